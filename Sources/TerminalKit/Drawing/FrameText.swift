// How tests look at a frame.
extension Frame {
  /// The drawing as text, a line a row, without the spaces at the lines' ends.
  package var text: String {
    lines.joined(separator: "\n")
  }

  /// The rows of ``text``.
  package var lines: [String] {
    (0..<size.height).map { row in
      var scalars = String.UnicodeScalarView()
      for cell in cells(row: row) where !cell.glyph.isContinuation {
        cell.glyph.forEachScalar { scalars.append($0) }
      }
      return Self.withoutTrailing(" ", scalars)
    }
  }

  /// The styles as a second layer over ``text``, of the same lines: a letter for each style that is not plain, in order
  /// of first appearance, `.` for plain cells (left out at the lines' ends); then what each letter stands for:
  ///
  ///     aaaa...b
  ///     a: bold red
  ///     b: reverse
  package var styledText: String {
    var styles: [Style] = []
    var result: [String] = []
    for row in 0..<size.height {
      var scalars = String.UnicodeScalarView()
      for cell in cells(row: row) {
        guard cell.style != .plain else {
          scalars.append(".")
          continue
        }
        let known = styles.firstIndex(of: cell.style)
        if known == nil { styles.append(cell.style) }
        scalars.append(Self.letter(known ?? styles.count - 1))
      }
      result.append(Self.withoutTrailing(".", scalars))
    }
    let legend = styles.indices.map { "\(Self.letter($0)): \(styles[$0])" }
    return (result + legend).joined(separator: "\n")
  }

  private static func letter(_ index: Int) -> Unicode.Scalar {
    let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".unicodeScalars)
    return index < letters.count ? letters[index] : "?"
  }

  private static func withoutTrailing(_ filler: Unicode.Scalar, _ scalars: String.UnicodeScalarView) -> String {
    let end = scalars.lastIndex { $0 != filler }
    return end.map { String(scalars[...$0]) } ?? ""
  }
}
