/// The tours of every officer's days that were best under some prices.
struct TourPool: Sendable {
  /// A tour with what it serves.
  struct Entry: Sendable {
    let tour: Tour
    /// The priced rows that it serves, then those of cuts, ascending.
    fileprivate(set) var rows: [Int32]
    /// How much of the cuts of minutes it serves, ascending by row.
    fileprivate(set) var levels: [Level]
    /// What it costs by itself.
    let cost: Double
  }

  /// By officer and day (position among the officer's days).
  private(set) var tours: [[[Entry]]]
  /// Of all days.
  private(set) var count = 0

  init(_ week: CompiledWeek) {
    tours = week.officers.map { officer in
      switch officer.choice {
      case .weeks: [[]]
      case .tours(let days, _): days.map { _ in [] }
      }
    }
  }

  /// The position of the tour, put in where it is new.
  mutating func position(
    of tour: Tour, officer: Int, day: Int, week: CompiledWeek, rows: PricedRows, cutRows: CutRows
  ) -> Int {
    if let known = tours[officer][day].firstIndex(where: { $0.tour.runs == tour.runs }) { return known }
    let role = week.officers[officer].role
    let served = week.rowsServed(by: tour.runs, role: role, rows: rows)
    tours[officer][day].append(
      Entry(
        tour: tour, rows: served + cutRows.served(by: officer, with: served),
        levels: cutRows.levels(of: tour.runs, role: role, in: week), cost: Double(tour.ownCost)))
    count += 1
    return tours[officer][day].count - 1
  }

  /// Has every tour serve the rows of other cuts, which come after the `count` priced ones.
  mutating func label(_ cutRows: CutRows, count: Int, week: CompiledWeek) {
    for officer in tours.indices {
      let role = week.officers[officer].role
      for day in tours[officer].indices {
        for position in tours[officer][day].indices {
          let served = tours[officer][day][position].rows.prefix { $0 < count }
          tours[officer][day][position].rows = served + cutRows.served(by: officer, with: Array(served))
          tours[officer][day][position].levels = cutRows.levels(
            of: tours[officer][day][position].tour.runs, role: role, in: week)
        }
      }
    }
  }
}

extension CompiledWeek {
  /// The priced rows that visits serve, ascending.
  func rowsServed(by runs: [PostRun], role: Int, rows: PricedRows) -> [Int32] {
    rowsServed(by: runs, role: role).filter { rows.isPriced[Int($0)] }
  }

  /// The rows of posts, then of campus-days, that visits serve, ascending, priced or not.
  func rowsServed(by runs: [PostRun], role: Int) -> [Int32] {
    var served: [Int32] = []
    for run in runs {
      for post in Int(run.first)...Int(run.last) where qualified[role][post] { served.append(Int32(post)) }
      served.append(Int32(postCount) + run.campusDay)
    }
    served.sort()
    return served.enumerated().filter { $0.offset == 0 || served[$0.offset - 1] != $0.element }.map(\.element)
  }
}
