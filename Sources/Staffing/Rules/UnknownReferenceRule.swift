/// `unknown-reference`: officer, campus, day and periods exist; the campus is open that day.
enum UnknownReferenceRule: HardRule {
  static func check(_ week: OfficerWeek, in plan: WeekPlan, report: (Violation) -> Void) {
    for entry in week.entries where entry.placement == nil {
      if let violation = violation(of: entry.visit, in: plan) { report(violation) }
    }
  }

  /// The violation of a visit that names something unknown, nil for any other.
  static func violation(of visit: Visit, in plan: WeekPlan) -> Violation? {
    do throws(UnknownReference) {
      _ = try plan.place(visit)
      return nil
    } catch {
      return Violation(
        .unknownReference, officer: visit.officer, campus: visit.campus, day: visit.day, from: visit.from,
        facts: .unknown(error))
    }
  }

  /// Absences of officers that the district does not have.
  static func violations(ofAbsencesIn plan: WeekPlan) -> [Violation] {
    plan.absences.filter { plan.officer($0.officer) == nil }.map { absence in
      let day = absence.date.monday == plan.monday ? absence.date.weekday : nil
      return Violation(
        .unknownReference, officer: absence.officer, day: day, facts: .absenceOfUnknownOfficer(absence))
    }
  }
}
