import Staffing
import TestSupport
import Testing

@Suite struct TrainingTests {
  private func findings(has hours: String?, needs needed: String?, _ visits: String...) -> [String] {
    let district = District.sample { district in
      district.roles[0].trainingHours = needed.map { .of($0) }
      district.officers[0] = .of("ocotillo", training: hours)
    }
    return StaffedWeek(district: district, week: Week(monday: .sampleMonday, visits: visits.map(Visit.of))).findings()
  }

  @Test func moreThanNeededIsKept() {
    #expect(findings(has: "48", needs: "40", "ocotillo oak mon p1") == [])
    #expect(findings(has: nil, needs: nil, "ocotillo oak mon p1") == [])
  }

  @Test func theVeryHoursAreKept() {
    #expect(findings(has: "40", needs: "40", "ocotillo oak mon p1") == [])
  }

  @Test func aMinuteLessBreaksTheRuleOnce() {
    #expect(
      findings(has: "39.98", needs: "40", "ocotillo oak mon p1", "ocotillo oak tue p1")
        == ["training: Ocotillo: 39:59 hours of training, 40:00 hours needed"])
  }

  @Test func noHoursAreNone() {
    #expect(
      findings(has: nil, needs: "1", "ocotillo oak mon p1")
        == ["training: Ocotillo: 0:00 hours of training, 1:00 hour needed"])
  }

  @Test func whoDoesNotWorkBreaksNothing() {
    #expect(findings(has: nil, needs: "40") == [])
  }
}
