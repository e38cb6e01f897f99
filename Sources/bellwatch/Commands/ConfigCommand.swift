import ArgumentParser
import ScheduleFiles
import TerminalKit
import Workbench

/// `bellwatch config`: the settings there are.
struct ConfigCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Print the settings with their defaults, or check your own.",
    discussion: """
      Settings are read from bellwatch/config.yaml in $XDG_CONFIG_HOME, or in ~/.config: the theme, the keys, and how \
      many former versions of weeks are kept. What is printed is such a file, with comments; keep of it what you change. \
      A file with a mistake never keeps the program from opening: what is wrong has its default, and a message says so.

      \(ExitCodes.config)
      """)

  @Flag(help: "Say whether the settings are right.")
  var check = false

  @Flag(help: "Print where the settings are read from.")
  var path = false

  func validate() throws {
    if check, path { throw ValidationError("--check and --path do not go together") }
  }

  func run(in world: some World) throws -> Int32 {
    guard check || path else {
      try world.write(DefaultSettings.text)
      return 0
    }
    guard let file = world.surroundings.settingsFile else {
      throw Failure(
        "there is no place for settings, as neither XDG_CONFIG_HOME nor HOME names a folder", exitCode: .noInput)
    }
    if path {
      try world.write("\(file.sanitized())\n")
      return 0
    }
    guard let settings = SettingsFile.read(file) else {
      try world.write("There is no \(file.sanitized()), so all settings are as usual.\n")
      return 0
    }
    let problems = UserSettings(settings, name: file).problems
    guard problems.isEmpty else { throw Failure(problems, exitCode: .badData) }
    try world.write("\(file.sanitized()) is right.\n")
    return 0
  }
}
