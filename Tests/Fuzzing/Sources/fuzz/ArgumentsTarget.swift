import ArgumentParser
import Glibc
import ScheduleFiles
import Staffing
import TerminalKit

@testable import bellwatch

/// A command line, its words separated by line feeds.
///
/// Everything is parsed, and what is wrong is told; carried out are only commands that write nothing, and only on the
/// district in the working folder.
struct ArgumentsTarget: FuzzTarget {
  static let name = "arguments"

  /// Puts the example district into a new folder and makes that the working folder.
  func prepare() {
    var template = Array("/tmp/bellwatch-fuzz-XXXXXX".utf8CString)
    guard let folder = mkdtemp(&template), chdir(folder) == 0 else { fatalError("no temporary folder") }
    do {
      let district = try DistrictFolder(path: ".")
      _ = try district.save(Example.district, since: nil)
      _ = try district.save(Example.week, in: Example.district, since: nil)
    } catch {
      fatalError("\(error)")
    }
  }

  func run(_ input: UnsafeBufferPointer<UInt8>) {
    let words = input.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    // The parser would hand these to the shell's completion, which prints by itself.
    guard !words.contains(where: { $0.hasPrefix("--generate") || $0.hasPrefix("---completion") }) else { return }
    // As the program does: the flag may stand anywhere.
    let parsed = words.filter { $0 != "--verbose" }
    if let command = try? Bellwatch.parseAsRoot(parsed), !Self.mayRun(command, words) { return }
    let world = QuietWorld()
    let code = Bellwatch.run(words, in: world)
    require((0...1).contains(code) || (64...78).contains(code) || code == 129, "the exit code \(code)")
    // What is not only for terminals may hold what these draw otherwise, and ends its lines in its own way.
    let isHarmless =
      words.contains("export")
      ? !world.text.unicodeScalars.contains { isHidden($0) && $0 != "\n" && $0 != "\r" }
      : world.text.sanitized(keepingLineFeeds: true) == world.text
    require(isHarmless, "what was printed is not harmless")
    require(world.errors.sanitized(keepingLineFeeds: true) == world.errors, "what was told is not harmless")
  }

  private static func mayRun(_ command: any ParsableCommand, _ words: [String]) -> Bool {
    let isReader =
      command is CheckCommand || command is ShowCommand || command is OpenCommand || command is DiffCommand
      || command is ExplainCommand || (command as? ExportCommand)?.output == "-"
    return isReader && !words.contains { $0.contains("/") || $0.contains("..") }
  }
}

/// A world that keeps what was printed and told, with a terminal at which nobody sits.
private final class QuietWorld: World {
  private(set) var text = ""
  private(set) var errors = ""

  let today = Example.monday
  let clock = ClockTime(6 * 60 + 40)
  let surroundings = Surroundings { _ in nil }
  let secondsSinceStart = 0.0
  let processors = 1
  let errorTerminalWidth: Int? = nil
  let logLine: @Sendable (String) -> Void = { _ in }

  func onInterrupt(_ action: @escaping @Sendable () -> Void) -> Any? { nil }
  func readLine(prompt: String) -> String? { nil }
  func write(_ text: String) throws(Failure) { self.text += text }
  func writeError(_ text: String) { errors += text }
  func openTerminal(_ options: TerminalOptions) throws(Failure) -> any Terminal { InMemoryTerminal() }
}
