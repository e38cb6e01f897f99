/// `max-visits`, not for full-time roles: at most `max_visits_per_day` visits in a tour.
enum MaxVisitsRule: HardRule {
  static func check(_ week: OfficerWeek, in plan: WeekPlan, report: (Violation) -> Void) {
    guard let most = plan.district.policy?.maxVisitsPerDay, !plan.officers[week.officer.rawValue].isFullTime else {
      return
    }
    for day in Weekday.allCases {
      let visits = week.tour(on: day).count
      if visits > most {
        report(plan.violation(.maxVisits, of: week.officer, on: day, .tooManyVisits(visits, most: most)))
      }
    }
  }
}
