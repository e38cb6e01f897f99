import Staffing
import TerminalKit
import Testing
import TestSupport

@testable import Workbench

/// Moving on the board.
@Suite struct MovingTests {
  private static let start = SampleWeek.state()

  private static func places(_ keys: [Key], from state: State = start) -> [String] {
    var state = state
    return keys.map { key in
      state.press(key)
      return state.place
    }
  }

  @Test func arrowsMoveByPeriodsOverTheEndsOfDays() {
    var state = SampleWeek.state().withCursor("pima-butte", .mon, period: 6)
    state.press(.right)
    #expect(state.place == "pima-butte mon Dismissal")
    state.press(.right)
    #expect(state.place == "pima-butte tue Arrival")
    state.press(.left, .left)
    #expect(state.place == "pima-butte mon P4")
    #expect(Self.places([.left]) == ["pima-butte mon Arrival"])
  }

  @Test func lettersMoveAsArrowsDo() {
    let letters: [(Character, Key)] = [("h", .left), ("j", .down), ("k", .up), ("l", .right)]
    let state = SampleWeek.state().withCursor("santa-rosa", .tue, period: 2)
    for (letter, arrow) in letters {
      #expect(state.after(.character(letter)) == state.after(arrow))
    }
  }

  @Test func theTimeOfDayIsKeptAcrossCampusesWithOtherBells() {
    let state = SampleWeek.state().withCursor("saddleback", .mon, period: 5)
    let places = Self.places([.down, .down, .up, .up, .up], from: state)
    #expect(
      places == [
        "desert-wind mon P3", "sunrise mon P3", "desert-wind mon P3", "saddleback mon Lunch", "santa-rosa mon Lunch",
      ])
  }

  @Test func closedDaysAreCrossed() {
    let state = SampleWeek.state().withCursor("pima-butte", .thu, period: 7)
    #expect(state.after(.right).board.cursor?.day == .fri)
    #expect(state.after(.right, .down).board.cursor?.day == .fri)
    #expect(state.after(.right, .right).board.cursor?.day == .fri)
    #expect(state.after(.right, .left).place == "pima-butte thu Dismissal")
  }

  @Test func homeAndEndGoToTheDaysThenTheWeeksEdges() {
    let state = SampleWeek.state().withCursor("pima-butte", .wed, period: 2)
    #expect(Self.places([.home, .home], from: state) == ["pima-butte wed Arrival", "pima-butte mon Arrival"])
    #expect(Self.places([.end], from: state) == ["pima-butte wed Dismissal"])
    #expect(state.after(.end, .end).board.cursor?.day == .fri)
  }

  @Test func pagesMoveByScreens() {
    #expect(Self.places([.pageDown, .pageUp]) == ["sunrise mon P1", "pima-butte mon Arrival"])
  }

  // MARK: Gaps

  @Test func tabGoesThroughAllGapsAndRoundAgain() {
    for seed: UInt64 in 0..<40 {
      var random = RandomDistrict(seed: seed)
      let district = random.district()
      let plan = WeekPlan(district: district, monday: random.monday)
      let week = Week(monday: random.monday, visits: random.roster(in: plan, visits: 5))
      let state = State(opened: OpenedWeek(district: district, week: week), size: Size(width: 80, height: 24))
      let count = state.staffed.gaps.count
      guard count > 0 else {
        #expect(state.after(.tab).message?.text == "No gap left.", "seed \(seed)")
        continue
      }
      for key in [Key.tab, .backTab] {
        var walk = state
        var seen: [PostIndex] = []
        for _ in 0..<count {
          walk.press(key)
          if let post = walk.cursorPost { seen.append(post) }
        }
        #expect(seen.sorted() == state.staffed.gaps, "seed \(seed), \(key)")
        let last = seen.last
        walk.press(key)
        #expect(walk.cursorPost == seen.first, "seed \(seed), \(key)")
        walk.press(key == .tab ? .backTab : .tab)
        #expect(walk.cursorPost == last, "seed \(seed), \(key)")
      }
    }
  }

  @Test func tabSaysWhenItComesRound() {
    let state = SampleWeek.state().withCursor("sunrise", .thu, period: 3)
    #expect(state.after(.tab).message?.text == "Back at the first gap.")
    #expect(SampleWeek.state().after(.backTab).message?.text == "Back at the last gap.")
  }

  @Test func onAZoomedDayTabStaysOnIt() {
    var state = SampleWeek.state().withCursor("sunrise", .mon, period: 0).after(.character("z"))
    for _ in 0..<20 {
      state.press(.tab)
      #expect(state.board.cursor?.day == .mon)
    }
    state = SampleWeek.state().after(.end, .end, .character("z"), .tab)
    #expect(state.message?.text == "No gap left on Fri.")
  }

  @Test func aZoomedDayGroupsItsCampusesByTheBellsThatRing() {
    var state = SampleWeek.state().withCursor("pima-butte", .tue, period: 7).after(.character("z"))
    #expect(state.render().lines[3].hasPrefix("Elementary day"))
    state.press(.right)
    #expect(state.render().lines[2].contains("Wed 2 Dec"))
    #expect(state.render().text.contains("Early release"))
    #expect(!state.render().text.contains("Elementary day"))
  }

  // MARK: Marking

  @Test func aMarkStaysWithinItsDay() {
    var state = SampleWeek.state().withCursor("pima-butte", .mon, period: 6)
    state.press(.shiftRight, .shiftRight, .shiftRight)
    #expect(state.board.run == 6...7)
    state.press(.shiftLeft, .shiftLeft, .shiftLeft)
    #expect(state.board.run == 4...6)
    state.press(.escape)
    #expect(state.board.run == 4...4)
  }

  // MARK: What can be seen

  @Test func theCursorIsTheTerminalsOwnAndReversed() throws {
    let frame = SampleWeek.state(Options(colors: .none)).after(.right).render()
    let cursor = try #require(frame.cursor)
    #expect(cursor == Point(column: 40, row: 4))
    #expect(frame[cursor].style == .reverse)
    #expect(frame[Point(column: 41, row: 4)].style == .plain)
  }

  @Test func aMarkedRunIsReversed() {
    let frame = SampleWeek.state(Options(colors: .none)).after(.character("v"), .right, .right).render()
    let reversed = (0..<80).filter { frame[Point(column: $0, row: 4)].style.attributes.contains(.reverse) }
    #expect(reversed == [39, 40, 41])
    #expect(frame.cursor == Point(column: 41, row: 4))
  }

  @Test func longWeeksScrollSidewaysToTheWholeDay() {
    let bells = BellSchedule(
      id: "school",
      periods: (0..<20).map { position in
        let start = ClockTime(7 * 60 + position * 20)
        return Period(
          id: Identifier("p\(position)"), name: "Period \(position)", kind: .class, time: ClockRange(start, start + 20))
      })
    let district = District.sample { $0.bells = [bells] }
    var state = State(
      opened: OpenedWeek(district: district, week: Week(monday: .sampleMonday)), size: Size(width: 80, height: 24))
    #expect(state.render().lines[2].contains("Mon 30"))
    #expect(state.render().lines[2].hasSuffix("→"))
    for _ in 0..<5 {
      state.press(.end, .right)
      let line = state.render().lines[2]
      let day = state.board.cursor?.day.shortName ?? ""
      #expect(line.contains(day), "\(line)")
      #expect(state.render().cursor != nil)
    }
    #expect(state.board.cursor?.day == .fri)
    #expect(state.render().lines[2].contains("←"))
  }
}
