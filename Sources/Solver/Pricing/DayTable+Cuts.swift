/// What of a tour's past changes what goes on from it.
enum Mark: Hashable, Sendable {
  /// Whether a place, a position in `FreeDay.places`, was visited.
  case place(Int)
  /// Whether an odd number of the posts of a cut was served.
  case posts([Int32])
}

/// What cuts of visits make of first visits.
extension DayTable {
  /// A cut whose places of the day are all marked, so that it is counted exactly.
  struct ExactCut {
    /// Its places, as bits of the marks.
    let mask: Int
    let price: Value
    /// Whether the officer's week is among its rows: then every second visit counts, else every other one from the first.
    let isOwn: Bool
  }

  /// A cut whose places are not all marked: each visit counts as much as it can at most.
  struct LooseCut {
    let places: [Int]
    let isOwn: Bool

    /// Whether more is counted than so many visited places bring.
    func isMiscounted(_ visited: Int) -> Bool { isOwn ? visited % 2 == 1 : visited > 1 }
  }

  /// Sets what first visits are worth, with cuts.
  mutating func setBonuses(_ day: FreeDay, officer: Int, prices: Prices<Value>) {
    bonuses = day.places.map { prices.campusDays[Int($0)] }
    bitOfPlace = day.places.map { _ in 0 }
    for (position, mark) in marks.enumerated() {
      if case .place(let place) = mark { bitOfPlace[place] = 1 << position }
    }
    exactCuts.removeAll(keepingCapacity: true)
    looseCuts.removeAll(keepingCapacity: true)
    mostBonuses = bonuses
    guard let cuts = prices.cuts else { return }
    var placesOfCut: [Int: [Int]] = [:]
    for (place, campusDay) in day.places.enumerated() {
      for cut in cuts.visitCuts[Int(campusDay)] ?? [] { placesOfCut[cut, default: []].append(place) }
    }
    for (cut, places) in placesOfCut.sorted(by: { $0.key < $1.key }) {
      let (price, isOwn) = (cuts.prices[cut], cuts.cuts[cut].officers.contains(officer))
      let bits = places.map { bitOfPlace[$0] }
      if places.count == 1 {
        if !isOwn { bonuses[places[0]] += price }
      } else if !bits.contains(0) {
        exactCuts.append(ExactCut(mask: bits.reduce(0, |), price: price, isOwn: isOwn))
      } else {
        for place in places { bonuses[place] += isOwn ? price / 2 : price }
        looseCuts.append(LooseCut(places: places, isOwn: isOwn))
      }
    }
    mostBonuses = bonuses
    for cut in exactCuts {
      for (place, bit) in bitOfPlace.enumerated() where cut.mask & bit != 0 {
        mostBonuses[place] += cut.isOwn ? cut.price / 2 : cut.price
      }
    }
  }

  /// What cuts still owe for a past, by the share of each visit.
  @inline(__always)
  func due(for bits: Int) -> Value {
    var due: Value = 0
    for cut in exactCuts where cut.isOwn && (bits & cut.mask).nonzeroBitCount % 2 == 1 { due += cut.price / 2 }
    return due
  }

  /// What a visit of `place` adds by being the first one, where the marked places in `paid` were visited before.
  @inline(__always)
  func bonus(of place: Int, paid: Int) -> Value {
    let bit = bitOfPlace[place]
    if bit == 0 { return bonuses[place] }
    if paid & bit != 0 { return 0 }
    var bonus = bonuses[place]
    for cut in exactCuts where cut.mask & bit != 0 && (paid & cut.mask).nonzeroBitCount % 2 == (cut.isOwn ? 1 : 0) {
      bonus += cut.price
    }
    return bonus
  }
}
