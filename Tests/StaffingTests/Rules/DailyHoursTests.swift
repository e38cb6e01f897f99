import Staffing
import TestSupport
import Testing

@Suite struct DailyHoursTests {
  private func findings(daily: String?, _ visits: String...) -> [String] {
    let district = District.sample { $0.officers[0] = .of("ocotillo", daily: daily) }
    return StaffedWeek(district: district, week: Week(monday: .sampleMonday, visits: visits.map(Visit.of))).findings()
  }

  @Test func lessThanTheLimitAndNoLimitAreKept() {
    #expect(findings(daily: "8", "ocotillo oak mon p1-p3") == [])
    #expect(findings(daily: nil, "ocotillo oak mon arrival-dismissal") == [])
  }

  @Test func theVeryLimitIsKept() {
    #expect(findings(daily: "3", "ocotillo oak mon p1-p3", "ocotillo oak tue p1-p3") == [])
  }

  @Test func aMinuteMoreBreaksTheRule() {
    #expect(
      findings(daily: "2.98", "ocotillo oak mon p1-p3", "ocotillo oak tue p1")
        == ["daily-hours: Ocotillo: 3:00 hours of duty on Mon, 2:59 hours allowed"])
  }

  @Test func travelIsDuty() {
    let visits = ["ocotillo oak mon p1", "ocotillo elm mon p3"]
    #expect(findings(daily: "2.25", visits[0], visits[1]) == [])
    #expect(
      findings(daily: "2.24", visits[0], visits[1])
        == ["daily-hours: Ocotillo: 2:15 hours of duty on Mon, 2:14 hours allowed"])
  }

  @Test func theTimeBetweenTwoVisitsIsNoDuty() {
    #expect(findings(daily: "2", "ocotillo oak mon p1", "ocotillo oak mon p5") == [])
  }

  @Test func fullTimeOfficersHaveTheLimitToo() {
    let district = District.sample { $0.officers[2].dailyHours = .of("6.9") }
    #expect(
      StaffedWeek.of(district, "agave mesa mon arrival-dismissal").findings("agave").first
        == "daily-hours: Agave: 7:00 hours of duty on Mon, 6:54 hours allowed")
  }
}
