import Staffing

// The week's file, other weeks, and leaving.
extension State {
  /// Saves the week, before it the district where that has changed; then does `sequel`.
  mutating func requestSave(then sequel: Sequel? = nil, _ mode: SaveMode = .ifUnchanged) -> [Effect] {
    if options.isReadOnly {
      warn("Read-only: nothing is saved.")
      return []
    }
    if mode == .ifUnchanged, !isUnsaved, !isNewWeek, !isNewDistrict {
      say("Nothing to save: the file holds every edit.")
      return []
    }
    self.sequel = sequel
    if mode == .ifUnchanged, document.history.isDistrictUnsaved || isNewDistrict { return saveDistrict(.ifUnchanged) }
    return [.save(week, revision: document.history.weekRevision, mode)]
  }

  mutating func saveDistrict(_ mode: SaveMode) -> [Effect] {
    guard !plan.district.name.isEmpty else {
      sequel = nil
      askForName()
      return []
    }
    return [.saveDistrict(plan.source, revision: document.history.districtRevision, mode)]
  }

  /// Goes on with the week once the district is in its file.
  mutating func endDistrictSave(_ revision: Int, _ outcome: SaveOutcome) -> [Effect] {
    switch outcome {
    case .saved(let fileName):
      isSavingAgain = false
      document.markDistrictSaved(revision)
      isNewDistrict = false
      if fileName == "district.yaml" { outsideDistrict = nil }
      say("Saved \(fileName).")
      guard document.history.isWeekUnsaved || isNewWeek else { return carryOutSequel() }
      return [.save(week, revision: document.history.weekRevision, .ifUnchanged)]
    case .changedOnDisk:
      if isSavingAgain { return askAboutFile(.districtChangedOnDisk(nil)) }
      isDistrictSaveStopped = true
      return [.compareDistrict(plan.source)]
    case .failed(let sentence):
      isSavingAgain = false
      sequel = nil
      report(sentence)
    }
    return []
  }

  mutating func endSave(_ revision: Int, _ outcome: SaveOutcome) -> [Effect] {
    switch outcome {
    case .saved(let fileName):
      isSavingAgain = false
      document.markSaved(revision)
      if fileName == weekFileName {
        isNewWeek = false
        outside = nil
        if !weeks.contains(monday) { weeks = (weeks + [monday]).sorted() }
      }
      say("Saved \(fileName).")
      return carryOutSequel()
    case .changedOnDisk:
      if isSavingAgain { return askAboutFile(.changedOnDisk) }
      isSaveStopped = true
      return [.compareWithFile]
    case .failed(let sentence):
      isSavingAgain = false
      sequel = nil
      report(sentence)
    }
    return []
  }

  /// Goes on by itself with a save that a change of the file had stopped.
  mutating func saveAgain() -> [Effect] {
    let effects = requestSave(then: sequel)
    isSavingAgain = !effects.isEmpty
    return effects
  }

  /// A file that changes again and again while it is saved is not run after: the user decides.
  private mutating func askAboutFile(_ question: Confirmation.Question) -> [Effect] {
    isSavingAgain = false
    dialogs.append(.confirm(Confirmation(question: question)))
    return []
  }

  mutating func carryOutSequel() -> [Effect] {
    defer { sequel = nil }
    switch sequel {
    case nil: return []
    case .quit: return [.quit]
    case .open(let monday): return [opening(monday)]
    }
  }

  /// The name of the week's own file.
  var weekFileName: String { "\(monday).yaml" }

  // MARK: Answers

  /// Carries out an answer to a question about the file.
  mutating func answer(_ command: Command, to question: Confirmation.Question) -> [Effect] {
    guard command != .chooseJoin || canJoinDistricts else { return [] }
    dialogs.removeLast()
    switch question {
    case .quit, .openWeek:
      let sequel: Sequel = question.week.map { .open($0) } ?? .quit
      if command == .chooseSave { return requestSave(then: sequel) }
      guard command == .chooseDiscard else { return [] }
      self.sequel = sequel
      return carryOutSequel()
    case .districtChangedOnDisk(let join): return answer(command, toDistrict: join)
    case .changedOnDisk:
      if command == .chooseOverwrite { return requestSave(then: sequel, .overwriting) }
      if command == .chooseCopy { return requestSave(then: sequel, .asCopy) }
      sequel = nil
      if command == .chooseReload { return [.reload(monday)] }
      warn("Not saved: the file changed on disk, and your edits are here only.")
    case .lockedBy: return answerLock(command)
    case .setupLockedBy: return answerSetupLock(command)
    }
    return []
  }

  // MARK: Leaving

  mutating func requestQuit() -> [Effect] {
    guard isUnsaved else { return [.quit] }
    if !dialogs.contains(.confirm(Confirmation(question: .quit))) {
      dialogs.append(.confirm(Confirmation(question: .quit)))
    }
    return []
  }

  // MARK: Other weeks

  mutating func openWeekChooser() -> [Effect] {
    newWeek = nil
    var chooser = WeekChooser()
    show(monday, in: &chooser)
    dialogs.append(.weeks(chooser))
    return [.listWeeks, .studyWeeks]
  }

  /// The rows that what was typed leaves: the weeks with files, those beside the open one, and the one of a typed date.
  mutating func fill(_ chooser: inout WeekChooser) {
    guard !chooser.field.text.isEmpty else {
      let rows = chooser.rows
      show(rows.indices.contains(chooser.cursor.selected) ? rows[chooser.cursor.selected].monday : monday, in: &chooser)
      return
    }
    let matcher = Matcher(chooser.field.text)
    let near = [monday.advanced(by: -7), monday, monday.advanced(by: 7)]
    var mondays = Set(weeks + near).filter { matcher.matches($0.weekName) || matcher.matches($0.description) }
    if let date = CalendarDate(typed: chooser.field.text, near: monday), date.monday.components.year > 0 {
      mondays = [date.monday]
    }
    chooser.rows = mondays.sorted().map { WeekChooser.Row(monday: $0, hasFile: weeks.contains($0)) }
    chooser.cursor.choose(chooser.cursor.selected, of: chooser.rows.count, page: dialogPage)
  }

  /// Opens a week, after asking where edits would be lost.
  mutating func open(_ monday: CalendarDate) -> [Effect] {
    guard monday != self.monday else {
      say("This week is open.")
      return []
    }
    guard isUnsaved else { return [opening(monday)] }
    dialogs.append(.confirm(Confirmation(question: .openWeek(monday))))
    return []
  }
}

extension Confirmation.Question {
  /// The week that is to be opened.
  fileprivate var week: CalendarDate? {
    switch self {
    case .openWeek(let monday): monday
    case .quit, .changedOnDisk, .districtChangedOnDisk, .lockedBy, .setupLockedBy: nil
    }
  }
}

extension CalendarDate {
  /// Reads `2026-12-07`, `12/7`, `12-7` or `12/7/2026`; without a year the day nearest to `date`.
  init?(typed text: String, near date: CalendarDate) {
    if let whole = CalendarDate(text: text) {
      self = whole
      return
    }
    let parts = text.split(whereSeparator: { $0 == "/" || $0 == "-" }).map { Int($0) }
    let numbers = parts.compactMap { $0 }
    guard numbers.count == parts.count, parts.count == 2 || parts.count == 3 else { return nil }
    if numbers.count == 3 {
      self.init(year: numbers[2], month: numbers[0], day: numbers[1])
      return
    }
    let year = date.components.year
    let candidates = [year - 1, year, year + 1].compactMap {
      CalendarDate(year: $0, month: numbers[0], day: numbers[1])
    }
    guard
      let nearest = candidates.min(by: {
        abs($0.daysSinceEpoch - date.daysSinceEpoch) < abs($1.daysSinceEpoch - date.daysSinceEpoch)
      })
    else { return nil }
    self = nearest
  }
}
