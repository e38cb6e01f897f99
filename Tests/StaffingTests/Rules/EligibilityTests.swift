import Staffing
import TestSupport
import Testing

@Suite struct EligibilityTests {
  @Test func everyCampusOfTheRolesLevelsIsEligible() {
    #expect(StaffedWeek.of(.sample(), "ocotillo oak mon p1", "ocotillo ash tue p1").findings() == [])
  }

  @Test func anotherLevelIsNot() {
    #expect(
      StaffedWeek.of(.sample(), "ocotillo mesa mon p1").findings()
        == ["eligibility: Ocotillo: Mesa is of level middle, which the role does not staff"])
  }

  @Test func aRoleWithoutLevelsStaffsAll() {
    let district = District.sample { $0.roles[0].levels = nil }
    #expect(StaffedWeek.of(district, "ocotillo mesa mon p1").findings() == [])
  }

  @Test func onlyCampusesOfTheOfficersListAreEligible() {
    let district = District.sample { $0.officers[0] = .of("ocotillo", campuses: ["oak", "mesa"]) }
    #expect(StaffedWeek.of(district, "ocotillo oak mon p1").findings() == [])
    #expect(
      StaffedWeek.of(district, "ocotillo elm mon p1").findings()
        == ["eligibility: Ocotillo: Elm is not among the officer's campuses"])
    #expect(
      StaffedWeek.of(district, "ocotillo mesa mon p1").findings()
        == ["eligibility: Ocotillo: Mesa is of level middle, which the role does not staff"])
  }

  @Test func anEmptyListNamesNoCampus() {
    let district = District.sample { $0.officers[0] = .of("ocotillo", campuses: []) }
    #expect(
      StaffedWeek.of(district, "ocotillo oak mon p1").findings()
        == ["eligibility: Ocotillo: Oak is not among the officer's campuses"])
  }
}
