import Staffing
import TestSupport
import Testing

@Suite struct PresenceCostTests {
  private func cost(
    variety: Int = 0, familiarity: Int = 0, among weeks: [Int: [String]], _ visits: String...
  ) -> CostTerms {
    let district = District.sample { district in
      district.policy = Policy(
        costs: Policy.Costs(targetMinute: 0, targetDay: 0, travelMinute: 0, variety: variety, familiarity: familiarity))
    }
    return StaffedWeek.of(district, among: weeks, visits).totals.cost
  }

  @Test func varietyIsTheShareOfWeeksInWhichSomebodyWasThere() {
    let weeks = [-1: ["saguaro oak mon p1"], -2: ["saguaro oak mon p1-p2"], -3: [], -4: ["ocotillo oak mon p1"]]
    // p1 of an hour in 3 of 4 weeks, p2 in 1 of 4, p3 in none.
    #expect(cost(variety: 4, among: weeks, "ocotillo oak mon p1").variety == 180)
    #expect(cost(variety: 4, among: weeks, "ocotillo oak mon p1-p3").variety == 240)
    #expect(cost(variety: 4, among: weeks, "ocotillo oak tue p1").variety == 0)
  }

  @Test func onlyTheLastFourWeeksThatHaveAFileCount() {
    #expect(cost(variety: 1, among: [-5: ["ocotillo oak mon p1"]], "ocotillo oak mon p1").variety == 0)
    #expect(cost(variety: 1, among: [1: ["ocotillo oak mon p1"]], "ocotillo oak mon p1").variety == 0)
    #expect(cost(variety: 1, among: [-4: ["ocotillo oak mon p1"]], "ocotillo oak mon p1").variety == 60)
  }

  @Test func aFractionIsRoundedHalfUp() {
    let weeks = [-1: ["ocotillo oak mon arrival"], -2: [], -3: [], -4: []]
    // 30 minutes in 1 of 4 weeks: 7.5.
    #expect(cost(variety: 1, among: weeks, "ocotillo oak mon arrival").variety == 8)
  }

  @Test func familiarityIsOfMinutesAtCampusesWhereTheOfficerWasNot() {
    let weeks = [-2: ["ocotillo oak mon p1"]]
    #expect(cost(familiarity: 2, among: weeks, "ocotillo oak fri p1-p3").familiarity == 0)
    #expect(cost(familiarity: 2, among: weeks, "ocotillo elm fri p1-p3").familiarity == 360)
    #expect(cost(familiarity: 2, among: weeks, "saguaro oak fri p1").familiarity == 120)
    #expect(cost(familiarity: 2, among: [:], "saguaro oak fri p1").familiarity == 0)
  }

  @Test func fullTimeOfficersCostNothingAndTwoAtAPostCostTwice() {
    let weeks = [-1: ["agave mesa mon p1", "ocotillo oak mon p1"]]
    #expect(cost(variety: 1, familiarity: 1, among: weeks, "agave mesa mon p1").total == 0)
    #expect(cost(variety: 1, among: weeks, "ocotillo oak mon p1", "saguaro oak mon p1").variety == 120)
  }

  @Test func whatOverlapsCountsOnceAndAnEditIsTakenBack() throws {
    let district = District.sample { $0.policy = Policy(costs: Policy.Costs(variety: 3, familiarity: 1)) }
    var week = StaffedWeek.of(district, among: [-1: ["saguaro oak mon p1-p3"]], ["ocotillo oak mon p1-p2"])
    let before = week.totals.cost
    #expect(before.variety == 360)
    let edit = RosterEdit.add(.of("ocotillo oak mon p2-p3"))
    try week.apply(edit)
    #expect(week.totals.cost.variety == 540)
    #expect(week.totals.cost.familiarity == 180)
    try week.apply(edit.inverse)
    #expect(week.totals.cost == before)
  }
}
