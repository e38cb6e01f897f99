import Staffing

// Edits of the roster.
extension State {
  /// The post under the cursor; nil on a closed day.
  var cursorPost: PostIndex? {
    board.cursor.flatMap { plan.post(at: $0.campus, $0.day, PeriodIndex($0.period)) }
  }

  /// The visits that the cursor or the marked run meets.
  var visitsAtCursor: [RosterIndex.Presence] {
    guard let cursor = board.cursor, let run = board.run else { return [] }
    return document.index.visits(at: cursor.campus, on: cursor.day, meeting: run)
  }

  /// Whether the week may be changed; says so where it may not.
  mutating func mayEdit() -> Bool {
    if options.isReadOnly { warn("Read-only: this week can be looked at, not changed.") }
    return !options.isReadOnly
  }

  /// Carries out an edit under `name` and says so; false where it was refused.
  @discardableResult
  mutating func perform(_ edit: RosterEdit, name: String) -> Bool {
    do throws(EditRefusal) {
      try document.perform(edit, name: name)
      say(name)
      afterEdit()
      return true
    } catch {
      report("\(name): not possible, \(error.sentence).")
      return false
    }
  }

  /// Lists anew what the view lists.
  mutating func afterEdit() {
    if view == .problems { problems.refresh(document) }
    if view == .totals { totals.refresh(document) }
  }

  // MARK: Undo

  mutating func travel(_ command: Command) {
    guard mayEdit() else { return }
    let isUndo = command == .undo
    let old = plan
    do throws(EditRefusal) {
      let name = isUndo ? try document.undo() : try document.redo()
      if let name {
        say("\(isUndo ? "undo" : "redo"): \(name)")
        afterEdit()
        rebuildViews(since: old)
      } else {
        say(isUndo ? "Nothing to undo." : "Nothing to redo.")
      }
    } catch {
      report("\(isUndo ? "Undo" : "Redo") is not possible: \(error.sentence).")
    }
  }

  // MARK: Assigning

  mutating func openAssign() {
    if let selection { return openAssign(selection) }
    guard mayEdit() else { return }
    guard let cursor = board.cursor, let run = board.run, cursorPost != nil else {
      if let cursor = board.cursor { say("\(plan[cursor.campus].name) is closed on \(cursor.day.shortName).") }
      return
    }
    open(assignDialog(at: cursor, run, isExtending: true))
  }

  mutating func open(_ dialog: AssignDialog) {
    if dialog.candidates.isEmpty {
      say(plan.officers.isEmpty ? "The district has no officers." : "Every officer is there already.")
    } else {
      dialogs.append(.assign(dialog))
    }
  }

  /// Who could be at `run`: those who legally can, best first; those whom a rule of this day or week stops; at last those
  /// who could never be there.
  func assignDialog(at cursor: Cursor, _ run: ClosedRange<Int>, isExtending: Bool) -> AssignDialog {
    let candidates = staffed.candidates(at: cursor.campus, on: cursor.day, periods: run, extending: isExtending)
    let isHopeless = { (candidate: Candidate) in
      candidate.obstacle?.code == .eligibility || candidate.obstacle?.code == .fullTime
    }
    let ordered = candidates.filter { !isHopeless($0) } + candidates.filter(isHopeless)
    return AssignDialog(
      campus: cursor.campus, day: cursor.day, periods: run, isExtending: isExtending, candidates: ordered,
      shown: Array(ordered.indices))
  }

  /// Carries out what the candidate stands for.
  mutating func assign(_ candidate: Candidate, for giver: OfficerIndex? = nil) {
    let (placement, names) = (candidate.placement, document.names)
    let name = giver.map { names.handover(placement, from: $0, in: plan) } ?? names.arrival(placement, in: plan)
    guard perform(candidate.edit, name: name) else { return }
    dropSelection()
    board.chosen = plan.visit(
      of: placement.officer, at: placement.campus, on: placement.day, periods: placement.periods)
  }

  // MARK: Changing a visit

  /// Removes, resizes or locks the visit at the cursor; of several the one changed last, or it asks.
  mutating func editVisit(_ command: Command) {
    if command == .remove, let selection { return clearSelection(selection) }
    if command == .lock, let selection { return lockSelection(selection) }
    guard mayEdit(), let cursor = board.cursor else { return }
    let visits = visitsAtCursor
    guard let first = visits.first else {
      let place = board.run.map { plan.runName($0, at: cursor.campus, on: cursor.day) } ?? ""
      say("Nobody is at \(plan[cursor.campus].name), \(cursor.day.shortName) \(place).")
      return
    }
    if visits.count == 1 {
      edit(first, command)
    } else if command != .remove, let chosen = visits.first(where: { $0.visit == board.chosen }) {
      edit(chosen, command)
    } else {
      dialogs.append(.visits(VisitChooser(command: command, visits: visits)))
    }
  }

  /// Carries out an edit of one visit.
  mutating func edit(_ presence: RosterIndex.Presence, _ command: Command) {
    let names = document.names
    let what = names.presence(presence.placement, in: plan)
    if command == .remove {
      guard perform(.remove(presence.visit), name: names.departure(presence.placement, in: plan)) else { return }
      board.chosen = nil
    } else if command == .lock {
      let isLocked = presence.visit.isLocked
      let edit: RosterEdit = isLocked ? .unlock(presence.visit) : .lock(presence.visit)
      guard perform(edit, name: "\(isLocked ? "unlock" : "lock") \(what)") else { return }
      board.chosen = presence.visit.locked(!isLocked)
    } else if command == .note {
      dialogs.append(.note(NoteDialog(visit: presence, field: TextField(text: presence.visit.notes ?? ""))))
    } else {
      resize(presence, command, what)
    }
  }

  /// Keeps what was written, without space around it; a visit has no empty note.
  mutating func accept(_ dialog: NoteDialog) {
    dialogs.removeLast()
    let visit = dialog.visit.visit
    guard dialog.field.text != visit.notes ?? "" else { return }
    let text = dialog.field.text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
    var noted = visit
    noted.notes = text.isEmpty ? nil : String(text)
    guard noted != visit else { return }
    let what = document.names.presence(dialog.visit.placement, in: plan)
    guard perform(.several([.remove(visit), .restore(noted)]), name: "note on \(what)") else { return }
    board.chosen = noted
  }

  /// `Note on Saguaro at Oak, Tue P1–P3`.
  func title(of dialog: NoteDialog) -> String { "Note on \(document.names.presence(dialog.visit.placement, in: plan))" }

  private mutating func resize(_ presence: RosterIndex.Presence, _ command: Command, _ what: String) {
    let placement = presence.placement
    var (first, last) = (placement.periods.lowerBound, placement.periods.upperBound)
    if command == .endLater { last += 1 }
    if command == .endEarlier { last -= 1 }
    if command == .startEarlier { first -= 1 }
    if command == .startLater { first += 1 }
    if command == .later { (first, last) = (first + 1, last + 1) }
    if command == .earlier { (first, last) = (first - 1, last - 1) }
    let name = plan[placement.officer].name
    guard first <= last else {
      say("\(name) is there for one period only; \(keyName(.remove)) removes the visit.")
      return
    }
    guard
      let target = plan.visit(of: placement.officer, at: placement.campus, on: placement.day, periods: first...last)
    else {
      say("\(name) is there \(first < 0 ? "from the day's first" : "to the day's last") period already.")
      return
    }
    let run = plan.runName(first...last, at: placement.campus, on: placement.day)
    let edit = RosterEdit.resize(presence.visit, from: target.from, to: target.to)
    guard perform(edit, name: "\(what) to \(run)") else { return }
    board.mark = nil
    board.chosen = presence.visit.resized(from: target.from, to: target.to)
    // The cursor stays on the visit, so that the next key finds it again.
    if let cursor = board.cursor, cursor.campus == placement.campus, cursor.day == placement.day,
      !(first...last).contains(cursor.period)
    {
      board.stand(at: cursor.campus, day: cursor.day, period: min(max(first, cursor.period), last))
    }
  }

  /// Removes the visit at the cursor of the board, the officer's chosen one, or the stray one of a problem.
  mutating func removeHere() {
    switch view {
    case .board, .campus: editVisit(.remove)
    case .officers: removeChosenVisit()
    case .problems: removeStray()
    case .totals, .map: break
    }
  }

  private mutating func removeChosenVisit() {
    guard mayEdit() else { return }
    guard let placement = chosenVisit, let visit = visits(of: placement.officer).first(where: { $0.1 == placement })?.0
    else {
      say("There is no visit to remove.")
      return
    }
    perform(.remove(visit), name: document.names.departure(placement, in: plan))
  }

  /// Takes the chosen officer off the whole day of the chosen visit, as one step: somebody called in sick.
  mutating func removeDay() {
    guard mayEdit() else { return }
    guard let chosen = chosenVisit else {
      say("There is no visit to remove.")
      return
    }
    let day = visits(of: chosen.officer).filter { $0.1.day == chosen.day }.map(\.0)
    perform(
      .several(day.map { .remove($0) }),
      name: "\(document.names.officers[chosen.officer.rawValue]) off all \(chosen.day.shortName) "
        + "(\(counted(day.count, "visit")))")
  }

  private func visits(of officer: OfficerIndex) -> [(Visit, Placement)] {
    staffed[officer].entries.compactMap { entry in entry.placement.map { (entry.visit, $0) } }
  }

  /// The visit that names what does not exist and that the chosen problem speaks of: it has no cell on the board.
  var strayVisit: Visit? {
    guard view == .problems, case .violation(let violation) = problems.chosen, violation.code == .unknownReference
    else {
      return nil
    }
    let officer = violation.officer.flatMap { plan.officer($0) }
    let visits = officer.map { staffed[$0].entries.filter { $0.placement == nil }.map(\.visit) } ?? staffed.strays
    return visits.first { violation.concerns($0) }
  }

  private mutating func removeStray() {
    guard mayEdit() else { return }
    guard let visit = strayVisit else {
      say("\(keyName(.jump)) goes to the visit on the board; \(keyName(.remove, in: .board)) removes it there.")
      return
    }
    perform(
      .remove(visit),
      name: "'\(visit.officer)' away from '\(visit.campus)', \(visit.day.shortName) \(visit.from)–\(visit.to)")
  }

  // MARK: Full-time officers

  /// What puts the full-time officers at their posts; empty where all are there.
  var fullTimeEdits: [RosterEdit] {
    let positions = plan.officers.indices.filter { plan.officers[$0].isFullTime && plan.officers[$0].post != nil }
    guard !positions.isEmpty else { return [] }
    var trial = staffed
    var edits: [RosterEdit] = []
    for position in positions {
      guard let post = plan.officers[position].post else { continue }
      let officer = OfficerIndex(position)
      for day in Weekday.allCases {
        for run in plan.fullTimeRuns(of: officer, at: post, on: day) {
          guard let edit = trial.joining(run, of: officer, at: post, on: day)?.edit else { continue }
          if (try? trial.apply(edit)) != nil { edits.append(edit) }
        }
      }
    }
    return edits
  }

  /// Whether a full-time officer with a post is not at it when they should be.
  var isFullTimeOfficerMissing: Bool {
    plan.officers.indices.contains { position in
      plan.officers[position].isFullTime && plan.officers[position].post != nil
        && staffed.violations(of: OfficerIndex(position)).contains { $0.code == .fullTime }
    }
  }

  mutating func postFullTimeOfficers() {
    guard mayEdit() else { return }
    let edits = fullTimeEdits
    if edits.isEmpty {
      say("Every full-time officer who has a post is there.")
    } else {
      perform(.several(edits), name: "full-time officers to their posts (\(counted(edits.count, "visit")))")
    }
  }
}

extension EditRefusal {
  /// Why, as a part of a sentence.
  var sentence: String {
    switch self {
    case .unknown: "the week has no such place or period"
    case .noSuchVisit: "the visit is no longer there"
    case .tooManyVisits(let officer):
      "\(printable(officer.text)) has \(Limits.mostVisitsOfOfficer) visits in the week; take some away first"
    case .otherDistrict: "the district is no longer as it was"
    }
  }
}

extension Names {
  /// `Saguaro to Pima Butte, Tue P1–P3`.
  func arrival(_ placement: Placement, in plan: WeekPlan) -> String { phrase(placement, "to", plan) }

  /// `Saguaro away from Pima Butte, Tue P1–P3`.
  func departure(_ placement: Placement, in plan: WeekPlan) -> String { phrase(placement, "away from", plan) }

  /// `Saguaro at Pima Butte, Tue P1–P3`.
  func presence(_ placement: Placement, in plan: WeekPlan) -> String { phrase(placement, "at", plan) }

  /// `Cholla for Saguaro at Pima Butte, Tue P1–P3`.
  func handover(_ placement: Placement, from giver: OfficerIndex, in plan: WeekPlan) -> String {
    phrase(placement, "for \(officers[giver.rawValue]) at", plan)
  }

  private func phrase(_ placement: Placement, _ relation: String, _ plan: WeekPlan) -> String {
    let run = plan.runName(placement.periods, at: placement.campus, on: placement.day)
    return "\(officers[placement.officer.rawValue]) \(relation) \(campuses[placement.campus.rawValue]), "
      + "\(placement.day.shortName) \(run)"
  }
}
