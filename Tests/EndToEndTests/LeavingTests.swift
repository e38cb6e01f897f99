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

  @Test("A signal that ends it is in the exit status", arguments: [(SIGTERM, 143), (SIGHUP, 129), (SIGINT, 130)])
  func signal(_ signal: Int32, status: Int) throws {
    let terminal = try RealTerminal()
    let program = try OpenProgram(in: terminal)
    try program.send(signal)
    try program.expectClean(status: status)
  }

  /// Sanitizers take these signals themselves.
  @Test(
    "A crash leaves the terminal clean", .enabled(if: ProcessInfo.processInfo.environment["SANITIZED"] == nil),
    arguments: [(SIGSEGV, 139), (SIGILL, 132), (SIGABRT, 134)])
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
    // The welcome of a first start goes with the first key, and Ctrl-Z is one.
    try terminal.press("Right")
    try terminal.wait { !$0.text.contains("New here?") && !$0.text.contains("Arrival, 07:35") }
    try terminal.press("Left")
    let board = try terminal.wait { $0.text.contains("Arrival, 07:35") }
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
