import Staffing
import TerminalKit
import Testing
import TestSupport

@testable import Workbench

/// Finding, filtering, and going from lists to the board.
@Suite struct FindingTests {
  @Test func aCampusIsFoundByItsName() {
    var state = SampleWeek.state().withCursor("pima-butte", .tue, period: 5).after(.character("/"))
    state.type(keys: "wind")
    state.press(.enter)
    #expect(state.dialogs.isEmpty)
    #expect(state.place == "desert-wind tue P3")
  }

  @Test func anOfficerIsFoundInTheirView() {
    var state = SampleWeek.state().after(.character("/"))
    state.type(keys: "DANA")
    state.press(.enter)
    #expect(state.view == .officers)
    #expect(state.officers.chosen == OfficerIndex(2))
  }

  @Test func theNextAndPreviousOfANameAreFoundInTurn() {
    var state = SampleWeek.state().after(.character("n"))
    #expect(state.message?.text == "Nothing was looked for yet: / finds.")
    state.press(.character("/"))
    state.type(keys: "desert")
    state.press(.enter)
    #expect(state.place == "desert-wind mon P1")
    state.press(.character("n"))
    #expect(state.place == "sunrise mon P1")
    #expect(state.message?.text == "2 of 2 for 'desert'.")
    state.press(.character("n"))
    #expect(state.place == "desert-wind mon P1")
    state.press(.character("N"))
    #expect(state.place == "sunrise mon P1")
  }

  @Test func escapeClearsWhatWasTypedAndThenCloses() {
    var state = SampleWeek.state().after(.character("/"), .character("x"), .escape)
    #expect(state.context == .find)
    state.press(.escape)
    #expect(state.dialogs.isEmpty)
  }

  @Test func aFilterIsLiveAndEnterKeepsIt() {
    var state = SampleWeek.state().after(.character("&"))
    state.type(keys: "des")
    #expect(state.board.rows.compactMap(\.campus) == [CampusIndex(3), CampusIndex(4)])
    state.press(.backspace, .enter)
    #expect(state.dialogs.isEmpty)
    #expect(state.board.filter == "de")
    state.press(.escape)
    #expect(state.board.rows.compactMap(\.campus).count == 5)
  }

  @Test func aFilterThatLeavesNothingSaysSo() {
    var state = SampleWeek.state().after(.character("&"))
    state.type(keys: "nowhere")
    #expect(state.render().text.contains("No campus is called 'nowhere'; Esc shows all again."))
    #expect(state.board.cursor == nil)
    state.press(.enter, .tab, .down, .character("a"), .character("x"), .character("z"), .escape)
    #expect(state.board.cursor != nil)
  }

  @Test func onlyCampusesWithGapsCanBeShown() {
    let visits = SampleWeek.visits + [.of("cholla desert-wind wed arrival-dismissal")]
    let state = SampleWeek.state(visits: visits).after(.character("G"))
    #expect(state.board.rows.compactMap(\.campus) == [CampusIndex(0), CampusIndex(1), CampusIndex(2), CampusIndex(4)])
    #expect(state.after(.character("G")).board.rows.compactMap(\.campus).count == 5)
  }

  @Test func goingToAHiddenCampusTakesTheFilterOff() {
    var state = SampleWeek.state().after(.character("&"), .character("d"), .enter, .character("/"))
    state.type(keys: "santa")
    state.press(.enter)
    #expect(state.place == "santa-rosa mon Arrival")
  }

  // MARK: From lists to the board

  @Test func aGapInTheListLeadsToItsCell() {
    let state = SampleWeek.state().after(.character("3"), .down, .down, .down, .enter)
    #expect(state.view == .board)
    #expect(state.place == "pima-butte tue Lunch")
  }

  @Test func aViolationLeadsToItsCell() {
    #expect(SampleWeek.state().after(.character("3"), .enter).place == "pima-butte wed Lunch")
    #expect(SampleWeek.state().after(.character("3"), .down, .enter).place == "desert-wind wed Arrival")
  }

  @Test func anOfficersVisitLeadsToItsCell() {
    #expect(SampleWeek.state().after(.character("2"), .right, .enter).place == "santa-rosa mon Lunch")
    let none = SampleWeek.state(visits: []).after(.character("2"), .enter)
    #expect(none.message?.text == "Rosa Saguaro has no visit this week.")
  }

  @Test func theListFollowsEdits() {
    let state = SampleWeek.state().after(.character("x"), .character("3"))
    #expect(state.problems.rows.count == 38)
    #expect(state.after(.character("u")).problems.rows.count == 37)
  }

  @Test func aVisitThatNamesNothingCanBeRemovedFromTheList() {
    var state = SampleWeek.state(visits: [.of("saguaro nowhere mon p1"), .of("nobody sunrise mon p1")])
    state.press(.character("3"))
    state.problems.filter = "nowhere"
    state.problems.refresh(state.document)
    state.press(.home, .character("x"))
    #expect(state.week.visits == [.of("nobody sunrise mon p1")])
    state.press(.character("u"))
    #expect(state.week.visits.count == 2)
  }
}
