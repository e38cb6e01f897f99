import Staffing
import TerminalKit

/// What the linear mode drives: the same program as on the whole screen.
package protocol LinearHost {
  var state: State { get }
  /// Whether the program has been left.
  var hasEnded: Bool { get }
  /// Carries out an action with all that follows from it.
  mutating func perform(_ action: Action)
  /// Takes in what something that runs in the background has told, without waiting for more.
  mutating func takeNews()
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
  /// What of the setup was said last.
  var toldSetup: SetupPlace?
  /// How many entries of a list of the setup were said.
  var told = 0

  /// Drives `host`; nothing is said before ``begin()``.
  package init(_ host: Host) {
    self.host = host
  }

  var state: State { host.state }

  /// Says what is open, and where the user is.
  package mutating func begin() {
    say(state.weekLine)
    say(state.log.map(\.message.text))
    if !state.dialogs.isEmpty {
      tellDialog()
    } else if state.setup.isOpen {
      tellSetup()
    } else {
      say(state.hereLines)
      say("Type help for the commands.")
    }
  }

  /// Carries out what was typed.
  package mutating func take(_ line: String) {
    host.takeNews()
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    if !state.dialogs.isEmpty {
      answer(words)
    } else if state.looking != nil {
      answerLook(words)
    } else if state.setup.isOpen {
      takeInSetup(line)
    } else {
      carryOut(words)
    }
    waitForWork()
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
    tellSetupOnce()
  }

  /// The dialog in front counts as said as it is now.
  mutating func noteDialog() { toldDialog = state.dialogs.last }

  /// Takes or leaves the repair that is looked at; all else looks at the week as it would be.
  private mutating func answerLook(_ words: [String]) {
    let command = state.answer(words.joined(separator: " ").lowercased(), in: .looking)
    if let command, command == .accept || command == .cancel {
      host.perform(.messageRead)
      choose(command)
    } else {
      carryOut(words)
    }
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
    if answerForm(words) { return }
    let text = words.joined(separator: " ")
    if let (command, row) = state.answerWithRow(words, in: dialog) {
      host.perform(.rowChosen(row))
      choose(command)
    } else if let kind = SheetKind(rawValue: text.lowercased()), case .sheets(let chooser) = dialog {
      let step = (SheetKind.allCases.firstIndex(of: kind) ?? 0) - (SheetKind.allCases.firstIndex(of: chooser.kind) ?? 0)
      for _ in 0..<abs(step) { choose(step > 0 ? .moveRight : .moveLeft) }
    } else if dialog.isOnlyRead, Int(text) != nil {
      tellDialog()
    } else if let number = Int(text) {
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
    } else if dialog.takesWholeText {
      choose(.eraseText)
      host.perform(.textPasted(text))
      // A path that is no file of the list, or whose file it is, is all that was asked for.
      if let dialog = state.dialogs.last, dialog.isAnswered { choose(.accept) }
      waitForWork()
      tellDialog()
    } else {
      say("'\(printable(text))' is no answer here.")
      tellDialog()
    }
  }
}
