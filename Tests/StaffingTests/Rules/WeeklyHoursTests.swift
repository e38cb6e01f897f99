import Staffing
import TestSupport
import Testing

@Suite struct WeeklyHoursTests {
  private func findings(weekly: String?, _ visits: String...) -> [String] {
    let district = District.sample { $0.officers[0] = .of("ocotillo", weekly: weekly) }
    return StaffedWeek(district: district, week: Week(monday: .sampleMonday, visits: visits.map(Visit.of))).findings()
  }

  @Test func lessThanTheLimitAndNoLimitAreKept() {
    #expect(findings(weekly: "10", "ocotillo oak mon p1-p2", "ocotillo oak fri p1-p2") == [])
    #expect(findings(weekly: nil, "ocotillo oak mon p1-p2", "ocotillo oak fri p1-p2") == [])
  }

  @Test func theVeryLimitIsKept() {
    #expect(findings(weekly: "4", "ocotillo oak mon p1-p2", "ocotillo oak fri p1-p2") == [])
  }

  @Test func aMinuteMoreBreaksTheRuleOnce() throws {
    let district = District.sample { $0.officers[0] = .of("ocotillo", weekly: "3.99") }
    let week = StaffedWeek.of(district, "ocotillo oak mon p1-p2", "ocotillo oak fri p1-p2")
    #expect(week.findings() == ["weekly-hours: Ocotillo: 4:00 hours of duty in the week, 3:59 hours allowed"])
    #expect(try #require(week.violations(of: OfficerIndex(0)).first).day == nil)
  }

  @Test func travelOfEveryDayIsDuty() {
    let visits = ["ocotillo oak mon p1", "ocotillo elm mon p3", "ocotillo oak tue p1", "ocotillo elm tue p3"]
    #expect(findings(weekly: "4.5", visits[0], visits[1], visits[2], visits[3]) == [])
    #expect(
      findings(weekly: "4.49", visits[0], visits[1], visits[2], visits[3])
        == ["weekly-hours: Ocotillo: 4:30 hours of duty in the week, 4:29 hours allowed"])
  }
}
