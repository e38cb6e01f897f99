import Staffing

/// A run of periods of one campus's day.
struct PeriodRun: Hashable, Sendable {
  /// Where.
  let campus: CampusIndex
  /// On which day.
  let day: Weekday
  /// First to last period.
  let periods: ClosedRange<Int>

  /// The run `periods` at `campus` on `day`.
  init(campus: CampusIndex, day: Weekday, periods: ClosedRange<Int>) {
    (self.campus, self.day, self.periods) = (campus, day, periods)
  }
}

/// What one officer could do about several runs of periods, and what that would change.
struct JointCandidate: Hashable, Sendable {
  /// Who would come.
  let officer: OfficerIndex
  /// The positions of the runs that the officer takes.
  let placed: [Int]
  /// The positions of those that a rule forbids, the first because of ``obstacle``.
  let missed: [Int]
  /// What has to be done.
  let edit: RosterEdit
  /// Change of the roster's cost, in weighted minutes; below 0 is better.
  let costChange: Cost
  /// Change of the gap minutes; below 0 is better.
  let gapChange: Minutes
  /// The rule that the first of ``missed`` would newly break; nil where all fit.
  let obstacle: Violation?
  /// Weekly limit - duty before the edit; nil without a limit.
  let minutesLeft: Minutes?
}

extension StaffedWeek {
  /// What each officer could do to be at all of `runs`: each run in turn where no rule is newly broken by it. Best
  /// first by what they would change in cost, then those who fit nowhere, those who may never staff the campuses last.
  /// Officers who are at all of it already are left out. About 10 microseconds an officer and run.
  func candidates(forAll runs: [PeriodRun]) -> [JointCandidate] {
    var trial = self
    let candidates = plan.officers.indices.compactMap { trial.jointCandidate(OfficerIndex($0), runs) }
    return candidates.filter { !$0.placed.isEmpty }
      .sorted { ($0.costChange, $0.officer) < ($1.costChange, $1.officer) }
      + candidates.filter { $0.placed.isEmpty && $0.obstacle?.code != .eligibility }
      + candidates.filter { $0.placed.isEmpty && $0.obstacle?.code == .eligibility }
  }

  /// Tries the runs in turn and takes all back in the end.
  private mutating func jointCandidate(
    _ officer: OfficerIndex, _ runs: [PeriodRun]
  ) -> JointCandidate? {
    let before = violations(of: officer)
    let (cost, gap) = (totals.cost.total, totals.gap)
    var (placed, missed): ([Int], [Int]) = ([], [])
    var edits: [RosterEdit] = []
    var obstacle: Violation?
    for (position, run) in runs.enumerated() {
      guard let joining = joining(run.periods, of: officer, at: run.campus, on: run.day) else { continue }
      guard (try? apply(joining.edit)) != nil else { continue }
      guard let broken = violations(of: officer).first(where: { $0.isNew(after: before) }) else {
        placed.append(position)
        edits.append(joining.edit)
        continue
      }
      try? apply(joining.edit.inverse)
      missed.append(position)
      if obstacle == nil { obstacle = broken }
    }
    let change = (cost: totals.cost.total - cost, gap: totals.gap - gap)
    for edit in edits.reversed() { try? apply(edit.inverse) }
    guard !placed.isEmpty || !missed.isEmpty else { return nil }
    return JointCandidate(
      officer: officer, placed: placed, missed: missed, edit: .several(edits), costChange: change.cost,
      gapChange: change.gap, obstacle: obstacle,
      minutesLeft: plan.officers[officer.rawValue].weeklyLimit.map { $0 - duty(of: officer) })
  }
}
