extension Character {
  /// The columns that a frame draws this character in.
  package var displayWidth: Int { String(self).displayWidth }
}

// Widths are those of the drawing, so that a hidden character counts as the `<U+200B>` that is shown for it.
extension String {
  /// The columns that a frame draws this text in.
  package var displayWidth: Int {
    if isPrintableASCII { return utf8.count }
    return GlyphSequence(self).reduce(0) { $0 + Int($1.columns) }
  }

  /// This text as it may leave the program: see ``GlyphSequence``.
  ///
  /// - Parameter keepingLineFeeds: Whether a line feed remains one, for text of several lines. Values from files are
  ///   sanitised without, before they are put into such a text.
  package func sanitized(keepingLineFeeds: Bool = false) -> String {
    if isPrintableASCII { return self }
    guard keepingLineFeeds else {
      var result = String.UnicodeScalarView()
      for glyph in GlyphSequence(self) {
        glyph.forEachScalar { result.append($0) }
      }
      return String(result)
    }
    return unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).sanitized() }
      .joined(separator: "\n")
  }

  /// This text, cut to at most `width` columns; what is cut off is shown by `ellipsis`, one column wide.
  package func truncated(to width: Int, ellipsis: Character) -> String {
    if displayWidth <= width { return self }
    guard width > 0 else { return "" }
    var result = String.UnicodeScalarView()
    var room = width - 1
    for glyph in GlyphSequence(self) {
      room -= Int(glyph.columns)
      if room < 0 { break }
      glyph.forEachScalar { result.append($0) }
    }
    return String(result) + String(ellipsis)
  }

  /// This text with spaces at its end up to `width` columns.
  package func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - displayWidth))
  }

  /// This text with spaces before it up to `width` columns.
  package func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - displayWidth)) + self
  }

  /// This text in lines of at most `width` columns, broken at spaces where there are any; line feeds break too.
  package func wrapped(to width: Int) -> [String] {
    guard width > 0 else { return [] }
    return unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { Self.wrap(String($0), to: width) }
  }

  private static func wrap(_ paragraph: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var lineWidth = 0
    for word in paragraph.split(separator: " ") {
      var rest = String(word).sanitized()
      var restWidth = rest.displayWidth
      if lineWidth > 0, lineWidth + 1 + restWidth <= width {
        line += " " + rest
        lineWidth += 1 + restWidth
        continue
      }
      if lineWidth > 0 { lines.append(line) }
      while restWidth > width {
        let piece = rest.prefix(columns: width)
        lines.append(piece)
        rest.unicodeScalars.removeFirst(piece.unicodeScalars.count)
        restWidth = rest.displayWidth
      }
      (line, lineWidth) = (rest, restWidth)
    }
    if lineWidth > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// The first glyphs of this sanitised text that fit into `width` columns, but at least one.
  private func prefix(columns width: Int) -> String {
    var result = String.UnicodeScalarView()
    var room = width
    for glyph in GlyphSequence(self) {
      room -= Int(glyph.columns)
      if room < 0, !result.isEmpty { break }
      glyph.forEachScalar { result.append($0) }
    }
    return String(result)
  }

  private var isPrintableASCII: Bool {
    utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }
}
