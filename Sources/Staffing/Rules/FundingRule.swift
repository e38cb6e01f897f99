/// `funding`: the officer's funding source, where one is named, pays for the role and is in force on the day.
enum FundingRule: HardRule {
  static func check(_ week: OfficerWeek, in plan: WeekPlan, report: (Violation) -> Void) {
    week.forEachDay(barredBy: .funding, in: plan) { day in
      let officer = plan[week.officer]
      guard let source = plan.district.funding?.first(where: { $0.id == officer.funding }) else { return }
      let paysForRole = source.paysFor?.contains(officer.role) ?? true
      let facts =
        paysForRole
        ? Violation.Facts.fundingNotInForce(source.id, starts: source.starts, ends: source.ends)
        : .notPaidFor(source.id, role: officer.role)
      report(plan.violation(.funding, of: week.officer, on: day, facts))
    }
  }
}
