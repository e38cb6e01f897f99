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
