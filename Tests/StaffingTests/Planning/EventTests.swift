import Staffing
import TestSupport
import Testing

@Suite("Events outside the bells")
struct EventTests {
  private let friday = CalendarDate.sampleMonday.advanced(by: 4)

  private func event(
    _ start: String = "18:00-21:00", roles: [Identifier<Role>]? = ["security", "sso"]
  )
    -> SchoolCalendar.Event
  {
    SchoolCalendar.Event(
      id: "game", name: "Football game", date: friday, campus: "mesa-high", time: .of(start), officers: 2, weight: 4,
      isRequired: true, roles: roles)
  }

  private func district(_ event: SchoolCalendar.Event, closed: Bool = false) -> District {
    District(
      name: "Sample",
      roles: [
        Role(id: "sso", name: "SSO", levels: [.elementary]), Role(id: "sro", name: "SRO", isFullTime: true),
        Role(id: "security", name: "Security", levels: []), Role(id: "aide", name: "Aide"),
      ],
      bells: [.of("school", "p1 08:00-09:00", "p2 09:00-15:00")],
      campuses: [.of("mesa-high", .high, at: "33.1 -112.1"), .of("oak", at: "33.2 -112.2")],
      needs: [NeedEntry(officers: 1, weight: 1)], targets: [TargetEntry(days: 4, hours: Hours(.of("10")))],
      policy: Policy(minVisit: 60, travel: Policy.Travel(pairs: [.init(from: "oak", to: "mesa-high", minutes: 11)])),
      calendar: SchoolCalendar(
        closed: closed ? [SchoolCalendar.Closure(from: friday, to: friday)] : nil, events: [event]),
      officers: [
        Officer(id: "saguaro", name: "Saguaro", role: "sso"), Officer(id: "cholla", name: "Cholla", role: "security"),
        Officer(id: "agave", name: "Agave", role: "sro", post: "mesa-high", availability: .of(["mon 08:00-15:00"])),
        Officer(id: "yucca", name: "Yucca", role: "aide"),
      ])
  }

  private func visit(_ officer: String, _ campus: String = "game") -> Visit {
    campus == "game"
      ? Visit(officer: Identifier(officer), campus: "game", day: .fri, from: "event", to: "event")
      : Visit(officer: Identifier(officer), campus: Identifier(campus), day: .fri, from: "p2", to: "p2")
  }

  private func week(_ district: District, _ visits: [Visit] = []) -> StaffedWeek {
    StaffedWeek(district: district, week: Week(monday: .sampleMonday, visits: visits))
  }

  @Test("An event is a post of its week, with its own need, and of no other week")
  func post() throws {
    let plan = week(district(event())).plan
    let game = try #require(plan.campus("game"))
    #expect(plan.event(at: game)?.name == "Football game")
    #expect(plan[game].name == "Football game, Mesa-high")
    let posts = plan.posts.filter { $0.campus == game }
    #expect(posts.map(\.time) == [.of("18:00-21:00")])
    #expect(posts.map(\.need) == [2] && posts.map(\.weight) == [4] && posts.map(\.isRequired) == [true])
    #expect(plan.campuses[game.rawValue].targetDays == 0 && plan.campuses[game.rawValue].targetMinutes == 0)
    let next = WeekPlan(district: district(event()), monday: .sampleMonday.advanced(by: 7))
    #expect(next.campus("game") == nil)
    #expect(plan.source.campuses.count == 2)
  }

  @Test("Its gap counts, and closes as officers of its roles come; others may not be there")
  func coverage() {
    let empty = week(district(event()))
    let one = week(district(event()), [visit("saguaro")])
    let two = week(district(event()), [visit("saguaro"), visit("cholla")])
    #expect(empty.totals.gap == 360 && one.totals.gap == 180 && two.totals.gap == 0)
    #expect(two.violations.isEmpty == false)  // the full-time officer is not at its post on Monday
    #expect(two.violations.allSatisfy { $0.code == .fullTime })
    let aide = week(district(event()), [visit("yucca")])
    #expect(aide.totals.gap == 360)
    #expect(aide.violations.contains { $0.code == .eligibility && $0.officer == "yucca" })
  }

  @Test("It may overlap the bells and lie on a closed day, and there is no way between it and its campus")
  func place() throws {
    let overlapping = week(district(event("14:00-16:00")), [visit("saguaro")])
    #expect(overlapping.totals.gap == 120)
    let closed = week(district(event(), closed: true))
    #expect(closed.totals.gap == 360)
    let plan = closed.plan
    let (game, high, oak) = try (
      #require(plan.campus("game")), #require(plan.campus("mesa-high")), #require(plan.campus("oak"))
    )
    #expect(plan.travel.minutes(from: game, to: high) == 0)
    #expect(plan.travel.minutes(from: game, to: oak) == 11)
    #expect(plan.host(of: game) == high && plan.host(of: oak) == oak)
    #expect(!plan.day(.fri, of: high).isOpen && plan.day(.fri, of: game).isOpen)
  }

  @Test("From a class at its campus an officer may go straight to the event")
  func straight() {
    let district = district(event("15:00-18:00", roles: nil))
    let week = week(district, [visit("yucca", "mesa-high"), visit("yucca")])
    #expect(week.violations(of: OfficerIndex(3)).isEmpty)
  }

  @Test("A full-time officer may work an event at the post besides the hours there")
  func fullTime() {
    let district = district(event(roles: ["sro"]))
    var officer = district
    officer.officers[2].availability = .of(["mon 08:00-15:00", "fri 18:00-21:00"])
    let p1 = Visit(officer: "agave", campus: "mesa-high", day: .mon, from: "p1", to: "p2")
    let week = week(officer, [p1, visit("agave")])
    #expect(week.violations(of: OfficerIndex(2)).isEmpty, "\(week.violations(of: OfficerIndex(2)))")
  }

  @Test("An officer with a list of campuses may work the events at these")
  func listed() throws {
    var district = district(event())
    district.officers[0].campuses = ["oak"]
    district.officers[1].campuses = ["mesa-high"]
    let plan = week(district).plan
    let game = try #require(plan.campus("game"))
    #expect(!plan.isEligible(OfficerIndex(0), at: game) && plan.isEligible(OfficerIndex(1), at: game))
    #expect(plan.source.officers[1].campuses == ["mesa-high"])
  }

  @Test("Needs, targets and bell changes of the file do not reach events")
  func others() {
    let plan = week(district(event())).plan
    #expect(plan.tallies(of: plan.source.needs ?? []).first?.matched == 20)
    #expect(plan.tallies(of: plan.source.targets ?? []).first?.matched == 2)
  }

  @Test("A campus or a role that goes takes itself out of events; one that is renamed stays named")
  func references() {
    var week = DistrictWeek(district: district(event()), week: Week(monday: .sampleMonday))
    week.rename(.campus("mesa-high"), to: "mesa")
    week.rename(.role("security"), to: "guard")
    #expect(week.district.calendar?.events?.first?.campus == "mesa")
    #expect(week.district.calendar?.events?.first?.roles == ["guard", "sso"])
    let told = week.removeMentions(of: .campus("mesa"))
    #expect(told.contains("event 1 is at this campus and is removed"))
    #expect(week.district.calendar?.events == [])
  }
}
