import Staffing
import Testing

@testable import Solver

@Suite("The best roster of tiny weeks")
struct OptimumTests {
  @Test("No bound is above the optimum, no cost below, and `optimal` is said of nothing else")
  func againstEnumeration() {
    var compared = 0
    var reached = 0
    var proven = 0
    for seed in seeds(2000) {
      let week = TinyWeek(seed: seed)
      let start = FillRequest.Start.allCases[Int(seed / 2 % 3)]
      guard let best = WeekEnumeration(week, start: start).best() else { continue }
      #expect(
        StaffedWeek(plan: week.plan, visits: best.visits).totals.cost.total.rawValue == best.cost,
        "seed \(seed): the enumeration is wrong")
      let result = Fill.run(
        FillRequest(
          plan: week.plan, visits: week.visits, start: start, seed: seed * 7, threads: 1 + Int(seed / 6 % 2),
          stopping: [IterationLimit(count: 14)])
      ) { progress in
        #expect(progress.bound.rawValue <= best.cost, "seed \(seed) \(start), round \(progress.iterations)")
        #expect(progress.cost.rawValue >= best.cost, "seed \(seed) \(start), round \(progress.iterations)")
      }
      compared += 1
      reached += result.cost.rawValue == best.cost ? 1 : 0
      proven += result.stopped == .optimal ? 1 : 0
      #expect(result.bound.rawValue <= best.cost, "seed \(seed) \(start)")
      #expect(result.cost.rawValue >= best.cost, "seed \(seed) \(start)")
      #expect((result.stopped == .optimal) == (result.cost == result.bound), "seed \(seed) \(start)")
      #expect(result.cost == StaffedWeek(plan: week.plan, visits: result.visits).totals.cost.total, "seed \(seed)")
    }
    #expect(compared * 2 > seeds(2000).count, "\(compared) compared")
    // The search is not exact, but on weeks as small as these it hardly ever misses.
    #expect(reached * 100 >= compared * 97, "reached \(reached) of \(compared)")
    #expect(proven * 2 > compared, "proven \(proven) of \(compared)")
  }

  @Test("No bound is above a roster where the first prices come from days of few visits")
  func firstOfFewVisits() {
    var compared = 0
    for seed in seeds(8) {
      let plan = VisitedDistrict.plan(
        seed, campuses: 5...7, officers: 2...3, open: [.tue], periods: 12, visits: .some(nil), daily: "8", peaks: 12)
      guard hasFirstOfFewVisits(CompiledWeek(plan: plan, locked: [])) else { continue }
      var bound: Cost = 0
      let request = FillRequest(
        plan: plan, visits: [], seed: seed, threads: 1 + Int(seed % 2), stopping: [IterationLimit(count: 60)])
      let result = Fill.run(request) { bound = max(bound, $0.bound) }
      #expect(max(bound, result.bound) <= result.cost, "seed \(seed)")
      #expect(optimalityGap(cost: result.cost, bound: result.bound) < 0.1, "seed \(seed)")
      #expect(result.cost == StaffedWeek(plan: plan, visits: result.visits).totals.cost.total, "seed \(seed)")
      compared += 1
    }
    #expect(compared > 3, "\(compared)")
  }

  /// Whether tours of many visits take much longer to price than those of few, so that a fill begins with these.
  private func hasFirstOfFewVisits(_ week: CompiledWeek) -> Bool {
    guard let few = week.withVisits(atMost: 3) else { return false }
    let relaxations = [week, few].map {
      Relaxation<Double>($0, workers: Workers(threads: 1), scale: PriceScale(week).scale)
    }
    let first = relaxations[1].firstPrices { false }
    let works = relaxations.map { $0.sampledWork(first) { false } }
    return works[0] > 4 * works[1]
  }
}
