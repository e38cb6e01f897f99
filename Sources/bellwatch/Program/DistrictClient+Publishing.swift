import Logging
import ScheduleFiles
import Staffing
import Workbench

// Signing weeks off.
extension DistrictClient {
  /// Signs the open week off now; its file and the copy hold it then.
  func publish(_ week: Week, at clock: ClockTime?) -> PublishEnd {
    guard let district else { return .failed("no district is open") }
    var week = week
    let moment = Moment(text: Surroundings.localTime(surroundings.now()).replacingSpace)
    let now = moment ?? Moment(week.monday, clock ?? .midnight)
    week.published = Publication(at: now, by: surroundings.user.isEmpty ? nil : surroundings.user)
    let file = SavedFile.week(week.monday)
    if let trouble = keepVersion(of: file) { troubles.append(trouble) }
    do throws(FileError) {
      let outcome = try folder.publish(week, in: district, since: version) { self.keeper?.noteSaving(file, $0) }
      switch outcome {
      case .published(let written):
        held = HeldWeek(week: week, version: written)
        if let trouble = keeper?.hasSaved(file) { troubles.append(trouble) }
        Log.logger.info("published", metadata: ["file": "\(DistrictFolder.weekFile(of: week.monday))"])
        return .published(week)
      case .conflict: return .changedOnDisk
      }
    } catch {
      return .failed("Not published: \(error.summary)")
    }
  }

  /// The same for a command, as `publication` says.
  ///
  /// - Throws: ``FileError``, or ``Failure`` where the file is not as it was read.
  func publish(_ week: Week, as publication: Publication) throws {
    guard let district else { return }
    var week = week
    week.published = publication
    try folder.keepVersion(of: .week(week.monday), surroundings.history, now: surroundings.now())
    guard case .published(let written) = try folder.publish(week, in: district, since: version) else {
      throw Failure(
        "\(DistrictFolder.weekFile(of: week.monday)) changed on disk meanwhile, so nothing was published; try again",
        exitCode: .cannotCreate)
    }
    held = HeldWeek(week: week, version: written)
  }
}

// Weeks made from others.
extension DistrictClient {
  /// Opens a week without a file, with the week or the template it is made from.
  func making(_ monday: CalendarDate, _ source: WeekSource) -> Action {
    do throws(FileError) {
      let (week, title): (Week, String)
      switch source {
      case .copy(let other): (week, title) = (try folder.readWeek(other).value, "Copy of the week \(other)")
      case .template(let name): (week, title) = (try folder.readTemplate(name), "Template '\(name)'")
      case .empty, .fill: return opening(monday)
      }
      return .weekMade(try open(monday, today: monday), of: week, title: title)
    } catch {
      return .openingFailed(error.summary)
    }
  }

  /// Keeps the week under a name.
  func saveTemplate(_ name: Identifier<Week>, _ week: Week) -> Action {
    guard let district else { return .templateKept(name, failure: "no district is open") }
    do throws(FileError) {
      try folder.saveTemplate(name, of: week, in: district)
      return .templateKept(name, failure: nil)
    } catch {
      return .templateKept(name, failure: error.summary)
    }
  }
}

extension String {
  /// `2026-12-02T06:40` for `2026-12-02 06:40`.
  fileprivate var replacingSpace: String { split(separator: " ").joined(separator: "T") }
}
