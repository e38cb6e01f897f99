import Glibc

/// A program in a terminal that nobody looks at: what it writes is counted and thrown away.
final class PseudoTerminal {
  struct Failed: Error {
    let what: String
  }

  /// What a program wrote when it was asked for something.
  struct Answer {
    var bytes = 0
    /// From asking to reading the last byte; zero where there was none.
    var time = Duration.zero
  }

  // Of Linux's headers, which Swift does not import: TIOCSPTLCK, TIOCGPTN, POSIX_SPAWN_SETSID.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430
  private static let newSession: Int16 = 0x80

  /// When the program was started, by the clock that started at boot, in nanoseconds.
  let startedAt: Int
  let id: pid_t
  private let main: Int32

  /// Starts `program` with `variables` as its environment, in a terminal of that size.
  init(
    _ program: String, _ arguments: [String], variables: [String: String], columns: UInt16 = 160, rows: UInt16 = 48
  ) throws {
    main = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (isLocked, number): (Int32, Int32) = (0, 0)
    guard main >= 0, ioctl(main, Self.setLock, &isLocked) == 0, ioctl(main, Self.getNumber, &number) == 0 else {
      throw Failed(what: "no pseudo-terminal")
    }
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
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
    posix_spawnattr_setflags(&attributes, Self.newSession)
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    let environment = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + environment).forEach { free($0) } }
    var id: pid_t = 0
    startedAt = Self.now
    guard posix_spawn(&id, program, &actions, &attributes, words, environment) == 0 else {
      throw Failed(what: "cannot run \(program): build it with 'make build'")
    }
    self.id = id
  }

  deinit {
    // Its terminal is gone then, which ends the program too.
    close(main)
  }

  /// Types `keys` and waits for the program's answer, at most a fifth of a second, to its end.
  @discardableResult func type(_ keys: String) -> Answer {
    let start = ContinuousClock.now
    _ = keys.withCString { write(main, $0, strlen($0)) }
    return answer(since: start)
  }

  /// Changes the terminal's size and waits for the answer, as ``type(_:)`` does.
  func resize(columns: UInt16, rows: UInt16) -> Answer {
    let start = ContinuousClock.now
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    // The kernel tells the program's process group by SIGWINCH.
    _ = ioctl(main, UInt(TIOCSWINSZ), &size)
    return answer(since: start)
  }

  /// What the program writes by itself where nothing is typed for a third of a second, in bytes.
  func rest() -> Int {
    var bytes = 0
    while let output = waitForOutput(milliseconds: 333) { bytes += output.utf8.count }
    return bytes
  }

  /// Takes in what is still being written.
  func settle() {
    _ = answer(since: .now)
  }

  /// An answer is over when nothing more comes for ten milliseconds.
  private func answer(since start: ContinuousClock.Instant) -> Answer {
    var answer = Answer()
    var patience: Int32 = 200
    while let output = waitForOutput(milliseconds: patience) {
      answer.bytes += output.utf8.count
      answer.time = start.duration(to: .now)
      patience = 10
    }
    return answer
  }

  /// Reads until the program has written `text`, whatever orders to the terminal are within it: the last cell of the
  /// screen is written with wrapping turned off.
  func wait(for text: String) throws {
    var seen = ""
    while !Self.plain(seen).contains(text) {
      guard let output = waitForOutput(milliseconds: 20_000) else {
        throw Failed(what: "'\(text)' never came:\n\(seen)")
      }
      seen += output
    }
  }

  /// Reads to the program's end and returns its exit code, or 128 and the signal that ended it: a program that neither
  /// writes nor ends for twenty seconds is killed.
  func finish() -> Int32 {
    while waitForOutput(milliseconds: 20_000) != nil {}
    kill(id, SIGKILL)
    var status: Int32 = 0
    waitpid(id, &status, 0)
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 : 128 + signal
  }

  /// What is to be read in `output`: no orders to the terminal.
  private static func plain(_ output: String) -> String {
    output.replacing(/\u{1B}(?:\[[0-?]*[ -\/]*[@-~]|\][^\u{7}\u{1B}]*(?:\u{7}|\u{1B}\\)?|[ -\/]*[0-~])/, with: "")
  }

  private func waitForOutput(milliseconds: Int32) -> String? {
    var request = pollfd(fd: main, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, milliseconds) > 0 else { return nil }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(main, &buffer, buffer.count)
    return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
  }

  static var now: Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1_000_000_000 + now.tv_nsec
  }
}
