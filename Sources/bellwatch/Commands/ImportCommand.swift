import ArgumentParser
import ScheduleFiles
import Staffing
import SystemPackage
import TerminalKit
import Workbench

/// `bellwatch import`: a spreadsheet, or a calendar, into a district.
struct ImportCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read campuses, officers, bells, visits or absences from a spreadsheet.",
    discussion: """
      The file is CSV whose first rows name the columns; the names that people usually write are known, and --column \
      tells others. Times may be 7:30, 07:30, 7:30 AM or 730, days 2026-11-30 or 11/30/2026. Entries are found by id or \
      by name; those that are there are changed where the file says otherwise, and nothing is removed; what is replaced is \
      kept, and 'bellwatch history --district' brings it back. The national \
      list of schools is read with 'bellwatch import campuses schools.csv --into <dir> --lea 0404720', and absences \
      from a calendar (.ics) as well.

      Each row is told: taken, changed, as it is, or refused and why. Where one is refused, nothing is written; with --partial \
      the others are.

      \(ExitCodes.import)
      """)

  @Argument(help: ArgumentHelp("What the file holds.", valueName: "kind"))
  var kind: ImportKind

  @Argument(help: ArgumentHelp("The spreadsheet, saved as CSV, or a calendar.", valueName: "file"), completion: .file())
  var file: String

  @Option(help: ArgumentHelp("The folder of the district.", valueName: "dir"), completion: Completions.districts)
  var into: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The week of visits that name only a weekday.", valueName: "monday"),
    completion: Completions.weeks, transform: WeekChoice.monday)
  var week: CalendarDate?

  @Option(help: ArgumentHelp("Only the schools of this agency of the national list.", valueName: "id"))
  var lea: String?

  @Option(
    help: ArgumentHelp("Whose absences a calendar holds, by id.", valueName: "id"), completion: Completions.officers)
  var officer: String?

  @Option(
    help: ArgumentHelp("A column of another name, as in --column start='Bell rings'.", valueName: "field=heading"))
  var column: [String] = []

  @Flag(help: "Write what is understood, though rows are refused.")
  var partial = false

  @Flag(help: "Write nothing.")
  var dryRun = false

  @Flag(help: "Print one JSON object instead of lines for people.")
  var json = false

  func validate() throws {
    for text in column { _ = try Self.column(text) }
    if lea != nil, kind != .campuses { throw ValidationError("--lea is for campuses") }
    if officer != nil, kind != .absences { throw ValidationError("--officer is for absences") }
  }

  private static func column(_ text: String) throws -> (ImportField, String) {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let field = ImportField(rawValue: parts[0]) else {
      let fields = ImportField.allCases.map(\.rawValue)
      let near = nearest(to: parts.first ?? "", among: fields).map { "; did you mean '\($0)'?" } ?? ""
      throw ValidationError(
        "--column '\(text.sanitized())': write a field and a heading, as in start='Bell rings'\(near)")
    }
    return (field, parts[1])
  }

  func run(in world: some World) throws -> Int32 {
    let folder = try DistrictFolder(path: into)
    let district = try folder.readDistrict()
    if let officer, !district.value.officers.contains(where: { $0.id.text == officer }) {
      let near = nearest(to: officer, among: district.value.officers.map(\.id.text)).map { "; did you mean '\($0)'?" }
      throw Failure("--officer '\(officer)': the district has no such officer\(near ?? "")", exitCode: .badData)
    }
    var reader = SpreadsheetImport(kind: kind, file: file)
    (reader.lea, reader.monday, reader.officer) = (lea, week, officer.map { Identifier($0) })
    for text in column {
      let (field, heading) = try Self.column(text)
      reader.chosen[field] = heading
    }
    var clients: [CalendarDate: DistrictClient] = [:]
    let today = world.today
    let bytes = try ExportFile(path: file).spreadsheet()
    let result = try reader.read(bytes, into: district.value) {
      monday throws(FileError) in
      let client = try DistrictClient(directory: into)
      clients[monday] = client
      return try client.open(monday, today: today).week
    }
    Log.read(result.report, kind, from: file, bytes: bytes.count)
    let refused = result.report.counts.refused
    var saved: [String] = []
    if !dryRun, refused == 0 || partial {
      saved = try save(result, folder, district.version, clients)
    }
    let report = ImportText(report: result.report, kind: kind, file: file, saved: saved, isDryRun: dryRun)
    try world.write(json ? "\(report.json)\n" : "\(report.text)\n")
    return refused == 0 ? 0 : partial ? 1 : Failure.Code.badData.rawValue
  }

  /// Writes what has changed.
  ///
  /// - Returns: The names of the files that were written.
  private func save(
    _ result: ImportResult, _ folder: DistrictFolder, _ version: FileVersion, _ clients: [CalendarDate: DistrictClient]
  ) throws -> [String] {
    var saved: [String] = []
    let start = ContinuousClock.now
    // What was understood row by row has to make a whole as well, before anything is written.
    if result.hasChangedDistrict {
      _ = try DistrictFile.read(Array(DistrictFile.text(of: result.district).utf8), file: DistrictFolder.districtFile)
    }
    let weeks = result.weeks.sorted { $0.key < $1.key }
    for (monday, _) in weeks { try clients[monday]?.holdWeek(monday) }
    if result.hasChangedDistrict {
      let surroundings = Surroundings.live
      _ = try folder.keepVersion(of: .district, surroundings.history, now: surroundings.now())
      guard case .saved(let written) = try folder.save(result.district, since: version) else {
        throw Failure(
          "\(DistrictFolder.districtFile) changed on disk meanwhile, so nothing was saved; try again",
          exitCode: .cannotCreate)
      }
      Log.saved(DistrictFolder.districtFile, written, since: start)
      saved.append(DistrictFolder.districtFile)
    }
    for (monday, week) in weeks {
      try clients[monday]?.replaceWeek(with: week)
      saved.append(DistrictFolder.weekFile(of: monday))
    }
    return saved
  }
}

extension ImportKind: ExpressibleByArgument {}
