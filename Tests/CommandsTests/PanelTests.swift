import ScheduleFiles
import Staffing
import TerminalKit
import TestSupport
import Testing
import Workbench

@testable import bellwatch

@Suite("The day below the board")
struct PanelTests {
  /// The heading of the day, with campus, date and period, frame by frame, while somebody typed at a wide terminal.
  private func headings(_ script: Typist.Step...) throws -> [String] {
    let folder = try TemporaryFolder(.staffable())
    let client = try DistrictClient(directory: folder.path, isEditing: true)
    defer { client.close(keepingEdits: false) }
    let typist = Typist(script)
    let opened = try client.open(.sampleMonday, today: .sampleMonday)
    var program = ProgramLoop(
      terminal: typist, client: client, state: State(opened: opened, size: typist.size), now: { typist.now })
    _ = program.run()
    return try typist.frames.map { frame in try #require(frame.lines.last { $0.hasPrefix("── ") }) }
  }

  @Test("follows a single step at once, and a key held down once it is let go")
  func followsASingleStep() throws {
    let headings = try headings(.pause, .key(.down), .pause, .key(.down), .key(.up), .rest)
    try #require(headings.count == 5)
    #expect(Set(headings[0...2]).count == 3)
    #expect(headings[3] == headings[2])
    #expect(headings[4] == headings[1])
  }

  @Test("tells of the cursor's campus once the cursor rests, not of those that it passed")
  func rests() throws {
    let headings = try headings(.key(.down), .key(.down), .rest)
    try #require(headings.count == 4)
    #expect(headings[0] == headings[1] && headings[1] == headings[2])
    #expect(headings[3] != headings[2])
    // And of nothing else than where it had been told at once.
    let same = try self.headings(.key(.down), .rest, .key(.down), .rest)
    #expect(same.last == headings[3])
  }

  @Test("follows at once where the cursor stays on the campus's day, and when something is edited")
  func followsAtOnce() throws {
    let periods = try headings(.key(.right), .key(.right))
    #expect(Set(periods).count == 3)
    let edited = try headings(.key(.down), .key(.character("a")), .key(.enter))
    #expect(edited[0] == edited[1])
    #expect(edited[3] != edited[1])
  }
}

/// Types one key a frame, one right after the other, and rests now and then.
private final class Typist: Terminal {
  enum Step {
    case key(Key)
    /// For as long as the program cares to wait.
    case rest
    /// For a second before the next key, where the program waits for nothing else.
    case pause
  }

  private let own = InMemoryTerminal(size: Size(width: 160, height: 48))
  private var script: [Step]
  private(set) var frames: [Frame] = []
  private(set) var now = ContinuousClock.now

  init(_ script: [Step]) { self.script = script }

  var size: Size { own.size }
  var capabilities: Capabilities { own.capabilities }
  var waker: Waker { own.waker }

  func draw(_ frame: Frame) { frames.append(frame) }

  func nextEvent(timeout: Duration?) -> TerminalEvent? {
    guard timeout != .zero else { return nil }
    guard let step = script.first else { return .endOfInput }
    script.removeFirst()
    switch step {
    case .key(let key): return .key(key)
    case .rest:
      guard let timeout else { return .endOfInput }
      now += timeout
      return nil
    case .pause:
      now += .seconds(1)
      return nextEvent(timeout: timeout)
    }
  }

  func copy(_ text: String) {}
  func repaint() {}
  func suspend() {}
  func restore() {}
}
