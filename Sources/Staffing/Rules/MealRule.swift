/// `meal`, not for full-time roles: a tour whose duty minutes exceed `meal.after_hours` has, between two
/// successive visits, a free interval of at least `meal.minutes` on top of the travel between them.
enum MealRule: HardRule {
  static func check(_ week: OfficerWeek, in plan: WeekPlan, report: (Violation) -> Void) {
    guard let meal = plan.district.policy?.meal, !plan.officers[week.officer.rawValue].isFullTime else { return }
    for day in Weekday.allCases {
      let duty = week.duty(on: day)
      guard duty > meal.afterHours.minutes else { continue }
      let hasMeal = week.successive(on: day).contains { earlier, later in
        let travel = plan.travel.minutes(from: earlier.campus, to: later.campus)
        return later.time.start - earlier.time.end - travel >= meal.minutes
      }
      if !hasMeal {
        let facts = Violation.Facts.noMeal(duty: duty, after: meal.afterHours.minutes, minutes: meal.minutes)
        report(plan.violation(.meal, of: week.officer, on: day, facts))
      }
    }
  }
}
