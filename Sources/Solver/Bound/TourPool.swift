/// The tours of every officer's days that were best under some prices.
struct TourPool: Sendable {
  /// A tour with what it serves.
  struct Entry: Sendable {
    let tour: Tour
    /// The priced rows that it serves, ascending.
    let rows: [Int32]
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
  mutating func position(of tour: Tour, officer: Int, day: Int, week: CompiledWeek, rows: PricedRows) -> Int {
    if let known = tours[officer][day].firstIndex(where: { $0.tour.runs == tour.runs }) { return known }
    tours[officer][day].append(
      Entry(
        tour: tour, rows: week.rowsServed(by: tour.runs, role: week.officers[officer].role, rows: rows),
        cost: Double(tour.ownCost)))
    count += 1
    return tours[officer][day].count - 1
  }
}

extension CompiledWeek {
  /// The priced rows that visits serve, ascending.
  func rowsServed(by runs: [PostRun], role: Int, rows: PricedRows) -> [Int32] {
    var served: [Int32] = []
    for run in runs {
      for post in Int(run.first)...Int(run.last) where rows.isPriced[post] && qualified[role][post] {
        served.append(Int32(post))
      }
      let row = rows.firstCampusDay + Int(run.campusDay)
      if rows.isPriced[row] { served.append(Int32(row)) }
    }
    served.sort()
    return served.enumerated().filter { $0.offset == 0 || served[$0.offset - 1] != $0.element }.map(\.element)
  }
}
