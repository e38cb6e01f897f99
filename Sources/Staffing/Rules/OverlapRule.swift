/// `overlap`: two visits of a day do not overlap, and two at the same campus do not touch (at least one period
/// lies between them).
enum OverlapRule: HardRule {
  static func check(_ week: OfficerWeek, in plan: WeekPlan, report: (Violation) -> Void) {
    for (position, later) in week.placements.enumerated() {
      for earlier in week.placements[..<position] where earlier.day == later.day {
        if earlier.touches(later) {
          report(plan.violation(.overlap, of: later, .touching(earlier.time, later.time)))
        } else if earlier.overlaps(later) {
          report(
            plan.violation(.overlap, of: later, .twoPlacesAtOnce(later.time, other: earlier.campus, earlier.time)))
        }
      }
    }
  }
}
