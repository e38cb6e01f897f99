import Staffing
import TerminalKit
import TestSupport
import Testing

@testable import Workbench

/// All views are about the same campus, day, period and officer.
@Suite struct SharedPlaceTests {
  @Test func theOfficerAtTheCursorIsChosenInTheirView() {
    let state = SampleWeek.state().withCursor("saddleback", .tue, period: 5).after(.character("2"))
    #expect(state.officers.chosen == OfficerIndex(1))
    #expect(state.chosenVisit?.campus == CampusIndex(2))
    #expect(state.render().lines[2].contains("Tue 1 Dec"))
  }

  @Test func theNextVisitIsWhereTheBoardIsThen() {
    var state = SampleWeek.state().after(.character("2"), .right)
    #expect(state.place == "santa-rosa mon Lunch")
    state.press(.left)
    #expect(state.place == "pima-butte mon Arrival")
    state.press(.down, .character("1"))
    #expect(state.place == "pima-butte mon P1")
    #expect(state.view == .board)
  }

  @Test func anOfficerWithoutAVisitThatDayLeavesThePlaceAlone() {
    let state = SampleWeek.state().after(.character("2"), .down, .down)
    #expect(state.officers.chosen == OfficerIndex(2))
    #expect(state.chosenVisit == nil)
    #expect(state.place == "pima-butte mon P1")
    #expect(state.after(.right).place == "santa-rosa tue P1")
    #expect(state.after(.left).place == state.place)
  }

  @Test func daysGoByInTheOfficersView() {
    let state = SampleWeek.state().after(.character("2"), .down, .character("d"))
    #expect(state.place == "saddleback tue P3")
    #expect(state.after(.character("D")).place == "pima-butte mon P1")
    #expect(state.after(.character("d"), .character("d"), .character("d"), .character("d")).shownDay == .fri)
  }

  @Test func aChosenGapIsWhereTheBoardIsThen() throws {
    let state = SampleWeek.state().after(.character("3"), .down, .down)
    #expect(state.place == "pima-butte mon Lunch")
    #expect(state.after(.character("5")).view == .campus)
    let other = SampleWeek.state().withCursor("desert-wind", .wed, period: 3).after(.character("3"))
    let post = try #require(other.cursorPost)
    #expect(other.problems.chosen == .gap(post))
  }

  @Test func aCampusOfTheTotalsOpensItsWeek() {
    let state = SampleWeek.state().withCursor("santa-rosa", .thu, period: 5).after(.character("4"))
    #expect(state.totals.cursor.selected == 1)
    let opened = state.after(.down, .enter)
    #expect(opened.view == .campus)
    #expect(opened.place == "saddleback thu Lunch")
  }

  @Test func anOfficerOfTheTotalsOpensTheirWeek() {
    let state = SampleWeek.state().after(.character("4"), .right, .down, .enter)
    #expect(state.view == .officers)
    #expect(state.officers.chosen == OfficerIndex(1))
  }

  @Test func theBoardShowsThePlaceEvenWhereItsFilterHidIt() {
    var state = SampleWeek.state().after(.character("&"))
    state.type(keys: "sunrise")
    state.press(.enter, .character("2"))
    state.press(.home, .character("1"))
    #expect(state.place == "pima-butte mon Arrival")
    #expect(state.render().cursor != nil)
  }

  /// Whatever is pressed in whatever view, the board's cursor stays on a cell of a campus that the board shows.
  @Test(arguments: 0..<12 as Range<UInt64>) func thePlaceIsAlwaysOnTheBoard(_ seed: UInt64) {
    var random = RandomDistrict(seed: seed &+ 300)
    let district = random.district()
    let plan = WeekPlan(district: district, monday: random.monday)
    let week = Week(monday: random.monday, visits: random.roster(in: plan, visits: 20))
    var state = State(opened: OpenedWeek(district: district, week: week), size: Size(width: 100, height: 30))
    let keys: [Key] = [.up, .down, .left, .right, .tab, .enter, .pageDown] + "123456dDbtlw<>".map { .character($0) }
    for _ in 0..<150 {
      let key = random.random.pick(keys)
      state.press(key)
      if !state.dialogs.isEmpty { state.press(.escape, .escape) }
      guard let cursor = state.board.cursor else { continue }
      #expect(state.board.rows.contains(.campus(cursor.campus)), "seed \(seed), \(key)")
      if let visit = state.chosenVisit { #expect(visit.day == cursor.day, "seed \(seed), \(key)") }
    }
  }
}
