import Foundation
import TerminalKit
import Testing

@testable import bellwatch

/// The picture in the README is what `make run` shows after a few keys.
@Suite("The README")
struct ReadmeTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test("shows the sample as it is")
  func picture() throws {
    let readme = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
    let block = try #require(readme.components(separatedBy: "```text\n").dropFirst().first)
    let picture = try #require(block.components(separatedBy: "\n```").first)
    let copy = FileManager.default.temporaryDirectory.appending(path: "bellwatch-readme-\(UUID())")
    try FileManager.default.copyItem(at: Self.root.appending(path: "Schedules/maricopa"), to: copy)
    defer { try? FileManager.default.removeItem(at: copy) }
    let world = RecordingWorld()
    let terminal = InMemoryTerminal()
    world.terminal = terminal
    terminal.type(.tab, .tab)
    _ = bellwatch(copy.path, "--week", "2026-11-30", in: world)
    let screen = try #require(terminal.frame?.text)
    // All but the legend and the keys, which say the same in other places.
    #expect(Self.lines(of: screen) == Self.lines(of: picture), "the README's picture is now:\n\(screen)")
  }

  private static func lines(of text: String) -> [Substring] {
    Array(text.split(separator: "\n", omittingEmptySubsequences: false).prefix(21))
  }
}
