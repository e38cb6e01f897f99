import Foundation
import Staffing
import TestSupport
import Testing

@testable import bellwatch

@Suite("bellwatch --linear")
struct LinearTests {
  private func run(_ folder: TemporaryFolder, _ lines: String..., arguments: [String] = []) -> (Int32, RecordingWorld) {
    let world = RecordingWorld()
    world.input = lines
    return (Bellwatch.run([folder.path, "--linear", "--week", "2026-11-30"] + arguments, in: world), world)
  }

  @Test("assigns, saves and leaves, without a terminal")
  func staffs() throws {
    let folder = try TemporaryFolder(.staffable())
    let (code, world) = run(
      folder, "campus oak", "day mon", "run arrival p1", "assign ocotillo", "save", "quit", "here")
    #expect(code == 0)
    #expect(world.errors == "")
    #expect(world.terminalOptions == nil)
    #expect(world.output.contains("\nSaved 2026-11-30.yaml.\n"))
    #expect(
      try folder.text(of: "2026-11-30.yaml").contains(
        "  - {officer: ocotillo, campus: oak, day: mon, from: arrival, to: p1}\n"))
  }

  @Test("Leaving asks where something is not saved; the end of input keeps it for the next start")
  func unsaved() throws {
    let folder = try TemporaryFolder(.staffable())
    let (_, asked) = run(folder, "run arrival p1", "assign ocotillo", "quit", "discard")
    #expect(asked.output.contains("Quit? "))
    let (code, cut) = run(folder, "run arrival p1", "assign ocotillo")
    #expect(code == 75)
    #expect(
      cut.errors
        == "bellwatch: the input ended; the edits that are not saved are offered when the week is opened again\n")
    let (_, again) = run(folder, "recover", "quit", "save")
    #expect(again.output.contains("Recovered 1 edit"))
    #expect(try folder.text(of: "2026-11-30.yaml").contains("ocotillo"))
  }

  @Test("fills the week")
  func fills() throws {
    let folder = try TemporaryFolder(.staffable())
    let (code, world) = run(folder, "fill week 10", "quit", "save")
    #expect(code == 0)
    #expect(world.output.contains("Fill the whole week: "))
  }

  @Test("writes only ASCII where that is asked for, and never what a terminal obeys")
  func harmless() throws {
    let folder = try TemporaryFolder(.staffable { $0.campuses[0].name = "Bell\u{1B}[31m\u{202E}–é" })
    let (_, world) = run(folder, "campuses", "screen", "days", "\u{1B}]0;x\u{07}", "quit", arguments: ["--ascii"])
    #expect(world.output.unicodeScalars.allSatisfy { $0 == "\n" || (0x20..<0x7F).contains($0.value) })
  }

  @Test("A folder without a district begins one; nothing is written before it is saved, and looking needs one")
  func nothing() throws {
    let folder = try TemporaryFolder()
    let (code, world) = run(folder, "help", "forget", "back", "quit")
    #expect(code == 0, "\(world.errors)")
    #expect(world.output.contains("1: Name: empty"), "\(world.output)")
    #expect(throws: (any Error).self) { try folder.text(of: "district.yaml") }
    #expect(run(folder, arguments: ["--read-only"]).0 == 66)
  }
}
