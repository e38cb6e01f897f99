import Staffing
import TestSupport
import Testing

@testable import Solver

@Suite("The best week of one officer")
struct PricingTests {
  @Test("Its value is that of the best of all weeks, and the week has it")
  func againstEnumeration() {
    var compared = 0
    for seed in seeds(80) {
      let week = TinyWeek(seed: seed)
      let compiled = CompiledWeek(plan: week.plan, locked: week.locked)
      var random = SeededGenerator(seed: seed)
      var prices = Prices<Double>(
        scale: 16, posts: week.plan.posts.map { _ in Double(random.int(0...3) * random.int(0...4000)) },
        campusDays: (0..<compiled.campusCount * 7).map { _ in Double(random.int(0...2) * random.int(0...2000)) })
      zeroWhereSettled(&prices, compiled, week)
      let pricer = TourPricer<Double>(compiled)
      for (position, officer) in compiled.officers.enumerated() {
        let enumeration = WeekEnumeration(plan: week.plan, locked: week.locked)
        guard let weeks = enumeration.weeks(of: officer.officer) else { continue }
        let best = weeks.map { worth(of: $0, officer, prices, enumeration, compiled) }.max() ?? 0
        let found = pricer.best(position, prices)
        compared += 1
        #expect(found.value == best, "seed \(seed), officer \(position)")
        let visits = found.tours.flatMap(\.runs).compactMap { visit($0, officer, compiled) }
        let locked = week.locked.filter { week.plan.officer($0.officer) == officer.officer && isFree(officer) }
        #expect(
          worth(of: visits + locked, officer, prices, enumeration, compiled) == found.value,
          "seed \(seed), officer \(position)")
        let floats = Prices<Float>(
          scale: 16, posts: prices.posts.map { Float($0) }, campusDays: prices.campusDays.map { Float($0) })
        #expect(Double(TourPricer<Float>(compiled).best(position, floats).value) == best, "seed \(seed)")
      }
    }
    #expect(compared > 40)
  }

  private func isFree(_ officer: FreeOfficer) -> Bool {
    if case .weeks = officer.choice { return false }
    return true
  }

  /// What every roster has is paid for already.
  private func zeroWhereSettled(_ prices: inout Prices<Double>, _ compiled: CompiledWeek, _ week: TinyWeek) {
    for visit in compiled.fixedVisits {
      guard let placement = try? week.plan.place(visit) else { continue }
      prices.campusDays[placement.campus.rawValue * 7 + placement.day.rawValue] = 0
    }
  }

  private func visit(_ run: PostRun, _ officer: FreeOfficer, _ compiled: CompiledWeek) -> Visit? {
    let first = compiled.firstPost[Int(run.campusDay)]
    return compiled.plan.visit(
      of: officer.officer, at: CampusIndex(Int(run.campusDay) / 7), on: Weekday.allCases[Int(run.campusDay) % 7],
      periods: Int(run.first - first)...Int(run.last - first))
  }

  /// The worth of a week: prices of its posts and campus-days, less the travel of the days that can be chosen.
  private func worth(
    of visits: [Visit], _ officer: FreeOfficer, _ prices: Prices<Double>, _ enumeration: WeekEnumeration,
    _ compiled: CompiledWeek
  ) -> Double {
    let plan = compiled.plan
    var chosen = visits
    if case .tours(let days, _) = officer.choice {
      chosen = visits.filter { visit in days.contains { $0.day == visit.day.rawValue } }
    }
    let free = isFree(officer) ? chosen.filter { !$0.isLocked } : chosen
    let travel = enumeration.effect(of: chosen, officer: officer.officer).travel
    let effect = enumeration.effect(of: free, officer: officer.officer).effect
    let posts = effect.posts.filter { plan.qualifies(officer.officer, at: PostIndex($0)) }
    return posts.reduce(0) { $0 + prices.posts[$1] } + effect.campusDays.reduce(0) { $0 + prices.campusDays[$1] }
      - Double(plan.travelMinuteCost * prices.scale * travel)
  }
}
