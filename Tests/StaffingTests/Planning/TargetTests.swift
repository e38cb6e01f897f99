import Staffing
import TestSupport
import Testing

@Suite struct TargetTests {
  /// The target of Oak with the first `closed` days of the week closed.
  private func target(_ entries: [TargetEntry], closed: Int = 0) -> CampusPlan {
    let district = District.sample { district in
      district.targets = entries
      guard closed > 0 else { return }
      let end = CalendarDate.sampleMonday.advanced(by: closed - 1)
      district.calendar = SchoolCalendar(closed: [.init(from: .sampleMonday, to: end)])
    }
    return WeekPlan(district: district, monday: .sampleMonday).campuses[0]
  }

  @Test func theLastMatchWinsAsAWhole() {
    let entries = [
      TargetEntry(days: 4, hours: .of("10")),
      TargetEntry(campuses: CampusSelector(campuses: ["mesa"], levels: [.elementary]), hours: .of("7.5")),
      TargetEntry(campuses: CampusSelector(levels: [.k8]), days: 5),
      TargetEntry(campuses: CampusSelector(campuses: []), days: 5),
    ]
    #expect(target(entries).targetMinutes == 450)
    #expect(target(entries).targetDays == 0)
  }

  @Test func withoutAnEntryThereIsNoTarget() {
    #expect(target([]).targetMinutes == 0)
    #expect(target([]).targetDays == 0)
  }

  @Test(arguments: [(0, 4, 601), (1, 3, 480), (2, 2, 360), (3, 1, 240), (4, 0, 120), (5, 0, 0)])
  func closedDaysLowerATargetRoundingDown(closed: Int, days: Int, minutes: Int) {
    // 10.01 hours are 600.6 minutes: rounded to 601 first, then lowered.
    let plan = target([TargetEntry(days: 4, hours: .of("10.01"))], closed: closed)
    #expect(plan.targetDays == days)
    #expect(plan.targetMinutes == Minutes(minutes))
  }

  @Test func changedBellsAreUsualDays() {
    let district = District.sample { district in
      district.targets = [TargetEntry(days: 6, hours: .of("12"))]
      district.bells.append(BellSchedule(id: "none", periods: []))
      district.calendar = SchoolCalendar(
        closed: [.init(from: .of("2026-12-05"), to: .of("2026-12-06"))],
        bells: [
          .init(date: .of("2026-12-01"), campuses: CampusSelector(campuses: ["oak"]), bells: "none"),
          .init(date: .of("2026-12-05"), campuses: CampusSelector(campuses: ["oak", "elm"]), bells: "school"),
        ])
    }
    let plan = WeekPlan(district: district, monday: .sampleMonday)
    // Oak: Tuesday has no periods, Saturday has, and is closed: 4 of 5 days. Elm: 5 of 6. Ash: 5 of 5.
    #expect(plan.campuses.prefix(3).map(\.targetDays) == [4, 5, 6])
    #expect(plan.campuses.prefix(3).map(\.targetMinutes) == [576, 600, 720])
  }

  @Test func aCampusThatIsNeverOpenHasNoTarget() {
    let district = District.sample { district in
      district.targets = [TargetEntry(days: 4, hours: .of("10"))]
      district.campuses[0] = .of("oak", bells: nil)
    }
    let plan = WeekPlan(district: district, monday: .sampleMonday)
    #expect(plan.campuses[0].targetDays == 0)
    #expect(plan.campuses[0].targetMinutes == 0)
  }
}
