import Staffing
import TestSupport
import Testing

@testable import Solver

@Suite("Cuts")
struct CutTests {
  @Test("Every roster keeps every cut")
  func rosters() {
    var compared = 0
    var tight = 0
    for seed in seeds(100) {
      let market = Market(seed: seed, week: VisitedDistrict.week(seed))
      var random = SeededGenerator(seed: seed)
      let weeks = market.compiled.officers.compactMap { market.enumeration.weeks(of: $0.officer) }
      guard weeks.count == market.compiled.officers.count else { continue }
      for cut in VisitedDistrict.someCuts(market.compiled, &random) {
        var shares = 0
        var visited: Set<Int> = []
        for (position, weeks) in weeks.enumerated() {
          let week = random.pick(weeks)
          shares += cut.share(of: visits(of: week, cut, market).count, by: position)
          visited.formUnion(visits(of: week, cut, market))
        }
        let sum = shares + cut.campusDays.count - visited.count
        #expect(sum >= cut.least, "seed \(seed), \(cut)")
        compared += 1
        tight += sum == cut.least ? 1 : 0
      }
    }
    #expect(compared > 150, "\(compared)")
    #expect(tight * 20 > compared, "\(tight) of \(compared)")
  }

  @Test("The best week of one officer is the best with what cuts add to it")
  func bestWeeks() {
    var compared = 0
    var moved = 0
    for seed in seeds(100) {
      let market = Market(seed: seed, week: VisitedDistrict.week(seed))
      var random = SeededGenerator(seed: seed)
      let cuts = VisitedDistrict.someCuts(market.compiled, &random)
      guard !cuts.isEmpty else { continue }
      var prices = market.prices
      prices.cuts = CutPrices(cuts, prices: cuts.map { _ in Double(random.int(0...2000) * 2) })
      let pricer = TourPricer<Double>(market.compiled)
      for (position, officer) in market.compiled.officers.enumerated() {
        guard let weeks = market.enumeration.weeks(of: officer.officer) else { continue }
        func worth(_ week: Work) -> Double {
          zip(cuts, prices.cuts?.prices ?? []).reduce(market.worth(of: week, officer)) {
            $0 + $1.1 * Double($1.0.share(of: visits(of: week, $1.0, market).count, by: position))
          }
        }
        let best = weeks.map(worth).max() ?? 0
        // The second time with what was remembered of the first one.
        for _ in 0..<2 {
          let found = pricer.best(position, prices)
          #expect(found.value == best, "seed \(seed), officer \(position)")
          #expect(worth(market.week(found.tours, of: officer)) == best, "seed \(seed), officer \(position)")
        }
        compared += 1
        moved += pricer.best(position, market.prices).tours == pricer.best(position, prices).tours ? 0 : 1
      }
    }
    #expect(compared > 150, "\(compared)")
    #expect(moved * 10 > compared, "\(moved) of \(compared)")
  }

  @Test("With any prices of cuts the optimum is not below the bound")
  func bounds() {
    var compared = 0
    for seed in seeds(100) {
      let week = VisitedDistrict.week(seed)
      let compiled = CompiledWeek(plan: week.plan, locked: week.locked)
      var random = SeededGenerator(seed: seed)
      let cuts = VisitedDistrict.someCuts(compiled, &random)
      guard !cuts.isEmpty, let best = WeekEnumeration(week).best() else { continue }
      let scale = PriceScale(compiled)
      let relaxation = Relaxation<Double>(compiled, workers: Workers(threads: 1), scale: scale.scale)
      for round in 0..<6 {
        let prices =
          relaxation.rows.caps.map { ($0 + (round < 3 ? 0 : 50)) * Double(random.int(0...4)) / 4 }
          + cuts.map { _ in Double(random.int(0...300)) }
        let bound = relaxation.evaluate(prices, cuts: cuts) { false }?.wholeBound
        #expect(bound.map { $0 <= best.cost } ?? false, "seed \(seed), round \(round)")
        compared += 1
        guard scale.fitsFloat else { continue }
        let narrow = Relaxation<Float>(compiled, workers: Workers(threads: 1), scale: scale.scale)
        #expect(narrow.evaluate(prices, cuts: cuts) { false }?.wholeBound == bound, "seed \(seed), round \(round)")
      }
    }
    #expect(compared > 150, "\(compared)")
  }

  @Test("What weights break is found, and the bound rises by it")
  func broken() {
    var raised = 0
    var found = 0
    for seed in seeds(24) {
      let week = CompiledWeek(
        plan: VisitedDistrict.plan(seed, campuses: 8...14, officers: 4...9, open: [.mon, .thu]), locked: [])
      var one = Rounds(week, threads: 1)
      one.run(40)
      let without = one.bundle.centerBound
      let broken = one.bundle.brokenCuts(atMost: 40)
      for cut in broken { #expect(amountBroken(cut, one.bundle) > 0.05, "seed \(seed), \(cut)") }
      #expect(Set(broken).count == broken.count)
      guard !broken.isEmpty else { continue }
      found += 1
      one.bundle.add(broken)
      #expect(one.bundle.cuts == broken)
      #expect(one.bundle.centerBound == without)
      // They are known from now on.
      #expect(Set(one.bundle.brokenCuts(atMost: 40)).isDisjoint(with: broken))
      one.run(24)
      #expect(one.bundle.centerBound >= without)
      raised += one.bundle.centerBound > without + 1 ? 1 : 0
    }
    #expect(found >= 6, "\(found)")
    #expect(raised * 4 >= found, "\(raised) of \(found)")
  }

  @Test("Prices with cuts are the same on one thread and on three, to the last bit")
  func threads() {
    var priced = 0
    for seed in seeds(16) {
      let week = CompiledWeek(
        plan: VisitedDistrict.plan(seed, campuses: 8...14, officers: 4...9, open: [.mon, .thu]), locked: [])
      let ends = [1, 3].map { threads in
        var rounds = Rounds(week, threads: threads)
        rounds.run(24)
        rounds.bundle.add(rounds.bundle.brokenCuts(atMost: 40))
        rounds.run(10)
        return rounds.bundle
      }
      #expect(ends[0].cuts == ends[1].cuts, "seed \(seed)")
      #expect(ends[0].prices == ends[1].prices, "seed \(seed)")
      #expect(ends[0].centerBound == ends[1].centerBound, "seed \(seed)")
      priced += ends[0].center[ends[0].rows.count...].count { $0 > 0 }
    }
    #expect(priced > 2, "\(priced)")
  }

  // MARK: Cuts

  /// The cut's campus-days that a week visits.
  private func visits(of week: Work, _ cut: Cut, _ market: Market) -> Set<Int> {
    let free = week.visits.filter { !market.enumeration.locked.contains($0) }
    return Set(
      free.compactMap { visit in
        market.compiled.plan.campus(visit.campus).map { $0.rawValue * 7 + visit.day.rawValue }
      }
    ).intersection(cut.campusDays)
  }

  /// By how much the weights break a cut, of its definition.
  private func amountBroken(_ cut: Cut, _ bundle: PriceBundle) -> Double {
    let rows = Set(cut.campusDays.map { Int32(bundle.rows.firstCampusDay + $0) })
    var sum = 0.0
    var visited = cut.campusDays.map { _ in 0.0 }
    for (officer, columns) in bundle.columns.enumerated() {
      for column in columns {
        let served = rows.intersection(column.rows)
        sum += column.weight * Double(cut.share(of: served.count, by: officer))
        for (position, day) in cut.campusDays.enumerated()
        where served.contains(Int32(bundle.rows.firstCampusDay + day)) {
          visited[position] += column.weight
        }
      }
    }
    for (position, day) in cut.campusDays.enumerated() {
      sum += max(0, 1 - min(visited[position], bundle.wanted[bundle.rows.firstCampusDay + day]))
    }
    return Double(cut.least) - sum
  }

  /// Rounds of prices.
  private struct Rounds {
    let relaxation: Relaxation<Double>
    let workers: Workers
    var bundle: PriceBundle

    init(_ week: CompiledWeek, threads: Int) {
      workers = Workers(threads: threads)
      relaxation = Relaxation(week, workers: workers, scale: PriceScale(week).scale)
      bundle = PriceBundle(week, rows: relaxation.rows)
      bundle.sidesOfPart = 1
      bundle.begin(relaxation.rows.caps.map { $0 / 2 })
    }

    mutating func run(_ count: Int) {
      if bundle.rounds > 0 { bundle.improve(passes: 18, joins: 2, on: workers) { false } }
      for _ in 0..<count {
        guard let evaluation = relaxation.evaluate(bundle.prices, cuts: bundle.cuts, isCancelled: { false }) else {
          break
        }
        bundle.take(bound: evaluation.bound, weeks: evaluation.weeks)
        bundle.improve(passes: 18, joins: 2, on: workers) { false }
      }
    }
  }
}
