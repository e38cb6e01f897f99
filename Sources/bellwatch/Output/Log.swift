import ArgumentParser
import Glibc
import Logging
import Synchronization
import SystemPackage
import TerminalKit

/// What the program is doing, for whoever asked with `--verbose`.
///
/// Up to the level `info` no line holds a name or an id of a person: such lines go from hand to hand.
enum Log {
  /// What asks for it on the command line.
  static let flag = "--verbose"

  /// The logger of what is done now; it says nothing unless `--verbose` was given.
  static var logger: Logger { current.withLock { $0 } }

  private static let current = Mutex(Logger(label: "bellwatch") { _ in SwiftLogNoOpLogHandler() })

  /// Has lines written by `write` from now on.
  static func begin(level: Logger.Level, _ write: @escaping @Sendable (String) -> Void) {
    var logger = Logger(label: "bellwatch") { _ in LineHandler(write: write) }
    logger.logLevel = level
    current.withLock { $0 = logger }
  }

  /// Begins to tell what `command` does: in a file while the screen is in use, else on the standard error.
  static func begin(for command: any ParsableCommand, in world: some World) {
    let wanted = getenv("BELLWATCH_LOG").map { String(cString: $0) }
    let level = wanted.flatMap { Logger.Level(rawValue: $0) } ?? .info
    let usesScreen = command is OpenCommand
    begin(level: level, usesScreen ? fileWriter(in: Surroundings.live.stateFolder) : world.logLine)
    let name = type(of: command)._commandName
    logger.info("began", metadata: ["command": "\(name)", "version": "\(Bellwatch.configuration.version)"])
  }

  /// Appends to a file of the user's own; where that cannot be, nothing is told.
  static func fileWriter(in stateFolder: String?) -> @Sendable (String) -> Void {
    guard let stateFolder else { return { _ in } }
    let folder = "\(stateFolder)/bellwatch"
    mkdir(stateFolder, 0o700)
    mkdir(folder, 0o700)
    let options: FileDescriptor.OpenOptions = [.append, .create, .closeOnExec, .noFollow]
    guard
      let file = try? FileDescriptor.open(
        "\(folder)/log", .writeOnly, options: options, permissions: [.ownerReadWrite])
    else { return { _ in } }
    return { line in _ = try? file.writeAll("\(line)\n".utf8) }
  }

  /// Has nothing written any more.
  static func end() {
    current.withLock { $0 = Logger(label: "bellwatch") { _ in SwiftLogNoOpLogHandler() } }
  }
}

/// Writes a line a message, with what belongs to it as `key=value`, safe for a terminal.
private struct LineHandler: LogHandler {
  let write: @Sendable (String) -> Void
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.info

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let all = metadata.merging(event.metadata ?? [:]) { _, new in new }
    let pairs = all.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
    write("bellwatch: \(event.level): \(event.message)\(pairs)".sanitized())
  }
}
