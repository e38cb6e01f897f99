import Staffing
import TestSupport
import Testing

@testable import Solver

@Suite("Weeks among others")
struct OtherWeeksTests {
  /// A tiny week whose rules and costs reach over other weeks, of which some are known.
  private func week(_ seed: UInt64) -> TinyWeek {
    let tiny = TinyWeek(seed: seed)
    var random = SeededGenerator(seed: seed &+ 77)
    var district = tiny.plan.district
    var policy = district.policy ?? Policy()
    var costs = policy.costs ?? Policy.Costs()
    costs.variety = random.pick([0, 1, 2, 5])
    costs.familiarity = random.pick([0, 0, 1, 3])
    policy.costs = costs
    if random.chance(40) { policy.consecutiveDays = random.int(1...3) }
    if random.chance(40) {
      policy.workPeriod = Policy.WorkPeriod(days: 14, hours: Hours(minutes: Minutes(60 * random.int(2...20))))
      district.agencies = (district.agencies ?? []).map { agency in
        var agency = agency
        agency.separateEmployer = random.chance(30)
        return agency
      }
    }
    if random.chance(40) {
      policy.hourCounters = [
        Policy.HourCounter(id: "a", hours: Hours(minutes: Minutes(60 * random.int(1...8))), weeks: random.int(0...2))
      ]
    }
    district.policy = policy
    let monday = tiny.plan.monday
    let summaries = [-4, -3, -2, -1, 1].filter { _ in random.chance(70) }.map { week in
      var rosters = RandomDistrict(seed: seed &* 31 &+ UInt64(week + 10))
      let plan = WeekPlan(district: district, monday: monday.advanced(by: 7 * week))
      return WeekSummary(StaffedWeek(plan: plan, visits: rosters.legalRoster(in: plan, attempts: 12)))
    }
    let plan = WeekPlan(
      district: district, monday: monday, absences: tiny.plan.absences, context: WeekContext(summaries))
    return TinyWeek(seed: seed, plan: plan, visits: tiny.visits)
  }

  @Test("No bound is above the optimum, no cost below, and nearly all optima are found")
  func againstEnumeration() {
    var (compared, reached, present) = (0, 0, 0)
    for seed in seeds(200) {
      let week = week(seed)
      guard let best = WeekEnumeration(week).best() else { continue }
      #expect(
        StaffedWeek(plan: week.plan, visits: best.visits).totals.cost.total.rawValue == best.cost,
        "seed \(seed): the enumeration is wrong")
      let result = Fill.run(
        FillRequest(
          plan: week.plan, visits: week.visits, seed: seed, threads: 1 + Int(seed % 2),
          stopping: [IterationLimit(count: 14)])
      ) { progress in
        #expect(progress.bound.rawValue <= best.cost, "seed \(seed), round \(progress.iterations)")
        #expect(progress.cost.rawValue >= best.cost, "seed \(seed), round \(progress.iterations)")
      }
      let staffed = StaffedWeek(plan: week.plan, visits: result.visits)
      #expect(result.cost == staffed.totals.cost.total, "seed \(seed)")
      #expect(result.terms == staffed.totals.cost, "seed \(seed)")
      #expect(result.bound.rawValue <= best.cost, "seed \(seed)")
      WeekEnumeration(week).expectLegal(result.visits, "seed \(seed)")
      compared += 1
      present += staffed.totals.cost.variety + staffed.totals.cost.familiarity > 0 ? 1 : 0
      // Where days are left out so that none has too many in a row, a better roster may use them.
      reached += result.cost.rawValue == best.cost ? 1 : 0
    }
    #expect(compared * 2 > seeds(200).count, "\(compared) compared")
    #expect(present * 4 > compared, "\(present) of \(compared) cost presence")
    #expect(reached * 100 >= compared * 90, "reached \(reached) of \(compared)")
  }

  @Test("What an edit is measured to cost is what it costs")
  func measuredEdits() {
    for seed in seeds(40) {
      let week = week(seed)
      let staffed = StaffedWeek(plan: week.plan, visits: week.visits)
      for post in week.plan.posts.indices.prefix(30) {
        for candidate in staffed.candidates(
          at: week.plan.posts[post].campus, on: week.plan.posts[post].day,
          periods: week.plan.posts[post].period.rawValue...week.plan.posts[post].period.rawValue, extending: false)
        where candidate.isLegal {
          var trial = staffed
          guard (try? trial.apply(candidate.edit)) != nil else { continue }
          #expect(trial.totals.cost.total - staffed.totals.cost.total == candidate.costChange, "seed \(seed)")
          #expect(trial.totals == StaffedWeek(plan: week.plan, visits: trial.visits).totals, "seed \(seed)")
        }
      }
    }
  }
}
