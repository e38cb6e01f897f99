import Staffing
import TestSupport
import Testing

@Suite("Changing a school day")
struct CalendarChangeTests {
  private let tuesday = CalendarDate.sampleMonday.advanced(by: 1)

  private func target(_ visits: Visit...) -> DistrictWeek {
    let district = District(
      name: "Sample", roles: [Role(id: "sso", name: "SSO")],
      bells: [
        .of(
          "school", "arrival 07:30-08:00 arrival", "p1 08:00-09:00", "p2 09:00-11:00", "lunch 11:00-12:00 lunch",
          "p3 12:00-14:00", "dismissal 14:00-14:30 dismissal"),
        .of("short", "arrival 07:30-08:00 arrival", "p1 08:00-10:00"),
      ],
      campuses: [.of("oak"), .of("mesa", .high)],
      calendar: SchoolCalendar(closed: [
        SchoolCalendar.Closure(from: tuesday.advanced(by: 6), to: tuesday.advanced(by: 8), name: "Break")
      ]),
      officers: [Officer(id: "saguaro", name: "Saguaro", role: "sso")])
    return DistrictWeek(district: district, week: Week(monday: .sampleMonday, visits: visits))
  }

  private let early = Visit.of("saguaro oak tue arrival-p1")
  private let late = Visit.of("saguaro oak tue lunch-dismissal")
  private let other = Visit.of("saguaro mesa tue p1-p2")

  private func periods(_ week: DistrictWeek, _ campus: Identifier<Campus> = "oak") -> [String] {
    let plan = WeekPlan(district: week.district, monday: week.week.monday)
    guard let index = plan.campus(campus) else { return [] }
    return plan.periods(of: index, on: .tue).map { "\($0.id) \($0.time)" }
  }

  @Test("A closed day takes all its visits out, and tells each")
  func closed() {
    var week = target(early, late, other)
    let fates = week.change(tuesday, to: .closed(name: "Storm"), at: CampusSelector())
    #expect(week.week.visits.isEmpty)
    #expect(fates.map(\.visit) == [early, late, other])
    #expect(fates.allSatisfy { $0.outcome == .dropped })
    #expect(week.district.calendar?.closed?.last?.name == "Storm")
    #expect(periods(week).isEmpty)
  }

  @Test("Closed for some campuses only: the others' visits stay")
  func closedForSome() {
    var week = target(early, other)
    let fates = week.change(tuesday, to: .closed(name: nil), at: CampusSelector(levels: [.high]))
    #expect(week.week.visits == [early])
    #expect(fates.map(\.visit) == [other])
    #expect(!periods(week).isEmpty && periods(week, "mesa").isEmpty)
  }

  @Test("Two hours later: what is over by then is gone, the rest begins then")
  func delay() {
    var week = target(early, late)
    let fates = week.change(tuesday, to: .delay, at: CampusSelector())
    #expect(
      periods(week) == [
        "arrival 09:30–10:00", "p2 10:00–11:00", "lunch 11:00–12:00", "p3 12:00–14:00", "dismissal 14:00–14:30",
      ])
    let arrival = Visit.of("saguaro oak tue arrival-arrival")
    #expect(week.week.visits == [arrival, late])
    #expect(fates.map(\.visit) == [early] && fates.map(\.time) == [.of("07:30-09:00")])
    #expect(fates.map(\.outcome) == [.shortened(arrival, .of("09:30-10:00"))])
  }

  @Test("Early release and half a day: dismissal comes earlier, what lies behind is gone")
  func release() {
    var week = target(late)
    _ = week.change(tuesday, to: .earlyRelease, at: CampusSelector())
    #expect(periods(week).last == "dismissal 12:00–12:30")
    #expect(week.week.visits == [late])
    var half = target(late)
    let fates = half.change(tuesday, to: .halfDay, at: CampusSelector())
    #expect(periods(half).suffix(2) == ["p2 09:00–11:00", "dismissal 11:00–11:30"])
    #expect(half.week.visits == [.of("saguaro oak tue dismissal-dismissal")])
    #expect(fates.count == 1)
  }

  @Test("Another schedule of the district, and back to the usual one")
  func bells() {
    var week = target(early)
    let fates = week.change(tuesday, to: .bells("short"), at: CampusSelector())
    #expect(week.week.visits == [early])
    #expect(fates.map(\.visit) == [early] && fates.map(\.outcome) == [.kept(.of("07:30-10:00"))])
    _ = week.change(tuesday, to: .usual, at: CampusSelector())
    #expect(periods(week).count == 6)
    #expect(week.district.calendar?.bells == nil)
  }

  @Test("A day in the middle of closed days is opened alone; a day of another week changes no visit")
  func middle() {
    var week = target(early)
    let fates = week.change(tuesday.advanced(by: 7), to: .usual, at: CampusSelector())
    #expect(fates.isEmpty && week.week.visits == [early])
    let closed = week.district.calendar?.closed ?? []
    #expect(closed.map(\.from) == [tuesday.advanced(by: 6), tuesday.advanced(by: 8)])
    #expect(closed.map(\.to) == [tuesday.advanced(by: 6), tuesday.advanced(by: 8)])
  }

  @Test("One edit makes it and one takes it back")
  func edit() throws {
    let before = target(early, late)
    var after = before
    _ = after.change(tuesday, to: .halfDay, at: CampusSelector())
    let edit = DistrictEdit(from: before, to: after)
    var week = before
    try edit.apply(to: &week)
    #expect(week == after)
    try edit.inverse.apply(to: &week)
    #expect(week.district == before.district && Set(week.week.visits) == Set(before.week.visits))
  }
}
