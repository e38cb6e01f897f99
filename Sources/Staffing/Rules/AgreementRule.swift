/// `agreement`: the officer's agency, unless its kind is `district`, has a memorandum of understanding in force on
/// the day; an officer without an agency needs none.
enum AgreementRule: HardRule {
  static func check(_ week: OfficerWeek, in plan: WeekPlan, report: (Violation) -> Void) {
    week.forEachDay(barredBy: .agreement, in: plan) { day in
      guard let id = plan[week.officer].agency else { return }
      let agreement = plan.district.agencies?.first { $0.id == id }?.agreement
      let facts = Violation.Facts.noAgreement(id, expired: agreement?.expires, signed: agreement?.signed)
      report(plan.violation(.agreement, of: week.officer, on: day, facts))
    }
  }
}
