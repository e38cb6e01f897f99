/// `min-visit`, not for full-time roles: a visit lasts at least `min_visit` minutes.
enum MinVisitRule: HardRule {
  static func check(_ week: OfficerWeek, in plan: WeekPlan, report: (Violation) -> Void) {
    guard let least = plan.district.policy?.minVisit, !plan.officers[week.officer.rawValue].isFullTime else { return }
    for placement in week.placements where placement.duration < least {
      report(plan.violation(.minVisit, of: placement, .tooShort(placement.duration, least: least)))
    }
  }
}
