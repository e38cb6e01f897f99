// Moving the weights, which nearly all of a bundle's own time goes to: what is looked at lies in one piece, and in release the
// loops over it are without checks.
extension PriceBundle {
  /// The weeks that weight is moved among for some passes, one officer's after another's.
  struct ActiveWeeks {
    /// By officer: its first week; and the end of all.
    var first: [Int] = [0]
    /// By week: its position among the officer's columns, and what a column holds.
    var position: [Int] = []
    var weight: [Double] = []
    var cost: [Double] = []
    /// By week: the first of its ``rows``; and the end of all.
    var firstRow: [Int] = [0]
    var rows: [Int32] = []

    mutating func clear() {
      first.removeAll(keepingCapacity: true)
      first.append(0)
      position.removeAll(keepingCapacity: true)
      weight.removeAll(keepingCapacity: true)
      cost.removeAll(keepingCapacity: true)
      firstRow.removeAll(keepingCapacity: true)
      firstRow.append(0)
      rows.removeAll(keepingCapacity: true)
    }

    mutating func append(_ column: Column, at position: Int) {
      self.position.append(position)
      weight.append(column.weight)
      cost.append(column.cost)
      rows.append(contentsOf: column.rows)
      firstRow.append(rows.count)
    }

    /// The rows of one week, in memory that holds those of all.
    @inline(__always)
    func rows(of week: Int, in all: UnsafeBufferPointer<Int32>) -> UnsafeBufferPointer<Int32> {
      UnsafeBufferPointer(rebasing: all[firstRow[week]..<firstRow[week + 1]])
    }
  }

  /// The prices and what they come from, by row.
  ///
  /// Raw memory, that of the bundle's own arrays and not kept beyond a pass, for speed: moving weights is one thread's work,
  /// and the bundle's was about half of a large week's time before its dive. `make bench-steps` measures it.
  struct RowView {
    let prices: UnsafeMutableBufferPointer<Double>
    let served: UnsafeMutableBufferPointer<Double>
    let wanted: UnsafeMutableBufferPointer<Double>
    let center: UnsafeBufferPointer<Double>
    let step: UnsafeBufferPointer<Double>
    /// What the cuts of a row make of it; nil without any.
    var levies: UnsafeBufferPointer<Levy>?

    @inline(__always)
    func serve(_ row: Int, _ share: Double) {
      served[row] += share
      prices[row] = max(0, center[row] + step[row] * (wanted[row] - served[row]))
    }

    @inline(__always)
    func want(_ row: Int, _ value: Double) {
      wanted[row] = value
      prices[row] = max(0, center[row] + step[row] * (value - served[row]))
    }

    /// What a week is worth that serves `rows` and costs `cost` by itself.
    @inline(__always)
    func worth(_ rows: UnsafeBufferPointer<Int32>, cost: Double) -> Double {
      var sum = -cost
      for index in 0..<rows.count { sum += prices[Int(rows[index])] }
      return sum
    }

    /// The sum of the steps over the rows that only one of two ascending lists has.
    func curvature(_ left: UnsafeBufferPointer<Int32>, _ right: UnsafeBufferPointer<Int32>) -> Double {
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

    /// Moves weight from the officer's worst week in use to its best one, as much as is best for both; the difference in
    /// value between the two is returned. `rows` are those of `weeks`.
    func moveWeight(
      of officer: Int, among weeks: inout ActiveWeeks, _ rows: UnsafeBufferPointer<Int32>
    ) -> Double {
      var (best, bestValue) = (-1, -Double.infinity)
      var (worst, worstValue) = (-1, Double.infinity)
      for week in weeks.first[officer]..<weeks.first[officer + 1] {
        let value = worth(weeks.rows(of: week, in: rows), cost: weeks.cost[week])
        if value > bestValue { (best, bestValue) = (week, value) }
        if weeks.weight[week] > 0, value < worstValue { (worst, worstValue) = (week, value) }
      }
      guard best >= 0, worst >= 0, best != worst, bestValue - worstValue > 1e-9 else { return 0 }
      let (taking, giving) = (weeks.rows(of: best, in: rows), weeks.rows(of: worst, in: rows))
      let curvature = curvature(taking, giving)
      let share = min(weeks.weight[worst], curvature > 0 ? (bestValue - worstValue) / curvature : 1)
      weeks.weight[best] += share
      weeks.weight[worst] -= share
      if weeks.weight[worst] < 1e-9 {
        weeks.weight[best] += weeks.weight[worst]
        weeks.weight[worst] = 0
      }
      for row in taking { serve(Int(row), share) }
      for row in giving { serve(Int(row), -share) }
      return bestValue - worstValue
    }
  }

  /// What cuts ask of whoever serves a row.
  struct Levy {
    /// The sum of the cuts' prices.
    var price = 0.0
    /// How much they rise together, at most, where all that a cut is about is served one more time.
    var rise = 0.0
  }

  private mutating func withRows<Result>(_ body: (RowView) -> Result) -> Result {
    prices.withUnsafeMutableBufferPointer { prices in
      served.withUnsafeMutableBufferPointer { served in
        wanted.withUnsafeMutableBufferPointer { wanted in
          center.withUnsafeBufferPointer { center in
            step.withUnsafeBufferPointer { step in
              body(RowView(prices: prices, served: served, wanted: wanted, center: center, step: step))
            }
          }
        }
      }
    }
  }

  mutating func shift(passes: Int, on workers: Workers, isOver: () -> Bool) {
    for pass in 0..<passes where !isOver() {
      want(workers)
      // In most passes only the weeks that a look at all of them found good.
      if pass % 6 == 0 {
        giveBack()
        chooseActive(workers)
      }
      let moved = moveWeights()
      if pass > 3, moved < 1e-3 { break }
    }
    giveBack()
    want(workers)
  }

  /// Makes the weeks with weight and the three best others the active ones.
  private mutating func chooseActive(_ workers: Workers) {
    for (officer, idle) in bestIdle(workers).enumerated() {
      for position in columns[officer].indices where columns[officer][position].weight > 0 {
        active.append(columns[officer][position], at: position)
        work += columns[officer][position].rows.count + 4
      }
      for position in idle.positions { active.append(columns[officer][position], at: position) }
      work += idle.work
      active.first.append(active.position.count)
    }
  }

  /// By officer: the three best weeks without weight, and how many rows were looked at.
  private func bestIdle(_ workers: Workers) -> [(positions: [Int], work: Int)] {
    workers.map(columns.count) { officer, _ in
      var best = [(worth: Double, position: Int)]()
      var work = 0
      for (position, column) in columns[officer].enumerated() where column.weight == 0 {
        work += column.rows.count + 4
        let worth = worth(column.rows, cost: column.cost)
        let rank = best.firstIndex { $0.worth < worth } ?? best.count
        guard rank < 3 else { continue }
        best.insert((worth, position), at: rank)
        if best.count > 3 { best.removeLast() }
      }
      return (best.map(\.position), work)
    }
  }

  /// Gives the columns their weights back; nothing is active then.
  private mutating func giveBack() {
    for officer in 0..<active.first.count - 1 {
      for week in active.first[officer]..<active.first[officer + 1] {
        columns[officer][active.position[week]].weight = active.weight[week]
      }
    }
    active.clear()
  }

  /// Moves weight from every officer's worst week in use to its best one; the largest difference in value between two.
  private mutating func moveWeights() -> Double {
    work += active.rows.count + 4 * active.cost.count
    var weeks = ActiveWeeks()
    swap(&weeks, &active)
    defer { swap(&weeks, &active) }
    let rows = weeks.rows
    return withRows { view in
      rows.withUnsafeBufferPointer { rows in
        (0..<weeks.first.count - 1).reduce(0) { max($0, view.moveWeight(of: $1, among: &weeks, rows)) }
      }
    }
  }

  // MARK: What campuses want

  /// Sets what every campus wants, and the prices that follow.
  private mutating func want(_ workers: Workers) {
    let (sides, sidesOfPart) = (sides, sidesOfPart)
    let levies = levies()
    withRows { view in
      sides.withUnsafeBufferPointer { sides in
        levies.withUnsafeBufferPointer { levies in
          var view = view
          view.levies = levies.isEmpty ? nil : levies
          let shared = Shared(view: view, sides: sides)
          workers.run((sides.count + sidesOfPart - 1) / sidesOfPart) { part in
            let first = part * sidesOfPart
            for side in first..<min(shared.sides.count, first + sidesOfPart) {
              shared.sides[side].want(shared.view)
            }
          }
        }
      }
    }
    for (position, cut) in cuts.enumerated() {
      let row = rows.count + position
      wanted[row] = cut.rows.reduce(Double(cut.least - cut.need)) { $0 + wanted[Int($1)] }
      prices[row] = max(0, center[row] + step[row] * (wanted[row] - served[row]))
    }
  }

  /// By row; empty without cuts.
  private func levies() -> [Levy] {
    guard !cuts.isEmpty else { return [] }
    var levies = [Levy](repeating: Levy(), count: rows.count)
    for (position, cut) in cuts.enumerated() {
      let own = rows.count + position
      for row in cut.rows {
        levies[Int(row)].price += prices[own]
        // All rows of the cut move at once: its square is at most so many times the sum of theirs.
        levies[Int(row)].rise += Double(cut.rows.count) * step[own]
      }
    }
    return levies
  }

  /// What is wanted, shared out among threads.
  ///
  /// Unchecked: no two sides have a row in common. The sides are raw memory for speed: all threads would count references to
  /// the arrays of each, which was 3 % of the largest district's first 14 s. `make bench-steps` measures it.
  private struct Shared: @unchecked Sendable {
    let view: RowView
    let sides: UnsafeBufferPointer<WantingSide>
  }
}

/// What one campus wants of rows that share a target: its posts, or its days.
struct WantingSide: Sendable {
  private let rows: [Int32]
  /// By row: how much of the target one officer there is, what one gains besides, and how many are wanted at most.
  private let units: [Double]
  private let gains: [Double]
  private let most: [Double]
  private let target: Double
  /// What a unit of the target is worth while it is missed.
  private let unitCost: Double

  static func posts(_ rows: [Int32], of week: CompiledWeek, campus: Int) -> Self {
    let target = week.targetMinutes[campus]
    return Self(
      rows: rows, units: rows.map { Double(week.postMinutes[Int($0)]) },
      gains: rows.map { Double(week.needCost[Int($0)]) },
      most: rows.map { Double(week.need[Int($0)]) }, target: Double(target),
      unitCost: target > 0 ? Double(week.targetMinuteCost) : 0)
  }

  static func days(_ days: [Int32], of week: CompiledWeek, campus: Int, firstRow: Int) -> Self {
    let ones = days.map { _ in 1.0 }
    return Self(
      rows: days.map { $0 + Int32(firstRow) }, units: ones, gains: days.map { _ in 0 }, most: ones,
      target: Double(week.targetDays[campus]), unitCost: Double(week.targetDayCost))
  }

  /// Sets what is wanted of every row: the present service, moved as far as the gain is above the center's price, where a
  /// step of one costs the row's step.
  func want(_ view: PriceBundle.RowView) {
    let count = rows.count
    guard count > 0 else { return }
    // Raw, and so without an allocation, for speed: this is done for every campus in every pass.
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * count) { room in
      let (base, slope) = (
        UnsafeMutableBufferPointer(rebasing: room[..<count]), UnsafeMutableBufferPointer(rebasing: room[count...])
      )
      for position in 0..<count {
        let row = Int(rows[position])
        if let levy = view.levies?[row], levy.rise > 0 {
          let step = view.step[row] + levy.rise
          let pull = view.step[row] * view.served[row] + levy.rise * view.wanted[row]
          base[position] = (pull + gains[position] - view.center[row] - levy.price) / step
          slope[position] = units[position] / step
        } else {
          base[position] = view.served[row] + (gains[position] - view.center[row]) / view.step[row]
          slope[position] = units[position] / view.step[row]
        }
      }
      let share = share(base, slope)
      for position in 0..<count {
        view.want(Int(rows[position]), min(most[position], max(0, base[position] + share * slope[position])))
      }
    }
  }

  /// The target's price a unit: all of it where the target is missed, none where it is exceeded anyway, else the one that just
  /// reaches it: Newton's method on a function of straight pieces that rises, kept between bounds.
  private func share(_ base: UnsafeMutableBufferPointer<Double>, _ slope: UnsafeMutableBufferPointer<Double>) -> Double
  {
    func reached(_ share: Double) -> (value: Double, slope: Double) {
      var (value, rise) = (-target, 0.0)
      for position in 0..<rows.count {
        let wanted = base[position] + share * slope[position]
        value += units[position] * min(most[position], max(0, wanted))
        if wanted > 0, wanted < most[position] { rise += units[position] * slope[position] }
      }
      return (value, rise)
    }
    guard unitCost > 0, reached(unitCost).value > 0 else { return unitCost }
    guard reached(0).value < 0 else { return 0 }
    var (low, high) = (0.0, unitCost)
    var share = unitCost / 2
    for _ in 0..<40 {
      let (value, rise) = reached(share)
      if abs(value) < 1e-9 * target { return share }
      if value > 0 { high = share } else { low = share }
      let next = rise > 0 ? share - value / rise : low
      share = next > low && next < high ? next : (low + high) / 2
    }
    return high
  }
}
