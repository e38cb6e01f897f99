import ArgumentParser
import Foundation
import Testing

@testable import bellwatch

/// What is made from the commands and the keymap is as it was made last, and what people read is true.
@Suite("The documents")
struct DocumentTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test("that are made from the program are up to date")
  func upToDate() throws {
    let documents = try DocumentsCommand.documents()
    #expect(documents.count > 12)
    for (name, text) in documents {
      let written = try? String(contentsOf: Self.root.appending(path: "Documentation/\(name)"), encoding: .utf8)
      #expect(written == text, "Documentation/\(name) is out of date: run 'make docs'")
    }
  }

  @Test("name tests that there are")
  func namedTests() throws {
    let text = try String(contentsOf: Self.root.appending(path: "Documentation/Reliability.md"), encoding: .utf8)
    let filters = text.matches(of: /swift test --filter "?([^"# \n]+)/).flatMap { $0.1.split(separator: "|") }
    #expect(filters.count > 25)
    let folder = Self.root.appending(path: "Tests")
    let paths = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap { $0 as? String }
      .filter { $0.hasSuffix("Tests.swift") }
    for filter in filters {
      let parts = filter.split(separator: "/")
      let suite = String(parts[0].split(separator: ".").last ?? "")
      let path = try #require(paths.first { $0.hasSuffix("/\(suite).swift") }, "there is no \(suite)")
      let source = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      #expect(source.contains("struct \(suite) "), "\(path)")
      if parts.count > 1 { #expect(source.contains("func \(parts[1])("), "\(path) has no \(parts[1])") }
    }
  }

  /// In order, in a folder with what the documents speak of: a fill saves, an export writes.
  @Test(
    "have command lines that work",
    arguments: [
      "README.md", "Documentation/Tutorial.md", "Documentation/Reliability.md", "Documentation/Solver.md",
      "Documentation/Files.md", "Documentation/Architecture.md",
    ])
  func commandLines(document: String) throws {
    let text = try String(contentsOf: Self.root.appending(path: document), encoding: .utf8)
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: Self.root.appending(path: "Schedules"), to: URL(filePath: "\(folder.path)/Schedules"))
    for (name, content) in Self.spreadsheets { try folder.write(content, to: name) }
    for line in Self.commandLines(in: text) {
      let words = Self.words(line).dropFirst().flatMap { Self.placed($0, in: folder.path) }
      #expect(throws: Never.self, "\(document): \(line)") { _ = try Bellwatch.parseAsRoot(words) }
      // The program itself needs a terminal, 'history' a version, 'merge' three files of git's, and 'fill' its time.
      let commands = ["new", "import", "doctor", "check", "show", "export", "explain", "diff"]
      guard let command = words.first, commands.contains(command) else { continue }
      let world = RecordingWorld()
      let code = Bellwatch.run(words, in: world)
      #expect(code == 0 || code == 1, "\(document): \(line)\n\(world.errors)\(world.output)")
    }
  }

  private static let spreadsheets = [
    "schools.csv":
      "ncessch,name,leaid,level,lat,lon,enrollment\n1,Ironwood Elementary School,0404720,Elementary,33,-112,400\n",
    "bells.csv": "Schedule,Period,Start,End\nearly release,Arrival,7:30,8:00\nearly release,Lunch,11:00,11:40\n",
    "officers.csv": "Name,Role,Phone,Mon\nLuis Palo Verde,chief,555-0101,7-3 PM\n",
    "absences.csv": "Officer,Date\n", "court.ics": "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
  ]

  /// A word of a command line with its path inside `folder`.
  private static func placed(_ word: String, in folder: String) -> [String] {
    if word == "Schedules/*" { return ["maricopa", "mesa"].map { "\(folder)/Schedules/\($0)" } }
    let isPath =
      word.hasPrefix("Schedules/") || word.hasPrefix("my-district") || word == "calendars"
      || [".csv", ".ics", ".html"].contains { word.hasSuffix($0) }
    return [isPath ? "\(folder)/\(word)" : word]
  }

  /// The lines of shell blocks that begin with the program's name, without what a pipe does with their output.
  private static func commandLines(in text: String) -> [String] {
    var (lines, isShell): ([String], Bool) = ([], false)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") { isShell = line == "```sh" }
      guard isShell, line.hasPrefix("bellwatch ") else { continue }
      lines.append(String(line.split(separator: "|")[0].split(separator: " > ")[0]))
    }
    return lines
  }

  private static func words(_ line: String) -> [String] {
    var (words, quote): ([String], Character?) = ([""], nil)
    for character in line {
      if character == quote {
        quote = nil
      } else if quote == nil, character == "\"" || character == "'" {
        quote = character
      } else if quote == nil, character == " " {
        words.append("")
      } else if quote == nil, character == "#" {
        break
      } else {
        words[words.count - 1].append(character)
      }
    }
    return words.filter { !$0.isEmpty }
  }
}
