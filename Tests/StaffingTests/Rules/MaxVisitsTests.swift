import Staffing
import TestSupport
import Testing

@Suite struct MaxVisitsTests {
  private func findings(most: Int?) -> [String] {
    StaffedWeek.of(
      .sample { $0.policy = Policy(maxVisitsPerDay: most) }, "ocotillo oak mon p1", "ocotillo elm mon p3",
      "ocotillo oak mon p5", "ocotillo oak tue p1"
    ).findings()
  }

  @Test func fewerVisitsAndNoLimitAreKept() {
    #expect(findings(most: 4) == [])
    #expect(findings(most: nil) == [])
  }

  @Test func theVeryNumberIsKept() {
    #expect(findings(most: 3) == [])
  }

  @Test func oneMoreBreaksTheRule() {
    #expect(findings(most: 2) == ["max-visits: Ocotillo: 3 visits on Mon, 2 allowed"])
  }

  @Test func fullTimeOfficersHaveNoSuchRule() {
    let district = District.sample { $0.policy = Policy(maxVisitsPerDay: 1) }
    let week = StaffedWeek.of(district, "agave mesa mon p1", "agave mesa mon p3")
    #expect(!week.violations.contains { $0.code == .maxVisits })
  }
}
