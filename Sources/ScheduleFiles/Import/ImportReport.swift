import Staffing

/// What became of a spreadsheet, row by row.
package struct ImportReport: Sendable {
  /// One cell, or one row, that was not understood.
  package struct Problem: Hashable, Sendable {
    /// From 0; nil where the whole row is meant.
    package var column: Int?
    /// The column's heading.
    package var heading: String?
    /// What is wrong, and what to do.
    package var sentence: String
  }

  /// What became of one row.
  package enum Outcome: Hashable, Sendable {
    /// A new entry.
    case taken
    /// An entry that was there, with the keys that changed.
    case changed([String])
    /// An entry that was there, just like that.
    case same
    /// Nothing of the row is taken: why, cell by cell.
    case refused([Problem])
  }

  /// One row of the spreadsheet, or one event of the calendar.
  package struct Row: Hashable, Sendable {
    /// From 1, as the spreadsheet shows it; for a calendar the line of the event.
    package let number: Int
    /// Whom or what it is about.
    package var subject: String
    /// What became of it.
    package var outcome: Outcome
    /// What was read otherwise than it was written.
    package var remarks: [String] = []
  }

  /// `row` for spreadsheets, `line` for calendars.
  package var unit = "row"
  /// The rows in their order in the file, headings and blank rows left out.
  package var rows: [Row] = []
  /// Rows of other districts, which were passed over.
  package var passedOver = 0
  /// Headings that belong to no field.
  package var unknownHeadings: [String] = []

  /// How many rows had each outcome.
  package var counts: (taken: Int, changed: Int, same: Int, refused: Int) {
    rows.reduce(into: (0, 0, 0, 0)) { counts, row in
      switch row.outcome {
      case .taken: counts.0 += 1
      case .changed: counts.1 += 1
      case .same: counts.2 += 1
      case .refused: counts.3 += 1
      }
    }
  }

  /// What became of one row, as a line: `row 12, column D (start): '7:3O' is no time; write 7:30 or 7:30 AM`.
  package func lines(of row: Row) -> [String] {
    let place = "\(unit) \(row.number)"
    let subject = printable(row.subject)
    let remarks =
      row.remarks.isEmpty ? "" : " (\(row.remarks.map { printable($0, limit: 200) }.joined(separator: "; ")))"
    switch row.outcome {
    case .taken: return ["\(place): \(subject): taken\(remarks)"]
    case .changed(let keys): return ["\(place): \(subject): changed \(keys.joined(separator: ", "))\(remarks)"]
    case .same: return ["\(place): \(subject): as it is\(remarks)"]
    case .refused(let problems):
      return problems.map { problem in
        let heading = problem.heading.map { $0.isEmpty ? "" : " (\(printable($0, limit: 40)))" } ?? ""
        let column = problem.column.map { ", column \(columnName($0))\(heading)" } ?? ""
        return "\(place)\(column): refused: \(printable(problem.sentence, limit: 400))"
      }
    }
  }
}

/// One row of a spreadsheet, read field by field; what is not understood is collected.
struct ImportRow {
  let row: Sheet.Row
  let columns: ImportColumns
  private(set) var problems: [ImportReport.Problem] = []
  var remarks: [String] = []

  init(_ row: Sheet.Row, _ columns: ImportColumns) {
    self.row = row
    self.columns = columns
  }

  var isBlank: Bool { row.fields.allSatisfy { $0.trimmed.isEmpty } }

  /// The field without white space around it, nil where it is empty; without the mark that keeps spreadsheets from
  /// taking text for a formula.
  func text(_ field: ImportField) -> String? {
    guard let column = columns.columns[field], column < row.fields.count else { return nil }
    var text = row.fields[column].trimmed
    if text.first == "'", let second = text.dropFirst().first, "=+-@\t\r".contains(second) { text.removeFirst() }
    return text.isEmpty ? nil : text
  }

  /// Says what is wrong with a field, or with the row.
  mutating func refuse(_ field: ImportField?, _ sentence: String) {
    let column = field.flatMap { columns.columns[$0] }
    let heading = column.map { $0 < columns.headings.count ? columns.headings[$0] : "" }
    problems.append(ImportReport.Problem(column: column, heading: heading, sentence: sentence))
  }

  /// The field as `read` has it; nil where it is empty, and where it is refused with `advice`.
  mutating func value<Value>(_ field: ImportField, _ read: (String) -> Value?, _ advice: String) -> Value? {
    guard let text = text(field) else { return nil }
    guard let value = read(text) else {
      refuse(field, "'\(printable(text, limit: 40))' \(advice)")
      return nil
    }
    return value
  }

  mutating func needed(_ field: ImportField) -> String? {
    if let text = text(field) { return text }
    refuse(field, "\(field.rawValue) is empty; fill it in")
    return nil
  }

  mutating func time(_ field: ImportField) -> ClockTime? {
    value(field, WrittenTime.time, "is no time; write 7:30, 7:30 AM or 730")
  }

  mutating func date(_ field: ImportField) -> CalendarDate? {
    value(field, WrittenTime.date, "is no day of the calendar; write 2026-11-30 or 11/30/2026")
  }

  mutating func hours(_ field: ImportField, in range: ClosedRange<Int>) -> Hours? {
    value(
      field,
      { text in
        guard let number = ExactNumber(text: text), number.decimals <= 2,
          number.doubleValue >= Double(range.lowerBound), number.doubleValue <= Double(range.upperBound)
        else { return nil }
        return Hours(number)
      }, "is no number of hours from \(range.lowerBound) to \(range.upperBound); write 19.5")
  }

  mutating func flag(_ field: ImportField) -> Bool? {
    value(
      field,
      { text in
        switch text.lowercased() {
        case "yes", "y", "true", "1", "x": true
        case "no", "n", "false", "0", "-": false
        default: nil
        }
      }, "is neither yes nor no")
  }

  /// An entry that the field names by its id or its name.
  mutating func reference<Entity>(_ field: ImportField, _ index: NameIndex<Entity>) -> Identifier<Entity>? {
    guard let text = text(field) else { return nil }
    return reference(text, field, index)
  }

  /// Entries that the field names, with `;`, `,` or `/` between them.
  mutating func references<Entity>(_ field: ImportField, _ index: NameIndex<Entity>) -> [Identifier<Entity>]? {
    guard let text = text(field) else { return nil }
    // A name may hold a comma.
    let separators: [Character] = text.contains(";") ? [";"] : [",", "/", "\n"]
    let names = text.split { separators.contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
    return names.compactMap { reference($0, field, index) }
  }

  private mutating func reference<Entity>(
    _ text: String, _ field: ImportField, _ index: NameIndex<Entity>
  ) -> Identifier<Entity>? {
    switch index.find(text) {
    case .one(let id): return id
    case .several(let ids):
      refuse(
        field,
        "'\(printable(text, limit: 40))' is the name of several: write one of the ids "
          + ids.prefix(5).map(\.text).joined(separator: ", "))
    case .none:
      let advice = index.near(text).map { "did you mean '\(printable($0, limit: 40))'?" } ?? "there are none yet"
      refuse(field, "there is no \(index.noun) '\(printable(text, limit: 40))'; \(advice)")
    }
    return nil
  }

  /// What is told of the row.
  func report(_ subject: String?, _ outcome: @autoclosure () -> ImportReport.Outcome) -> ImportReport.Row {
    ImportReport.Row(
      number: row.number, subject: subject ?? "–", outcome: problems.isEmpty ? outcome() : .refused(problems),
      remarks: remarks)
  }
}

/// Entries of a district by id and by name, however either is written.
struct NameIndex<Entity> {
  enum Found {
    case one(Identifier<Entity>)
    case several([Identifier<Entity>])
    case none
  }

  /// What an entry is called in messages.
  let noun: String
  private var byID: [String: Identifier<Entity>] = [:]
  private var byName: [String: [Identifier<Entity>]] = [:]
  private var names: [String] = []
  private let patience = Patience()

  /// A sheet full of unknown names would be searched for what is near them longer than all else takes. All copies of an
  /// index share what is left.
  private final class Patience {
    /// How many names may still be compared.
    var names = 50_000
  }

  init(_ noun: String, _ entries: [(id: Identifier<Entity>, name: String?)]) {
    self.noun = noun
    for entry in entries { add(entry.id, entry.name) }
  }

  mutating func add(_ id: Identifier<Entity>, _ name: String?) {
    byID[id.text] = id
    guard let name else { return names.append(id.text) }
    names.append(name)
    byName[Self.key(name), default: []].append(id)
  }

  func find(_ text: String) -> Found {
    if let id = byID[text] ?? byID[text.lowercased()] { return .one(id) }
    if let ids = byName[Self.key(text)] { return ids.count == 1 ? .one(ids[0]) : .several(ids) }
    return .none
  }

  /// What is nearest to a text that names no entry; nil where there are no entries.
  func near(_ text: String) -> String? {
    guard patience.names > 0 else { return names.first }
    patience.names -= names.count + byID.count
    return nearest(to: text, among: names + byID.keys.sorted()) ?? names.first
  }

  /// Whether the id is taken.
  func hasID(_ id: Identifier<Entity>) -> Bool { byID[id.text] != nil }

  /// `Smith, Ann` and `ann smith` are the same; dots, and the words that every school's name ends with, do not count.
  private static func key(_ name: String) -> String {
    let parts = name.split(separator: ",").map { String($0).trimmed }
    let straight = parts.count == 2 ? "\(parts[1]) \(parts[0])" : name
    let words = straight.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let kept = words.filter { $0 != "school" }
    return (kept.isEmpty ? words : kept).joined(separator: " ")
  }
}

/// An id made from a name: `O'Neill High School` becomes `o-neill-high`.
func slug(_ name: String) -> String {
  let letters = name.lowercased().unicodeScalars.map { scalar -> Character in
    ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) ? Character(scalar) : plain(scalar)
  }
  let words = String(letters).split(separator: "-").filter { $0 != "school" }
  return String(words.joined(separator: "-").prefix(64))
}

/// The letter without its accent; `-` for what is none.
private func plain(_ scalar: Unicode.Scalar) -> Character {
  let pairs: [(String, Character)] = [
    ("áàâäãå", "a"), ("éèêë", "e"), ("íìîï", "i"), ("óòôöõø", "o"), ("úùûü", "u"), ("ñ", "n"), ("ç", "c"), ("ý", "y"),
  ]
  return pairs.first { $0.0.unicodeScalars.contains(scalar) }?.1 ?? "-"
}
