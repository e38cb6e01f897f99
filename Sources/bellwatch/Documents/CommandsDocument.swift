/// The text of `Documentation/Commands.md`: every command as its help has it.
enum CommandsDocument {
  static func text(of program: CommandTree) -> String {
    var text = """
      # Commands

      Made from the commands with `make docs`; a test fails where it is out of date. `bellwatch help <command>` and
      `man bellwatch-<command>` say the same.

      \(program.discussion ?? "")

      Each command also takes `--help` and `--version`, and `--verbose`, which tells on the standard error what is done.

      """
    for command in program.shownCommands {
      text += "\n## bellwatch \(command.commandName)\n\n\(command.abstract ?? "")\n"
      text += "\n```text\n\(command.synopsis("bellwatch \(command.commandName)"))\n```\n"
      if let discussion = command.discussion, !discussion.isEmpty { text += "\n\(discussion)\n" }
      guard !command.shownArguments.isEmpty else { continue }
      text += "\n| Argument | What it does |\n|---|---|\n"
      for argument in command.shownArguments {
        text += "| `\(argument.synopsis)` | \(escaped(argument.explanation)) |\n"
      }
    }
    return text
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("|", with: "\\|").replacing("<", with: "&lt;")
  }
}
