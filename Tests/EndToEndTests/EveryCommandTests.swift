import Foundation
import Testing

@Suite("Every command")
struct EveryCommandTests {
  /// What help calls the places where commands can be typed.
  private static let homes: Set<String> = [
    "the board", "the officers", "gaps and violations", "the totals", "the campus", "the map", "the setup",
  ]

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
      if name == "quit" {
        try leaveProgram(terminal)
      } else {
        if name == "suspend" { try comeBack(terminal) }
        try goHome(after: name, terminal)
      }
    }
    // What was suspended once tells the shell its end by 'fg'.
    try terminal.wait { $0.isClean }
    try terminal.run("echo left=$?")
    try terminal.wait(for: "left=0\n")
    try program.compareModes()
  }

  /// Closes whatever `name` opened.
  ///
  /// Keys are taken in one after the other: once help is there, all that was pressed before it is done, and help says
  /// where that led to. Nothing is asked of what else is on the screen, of which a half may be drawn. Ctrl-C closes
  /// dialogs as Escape does, but is never read as one key with the next.
  private func goHome(after name: String, _ terminal: RealTerminal) throws {
    for _ in 0..<6 {
      try terminal.press("F1")
      let title = /─ Help: ([a-z ]+) ─/
      let screen = try terminal.wait { $0.text.contains(title) && !$0.text.contains("─ Commands") }
      let place = String(screen.text.firstMatch(of: title)?.1 ?? "")
      try terminal.press("C-c")
      try terminal.wait { !$0.text.contains("─ Help: ") }
      if Self.homes.contains(place) { return }
      try terminal.press("C-c")
    }
    Issue.record("no way back after \(name): \(try terminal.screen().text)")
  }

  private func comeBack(_ terminal: RealTerminal) throws {
    try terminal.wait { !$0.isAlternate }
    try terminal.run("fg")
    try terminal.wait { $0.isAlternate }
  }

  private func leaveProgram(_ terminal: RealTerminal) throws {
    let screen = try terminal.wait { !$0.isAlternate || $0.text.contains("Quit?") }
    if screen.isAlternate { try terminal.press("d") }
  }
}
