import Staffing

/// The text of a journal: a line that says of which week and which versions of its file and the district's, and a line a
/// record, each with a checksum of itself and of all lines before it.
///
/// A line that was torn, damaged, left out or moved is known for it, and so is all that comes after.
struct JournalText: Sendable {
  /// What one line tells.
  enum Record: Hashable, Sendable {
    case edit(EditRecord)
    /// What all edits so far made is about to be written to the file, which then is of this version.
    case saving(SavedFile, FileVersion)
  }

  private static let format = "bellwatch/journal/1"

  /// All lines so far.
  private(set) var bytes: [UInt8] = []
  private var fingerprint = Fingerprint()

  /// A journal of edits that begin with `versions` of the files.
  init(of monday: CalendarDate, since versions: FileVersions) {
    _ = append(line: "\(Self.format) \(monday) \(versions.week.text) \(versions.district.text)")
  }

  /// Adds a record and returns its line.
  mutating func append(_ record: Record) -> [UInt8] {
    switch record {
    case .edit(let edit):
      append(line: "\(edit.kind.word) \(EditText.escaped(edit.name)) \(EditText.text(of: edit.edit))")
    case .saving(.district, let version): append(line: "saving district \(version.text)")
    case .saving(.week, let version): append(line: "saving week \(version.text)")
    }
  }

  private mutating func append(line: String) -> [UInt8] {
    fingerprint.add(line.utf8)
    let line = Array("\(hexadecimal(fingerprint.value)) \(line)\n".utf8)
    bytes += line
    return line
  }
}

// MARK: - Reading

extension JournalText {
  /// What a journal's bytes tell.
  struct Contents: Hashable, Sendable {
    /// nil where the first line is not sound.
    var base: FileVersions?
    var records: [Record] = []
    /// How many lines are not sound or come after one that is not.
    var lostLines = 0
    /// Whether all that is lost is a last line without its end, as a crash in the middle of writing leaves it.
    var isOnlyTorn = false
    /// The first line is of a journal as newer programs write it.
    var isNewer = false
    /// The first line names another week.
    var isOfAnotherWeek = false
  }

  /// Reads as many lines as are sound.
  static func read(_ bytes: [UInt8], of monday: CalendarDate) -> Contents {
    var contents = Contents()
    var fingerprint = Fingerprint()
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[...]
    // After the last line's end comes nothing; where something does, it is torn.
    let isTorn = lines.popLast().map { !$0.isEmpty } ?? false
    while let line = lines.first {
      guard let words = soundWords(of: line, &fingerprint), take(words, monday, &contents) else { break }
      lines.removeFirst()
    }
    contents.lostLines = lines.count + (isTorn ? 1 : 0)
    contents.isOnlyTorn = lines.isEmpty && isTorn
    return contents
  }

  /// The words after a line's checksum; nil where that is wrong.
  private static func soundWords(of line: ArraySlice<UInt8>, _ fingerprint: inout Fingerprint) -> [Substring]? {
    guard line.count > 17, line[line.startIndex + 16] == UInt8(ascii: " ") else { return nil }
    let words = line.dropFirst(17)
    fingerprint.add(words)
    guard String(decoding: line.prefix(16), as: UTF8.self) == hexadecimal(fingerprint.value),
      let text = String(validating: words, as: UTF8.self)
    else { return nil }
    return text.split(separator: " ", omittingEmptySubsequences: false)
  }

  private static func take(_ words: [Substring], _ monday: CalendarDate, _ contents: inout Contents) -> Bool {
    guard contents.base != nil else { return takeFirst(words, monday, &contents) }
    guard let word = words.first else { return false }
    if word == "saving" {
      guard words.count == 3, words[1] == "week" || words[1] == "district", let version = FileVersion(text: words[2])
      else { return false }
      contents.records.append(.saving(words[1] == "week" ? .week(monday) : .district, version))
      return true
    }
    guard words.count > 2, let kind = EditRecord.Kind(word: word), let name = EditText.unescaped(words[1]),
      let edit = EditText.edit(in: words[2...])
    else { return false }
    contents.records.append(.edit(EditRecord(kind, edit, name: name)))
    return true
  }

  private static func takeFirst(_ words: [Substring], _ monday: CalendarDate, _ contents: inout Contents) -> Bool {
    guard words.first == format[...], words.count == 4 else {
      contents.isNewer = words.first?.hasPrefix("bellwatch/journal/") == true && words.first != format[...]
      return false
    }
    guard words[1] == "\(monday)" else {
      contents.isOfAnotherWeek = true
      return false
    }
    guard let week = FileVersion(text: words[2]), let district = FileVersion(text: words[3]) else { return false }
    contents.base = FileVersions(week: week, district: district)
    return contents.base != nil
  }
}

extension EditRecord.Kind {
  fileprivate var word: String {
    switch self {
    case .done: "do"
    case .undone: "undo"
    case .redone: "redo"
    }
  }

  fileprivate init?(word: Substring) {
    switch word {
    case "do": self = .done
    case "undo": self = .undone
    case "redo": self = .redone
    default: return nil
    }
  }
}
