import Foundation
import Glibc

/// bellwatch in a terminal of its own that can be killed at any moment: quicker to open than tmux, and read as a stream.
final class PseudoTerminal {
  // Of Linux's headers, which Swift does not import: TIOCSPTLCK, TIOCGPTN, POSIX_SPAWN_SETSID, POSIX_SPAWN_SETSIGMASK.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430
  private static let newSession: Int16 = 0x80
  private static let ownSignalMask: Int16 = 0x08
  /// How long the program may take to write what a test waits for; it only decides when to give up.
  private static let patience: Int32 = 120_000

  private let id: pid_t
  private let main: Int32
  private var isRunning = true
  private var rows: UInt16 = 24

  /// Starts the program in a terminal of 80 columns and 24 rows.
  init(_ arguments: [String], variables: [String: String] = [:]) throws {
    main = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (isLocked, number): (Int32, Int32) = (0, 0)
    guard main >= 0, ioctl(main, Self.setLock, &isLocked) == 0, ioctl(main, Self.getNumber, &number) == 0 else {
      throw Program.Failed(description: "no pseudo-terminal")
    }
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(main, UInt(TIOCSWINSZ), &size)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // A session of its own: the first terminal it opens is its controlling one.
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/pts/\(number)", O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The threads that tests run on block signals, and a program begins with its parent's mask.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Self.newSession | Self.ownSignalMask)
    let plain = ["TERM": "xterm", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no"]
    let words = ([Program.path] + arguments).map { strdup($0) } + [nil]
    let environment = plain.merging(variables) { $1 }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + environment).forEach { free($0) } }
    var id: pid_t = 0
    guard posix_spawn(&id, Program.path, &actions, &attributes, words, environment) == 0 else {
      throw Program.Failed(description: "cannot run \(Program.path)")
    }
    self.id = id
  }

  deinit {
    if isRunning { _ = end(by: SIGKILL) }
    close(main)
  }

  /// Gives the window a height that it has not had lately: the program draws it anew.
  func changeSize() {
    rows = rows < 48 ? rows + 1 : 24
    var size = winsize(ws_row: rows, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(main, UInt(TIOCSWINSZ), &size)
  }

  /// Types `keys`, as many as the terminal takes at once.
  func type(_ keys: String) {
    _ = keys.withCString { write(main, $0, strlen($0)) }
  }

  /// Reads what the program writes until it contains what `pattern` matches, and returns the last match's text.
  @discardableResult
  func wait(for pattern: Regex<Substring>) throws -> String {
    var seen = ""
    while true {
      if let match = seen.matches(of: pattern).last { return String(match.output) }
      guard let output = read() else {
        throw Program.Failed(description: "what was waited for never came:\n\(seen.suffix(4000))")
      }
      seen += output
    }
  }

  /// Reads on until the program has written `count` bytes more.
  func readBytes(_ count: Int) {
    var left = count
    while left > 0, let output = read() { left -= output.utf8.count }
  }

  /// Sends the signal and waits for the program's end. Returns the exit code, 128 + the signal that ended it.
  func end(by signal: Int32) -> Int32 {
    kill(id, signal)
    return finish()
  }

  /// Waits for the program's end, reading what it writes.
  func finish() -> Int32 {
    var status: Int32 = 0
    while waitpid(id, &status, WNOHANG) == 0, read() != nil {}
    if status == 0 { waitpid(id, &status, 0) }
    isRunning = false
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// What the program has written; nil where it has ended or nothing comes.
  private func read() -> String? {
    var request = pollfd(fd: main, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, Self.patience) > 0 else { return nil }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(main, &buffer, buffer.count)
    return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
  }
}
