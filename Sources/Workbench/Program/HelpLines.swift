import TerminalKit

/// One line of the help.
struct HelpLine: Hashable, Sendable {
  let section: String
  /// The keys, or the glyph of a cell.
  let keys: String
  let text: String
  /// What Enter does; nil for lines that only explain.
  let command: Command?
}

extension HelpDialog {
  /// The lines that what was typed leaves.
  var lines: [HelpLine] {
    let matcher = Matcher(field.text)
    return all.filter { matcher.matches("\($0.section) \($0.keys) \($0.text)") }
  }

  /// All lines of the place.
  var all: [HelpLine] {
    let own = Keymap.bindings(in: context, keys).filter { isInTour || $0.command != .skipStep }
    let ownKeys = Set(own.flatMap(\.keys))
    let others = behind.map { Keymap.bindings(in: $0, keys) } ?? []
    let bindings = own + others.filter { ownKeys.isDisjoint(with: $0.keys) }
    let lines = Binding.Section.allCases.flatMap { section in
      bindings.filter { $0.section == section }.map { binding in
        HelpLine(
          section: section.rawValue, keys: binding.keys.map { $0.name(alphabet) }.joined(separator: " "),
          text: binding.help, command: binding.command)
      }
    }
    guard context == .board else { return lines }
    return lines
      + CellState.legend.map { state in
        HelpLine(section: "Cells", keys: String(state.glyph(alphabet)), text: state.meaning, command: nil)
      }
  }
}
