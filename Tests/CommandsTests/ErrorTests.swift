import Foundation
import Staffing
import TestSupport
import Testing

@testable import bellwatch

@Suite("Errors")
struct ErrorTests {
  @Test(
    "of usage exit with 64 and say what is wrong",
    arguments: [
      (["check", "--jsn"], "bellwatch: Unknown option '--jsn'. Did you mean '--json'?"),
      (["show", "a", "b"], "bellwatch: Unexpected argument 'b'"),
      (["show", "--by", "day"], "bellwatch: The value 'day' is invalid for '--by <order>'."),
      (
        ["--week", "2026-12-02"],
        "bellwatch: The value '2026-12-02' is invalid for '--week <monday>': a week is named by its Monday, 2026-11-30"
      ),
      (
        ["check", "--week", "2026-02-30"],
        "bellwatch: The value '2026-02-30' is invalid for '--week <monday>': there is no such day; write YYYY-MM-DD"
      ),
      (["new", "folder"], "bellwatch: Missing expected argument '--name <name>'"),
      (
        ["new", "folder", "--name", " "],
        "bellwatch: The value ' ' is invalid for '--name <name>': a district needs a name"
      ),
      (["a\u{1B}[31m", "b\u{9B}"], "bellwatch: Unexpected argument 'b<U+009B>'"),
    ])
  func usage(arguments: [String], sentence: String) {
    let world = RecordingWorld()
    #expect(Bellwatch.run(arguments, in: world) == 64)
    #expect(world.output == "")
    #expect(world.errors.hasPrefix(sentence))
    #expect(world.errors.contains("\nUsage: bellwatch "))
  }

  @Test("of a misspelled command name the one that was meant")
  func misspelledCommand() {
    let world = RecordingWorld()
    #expect(Bellwatch.run(["chekc", "my-district"], in: world) == 64)
    #expect(world.errors.hasPrefix("bellwatch: Unexpected argument 'my-district'\n"))
    #expect(world.errors.hasSuffix("\nbellwatch: there is no command 'chekc'; did you mean 'check'?\n"))
    for arguments in [["my-district", "other"], ["show", "a", "b"]] {
      let world = RecordingWorld()
      #expect(Bellwatch.run(arguments, in: world) == 64)
      #expect(!world.errors.contains("did you mean"))
    }
  }

  @Test("of a folder that is none exit with 66", arguments: [[], ["check"], ["show"], ["open"]])
  func noFolder(command: [String]) throws {
    let world = RecordingWorld()
    #expect(Bellwatch.run(command + ["/no\u{7}where"], in: world) == 66)
    #expect(
      world.errors == """
        bellwatch: /no\\u{7}where: there is no such folder; name one that holds a district.yaml, or make it with \
        'bellwatch new'

        """)
    #expect(world.output == "")
  }

  @Test("of a district without a week exit with 66 and name the nearest", arguments: ["check", "show"])
  func noWeek(command: String) throws {
    let folder = try TemporaryFolder(.staffable())
    let asked = bellwatch(command, folder.path, "--week", "2027-01-04")
    #expect(asked.code == 66)
    #expect(
      asked.world.errors == "bellwatch: \(folder.path) has no week 2027-01-04: the nearest it has is 2026-11-30\n")
    try FileManager.default.removeItem(atPath: "\(folder.path)/2026-11-30.yaml")
    let empty = bellwatch(command, folder.path)
    #expect(empty.code == 66)
    #expect(empty.world.errors == "bellwatch: \(folder.path) has no weeks yet: open it with 'bellwatch' and save one\n")
  }

  @Test("of a file exit with 65, each on a line of its own", arguments: [[], ["check"], ["show"]])
  func badData(command: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "format: bellwatch/district/1\nnmae: X\nroles: []\nbells: {}\ncampuses: []\nofficers: []\n", to: "district.yaml")
    let world = RecordingWorld()
    #expect(Bellwatch.run(command + [folder.path], in: world) == 65)
    #expect(world.output == "")
    let lines = world.errors.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.hasPrefix("bellwatch: district.yaml") })
    #expect(world.errors.contains("bellwatch: district.yaml:2: unknown key 'nmae'; did you mean 'name'?\n"))
  }

  @Test("of the terminal exit with 69 and name the commands that need none")
  func noTerminal() throws {
    let folder = try TemporaryFolder(.staffable())
    let (code, world) = bellwatch(folder.path)
    #expect(code == 69)
    #expect(world.errors.hasPrefix("bellwatch: standard input is not a terminal"))
  }

  @Test("The version is printed")
  func version() {
    let (code, world) = bellwatch("--version")
    #expect(code == 0)
    #expect(world.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    #expect(world.errors == "")
  }
}
