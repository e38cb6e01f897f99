/// What one officer could do on one day besides the locked visits (all week, for a full-time officer).
struct Tour: Sendable, Hashable {
  /// The free visits, in order of time.
  var runs: [PostRun]
  /// Duty minutes, those of the locked visits included.
  var duty: Int
  /// What it costs by itself, in weighted minutes: its travel, that between locked visits included, and the presence of
  /// the officer at its free visits.
  var ownCost: Int
}

/// What pricers know of one officer from one call to the next.
///
/// Unchecked: in one parallel step each officer is one worker's.
final class OfficerMemory: @unchecked Sendable {
  /// By day: what was counted wrongly before without a mark. It probably will be again.
  fileprivate var marks: [[Mark]] = Array(repeating: [], count: CompiledWeek.days)
  /// The best week that was found last, a tour for each day; empty: none was.
  var tours: [Tour] = []
  /// What a duty minute was worth to it.
  var dutyPrice = 0.0
  /// How much less than promised it was worth.
  var slack = 0.0
}

/// Finds the best legal week of one officer under prices.
///
/// One pricer is one thread's: it keeps the tables of the days between calls.
final class TourPricer<Value: ExactValue> {
  let week: CompiledWeek
  private let memory: DayTable<Value>.Memory
  var tables: [DayTable<Value>]
  private var share = DutyShare<Value>()
  let memories: [OfficerMemory]

  /// At most so many marks of a day make places pay their bonus exactly once for sure; more than that and the value may be
  /// too high, which leaves a bound valid.
  private static var mostMarks: Int { 4 }
  private static var mostMarksOfCuts: Int { 60 }

  /// - Parameter memories: By free officer, of all pricers together: what comes out then does not depend on who asks which.
  init(_ week: CompiledWeek, memories: [OfficerMemory]? = nil) {
    self.week = week
    self.memories = memories ?? week.officers.map { _ in OfficerMemory() }
    let memory = DayTable<Value>.Memory()
    self.memory = memory
    tables = (0..<CompiledWeek.days).map { _ in DayTable(memory: memory) }
  }

  /// The best week, a tour for each of the officer's days, and a value that no legal week exceeds: its own value,
  /// but where too many places would have to be kept from paying their bonus twice.
  func best(_ officer: Int, _ prices: Prices<Value>) -> (value: Value, tours: [Tour], work: Int) {
    switch week.officers[officer].choice {
    case .weeks(let weeks): bestOf(weeks, officer, prices)
    case .tours(let days, let duty): bestTours(officer, days, duty: duty, prices)
    }
  }

  /// The best week where some days are settled: by day the tour, nil where it is free.
  func best(_ officer: Int, _ prices: Prices<Value>, settled: [Tour?]) -> [Tour] {
    guard case .tours(let days, let duty) = week.officers[officer].choice else { return best(officer, prices).tours }
    memory.clear()
    var task = Task(
      officer: officer, days: days, positions: days.indices.filter { settled[$0] == nil },
      duty: settled.reduce(duty) { $0 - ($1?.duty ?? 0) }, prices: prices)
    fill(&task) { prices.cuts == nil ? [] : memories[officer].marks[$0] }
    var best = share.best(of: steps(settled), within: duty)
    while refill(&task, found: best.value) { best = share.best(of: steps(settled), within: duty) }
    return days.enumerated().map { position, day in
      if let tour = settled[position] { return tour }
      let step = tables[position].steps[best.steps[position]]
      return tour(
        TourTrace(table: tables[position], week: week, day: day, prices: prices).tour(step), of: officer,
        duty: step.duty)
    }
  }

  /// By day: what it is worth, by its duty; a settled tour is worth nothing, as nothing else comes in its place.
  private func steps(_ settled: [Tour?]) -> [[DutyStep<Value>]] {
    settled.enumerated().map { position, tour in
      tour.map { [DutyStep(duty: $0.duty, value: 0)] } ?? tables[position].steps
    }
  }

  private func tour(_ visits: [TourTrace<Value>.Visit], of officer: Int, duty: Int) -> Tour {
    let travel = zip(visits, visits.dropFirst()).reduce(0) { $0 + week.travel($1.0.campus, $1.1.campus) }
    let runs = visits.filter { !$0.isLocked }.map(\.run)
    let presence = runs.reduce(0) { $0 + week.presenceCost(of: $1, officer: officer) }
    return Tour(runs: runs, duty: duty, ownCost: week.travelMinuteCost * travel + presence)
  }

  private func bestOf(_ weeks: [[PostRun]], _ officer: Int, _ prices: Prices<Value>) -> (Value, [Tour], Int) {
    let role = week.officers[officer].role
    var best: (value: Value, runs: [PostRun]) = (0, [])
    for runs in weeks {
      var value: Value = 0
      var last: Int32 = -1
      for run in runs {
        for post in Int(run.first)...Int(run.last) where week.qualified[role][post] { value += prices.posts[post] }
        if run.campusDay != last { value += prices.campusDays[Int(run.campusDay)] }
        last = run.campusDay
      }
      if let cuts = prices.cuts {
        value += cuts.worth(of: week.rowsServed(by: runs, role: role), to: officer)
        value += cuts.worth(of: runs, role: role, in: week)
      }
      if value > best.value { best = (value, runs) }
    }
    return (best.value, [Tour(runs: best.runs, duty: 0, ownCost: 0)], weeks.count * 100)
  }

  private func bestTours(
    _ officer: Int, _ days: [FreeDay], duty: Int, _ prices: Prices<Value>
  ) -> (Value, [Tour], Int) {
    memory.clear()
    var task = Task(officer: officer, days: days, positions: Array(days.indices), duty: duty, prices: prices)
    fill(&task) { Array(memories[officer].marks[$0].suffix(mostRemembered(prices))) }
    while true {
      let best = share.best(of: days.indices.map { tables[$0].steps }, within: duty)
      if refill(&task, found: best.value) { continue }
      var tours: [Tour] = []
      for (position, day) in days.enumerated() {
        let step = tables[position].steps[best.steps[position]]
        let visits = TourTrace(table: tables[position], week: week, day: day, prices: prices).tour(step)
        let known = tables[position].marks
        if let marks = marks(besides: known, for: visits, tables[position]) {
          memories[officer].marks[position] = Array(marks.suffix(mostRemembered(prices)))
          tables[position].refill(week, day, officer: officer, prices: prices, marks: marks)
          break
        }
        tours.append(tour(visits, of: officer, duty: step.duty))
      }
      guard tours.count == days.count else { continue }
      for position in days.indices where tables[position].hasTooManyMarks {
        memories[officer].marks[position] = tables[position].marks
      }
      memories[officer].tours = tours
      memories[officer].dutyPrice = dutyPrice(days.count, duty: duty)
      return (best.value, tours, days.indices.reduce(0) { $0 + tables[$1].work })
    }
  }

  /// The marks with which the tour's value is its own; nil where it is, or where they were too many.
  private func marks(
    besides known: [Mark], for tour: [TourTrace<Value>.Visit], _ table: DayTable<Value>
  ) -> [Mark]? {
    if let place = repeated(tour, table), known.count < Self.mostMarks { return known + [.place(place)] }
    let visited = Set(tour.lazy.filter { !$0.isLocked }.map(\.place))
    for cut in table.looseCuts where cut.isMiscounted(cut.places.count { visited.contains($0) }) {
      let places = cut.places.filter { table.bitOfPlace[$0] == 0 }
      if known.count + places.count <= mostMarks(table) { return known + places.map(Mark.place) }
    }
    for cut in table.postCuts where cut.bit == 0 && isMiscounted(cut, in: tour) {
      if known.count < mostMarks(table) { return known + [.posts(cut.posts)] }
    }
    return nil
  }

  /// Whether two visits of the tour serve an odd number of the cut's posts each.
  private func isMiscounted(_ cut: DayTable<Value>.PostCut, in tour: [TourTrace<Value>.Visit]) -> Bool {
    tour.count { visit in
      guard visit.place == cut.place, !visit.isLocked else { return false }
      let first = week.posts(of: Int(visit.run.campusDay)).lowerBound
      return cut.served(from: Int(visit.run.first) - first, to: Int(visit.run.last) - first) % 2 == 1
    } > 1
  }

  private func mostRemembered(_ prices: Prices<Value>) -> Int { prices.cuts == nil ? 2 : Self.mostMarksOfCuts }

  /// At most so many marks for the sake of cuts: more than for revisits, as long as a day has few states.
  private func mostMarks(_ table: DayTable<Value>) -> Int {
    if table.hasTooManyMarks { return 0 }
    return table.states <= table.mostStates / 2 ? Self.mostMarksOfCuts : Self.mostMarks
  }

  /// A place that the tour comes back to from elsewhere and that pays its bonus again.
  private func repeated(_ tour: [TourTrace<Value>.Visit], _ table: DayTable<Value>) -> Int? {
    for (position, visit) in tour.enumerated() where position > 2 && table.bitOfPlace[visit.place] == 0 {
      guard table.bonuses[visit.place] > 0, tour[position - 1].place != visit.place,
        tour[position - 2].place != visit.place
      else { continue }
      if tour[..<(position - 2)].contains(where: { $0.place == visit.place }) { return visit.place }
    }
    return nil
  }
}
