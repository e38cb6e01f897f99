import TerminalKit

extension State {
  /// The first key of `command` in a place; nil where it has none.
  func key(of command: Command, in context: Context) -> Key? {
    Keymap.bindings(in: context, options.keys).first { $0.command == command && !$0.keys.isEmpty }?.keys.first
  }

  /// The name of ``key(of:in:)``, for sentences: in the view where no place is named.
  func keyName(_ command: Command, in context: Context? = nil) -> String {
    key(of: command, in: context ?? view.context)?.name(options.alphabet) ?? "'\(command.settingName)'"
  }
}

extension String {
  /// This text with the keys of `context` for the commands that it names in braces: `{accept} paints it`.
  func namingKeys(of state: State, in context: Context) -> String {
    guard contains("{") else { return self }
    return Keymap.bindings(in: context, state.options.keys).reduce(self) { text, binding in
      let place = "{\(binding.command.settingName)}"
      return text.contains(place)
        ? text.replacing(place, with: state.keyName(binding.command, in: context)) : text
    }
  }
}
