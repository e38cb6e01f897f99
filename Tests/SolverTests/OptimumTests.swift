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
}
