/// Where a text lies in a width that is larger than it.
package enum Alignment: Hashable, Sendable {
  case leading, centered, trailing
}

extension Frame {
  /// Draws `text` on one row, sanitised (see ``GlyphSequence``).
  ///
  /// - Parameters:
  ///   - width: The columns it may take; longer text ends in an ellipsis. Nil: as many as it needs, cut at the edge of
  ///     ``clip`` without one.
  ///   - alignment: Where it lies in `width`. Only the columns of the text itself are drawn.
  /// - Returns: The column behind the text, clipped or not: where the next piece of a line goes.
  @discardableResult
  package mutating func put(
    _ text: String, at point: Point, style: Style = .plain, width: Int? = nil, alignment: Alignment = .leading
  ) -> Int {
    guard let width else { return putGlyphs(of: text, at: point, style: style) }
    let needed = text.displayWidth
    guard needed <= width else {
      return putGlyphs(of: text.truncated(to: width, ellipsis: alphabet.ellipsis), at: point, style: style)
    }
    let spare =
      switch alignment {
      case .leading: 0
      case .centered: (width - needed) / 2
      case .trailing: width - needed
      }
    return putGlyphs(of: text, at: Point(column: point.column + spare, row: point.row), style: style)
  }

  /// Draws `text` in the first row of `area`, with an ellipsis where it is too long.
  @discardableResult
  package mutating func put(
    _ text: String, in area: Rect, style: Style = .plain, alignment: Alignment = .leading
  ) -> Int {
    guard !area.isEmpty else { return area.left }
    return put(text, at: area.origin, style: style, width: area.width, alignment: alignment)
  }

  /// Draws one character.
  @discardableResult
  package mutating func put(_ character: Character, at point: Point, style: Style = .plain) -> Int {
    if let scalar = character.unicodeScalars.first, scalar.value >= 0x20, scalar.value < 0x7F,
      character.unicodeScalars.count == 1
    {
      place(Glyph(base: scalar, columns: 1), column: point.column, row: point.row, style: style)
      return point.column + 1
    }
    return putGlyphs(of: String(character), at: point, style: style)
  }

  private mutating func putGlyphs(of text: String, at point: Point, style: Style) -> Int {
    var column = point.column
    for glyph in GlyphSequence(text) {
      // A wide glyph cut by the left edge of the clip still shows as a space on its right half.
      if column + 1 == clip.left, glyph.columns == 2 {
        place(.space, column: column + 1, row: point.row, style: style)
      } else {
        place(glyph, column: column, row: point.row, style: style)
      }
      column += Int(glyph.columns)
    }
    return column
  }

  /// Fills `area` with `character`, which must be one column wide.
  package mutating func fill(_ area: Rect, with character: Character = " ", style: Style = .plain) {
    guard let glyph = GlyphSequence(String(character)).first(where: { $0.columns == 1 }) else { return }
    let area = area.intersection(clip)
    for row in area.rows {
      for column in area.columns {
        place(glyph, column: column, row: row, style: style)
      }
    }
  }

  /// Draws a line of `length` columns to the right of `point`.
  package mutating func horizontalLine(at point: Point, length: Int, style: Style = .plain) {
    fill(Rect(origin: point, size: Size(width: length, height: 1)), with: alphabet.horizontal, style: style)
  }

  /// Draws a line of `length` rows down from `point`.
  package mutating func verticalLine(at point: Point, length: Int, style: Style = .plain) {
    fill(Rect(origin: point, size: Size(width: 1, height: length)), with: alphabet.vertical, style: style)
  }

  /// Draws a box along the edge of `area`, with `title` in its upper line; its inside stays as it is.
  package mutating func box(_ area: Rect, title: String? = nil, style: Style = .plain, titleStyle: Style? = nil) {
    guard area.width >= 2, area.height >= 2 else { return }
    let (right, bottom) = (area.right - 1, area.bottom - 1)
    for row in [area.top, bottom] {
      horizontalLine(at: Point(column: area.left + 1, row: row), length: area.width - 2, style: style)
    }
    for column in [area.left, right] {
      verticalLine(at: Point(column: column, row: area.top + 1), length: area.height - 2, style: style)
    }
    put(alphabet.topLeft, at: area.origin, style: style)
    put(alphabet.topRight, at: Point(column: right, row: area.top), style: style)
    put(alphabet.bottomLeft, at: Point(column: area.left, row: bottom), style: style)
    put(alphabet.bottomRight, at: Point(column: right, row: bottom), style: style)
    if let title, area.width > 6 {
      let shown = title.truncated(to: area.width - 6, ellipsis: alphabet.ellipsis)
      put(" \(shown) ", at: Point(column: area.left + 2, row: area.top), style: titleStyle ?? style)
    }
  }

  /// Draws a scroll bar in the first column of `area` for a list of `total` rows of which those from `first` are
  /// shown, as many as `area` has; nothing where all of them fit.
  package mutating func scrollBar(_ area: Rect, first: Int, total: Int, style: Style = .plain) {
    guard area.height > 0, total > area.height else { return }
    let thumb = max(1, area.height * area.height / total)
    let hiddenRows = total - area.height
    let offset = (area.height - thumb) * min(max(0, first), hiddenRows) / hiddenRows
    verticalLine(at: area.origin, length: area.height, style: style)
    fill(
      Rect(left: area.left, top: area.top + offset, width: 1, height: thumb), with: alphabet.scrollThumb, style: style)
  }
}
