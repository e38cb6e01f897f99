import Staffing
import TerminalKit
import Testing
import TestSupport

@testable import Workbench

/// Painting the windows of a week.
@Suite struct WeekPainterTests {
  @Test func aStretchIsPaintedAndCleared() {
    var painter = WeekPainter(Officer.Availability([:]))
    for _ in 0..<3 { painter.move(columns: 1, extending: true) }
    painter.toggle()
    #expect(painter.availability == .of(["mon 08:00-10:00"]))
    painter.move(columns: -1)
    painter.toggle()
    #expect(painter.windows[0] == [.of("08:00-09:00"), .of("09:30-10:00")])
  }

  @Test func whatTouchesBecomesOneWindowAndTheRestStays() {
    var painter = WeekPainter(.of(["mon 07:05-08:00 13:00-15:10"]))
    painter.toggle()
    #expect(painter.windows[0] == [.of("07:05-08:30"), .of("13:00-15:10")])
  }

  @Test func allDayEveryDayIsNothingWritten() {
    var painter = WeekPainter(nil)
    #expect(painter.availability == nil)
    painter.clearDay()
    #expect(painter.windows[0].isEmpty)
    painter.copyDay()
    #expect(painter.availability == .of(["sat 00:00-24:00", "sun 00:00-24:00"]))
  }

  @Test func finerColumnsKeepTheTimeOfDay() {
    var painter = WeekPainter(nil)
    for _ in 0..<9 {
      painter.changeStep(finer: true)
      #expect(painter.stretch.start == ClockTime(8 * 60))
    }
    #expect(painter.step == 5)
    for _ in 0..<9 { painter.changeStep(finer: false) }
    #expect(painter.step == 60)
  }

  /// Against a map of minutes.
  @Test(arguments: 0..<30 as Range<UInt64>) func everyMinuteIsAsItWasPainted(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var painter = WeekPainter(.of(["tue 07:10-09:55 09:00-12:00", "wed 00:00-24:00"]))
    var minutes = painter.windows.map { windows in (0..<1440).map { minute in windows.contains { $0.holds(minute) } } }
    for step in 0..<120 {
      switch random.int(0...5) {
      case 0: painter.move(days: random.int(-2...2))
      case 1: painter.move(columns: random.int(-9...9), extending: random.chance(70))
      case 2: painter.changeStep(finer: random.chance(50))
      case 3:
        painter.copyDay()
        for day in 0...4 { minutes[day] = minutes[painter.day.rawValue] }
      default:
        let range = painter.stretch
        let stretch = range.start.minutesAfterMidnight..<range.end.minutesAfterMidnight
        let isPainted = stretch.allSatisfy { minutes[painter.day.rawValue][$0] }
        painter.toggle()
        for minute in stretch { minutes[painter.day.rawValue][minute] = !isPainted }
      }
      let is_ = painter.windows.map { windows in (0..<1440).map { minute in windows.contains { $0.holds(minute) } } }
      #expect(is_ == minutes, "seed \(seed), step \(step)")
    }
    let text = AvailabilityText.text(painter.availability)
    #expect(try AvailabilityText.value(text) == painter.availability, "seed \(seed)")
  }

  /// The painter after the mouse did `actions` at columns and days of it.
  private func painter(_ actions: (MouseEvent.Action, column: Int, day: Weekday)...) throws -> WeekPainter {
    var state = SetupFlowTests.state().withPainter()
    let days = SetupLayout(state.size).painterDays
    for (action, column, day) in actions {
      let point = Point(column: days.left + column, row: days.top + day.rawValue)
      _ = state.update(.mouseUsed(MouseEvent(action, at: point)))
    }
    return try #require(state.setup.painter)
  }

  @Test func theMouseGoesToAColumnAndMarksAStretch() throws {
    let clicked = try painter((.press, 20, .thu))
    #expect(clicked.day == .thu && clicked.column == clicked.left + 20 && clicked.mark == nil)
    // The drag stays on the day that it began on.
    let dragged = try painter((.press, 20, .thu), (.drag, 25, .fri), (.release, 25, .fri))
    #expect(dragged.day == .thu)
    let start = ClockTime(clicked.column * clicked.step)
    #expect(dragged.stretch == ClockRange(start, start + Minutes(6 * clicked.step)))
    #expect(dragged.windows == clicked.windows)
  }

  @Test func aDoubleClickPaintsAndBesideTheDaysNothingHappens() throws {
    let before = try painter()
    let painted = try painter((.press, 1, .sun), (.doubleClick, 1, .sun))
    #expect(painted.windows[Weekday.sun.rawValue] != before.windows[Weekday.sun.rawValue])
    #expect(try painter((.press, -3, .mon)) == before)
  }
}

extension ClockRange {
  fileprivate func holds(_ minute: Int) -> Bool {
    start.minutesAfterMidnight <= minute && minute < end.minutesAfterMidnight
  }
}
