/// What a ``Dive`` does with a bundle: days are settled on one tour, and the rest of the weights goes on.
extension PriceBundle {
  /// Whether every day of the officer is settled.
  func isSettled(_ officer: Int) -> Bool { !settled[officer].contains(-1) }

  /// Forgets what the model promised: after settling, the bound is another problem's.
  mutating func restart(reach: Double) {
    centerBound = -.infinity
    promise = .infinity
    self.reach = reach
    setSteps()
  }

  /// Takes over a pool that has all the tours of the own one, at the same positions, and more.
  mutating func adopt(_ pool: TourPool) { self.pool = pool }

  /// Takes the present prices as those to stay near.
  mutating func recenter() { center = prices }

  /// Adds weeks of some officers.
  mutating func add(_ weeks: [[Tour]], of officers: [Int]) {
    for (officer, tours) in zip(officers, weeks) {
      let known = tours.enumerated().map { day, tour in
        settled[officer][day] >= 0
          ? settled[officer][day] : position(of: tour, officer: officer, day: day)
      }
      add(known, of: officer)
    }
  }

  /// The share of each day's tours in the weights: the heaviest tour and its share.
  func heaviest(_ officer: Int, day: Int) -> (tour: Int, share: Double) {
    var shares: [Int: Double] = [:]
    for column in columns[officer] where column.weight > 0 { shares[column.tours[day], default: 0] += column.weight }
    return shares.map { (tour: $0.key, share: $0.value) }.max { ($0.share, $1.tour) < ($1.share, $0.tour) } ?? (-1, 0)
  }

  /// Settles a day on a tour of the pool: all weeks have it from now on.
  mutating func settle(_ officer: Int, day: Int, on tour: Int) {
    let duty = if case .tours(_, let duty) = week.officers[officer].choice { duty } else { Int.max }
    settled[officer][day] = tour
    for column in columns[officer] where column.weight > 0 { serve(column, share: -column.weight) }
    var kept: [Column] = []
    for column in columns[officer] {
      var tours = column.tours
      tours[day] = tour
      if let known = kept.firstIndex(where: { $0.tours == tours }) {
        kept[known].weight += column.weight
      } else if tours.enumerated().reduce(0, { $0 + pool.tours[officer][$1.offset][$1.element].tour.duty }) <= duty {
        kept.append(self.column(tours, of: officer, weight: column.weight))
      }
    }
    let weight = kept.reduce(0) { $0 + $1.weight }
    if kept.isEmpty {
      var share = DutyShare<Double>()
      kept = [column(bestKnown(officer, within: duty, &share).tours, of: officer, weight: 1)]
    } else if weight > 1e-6 {
      for position in kept.indices { kept[position].weight /= weight }
    } else {
      kept[0].weight = 1
    }
    columns[officer] = kept
    for column in kept where column.weight > 0 { serve(column, share: column.weight) }
  }

  /// Counts a share of a week as served.
  mutating func serve(_ column: Column, share: Double) {
    for row in column.rows { served[Int(row)] += share }
    for level in column.levels { served[Int(level.row)] += share * level.share }
  }

  /// A week of known tours.
  func column(_ tours: [Int], of officer: Int, weight: Double) -> Column {
    let entries = tours.enumerated().map { pool.tours[officer][$0][$1] }
    return Column(
      tours: tours, rows: entries.flatMap(\.rows).sorted(), levels: .sum(entries.lazy.flatMap(\.levels)),
      cost: entries.reduce(0) { $0 + $1.cost }, weight: weight)
  }
}
