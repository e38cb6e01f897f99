import TestSupport
import Testing

@testable import TerminalKit

@Suite("Blanks joined with the glyphs around them")
struct FrameBlanksTests {
  private let dim = Style.dim
  private let red = Style(foreground: .red, attributes: .bold)

  /// The styles of a row of pieces, before and after.
  private func joined(_ pieces: [(String, Style)]) -> [Style] {
    var frame = Frame(size: Size(width: pieces.reduce(0) { $0 + $1.0.count }, height: 1))
    var column = 0
    for (text, style) in pieces {
      frame.put(text, at: Point(column: column, row: 0), style: style)
      column += text.count
    }
    return frame.joiningBlanks().cells.map(\.style)
  }

  @Test("A blank between two glyphs of one style takes it over")
  func between() {
    #expect(joined([("·", dim), ("  ", .plain), ("·", dim)]) == [dim, dim, dim, dim])
  }

  @Test("Between two styles, at an end, and where there are many, blanks stay as they are")
  func others() {
    #expect(joined([("·", dim), (" ", .plain), ("X", red)]) == [dim, .plain, red])
    #expect(joined([(" ", .plain), ("·", dim), (" ", .plain)]) == [.plain, dim, .plain])
    let many = String(repeating: " ", count: 9)
    #expect(joined([("·", dim), (many, .plain), ("·", dim)])[1..<10].allSatisfy { $0 == .plain })
  }

  @Test("What a blank would show is not taken over, and what one shows stays")
  func seen() {
    let (under, cursor) = (red.adding(.underline), red.adding(.reverse))
    #expect(joined([("X", under), (" ", .plain), ("X", cursor)]) == [under, red, cursor])
    #expect(joined([("·", dim), (" ", .underline), ("·", dim)]) == [dim, .underline, dim])
    let painted = Style(background: .blue)
    #expect(joined([("·", dim), (" ", painted), ("·", dim)]) == [dim, painted, dim])
  }

  @Test("Nothing that is seen changes, and no change of style is added", arguments: 0..<200 as Range<UInt64>)
  func random(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var frame = Frame(size: Size(width: 24, height: 5))
    let styles = [.plain, dim, red, red.adding(.reverse), .underline, Style(background: .blue), .reverse]
    for row in 0..<5 {
      for column in 0..<24 {
        let text = [" ", " ", "x", "日"].randomElement(using: &generator) ?? " "
        frame.put(
          text, at: Point(column: column, row: row), style: styles.randomElement(using: &generator) ?? .plain)
      }
    }
    let joined = frame.joiningBlanks()
    #expect(joined.cells.map(\.glyph) == frame.cells.map(\.glyph))
    #expect(joined.cells.map(seen) == frame.cells.map(seen), "seed \(seed)")
    for row in 0..<5 { #expect(changes(joined, row) <= changes(frame, row), "seed \(seed)") }
  }

  /// A cell as it looks: of a blank without line or reverse only the background.
  private func seen(_ cell: Cell) -> Style {
    guard cell.glyph == .space, cell.style.attributes.isDisjoint(with: [.underline, .reverse, .strikethrough]) else {
      return cell.style
    }
    return Style(background: cell.style.background)
  }

  private func changes(_ frame: Frame, _ row: Int) -> Int {
    let cells = Array(frame.cells(row: row))
    return zip(cells, cells.dropFirst()).count { $0.style != $1.style }
  }
}
