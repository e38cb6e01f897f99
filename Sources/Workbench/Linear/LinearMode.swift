import Staffing
import TerminalKit

/// What the linear mode drives: the same program as on the whole screen.
package protocol LinearHost {
  var state: State { get }
  /// Whether the program has been left.
  var hasEnded: Bool { get }
  /// Carries out an action with all that follows from it.
  mutating func perform(_ action: Action)
  /// Waits until something that runs in the background has told something.
  mutating func waitForNews()
  /// Says a line to the user.
  mutating func say(_ line: String)
}

/// The program in lines of text, for screen readers, pipes and terminals that cannot be drawn on: each line typed becomes
/// the actions that keys would have become, and what came of them is said in words.
package struct LinearMode<Host: LinearHost> {
  /// What is driven, in the state that the lines so far led to.
  package internal(set) var host: Host
  /// The places of the list that was said last, for `go`.
  var listed: [PostIndex] = []
  /// The dialog whose lines were said last.
  private var toldDialog: Dialog?

  /// Drives `host`; nothing is said before ``begin()``.
  package init(_ host: Host) {
    self.host = host
  }

  var state: State { host.state }

  /// Says what is open, and where the user is.
  package mutating func begin() {
    say(state.weekLine)
    say(state.log.map(\.message.text))
    if state.dialogs.isEmpty {
      say(state.hereLines)
      say("Type help for the commands.")
    } else {
      tellDialog()
    }
  }

  /// Carries out what was typed.
  package mutating func take(_ line: String) {
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    guard !state.dialogs.isEmpty else {
      carryOut(words)
      tellOutcome()
      return
    }
    answer(words)
    tellOutcome()
  }

  mutating func say(_ line: String) { host.say(line) }

  mutating func say(_ lines: [String]) {
    for line in lines { host.say(line) }
  }

  mutating func choose(_ command: Command) { host.perform(.commandChosen(command)) }

  /// Says what the program says, and asks what it asks.
  private mutating func tellOutcome() {
    guard !host.hasEnded else { return }
    if let message = state.message {
      switch message.kind {
      case .info: say(message.text)
      case .warning: say("Warning: \(message.text)")
      case .error: say("Error: \(message.text)")
      }
    }
    if state.dialogs.last != toldDialog { tellDialog() }
  }

  // MARK: Dialogs

  mutating func tellDialog() {
    toldDialog = state.dialogs.last
    if let dialog = state.dialogs.last { say(state.lines(of: dialog)) }
  }

  /// Answers the dialog in front: a number chooses a row, a word an answer, and other text looks for a name.
  private mutating func answer(_ words: [String]) {
    host.perform(.messageRead)
    guard let dialog = state.dialogs.last else { return }
    let text = words.joined(separator: " ")
    if let number = Int(text) {
      guard number >= 1, state.rowCount(of: dialog) >= number else {
        return say("There is no row \(number); the rows are 1 to \(state.rowCount(of: dialog)).")
      }
      host.perform(.rowChosen(number - 1))
      // Of a row of two sides one is chosen by a word.
      if case .merge = dialog { return say("Row \(number): type yours or the file's.") }
      choose(.accept)
    } else if text.isEmpty {
      tellDialog()
    } else if let command = state.answer(text.lowercased(), in: dialog.context) {
      choose(command)
      // The first only clears what was typed.
      if command == .cancel, state.dialogs.count > 0, state.dialogs.last?.context == dialog.context { choose(.cancel) }
    } else if dialog.context.takesText {
      choose(.eraseText)
      host.perform(.textPasted(text))
      tellDialog()
    } else {
      say("'\(printable(text))' is no answer here.")
      tellDialog()
    }
  }
}
