import Foundation
import Testing

/// Whatever ends the program, the terminal is as it was found.
@Suite("Leaving the terminal")
struct LeavingTests {
  @Test("q gives back the screen, the cursor and the terminal's modes")
  func quit() throws {
    let terminal = try RealTerminal()
    let program = try OpenProgram(in: terminal)
    try terminal.press("q")
    try program.expectClean(status: 0)
  }

  @Test("A signal that ends it is in the exit status", arguments: [(SIGTERM, 143), (SIGHUP, 129)])
  func signal(_ signal: Int32, status: Int) throws {
    let terminal = try RealTerminal()
    let program = try OpenProgram(in: terminal)
    try program.send(signal)
    try program.expectClean(status: status)
  }

  @Test("A crash leaves the terminal clean", arguments: [(SIGSEGV, 139), (SIGILL, 132), (SIGABRT, 134)])
  func crash(_ signal: Int32, status: Int) throws {
    let terminal = try RealTerminal()
    let program = try OpenProgram(in: terminal)
    try program.send(signal)
    try program.expectClean(status: status)
  }

  @Test("Ctrl-Z gives the terminal to the shell, fg gives it back")
  func suspend() throws {
    let terminal = try RealTerminal()
    let program = try OpenProgram(in: terminal)
    let board = try terminal.screen()
    try terminal.press("C-z")
    try terminal.wait { $0.isClean && $0.text.contains("Stopped") }
    try program.compareModes()
    try terminal.run("fg")
    try terminal.wait { $0.isAlternate && $0.text == board.text }
    try terminal.press("q")
    try terminal.wait { $0.isClean }
    try program.compareModes()
  }

  @Test("A window that was resized while the program was stopped is drawn anew")
  func resizeWhileSuspended() throws {
    let terminal = try RealTerminal(columns: 80, rows: 24)
    let program = try OpenProgram(in: terminal)
    try terminal.press("C-z")
    try terminal.wait { $0.isClean && $0.text.contains("Stopped") }
    try terminal.resize(columns: 120, rows: 30)
    try terminal.run("fg")
    try terminal.wait { screen in screen.isAlternate && screen.lines.contains { $0.count > 100 } }
    try terminal.press("q")
    try terminal.wait { $0.isClean }
    try program.compareModes()
  }
}

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
      "sh -c 'echo $$ > pid; exec bellwatch \(sample.path) --week \(Sample.week) \(arguments)'; echo status=$?")
    try terminal.wait { $0.isAlternate && $0.text.contains(Self.title) }
  }

  static let title = "Maricopa"

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
