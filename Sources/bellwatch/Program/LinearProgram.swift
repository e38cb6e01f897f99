import Dispatch
import TerminalKit
import Workbench

/// The program in lines of text: what the linear mode says goes to the standard output, and lines are read from the
/// standard input. It is the same loop as on the whole screen, on a terminal that draws nothing.
struct LinearProgram<Output: World>: LinearHost {
  private var program: ProgramLoop
  private let terminal: LineTerminal
  private let output: Output
  private(set) var hasEnded = false
  /// Why nothing more can be said.
  private(set) var failure: Failure?

  init(client: DistrictClient, state: State, output: Output) {
    terminal = LineTerminal()
    client.setWaker(terminal.waker)
    program = ProgramLoop(terminal: terminal, client: client, state: state, threads: output.processors)
    self.output = output
  }

  var state: State { program.state }

  mutating func perform(_ action: Action) {
    if program.perform(action) != nil { hasEnded = true }
    for line in terminal.takeCopied() { say(line) }
  }

  mutating func takeNews() {
    if program.hear() != nil { hasEnded = true }
  }

  mutating func waitForNews() {
    terminal.wait()
    if program.hear() != nil { hasEnded = true }
  }

  mutating func say(_ line: String) {
    do throws(Failure) {
      try output.write(state.spelled(line).sanitized() + "\n")
    } catch {
      failure = error
      hasEnded = true
    }
  }

  /// What was begun in the background ends with it.
  func stop() { program.stopBackground() }
}

/// A terminal without a screen and a keyboard, as wide as sentences should be cut at.
final class LineTerminal: Terminal {
  private let wakes = DispatchSemaphore(value: 0)
  /// What was copied and not said yet.
  private var copied = ""

  /// What dialogs and views reckon with.
  static let extent = Size(width: 118, height: 60)

  let size = LineTerminal.extent
  let capabilities = Capabilities(colors: .none, alphabet: .unicode, mouse: false)
  var waker: Waker { Waker { [wakes] in wakes.signal() } }

  /// Waits until something is told from the background.
  func wait() { wakes.wait() }

  func draw(_ frame: Frame) {}
  func nextEvent(timeout: Duration?) -> TerminalEvent? { nil }
  func copy(_ text: String) { copied = text }

  /// The lines that were copied last: where nothing is drawn they are said.
  func takeCopied() -> [String] {
    defer { copied = "" }
    return copied.split(separator: "\n").map(String.init)
  }
  func repaint() {}
  func suspend() {}
  func restore() {}
}
