import Logging
import ScheduleFiles
import Solver
import Staffing
import Workbench

// What is told of files, locks, fills, spreadsheets and exports. Paths that the user chose may hold a name, as a
// calendar an officer does: they are told at the level `debug` alone.
extension Log {
  /// Tells what was read: how much, how long it took, and only for those who look for faults whose it is.
  static func read(
    _ opened: DistrictWeek, from folder: String, _ district: FileVersion, _ week: FileVersion,
    since start: ContinuousClock.Instant
  ) {
    logger.info(
      "read",
      metadata: [
        "folder": "\(folder)", "week": "\(opened.week.monday)", "campuses": "\(opened.district.campuses.count)",
        "officers": "\(opened.district.officers.count)", "visits": "\(opened.week.visits.count)",
        "district_bytes": "\(district.bytes)", "week_bytes": "\(week.bytes)", "ms": "\(milliseconds(since: start))",
      ])
    logger.debug("officers", metadata: ["names": "\(opened.district.officers.map(\.name).joined(separator: ", "))"])
  }

  /// Tells how saving one of the district's files ended; nil: someone else had changed it.
  static func saved(_ file: String, _ version: FileVersion?, since start: ContinuousClock.Instant) {
    guard let version else {
      logger.warning("not saved: changed on disk", metadata: ["file": "\(file)"])
      return
    }
    logger.info(
      "saved", metadata: ["file": "\(file)", "bytes": "\(version.bytes)", "ms": "\(milliseconds(since: start))"])
  }

  /// Tells that one of the district's files could not be saved.
  static func notSaved(_ file: String, _ error: FileError) {
    logger.error("not saved", metadata: ["file": "\(file)"])
    logger.debug("not saved", metadata: ["why": "\(error.summary)"])
  }

  /// Tells that a file is this program's now, or whose it is.
  static func locked(_ file: String, heldBy holder: LockHolder? = nil) {
    logger.info(holder == nil ? "locked" : "held by another", metadata: ["file": "\(file)"])
    if let holder { logger.debug("held by another", metadata: ["holder": "\(holder.description)"]) }
  }

  /// Tells that a fill begins.
  static func began(_ request: FillRequest) {
    logger.info(
      "fill began",
      metadata: [
        "threads": "\(request.threads)", "seed": "\(request.seed)", "posts": "\(request.plan.posts.count)",
        "visits": "\(request.visits.count)",
      ])
  }

  /// Tells how a fill ended.
  static func ended(_ result: FillResult) {
    logger.info(
      "fill ended",
      metadata: [
        "stopped": "\(result.stopped)", "cost": "\(result.cost.rawValue)", "bound": "\(result.bound.rawValue)",
        "iterations": "\(result.iterations)", "seconds": "\(result.seconds.inTenths)",
      ])
  }

  /// Tells how a spreadsheet was read before it is taken.
  static func read(_ report: ImportReport?, _ kind: ImportKind, from file: String, bytes: Int) {
    let counts = report?.counts
    logger.info(
      "read spreadsheet",
      metadata: [
        "kind": "\(kind.rawValue)", "bytes": "\(bytes)", "taken": "\(counts?.taken ?? 0)",
        "changed": "\(counts?.changed ?? 0)", "same": "\(counts?.same ?? 0)", "refused": "\(counts?.refused ?? 0)",
        "passed_over": "\(report?.passedOver ?? 0)",
      ])
    logger.debug("read spreadsheet", metadata: ["file": "\(file)"])
  }

  /// Tells how an export of the program ended.
  static func exported(_ order: ExportOrder, _ news: ExportNews) {
    switch news {
    case .at: break
    case .wrote: exported(order.form.rawValue, order.part.rawValue, to: order.path)
    case .failed(let sentence):
      logger.error("not exported", metadata: ["format": "\(order.form.rawValue)", "part": "\(order.part.rawValue)"])
      logger.debug("not exported", metadata: ["why": "\(sentence)"])
    }
  }

  /// Tells what was exported.
  static func exported(_ format: String, _ part: String, to file: String) {
    logger.info("exported", metadata: ["format": "\(format)", "part": "\(part)"])
    logger.debug("exported", metadata: ["file": "\(file)"])
  }

  private static func milliseconds(since start: ContinuousClock.Instant) -> Int {
    Int((ContinuousClock.now - start) / .milliseconds(1))
  }
}
