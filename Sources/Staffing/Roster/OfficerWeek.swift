/// One officer's visits of a week, in order of day and time, as the rules see them.
package struct OfficerWeek: Sendable {
  /// A visit with its place in the week, nil where it names something unknown.
  package struct Entry: Hashable, Sendable {
    /// As the week's file gives it.
    package let visit: Visit
    /// nil where an officer, a campus or a period it names does not exist.
    package let placement: Placement?
  }

  /// Whose week it is.
  package let officer: OfficerIndex
  /// All visits, in the order in which a week's file is written: by day and start, unplaced ones last of the day.
  package private(set) var entries: [Entry] = []
  /// The placed visits, by day, start and end.
  package private(set) var placements: [Placement] = []
  /// Where each day's tour begins in `placements`, by `Weekday.rawValue`, and after Sunday's where it ends.
  private var tourStarts = InlineArray<8, Int>(repeating: 0)
  /// Minutes of travel of each day's tour, by `Weekday.rawValue`.
  private var travels = InlineArray<7, Minutes>(repeating: 0)

  init(officer: OfficerIndex) {
    self.officer = officer
  }

  /// - Parameter plan: The week that the entries are placed in.
  init(officer: OfficerIndex, entries: [Entry], in plan: WeekPlan) {
    self.officer = officer
    // As files are written, mostly.
    let isInOrder = !zip(entries, entries.dropFirst()).contains { Self.precedes($1, $0) }
    self.entries = isInOrder ? entries : entries.sorted(by: Self.precedes)
    placeEntries(in: plan)
  }

  /// The officer's tour on `day`: its placed visits in order of time.
  package func tour(on day: Weekday) -> ArraySlice<Placement> {
    placements[tourStarts[day.rawValue]..<tourStarts[day.rawValue + 1]]
  }

  /// Successive visits of `day`, each with the next.
  func successive(on day: Weekday) -> Zip2Sequence<ArraySlice<Placement>, ArraySlice<Placement>> {
    let tour = tour(on: day)
    return zip(tour, tour.dropFirst())
  }

  /// Minutes of travel of the day's tour.
  package func travel(on day: Weekday) -> Minutes { travels[day.rawValue] }

  /// Duty minutes of the day's tour: the sum over its visits of (end - start) + its travel.
  package func duty(on day: Weekday) -> Minutes {
    tour(on: day).reduce(into: travel(on: day)) { $0 += $1.duration }
  }

  /// Minutes of travel of all tours.
  package var travel: Minutes { Weekday.allCases.reduce(into: .zero) { $0 += travel(on: $1) } }

  /// Duty minutes of all tours.
  package var duty: Minutes { placements.reduce(into: travel) { $0 += $1.duration } }

  /// Calls `body` for every day on which the officer has a visit although `bar` keeps them from work.
  func forEachDay(barredBy bar: OfficerPlan.Bars, in plan: WeekPlan, _ body: (Weekday) -> Void) {
    let bars = plan.officers[officer.rawValue].bars
    for day in Weekday.allCases where bars[day.rawValue].contains(bar) && !tour(on: day).isEmpty {
      body(day)
    }
  }

  mutating func insert(_ entry: Entry, in plan: WeekPlan) {
    let position = entries.firstIndex { Self.precedes(entry, $0) } ?? entries.endIndex
    entries.insert(entry, at: position)
    placeEntries(in: plan)
  }

  /// Removes one visit equal to `visit`; false where there is none.
  mutating func remove(_ visit: Visit, in plan: WeekPlan) -> Bool {
    guard let position = entries.firstIndex(where: { $0.visit == visit }) else { return false }
    entries.remove(at: position)
    placeEntries(in: plan)
    return true
  }

  private mutating func placeEntries(in plan: WeekPlan) {
    placements = entries.compactMap(\.placement)
    var end = 0
    for day in 0..<7 {
      tourStarts[day] = end
      travels[day] = 0
      while end < placements.count, placements[end].day.rawValue == day {
        if end > tourStarts[day] {
          travels[day] += plan.travel.minutes(from: placements[end - 1].campus, to: placements[end].campus)
        }
        end += 1
      }
    }
    tourStarts[7] = end
  }

  private static func precedes(_ left: Entry, _ right: Entry) -> Bool {
    if left.visit.day != right.visit.day { return left.visit.day < right.visit.day }
    switch (left.placement, right.placement) {
    case (let first?, let second?):
      if first.time.start != second.time.start { return first.time.start < second.time.start }
      if first.time.end != second.time.end { return first.time.end < second.time.end }
    case (_?, nil): return true
    case (nil, _?): return false
    case (nil, nil): break
    }
    return Visit.precedes(left.visit, right.visit)
  }
}

extension WeekPlan {
  /// Visits of unknown officers in the order of a week's file: by officer, day and start, those without a start
  /// last of the day.
  func sorted(_ strays: [Visit]) -> [Visit] {
    strays.map { visit in (visit: visit, start: (try? run(of: visit))?.time.start) }.sorted { left, right in
      if (left.visit.officer, left.visit.day) == (right.visit.officer, right.visit.day), left.start != right.start {
        return (left.start ?? .endOfDay) < (right.start ?? .endOfDay)
      }
      return Visit.precedes(left.visit, right.visit)
    }.map(\.visit)
  }
}

extension Visit {
  /// A total order by officer, day and what is written, for visits that the clock does not order.
  static func precedes(_ left: Visit, _ right: Visit) -> Bool {
    if left.officer != right.officer { return left.officer < right.officer }
    if left.day != right.day { return left.day < right.day }
    if left.campus != right.campus { return left.campus < right.campus }
    if left.from != right.from { return left.from < right.from }
    if left.to != right.to { return left.to < right.to }
    if left.isLocked != right.isLocked { return left.isLocked }
    return (left.notes ?? "") < (right.notes ?? "")
  }
}
