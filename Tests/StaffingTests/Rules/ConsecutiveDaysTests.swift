import Staffing
import TestSupport
import Testing

@Suite struct ConsecutiveDaysTests {
  /// Saturday and Sunday are open too; at most three days in a row.
  private func findings(most: Int? = 3, among weeks: [Int: [String]] = [:], _ visits: [String]) -> [String] {
    let district = District.sample { district in
      district.campuses[0] = .of("oak", bellsOn: [.sat: "school", .sun: "school"])
      district.policy = Policy(consecutiveDays: most)
    }
    return StaffedWeek.of(district, among: weeks, visits).findings()
  }

  @Test func fewerDaysAndNoLimitAreKept() {
    #expect(findings(hours("mon", "tue", "thu", "fri")) == [])
    #expect(findings(most: nil, hours("mon", "tue", "wed", "thu", "fri")) == [])
  }

  @Test func theVeryNumberOfDaysIsKept() {
    #expect(findings(hours("mon", "tue", "wed", "fri", "sat", "sun")) == [])
    #expect(findings(among: [-1: hours("sun")], hours("mon", "tue")) == [])
  }

  @Test func aDayMoreBreaksTheRuleOnTheFirstDayTooMany() {
    let sentence = "consecutive-days: Ocotillo: works 4 days in a row, 3 allowed"
    #expect(findings(hours("mon", "tue", "wed", "thu")) == [sentence])
    #expect(findings(among: [-1: hours("sat", "sun")], hours("mon", "tue")) == [sentence])
    #expect(findings(among: [1: hours("mon", "tue")], hours("sat", "sun")) == [sentence])
    #expect(findings(among: [-1: hours("fri", "sat", "sun")], hours("mon")) == [sentence])
  }

  @Test func twoRowsAreToldEach() {
    #expect(
      findings(most: 1, hours("mon", "tue", "thu", "fri", "sat")) == [
        "consecutive-days: Ocotillo: works 2 days in a row, 1 allowed",
        "consecutive-days: Ocotillo: works 3 days in a row, 1 allowed",
      ])
  }

  @Test func aDayOffBetweenTheWeeksEndsTheRow() {
    #expect(findings(among: [-1: hours("thu", "fri", "sat")], hours("mon", "tue", "wed")) == [])
    #expect(findings(among: [-2: hours("sun")], hours("mon", "tue", "wed")) == [])
  }
}
