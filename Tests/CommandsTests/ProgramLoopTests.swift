import Foundation
import Staffing
import TerminalKit
import TestSupport
import Testing
import Workbench

@testable import bellwatch

@Suite("The program on a terminal")
struct ProgramLoopTests {
  @Test("opens the week, draws it, and ends with q, the terminal restored")
  func quit() throws {
    let folder = try TemporaryFolder(.staffable())
    let world = RecordingWorld()
    let terminal = InMemoryTerminal(events: [.key(.character("q"))])
    world.terminal = terminal
    let (code, _) = bellwatch(folder.path, "--no-mouse", "--no-color", in: world)
    #expect(code == 0)
    #expect(terminal.isRestored)
    #expect(terminal.frame?.text.contains("Sample Unified School District") == true)
    #expect(world.terminalOptions == TerminalOptions(isASCII: false, hasMouse: false, hasColor: false))
    #expect(world.errors == "")
    #expect(world.output == "")
  }

  @Test("reads the files before it takes the terminal over")
  func readsFirst() throws {
    let world = RecordingWorld()
    world.terminal = InMemoryTerminal()
    #expect(bellwatch("/nowhere", in: world).code == 66)
    #expect(world.terminalOptions == nil)
  }

  @Test("A week without a file opens empty and gets one when it is saved")
  func newWeek() throws {
    let folder = try TemporaryFolder(.staffable())
    let world = RecordingWorld()
    let terminal = InMemoryTerminal()
    world.terminal = terminal
    // The cursor begins on Oak, Monday, arrival: marked together with p1 it is long enough for a visit.
    terminal.type(.character("v"), .right, .character("a"), .enter, .character("s"), .character("q"))
    #expect(bellwatch(folder.path, "--week", "2026-12-07", in: world).code == 0)
    let text = try folder.text(of: "2026-12-07.yaml")
    #expect(
      text == """
        format: bellwatch/week/1
        week: 2026-12-07
        visits:
          - {officer: ocotillo, campus: oak, day: mon, from: arrival, to: p1}

        """)
  }

  @Test("Saving over someone else's change is refused until it is asked for")
  func conflict() throws {
    let folder = try TemporaryFolder(.staffable(), visits: "ocotillo oak mon arrival-p1")
    let client = try DistrictClient(directory: folder.path)
    var week = try client.open(nil, today: .sampleMonday).week
    week.visits.removeAll()
    let other = try folder.text(of: "2026-11-30.yaml") + "# someone else\n"
    try folder.write(other, to: "2026-11-30.yaml")
    #expect(client.save(week, .ifUnchanged) == .changedOnDisk)
    #expect(try folder.text(of: "2026-11-30.yaml") == other)
    #expect(client.save(week, .asCopy) == .saved(fileName: "2026-11-30-copy-1.yaml"))
    #expect(try folder.text(of: "2026-11-30.yaml") == other)
    #expect(client.save(week, .overwriting) == .saved(fileName: "2026-11-30.yaml"))
    #expect(try !folder.text(of: "2026-11-30.yaml").contains("ocotillo"))
    // What was written is now what was read.
    #expect(client.save(week, .ifUnchanged) == .saved(fileName: "2026-11-30.yaml"))
  }

  @Test("A week that cannot be opened leaves the open one as it is, with what its file held")
  func failedOpening() throws {
    let folder = try TemporaryFolder(.staffable())
    try folder.write("format: bellwatch/week/1\nweek: 2026-12-07\nvisits: 7\nabsences: 8\n", to: "2026-12-07.yaml")
    let client = try DistrictClient(directory: folder.path)
    let week = try client.open(.sampleMonday, today: .sampleMonday).week
    let answer = client.opening(.of("2026-12-07"))
    guard case .openingFailed(let sentence) = answer else {
      Issue.record("a damaged week was opened")
      return
    }
    #expect(sentence.hasPrefix("2026-12-07.yaml:3: "))
    #expect(sentence.hasSuffix(" (and 1 more; 'bellwatch check' lists them)"))
    #expect(client.save(week, .ifUnchanged) == .saved(fileName: "2026-11-30.yaml"))
  }

  @Test("A signal ends it with 128 + its number and says what is lost")
  func signal() throws {
    let folder = try TemporaryFolder(.staffable())
    let world = RecordingWorld()
    let terminal = InMemoryTerminal()
    world.terminal = terminal
    terminal.feed(.terminate(signal: 15))
    #expect(bellwatch(folder.path, in: world).code == 143)
    #expect(world.errors == "")

    let unsaved = InMemoryTerminal()
    world.terminal = unsaved
    unsaved.type(.character("v"), .right, .character("a"), .enter)
    unsaved.feed(.terminate(signal: 1))
    #expect(bellwatch(folder.path, in: world).code == 129)
    #expect(
      world.errors
        == "bellwatch: ended by signal 1; the edits that are not saved are offered when the week is opened again\n")
    #expect(unsaved.isRestored)
  }

  @Test("The end of input ends it as a hang-up does")
  func endOfInput() throws {
    let folder = try TemporaryFolder(.staffable())
    let world = RecordingWorld()
    world.terminal = InMemoryTerminal()
    #expect(bellwatch(folder.path, in: world).code == 129)
  }

  @Test("Keys that wait are taken in before the screen is drawn again, but it is drawn now and then")
  func batches() throws {
    let folder = try TemporaryFolder(.staffable())
    let world = RecordingWorld()
    let terminal = InMemoryTerminal()
    world.terminal = terminal
    for _ in 0..<100 { terminal.type(.right) }
    terminal.type(.character("q"))
    #expect(bellwatch(folder.path, in: world).code == 0)
    #expect((3...10).contains(terminal.frames.count))
  }

  @Test("Resizing, suspending and redrawing reach the terminal")
  func effects() throws {
    let folder = try TemporaryFolder(.staffable())
    let world = RecordingWorld()
    let terminal = InMemoryTerminal()
    world.terminal = terminal
    terminal.type(.ctrl("z"), .ctrl("l"))
    terminal.resize(to: Size(width: 100, height: 30))
    terminal.feed(.focus(true), .wake)
    terminal.type(.character("?"))
    #expect(bellwatch(folder.path, in: world).code == 129)
    #expect(terminal.suspensions == 1)
    #expect(terminal.repaints == 1)
    #expect(terminal.frame?.size == Size(width: 100, height: 30))
  }
}
