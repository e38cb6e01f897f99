import Glibc
import TestSupport
import Testing

@testable import bellwatch

@Suite("bellwatch merge")
struct MergeCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder(.staffable())
    try write(["saguaro oak tue p1-p3", "ocotillo elm wed p1"], to: "base")
  }

  private func write(_ visits: [String], to name: String, notes: String? = nil) throws {
    let lines = visits.map { text -> String in
      let words = text.split(separator: " ")
      let run = words[3].split(separator: "-")
      return
        "  - {officer: \(words[0]), campus: \(words[1]), day: \(words[2]), from: \(run[0]), to: \(run[run.count - 1])}\n"
    }
    let note = notes.map { "notes: \($0)\n" } ?? ""
    let list = lines.isEmpty ? "visits: []\n" : "visits:\n\(lines.joined())"
    try folder.write("format: bellwatch/week/1\nweek: 2026-11-30\n\(note)\(list)", to: name)
  }

  private func merge(_ more: String...) -> (code: Int32, world: RecordingWorld) {
    let world = RecordingWorld()
    let files = ["base", "ours", "theirs"].map { "\(folder.path)/\($0)" }
    return (Bellwatch.run(["merge"] + files + more, in: world), world)
  }

  @Test("joins what does not meet, into our file")
  func clean() throws {
    try write(["saguaro oak tue p1-p4", "ocotillo elm wed p1"], to: "ours")
    try write(["saguaro oak tue p1-p3", "ocotillo elm wed p1", "ocotillo oak mon p5"], to: "theirs", notes: "theirs")
    let (code, world) = merge("--path", "\(folder.path)/2026-11-30.yaml")
    #expect(code == 0)
    #expect(world.errors == "")
    #expect(
      world.output
        == "\(folder.path)/2026-11-30.yaml: changes joined: 1 of ours, 2 of theirs, 0 of both; 0 conflicts\n")
    #expect(
      try folder.text(of: "ours") == """
        format: bellwatch/week/1
        week: 2026-11-30
        notes: theirs
        visits:
          - {officer: ocotillo, campus: oak, day: mon, from: p5, to: p5}
          - {officer: ocotillo, campus: elm, day: wed, from: p1, to: p1}
          - {officer: saguaro, campus: oak, day: tue, from: p1, to: p4}

        """)
  }

  @Test("leaves both forms of what meets between git's markers, and ends with 1")
  func conflict() throws {
    try write(["saguaro oak tue p1-p4", "ocotillo elm wed p2"], to: "ours", notes: "mine")
    try write(["saguaro elm tue p1-p2", "ocotillo elm wed p1", "ocotillo oak mon p5"], to: "theirs", notes: "theirs")
    let (code, world) = merge("--path", "2026-11-30.yaml", "--district", folder.path)
    #expect(code == 1)
    #expect(world.output == "2026-11-30.yaml: changes joined: 1 of ours, 1 of theirs, 0 of both; 2 conflicts\n")
    #expect(
      world.errors == """
        bellwatch: 2026-11-30.yaml: conflict, ours: the week's note is now 'mine'
        bellwatch: 2026-11-30.yaml: conflict, theirs: the week's note is now 'theirs'
        bellwatch: 2026-11-30.yaml: conflict, ours: Tue: Saguaro is at Oak P1–P4 instead of P1–P3
        bellwatch: 2026-11-30.yaml: conflict, theirs: Tue: Saguaro moves from Oak P1–P3 to Elm P1–P2

        """)
    #expect(
      try folder.text(of: "ours") == """
        format: bellwatch/week/1
        week: 2026-11-30
        <<<<<<< ours
        notes: mine
        =======
        notes: theirs
        >>>>>>> theirs
        visits:
          - {officer: ocotillo, campus: oak, day: mon, from: p5, to: p5}
          - {officer: ocotillo, campus: elm, day: wed, from: p2, to: p2}
        <<<<<<< ours
          - {officer: saguaro, campus: oak, day: tue, from: p1, to: p4}
        =======
          - {officer: saguaro, campus: elm, day: tue, from: p1, to: p2}
        >>>>>>> theirs

        """)
  }

  @Test("What it left in conflict is told with its line by everything that reads it")
  func markers() throws {
    try write(["saguaro oak tue p1-p4"], to: "ours")
    try write(["saguaro elm tue p1-p2"], to: "theirs")
    #expect(merge().code == 1)
    try folder.write(folder.text(of: "ours"), to: "2026-11-30.yaml")
    let (code, world) = bellwatch("check", folder.path, "--week", "2026-11-30")
    #expect(code == 65)
    #expect(
      world.errors
        == "bellwatch: 2026-11-30.yaml:4: both sides of a conflict stand here, as git leaves them; keep one and take out "
        + "the lines '<<<<<<<' to '>>>>>>>'\n")
  }

  @Test("An empty base, as git has where both sides made the file, is a week without anything")
  func emptyBase() throws {
    try folder.write("", to: "base")
    try write(["saguaro oak tue p1"], to: "ours")
    try write(["ocotillo oak tue p1"], to: "theirs")
    #expect(merge().code == 0)
    #expect(try folder.text(of: "ours").contains("saguaro"))
    #expect(try folder.text(of: "ours").contains("ocotillo"))
  }

  @Test("Without a district the visits stay in the order that the sides have them in")
  func blind() throws {
    unlink("\(folder.path)/district.yaml")
    try write(["saguaro zoo tue p1-p3", "saguaro oak tue p5"], to: "base")
    try write(["saguaro zoo tue p1-p3", "saguaro oak tue p5", "ocotillo elm mon p1"], to: "ours")
    try write(["saguaro zoo tue p1-p3", "saguaro mesa tue p4", "saguaro oak tue p5"], to: "theirs")
    #expect(merge().code == 0)
    let campuses = try folder.text(of: "ours").matches(of: /campus: ([a-z]+)/).map { String($0.1) }
    #expect(campuses == ["elm", "zoo", "mesa", "oak"])
  }

  @Test("What is no week, or another, is refused and leaves our file alone")
  func refused() throws {
    try write(["saguaro oak tue p1"], to: "ours")
    let ours = try folder.text(of: "ours")
    try folder.write("format: bellwatch/week/1\nweek: 2026-12-07\nvisits: []\n", to: "theirs")
    let (code, world) = merge()
    #expect(code == 65)
    #expect(world.errors.contains("these are different weeks, of 2026-11-30, 2026-11-30, 2026-12-07"))
    try folder.write("format: bellwatch/district/1\n", to: "theirs")
    #expect(merge().code == 65)
    try folder.write("", to: "theirs")
    #expect(merge().code == 65)
    unlink("\(folder.path)/theirs")
    #expect(merge().code == 66)
    #expect(try folder.text(of: "ours") == ours)
  }
}
