import Foundation
import Testing

/// A shell in a real terminal: the only pane of a tmux server of its own, looked at as a user would.
///
/// Nothing here waits for time to pass. Whatever the pane's programs write also goes into a pipe; a test that waits for
/// the screen to show something looks again whenever the pipe has news.
final class RealTerminal {
  /// How long the screen may take to show what a test waits for; generous, since it only decides when to give up.
  private static let patience: Double = 60

  /// A folder of its own, removed in the end.
  let folder: URL
  private let news: Int32

  /// Opens a terminal with a shell in it.
  ///
  /// - Parameter environment: Added to the shell's environment, which is otherwise that of a plain login.
  init(columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]) throws {
    // Short, since a socket's path is: tmux's is in there too.
    folder = FileManager.default.temporaryDirectory.appending(path: "bw-\(UUID().uuidString.prefix(13))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    let pipe = folder.appending(path: "news").path
    try #require(mkfifo(pipe, 0o600) == 0)
    // Opened for writing too, so that it never reads as ended.
    news = open(pipe, O_RDWR | O_NONBLOCK | O_CLOEXEC)
    try #require(news >= 0)
    // Nothing of whoever runs the tests is read or written.
    let own = [
      "XDG_CONFIG_HOME": folder.appending(path: "config").path, "XDG_STATE_HOME": folder.appending(path: "state").path,
    ]
    .merging(environment) { $1 }
    let shell = Self.shellEnvironment(own).map { "\($0.key)='\($0.value)'" }.sorted().joined(separator: " ")
    try tmux(
      ["-f", "/dev/null", "start-server", ";", "set-option", "-g", "history-limit", "0", ";", "set-option", "-g"]
        + ["status", "off", ";", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c", folder.path]
        + ["exec env -i \(shell) sh -i", ";", "pipe-pane", "exec cat > '\(pipe)'"])
    try wait { $0.text.hasPrefix(Self.prompt) }
  }

  deinit {
    _ = try? tmux(["kill-server"])
    close(news)
    try? FileManager.default.removeItem(at: folder)
  }

  // MARK: What a user does

  /// Types text, then Enter, at the shell's prompt.
  func run(_ line: String) throws {
    try tmux(["send-keys", "-l", line, ";", "send-keys", "Enter"])
  }

  /// Types `text` letter by letter.
  func type(_ text: String) throws {
    try tmux(["send-keys", "-l", text])
  }

  /// Presses keys by tmux's names: `Enter`, `Tab`, `C-s`, `Left`.
  func press(_ keys: String...) throws {
    try tmux(["send-keys"] + keys)
  }

  /// Gives the window another size.
  func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  // MARK: What a user sees

  /// What the terminal shows at this moment.
  func screen() throws -> Screen {
    let state = try tmux(
      ["display-message", "-p", "#{alternate_on} #{mouse_any_flag} #{cursor_flag} #{cursor_x} #{cursor_y}"])
    let numbers = state.split(separator: " ").compactMap { Int($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
    try #require(numbers.count == 5, "tmux says '\(state)'")
    return Screen(
      text: try tmux(["capture-pane", "-p"]), isAlternate: numbers[0] == 1, hasMouse: numbers[1] == 1,
      showsCursor: numbers[2] == 1, cursor: (numbers[3], numbers[4]))
  }

  /// Whether what it shows has any color.
  func usesColor() throws -> Bool {
    try tmux(["capture-pane", "-e", "-p"]).contains(/\u{1B}\[[0-9;]*(3[0-7]|9[0-7]|4[0-7]|38;5;\d+|48;5;\d+)[;m]/)
  }

  /// The first screen that is as expected.
  @discardableResult
  func wait(
    sourceLocation: SourceLocation = #_sourceLocation, until isExpected: (Screen) throws -> Bool
  ) throws -> Screen {
    let deadline = Date(timeIntervalSinceNow: Self.patience)
    while true {
      let screen = try screen()
      if try isExpected(screen) { return screen }
      guard waitForNews(until: deadline) else {
        Issue.record("the screen never showed what was expected:\n\(screen.text)", sourceLocation: sourceLocation)
        throw NeverShown()
      }
    }
  }

  /// The first screen that contains all of `texts`.
  @discardableResult
  func wait(for texts: String..., sourceLocation: SourceLocation = #_sourceLocation) throws -> Screen {
    try wait(sourceLocation: sourceLocation) { screen in texts.allSatisfy { screen.text.contains($0) } }
  }

  /// Returns as soon as the pane's programs wrote something since the last look; false at the deadline.
  private func waitForNews(until deadline: Date) -> Bool {
    var request = pollfd(fd: news, events: Int16(POLLIN), revents: 0)
    let left = Int32(max(0, deadline.timeIntervalSinceNow * 1000))
    guard poll(&request, 1, left) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while read(news, &buffer, buffer.count) > 0 {}
    return true
  }

  // MARK: tmux

  private static let prompt = "ready>"

  private static func shellEnvironment(_ added: [String: String]) -> [String: String] {
    let path = "\(URL(filePath: Program.path).deletingLastPathComponent().path):/usr/local/bin:/usr/bin:/bin"
    let plain = [
      "PATH": path, "HOME": "/", "PS1": prompt, "LC_ALL": "C.UTF-8", "TERM": "tmux-256color",
      // The crash reporter would take seconds to print what no test reads.
      "SWIFT_BACKTRACE": "enable=no",
    ]
    // What a sanitizer is told, the program under it has to hear too.
    let told = ProcessInfo.processInfo.environment.filter { ["ASAN_OPTIONS", "TSAN_OPTIONS"].contains($0.key) }
    return plain.merging(told) { $1 }.merging(added) { $1 }
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    // -u: tmux must not look for the locale of whoever runs the tests.
    try Program.output(of: "tmux", ["-u", "-S", folder.appending(path: "tmux").path] + arguments)
  }

  struct NeverShown: Error {}
}

/// What a terminal showed at one moment.
struct Screen {
  /// Without the spaces at the lines' ends.
  let text: String
  /// Whether a program draws on the second screen, from which the shell's comes back.
  let isAlternate: Bool
  let hasMouse: Bool
  let showsCursor: Bool
  /// Column and row from 0.
  let cursor: (column: Int, row: Int)

  var lines: [String] { text.components(separatedBy: "\n") }

  /// Whether the terminal is as a shell expects it.
  var isClean: Bool { !isAlternate && !hasMouse && showsCursor }
}
