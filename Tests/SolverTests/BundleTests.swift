import TestSupport
import Testing

@testable import Solver

@Suite("The next prices of the bundle")
struct BundleTests {
  @Test("Are the same on one thread and on three, to the last bit")
  func threads() {
    var weights = 0
    for seed in seeds(4) {
      let week = CompiledWeek(plan: ManyOfficers(seed: seed).plan, locked: [])
      let (one, three) = (bundle(week, threads: 1), bundle(week, threads: 3))
      #expect(one.prices == three.prices, "seed \(seed)")
      #expect(one.promise == three.promise, "seed \(seed)")
      #expect(one.work == three.work, "seed \(seed)")
      for (alone, shared) in zip(one.columns.joined(), three.columns.joined()) {
        #expect(alone.tours == shared.tours && alone.weight == shared.weight, "seed \(seed)")
        weights += alone.weight > 0 && alone.weight < 1 ? 1 : 0
      }
      #expect(one.columns.map(\.count) == three.columns.map(\.count), "seed \(seed)")
    }
    #expect(weights > 20, "there was something to weigh")
  }

  @Test("Begun from a roster, serve what it serves, and promise no more than it costs")
  func roster() throws {
    var served = 0
    for seed in seeds(8) {
      let week = CompiledWeek(plan: ManyOfficers(seed: seed).plan, locked: [])
      let (days, rows) = (SearchDays(week), PricedRows(week))
      var search = ParallelSearch(days, rows: rows, seed: seed, workers: .alone)
      while !search.hasBegun { _ = search.round(search.found ?? SearchRoster(days, rows: rows)) { false } }
      let roster = try #require(search.found)
      var bundle = PriceBundle(week, rows: rows)
      bundle.begin(rows.caps.map { $0 / 2 }, roster: roster.weeksOfOfficers, on: .alone) { false }
      #expect(bundle.columns.allSatisfy { $0.count == 1 }, "seed \(seed)")
      #expect(bundle.promise <= Double(roster.cost + week.constantCost), "seed \(seed)")
      let present = roster.present + roster.visitors
      for row in bundle.served.indices where rows.isPriced[row] {
        #expect(bundle.served[row] == Double(present[row]), "seed \(seed), row \(row)")
        served += Int(present[row])
      }
    }
    #expect(served > 100, "somebody is somewhere")
  }

  /// After some rounds, each campus's wants a part of their own.
  private func bundle(_ week: CompiledWeek, threads: Int) -> PriceBundle {
    let workers = Workers(threads: threads)
    let relaxation = Relaxation<Double>(week, workers: workers, scale: PriceScale(week).scale)
    var bundle = PriceBundle(week, rows: relaxation.rows)
    bundle.sidesOfPart = 1
    bundle.begin(relaxation.rows.caps.map { $0 / 2 })
    for _ in 0..<6 {
      guard let evaluation = relaxation.evaluate(bundle.prices, isCancelled: { false }) else { break }
      bundle.take(bound: evaluation.bound, weeks: evaluation.weeks)
      bundle.improve(passes: 18, joins: 2, on: workers) { false }
    }
    return bundle
  }
}
