/// `travel`: between two successive visits of a day at different campuses lie at least `travel(a, b)` minutes.
enum TravelRule: HardRule {
  static func check(_ week: OfficerWeek, in plan: WeekPlan, report: (Violation) -> Void) {
    for (earlier, later) in zip(week.placements, week.placements.dropFirst())
    where earlier.day == later.day && earlier.campus != later.campus {
      let travel = plan.travel.minutes(from: earlier.campus, to: later.campus)
      if later.time.start - earlier.time.end < travel {
        report(
          plan.violation(
            .travel, of: later,
            .tooFar(from: earlier.campus, leaves: earlier.time.end, travel: travel, starts: later.time.start)))
      }
    }
  }
}
