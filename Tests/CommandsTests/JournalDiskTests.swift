import Dispatch
import ScheduleFiles
import Staffing
import SystemPackage
import TerminalKit
import TestSupport
import Testing
import Workbench

@testable import bellwatch

/// Edits on their way to the disk.
@Suite("The journal's disk")
struct JournalDiskTests {
  private static let record = EditRecord(.done, .add(.of("ocotillo oak mon arrival-p1")), name: "Ocotillo to Oak")

  @Test("lets no edit wait for it, takes what came meanwhile together, and is waited for when asked to be")
  func waiting() throws {
    let folder = try TemporaryFolder()
    // A disk that answers nothing before its gate is opened.
    let (gate, answers) = (DispatchSemaphore(value: 0), Counter())
    let files = WatchedFiles { call, proceed throws(Errno) in
      guard call == .synchronize else { return try proceed() }
      gate.wait()
      gate.signal()
      try proceed()
      answers.add()
    }
    let district = try DistrictFolder(path: folder.path, files: files)
    let (journal, disk) = (
      try district.journal(of: .sampleMonday, since: FileVersions(week: .absent)), JournalDisk()
    )
    for _ in 0..<20 {
      try journal.append([Self.record])
      disk.bring(try #require(journal.synchronization))
    }
    // All are written, though the disk has not answered once.
    let versions = FileVersions(week: .absent)
    let found = district.findJournal(of: .sampleMonday, fileVersions: versions, state: nil, clearing: false)
    #expect(found?.records.count == 20)
    #expect(answers.value == 0)
    gate.signal()
    disk.wait()
    // The file, its folder, and the file once more for what came while the disk was busy.
    #expect((2...4).contains(answers.value), "\(answers.value) calls")
    #expect(disk.takeFailure() == nil)
  }

  @Test("is asked by the edit itself: nothing else has to happen for it to be safe from the machine's failure")
  func atOnce() throws {
    let folder = try TemporaryFolder(.staffable())
    let isSafe = DispatchSemaphore(value: 0)
    let files = WatchedFiles { call, proceed throws(Errno) in
      try proceed()
      if call == .synchronize { isSafe.signal() }
    }
    let client = try DistrictClient(directory: folder.path, isEditing: true, files: files)
    _ = try client.open(.sampleMonday, today: .sampleMonday)
    client.keep([Self.record])
    // The file, and the folder that names it. No clock is part of this: what is promised within a second is begun at once.
    for _ in 0..<2 { #expect(isSafe.wait(timeout: .now() + 60) == .success) }
    client.close(keepingEdits: true)
  }

  @Test("has all edits before a fill begins")
  func beforeFilling() throws {
    let folder = try TemporaryFolder(.staffable())
    let (hasBegun, early) = (DispatchSemaphore(value: 0), Counter())
    // A slow disk: it gives a fill that does not wait for it time to begin.
    let files = WatchedFiles { call, proceed throws(Errno) in
      if call == .synchronize, hasBegun.wait(timeout: .now() + .milliseconds(200)) == .success { early.add() }
      try proceed()
    }
    let client = try DistrictClient(directory: folder.path, isEditing: true, files: files)
    let opened = try client.open(.sampleMonday, today: .sampleMonday)
    let terminal = FillingTerminal(hasBegun: { hasBegun.signal() })
    let state = State(opened: opened, size: terminal.size)
    var program = ProgramLoop(terminal: terminal, client: client, state: state, threads: 1)
    _ = program.run()
    #expect(terminal.hasShownFill)
    #expect(early.value == 0, "the fill began before the edits were on the disk")
    client.close(keepingEdits: false)
  }
}

/// Somebody who assigns an officer and begins a fill, and looks when it has begun.
private final class FillingTerminal: Terminal {
  private let own = InMemoryTerminal()
  private let hasBegun: () -> Void
  private(set) var hasShownFill = false

  init(hasBegun: @escaping () -> Void) {
    self.hasBegun = hasBegun
    own.type(.character("v"), .right, .character("a"), .enter, .character("f"), .enter)
  }

  var size: Size { own.size }
  var capabilities: Capabilities { own.capabilities }
  var waker: Waker { own.waker }

  func draw(_ frame: Frame) {
    own.draw(frame)
    guard !hasShownFill, frame.text.contains("Filling") else { return }
    hasShownFill = true
    hasBegun()
  }

  func nextEvent(timeout: Duration?) -> TerminalEvent? { own.nextEvent(timeout: timeout) }
  func copy(_ text: String) { own.copy(text) }
  func repaint() { own.repaint() }
  func suspend() { own.suspend() }
  func restore() { own.restore() }
}
