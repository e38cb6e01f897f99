import Staffing
import TestSupport
import Testing

@Suite struct HourCounterTests {
  /// At most two weeks of a year that begins on 1 July may have more than two hours.
  private func week(
    _ change: (inout Policy.HourCounter) -> Void = { _ in }, among weeks: [Int: [String]], _ visits: [String]
  ) -> StaffedWeek {
    var counter = Policy.HourCounter(id: "pension", name: "State pension", hours: .of("2"), weeks: 2)
    change(&counter)
    let district = District.sample { $0.policy = Policy(hourCounters: [counter]) }
    return StaffedWeek.of(district, among: weeks, visits)
  }

  private let many = hours("mon", "tue", "wed")

  @Test func fewerWeeksAreKept() {
    #expect(week(among: [-1: many], hours("mon")).findings() == [])
  }

  @Test func theVeryNumberOfWeeksIsKept() {
    #expect(week(among: [-1: many, -2: hours("mon", "tue")], many).findings() == [])
  }

  @Test func aWeekMoreBreaksTheRule() {
    #expect(
      week(among: [-1: many, 3: many], many).findings() == [
        "hour-counter: Ocotillo: 3 weeks of more than 2:00 hours since 2026-07-01, State pension allows 2"
      ])
  }

  @Test func aWeekOfTheVeryHoursDoesNotCount() {
    #expect(week(among: [-1: many, -2: many], hours("mon", "tue")).findings() == [])
    #expect(week(among: [-1: many, -2: many], hours("mon", "tue")).plan.dutyLimit(of: OfficerIndex(0)) == 120)
    #expect(week(among: [-1: many], []).plan.dutyLimit(of: OfficerIndex(0)) == nil)
  }

  @Test func weeksOfAnotherYearDoNotCount() {
    #expect(week({ $0.starts = .of("2020-11-23") }, among: [-1: many, -2: many], many).findings() == [])
    #expect(week({ $0.starts = .of("2020-11-16") }, among: [-1: many, -2: many], many).findings().count == 1)
  }

  @Test func onlyTheOfficersAndRolesNamedAreCounted() {
    let weeks = [-1: many, -2: many]
    #expect(week({ $0.officers = ["saguaro"] }, among: weeks, many).findings() == [])
    #expect(week({ $0.roles = ["sro"] }, among: weeks, many).findings() == [])
    #expect(week({ $0.roles = ["sso"] }, among: weeks, many).findings().count == 1)
  }

  @Test func aYearBelongsToTheMondaysFromItsFirstDay() {
    let counter = Policy.HourCounter(id: "a", hours: .of("1"), weeks: 1, starts: .of("2024-02-29"))
    #expect(counter.yearStart(of: .of("2026-02-28")) == .of("2026-02-28"))
    #expect(counter.yearStart(of: .of("2026-02-27")) == .of("2025-02-28"))
    let mondays = Policy.HourCounter(id: "b", hours: .of("1"), weeks: 1).mondays(around: .sampleMonday)
    #expect(mondays.first == .of("2026-07-06"))
    #expect(mondays.last == .of("2027-06-28"))
    #expect(mondays.count == 52)
  }
}
