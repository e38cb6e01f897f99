/// `weekly-hours`: the week's duty minutes are at most `weekly_hours`.
enum WeeklyHoursRule: HardRule {
  static func check(_ week: OfficerWeek, in plan: WeekPlan, report: (Violation) -> Void) {
    guard let limit = plan.officers[week.officer.rawValue].weeklyLimit else { return }
    let duty = week.duty
    if duty > limit {
      report(plan.violation(.weeklyHours, of: week.officer, on: nil, .dutyOfWeek(duty, limit: limit)))
    }
  }
}
