import Staffing
import TestSupport
import Testing

@Suite struct BellsTests {
  /// The number of Oak's periods on each day of the week, Monday first: 8 of `school`, 2 of `short`, none of `none`.
  private func periods(_ campus: Campus = .of("oak"), _ calendar: SchoolCalendar? = nil) -> [Int] {
    let district = District.sample { district in
      district.bells += [.of("short", "p1 08:00-09:00", "p2 09:00-10:00"), BellSchedule(id: "none", periods: [])]
      district.campuses[0] = campus
      district.calendar = calendar
    }
    let plan = WeekPlan(district: district, monday: .sampleMonday)
    return Weekday.allCases.map { plan.periods(of: CampusIndex(0), on: $0).count }
  }

  @Test func theDefaultRingsMondayToFriday() {
    #expect(periods() == [8, 8, 8, 8, 8, 0, 0])
  }

  @Test func namedDaysRingTheirOwnAndMayOpenTheWeekend() {
    #expect(periods(.of("oak", bellsOn: [.wed: "short", .sat: "short", .sun: "school"])) == [8, 8, 2, 8, 8, 2, 8])
    #expect(periods(.of("oak", bells: nil, bellsOn: [.tue: "school"])) == [0, 8, 0, 0, 0, 0, 0])
  }

  @Test func aScheduleWithoutPeriodsOrAnUnknownOneClosesTheDay() {
    #expect(periods(.of("oak", bellsOn: [.mon: "none", .tue: "carillon"])) == [0, 0, 8, 8, 8, 0, 0])
  }

  @Test func theCalendarChangesOpensAndClosesDays() {
    let calendar = SchoolCalendar(bells: [
      .init(date: .of("2026-11-30"), bells: "none"), .init(date: .of("2026-12-01"), bells: "short"),
      .init(date: .of("2026-12-05"), bells: "school"), .init(date: .of("2026-12-07"), bells: "short"),
      .init(date: .of("2026-11-25"), bells: "short"),
    ])
    #expect(periods(.of("oak"), calendar) == [0, 2, 8, 8, 8, 8, 0])
  }

  @Test func theLastMatchingChangeWins() {
    let calendar = SchoolCalendar(bells: [
      .init(date: .of("2026-11-30"), campuses: CampusSelector(levels: [.elementary]), bells: "none"),
      .init(
        date: .of("2026-11-30"), campuses: CampusSelector(campuses: ["elm", "oak"], levels: [.high]), bells: "short"),
      .init(date: .of("2026-11-30"), campuses: CampusSelector(campuses: ["elm"]), bells: "school"),
    ])
    #expect(periods(.of("oak"), calendar) == [2, 8, 8, 8, 8, 0, 0])
  }

  @Test func closedDaysAreClosedWhateverRings() {
    let calendar = SchoolCalendar(
      closed: [
        .init(from: .of("2026-11-20"), to: .of("2026-11-30")), .init(from: .of("2026-12-04"), to: .of("2026-12-05")),
      ], bells: [.init(date: .of("2026-12-05"), bells: "school")])
    #expect(periods(.of("oak"), calendar) == [0, 8, 8, 8, 0, 0, 0])
  }

  @Test func postsFollowTheBellsInOrderOfCampusDayAndPeriod() throws {
    let plan = WeekPlan(district: .sample(), monday: .sampleMonday)
    #expect(plan.posts.count == 4 * 5 * 8)
    let post = try #require(plan.post(at: CampusIndex(1), .wed, PeriodIndex(4)))
    #expect(post.rawValue == 40 + 2 * 8 + 4)
    #expect(plan.period(of: post).id == "lunch")
    #expect(plan[post].time == .of("11:00-12:00"))
    #expect(plan.post(at: CampusIndex(1), .sat, PeriodIndex(0)) == nil)
    #expect(plan.post(at: CampusIndex(1), .wed, PeriodIndex(8)) == nil)
  }
}
