/// `consecutive-days`: an officer works on at most `consecutive_days` days in a row, over weeks too.
enum ConsecutiveDaysRule: HardRule {
  static func check(_ week: OfficerWeek, in plan: WeekPlan, report: (Violation) -> Void) {
    guard let most = plan.district.policy?.consecutiveDays else { return }
    let other = plan.otherWeeks(of: week.officer)
    var (days, first) = (other.daysBefore, Weekday?.none)
    for day in Weekday.allCases {
      if week.tour(on: day).isEmpty {
        tell(days, from: first)
        (days, first) = (0, nil)
      } else {
        days += 1
        // The first day of this week that is one too many; of a run that was too long before, its first day here.
        if days > most { first = first ?? day }
      }
    }
    if !week.tour(on: .sun).isEmpty {
      days += other.daysAfter
      if days > most { first = first ?? .sun }
    }
    tell(days, from: first)

    func tell(_ days: Int, from first: Weekday?) {
      guard let first else { return }
      report(plan.violation(.consecutiveDays, of: week.officer, on: first, .daysInARow(days, most: most)))
    }
  }
}
