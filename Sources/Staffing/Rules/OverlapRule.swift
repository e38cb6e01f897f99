/// `overlap`: two visits of a day do not overlap, and two at the same campus do not touch (at least one period
/// lies between them).
enum OverlapRule: HardRule {
  /// So many earlier visits are told for each that meets them, the nearest ones: whoever has a hundred at a time is told
  /// of it often enough, and a file of nothing else takes no more than a file of other visits.
  static let mostTold = 20

  static func check(_ week: OfficerWeek, in plan: WeekPlan, report: (Violation) -> Void) {
    for (position, later) in week.placements.enumerated() {
      var met: [Placement] = []
      for earlier in week.placements[..<position].reversed() {
        guard earlier.day == later.day, met.count < mostTold else { break }
        if earlier.touches(later) || earlier.overlaps(later) { met.append(earlier) }
      }
      for earlier in met.reversed() {
        if earlier.touches(later) {
          report(plan.violation(.overlap, of: later, .touching(earlier.time, later.time)))
        } else {
          report(
            plan.violation(.overlap, of: later, .twoPlacesAtOnce(later.time, other: earlier.campus, earlier.time)))
        }
      }
    }
  }
}
