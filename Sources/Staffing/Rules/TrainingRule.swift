/// `training`: the officer's training hours reach the role's `training_hours`.
enum TrainingRule: HardRule {
  static func check(_ week: OfficerWeek, in plan: WeekPlan, report: (Violation) -> Void) {
    let hasTraining = !plan.officers[week.officer.rawValue].bars[Weekday.mon.rawValue].contains(.training)
    guard !week.placements.isEmpty, !hasTraining else { return }
    let facts = Violation.Facts.trainingMissing(
      has: plan[week.officer].trainingHours?.minutes ?? 0,
      needs: plan.role(of: week.officer)?.trainingHours?.minutes ?? 0)
    report(plan.violation(.training, of: week.officer, on: nil, facts))
  }
}
