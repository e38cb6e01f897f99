import Staffing
import TestSupport
import Testing

@Suite struct MealTests {
  private func findings(_ minutes: Minutes, after hours: String = "5", _ visits: String...) -> [String] {
    let district = District.sample { $0.policy = Policy(meal: .init(afterHours: .of(hours), minutes: minutes)) }
    return StaffedWeek(district: district, week: Week(monday: .sampleMonday, visits: visits.map(Visit.of))).findings()
  }

  @Test func aTourThatIsNotTooLongNeedsNoMeal() {
    #expect(findings(30, "ocotillo oak mon p1-p4") == [])
  }

  @Test func aMinuteMoreDutyNeedsAMeal() {
    #expect(
      findings(30, after: "4.98", "ocotillo oak mon p1-p4") == [
        "meal: Ocotillo: 5:00 hours of duty on Mon without a meal: more than 4:59 hours needs 30 minutes free "
          + "between two visits"
      ])
  }

  @Test func theVeryIntervalIsKept() {
    #expect(findings(60, "ocotillo oak mon p1-p3", "ocotillo oak mon p4-dismissal") == [])
  }

  @Test func aMinuteLessBreaksTheRule() {
    #expect(
      findings(61, "ocotillo oak mon p1-p3", "ocotillo oak mon p4-dismissal") == [
        "meal: Ocotillo: 5:30 hours of duty on Mon without a meal: more than 5:00 hours needs 61 minutes free "
          + "between two visits"
      ])
  }

  @Test func theMealComesOnTopOfTheTravel() {
    #expect(findings(45, "ocotillo oak mon p1-p3", "ocotillo elm mon p4-dismissal") == [])
    #expect(
      findings(46, "ocotillo oak mon p1-p3", "ocotillo elm mon p4-dismissal") == [
        "meal: Ocotillo: 5:45 hours of duty on Mon without a meal: more than 5:00 hours needs 46 minutes free "
          + "between two visits"
      ])
  }

  @Test func oneIntervalOfSeveralSuffices() {
    #expect(
      findings(60, "ocotillo oak mon arrival-p2", "ocotillo oak mon lunch", "ocotillo oak mon p5-dismissal") == [])
    #expect(findings(30, after: "4", "ocotillo oak mon p1-p2", "ocotillo elm mon lunch-p5") == [])
  }

  @Test func fullTimeOfficersHaveNoSuchRule() {
    let district = District.sample { $0.policy = Policy(meal: .init(afterHours: .of("5"), minutes: 30)) }
    let week = StaffedWeek.of(district, "agave mesa mon arrival-dismissal")
    #expect(!week.violations.contains { $0.code == .meal })
  }
}
