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

  /// A rule across.
  package var horizontal: Character { pick("─", "-") }
  /// A rule down.
  package var vertical: Character { pick("│", "|") }
  /// The upper left corner of a box.
  package var topLeft: Character { pick("┌", "+") }
  /// The upper right corner of a box.
  package var topRight: Character { pick("┐", "+") }
  /// The lower left corner of a box.
  package var bottomLeft: Character { pick("└", "+") }
  /// The lower right corner of a box.
  package var bottomRight: Character { pick("┘", "+") }
  /// Where a rule across leaves a box's left side.
  package var teeLeft: Character { pick("├", "+") }
  /// Where a rule across meets a box's right side.
  package var teeRight: Character { pick("┤", "+") }
  /// Where a rule down leaves a box's top.
  package var teeTop: Character { pick("┬", "+") }
  /// Where a rule down meets a box's bottom.
  package var teeBottom: Character { pick("┴", "+") }
  /// Where two rules cross.
  package var cross: Character { pick("┼", "+") }

  /// Stands for what was cut off a text; one column wide.
  package var ellipsis: Character { pick("…", "~") }
  /// Between a range's ends: `P1–P3`.
  package var rangeDash: Character { pick("–", "-") }
  /// Between things listed on one line.
  package var separator: Character { pick("·", "|") }
  /// Before the items of a list.
  package var bullet: Character { pick("•", "*") }
  /// Marks the row that is chosen.
  package var pointer: Character { pick("▸", ">") }
  /// Named by arrow keys and scroll hints.
  package var arrowUp: Character { pick("↑", "^") }
  /// Named by arrow keys and scroll hints.
  package var arrowDown: Character { pick("↓", "v") }
  /// Named by arrow keys and scroll hints.
  package var arrowLeft: Character { pick("←", "<") }
  /// Named by arrow keys and scroll hints.
  package var arrowRight: Character { pick("→", ">") }
  /// Stands for yes.
  package var check: Character { pick("✓", "y") }
  /// A scroll bar where the part shown is not.
  package var scrollTrack: Character { pick("│", "|") }
  /// A scroll bar where the part shown is.
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
