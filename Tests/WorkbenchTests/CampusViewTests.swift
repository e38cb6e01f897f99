import Staffing
import TerminalKit
import TestSupport
import Testing

@testable import Workbench

/// One campus's week: rows, keys and clicks.
@Suite struct CampusViewTests {
  /// Every period of every day has one row, in the day's order, and a row is about one period.
  @Test func eachPeriodOfTheWeekIsInTheGridOnce() {
    for seed: UInt64 in 0..<60 {
      var random = RandomDistrict(seed: seed &+ 900)
      let plan = WeekPlan(district: random.district(), monday: random.monday)
      for campus in plan.campuses.indices.map({ CampusIndex($0) }) {
        let grid = CampusGrid(campus, in: plan, days: Weekday.allCases)
        for (column, day) in grid.days.enumerated() {
          let periods = plan.periods(of: campus, on: day)
          let positions = grid.rows.compactMap { $0.positions[column] }
          #expect(positions == Array(periods.indices), "seed \(seed), \(plan[campus].id) \(day)")
          for row in grid.rows {
            if let position = row.positions[column] { #expect(periods[position].id == row.period.id) }
          }
          for period in periods.indices { #expect(grid.row(of: period, on: day) != nil, "seed \(seed)") }
        }
      }
    }
  }

  @Test func arrowsGoThroughPeriodsAndDays() {
    var state = SampleWeek.state().after(.character("5"), .down, .down)
    #expect(state.place == "pima-butte mon P2")
    state.press(.right)
    #expect(state.place == "pima-butte tue P2")
    state.press(.up, .up, .up)
    #expect(state.place == "pima-butte tue Arrival")
    state.press(.end)
    #expect(state.place == "pima-butte tue Dismissal")
    state.press(.pageDown)
    #expect(state.place == "santa-rosa tue Dismissal")
    state.press(.pageUp, .home)
    #expect(state.place == "pima-butte tue Arrival")
  }

  @Test func theTimeIsKeptOnADayWithOtherBells() {
    let state = SampleWeek.state().withCursor("pima-butte", .tue, period: 5).after(.character("5"), .right)
    #expect(state.place == "pima-butte wed P2")
    #expect(state.after(.right).place == "pima-butte thu Lunch")
  }

  @Test func aRunIsMarkedDownwardsAndAssigned() {
    var state = SampleWeek.state().withCursor("saddleback", .mon, period: 0).after(.character("5"), .shiftDown, .down)
    #expect(state.board.run == 0...2)
    state.press(.character("a"))
    state.type(keys: "ocot")
    state.press(.enter)
    #expect(state.message?.text == "Ocotillo to Saddleback, Mon Arrival–P2")
    #expect(state.view == .campus)
    #expect(state.render().lines[4].contains("● Ocotil…"))
    state.press(.character("x"))
    #expect(state.week == SampleWeek.state().week)
  }

  @Test func aVisitIsLengthenedAndMovedThere() {
    var state = SampleWeek.state().withCursor("santa-rosa", .mon, period: 5).after(.character("5"), .character("["))
    #expect(state.week.visits.contains(.of("saguaro santa-rosa mon lunch-p4")))
    state.press(.character(">"))
    #expect(state.week.visits.contains(.of("saguaro santa-rosa mon p4-dismissal")))
    #expect(state.place == "santa-rosa mon P4")
  }

  @Test func aClosedWeekSaysWhy() {
    var opened = SampleWeek.opened([])
    opened.district.calendar?.closed = [
      SchoolCalendar.Closure(from: .of("2026-11-30"), to: .of("2026-12-06"), name: "Winter break")
    ]
    let state = State(opened: opened, size: Size(width: 80, height: 24)).after(.character("5"))
    #expect(state.render().text.contains("Closed: Winter break."))
    #expect(state.render().cursor != nil)
    #expect(state.after(.down, .right, .character("a"), .enter).document == state.document)
  }

  @Test func moreNamesThanFitAreCounted() {
    let state = SampleWeek.state().after(.character("5"))
    #expect(state.render().lines[5].contains("+ Sag… +1"))
  }

  @Test func aClickPutsTheCursorOnTheCell() throws {
    var state = SampleWeek.state().after(.character("5"))
    let layout = try #require(Layout(state.size))
    let parts = try #require(state.campusGrid(in: layout.body)).layout
    let cell = parts.cell(2, in: parts.rows)
    _ = state.update(.mouseUsed(MouseEvent(.press, at: Point(column: cell.left + 1, row: cell.top + 1))))
    #expect(state.place == "pima-butte wed P1")
    _ = state.update(.mouseUsed(MouseEvent(.press, at: Point(column: parts.cell(3, in: parts.headings).left, row: 3))))
    #expect(state.board.cursor?.day == .thu)
    _ = state.update(.mouseUsed(MouseEvent(.doubleClick, at: Point(column: cell.left, row: cell.top))))
    #expect(state.context == .explain)
  }
}
