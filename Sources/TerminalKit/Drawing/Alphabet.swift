/// The characters that frames, bars and hints are drawn with: Unicode's, or ASCII's where a terminal shows no others.
package enum Alphabet: Hashable, Sendable, CaseIterable {
  case unicode, ascii

  /// `unicode` or `ascii`, as this alphabet is.
  package func pick<Value>(_ unicode: Value, _ ascii: Value) -> Value {
    switch self {
    case .unicode: unicode
    case .ascii: ascii
    }
  }

  package var horizontal: Character { pick("─", "-") }
  package var vertical: Character { pick("│", "|") }
  package var topLeft: Character { pick("┌", "+") }
  package var topRight: Character { pick("┐", "+") }
  package var bottomLeft: Character { pick("└", "+") }
  package var bottomRight: Character { pick("┘", "+") }
  package var teeLeft: Character { pick("├", "+") }
  package var teeRight: Character { pick("┤", "+") }
  package var teeTop: Character { pick("┬", "+") }
  package var teeBottom: Character { pick("┴", "+") }
  package var cross: Character { pick("┼", "+") }

  /// Stands for what was cut off a text; one column wide.
  package var ellipsis: Character { pick("…", "~") }
  /// Between a range's ends: `P1–P3`.
  package var rangeDash: Character { pick("–", "-") }
  /// Between things listed on one line.
  package var separator: Character { pick("·", "|") }
  package var bullet: Character { pick("•", "*") }
  /// Marks the row that is chosen.
  package var pointer: Character { pick("▸", ">") }
  package var arrowUp: Character { pick("↑", "^") }
  package var arrowDown: Character { pick("↓", "v") }
  package var arrowLeft: Character { pick("←", "<") }
  package var arrowRight: Character { pick("→", ">") }
  package var check: Character { pick("✓", "y") }
  package var scrollTrack: Character { pick("│", "|") }
  package var scrollThumb: Character { pick("█", "#") }

  /// A bar `width` columns long of which the share `part / whole` is filled; a Unicode bar is exact to an eighth of a
  /// column, an ASCII one to a column, and neither is shown full or empty unless it is.
  package func bar(_ part: Int, of whole: Int, width: Int) -> String {
    let (full, rest) = pick(("█", " "), ("#", "."))
    let stepsPerColumn = pick(8, 1)
    let steps = width * stepsPerColumn
    guard whole > 0, steps > 0 else { return String(repeating: rest, count: max(0, width)) }
    let share = Double(min(max(0, part), whole)) / Double(whole)
    var filled = Int((share * Double(steps)).rounded())
    if part > 0 { filled = max(1, filled) }
    if part < whole { filled = min(steps - 1, filled) }
    let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    let drawn = String(repeating: full, count: filled / stepsPerColumn) + eighths[filled % stepsPerColumn]
    return drawn + String(repeating: rest, count: width - (filled + stepsPerColumn - 1) / stepsPerColumn)
  }
}
