/// `work-period`: the duty minutes of the weeks of a work period are at most `work_period.hours`, for officers whose
/// agency has `separate_employer: false` (29 USC 207(k), 29 CFR 553.227).
enum WorkPeriodRule: HardRule {
  static func check(_ week: OfficerWeek, in plan: WeekPlan, report: (Violation) -> Void) {
    guard let period = plan.otherWeeks(of: week.officer).period else { return }
    let own = week.duty
    // A week without duty is not the one to be changed.
    guard own > 0, own + period.elsewhere > period.limit else { return }
    report(
      plan.violation(
        .workPeriod, of: week.officer, on: nil,
        .dutyOfPeriod(own + period.elsewhere, limit: period.limit, first: period.first, last: period.last)))
  }
}
