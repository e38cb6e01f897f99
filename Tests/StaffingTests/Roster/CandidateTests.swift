import Staffing
import TestSupport
import Testing

@Suite struct CandidateTests {
  private func candidates(
    in week: StaffedWeek, at campus: Int = 0, _ periods: ClosedRange<Int>, extending: Bool = true
  ) -> [Candidate] {
    week.candidates(at: CampusIndex(campus), on: .mon, periods: periods, extending: extending)
  }

  /// A district whose one need is an officer at Oak in Monday's p2, and whose first officer is `officer`.
  private func district(_ officer: Officer = .of("ocotillo"), _ policy: Policy? = nil) -> District {
    .sample { district in
      district.officers[0] = officer
      district.policy = policy
      district.needs = [
        NeedEntry(
          campuses: CampusSelector(campuses: ["oak"]), days: [.mon], periods: PeriodSelector(periods: ["p2"]),
          officers: 1, weight: 4, isRequired: true)
      ]
    }
  }

  @Test func whoLegallyCanComesFirstByCost() {
    let week = StaffedWeek.of(district(.of("ocotillo", weekly: "10")), "ocotillo elm mon arrival")
    let found = candidates(in: week, 2...2)
    #expect(found.map(\.officer) == [OfficerIndex(1), OfficerIndex(0), OfficerIndex(2)])
    #expect(found.map(\.costChange) == [-240, -225, 0])
    #expect(found.map(\.gapChange) == [-60, -60, 0])
    #expect(found.map(\.isLegal) == [true, true, false])
    #expect(found.map(\.minutesLeft) == [nil, 570, nil])
    #expect(found.map(\.edit) == ["saguaro", "ocotillo", "agave"].map { .add(.of("\($0) oak mon p2")) })
  }

  @Test func theFirstRuleThatStopsAnOfficerIsNamed() throws {
    let week = StaffedWeek.of(district(.of("ocotillo", available: ["tue 08:00-09:00"]), Policy(minVisit: 300)))
    let found = candidates(in: week, 2...2, extending: false)
    #expect(
      found.map { $0.obstacle?.message(in: week.plan) } == [
        "Ocotillo: 09:00–10:00 at Oak, but not available on Mon",
        "Saguaro: 60 minutes at Oak, at least 300 minutes needed",
        "Agave: Oak is of level elementary, which the role does not staff",
      ])
  }

  @Test func theShortestLegalRunIsTaken() {
    let week = StaffedWeek.of(district(.of("ocotillo", available: ["mon 08:00-10:00"]), Policy(minVisit: 90)))
    let found = candidates(in: week, 2...2)
    #expect(
      found.prefix(2).map(\.edit)
        == [.add(.of("ocotillo oak mon p1-p2")), .add(.of("saguaro oak mon p2-p3"))])
    #expect(found.prefix(2).map(\.isLegal) == [true, true])
  }

  @Test func aMarkedRunIsTakenAsItIs() {
    let week = StaffedWeek.of(district(.of("ocotillo"), Policy(minVisit: 90)))
    let found = candidates(in: week, 2...2, extending: false)
    #expect(found.map(\.obstacle?.code) == [.minVisit, .minVisit, .eligibility])
    #expect(candidates(in: week, 1...2, extending: false).first?.edit == .add(.of("ocotillo oak mon p1-p2")))
  }

  @Test func aVisitThatTouchesIsMadeLonger() throws {
    var week = StaffedWeek.of(district(), "ocotillo oak mon p1")
    let candidate = try #require(candidates(in: week, 2...2).first)
    #expect(candidate.edit == .resize(.of("ocotillo oak mon p1"), from: "p1", to: "p2"))
    #expect(candidate.placement.periods == 1...2)
    try week.apply(candidate.edit)
    #expect(week.visits == [.of("ocotillo oak mon p1-p2")])
  }

  @Test func visitsOnBothSidesBecomeOne() throws {
    var week = StaffedWeek.of(district(), "ocotillo oak mon p1", "ocotillo oak mon p3-lunch")
    let before = week.visits
    let candidate = try #require(candidates(in: week, 2...2).first)
    #expect(candidate.costChange == -240)
    try week.apply(candidate.edit)
    #expect(week.visits == [.of("ocotillo oak mon p1-lunch")])
    try week.apply(candidate.edit.inverse)
    #expect(week.visits == before)
  }

  @Test func aLockedVisitThatTouchesStandsInTheWay() {
    let week = StaffedWeek.of(district(), "ocotillo oak mon p1 locked")
    let found = candidates(in: week, 2...2)
    #expect(found.first { $0.officer == OfficerIndex(0) }?.obstacle?.code == .overlap)
  }

  @Test func whoIsThereAlreadyIsLeftOut() {
    let week = StaffedWeek.of(district(), "ocotillo oak mon p1-p3")
    #expect(!candidates(in: week, 2...2).contains { $0.officer == OfficerIndex(0) })
    #expect(candidates(in: week, 2...4, extending: false).contains { $0.officer == OfficerIndex(0) })
  }

  @Test func rulesThatWereBrokenBeforeDoNotStandInTheWay() {
    let week = StaffedWeek.of(district(.of("ocotillo", training: "1")), "ocotillo mesa tue p1")
    #expect(!week.findings().isEmpty)
    #expect(candidates(in: week, 2...2).first { $0.officer == OfficerIndex(0) }?.isLegal == true)
  }

  @Test func moreHoursBeyondTheLimitStandInTheWay() {
    let week = StaffedWeek.of(district(.of("ocotillo", weekly: "1")), "ocotillo oak tue p1-p2")
    let found = candidates(in: week, 2...2).first { $0.officer == OfficerIndex(0) }
    #expect(found?.obstacle?.code == .weeklyHours)
    #expect(found?.minutesLeft == -60)
  }

  @Test func aFullTimeOfficerMayBeBroughtToAPeriodThatIsMissing() {
    let week = StaffedWeek.of(district(), "agave mesa mon p1-p4")
    let found = candidates(in: week, at: 3, 6...6).first { $0.officer == OfficerIndex(2) }
    #expect(found?.isLegal == true)
    #expect(found?.edit == .resize(.of("agave mesa mon p1-p4"), from: "p1", to: "p5"))
  }

  @Test func askingChangesNothing() {
    let week = StaffedWeek.of(district(), "ocotillo oak mon p1", "ocotillo elm mon p4")
    let totals = week.totals
    _ = candidates(in: week, 2...2)
    #expect(week.totals == totals)
    #expect(candidates(in: week, 2...2) == candidates(in: week, 2...2))
  }

  @Test func periodsThatDoNotExistHaveNoCandidates() {
    let week = StaffedWeek.of(district())
    #expect(candidates(in: week, 8...8) == [])
    #expect(candidates(in: week, 7...8) == [])
    #expect(week.candidates(at: CampusIndex(0), on: .sat, periods: 0...0, extending: true) == [])
  }

  /// What a candidate promises is what its edit does.
  @Test func candidatesKeepTheirPromise() throws {
    var kept = 0
    for seed in UInt64(0)..<150 {
      var maker = RandomDistrict(seed: seed)
      let plan = WeekPlan(district: maker.district(), monday: maker.monday)
      let week = StaffedWeek(plan: plan, visits: maker.legalRoster(in: plan, attempts: 10))
      guard let post = plan.posts.randomElement(using: &maker.random) else { continue }
      let run = post.period.rawValue...post.period.rawValue
      for candidate in week.candidates(at: post.campus, on: post.day, periods: run, extending: true) {
        var after = week
        try after.apply(candidate.edit)
        #expect(after[candidate.officer].placements.contains(candidate.placement), "seed \(seed)")
        if candidate.isLegal {
          #expect(after.totals.cost.total - week.totals.cost.total == candidate.costChange, "seed \(seed)")
          #expect(after.totals.gap - week.totals.gap == candidate.gapChange, "seed \(seed)")
          #expect(after.totals.violations <= week.totals.violations, "seed \(seed)")
          kept += 1
        } else {
          #expect(after.violations(of: candidate.officer).contains { $0 == candidate.obstacle }, "seed \(seed)")
        }
      }
    }
    #expect(kept > 20)
  }
}
