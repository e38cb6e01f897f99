import Staffing
import TerminalKit
import Testing
import TestSupport

@testable import Workbench

/// The mouse: clicks in lists and forms, dragging over cells and at the edges of visits.
@Suite struct DraggingTests {
  /// Presses at the first point, drags over the others and lets go at the last.
  private static func drag(_ points: [Point], in state: State) -> State {
    var state = state
    guard let first = points.first, let last = points.last else { return state }
    _ = state.update(.mouseUsed(MouseEvent(.press, at: first)))
    for point in points.dropFirst() { _ = state.update(.mouseUsed(MouseEvent(.drag, at: point))) }
    _ = state.update(.mouseUsed(MouseEvent(.release, at: last)))
    return state
  }

  private static func click(_ text: String, _ action: MouseEvent.Action = .press, in state: State) throws -> State {
    var clicked = state
    let lines = state.render().lines
    let row = try #require(lines.firstIndex { $0.contains(text) }, "no '\(text)'")
    let range = try #require(lines[row].ranges(of: text).first)
    let point = Point(column: lines[row][..<range.lowerBound].count, row: row)
    if action == .doubleClick { _ = clicked.update(.mouseUsed(MouseEvent(.press, at: point))) }
    _ = clicked.update(.mouseUsed(MouseEvent(action, at: point)))
    return clicked
  }

  // The board's strip of 80 columns begins at column 39; Pima Butte is in row 4, Santa Rosa in row 5.
  private static func cell(_ row: Int, _ period: Int) -> Point { Point(column: 39 + period, row: row) }

  @Test func draggingOverCellsMarksThem() throws {
    let state = Self.drag([Self.cell(5, 1), Self.cell(5, 2), Self.cell(6, 3)], in: SampleWeek.state())
    #expect(state.place == "saddleback mon Recess")
    let selection = try #require(state.selection)
    #expect(state.title(of: selection.runs(in: state.plan)) == "2 campuses, Mon P1–Recess")
    #expect(state.document.history.done.isEmpty)
  }

  @Test func draggingAVisitsEndChangesItsLengthAsOneStep() {
    // Saguaro is at Santa Rosa on Monday from lunch to dismissal: columns 5 to 7.
    let before = SampleWeek.state()
    let shorter = Self.drag([Self.cell(5, 7), Self.cell(5, 6), Self.cell(5, 5), Self.cell(5, 6)], in: before)
    #expect(shorter.week.visits.contains(.of("saguaro santa-rosa mon lunch-p4")))
    #expect(shorter.message?.text == "Saguaro at Santa Rosa, Mon Lunch–Dismissal to Lunch–P4")
    #expect(shorter.document.history.done.count == 1)
    #expect(shorter.after(.character("u")).week == before.week)
    let earlier = Self.drag([Self.cell(5, 5), Self.cell(5, 4), Self.cell(5, 3)], in: before)
    #expect(earlier.week.visits.contains(.of("saguaro santa-rosa mon recess-dismissal")))
    #expect(earlier.selection == nil)
  }

  @Test func theDayBelowTheBoardIsClickedAndMarked() throws {
    let state = SampleWeek.state(width: 160, height: 48)
    let recess = try Self.click("Recess", in: state)
    #expect(recess.place == "pima-butte mon Recess")
    let lines = state.render().lines
    let row = try #require(lines.firstIndex { $0.contains("Recess") })
    let names = lines[row]
    let columns = try ["Period 1", "Period 3"].map { name in
      names.distance(from: names.startIndex, to: try #require(names.ranges(of: name).first).lowerBound)
    }
    let points = columns.map { Point(column: $0, row: row + 1) }
    let marked = Self.drag(points, in: state)
    let selection = try #require(marked.selection)
    #expect(marked.title(of: selection.runs(in: marked.plan)) == "Pima Butte, Mon P1–P3")
    #expect(marked.document.history.done.isEmpty)
    // Nothing is under the rule, nor under the bars' right end.
    for point in [Point(column: 10, row: row - 1), Point(column: 159, row: row)] {
      #expect(Self.drag([point, point], in: recess).place == recess.place)
    }
  }

  @Test func visitsThatOverlapHaveALineEachAndTheRestIsCounted() {
    let visits = ["saguaro", "cholla", "ocotillo", "agave", "yucca"].map {
      Visit.of("\($0) pima-butte mon recess-p3")
    }
    func bars(height: Int) -> [String] {
      let lines = SampleWeek.state(width: 130, height: height, visits: visits).render().lines
      return lines.filter { $0.contains("├") || $0.contains("+") && $0.contains("┤") }
    }
    #expect(bars(height: 48).count == 3)
    #expect(bars(height: 48).last?.contains("┤ +2") == true)
    #expect(bars(height: 24).last?.contains("┤ +3") == true)
  }

  @Test func whatABarHasNoRoomForIsToldBelowIt() {
    var visit = Visit.of("saguaro pima-butte mon arrival")
    visit.notes = "by the north gate"
    let lines = SampleWeek.state(width: 130, height: 48, visits: [visit]).render().lines
    #expect(lines.contains { $0.contains("├Rosa Saguaro") && !$0.contains("gate") })
    #expect(lines.contains { $0.contains("1 of 1 there: Rosa Saguaro 07:30–08:00, \"by the north gate\".") })
  }

  @Test func aDragThatComesBackChangesNothing() {
    let before = SampleWeek.state()
    let state = Self.drag([Self.cell(5, 7), Self.cell(5, 5), Self.cell(5, 7)], in: before)
    #expect(state.week == before.week && state.document.history.done.isEmpty)
  }

  @Test func aKeyEndsTheDrag() {
    var state = SampleWeek.state()
    _ = state.update(.mouseUsed(MouseEvent(.press, at: Self.cell(5, 7))))
    _ = state.update(.mouseUsed(MouseEvent(.drag, at: Self.cell(5, 5))))
    state.press(.escape)
    _ = state.update(.mouseUsed(MouseEvent(.release, at: Self.cell(5, 5))))
    #expect(state.document.history.done.isEmpty && state.drag == nil)
  }

  @Test func inTheTimelineAVisitsEdgeIsDraggedToAnotherBell() throws {
    let before = SampleWeek.state(width: 160, height: 48).withCursor("santa-rosa", .mon, period: 5).after(
      .character("2"))
    let layout = before.officersLayout
    let row = layout.list.top + before.officers.cursor.selected - before.officers.cursor.top
    func column(_ time: String) -> Int {
      layout.columns.track + (layout.columns.axis.columns(of: .of(time)).first ?? 0)
    }
    let visit = try #require(before.chosenVisit)
    let end = layout.columns.track + (layout.columns.axis.columns(of: visit.time).last ?? 0)
    let after = Self.drag(
      [Point(column: end, row: row), Point(column: column("13:00-13:05"), row: row)], in: before)
    #expect(after.week.visits.contains(.of("saguaro santa-rosa mon lunch-p4")))
    #expect(after.document.history.done.count == 1)
  }

  @Test func aReadOnlyWeekIsMarkedButNotChanged() {
    let before = SampleWeek.state(Options(isReadOnly: true))
    let state = Self.drag([Self.cell(5, 7), Self.cell(5, 5)], in: before)
    #expect(state.week == before.week)
  }

  @Test func withShiftTheMouseIsTheTerminals() {
    var state = SampleWeek.state()
    for action in [MouseEvent.Action.press, .drag, .release, .doubleClick, .wheelDown] {
      _ = state.update(.mouseUsed(MouseEvent(action, at: Self.cell(6, 3), shift: true)))
    }
    #expect(state == SampleWeek.state())
  }

  // MARK: Lists and forms

  @Test func rowsOfListsAreClickedAndDoubleClicked() throws {
    let palette = SampleWeek.state().after(.character(":"))
    let chosen = try Self.click("next-gap", in: palette)
    guard case .palette(let dialog)? = chosen.dialogs.last else {
      Issue.record("the palette closed")
      return
    }
    #expect(dialog.chosen?.entry.command == .nextGap)
    var help = SampleWeek.state().after(.character("?"))
    help.type(keys: "next gap")
    #expect(try Self.click("Go to the next gap", .doubleClick, in: help) == SampleWeek.state().after(.tab))
    let leaving = SampleWeek.state().after(.character("L"), .character("q"))
    #expect(try Self.click("Stay", .doubleClick, in: leaving).dialogs.isEmpty)
  }

  @Test func aScrolledListStaysWhereItIs() throws {
    var state = SampleWeek.state().after(.character("?"))
    for _ in 0..<30 { state.press(.down) }
    let before = state.render().lines
    let row = try #require(before.firstIndex { $0.contains("▸") }) - 2
    _ = state.update(.mouseUsed(MouseEvent(.press, at: Point(column: 20, row: row))))
    #expect(state.render().lines[row].contains("▸"))
    #expect(state.render().lines[6].dropFirst(5) == before[6].dropFirst(5))
  }

  @Test func theWheelMovesInLists() {
    var state = SampleWeek.state().after(.character(":"))
    _ = state.update(.mouseUsed(MouseEvent(.wheelDown, at: Point(column: 5, row: 10))))
    #expect(state == SampleWeek.state().after(.character(":"), .down))
  }

  @Test func linesOfFormsAndHintsOfTheSetupAreClicked() throws {
    let list = SampleWeek.state().after(.character("E"), .down, .down, .right, .enter)
    #expect(list.setup.form != nil)
    let form = try #require(list.setup.form)
    let clicked = try Self.click(form.table.fields[2].label, in: list)
    #expect(clicked.setup.form?.cursor.selected == 2)
    let setup = SampleWeek.state().after(.character("E"))
    #expect(try Self.click("Esc back", in: setup) == setup.after(.escape))
  }
}
