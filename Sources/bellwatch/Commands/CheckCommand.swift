import ArgumentParser

/// `bellwatch check`: says what is wrong with a week.
struct CheckCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say which rules a week breaks and which hours nobody covers.",
    discussion: """
      Prints violations, gaps and totals. A gap is a required post that is short of officers; a post that is not \
      required is open. The exit code is 0 when there is neither a violation nor a gap, and 1 when there is.
      """)

  @OptionGroup var arguments: WeekArguments

  @Flag(help: "Print one JSON object instead of lines for people.")
  var json = false

  func run(in world: some World) throws -> Int32 {
    let opened = try DistrictClient(directory: arguments.directory).existingWeek(arguments.week, today: world.today)
    let report = CheckReport(week: opened.staffed, warnings: opened.warnings)
    if json {
      world.writeWarnings(report.warnings)
      try world.write("\(report.json)\n")
    } else {
      try world.write("\(report.text)\n")
    }
    return report.isClean ? 0 : 1
  }
}
