import ArgumentParser

/// `bellwatch show`: the roster as plain text.
struct ShowCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print the roster of a week as plain text that can be mailed.")

  /// What the roster is ordered by.
  enum Order: String, CaseIterable, ExpressibleByArgument {
    case campus, officer
  }

  @OptionGroup var arguments: WeekArguments

  @Option(help: ArgumentHelp("What the roster is ordered by.", valueName: "order"))
  var by = Order.campus

  func run(in world: some World) throws -> Int32 {
    let opened = try DistrictClient(directory: arguments.directory).existingWeek(arguments.week, today: world.today)
    world.writeWarnings(opened.warnings)
    let report = RosterReport(week: opened.staffed)
    switch by {
    case .campus: try world.write(report.byCampus + "\n")
    case .officer: try world.write(report.byOfficer + "\n")
    }
    return 0
  }
}
