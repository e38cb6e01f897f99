import ArgumentParser
import Foundation
import Testing

@testable import bellwatch

/// What is made from the commands and the keymap is as it was made last. That the command lines in what people read work
/// is tried in a shell by `DocumentedCommandTests`.
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
}
