import ArgumentParser
import ScheduleFiles
import Staffing

/// `bellwatch template`: keeps a week under a name, and lists those that are kept.
struct TemplateCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "Keep a week under a name to make others from, or list those that are kept.",
    discussion: """
      Templates lie in the folder templates, one a file, without absences; 'bellwatch roll' makes weeks from them.
      """)

  @OptionGroup var arguments: WeekArguments

  @Option(
    help: ArgumentHelp("Keep the week under this name: a-z, 0-9 and '-'.", valueName: "name"),
    transform: { text in
      let name = Identifier<Week>(text)
      guard name.isWellFormed else { throw ValidationError("a name consists of a-z, 0-9 and '-'") }
      return name
    })
  var save: Identifier<Week>?

  @Flag(help: "Replace a template of that name.")
  var force = false

  func run(in world: some World) throws -> Int32 {
    let client = try DistrictClient(directory: arguments.directory)
    let names = try client.folder.templates()
    guard let save else {
      try world.write(names.isEmpty ? "No templates.\n" : names.map { "\($0)\n" }.joined())
      return 0
    }
    guard force || !names.contains(save) else {
      throw Failure("there is a template '\(save)' already; --force replaces it", exitCode: .cannotCreate)
    }
    let opened = try client.existingWeek(arguments.week, today: world.today)
    guard let week = client.held?.week else { return 0 }
    try client.folder.saveTemplate(save, of: week, in: opened.staffed.plan.district)
    try world.write("Saved \(DistrictFolder.templateFile(save)) with \(week.visits.count) visits.\n")
    return 0
  }
}
