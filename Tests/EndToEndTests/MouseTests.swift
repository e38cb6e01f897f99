import Foundation
import Testing

@Suite("The mouse in a real terminal")
struct MouseTests {
  /// What SGR, the mouse's encoding of all newer terminals, calls the buttons.
  private enum Button: Int {
    case wheelUp = 64
    case wheelDown = 65
  }

  /// Somebody with a mouse, before the sample on a wide screen.
  private struct Desk {
    let terminal: RealTerminal
    let program: OpenProgram

    init() throws {
      terminal = try RealTerminal(columns: 160, rows: 48, environment: ["TERM": "xterm-256color"])
      program = try OpenProgram(in: terminal)
      try terminal.wait { $0.hasMouse }
    }

    /// The place of `text`, `columns` further to the right, counted from 1 as terminals do.
    func place(of text: String, right columns: Int = 0) throws -> (column: Int, row: Int) {
      let lines = try terminal.screen().lines
      let row = try #require(lines.firstIndex { $0.contains(text) }, "'\(text)' is not there")
      let start = try #require(lines[row].range(of: text)).lowerBound
      return (lines[row].distance(from: lines[row].startIndex, to: start) + 1 + columns, row + 1)
    }

    /// Presses and releases the left button at `place`, as often as `times` says and at once.
    func click(_ place: (column: Int, row: Int), times: Int = 1) throws {
      let click = "\u{1B}[<0;\(place.column);\(place.row)M\u{1B}[<0;\(place.column);\(place.row)m"
      try terminal.type(String(repeating: click, count: times))
    }

    /// Turns the wheel by one notch.
    func turn(_ wheel: Button, at place: (column: Int, row: Int)) throws {
      try terminal.type("\u{1B}[<\(wheel.rawValue);\(place.column);\(place.row)M")
    }
  }

  @Test("Click a campus's cell, turn the wheel, click a view's name and a hint")
  func clicks() throws {
    let desk = try Desk()
    let terminal = desk.terminal
    let board = try desk.place(of: "Saddleback Elementary", right: 42)
    try desk.click(board)
    let clicked = try terminal.wait {
      $0.details?.contains("Saddleback") == true && $0.cursor == (board.column - 1, board.row - 1)
    }
    try desk.turn(.wheelDown, at: board)
    try terminal.wait { $0.details?.contains("Saddleback") == false && $0.cursor.row == board.row }
    try desk.turn(.wheelUp, at: board)
    try terminal.wait { $0.details == clicked.details }

    try desk.click(desk.place(of: "2 officers"))
    try terminal.wait { $0.lines.last { !$0.isEmpty }?.contains("hand over") == true }
    try desk.click(desk.place(of: "1 board"))
    try terminal.wait { $0.details == clicked.details }
    try desk.click(desk.place(of: "? help"))
    try terminal.wait(for: "Help: the board")
    try desk.click(desk.place(of: "Esc close"))
    try terminal.wait { !$0.text.contains("Help: the board") }
    try terminal.press("q")
    try desk.program.expectClean(status: 0)
  }

  @Test("Double-click a gap: what would close it; nothing is done without a key")
  func doubleClick() throws {
    let desk = try Desk()
    let before = try desk.terminal.screen().details
    try desk.terminal.press("Tab")
    let gap = try desk.terminal.wait { screen in
      // Drawn to its end: the cursor is back in its row.
      screen.details != before && screen.lines.indices.contains(screen.cursor.row)
        && screen.lines[screen.cursor.row].hasPrefix("▸")
    }
    let place = (column: gap.cursor.column + 1, row: gap.cursor.row + 1)
    try desk.click(place, times: 2)
    try desk.terminal.wait { $0.text.contains(/\d+ ways?, \d+ cannot come/) }
    try desk.terminal.press("Escape")
    let after = try desk.terminal.wait { !$0.text.contains("cannot come") }
    #expect(after.gapMinutes == gap.gapMinutes)
    #expect(!after.text.contains("* unsaved"))
    try desk.terminal.press("q")
    try desk.program.expectClean(status: 0)
  }
}
