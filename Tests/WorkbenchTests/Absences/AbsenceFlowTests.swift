import Solver
import Staffing
import TerminalKit
import TestSupport
import Testing

@testable import Workbench

@Suite("Absences and repairs by keys")
struct AbsenceFlowTests {
  static let tuesday = CalendarDate.sampleMonday.advanced(by: 1)

  static func state(width: Int = 80, height: Int = 24, readOnly: Bool = false) -> State {
    var opened = SampleWeek.opened()
    for (position, phone) in ["602-555-0101", "602-555-0102", nil].enumerated() {
      opened.district.officers[position].phone = phone
    }
    return State(
      opened: opened, options: Options(isReadOnly: readOnly, today: tuesday), size: Size(width: width, height: height))
  }

  /// Ocotillo called in sick on Tuesday.
  static func sick(width: Int = 80, height: Int = 24) -> State {
    var state = state(width: width, height: height)
    state.press(.character("A"))
    state.type(keys: "oco")
    state.press(.enter, .enter)
    return state
  }

  @Test("A, a name, Enter, Enter: sick today; the visits are struck out and the gaps appear")
  func mark() {
    let before = Self.state()
    let state = Self.sick()
    #expect(state.dialogs.isEmpty)
    #expect(state.week.absences?.count == 2)
    let absence = state.week.absences?.last
    #expect(absence?.officer == "ocotillo" && absence?.date == Self.tuesday && absence?.reason == "sick")
    #expect(absence?.struck == [.of("ocotillo santa-rosa tue p1-lunch")])
    #expect(!state.staffed.visits.contains(.of("ocotillo santa-rosa tue p1-lunch")))
    #expect(state.staffed.totals.gap > before.staffed.totals.gap)
    #expect(state.struckPosts.count == 5)
    #expect(state.message?.text.contains("1 visit struck out") == true)
  }

  @Test("u takes it back as one step, and so does Delete on the absence, with the visits")
  func undo() {
    let before = Self.state()
    var state = Self.sick()
    state.press(.character("u"))
    #expect(state.week == before.week)
    state = Self.sick()
    state.press(.character("A"), .home, .down, .delete)
    #expect(Set(state.staffed.visits) == Set(before.staffed.visits))
    #expect(state.week.absences?.count == 1)
    #expect(state.message?.text.contains("1 visit given back") == true)
  }

  @Test("Hours are typed as people write them; what cannot be is said, and nothing is marked")
  func hours() {
    var state = Self.state()
    state.press(.character("A"))
    state.type(keys: "oco")
    state.press(.enter, .down, .down)
    state.type(keys: "9am")
    state.press(.down)
    state.type(keys: "8:30")
    state.press(.enter)
    #expect(state.message?.text == "That does not come after the start.")
    #expect(state.week.absences?.count == 1)
    state.press(.ctrl("u"))
    state.type(keys: "1030")
    state.press(.down, .right, .enter)
    let absence = state.week.absences?.last
    #expect(absence?.from == ClockTime(text: "09:00") && absence?.to == ClockTime(text: "10:30"))
    #expect(absence?.reason == "court")
    // What comes after half past ten stays: P3 in part, Lunch.
    #expect(state.staffed.visits.contains(.of("ocotillo santa-rosa tue lunch-lunch")))
  }

  @Test("A span over other weeks is marked here, and asked for in their files")
  func span() {
    var state = Self.state()
    state.press(.character("A"))
    state.type(keys: "oco")
    state.press(.enter, .down)
    state.type(keys: "12/9")
    let effects = state.update(.keyPressed(.enter))
    let elsewhere = effects.compactMap { effect -> [Absence]? in
      if case .markElsewhere(let absences) = effect { return absences }
      return nil
    }.flatMap { $0 }
    #expect(elsewhere.map(\.date) == (7...9).map { .of("2026-12-0\($0)") })
    #expect(state.week.absences?.count == 7)
    _ = state.update(.markedElsewhere("Marked in 1 other week too: 0 visits struck out.", isDone: true))
    #expect(state.message?.text.hasSuffix("Marked in 1 other week too: 0 visits struck out.") == true)
  }

  @Test("F lists what few changes can do; Enter takes the line as one step that u undoes")
  func repair() throws {
    var state = Self.sick()
    let struck = state
    state = state.afterRepair()
    guard case .repair(let dialog) = try #require(state.dialogs.last) else {
      Issue.record("no repair")
      return
    }
    #expect(dialog.lines.count > 1)
    #expect(dialog.lines[1].gap < dialog.lines[0].gap)
    state.press(.enter)
    #expect(state.staffed.totals.gap == dialog.lines[1].gap)
    #expect(state.dialogs.isEmpty)
    state.press(.character("u"))
    #expect(state.week == struck.week)
  }

  @Test("F opens at once with the week as it is; lines come one by one, and the cursor stays at its row")
  func streaming() throws {
    var state = Self.sick()
    guard case .startRepair(let order) = try #require(state.update(.keyPressed(.character("F"))).first) else {
      Issue.record("nothing is searched")
      return
    }
    #expect(state.repair?.lines.map(\.changes) == [0] && state.repair?.isSearching == true)
    #expect(state.render().text.contains("searching …"))
    state.press(.enter)
    #expect(state.message?.text == "This row changes nothing; wait for the next.")
    let news = order.allNews
    let calls = try #require(news.first)
    _ = state.update(.repairTold(calls))
    state.press(.end)
    let chosen = try #require(state.repair?.chosen)
    for told in news.dropFirst().dropLast() {
      _ = state.update(.repairTold(told))
      #expect(state.repair?.chosen == chosen)
    }
    #expect(state.repair.map(\.lines.count) ?? 0 > 1)
    _ = state.update(.repairTold(RepairNews(id: order.id, finding: .floor(0))))
    #expect(state.repair?.isSearching == true)
    _ = state.update(.repairTold(try #require(news.last)))
    #expect(state.repair?.isSearching == false)
    #expect(state.render().text.contains("no roster leaves less than 0:00"))
    #expect(state.update(.keyPressed(.escape)).isEmpty)
  }

  @Test("Esc stops a search; what it still tells changes nothing, and the next one begins anew")
  func stopping() throws {
    var state = Self.sick()
    guard case .startRepair(let order) = try #require(state.update(.keyPressed(.character("F"))).first) else {
      Issue.record("nothing is searched")
      return
    }
    let news = order.allNews
    #expect(state.update(.keyPressed(.escape)) == [.stopRepair(id: order.id)])
    let closed = state
    for told in news { _ = state.update(.repairTold(told)) }
    #expect(state == closed)
    state.press(.character("F"))
    for told in news { _ = state.update(.repairTold(told)) }
    #expect(state.repair?.lines.count == 1)
  }

  @Test("A search that is no longer wanted ends, and tells no more")
  func unwanted() throws {
    var state = Self.sick()
    guard case .startRepair(let order) = try #require(state.update(.keyPressed(.character("F"))).first) else {
      Issue.record("nothing is searched")
      return
    }
    var told = 0
    order.run(findsFloor: true, isWanted: { false }) { _ in told += 1 }
    #expect(told == 0)
  }

  @Test("While a line is looked at the search goes on; the list is complete when Esc goes back to it")
  func lookingWhileSearching() throws {
    var state = Self.sick()
    guard case .startRepair(let order) = try #require(state.update(.keyPressed(.character("F"))).first) else {
      Issue.record("nothing is searched")
      return
    }
    let news = order.allNews
    for told in news.prefix(3) { _ = state.update(.repairTold(told)) }
    state.press(.character(" "))
    #expect(state.context == .looking)
    for told in news.dropFirst(3) { _ = state.update(.repairTold(told)) }
    state.press(.escape)
    #expect(state.repair?.lines == Self.sick().afterRepair().repair?.lines)
    #expect(state.repair?.isSearching == false)
  }

  @Test("A line is looked at on the board before it is taken; Esc goes back and nothing has happened")
  func looking() throws {
    var state = Self.sick()
    let struck = state
    state = state.afterRepair()
    let effects = state.update(.keyPressed(.character(" ")))
    #expect(!effects.contains { if case .journal = $0 { true } else { false } })
    #expect(state.context == .looking)
    #expect(state.staffed.totals.gap < struck.staffed.totals.gap)
    state.press(.character("x"), .down, .escape)
    #expect(state.context == .repair)
    #expect(state.week == struck.week)
    #expect(state.document.history == struck.document.history)
    state.press(.character(" "), .enter)
    #expect(state.dialogs.isEmpty && state.looking == nil)
    #expect(state.document.history.done.count == struck.document.history.done.count + 1)
  }

  @Test("Who could come stands below, with number and hours; Y copies the call list, w writes it")
  func calls() throws {
    var state = Self.sick()
    state = state.afterRepair()
    let copied = state.update(.keyPressed(.character("Y")))
    guard case .copy(let text) = try #require(copied.first) else {
      Issue.record("nothing copied")
      return
    }
    #expect(text.contains("Away: Dana Ocotillo, Tue 1 Dec, all day, sick"))
    #expect(text.contains("Rosa Saguaro, 602-555-0101, 13:35 h left"))
    let written = state.update(.keyPressed(.character("w")))
    guard case .writeText(let list, let fileName) = try #require(written.first) else {
      Issue.record("nothing written")
      return
    }
    #expect(list == text && fileName == "call-list-2026-12-01.txt")
  }

  @Test("Read-only, nobody is marked absent")
  func readOnly() {
    var state = Self.state(readOnly: true)
    state.press(.character("A"))
    #expect(state.dialogs.isEmpty)
  }

  @Test(
    "Times as people type them",
    arguments: [
      ("7:30", "07:30"), ("730", "07:30"), ("7:30am", "07:30"), ("7 pm", "19:00"), ("13", "13:00"), ("12am", "00:00"),
      ("1530", "15:30"), ("24:00", "24:00"),
    ])
  func times(typed: String, meant: String) {
    #expect(ClockTime(typed: typed)?.description == meant)
  }

  @Test("What is no time", arguments: ["", "25", "7:5", "13pm", "noon", "7:61", "-1", "0pm", "123456", "7:30:00"])
  func noTimes(typed: String) {
    #expect(ClockTime(typed: typed) == nil)
  }
}

extension State {
  /// The list of repairs that is open.
  fileprivate var repair: RepairDialog? {
    guard case .repair(let dialog) = dialogs.last else { return nil }
    return dialog
  }
}
