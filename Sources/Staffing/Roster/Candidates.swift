/// What one officer could do about a post, and what that would change.
package struct Candidate: Hashable, Sendable {
  /// Who would come or stay.
  package let officer: OfficerIndex
  /// The visit as it would be.
  package let placement: Placement
  /// What has to be done: a new visit, or a visit at the same campus made longer.
  package let edit: RosterEdit
  /// Change of the roster's cost, in weighted minutes; below 0 is better, 0 where a rule stops the officer.
  package let costChange: Cost
  /// Change of the gap minutes; below 0 is better, 0 where a rule stops the officer.
  package let gapChange: Minutes
  /// The first rule that the edit would newly break; nil where it is legal.
  package let obstacle: Violation?
  /// Weekly limit - duty before the edit; nil without a limit.
  package let minutesLeft: Minutes?

  /// Whether the edit breaks no rule that was kept before.
  package var isLegal: Bool { obstacle == nil }
}

extension StaffedWeek {
  /// What each officer could do to be at `periods` of one campus's day, those who legally can first, by what they
  /// would change in cost; then the others in the order of the district, those who may never staff the campus last.
  /// Officers who are at all of it already are left out.
  ///
  /// With `extending`, each officer takes the shortest legal run that begins with `periods`, or ends with them where
  /// none onward is legal. About 10 microseconds an officer and run tried.
  package func candidates(
    at campus: CampusIndex, on day: Weekday, periods: ClosedRange<Int>, extending: Bool
  ) -> [Candidate] {
    let count = plan.day(day, of: campus).posts.count
    guard (0..<count).contains(periods.lowerBound), periods.upperBound < count else { return [] }
    let directions = extending ? Self.directions(from: periods, count: count) : [[periods]]
    var trial = self
    let candidates = plan.officers.indices.compactMap { position -> Candidate? in
      trial.candidate(OfficerIndex(position), at: campus, on: day, directions: directions)
    }
    return candidates.filter(\.isLegal).sorted { ($0.costChange, $0.officer) < ($1.costChange, $1.officer) }
      + candidates.filter { !$0.isLegal && $0.obstacle?.code != .eligibility }
      + candidates.filter { $0.obstacle?.code == .eligibility }
  }

  /// The run itself and each longer one onward; then each longer one backward.
  private static func directions(from periods: ClosedRange<Int>, count: Int) -> [[ClosedRange<Int>]] {
    [
      (periods.upperBound..<count).map { periods.lowerBound...$0 },
      (0..<periods.lowerBound).reversed().map { $0...periods.upperBound },
    ]
  }

  /// The officer's first legal run, else the shortest run with what stands in the way of being there at all.
  private mutating func candidate(
    _ officer: OfficerIndex, at campus: CampusIndex, on day: Weekday, directions: [[ClosedRange<Int>]]
  ) -> Candidate? {
    var refused: Candidate?
    for runs in directions {
      for run in runs {
        guard let (edit, placement) = joining(run, of: officer, at: campus, on: day) else { return nil }
        // Most officers of a large district are stopped here, without a trial.
        if refused == nil, let obstacle = obstacleOfDay(to: placement) {
          return Candidate(placement, edit, stoppedBy: obstacle, minutesLeft: minutesLeft(of: officer))
        }
        guard let candidate = tried(edit, placement) else { return nil }
        guard let obstacle = candidate.obstacle else { return candidate }
        if refused == nil || refused?.obstacle?.code == .minVisit { refused = candidate }
        // A longer run cures a visit that is too short, and nothing else.
        if obstacle.code != .minVisit { break }
      }
    }
    return refused
  }

  /// The first rule that newly keeps the officer from the campus on that day, at whatever periods.
  private func obstacleOfDay(to placement: Placement) -> Violation? {
    let (officer, campus, day) = (placement.officer, placement.campus, placement.day)
    guard let visit = plan.visit(of: officer, at: campus, on: day, periods: placement.periods) else { return nil }
    let alone = OfficerWeek(
      officer: officer, entries: [OfficerWeek.Entry(visit: visit, placement: placement)], in: plan)
    return HardRules.violations(of: alone, in: plan, rules: HardRules.ofWholeDays).first { violation in
      violation.isNew(after: violations(of: officer))
    }
  }

  private mutating func tried(_ edit: RosterEdit, _ placement: Placement) -> Candidate? {
    let (officer, left) = (placement.officer, minutesLeft(of: placement.officer))
    let before = (cost: totals.cost.total, gap: totals.gap, violations: violations(of: officer))
    return try? trying(edit, of: officer) { week in
      if let obstacle = week.violations(of: officer).first(where: { $0.isNew(after: before.violations) }) {
        return Candidate(placement, edit, stoppedBy: obstacle, minutesLeft: left)
      }
      return Candidate(
        officer: officer, placement: placement, edit: edit, costChange: week.totals.cost.total - before.cost,
        gapChange: week.totals.gap - before.gap, obstacle: nil, minutesLeft: left)
    }
  }

  private func minutesLeft(of officer: OfficerIndex) -> Minutes? {
    plan.officers[officer.rawValue].weeklyLimit.map { $0 - duty(of: officer) }
  }

  /// The edit that brings the officer to `run`, joined with its unlocked visits there that it would touch; nil where
  /// the officer is at all of it already.
  package func joining(
    _ run: ClosedRange<Int>, of officer: OfficerIndex, at campus: CampusIndex, on day: Weekday
  )
    -> (edit: RosterEdit, placement: Placement)?
  {
    let touched = self[officer].entries.filter { entry in
      guard let placement = entry.placement, placement.campus == campus, placement.day == day else { return false }
      return !placement.isLocked && placement.periods.lowerBound <= run.upperBound + 1
        && run.lowerBound <= placement.periods.upperBound + 1
    }
    let present = self[officer].tour(on: day).filter { $0.campus == campus }
    if present.contains(where: { $0.periods.contains(run.lowerBound) && $0.periods.contains(run.upperBound) }) {
      return nil
    }
    let runs = touched.compactMap { $0.placement?.periods } + [run]
    let joined = runs.map(\.lowerBound).reduce(run.lowerBound, min)...runs.map(\.upperBound).reduce(run.upperBound, max)
    guard let visit = plan.visit(of: officer, at: campus, on: day, periods: joined),
      let placement = try? plan.place(visit)
    else { return nil }
    guard let kept = touched.first?.visit else { return (.add(visit), placement) }
    let resize = RosterEdit.resize(kept, from: visit.from, to: visit.to)
    if touched.count == 1 { return (resize, placement) }
    return (.several(touched.dropFirst().map { .remove($0.visit) } + [resize]), placement)
  }
}

extension Candidate {
  fileprivate init(
    _ placement: Placement, _ edit: RosterEdit, stoppedBy obstacle: Violation, minutesLeft: Minutes?
  ) {
    self.init(
      officer: placement.officer, placement: placement, edit: edit, costChange: 0, gapChange: 0, obstacle: obstacle,
      minutesLeft: minutesLeft)
  }
}

extension Violation {
  /// Whether an edit brought it about, after which an officer's violations were no longer `earlier`: a full-time officer
  /// who misses fewer periods of a day than before broke nothing.
  package func isNew(after earlier: [Violation]) -> Bool {
    if earlier.contains(self) { return false }
    guard case .periodsMissing(_, let more) = facts else { return true }
    return !earlier.contains { other in
      guard case .periodsMissing(_, let moreBefore) = other.facts else { return false }
      return other.campus == campus && other.day == day && more < moreBefore
    }
  }
}
