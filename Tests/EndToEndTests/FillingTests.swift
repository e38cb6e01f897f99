import Foundation
import Testing

@Suite("Closing gaps in a real terminal")
struct FillingTests {
  @Test("Enter on a gap lists what would close it, Enter does it, u takes it back")
  func explain() throws {
    let terminal = try RealTerminal()
    let program = try OpenProgram(in: terminal)
    var gaps: Int?
    while true {
      let place = try terminal.screen().details
      try terminal.press("Tab")
      gaps = try terminal.wait { $0.board != nil && $0.details != place }.gapMinutes
      try terminal.press("Enter")
      let list = try terminal.wait { $0.text.contains(/\d+ ways?, \d+ cannot come/) }
      guard list.text.contains(" 0 ways") else { break }
      try terminal.press("Escape")
      try terminal.wait { !$0.text.contains("cannot come") }
    }
    try terminal.press("Enter")
    try terminal.wait(for: "* unsaved")
    try terminal.press("u")
    try terminal.wait { $0.gapMinutes == gaps && !$0.text.contains("* unsaved") }
    try terminal.press("q")
    try program.expectClean(status: 0)
  }

  @Test("A fill runs beside everything else; Enter takes it as one step that u undoes, and it is saved")
  func fill() throws {
    let terminal = try RealTerminal()
    let program = try OpenProgram(in: terminal)
    let lines = try program.sample.lines()
    let before = try #require(try terminal.screen().gapMinutes)
    try terminal.press("f")
    try terminal.wait(for: "Keep")
    // Until nothing can be better: this machine may be busy.
    try terminal.press("Down", "Down", "Left")
    try terminal.wait(for: "until nothing can be better")
    try terminal.press("Enter")
    try terminal.wait { screen in
      guard let hours = screen.text.firstMatch(of: /gaps (\d+:\d\d) \(were (\d+:\d\d)\)/) else { return false }
      return hours.1 != hours.2
    }
    try terminal.press("f")
    try terminal.wait { $0.text.contains("f: fill") && !$0.text.contains("Hours by officer") }
    try terminal.press("2")
    try terminal.wait(for: "2 officers")
    try terminal.press("1")
    try terminal.press("f")
    try terminal.wait(for: "Hours by officer")
    try terminal.press("Enter")
    let filled = try terminal.wait { $0.text.contains("* unsaved") && $0.board != nil }
    #expect(try #require(filled.gapMinutes) < before)
    try terminal.press("u")
    try terminal.wait { $0.gapMinutes == before && !$0.text.contains("* unsaved") }
    try terminal.press("U")
    try terminal.wait(for: "* unsaved")
    try terminal.press("s")
    try terminal.wait { $0.text.contains("Saved 2026-11-30.yaml") }
    try terminal.press("q")
    try program.expectClean(status: 0)
    #expect(try program.sample.lines().count > lines.count)
    let check = try Program.run(["check", program.sample.path, "--week", "2026-11-30", "--json"])
    #expect(check.output.contains("\"violations\": []"))
  }

  @Test("Leaving a fill leaves the week as it was, and quitting while one runs ends at once")
  func leave() throws {
    let terminal = try RealTerminal()
    let program = try OpenProgram(in: terminal)
    try terminal.press("f")
    try terminal.wait(for: "Keep")
    try terminal.press("Enter")
    try terminal.wait(for: "Filling")
    try terminal.press("Escape")
    let left = try terminal.wait { $0.text.contains("The week is as it was.") }
    #expect(!left.text.contains("* unsaved"))
    try terminal.press("f")
    try terminal.wait(for: "Keep")
    try terminal.press("Enter")
    try terminal.wait(for: "Filling")
    try terminal.press("q")
    try program.expectClean(status: 0)
  }
}
