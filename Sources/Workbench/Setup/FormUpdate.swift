import Staffing
import TerminalKit

extension Form {
  /// Moves the cursor in the text of its line.
  mutating func moveInLine(_ command: Command) {
    guard lines.indices.contains(cursor.selected) else { return }
    if command == .moveLeft { lines[cursor.selected].text.moveLeft() }
    if command == .moveRight { lines[cursor.selected].text.moveRight() }
    if command == .moveToStart { lines[cursor.selected].text.moveToStart() }
    if command == .moveToEnd { lines[cursor.selected].text.moveToEnd() }
  }
}

// What keys do in a form and before it.
extension State {
  /// Adds what was typed or pasted to the form's line, or to the filter of its choices.
  mutating func typeInSetup(_ text: String) {
    if var picker = setup.picker {
      if picker.isList, text == " " {
        picker.toggle()
      } else {
        picker.filter.type(text)
        picker.cursor = ListCursor()
      }
      setup.picker = picker
    } else if text == " ", let words = setup.form?.field?.input.cycle {
      changeSetupText { line in
        let position = words.firstIndex(of: line.text).map { $0 + 1 } ?? 0
        line.replace(with: words[position % words.count])
      }
    } else {
      // What no file may hold is not typed either; a new line of a text has a key of its own.
      let kept = text.unicodeScalars.filter { $0.properties.generalCategory != .control }
      changeSetupText { $0.insert(String(String.UnicodeScalarView(kept))) }
    }
  }

  mutating func changeSetupText(_ change: (inout TextLine) -> Void) {
    if var picker = setup.picker {
      var line = TextLine(picker.filter.text)
      change(&line)
      picker.filter.text = line.text
      picker.cursor = ListCursor()
      setup.picker = picker
      return
    }
    guard setup.painter == nil else { return }
    setup.form?.change(in: document.setup, change)
    noteForm()
  }

  /// Gives the line under the cursor another text and goes to the next.
  mutating func setFormText(_ text: String) {
    changeSetupText { $0.replace(with: text) }
    goToNextLine()
  }

  private mutating func goToNextLine() {
    guard var form = setup.form else { return }
    form.leaveLine()
    form.cursor.choose(form.cursor.selected + 1, of: form.rowCount, page: SetupLayout(size).formPage)
    setup.form = form
  }

  mutating func choose(_ picker: ChoicePicker) {
    setup.picker = nil
    if let result = picker.result { setFormText(result) }
  }

  mutating func toggleInSetup() {
    if setup.picker?.isList == true {
      setup.picker?.toggle()
    } else {
      setup.painter?.toggle()
    }
  }

  /// Opens the choices of the line or its week, or goes to the next line; behind the last one it keeps the form.
  mutating func acceptInForm() {
    guard let form = setup.form else { return }
    guard let field = form.field else {
      keepForm()
      return
    }
    switch field.input {
    case .week: openPainter(form)
    case .words, .entries:
      setup.picker = ChoicePicker(form, in: plan.source)
      if setup.picker == nil { goToNextLine() }
    case .text: goToNextLine()
    }
  }

  private mutating func openPainter(_ form: Form) {
    do throws(FieldFault) {
      let availability = try AvailabilityText.value(form.lines[form.cursor.selected].text.text)
      setup.painter = WeekPainter(availability, step: SetupLayout(size).painterWidth >= 90 ? 15 : 30)
    } catch {
      warn(
        "What is written here cannot be read, so it cannot be painted; correct it or clear it with "
          + "\(keyName(.eraseText, in: .form)).")
    }
  }

  /// Makes what was typed the district, as one step of the history.
  mutating func keepForm() {
    guard var form = setup.form, setup.picker == nil, setup.painter == nil else { return }
    guard form.isChanged || form.isNew else {
      setup.form = nil
      say("Nothing was changed.")
      return
    }
    form.check(in: document.setup)
    switch form.table.outcome(document.setup, form.place, form.texts, form.initial) {
    case .bad(let problems):
      form.showProblems(page: SetupLayout(size).formPage)
      setup.form = form
      warn("Not kept: \(counted(problems.count, "line")) cannot be so; the first is under the cursor.")
    case .good(let target, let place):
      let name = form.table.name(target, place)
      let edit = DistrictEdit(from: document.setup, to: target)
      let subject = form.place.kind.isSingle ? form.place.kind.noun : "\(form.place.kind.noun) \(name)"
      let what =
        form.isNew ? "add \(subject)" : "change \(subject): \(form.changedLabels.joined(separator: ", "))"
      setup.form = nil
      guard edit.isEmpty || perform(edit, name: what) else { return }
      if !form.place.kind.isSingle {
        setup.list.choose(place.position, of: entryCount, page: SetupLayout(size).listPage)
      }
    }
  }

  /// Says what the entry of the form would do: how many posts or campuses it would match.
  mutating func noteForm() {
    guard let form = setup.form else { return }
    setup.form?.note = ""
    guard form.place.kind.isOrdered,
      case .good(let target, let place) = form.table.outcome(document.setup, form.place, form.texts, form.initial)
    else { return }
    let tallies = SetupState.tallies(place.kind, of: target.district, in: plan)
    guard tallies.indices.contains(place.position) else { return }
    setup.form?.note = tallies[place.position].sentence(place.kind)
  }
}

extension FieldInput {
  /// The words that Space goes through; nil where Space is a character like others.
  fileprivate var cycle: [String]? {
    switch self {
    case .words(let words, isList: false): words
    case .words, .text, .entries, .week: nil
    }
  }
}

extension EntryTally {
  /// `Matches 120 posts of this week and decides 96 of them; need 3 decides 24.`
  func sentence(_ kind: SetupKind) -> String {
    let things = kind == .needs ? counted(matched, "post") + " of this week" : counted(matched, "campus", "campuses")
    guard matched > 0 else { return "Matches no \(kind == .needs ? "post of this week" : "campus")." }
    guard !losses.isEmpty else { return "Matches \(things) and decides all of them." }
    let others = losses.prefix(3).map { "\(kind.noun) \($0.entry + 1) decides \($0.count)" }
    let more = losses.count > 3 ? ", others the rest" : ""
    return "Matches \(things) and decides \(won) of them; \(others.joined(separator: ", "))\(more)."
  }
}
