import Staffing
import TestSupport
import Testing

@Suite struct WorkPeriodTests {
  /// Periods of two weeks with at most 4 hours, one of which is the sample week and the one after.
  private func findings(
    separate: Bool? = false, starts: String = "2026-11-30", among weeks: [Int: [String]], _ visits: [String]
  ) -> [String] {
    let district = District.sample { district in
      district.agencies = [Agency(id: "pd", name: "Police", kind: .district, separateEmployer: separate)]
      district.officers[0].agency = "pd"
      district.policy = Policy(workPeriod: .init(days: 14, hours: .of("4"), starts: .of(starts)))
    }
    return StaffedWeek.of(district, among: weeks, visits).findings()
  }

  @Test func lessThanTheLimitIsKept() {
    #expect(findings(among: [1: hours("mon", "tue")], hours("mon")) == [])
  }

  @Test func theVeryLimitIsKept() {
    #expect(findings(among: [1: hours("mon", "tue")], hours("mon", "tue")) == [])
  }

  @Test func anHourMoreBreaksTheRuleOnce() {
    #expect(
      findings(among: [1: hours("mon", "tue")], hours("mon", "tue", "wed")) == [
        "work-period: Ocotillo: 5:00 hours of duty from 2026-11-30 to 2026-12-13, 4:00 hours allowed in a work period"
      ])
  }

  @Test func weeksOfAnotherPeriodDoNotCount() {
    let many = hours("mon", "tue", "wed", "thu")
    #expect(findings(among: [-1: many, 2: many], many) == [])
    #expect(findings(starts: "2026-11-23", among: [-1: hours("mon")], many).count == 1)
    #expect(findings(starts: "2026-12-07", among: [-1: hours("mon")], many).count == 1)
  }

  @Test func onlyOfficersOfAnAgencyThatIsNoSeparateEmployerAreCounted() {
    let many = hours("mon", "tue", "wed", "thu", "fri")
    #expect(findings(separate: true, among: [:], many) == [])
    #expect(findings(separate: nil, among: [:], many) == [])
    #expect(findings(separate: false, among: [:], many).count == 1)
  }

  @Test func aWeekWithoutDutyIsNotToBlame() {
    #expect(findings(among: [1: hours("mon", "tue", "wed", "thu", "fri")], []) == [])
  }

  @Test func whatIsLeftOfThePeriodLimitsTheWeek() {
    let district = District.sample { district in
      district.agencies = [Agency(id: "pd", name: "Police", kind: .district, separateEmployer: false)]
      district.officers[0] = .of("ocotillo", weekly: "19.5", agency: "pd")
      district.policy = Policy(workPeriod: .init(days: 14, hours: .of("4"), starts: .of("2026-11-30")))
    }
    let week = StaffedWeek.of(district, among: [1: hours("mon")], [])
    #expect(week.plan.dutyLimit(of: OfficerIndex(0)) == 180)
    #expect(week.plan.dutyLimit(of: OfficerIndex(1)) == nil)
  }
}
