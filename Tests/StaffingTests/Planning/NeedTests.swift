import Staffing
import TestSupport
import Testing

@Suite struct NeedTests {
  /// The officers needed at a campus on a day, by period: arrival, p1, p2, p3, lunch, p4, p5, dismissal.
  private func needed(
    _ entries: [NeedEntry], at campus: Identifier<Campus> = "oak", on day: Weekday = .mon
  ) throws -> [Int] {
    let plan = WeekPlan(district: .sample { $0.needs = entries }, monday: .sampleMonday)
    return plan.posts[plan.day(day, of: try #require(plan.campus(campus))).posts].map(\.need)
  }

  @Test func withoutAnEntryThereIsNoNeed() throws {
    #expect(try needed([]) == [0, 0, 0, 0, 0, 0, 0, 0])
  }

  @Test func anEntryWithoutSelectorsMatchesEverything() throws {
    #expect(try needed([NeedEntry(officers: 2, weight: 1)], at: "mesa", on: .fri) == [2, 2, 2, 2, 2, 2, 2, 2])
  }

  @Test func theLastMatchWins() throws {
    let entries = [
      NeedEntry(officers: 3, weight: 1), NeedEntry(periods: PeriodSelector(kinds: [.lunch]), officers: 2, weight: 1),
      NeedEntry(periods: PeriodSelector(periods: ["lunch"]), officers: 0, weight: 9),
      NeedEntry(periods: PeriodSelector(periods: ["p1"]), officers: 1, weight: 1),
    ]
    #expect(try needed(entries) == [3, 1, 3, 3, 0, 3, 3, 3])
    #expect(try needed(entries.reversed()) == [3, 3, 3, 3, 3, 3, 3, 3])
  }

  @Test func eitherCampusOrLevelSuffices() throws {
    let entry = NeedEntry(campuses: CampusSelector(campuses: ["mesa"], levels: [.k8]), officers: 1, weight: 1)
    let first = try (["oak", "elm", "ash", "mesa"] as [Identifier<Campus>]).map { try needed([entry], at: $0)[0] }
    #expect(first == [0, 0, 1, 1])
  }

  @Test func eitherPeriodOrKindSuffices() throws {
    let entry = NeedEntry(
      periods: PeriodSelector(periods: ["p3"], kinds: [.arrival, .dismissal]), officers: 1, weight: 1)
    #expect(try needed([entry]) == [1, 0, 0, 1, 0, 0, 0, 1])
  }

  @Test func daysNarrowAnEntry() throws {
    let entry = NeedEntry(days: [.tue, .fri], officers: 1, weight: 1)
    let first = try Weekday.allCases.prefix(5).map { try needed([entry], on: $0)[0] }
    #expect(first == [0, 1, 0, 0, 1])
  }

  @Test(arguments: [
    NeedEntry(campuses: CampusSelector(campuses: []), officers: 1, weight: 1),
    NeedEntry(campuses: CampusSelector(levels: []), officers: 1, weight: 1),
    NeedEntry(days: [], officers: 1, weight: 1),
    NeedEntry(periods: PeriodSelector(periods: []), officers: 1, weight: 1),
    NeedEntry(periods: PeriodSelector(kinds: []), officers: 1, weight: 1),
  ]) func anEmptyListMatchesNothing(entry: NeedEntry) throws {
    #expect(try needed([entry]) == [0, 0, 0, 0, 0, 0, 0, 0])
  }

  @Test func aPostHasTheWeightAndUrgencyOfItsEntry() {
    let district = District.sample {
      $0.needs = [
        NeedEntry(officers: 1, weight: 1), NeedEntry(days: [.mon], officers: 2, weight: 7, isRequired: true),
      ]
    }
    let plan = WeekPlan(district: district, monday: .sampleMonday)
    let (monday, tuesday) = (plan[PostIndex(0)], plan[PostIndex(8)])
    #expect((monday.need, monday.weight, monday.isRequired) == (2, 7, true))
    #expect((tuesday.need, tuesday.weight, tuesday.isRequired) == (1, 1, false))
  }

  @Test func onlyOfficersOfTheNamedRolesCount() {
    let district = District.sample {
      $0.needs = [NeedEntry(periods: PeriodSelector(periods: ["p1"]), officers: 2, weight: 1, roles: ["sro"])]
    }
    let week = StaffedWeek.of(district, "ocotillo oak mon p1-p2", "saguaro oak mon p1", "agave oak mon p1-p2")
    #expect(week.present(at: PostIndex(1)) == 1)
    #expect(week.anyonePresent(at: PostIndex(1)) == 3)
    #expect(week.present(at: PostIndex(2)) == 2)
    #expect(week.short(at: PostIndex(1)) == 1)
  }

  @Test func rolesThatDoNotExistQualifyNobody() {
    let district = District.sample { district in
      district.needs = [NeedEntry(officers: 1, weight: 1, roles: ["ranger"])]
      district.officers[0].role = "ranger"
    }
    #expect(StaffedWeek.of(district, "ocotillo oak mon p1").present(at: PostIndex(1)) == 0)
  }
}
