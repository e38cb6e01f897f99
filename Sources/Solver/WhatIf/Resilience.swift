package import Staffing

/// What opens when an officer is called away for a day, and what is left of it after the best repair by others.
package struct ResilienceLine: Hashable, Sendable {
  /// Who is called away.
  package let officer: OfficerIndex
  /// For the whole of this day.
  package let day: Weekday
  /// Gap minutes that open.
  package let opened: Minutes
  /// Gap minutes more than before that are left after the repair.
  package let left: Minutes
}

/// Looks at a week as if each officer were called away on each day, one at a time.
///
/// What is left is what the best repair with at most two changes leaves, found by the search that ``RepairList`` makes too; in
/// the few cases in which that runs into its limit, the best that it found.
package struct Resilience: Sendable {
  private let week: StaffedWeek

  /// Changes for one absence: more than that no sergeant calls for.
  private static let mostChanges = 2
  /// How much is tried for one absence, see ``RepairRequest/limit``.
  private static let limit = 30_000

  /// The resilience of `week`.
  package init(of week: StaffedWeek) { self.week = week }

  /// The officers' days on which there is something to miss, in the order of the district.
  package var cases: [(officer: OfficerIndex, day: Weekday)] {
    week.officers.flatMap { officer in
      Weekday.allCases.filter { !officer.tour(on: $0).isEmpty }.map { (officer.officer, $0) }
    }
  }

  /// One case; some milliseconds in a small district, some 100 in the largest.
  package func line(_ officer: OfficerIndex, _ day: Weekday) -> ResilienceLine {
    var trial = week
    let visits = week[officer].entries.filter { $0.placement?.day == day }.map(\.visit)
    guard (try? trial.apply(.several(visits.map { .remove($0) }))) != nil else {
      return ResilienceLine(officer: officer, day: day, opened: 0, left: 0)
    }
    let opened = trial.totals.gap - week.totals.gap
    guard opened > 0 else { return ResilienceLine(officer: officer, day: day, opened: 0, left: 0) }
    return ResilienceLine(officer: officer, day: day, opened: opened, left: left(in: trial, without: officer, on: day))
  }

  /// Gap minutes more than in the week that the best repair of `trial` leaves.
  private func left(in trial: StaffedWeek, without officer: OfficerIndex, on day: Weekday) -> Minutes {
    let wound = trial.gaps.filter { trial.short(at: $0) > week.short(at: $0) }
    // Nobody knows yet when it will be: no day comes with less notice than another.
    var request = RepairRequest(trial, wound: wound, today: week.plan.monday, mostChanges: Self.mostChanges)
    (request.weights.today, request.weights.tomorrow) = (request.weights.later, request.weights.later)
    request.away = RepairRequest.Away(officer: officer, day: day)
    request.limit = Self.limit
    let lines = RepairList(request, further: false).lines
    return max(0, (lines.map(\.gap).min() ?? trial.totals.gap) - week.totals.gap)
  }

  /// All cases, the worst first: by what is left, then by what opens.
  package func lines(isCancelled: () -> Bool = { false }) -> [ResilienceLine] {
    var lines: [ResilienceLine] = []
    for (officer, day) in cases {
      if isCancelled() { break }
      lines.append(line(officer, day))
    }
    return lines.sorted {
      ($1.left, $1.opened, $0.officer.rawValue, $0.day) < ($0.left, $0.opened, $1.officer.rawValue, $1.day)
    }
  }
}
