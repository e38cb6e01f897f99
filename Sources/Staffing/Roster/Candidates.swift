/// What one officer could do about a post, and what that would change.
package struct Candidate: Hashable, Sendable {
  package let officer: OfficerIndex
  /// The visit as it would be.
  package let placement: Placement
  /// What has to be done: a new visit, or a visit at the same campus made longer.
  package let edit: RosterEdit
  /// Change of the roster's cost, in weighted minutes; below 0 is better.
  package let costChange: Cost
  /// Change of the gap minutes; below 0 is better.
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
  /// would change in cost; the others in the order of the district. Officers who are at all of it already are left out.
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
      + candidates.filter { !$0.isLegal }
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
        guard let candidate = candidate(officer, at: campus, on: day, run: run) else { return nil }
        guard let obstacle = candidate.obstacle else { return candidate }
        if refused == nil || refused?.obstacle?.code == .minVisit { refused = candidate }
        if obstacle.isOfWholeDay { return candidate }
        // A longer run cures a visit that is too short, and nothing else.
        if obstacle.code != .minVisit { break }
      }
    }
    return refused
  }

  private mutating func candidate(
    _ officer: OfficerIndex, at campus: CampusIndex, on day: Weekday, run: ClosedRange<Int>
  ) -> Candidate? {
    guard let (edit, placement) = joining(run, of: officer, at: campus, on: day) else { return nil }
    let before = (cost: totals.cost.total, gap: totals.gap, violations: violations(of: officer))
    let left = plan.officers[officer.rawValue].weeklyLimit.map { $0 - duty(of: officer) }
    return try? trying(edit, of: officer) { week in
      Candidate(
        officer: officer, placement: placement, edit: edit, costChange: week.totals.cost.total - before.cost,
        gapChange: week.totals.gap - before.gap,
        obstacle: week.violations(of: officer).first { $0.isNew(after: before.violations) }, minutesLeft: left)
    }
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

extension Violation {
  /// Whether it keeps the officer from the campus that day, at whatever periods.
  fileprivate var isOfWholeDay: Bool {
    switch code {
    case .eligibility, .certification, .training, .agreement, .funding: true
    case .unknownReference, .availability, .overlap, .travel, .dailyHours, .weeklyHours, .minVisit, .maxVisits,
      .meal, .fullTime:
      false
    }
  }

  /// Whether an edit brought it about: a full-time officer who misses fewer periods of a day than before broke
  /// nothing.
  fileprivate func isNew(after earlier: [Violation]) -> Bool {
    if earlier.contains(self) { return false }
    guard case .periodsMissing(_, let more) = facts else { return true }
    return !earlier.contains { other in
      guard case .periodsMissing(_, let moreBefore) = other.facts else { return false }
      return other.campus == campus && other.day == day && more < moreBefore
    }
  }
}
