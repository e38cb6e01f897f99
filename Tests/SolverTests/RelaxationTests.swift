import Staffing
import TestSupport
import Testing

@testable import Solver

@Suite("The bound")
struct RelaxationTests {
  @Test("Any prices give a bound that the optimum is not below")
  func anyPrices() {
    var compared = 0
    for seed in seeds(1500) {
      let week = TinyWeek(seed: seed)
      guard let best = WeekEnumeration(week).best() else { continue }
      let compiled = CompiledWeek(plan: week.plan, locked: week.locked)
      let scale = PriceScale(compiled)
      let workers = Workers(threads: 1)
      let wide = Relaxation<Double>(compiled, workers: workers, scale: scale.fitsFloat ? 4096 : scale.scale)
      var random = SeededGenerator(seed: seed)
      for round in 0..<6 {
        let prices = wide.rows.caps.map { cap in
          // At and beyond the caps as well, and where nothing is worth a price.
          round < 3 ? cap * Double(random.int(0...4)) / 4 : (cap + 50) * Double(random.int(0...150)) / 100
        }
        compared += 1
        let bound = wide.evaluate(prices) { false }?.wholeBound
        #expect(bound.map { $0 <= best.cost } ?? false, "seed \(seed), round \(round)")
        guard scale.fitsFloat, round < 3 else { continue }
        let narrow = Relaxation<Float>(compiled, workers: workers, scale: scale.scale).evaluate(prices) { false }
        #expect(narrow.map { $0.wholeBound <= best.cost } ?? false, "seed \(seed), round \(round), 24 bits")
      }
    }
    #expect(compared > 300)
  }

  @Test("The campuses' part is that of a slow evaluation")
  func campusSide() {
    var different = Set<Int>()
    for seed in seeds(1500) {
      let market = Market(seed: seed)
      let week = market.compiled
      var random = SeededGenerator(seed: seed)
      let rows = PricedRows(week)
      let scale = random.pick([1, 16, 4096])
      let prices = rows.caps.map { (($0 + 2) * Double(scale) * Double(random.int(0...120)) / 100).rounded() }
      let exact = Prices<Double>(
        scale: scale, posts: Array(prices[..<week.postCount]), campusDays: Array(prices[week.postCount...]))
      let least = CampusSide(week: week, rows: rows).least(exact)
      let slow = (0..<week.campusCount).reduce(0.0) {
        $0 + leastOfPosts($1, week, exact) + leastOfDays($1, week, exact)
      }
      // Rounded down once a campus at most.
      #expect(Double(least) <= slow + 1e-6 * abs(slow) + 1e-6, "seed \(seed)")
      #expect(Double(least) > slow - Double(week.campusCount) - 1e-6 * abs(slow) - 1e-6, "seed \(seed)")
      different.insert(least)
    }
    #expect(different.count > 50)
  }

  /// The least over 0 <= z <= need of `needCost (need - z) + target_minute max(0, target - sum m z) + u z`: by duality
  /// the greatest, over a worth of a covered minute from 0 to `target_minute`, of what the posts come to one by one.
  /// It is a corner that is greatest.
  private func leastOfPosts(_ campus: Int, _ week: CompiledWeek, _ prices: Prices<Double>) -> Double {
    let posts = week.posts(of: campus * 7).lowerBound..<week.posts(of: campus * 7 + 6).upperBound
    let scale = Double(prices.scale)
    let most = Double(week.targetMinuteCost) * scale
    func loss(_ post: Int) -> Double { prices.posts[post] - Double(week.needCost[post]) * scale }
    let corners = [0, most] + posts.map { loss($0) / Double(week.postMinutes[$0]) }.filter { 0 < $0 && $0 < most }
    let base = posts.reduce(0.0) { $0 + Double(week.needCost[$1]) * scale * Double(week.need[$1]) }
    return corners.map { worth in
      posts.reduce(base + worth * Double(week.targetMinutes[campus])) { sum, post in
        sum + Double(week.need[post]) * min(0, loss(post) - worth * Double(week.postMinutes[post]))
      }
    }.max() ?? 0
  }

  /// The least over all sets of the days that count.
  private func leastOfDays(_ campus: Int, _ week: CompiledWeek, _ prices: Prices<Double>) -> Double {
    let days = (campus * 7..<campus * 7 + 7).filter { week.countsVisit[$0] }
    let dayCost = Double(week.targetDayCost * prices.scale)
    return (0..<1 << days.count).map { set in
      let visited = days.enumerated().filter { set & 1 << $0.offset != 0 }.map(\.element)
      return visited.reduce(dayCost * Double(max(0, week.targetDays[campus] - visited.count))) {
        $0 + prices.campusDays[$1]
      }
    }.min() ?? 0
  }
}
