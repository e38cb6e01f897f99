import ArgumentParser
import ScheduleFiles
import Staffing
import TerminalKit

/// `bellwatch history`: the versions of a week, or of the district, that were replaced.
struct HistoryCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "List the versions of a week or of the district that were replaced, or bring one back.",
    discussion: """
      Each time a week or the district is saved, what its file held before is kept in the folder .history, the last \
      10 versions of each file. The setting 'history' (see 'bellwatch config') or the variable BELLWATCH_HISTORY \
      changes that: 20 keeps 20, 20/90 keeps these for 90 days, off none. What a restored version replaces is kept \
      too, so that restoring can be undone.

      \(ExitCodes.history)
      """)

  @OptionGroup var arguments: WeekArguments

  @Flag(help: "The versions of district.yaml instead of a week's.")
  var district = false

  @Option(help: ArgumentHelp("Bring back the version of this number.", valueName: "number"))
  var restore: Int?

  @Flag(help: "Print one JSON object instead of lines for people.")
  var json = false

  func run(in world: some World) throws -> Int32 {
    let folder = try DistrictFolder(path: arguments.directory)
    let monday = try arguments.week ?? folder.weeks().nearest(to: world.today) ?? world.today.monday
    let file = district ? SavedFile.district : .week(monday)
    if let restore { return try bring(restore, of: file, in: folder, world) }
    let versions = try folder.versions(of: file)
    let report = HistoryReport(
      district: try name(of: folder, isNeeded: versions.isEmpty), file: file,
      now: read { () throws(FileError) in
        if file == .district { return .district(try folder.readDistrict().value) }
        return try folder.fileVersion(file) == .absent ? .nothing : .week(folder.readWeek(monday).value)
      },
      versions: versions.map { version in
        HistoryReport.Version(
          kept: version,
          content: read { () throws(FileError) in try content(of: version.number, of: file, in: folder) })
      })
    try world.write(json ? "\(report.json)\n" : "\(report.text(restoring: command(file)))\n")
    return 0
  }

  /// What the district calls itself; where its file is damaged or gone, what its folder is called, so that what is kept
  /// can be found.
  private func name(of folder: DistrictFolder, isNeeded: Bool) throws(FileError) -> String {
    do throws(FileError) {
      return try folder.readDistrict().value.name
    } catch {
      guard !isNeeded else { throw error }
      return folder.path.sanitized()
    }
  }

  private func read(_ body: () throws(FileError) -> HistoryReport.Content) -> HistoryReport.Content {
    do throws(FileError) {
      return try body()
    } catch {
      return .damaged
    }
  }

  private func content(
    of number: Int, of file: SavedFile, in folder: DistrictFolder
  ) throws(FileError) -> HistoryReport.Content {
    switch file {
    case .district: .district(try folder.readDistrictVersion(number))
    case .week(let monday): .week(try folder.readVersion(number, of: monday))
    }
  }

  /// What is typed to bring back a version, without its number.
  private func command(_ file: SavedFile) -> String {
    let choice =
      switch file {
      case .district: "--district"
      case .week(let monday): "--week \(monday)"
      }
    return "bellwatch history \(NewCommand.quoted(arguments.directory.sanitized())) \(choice) --restore"
  }

  private func bring(
    _ number: Int, of file: SavedFile, in folder: DistrictFolder, _ world: some World
  ) throws -> Int32 {
    let surroundings = Surroundings.live
    let version = try folder.fileVersion(file)
    let keeper = WeekKeeper(folder, surroundings)
    switch file {
    case .district: try keeper.holdDistrict()
    case .week(let monday):
      try keeper.hold(monday, FileVersions(week: version, district: try folder.fileVersion(.district)))
    }
    // A damaged version is not brought back.
    _ = try content(of: number, of: file, in: folder)
    var policy = surroundings.history
    // One more than usual, since nothing must go that the user may have come for; also where nothing is kept.
    policy.versions += 1
    policy.days = nil
    let replaced = try folder.keepVersion(of: file, policy, now: surroundings.now())
    guard case .saved = try folder.restoreVersion(number, of: file, since: version) else {
      throw Failure(
        "\(file.name) changed on disk meanwhile, so nothing was restored; try again", exitCode: .cannotCreate)
    }
    let undoing =
      replaced.map { "What it replaced is version \($0): '\(command(file)) \($0)' undoes this." }
      ?? "There was no such file before."
    try world.write("Restored version \(number) of \(file.name). \(undoing)\n")
    return 0
  }
}
