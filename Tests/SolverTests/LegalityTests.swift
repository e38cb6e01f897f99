import Staffing
import TestSupport
import Testing

@testable import Solver

@Suite("Rosters that break no rule")
struct LegalityTests {
  @Test("Whatever the start, the rounds and the threads, only what stays may break a rule")
  func tinyWeeks() {
    for seed in seeds(2000) {
      let week = TinyWeek(seed: seed)
      var random = SeededGenerator(seed: seed)
      let start = random.pick(FillRequest.Start.allCases)
      let onlyGaps = random.chance(25)
      let request = FillRequest(
        plan: week.plan, visits: week.visits, start: start, onlyGaps: onlyGaps, seed: random.next(),
        threads: random.int(1...2), stopping: [IterationLimit(count: random.pick([0, 1, 4, 9, 12]))])
      let result = Fill.run(request)
      WeekEnumeration(week, start: start, onlyGaps: onlyGaps).expectLegal(
        result.visits, "seed \(seed), \(start)\(onlyGaps ? ", only gaps" : "")")
    }
  }

  @Test("Officers by the dozen, shared out among threads, keep to the rules too")
  func manyOfficers() {
    for seed in seeds(3) {
      let week = ManyOfficers(seed: seed)
      for threads in [2, 3] {
        let result = Fill.run(
          FillRequest(
            plan: week.plan, visits: week.visits, seed: seed, threads: threads, stopping: [IterationLimit(count: 14)]))
        WeekEnumeration(plan: week.plan, locked: week.visits.filter(\.isLocked)).expectLegal(
          result.visits, "seed \(seed), \(threads) threads")
        #expect(result.bound <= result.cost, "seed \(seed)")
        #expect(result.cost == StaffedWeek(plan: week.plan, visits: result.visits).totals.cost.total)
      }
    }
  }
}

@Suite("The first rosters of a fill")
struct FirstRosterTests {
  @Test("Are there after one round, legal, and better than nobody anywhere, where hours are short, too")
  func oneRound() {
    var better = 0
    for seed in seeds(8) {
      let plan = plan(seed: seed, weeklyHours: .of("1.5"))
      let results = [0, 1].map { rounds in
        Fill.run(
          FillRequest(
            plan: plan, start: .scratch, seed: seed, threads: 2, stopping: [IterationLimit(count: rounds)]))
      }
      WeekEnumeration(plan: plan, locked: []).expectLegal(results[1].visits, "seed \(seed)")
      #expect(results[1].cost <= results[0].cost, "seed \(seed)")
      better += results[1].cost < results[0].cost ? 1 : 0
    }
    #expect(better >= 4)
  }

  private func plan(seed: UInt64, weeklyHours: Hours) -> WeekPlan {
    let plan = ManyOfficers(seed: seed).plan
    var district = plan.district
    for position in district.officers.indices { district.officers[position].weeklyHours = weeklyHours }
    return WeekPlan(district: district, monday: plan.monday)
  }
}

/// A week of some twenty officers at a few campuses: too large to enumerate, large enough to be shared among threads.
struct ManyOfficers {
  let plan: WeekPlan
  let visits: [Visit]

  init(seed: UInt64, officers: ClosedRange<Int> = 26...34) {
    var maker = DenseDistrict(seed: seed, campuses: 4, periods: 5, officers: officers)
    let days: [Weekday] = [.mon, .wed, .thu]
    let district = maker.district(open: days)
    plan = WeekPlan(district: district, monday: maker.monday, absences: maker.absences(in: district, open: days))
    var rosters = RandomDistrict(seed: seed)
    visits = rosters.legalRoster(in: plan, attempts: 60)
  }
}
