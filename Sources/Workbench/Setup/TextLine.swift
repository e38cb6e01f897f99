import TerminalKit

/// A line of text with a cursor in it.
struct TextLine: Hashable, Sendable {
  private(set) var text: String
  /// How many characters stand before the cursor.
  private(set) var cursor: Int

  /// The line `text` with the cursor at its end.
  init(_ text: String) {
    self.text = text
    cursor = text.count
  }

  /// Puts `addition` before the cursor.
  mutating func insert(_ addition: String) {
    text.insert(contentsOf: addition, at: index(cursor))
    // Marks join what stands before them, so that the count may grow by less.
    cursor = min(cursor + addition.count, text.count)
  }

  mutating func eraseBackward() {
    guard cursor > 0 else { return }
    text.remove(at: index(cursor - 1))
    cursor = min(cursor - 1, text.count)
  }

  mutating func eraseForward() {
    if cursor < text.count { text.remove(at: index(cursor)) }
    cursor = min(cursor, text.count)
  }

  mutating func replace(with text: String) { self = TextLine(text) }

  mutating func moveLeft() { cursor = max(0, cursor - 1) }
  mutating func moveRight() { cursor = min(text.count, cursor + 1) }
  mutating func moveToStart() { cursor = 0 }
  mutating func moveToEnd() { cursor = text.count }

  private func index(_ offset: Int) -> String.Index {
    text.index(text.startIndex, offsetBy: offset, limitedBy: text.endIndex) ?? text.endIndex
  }

  /// What of the line is seen in `width` columns with the cursor in sight, and the cursor's column in it; line feeds are
  /// seen as `lineEnd`.
  func shown(width: Int, lineEnd: Character) -> (text: String, column: Int) {
    let characters = text.map { $0.isNewline ? lineEnd : $0 }
    var first = 0
    var column = characters[..<cursor].reduce(0) { $0 + $1.displayWidth }
    // One column is left for the cursor behind the last character.
    while column > width - 1, first < cursor {
      column -= characters[first].displayWidth
      first += 1
    }
    return (String(characters[first...]), column)
  }
}
