import Foundation
import Glibc
import ScheduleFiles
import Staffing
import TestSupport
import Testing

/// The program is killed in the middle of work: what was on the screen can be had back.
@Suite("Killed and opened again")
struct CrashTests {
  private static let monday = CalendarDate(text: Sample.week) ?? CalendarDate(daysSinceEpoch: 20_787)
  /// Keys that edit where a visit is under the cursor, and keys that go elsewhere.
  private static let keys = ["x", "L", "]", "[", "{", "}", "u", "u", "U", "o", "l", "h", "j", "k", "\t"]

  /// A district, and what the test knows of its week.
  private struct Bench {
    let folder: DistrictFolder
    let district: District
    let districtVersion: FileVersion
    /// The week as its file holds it.
    var saved: Week
    var version: FileVersion

    init(_ path: String) throws {
      folder = try DistrictFolder(path: path)
      let district = try folder.readDistrict()
      (self.district, districtVersion) = (district.value, district.version)
      let read = try folder.readWeek(CrashTests.monday)
      (saved, version) = (read.value, read.version)
    }

    /// The edits in the journal.
    func journal() throws -> [EditRecord] {
      guard
        let found = folder.findJournal(
          of: CrashTests.monday, fileVersions: FileVersions(week: version, district: districtVersion), state: nil,
          clearing: false)
      else { return [] }
      #expect(found.damage == nil)
      #expect(found.fitsFile)
      return found.records
    }

    /// The week that the file and these edits make.
    func week(_ records: [EditRecord]) throws -> StaffedWeek {
      var week = StaffedWeek(district: district, week: saved)
      for record in records {
        if case .roster(let edit) = record.edit { try week.apply(edit) }
      }
      return week
    }
  }

  /// How often the program is killed; BELLWATCH_KILL_ROUNDS says how often where there are minutes to wait.
  private static let roundCount = ProcessInfo.processInfo.environment["BELLWATCH_KILL_ROUNDS"].flatMap { Int($0) } ?? 8

  @Test(
    "Again and again: edit, kill -9, reopen, recover; what comes back is what was journalled and on the screen",
    .enabled(if: roundCount > 0))
  func rounds() throws {
    let temporary = FileManager.default.temporaryDirectory.appending(path: "bw-\(UUID().uuidString.prefix(13))")
    try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: temporary) }
    let sample = try Sample(in: temporary)
    var bench = try Bench(sample.path)
    let seed = UInt64.random(in: 1...1_000_000)
    var random = SeededGenerator(seed: seed)
    for round in 1...Self.roundCount {
      try Self.round(round, &bench, sample, &random, "seed \(seed), round \(round)")
    }
    // Nothing is left of all the killed ones but the last one's journal and lock.
    let allowed = [".history", ".2026-11-30.yaml.journal", ".2026-11-30.yaml.lock", "2026-11-30.yaml", "district.yaml"]
    let others = try FileManager.default.contentsOfDirectory(atPath: Sample.original.path)
    let names = try FileManager.default.contentsOfDirectory(atPath: sample.path)
    #expect(Set(names).isSubset(of: allowed + others), "seed \(seed)")
  }

  private static func round(
    _ round: Int, _ bench: inout Bench, _ sample: Sample, _ random: inout SeededGenerator, _ when: String
  ) throws {
    let before = try bench.journal()
    let terminal = try PseudoTerminal([sample.path, "--week", Sample.week])
    if before.isEmpty {
      try terminal.wait(for: /gaps \d+:\d\d/)
    } else {
      try terminal.wait(for: /Edits that were not saved/)
      terminal.type("\r")
    }
    // What came back is what was journalled: on the screen, and in the journal from now on.
    let recovered = try bench.week(before)
    #expect(try gaps(terminal) == recovered.totals.gap.rawValue, "\(when)")
    #expect(Set(try bench.week(try bench.journal()).visits) == Set(recovered.visits), "\(when)")
    if round % 8 == 0 {
      // In full: in the file, which is saved. Edits that were all undone leave nothing to save.
      terminal.type("s")
      _ = try gaps(terminal)
      var week = bench.saved
      week.visits = recovered.visits
      let text = WeekFile.text(of: week, in: bench.district)
      if !before.isEmpty { #expect(try String(contentsOf: sample.file, encoding: .utf8) == text, "\(when)") }
      let read = try bench.folder.readWeek(monday)
      let isSaved = read.version != bench.version
      (bench.saved, bench.version) = (read.value, read.version)
      if isSaved { #expect(try bench.journal().isEmpty, "\(when)") }
    }
    // Edits that the screen has shown, then some that it may not have.
    terminal.type(keys(random.int(0...12), &random))
    let shown = try gaps(terminal)
    let journalled = try bench.journal()
    #expect(try bench.week(journalled).totals.gap.rawValue == shown, "\(when)")
    terminal.type(keys(random.int(0...12), &random))
    terminal.readBytes(random.chance(50) ? 0 : random.int(1...200))
    #expect(terminal.end(by: SIGKILL) == 137, "\(when)")
    #expect(try bench.journal().starts(with: journalled), "\(when)")
  }

  private static func keys(_ count: Int, _ random: inout SeededGenerator) -> String {
    (0..<count).map { _ in random.pick(keys) }.joined()
  }

  /// Minutes of gaps on the screen once all keys typed so far are taken in and drawn.
  ///
  /// When Ctrl-L is answered, all keys before it are taken in, though what it sends may be as it was before them. A
  /// window of another size is then drawn as a whole.
  private static func gaps(_ terminal: PseudoTerminal) throws -> Int {
    let whole = /Unified.*?gaps \d+:\d\d/.dotMatchesNewlines()
    terminal.type("\u{C}")
    try terminal.wait(for: whole)
    terminal.changeSize()
    let text = try terminal.wait(for: whole)
    guard let match = text.firstMatch(of: /gaps (\d+):(\d\d)$/), let hours = Int(match.1), let minutes = Int(match.2)
    else { return -1 }
    return hours * 60 + minutes
  }

  // MARK: Signals

  @Test(
    "A signal leaves the edits on the disk, the terminal clean, and 128 + its number",
    arguments: [(SIGTERM, 143), (SIGHUP, 129), (SIGPIPE, 141)])
  func signal(_ signal: Int32, status: Int) throws {
    let terminal = try RealTerminal()
    let program = try OpenProgram(in: terminal)
    _ = try program.fillFirstGap()
    let filled = try #require(try terminal.screen().gapMinutes)
    try program.send(signal)
    try program.expectClean(status: status)
    let bench = try Bench(program.sample.path)
    let journal = try bench.journal()
    #expect(journal.count == 1)
    #expect(try bench.week(journal).totals.gap.rawValue == filled)
    #expect(!FileManager.default.fileExists(atPath: program.sample.path + "/.2026-11-30.yaml.lock"))
    try terminal.run("clear; bellwatch maricopa --week \(Sample.week); echo status=$?")
    try terminal.wait(for: "Edits that were not saved")
    try terminal.press("Enter")
    try terminal.wait { $0.gapMinutes == filled && $0.text.contains("* unsaved") }
    try terminal.press("s")
    try terminal.wait(for: "Saved 2026-11-30.yaml")
    try terminal.press("q")
    try program.expectClean(status: 0)
  }

  @Test("A second program sees who has the week, looks on, or takes it over from a killed one")
  func twoPrograms() throws {
    let first = try RealTerminal()
    let program = try OpenProgram(in: first)
    let second = try RealTerminal()
    try second.run("bellwatch \(program.sample.path) --week \(Sample.week); echo status=$?")
    try second.wait(for: "The week is open elsewhere", "process ")
    try second.press("Enter")
    try second.wait(for: "read-only")
    try second.press("q")
    try second.wait(for: "status=0")
    try program.send(SIGKILL)
    try first.wait(for: "status=137")
    try second.run("clear; bellwatch \(program.sample.path) --week \(Sample.week); echo status=$?")
    let screen = try second.wait { $0.board != nil }
    #expect(!screen.text.contains("read-only"))
    try second.press("q")
    try second.wait(for: "status=0")
  }
}
