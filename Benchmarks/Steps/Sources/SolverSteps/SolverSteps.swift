import Staffing

@testable import Solver

/// The solver's innermost steps on the largest district, for one thread, the same each time.
package struct SolverSteps {
  private let pricer: TourPricer<Float>
  private let prices: Prices<Float>
  private let officers: [Int]
  /// Officers whose best week under ``prices`` is known.
  private let knownOfficers: [Int]
  /// Prices near those, as one round's are near the last one's.
  private let pricesNearby: [Prices<Float>]
  /// The same with cuts of every kind at most campuses.
  private let pricesWithCuts: [Prices<Float>]
  private var search: ParallelSearch
  private var roster: SearchRoster
  private let bundle: PriceBundle

  package init() {
    let largest = LargestDistrict()
    let plan = WeekPlan(district: largest.district(), monday: largest.monday)
    let week = CompiledWeek(plan: plan, locked: [])
    let workers = Workers(threads: 1)
    let scale = PriceScale(week).scale
    let relaxation = Relaxation<Float>(week, workers: workers, scale: scale)
    let days = SearchDays(week)
    let pricer = TourPricer<Float>(week)
    self.pricer = pricer
    // Shares of the most that a price can be, so that campuses differ.
    let share = (0..<relaxation.rows.count).map { Double($0 * 37 % 11) / 20 }
    let values = zip(relaxation.rows.caps, share).map { Float(($0 * $1 * Double(scale)).rounded()) }
    let prices = Prices<Float>(
      scale: scale, posts: Array(values[..<week.postCount]), campusDays: Array(values[week.postCount...]))
    self.prices = prices
    let officers = Array(week.officers.indices)
    self.officers = officers
    knownOfficers = officers.filter { $0 % 20 == 0 }
    let pricesNearby = [1, 3].map { step in
      let values = prices.posts.enumerated().map { ($1 * (1 - Float($0 * step % 7) / 100)).rounded() }
      return Prices<Float>(scale: scale, posts: values, campusDays: prices.campusDays)
    }
    self.pricesNearby = pricesNearby
    let cuts = Self.cuts(of: week, relaxation.rows)
    pricesWithCuts = pricesNearby.map { prices in
      var prices = prices
      prices.cuts = CutPrices(
        cuts, prices: cuts.map { Float($0.targetCampus == nil ? 20 * scale : scale / 2) }, week: week)
      return prices
    }
    var bundle = PriceBundle(week, rows: relaxation.rows)
    bundle.begin(zip(relaxation.rows.caps, share).map { $0 * $1 })
    // Weeks of some officers under two prices, so that there are weights to move; the others are nowhere.
    let halved = Prices<Float>(
      scale: scale, posts: prices.posts.map { ($0 / 2).rounded() }, campusDays: prices.campusDays)
    for (round, tried) in [prices, halved].enumerated() {
      let weeks = officers.map { officer in
        officer % 20 == 0
          ? pricer.best(officer, tried).tours
          : bundle.settled[officer].map { _ in Tour(runs: [], duty: 0, ownCost: 0) }
      }
      bundle.take(bound: Double(round), weeks: weeks)
    }
    self.bundle = bundle
    search = ParallelSearch(days, rows: relaxation.rows, seed: 1, workers: workers)
    roster = SearchRoster(days, rows: relaxation.rows)
    // From a roster with tours in it, as nearly all moves are tried; of some officers, as valgrind takes its time.
    for officer in knownOfficers {
      for (position, tour) in pricer.best(officer, prices).tours.enumerated() {
        roster.put(tour, on: days.daysOfOfficer[officer].lowerBound + position)
      }
    }
  }

  /// The best week of one officer after the other under the same prices; how many is returned.
  @inline(never)
  package func price(_ count: Int) -> Int {
    var sum: Float = 0
    for position in 0..<count { sum += pricer.best(officers[position * 7 % officers.count], prices).value }
    return sum >= 0 ? count : 0
  }

  /// The best week of one officer after the other whose last one under other prices is known; how many is returned.
  @inline(never)
  package func priceAgain(_ count: Int) -> Int { priceAgain(count, under: pricesNearby) }

  /// The same under prices with cuts.
  @inline(never)
  package func priceWithCuts(_ count: Int) -> Int { priceAgain(count, under: pricesWithCuts) }

  private func priceAgain(_ count: Int, under prices: [Prices<Float>]) -> Int {
    var sum: Float = 0
    for position in 0..<count {
      let (round, known) = position.quotientAndRemainder(dividingBy: knownOfficers.count)
      sum += pricer.best(knownOfficers[known], prices[round % prices.count]).value
    }
    return sum >= 0 ? count : 0
  }

  /// One round of the annealing; how many moves it tried is returned.
  @inline(never)
  package mutating func anneal() -> Int { search.round(roster) { false } }

  /// The next prices from what the bundle knows; how many rows it went through is returned.
  @inline(never)
  package func balance() -> Int {
    var bundle = bundle
    bundle.improve(passes: 18, joins: 4, on: .alone) { false }
    return bundle.work
  }

  /// At every campus with posts of one officer a cut of three of them, at every second one a cut of its target's minutes, and of
  /// every second one and the next a cut of their visits.
  private static func cuts(of week: CompiledWeek, _ rows: PricedRows) -> [Cut] {
    (0..<week.campusCount).flatMap { campus -> [Cut] in
      var cuts = rows.campusDays[campus].compactMap { campusDay -> Cut? in
        let posts = week.posts(of: Int(campusDay)).filter { rows.isPriced[$0] && week.need[$0] == 1 }
        guard posts.count > 4 else { return nil }
        return Cut(
          posts: [posts[0], posts[posts.count / 2], posts[posts.count - 1]].map(Int32.init), on: Int(campusDay), need: 3
        )
      }
      guard campus % 2 == 0 else { return cuts }
      if week.targetMinutes[campus] > 110 {
        let minutes =
          week.targetMinutes[campus] % 110 == 0 ? week.targetMinutes[campus] - 10 : week.targetMinutes[campus]
        cuts.append(Cut(minutes: minutes, of: campus, posts: rows.posts[campus], unit: 110))
      }
      guard campus + 1 < week.campusCount else { return cuts }
      return cuts
        + zip(rows.campusDays[campus], rows.campusDays[campus + 1]).map { own, next in
          Cut(visitsOf: [Int(own), Int(next)], officers: [campus % week.officers.count], rows: rows)
        }
    }
  }
}
