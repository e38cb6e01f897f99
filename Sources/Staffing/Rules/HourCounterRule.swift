/// `hour-counter`: at most so many weeks of a year have more duty than the counter's hours.
enum HourCounterRule: HardRule {
  static func check(_ week: OfficerWeek, in plan: WeekPlan, report: (Violation) -> Void) {
    let counters = plan.otherWeeks(of: week.officer).counters
    guard !counters.isEmpty else { return }
    let own = week.duty
    for counter in counters {
      guard let rule = plan.district.policy?.hourCounters?[counter.position], own > rule.hours.minutes,
        counter.weeks >= rule.weeks
      else { continue }
      report(
        plan.violation(
          .hourCounter, of: week.officer, on: nil,
          .weeksAbove(
            counter.weeks + 1, most: rule.weeks, hours: rule.hours.minutes, since: counter.since, counter: rule.id)))
    }
  }
}
