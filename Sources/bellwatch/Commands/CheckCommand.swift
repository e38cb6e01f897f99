import ArgumentParser
import ScheduleFiles
import Staffing

/// `bellwatch check`: says what is wrong with a week, of one district or of several.
struct CheckCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say which rules a week breaks and which hours nobody covers.",
    discussion: """
      Prints violations, gaps and totals. A gap is a required post that is short of officers; a post that is not \
      required is open. With several districts, one that cannot be read does not keep the others from being checked, \
      and its exit code is the command's.

      \(ExitCodes.check)
      """)

  @Argument(
    help: ArgumentHelp("The folder of the district, or of several.", valueName: "dir"),
    completion: Completions.districts)
  var directories = ["."]

  @OptionGroup var choice: WeekChoice

  @Flag(help: "Print a JSON object for each district instead of lines for people.")
  var json = false

  @Flag(
    help: """
      Also say how well somebody who saw the four weeks before would guess who is where: 0 % is no better than knowing \
      only the share of covered hours.
      """)
  var predictability = false

  func run(in world: some World) throws -> Int32 {
    guard directories.count > 1 else { return try check(directories[0], in: world) }
    var (code, failure): (Int32, Int32) = (0, 0)
    for (position, directory) in directories.enumerated() {
      do {
        if position > 0, !json { try world.write("\n") }
        code = max(code, try check(directory, in: world))
      } catch let error as FileError {
        failure = Bellwatch.report(Failure(error), in: world)
      } catch let error as Failure where error.exitCode != .inputOutput && error.exitCode != .brokenPipe {
        failure = Bellwatch.report(error, in: world)
      }
    }
    return failure == 0 ? code : failure
  }

  private func check(_ directory: String, in world: some World) throws -> Int32 {
    let client = try DistrictClient(directory: directory)
    let opened = try client.existingWeek(choice.week, today: world.today)
    var report = CheckReport(week: opened.staffed, warnings: opened.warnings)
    if predictability { report.observed = observed(opened.staffed, client) }
    if json {
      world.writeWarnings(report.warnings)
      try world.write("\(report.json)\n")
    } else {
      try world.write("\(report.text)\n")
    }
    return report.isClean ? 0 : 1
  }

  /// How predictable the week is after those of the last 4 that have a file.
  private func observed(_ week: StaffedWeek, _ client: DistrictClient) -> (weeks: Int, predictability: Predictability) {
    let seen = client.folder.context(of: week.plan.monday, in: week.plan.source, seen: true).context
    var all = Predictability()
    for campus in week.predictability(after: seen) { all += campus }
    return (seen.seen(before: week.plan.monday).count, all)
  }
}
