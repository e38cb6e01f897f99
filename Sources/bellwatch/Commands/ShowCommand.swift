import ArgumentParser
import ScheduleFiles

/// `bellwatch show`: the roster as plain text.
struct ShowCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print the roster of a week as plain text that can be mailed.",
    discussion: """
      With --json it is the object that 'bellwatch export --format json' writes.

      \(ExitCodes.show)
      """)

  /// What the roster is ordered by.
  enum Order: String, CaseIterable, ExpressibleByArgument {
    case campus, officer
  }

  @OptionGroup var arguments: WeekArguments

  @Option(help: ArgumentHelp("What the roster is ordered by.", valueName: "order"))
  var by = Order.campus

  @Flag(help: "Print one JSON object instead of lines for people.")
  var json = false

  func run(in world: some World) throws -> Int32 {
    let opened = try DistrictClient(directory: arguments.directory).existingWeek(arguments.week, today: world.today)
    world.writeWarnings(opened.warnings)
    if json {
      try world.write(RosterExport(week: opened.staffed).json())
      return 0
    }
    let report = RosterReport(week: opened.staffed)
    switch by {
    case .campus: try world.write(report.byCampus + "\n")
    case .officer: try world.write(report.byOfficer + "\n")
    }
    return 0
  }
}
