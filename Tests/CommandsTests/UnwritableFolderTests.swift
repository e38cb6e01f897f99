import Foundation
import ScheduleFiles
import Staffing
import TerminalKit
import TestSupport
import Testing
import Workbench

@testable import bellwatch

/// A district on a disk that takes nothing: a share without rights, a medium that is write-protected.
@Suite("A folder that cannot be written")
struct UnwritableFolderTests {
  private let folder: TemporaryFolder
  private let state: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder(.staffable())
    state = try TemporaryFolder()
  }

  private func client(stateFolder: Bool = true) throws -> DistrictClient {
    let state = stateFolder ? state.path : nil
    let surroundings = Surroundings { ["XDG_STATE_HOME": state][$0] ?? nil }
    return try DistrictClient(
      directory: folder.path, isEditing: true, surroundings, files: WatchedFiles(unwritable: folder.path))
  }

  private var journals: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(state.path)/bellwatch")) ?? [])
      .filter { $0.hasSuffix(".journal") }
  }

  private static let visit: Visit = .of("ocotillo oak mon arrival-p1")
  private static let record = EditRecord(.done, .add(visit), name: "Ocotillo to Oak")

  @Test("is said at the start, with where edits are kept meanwhile")
  func start() throws {
    let opened = try client().open(.sampleMonday, today: .sampleMonday)
    #expect(
      opened.warnings == [
        "\(folder.path) cannot be written (Read-only file system): nothing can be saved here; until then edits are kept in "
          + "\(state.path)/bellwatch only."
      ])
    #expect(opened.holder == nil)
    let nowhere = try client(stateFolder: false).open(.sampleMonday, today: .sampleMonday)
    #expect(
      nowhere.warnings == [
        "\(folder.path) cannot be written (Read-only file system): nothing can be saved here."
      ])
  }

  @Test("has its edits kept elsewhere, from where they are recovered, and discarded")
  func recovery() throws {
    let first = try client()
    _ = try first.open(.sampleMonday, today: .sampleMonday)
    first.keep([Self.record])
    #expect(first.news().isEmpty)
    #expect(journals.count == 1)
    first.close(keepingEdits: true)

    let second = try client()
    let opened = try second.open(.sampleMonday, today: .sampleMonday)
    let recovery = try #require(opened.recovery)
    #expect(recovery.records == [Self.record] && recovery.fitsFile && recovery.problem == nil)
    // Recovered, they are kept there still, together with the next.
    second.keep(recovery.records)
    second.keep([EditRecord(.done, .lock(Self.visit), name: "lock")])
    #expect(second.news().isEmpty)
    second.close(keepingEdits: true)

    let third = try client()
    #expect(try third.open(.sampleMonday, today: .sampleMonday).recovery?.records.count == 2)
    third.discardJournal()
    #expect(journals.isEmpty && third.news().isEmpty)
    third.close(keepingEdits: false)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["2026-11-30.yaml", "district.yaml"])
  }

  @Test("with a journal in it: what is recovered and what follows is kept elsewhere, and comes back before it")
  func journalInIt() throws {
    let surroundings = Surroundings { ["XDG_STATE_HOME": state.path][$0] }
    let writable = try DistrictClient(directory: folder.path, isEditing: true, surroundings)
    _ = try writable.open(.sampleMonday, today: .sampleMonday)
    writable.keep([Self.record])
    writable.close(keepingEdits: true)
    #expect(journals.isEmpty)

    let first = try client()
    let recovery = try #require(first.open(.sampleMonday, today: .sampleMonday).recovery)
    #expect(recovery.records == [Self.record])
    first.keep(recovery.records)
    first.keep([EditRecord(.done, .lock(Self.visit), name: "lock")])
    #expect(first.news().isEmpty)
    #expect(journals.count == 1)
    first.close(keepingEdits: true)

    let second = try client()
    #expect(try second.open(.sampleMonday, today: .sampleMonday).recovery?.records.count == 2)
    second.discardJournal()
    #expect(journals.isEmpty && second.news().isEmpty)
    second.close(keepingEdits: false)
    // The one in the folder could not be removed: it is there still.
    let third = try client()
    #expect(try third.open(.sampleMonday, today: .sampleMonday).recovery?.records == [Self.record])
    third.close(keepingEdits: true)
  }

  @Test("takes no save, which says why and loses nothing")
  func saving() throws {
    let client = try client()
    var week = try client.open(.sampleMonday, today: .sampleMonday).week
    let before = try folder.text(of: "2026-11-30.yaml")
    client.keep([Self.record])
    week.visits = [Self.visit]
    guard case .failed(let sentence) = client.save(week, .ifUnchanged) else {
      Issue.record("saved")
      return
    }
    #expect(sentence.contains("Read-only file system") && sentence.contains("; "), "\(sentence)")
    #expect(try folder.text(of: "2026-11-30.yaml") == before)
    #expect(journals.count == 1)
    client.close(keepingEdits: true)
    #expect(journals.count == 1)
  }

  @Test("that can be written again takes the edits that were kept elsewhere")
  func writableAgain() throws {
    let first = try client()
    _ = try first.open(.sampleMonday, today: .sampleMonday)
    first.keep([Self.record])
    first.close(keepingEdits: true)

    let world = RecordingWorld()
    world.surroundings = Surroundings { ["XDG_STATE_HOME": state.path][$0] }
    let terminal = InMemoryTerminal()
    world.terminal = terminal
    terminal.type(.enter, .character("s"), .character("q"))
    #expect(bellwatch(folder.path, "--week", "2026-11-30", in: world).code == 0)
    #expect(try folder.text(of: "2026-11-30.yaml").contains("ocotillo"))
    #expect(journals.isEmpty)
  }
}
