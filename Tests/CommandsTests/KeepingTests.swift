import Foundation
import ScheduleFiles
import Staffing
import TerminalKit
import TestSupport
import Testing
import Workbench

@testable import bellwatch

/// What becomes of edits when the program does not end as it should.
@Suite("Keeping edits")
struct KeepingTests {
  /// Marks a run at Oak on Monday and assigns the first officer to it.
  private static let edit: [Key] = [.character("v"), .right, .character("a"), .enter]

  private func names(in folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  private func run(
    _ folder: TemporaryFolder, _ arguments: String..., keys: [Key], signal: Int32? = nil
  ) -> (code: Int32, terminal: InMemoryTerminal, world: RecordingWorld) {
    let world = RecordingWorld()
    let terminal = InMemoryTerminal()
    world.terminal = terminal
    for key in keys { terminal.type(key) }
    if let signal { terminal.feed(.terminate(signal: signal)) }
    return (Bellwatch.run([folder.path] + arguments, in: world), terminal, world)
  }

  @Test("A signal leaves the edits in the journal; the next start offers them; saving removes them")
  func signal() throws {
    let folder = try TemporaryFolder(.staffable())
    #expect(run(folder, keys: Self.edit, signal: 15).code == 143)
    #expect(try names(in: folder) == [".2026-11-30.yaml.journal", "2026-11-30.yaml", "district.yaml"])
    let second = run(folder, keys: [], signal: 1)
    #expect(second.code == 129)
    #expect(second.terminal.frame?.text.contains("Edits that were not saved") == true)
    #expect(second.world.errors == "")
    #expect(try names(in: folder).contains(".2026-11-30.yaml.journal"))
    #expect(run(folder, keys: [.enter, .character("s"), .character("q")]).code == 0)
    #expect(try names(in: folder) == [".history", "2026-11-30.yaml", "district.yaml"])
    #expect(
      try folder.text(of: "2026-11-30.yaml").contains(
        "- {officer: ocotillo, campus: oak, day: mon, from: arrival, to: p1}"))
  }

  @Test("Recovered edits outlive the next crash too")
  func twice() throws {
    let folder = try TemporaryFolder(.staffable())
    _ = run(folder, keys: Self.edit, signal: 15)
    _ = run(folder, keys: [.enter, .character("L")], signal: 15)
    let third = run(folder, keys: [], signal: 15)
    #expect(third.terminal.frame?.text.contains("These 2 edits can be made again") == true)
  }

  @Test("Quitting without saving, discarding and undoing leave no journal")
  func discarding() throws {
    let folder = try TemporaryFolder(.staffable())
    let clean = ["2026-11-30.yaml", "district.yaml"]
    #expect(run(folder, keys: Self.edit + [.character("q"), .character("d")]).code == 0)
    #expect(try names(in: folder) == clean)
    _ = run(folder, keys: Self.edit, signal: 15)
    #expect(run(folder, keys: [.character("d"), .character("q")]).code == 0)
    #expect(try names(in: folder) == clean)
    #expect(run(folder, keys: Self.edit + [.character("u")], signal: 15).code == 143)
    #expect(try names(in: folder) == clean)
  }

  @Test("Looking only leaves the journal where it is")
  func looking() throws {
    let folder = try TemporaryFolder(.staffable())
    _ = run(folder, keys: Self.edit, signal: 15)
    let journal = try folder.text(of: ".2026-11-30.yaml.journal")
    #expect(run(folder, keys: [.escape, .character("x"), .character("q")]).code == 0)
    let readOnly = run(folder, "--read-only", keys: [.character("q")])
    #expect(readOnly.code == 0)
    #expect(readOnly.terminal.frame?.text.contains("open it without --read-only to recover them") == true)
    #expect(try folder.text(of: ".2026-11-30.yaml.journal") == journal)
    #expect(try names(in: folder) == [".2026-11-30.yaml.journal", "2026-11-30.yaml", "district.yaml"])
  }

  @Test("A week open elsewhere is only looked at until it is taken over")
  func locked() throws {
    let folder = try TemporaryFolder(.staffable())
    let other = "user: rosa\nhost: front-desk\nprocess: 0-0-0-4711-1\nsince: 2026-12-02 06:30\n"
    try folder.write(other, to: ".2026-11-30.yaml.lock")
    let looking = run(folder, keys: [.enter] + Self.edit + [.character("q")])
    #expect(looking.code == 0)
    #expect(looking.terminal.frames.contains { $0.text.contains("rosa on front-desk (process 4711, since") })
    #expect(try folder.text(of: ".2026-11-30.yaml.lock") == other)
    let taking = run(folder, keys: [.character("t")] + Self.edit + [.character("s"), .character("q")])
    #expect(taking.code == 0)
    #expect(try folder.text(of: "2026-11-30.yaml").contains("ocotillo"))
    #expect(try names(in: folder) == [".history", "2026-11-30.yaml", "district.yaml"])
  }

  @Test("Whoever was taken over from is told when saving")
  func usurped() throws {
    let folder = try TemporaryFolder(.staffable())
    let client = try DistrictClient(directory: folder.path, isEditing: true)
    let week = try client.open(.sampleMonday, today: .sampleMonday).week
    try folder.write("user: rosa\nhost: front-desk\nprocess: 0-0-0-1-1\nsince: 06:30\n", to: ".2026-11-30.yaml.lock")
    #expect(client.save(week, .ifUnchanged) == .saved(fileName: "2026-11-30.yaml"))
    #expect(
      client.news() == [
        .keepingFailed(
          "The week was taken over meanwhile: rosa on front-desk (process 1, since 06:30) has it open too.")
      ])
    client.close(keepingEdits: false)
    #expect(try names(in: folder).contains(".2026-11-30.yaml.lock"))
  }

  @Test("Each save keeps the version before; going to another week gives the first one back")
  func weeks() throws {
    let folder = try TemporaryFolder(.staffable())
    let before = try folder.text(of: "2026-11-30.yaml")
    let client = try DistrictClient(directory: folder.path, isEditing: true)
    var week = try client.open(.sampleMonday, today: .sampleMonday).week
    #expect(try names(in: folder).contains(".2026-11-30.yaml.lock"))
    week.visits = [.of("ocotillo oak mon arrival-p1")]
    #expect(client.save(week, .ifUnchanged) == .saved(fileName: "2026-11-30.yaml"))
    #expect(try folder.text(of: ".history/2026-11-30-1.yaml") == before)
    client.keep([EditRecord(.done, .lock(week.visits[0]), name: "lock")])
    _ = client.opening(.of("2026-12-07"))
    #expect(try names(in: folder) == [".2026-12-07.yaml.lock", ".history", "2026-11-30.yaml", "district.yaml"])
    client.close(keepingEdits: false)
    #expect(try names(in: folder) == [".history", "2026-11-30.yaml", "district.yaml"])
  }

  @Test("A copy saved elsewhere leaves the journal: the week's own file still lacks the edits")
  func copies() throws {
    let folder = try TemporaryFolder(.staffable())
    let client = try DistrictClient(directory: folder.path, isEditing: true)
    let week = try client.open(.sampleMonday, today: .sampleMonday).week
    client.keep([EditRecord(.done, .add(.of("ocotillo oak mon p1-p2")), name: "Ocotillo to Oak")])
    #expect(client.save(week, .asCopy) == .saved(fileName: "2026-11-30-copy-1.yaml"))
    #expect(try names(in: folder).contains(".2026-11-30.yaml.journal"))
  }

  /// Opens the setup and renames the district.
  private static let rename: [Key] = [.character("E"), .enter, .character("X"), .ctrl("s")]

  @Test("A change of the setup outlives a crash like one of the roster, together with it")
  func setup() throws {
    let folder = try TemporaryFolder(.staffable())
    let before = try folder.text(of: "district.yaml")
    let edits = Self.edit + Self.rename
    #expect(run(folder, keys: edits, signal: 1).code == 129)
    #expect(try names(in: folder) == [".2026-11-30.yaml.journal", "2026-11-30.yaml", "district.yaml"])
    #expect(try folder.text(of: "district.yaml") == before)
    let second = run(folder, keys: [.enter, .character("s"), .character("q")])
    #expect(second.code == 0)
    #expect(second.terminal.frames.contains { $0.text.contains("These 2 edits can be made again") })
    #expect(try names(in: folder) == [".history", "2026-11-30.yaml", "district.yaml"])
    #expect(try folder.text(of: "district.yaml") != before)
    #expect(try folder.text(of: "2026-11-30.yaml").contains("ocotillo"))
    #expect(try folder.text(of: ".history/district-1.yaml") == before)
  }

  @Test("A district that is set up from nothing outlives a crash too")
  func beginning() throws {
    let folder = try TemporaryFolder()
    let keys: [Key] = "Mesa".map { .character($0) } + [.ctrl("s")]
    #expect(run(folder, keys: keys, signal: 15).code == 143)
    #expect(try names(in: folder).filter { $0.hasSuffix(".journal") }.count == 1)
    let second = run(folder, keys: [.enter, .character("s"), .character("q")])
    #expect(second.code == 0, "\(second.world.errors)")
    #expect(try folder.text(of: "district.yaml").contains("name: Mesa"))
    #expect(try !names(in: folder).contains { $0.hasSuffix(".journal") || $0.hasSuffix(".lock") })
  }

  @Test("The setup is for one program at a time, whatever weeks are open; it can be taken over")
  func districtLock() throws {
    let folder = try TemporaryFolder(.staffable())
    let other = "user: rosa\nhost: front-desk\nprocess: 0-0-0-4711-1\nsince: 2026-12-02 06:30\n"
    try folder.write(other, to: ".district.yaml.lock")
    let before = try folder.text(of: "district.yaml")
    let client = try DistrictClient(directory: folder.path, isEditing: true)
    _ = try client.open(.sampleMonday, today: .sampleMonday)
    let holder = "rosa on front-desk (process 4711, since 2026-12-02 06:30)"
    #expect(client.lockDistrict(force: false) == .districtLocked(by: holder))
    client.close(keepingEdits: false)
    // The roster can be edited and saved meanwhile.
    let looking = run(
      folder,
      keys: [.character("E"), .enter] + [.enter, .character("E")] + Self.edit + [.character("s"), .character("q")])
    #expect(looking.code == 0)
    #expect(try folder.text(of: ".district.yaml.lock") == other)
    #expect(try folder.text(of: "district.yaml") == before)
    #expect(try folder.text(of: "2026-11-30.yaml").contains("ocotillo"))
    let taking = run(
      folder,
      keys: [.character("E"), .character("t")] + Self.rename.dropFirst() + [.character("s"), .character("q")])
    #expect(taking.code == 0)
    #expect(try folder.text(of: "district.yaml") != before)
    #expect(try !names(in: folder).contains(".district.yaml.lock"))
  }

  @Test("Edits of another week that were never saved are told of")
  func otherWeeks() throws {
    let folder = try TemporaryFolder(.staffable())
    _ = run(folder, keys: Self.edit, signal: 15)
    let other = run(folder, "--week", "2026-12-07", keys: [.character("q")])
    #expect(
      other.terminal.frame?.text.contains("The week of 2026-11-30 has edits that were never saved") == true)
  }

  @Test("What is joined with someone else's save begins anew in the journal")
  func joining() throws {
    let folder = try TemporaryFolder(.staffable())
    let client = try DistrictClient(directory: folder.path, isEditing: true)
    let opened = try client.open(.sampleMonday, today: .sampleMonday)
    let (mine, theirs): (Visit, Visit) = (.of("ocotillo oak mon arrival-p1"), .of("saguaro oak tue p1-p2"))
    client.keep([EditRecord(.done, .add(mine), name: "Ocotillo to Oak")])
    try folder.write(
      "format: bellwatch/week/1\nweek: 2026-11-30\nvisits:\n  - {officer: saguaro, campus: oak, day: tue, from: p1, to: p2}\n",
      to: "2026-11-30.yaml")
    _ = client.comparison()
    var target = DistrictWeek(district: opened.district, week: opened.week)
    target.week.absences = nil
    target.week.visits = [mine, theirs]
    client.adoptFile(target)
    client.close(keepingEdits: true)
    let next = try DistrictClient(directory: folder.path, isEditing: true)
    let again = try next.open(.sampleMonday, today: .sampleMonday)
    let recovery = try #require(again.recovery)
    #expect(recovery.fitsFile && recovery.problem == nil)
    var state = State(opened: again, size: Size(width: 80, height: 24))
    _ = state.update(.keyPressed(.enter))
    #expect(Set(state.week.visits) == [mine, theirs])
    // Once the file holds all of it, nothing is left.
    next.keep(recovery.records)
    _ = next.comparison()
    target.week.visits = [theirs]
    next.adoptFile(target)
    next.close(keepingEdits: true)
    #expect(try !names(in: folder).contains { $0.hasSuffix(".journal") })
  }

  @Test("What is joined with someone else's district begins anew in the journal too")
  func joiningDistricts() throws {
    let folder = try TemporaryFolder(.staffable())
    let client = try DistrictClient(directory: folder.path, isEditing: true)
    let opened = try client.open(.sampleMonday, today: .sampleMonday)
    let before = DistrictWeek(district: opened.district, week: opened.week)
    var (mine, theirs) = (before, opened.district)
    mine.district.campuses[0].name = "Mine"
    mine.week.visits = [.of("ocotillo oak mon arrival-p1")]
    theirs.campuses[1].name = "Theirs"
    client.keep([EditRecord(.done, .setup(DistrictEdit(from: before, to: mine)), name: "mine")])
    try folder.write(DistrictFile.text(of: theirs), to: "district.yaml")
    guard case .changed(_, let merge, true) = client.districtComparison(with: mine.district) else {
      Issue.record("the districts cannot be joined")
      return
    }
    client.adoptDistrict(DistrictWeek(district: merge.joined, week: mine.week))
    client.close(keepingEdits: true)
    let next = try DistrictClient(directory: folder.path, isEditing: true)
    let again = try next.open(.sampleMonday, today: .sampleMonday)
    let recovery = try #require(again.recovery)
    #expect(recovery.fitsFile && recovery.problem == nil)
    var state = State(opened: again, size: Size(width: 80, height: 24))
    _ = state.update(.keyPressed(.enter))
    #expect(state.district.campuses[0].name == "Mine" && state.district.campuses[1].name == "Theirs")
    #expect(state.week.visits == mine.week.visits)
    next.close(keepingEdits: false)
  }

  @Test("The variables say where journals lie otherwise and how much is kept")
  func variables() {
    func surroundings(_ variables: [String: String]) -> Surroundings { Surroundings { variables[$0] } }
    #expect(surroundings(["HOME": "/home/ines"]).stateFolder == "/home/ines/.local/state")
    #expect(surroundings(["HOME": "/home/ines", "XDG_STATE_HOME": "/var/x"]).stateFolder == "/var/x")
    #expect(surroundings(["HOME": "/home/ines", "XDG_STATE_HOME": "x"]).stateFolder == "/home/ines/.local/state")
    #expect(surroundings([:]).stateFolder == nil)
    #expect(surroundings([:]).history == HistoryPolicy(versions: 10))
    #expect(surroundings(["BELLWATCH_HISTORY": "3/30"]).history == HistoryPolicy(versions: 3, days: 30))
    #expect(surroundings(["BELLWATCH_HISTORY": "few"]).warnings.count == 1)
  }
}
