import Staffing
import TerminalKit

/// What of the setup is in front, to be said once.
struct SetupPlace: Hashable, Sendable {
  let context: Context
  let kind: SetupKind
  /// The entry whose parts are listed.
  let parent: Int?
  let isInList: Bool
  /// The entry that is being made or changed.
  let entry: EntryPlace?

  init?(_ state: State) {
    guard state.dialogs.isEmpty, state.looking == nil, state.setup.isOpen else { return nil }
    let setup = state.setup
    context = setup.context
    kind = setup.isInList ? setup.kind : setup.sectionKind
    parent = setup.parent?.selected
    isInList = setup.isInList
    entry = setup.form?.place ?? setup.removal?.place
  }
}

/// What can be done with an entry of a list of the setup, as it is typed before its number or name.
private enum EntryWord: String, CaseIterable {
  case show, remove, parts, up, down

  var command: Command? {
    switch self {
    case .show: nil
    case .remove: .remove
    case .parts: .openParts
    case .up: .moveEarlier
    case .down: .moveLater
    }
  }

  /// Whether it means something for entries of `kind`.
  func fits(_ kind: SetupKind) -> Bool {
    switch self {
    case .show, .remove: true
    case .parts: kind.parts != nil
    case .up, .down: kind.isOrdered
    }
  }
}

// The setup in lines of text.
extension LinearMode {
  /// How many entries are said at once.
  private static var page: Int { 30 }

  /// Carries out what was typed while the setup is open.
  mutating func takeInSetup(_ line: String) {
    host.perform(.messageRead)
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    guard !words.isEmpty else { return tellSetup() }
    if state.setup.form != nil {
      answerSetupForm(words, line)
    } else if state.setup.removal != nil {
      answerRemoval(words.joined(separator: " ").lowercased())
    } else {
      answerList(words)
    }
  }

  /// Says what is in front in the setup, all of it.
  mutating func tellSetup() {
    toldSetup = SetupPlace(state)
    if let form = state.setup.form {
      say(state.lines(of: form))
    } else if let removal = state.setup.removal {
      say("Remove \(removal.subject)? It is named elsewhere. Removing it does all of this:")
      say(removal.consequences)
      say("Type remove or keep.")
    } else if state.setup.isInList {
      tellEntries(from: 0)
    } else {
      say("The setup of \(state.plan.district.name). Its sections:")
      for (position, kind) in SetupKind.sections.enumerated() {
        let count = SetupTables.table(kind).count(state.document.setup, nil)
        say("\(position + 1): \(kind.title)\(kind.isSingle ? "" : ", \(counted(count, "entry", "entries"))")")
      }
      say("Type a number or a name, import, undo, redo, save, back.")
    }
  }

  /// Says what is in front where that is another than was said last; back from a form only where one is.
  mutating func tellSetupOnce() {
    guard let place = SetupPlace(state) else {
      toldSetup = nil
      return
    }
    guard place != toldSetup else { return }
    let before = toldSetup
    if let before, before.isInList, !place.isInList, place.entry == nil {
      toldSetup = place
      return say("The setup of \(state.plan.district.name). An empty line says its sections.")
    }
    guard before?.entry != nil, place.entry == nil, place.isInList else { return tellSetup() }
    toldSetup = place
    say("\(place.kind.title), \(counted(state.entryCount, "entry", "entries")). An empty line says them.")
  }

  // MARK: Lists

  private mutating func tellEntries(from first: Int) {
    let (kind, count) = (state.setup.kind, state.entryCount)
    if first == 0 {
      say("\(state.listTitle): \(kind.explanation)")
      if count == 0 { say("None yet.") }
    }
    let last = min(count, first + Self.page)
    for position in first..<max(first, last) { say("\(position + 1): \(state.entryLine(position))") }
    told = last
    if last < count { say("And \(count - last) more; more says them.") }
    let verbs = EntryWord.allCases.filter { $0.fits(kind) }.map(\.rawValue).joined(separator: ", ")
    say("Type a number or a name to change one, new, undo, save, back; with a number: \(verbs).")
  }

  private mutating func answerList(_ words: [String]) {
    let text = words.joined(separator: " ")
    let isInList = state.setup.isInList
    if let number = Int(text) {
      let count = isInList ? state.entryCount : SetupKind.sections.count
      guard let row = Self.row(text, of: count) else {
        return say("There is no row \(number); the rows are 1 to \(count).")
      }
      host.perform(.rowChosen(row))
      return choose(.accept)
    }
    if isInList, let word = EntryWord(rawValue: words[0].lowercased()), word.fits(state.setup.kind) {
      return act(word, on: words.dropFirst().joined(separator: " "))
    }
    switch text.lowercased() {
    case "new", "add": isInList ? choose(.addEntry) : say("Choose a section first.")
    case "more" where isInList: tellEntries(from: told < state.entryCount ? told : 0)
    case "back", "cancel", "close": choose(.cancel)
    case "undo": choose(.undo)
    case "redo": choose(.redo)
    case "save": choose(.save)
    case "import": choose(.openImport)
    case "export": choose(.openExport)
    case "messages": say(state.log.isEmpty ? ["There are no messages."] : state.log.map(\.message.text))
    case "help": tellSetup()
    case "quit": choose(.quit)
    case let word: chooseByName(text, or: state.answer(word, in: .setup))
    }
  }

  private mutating func act(_ word: EntryWord, on name: String) {
    guard !name.isEmpty else { return say("Say which, as in: \(word.rawValue) 1.") }
    guard let row = entry(name) else { return }
    host.perform(.rowChosen(row))
    guard let command = word.command else { return say(state.entryDetails(row)) }
    choose(command)
  }

  private mutating func chooseByName(_ name: String, or command: Command?) {
    if !state.setup.isInList,
      let section = SetupKind.sections.firstIndex(where: { $0.title.lowercased().hasPrefix(name.lowercased()) })
    {
      host.perform(.rowChosen(section))
      choose(.accept)
    } else if let command {
      choose(command)
    } else if !state.setup.isInList {
      say("There is no section '\(printable(name))'.")
    } else if let row = entry(name) {
      host.perform(.rowChosen(row))
      choose(.accept)
    }
  }

  /// The position of the entry that `name` names, by its number, its name or its id.
  private mutating func entry(_ name: String) -> Int? {
    let count = state.entryCount
    if let row = Self.row(name, of: count) { return row }
    let names = (0..<count).map { state.setup.table.name(state.document.setup, state.setupPlace($0)) }
    let ids = (0..<count).map { state.setup.table.reference(state.document.setup, state.setupPlace($0))?.id ?? "" }
    let found = Self.matches(name, names, ids)
    guard let row = found.first, found.count == 1 else {
      sayMatches(found.map { names[$0] }, state.setup.kind.noun, name)
      return nil
    }
    return row
  }

  // MARK: Forms

  private mutating func answerSetupForm(_ words: [String], _ line: String) {
    guard let form = state.setup.form else { return }
    switch words.joined(separator: " ").lowercased() {
    case "keep", "save": return keepForm()
    case "forget":
      choose(.cancel)
      if state.setup.form != nil { choose(.cancel) }
      host.perform(.messageRead)
      return
    case "cancel", "back", "close":
      guard form.isChanged else { return choose(.cancel) }
      return say("Something was typed: 'keep' keeps it, 'forget' forgets it.")
    case "help", "show": return tellSetup()
    case "quit": return say("Keep or forget what is typed here first.")
    default: break
    }
    let labels = form.table.fields.map(\.label)
    if let word = words.first?.lowercased(), word == "clear" || word == "more", words.count > 1,
      let (row, text) = Self.line(Array(words.dropFirst()), among: labels)
    {
      if word == "clear" { return give("", toLine: row) }
      return give(form.lines[row].text.text + "\n" + text, toLine: row, isKept: true)
    }
    let keys = form.table.fields.map(\.key)
    guard let (row, text) = Self.line(words, among: labels) ?? Self.line(words, among: keys) else {
      return say("'\(printable(words[0]))' names no line; the lines are 1 to \(labels.count).")
    }
    if text.isEmpty { return say(state.lines(of: form, row)) }
    // The spaces within a text are its own.
    give(line.trailingWords(text), toLine: row)
  }

  private mutating func give(_ text: String, toLine row: Int, isKept: Bool = false) {
    guard let before = state.setup.form else { return }
    host.perform(.valueGiven(row, isKept ? text : text.replacing("\n", with: "")))
    guard let form = state.setup.form else { return }
    for other in form.lines.indices where other == row || form.lines[other].text != before.lines[other].text {
      say(state.line(of: form, other))
    }
    if !form.note.isEmpty, form.note != before.note { say(form.note) }
  }

  private mutating func keepForm() {
    choose(.keepForm)
    guard let form = state.setup.form else { return }
    host.perform(.messageRead)
    let wrong = form.lines.indices.filter { form.lines[$0].problem != nil }
    say("Not kept: \(counted(wrong.count, "line")) cannot be so.")
    for row in wrong { say(state.line(of: form, row)) }
  }

  private mutating func answerRemoval(_ text: String) {
    switch text {
    case "remove", "remove all of it", "yes": choose(.chooseRemove)
    case "keep", "keep it", "cancel", "back", "no": choose(.cancel)
    default: say("Type remove or keep.")
    }
  }
}

extension String {
  /// The end of this line that begins where the last `words` begin, with the spaces as they were typed.
  fileprivate func trailingWords(_ words: String) -> String {
    let count = words.split(whereSeparator: \.isWhitespace).count
    let pieces = split(maxSplits: .max, omittingEmptySubsequences: true, whereSeparator: \.isWhitespace)
    guard count > 0, pieces.count >= count, let last = pieces.last else { return words }
    return String(self[pieces[pieces.count - count].startIndex..<last.endIndex])
  }
}

// What the setup says of itself in lines.
extension State {
  func setupPlace(_ position: Int) -> EntryPlace {
    EntryPlace(kind: setup.kind, parent: setup.parent?.selected, position: position)
  }

  /// An entry of the list: its name, what a list says of it, how far it reaches.
  fileprivate func entryLine(_ position: Int) -> String {
    let (place, target) = (setupPlace(position), document.setup)
    let detail = setup.table.detail(target, place)
    let name = setup.table.name(target, place)
    return detail.isEmpty ? name : "\(name), \(detail)"
  }

  /// The fields of an entry that have a value.
  fileprivate func entryDetails(_ position: Int) -> [String] {
    let place = setupPlace(position)
    let reach = setup.tallies.indices.contains(position) ? [setup.tallies[position].sentence(place.kind)] : []
    let fields = zip(setup.table.fields, setup.table.texts(document.setup, place)).filter { !$0.1.isEmpty }
    return [setup.table.name(document.setup, place)] + reach + fields.map { "\($0.label): \($1)" }
  }

  /// A form: its lines with numbers, and how they are given values.
  fileprivate func lines(of form: Form) -> [String] {
    [title(of: form)] + form.lines.indices.map { line(of: form, $0) } + (form.note.isEmpty ? [] : [form.note])
      + [
        "Type a number and a text, as in '1 Oak'; a number alone says what the line is for; clear and a number; "
          + "keep, forget."
      ]
  }

  /// A line of a form, with what is wrong with it.
  fileprivate func line(of form: Form, _ row: Int) -> String {
    let line = form.lines[row]
    let problem = line.isSeen ? line.problem.map { ". Not so: \($0)" } ?? "" : ""
    let text = line.text.text.isEmpty ? "empty" : line.text.text.replacing("\n", with: " / ")
    return "\(row + 1): \(form.table.fields[row].label): \(text)\(problem)"
  }

  /// What a line of a form is for, and what it can say.
  fileprivate func lines(of form: Form, _ row: Int) -> [String] {
    let field = form.table.fields[row]
    let help = field.help.replacing("{accept} paints it; written", with: "Written")
      .replacing("{insert-line-end} begins a new line", with: "'more \(row + 1) TEXT' adds a line")
      .namingKeys(of: self, in: .form)
    let choices: [String]
    switch field.input {
    case .text, .week: choices = []
    case .words(let words, _): choices = words
    case .entries(let kind, _):
      choices = plan.source.ids(of: kind).map { id in
        plan.source.name(of: id, kind).map { $0 == id ? id : "\(id) (\($0))" } ?? id
      }
    }
    let shown = choices.prefix(60).joined(separator: ", ")
    let more = choices.count > 60 ? ", and \(choices.count - 60) more" : ""
    let some = field.input.isList ? "Several of, with commas between" : "One of"
    return [line(of: form, row), help] + (choices.isEmpty ? [] : ["\(some): \(shown)\(more)."])
  }
}
