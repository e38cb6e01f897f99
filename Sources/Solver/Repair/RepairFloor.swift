package import Staffing

/// What no repair can be below, however many changes it has: a bound on the gap minutes of every roster that keeps the
/// visits which a repair may not change. It is the bound of a fill that counts gap minutes alone, so it may be below what
/// any roster reaches, never above.
package struct RepairFloor {
  private let request: RepairRequest

  /// The floor of the repairs of `request`.
  package init(_ request: RepairRequest) { self.request = request }

  /// Gap minutes that every roster leaves at least, found within `seconds`; no more than `best`, where a roster is known
  /// that leaves no more than that.
  package func gap(below best: Minutes, seconds: Double = 5) -> Minutes? {
    guard best > 0 else { return 0 }
    guard let firstDay = request.firstDay else { return request.week.totals.gap }
    let week = request.week
    let visits = week.officers.flatMap { officer in
      let isFree = week.violations(of: officer.officer).isEmpty
      return officer.entries.map { entry in
        entry.visit.locked(entry.visit.isLocked || !isFree || entry.visit.day.rawValue < firstDay)
      }
    }
    var fill = FillRequest(plan: week.plan, visits: visits, threads: 1).countingGapMinutes
    fill.stopping = [TimeLimit(seconds: seconds)]
    let control = FillControl(for: fill)
    let isWanted = request.isWanted
    let result = Fill.run(fill, control: control) { _ in if !isWanted() { control.cancel() } }
    return min(best, Minutes(result.bound.rawValue))
  }
}
