import Foundation
import Testing

/// The program, open on a copy of the sample in a terminal whose modes were noted before.
struct OpenProgram {
  let terminal: RealTerminal
  let sample: Sample

  /// Opens the sample with `arguments` and waits for the board.
  init(in terminal: RealTerminal, _ arguments: String = "") throws {
    self.terminal = terminal
    sample = try Sample(in: terminal.folder)
    try terminal.run("stty -g > before")
    try terminal.run(
      "sh -c 'echo $$ > pid; exec bellwatch maricopa --week \(Sample.week) \(arguments)'; echo status=$?")
    try terminal.wait { $0.board != nil }
  }

  /// Puts an officer at the first gap that an officer can legally fill, and returns the screen as it was before.
  func fillFirstGap() throws -> Screen {
    var before = try terminal.screen()
    while true {
      let place = before.details
      try terminal.press("Tab")
      before = try terminal.wait { $0.board != nil && $0.details != place }
      try terminal.press("a")
      let list = try terminal.wait { $0.text.contains(/\d+ of \d+ can\b/) }
      guard list.text.contains(" 0 of ") else { break }
      try terminal.press("Escape")
      try terminal.wait { !$0.text.contains("Assign to") }
    }
    try terminal.press("Enter")
    try terminal.wait(for: "* unsaved")
    return before
  }

  /// Sends the program a signal.
  func send(_ signal: Int32) throws {
    let text = try String(contentsOf: terminal.folder.appending(path: "pid"), encoding: .utf8)
    let id = try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(kill(id, signal) == 0)
  }

  /// Expects the program to end with `status`, and the terminal to be as it was before.
  func expectClean(status: Int, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try terminal.wait(sourceLocation: sourceLocation) { $0.isClean && $0.text.contains("status=\(status)\n") }
    try compareModes(sourceLocation: sourceLocation)
  }

  /// Expects the terminal's modes to be as they were before the program was opened.
  func compareModes(sourceLocation: SourceLocation = #_sourceLocation) throws {
    try terminal.run("stty -g > after; cmp before after; echo modes=$?")
    let screen = try terminal.wait(sourceLocation: sourceLocation) { $0.text.contains(/modes=\d/) }
    #expect(screen.text.contains("modes=0"), sourceLocation: sourceLocation)
  }
}

/// What the tests read off the board.
extension Screen {
  /// The totals' line, nil while the board is not there.
  var board: String? {
    lines.first { $0.contains(/^gaps \d+:\d\d/) }
  }

  /// Minutes of gaps in the whole week.
  var gapMinutes: Int? {
    guard let match = board?.firstMatch(of: /^gaps (\d+):(\d\d)/), let hours = Int(match.1), let minutes = Int(match.2)
    else { return nil }
    return hours * 60 + minutes
  }

  /// The heading of the details: campus, day, period and times under the cursor.
  var details: String? { lines.first { $0.hasPrefix("── ") } }
}
