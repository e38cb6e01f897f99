/// What one place on the screen shows: a base character and up to four combining marks, one or two columns wide.
///
/// A plain value of 21 bytes, so that frames of thousands of cells are copied and compared as memory.
package struct Glyph: Hashable, Sendable {
  /// The combining marks in order, 0 where there is none.
  package private(set) var marks: SIMD4<UInt32>
  /// The base; NUL in the second column of a wide glyph.
  package let base: Unicode.Scalar
  /// The columns it takes: 1 or 2, and 0 for ``continuation``.
  package let columns: UInt8

  /// How many marks a glyph keeps: a cell of ncurses holds no more.
  package static let maximumMarks = 4

  init(base: Unicode.Scalar, columns: UInt8) {
    marks = .zero
    self.base = base
    self.columns = columns
  }

  /// One blank column.
  package static let space = Glyph(base: " ", columns: 1)
  /// What the second column of a wide glyph holds.
  package static let continuation = Glyph(base: "\0", columns: 0)

  /// Whether it is the second column of a wide glyph.
  package var isContinuation: Bool { columns == 0 }

  /// Adds `mark` behind the marks it has; nothing happens where it has four.
  mutating func add(_ mark: Unicode.Scalar) {
    guard let free = (0..<Self.maximumMarks).first(where: { marks[$0] == 0 }) else { return }
    marks[free] = mark.value
  }

  /// Calls `body` with the base and then each mark.
  package func forEachScalar(_ body: (Unicode.Scalar) -> Void) {
    body(base)
    guard marks != .zero else { return }
    for position in 0..<Self.maximumMarks {
      guard marks[position] != 0, let mark = Unicode.Scalar(marks[position]) else { return }
      body(mark)
    }
  }
}

/// The glyphs that a text is drawn as. This is the one sanitiser: whatever leaves the program for a screen, a log or a
/// pipe consists of these.
///
/// - Control characters, bidirectional overrides and isolates, zero-width characters and the like become visible as
///   their number: `<U+202E>`.
/// - Variation selectors are left out; of a run of combining marks the first four are kept; a mark without a base
///   stands on `◌`.
package struct GlyphSequence: Sequence, IteratorProtocol {
  private var scalars: String.UnicodeScalarView.Iterator
  private var pending: Unicode.Scalar?
  /// What is left of the number of a hidden scalar, last digit first.
  private var spelling: [Unicode.Scalar] = []

  /// The glyphs of `text`, from its beginning.
  package init(_ text: String) {
    scalars = text.unicodeScalars.makeIterator()
    pending = scalars.next()
  }

  /// The next glyph; nil at the text's end.
  package mutating func next() -> Glyph? {
    if !spelling.isEmpty { return spelledGlyph() }
    while let scalar = pending {
      switch ScalarClass(scalar) {
      case .narrow: return glyph(base: scalar, columns: 1)
      case .wide: return glyph(base: scalar, columns: 2)
      case .mark:
        var glyph = Glyph(base: "◌", columns: 1)
        takeMarks(into: &glyph)
        return glyph
      case .hidden:
        spelling = Self.spelling(of: scalar)
        pending = scalars.next()
        return spelledGlyph()
      case .selector: pending = scalars.next()
      }
    }
    return nil
  }

  private mutating func glyph(base: Unicode.Scalar, columns: UInt8) -> Glyph {
    var glyph = Glyph(base: base, columns: columns)
    pending = scalars.next()
    // Nothing below U+0300 is a mark.
    if let pending, pending.value >= 0x300 { takeMarks(into: &glyph) }
    return glyph
  }

  private mutating func takeMarks(into glyph: inout Glyph) {
    while let scalar = pending {
      switch ScalarClass(scalar) {
      case .mark: glyph.add(scalar)
      case .selector: break
      case .narrow, .wide, .hidden: return
      }
      pending = scalars.next()
    }
  }

  private mutating func spelledGlyph() -> Glyph? {
    guard let scalar = spelling.popLast() else { return nil }
    var glyph = Glyph(base: scalar, columns: 1)
    if spelling.isEmpty { takeMarks(into: &glyph) }
    return glyph
  }

  private static func spelling(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let padding = String(repeating: "0", count: Swift.max(0, 4 - digits.count))
    return "<U+\(padding)\(digits)>".unicodeScalars.reversed()
  }
}
