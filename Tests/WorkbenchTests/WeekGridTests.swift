import Staffing
import TerminalKit
import TestSupport
import Testing

@testable import Workbench

@Suite struct WeekGridTests {
  /// The sample week among some that were looked at; Thanksgiving and the summer are closed.
  private func state(_ size: Size = Size(width: 80, height: 24)) -> State {
    var opened = SampleWeek.opened([])
    opened.district.calendar = SchoolCalendar(closed: [
      .init(from: .of("2026-07-01"), to: .of("2026-07-26"), name: "Summer"),
      .init(from: .of("2026-12-21"), to: .of("2027-01-03"), name: "Winter Break"),
      .init(from: .of("2027-05-28"), to: .of("2027-06-30"), name: "Summer"),
    ])
    opened.week.visits = SampleWeek.state().week.visits
    opened.weeks = [.of("2026-08-03"), .of("2026-08-10"), .of("2026-11-16"), .of("2026-11-23"), .sampleMonday]
    var state = State(opened: opened, size: size)
    let states: [CalendarDate: WeekState] = [
      .of("2026-08-03"): WeekState(isPublished: true, gap: 0),
      .of("2026-08-10"): WeekState(isPublished: true, gap: 75),
      .of("2026-11-16"): WeekState(isPublished: false, gap: 2_400),
    ]
    _ = state.update(.weeksStudied(WeekStudy(states: states, templates: ["a", "b"])))
    state.press(.character("g"))
    return state
  }

  private func chosen(_ state: State) -> CalendarDate? {
    guard case .weeks(let chooser) = state.dialogs.last else { return nil }
    return chooser.rows[chooser.cursor.selected].monday
  }

  @Test func theYearIsACalendarOfWeeks() {
    let lines = state().render().lines
    #expect(lines.contains("│ Aug       3 ●   0:00  10 ●   1:15░ 17 ·         24 ·         31 ·            │"))
    #expect(lines.contains("│ Nov       2 ·          9 ·         16 ○  40:00█ 23 ○         30 ○  31:40█    │"))
    #expect(lines.contains("│ Dec       7 ·         14 ·         21 ─         28 ─                         │"))
    #expect(
      state(Size(width: 160, height: 48)).render().text.contains(
        "Mon 30 Nov – Sun 6 Dec 2026: open now, draft, gaps 31:40."))
  }

  @Test func arrowsGoByWeekAndByMonth() {
    #expect(chosen(state()) == .sampleMonday)
    #expect(chosen(state().after(.right)) == .of("2026-12-07"))
    #expect(chosen(state().after(.left)) == .of("2026-11-23"))
    // The fifth Monday of a month has none below it.
    #expect(chosen(state().after(.down)) == .of("2026-12-28"))
    #expect(chosen(state().after(.up)) == .of("2026-10-26"))
    #expect(chosen(state().after(.pageDown)) == .of("2027-11-29"))
    #expect(chosen(state().after(.pageUp)) == .of("2025-12-01"))
    #expect(chosen(state().after(.home)) == .of("2026-07-06"))
    #expect(chosen(state().after(.end)) == .of("2027-06-28"))
  }

  @Test func aWeekWithAFileOpensAtOnce() {
    var state = state().after(.left)
    #expect(state.update(.keyPressed(.enter)) == [.openWeek(.of("2026-11-23"))])
  }

  @Test func aNewWeekAsksWhatItIsMadeFrom() {
    var state = state().after(.right, .enter)
    guard case .newWeek(let dialog) = state.dialogs.last else {
      Issue.record("no question")
      return
    }
    #expect(
      dialog.sources == [
        .empty, .fill, .template("a"), .template("b"), .copy(.sampleMonday), .copy(.of("2026-11-23")),
        .copy(.of("2026-11-16")), .copy(.of("2026-08-10")), .copy(.of("2026-08-03")),
      ])
    #expect(state.render().text.contains("From the template 'a'"))
    state.press(.down, .down)
    #expect(state.update(.keyPressed(.enter)) == [.makeWeek(.of("2026-12-07"), .template("a"))])
    #expect(state.dialogs.isEmpty)
  }

  @Test func aFilledWeekAsksWhatToFill() {
    var state = state().after(.right, .enter, .down)
    #expect(state.update(.keyPressed(.enter)) == [.openWeek(.of("2026-12-07"))])
    var opened = SampleWeek.opened([])
    (opened.week, opened.isNew) = (Week(monday: .of("2026-12-07")), true)
    _ = state.update(.weekOpened(opened))
    #expect(state.context == .fill)
  }

  @Test func aCopyIsOneEditAndWhatDidNotFitIsListed() {
    var state = state().after(.right, .enter, .down, .down, .down, .down)
    #expect(state.update(.keyPressed(.enter)) == [.makeWeek(.of("2026-12-07"), .copy(.sampleMonday))])
    let source = state.week
    var opened = SampleWeek.opened([])
    (opened.week, opened.isNew) = (Week(monday: .of("2026-12-07")), true)
    opened.district.calendar = SchoolCalendar(closed: [
      .init(from: .of("2026-12-07"), to: .of("2026-12-08"), name: "Closed")
    ])
    _ = state.update(.weekMade(opened, of: source, title: "Copy of the week 2026-11-30"))
    #expect(state.monday == .of("2026-12-07"))
    #expect(state.document.history.done.count == 1)
    #expect(!state.week.visits.isEmpty)
    #expect(state.week.visits.allSatisfy { $0.day != .mon && $0.day != .tue })
    #expect(state.log.contains { $0.message.text.hasPrefix("Did not fit: Mon: ") })
    #expect(state.message?.text.contains("did not fit (m)") == true)
    state.press(.character("u"))
    #expect(state.week.visits.isEmpty)
  }

  @Test func unsavedEditsAreAskedAfterBeforeANewWeekIsMade() {
    var state = SampleWeek.state().after(.character("o"))
    #expect(state.isUnsaved)
    state.press(.character("g"), .right, .right, .enter)
    state.press(.end)
    #expect(state.update(.keyPressed(.enter)) == [])
    #expect(state.context == .leaving)
    #expect(state.update(.keyPressed(.character("d"))) == [.makeWeek(.of("2026-12-14"), .copy(.of("2026-11-23")))])
  }

  @Test func aWeekIsKeptAsATemplate() {
    var state = SampleWeek.state().after(.character("T"))
    state.type(keys: "Week A")
    #expect(state.update(.keyPressed(.enter)) == [])
    #expect(state.message?.text == "A template's name consists of a-z, 0-9 and '-'.")
    state.press(.ctrl("u"))
    state.type(keys: "a")
    #expect(state.update(.keyPressed(.enter)) == [.saveTemplate("a", state.week)])
    _ = state.update(.templateKept("a", failure: nil))
    #expect(state.weekStudy.templates == ["a"])
    _ = state.update(.templateKept("a", failure: "No room."))
    #expect(state.message?.kind == .error)
  }

  @Test func theReportObservesTheWeekOnceAnEditAndTellsWhatWasFound() throws {
    var state = SampleWeek.state().after(.character("4"), .tab, .tab)
    guard case .observe(let order)? = state.update(.keyPressed(.tab)).first else {
      Issue.record("nothing is observed")
      return
    }
    #expect(order.week == state.week)
    #expect(state.update(.keyPressed(.down)) == [])
    let none = state.plan.campuses.map { _ in Predictability() }
    _ = state.update(
      .observed(ObservationNews(id: order.id, seenWeeks: 0, predictability: none, tried: 3, count: 9, worst: nil)))
    let lines = state.reportLines(width: 200).map(\.text)
    #expect(lines.contains("None of the last 4 weeks has a file to compare with."))
    #expect(lines.contains("No absence of one officer for a day opens a gap (3 of 9 absences looked at)."))
  }
}
