import Staffing

/// Makes a roster of the weights of a bundle: settles the days whose tour is nearly certain, lets prices, weights and
/// tours follow, and so on until all days are settled (diving with new columns; Sadykov et al., Primal heuristics for
/// branch and price, 2019).
final class Dive {
  private(set) var bundle: PriceBundle
  /// The days not settled yet, those of officers.
  private(set) var left: Int
  /// Rounds of prices since the last days were settled.
  private var rounds = 0
  /// One of so many days that are left is settled at once, and at least ``fewest``.
  private let part: Int
  /// How much of a share is left to chance.
  private let noise: Double
  private var random: SeededRandom

  private static let fewest = 2
  /// So many rounds of prices follow each time.
  private static let roundsOfStep = 2

  /// Begins with nothing settled: the larger `part`, the more slowly and the better. With `noise`, 0 to 1, days with
  /// lesser shares are settled sooner as well, by `seed`.
  init(_ bundle: PriceBundle, part: Int, noise: Double = 0, seed: UInt64 = 0) {
    self.bundle = bundle
    self.part = part
    self.noise = noise
    random = SeededRandom(seed: seed)
    self.bundle.restart(reach: max(0.05, bundle.reach))
    left = bundle.settled.reduce(0) { $0 + $1.count { $0 < 0 } }
    settle()
  }

  /// Whether every day is settled.
  var isOver: Bool { left == 0 }

  /// The officers with days left, and by day what is settled.
  var openOfficers: (officers: [Int], settled: [[Tour?]]) {
    let officers = bundle.settled.indices.filter { !bundle.isSettled($0) }
    let settled = officers.map { officer in
      bundle.settled[officer].enumerated().map { day, tour in
        tour < 0 ? nil : bundle.pool.tours[officer][day][tour].tour
      }
    }
    return (officers, settled)
  }

  /// Takes in the best weeks of the open officers under the bundle's prices, and settles more days.
  func take(
    _ weeks: [[Tour]], of officers: [Int], on workers: Workers, isOver: @Sendable () -> Bool
  ) {
    bundle.recenter()
    bundle.add(weeks, of: officers)
    bundle.improve(passes: 18, joins: 2, on: workers, isOver: isOver)
    rounds += 1
    if rounds % Self.roundsOfStep == 0 { settle() }
  }

  /// Settles the days with the heaviest tours.
  private func settle() {
    var open: [(officer: Int, day: Int, tour: Int, share: Double)] = []
    for officer in bundle.settled.indices {
      for day in bundle.settled[officer].indices where bundle.settled[officer][day] < 0 {
        let heaviest = bundle.heaviest(officer, day: day)
        let share = noise > 0 ? heaviest.share * (1 - noise * random.unit()) : heaviest.share
        open.append((officer, day, heaviest.tour, share))
      }
    }
    open.sort { ($1.share, $0.officer, $0.day) < ($0.share, $1.officer, $1.day) }
    let count = max(Self.fewest, left / part)
    var settled = 0
    for entry in open where settled < count || entry.share > 0.99 {
      // What was settled before may have moved the weights of the same officer.
      guard bundle.heaviest(entry.officer, day: entry.day).tour == entry.tour else { continue }
      bundle.settle(entry.officer, day: entry.day, on: entry.tour)
      settled += 1
    }
    left = open.count - settled
  }
}
