import Staffing
import TestSupport
import Testing

@testable import Solver

@Suite("Filling a part of the week")
struct ScopeTests {
  @Test("Outside of the day or the campus nothing changes, and inside nothing is newly broken")
  func onlyInside() {
    var changed = 0
    for seed in seeds(120) {
      let week = TinyWeek(seed: seed)
      let plan = week.plan
      var random = SeededGenerator(seed: seed)
      let scope: FillRequest.Scope =
        random.chance(50)
        ? .day(random.pick(Weekday.allCases.filter { day in plan.posts.contains { $0.day == day } } + [.mon]))
        : .campus(CampusIndex(random.int(0...max(0, plan.campuses.count - 1))))
      guard !plan.campuses.isEmpty else { continue }
      let start = FillRequest.Start.allCases[Int(seed % 3)]
      let result = Fill.run(
        FillRequest(
          plan: plan, visits: week.visits, start: start, scope: scope, seed: seed, threads: 1,
          stopping: [IterationLimit(count: 9)]))
      // Of visits that stand there twice, the notes of one may come back with both.
      func outside(_ visits: [Visit]) -> [String] {
        visits.filter { visit in
          plan.campus(visit.campus).map { !scope.includes($0, on: visit.day) } ?? true
        }.map { "\($0.officer) \($0.campus) \($0.day) \($0.from) \($0.to)" }.sorted()
      }
      #expect(outside(result.visits) == outside(week.visits), "seed \(seed) \(scope) \(start)")
      let (before, after) = (
        StaffedWeek(plan: plan, visits: week.visits), StaffedWeek(plan: plan, visits: result.visits)
      )
      #expect(after.totals.cost == result.terms, "seed \(seed)")
      #expect(result.bound <= result.cost, "seed \(seed)")
      for officer in plan.officers.indices.map({ OfficerIndex($0) })
      where before.violations(of: officer).isEmpty && !plan.officers[officer.rawValue].isFullTime {
        #expect(after.violations(of: officer).isEmpty, "seed \(seed) \(scope) \(after.violations(of: officer))")
      }
      changed += result.visits.count != week.visits.count ? 1 : 0
    }
    #expect(changed > 20, "\(changed)")
  }

  @Test("A fill of the whole week reaches no gap minutes below the bound that counting only them proves")
  func gapMinutes() {
    var tight = 0
    for seed in seeds(80) {
      let week = TinyWeek(seed: seed)
      let start = FillRequest.Start.allCases[Int(seed % 3)]
      let request = FillRequest(
        plan: week.plan, visits: week.visits, start: start, seed: seed, threads: 1,
        stopping: [IterationLimit(count: 12)])
      let least = Fill.run(request.countingGapMinutes)
      #expect(
        least.cost.rawValue == StaffedWeek(plan: week.plan, visits: least.visits).totals.gap.rawValue, "seed \(seed)")
      let gap = StaffedWeek(plan: week.plan, visits: Fill.run(request).visits).totals.gap
      #expect(least.bound.rawValue <= gap.rawValue, "seed \(seed)")
      tight += least.bound == least.cost ? 1 : 0
    }
    #expect(tight > 40, "\(tight)")
  }
}
