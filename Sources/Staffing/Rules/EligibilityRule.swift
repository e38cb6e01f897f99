/// `eligibility`: the campus's level is among the role's `levels`, and the campus among the officer's `campuses`
/// where that list is given; at an event the role is among its `roles` where they are given.
enum EligibilityRule: HardRule {
  static func check(_ week: OfficerWeek, in plan: WeekPlan, report: (Violation) -> Void) {
    for placement in week.placements where !plan.isEligible(week.officer, at: placement.campus) {
      let level = plan[placement.campus].level
      let isOfRole = plan.isOfRole(week.officer, at: placement.campus)
      let isEvent = plan.event(at: placement.campus)?.roles != nil
      let facts: Violation.Facts =
        isOfRole ? .campusNotListed : isEvent ? .roleNotAtEvent(plan[week.officer].role) : .levelNotInRole(level)
      report(plan.violation(.eligibility, of: placement, facts))
    }
  }
}
