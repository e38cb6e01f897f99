import Staffing
import TestSupport
import Testing

@Suite struct AvailabilityTests {
  private func findings(available: [String]?, absences: [String] = [], _ visit: String) -> [String] {
    let district = District.sample { $0.officers[0] = .of("ocotillo", available: available) }
    return StaffedWeek.of(district, absences: absences, visit).findings()
  }

  @Test func withoutAvailabilityEveryTimeIsFree() {
    #expect(findings(available: nil, "ocotillo oak mon arrival-dismissal") == [])
  }

  @Test func aVisitMayFillTheWindow() {
    #expect(findings(available: ["mon 08:00-11:00"], "ocotillo oak mon p1-p3") == [])
  }

  @Test func aMinuteOutsideEitherEndBreaksTheRule() {
    #expect(
      findings(available: ["mon 08:01-11:00"], "ocotillo oak mon p1-p3")
        == ["availability: Ocotillo: 08:00–11:00 at Oak, but available 08:01–11:00"])
    #expect(
      findings(available: ["mon 08:00-10:59"], "ocotillo oak mon p1-p3")
        == ["availability: Ocotillo: 08:00–11:00 at Oak, but available 08:00–10:59"])
  }

  @Test func aWeekdayLeftOutIsNotAvailable() {
    #expect(
      findings(available: ["mon 08:00-11:00"], "ocotillo oak tue p1")
        == ["availability: Ocotillo: 08:00–09:00 at Oak, but not available on Tue"])
  }

  @Test func windowsThatTouchOrOverlapAreOne() {
    #expect(findings(available: ["mon 09:00-11:00 08:00-09:00"], "ocotillo oak mon p1-p3") == [])
    #expect(findings(available: ["mon 08:00-10:00 08:30-09:00 09:59-11:00"], "ocotillo oak mon p1-p3") == [])
  }

  @Test func windowsAMinuteApartAreTwo() {
    #expect(
      findings(available: ["mon 08:00-09:00 09:01-11:00"], "ocotillo oak mon p1-p3")
        == ["availability: Ocotillo: 08:00–11:00 at Oak, but available 08:00–09:00, 09:01–11:00"])
  }

  @Test func anAbsenceMayTouchTheVisit() {
    #expect(
      findings(
        available: nil, absences: ["ocotillo 2026-11-30 07:00-08:00", "ocotillo 2026-11-30 11:00-12:00"],
        "ocotillo oak mon p1-p3") == [])
  }

  @Test func anAbsenceThatMeetsAMinuteBreaksTheRule() {
    #expect(
      findings(available: nil, absences: ["ocotillo 2026-11-30 10:59-12:00"], "ocotillo oak mon p1-p3")
        == ["availability: Ocotillo: 08:00–11:00 at Oak, but absent 10:59–12:00"])
  }

  @Test func anAbsenceWithoutTimesIsTheWholeDay() {
    let absences = ["ocotillo 2026-11-30"]
    #expect(
      findings(available: nil, absences: absences, "ocotillo oak mon p1")
        == ["availability: Ocotillo: 08:00–09:00 at Oak, but absent all day"])
    #expect(findings(available: nil, absences: absences, "ocotillo oak tue p1") == [])
  }

  @Test func anAbsenceWithOneTimeReachesToTheEndOfTheDay() {
    func findings(from: ClockTime?, to: ClockTime?, _ run: String) -> [String] {
      let absence = Absence(officer: "ocotillo", date: .sampleMonday, from: from, to: to)
      let week = Week(monday: .sampleMonday, absences: [absence], visits: [.of("ocotillo oak mon \(run)")])
      return StaffedWeek(district: .sample(), week: week).findings()
    }
    let nine = ClockTime(540)
    #expect(findings(from: nine, to: nil, "arrival-p1") == [])
    #expect(
      findings(from: nine, to: nil, "p2-dismissal")
        == ["availability: Ocotillo: 09:00–14:30 at Oak, but absent 09:00–24:00"])
    #expect(findings(from: nil, to: nine, "p2-dismissal") == [])
    #expect(
      findings(from: nil, to: nine, "arrival-p1")
        == ["availability: Ocotillo: 07:30–09:00 at Oak, but absent 00:00–09:00"])
  }

  @Test func absencesOfOtherWeeksAndOfficersDoNotMatter() {
    #expect(
      findings(
        available: nil, absences: ["ocotillo 2026-12-07", "saguaro 2026-11-30"], "ocotillo oak mon p1") == [])
  }
}
