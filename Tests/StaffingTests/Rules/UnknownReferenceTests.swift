import Staffing
import TestSupport
import Testing

@Suite struct UnknownReferenceTests {
  @Test func whatExistsIsKnown() {
    #expect(StaffedWeek.of(.sample(), "ocotillo oak mon arrival-dismissal").findings() == [])
  }

  @Test func aRunOfOnePeriodIsTheShortest() {
    #expect(StaffedWeek.of(.sample(), "ocotillo oak mon p2-p2").findings() == [])
  }

  @Test(arguments: [
    ("ocotillo nowhere mon p1", "on Mon at 'nowhere', but the district has no such campus"),
    ("ocotillo oak sat p1", "Oak is closed on Sat"),
    ("ocotillo oak mon p9-p2", "Oak has no period 'p9' on Mon"),
    ("ocotillo oak mon p1-p9", "Oak has no period 'p9' on Mon"),
    ("ocotillo oak mon p2-p1", "period 'p1' at Oak does not come after 'p2'"),
  ]) func whatDoesNotExistIsNamed(visit: String, reason: String) {
    let week = StaffedWeek(district: .sample(), week: Week(monday: .sampleMonday, visits: [.of(visit)]))
    #expect(week.findings() == ["unknown-reference: Ocotillo: \(reason)"])
  }

  @Test func anUnknownOfficerIsNamed() {
    #expect(
      StaffedWeek.of(.sample(), "nobody oak mon p1").findings("nobody")
        == ["unknown-reference: 'nobody': on Mon at Oak, but the district has no officer 'nobody'"])
  }

  @Test func anAbsenceOfAnUnknownOfficerIsNamedOnItsDay() throws {
    let week = StaffedWeek.of(.sample(), absences: ["nobody 2026-12-01", "nobody 2026-12-08"])
    let sentence = "unknown-reference: 'nobody': absent on 2026-12-0"
    #expect(
      week.findings("nobody") == [
        sentence + "1, but the district has no officer 'nobody'",
        sentence + "8, but the district has no officer 'nobody'",
      ])
    #expect(week.violations.prefix(2).map(\.day) == [.tue, nil])
  }

  @Test func aCampusIsClosedOnClosedDaysAndOpenWhereBellsOpenIt() {
    let district = District.sample { district in
      district.calendar = SchoolCalendar(
        closed: [.init(from: .of("2026-11-30"), to: .of("2026-12-01"))],
        bells: [.init(date: .of("2026-12-05"), bells: "school")])
    }
    #expect(
      StaffedWeek.of(district, "ocotillo oak tue p1").findings() == [
        "unknown-reference: Ocotillo: Oak is closed on Tue"
      ])
    #expect(StaffedWeek.of(district, "ocotillo oak wed p1", "ocotillo oak sat p1").findings() == [])
  }

  @Test func aVisitThatNamesNothingCountsForNothingElse() {
    let week = StaffedWeek.of(
      .sample { $0.policy = Policy(minVisit: 600, maxVisitsPerDay: 0) }, "ocotillo oak mon p2-p1", "ocotillo oak mon p9"
    )
    #expect(week.violations(of: OfficerIndex(0)).map(\.code) == [.unknownReference, .unknownReference])
    #expect(week.duty(of: OfficerIndex(0)) == 0)
    #expect(week.visitedDays(of: CampusIndex(0)) == 0)
  }
}
