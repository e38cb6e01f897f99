/// What every roster keeps, and weights of weeks may break: officers cannot be shared out by halves.
///
/// A row says of a campus-day that somebody visits it or it is not visited, of a post that its officers are there or some are
/// missing; and each officer has one week. Half of each of a few such rows, added up and rounded up, is a Chvátal-Gomory cut
/// (zero-half cuts; Caprara and Fischetti, 1996; as subset-row cuts in column generation, Jepsen et al., 2008): the sum of
/// ``share(of:by:)`` over all officers, and of what is missing at the rows, is at least ``least``.
struct Cut: Hashable, Sendable {
  enum Subject: Hashable, Sendable {
    /// Ascending, of one weekday.
    case visits(of: [CampusDay])
    case posts(on: CampusDay)
  }

  let subject: Subject
  /// The rows of the campus-days, or of the posts, ascending; all have a price.
  let rows: [Int32]
  /// How many officers the rows ask for. An odd number together with `officers`.
  let need: Int
  /// The free officers whose one week is among the rows, ascending.
  let officers: [Int]

  /// A cut of campus-days, in ascending order.
  init(visitsOf campusDays: [CampusDay], officers: [Int], rows: PricedRows) {
    subject = .visits(of: campusDays)
    self.rows = campusDays.map { Int32(rows.firstCampusDay + $0) }
    need = campusDays.count
    self.officers = officers
  }

  /// A cut of posts, in ascending order, that ask for `need` officers together: an odd number.
  init(posts: [Int32], on campusDay: CampusDay, need: Int) {
    subject = .posts(on: campusDay)
    rows = posts
    self.need = need
    officers = []
  }

  var least: Int { (need - officers.count + 1) / 2 }

  /// What an officer adds who serves so many of the rows.
  func share(of served: Int, by officer: Int) -> Int { (served + (officers.contains(officer) ? 0 : 1)) / 2 }
}

/// Cuts as rows of a bundle, after the priced ones.
struct CutRows: Sendable {
  let cuts: [Cut]
  private let rows: PricedRows
  /// By row: the cuts it is in.
  private var cutsOfRow: [Int32: [Int]] = [:]

  init(_ cuts: [Cut] = [], after rows: PricedRows) {
    self.cuts = cuts
    self.rows = rows
    for (position, cut) in cuts.enumerated() {
      for row in cut.rows { cutsOfRow[row, default: []].append(position) }
    }
  }

  /// The rows of cuts that an officer serves with visits that serve `served` of the priced rows, ascending, each as often as
  /// it is served.
  func served(by officer: Int, with served: [Int32]) -> [Int32] {
    guard !cuts.isEmpty else { return [] }
    var counts: [Int: Int] = [:]
    for row in served { for cut in cutsOfRow[row] ?? [] { counts[cut, default: 0] += 1 } }
    return counts.sorted { $0.key < $1.key }.flatMap { cut, count in
      Array(repeating: Int32(rows.count + cut), count: cuts[cut].share(of: count, by: officer))
    }
  }
}

/// Cuts with their prices, for the best weeks of officers.
struct CutPrices<Value: ExactValue>: Sendable {
  let cuts: [Cut]
  /// By cut, in units of `1 / scale` weighted minutes: even, so that a half is whole.
  let prices: [Value]
  /// By row: the cuts with a price that it is in.
  private var cutsOfRow: [Int32: [Int]] = [:]
  /// By campus-day: the cuts of visits, and those of posts, with a price that are about it.
  private(set) var visitCuts: [CampusDay: [Int]] = [:]
  private(set) var postCuts: [CampusDay: [Int]] = [:]

  init(_ cuts: [Cut], prices: [Value]) {
    self.cuts = cuts
    self.prices = prices
    for (position, cut) in cuts.enumerated() where prices[position] > 0 {
      for row in cut.rows { cutsOfRow[row, default: []].append(position) }
      switch cut.subject {
      case .visits(let days): for day in days { visitCuts[day, default: []].append(position) }
      case .posts(let day): postCuts[day, default: []].append(position)
      }
    }
  }

  /// What an officer's service of some rows, each named once, is worth to the cuts.
  func worth(of served: [Int32], to officer: Int) -> Value {
    var counts: [Int: Int] = [:]
    for row in served { for cut in cutsOfRow[row] ?? [] { counts[cut, default: 0] += 1 } }
    return counts.reduce(0) { $0 + prices[$1.key] * Value(cuts[$1.key].share(of: $1.value, by: officer)) }
  }

  /// What the rosters' side of all cuts comes to, besides officers and what is wanted of the rows.
  var constant: Int {
    zip(cuts, prices).reduce(0) { $0 + Int($1.1) * ($1.0.least - $1.0.need) }
  }
}
