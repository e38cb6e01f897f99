import Staffing
import TerminalKit

/// What the commands need of the world besides files, so that tests can stand in for it.
protocol World {
  /// Today's date where the user is.
  var today: CalendarDate { get }

  /// The time of day where the user is.
  var clock: ClockTime { get }

  /// The user, the machine, and what the user's settings say.
  var surroundings: Surroundings { get }

  /// How long the program has been running.
  var secondsSinceStart: Double { get }
  /// How many processors it may use.
  var processors: Int { get }
  /// Columns of the terminal that the standard error goes to; nil where it goes elsewhere.
  var errorTerminalWidth: Int? { get }

  /// Has `action` called, on another thread, when the user presses Ctrl-C, as long as what it returns lives; the
  /// program then goes on.
  func onInterrupt(_ action: @escaping @Sendable () -> Void) -> Any?

  /// Writes to the standard output.
  ///
  /// - Throws: ``Failure`` where it cannot be written.
  func write(_ text: String) throws(Failure)

  /// The next line of the standard input, after asking for it with `prompt` where a person types; nil at its end.
  func readLine(prompt: String) -> String?

  /// Writes to the standard error; where that fails there is no one to tell.
  func writeError(_ text: String)

  /// What writes a line of the log, from any thread.
  var logLine: @Sendable (String) -> Void { get }

  /// Takes the terminal over.
  ///
  /// - Throws: ``Failure`` where there is none, or none that can be drawn on.
  func openTerminal(_ options: TerminalOptions) throws(Failure) -> any Terminal
}

/// What was said on the command line of how to use the terminal.
struct TerminalOptions: Equatable {
  var isASCII = false
  var hasMouse = true
  var hasColor = true
}

extension World {
  /// Tells on the standard error what reading the files warns of, a line each.
  func writeWarnings(_ warnings: [String]) {
    for warning in warnings { writeError("bellwatch: warning: \(warning.sanitized())\n") }
  }
}
