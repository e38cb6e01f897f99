/// `full-time`: an officer of a full-time role works, at the one campus of its `post` and nowhere else, every
/// period that lies inside its availability and meets no absence, on every open day on which no rule bars it.
/// Without a `post`: nothing at all, or all of that at one eligible campus of one's choice.
enum FullTimeRule: HardRule {
  static func check(_ week: OfficerWeek, in plan: WeekPlan, report: (Violation) -> Void) {
    guard plan.officers[week.officer.rawValue].isFullTime else { return }
    guard let home = home(of: week, in: plan) else {
      for placement in week.placements { report(plan.violation(.fullTime, of: placement, .noPostThere)) }
      return
    }
    for placement in week.placements where !isAllowed(placement, home: home, in: plan) {
      report(plan.violation(.fullTime, of: placement, .awayFromPost(home)))
    }
    for day in Weekday.allCases {
      let worked = week.tour(on: day).filter { $0.campus == home }
      let missing = plan.fullTimeRuns(of: week.officer, at: home, on: day).joined().filter { period in
        !worked.contains { $0.periods.contains(period) }
      }
      guard let first = missing.first else { continue }
      let period = plan.periods(of: home, on: day)[first]
      report(
        Violation(
          .fullTime, officer: plan[week.officer].id, campus: plan[home].id, day: day, from: period.id,
          facts: .periodsMissing(first: period.time, more: missing.count - 1)))
    }
  }

  /// Besides the post, events at the post's place may be worked: by hand, outside of the hours that must be.
  private static func isAllowed(_ placement: Placement, home: CampusIndex, in plan: WeekPlan) -> Bool {
    placement.campus == home
      || plan.event(at: placement.campus) != nil && plan.host(of: placement.campus) == home
  }

  /// The officer's post; without one the eligible campus where it works most, nil where it works at none.
  private static func home(of week: OfficerWeek, in plan: WeekPlan) -> CampusIndex? {
    if let post = plan.officers[week.officer.rawValue].post { return post }
    var minutes: [CampusIndex: Minutes] = [:]
    for placement in week.placements
    where plan.isEligible(week.officer, at: placement.campus) && plan.event(at: placement.campus) == nil {
      minutes[placement.campus, default: 0] += placement.duration
    }
    return minutes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}
