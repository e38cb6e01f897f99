import Foundation
import Testing

@Suite("Kinds of terminals")
struct TerminalKindTests {
  @Test(
    "The board is drawn on many a terminal",
    arguments: [
      (["TERM": "xterm-256color"], true), (["TERM": "xterm"], true), (["TERM": "linux"], true),
      (["TERM": "vt100"], false), (["NO_COLOR": "1"], false), (["LC_ALL": "C"], true), (["LC_ALL": "xx_XX"], true),
    ])
  func draws(environment: [String: String], hasColor: Bool) throws {
    let terminal = try RealTerminal(environment: environment)
    let program = try OpenProgram(in: terminal)
    let screen = try terminal.screen()
    if environment["LC_ALL"] == "C" { #expect(screen.text.allSatisfy { $0.isASCII }) }
    #expect(try terminal.usesColor() == hasColor)
    try terminal.press("q")
    try program.expectClean(status: 0)
  }

  @Test("--ascii, --no-color and --no-mouse do as they say")
  func options() throws {
    let terminal = try RealTerminal(environment: ["TERM": "xterm-256color"])
    let program = try OpenProgram(in: terminal, "--ascii --no-color --no-mouse")
    let screen = try terminal.screen()
    #expect(screen.text.allSatisfy { $0.isASCII })
    #expect(!screen.hasMouse)
    let usesColor = try terminal.usesColor()
    #expect(!usesColor)
    try terminal.press("q")
    try program.expectClean(status: 0)
  }

  @Test("The mouse is heard where the terminal has one")
  func mouse() throws {
    let terminal = try RealTerminal(environment: ["TERM": "xterm-256color"])
    let program = try OpenProgram(in: terminal)
    try terminal.wait { $0.hasMouse }
    try terminal.press("q")
    try program.expectClean(status: 0)
  }

  @Test(
    "A terminal that cannot show a full screen is refused in one sentence",
    arguments: ["dumb", "no-such-terminal", ""])
  func refused(type: String) throws {
    let terminal = try RealTerminal(environment: ["TERM": type])
    _ = try Sample(in: terminal.folder)
    try terminal.run("bellwatch maricopa; echo status=$?")
    let screen = try terminal.wait(for: "status=69")
    #expect(screen.text.contains("bellwatch: the "))
    #expect(screen.text.contains("TERM"))
    #expect(screen.text.contains("'bellwatch check'"))
    #expect(screen.isClean)
  }

  @Test("What is wrong with a file is told on the user's own screen")
  func badFile() throws {
    let terminal = try RealTerminal()
    let sample = try Sample(in: terminal.folder)
    let district = sample.folder.appending(path: "district.yaml")
    let text = try String(contentsOf: district, encoding: .utf8)
    try text.replacing("\nstate:", with: "\nstaet:").write(to: district, atomically: true, encoding: .utf8)
    try terminal.run("bellwatch maricopa; echo status=$?")
    let screen = try terminal.wait(for: "status=65")
    #expect(screen.text.contains("bellwatch: district.yaml:"))
    #expect(screen.text.contains("did you mean 'state'?"))
    #expect(screen.isClean)
  }
}
