import ScheduleFiles
import Staffing
import TestSupport
import Testing
import Workbench

@testable import bellwatch

/// What the program learns of a week's file that someone else changes.
@Suite("A file that changed underneath")
struct OutsideChangeTests {
  private let folder: TemporaryFolder
  private let client: DistrictClient
  private let week: Week

  init() throws {
    folder = try TemporaryFolder(.staffable(), visits: "ocotillo oak mon arrival-p1")
    client = try DistrictClient(directory: folder.path)
    week = try client.open(.sampleMonday, today: .sampleMonday).week
  }

  private func write(_ visits: String) throws {
    try folder.write("format: bellwatch/week/1\nweek: 2026-11-30\nvisits:\(visits)\n", to: "2026-11-30.yaml")
  }

  @Test("is told once, beside what it was")
  func told() throws {
    #expect(client.outsideChange() == nil)
    try write(" []")
    var theirs = week
    theirs.visits = []
    theirs.absences = nil
    #expect(client.outsideChange() == .changed(base: week, theirs: theirs))
    #expect(client.outsideChange() == nil)
    #expect(client.comparison() == .changed(base: week, theirs: theirs))
  }

  @Test("is no news where it was the program itself")
  func own() throws {
    var mine = week
    mine.visits = []
    #expect(client.save(mine, .ifUnchanged) == .saved(fileName: "2026-11-30.yaml"))
    #expect(client.outsideChange() == nil)
    try write(" []")
    #expect(client.outsideChange() != nil)
  }

  @Test("may be replaced only once it is adopted")
  func adopted() throws {
    try write(" []")
    #expect(client.save(week, .ifUnchanged) == .changedOnDisk)
    _ = client.comparison()
    #expect(client.save(week, .ifUnchanged) == .changedOnDisk)
    client.adoptFile(DistrictWeek(district: client.district ?? District(name: ""), week: week))
    #expect(client.outsideChange() == nil)
    // Changed once more between the look and the save: nothing is lost.
    try write("\n  - {officer: saguaro, campus: elm, day: tue, from: p1, to: p2}")
    #expect(client.save(week, .ifUnchanged) == .changedOnDisk)
  }

  @Test("may be deleted, or damaged")
  func gone() throws {
    try folder.write("format: bellwatch/week/1\nweek: [\n", to: "2026-11-30.yaml")
    guard case .unreadable(let sentence)? = client.outsideChange() else {
      Issue.record("a damaged file was not told")
      return
    }
    #expect(sentence.hasPrefix("2026-11-30.yaml:"))
    try folder.remove("2026-11-30.yaml")
    #expect(client.outsideChange() == .deleted)
  }

  // MARK: The district's file

  private func writeDistrict(_ change: (inout District) -> Void) throws -> District {
    var theirs = try #require(client.district)
    change(&theirs)
    try folder.write(DistrictFile.text(of: theirs), to: "district.yaml")
    return theirs
  }

  @Test("may be the district's: told once, joined by entry, replaced only once it is adopted")
  func district() throws {
    let base = try #require(client.district)
    var ours = base
    ours.campuses[1].enrollment = 5
    #expect(client.outsideDistrict(beside: ours) == nil)
    let theirs = try writeDistrict { $0.campuses[0].enrollment = 640 }
    let merge = DistrictMerge(base: base, ours: ours, theirs: theirs)
    #expect(client.outsideDistrict(beside: ours) == .changed(theirs: theirs, merge: merge, canJoin: true))
    #expect(client.outsideDistrict(beside: ours) == nil)
    #expect(client.save(ours, .ifUnchanged) == .changedOnDisk)
    client.adoptDistrict(DistrictWeek(district: merge.joined, week: week))
    #expect(client.save(merge.joined, .ifUnchanged) == .saved(fileName: "district.yaml"))
    #expect(try DistrictFolder(path: folder.path).readDistrict().value == merge.joined)
    #expect(client.outsideDistrict(beside: merge.joined) == nil)
  }

  @Test("of the district may name what is gone here: that cannot be joined")
  func unsound() throws {
    var ours = try #require(client.district)
    let gone = ours.campuses.removeFirst().id
    _ = try writeDistrict { $0.officers[0].campuses = [gone] }
    guard case .changed(_, let merge, let canJoin)? = client.outsideDistrict(beside: ours) else {
      Issue.record("the change was not told")
      return
    }
    #expect(!canJoin && merge.conflicts.isEmpty)
  }

  @Test("of the district may be its end, or damage")
  func districtGone() throws {
    let ours = try #require(client.district)
    try folder.write("format: bellwatch/district/1\nname: [\n", to: "district.yaml")
    guard case .unreadable(let sentence)? = client.outsideDistrict(beside: ours) else {
      Issue.record("a damaged file was not told")
      return
    }
    #expect(sentence.hasPrefix("district.yaml:"))
    #expect(client.outsideDistrict(beside: ours) == nil)
    try folder.remove("district.yaml")
    #expect(client.outsideDistrict(beside: ours) == .deleted)
    #expect(client.outsideDistrict(beside: ours) == nil)
    #expect(client.save(ours, .ifUnchanged) == .changedOnDisk)
  }

  @Test("is heard of by inotify, other files are not")
  func watched() async throws {
    let path = folder.path
    let (wakes, continuation) = AsyncStream.makeStream(of: Void.self)
    let watcher = try #require(FolderWatcher(folder: path) { continuation.yield() })
    #expect(!watcher.takeChange())
    try folder.write("x", to: "notes.txt")
    try folder.write("x", to: ".2026-11-30.yaml")
    try write(" []")
    var iterator = wakes.makeAsyncIterator()
    await iterator.next()
    #expect(watcher.takeChange())
    #expect(!watcher.takeChange())
  }

  @Test("is told by events of any length")
  func events() {
    func event(_ name: String, padding: Int) -> [UInt8] {
      let length = name.utf8.count + padding
      return [1, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, UInt8(length), 0, 0, 0] + Array(name.utf8)
        + Array(repeating: 0, count: padding)
    }
    let bytes = event("2026-11-30.yaml", padding: 1) + event("", padding: 0) + event("a", padding: 15)
    #expect(FolderWatcher.names(in: bytes[...]) == ["2026-11-30.yaml", "", "a"])
    for end in bytes.indices { _ = FolderWatcher.names(in: bytes[..<end]) }
  }
}
