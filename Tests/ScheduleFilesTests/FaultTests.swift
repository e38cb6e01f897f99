import Staffing
import SystemPackage
import TestSupport
import Testing

@testable import ScheduleFiles

/// What goes wrong at one call of the file system.
enum InjectedFault: CaseIterable, Sendable {
  case noSpace, inputOutput, quota, permission, interrupted, shortWrite, killed

  func plan(failing number: Int, process: ProcessIdentity) -> FaultyFileSystem.Plan {
    var plan = FaultyFileSystem.Plan(failing: number, process: process)
    switch self {
    case .noSpace: plan.errno = .noSpace
    case .inputOutput: plan.errno = .ioError
    case .quota: plan.errno = .diskQuotaExceeded
    case .permission: plan.errno = .permissionDenied
    case .interrupted: plan.errno = .interrupted
    case .shortWrite: plan.isShort = true
    case .killed: plan.isFatal = true
    }
    return plan
  }
}

/// A fault at every call that the file system is asked for while a week is opened, edited, saved and given back.
@Suite struct FaultTests {
  private static let monday = Fixture.monday
  private static let file = "2026-11-30.yaml"
  private static let journal = ".2026-11-30.yaml.journal"
  private static let lock = ".2026-11-30.yaml.lock"
  private static let edits = Array(JournalTests.records.prefix(4))

  /// How far a session came before its process was killed, and what it was told on the way.
  private final class Progress {
    /// The edits that were journalled without an error.
    var journalled = 0
    var hasSaved = false
    var hasKeptVersion = false
    var errors: [FileError] = []

    /// Carries out a step; after an error the session goes on.
    func trying<Value>(_ step: () throws(FileError) -> Value) -> Value? {
      do throws(FileError) {
        return try step()
      } catch {
        errors.append(error)
        return nil
      }
    }
  }

  private static let district: District = {
    (try? DistrictFile.read(Array(Fixture.district.utf8), file: "district.yaml")) ?? .sample()
  }()

  private static let oldWeek = (try? WeekFile.read(Array(Fixture.week.utf8), file: file))?.week
  private static var newWeek: Week {
    var week = oldWeek ?? Week(monday: monday)
    week.visits.removeLast()
    return week
  }
  private static let newText = WeekFile.text(of: newWeek, in: district)

  /// A process that has ended, so that its successor may clear away what it left.
  private static let dead = try? endedProcess()

  private func folderWithWeek() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Fixture.week, to: Self.file, mode: 0o600)
    return folder
  }

  /// Opens, edits, saves, edits once more and leaves without saving, as the program does; goes on after each error.
  private func session(_ folder: TemporaryFolder, _ files: any FileSystem, _ process: ProcessIdentity) -> Progress {
    let progress = Progress()
    guard
      let district = progress.trying({ () throws(FileError) in
        try DistrictFolder(path: folder.path, files: files)
      })
    else { return progress }
    let holder = LockHolder(user: "ines", host: "desk", process: process, since: "")
    let outcome = progress.trying { () throws(FileError) in try district.lock(.week(Self.monday), for: holder) }
    district.clearLitter()
    if let read = progress.trying({ () throws(FileError) in try district.readWeek(Self.monday) }) {
      _ = district.findJournal(of: Self.monday, fileVersions: FileVersions(week: read.version), state: nil)
      edit(district, since: read.version, progress)
    }
    if case .taken(let lock, _) = outcome { lock.release() }
    return progress
  }

  private func edit(_ district: DistrictFolder, since version: FileVersion, _ progress: Progress) {
    let journal = progress.trying { () throws(FileError) in
      try district.journal(of: Self.monday, since: FileVersions(week: version))
    }
    for edit in Self.edits {
      _ = progress.trying { () throws(FileError) in
        try journal?.append([edit])
        if journal != nil { progress.journalled += 1 }
      }
      _ = progress.trying { () throws(FileError) in try journal?.synchronization?.carryOut() }
    }
    _ = progress.trying { () throws(FileError) in
      try district.keepVersion(of: .week(Self.monday), HistoryPolicy(), now: 0)
      progress.hasKeptVersion = true
    }
    let written = FileVersion(of: Array(Self.newText.utf8))
    _ = progress.trying { () throws(FileError) in try journal?.noteSaving(.week(Self.monday), written) }
    _ = progress.trying { () throws(FileError) in
      _ = try district.save(Self.newWeek, in: Self.district, since: version)
      progress.hasSaved = true
    }
    if progress.hasSaved { _ = progress.trying { () throws(FileError) in try journal?.remove() } }
  }

  @Test(arguments: InjectedFault.allCases) func whateverFailsNothingIsLost(fault: InjectedFault) throws {
    let dead = try #require(Self.dead)
    let recorder = FaultyFileSystem()
    let clean = session(try folderWithWeek(), recorder, dead)
    #expect(clean.errors.isEmpty && clean.journalled == 4 && clean.hasSaved && clean.hasKeptVersion)
    let calls = recorder.recorded
    for name in ["link", "write", "synchronize", "rename", "remove", "makeFolder", "names", "create"] {
      #expect(calls.contains(name))
    }
    for (number, name) in calls.enumerated() {
      let folder = try folderWithWeek()
      let files = FaultyFileSystem(fault.plan(failing: number, process: dead))
      let progress = session(folder, files, dead)
      try check(folder, progress, fault, "\(fault) at call \(number), \(name)")
    }
  }

  private func check(
    _ folder: TemporaryFolder, _ progress: Progress, _ fault: InjectedFault, _ place: String
  ) throws {
    // The file is the old or the new one, whole; what was told to be saved is.
    let text = try folder.read(Self.file)
    #expect(text == Fixture.week || text == Self.newText, "\(place)")
    if progress.hasSaved { #expect(text == Self.newText, "\(place)") }
    #expect(try folder.mode(of: Self.file) == 0o600, "\(place)")
    if fault == .shortWrite { #expect(progress.errors.isEmpty, "\(place)") }
    for message in progress.errors.flatMap(\.messages) where fault != .killed {
      #expect(message.contains("; "), "\(place): \(message) does not say what to do")
    }

    // The next start, by a healthy program.
    let district = try DistrictFolder(path: folder.path)
    guard
      case .taken(let lock, _) = try district.lock(
        .week(Self.monday), for: LockHolder(user: "rosa", host: "desk", since: ""))
    else {
      Issue.record("\(place): the next program cannot have the week")
      return
    }
    district.clearLitter()
    let week = try district.readWeek(Self.monday)
    let found = district.findJournal(of: Self.monday, fileVersions: FileVersions(week: week.version), state: nil)
    if text == Fixture.week {
      // Every edit that was journalled is there; one whose writing was cut short may be.
      let records = found?.records ?? []
      #expect(records == Array(Self.edits.prefix(records.count)), "\(place)")
      #expect(records.count >= progress.journalled, "\(place)")
      #expect(found?.fitsFile != false, "\(place)")
    } else {
      #expect(found == nil, "\(place): edits that are saved are offered again")
    }
    if progress.hasKeptVersion { #expect(try folder.read(".history/2026-11-30-1.yaml") == Fixture.week, "\(place)") }
    for kept in try district.versions(of: .week(Self.monday)) {
      #expect(
        try folder.read(DistrictFolder.versionFile(kept.number, of: .week(Self.monday))) == Fixture.week, "\(place)")
    }
    lock.release()
    let allowed = [Self.file, ".history"] + (found == nil ? [] : [Self.journal])
    #expect(Set(folder.names).isSubset(of: allowed), "\(place) leaves \(folder.names)")
    let kept = (try? LiveFileSystem().names(in: "\(folder.path)/.history")) ?? []
    #expect(Set(kept).isSubset(of: ["2026-11-30-1.yaml"]), "\(place) leaves \(kept)")
  }

  // MARK: Edits that are recovered

  /// A fault at every call while recovered edits get a journal of their own: the old one or the new one is there, whole.
  @Test(arguments: InjectedFault.allCases) func recoveringLosesNothing(fault: InjectedFault) throws {
    let dead = try #require(Self.dead)
    func recover(_ folder: TemporaryFolder, _ files: any FileSystem) -> Bool {
      do throws(FileError) {
        let district = try DistrictFolder(path: folder.path, files: files)
        let version = try district.readWeek(Self.monday).version
        let found = district.findJournal(of: Self.monday, fileVersions: FileVersions(week: version), state: nil)
        guard found?.damage == nil, let found else { return false }
        let journal = try district.journal(of: Self.monday, since: FileVersions(week: version), replacing: found)
        try journal.append(found.records)
        try journal.synchronization?.carryOut()
        return true
      } catch {
        return false
      }
    }
    func folderWithJournal() throws -> TemporaryFolder {
      let folder = try folderWithWeek()
      let district = try DistrictFolder(path: folder.path)
      try district.journal(of: Self.monday, since: FileVersions(week: try district.readWeek(Self.monday).version))
        .append(Self.edits)
      return folder
    }
    let recorder = FaultyFileSystem()
    #expect(recover(try folderWithJournal(), recorder))
    for (number, name) in recorder.recorded.enumerated() {
      let folder = try folderWithJournal()
      _ = recover(folder, FaultyFileSystem(fault.plan(failing: number, process: dead)))
      let district = try DistrictFolder(path: folder.path)
      district.clearLitter()
      let found = district.findJournal(
        of: Self.monday, fileVersions: FileVersions(week: try district.readWeek(Self.monday).version), state: nil)
      #expect(found?.records == Self.edits, "\(fault) at call \(number), \(name)")
      #expect(folder.names == [Self.journal, Self.file], "\(fault) at call \(number), \(name)")
    }
  }
}
