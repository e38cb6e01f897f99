/// Finds good prices: a proximal bundle method that keeps, for every officer, the weeks that were best under some
/// prices, with convex weights.
///
/// With `y` what the weighted weeks do at each row and `z` what the campuses want, the prices are
/// `max(0, center + step (z - y))`; the weights are moved until that is (nearly) the best answer of the weeks known.
struct PriceBundle: Sendable {
  /// A week of an officer: a tour of the pool for each day.
  struct Column: Sendable {
    let tours: [Int]
    /// The priced rows that it serves, ascending.
    let rows: [Int32]
    /// How much of the cuts of minutes it serves, ascending by row.
    let levels: [Level]
    /// What its travel costs.
    let cost: Double
    var weight: Double
    /// Rounds without weight.
    var idle = 0
  }

  let week: CompiledWeek
  let rows: PricedRows
  var columns: [[Column]]
  var pool: TourPool
  /// The best prices evaluated so far.
  var center: [Double]
  /// The best bound so far, without rounding.
  var centerBound = -Double.infinity
  /// Prices to evaluate next.
  var prices: [Double]
  var step: [Double]
  /// Empty but while weight is moved.
  var active = ActiveWeeks()
  var sides: [WantingSide]
  /// So many are worth another thread.
  var sidesOfPart = 64
  /// By officer and day: the tour of the pool that it is settled on; -1: none yet.
  var settled: [[Int]]
  /// By officer: what all weeks are to meet.
  var demands: [Int: [Demand]] = [:]
  var cutRows: CutRows
  var served: [Double]
  var wanted: [Double]
  var reach = 0.3
  /// The rows that the weeks looked at served, all in all: what the bundle's own work is measured in.
  var work = 0
  /// How many prices were evaluated.
  private(set) var rounds = 0
  /// What the weeks known promise for `prices` at most.
  var promise = Double.infinity

  init(_ week: CompiledWeek, rows: PricedRows) {
    self.week = week
    self.rows = rows
    columns = week.officers.map { _ in [] }
    pool = TourPool(week)
    settled = pool.tours.map { $0.map { _ in -1 } }
    cutRows = CutRows(after: rows)
    center = rows.caps
    prices = center
    step = rows.caps
    served = Array(repeating: 0, count: rows.count)
    wanted = Array(repeating: 0, count: rows.count)
    sides = (0..<week.campusCount).flatMap {
      [
        WantingSide.posts(rows.posts[$0], of: week, campus: $0),
        .days(rows.campusDays[$0], of: week, campus: $0, firstRow: rows.firstCampusDay),
      ]
    }
  }

  var cuts: [Cut] { cutRows.cuts }

  /// Begins from `first`, by row.
  mutating func begin(_ first: [Double]) {
    prices = first
    reach = 0.3
  }

  /// Begins from `first` and a roster, by officer the tours of its week: what the roster lacks is dearer then, what it has
  /// more than enough of is cheaper.
  mutating func begin(
    _ first: [Double], roster: [[Tour]], on workers: Workers, isOver: @Sendable () -> Bool
  ) {
    begin(first)
    center = first
    add(roster, of: Array(roster.indices))
    improve(passes: 1, joins: 0, on: workers, isOver: isOver)
  }

  /// Forgets what the best prices came to: those evaluated next are the best so far.
  mutating func forgetBound() { centerBound = -.infinity }

  /// Takes in what `prices` came to.
  mutating func take(bound: Double, weeks: [[Tour]]) {
    rounds += 1
    let promised = promise - centerBound
    let gained = bound - centerBound
    if centerBound == -.infinity {
      (center, centerBound) = (prices, bound)
    } else if gained > 0 {
      (center, centerBound) = (prices, bound)
      // The better the promise was kept, the farther the next prices may go.
      // With cuts, weights and prices hang together more closely than some passes settle.
      reach = min(cuts.isEmpty ? 20 : 2, reach * (gained > 0.6 * promised ? 2 : gained > 0.3 * promised ? 1.3 : 1))
    } else {
      reach = max(0.002, reach * (-gained > promised ? 0.6 : 0.85))
    }
    setSteps()
    add(weeks, of: Array(weeks.indices))
  }

  /// The position of a tour in the pool, put in where it is new.
  mutating func position(of tour: Tour, officer: Int, day: Int) -> Int {
    pool.position(of: tour, officer: officer, day: day, week: week, rows: rows, cutRows: cutRows)
  }

  mutating func add(_ tours: [Int], of officer: Int) {
    if columns[officer].contains(where: { $0.tours == tours }) { return }
    let isFirst = columns[officer].isEmpty
    let column = column(tours, of: officer, weight: isFirst ? 1 : 0)
    columns[officer].append(column)
    if isFirst { serve(column, share: 1) }
  }

  // MARK: The next prices

  /// Moves the weights, joins known tours into new weeks, and sets the prices to try next: on all of `workers`, and with the
  /// same outcome on one.
  mutating func improve(passes: Int, joins: Int, on workers: Workers, isOver: @Sendable () -> Bool) {
    for _ in 0..<joins {
      shift(passes: passes, on: workers, isOver: isOver)
      if isOver() { return }
      if !join(workers, isOver) { break }
    }
    shift(passes: passes, on: workers, isOver: isOver)
    if isOver() { return }
    promise = promised(workers)
    dropIdle()
  }

  /// Adds for every officer the best week of known tours; false where none is new.
  private mutating func join(_ workers: Workers, _ isOver: @Sendable () -> Bool) -> Bool {
    var isNew = false
    for (officer, found) in betterWeeks(workers, isOver).enumerated() {
      work += found.work
      guard let tours = found.tours else { continue }
      add(tours, of: officer)
      isNew = true
    }
    return isNew
  }

  /// By officer: the best week of known tours where no known week is as good, and how many rows were looked at.
  private func betterWeeks(_ workers: Workers, _ isOver: @Sendable () -> Bool) -> [(tours: [Int]?, work: Int)] {
    let shares = (0..<workers.threads).map { _ in Scratch() }
    return workers.map(columns.count) { officer, worker in
      guard case .tours(_, let duty) = week.officers[officer].choice, !isOver(), !isSettled(officer) else {
        return (nil, 0)
      }
      let best = bestKnown(officer, within: duty, &shares[worker].share)
      guard meetsDemands(best.tours, of: officer) else { return (nil, 0) }
      let known = bestValue(of: officer)
      let isBetter = best.value > known.value + 1e-6 * abs(known.value)
      return (isBetter ? best.tours : nil, known.work)
    }
  }

  /// Unchecked: each is one worker's.
  private final class Scratch: @unchecked Sendable {
    var share = DutyShare<Double>()
  }

  /// The best week of known tours, those settled on among them.
  func bestKnown(
    _ officer: Int, within duty: Int, _ share: inout DutyShare<Double>
  ) -> (value: Double, tours: [Int]) {
    let demands = demands[officer] ?? []
    var steps: [[DutyStep<Double>]] = []
    var toursOfSteps: [[Int]] = []
    for day in pool.tours[officer].indices {
      let settled = settled[officer][day]
      let choice = settled < 0 ? 0..<pool.tours[officer][day].count : settled..<settled + 1
      var daySteps: [DutyStep<Double>] = []
      var dayTours: [Int] = []
      for tour in choice {
        let known = pool.tours[officer][day][tour]
        var value = worth(known.rows, known.levels, cost: known.cost)
        if !demands.isEmpty { value += barriers(known.tour.runs, demands) }
        let step = DutyStep(duty: known.tour.duty, value: value)
        // Only what no other tour is better than in both: the choice among the days takes most of the time.
        guard !daySteps.contains(where: { $0.duty <= step.duty && $0.value >= step.value }) else { continue }
        for known in daySteps.indices.reversed()
        where daySteps[known].duty >= step.duty && daySteps[known].value <= step.value {
          daySteps.remove(at: known)
          dayTours.remove(at: known)
        }
        daySteps.append(step)
        dayTours.append(tour)
      }
      steps.append(daySteps)
      toursOfSteps.append(dayTours)
    }
    let best = share.best(of: steps, within: duty)
    return (best.value, best.steps.enumerated().map { toursOfSteps[$0][$1] })
  }

  /// What meeting demands, and not, adds to a tour's value.
  private func barriers(_ runs: [PostRun], _ demands: [Demand]) -> Double {
    demands.reduce(0) { sum, demand in
      runs.contains { $0.visits(demand.place) } ? sum + Double(demand.isWanted ? Demand.barrier : -Demand.barrier) : sum
    }
  }

  /// Whether a week of known tours is as asked.
  func meetsDemands(_ tours: [Int], of officer: Int) -> Bool {
    guard let demands = demands[officer] else { return true }
    let runs = tours.enumerated().flatMap { pool.tours[officer][$0][$1].tour.runs }
    return demands.allSatisfy { $0.isMet(by: runs) }
  }

  /// What serving `rows`, and `levels` of cuts of minutes, is worth that costs `cost` by itself.
  func worth(_ rows: [Int32], _ levels: [Level], cost: Double) -> Double {
    prices.withUnsafeBufferPointer { prices in
      let worth = rows.withUnsafeBufferPointer { rows in rows.reduce(-cost) { $0 + prices[Int($1)] } }
      return levels.reduce(worth) { $0 + $1.share * prices[Int($1.row)] }
    }
  }

  /// What the best of an officer's weeks is worth, -infinity without any, and how many rows were looked at.
  private func bestValue(of officer: Int) -> (value: Double, work: Int) {
    columns[officer].reduce((-.infinity, 0)) {
      (max($0.0, worth($1.rows, $1.levels, cost: $1.cost)), $0.1 + $1.rows.count + 4)
    }
  }

  /// The value of the model at `prices`: at least the relaxation's.
  private mutating func promised(_ workers: Workers) -> Double {
    let scale = 1024
    let rounded = paid(prices).map { ($0 * Double(scale)).rounded() }
    var units = Prices<Double>(
      scale: scale, posts: Array(rounded[..<rows.firstCampusDay]), campusDays: Array(rounded[rows.firstCampusDay...]))
    units.missedMinutes = cutRows.cutsOfCampus.mapValues {
      let paid = $0.reduce(0) { $0 + prices[rows.count + $1] / Double(cuts[$1].need) }
      return Int(min(paid, Double(week.targetMinuteCost)) * Double(scale))
    }
    let campuses = CampusSide(week: week, rows: rows).least(units)
    var sum = Double(week.constantCost) + Double(campuses) / Double(scale)
    for (position, cut) in cuts.enumerated() {
      sum += prices[rows.count + position] * (cut.targetCampus == nil ? Double(cut.least - cut.need) : 1)
    }
    for best in bestValues(workers) {
      sum -= best.value
      work += best.work
    }
    return sum
  }

  private func bestValues(_ workers: Workers) -> [(value: Double, work: Int)] {
    workers.map(columns.count) { officer, _ in columns[officer].isEmpty ? (0, 0) : bestValue(of: officer) }
  }

  /// Forgets weeks that have had no weight for long.
  private mutating func dropIdle() {
    for officer in columns.indices {
      for position in columns[officer].indices {
        columns[officer][position].idle =
          columns[officer][position].weight > 0 ? 0 : columns[officer][position].idle + 1
      }
      if columns[officer].count > 40 { columns[officer].removeAll { $0.idle > 12 } }
    }
  }
}
