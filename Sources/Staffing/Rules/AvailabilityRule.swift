/// `availability`: the visit lies inside one availability window of that weekday, and meets no absence.
enum AvailabilityRule: HardRule {
  static func check(_ week: OfficerWeek, in plan: WeekPlan, report: (Violation) -> Void) {
    let officer = plan.officers[week.officer.rawValue]
    for placement in week.placements {
      if !officer.isAvailable(placement.time, on: placement.day) {
        let windows = officer.windows[placement.day.rawValue]
        report(plan.violation(.availability, of: placement, .outsideAvailability(placement.time, windows: windows)))
      } else if let absence = officer.absence(meeting: placement.time, on: placement.day) {
        report(plan.violation(.availability, of: placement, .duringAbsence(placement.time, absence: absence)))
      }
    }
  }
}
