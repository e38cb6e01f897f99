import TerminalKit

/// What a terminal sent between `ESC [` and the final byte.
struct ControlSequence: Hashable {
  /// The parameters as sent, such as `1;2` or `<0;10;5`.
  let parameters: String
  /// The byte that ended it.
  let final: Character

  /// The numbers among the parameters; one left out counts as 1.
  var numbers: [Int] {
    let digits = parameters.drop { $0 == "<" || $0 == "?" || $0 == ">" }
    return digits.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 1 }
  }

  /// The key it stands for; nil for sequences that are none, or no key the program knows.
  var key: Key? {
    let isShifted = numbers.count > 1 && (numbers[1] - 1) & 1 == 1
    switch final {
    case "A": return isShifted ? .shiftUp : .up
    case "B": return isShifted ? .shiftDown : .down
    case "C": return isShifted ? .shiftRight : .right
    case "D": return isShifted ? .shiftLeft : .left
    case "H": return .home
    case "F": return .end
    case "Z": return .backTab
    case "P": return .function(1)
    case "Q": return .function(2)
    case "R": return .function(3)
    case "S": return .function(4)
    case "~": return Self.numberedKeys[numbers.first ?? 0]
    default: return nil
    }
  }

  private static let numberedKeys: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5), 17: .function(6),
    18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10), 23: .function(11), 24: .function(12),
  ]

  /// Whether the window became active (`true`) or no longer is; nil for other sequences.
  var focus: Bool? {
    guard parameters.isEmpty else { return nil }
    return switch final {
    case "I": true
    case "O": false
    default: nil
    }
  }

  /// Whether pasted text follows.
  var startsPaste: Bool { final == "~" && parameters == "200" }

  /// A report of the mouse in the SGR encoding (`ESC [ < button ; column ; row M`, or `m` on release).
  var mouseReport: MouseReport? {
    guard parameters.first == "<", final == "M" || final == "m", numbers.count == 3 else { return nil }
    return MouseReport(
      code: numbers[0], position: Point(column: max(0, numbers[1] - 1), row: max(0, numbers[2] - 1)),
      isRelease: final == "m")
  }
}

/// What the terminal reported of the mouse, not yet seen together with what came before.
struct MouseReport: Hashable {
  /// Bits 0–1 the button, 2 Shift, 5 motion, 6 wheel.
  let code: Int
  let position: Point
  let isRelease: Bool

  /// The action on its own; nil for what the program has no use for (other buttons, the sideways wheel).
  var action: MouseEvent.Action? {
    let button = code & 3
    if code & 64 != 0 {
      return button == 0 ? .wheelUp : button == 1 ? .wheelDown : nil
    }
    guard button == 0 else { return nil }
    if isRelease { return .release }
    return code & 32 != 0 ? .drag : .press
  }

  var shift: Bool { code & 4 != 0 }
}

/// Tells the second press of a double click.
struct ClickTracker {
  private var lastPress: (position: Point, time: ContinuousClock.Instant)?

  /// The longest time between the presses of a double click.
  static let interval = Duration.milliseconds(400)

  /// The event of `report`, which came at `time`.
  mutating func event(of report: MouseReport, at time: ContinuousClock.Instant) -> MouseEvent? {
    guard var action = report.action else { return nil }
    if action == .press {
      if let last = lastPress, last.position == report.position, last.time.duration(to: time) <= Self.interval {
        action = .doubleClick
        lastPress = nil
      } else {
        lastPress = (report.position, time)
      }
    }
    return MouseEvent(action, at: report.position, shift: report.shift)
  }
}
