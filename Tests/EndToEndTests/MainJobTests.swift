import Foundation
import Testing

@Suite("The main job")
struct MainJobTests {
  @Test("Walk to a gap, assign, undo, redo, save, quit: the file holds exactly that one line more")
  func staff() throws {
    let terminal = try RealTerminal()
    let program = try OpenProgram(in: terminal)
    let lines = try program.sample.lines()
    let before = try program.fillFirstGap()
    let gaps = try #require(before.gapMinutes)
    let filled = try #require(try terminal.screen().gapMinutes)
    #expect(filled < gaps)
    try terminal.press("u")
    try terminal.wait { $0.gapMinutes == gaps && !$0.text.contains("* unsaved") }
    try terminal.press("U")
    try terminal.wait { $0.gapMinutes == filled && $0.text.contains("* unsaved") }
    #expect(try program.sample.lines() == lines)
    try terminal.press("s")
    try terminal.wait { $0.text.contains("Saved 2026-11-30.yaml") && !$0.text.contains("* unsaved") }
    try terminal.press("q")
    try program.expectClean(status: 0)

    let changes = try program.sample.lines().difference(from: lines)
    #expect(changes.removals.isEmpty)
    #expect(changes.insertions.count == 1)
    for case .insert(_, let line, _) in changes { #expect(line.hasPrefix("  - {officer: ")) }
    let check = try Program.run(["check", program.sample.path, "--week", Sample.week, "--json"])
    #expect(check.status == 1)
    #expect(check.output.contains("\"gap_minutes\": \(filled),"))
  }

  @Test("Quitting with unsaved changes asks, and loses nothing by default")
  func unsaved() throws {
    let terminal = try RealTerminal()
    let program = try OpenProgram(in: terminal)
    let lines = try program.sample.lines()
    _ = try program.fillFirstGap()
    try terminal.press("q")
    try terminal.wait(for: "Quit?")
    try terminal.press("Escape")
    try terminal.wait { !$0.text.contains("Quit?") && $0.text.contains("* unsaved") }
    try terminal.press("q")
    try terminal.wait(for: "Quit?")
    try terminal.press("Enter")
    try program.expectClean(status: 0)
    #expect(try program.sample.lines().count == lines.count + 1)
  }

  @Test("Saving over someone else's change asks first")
  func conflict() throws {
    let terminal = try RealTerminal()
    let program = try OpenProgram(in: terminal)
    _ = try program.fillFirstGap()
    let other = try program.sample.removeVisit(of: "cholla", at: "saddleback")
    try terminal.wait(for: "* unsaved ! file changed")
    try terminal.press("s")
    try terminal.wait(for: "In the file")
    #expect(try String(contentsOf: program.sample.file, encoding: .utf8) == other)
    try terminal.press("w")
    try terminal.wait { $0.text.contains("Saved 2026-11-30.yaml") && !$0.text.contains("* unsaved") }
    #expect(try program.sample.lines().contains { $0.contains("cholla, campus: saddleback") })
    try terminal.press("q")
    try program.expectClean(status: 0)
  }

  @Test("A change by someone else is noticed, shown, and joined with one's own")
  func join() throws {
    let terminal = try RealTerminal()
    let program = try OpenProgram(in: terminal)
    let lines = try program.sample.lines()
    _ = try program.fillFirstGap()
    _ = try program.sample.removeVisit(of: "cholla", at: "saddleback")
    try terminal.wait(for: "M shows and joins them")
    try terminal.press("M")
    try terminal.wait(for: "In the file", "Cholla is removed from Saddleback")
    try terminal.press("Enter")
    try terminal.wait(for: "Joined with 2026-11-30.yaml")
    try terminal.press("s")
    try terminal.wait { $0.text.contains("Saved 2026-11-30.yaml") && !$0.text.contains("* unsaved") }
    let saved = try program.sample.lines()
    #expect(saved.count == lines.count)
    #expect(!saved.contains { $0.contains("cholla, campus: saddleback") })
    try terminal.press("q")
    try program.expectClean(status: 0)
  }

  @Test("Without edits of one's own a change on disk is taken over by itself")
  func takeOver() throws {
    let terminal = try RealTerminal()
    let program = try OpenProgram(in: terminal)
    let before = try #require(try terminal.screen().gapMinutes)
    _ = try program.sample.removeVisit(of: "cholla", at: "saddleback")
    let after = try terminal.wait(for: "1 change taken over")
    #expect(try #require(after.gapMinutes) > before)
    #expect(!after.text.contains("unsaved"))
    try terminal.press("q")
    try program.expectClean(status: 0)
  }

  @Test("The window may take any size")
  func resize() throws {
    let terminal = try RealTerminal(columns: 160, rows: 48)
    let program = try OpenProgram(in: terminal)
    // Its last row is drawn last.
    let large = try terminal.wait { $0.board != nil && $0.text.contains("q quit") }
    #expect(large.lines.contains { $0.count > 120 })
    try terminal.resize(columns: 80, rows: 24)
    try terminal.wait { $0.board != nil && $0.lines.allSatisfy { $0.count <= 80 } }
    try terminal.resize(columns: 20, rows: 5)
    try terminal.wait { $0.board == nil && $0.text.contains("80x24 needed") }
    try terminal.resize(columns: 160, rows: 48)
    try terminal.wait { $0.text == large.text }
    try terminal.press("q")
    try program.expectClean(status: 0)
  }

  @Test("With --read-only nothing can be changed")
  func readOnly() throws {
    let terminal = try RealTerminal()
    let program = try OpenProgram(in: terminal, "--read-only")
    try terminal.press("a", "o", "s", "?")
    try terminal.wait(for: "Help")
    try terminal.press("Escape")
    let screen = try terminal.wait { !$0.text.contains("Help") && $0.board != nil }
    #expect(!screen.text.contains("unsaved"))
    try terminal.press("q")
    try program.expectClean(status: 0)
  }
}
