import ArgumentParser
import ScheduleFiles
import Staffing
import TerminalKit

/// `bellwatch history`: the versions of a week that were replaced.
struct HistoryCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "List the versions of a week that were replaced, or bring one back.",
    discussion: """
      Each time a week is saved, what its file held before is kept in the folder .history, the last 10 versions of \
      each week. The variable BELLWATCH_HISTORY changes that: 20 keeps 20, 20/90 keeps these for 90 days, off none. \
      What a restored version replaces is kept too, so that restoring can be undone.
      """)

  @OptionGroup var arguments: WeekArguments

  @Option(help: ArgumentHelp("Bring back the version of this number.", valueName: "number"))
  var restore: Int?

  @Flag(help: "Print one JSON object instead of lines for people.")
  var json = false

  func run(in world: some World) throws -> Int32 {
    let folder = try DistrictFolder(path: arguments.directory)
    let monday = try arguments.week ?? folder.weeks().nearest(to: world.today) ?? world.today.monday
    if let restore { return try bring(restore, of: monday, in: folder, world) }
    let report = HistoryReport(
      district: try folder.readDistrict().value.name, monday: monday,
      now: read { () throws(FileError) in
        try folder.weekVersion(monday) == .absent ? nil : folder.readWeek(monday).value
      },
      versions: try folder.versions(of: monday).map { version in
        HistoryReport.Version(
          kept: version, week: read { () throws(FileError) in try folder.readVersion(version.number, of: monday) })
      })
    try world.write(json ? "\(report.json)\n" : "\(report.text(restoring: command(monday)))\n")
    return 0
  }

  private func read(_ body: () throws(FileError) -> Week?) -> HistoryReport.Content {
    do throws(FileError) {
      return try body().map { .week($0) } ?? .nothing
    } catch {
      return .damaged
    }
  }

  /// What is typed to bring back a version, without its number.
  private func command(_ monday: CalendarDate) -> String {
    "bellwatch history \(NewCommand.quoted(arguments.directory.sanitized())) --week \(monday) --restore"
  }

  private func bring(
    _ number: Int, of monday: CalendarDate, in folder: DistrictFolder, _ world: some World
  ) throws -> Int32 {
    let surroundings = Surroundings.live
    let version = try folder.weekVersion(monday)
    let keeper = WeekKeeper(folder, surroundings)
    try keeper.hold(monday, version)
    // A damaged version is not brought back.
    _ = try folder.readVersion(number, of: monday)
    var policy = surroundings.history
    // One more than usual, since nothing must go that the user may have come for; also where nothing is kept.
    policy.versions += 1
    policy.days = nil
    let replaced = try folder.keepVersion(of: monday, policy, now: surroundings.now())
    let file = DistrictFolder.weekFile(of: monday)
    guard case .saved = try folder.restoreVersion(number, of: monday, since: version) else {
      throw Failure("\(file) changed on disk meanwhile, so nothing was restored; try again", exitCode: .cannotCreate)
    }
    let undoing =
      replaced.map { "What it replaced is version \($0): '\(command(monday)) \($0)' undoes this." }
      ?? "There was no such file before."
    try world.write("Restored version \(number) of \(file). \(undoing)\n")
    return 0
  }
}
