import Staffing
import TestSupport
import Testing

@Suite struct CostTests {
  /// On Monday Oak needs two officers in p1 (a minute short costs 3, required) and one in p2 (1, not required); it
  /// should be visited on two days, for three covered hours.
  private let district = District.sample { district in
    let oak = CampusSelector(campuses: ["oak"])
    district.needs = [
      NeedEntry(
        campuses: oak, days: [.mon], periods: PeriodSelector(periods: ["p1"]), officers: 2, weight: 3, isRequired: true),
      NeedEntry(campuses: oak, days: [.mon], periods: PeriodSelector(periods: ["p2"]), officers: 1, weight: 1),
    ]
    district.targets = [TargetEntry(campuses: oak, days: 2, hours: .of("3"))]
  }

  private func terms(_ posts: Int, _ minutes: Int, _ days: Int, _ travel: Int) -> CostTerms {
    CostTerms(posts: Cost(posts), targetMinutes: Cost(minutes), targetDays: Cost(days), travel: Cost(travel))
  }

  @Test func anEmptyRosterLacksEverything() {
    let week = StaffedWeek.of(district)
    #expect(week.totals.cost == terms(3 * 60 * 2 + 60, 2 * 180, 2 * 240, 0))
    #expect(week.totals.cost.total == 1260)
    #expect(week.totals.gap == 120)
    #expect(week.totals.open == 60)
    #expect(week.totals.needed == 180)
    #expect(week.totals.covered == 0)
    #expect(week.gaps == [PostIndex(1)])
    #expect(week.openPosts == [PostIndex(2)])
  }

  @Test func oneOfTwoOfficersCoversHalf() {
    let week = StaffedWeek.of(district, "ocotillo oak mon p1")
    #expect(week.totals.cost == terms(3 * 60 + 60, 2 * 120, 240, 0))
    #expect(week.totals.gap == 60)
    #expect(week.totals.open == 60)
    #expect(week.totals.covered == 60)
    #expect(week.short(at: PostIndex(1)) == 1)
  }

  @Test func everythingTogether() {
    let week = StaffedWeek.of(
      district, "ocotillo oak mon p1-p2", "ocotillo elm mon p4", "ocotillo oak mon dismissal", "saguaro oak wed p1")
    #expect(week.totals.cost == terms(3 * 60, 2 * (180 - 120), 0, 15 + 15))
    #expect(week.totals.cost.total == 330)
    #expect(week.totals.coveredShare == 120.0 / 180.0)
    #expect(week.visitedDays(of: CampusIndex(0)) == 2)
  }

  @Test func moreThanNeededIsWorthNothing() {
    let full = StaffedWeek.of(district, "ocotillo oak mon p1-p2", "saguaro oak mon p1")
    #expect(full.totals.cost == terms(0, 0, 240, 0))
    let more = StaffedWeek.of(district, "ocotillo oak mon p1-p2", "saguaro oak mon p1-p2", "agave oak mon p1-p5")
    #expect(more.totals.cost == full.totals.cost)
    #expect(more.covered(at: CampusIndex(0)) == 180)
    #expect(more.present(at: PostIndex(1)) == 3)
    #expect(more.gaps == [])
    #expect(more.openPosts == [])
  }

  @Test func moreThanTheTargetIsWorthNothing() {
    let week = StaffedWeek.of(
      .sample { district in
        district.needs = [NeedEntry(officers: 1, weight: 0)]
        district.targets = [TargetEntry(campuses: CampusSelector(campuses: ["oak"]), days: 1, hours: .of("1"))]
      }, "ocotillo oak mon p1-p3", "ocotillo oak tue p1")
    #expect(week.totals.cost == terms(0, 0, 0, 0))
  }

  @Test func theFileGivesTheFactors() {
    var district = district
    district.policy = Policy(costs: .init(targetMinute: 5, targetDay: 7, travelMinute: 3))
    let week = StaffedWeek.of(district, "ocotillo oak mon p1", "ocotillo elm mon p3")
    #expect(week.totals.cost == terms(3 * 60 + 60, 5 * 120, 7, 3 * 15))
  }

  @Test func anOfficerCountsOnceAtAPostHoweverManyVisitsOverlap() {
    let week = StaffedWeek.of(
      district, "ocotillo oak mon p1-p2", "ocotillo oak mon p1", "ocotillo oak mon p1", "ocotillo oak mon arrival-p1")
    #expect(week.present(at: PostIndex(1)) == 1)
    #expect(week.totals.cost == terms(3 * 60, 2 * 60, 240, 0))
  }

  @Test func presenceCountsWhateverRulesItBreaks() {
    let week = StaffedWeek.of(district, "agave oak mon p1", "ocotillo oak mon p1", "ocotillo elm mon p1")
    #expect(week.present(at: PostIndex(1)) == 2)
    #expect(week.totals.violations > 0)
    #expect(week.totals.gap == 0)
  }

  @Test func aCampusIsVisitedByAnOfficerOfAnyRoleWithoutNeed() {
    var district = district
    district.needs = [NeedEntry(officers: 1, weight: 1, roles: ["sso"])]
    let week = StaffedWeek.of(district, "agave oak tue p5")
    #expect(week.visitedDays(of: CampusIndex(0)) == 1)
    #expect(week.covered(at: CampusIndex(0)) == 0)
    #expect(week.totals.cost.targetDays == 240)
  }

  @Test func nothingNeededIsFullyCovered() {
    #expect(StaffedWeek.of(.sample()).totals.coveredShare == 1)
  }

  @Test func dutyIsTimeAtWorkAndOnTheWay() {
    let week = StaffedWeek.of(
      district, "ocotillo oak mon p1", "ocotillo elm mon p3", "ocotillo elm mon p5", "ocotillo ash wed arrival")
    let ocotillo = OfficerIndex(0)
    #expect(week[ocotillo].travel(on: .mon) == 15)
    #expect(week[ocotillo].duty(on: .mon) == 195)
    #expect(week[ocotillo].duty(on: .tue) == 0)
    #expect(week.duty(of: ocotillo) == 225)
  }
}
