import Solver
import Staffing
import TerminalKit

extension State {
  /// A line in the characters that were chosen.
  package func spelled(_ line: String) -> String {
    switch options.alphabet {
    case .unicode: line
    case .ascii: line.inASCII
    }
  }
}

// The week in lines of words, each of which says all of something.
extension State {
  /// What the week comes to.
  var weekLine: String {
    let sums = staffed.totals
    let unsaved = isUnsaved ? " Not saved." : ""
    let name = plan.district.name.isEmpty ? "A new district" : plan.district.name
    return "\(name), \(monday.weekName): gaps \(sums.gap.inHours) hours, open \(sums.open.inHours), "
      + "covered \(Self.percent(sums)), \(counted(sums.violations, "violation")).\(unsaved)"
  }

  /// The cell under the cursor or the marked run, with the rules that are broken there.
  var hereLines: [String] {
    guard let cursor = board.cursor else { return ["The district has no campuses."] }
    return cellLines(cursor) + (board.mark == nil ? brokenRules(at: cursor) : [])
  }

  private func brokenRules(at cursor: Cursor) -> [String] {
    let officers = visitsAtCursor.filter(\.isViolated).map(\.placement.officer)
    return officers.flatMap { staffed.violations(of: $0) }.filter { $0.day == nil || $0.day == cursor.day }
      .map { "Broken rule: \($0.message(in: plan))" }
  }

  var campusLines: [String] {
    plan.campuses.indices.map { position in
      let campus = CampusIndex(position)
      let gap = document.index.gaps[position]
      return "\(plan[campus].name), \(plan[campus].level.name): "
        + (gap > 0 ? "gaps \(gap.inHours) hours" : "no gap") + ", covered \(staffed.covered(at: campus).inHours)."
    }
  }

  /// A campus's week: a line a day, then the targets.
  func dayLines(of campus: CampusIndex) -> [String] {
    [plan[campus].name]
      + board.strip.days.map { day in
        let name = plan.date(of: day.day).longName
        let posts = plan.day(day.day, of: campus).posts
        guard !posts.isEmpty else { return "\(name): \(closedReason(of: campus, on: day.day))" }
        let gaps = posts.filter { plan.posts[$0].isRequired && staffed.short(at: PostIndex($0)) > 0 }
          .map { plan.period(of: PostIndex($0)).name }
        let visits = document.index.visits[campus.rawValue].map(\.placement).filter { $0.day == day.day }
          .map { "\(plan[$0.officer].name) \($0.time)" }
        return "\(name): \(gaps.isEmpty ? "no gap" : "gap at \(gaps.joined(separator: ", "))"); "
          + "\(visits.isEmpty ? "nobody comes" : visits.joined(separator: ", "))."
      } + [targets(of: campus)]
  }

  /// The periods of the cursor's day.
  var periodLines: [String] {
    guard let cursor = board.cursor else { return [] }
    let title = "\(plan[cursor.campus].name), \(plan.date(of: cursor.day).longName)"
    let posts = plan.day(cursor.day, of: cursor.campus).posts
    guard !posts.isEmpty else { return ["\(title): \(closedReason(of: cursor.campus, on: cursor.day))"] }
    return [title]
      + posts.map { position in
        let post = PostIndex(position)
        return "\(plan[post].time) \(plan.period(of: post).name): \(postSentence(post))."
      }
  }

  func gapLine(_ index: PostIndex) -> String {
    let post = plan[index]
    let place = "\(plan[post.campus].name), \(plan.date(of: post.day).longName)"
    return "\(place), \(plan.period(of: index).name), \(post.time): \(postSentence(index))."
  }

  var officerLines: [String] {
    plan.officers.indices.map { position in
      let officer = OfficerIndex(position)
      let limit = plan.officers[position].weeklyLimit.map { " of \($0.inHours)" } ?? ""
      let role = plan.role(of: officer)?.name ?? "unknown role"
      let count = staffed[officer].placements.count
      let broken = staffed.violations(of: officer).count
      return "\(plan[officer].name), \(role): \(staffed.duty(of: officer).inHours)\(limit) hours, "
        + "\(counted(count, "visit"))\(broken > 0 ? ", \(counted(broken, "broken rule"))" : "")."
    }
  }

  /// The commands that can be typed.
  func linearHelp(all: Bool) -> [String] {
    let words = LinearWord.allCases.map { "\($0.usage.typed): \($0.usage.meaning)" }
    guard all else { return words }
    let known = Set(LinearWord.allCases.map(\.rawValue))
    let others = Keymap.bindings(in: context, options.keys).filter { !known.contains($0.command.settingName) }
    return words + others.map { "\($0.command.settingName): \($0.help)." }
  }

  // MARK: Dialogs

  /// The command that a word means in a dialog: that of a hint, of a key or of the settings.
  func answer(_ word: String, in context: Context) -> Command? {
    if ["cancel", "back", "close", "stay"].contains(word) { return .cancel }
    let bindings = Keymap.bindings(in: context, options.keys)
    return bindings.first { binding in
      binding.hint?.lowercased() == word || binding.command.settingName == word
        || binding.keys.contains { $0.name(.ascii).lowercased() == word }
    }?.command
  }

  /// The command that words before a number mean in a dialog, and the row of that number: `take back 2`.
  func answerWithRow(_ words: [String], in dialog: Dialog) -> (command: Command, row: Int)? {
    guard words.count > 1, let number = words.last.flatMap({ Int($0) }), number >= 1, number <= rowCount(of: dialog),
      let command = answer(words.dropLast().joined(separator: " ").lowercased(), in: dialog.context)
    else { return nil }
    return (command, number - 1)
  }

  /// A dialog as lines: what it asks, its rows with numbers, and how it is answered.
  func lines(of dialog: Dialog) -> [String] {
    let rows = rowTexts(of: dialog)
    let most = 30
    let shown = rows.prefix(most).enumerated().map { "\($0.offset + 1): \($0.element)" }
    let more = rows.count > most ? ["And \(rows.count - most) more."] : []
    return [question(of: dialog)] + shown + more + [answers(to: dialog)]
  }

  private func answers(to dialog: Dialog) -> String {
    let bindings = Keymap.bindings(in: dialog.context, options.keys)
    if dialog.isForm {
      let others = bindings.filter { $0.command == .accept || $0.command == .nextSection }.compactMap(\.hint)
      let words = (others + ["cancel"]).joined(separator: ", ")
      return "Type a number and what the line is to say; a number alone says what it can be; \(words)."
    }
    let unsaid: Set<Command> = dialog.isOnlyRead ? [.help, .cancel] : [.help, .accept, .cancel]
    let hints = bindings.filter { !unsaid.contains($0.command) }.compactMap(\.hint)
    let number = rowTexts(of: dialog).isEmpty || dialog.isOnlyRead ? [] : ["a number"]
    let name = dialog.takesWholeText ? ["a part of a name"] : []
    return "Type \((number + name + hints + ["cancel"]).joined(separator: ", "))."
  }

  private func question(of dialog: Dialog) -> String {
    switch dialog {
    case .fill: return "Fill"
    case .assign(let assign):
      let legal = assign.candidates.count(where: \.isLegal)
      return "\(title(of: assign)): \(legal) of \(assign.candidates.count) can."
    case .assignAll(let assign):
      let fitting = assign.candidates.count { !$0.placed.isEmpty }
      return "Assign to \(title(of: assign.runs)): \(fitting) of \(assign.candidates.count) can."
    case .explain(let explain): return "\(title(of: explain.explanation)). What would close it, then who cannot come:"
    case .visits(let chooser): return chooser.question
    case .find: return "Find a campus or an officer."
    case .weeks: return "The school year: go to a week, or make a new one."
    case .newWeek(let dialog): return "New: the week \(dialog.monday.weekName). What it is made from:"
    case .whatIf: return "What if; nothing is saved. A number looks what it would do:"
    case .template: return "Keep the week as a template. Its name:"
    case .note(let dialog): return "\(title(of: dialog)). Its text:"
    case .palette: return "Find a command."
    case .undoList: return "The edits since the week was opened; a number goes back to after it, 1 to before the first."
    case .help(let help): return "Help: \(help.context.title)."
    case .messages: return "Messages."
    case .filter: return "Filter: show only what holds the text."
    case .confirm(let confirmation): return "\(confirmation.title) \(sentence(of: confirmation.question))"
    case .sheets(let chooser):
      let kinds = SheetKind.allCases.map(\.rawValue).joined(separator: ", ")
      return "Import a spreadsheet or a calendar of \(chooser.kind.rawValue); a word makes it another: \(kinds). "
        + "A number reads a file, and so does a path."
    case .importing(let dialog):
      guard let reading = dialog.reading else { return "Reading \(dialog.order.path)." }
      let question =
        switch reading.question {
        case nil: ""
        case .agency: " Type the id of an agency (leaid) to take only its schools."
        case .officer: " Type the id of the officer whose calendar it is."
        }
      return summary(of: reading) + question
    case .exporting(let dialog): return "Export to \(dialog.path)."
    case .publish: return "Publish the week \(monday.weekName). \(publishState) \(publishTitleOfChanges)"
    case .absence(let absence):
      return absence.form.map { "\(plan[$0.officer].name) is away. \(hits(of: $0))" } ?? "Who is away?"
    case .calendar: return "Change a school day."
    case .fates(let fates): return "\(fates.title): what became of the visits."
    case .repair(let repair): return "\(repairTitle(repair)). What few changes can do, then who could come:"
    case .merge(let merge): return "\(weekFileName) changed on disk. \(summary(of: merge))"
    case .recovery(let recovery):
      let parts = ["The program ended without saving. These edits can be made again:", recovery.recovery.problem]
      return parts.compactMap(\.self).joined(separator: " ")
    }
  }

  private func rowTexts(of dialog: Dialog) -> [String] {
    switch dialog {
    case .fill, .exporting, .calendar: return formLines(of: dialog).map { "\($0.label): \($0.value)" }
    case .assign(let assign): return assign.shown.map { text(of: assign.candidates[$0]) }
    case .assignAll(let assign): return assign.shown.map { sentence(of: assign.candidates[$0], assign) }
    case .explain(let explain):
      let text = explanationText(explain.explanation.post)
      return explain.shown.map { row in
        switch row {
        case .suggestion(let suggestion):
          "\(text.sentence(suggestion)). Gaps \(suggestion.gapChange.signed). \(text.openings(suggestion))"
        case .refusal(let refusal): "Cannot come: \(text.sentence(refusal))."
        }
      }
    case .publish(let dialog): return dialog.rows.map(\.text)
    case .visits(let chooser):
      return chooser.visits.map { "\(plan[$0.placement.officer].name), \($0.placement.time)" }
    case .find(let find):
      return find.matches.map { match in
        switch match {
        case .campus(let campus): "campus \(plan[campus].name)"
        case .officer(let officer): "officer \(plan[officer].name)"
        }
      }
    case .weeks(let chooser): return chooser.rows.map { "\($0.monday.weekName), \(words(of: $0))" }
    case .whatIf(let dialog):
      return dialog.shown.map { whatIfSentence(dialog.choices[$0], dialog) }
    case .newWeek(let dialog): return dialog.sources.map { words(of: $0) }
    case .help(let help): return help.lines.map { "\($0.keys): \($0.text)" }
    case .palette(let palette): return palette.matches.map { "\($0.entry.command.name): \($0.entry.help)" }
    case .undoList: return ["as it was opened"] + document.history.steps.map(\.name)
    case .messages: return log.map(\.message.text)
    case .filter, .template, .note: return []
    case .confirm(let confirmation): return confirmation.answers.map { label(of: $0, confirmation.question) }
    case .sheets(let chooser): return chooser.shown
    case .importing(let dialog):
      guard let reading = dialog.reading else { return [] }
      return dialog.part == .rows
        ? reading.rows.map(\.text) : formLines(of: .importing(dialog)).map { "\($0.label): \($0.value)" }
    case .merge(let merge):
      let words = ChangeWords(plan, names: document.names)
      return merge.rows.map { footer(of: $0, merge, words).replacing("\n", with: ". ") }
    case .absence(let absence):
      if absence.form != nil { return formLines(of: dialog).map { "\($0.label): \($0.value)" } }
      return absence.shown.map { row in
        switch row {
        case .officer(let officer): plan[officer].name
        case .absence(let position): RepairText(plan).absence(document.absences[position])
        }
      }
    case .fates(let fates): return fates.fates.map { sentence(of: $0) }
    case .repair(let repair): return repair.rows.map { text(of: $0) }
    case .recovery(let recovery): return recovery.recovery.records.map(\.words)
    }
  }

  private func text(of candidate: Candidate) -> String {
    let name = plan[candidate.officer].name
    guard let obstacle = candidate.obstacle else {
      let left = candidate.minutesLeft.map { "\($0.inHours) hours left" } ?? "no limit of hours"
      let change = candidate.gapChange == 0 ? "closes no gap" : "gaps \(candidate.gapChange.signed)"
      return "\(name), \(candidate.placement.time), \(change), \(left)."
    }
    return "\(name) cannot: \(obstacle.reason(in: plan))"
  }
}
