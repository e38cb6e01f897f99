extension Frame {
  /// The same to look at, with fewer changes of style from cell to cell: the few blanks between two glyphs of one style
  /// take it over, less what would be seen on a blank. Such changes are most of what a terminal is sent for dots with
  /// gaps between them.
  package func joiningBlanks() -> Frame {
    var frame = self
    frame.joinBlanks()
    return frame
  }

  private mutating func joinBlanks() {
    // More would have to be sent again where the glyph before them changes its style.
    let mostBlanks = 8
    let width = size.width
    for start in stride(from: 0, to: cells.count, by: max(1, width)) {
      var glyph: Int?
      for position in start..<start + width where !cells[position].isMereBlank {
        if let glyph, (2...mostBlanks + 1).contains(position - glyph) {
          let style = cells[glyph].style.unseenOnBlanks
          if style == cells[position].style.unseenOnBlanks {
            for blank in glyph + 1..<position where cells[blank].style.background == style.background {
              cells[blank].style = style
            }
          }
        }
        glyph = position
      }
    }
  }
}

extension Cell {
  /// Whether nothing but its background is seen.
  fileprivate var isMereBlank: Bool {
    glyph.base == " " && glyph.marks == .zero && !style.attributes.areSeenOnBlanks
  }
}

extension Style {
  fileprivate var unseenOnBlanks: Style {
    var style = self
    style.attributes = attributes.unseenOnBlanks
    return style
  }
}
