/// What a bundle does with cuts.
extension PriceBundle {
  /// Prices of rows as campuses pay them: with what their cuts add, but those of minutes, which pay for what is missed.
  func paid(_ prices: [Double]) -> [Double] {
    var paid = Array(prices[..<rows.count])
    for (position, cut) in cuts.enumerated() where cut.targetCampus == nil {
      for row in cut.rows { paid[Int(row)] += prices[rows.count + position] }
    }
    return paid
  }

  /// About what the presence of officers is worth by row, with what all cuts add where a visit has few minutes.
  var worths: [Double] {
    var worths = paid(center)
    for (position, cut) in cuts.enumerated() where cut.targetCampus != nil {
      let ofMinute = center[rows.count + position] / Double(cut.need)
      for row in cut.rows { worths[Int(row)] += ofMinute * Double(week.postMinutes[Int(row)]) }
    }
    return zip(worths, rows.caps).map { min($0, $1) }
  }

  /// Takes cuts in that the weights break, at a price of 0, and drops those that nothing came of. The next prices go no farther
  /// than `reach`.
  mutating func add(_ new: [Cut], reach most: Double = .infinity) {
    let kept = cuts.indices.filter { center[rows.count + $0] > 0 || prices[rows.count + $0] > 0 }
    let (oldCenter, oldPrices) = (center, prices)
    let known = Set(kept.map { cuts[$0] })
    let fresh = new.filter { !known.contains($0) }
    cutRows = CutRows(kept.map { cuts[$0] } + fresh, after: rows)
    let zeros = fresh.map { _ in 0.0 }
    center[rows.count...] = ArraySlice(kept.map { oldCenter[rows.count + $0] } + zeros)
    prices[rows.count...] = ArraySlice(kept.map { oldPrices[rows.count + $0] } + zeros)
    step = Array(repeating: 0, count: prices.count)
    reach = min(reach, most)
    setSteps()
    for campus in 0..<week.campusCount {
      sides[2 * campus].cuts = (cutRows.cutsOfCampus[campus] ?? []).map {
        WantingSide.CutOfMinutes(row: rows.count + $0, minutes: Double(cuts[$0].need))
      }
    }
    pool.label(cutRows, count: rows.count, week: week)
    served = Array(repeating: 0, count: prices.count)
    wanted[rows.count...] = ArraySlice(cuts.map { _ in 0.0 })
    for officer in columns.indices {
      for position in columns[officer].indices {
        let column = columns[officer][position]
        columns[officer][position] = self.column(column.tours, of: officer, weight: column.weight)
        columns[officer][position].idle = column.idle
        serve(columns[officer][position], share: column.weight)
      }
    }
  }

  /// The most that a cut's price is moved at a time, as a cap is of a row's.
  func cap(_ cut: Cut) -> Double {
    cut.targetCampus == nil
      ? cut.rows.reduce(.infinity) { min($0, rows.caps[Int($1)]) } : Double(cut.need * week.targetMinuteCost)
  }

  /// Sets how far prices move at a time.
  mutating func setSteps() {
    for (row, cap) in rows.caps.enumerated() { step[row] = cap * reach }
    for (position, cut) in cuts.enumerated() { step[rows.count + position] = cap(cut) * reach }
  }

  /// Cuts that the weights break, the most broken ones first: at most so many of visits, and twice as many of posts, and of
  /// minutes one for each campus; of these alone where `ofMinutesOnly`.
  func brokenCuts(atMost count: Int, ofMinutesOnly: Bool = false) -> [Cut] {
    let known = Set(cuts)
    let ofMinutes = TargetShares(self).brokenCuts().filter { !known.contains($0) }
    return ofMinutesOnly ? ofMinutes : sharedOut(atMost: count) + ofMinutes
  }

  private func sharedOut(atMost count: Int) -> [Cut] {
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
