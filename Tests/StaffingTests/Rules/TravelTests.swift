import Staffing
import TestSupport
import Testing

@Suite struct TravelTests {
  /// Elm begins at `start`; the way from Oak takes 15 minutes.
  private func findings(elmFrom start: String, _ visits: String...) -> [String] {
    let district = District.sample { district in
      district.bells.append(.of("late", "p1 \(start)-10:00", "p2 10:00-11:00"))
      district.campuses[1] = .of("elm", bells: "late")
    }
    return StaffedWeek(district: district, week: Week(monday: .sampleMonday, visits: visits.map(Visit.of))).findings()
  }

  @Test func timeToSpareIsKept() {
    #expect(findings(elmFrom: "09:30", "ocotillo oak mon p1", "ocotillo elm mon p1") == [])
  }

  @Test func theVeryMinuteIsKept() {
    #expect(findings(elmFrom: "09:15", "ocotillo oak mon p1", "ocotillo elm mon p1") == [])
  }

  @Test func aMinuteLessBreaksTheRule() {
    #expect(
      findings(elmFrom: "09:14", "ocotillo elm mon p1", "ocotillo oak mon p1") == [
        "travel: Ocotillo: at Oak until 09:00, 15 minutes away, starts at Elm at 09:14 (1 minute short)"
      ])
  }

  @Test func theWayBackTakesItsTimeToo() {
    #expect(
      findings(elmFrom: "09:30", "ocotillo oak mon p1", "ocotillo elm mon p1", "ocotillo oak mon p3") == [
        "travel: Ocotillo: at Elm until 10:00, 15 minutes away, starts at Oak at 10:00 (15 minutes short)"
      ])
  }

  @Test func stayingAndOtherDaysNeedNoTravel() {
    #expect(
      findings(elmFrom: "09:00", "ocotillo oak mon p1", "ocotillo oak mon p3", "ocotillo elm tue p1") == [])
  }
}
