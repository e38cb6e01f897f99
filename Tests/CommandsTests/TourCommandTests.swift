import Foundation
import TerminalKit
import TestSupport
import Testing

@testable import bellwatch

@Suite("bellwatch tour")
struct TourCommandTests {
  /// Takes the tour with the user's state kept in `state`, presses `keys`, and returns the last frame.
  private func tour(_ state: TemporaryFolder, _ keys: Key..., arguments: [String] = []) throws -> Frame {
    let world = RecordingWorld()
    world.surroundings = Surroundings { ["XDG_STATE_HOME": state.path][$0] }
    let terminal = InMemoryTerminal(events: keys.map { .key($0) })
    world.terminal = terminal
    _ = Bellwatch.run(["tour"] + arguments, in: world)
    #expect(world.errors == "")
    return try #require(terminal.frame)
  }

  @Test("begins on a practice district of its own, and goes on where it was left")
  func resumes() throws {
    let state = try TemporaryFolder()
    #expect(try tour(state).text.contains("Tour, 1 of 19: The board"))
    #expect(try tour(state, .right).text.contains("Tour, 2 of 19: Gaps"))
    #expect(try tour(state).text.contains("Tour, 2 of 19: Gaps"))
    #expect(try tour(state, .tab).text.contains("Tour, 3 of 19: Walking"))
    #expect(try tour(state, arguments: ["--restart"]).text.contains("Tour, 1 of 19: The board"))
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(state.path)/bellwatch").sorted()
    #expect(names == ["tour", "tour.yaml"])
  }

  @Test("A practice district that was damaged is made anew")
  func damaged() throws {
    let state = try TemporaryFolder()
    _ = try tour(state, .right)
    try state.write("nonsense", to: "bellwatch/tour/district.yaml")
    #expect(try tour(state).text.contains("Practice Unified School District"))
  }

  @Test("Without a place for it, it says so")
  func nowhere() {
    let (code, world) = bellwatch("tour")
    #expect(code == 73)
    #expect(
      world.errors
        == "bellwatch: there is no place for the practice district, as neither XDG_STATE_HOME nor HOME names "
        + "a folder\n")
  }

  @Test("The first start ever points to it, and no other")
  func firstStart() throws {
    let (folder, state) = (try TemporaryFolder(.staffable()), try TemporaryFolder())
    func open() throws -> String {
      let world = RecordingWorld()
      world.surroundings = Surroundings { ["XDG_STATE_HOME": state.path][$0] }
      let terminal = InMemoryTerminal(events: [])
      world.terminal = terminal
      _ = Bellwatch.run([folder.path, "--week", "2026-11-30"], in: world)
      return try #require(terminal.frames.first).text
    }
    #expect(try open().contains("'bellwatch tour' shows all in ten minutes"))
    #expect(try !open().contains("bellwatch tour"))
  }
}
