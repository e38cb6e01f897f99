import Staffing
import TerminalKit
import TestSupport
import Testing

@testable import Workbench

@Suite("What is told of around a view")
struct PanelSubjectTests {
  /// More campuses than a screen shows.
  private static let state: State = {
    let district = District.sample { district in
      let first = district.campuses[0]
      district.campuses = (0..<60).map {
        Campus(id: Identifier("campus-\($0)"), name: "Campus \($0)", level: first.level, bells: first.bells)
      }
    }
    return State(
      opened: OpenedWeek(district: district, week: Week(monday: .sampleMonday)), size: Size(width: 160, height: 30))
  }()

  /// The lines about the cell: their heading, which names it, and the campus's day.
  private func lines(_ frame: Frame) -> [Substring] {
    let rule = frame.lines.lastIndex { $0.hasPrefix("── ") } ?? 0
    return [frame.lines[2].prefix(40)] + frame.lines[rule..<27].map { $0[...] }
  }

  @Test func itCanStayWhileTheCursorGoesFromCampusToCampusWhereADayIsShown() throws {
    var state = Self.state
    let subject = try #require(state.panelSubject)
    let before = state.render()
    state.press(.down)
    let next = try #require(state.panelSubject)
    #expect(subject.canStay(before: next))
    #expect(lines(state.render(panel: subject)) == lines(before))
    #expect(lines(state.render()) != lines(before))
    #expect(state.render(panel: subject).lines[3..<10] == state.render().lines[3..<10])
    // And the frame of one that needs not stay is the usual one.
    #expect(state.render(panel: next) == state.render())
  }

  @Test func itCanStayWhileTheCursorGoesFromDayToDayWhereOneIsShown() throws {
    var state = Self.state
    let subject = try #require(state.panelSubject)
    while state.board.cursor?.day == subject.cell?.day { state.press(.right) }
    #expect(subject.canStay(before: try #require(state.panelSubject)))
  }

  @Test func itCannotStayOnTheSameDayNorAfterAnEditNorInAnotherWeek() throws {
    var state = Self.state
    let subject = try #require(state.panelSubject)
    state.press(.right)
    #expect(!subject.canStay(before: try #require(state.panelSubject)))
    let moved = try #require(state.panelSubject)
    state.press(.character("a"), .enter, .down)
    #expect(!moved.canStay(before: try #require(state.panelSubject)))
    var other = State(
      opened: OpenedWeek(district: .sample(), week: Week(monday: CalendarDate.sampleMonday.advanced(by: 7))),
      size: Size(width: 160, height: 30))
    other.press(.down)
    #expect(!subject.canStay(before: try #require(other.panelSubject)))
  }

  @Test(arguments: [80, 160]) func itStaysWhileTheBoardIsScrolled(_ width: Int) throws {
    var state = Self.state
    _ = state.update(.resized(Size(width: width, height: 30)))
    let top = state.board.top
    var subject = try #require(state.panelSubject)
    var before = state.render()
    while state.board.top == top {
      subject = try #require(state.panelSubject)
      before = state.render()
      state.press(.down)
    }
    #expect(subject.canStay(before: try #require(state.panelSubject)))
    #expect(lines(state.render(panel: subject)) == lines(before))
    #expect(lines(state.render()) != lines(before))
  }

  @Test func inANarrowTerminalNothingStaysUnlessTheBoardIsScrolled() throws {
    var state = Self.state
    _ = state.update(.resized(Size(width: 100, height: 30)))
    let subject = try #require(state.panelSubject)
    state.press(.down)
    #expect(!subject.canStay(before: try #require(state.panelSubject)))
  }

  @Test func anOfficersWeekStaysWhileTheCursorGoesFromOfficerToOfficer() throws {
    var state = SampleWeek.state(width: 100, height: 30)
    state.press(.character("2"))
    let subject = try #require(state.panelSubject)
    let before = state.render()
    state.press(.down)
    let next = try #require(state.panelSubject)
    #expect(subject.canStay(before: next))
    let stays = state.render(panel: subject)
    let rule = try #require(before.lines.lastIndex { $0.hasPrefix("── ") })
    #expect(stays.lines[rule..<28] == before.lines[rule..<28])
    #expect(stays.lines[..<rule] == state.render().lines[..<rule])
    #expect(state.render().lines[rule].contains("Wei Cholla"))
    #expect(state.render(panel: next) == state.render())
    // Not where what was told of may have another row.
    state.officers.filter = "a"
    state.officers.refresh(state.document)
    #expect(!subject.canStay(before: try #require(state.panelSubject)))
  }

  @Test func thereIsNoneInOtherViewsNorWhileABlockIsMarked() {
    var state = Self.state
    for view in ["3", "4", "5", "6"] as [Character] {
      state.press(.character(view))
      #expect(state.panelSubject == nil)
    }
    state.press(.character("1"))
    #expect(state.panelSubject != nil)
    state.press(.character("v"))
    #expect(state.panelSubject == nil)
  }
}
