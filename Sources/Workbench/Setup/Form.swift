import Staffing

/// One entry being made or changed: a line of text for each of its fields, checked as it is typed.
struct Form: Hashable, Sendable {
  struct Line: Hashable, Sendable {
    var text: TextLine
    /// What is wrong with the text; nil where nothing is.
    var problem: String?
    /// Whether the user has been in the line, so that a problem is news.
    var isSeen = false
  }

  let place: EntryPlace
  let isNew: Bool
  /// The texts as they were when the form was opened.
  let initial: [String]
  var lines: [Line]
  /// The line under the cursor; behind the last one is the row that keeps the form.
  var cursor = ListCursor()
  /// Whether Escape was pressed once though something was typed.
  var isArmed = false
  /// Whether the id follows the name that is typed.
  var derivesId: Bool
  /// What the entry as typed would do, in a sentence.
  var note = ""

  init(_ place: EntryPlace, in target: DistrictWeek) {
    let table = SetupTables.table(place.kind)
    self.place = place
    isNew = place.position >= table.count(target, place.parent)
    initial = table.texts(target, place)
    lines = initial.map { Line(text: TextLine($0)) }
    derivesId = isNew && table.field("id") != nil && table.field("name") != nil
  }

  var table: EntryTable { SetupTables.table(place.kind) }

  /// Rows of the form: a line a field, and the one that keeps it.
  var rowCount: Int { lines.count + 1 }

  /// The field under the cursor; nil on the row that keeps the form.
  var field: EntryTable.Field? {
    lines.indices.contains(cursor.selected) ? table.fields[cursor.selected] : nil
  }

  var texts: [String] { lines.map(\.text.text) }

  /// Whether something was typed.
  var isChanged: Bool { texts != initial }

  /// The keys of the fields whose text is another than when the form was opened.
  var changedLabels: [String] {
    zip(table.fields, zip(texts, initial)).filter { $1.0 != $1.1 }.map { $0.0.label.lowercased() }
  }

  /// Changes the text under the cursor and checks the form anew.
  mutating func change(in target: DistrictWeek, _ change: (inout TextLine) -> Void) {
    isArmed = false
    guard lines.indices.contains(cursor.selected) else { return }
    let before = lines[cursor.selected].text.text
    change(&lines[cursor.selected].text)
    guard lines[cursor.selected].text.text != before else { return }
    lines[cursor.selected].isSeen = true
    if table.field("id") == cursor.selected { derivesId = false }
    if derivesId, let id = table.field("id"), let name = table.field("name"), name == cursor.selected {
      let taken = target.ids(place)
      lines[id].text.replace(with: Self.id(for: lines[name].text.text, taken: taken))
      lines[id].isSeen = true
    }
    check(in: target)
  }

  /// Notes what is wrong with each line.
  mutating func check(in target: DistrictWeek) {
    for position in lines.indices { lines[position].problem = nil }
    guard case .bad(let problems) = table.outcome(target, place, texts, initial) else { return }
    for (position, problem) in problems { lines[position].problem = problem }
  }

  /// Shows every problem and goes to the first.
  mutating func showProblems(page: Int) {
    for position in lines.indices { lines[position].isSeen = true }
    if let first = lines.firstIndex(where: { $0.problem != nil }) { cursor.choose(first, of: rowCount, page: page) }
  }

  /// Leaves the line under the cursor, so that what is wrong with it is said.
  mutating func leaveLine() {
    if lines.indices.contains(cursor.selected) { lines[cursor.selected].isSeen = true }
    isArmed = false
  }

  /// `oak-elementary` for `Oak Elementary`, with a number where that is taken.
  static func id(for name: String, taken: Set<String>) -> String {
    var id = ""
    for scalar in name.inASCII.lowercased().unicodeScalars {
      let isPlain = ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
      if isPlain {
        id.unicodeScalars.append(scalar)
      } else if !id.isEmpty, id.last != "-", scalar != "'" {
        id += "-"
      }
      if id.utf8.count == 60 { break }
    }
    while id.last == "-" { id.removeLast() }
    guard taken.contains(id) else { return id }
    return (2...).lazy.map { "\(id)-\($0)" }.first { !taken.contains($0) } ?? id
  }
}

extension DistrictWeek {
  /// The ids of the entries of a list.
  fileprivate func ids(_ place: EntryPlace) -> Set<String> {
    guard place.kind == .periods else { return Set(district.ids(of: place.kind)) }
    guard let parent = place.parent, district.bells.indices.contains(parent) else { return [] }
    return Set(district.bells[parent].periods.map(\.id.text))
  }
}

/// The values that a field may have, to choose from.
struct ChoicePicker: Hashable, Sendable {
  struct Choice: Hashable, Sendable {
    /// What the field's text says.
    let text: String
    /// What it is called.
    let name: String
  }

  let title: String
  let isList: Bool
  let choices: [Choice]
  /// Those chosen in a list, in the order in which they were.
  var chosen: [String]
  var filter = TextField()
  var cursor = ListCursor()

  /// The choices that the filter leaves.
  var shown: [Choice] {
    let matcher = Matcher(filter.text)
    return choices.filter { matcher.matches("\($0.text) \($0.name)") }
  }

  /// The choices of the field under the form's cursor; nil where anything can be written.
  init?(_ form: Form, in district: District) {
    guard let field = form.field else { return nil }
    let text = form.lines[form.cursor.selected].text.text
    switch field.input {
    case .text, .week: return nil
    case .words(let words, _): choices = words.map { Choice(text: $0, name: "") }
    case .entries(let kind, _):
      choices = district.ids(of: kind).map { Choice(text: $0, name: district.name(of: $0, kind) ?? "") }
    }
    guard !choices.isEmpty else { return nil }
    title = field.label
    isList = field.input.isList
    chosen = isList ? ListText.words(text) ?? [] : []
    if !isList, let position = choices.firstIndex(where: { $0.text == text }) {
      cursor.choose(position, of: choices.count, page: .max)
    }
  }

  /// Adds the choice under the cursor to those chosen, or takes it out.
  mutating func toggle() {
    guard shown.indices.contains(cursor.selected) else { return }
    let text = shown[cursor.selected].text
    if let position = chosen.firstIndex(of: text) { chosen.remove(at: position) } else { chosen.append(text) }
  }

  /// The field's text after Enter; nil where nothing is left to choose.
  var result: String? {
    let current = shown.indices.contains(cursor.selected) ? shown[cursor.selected].text : nil
    guard isList else { return current }
    return chosen.isEmpty ? current : chosen.joined(separator: ", ")
  }
}

/// What removing an entry would do elsewhere, to be answered.
struct Removal: Hashable, Sendable {
  let place: EntryPlace
  /// What it is called, with its kind.
  let subject: String
  /// A sentence for each place that names it.
  let consequences: [String]
  var cursor = ListCursor()
}
