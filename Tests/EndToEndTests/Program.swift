import Foundation
import Glibc

/// The programs that the tests run.
enum Program {
  /// bellwatch as it was built together with these tests.
  static let path = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "bellwatch").path

  struct Failed: Error, CustomStringConvertible {
    let description: String
  }

  /// How a program ended, and what it wrote.
  struct Result {
    /// The exit code, 128 + the signal that ended it.
    let status: Int32
    let output: String
    let errors: String
  }

  /// Runs a program found in PATH and returns what it wrote; an error where it failed.
  @discardableResult
  static func output(of name: String, _ arguments: [String]) throws -> String {
    let result = try run(name, arguments)
    guard result.status == 0 else {
      throw Failed(description: "\(name) \(arguments) ended with \(result.status): \(result.errors)")
    }
    return result.output
  }

  /// Runs bellwatch without a terminal to its end.
  static func run(_ arguments: [String]) throws -> Result {
    try run(path, arguments)
  }

  /// Runs a program found in PATH without a terminal to its end.
  ///
  /// Foundation's `Process` would wait for tmux's server too, which inherits what it waits on; a file for the output,
  /// and not a pipe, has an end even when the server holds it.
  static func run(_ name: String, _ arguments: [String]) throws -> Result {
    let (output, errors) = (try TemporaryOutput(), try TemporaryOutput())
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output.descriptor, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors.descriptor, STDERR_FILENO)
    let words = ([name] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var id: pid_t = 0
    let error = posix_spawnp(&id, name, &actions, nil, words, environ)
    guard error == 0 else {
      let hint = error == ENOENT ? "; these tests need it, and 'make test' installs it" : ""
      throw Failed(description: "cannot run \(name): \(String(cString: strerror(error)))\(hint)")
    }
    var status: Int32 = 0
    while waitpid(id, &status, 0) == -1, errno == EINTR {}
    let signal = status & 0x7F
    return Result(
      status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal, output: try output.text(), errors: try errors.text())
  }

  /// A file without a name that takes what a program writes.
  private final class TemporaryOutput {
    private let file: UnsafeMutablePointer<FILE>

    init() throws {
      guard let file = tmpfile() else { throw Failed(description: "no temporary file for a program's output") }
      self.file = file
    }

    deinit { fclose(file) }

    var descriptor: Int32 { fileno(file) }

    func text() throws -> String {
      let handle = FileHandle(fileDescriptor: descriptor)
      try handle.seek(toOffset: 0)
      return String(decoding: try handle.readToEnd() ?? Data(), as: UTF8.self)
    }
  }
}
