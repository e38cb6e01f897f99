/// `eligibility`: the campus's level is among the role's `levels`, and the campus among the officer's `campuses`
/// where that list is given.
enum EligibilityRule: HardRule {
  static func check(_ week: OfficerWeek, in plan: WeekPlan, report: (Violation) -> Void) {
    for placement in week.placements where !plan.isEligible(week.officer, at: placement.campus) {
      let level = plan[placement.campus].level
      let isOfRole = plan.officers[week.officer.rawValue].levels.contains(level)
      report(plan.violation(.eligibility, of: placement, isOfRole ? .campusNotListed : .levelNotInRole(level)))
    }
  }
}
