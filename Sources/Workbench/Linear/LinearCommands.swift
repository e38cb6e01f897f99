import Staffing
import TerminalKit

/// The words that the linear mode knows beside the program's commands.
enum LinearWord: String, CaseIterable, Hashable, Sendable {
  case help, here, campus, campuses, day, days, period, run, next, previous, gaps, go, officer, officers, totals, report
  case assign, clear, lock, note, explain, fill, undo, redo, away, repair, calendar, setup, `import`, export, publish
  case messages, screen, week, save, quit

  /// How it is typed, and what it does.
  var usage: (typed: String, meaning: String) {
    switch self {
    case .help:
      (
        "help",
        "Say the commands; 'help all' says every command of the keyboard too. A key's name does what the key does."
      )
    case .here: ("here", "Say the cell: who is there, and what is needed. So does an empty line.")
    case .campus: ("campus NAME", "Go to a campus; without a name, say the week of this one.")
    case .campuses: ("campuses", "Say all campuses with the gap hours of each.")
    case .day: ("day DAY", "Go to a day; without one, say the periods of this day.")
    case .days: ("days", "Say the campus's week, a day a line.")
    case .period: ("period NAME", "Go to a period of the day, by its name or id.")
    case .run: ("run FROM TO", "Mark a run of periods of the day, to assign it as a whole.")
    case .next: ("next", "Go to the next gap.")
    case .previous: ("previous", "Go to the gap before.")
    case .gaps: ("gaps", "Say the gaps, the heaviest first, each with a number.")
    case .go: ("go NUMBER", "Go to a gap of the list said last.")
    case .officer: ("officer NAME", "Say an officer's week.")
    case .officers: ("officers", "Say all officers with their hours.")
    case .totals: ("totals", "Say what the week comes to.")
    case .report: ("report", "Say the report of the week.")
    case .assign:
      (
        "assign NAME [anyway]",
        "Assign an officer here, with 'anyway' against a rule too; without a name, say who could come."
      )
    case .clear: ("clear", "Remove the visit here.")
    case .lock: ("lock", "Lock or unlock the visit here.")
    case .note: ("note", "Write a note on the visit here.")
    case .explain: ("explain", "Say what would close the gap here; a number then does it.")
    case .fill: ("fill [week|day|campus|gaps] [SECONDS]", "Fill the week or a part of it, and take the best roster.")
    case .undo: ("undo", "Undo the last edit.")
    case .redo: ("redo", "Do again what was undone.")
    case .away: ("away NAME", "Mark that an officer is away, or take it back; without a name, say who is.")
    case .repair: ("repair", "Say what few changes close again what absences opened; a number takes one.")
    case .calendar: ("calendar", "Change this school day: closed, early release, other bells.")
    case .setup: ("setup", "Change the district: campuses, bells, officers, needs, all that its files hold.")
    case .import: ("import", "Read a spreadsheet or a calendar into the district or the week.")
    case .export: ("export", "Write the week as a page, a calendar, a table or JSON.")
    case .publish: ("publish", "Sign the week off, after saying what changed since it was published.")
    case .messages: ("messages", "Say the warnings again.")
    case .screen: ("screen", "Say the lines of the screen as it would be drawn.")
    case .week: ("week DATE", "Open another week, by any of its days; without a date, say the weeks.")
    case .save: ("save", "Save the week.")
    case .quit: ("quit", "Leave; asks where something is not saved.")
    }
  }
}

extension LinearMode {
  /// Carries out a command outside of dialogs.
  mutating func carryOut(_ words: [String]) {
    host.perform(.messageRead)
    guard let first = words.first?.lowercased() else { return say(state.hereLines) }
    let rest = words.dropFirst().joined(separator: " ")
    guard let word = LinearWord(rawValue: first) else { return carryOut(other: words[0], rest) }
    switch word {
    case .help: say(state.linearHelp(all: rest.lowercased() == "all"))
    case .here: say(state.hereLines)
    case .campus: goToCampus(rest)
    case .campuses: say(state.campusLines)
    case .day: goToDay(rest)
    case .days: sayCampus()
    case .period: goToPeriod(rest)
    case .run: mark(words.dropFirst())
    case .next, .previous: goToGap(word == .next ? .nextGap : .previousGap)
    case .gaps: sayGaps()
    case .go: go(to: rest)
    case .officer: sayOfficer(rest)
    case .officers: say(state.officerLines)
    case .totals: say(state.weekLine)
    case .report: say(state.reportLines(width: 100).map(\.text).filter { !$0.isEmpty })
    case .assign: assign(rest)
    case .clear: choose(.remove)
    case .lock: choose(.lock)
    case .note: choose(.note)
    case .explain: choose(.explain)
    case .fill: fill(words.dropFirst().map { $0.lowercased() })
    case .undo: choose(.undo)
    case .redo: choose(.redo)
    case .away: markAway(rest)
    case .repair: choose(.repair)
    case .calendar: choose(.changeDay)
    case .setup: choose(.openSetup)
    case .import:
      choose(.openSetup)
      choose(.openImport)
    case .export: choose(.openExport)
    case .publish: choose(.publish)
    case .messages: say(state.log.isEmpty ? ["There are no messages."] : state.log.map(\.message.text))
    case .screen: say(state.render().lines)
    case .week: openWeek(rest)
    case .save: choose(.save)
    case .quit: choose(.quit)
    }
  }

  /// A command of the keyboard, by the name it has in the settings, or by its key: messages name keys.
  private mutating func carryOut(other typed: String, _ rest: String) {
    let bindings = Keymap.bindings(in: state.context, state.options.keys)
    let known = bindings.map(\.command)
    let name = typed.lowercased()
    let byKey = bindings.first { binding in binding.keys.contains { $0.name(.ascii) == typed } }?.command
    guard rest.isEmpty, let command = byKey ?? Command.named[name], known.contains(command) else {
      let names = LinearWord.allCases.map(\.rawValue) + known.map(\.settingName)
      let advice = nearest(to: name, among: names).map { "did you mean '\($0)'?" } ?? "help lists the commands."
      return say("There is no command '\(printable(typed))'; \(advice)")
    }
    let before = state.savedPlace
    choose(command)
    if state.savedPlace != before, state.dialogs.isEmpty, !host.hasEnded { say(state.hereLines) }
  }

  // MARK: Going somewhere

  private mutating func goTo(_ campus: CampusIndex, _ day: Weekday, period: Int) {
    host.perform(.placeChosen(campus, day, period: period))
  }

  private mutating func goToCampus(_ name: String) {
    guard !name.isEmpty else { return sayCampus() }
    let names = state.plan.district.campuses.map(\.name)
    let ids = state.plan.district.campuses.map(\.id.text)
    let found = Self.matches(name, names, ids)
    guard let position = found.first, found.count == 1 else {
      return sayMatches(found.map { names[$0] }, "campus", name)
    }
    goTo(CampusIndex(position), state.shownDay, period: state.board.cursor?.period ?? 0)
    sayCampus()
  }

  private mutating func sayCampus() {
    guard let campus = state.board.cursor?.campus else { return say("There is no campus.") }
    say(state.dayLines(of: campus))
  }

  private mutating func goToDay(_ name: String) {
    guard let cursor = state.board.cursor else { return say("There is no campus.") }
    if !name.isEmpty {
      let days = state.board.strip.days.map(\.day)
      guard let day = days.first(where: { name.lowercased().hasPrefix($0.text) }) else {
        return say("There is no day '\(printable(name))'; the days are \(days.map(\.text).joined(separator: ", ")).")
      }
      goTo(cursor.campus, day, period: cursor.period)
    }
    say(state.periodLines)
  }

  /// The position of a period of the cursor's day.
  private mutating func period(_ name: String) -> Int? {
    guard let cursor = state.board.cursor else { return nil }
    let periods = state.plan.periods(of: cursor.campus, on: cursor.day)
    let found = Self.matches(name, periods.map(\.name), periods.map(\.id.text))
    guard let position = found.first, found.count == 1 else {
      sayMatches((found.isEmpty ? Array(periods.indices) : found).map { periods[$0].name }, "period", name)
      return nil
    }
    return position
  }

  private mutating func goToPeriod(_ name: String) {
    guard let cursor = state.board.cursor, let position = period(name) else { return }
    goTo(cursor.campus, cursor.day, period: position)
    say(state.hereLines)
  }

  private mutating func mark(_ words: ArraySlice<String>) {
    guard let cursor = state.board.cursor, words.count == 2, let first = words.first, let last = words.last else {
      return say("Say two periods, as in: run p1 lunch.")
    }
    guard let start = period(first), let end = period(last) else { return }
    goTo(cursor.campus, cursor.day, period: min(start, end))
    for _ in 0..<abs(end - start) { choose(.extendRight) }
    say(state.hereLines)
  }

  private mutating func goToGap(_ command: Command) {
    choose(.showBoard)
    let before = state.board.cursor
    choose(command)
    if state.board.cursor != before { say(state.hereLines) }
  }

  /// The only name or id that is `text`; else all that hold it.
  static func matches(_ text: String, _ names: [String], _ ids: [String]) -> [Int] {
    let typed = text.lowercased()
    if let same = names.indices.first(where: { names[$0].lowercased() == typed || ids[$0] == typed }) { return [same] }
    let matcher = Matcher(text)
    return names.indices.filter { matcher.matches(names[$0]) || ids[$0].hasPrefix(typed) }
  }

  mutating func sayMatches(_ names: [String], _ kind: String, _ text: String) {
    guard !names.isEmpty else { return say("No \(kind) is called '\(printable(text))'.") }
    let more = names.count > 12 ? ", and \(names.count - 12) more" : ""
    say("Which \(kind)? \(names.prefix(12).joined(separator: ", "))\(more).")
  }

  // MARK: Lists

  private mutating func sayGaps() {
    choose(.showProblems)
    let rows = state.problems.rows
    listed = []
    for row in rows.prefix(40) {
      switch row {
      case .violation(let violation): say("Broken rule: \(violation.message(in: state.plan))")
      case .group: break
      case .gap(let post):
        listed.append(post)
        say("\(listed.count): \(state.gapLine(post))")
      }
    }
    if rows.count > 40 { say("And \(rows.count - 40) more.") }
    if rows.isEmpty { say("No gap and no broken rule.") }
    choose(.showBoard)
  }

  private mutating func go(to number: String) {
    guard let position = Int(number), listed.indices.contains(position - 1) else {
      return say(
        listed.isEmpty ? "Say gaps first; go then takes the number of one." : "There is no gap \(printable(number)).")
    }
    let post = state.plan[listed[position - 1]]
    goTo(post.campus, post.day, period: post.period.rawValue)
    say(state.hereLines)
  }

  private mutating func sayOfficer(_ name: String) {
    let officers = state.plan.district.officers
    let found = Self.matches(name, officers.map(\.name), officers.map(\.id.text))
    guard let position = found.first, found.count == 1 else {
      return sayMatches(found.map { officers[$0].name }, "officer", name)
    }
    say(state.weekLines(of: OfficerIndex(position)))
    say(state.staffed.violations(of: OfficerIndex(position)).map { "Broken rule: \($0.message(in: state.plan))" })
  }

  private mutating func openWeek(_ date: String) {
    choose(.goToWeek)
    guard !date.isEmpty else { return }
    host.perform(.textPasted(date))
    guard case .weeks(let chooser) = state.dialogs.last, chooser.rows.count == 1 else { return }
    choose(.accept)
    if state.dialogs.isEmpty { say(state.weekLine) }
  }

  // MARK: Staffing

  private mutating func markAway(_ name: String) {
    choose(.markAbsence)
    guard !name.isEmpty, case .absence = state.dialogs.last else { return }
    host.perform(.textPasted(name))
    guard case .absence(let dialog) = state.dialogs.last else { return }
    let officers = dialog.shown.filter { if case .officer = $0 { true } else { false } }
    if officers.count == 1, case .officer = dialog.chosen { choose(.accept) }
  }

  private mutating func assign(_ words: String) {
    choose(.showBoard)
    choose(.assign)
    let isForced = words.lowercased().hasSuffix(" anyway")
    let name = isForced ? String(words.dropLast(" anyway".count)) : words
    guard !name.isEmpty, case .assign = state.dialogs.last else { return }
    host.perform(.textPasted(name))
    guard case .assign(let dialog) = state.dialogs.last, dialog.shown.count <= 1 else { return }
    if let candidate = dialog.chosen, candidate.isLegal || isForced {
      choose(.accept)
      if !candidate.isLegal { choose(.accept) }
      return
    }
    let obstacle = dialog.chosen?.obstacle?.message(in: state.plan)
    choose(.cancel)
    choose(.cancel)
    say(
      obstacle.map { "\($0). 'assign \(printable(name)) anyway' assigns all the same." }
        ?? "No officer who could be listed here is called '\(printable(name))'.")
  }

  private mutating func fill(_ words: [String]) {
    choose(.showBoard)
    choose(.fill)
    guard case .fill(let dialog) = state.dialogs.last else { return }
    let part = words.first { Int($0) == nil } ?? "week"
    let wanted = dialog.parts.firstIndex { $0.word == part }
    let times = FillDialog.times.compactMap(\.self)
    let time = words.compactMap { Int($0) }.first ?? times[0]
    guard let wanted, let position = FillDialog.times.firstIndex(of: time) else {
      choose(.cancel)
      let choices = times.map(String.init).joined(separator: ", ")
      return say(
        wanted == nil ? "Say what to fill: week, day, campus or gaps." : "A fill takes \(choices) seconds.")
    }
    for _ in 0..<wanted { choose(.moveRight) }
    choose(.moveDown)
    choose(.moveDown)
    for _ in 0..<position { choose(.moveRight) }
    choose(.accept)
    var told = 0.0
    while let session = state.fill, session.stopped == nil {
      host.waitForNews()
      if let latest = state.fill?.latest, latest.seconds >= told + 2 {
        told = latest.seconds
        say(state.fill.map(state.figures) ?? "")
      }
    }
    if let session = state.fill { say(state.verdict(session)) }
    choose(.takeFill)
  }
}

extension FillDialog.Part {
  /// What is typed for it.
  fileprivate var word: String {
    switch self {
    case .week: "week"
    case .day: "day"
    case .campus: "campus"
    case .gaps: "gaps"
    }
  }
}
