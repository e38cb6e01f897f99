import TerminalKit

/// The text of a file of settings that changes nothing: every setting with its default, and what it does.
package enum DefaultSettings {
  /// What `bellwatch config` prints: YAML with comments, its keys in the keymap's order.
  package static var text: String {
    ([head] + Context.allCases.map(keys(in:))).joined(separator: "\n")
  }

  private static let head: String = {
    let width = ThemeName.allCases.map(\.rawValue.count).max() ?? 0
    let themes = ThemeName.allCases.map { theme in
      "#   \(theme.rawValue)\(String(repeating: " ", count: width - theme.rawValue.count))  \(theme.summary)\n"
    }.joined()
    return """
      # The settings of bellwatch with their defaults. The program reads config.yaml in the folder bellwatch of
      # $XDG_CONFIG_HOME (without that variable, ~/.config). Keep only what you change: what is left out has its default.
      # 'bellwatch config --check' says whether the file is right.

      # How the screen looks:
      \(themes)theme: standard

      # How many former versions of each week are kept in .history: 10, or 10/90 for at most 90 days, or off. The variable
      # BELLWATCH_HISTORY comes before what is said here.
      history: 10

      # What keys do: for each place the commands and their keys; the first is shown on the bottom line. A key is a
      # character, in quotes, or a name: Enter, Esc, Tab, Shift-Tab, Space, Up, Shift-Up, Home, PgUp, Del, Ins, F5, Ctrl-S,
      # Alt-x. [] takes all keys away. In the place 'everywhere' a command gets its keys in every place where it is:
      #
      #   keys:
      #     everywhere:
      #       undo: [Ctrl-U]
      #     board:
      #       assign: ["A", F6]
      keys:

      """
  }()

  private static func keys(in context: Context) -> String {
    var lines = ["  # In \(context.title):", "  \(context.settingName):"]
    var seen: Set<Command> = []
    let bindings = Keymap.bindings(in: context)
    for binding in bindings where seen.insert(binding.command).inserted {
      let keys = bindings.filter { $0.command == binding.command }.flatMap(\.keys).map(quoted)
      lines.append("    \(binding.command.settingName): [\(keys.joined(separator: ", "))]  # \(binding.help)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A key as YAML reads it as text, whatever it is.
  private static func quoted(_ key: Key) -> String {
    let name = key.name(.ascii)
    let isPlain = name.count > 1
    let escaped = name.reduce(into: "") { $0 += $1 == "\\" || $1 == "\"" ? "\\\($1)" : String($1) }
    return isPlain ? name : "\"\(escaped)\""
  }
}
