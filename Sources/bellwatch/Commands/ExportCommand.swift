import ArgumentParser
import ScheduleFiles
import Staffing
import SystemPackage
import TerminalKit

/// `bellwatch export`: a week's roster for people, calendars and programs.
struct ExportCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the roster of a week as a page, a calendar, a table or JSON.",
    discussion: """
      A page (html) holds the board, a sheet a campus and a sheet an officer, or with --for only one of these. It loads \
      nothing and runs nothing, and is made for paper and for a phone. A calendar (ics) holds all visits, with --for \
      officers one file an officer; a new one updates the entries of an old one. A table (csv) is one of visits, gaps \
      and hours. --redact is for the public: hours by campus and month, without times and names.

      A file is replaced at once or not at all, and a new one can be read by its owner alone.

      \(ExitCodes.export)
      """)

  /// The forms in which a roster leaves.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case html, ics, csv, json
  }

  @OptionGroup var arguments: WeekArguments

  @Option(help: ArgumentHelp("The form.", valueName: "format"))
  var format: Format

  @Option(
    name: .customLong("for"), help: ArgumentHelp("Only the part for these.", valueName: "audience"))
  var audience: ExportAudience?

  @Option(help: ArgumentHelp("Which table (default: visits).", valueName: "table"))
  var table: ExportTable?

  @Option(
    help: ArgumentHelp(
      "A list of officers with a column 'phone', for the campuses' sheets and JSON.", valueName: "csv"),
    completion: .file())
  var phones: String?

  @Flag(help: "For the public: hours by campus and month, of all weeks or of the months of --week.")
  var redact = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write, a folder for one file an officer, or - for the standard output (default: a file in this "
        + "folder, named after the week).", valueName: "file"),
    completion: .file())
  var output: String?

  func validate() throws {
    if redact, format == .ics { throw ValidationError("--redact: a calendar is made of times; give html, csv or json") }
    if redact, audience != nil || table != nil || phones != nil {
      throw ValidationError("--redact has one form, hours by campus and month; leave --for, --table and --phones out")
    }
    if table != nil, format != .csv { throw ValidationError("--table is for --format csv") }
    switch (format, audience) {
    case (.ics, .campuses?), (.ics, .board?): throw ValidationError("--for: a calendar can be for officers, or for all")
    case (.csv, _?), (.json, _?): throw ValidationError("--for is for --format html and ics; csv and json hold all")
    case (.html, _), (_, nil), (.ics, .officers?): break
    }
    if format == .ics, audience == .officers, output == "-" {
      throw ValidationError("-o -: one file an officer needs a folder; name one")
    }
    if let output, output.isEmpty { throw ValidationError("-o: name a file, or - for the standard output") }
    if let output, output.hasSuffix(".yaml") {
      throw ValidationError("-o \(output): a district's own files end with .yaml; choose another name")
    }
  }

  func run(in world: some World) throws -> Int32 {
    if redact { return try exportRedacted(in: world) }
    let opened = try DistrictClient(directory: arguments.directory).existingWeek(arguments.week, today: world.today)
    world.writeWarnings(opened.warnings)
    let export = RosterExport(week: opened.staffed, phones: try numbers(opened.staffed.plan.district))
    if export.unplaced > 0 {
      world.writeWarnings([
        "\(export.unplaced) visits have no place in the week and are left out; see 'bellwatch check'"
      ])
    }
    let file = output ?? Self.fileName(opened.staffed.plan.monday, audience?.rawValue ?? table?.rawValue, format)
    if format == .ics { return try exportCalendar(export, to: file, in: world) }
    let meter = StepMeter(world: world)
    let text =
      switch format {
      case .html: try export.page(for: audience, progress: meter.show)
      case .csv: export.table(table ?? .visits)
      case .json, .ics: try export.json()
      }
    meter.clear()
    try write(text, to: file, in: world)
    return 0
  }

  private func numbers(_ district: District) throws -> [Identifier<Officer>: String] {
    guard let phones else { return [:] }
    return try SpreadsheetImport.phones(ExportFile(path: phones).spreadsheet(), file: phones, of: district)
  }

  private static func fileName(_ monday: CalendarDate, _ part: String?, _ format: Format) -> String {
    "\(monday)\(part.map { "-\($0)" } ?? "").\(format.rawValue)"
  }

  private func write(_ text: String, to file: String, in world: some World) throws {
    if file == "-" {
      try world.write(text)
    } else {
      try ExportFile(path: file).write(text)
      try world.write("Wrote \(file.sanitized()).\n")
    }
    logExport(to: file)
  }

  private func logExport(to file: String) {
    let part = redact ? "public" : audience?.rawValue ?? table?.rawValue ?? "all"
    Log.exported(format.rawValue, part, to: file)
  }
}

// Calendars.
extension ExportCommand {
  private func exportCalendar(_ export: RosterExport, to file: String, in world: some World) throws -> Int32 {
    let meter = StepMeter(world: world)
    let job = ExportJob(folder: try DistrictFolder(path: arguments.directory), progress: meter.show)
    if let zone = try job.calendar(export, replacing: nil).unknownZone {
      world.writeWarnings(["time_zone '\(zone)' is not known here; the calendar's times are those of any clock"])
    }
    guard audience == .officers else {
      try write(job.calendar(export, replacing: file == "-" ? nil : file).text(), to: file, in: world)
      return 0
    }
    let folder = output ?? "\(export.week.plan.monday)-officers"
    let count = try job.writeCalendars(export, in: folder)
    meter.clear()
    logExport(to: folder)
    try world.write("Wrote \(count) \(count == 1 ? "calendar" : "calendars") in \(folder.sanitized()).\n")
    return 0
  }
}

// For the public.
extension ExportCommand {
  private func exportRedacted(in world: some World) throws -> Int32 {
    let folder = try DistrictFolder(path: arguments.directory)
    let meter = StepMeter(world: world)
    let redacted = try ExportJob(folder: folder, progress: meter.show)
      .redacted(of: folder.readDistrict().value, months: arguments.week)
    meter.clear()
    let text =
      switch format {
      case .html: try redacted.page()
      case .csv: redacted.table()
      case .json, .ics: try redacted.json()
      }
    let name = arguments.week.map { "public-\($0)" } ?? "public-hours"
    try write(text, to: output ?? "\(name).\(format.rawValue)", in: world)
    return 0
  }
}

extension ExportAudience: ExpressibleByArgument {}
extension ExportTable: ExpressibleByArgument {}
