/// `overlap`: two visits of a day do not overlap, and two at the same campus do not touch (at least one period
/// lies between them).
enum OverlapRule: HardRule {
  /// So many earlier visits are told for each that meets them, the nearest ones: whoever has a hundred at a time is told
  /// of it often enough, and a file of nothing else takes no more than a file of other visits.
  static let mostTold = 20
  /// Of a day so many in all, for the same reason: each edit of it tells them anew.
  static let mostToldOfDay = 400

  static func check(_ week: OfficerWeek, in plan: WeekPlan, report: (Violation) -> Void) {
    for day in Weekday.allCases { check(week.tour(on: day), in: plan, report: report) }
  }

  private static func check(_ tour: ArraySlice<Placement>, in plan: WeekPlan, report: (Violation) -> Void) {
    var told = 0
    for (position, later) in zip(tour.indices, tour) {
      var met: [Placement] = []
      for earlier in tour[..<position].reversed() {
        guard met.count < min(mostTold, mostToldOfDay - told) else { break }
        if earlier.touches(later) || earlier.overlaps(later) { met.append(earlier) }
      }
      told += met.count
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
