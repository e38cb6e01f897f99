import ScheduleFiles
import Staffing
import SystemPackage
import TerminalKit
import Workbench

/// Keeps the open week, and the district while it is set up, for its user: locks tell others, and a journal holds what is
/// not saved.
final class WeekKeeper {
  /// What there is to know before a week is edited.
  struct Beginning {
    var holder: LockHolder?
    var found: FoundJournal?
    /// A sentence each.
    var warnings: [String] = []
  }

  private let folder: DistrictFolder
  let surroundings: Surroundings
  private let disk = JournalDisk()
  private var monday: CalendarDate?
  private var lock: WeekLock?
  private var districtLock: WeekLock?
  /// A journal that nobody has decided about yet.
  private var found: FoundJournal?
  private var journal: Journal?
  /// Whether journals cannot lie beside the week.
  private var isElsewhere = false

  init(_ folder: DistrictFolder, _ surroundings: Surroundings) {
    self.folder = folder
    self.surroundings = surroundings
  }

  deinit {
    lock?.release()
    districtLock?.release()
  }

  // MARK: Having a week

  /// Takes a week, whose files are of `versions`, and leaves the one before; its journal goes, since whoever opens another
  /// week, or the same anew, has saved it or does not want it.
  func begin(_ monday: CalendarDate, _ versions: FileVersions) -> Beginning {
    leave(keepingEdits: false, keepingLock: monday == self.monday)
    self.monday = monday
    var beginning = Beginning(warnings: surroundings.warnings)
    if lock?.isHeld != true, let holder = takeLock(force: false, &beginning) {
      beginning.holder = holder
      return beginning
    }
    folder.clearLitter()
    found = folder.findJournal(of: monday, fileVersions: versions, state: surroundings.stateFolder)
    beginning.found = found
    beginning.warnings += otherJournals(than: monday)
    return beginning
  }

  /// A sentence for each other week whose edits were never saved and that nobody has open.
  private func otherJournals(than monday: CalendarDate) -> [String] {
    folder.journalledWeeks().compactMap { week in
      guard week != monday, (try? folder.holder(of: .week(week))) == .some(nil) else { return nil }
      return "The week of \(week) has edits that were never saved: open it to recover them."
    }
  }

  /// Takes a week to replace its file.
  ///
  /// - Throws: ``Failure`` where someone else has it open, or has left edits that were not saved.
  func hold(_ monday: CalendarDate, _ versions: FileVersions) throws(Failure) {
    let name = DistrictFolder.weekFile(of: monday)
    let beginning = begin(monday, versions)
    if let holder = beginning.holder {
      throw Failure("\(name) is open elsewhere: \(holder.description); close it there first", exitCode: .cannotCreate)
    }
    if beginning.found != nil {
      throw Failure(
        "\(name) has edits that were never saved; open the week with 'bellwatch' to recover or discard them first",
        exitCode: .cannotCreate)
    }
  }

  /// Takes the district to replace its file.
  ///
  /// - Throws: ``Failure`` where someone else sets it up.
  func holdDistrict() throws(Failure) {
    if let holder = lockDistrict(force: false) {
      throw Failure(
        "the district is being set up elsewhere: \(holder.description); close it there first", exitCode: .cannotCreate)
    }
  }

  /// Takes the week from whoever has it. Returns why that failed, a sentence.
  func takeOver(_ monday: CalendarDate) -> String? {
    var beginning = Beginning()
    self.monday = monday
    _ = takeLock(force: true, &beginning)
    return beginning.warnings.first
  }

  /// Who has the week instead; nil where we have it, or where nobody can because of the folder.
  private func takeLock(force: Bool, _ beginning: inout Beginning) -> LockHolder? {
    guard let monday else { return nil }
    lock = nil
    do throws(FileError) {
      switch try folder.lock(.week(monday), for: surroundings.holder, force: force) {
      case .taken(let lock, _):
        self.lock = lock
        Log.locked(DistrictFolder.weekFile(of: monday))
      case .held(let holder):
        Log.locked(DistrictFolder.weekFile(of: monday), heldBy: holder)
        return holder
      }
      isElsewhere = false
    } catch {
      isElsewhere = true
      let place = surroundings.stateFolder.map { "; until then edits are kept in \($0)/bellwatch only" } ?? ""
      beginning.warnings.append(
        "\(folder.path) cannot be written (\(error.reason)): nothing can be saved here\(place).")
    }
    return nil
  }

  /// Takes the district, to set it up; with `force` though someone else has it. Who has it instead; nil where we have it,
  /// or where nobody can because of the folder.
  func lockDistrict(force: Bool) -> LockHolder? {
    if districtLock?.isHeld == true { return nil }
    districtLock = nil
    switch try? folder.lock(.district, for: surroundings.holder, force: force) {
    case .taken(let lock, _):
      districtLock = lock
      Log.locked(DistrictFolder.districtFile)
    case .held(let holder):
      Log.locked(DistrictFolder.districtFile, heldBy: holder)
      return holder
    case nil: break
    }
    return nil
  }

  /// Leaves the open week.
  func leave(keepingEdits: Bool, keepingLock: Bool = false) {
    disk.wait()
    if !keepingEdits { try? journal?.remove() }
    journal = nil
    found = nil
    guard !keepingLock else { return }
    lock?.release()
    lock = nil
    districtLock?.release()
    districtLock = nil
    monday = nil
  }

  /// Lets others have the week and the journal that was found.
  func leaveToOthers() {
    leave(keepingEdits: true)
  }

  /// Forgets the edits that were found.
  func discardFound() -> String? {
    defer { found = nil }
    do throws(FileError) {
      if let found { try folder.discard(found) }
      return nil
    } catch {
      return error.summary
    }
  }

  // MARK: The journal

  /// Who is woken by what has gone wrong meanwhile: see ``news()``.
  func setWaker(_ waker: Waker) {
    disk.setWaker(waker)
  }

  /// Keeps edits that began with `versions` of the files. Returns why that failed, a sentence.
  func keep(_ records: [EditRecord], since versions: FileVersions) -> String? {
    guard let monday else { return nil }
    do throws(FileError) {
      if let journal {
        try journal.append(records)
      } else {
        try begin(records, of: monday, since: versions)
      }
      bringToDisk()
      return nil
    } catch {
      return error.summary
    }
  }

  private func begin(
    _ records: [EditRecord], of monday: CalendarDate, since versions: FileVersions
  ) throws(FileError) {
    func start(replacing predecessor: FoundJournal?, state: String?) throws(FileError) {
      let journal = try folder.journal(of: monday, since: versions, replacing: predecessor, state: state)
      self.journal = journal
      try journal.append(records)
      found = nil
    }
    let state = surroundings.stateFolder
    if isElsewhere, found == nil { return try start(replacing: nil, state: state) }
    do throws(FileError) {
      try start(replacing: found, state: nil)
    } catch {
      // One that was found and cannot be replaced stays, and what follows is kept elsewhere.
      guard let state else { throw error }
      do throws(FileError) {
        try start(replacing: nil, state: state)
      } catch _ {
        throw error
      }
    }
  }

  private func bringToDisk() {
    if let synchronization = journal?.synchronization { disk.bring(synchronization) }
  }

  /// Waits until all edits are on the disk, before something long begins.
  func waitForDisk() {
    disk.wait()
  }

  /// What has gone wrong meanwhile and could not be mended, a sentence.
  func news() -> String? {
    guard disk.takeFailure() != nil else { return nil }
    do throws(FileError) {
      try journal?.repair()
      bringToDisk()
      return nil
    } catch {
      return error.summary
    }
  }

  // MARK: Saving

  /// Notes in the journal what a file is about to become. Where that fails, a crash at the wrong moment would only offer
  /// edits that are saved already.
  func noteSaving(_ file: SavedFile, _ version: FileVersion) {
    try? journal?.noteSaving(file, version)
  }

  /// Takes in that a file holds all edits; the journal is removed where both do.
  func hasSaved(_ file: SavedFile) -> String? {
    journal?.hasSaved(file)
    guard let journal, journal.isSpent else { return nil }
    disk.wait()
    defer { self.journal = nil }
    do throws(FileError) {
      try journal.remove()
      return nil
    } catch {
      return error.summary
    }
  }

  /// Keeps `records` in place of all edits so far, since the files are of other versions now. Returns why that failed, a
  /// sentence.
  func restart(_ records: [EditRecord], since versions: FileVersions) -> String? {
    guard let journal else { return records.isEmpty ? nil : keep(records, since: versions) }
    disk.wait()
    do throws(FileError) {
      try journal.restart(records, since: versions)
      if records.isEmpty { self.journal = nil } else { bringToDisk() }
      return nil
    } catch {
      return error.summary
    }
  }

  /// Whoever has taken the week over meanwhile; nil where it is still ours.
  var usurper: LockHolder? {
    guard let lock, !lock.isHeld, let monday else { return nil }
    return (try? folder.holder(of: .week(monday))) ?? nil
  }
}

extension FileError {
  /// Why the system refused, in its own words.
  var reason: String {
    guard case .file(.refused(_, let errno)) = problems.first?.fault else { return summary }
    return "\(errno)"
  }
}

extension Recovery {
  init(_ found: FoundJournal) {
    self.init(records: found.records, fitsFile: found.fitsFile, problem: found.problem)
  }
}
