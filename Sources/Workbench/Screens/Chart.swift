import TerminalKit

/// Two lines over time in a rectangle: with two by four dots a cell, or with ASCII's characters.
struct Chart {
  /// In the chart's columns, from the left: how high each line is, 0 at the bottom to 1 at the top; nil before it begins.
  let upper: [Double?]
  let lower: [Double?]

  /// Both lines step by step over `width` columns of `dots` dots each.
  ///
  /// - Parameters:
  ///   - points: In order of time: the moment, and both values from then on.
  ///   - end: The moment at the right edge.
  ///   - range: The values at the bottom and at the top; what lies beyond is drawn at the edge.
  init(
    _ points: [(time: Double, upper: Double, lower: Double)], until now: Double, end: Double,
    range: ClosedRange<Double>, columns: Int
  ) {
    var (upper, lower): ([Double?], [Double?]) = ([], [])
    var next = 0
    let span = range.upperBound - range.lowerBound
    func height(_ value: Double) -> Double {
      span > 0 ? min(1, max(0, (value - range.lowerBound) / span)) : 0.5
    }
    for column in 0..<max(0, columns) {
      let time = end * Double(column + 1) / Double(max(1, columns))
      while next < points.count, points[next].time <= time { next += 1 }
      let isKnown = next > 0 && end * Double(column) / Double(max(1, columns)) <= now
      upper.append(isKnown ? height(points[next - 1].upper) : nil)
      lower.append(isKnown ? height(points[next - 1].lower) : nil)
    }
    self.upper = upper
    self.lower = lower
  }

  /// How many of the chart's columns a cell holds.
  static func columnsPerCell(_ alphabet: Alphabet) -> Int { alphabet.pick(2, 1) }

  /// The characters of the rows, top to bottom; a blank where there is nothing.
  func rows(_ height: Int, _ alphabet: Alphabet) -> [[(glyph: Character, isUpper: Bool)?]] {
    let perCell = Self.columnsPerCell(alphabet)
    let dots = height * alphabet.pick(4, 1)
    let width = upper.count / perCell
    var rows = [[(glyph: Character, isUpper: Bool)?]](
      repeating: Array(repeating: nil, count: width), count: max(0, height))
    guard dots > 0 else { return rows }
    for column in 0..<width {
      var masks = [(bits: UInt32, isUpper: Bool)](repeating: (0, false), count: height)
      for part in 0..<perCell {
        let position = column * perCell + part
        for (value, isUpper) in [(lower[position], false), (upper[position], true)] {
          guard let value else { continue }
          let dot = dots - 1 - Int((value * Double(dots - 1)).rounded())
          let row = dot * height / dots
          masks[row].bits |= alphabet.pick(Self.bit(column: part, row: dot % 4), 1)
          masks[row].isUpper = isUpper
        }
      }
      for (row, mask) in masks.enumerated() where mask.bits != 0 {
        let braille = Unicode.Scalar(0x2800 + mask.bits).map(Character.init) ?? "*"
        rows[row][column] = (alphabet.pick(braille, mask.isUpper ? "*" : "."), mask.isUpper)
      }
    }
    return rows
  }

  /// The bit of one dot of a Braille character: dots 1 to 3 and 7 in the left column, 4 to 6 and 8 in the right one.
  private static func bit(column: Int, row: Int) -> UInt32 {
    row == 3 ? (column == 0 ? 0x40 : 0x80) : UInt32(1) << UInt32(row + column * 3)
  }
}
