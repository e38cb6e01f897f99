/// The chosen row of a list that scrolls.
struct ListCursor: Hashable, Sendable {
  /// The chosen row, 0 in an empty list.
  private(set) var selected = 0
  /// The first row shown.
  private(set) var top = 0

  /// Chooses `row`, or the nearest there is of `count`, and scrolls so that it is among the `page` rows shown.
  mutating func choose(_ row: Int, of count: Int, page: Int) {
    selected = min(max(0, row), max(0, count - 1))
    let page = max(1, page)
    top = min(max(top, selected - page + 1), selected)
    top = max(0, min(top, count - page))
  }

  /// Moves as `command` says; false where the command does not move.
  @discardableResult
  mutating func move(_ command: Command, of count: Int, page: Int) -> Bool {
    guard let row = target(of: command, count: count, page: page) else { return false }
    choose(row, of: count, page: page)
    return true
  }

  private func target(of command: Command, count: Int, page: Int) -> Int? {
    if command == .moveUp { return selected - 1 }
    if command == .moveDown { return selected + 1 }
    if command == .pageUp { return selected - max(1, page - 1) }
    if command == .pageDown { return selected + max(1, page - 1) }
    if command == .moveToStart { return 0 }
    return command == .moveToEnd ? count - 1 : nil
  }
}

/// A line of text being typed; the cursor is always at its end.
struct TextField: Hashable, Sendable {
  var text = ""

  /// Adds what was typed or pasted, without line ends.
  mutating func type(_ addition: String) {
    text += addition.filter { !$0.isNewline }
  }

  mutating func eraseCharacter() {
    if !text.isEmpty { text.removeLast() }
  }
}

/// Finds names in which every word typed occurs, in upper or lower case.
struct Matcher: Hashable, Sendable {
  private let words: [String]

  init(_ typed: String) {
    words = typed.lowercased().split(separator: " ").map(String.init)
  }

  /// Whether nothing was typed, so that everything matches.
  var matchesAll: Bool { words.isEmpty }

  func matches(_ name: String) -> Bool {
    guard !words.isEmpty else { return true }
    let name = name.lowercased()
    return words.allSatisfy { name.contains($0) }
  }

  /// Where the words are in `text`, each at its first place, to be highlighted.
  func letters(in text: String) -> [Int] {
    guard !words.isEmpty else { return [] }
    let letters = text.map { Character(String($0.lowercased().prefix(1))) }
    return words.flatMap { word -> [Int] in
      letters.firstRange(of: Array(word)).map { Array($0) } ?? []
    }
  }
}
