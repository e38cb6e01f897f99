/// `certification`: every certification that the role requires is held and unexpired on the day (the last day
/// counts).
enum CertificationRule: HardRule {
  static func check(_ week: OfficerWeek, in plan: WeekPlan, report: (Violation) -> Void) {
    week.forEachDay(barredBy: .certification, in: plan) { day in
      let held = plan[week.officer].certifications
      for required in plan.role(of: week.officer)?.requiredCertifications ?? [] {
        let holdings = held.filter { $0.id == required }
        if holdings.contains(where: { $0.expires.map { plan.date(of: day) <= $0 } ?? true }) { continue }
        let facts = Violation.Facts.missingCertification(required, expired: holdings.compactMap(\.expires).max())
        report(plan.violation(.certification, of: week.officer, on: day, facts))
      }
    }
  }
}
