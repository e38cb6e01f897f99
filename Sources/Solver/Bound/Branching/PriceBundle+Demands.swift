/// What branching does with a bundle.
extension PriceBundle {
  /// Asks one more thing of an officer: weeks that do not meet it are forgotten. Where none is left, the next prices
  /// evaluated have to find one.
  mutating func demand(_ demand: Demand, of officer: Int) {
    demands[officer, default: []].append(demand)
    let before = columns[officer]
    var kept = before.filter { meetsDemands($0.tours, of: officer) }
    let weight = kept.reduce(0) { $0 + $1.weight }
    for position in kept.indices {
      kept[position].weight = weight > 1e-6 ? kept[position].weight / weight : position == 0 ? 1 : 0
    }
    for column in before { serve(column, share: -column.weight) }
    for column in kept { serve(column, share: column.weight) }
    columns[officer] = kept
  }

  /// How much of an officer's weeks, which are tours of `pool`, is at each place that some of them are at.
  func shares(of officer: Int, in pool: TourPool) -> [Demand.Place: Double] {
    var shares: [Demand.Place: Double] = [:]
    for column in columns[officer] where column.weight > 0 {
      var days: Set<Int32> = []
      for (day, tour) in column.tours.enumerated() {
        for run in pool.tours[officer][day][tour].tour.runs {
          for post in run.first...run.last { shares[.post(Int(post)), default: 0] += column.weight }
          if days.insert(run.campusDay).inserted { shares[.campusDay(Int(run.campusDay)), default: 0] += column.weight }
        }
      }
    }
    return shares
  }
}
