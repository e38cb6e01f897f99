import Logging
import ScheduleFiles
import Staffing
import TerminalKit
import Workbench

/// A district's folder as the commands and the program work with it. It knows what the open week's file held, so that
/// nobody else's change is lost.
final class DistrictClient {
  let folder: DistrictFolder
  /// As its file holds it.
  var district: District?
  /// What `district.yaml` held when it was read or saved.
  var districtVersion = FileVersion.absent
  /// `district.yaml` as someone else was found to have made it.
  var foundDistrict: FoundDistrict?
  /// The open week's file as it was read or saved; nil before a week is open.
  var held: HeldWeek?
  /// The file as someone else was found to have made it.
  var found: HeldWeek?
  let surroundings: Surroundings
  /// nil where weeks are only looked at.
  private(set) var keeper: WeekKeeper?
  /// What has gone wrong beside what was asked for, a sentence each.
  var troubles: [String] = []

  /// The folder as the user gave it.
  var path: String { folder.path }

  /// What the open week's file held when it was read or saved.
  var version: FileVersion { held?.version ?? .absent }
  private var versions: FileVersions { FileVersions(week: version, district: districtVersion) }

  /// The district in the folder `directory`, which has to exist.
  ///
  /// - Parameter isEditing: Whether a week that is opened is kept for its user: locked, with a journal of the edits.
  init(
    directory: String, isEditing: Bool = false, _ surroundings: Surroundings = .live,
    files: any FileSystem = LiveFileSystem()
  ) throws(FileError) {
    folder = try DistrictFolder(path: directory, files: files)
    self.surroundings = surroundings
    if isEditing { keeper = WeekKeeper(folder, surroundings) }
  }

  /// Reads the week of `monday`, an empty one where it has no file; without a Monday the week nearest to `today` that
  /// has a file, else the week of `today`.
  func open(_ monday: CalendarDate?, today: CalendarDate) throws(FileError) -> OpenedWeek {
    try open { monday ?? $0.nearest(to: today) ?? today.monday }
  }

  /// Reads as ``open(_:today:)`` does; in a folder without a district begins one, of which nothing is written before it
  /// is saved.
  func openOrBegin(_ monday: CalendarDate?, today: CalendarDate) throws(FileError) -> OpenedWeek {
    do throws(FileError) {
      return try open(monday, today: today)
    } catch {
      guard error.problems.first?.fault == .file(.fileMissing) else { throw error }
      let weeks = try folder.weeks()
      let week = try folder.readWeek(monday ?? weeks.nearest(to: today) ?? today.monday)
      let district = District(name: "")
      self.district = district
      held = HeldWeek(week: week.value, version: week.version)
      found = nil
      foundDistrict = nil
      districtVersion = .absent
      var opened = OpenedWeek(
        district: district, week: week.value, isNew: week.version == .absent, isNewDistrict: true,
        weeks: weeks.mondays, warnings: (weeks.warnings + week.warnings).map(\.message))
      begin(&opened)
      if opened.holder == nil, let holder = keeper?.lockDistrict(force: false) {
        opened.warnings.append("The district is being set up elsewhere too, by \(holder.description).")
      }
      return opened
    }
  }

  private func open(_ choose: (WeekList) -> CalendarDate) throws(FileError) -> OpenedWeek {
    let start = ContinuousClock.now
    let district = try folder.readDistrict()
    let weeks = try folder.weeks()
    let week = try folder.readWeek(choose(weeks))
    self.district = district.value
    districtVersion = district.version
    held = HeldWeek(week: week.value, version: week.version)
    found = nil
    foundDistrict = nil
    Log.read(
      DistrictWeek(district: district.value, week: week.value), from: folder.path, district.version, week.version,
      since: start)
    let others = folder.context(of: week.value.monday, in: district.value)
    var opened = OpenedWeek(
      district: district.value, week: week.value, isNew: week.version == .absent, weeks: weeks.mondays,
      warnings: (district.warnings + weeks.warnings + week.warnings).map(\.message) + others.warnings,
      context: others.context, published: try? folder.readPublished(week.value.monday))
    begin(&opened)
    return opened
  }

  /// Takes the opened week for its user, and says what there is to know before it is edited.
  private func begin(_ opened: inout OpenedWeek) {
    guard let beginning = keeper?.begin(opened.week.monday, versions) else { return }
    opened.holder = beginning.holder?.description
    opened.recovery = beginning.found.map { Recovery($0) }
    opened.warnings += beginning.warnings
  }
}

// What commands without a screen need.
extension DistrictClient {
  /// A week checked in full, and what reading it and its district warns of.
  struct ExistingWeek {
    let staffed: StaffedWeek
    /// One sentence each.
    let warnings: [String]
  }

  /// The week of `monday`, which has to have a file; without a Monday the week nearest to `today` that has one.
  ///
  /// - Throws: ``FileError``, or ``Failure`` where there is no such file.
  func existingWeek(_ monday: CalendarDate?, today: CalendarDate) throws -> ExistingWeek {
    let opened = try open(monday, today: today)
    guard !opened.isNew else { throw try missing(opened.week.monday) }
    let staffed = StaffedWeek(district: opened.district, week: opened.week, context: opened.context)
    return ExistingWeek(
      staffed: staffed, warnings: opened.warnings + staffed.plan.warnings.map { $0.message(in: staffed.plan) })
  }

  /// Saves the open week, with the file it replaces kept.
  ///
  /// - Throws: ``FileError``, or ``Failure`` where the file is not as it was read.
  func replaceWeek(with week: Week) throws {
    guard let district else { return }
    let start = ContinuousClock.now
    try folder.keepVersion(of: .week(week.monday), surroundings.history, now: surroundings.now())
    guard case .saved(let written) = try folder.save(week, in: district, since: version) else {
      let name = DistrictFolder.weekFile(of: week.monday)
      throw Failure(
        "\(name) changed on disk meanwhile, so nothing was saved; try again to begin with what it holds now",
        exitCode: .cannotCreate)
    }
    held = HeldWeek(week: week, version: written)
    Log.saved(DistrictFolder.weekFile(of: week.monday), written, since: start)
  }

  /// Has the open week alone until the client goes.
  ///
  /// - Throws: ``Failure`` where someone else has it open, or has left edits that were not saved.
  func holdWeek(_ monday: CalendarDate) throws(Failure) {
    let keeper = WeekKeeper(folder, surroundings)
    try keeper.hold(monday, versions)
    self.keeper = keeper
  }

  private func missing(_ monday: CalendarDate) throws(FileError) -> Failure {
    guard let nearest = try folder.weeks().nearest(to: monday) else {
      return Failure("\(folder.path) has no weeks yet: open it with 'bellwatch' and save one", exitCode: .noInput)
    }
    return Failure("\(folder.path) has no week \(monday): the nearest it has is \(nearest)", exitCode: .noInput)
  }
}

// What the workbench asks for.
extension DistrictClient {
  /// What became of opening the week of `monday`.
  func opening(_ monday: CalendarDate) -> Action {
    do throws(FileError) {
      return .weekOpened(try open { _ in monday })
    } catch {
      return .openingFailed(error.summary)
    }
  }

  /// Which weeks have a file.
  func listing() -> Action {
    do throws(FileError) {
      return .weeksListed(try folder.weeks().mondays)
    } catch {
      return .openingFailed(error.summary)
    }
  }

  /// Writes `district.yaml`, and remembers what it holds now.
  func save(_ district: District, _ mode: SaveMode) -> Workbench.SaveOutcome {
    let start = ContinuousClock.now
    do throws(FileError) {
      let outcome: ScheduleFiles.SaveOutcome
      switch mode {
      case .ifUnchanged: outcome = try replace(district, since: districtVersion)
      case .overwriting: outcome = try replace(district, since: nil)
      case .asCopy: return .saved(fileName: try folder.saveCopy(of: district))
      }
      switch outcome {
      case .saved(let written):
        districtVersion = written
        self.district = district
        Log.saved(DistrictFolder.districtFile, written, since: start)
        if let trouble = keeper?.hasSaved(.district) { troubles.append(trouble) }
        return .saved(fileName: DistrictFolder.districtFile)
      case .conflict:
        Log.saved(DistrictFolder.districtFile, nil, since: start)
        return .changedOnDisk
      }
    } catch {
      Log.notSaved(DistrictFolder.districtFile, error)
      return .failed(error.summary)
    }
  }

  /// Writes `week`, and remembers what its file holds now.
  func save(_ week: Week, _ mode: SaveMode) -> Workbench.SaveOutcome {
    guard let district else { return .failed("no district is open") }
    let (fileName, start) = (DistrictFolder.weekFile(of: week.monday), ContinuousClock.now)
    do throws(FileError) {
      let outcome: ScheduleFiles.SaveOutcome
      switch mode {
      case .ifUnchanged: outcome = try replace(week, in: district, since: version)
      case .overwriting: outcome = try replace(week, in: district, since: nil)
      case .asCopy: return .saved(fileName: try folder.saveCopy(of: week, in: district))
      }
      switch outcome {
      case .saved(let written):
        held = HeldWeek(week: week, version: written)
        Log.saved(fileName, written, since: start)
        if let trouble = keeper?.hasSaved(.week(week.monday)) { troubles.append(trouble) }
        return .saved(fileName: fileName)
      case .conflict:
        Log.saved(fileName, nil, since: start)
        return .changedOnDisk
      }
    } catch {
      Log.notSaved(fileName, error)
      return .failed(error.summary)
    }
  }

  /// Replaces the week's file, with what it holds kept. That a former version could not be kept is told, but is no
  /// reason not to save.
  private func replace(
    _ week: Week, in district: District, since version: FileVersion?
  ) throws(FileError) -> ScheduleFiles.SaveOutcome {
    guard let keeper else { return try folder.save(week, in: district, since: version) }
    if let usurper = keeper.usurper {
      troubles.append("The week was taken over meanwhile: \(usurper.description) has it open too.")
    }
    let file = SavedFile.week(week.monday)
    let trouble = keepVersion(of: file)
    let outcome = try folder.save(week, in: district, since: version) { keeper.noteSaving(file, $0) }
    // Where saving fails too, that alone is told.
    if let trouble { troubles.append(trouble) }
    return outcome
  }

  /// Replaces `district.yaml` in the same way.
  private func replace(
    _ district: District, since version: FileVersion?
  ) throws(FileError) -> ScheduleFiles.SaveOutcome {
    guard let keeper else { return try folder.save(district, since: version) }
    let trouble = keepVersion(of: .district)
    let outcome = try folder.save(district, since: version) { keeper.noteSaving(.district, $0) }
    if let trouble { troubles.append(trouble) }
    return outcome
  }

  /// Keeps what a file holds before it is replaced. Returns why that failed, a sentence.
  func keepVersion(of file: SavedFile) -> String? {
    do throws(FileError) {
      try folder.keepVersion(of: file, surroundings.history, now: surroundings.now())
      return nil
    } catch {
      return "The version before is not kept: \(error.summary)"
    }
  }

  // MARK: What is not saved

  /// Whether a journal of the open week lies there, be it of a program that is at work.
  func hasUnsavedEdits(of monday: CalendarDate) -> Bool {
    folder.findJournal(
      of: monday, fileVersions: versions, state: surroundings.stateFolder, clearing: false) != nil
  }

  /// Whom to wake when ``news()`` has something to tell.
  func setWaker(_ waker: Waker) {
    keeper?.setWaker(waker)
  }

  /// What has gone wrong while edits were kept.
  func news() -> [Action] {
    let news = troubles + [keeper?.news()].compactMap(\.self)
    troubles.removeAll()
    return news.map { .keepingFailed($0) }
  }

  /// Keeps edits beyond the end of the program.
  func keep(_ records: [EditRecord]) {
    if let trouble = keeper?.keep(records, since: versions) { troubles.append(trouble) }
  }

  /// Keeps `records` in place of all edits so far: what they began with is another.
  func restartJournal(_ records: [EditRecord]) {
    if let trouble = keeper?.restart(records, since: versions) { troubles.append(trouble) }
  }

  /// Has the district's setup alone.
  func lockDistrict(force: Bool) -> Action {
    .districtLocked(by: keeper?.lockDistrict(force: force)?.description)
  }

  /// Waits until all edits are on the disk: before something long begins.
  func waitForDisk() {
    keeper?.waitForDisk()
  }

  /// Forgets the edits that were found when the week was opened.
  func discardJournal() {
    if let trouble = keeper?.discardFound() { troubles.append(trouble) }
  }

  /// Takes the week from whoever has it, and reads it anew.
  func takeOver(_ monday: CalendarDate) -> Action {
    if let trouble = keeper?.takeOver(monday) { return .openingFailed(trouble) }
    return opening(monday)
  }

  /// Lets others have the week, which is only looked at here.
  func leaveToOthers() {
    keeper?.leaveToOthers()
  }

  /// Leaves the open week at the end of the program; its journal stays where edits would be lost with it.
  func close(keepingEdits: Bool) {
    keeper?.leave(keepingEdits: keepingEdits)
  }
}

extension FileError {
  /// The first problem as a sentence, with the number of the others.
  var summary: String {
    let (first, more) = (messages.first ?? "", problems.count + unlisted - 1)
    return more > 0 ? "\(first) (and \(more) more; 'bellwatch check' lists them)" : first
  }
}
