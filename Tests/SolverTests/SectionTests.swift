import Staffing
import TestSupport
import Testing

@testable import Solver

@Suite("A large week, section by section")
struct SectionTests {
  /// A week with a roster that some rounds of a fill made.
  private struct Start {
    let week: CompiledWeek
    let roster: SearchRoster
    let visits: [Visit]
    let request: FillRequest
    let scale: PriceScale

    init(plan: WeekPlan, visits: [Visit], seed: UInt64, onlyGaps: Bool = false) {
      week = CompiledWeek(
        plan: plan, locked: onlyGaps ? visits : visits.filter(\.isLocked), keepsAll: onlyGaps, onlyGaps: onlyGaps)
      self.visits = visits
      request = FillRequest(plan: plan, visits: visits, onlyGaps: onlyGaps, seed: seed, threads: 1)
      scale = PriceScale(week)
      var roster = SearchRoster(SearchDays(week), rows: PricedRows(week))
      roster.take(visits)
      self.roster = roster
    }

    var prices: [Double] { roster.rows.caps.map { $0 / 3 } }

    func engine(_ week: CompiledWeek) -> FillEngine<Double> {
      FillEngine<Double>(week, request: request, scale: scale.scale, control: FillControl(for: request))
    }

    func sections(threads: Int) -> SectionSearch<Double> {
      var request = request
      request.threads = threads
      return SectionSearch<Double>(
        roster.days, request: request, scale: scale.scale, control: FillControl(for: request),
        workers: Workers(threads: threads), workOfOfficer: 400)
    }

    func expectRight(_ roster: SearchRoster, _ comment: String) {
      let visits = week.visits(roster, present: visits)
      let staffed = StaffedWeek(plan: week.plan, visits: visits)
      if !request.onlyGaps { #expect(staffed.totals.cost == roster.terms, "\(comment)") }
      let locked = request.onlyGaps ? self.visits : self.visits.filter(\.isLocked)
      WeekEnumeration(plan: week.plan, locked: locked, keepsAll: request.onlyGaps).expectLegal(visits, comment)
    }
  }

  @Test("What a section gains the whole week gains, and its roster breaks no rule there either")
  func gains() {
    var better = 0
    for seed in seeds(400) {
      let tiny = TinyWeek(seed: seed)
      var random = SeededGenerator(seed: seed)
      let start = Start(plan: tiny.plan, visits: tiny.visits, seed: seed, onlyGaps: random.chance(20))
      let officers = start.week.officers.indices.filter { _ in random.chance(60) }
      let section = WeekSection(of: officers, in: start.roster)
      let engine = start.engine(section.week)
      let present = section.present(engine.days, rows: engine.rows)
      let result = engine.improve(present, near: start.prices, work: 3000)
      var whole = start.roster
      whole.replace(section.changes(to: result.roster))
      #expect(whole.cost - start.roster.cost == result.roster.cost - present.cost, "seed \(seed)")
      #expect(result.roster.cost <= present.cost, "seed \(seed)")
      start.expectRight(whole, "seed \(seed)")
      better += result.roster.cost < present.cost ? 1 : 0
    }
    #expect(better * 12 > seeds(400).count, "\(better) were better")
  }

  @Test("The section of all officers is as good as the week: no roster of it is below the week's best")
  func allOfThem() {
    var reached = 0
    var compared = 0
    for seed in seeds(300) {
      let tiny = TinyWeek(seed: seed)
      guard let best = WeekEnumeration(tiny).best() else { continue }
      let start = Start(plan: tiny.plan, visits: tiny.visits, seed: seed)
      let section = WeekSection(of: Array(start.week.officers.indices), in: start.roster)
      let engine = start.engine(section.week)
      let present = section.present(engine.days, rows: engine.rows)
      let result = engine.improve(present, near: start.prices, work: 30_000)
      let cost = start.roster.cost + result.roster.cost - present.cost + start.week.constantCost
      compared += 1
      reached += cost == best.cost ? 1 : 0
      #expect(cost >= best.cost, "seed \(seed)")
    }
    #expect(compared > 150)
    #expect(reached * 100 >= compared * 95, "reached \(reached) of \(compared)")
  }

  @Test("Rounds on one thread or more make a roster better, never worse, and the same twice", arguments: [1, 2, 3])
  func rounds(threads: Int) {
    for seed in seeds(2) {
      let many = ManyOfficers(seed: seed)
      let start = Start(plan: many.plan, visits: many.visits, seed: seed)
      func run() -> [SearchRoster] {
        var sections = start.sections(threads: threads)
        var rosters = [start.roster]
        for _ in 0..<3 { rosters.append(sections.round(rosters[rosters.count - 1], near: start.prices).roster) }
        return rosters
      }
      let (rosters, again) = (run(), run())
      #expect(rosters.map(\.tours) == again.map(\.tours), "seed \(seed)")
      for (before, after) in zip(rosters, rosters.dropFirst()) { #expect(after.cost <= before.cost, "seed \(seed)") }
      #expect(rosters[3].cost < rosters[0].cost, "seed \(seed)")
      start.expectRight(rosters[3], "seed \(seed), \(threads) threads")
    }
  }

  @Test("Neighbours are chosen about one officer, none of them foreign or twice, as many as asked for")
  func neighbours() {
    for seed in seeds(20) {
      let many = ManyOfficers(seed: seed)
      let week = CompiledWeek(plan: many.plan, locked: [])
      let neighbors = OfficerNeighbors(week)
      var random = SeededRandom(seed: seed)
      let isForeign = week.officers.map { _ in random.below(3) == 0 }
      let own = isForeign.count { !$0 }
      for count in [1, 5, 40] {
        let chosen = neighbors.choose(count, isForeign: isForeign, &random)
        #expect(chosen.count <= min(count, own))
        #expect(chosen == Set(chosen).sorted())
        #expect(chosen.allSatisfy { !isForeign[$0] })
      }
      #expect(neighbors.choose(5, isForeign: isForeign.map { _ in true }, &random).isEmpty)
    }
  }
}
