/// What every roster keeps, and weights of weeks may break: officers cannot be shared out by halves.
///
/// Of a few campus-days on one weekday each is visited by somebody or is not, and each officer has one week. Half of each of
/// these rows, added up and rounded up, is a Chvátal-Gomory cut (zero-half cuts; Caprara and Fischetti, 1996; as subset-row
/// cuts in column generation, Jepsen et al., 2008): the sum of ``share(of:by:)`` over all officers and of the campus-days
/// that are not visited is at least ``least``.
struct Cut: Hashable, Sendable {
  /// Ascending; all have a price.
  let campusDays: [CampusDay]
  /// The free officers whose one week is among the rows, ascending. An odd number together with the campus-days.
  let officers: [Int]

  var least: Int { (campusDays.count - officers.count + 1) / 2 }

  /// What an officer adds who visits so many of the campus-days.
  func share(of visited: Int, by officer: Int) -> Int { (visited + (officers.contains(officer) ? 0 : 1)) / 2 }
}

/// Cuts as rows of a bundle, after the priced ones.
struct CutRows: Sendable {
  let cuts: [Cut]
  private let rows: PricedRows
  /// By row of a campus-day: the cuts it is in.
  private var cutsOfRow: [Int32: [Int]] = [:]

  init(_ cuts: [Cut] = [], after rows: PricedRows) {
    self.cuts = cuts
    self.rows = rows
    for (position, cut) in cuts.enumerated() {
      for day in cut.campusDays { cutsOfRow[Int32(rows.firstCampusDay + day), default: []].append(position) }
    }
  }

  /// The rows of cuts that an officer serves with visits that serve `served` of the priced rows, ascending, each as often as
  /// it is served.
  func served(by officer: Int, with served: [Int32]) -> [Int32] {
    guard !cuts.isEmpty else { return [] }
    var visits: [Int: Int] = [:]
    for row in served { for cut in cutsOfRow[row] ?? [] { visits[cut, default: 0] += 1 } }
    return visits.sorted { $0.key < $1.key }.flatMap { cut, count in
      Array(repeating: Int32(rows.count + cut), count: cuts[cut].share(of: count, by: officer))
    }
  }
}

/// Cuts with their prices, for the best weeks of officers.
struct CutPrices<Value: ExactValue>: Sendable {
  let cuts: [Cut]
  /// By cut, in units of `1 / scale` weighted minutes: even, so that a half is whole.
  let prices: [Value]
  /// By campus-day: the cuts with a price that it is in.
  let cutsOfCampusDay: [CampusDay: [Int]]

  init(_ cuts: [Cut], prices: [Value]) {
    self.cuts = cuts
    self.prices = prices
    var cutsOfCampusDay: [CampusDay: [Int]] = [:]
    for (position, cut) in cuts.enumerated() where prices[position] > 0 {
      for day in cut.campusDays { cutsOfCampusDay[day, default: []].append(position) }
    }
    self.cutsOfCampusDay = cutsOfCampusDay
  }

  /// What an officer's visits of some campus-days are worth to the cuts.
  func worth(of campusDays: Set<CampusDay>, to officer: Int) -> Value {
    var visits: [Int: Int] = [:]
    for day in campusDays { for cut in cutsOfCampusDay[day] ?? [] { visits[cut, default: 0] += 1 } }
    return visits.reduce(0) { $0 + prices[$1.key] * Value(cuts[$1.key].share(of: $1.value, by: officer)) }
  }

  /// What the rosters' side of all cuts comes to, besides officers and visited campus-days.
  var constant: Int {
    zip(cuts, prices).reduce(0) { $0 + Int($1.1) * ($1.0.least - $1.0.campusDays.count) }
  }
}
