/// `daily-hours`: the day's duty minutes are at most `daily_hours`.
enum DailyHoursRule: HardRule {
  static func check(_ week: OfficerWeek, in plan: WeekPlan, report: (Violation) -> Void) {
    guard let limit = plan.officers[week.officer.rawValue].dailyLimit else { return }
    for day in Weekday.allCases {
      let duty = week.duty(on: day)
      if duty > limit {
        report(plan.violation(.dailyHours, of: week.officer, on: day, .dutyOfDay(duty, limit: limit)))
      }
    }
  }
}
