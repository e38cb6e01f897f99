import Staffing
import TestSupport
import Testing

@Suite struct MinVisitTests {
  private func week(least: Minutes?, _ visit: String) -> StaffedWeek {
    .of(.sample { $0.policy = Policy(minVisit: least) }, visit)
  }

  @Test func longerVisitsAreKept() {
    #expect(week(least: 60, "ocotillo oak mon p1-p2").findings() == [])
  }

  @Test func theVeryLengthIsKept() {
    #expect(week(least: 60, "ocotillo oak mon p1").findings() == [])
    #expect(week(least: nil, "ocotillo oak mon arrival").findings() == [])
  }

  @Test func aMinuteLessBreaksTheRule() {
    #expect(
      week(least: 61, "ocotillo oak mon p1").findings()
        == ["min-visit: Ocotillo: 60 minutes at Oak, at least 61 minutes needed"])
  }

  @Test func timeBetweenThePeriodsCounts() {
    let district = District.sample { district in
      district.bells[0] = .of("school", "p1 08:00-08:25", "p2 08:35-09:00")
      district.policy = Policy(minVisit: 60)
    }
    #expect(StaffedWeek.of(district, "ocotillo oak mon p1-p2").findings() == [])
  }

  @Test func fullTimeOfficersHaveNoSuchRule() {
    #expect(!week(least: 61, "agave mesa mon p1").violations.contains { $0.code == .minVisit })
  }
}
