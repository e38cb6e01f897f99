import ArgumentParser
import ScheduleFiles
import Staffing
import TerminalKit

/// `bellwatch diff`: what is different between two files of a week.
struct DiffCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say in words what is different between two files of a week.",
    discussion: """
      Names come from the district.yaml beside the second file, or beside the first; without one, ids are shown.

      \(ExitCodes.diff)
      """)

  @Argument(help: ArgumentHelp("The file as it was.", valueName: "before"), completion: .file(extensions: ["yaml"]))
  var before: String

  @Argument(help: ArgumentHelp("The file as it is.", valueName: "after"), completion: .file(extensions: ["yaml"]))
  var after: String

  @Option(help: ArgumentHelp("The folder whose district.yaml has the names.", valueName: "dir"), completion: .directory)
  var district: String?

  @Flag(help: "Print one JSON object instead of lines for people.")
  var json = false

  func run(in world: some World) throws -> Int32 {
    let (first, second) = (WeekPath(before), WeekPath(after))
    let (old, new) = (try first.read(), try second.read())
    // An empty file is a week without anything, as git has for a file that one side does not have.
    guard let monday = (new ?? old)?.monday else {
      throw Failure("\(before) and \(after) are both empty", exitCode: .badData)
    }
    let known = try KnownDistrict(named: district, else: [second.folder, first.folder], in: world)
    let report = DiffReport(
      before: old ?? Week(monday: monday), after: new ?? Week(monday: monday), words: known.words(of: monday))
    try world.write(json ? "\(report.json)\n" : "\(report.text)\n")
    return report.isEmpty ? 0 : 1
  }
}

/// The district that two files of weeks belong to, where there is one.
struct KnownDistrict {
  let district: District?

  /// The district in the folder `named`, which has to be one; else the first that is found in `folders`. One that cannot
  /// be read is warned of and does without names.
  init(named: String?, else folders: [String], in world: some World) throws(FileError) {
    if let named {
      district = try DistrictFolder(path: named).readDistrict().value
      return
    }
    for folder in folders {
      do throws(FileError) {
        district = try DistrictFolder(path: folder).readDistrict().value
        return
      } catch {
        guard error.category == .badData else { continue }
        world.writeWarnings(["\(error.summary); ids are shown instead of names"])
      }
    }
    district = nil
  }

  /// The week of `monday`, where there is a district.
  func plan(of monday: CalendarDate) -> WeekPlan? {
    district.map { WeekPlan(district: $0, monday: monday) }
  }

  func words(of monday: CalendarDate) -> ChangeWords {
    plan(of: monday).map { ChangeWords($0) } ?? ChangeWords(monday: monday)
  }
}
