import Staffing
import TestSupport
import Testing

@testable import ScheduleFiles

/// Edits of the district and of absences, in the journal.
@Suite struct SetupJournalTests {
  private static let monday = Fixture.monday
  private static let versions = FileVersions(
    week: FileVersion(of: Array("the week".utf8)), district: FileVersion(of: Array("the district".utf8)))

  private static func target(_ seed: UInt64) -> DistrictWeek {
    var random = RandomDistrict(seed: seed)
    let district = random.district()
    let plan = WeekPlan(district: district, monday: random.monday)
    return DistrictWeek(
      district: district,
      week: Week(
        monday: random.monday, absences: random.absences(in: district), visits: random.roster(in: plan, visits: 8)))
  }

  /// Whether files can hold it: some of these districts have agreements that end before they begin, and the like.
  private static func isReadable(_ target: DistrictWeek) -> Bool {
    let week = Array(WeekFile.text(of: target.week, in: target.district).utf8)
    return (try? DistrictReader.readPart(DistrictWriter.text(target.district))) != nil
      && (try? WeekFile.read(week, file: "")) != nil
  }

  /// Seeds of two districts that files can hold.
  private static let seeds = (0..<80 as Range<UInt64>).filter {
    isReadable(target($0)) && isReadable(target($0 &+ 900))
  }

  /// The districts of two seeds as one edit.
  private static func edit(_ seed: UInt64) -> DistrictEdit {
    var (old, new) = (target(seed), target(seed &+ 900))
    if seed % 3 == 0 { old.district.name = "" }
    if seed % 4 == 0 { new.district.roles = old.district.roles }
    if seed % 5 == 0 { (old.week.absences, new.week.notes) = (nil, "Thursday:\n# moved, \"100%\"") }
    return DistrictEdit(from: old, to: new)
  }

  private static func journal(_ records: [JournalText.Record]) -> [UInt8] {
    var text = JournalText(of: monday, since: versions)
    for record in records { _ = text.append(record) }
    return text.bytes
  }

  private static func read(_ bytes: [UInt8], _ versions: FileVersions = versions) -> FoundJournal {
    FoundJournal(reading: bytes, at: "journal", of: monday, fileVersions: versions)
  }

  @Test(arguments: seeds) func everyEditIsReadAsItWasWritten(seed: UInt64) throws {
    let edit = Self.edit(seed)
    let records = [edit, edit.inverse, edit.districtPart, edit.weekPart].compactMap(\.self)
      .map { EditRecord(.done, .setup($0), name: "seed \(seed)") }
    let bytes = Self.journal(records.map { .edit($0) })
    #expect(Self.read(bytes).records == records, "seed \(seed)")
    #expect(Self.read(bytes).damage == nil, "seed \(seed)")
    #expect(bytes.count { $0 == 10 } == records.count + 1, "seed \(seed)")
    #expect(bytes.allSatisfy { $0 == 10 || $0 >= 0x20 }, "seed \(seed)")
  }

  @Test func itsFormIsThis() throws {
    let district = try DistrictFile.read(Array(Fixture.district.utf8), file: "")
    let old = DistrictWeek(district: district, week: Week(monday: Self.monday))
    var new = old
    new.district.campuses[0].name = "Oak Park"
    new.week.absences = [Absence(officer: "alvarez", date: Self.monday, reason: "court")]
    let record = EditRecord(.done, .setup(DistrictEdit(from: old, to: new)), name: "rename")
    let line = String(decoding: Self.journal([.edit(record)]), as: UTF8.self).split(separator: "\n")[1]
    #expect(line.dropFirst(17).hasPrefix("do rename setup 0,0,0,0,0,0,0,0,0 format:%20bellwatch/district/1%0A"))
    #expect(line.hasSuffix("{officer:%20alvarez,%20date:%202026-11-30,%20reason:%20court}%0Avisits:%20[]%0A 0"))
  }

  /// Both files are saved one after the other; the program may be killed after the first.
  @Test func whatEitherFileHoldsIsNotRecoveredAgain() {
    let edits = Self.seeds.prefix(3).map { EditRecord(.done, .setup(Self.edit($0)), name: "\($0)") }
    let visit = Visit(officer: "saguaro", campus: "oak", day: .mon, from: "p1", to: "p2")
    let roster = EditRecord(.done, .add(visit), name: "add")
    let saved = FileVersions(
      week: FileVersion(of: Array("the week as saved".utf8)),
      district: FileVersion(of: Array("the district as saved".utf8)))
    let bytes = Self.journal([
      .edit(edits[0]), .edit(roster), .saving(.district, saved.district), .edit(edits[1]),
      .saving(.week(Self.monday), saved.week), .edit(edits[2]),
    ])
    func parts(_ records: [EditRecord], week: Int, district: Int) -> [EditRecord] {
      records.enumerated().compactMap { position, record in
        guard case .setup(let edit) = record.edit else { return position < week ? nil : record }
        let rest = position < week ? (position < district ? nil : edit.districtPart) : edit.weekPart
        return (position >= week && position >= district)
          ? record : rest.map { EditRecord(.done, .setup($0), name: record.name) }
      }
    }
    let all = [edits[0], roster, edits[1], edits[2]]
    #expect(Self.read(bytes).records == all)
    #expect(Self.read(bytes).fitsFile)
    // Only the district was put in place before the end, only the week, both.
    let onlyDistrict = Self.read(bytes, FileVersions(week: Self.versions.week, district: saved.district))
    #expect(onlyDistrict.records == parts(all, week: 0, district: 2))
    #expect(onlyDistrict.fitsFile)
    let onlyWeek = Self.read(bytes, FileVersions(week: saved.week, district: Self.versions.district))
    #expect(onlyWeek.records == parts(all, week: 3, district: 0))
    #expect(onlyWeek.fitsFile)
    #expect(Self.read(bytes, saved).records == parts(all, week: 3, district: 2))
    // Someone else changed the district: that is told.
    #expect(!Self.read(bytes, FileVersions(week: Self.versions.week, district: .absent)).fitsFile)
    // It matters only to edits of the district.
    let visits = Self.journal([.edit(roster)])
    #expect(Self.read(visits, FileVersions(week: Self.versions.week, district: .absent)).fitsFile)
  }

  /// Lines with right checksums that say nonsense, or what no file may.
  @Test(arguments: [
    "setup", "setup 0", "setup 0,0,0,0,0,0,0,0,0 - - 0", "setup 0,0,0,0,0,0,0,0,0 - - 0 - - 1",
    "setup 0,0,0,0,0,0,0,0,-1 - - 0 - - 0", "setup 0,0,0,0,0,0,0,0,9223372036854775807 - - 0 - - 0",
    "setup 0,0,0,0,0,0,0,0 - - 0 - - 0", "setup 0,0,0,0,0,0,0,0,0 x - 0 - - 0",
    "setup 0,0,0,0,0,0,0,0,0 - - 0 format:%20bellwatch/district/1 - 0",
    "setup 0,0,0,0,0,0,0,0,0 - - 9223372036854775807 - - 0",
  ])
  func nonsenseIsLost(edit: String) {
    var fingerprint = Fingerprint()
    var bytes: [UInt8] = []
    for line in ["bellwatch/journal/1 2026-11-30 absent absent", "do name \(edit)"] {
      fingerprint.add(line.utf8)
      bytes += "\(hexadecimal(fingerprint.value)) \(line)\n".utf8
    }
    let found = Self.read(bytes)
    #expect(found.records.isEmpty)
    #expect(found.damage == .lines(1))
  }

  @Test func itGoesOnceBothFilesHoldEverything() throws {
    let folder = try TemporaryFolder()
    let journal = try DistrictFolder(path: folder.path).journal(of: Self.monday, since: Self.versions)
    #expect(journal.isSpent)
    try journal.append([EditRecord(.done, .setup(Self.edit(Self.seeds[0])), name: "")])
    journal.hasSaved(.week(Self.monday))
    #expect(!journal.isSpent)
    journal.hasSaved(.district)
    #expect(journal.isSpent)
    try journal.append([
      EditRecord(.done, .lock(.init(officer: "a", campus: "b", day: .mon, from: "c", to: "d")), name: "")
    ])
    #expect(!journal.isSpent)
  }

  @Test func itIsReplacedAsAWhole() throws {
    let folder = try TemporaryFolder()
    let district = try DistrictFolder(path: folder.path)
    let journal = try district.journal(of: Self.monday, since: Self.versions)
    let records = Self.seeds.prefix(3).map { EditRecord(.done, .setup(Self.edit($0)), name: "\($0)") }
    try journal.append(Array(records[..<2]))
    let later = FileVersions(week: .absent, district: Self.versions.district)
    try journal.restart([records[2]], since: later)
    let found = try #require(district.findJournal(of: Self.monday, fileVersions: later, state: nil))
    #expect(found.records == [records[2]] && found.fitsFile)
    try journal.restart([], since: later)
    #expect(folder.names.isEmpty)
    try journal.append([records[0]])
    #expect(district.findJournal(of: Self.monday, fileVersions: later, state: nil)?.records == [records[0]])
    #expect(district.journalledWeeks() == [Self.monday])
  }
}
