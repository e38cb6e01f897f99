import Staffing

/// A roster's edit as words on one line, each the operation before what it is done with:
/// `move saguaro oak mon p1 p2 - - saguaro elm mon p1 p2 - -`.
enum EditText {
  /// How deep edits of several edits may be nested.
  private static let depth = 8
  /// Stands for a text that is not there.
  private static let nothing = "-"
  /// Begins an edit that is none of the roster's.
  private static let setup = "setup"

  static func text(of edit: WeekEdit) -> String {
    switch edit {
    case .roster(let edit): words(of: edit).joined(separator: " ")
    case .setup(let edit): ([setup] + SetupText.words(of: edit)).joined(separator: " ")
    }
  }

  /// The edit in `words`, all of them; nil where they are none.
  static func edit(in words: ArraySlice<Substring>) -> WeekEdit? {
    if words.first == setup[...] { return SetupText.edit(in: words.dropFirst()).map { .setup($0) } }
    var rest = words
    guard let edit = edit(from: &rest, depth: depth), rest.isEmpty else { return nil }
    return .roster(edit)
  }

  private static func words(of edit: RosterEdit) -> [String] {
    switch edit {
    case .add(let visit): ["add"] + words(of: visit)
    case .remove(let visit): ["remove"] + words(of: visit)
    case .move(let visit, let target): ["move"] + words(of: visit) + words(of: target)
    case .resize(let visit, let from, let to): ["resize"] + words(of: visit) + [escaped(from.text), escaped(to.text)]
    case .lock(let visit): ["lock"] + words(of: visit)
    case .unlock(let visit): ["unlock"] + words(of: visit)
    case .restore(let visit): ["restore"] + words(of: visit)
    case .several(let edits): ["several", "\(edits.count)"] + edits.flatMap(words)
    }
  }

  /// A visit as seven words.
  static func words(of visit: Visit) -> [String] {
    [
      escaped(visit.officer.text), escaped(visit.campus.text), visit.day.text, escaped(visit.from.text),
      escaped(visit.to.text), visit.isLocked ? "locked" : nothing, visit.notes.map { "\"" + escaped($0) } ?? nothing,
    ]
  }

  private static func edit(from words: inout ArraySlice<Substring>, depth: Int) -> RosterEdit? {
    guard let operation = words.popFirst() else { return nil }
    if operation == "several" { return several(from: &words, depth: depth) }
    guard let visit = visit(from: &words) else { return nil }
    switch operation {
    case "add": return .add(visit)
    case "remove": return .remove(visit)
    case "lock": return .lock(visit)
    case "unlock": return .unlock(visit)
    case "restore": return .restore(visit)
    case "move": return Self.visit(from: &words).map { .move(visit, to: $0) }
    case "resize":
      guard let from = text(from: &words), let to = text(from: &words) else { return nil }
      return .resize(visit, from: Identifier(from), to: Identifier(to))
    default: return nil
    }
  }

  private static func several(from words: inout ArraySlice<Substring>, depth: Int) -> RosterEdit? {
    // Each edit has more than one word, so that no number is larger than what follows.
    guard depth > 0, let count = words.popFirst().flatMap({ Int($0) }), (0...words.count).contains(count) else {
      return nil
    }
    var edits: [RosterEdit] = []
    for _ in 0..<count {
      guard let edit = edit(from: &words, depth: depth - 1) else { return nil }
      edits.append(edit)
    }
    return .several(edits)
  }

  /// The visit that the first words are, which are taken.
  static func visit(from words: inout ArraySlice<Substring>) -> Visit? {
    guard let officer = text(from: &words), let campus = text(from: &words),
      let day = words.popFirst().flatMap({ Weekday(text: String($0)) }), let from = text(from: &words),
      let to = text(from: &words), let lock = words.popFirst(), lock == nothing || lock == "locked",
      let notes = words.popFirst(), notes == nothing || notes.hasPrefix("\"")
    else { return nil }
    var visit = Visit(
      officer: Identifier(officer), campus: Identifier(campus), day: day, from: Identifier(from), to: Identifier(to),
      isLocked: lock == "locked")
    if notes != nothing {
      guard let text = unescaped(notes.dropFirst()) else { return nil }
      visit.notes = text
    }
    return visit
  }

  private static func text(from words: inout ArraySlice<Substring>) -> String? {
    words.popFirst().flatMap { unescaped($0) }
  }

  // MARK: Escapes

  /// `text` as one word: spaces, control characters and `%` become `%` and two digits.
  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte <= 0x20 || byte == 0x7F || byte == UInt8(ascii: "%") {
        bytes += [UInt8(ascii: "%")] + hexadecimal(byte).utf8
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text that ``escaped(_:)`` made a word of; nil where an escape is none.
  static func unescaped(_ word: Substring) -> String? {
    guard word.utf8.contains(UInt8(ascii: "%")) else { return String(word) }
    var bytes: [UInt8] = []
    var rest = word.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else {
        return nil
      }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
