import Staffing
import SystemPackage
import TestSupport
import Testing

@testable import ScheduleFiles

/// A fault at every call that the file system is asked for while a district is opened, set up, saved and given back.
@Suite struct DistrictFaultTests {
  private static let monday = Fixture.monday
  private static let file = DistrictFolder.districtFile
  private static let journal = ".2026-11-30.yaml.journal"
  private static let dead = try? endedProcess()

  private static let old: District? = try? DistrictFile.read(Array(Fixture.district.utf8), file: file)
  private static let names = ["One", "Two", "Three"]

  /// The district after so many edits.
  private static func district(_ edits: Int) throws -> District {
    var district = try #require(old)
    if edits > 0 { district.name = names[edits - 1] }
    return district
  }

  private static func record(_ number: Int) throws -> EditRecord {
    let week = Week(monday: monday)
    let edit = DistrictEdit(
      from: DistrictWeek(district: try district(number), week: week),
      to: DistrictWeek(district: try district(number + 1), week: week))
    return EditRecord(.done, .setup(edit), name: names[number])
  }

  /// How far a session came, and what it was told on the way.
  private struct Progress {
    var journalled = 0
    var hasSaved = false
    var hasKeptVersion = false
    var messages: [String] = []

    mutating func trying<Value>(_ step: () throws(FileError) -> Value) -> Value? {
      do throws(FileError) {
        return try step()
      } catch {
        messages += error.messages
        return nil
      }
    }
  }

  private func folderWithDistrict() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Fixture.district, to: Self.file, mode: 0o600)
    return folder
  }

  /// Opens, edits, saves and leaves, as the program does; goes on after each error.
  private func session(
    _ path: String, _ files: any FileSystem, _ process: ProcessIdentity, _ records: [EditRecord], _ target: District
  ) -> Progress {
    var progress = Progress()
    guard let folder = progress.trying({ () throws(FileError) in try DistrictFolder(path: path, files: files) }) else {
      return progress
    }
    let holder = LockHolder(user: "ines", host: "desk", process: process, since: "")
    let outcome = progress.trying { () throws(FileError) in try folder.lock(.district, for: holder) }
    folder.clearLitter()
    if let read = progress.trying({ () throws(FileError) in try folder.readDistrict() }) {
      let versions = FileVersions(week: .absent, district: read.version)
      let journal = progress.trying { () throws(FileError) in try folder.journal(of: Self.monday, since: versions) }
      for record in records {
        let isKept = progress.trying { () throws(FileError) in try journal?.append([record]) } != nil
        if isKept, journal != nil { progress.journalled += 1 }
        _ = progress.trying { () throws(FileError) in try journal?.synchronization?.carryOut() }
      }
      progress.hasKeptVersion =
        progress.trying { () throws(FileError) in try folder.keepVersion(of: .district, HistoryPolicy(), now: 0) }
        != nil
      let outcome = progress.trying { () throws(FileError) in
        try folder.save(target, since: read.version) { try? journal?.noteSaving(.district, $0) }
      }
      if case .saved = outcome {
        progress.hasSaved = true
        journal?.hasSaved(.district)
        _ = progress.trying { () throws(FileError) in try journal?.remove() }
      }
    }
    if case .taken(let lock, _) = outcome { lock.release() }
    return progress
  }

  @Test(arguments: InjectedFault.allCases) func whateverFailsNothingIsLost(fault: InjectedFault) throws {
    let dead = try #require(Self.dead)
    let records = try Self.names.indices.map { try Self.record($0) }
    let target = try Self.district(records.count)
    let recorder = FaultyFileSystem()
    let untouched = try folderWithDistrict()
    let clean = session(untouched.path, recorder, dead, records, target)
    #expect(clean.messages.isEmpty && clean.journalled == 3 && clean.hasSaved && clean.hasKeptVersion, "\(clean)")
    for (number, name) in recorder.recorded.enumerated() {
      let folder = try folderWithDistrict()
      let progress = session(
        folder.path, FaultyFileSystem(fault.plan(failing: number, process: dead)), dead, records, target)
      try check(folder, progress, fault, records, target, "\(fault) at call \(number), \(name)")
    }
  }

  private func check(
    _ folder: TemporaryFolder, _ progress: Progress, _ fault: InjectedFault, _ records: [EditRecord],
    _ target: District, _ place: String
  ) throws {
    // The file is the old or the new one, whole; what was told to be saved is.
    let (text, saved) = (try folder.read(Self.file), DistrictFile.text(of: target))
    #expect(text == Fixture.district || text == saved, "\(place)")
    if progress.hasSaved { #expect(text == saved, "\(place)") }
    #expect(try folder.mode(of: Self.file) == 0o600, "\(place)")
    if fault == .shortWrite { #expect(progress.messages.isEmpty, "\(place)") }
    for message in progress.messages where fault != .killed {
      #expect(message.contains("; "), "\(place): \(message) does not say what to do")
    }

    // The next start, by a healthy program.
    let district = try DistrictFolder(path: folder.path)
    let holder = LockHolder(user: "rosa", host: "desk", since: "")
    guard case .taken(let lock, _) = try district.lock(.district, for: holder) else {
      Issue.record("\(place): the next program cannot have the district")
      return
    }
    district.clearLitter()
    let versions = FileVersions(week: .absent, district: try district.fileVersion(.district))
    let found = district.findJournal(of: Self.monday, fileVersions: versions, state: nil)
    if text == Fixture.district {
      // Every edit that was journalled is there; one whose writing was cut short may be.
      let kept = found?.records ?? []
      #expect(kept == Array(records.prefix(kept.count)) && kept.count >= progress.journalled, "\(place)")
      #expect(found?.fitsFile != false, "\(place)")
    } else {
      #expect(found == nil, "\(place): edits that are saved are offered again")
    }
    for kept in try district.versions(of: .district) {
      let file = DistrictFolder.versionFile(kept.number, of: .district)
      #expect(try folder.read(file) == Fixture.district, "\(place)")
    }
    if progress.hasKeptVersion { #expect(try district.versions(of: .district).count == 1, "\(place)") }
    lock.release()
    let allowed = [Self.file, ".history"] + (found == nil ? [] : [Self.journal])
    #expect(Set(folder.names).isSubset(of: allowed), "\(place) leaves \(folder.names)")
  }
}
