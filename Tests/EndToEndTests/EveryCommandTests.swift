import Foundation
import Testing

@Suite("Every command")
struct EveryCommandTests {
  /// What the palette lists: the commands of the views and of the setup, as the settings name them.
  private func names() throws -> [String] {
    let settings = try Program.run(["config"]).output
    let places: Set<String> = ["board", "officers", "gaps", "totals", "campus", "map", "setup"]
    var (names, isListed): ([String], Bool) = ([], false)
    for line in settings.components(separatedBy: "\n") {
      if let place = line.wholeMatch(of: /\ \ ([a-z-]+):/)?.1 {
        isListed = places.contains(String(place))
      } else if isListed, let name = line.firstMatch(of: /^    ([a-z-]+): \[/)?.1, !names.contains(String(name)) {
        names.append(String(name))
      }
    }
    // The palette does not list itself, nor what only the tour has; the last two leave the program.
    return names.filter { !["palette", "skip-step", "suspend", "quit"].contains($0) } + ["suspend", "quit"]
  }

  @Test("Each line of the palette is found by its name and run once")
  func everyLineOfThePalette() throws {
    let terminal = try RealTerminal()
    let program = try OpenProgram(in: terminal)
    let names = try names()
    #expect(names.count > 60)
    for name in names {
      try terminal.press(":")
      try terminal.wait(for: "─ Commands")
      try terminal.type(name)
      let line = try Regex("▸ \(name) ")
      try terminal.wait { $0.text.contains(line) }
      try terminal.press("Enter")
      try leave(name, terminal)
    }
    try program.expectClean(status: 0)
  }

  /// Goes back to where commands can be typed, whatever `name` opened.
  private func leave(_ name: String, _ terminal: RealTerminal) throws {
    var screen = try terminal.wait { !$0.text.contains("─ Commands") }
    if name == "suspend" {
      try terminal.wait { !$0.isAlternate }
      try terminal.run("fg; echo status=$?")
      try terminal.wait { $0.isAlternate && $0.board != nil }
    } else if name == "quit" {
      screen = try terminal.wait { !$0.isAlternate || $0.text.contains("Quit?") }
      if screen.isAlternate { try terminal.press("d") }
    } else {
      while screen.text.contains("┌─") || screen.text.contains("filter:") {
        let before = screen.text
        try terminal.press("Escape")
        screen = try terminal.wait { $0.text != before }
      }
    }
  }
}
