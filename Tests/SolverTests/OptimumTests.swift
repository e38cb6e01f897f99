import Staffing
import Testing

@testable import Solver

@Suite("The best roster of tiny weeks")
struct OptimumTests {
  @Test("The bound is at most the optimum, the cost at least, and both equal where it says so")
  func againstEnumeration() {
    var compared = 0
    var reached = 0
    for seed in seeds(60) {
      let week = TinyWeek(seed: seed)
      guard let optimum = WeekEnumeration(plan: week.plan, locked: week.locked).leastCost() else { continue }
      let result = Fill.run(
        FillRequest(
          plan: week.plan, visits: week.visits, seed: seed, threads: 1, stopping: [IterationLimit(count: 40)]))
      compared += 1
      reached += result.cost.rawValue == optimum ? 1 : 0
      #expect(result.bound.rawValue <= optimum, "seed \(seed)")
      #expect(optimum <= result.cost.rawValue, "seed \(seed)")
      #expect((result.stopped == .optimal) == (result.cost == result.bound), "seed \(seed)")
      #expect(result.cost == StaffedWeek(plan: week.plan, visits: result.visits).totals.cost.total, "seed \(seed)")
    }
    #expect(compared > 20)
    // The search is not exact, but on weeks as small as these it hardly ever misses.
    #expect(reached * 100 >= compared * 97, "\(reached) of \(compared)")
  }

  @Test("A roster breaks no rule but those that locked visits and posts already break")
  func legality() {
    for seed in seeds(60) {
      let week = TinyWeek(seed: seed)
      for start in FillRequest.Start.allCases {
        let result = Fill.run(
          FillRequest(
            plan: week.plan, visits: week.visits, start: start, seed: seed, threads: 1,
            stopping: [IterationLimit(count: 12)]))
        let kept = start == .keep ? week.visits : week.locked
        let compiled = CompiledWeek(plan: week.plan, locked: kept, keepsAll: start == .keep)
        let before = StaffedWeek(plan: week.plan, visits: compiled.fixedVisits).violations
        let after = StaffedWeek(plan: week.plan, visits: result.visits).violations
        for violation in after { #expect(before.contains(violation), "seed \(seed), \(start): \(violation)") }
        // A full-time officer's visit keeps the lock it has in the file, which means nothing.
        let visits = Set(result.visits.map(\.unlocked))
        for visit in compiled.fixedVisits { #expect(visits.contains(visit.unlocked), "seed \(seed), \(start): \(visit)") }
      }
    }
  }
}

extension Visit {
  fileprivate var unlocked: Visit {
    var visit = self
    visit.isLocked = false
    return visit
  }
}
