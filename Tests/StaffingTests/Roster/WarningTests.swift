import Staffing
import TestSupport
import Testing

@Suite struct WarningTests {
  private func warnings(
    daily: String? = nil, weekly: String? = nil, _ change: (inout District) -> Void = { _ in }
  ) -> [String] {
    let district = District.sample { district in
      district.officers = [.of("agave", role: "sro", post: "mesa", weekly: weekly, daily: daily)]
      change(&district)
    }
    let plan = WeekPlan(district: district, monday: .sampleMonday)
    return plan.warnings.map { $0.message(in: plan) }
  }

  @Test func aPostThatFillsTheHoursIsFine() {
    #expect(warnings(daily: "7", weekly: "35") == [])
    #expect(warnings() == [])
  }

  @Test func daysLongerThanTheLimitAreNamed() {
    #expect(
      warnings(daily: "6.99") {
        $0.calendar = SchoolCalendar(closed: [.init(from: .sampleMonday, to: .of("2026-12-02"))])
      }
        == ["Thu", "Fri"].map {
          "Agave: the periods of the post last 7:00 hours on \($0), daily_hours allows 6:59; "
            + "raise the limit or narrow the availability"
        })
  }

  @Test func aWeekLongerThanTheLimitIsNamed() {
    #expect(
      warnings(weekly: "34.99") == [
        "Agave: the periods of the post last 35:00 hours in the week, weekly_hours allows 34:59; "
          + "raise the limit or narrow the availability"
      ])
  }

  @Test func onlyPeriodsInsideAvailabilityCount() {
    #expect(warnings(daily: "4") { $0.officers[0].availability = .of(["mon 07:30-11:30"]) } == [])
  }

  @Test func whoHasNoPostOrIsNotFullTimeIsNotNamed() {
    #expect(warnings(daily: "1") { $0.officers[0].post = nil } == [])
    #expect(warnings(daily: "1") { $0.roles[1].isFullTime = false } == [])
  }
}
