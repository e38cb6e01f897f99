/// What cuts make of first visits.
extension DayTable {
  /// A cut whose places of the day are all critical, so that it is counted exactly.
  struct ExactCut {
    /// Its places, as bits of the critical ones.
    let mask: Int
    let price: Value
    /// Whether the officer's week is among its rows: then every second visit counts, else every other one from the first.
    let isOwn: Bool
  }

  /// A cut whose places are not all critical: each visit counts as much as it can at most.
  struct LooseCut {
    let places: [Int]
    let isOwn: Bool

    /// Whether more is counted than so many visited places bring.
    func isMiscounted(_ visited: Int) -> Bool { isOwn ? visited % 2 == 1 : visited > 1 }
  }

  /// Sets what first visits are worth, with cuts.
  mutating func setBonuses(_ day: FreeDay, officer: Int, prices: Prices<Value>) {
    bonuses = day.places.map { prices.campusDays[Int($0)] }
    bonusesPaid = Array(repeating: 0, count: 1 << critical.count)
    exactCuts.removeAll(keepingCapacity: true)
    looseCuts.removeAll(keepingCapacity: true)
    mostBonuses = bonuses
    due = Array(repeating: 0, count: 1 << critical.count)
    guard let cuts = prices.cuts else { return }
    var placesOfCut: [Int: [Int]] = [:]
    for (place, campusDay) in day.places.enumerated() {
      for cut in cuts.cutsOfCampusDay[Int(campusDay)] ?? [] { placesOfCut[cut, default: []].append(place) }
    }
    for (cut, places) in placesOfCut.sorted(by: { $0.key < $1.key }) {
      let (price, isOwn) = (cuts.prices[cut], cuts.cuts[cut].officers.contains(officer))
      let bits = places.compactMap { place in critical.firstIndex(of: place).map { 1 << $0 } }
      if places.count == 1 {
        if !isOwn { bonuses[places[0]] += price }
      } else if bits.count == places.count {
        exactCuts.append(ExactCut(mask: bits.reduce(0, |), price: price, isOwn: isOwn))
      } else {
        for place in places { bonuses[place] += isOwn ? price / 2 : price }
        looseCuts.append(LooseCut(places: places, isOwn: isOwn))
      }
    }
    mostBonuses = bonuses
    for cut in exactCuts {
      for (position, place) in critical.enumerated() where cut.mask & 1 << position != 0 {
        mostBonuses[place] += cut.isOwn ? cut.price / 2 : cut.price
      }
      guard cut.isOwn else { continue }
      for paid in due.indices where (paid & cut.mask).nonzeroBitCount % 2 == 1 { due[paid] += cut.price / 2 }
    }
  }

  /// What a visit of `place` adds by being the first one, where the critical places in `paid` were visited before.
  @inline(__always)
  func bonus(of place: Int, paid: Int) -> Value {
    guard let position = critical.firstIndex(of: place) else { return bonuses[place] }
    let bit = 1 << position
    if paid & bit != 0 { return 0 }
    var bonus = bonuses[place]
    for cut in exactCuts where cut.mask & bit != 0 && (paid & cut.mask).nonzeroBitCount % 2 == (cut.isOwn ? 1 : 0) {
      bonus += cut.price
    }
    return bonus
  }
}
