/// What a bundle does with cuts.
extension PriceBundle {
  /// Prices of rows as campuses pay them: with what their cuts add.
  func paid(_ prices: [Double]) -> [Double] {
    var paid = Array(prices[..<rows.count])
    for (position, cut) in cuts.enumerated() {
      for row in cut.rows { paid[Int(row)] += prices[rows.count + position] }
    }
    return paid
  }

  /// Takes cuts in that the weights break, at a price of 0, and drops those that nothing came of.
  mutating func add(_ new: [Cut]) {
    let kept = cuts.indices.filter { center[rows.count + $0] > 0 || prices[rows.count + $0] > 0 }
    let (oldCenter, oldPrices) = (center, prices)
    let known = Set(kept.map { cuts[$0] })
    let fresh = new.filter { !known.contains($0) }
    cutRows = CutRows(kept.map { cuts[$0] } + fresh, after: rows)
    let zeros = fresh.map { _ in 0.0 }
    center[rows.count...] = ArraySlice(kept.map { oldCenter[rows.count + $0] } + zeros)
    prices[rows.count...] = ArraySlice(kept.map { oldPrices[rows.count + $0] } + zeros)
    step = Array(repeating: 0, count: prices.count)
    setSteps()
    pool.label(cutRows, count: rows.count)
    served = Array(repeating: 0, count: prices.count)
    wanted[rows.count...] = ArraySlice(cuts.map { _ in 0.0 })
    for officer in columns.indices {
      for position in columns[officer].indices {
        let column = columns[officer][position]
        columns[officer][position] = self.column(column.tours, of: officer, weight: column.weight)
        columns[officer][position].idle = column.idle
        for row in columns[officer][position].rows { served[Int(row)] += column.weight }
      }
    }
  }

  /// The most that a cut's price is moved at a time, as a cap is of a row's.
  func cap(_ cut: Cut) -> Double {
    cut.rows.reduce(.infinity) { min($0, rows.caps[Int($1)]) }
  }

  /// Sets how far prices move at a time.
  mutating func setSteps() {
    for (row, cap) in rows.caps.enumerated() { step[row] = cap * reach }
    for (position, cut) in cuts.enumerated() { step[rows.count + position] = cap(cut) * reach }
  }

  /// Cuts that the weights break, the most broken ones first: at most so many of visits, and twice as many of posts.
  func brokenCuts(atMost count: Int) -> [Cut] {
    let ofVisits = (0..<CompiledWeek.days).flatMap { VisitShares(self, day: $0).brokenCuts() }
    return chosen(ofVisits, atMost: count) + chosen(PostShares(self).brokenCuts(), atMost: 2 * count)
  }

  /// The most broken cuts that are not known yet, each row in few of them.
  private func chosen(_ found: [(amount: Double, cut: Cut)], atMost count: Int) -> [Cut] {
    var uses: [Int32: Int] = [:]
    var chosen: [Cut] = []
    let known = Set(cuts)
    for (_, cut) in found.sorted(by: { $0.amount > $1.amount }) where chosen.count < count && !known.contains(cut) {
      guard cut.rows.allSatisfy({ uses[$0, default: 0] < 3 }) else { continue }
      for row in cut.rows { uses[row, default: 0] += 1 }
      chosen.append(cut)
    }
    return chosen
  }
}
