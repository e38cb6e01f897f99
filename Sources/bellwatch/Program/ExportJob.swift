import Glibc
import ScheduleFiles
import Staffing
import SystemPackage
import TerminalKit
import Workbench

/// What exports have in common, whether a command or the program asks for them.
struct ExportJob {
  let folder: DistrictFolder
  /// Called with how many parts are done, and of how many.
  let progress: (_ done: Int, _ of: Int) -> Void

  /// The path of one officer's calendar in the folder `directory`.
  private static func path(of officer: OfficerIndex, _ export: RosterExport, in directory: String) -> String {
    FilePath(directory).appending("\(export.week.plan[officer].id.text).ics").string
  }

  /// The calendar that replaces `file`.
  ///
  /// - Parameter changed: When the roster was last changed, in seconds since 1970; nil: when its files were.
  func calendar(_ export: RosterExport, replacing file: String?, changed: Int? = nil) throws -> CalendarExport {
    CalendarExport(
      export, changed: changed ?? folder.changed(export.week.plan.monday),
      former: try file.flatMap { try ExportFile(path: $0).text() })
  }

  /// Writes a calendar an officer into the folder `directory`, also of those who have no visits any more where they have
  /// a calendar: it has to be told.
  ///
  /// - Returns: How many were written.
  func writeCalendars(_ export: RosterExport, in directory: String, changed: Int? = nil) throws -> Int {
    try ExportFile(path: directory).makeFolder()
    let officers = try export.week.officers.filter { week in
      try !week.placements.isEmpty
        || ExportFile(path: Self.path(of: week.officer, export, in: directory)).text() != nil
    }.map(\.officer)
    for (position, officer) in officers.enumerated() {
      let path = Self.path(of: officer, export, in: directory)
      try ExportFile(path: path).write(calendar(export, replacing: path, changed: changed).text(of: officer))
      progress(position + 1, officers.count)
    }
    return officers.count
  }

  /// Hours by campus and month of all weeks that have a file.
  ///
  /// - Parameters:
  ///   - month: Only the months of this week; nil: all.
  ///   - open: A week as it is now, in place of its file.
  func redacted(of district: District, months month: CalendarDate? = nil, open: Week? = nil) throws -> RedactedExport {
    var mondays = try folder.weeks().mondays
    if let open, !mondays.contains(open.monday) { mondays = (mondays + [open.monday]).sorted() }
    guard !mondays.isEmpty else {
      throw Failure("\(folder.path) has no weeks yet: open it with 'bellwatch' and save one", exitCode: .noInput)
    }
    var redacted = RedactedExport(district: district, months: month.map { [$0] } ?? mondays)
    for (position, monday) in mondays.enumerated() {
      let week = if let open, open.monday == monday { open } else { try folder.readWeek(monday).value }
      redacted.add(StaffedWeek(district: district, week: week))
      progress(position + 1, mondays.count)
    }
    return redacted
  }
}

extension ExportNews {
  /// What becomes of `order`, whose district is in `folder`.
  init(
    carryingOut order: ExportOrder, from folder: DistrictFolder, progress: @escaping (_ done: Int, _ of: Int) -> Void
  ) {
    do {
      let job = ExportJob(folder: folder, progress: progress)
      self = .wrote(try Self.carryOut(order, job))
    } catch let error as FileError {
      self = .failed(error.summary)
    } catch let failure as Failure {
      self = .failed(failure.messages.joined(separator: " "))
    } catch {
      self = .failed("\(order.path): \(error)")
    }
    Log.exported(order, self)
  }

  private static func carryOut(_ order: ExportOrder, _ job: ExportJob) throws -> String {
    let path = order.path
    guard !ExportFile(path: path).isFolder || (order.form, order.part) == (.calendar, .officers) else {
      throw Failure("\(path) is a folder: type the name of a file.", exitCode: .cannotCreate)
    }
    if order.part == .public {
      let redacted = try job.redacted(of: order.target.district, open: order.target.week)
      let text =
        switch order.form {
        case .page: try redacted.page()
        case .table: redacted.table()
        case .calendar, .json: try redacted.json()
        }
      try ExportFile(path: path).write(text)
      return "Wrote \(path): hours by campus and month. \(redacted.omissions)"
    }
    let export = RosterExport(week: StaffedWeek(district: order.target.district, week: order.target.week))
    let left = export.unplaced == 0 ? "" : " \(export.unplaced) visits have no place in the week and are left out."
    if order.form == .calendar {
      return try writeCalendars(order, export, job) + left
    }
    let text =
      switch order.form {
      case .page: try export.page(for: ExportAudience(rawValue: order.part.rawValue), progress: job.progress)
      case .table: export.table(ExportTable(rawValue: order.part.rawValue) ?? .visits)
      case .calendar, .json: try export.json()
      }
    try ExportFile(path: path).write(text)
    return "Wrote \(path).\(left)"
  }

  private static func writeCalendars(_ order: ExportOrder, _ export: RosterExport, _ job: ExportJob) throws -> String {
    // A roster that no file holds is newer than the files.
    let saved = try? job.folder.readWeek(order.target.week.monday).value
    let changed = saved == order.target.week ? nil : Int(time(nil))
    let zone = try job.calendar(export, replacing: nil).unknownZone
    let remark = zone.map { " time_zone '\($0)' is not known here: the times are those of any clock." } ?? ""
    guard order.part == .officers else {
      try ExportFile(path: order.path).write(job.calendar(export, replacing: order.path, changed: changed).text())
      return "Wrote \(order.path).\(remark)"
    }
    let count = try job.writeCalendars(export, in: order.path, changed: changed)
    return "Wrote \(count) \(count == 1 ? "calendar" : "calendars") in \(order.path).\(remark)"
  }
}
