import Staffing
import TerminalKit

// Dialogs whose rows are lines with a value each: in lines of text a number and a text give a line its value.
extension Dialog {
  /// Whether its rows are lines to be given values, and not things to choose from.
  var isForm: Bool {
    switch self {
    case .fill, .calendar, .exporting: true
    case .absence(let dialog): dialog.form != nil
    case .importing(let dialog): dialog.reading != nil && dialog.part == .columns
    case .assign, .assignAll, .explain, .visits, .find, .weeks, .newWeek, .template, .note, .whatIf, .palette,
      .undoList,
      .help, .messages, .filter, .confirm, .recovery, .merge, .sheets, .publish, .repair, .fates:
      false
    }
  }

  /// Whether any text means something: a part of a name, or an answer to a file's question.
  var takesWholeText: Bool {
    guard case .importing(let dialog) = self else { return context.takesText && !isForm }
    return dialog.reading?.question != nil
  }

  /// Whether what was typed is a whole answer: a path, or whose calendar is read.
  var isAnswered: Bool {
    switch self {
    case .sheets(let chooser): chooser.shown.count <= 1
    case .importing(let dialog): dialog.wantsReading
    case .fill, .calendar, .exporting, .absence, .assign, .assignAll, .explain, .visits, .find, .weeks, .newWeek,
      .template, .note, .whatIf, .palette, .undoList, .help, .messages, .filter, .confirm, .recovery, .merge, .publish,
      .repair, .fates:
      false
    }
  }

  /// Whether its rows are only to be read: a number chooses none of them.
  var isOnlyRead: Bool {
    switch self {
    case .publish, .fates, .messages, .recovery: true
    case .importing(let dialog): dialog.part == .rows
    case .fill, .calendar, .exporting, .absence, .assign, .assignAll, .explain, .visits, .find, .weeks, .newWeek,
      .template, .note, .whatIf, .palette, .undoList, .help, .filter, .confirm, .merge, .sheets, .repair:
      false
    }
  }

  /// Whether the row at `position` holds any text, and not one of some choices.
  fileprivate func isText(_ position: Int) -> Bool {
    switch self {
    case .absence: true
    case .calendar:
      switch CalendarDialog.Line.allCases[position] {
      case .date, .name: true
      case .day, .campuses: false
      }
    case .exporting: ExportDialog.Row.allCases[position] == .path
    case .fill, .importing, .assign, .assignAll, .explain, .visits, .find, .weeks, .newWeek, .template, .note, .whatIf,
      .palette, .undoList, .help, .messages, .filter, .confirm, .recovery, .merge, .sheets, .publish, .repair, .fates:
      false
    }
  }
}

extension State {
  /// Gives the line at `row` of the form in front the value `text`.
  mutating func giveValue(_ text: String, toLine row: Int) -> [Effect] {
    if dialogs.isEmpty {
      chooseRowInSetup(row)
      // What no file may hold is not typed either.
      let kept = text.unicodeScalars.filter { $0.properties.generalCategory != .control || $0 == "\n" }
      changeSetupText { $0.replace(with: String(String.UnicodeScalarView(kept))) }
      return []
    }
    _ = choose(row: row)
    guard let dialog = dialogs.last, dialog.isForm, row < rowCount(of: dialog) else { return [] }
    guard dialog.isText(row) else { return turn(row, to: text) }
    if case .absence(var absence) = dialog {
      absence.form?.erase(all: true)
      absence.form?.type(text)
      replaceDialog(with: .absence(absence))
    } else if case .calendar(var calendar) = dialog {
      calendar.changeText({ $0 = TextField(text: text) }, replacing: false)
      replaceDialog(with: .calendar(calendar))
    } else if case .exporting(var export) = dialog {
      export.changePath { $0 = TextField(text: text) }
      replaceDialog(with: .exporting(export))
    }
    return []
  }

  /// The values that the line at `row` of the form in front can have, in the order of its keys; none where it holds any
  /// text.
  func choices(ofLine row: Int) -> [String] { turns(of: row).map(\.value) }

  /// What the dialog in front becomes with each choice of its line at `row`.
  private func turns(of row: Int) -> [(value: String, dialog: Dialog)] {
    var trial = self
    _ = trial.choose(row: row)
    guard let first = trial.dialogs.last, first.isForm, !first.isText(row) else { return [] }
    if case .importing(let importing) = first {
      return ([nil] + (importing.reading?.fields ?? [])).map { field in
        var importing = importing
        _ = importing.choose(field: field)
        return (field ?? "not used", .importing(importing))
      }
    }
    var turns: [(value: String, dialog: Dialog)] = []
    var dialog = first
    while true {
      let value = value(of: dialog, row)
      if turns.contains(where: { $0.value == value }) { return turns }
      turns.append((value, dialog))
      switch dialog {
      case .fill(var fill):
        fill.change(by: 1)
        dialog = .fill(fill)
      case .calendar(var calendar):
        calendar.change(by: 1, near: monday)
        dialog = .calendar(calendar)
      case .exporting(var export):
        export.change(by: 1)
        dialog = .exporting(export)
      case .importing, .absence, .assign, .assignAll, .explain, .visits, .find, .weeks, .newWeek, .template, .note,
        .whatIf,
        .palette,
        .undoList, .help, .messages, .filter, .confirm, .recovery, .merge, .sheets, .publish, .repair, .fates:
        return turns
      }
    }
  }

  /// What stands in the line at `row`.
  private func value(of dialog: Dialog, _ row: Int) -> String {
    let lines = formLines(of: dialog)
    return lines.indices.contains(row) ? lines[row].value : ""
  }

  private mutating func turn(_ row: Int, to text: String) -> [Effect] {
    let turns = turns(of: row)
    let typed = text.lowercased()
    let found =
      turns.first { $0.value.lowercased() == typed } ?? turns.first { $0.value.lowercased().hasPrefix(typed) }
      ?? turns.first { Matcher(text).matches($0.value) }
    guard let found else {
      warn("'\(printable(text))' is no choice of line \(row + 1): \(turns.map(\.value).joined(separator: ", ")).")
      return []
    }
    // One of other fields is read anew.
    if case .importing(let importing) = found.dialog {
      guard found.dialog != dialogs.last else { return [] }
      replaceDialog(with: .importing(importing))
      return readSheet()
    }
    replaceDialog(with: found.dialog)
    return []
  }

  /// The lines of a form, each with what it is called and what stands in it.
  func formLines(of dialog: Dialog) -> [(label: String, value: String)] {
    switch dialog {
    case .fill(let fill): FillDialog.Row.allCases.map { (label(of: $0), value(of: $0, fill)) }
    case .absence(let absence):
      absence.form.map { form in AbsenceForm.Line.allCases.map { ($0.label, form[$0]) } } ?? []
    case .calendar(let calendar): CalendarDialog.Line.allCases.map { ($0.label, self.text(of: $0, calendar)) }
    case .exporting(let export):
      [("As", export.form.title), ("What", export.partTitle), ("File", export.path)]
    case .importing(let importing):
      (importing.reading?.columns ?? []).map {
        ($0.heading.isEmpty ? "Column \($0.letter)" : $0.heading, $0.field ?? "not used")
      }
    case .assign, .assignAll, .explain, .visits, .find, .weeks, .newWeek, .template, .note, .whatIf, .palette,
      .undoList,
      .help, .messages, .filter, .confirm, .recovery, .merge, .sheets, .publish, .repair, .fates:
      []
    }
  }
}

extension LinearMode {
  /// Answers a form in front; false where the words are for any dialog.
  mutating func answerForm(_ words: [String]) -> Bool {
    guard let dialog = state.dialogs.last, dialog.isForm, !words.isEmpty else { return false }
    let lines = state.formLines(of: dialog)
    let labels = lines.map(\.label)
    if words[0].lowercased() == "clear", let (row, text) = Self.line(Array(words.dropFirst()), among: labels),
      text.isEmpty
    {
      give("", toLine: row)
      return true
    }
    if ["ok", "done"].contains(words.joined(separator: " ").lowercased()) {
      choose(.accept)
      return true
    }
    guard let (row, text) = Self.line(words, among: labels) else {
      guard Int(words[0]) != nil else { return false }
      say("There is no line \(printable(words[0])); the lines are 1 to \(lines.count).")
      return true
    }
    if text.isEmpty {
      sayLine(row)
    } else {
      give(text, toLine: row)
    }
    return true
  }

  private mutating func give(_ text: String, toLine row: Int) {
    host.perform(.valueGiven(row, text))
    waitForWork()
    guard state.message == nil, let dialog = state.dialogs.last, dialog.isForm else { return }
    // Of what is read anew all may be another.
    if case .importing = dialog { return tellDialog() }
    noteDialog()
    let line = state.formLines(of: dialog)[row]
    say("\(row + 1): \(line.label): \(line.value)\(problem(in: dialog, row))")
  }

  private func problem(in dialog: Dialog, _ row: Int) -> String {
    guard case .absence(let absence) = dialog, let form = absence.form,
      let problem = form.problem(AbsenceForm.Line.allCases[row], near: state.today)
    else { return "" }
    return ". \(problem)"
  }

  private mutating func sayLine(_ row: Int) {
    guard let dialog = state.dialogs.last else { return }
    let line = state.formLines(of: dialog)[row]
    let choices = state.choices(ofLine: row)
    say("\(row + 1): \(line.label): \(line.value)")
    say(
      choices.isEmpty
        ? "Type \(row + 1) and a text; 'clear \(row + 1)' empties it."
        : "Type \(row + 1) and one of: \(choices.joined(separator: "; ")).")
  }

  /// Waits until a spreadsheet that was asked for is read, an export has ended, or repairs are found.
  mutating func waitForWork() {
    while !host.hasEnded, case .repair(let dialog) = state.dialogs.last, dialog.isSearching { host.waitForNews() }
    while !host.hasEnded, case .importing(let dialog) = state.dialogs.last, dialog.isWaiting { host.waitForNews() }
    while !host.hasEnded, state.exporting != nil { host.waitForNews() }
  }

  /// The position that `number` names, of `count`, counted from 1.
  static func row(_ number: String, of count: Int) -> Int? {
    guard let number = Int(number), number >= 1, number <= count else { return nil }
    return number - 1
  }

  /// The line that the first words name, by its number or by what it is called, and the rest.
  static func line(_ words: [String], among labels: [String]) -> (row: Int, text: String)? {
    if let first = words.first, let row = row(first, of: labels.count) {
      return (row, words.dropFirst().joined(separator: " "))
    }
    // Of 'Bells' and 'Bells Mon' the longer one is meant where both fit.
    let fitting = labels.indices.filter { row in
      let label = labels[row].lowercased().split(separator: " ").map(String.init)
      return !label.isEmpty && words.prefix(label.count).map { $0.lowercased() } == label
    }
    func count(_ row: Int) -> Int { labels[row].split(separator: " ").count }
    guard let row = fitting.max(by: { count($0) < count($1) }) else { return nil }
    return (row, words.dropFirst(count(row)).joined(separator: " "))
  }
}
