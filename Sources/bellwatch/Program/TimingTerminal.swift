import Glibc
import NCursesTerminal
import SystemPackage
import TerminalKit

/// A terminal that measures how soon it shows something, for `make bench`: with the variable `BELLWATCH_TIMINGS` naming
/// a file, that file tells in the end when the first frame was there, and how long keys took to be on the screen.
final class TimingTerminal: Terminal {
  /// The environment's variable that names the file.
  static let variable = "BELLWATCH_TIMINGS"

  private let terminal: NCursesTerminal
  private let file: FilePath
  private var firstFrame: Int?
  private var latencies = Latencies()

  init(_ terminal: NCursesTerminal, file: String) {
    self.terminal = terminal
    self.file = FilePath(file)
    terminal.latencyObserver = { [unowned self] in latencies.record($0) }
  }

  var size: Size { terminal.size }
  var capabilities: Capabilities { terminal.capabilities }
  var waker: Waker { terminal.waker }

  func draw(_ frame: Frame) {
    terminal.draw(frame)
    if firstFrame == nil { firstFrame = Self.nanosecondsSinceBoot }
  }

  func nextEvent(timeout: Duration?) -> TerminalEvent? { terminal.nextEvent(timeout: timeout) }
  func copy(_ text: String) { terminal.copy(text) }
  func repaint() { terminal.repaint() }
  func suspend() { terminal.suspend() }

  func restore() {
    terminal.restore()
    try? write()
  }

  /// One figure a line; times in nanoseconds, that of the first frame by the clock that started at boot.
  private func write() throws {
    let figures = [
      ("first_frame_at", firstFrame), ("keys", latencies.count), ("median", latencies.percentile(0.5)?.nanoseconds),
      ("percentile_95", latencies.percentile(0.95)?.nanoseconds), ("slowest", latencies.percentile(1)?.nanoseconds),
    ]
    let text = figures.map { "\($0) \($1 ?? 0)\n" }.joined()
    let descriptor = try FileDescriptor.open(
      file, .writeOnly, options: [.create, .truncate], permissions: .ownerReadWrite)
    _ = try descriptor.closeAfter { try descriptor.writeAll(text.utf8) }
  }

  private static var nanosecondsSinceBoot: Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1_000_000_000 + now.tv_nsec
  }
}

extension Duration {
  fileprivate var nanoseconds: Int {
    let (seconds, attoseconds) = components
    return Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
  }
}
