import Staffing
import TestSupport
import Testing

@Suite struct FullTimeTests {
  private static let wholeWeek = ["mon", "tue", "wed", "thu", "fri"]

  private func findings(
    absences: [String] = [], _ visits: [String], _ change: (inout District) -> Void = { _ in }
  ) -> [String] {
    let week = Week(
      monday: .sampleMonday, absences: absences.map { .of($0) }, visits: visits.map { .of("agave \($0)") })
    return StaffedWeek(district: .sample(change), week: week).findings("agave")
  }

  @Test func everyPeriodOfEveryOpenDayIsKept() {
    #expect(findings(Self.wholeWeek.map { "mesa \($0) arrival-dismissal" }) == [])
  }

  @Test func aPeriodLeftOutBreaksTheRule() {
    let visits = ["mesa mon arrival-p5"] + Self.wholeWeek.dropFirst().map { "mesa \($0) arrival-dismissal" }
    #expect(findings(visits) == ["full-time: Agave: full-time at Mesa, but not there Mon 14:00–14:30"])
  }

  @Test func severalPeriodsOfADayAreOneViolation() {
    let visits = ["mesa mon p1-p4"] + Self.wholeWeek.dropFirst(2).map { "mesa \($0) arrival-dismissal" }
    #expect(
      findings(visits) == [
        "full-time: Agave: full-time at Mesa, but not there Mon 07:30–08:00 and 2 more periods",
        "full-time: Agave: full-time at Mesa, but not there Tue 07:30–08:00 and 7 more periods",
      ])
    #expect(
      findings(["mesa mon arrival-p4"] + Self.wholeWeek.dropFirst().map { "mesa \($0) arrival-dismissal" })
        == ["full-time: Agave: full-time at Mesa, but not there Mon 13:00–14:00 and 1 more period"])
  }

  @Test func workElsewhereBreaksTheRule() {
    let visits = Self.wholeWeek.map { "mesa \($0) arrival-dismissal" } + ["juniper sat p1"]
    #expect(
      findings(visits) { $0.campuses.append(.of("juniper", .high, bellsOn: [.sat: "school"])) }
        == ["full-time: Agave: full-time at Mesa, but on Sat at Juniper"])
  }

  @Test func onlyPeriodsInsideAvailabilityAreOwed() {
    let change = { (district: inout District) in
      district.officers[2].availability = .of(["mon 07:31-12:00", "tue 07:30-11:59"])
    }
    #expect(findings(["mesa mon p1-lunch", "mesa tue arrival-p3"], change) == [])
    #expect(
      findings(["mesa mon p1-p3", "mesa tue arrival-p3"], change)
        == ["full-time: Agave: full-time at Mesa, but not there Mon 11:00–12:00"])
  }

  @Test func periodsThatMeetAnAbsenceAreNotOwed() {
    let visits =
      ["mesa mon arrival-p1", "mesa mon p4-dismissal"] + ["wed", "thu", "fri"].map { "mesa \($0) arrival-dismissal" }
    #expect(findings(absences: ["agave 2026-11-30 09:00-11:01", "agave 2026-12-01"], visits) == [])
    #expect(
      findings(absences: ["agave 2026-11-30 09:00-11:00", "agave 2026-12-01"], visits)
        == ["full-time: Agave: full-time at Mesa, but not there Mon 11:00–12:00"])
  }

  @Test func closedDaysAreNotOwed() {
    #expect(
      findings(Self.wholeWeek.dropFirst(2).map { "mesa \($0) arrival-dismissal" }) {
        $0.calendar = SchoolCalendar(closed: [.init(from: .of("2026-11-28"), to: .of("2026-12-01"))])
      } == [])
  }

  @Test func daysOnWhichARuleBarsTheOfficerAreNotOwed() {
    let change = { (district: inout District) in
      district.roles[1].requiredCertifications = ["azpost"]
      district.officers[2].certifications = [Certification(id: "azpost", expires: .of("2026-12-01"))]
    }
    #expect(findings(["mesa mon arrival-dismissal", "mesa tue arrival-dismissal"], change) == [])
    #expect(
      findings(["mesa mon arrival-dismissal", "mesa tue arrival-dismissal", "mesa wed p1"], change)
        == ["certification: Agave: certification azpost expired on 2026-12-01"])
    #expect(findings([]) { $0.roles[1].trainingHours = .of("40") } == [])
  }

  // MARK: Without a post

  private func withoutPost(_ district: inout District) {
    district.officers[2].post = nil
    district.campuses.append(.of("juniper", .high))
  }

  @Test func withoutAPostNothingIsKept() {
    #expect(findings([], withoutPost) == [])
  }

  @Test func withoutAPostAllOfOneEligibleCampusIsKept() {
    #expect(findings(Self.wholeWeek.map { "juniper \($0) arrival-dismissal" }, withoutPost) == [])
  }

  @Test func withoutAPostLessThanAllOfItBreaksTheRule() {
    #expect(
      findings(Self.wholeWeek.dropLast().map { "juniper \($0) arrival-dismissal" }, withoutPost)
        == ["full-time: Agave: full-time at Juniper, but not there Fri 07:30–08:00 and 7 more periods"])
  }

  @Test func withoutAPostTheCampusOfMostMinutesIsTheChosenOne() {
    let visits = Self.wholeWeek.dropFirst().map { "juniper \($0) arrival-dismissal" } + ["mesa mon arrival-dismissal"]
    #expect(
      findings(visits, withoutPost) == [
        "full-time: Agave: full-time at Juniper, but on Mon at Mesa",
        "full-time: Agave: full-time at Juniper, but not there Mon 07:30–08:00 and 7 more periods",
      ])
  }

  @Test func withoutAPostACampusThatIsNotEligibleIsNoChoice() {
    #expect(
      findings(["oak mon arrival-dismissal"], withoutPost) == [
        "eligibility: Agave: Oak is of level elementary, which the role does not staff",
        "full-time: Agave: full-time, but on Mon at Oak, where it may not have its post",
      ])
  }
}
