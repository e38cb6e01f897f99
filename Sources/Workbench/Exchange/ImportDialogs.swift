import Staffing

/// Which file is read, and what it holds.
struct SheetChooser: Hashable, Sendable {
  var kind = SheetKind.officers
  /// A path, or a part of the name of a file that was found.
  var field = TextField()
  /// The spreadsheets and calendars at hand.
  var files: [String] = []
  var cursor = ListCursor()

  /// The files that what was typed leaves.
  var shown: [String] {
    let matcher = Matcher(field.text)
    return files.filter { matcher.matches($0) }
  }

  /// The file to be read: the chosen one, else what was typed; nil where there is neither.
  var path: String? {
    let shown = shown
    if shown.indices.contains(cursor.selected) { return shown[cursor.selected] }
    return field.text.isEmpty ? nil : field.text
  }

  /// The kind `step` further.
  mutating func change(by step: Int) {
    let all = SheetKind.allCases
    let position = all.firstIndex(of: kind) ?? 0
    kind = all[(position + step + all.count) % all.count]
  }
}

/// A spreadsheet before it is taken: its columns with their fields above, what becomes of its rows below.
struct ImportDialog: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    case columns, rows
  }

  /// What was asked for last.
  var order: SheetOrder
  /// What was found, with the fields that were chosen since; nil before anything was.
  var reading: SheetReading?
  /// Whether what was asked for last has not been answered.
  var isWaiting = true
  private(set) var part = Part.columns
  /// Of the part that takes the keys.
  var cursor = ListCursor()
  /// Of the other part.
  private(set) var otherCursor = ListCursor()
  /// What was typed to the file's question.
  var whose = TextField()
  /// Whether Enter was pressed once though rows are refused.
  var isArmed = false

  init(_ order: SheetOrder) {
    self.order = order
  }

  var columnCursor: ListCursor { part == .columns ? cursor : otherCursor }
  var rowCursor: ListCursor { part == .rows ? cursor : otherCursor }

  /// How many rows the part that takes the keys has.
  var count: Int {
    switch part {
    case .columns: reading?.columns.count ?? 0
    case .rows: reading?.rows.count ?? 0
    }
  }

  /// Whether what was typed is more than the file was read with.
  var wantsReading: Bool { whose.text != order.whose }

  /// The column under the cursor, where columns take the keys.
  var chosenColumn: Int? {
    guard part == .columns, let reading, reading.columns.indices.contains(cursor.selected) else { return nil }
    return cursor.selected
  }

  /// Has the other part take the keys.
  mutating func changePart() {
    part = part == .columns ? .rows : .columns
    swap(&cursor, &otherCursor)
  }

  /// The first answer: where there are no columns to map, the rows take the keys.
  mutating func take(_ new: SheetReading) {
    if reading == nil, new.columns.isEmpty { part = .rows }
    (reading, isWaiting, isArmed) = (new, false, false)
  }

  /// Gives the column under the cursor the field `step` further; false where there is none. A field is taken from the
  /// column that had it.
  mutating func changeField(by step: Int) -> Bool {
    guard let column = chosenColumn, let reading else { return false }
    let choices: [String?] = [nil] + reading.fields
    let position = choices.firstIndex(of: reading.columns[column].field) ?? 0
    return choose(field: choices[(position + step + choices.count) % choices.count])
  }

  /// Gives the column under the cursor that field, or none; false where there is no column.
  mutating func choose(field: String?) -> Bool {
    guard let column = chosenColumn, var reading else { return false }
    if let field {
      for other in reading.columns.indices where reading.columns[other].field == field {
        reading.columns[other].field = nil
      }
    }
    reading.columns[column].field = field
    self.reading = reading
    order.fields = reading.columns.map(\.field)
    return true
  }
}
