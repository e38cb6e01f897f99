/// Who visits what on one weekday, by the weights of a bundle.
struct VisitShares {
  /// An officer's visits of one day, with what weight.
  private struct Entry {
    let officer: Int
    let places: [Int]
    var weight: Double
  }

  /// The campus-days, in the order of places.
  private let campusDays: [CampusDay]
  private let rows: PricedRows
  private var entries: [Entry] = []
  private var entriesOfPlace: [[Int]]
  /// By place: how much is neither visited nor wanted.
  private let missing: [Double]
  /// By place: those that somebody visits on the same day.
  private let neighbors: [[Int]]

  /// So much must be broken.
  private static let least = 0.06

  init(_ bundle: PriceBundle, day: Int) {
    let rows = bundle.rows
    let campusDays = rows.campusDays.joined().map { CampusDay($0) }.filter { $0 % CompiledWeek.days == day }
    var placeOfRow: [Int32: Int] = [:]
    for (place, campusDay) in campusDays.enumerated() { placeOfRow[Int32(rows.firstCampusDay + campusDay)] = place }
    var served = campusDays.map { _ in 0.0 }
    var entriesOfPlace: [[Int]] = campusDays.map { _ in [] }
    var neighbors: [Set<Int>] = campusDays.map { _ in [] }
    for (officer, columns) in bundle.columns.enumerated() {
      var known: [[Int]: Int] = [:]
      for column in columns where column.weight > 1e-6 {
        let places = column.rows.compactMap { placeOfRow[$0] }
        guard !places.isEmpty else { continue }
        for place in places { served[place] += column.weight }
        if let entry = known[places] {
          entries[entry].weight += column.weight
        } else {
          known[places] = entries.count
          for place in places {
            entriesOfPlace[place].append(entries.count)
            neighbors[place].formUnion(places)
          }
          entries.append(Entry(officer: officer, places: places, weight: column.weight))
        }
      }
    }
    self.campusDays = campusDays
    self.rows = rows
    self.entriesOfPlace = entriesOfPlace
    self.neighbors = neighbors.enumerated().map { place, set in set.subtracting([place]).sorted() }
    missing = campusDays.enumerated().map { place, campusDay in
      max(0, 1 - min(served[place], bundle.wanted[rows.firstCampusDay + campusDay]))
    }
  }

  /// Cuts that are broken, and by how much.
  func brokenCuts() -> [(amount: Double, cut: Cut)] {
    var found: [(amount: Double, cut: Cut)] = []
    var open: [[Int]] = campusDays.indices.map { [$0] }
    var seen: Set<[Int]> = []
    for size in 2...4 {
      var next: [(amount: Double, places: [Int])] = []
      for places in open {
        for place in Set(places.flatMap { neighbors[$0] }).subtracting(places).sorted() {
          let joined = (places + [place]).sorted()
          guard seen.insert(joined).inserted else { continue }
          let best = strongest(joined)
          if best.amount > Self.least {
            let visited = joined.map { campusDays[$0] }
            found.append((best.amount, Cut(visitsOf: visited, officers: best.officers, rows: rows)))
          }
          next.append((best.amount, joined))
        }
      }
      // Pairs all go on; larger sets only where little is missing.
      let promising = size == 2 ? next : next.filter { $0.amount > -0.3 }
      open = promising.sorted { $0.amount > $1.amount }.prefix(2000).map(\.places)
    }
    return found
  }

  /// The officers with whom the cut of some places is broken most, and by how much.
  private func strongest(_ places: [Int]) -> (amount: Double, officers: [Int]) {
    var visits: [Int: Int] = [:]
    for place in places { for entry in entriesOfPlace[place] { visits[entry, default: 0] += 1 } }
    var sum = places.reduce(0) { $0 + missing[$1] }
    var odd: [Int: Double] = [:]
    for (entry, count) in visits.sorted(by: { $0.key < $1.key }) {
      sum += Double((count + 1) / 2) * entries[entry].weight
      if count % 2 == 1 { odd[entries[entry].officer, default: 0] += entries[entry].weight }
    }
    // Each officer among the rows takes a half from what is asked, and what is odd of her visits from what is there.
    let gains = odd.map { (officer: $0.key, gain: $0.value - 0.5) }.sorted {
      ($1.gain, $0.officer) < ($0.gain, $1.officer)
    }
    var chosen = gains.prefix { $0.gain > 0 }.count
    if (places.count - chosen) % 2 == 0 {
      let dropped = chosen > 0 ? gains[chosen - 1].gain : .infinity
      let added = chosen < gains.count ? -gains[chosen].gain : .infinity
      if dropped == .infinity, added == .infinity { return (-.infinity, []) }
      chosen += dropped <= added ? -1 : 1
    }
    let amount = Double(places.count + 1) / 2 - sum + gains.prefix(chosen).reduce(0) { $0 + $1.gain }
    return (amount, gains.prefix(chosen).map(\.officer).sorted())
  }
}
