import Foundation
import ScheduleFiles
import TerminalKit
import TestSupport
import Testing

@testable import Workbench
@testable import bellwatch

@Suite("The settings")
struct ConfigCommandTests {
  /// A world whose user has these settings.
  private func world(
    _ text: String, in folder: TemporaryFolder, _ variables: [String: String] = [:]
  ) throws
    -> RecordingWorld
  {
    try FileManager.default.createDirectory(atPath: "\(folder.path)/bellwatch", withIntermediateDirectories: true)
    try folder.write(text, to: "bellwatch/config.yaml")
    let world = RecordingWorld()
    let variables = variables.merging(["XDG_CONFIG_HOME": folder.path]) { $1 }
    world.surroundings = Surroundings { variables[$0] }
    return world
  }

  private func problems(_ text: String) -> [String] {
    UserSettings(SettingsFile(Array(text.utf8), file: "config.yaml"), name: "config.yaml").problems
  }

  @Test("What is printed is read again, and changes nothing")
  func roundTrip() throws {
    let (code, world) = bellwatch("config")
    #expect(code == 0)
    let file = SettingsFile(Array(world.output.utf8), file: "config.yaml")
    let settings = UserSettings(file, name: "config.yaml")
    #expect(settings.problems == [])
    #expect(settings.theme == .standard)
    #expect(settings.history == HistoryPolicy())
    for context in Context.allCases {
      for key in Set(Keymap.bindings.flatMap(\.keys)) {
        #expect(settings.keys.command(for: key, in: context) == KeyChanges().command(for: key, in: context))
      }
    }
    for command in Command.allCases {
      #expect(file.keys.contains { $0.command == command.settingName }, "\(command)")
    }
  }

  @Test("What is printed begins so")
  func head() {
    let output = bellwatch("config").world.output
    #expect(
      output.hasPrefix(
        """
        # The settings of bellwatch with their defaults. The program reads config.yaml in the folder bellwatch of
        # $XDG_CONFIG_HOME (without that variable, ~/.config). Keep only what you change: what is left out has its default.
        # 'bellwatch config --check' says whether the file is right.

        # How the screen looks:
        #   standard           the terminal's own background, light or dark
        #   dark               light on dark gray
        #   light              dark on white
        #   high-contrast      white on black, for weak eyes and bright rooms
        #   red-green-blind    yellow to blue, for whoever cannot tell red from green
        #   blue-yellow-blind  red to teal, for whoever cannot tell blue from yellow
        #   monochrome         no colors; NO_COLOR and --no-color do the same
        theme: standard

        """))
    #expect(output.contains("\n  # In the board:\n  board:\n"))
    #expect(output.contains("\n    assign: [\"a\"]  # Assign an officer to the cell or the marked run\n"))
    #expect(output.contains("\n    remove: [\"x\", Del]  # Remove the visit under the cursor, or all that is marked\n"))
  }

  @Test("Settings that are left out are as usual", arguments: ["", "# nothing\n", "keys:\n", "keys:\n  board:\n"])
  func nothing(_ text: String) {
    #expect(problems(text) == [])
  }

  @Test("Mistakes are told with file, line, value and what to do")
  func mistakes() {
    #expect(
      problems(
        """
        theme: drak
        history: ten
        kees: 7
        keys:
          board:
            asign: [a]
            undo: [w]
          bord:
            undo: [w]
        """) == [
          "config.yaml:1: theme: there is no theme 'drak'; did you mean 'dark'?",
          "config.yaml:2: history: 'ten' says not what is kept; write how many versions of a week (10), also for how many "
            + "days (10/90), or off",
          "config.yaml:3: unknown key 'kees'; did you mean 'keys'?",
          "config.yaml:6: keys: there is no command 'asign'; did you mean 'assign'?",
          "config.yaml:8: keys: there is no place 'bord'; did you mean 'board'?",
        ])
    #expect(problems("theme: [dark]\n").count == 1)
    #expect(problems("[theme]\n").count == 1)
    #expect(problems("theme: dark\ntheme: light\n").count == 1)
    #expect(problems("theme: &a dark\nhistory: *a\n").count > 0)
    #expect(problems("theme: \"dark\n").count == 1)
  }

  @Test("What is right holds beside what is wrong")
  func rest() {
    let text = "theme: dark\nhistory: 3/30\nkeys:\n  board:\n    undo: w\n    asign: [a]\n"
    let settings = UserSettings(SettingsFile(Array(text.utf8), file: "config.yaml"), name: "config.yaml")
    #expect(settings.problems.count == 1)
    #expect(settings.theme == .dark)
    #expect(settings.history == HistoryPolicy(versions: 3, days: 30))
    #expect(settings.keys.command(for: .character("w"), in: .board) == .undo)
  }

  @Test("--check says what is wrong, for people and by the exit code")
  func check() throws {
    let folder = try TemporaryFolder()
    let right = try world("theme: light\n", in: folder)
    #expect(bellwatch("config", "--check", in: right).code == 0)
    #expect(right.output == "\(folder.path)/bellwatch/config.yaml is right.\n")
    let wrong = try world("theme: lihgt\n", in: folder)
    #expect(bellwatch("config", "--check", in: wrong).code == 65)
    #expect(
      wrong.errors == "bellwatch: \(folder.path)/bellwatch/config.yaml:1: theme: there is no theme 'lihgt'; "
        + "did you mean 'light'?\n")
    let none = RecordingWorld()
    none.surroundings = Surroundings { ["HOME": folder.path][$0] }
    #expect(bellwatch("config", "--check", in: none).code == 0)
    #expect(none.output == "There is no \(folder.path)/.config/bellwatch/config.yaml, so all settings are as usual.\n")
    #expect(bellwatch("config", "--path").code == 66)
    #expect(bellwatch("config", "--check", "--path").code == 64)
  }

  @Test("The program opens with the settings")
  func opening() throws {
    let folder = try TemporaryFolder(.staffable())
    let world = try world("theme: dark\nkeys:\n  everywhere:\n    quit: [Ctrl-X]\n", in: folder)
    let terminal = InMemoryTerminal(events: [.key(.character("q")), .key(.ctrl("x"))])
    world.terminal = terminal
    #expect(bellwatch(folder.path, in: world).code == 0)
    let frame = try #require(terminal.frame)
    #expect(frame[Point(column: 79, row: 10)].style.background == .palette(234, fallback: .black))
    #expect(frame.text.contains("Ctrl-X quit"))
  }

  @Test("A file with a mistake never keeps it from opening, and the screen says so")
  func mistaken() throws {
    let folder = try TemporaryFolder(.staffable())
    for text in ["theme: drak\n", "theme: \u{1B}[2J\n", "\0\u{FF}", "a: [b\n"] {
      let world = try world(text, in: folder)
      let terminal = InMemoryTerminal(
        size: Size(width: 160, height: 24), events: [.key(.character("m")), .key(.escape), .key(.character("q"))])
      world.terminal = terminal
      #expect(bellwatch(folder.path, in: world).code == 0)
      #expect(terminal.frames.contains { $0.text.contains("/config.yaml:") }, "\(text.debugDescription)")
    }
  }

  @Test("The variable goes before what the file says of kept versions")
  func history() throws {
    let folder = try TemporaryFolder()
    #expect(try world("history: off\n", in: folder).surroundings.history == HistoryPolicy(versions: 0))
    #expect(
      try world("history: off\n", in: folder, ["BELLWATCH_HISTORY": "7"]).surroundings.history
        == HistoryPolicy(versions: 7))
  }
}
