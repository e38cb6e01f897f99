/// Finds good prices: a proximal bundle method that keeps, for every officer, the weeks that were best under some
/// prices, with convex weights.
///
/// With `y` what the weighted weeks do at each row and `z` what the campuses want, the prices are
/// `max(0, center + step (z - y))`; the weights are moved until that is (nearly) the best answer of the weeks known.
struct PriceBundle {
  /// A week of an officer: a tour of the pool for each day.
  struct Column {
    let tours: [Int]
    /// The priced rows that it serves, ascending.
    let rows: [Int32]
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
  private var share = DutyShare<Double>()
  /// The best prices evaluated so far.
  var center: [Double]
  /// The best bound so far, without rounding.
  var centerBound = -Double.infinity
  /// Prices to evaluate next.
  private(set) var prices: [Double]
  var step: [Double]
  /// By officer: the weeks that weight is moved among.
  private var active: [[Int]] = []
  /// By officer and day: the tour of the pool that it is settled on; -1: none yet.
  var settled: [[Int]]
  /// By officer: what all weeks are to meet.
  var demands: [Int: [Demand]] = [:]
  var served: [Double]
  private var wanted: [Double]
  var reach = 0.3
  /// The rows that the weeks looked at served, all in all: what the bundle's own work is measured in.
  private(set) var work = 0
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
    center = rows.caps
    prices = center
    step = rows.caps
    served = Array(repeating: 0, count: rows.count)
    wanted = Array(repeating: 0, count: rows.count)
  }

  /// Begins from `first`, by row.
  mutating func begin(_ first: [Double]) {
    prices = first
    reach = 0.3
  }

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
      reach = min(20, reach * (gained > 0.6 * promised ? 2 : gained > 0.3 * promised ? 1.3 : 1))
    } else {
      reach = max(0.002, reach * (-gained > promised ? 0.6 : 0.85))
    }
    for (row, cap) in rows.caps.enumerated() { step[row] = cap * reach }
    for (officer, tours) in weeks.enumerated() {
      let known = tours.enumerated().map { day, tour in
        pool.position(of: tour, officer: officer, day: day, week: week, rows: rows)
      }
      add(known, of: officer)
    }
  }

  mutating func add(_ tours: [Int], of officer: Int) {
    if columns[officer].contains(where: { $0.tours == tours }) { return }
    let isFirst = columns[officer].isEmpty
    let column = column(tours, of: officer, weight: isFirst ? 1 : 0)
    columns[officer].append(column)
    if isFirst { for row in column.rows { served[Int(row)] += 1 } }
  }

  // MARK: The next prices

  /// Moves the weights, joins known tours into new weeks, and sets the prices to try next.
  mutating func improve(passes: Int, joins: Int, isOver: () -> Bool) {
    for _ in 0..<joins {
      shift(passes: passes, isOver: isOver)
      if isOver() { return }
      if !join(isOver) { break }
    }
    shift(passes: passes, isOver: isOver)
    if isOver() { return }
    promise = promised()
    dropIdle()
  }

  /// Adds for every officer the best week of known tours; false where none is new.
  private mutating func join(_ isOver: () -> Bool) -> Bool {
    var isNew = false
    for (officer, choice) in week.officers.enumerated() {
      guard case .tours(_, let duty) = choice.choice else { continue }
      if isOver() { return isNew }
      guard !isSettled(officer) else { continue }
      let best = bestKnown(officer, within: duty)
      guard meetsDemands(best.tours, of: officer) else { continue }
      let known = columns[officer].reduce(-Double.infinity) { max($0, value(of: $1)) }
      if best.value > known + 1e-6 * abs(known) {
        add(best.tours, of: officer)
        isNew = true
      }
    }
    return isNew
  }

  /// The best week of known tours, those settled on among them.
  mutating func bestKnown(_ officer: Int, within duty: Int) -> (value: Double, tours: [Int]) {
    let demands = demands[officer] ?? []
    let steps = pool.tours[officer].enumerated().map { day, entries in
      let settled = settled[officer][day]
      return (settled < 0 ? entries[...] : entries[settled...settled]).map { entry in
        let value = entry.rows.reduce(-entry.cost) { $0 + prices[Int($1)] }
        return DutyStep(duty: entry.tour.duty, value: value + barriers(entry.tour.runs, demands))
      }
    }
    let best = share.best(of: steps, within: duty)
    let tours = best.steps.enumerated().map { day, step in settled[officer][day] < 0 ? step : settled[officer][day] }
    return (best.value, tours)
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

  private mutating func shift(passes: Int, isOver: () -> Bool) {
    for pass in 0..<passes where !isOver() {
      want()
      // In most passes only the weeks that a look at all of them found good.
      if pass % 6 == 0 { active = columns.indices.map { promising($0) } }
      var moved = 0.0
      for officer in columns.indices { moved = max(moved, shift(officer)) }
      if pass > 3, moved < 1e-3 { break }
    }
    want()
  }

  /// The weeks with weight and the three best others.
  private mutating func promising(_ officer: Int) -> [Int] {
    let worth = columns[officer].map { value(of: $0) }
    let idle = columns[officer].indices.filter { columns[officer][$0].weight == 0 }.sorted {
      (worth[$0], $1) > (worth[$1], $0)
    }
    return columns[officer].indices.filter { columns[officer][$0].weight > 0 } + idle.prefix(3)
  }

  /// Moves weight from the worst week in use to the best one; the difference in value between them.
  private mutating func shift(_ officer: Int) -> Double {
    var best = -1
    var bestValue = -Double.infinity
    var worst = -1
    var worstValue = Double.infinity
    for position in active[officer] {
      let value = value(of: columns[officer][position])
      if value > bestValue { (best, bestValue) = (position, value) }
      if columns[officer][position].weight > 0, value < worstValue { (worst, worstValue) = (position, value) }
    }
    guard best >= 0, worst >= 0, best != worst, bestValue - worstValue > 1e-9 else { return 0 }
    let curvature = curvature(columns[officer][best].rows, columns[officer][worst].rows)
    let share = min(columns[officer][worst].weight, curvature > 0 ? (bestValue - worstValue) / curvature : 1)
    columns[officer][best].weight += share
    columns[officer][worst].weight -= share
    if columns[officer][worst].weight < 1e-9 {
      columns[officer][best].weight += columns[officer][worst].weight
      columns[officer][worst].weight = 0
    }
    for row in columns[officer][best].rows { serve(Int(row), share) }
    for row in columns[officer][worst].rows { serve(Int(row), -share) }
    return bestValue - worstValue
  }

  private mutating func value(of column: Column) -> Double {
    work += column.rows.count + 4
    return column.rows.reduce(-column.cost) { $0 + prices[Int($1)] }
  }

  @inline(__always)
  private mutating func serve(_ row: Int, _ share: Double) {
    served[row] += share
    prices[row] = max(0, center[row] + step[row] * (wanted[row] - served[row]))
  }

  /// The sum of the steps over the rows that only one of the two serves.
  private func curvature(_ left: [Int32], _ right: [Int32]) -> Double {
    var sum = 0.0
    var (l, r) = (0, 0)
    while l < left.count || r < right.count {
      if r == right.count || (l < left.count && left[l] < right[r]) {
        sum += step[Int(left[l])]
        l += 1
      } else if l == left.count || right[r] < left[l] {
        sum += step[Int(right[r])]
        r += 1
      } else {
        l += 1
        r += 1
      }
    }
    return sum
  }

  /// Sets what every campus wants, and the prices that follow.
  private mutating func want() {
    for campus in 0..<week.campusCount {
      wantPosts(campus)
      wantDays(campus)
    }
  }

  private mutating func set(_ row: Int, wanted value: Double) {
    wanted[row] = value
    prices[row] = max(0, center[row] + step[row] * (value - served[row]))
  }

  /// What a row is wanted where its presence gains `gain`.
  @inline(__always)
  private func answer(_ row: Int, gain: Double, most: Double) -> Double {
    min(most, max(0, served[row] + (gain - center[row]) / step[row]))
  }

  private mutating func wantPosts(_ campus: Int) {
    let posts = rows.posts[campus]
    guard !posts.isEmpty else { return }
    let target = Double(week.targetMinutes[campus])
    let minuteCost = target > 0 ? Double(week.targetMinuteCost) : 0
    func covered(_ share: Double) -> Double {
      posts.reduce(0) { sum, post in
        let post = Int(post)
        let minutes = Double(week.postMinutes[post])
        return sum + minutes
          * answer(post, gain: Double(week.needCost[post]) + share * minutes, most: Double(week.need[post]))
      }
    }
    // The target's price per minute: all of it where the target is missed, none where it is exceeded anyway.
    var share = minuteCost
    if minuteCost > 0, covered(minuteCost) > target {
      var (low, high) = (0.0, minuteCost)
      if covered(0) >= target {
        high = 0
      } else {
        for _ in 0..<25 {
          let middle = (low + high) / 2
          if covered(middle) > target { high = middle } else { low = middle }
        }
      }
      share = high
    }
    for post in posts {
      let post = Int(post)
      let gain = Double(week.needCost[post]) + share * Double(week.postMinutes[post])
      set(post, wanted: answer(post, gain: gain, most: Double(week.need[post])))
    }
  }

  private mutating func wantDays(_ campus: Int) {
    let days = rows.campusDays[campus]
    guard !days.isEmpty else { return }
    let target = Double(week.targetDays[campus])
    let dayCost = Double(week.targetDayCost)
    func visited(_ gain: Double) -> Double {
      days.reduce(0) { $0 + answer(rows.firstCampusDay + Int($1), gain: gain, most: 1) }
    }
    var gain = dayCost
    if visited(dayCost) > target {
      var (low, high) = (0.0, dayCost)
      for _ in 0..<25 {
        let middle = (low + high) / 2
        if visited(middle) > target { high = middle } else { low = middle }
      }
      gain = high
    }
    for day in days {
      let row = rows.firstCampusDay + Int(day)
      set(row, wanted: answer(row, gain: gain, most: 1))
    }
  }

  /// The value of the model at `prices`: at least the relaxation's.
  private mutating func promised() -> Double {
    let scale = 1024
    let rounded = prices.map { ($0 * Double(scale)).rounded() }
    let units = Prices<Double>(
      scale: scale, posts: Array(rounded[..<rows.firstCampusDay]), campusDays: Array(rounded[rows.firstCampusDay...]))
    let campuses = CampusSide(week: week, rows: rows).least(units)
    var sum = Double(week.constantCost) + Double(campuses) / Double(scale)
    for officer in columns.indices { sum -= columns[officer].map { value(of: $0) }.max() ?? 0 }
    return sum
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
