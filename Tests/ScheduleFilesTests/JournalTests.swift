import Staffing
import SystemPackage
import TestSupport
import Testing

@testable import ScheduleFiles

/// What of a week's edits outlives the program.
@Suite struct JournalTests {
  private static let monday = Fixture.monday
  private static let version = FileVersion(of: Array("the week".utf8))
  private static let versions = FileVersions(week: version)

  /// An edit of every kind, with texts that are hard to keep on a line.
  static let edits: [RosterEdit] = {
    let visit = Visit(officer: "saguaro", campus: "oak", day: .mon, from: "p1", to: "p2")
    var noted = Visit(officer: "agave", campus: "elm", day: .sun, from: "arrival", to: "arrival", isLocked: true)
    noted.notes = "two lines,\n100% \"quoted\" – and\ttabs"
    var stray = visit
    stray.campus = "No Such Place"
    stray.notes = ""
    return [
      .add(visit), .remove(noted), .move(visit, to: noted), .resize(visit, from: "p1", to: "p9"), .lock(visit),
      .unlock(noted), .restore(stray), .several([]), .several([.add(visit), .several([.remove(noted)])]),
    ]
  }()

  static let records: [EditRecord] = edits.enumerated().map { number, edit in
    EditRecord([.done, .undone, .redone][number % 3], edit, name: "edit \(number): Saguaro to Oak, Mon P1–P2\n100%")
  }

  private func text(_ records: [EditRecord]) -> JournalText {
    var text = JournalText(of: Self.monday, since: Self.versions)
    for record in records { _ = text.append(.edit(record)) }
    return text
  }

  private func read(
    _ bytes: some Sequence<UInt8>, fileVersion version: FileVersion = version
  ) -> FoundJournal {
    FoundJournal(
      reading: Array(bytes), at: "journal", of: Self.monday, fileVersions: FileVersions(week: version))
  }

  @Test func everyEditIsReadAsItWasWritten() {
    let found = read(text(Self.records).bytes)
    #expect(found.records == Self.records)
    #expect(found.fitsFile)
    #expect(found.damage == nil)
    // One line each, of characters that are safe to look at.
    #expect(text(Self.records).bytes.count { $0 == 10 } == Self.records.count + 1)
    #expect(text(Self.records).bytes.allSatisfy { $0 == 10 || $0 >= 0x20 })
  }

  @Test func itsFormIsThis() {
    let journal = text([EditRecord(.done, Self.edits[0], name: "Saguaro to Oak, Mon P1–P2")])
    let lines = String(decoding: journal.bytes, as: UTF8.self).split(separator: "\n").map { $0.dropFirst(17) }
    #expect(
      lines == [
        "bellwatch/journal/1 2026-11-30 \(Self.version.text) absent",
        "do Saguaro%20to%20Oak,%20Mon%20P1–P2 add saguaro oak mon p1 p2 - -",
      ])
  }

  /// Cut off anywhere, what is whole is read, and what is not is told.
  @Test func aTornJournalKeepsAllWholeRecords() {
    let whole = text(Self.records).bytes
    var (records, complete) = (0, 0)
    for length in 0..<whole.count {
      if length > 0, whole[length - 1] == 10 {
        complete = length
        records = max(0, whole[..<length].count { $0 == 10 } - 1)
      }
      let found = read(whole[..<length])
      #expect(found.records == Array(Self.records[..<records]), "cut after \(length) bytes")
      let isTorn = length > complete && complete > 0
      #expect(found.damage == (isTorn ? .torn : nil), "cut after \(length) bytes")
    }
  }

  /// One wrong byte anywhere: all records before it are read, none after it, and that is told.
  @Test func aDamagedByteIsFound() {
    let whole = text(Self.records).bytes
    for position in whole.indices {
      for wrong in [whole[position] ^ 1, whole[position] ^ 0x80, 10, 0] where wrong != whole[position] {
        var bytes = whole
        bytes[position] = wrong
        let found = read(bytes)
        let line = whole[..<position].count { $0 == 10 }
        #expect(found.records == Array(Self.records[..<max(0, line - 1)]), "byte \(position)")
        #expect(found.damage != nil, "byte \(position)")
        if line == 0 { #expect(found.damage == .unreadable, "byte \(position)") }
      }
    }
  }

  @Test func aMissingOrMovedLineIsFound() {
    let lines = text(Self.records).bytes.split(separator: 10).map { Array($0) + [10] }
    var moved = lines
    moved.swapAt(3, 4)
    let found = read(moved.joined())
    #expect(found.records == Array(Self.records[..<2]))
    #expect(found.damage == .lines(lines.count - 3))
    #expect(found.problem?.hasPrefix("\(lines.count - 3) lines are damaged") == true)
    var missing = lines
    missing.remove(at: 2)
    #expect(read(missing.joined()).records == Array(Self.records[..<1]))
  }

  @Test func itIsOfOneVersionOfOneWeek() {
    let bytes = text(Self.records).bytes
    #expect(!read(bytes, fileVersion: .absent).fitsFile)
    #expect(read(bytes, fileVersion: .absent).records == Self.records)
    let other = FoundJournal(reading: bytes, at: "", of: Self.monday.advanced(by: 7), fileVersions: Self.versions)
    #expect(other.damage == .ofAnotherWeek)
    #expect(other.records.isEmpty)
  }

  /// The program was killed between replacing the week's file and removing the journal.
  @Test func whatWasSavedIsNotRecoveredAgain() {
    let saved = FileVersion(of: Array("the week as saved".utf8))
    var journal = text(Array(Self.records[..<3]))
    _ = journal.append(.saving(.week(Self.monday), saved))
    #expect(read(journal.bytes, fileVersion: saved).isSpent)
    #expect(read(journal.bytes).records == Array(Self.records[..<3]))
    _ = journal.append(.edit(Self.records[3]))
    let found = read(journal.bytes, fileVersion: saved)
    #expect(found.records == [Self.records[3]])
    #expect(found.fitsFile)
    // The save failed, and the edits went on.
    #expect(read(journal.bytes).records == Array(Self.records[..<4]))
  }

  @Test(arguments: [
    "", "\n", "\u{0}", "bellwatch/journal/1", String(repeating: "a", count: 100_000),
    String(repeating: "\n", count: 1000),
    String(repeating: "0123456789abcdef x\n", count: 1000),
  ])
  func anyTextIsReadWithoutACrash(_ text: String) {
    #expect(read(text.utf8).records.isEmpty)
  }

  /// Lines with right checksums that say nonsense.
  @Test(arguments: [
    "do", "do name", "do name add", "do name add a b xyz c d - -", "do name several 9223372036854775807",
    "do name several -1", "do name several 2 several 0", "do %zz several 0", "do %F several 0",
    "do name several 0 more",
    "do name " + String(repeating: "several 1 ", count: 100_000) + "several 0", "saving", "saving week",
    "saving week 1-", "saving district -5-0", "saving month 5-0",
    "sing name several 0", "do name add a b mon c d - notes", "do name resize a b mon c d - -",
  ])
  func nonsenseIsLost(line: String) {
    var fingerprint = Fingerprint()
    var bytes: [UInt8] = []
    for line in ["bellwatch/journal/1 2026-11-30 absent absent", line] {
      fingerprint.add(line.utf8)
      bytes += "\(hexadecimal(fingerprint.value)) \(line)\n".utf8
    }
    let found = read(bytes, fileVersion: .absent)
    #expect(found.records.isEmpty)
    #expect(found.damage == .lines(1))
  }

  @Test func aNewerProgramsJournalIsLeftAlone() {
    var fingerprint = Fingerprint()
    fingerprint.add("bellwatch/journal/2 2026-11-30 absent".utf8)
    let found = read("\(hexadecimal(fingerprint.value)) bellwatch/journal/2 2026-11-30 absent\n".utf8)
    #expect(found.damage == .newer)
    #expect(!found.isSpent)
  }

  // MARK: On disk

  private func journal(
    in folder: TemporaryFolder, files: any FileSystem = LiveFileSystem(), replacing: FoundJournal? = nil
  ) throws -> Journal {
    try DistrictFolder(path: folder.path, files: files)
      .journal(of: Self.monday, since: Self.versions, replacing: replacing)
  }

  private func find(in folder: TemporaryFolder) throws -> FoundJournal? {
    try DistrictFolder(path: folder.path).findJournal(of: Self.monday, fileVersions: Self.versions, state: nil)
  }

  @Test func itLiesBesideTheWeekForItsOwnerAloneUntilItIsRemoved() throws {
    let folder = try TemporaryFolder()
    let journal = try journal(in: folder)
    #expect(folder.names.isEmpty)
    for record in Self.records { try journal.append([record]) }
    #expect(folder.names == [".2026-11-30.yaml.journal"])
    #expect(try folder.mode(of: ".2026-11-30.yaml.journal") == 0o600)
    #expect(try find(in: folder)?.records == Self.records)
    try journal.remove()
    #expect(folder.names.isEmpty)
  }

  @Test func aSpentJournalIsRemovedWhenItIsFound() throws {
    let folder = try TemporaryFolder()
    let journal = try journal(in: folder)
    try journal.append(Self.records)
    try journal.noteSaving(.week(Self.monday), Self.version)
    #expect(try find(in: folder) == nil)
    #expect(folder.names.isEmpty)
  }

  @Test func recoveredEditsGoOnInANewJournal() throws {
    let folder = try TemporaryFolder()
    try journal(in: folder).append(Array(Self.records[..<4]))
    let found = try #require(try find(in: folder))
    let next = try journal(in: folder, replacing: found)
    // Nothing is lost before the new one is written.
    #expect(try find(in: folder)?.records.count == 4)
    try next.append(Array(Self.records[..<3]))
    #expect(try find(in: folder)?.records == Array(Self.records[..<3]))
    #expect(folder.names == [".2026-11-30.yaml.journal"])
  }

  @Test func anothersJournalIsNeitherOverwrittenNorRemoved() throws {
    let folder = try TemporaryFolder()
    let mine = try journal(in: folder)
    try mine.append([Self.records[0]])
    let found = try #require(try find(in: folder))
    let theirs = try journal(in: folder, replacing: found)
    try theirs.append([Self.records[1]])
    try mine.remove()
    #expect(try find(in: folder)?.records == [Self.records[1]])
    #expect(throws: FileError.self) { try journal(in: folder).append([Self.records[2]]) }
    #expect(try find(in: folder)?.records == [Self.records[1]])
  }

  @Test func whatCouldNotBeWrittenIsWrittenWithTheNext() throws {
    let folder = try TemporaryFolder()
    let faulty = FaultyFileSystem(.init(failingName: "write", errno: .noSpace, isTransient: true))
    let journal = try journal(in: folder, files: faulty)
    do {
      try journal.append([Self.records[0]])
      Issue.record("written on a full disk")
    } catch {
      #expect(
        error.messages == [
          "\(folder.path)/.2026-11-30.yaml.journal: cannot keep the edits in the journal: No space left on device; "
            + "make room, then save again"
        ])
    }
    try journal.append([Self.records[1]])
    #expect(try find(in: folder)?.records == Array(Self.records[..<2]))
    #expect(folder.names == [".2026-11-30.yaml.journal"])
  }

  @Test func afterAFailedSynchronisationItIsWrittenAnew() throws {
    let folder = try TemporaryFolder()
    let faulty = FaultyFileSystem(.init(failingName: "synchronize", isTransient: true))
    let journal = try journal(in: folder, files: faulty)
    try journal.append(Self.records)
    let before = try LiveFileSystem().status(of: journal.path).identity
    #expect(throws: FileError.self) { try journal.synchronization?.carryOut() }
    try journal.repair()
    #expect(try LiveFileSystem().status(of: journal.path).identity != before)
    try journal.synchronization?.carryOut()
    #expect(try find(in: folder)?.records == Self.records)
  }

  @Test func aFolderThatCannotBeWrittenHasItsJournalsElsewhere() throws {
    let (folder, state) = (try TemporaryFolder(), try TemporaryFolder())
    let district = try DistrictFolder(path: folder.path)
    let elsewhere = "\(state.path)/a/b"
    let journal = try district.journal(of: Self.monday, since: Self.versions, state: elsewhere)
    try journal.append(Self.records)
    #expect(folder.names.isEmpty)
    #expect(try state.mode(of: "a/b/bellwatch") == 0o700)
    let found = try #require(district.findJournal(of: Self.monday, fileVersions: Self.versions, state: elsewhere))
    #expect(found.records == Self.records)
    // Another district's journals lie there too.
    let other = try DistrictFolder(path: state.path)
    #expect(other.findJournal(of: Self.monday, fileVersions: Self.versions, state: elsewhere) == nil)
    try district.discard(found)
    #expect(district.findJournal(of: Self.monday, fileVersions: Self.versions, state: elsewhere) == nil)
  }
}
