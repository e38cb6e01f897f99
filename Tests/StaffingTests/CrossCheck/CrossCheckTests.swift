import Staffing
import TestSupport
import Testing

/// The week as the program counts it against the referee's second opinion.
@Suite struct CrossCheckTests {
  @Test(arguments: 0..<20) func rostersOfAllKindsScoreAsTheRefereeSays(block: Int) {
    for seed in block * 150..<(block + 1) * 150 {
      var maker = RandomDistrict(seed: UInt64(seed))
      let district = maker.district()
      let absences = maker.absences(in: district)
      let plan = WeekPlan(district: district, monday: maker.monday, absences: absences)
      let visits =
        seed.isMultiple(of: 3)
        ? maker.legalRoster(in: plan, attempts: 30) : maker.roster(in: plan, visits: maker.random.int(0...24))
      let week = Week(monday: maker.monday, absences: absences, visits: visits)
      compare(StaffedWeek(district: district, week: week), with: Referee(district: district, week: week), seed: seed)
    }
  }

  /// The property above says something only where its rosters break every rule, and where some break none.
  @Test func randomRostersBreakEveryRuleAndNone() {
    var broken: Set<Violation.Code> = []
    var legal = 0
    for seed in UInt64(0)..<150 {
      var maker = RandomDistrict(seed: seed)
      let plan = WeekPlan(district: maker.district(), monday: maker.monday)
      broken.formUnion(StaffedWeek(plan: plan, visits: maker.roster(in: plan, visits: 20)).violations.map(\.code))
      let kept = StaffedWeek(plan: plan, visits: maker.legalRoster(in: plan, attempts: 30))
      if kept.totals.violations == 0, kept.visits.count >= 3 { legal += 1 }
    }
    // Those of several weeks have none here to be broken over.
    let overWeeks: Set<Violation.Code> = [.consecutiveDays, .workPeriod, .hourCounter]
    #expect(broken == Set(Violation.Code.allCases).subtracting(overWeeks))
    #expect(legal >= 50)
  }

  @Test func randomDistrictsHaveEveryFeature() {
    var seen: [String: Bool] = [:]
    func see(_ feature: String, _ occurs: Bool) { seen[feature] = seen[feature] == true || occurs }
    for seed in UInt64(0)..<200 {
      var maker = RandomDistrict(seed: seed)
      let district = maker.district()
      let absences = maker.absences(in: district)
      let plan = WeekPlan(district: district, monday: maker.monday, absences: absences)
      for (campus, planned) in zip(district.campuses, plan.campuses) {
        for day in Weekday.allCases {
          let isUsual = district.bells.first { $0.id == campus.bells.schedule(on: day) }?.periods.isEmpty == false
          let isHoliday = planned.days[day.rawValue].isHoliday
          see("weekend", day >= .sat && planned.days[day.rawValue].isOpen)
          see("day opened", !isUsual && planned.days[day.rawValue].isOpen)
          see("day closed by bells", isUsual && !planned.days[day.rawValue].isOpen && !isHoliday)
          see("holiday", isHoliday)
        }
        see("target", planned.targetDays > 0 && planned.targetMinutes > 0)
      }
      for post in plan.posts.indices.map({ PostIndex($0) }) {
        see("several officers", plan[post].need > 1)
        see("role does not count", plan.officers.indices.contains { !plan.qualifies(OfficerIndex($0), at: post) })
      }
      for officer in plan.officers {
        see("post", officer.isFullTime && officer.post != nil)
        see("no post", officer.isFullTime && officer.post == nil)
        see("barred from mid-week", officer.bars[0].isEmpty && !officer.bars[6].isEmpty)
        see("barred until mid-week", !officer.bars[0].isEmpty && officer.bars[6].isEmpty)
        see("several windows", officer.windows.contains { $0.count > 1 })
        see("absence", officer.absences.contains { !$0.isEmpty })
      }
    }
    #expect(seen.count == 13)
    #expect(seen.filter { !$0.value }.keys.sorted() == [])
  }

  private func compare(_ week: StaffedWeek, with referee: Referee, seed: Int) {
    let totals = week.totals
    let plan = week.plan
    let campuses = plan.campuses.indices.map { CampusIndex($0) }
    let score = Referee.Score(
      posts: totals.cost.posts.rawValue, targetMinutes: totals.cost.targetMinutes.rawValue,
      targetDays: totals.cost.targetDays.rawValue, travel: totals.cost.travel.rawValue, gap: totals.gap.rawValue,
      open: totals.open.rawValue, needed: totals.needed.rawValue,
      covered: campuses.map { week.covered(at: $0).rawValue }, visitedDays: campuses.map { week.visitedDays(of: $0) },
      present: plan.posts.indices.map { week.present(at: PostIndex($0)) },
      duty: plan.officers.indices.map { week.duty(of: OfficerIndex($0)).rawValue })
    #expect(score == referee.score(), "seed \(seed)")
    #expect(totals.covered.rawValue == score.covered.reduce(0, +), "seed \(seed)")
    var breaches: [Referee.Breach: Int] = [:]
    for violation in week.violations {
      let breach = Referee.Breach(
        code: violation.code.rawValue, officer: violation.officer?.text ?? "", day: violation.day)
      breaches[breach, default: 0] += 1
    }
    #expect(breaches == referee.breaches(), "seed \(seed)")
    #expect(totals.violations == week.violations.count, "seed \(seed)")
  }
}
