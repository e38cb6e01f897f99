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
    /// Likewise of its ``levels``.
    var firstLevel: [Int] = [0]
    var levels: [Level] = []

    mutating func clear() {
      first.removeAll(keepingCapacity: true)
      first.append(0)
      position.removeAll(keepingCapacity: true)
      weight.removeAll(keepingCapacity: true)
      cost.removeAll(keepingCapacity: true)
      firstRow.removeAll(keepingCapacity: true)
      firstRow.append(0)
      rows.removeAll(keepingCapacity: true)
      firstLevel.removeAll(keepingCapacity: true)
      firstLevel.append(0)
      levels.removeAll(keepingCapacity: true)
    }

    mutating func append(_ column: Column, at position: Int) {
      self.position.append(position)
      weight.append(column.weight)
      cost.append(column.cost)
      rows.append(contentsOf: column.rows)
      firstRow.append(rows.count)
      levels.append(contentsOf: column.levels)
      firstLevel.append(levels.count)
    }

    /// What one week serves, in memory that holds what all do.
    @inline(__always)
    func service(of week: Int, in all: Service) -> Service {
      Service(
        rows: UnsafeBufferPointer(rebasing: all.rows[firstRow[week]..<firstRow[week + 1]]),
        levels: UnsafeBufferPointer(rebasing: all.levels[firstLevel[week]..<firstLevel[week + 1]]))
    }
  }

  /// What weeks serve: raw memory for the reason that ``RowView`` gives.
  struct Service {
    let rows: UnsafeBufferPointer<Int32>
    let levels: UnsafeBufferPointer<Level>
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

    @inline(__always)
    func serve(_ service: Service, _ share: Double) {
      for row in service.rows { serve(Int(row), share) }
      for level in service.levels { serve(Int(level.row), share * level.share) }
    }

    /// What a week is worth that serves so much and costs `cost` by itself.
    @inline(__always)
    func worth(_ service: Service, cost: Double) -> Double {
      var sum = -cost
      for index in 0..<service.rows.count { sum += prices[Int(service.rows[index])] }
      for level in service.levels { sum += level.share * prices[Int(level.row)] }
      return sum
    }

    /// How much prices change the difference between two weeks where one takes all weight of the other.
    @inline(__always)
    func curvature(_ left: Service, _ right: Service) -> Double {
      curvature(left.rows, right.rows) + curvature(left.levels, right.levels)
    }

    /// The sum of the steps over the levels of two ascending lists, by the square of what they differ by.
    private func curvature(_ left: UnsafeBufferPointer<Level>, _ right: UnsafeBufferPointer<Level>) -> Double {
      var sum = 0.0
      var (l, r) = (0, 0)
      while l < left.count || r < right.count {
        let row = min(l < left.count ? left[l].row : .max, r < right.count ? right[r].row : .max)
        var share = 0.0
        if l < left.count, left[l].row == row {
          share += left[l].share
          l += 1
        }
        if r < right.count, right[r].row == row {
          share -= right[r].share
          r += 1
        }
        sum += step[Int(row)] * share * share
      }
      return sum
    }

    /// The sum of the steps over the rows that only one of two ascending lists has.
    private func curvature(_ left: UnsafeBufferPointer<Int32>, _ right: UnsafeBufferPointer<Int32>) -> Double {
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
    /// value between the two is returned. `all` is what `weeks` serve.
    func moveWeight(of officer: Int, among weeks: inout ActiveWeeks, _ all: Service) -> Double {
      var (best, bestValue) = (-1, -Double.infinity)
      var (worst, worstValue) = (-1, Double.infinity)
      for week in weeks.first[officer]..<weeks.first[officer + 1] {
        let value = worth(weeks.service(of: week, in: all), cost: weeks.cost[week])
        if value > bestValue { (best, bestValue) = (week, value) }
        if weeks.weight[week] > 0, value < worstValue { (worst, worstValue) = (week, value) }
      }
      guard best >= 0, worst >= 0, best != worst, bestValue - worstValue > 1e-9 else { return 0 }
      let (taking, giving) = (weeks.service(of: best, in: all), weeks.service(of: worst, in: all))
      let curvature = curvature(taking, giving)
      let share = min(weeks.weight[worst], curvature > 0 ? (bestValue - worstValue) / curvature : 1)
      weeks.weight[best] += share
      weeks.weight[worst] -= share
      if weeks.weight[worst] < 1e-9 {
        weeks.weight[best] += weeks.weight[worst]
        weeks.weight[worst] = 0
      }
      serve(taking, share)
      serve(giving, -share)
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
        let worth = worth(column.rows, column.levels, cost: column.cost)
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
    let (rows, levels) = (weeks.rows, weeks.levels)
    return withRows { view in
      rows.withUnsafeBufferPointer { rows in
        levels.withUnsafeBufferPointer { levels in
          let all = Service(rows: rows, levels: levels)
          return (0..<weeks.first.count - 1).reduce(0) { max($0, view.moveWeight(of: $1, among: &weeks, all)) }
        }
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
    for (position, cut) in cuts.enumerated() where cut.targetCampus == nil {
      let row = rows.count + position
      wanted[row] = cut.rows.reduce(Double(cut.least - cut.need)) { $0 + wanted[Int($1)] }
      prices[row] = max(0, center[row] + step[row] * (wanted[row] - served[row]))
    }
  }

  /// By row; empty without cuts.
  private func levies() -> [Levy] {
    guard !cuts.isEmpty else { return [] }
    var levies = [Levy](repeating: Levy(), count: rows.count)
    for (position, cut) in cuts.enumerated() where cut.targetCampus == nil {
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
