import Foundation
import TerminalKit
import TestSupport
import Testing

@testable import bellwatch

@Suite("The place where one was")
struct PlaceTests {
  /// Opens `folder` with the user's state kept in `state`, presses `keys`, and returns the last frame.
  private func open(
    _ folder: TemporaryFolder, _ state: String?, _ keys: Key..., arguments: [String] = []
  ) throws -> Frame {
    let world = RecordingWorld()
    world.surroundings = Surroundings { ["XDG_STATE_HOME": state][$0] ?? nil }
    let terminal = InMemoryTerminal(events: keys.map { .key($0) })
    world.terminal = terminal
    _ = Bellwatch.run([folder.path] + arguments, in: world)
    return try #require(terminal.frame)
  }

  @Test("is there again at the next start, by district, also when only looking")
  func restored() throws {
    let (folder, other, state) = (
      try TemporaryFolder(.staffable()), try TemporaryFolder(.staffable()), try TemporaryFolder()
    )
    let before = try open(folder, state.path, .character("5"), .down, .right)
    #expect(before.text.contains("P1"))
    #expect(try open(folder, state.path).lines[1] == before.lines[1])
    #expect(try open(folder, state.path).cursor == before.cursor)
    #expect(try open(other, state.path).cursor != before.cursor)
    _ = try open(folder, state.path, .character("3"), arguments: ["--read-only"])
    #expect(try open(folder, state.path).lines[1].contains("3 gaps"))
  }

  @Test("is kept when the terminal goes away")
  func hangUp() throws {
    let (folder, state) = (try TemporaryFolder(.staffable()), try TemporaryFolder())
    _ = try open(folder, state.path, .character("2"))
    #expect(try open(folder, state.path).lines[1].contains("2 officers"))
  }

  @Test("A folder that cannot be written or a damaged file is no error")
  func damaged() throws {
    let (folder, state) = (try TemporaryFolder(.staffable()), try TemporaryFolder())
    try state.write("", to: "file")
    _ = try open(folder, "\(state.path)/file", .character("2"))
    _ = try open(folder, nil, .character("2"))
    _ = try open(folder, state.path, .character("2"))
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(state.path)/bellwatch")
    #expect(names.count == 1)
    for name in names { try state.write("view: [officers", to: "bellwatch/\(name)") }
    #expect(try open(folder, state.path).lines[1].contains("1 board"))
  }
}
