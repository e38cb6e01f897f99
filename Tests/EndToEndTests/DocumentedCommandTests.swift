import Foundation
import Testing

/// Every command line in the documents is run as it is written, in a shell: those of the program in a folder with what
/// the documents speak of, in order. Targets of make have to be there; `run`, `test` and `lint` are what `.ci/run` itself
/// runs, and filters of tests are looked at by `DocumentTests`.
@Suite("Command lines in the documents")
struct DocumentedCommandTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let documents = [
    "README.md", "Documentation/Tutorial.md", "Documentation/Reliability.md", "Documentation/Solver.md",
    "Documentation/Files.md", "Documentation/Architecture.md",
  ]

  private static let files = [
    "schools.csv":
      "ncessch,name,leaid,level,lat,lon,enrollment\n1,Ironwood Elementary School,0404720,Elementary,33,-112,400\n",
    "bells.csv": "Schedule,Period,Start,End\nearly release,Arrival,7:30,8:00\nearly release,Lunch,11:00,11:40\n",
    "officers.csv": "Name,Role,Phone,Mon\nLuis Palo Verde,chief,555-0101,7-3 PM\n",
    "absences.csv": "Officer,Date\n", "court.ics": "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
  ]

  @Test("of the program end well", arguments: documents)
  func program(document: String) throws {
    let lines = try Self.lines(of: document).filter { $0.hasPrefix("bellwatch ") }
    let folder = FileManager.default.temporaryDirectory.appending(path: "bellwatch-documents-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(
      at: Self.root.appending(path: "Schedules"), to: folder.appending(path: "Schedules"))
    for (name, text) in Self.files {
      try text.write(to: folder.appending(path: name), atomically: false, encoding: .utf8)
    }
    let place = """
      cd '\(folder.path)'; export HOME="$PWD" PATH='\(URL(filePath: Program.path).deletingLastPathComponent().path)':"$PATH"
      command -v jq >/dev/null || jq() { cat >/dev/null; }

      """
    for line in lines {
      let result = try Program.run("bash", ["-c", place + line])
      // 1 tells of gaps, of refused rows, and of what 'doctor' found.
      #expect(result.status == 0 || result.status == 1, "\(document): \(line)\n\(result.output)\(result.errors)")
      #expect(!result.errors.contains("Error"), "\(document): \(line)\n\(result.errors)")
    }
  }

  @Test("of make name targets that are there", arguments: documents)
  func targets(document: String) throws {
    let makefile = try String(contentsOf: Self.root.appending(path: "Makefile"), encoding: .utf8)
    let text = try String(contentsOf: Self.root.appending(path: document), encoding: .utf8)
    // In the prose as well, in backquotes.
    let named = text.matches(of: /(?:`|^ *)make ([a-z-]+)/.anchorsMatchLineEndings()).map { String($0.1) }
    for target in named {
      #expect(makefile.contains("\n\(target):"), "\(document): make \(target)")
    }
    for line in try Self.lines(of: document) where line.hasPrefix("make ") {
      let result = try Program.run("bash", ["-c", "cd '\(Self.root.path)' && make -n \(line.dropFirst(5))"])
      #expect(result.status == 0, "\(document): \(line)\n\(result.errors)")
    }
  }

  /// The lines of shell blocks and of indented blocks.
  private static func lines(of document: String) throws -> [String] {
    let text = try String(contentsOf: root.appending(path: document), encoding: .utf8)
    var (lines, isShell): ([String], Bool) = ([], false)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") { isShell = line == "```sh" }
      if isShell, !line.hasPrefix("```"), !line.isEmpty { lines.append(String(line)) }
      if !isShell, line.hasPrefix("    make ") || line.hasPrefix("    bellwatch ") {
        lines.append(String(line.dropFirst(4)))
      }
    }
    return lines
  }
}
