import Staffing
import TestSupport
import Testing

@testable import Solver

@Suite("Branching")
struct BranchTests {
  @Test("What is asked of officers gives a bound of the rosters that meet it")
  func demands() {
    var compared = 0
    var higher = 0
    for seed in seeds(1500) {
      let week = TinyWeek(seed: seed)
      let enumeration = WeekEnumeration(week)
      let compiled = CompiledWeek(plan: week.plan, locked: week.locked)
      var random = SeededGenerator(seed: seed)
      let demands = someDemands(compiled, enumeration, &random)
      guard !demands.isEmpty,
        let best = enumeration.best(where: { meets($0, $1, demands, compiled, week) })
      else { continue }
      let workers = Workers(threads: 1)
      let relaxation = Relaxation<Double>(compiled, workers: workers, scale: 1024)
      for _ in 0..<4 {
        let prices = relaxation.rows.caps.map { $0 * Double(random.int(0...8)) / 8 }
        let bound = relaxation.evaluate(prices, demands: demands) { false }?.wholeBound
        #expect(bound.map { $0 <= best.cost } ?? false, "seed \(seed)")
        let free = relaxation.evaluate(prices) { false }?.wholeBound
        if let bound, let free, bound > free { higher += 1 }
        compared += 1
      }
    }
    #expect(compared > 500, "\(compared)")
    #expect(higher * 4 > compared, "\(higher) of \(compared)")
  }

  @Test("No branch loses the optimum, and most weeks are proven")
  func proofs() {
    var open = 0
    var proven = 0
    for seed in seeds(1500) {
      let week = TinyWeek(seed: seed)
      guard let best = WeekEnumeration(week).best() else { continue }
      let compiled = CompiledWeek(plan: week.plan, locked: week.locked)
      guard let (relaxation, bundle, bound) = root(compiled), bound < best.cost else { continue }
      open += 1
      let days = SearchDays(compiled)
      let valid = BranchSearch(relaxation, days: days, bundle: bundle, bound: bound)
      for _ in 0..<12 where !valid.isOver {
        valid.step(below: best.cost + 1) { false }
        #expect(valid.bound <= best.cost, "seed \(seed)")
        #expect(valid.bound >= bound, "seed \(seed)")
        if let roster = valid.roster {
          #expect(roster.cost + compiled.constantCost >= best.cost, "seed \(seed)")
        }
      }
      let closing = BranchSearch(relaxation, days: days, bundle: bundle, bound: bound)
      for _ in 0..<200 where !closing.isOver { closing.step(below: best.cost) { false } }
      proven += closing.bound >= best.cost ? 1 : 0
    }
    #expect(open * 75 > seeds(1500).count, "\(open) open")
    #expect(proven * 4 >= open * 3, "proven \(proven) of \(open)")
  }

  @Test("Weeks of some officers over some days are filled and proven the best")
  func wholeWeeks() {
    var proven = 0
    for seed in 0..<UInt64(12) {
      var maker = DenseDistrict(seed: seed, campuses: 4, periods: 4, officers: 4...6)
      let plan = WeekPlan(district: maker.district(open: [.mon, .tue, .thu]), monday: maker.monday)
      let result = Fill.run(
        FillRequest(
          plan: plan, visits: [], start: .scratch, seed: seed, threads: 1, stopping: [IterationLimit(count: 300)])
      ) { _ in }
      proven += result.stopped == .optimal ? 1 : 0
    }
    #expect(proven >= 10, "proven \(proven) of 12")
  }

  /// The relaxation at prices that are not final, so that more is left open.
  private func root(_ week: CompiledWeek) -> (Relaxation<Double>, PriceBundle, Int)? {
    let relaxation = Relaxation<Double>(week, workers: Workers(threads: 1), scale: 1024)
    var bundle = PriceBundle(week, rows: relaxation.rows)
    bundle.begin(relaxation.firstPrices { false })
    var bound = Int.min
    for _ in 0..<4 {
      guard let evaluation = relaxation.evaluate(bundle.prices, isCancelled: { false }) else { return nil }
      bound = max(bound, evaluation.wholeBound)
      bundle.take(bound: evaluation.bound, weeks: evaluation.weeks)
      bundle.improve(passes: 18, joins: 4, on: .alone) { false }
    }
    return (relaxation, bundle, bound)
  }

  /// Some places that an officer could be at, wanted or not.
  private func someDemands(
    _ week: CompiledWeek, _ enumeration: WeekEnumeration, _ random: inout SeededGenerator
  ) -> [Int: [Demand]] {
    var demands: [Int: [Demand]] = [:]
    for _ in 0..<random.int(1...4) where !week.officers.isEmpty {
      let officer = random.int(0...(week.officers.count - 1))
      guard let weeks = enumeration.weeks(of: week.officers[officer].officer), !weeks.isEmpty else { continue }
      let work = weeks[random.int(0...(weeks.count - 1))]
      let runs = work.visits.filter { !enumeration.locked.contains($0) }.compactMap { self.run($0, week) }
      guard !runs.isEmpty else { continue }
      let run = runs[random.int(0...(runs.count - 1))]
      let place: Demand.Place =
        random.int(0...1) == 0
        ? .campusDay(Int(run.campusDay)) : .post(random.int(Int(run.first)...Int(run.last)))
      guard week.canAsk(officer, for: place) else { continue }
      demands[officer, default: []].append(Demand(place: place, isWanted: random.int(0...1) == 0))
    }
    return demands
  }

  private func run(_ visit: Visit, _ week: CompiledWeek) -> PostRun? {
    guard let place = try? week.plan.place(visit) else { return nil }
    let campusDay = place.campus.rawValue * 7 + place.day.rawValue
    let first = Int(week.firstPost[campusDay])
    return PostRun(
      campusDay: Int32(campusDay), first: Int32(first + place.periods.lowerBound),
      last: Int32(first + place.periods.upperBound))
  }

  private func meets(
    _ officer: OfficerIndex, _ work: Work, _ demands: [Int: [Demand]], _ week: CompiledWeek, _ tiny: TinyWeek
  ) -> Bool {
    guard let position = week.officers.firstIndex(where: { $0.officer == officer }) else { return true }
    let runs = work.visits.filter { !tiny.locked.contains($0) }.compactMap { run($0, week) }
    return (demands[position] ?? []).allSatisfy { $0.isMet(by: runs) }
  }
}
