import Staffing

/// What an officer would gain at each row, beside the others' tours of a roster.
struct RosterMarket: Sendable {
  private let roster: SearchRoster

  init(_ roster: SearchRoster) { self.roster = roster }

  /// Prices of rows for one officer: each of `prices`, by up to a share of `noise` more or less, moved by `share` of
  /// the way to what the others leave to gain there.
  func prices(
    of officer: Int, near prices: [Double], share: Double, noise: Double, _ random: inout SeededRandom
  ) -> [Double] {
    let rows = roster.rows
    let own = served(by: officer)
    return prices.indices.map { row in
      guard rows.isPriced[row] else { return 0 }
      let near = prices[row] * (1 + noise * (2 * random.unit() - 1))
      return near + share * (gain(row, isOwn: own.contains(Int32(row))) - near)
    }
  }

  /// The rows that the officer's tours serve.
  private func served(by officer: Int) -> Set<Int32> {
    let days = roster.days
    let runs = days.daysOfOfficer[officer].flatMap(roster.runs(on:))
    return Set(days.week.rowsServed(by: runs, role: days.week.officers[officer].role, rows: roster.rows))
  }

  /// What one more officer would gain at the row, if the officer who serves it already did not.
  private func gain(_ row: Int, isOwn: Bool) -> Double {
    let week = roster.days.week
    if row < roster.rows.firstCampusDay {
      guard Int(roster.present[row]) - (isOwn ? 1 : 0) < Int(week.need[row]) else { return 0 }
      let campus = Int(week.campusOfPost[row])
      let minutes = Int(week.postMinutes[row])
      let missing = week.targetMinutes[campus] - roster.covered[campus] + (isOwn ? minutes : 0)
      return Double(week.needCost[row] + week.targetMinuteCost * max(0, min(minutes, missing)))
    }
    let campusDay = row - roster.rows.firstCampusDay
    let campus = campusDay / CompiledWeek.days
    let isMissing = week.targetDays[campus] > roster.visited[campus] - (isOwn ? 1 : 0)
    return isMissing && Int(roster.visitors[campusDay]) - (isOwn ? 1 : 0) <= 0 ? Double(week.targetDayCost) : 0
  }
}
