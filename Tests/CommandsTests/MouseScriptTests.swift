import Staffing
import TerminalKit
import TestSupport
import Testing
import Workbench

@testable import bellwatch

/// A week that is staffed with the mouse, from the terminal's events to the file.
@Suite("The mouse")
struct MouseScriptTests {
  private static func mouse(_ action: MouseEvent.Action, _ point: Point) -> TerminalEvent {
    .mouse(MouseEvent(action, at: point))
  }

  /// Where the frame shows `text` for the first time.
  private static func place(of text: String, in frame: Frame?) throws -> Point {
    let lines = try #require(frame).text.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(lines.firstIndex { $0.contains(text) }, "no '\(text)'")
    let range = try #require(lines[row].ranges(of: text).first)
    return Point(column: lines[row][..<range.lowerBound].count, row: row)
  }

  @Test("Dragging marks what is then assigned; dragging an edge changes the length")
  func script() throws {
    let folder = try TemporaryFolder(.staffable())
    let world = RecordingWorld()
    let first = InMemoryTerminal(events: [.key(.character("q"))])
    world.terminal = first
    _ = bellwatch(folder.path, "--week", "2026-12-07", in: world)
    let heading = try Self.place(of: "Tue 8", in: first.frame)
    let oak = try Self.place(of: "Oak", in: first.frame)
    func cell(_ period: Int) -> Point { Point(column: heading.column + period, row: oak.row) }

    let terminal = InMemoryTerminal()
    world.terminal = terminal
    terminal.feed(
      Self.mouse(.press, cell(0)), Self.mouse(.drag, cell(1)), Self.mouse(.release, cell(1)), .key(.character("a")),
      .key(.enter))
    terminal.feed(
      Self.mouse(.press, cell(1)), Self.mouse(.drag, cell(2)), Self.mouse(.release, cell(2)),
      .key(.character("s")), .key(.character("q")))
    #expect(bellwatch(folder.path, "--week", "2026-12-07", in: world).code == 0)
    let text = try folder.text(of: "2026-12-07.yaml")
    #expect(text.hasSuffix("  - {officer: ocotillo, campus: oak, day: tue, from: arrival, to: p2}\n"))
  }
}
