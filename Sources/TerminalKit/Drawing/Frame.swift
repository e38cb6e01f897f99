/// One column of one row: what it shows and how.
package struct Cell: Hashable, Sendable {
  /// What it shows; the second column of a wide glyph holds ``Glyph/continuation``.
  package var glyph: Glyph
  /// How it is drawn.
  package var style: Style

  /// A space in the terminal's own colours.
  package static let blank = Cell(glyph: .space, style: .plain)
}

/// A drawing of the whole screen: a grid of cells and the cursor. A value; nothing is seen until a ``Terminal`` draws it.
///
/// What is drawn outside ``clip`` is left out. Half a wide glyph is never in a frame: where one half is overwritten or
/// clipped, the other becomes a space.
package struct Frame: Hashable, Sendable {
  /// Its columns and rows, which never change.
  package let size: Size
  /// The characters for boxes, ellipses and bars.
  package let alphabet: Alphabet
  /// Row by row.
  var cells: [Cell]
  /// Where the terminal's own cursor is; nil hides it.
  package var cursor: Point?
  /// The part that can be drawn in.
  package private(set) var clip: Rect

  /// A frame of blanks.
  package init(size: Size, alphabet: Alphabet = .unicode) {
    self.size = size
    self.alphabet = alphabet
    cells = Array(repeating: .blank, count: size.width * size.height)
    clip = Rect(size: size)
  }

  /// The whole frame.
  package var bounds: Rect { Rect(size: size) }

  /// The cell at `point`, which must lie inside ``bounds``.
  package subscript(point: Point) -> Cell {
    precondition(bounds.contains(point), "\(point) lies outside a frame of \(size)")
    return cells[point.row * size.width + point.column]
  }

  /// The cells of `row`.
  package func cells(row: Int) -> ArraySlice<Cell> {
    cells[row * size.width..<(row + 1) * size.width]
  }

  /// Calls `draw` with a frame that can be drawn in only where `area` and the present ``clip`` meet.
  package mutating func clipped(to area: Rect, _ draw: (inout Frame) -> Void) {
    let outer = clip
    clip = clip.intersection(area)
    draw(&self)
    clip = outer
  }

  /// Calls `change` with the style of each cell of `area`: to mark a row, to dim what lies behind a dialog.
  package mutating func restyle(_ area: Rect, _ change: (inout Style) -> Void) {
    let area = area.intersection(clip)
    for row in area.rows {
      for position in area.columns.offset(by: row * size.width) {
        change(&cells[position].style)
      }
    }
  }
}

extension Frame {
  /// Puts `glyph` at a place; false where it does not fit into ``clip``.
  @inline(__always)
  @discardableResult
  mutating func place(_ glyph: Glyph, column: Int, row: Int, style: Style) -> Bool {
    guard row >= clip.top, row < clip.bottom, column >= clip.left, column < clip.right else { return false }
    let position = row * size.width + column
    guard glyph.columns < 2 else { return placeWide(glyph, column: column, position: position, style: style) }
    if cells[position].glyph.columns != 1 { splitWideGlyph(at: position, column: column) }
    cells[position] = Cell(glyph: glyph, style: style)
    return true
  }

  private mutating func placeWide(_ glyph: Glyph, column: Int, position: Int, style: Style) -> Bool {
    guard column + 1 < clip.right else {
      splitWideGlyph(at: position, column: column)
      cells[position] = Cell(glyph: .space, style: style)
      return false
    }
    splitWideGlyph(at: position, column: column)
    splitWideGlyph(at: position + 1, column: column + 1)
    cells[position] = Cell(glyph: glyph, style: style)
    cells[position + 1] = Cell(glyph: .continuation, style: style)
    return true
  }

  /// Turns both halves of the wide glyph at `position` into spaces; nothing happens where there is none.
  private mutating func splitWideGlyph(at position: Int, column: Int) {
    switch cells[position].glyph.columns {
    case 0 where column > 0: cells[position - 1].glyph = .space
    case 2: cells[position + 1].glyph = .space
    default: return
    }
    cells[position].glyph = .space
  }
}

extension Range<Int> {
  /// This range moved by `distance`.
  func offset(by distance: Int) -> Range<Int> {
    lowerBound + distance..<upperBound + distance
  }
}
