import Foundation
import Logging
import Staffing
import TestSupport
import Testing

@testable import bellwatch

/// How the program gets on with shells, pipes and logs.
@Suite("In the shell", .serialized)
struct ShellTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder(.staffable(), visits: "ocotillo oak mon arrival-p3")
  }

  // MARK: Several districts

  @Test("check takes several districts: an object each, and the gravest exit code")
  func severalDistricts() throws {
    let other = try TemporaryFolder(.sample(), visits: "agave mesa mon arrival-dismissal")
    let (code, world) = bellwatch("check", folder.path, other.path, "--json")
    #expect(code == 1)
    #expect(world.output.components(separatedBy: "\n}\n{\n").count == 2)
    let text = bellwatch("check", folder.path, other.path).world.output
    #expect(text.components(separatedBy: "\n\nSample Unified School District, week of").count == 2)
  }

  @Test("check goes on after a district that cannot be read, and says so in the end")
  func brokenDistrict() {
    let (code, world) = bellwatch("check", "\(folder.path)/none", folder.path, "--json")
    #expect(code == 66)
    #expect(world.output.hasPrefix("{\n  \"district\": \"Sample Unified School District\""))
    #expect(world.errors.contains("none: there is no such folder"))
  }

  // MARK: Completion

  @Test("complete weeks, campuses, officers and periods of the district that the line names")
  func values() throws {
    let words = ["bellwatch", "explain", folder.path, "--campus", ""]
    #expect(Completions.ids(.campuses, words) == ["oak", "elm", "ash", "mesa"])
    #expect(Completions.ids(.officers, words) == ["ocotillo", "saguaro"])
    #expect(Completions.ids(.weeks, words) == ["2026-11-30"])
    #expect(Completions.ids(.periods, words).contains("lunch"))
    #expect(Completions.ids(.campuses, ["bellwatch", "explain", "/nowhere", "--campus", ""]) == [])
  }

  @Test("complete districts, and the folders on the way to them")
  func districts() throws {
    let parent = URL(filePath: folder.path).deletingLastPathComponent().path
    let name = URL(filePath: folder.path).lastPathComponent
    #expect(Completions.folders("\(parent)/\(name.dropLast(3))") == ["\(parent)/\(name)"])
    #expect(Completions.folders("\(folder.path)/none/") == [])
  }

  @Test("have completion scripts", arguments: ["bash", "zsh", "fish"])
  func scripts(shell: String) {
    let (code, world) = bellwatch("--generate-completion-script", shell)
    #expect(code == 0)
    #expect(world.output.contains("explain"))
    #expect(!world.output.contains("documents"))
  }

  // MARK: Logs

  @Test("tell what is done with --verbose, and no officer's name")
  func verbose() {
    let (code, world) = bellwatch("--verbose", "check", folder.path, "--json")
    #expect(code == 1)
    #expect(world.output.hasPrefix("{\n"))
    #expect(world.log.lines.contains { $0.hasPrefix("bellwatch: info: read campuses=4 ") })
    // Other tests may have something told meanwhile.
    #expect(world.log.lines.contains { $0.hasPrefix("bellwatch: info: ended code=1 ") })
    #expect(!world.log.lines.contains { $0.lowercased().contains("ocotillo") })
  }

  /// Every command that touches a roster, with names that are found nowhere else.
  @Test("tell of files, locks, fills, spreadsheets and exports; names only to who asks for 'debug'")
  func levels() throws {
    try folder.write("Name,Role\nXanthium Quercus,sso\n", to: "quercus.csv")
    let (path, lines) = (folder.path, LinesOfLog())
    let commands: [[String]] = [
      ["import", "officers", "\(path)/quercus.csv", "--into", path], ["fill", path, "--seconds", "1"],
      ["export", path, "--format", "ics", "--for", "officers", "-o", "\(path)/calendars"],
      ["export", path, "--format", "html", "-o", "\(path)/ocotillo.html"], ["show", path], ["check", path],
      ["explain", path, "--campus", "oak", "--day", "mon", "--period", "p5"],
    ]
    func run(_ level: Logger.Level) {
      for command in commands {
        Log.begin(level: level) { lines.append($0) }
        _ = Bellwatch.run(command, in: RecordingWorld())
      }
      Log.end()
    }
    run(.info)
    let told = lines.lines.map { $0.replacing(path, with: "DIR") }
    for beginning in [
      "read campuses=4 ", "read spreadsheet bytes=", "saved bytes=", "fill began ", "fill ended ",
      "exported format=html ",
    ] {
      #expect(told.contains { $0.hasPrefix("bellwatch: info: \(beginning)") }, "\(beginning)")
    }
    for name in ["ocotillo", "saguaro", "xanthium", "quercus"] {
      #expect(!told.contains { $0.lowercased().contains(name) }, "\(name)")
    }
    run(.debug)
    #expect(lines.lines.contains { $0.hasPrefix("bellwatch: debug: officers names=") && $0.contains("Ocotillo") })
  }

  @Test("tell nothing without it")
  func quiet() {
    #expect(bellwatch("check", folder.path).world.log.lines == [])
  }

  @Test("write the log of the screen to a file of the user's own")
  func file() throws {
    let write = Log.fileWriter(in: "\(folder.path)/state")
    write("one line")
    #expect(try folder.text(of: "state/bellwatch/log") == "one line\n")
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/state/bellwatch/log")
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    Log.fileWriter(in: nil)("nowhere")
  }
}
