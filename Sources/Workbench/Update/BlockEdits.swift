import Staffing

// What is done to all that is marked at once, each as one step.
extension State {
  /// Takes everyone off the marked periods; visits that go on beyond them are cut there, locked ones stay.
  mutating func clearSelection(_ selection: Selection) {
    guard mayEdit() else { return }
    let runs = selection.runs(in: plan)
    let here = presences(runs)
    let edits = here.filter { !$0.presence.visit.isLocked }.flatMap { clearing($0.presence, of: $0.run) }
    let locked = here.count { $0.presence.visit.isLocked }
    let place = title(of: runs)
    guard !edits.isEmpty else {
      say(locked > 0 ? "Only locked visits are there: \(keyName(.lock)) unlocks them." : "Nobody is at \(place).")
      return
    }
    let name = "clear \(place): \(counted(here.count - locked, "visit"))"
    guard perform(.several(edits), name: name) else { return }
    dropSelection()
    if locked > 0 { say("\(name); \(counted(locked, "locked visit")) \(locked == 1 ? "stays" : "stay")") }
  }

  /// Locks every visit that the marked periods meet; unlocks them where all are locked.
  mutating func lockSelection(_ selection: Selection) {
    guard mayEdit() else { return }
    let runs = selection.runs(in: plan)
    let visits = presences(runs).map(\.presence.visit)
    let isLocking = visits.contains { !$0.isLocked }
    let edits = visits.filter { $0.isLocked != isLocking }.map { isLocking ? RosterEdit.lock($0) : .unlock($0) }
    guard !edits.isEmpty else {
      say("Nobody is at \(title(of: runs)).")
      return
    }
    let name = "\(isLocking ? "lock" : "unlock") \(title(of: runs)): \(counted(edits.count, "visit"))"
    if perform(.several(edits), name: name) { dropSelection() }
  }

  /// The visits that any of `runs` meets, each once; a campus's day is in one run only.
  private func presences(_ runs: [PeriodRun]) -> [(run: PeriodRun, presence: RosterIndex.Presence)] {
    runs.flatMap { run in
      document.index.visits(at: run.campus, on: run.day, meeting: run.periods).map { (run, $0) }
    }
  }

  /// What takes the visit off the run: nothing is left of it, or what lies before, or behind, or both.
  private func clearing(_ presence: RosterIndex.Presence, of run: PeriodRun) -> [RosterEdit] {
    let (placement, visit) = (presence.placement, presence.visit)
    func part(_ first: Int, _ last: Int) -> Visit? {
      guard first <= last else { return nil }
      return plan.visit(of: placement.officer, at: placement.campus, on: placement.day, periods: first...last)
    }
    let before = part(placement.periods.lowerBound, run.periods.lowerBound - 1)
    let behind = part(run.periods.upperBound + 1, placement.periods.upperBound)
    guard let kept = before ?? behind else { return [.remove(visit)] }
    let cut = RosterEdit.resize(visit, from: kept.from, to: kept.to)
    guard before != nil, let behind else { return [cut] }
    return [cut, .add(visit.resized(from: behind.from, to: behind.to))]
  }

  // MARK: Assigning

  /// Asks who comes to the marked periods; where they are one run, as for a single cell.
  mutating func openAssign(_ selection: Selection) {
    guard mayEdit() else { return }
    let runs = selection.runs(in: plan)
    guard let first = runs.first else {
      say("All that is marked is closed.")
      return
    }
    if runs.count == 1 {
      let cursor = Cursor(campus: first.campus, day: first.day, period: first.periods.lowerBound)
      return open(assignDialog(at: cursor, first.periods, isExtending: false))
    }
    let short = runs.filter(isShort)
    let wanted = short.isEmpty ? runs : short
    let candidates = staffed.candidates(forAll: wanted)
    guard !candidates.isEmpty else {
      say(plan.officers.isEmpty ? "The district has no officers." : "Every officer is there already.")
      return
    }
    dialogs.append(.assignAll(AssignAllDialog(runs: wanted, candidates: candidates)))
  }

  /// Whether an officer more is needed at any period of the run, or none is needed at all of it.
  private func isShort(_ run: PeriodRun) -> Bool {
    let posts = run.periods.compactMap { plan.post(at: run.campus, run.day, PeriodIndex($0)) }
    return posts.contains { staffed.short(at: $0) > 0 } || posts.allSatisfy { plan[$0].need == 0 }
  }

  /// Assigns the chosen officer to as many of the runs as rules allow; what did not fit stays marked.
  mutating func accept(_ dialog: AssignAllDialog) {
    guard let candidate = dialog.chosen else { return }
    let officer = document.names.officers[candidate.officer.rawValue]
    guard !candidate.placed.isEmpty else {
      let reason = candidate.obstacle.map { $0.reason(in: plan) } ?? "is there already"
      warn("\(officer) fits nowhere there: \(reason). On a single cell \(keyName(.assign)) assigns all the same.")
      return
    }
    dialogs.removeLast()
    let runs = candidate.placed.map { dialog.runs[$0] }
    let name = "\(officer) to \(title(of: runs)): \(counted(runs.count, "visit"))"
    guard perform(candidate.edit, name: name) else { return }
    if let missed = candidate.missed.first, let obstacle = candidate.obstacle {
      let more = candidate.missed.count > 1 ? " and \(candidate.missed.count - 1) more" : ""
      warn("\(name). Not to \(title(of: [dialog.runs[missed]]))\(more): \(obstacle.reason(in: plan)).")
    } else {
      dropSelection()
    }
  }
}

/// Who could be at several runs of periods.
struct AssignAllDialog: Hashable, Sendable {
  let runs: [PeriodRun]
  /// Best first; those who fit nowhere come last.
  let candidates: [JointCandidate]
  var filter = TextField()
  /// The positions in ``candidates`` of those that the filter leaves.
  var shown: [Int]
  var cursor = ListCursor()

  init(runs: [PeriodRun], candidates: [JointCandidate]) {
    (self.runs, self.candidates) = (runs, candidates)
    shown = Array(candidates.indices)
  }

  /// The candidate under the cursor.
  var chosen: JointCandidate? {
    shown.indices.contains(cursor.selected) ? candidates[shown[cursor.selected]] : nil
  }
}
