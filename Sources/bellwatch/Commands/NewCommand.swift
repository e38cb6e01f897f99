import ArgumentParser
import ScheduleFiles

/// `bellwatch new`: a district to begin with.
struct NewCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make a folder with a small district to change into your own.")

  @Argument(help: ArgumentHelp("The folder to make.", valueName: "dir"), completion: .directory)
  var directory: String

  @Option(
    help: ArgumentHelp("The district's name.", valueName: "name"),
    transform: { text in
      guard text.contains(where: { !$0.isWhitespace }) else { throw ValidationError("A district needs a name.") }
      return text
    })
  var name: String

  func run(in world: some World) throws -> Int32 {
    _ = try DistrictFolder.create(at: directory, named: name, today: world.today)
    let quoted = directory.contains { !($0.isLetter || $0.isNumber || "/._-".contains($0)) } ? "'\(directory)'" : directory
    try world.write(
      """
      Made \(directory) with the district '\(name)' and a week.

      Next: change \(directory)/district.yaml into your district (its notes say how),
      see whether it is right with:  bellwatch check \(quoted)
      and staff the week with:       bellwatch \(quoted)

      """)
    return 0
  }
}
