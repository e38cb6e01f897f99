import ArgumentParser
import ScheduleFiles
import SystemPackage
import TerminalKit

/// `bellwatch new`: a district to begin with.
struct NewCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make a folder with a small district to change into your own.",
    discussion: ExitCodes.new)

  @Argument(help: ArgumentHelp("The folder to make.", valueName: "dir"), completion: .directory)
  var directory: String

  @Option(
    help: ArgumentHelp("The district's name.", valueName: "name"),
    transform: { text in
      guard text.contains(where: { !$0.isWhitespace }) else { throw ValidationError("a district needs a name") }
      return text
    })
  var name: String

  func run(in world: some World) throws -> Int32 {
    _ = try DistrictFolder.create(at: directory, named: name, today: world.today)
    let folder = FilePath(directory).string.sanitized()
    let argument = Self.quoted(folder)
    try world.write(
      """
      Made \(folder) with a small example district, \(name.sanitized()), and its week.

      Change \(folder)/district.yaml into your district: the notes in it say how. Then
        bellwatch check \(argument)    says what is wrong or not covered, and
        bellwatch \(argument)          opens the week.

      """)
    return 0
  }

  /// As a shell reads it as one word.
  static func quoted(_ word: String) -> String {
    let isPlain = word.allSatisfy { $0.isLetter || $0.isNumber || "/._-".contains($0) }
    return isPlain
      ? word : "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
  }
}
