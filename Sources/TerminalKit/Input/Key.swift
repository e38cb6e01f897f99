/// A key of the keyboard, with what was held down with it where terminals tell.
package enum Key: Hashable, Sendable {
  /// A character as typed; Shift is in the character itself.
  case character(Character)
  /// Control and a lowercase letter, or one of `[ \ ] ^ _` and the space.
  case ctrl(Character)
  /// Alt (or Escape just before) and a character.
  case alt(Character)
  case up, down, left, right
  case shiftUp, shiftDown, shiftLeft, shiftRight
  case tab, backTab, enter, escape, backspace, delete, insert
  case home, end, pageUp, pageDown
  /// F1 and above.
  case function(Int)

  /// A short name for hints and help: `↑`, `Ctrl-S`, `Shift-Tab`; `Up` in ASCII.
  package func name(_ alphabet: Alphabet) -> String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character).sanitized()
    case .ctrl(" "): "Ctrl-Space"
    case .ctrl(let character): "Ctrl-\(character.uppercased())"
    case .alt(let character): "Alt-\(Key.character(character).name(alphabet))"
    case .up: alphabet.pick("↑", "Up")
    case .down: alphabet.pick("↓", "Down")
    case .left: alphabet.pick("←", "Left")
    case .right: alphabet.pick("→", "Right")
    case .shiftUp: "Shift-" + Key.up.name(alphabet)
    case .shiftDown: "Shift-" + Key.down.name(alphabet)
    case .shiftLeft: "Shift-" + Key.left.name(alphabet)
    case .shiftRight: "Shift-" + Key.right.name(alphabet)
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .enter: "Enter"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    }
  }
}

/// What the mouse did at a place of the screen.
package struct MouseEvent: Hashable, Sendable {
  /// What was done with the buttons and the wheel.
  package enum Action: Hashable, Sendable {
    /// The left button went down.
    case press
    /// The left button went down a second time at the same place within 400 ms; comes instead of that `press`.
    case doubleClick
    /// The left button is held and the mouse moved to another cell.
    case drag
    /// The left button went up.
    case release
    case wheelUp, wheelDown
  }

  /// What was done.
  package let action: Action
  /// The cell under the pointer.
  package let position: Point
  /// Whether Shift was held.
  package let shift: Bool

  /// The event at a cell, which may lie outside of the frame drawn last.
  package init(_ action: Action, at position: Point, shift: Bool = false) {
    self.action = action
    self.position = position
    self.shift = shift
  }
}

/// What a terminal tells the program.
package enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  case mouse(MouseEvent)
  /// Text pasted as a whole; its lines end in line feeds, and it is not sanitised.
  case paste(String)
  /// The screen's new size: what was drawn is gone.
  case resize(Size)
  /// The terminal's window became the active one, or no longer is.
  case focus(Bool)
  /// A ``Waker`` was called, once or several times.
  case wake
  /// The process was told to end by this signal. Save, restore the terminal and exit with 128 + `signal`.
  case terminate(signal: Int32)
  /// The terminal is gone, and no further input will come; told again at each wait.
  case endOfInput
}
