import TerminalKit
import Testing

@testable import Workbench

/// The names of the views and the hints are clicked as their keys are pressed.
@Suite struct BarClickTests {
  private static func clicking(_ text: String, row: Int, in state: State) throws -> State {
    let line = state.render().lines[row]
    let range = try #require(line.ranges(of: text).last, "no '\(text)' in '\(line)'")
    var clicked = state
    let column = line[..<range.lowerBound].count
    _ = clicked.update(.mouseUsed(MouseEvent(.press, at: Point(column: column, row: row))))
    return clicked
  }

  @Test(arguments: [80, 160]) func everyViewIsAClickAway(_ width: Int) throws {
    let titles = ["board", "officers", "gaps", "totals", "campus", "map"]
    for (position, title) in titles.enumerated() {
      var state = SampleWeek.state(width: width)
      if position == 0 { state.press(.character("4")) }
      let key = width == 80 ? "\(position + 1)" : "\(position + 1) \(title)"
      let clicked = try Self.clicking(key, row: 1, in: state)
      #expect(clicked.view.rawValue == position)
      #expect(clicked == state.after(.character(Character("\(position + 1)"))))
    }
  }

  @Test func hintsAreClicked() throws {
    let state = SampleWeek.state()
    #expect(try Self.clicking("Tab", row: 23, in: state) == state.after(.tab))
    #expect(try Self.clicking("remove", row: 23, in: state) == state.after(.character("x")))
    let help = try Self.clicking("? help", row: 23, in: state)
    #expect(help.context == .help)
    #expect(try Self.clicking("Esc", row: 23, in: help).dialogs.isEmpty)
  }

  @Test func besideThemNothingHappens() {
    var state = SampleWeek.state()
    for point in [Point(column: 79, row: 23), Point(column: 3, row: 1), Point(column: 50, row: 1)] {
      _ = state.update(.mouseUsed(MouseEvent(.press, at: point)))
    }
    #expect(state == SampleWeek.state())
  }
}
