import TerminalKit
import TestSupport
import Testing

@testable import bellwatch

@Suite("bellwatch diff")
struct DiffCommandTests {
  /// A district's folder with its week, and another version of it.
  private func folder(_ other: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder(
      .staffable(), absences: ["saguaro 2026-12-02"], visits: "saguaro oak tue p1-p3", "ocotillo elm wed p1")
    try folder.write("format: bellwatch/week/1\nweek: 2026-11-30\n\(other)", to: "other.yaml")
    return folder
  }

  @Test("tells in words what is different, and counts it")
  func words() throws {
    let folder = try folder(
      """
      absences:
        - {officer: ocotillo, date: 2026-12-03, from: "12:00", reason: court}
      visits:
        - {officer: ocotillo, campus: elm, day: wed, from: p1, to: p1, locked: true, notes: bring the keys}
        - {officer: saguaro, campus: elm, day: tue, from: p1, to: p2}

      """)
    let (code, world) = bellwatch("diff", "\(folder.path)/2026-11-30.yaml", "\(folder.path)/other.yaml")
    #expect(code == 1)
    #expect(world.errors == "")
    #expect(
      world.output == """
        Tue: Saguaro moves from Oak P1–P3 to Elm P1–P2
        Wed: Ocotillo at Elm P1 is locked
        Wed: Ocotillo at Elm P1 has the note 'bring the keys'
        Wed: Saguaro is no longer absent all day
        Thu: Ocotillo is absent 12:00–24:00 (court)

        5 changes: 1 visit, 2 absences, 1 lock, 1 note.

        """)
  }

  @Test("of a file and itself is nothing")
  func same() throws {
    let folder = try folder("visits: []\n")
    let file = "\(folder.path)/2026-11-30.yaml"
    let (code, world) = bellwatch("diff", file, file)
    #expect(code == 0)
    #expect(world.output == "No difference.\n")
  }

  @Test("prints one JSON object for scripts")
  func json() throws {
    let folder = try folder(
      "visits:\n  - {officer: saguaro, campus: oak, day: tue, from: p1, to: p3}\n"
        + "  - {officer: ocotillo, campus: elm, day: wed, from: p2, to: p2}\n")
    let (code, world) = bellwatch("diff", "--json", "\(folder.path)/2026-11-30.yaml", "\(folder.path)/other.yaml")
    #expect(code == 1)
    #expect(
      world.output == """
        {
          "before": "2026-11-30",
          "after": "2026-11-30",
          "visits": 1,
          "absences": 1,
          "locks": 0,
          "notes": 0,
          "changes": [
            {"subject": "visit", "kind": "resized", "day": "wed", "officer": "ocotillo", "before": {"officer": "ocotillo", "campus": "elm", "day": "wed", "from": "p1", "to": "p1", "locked": false, "notes": null}, "after": {"officer": "ocotillo", "campus": "elm", "day": "wed", "from": "p2", "to": "p2", "locked": false, "notes": null}, "message": "Wed: Ocotillo is at Elm P2 instead of P1"},
            {"subject": "absence", "kind": "removed", "day": "wed", "officer": "saguaro", "before": {"officer": "saguaro", "date": "2026-12-02", "from": null, "to": null, "reason": null, "notes": null}, "after": null, "message": "Wed: Saguaro is no longer absent all day"}
          ]
        }

        """)
  }

  @Test("does without a district, and with one elsewhere")
  func districts() throws {
    let folder = try folder("visits: []\n")
    let bare = try TemporaryFolder()
    try bare.write("format: bellwatch/week/1\nweek: 2026-11-30\n", to: "a.yaml")
    try bare.write(
      "format: bellwatch/week/1\nweek: 2026-11-30\nvisits:\n  - {officer: saguaro, campus: oak, day: tue, from: p1, to: p2}\n",
      to: "b.yaml")
    let (a, b) = ("\(bare.path)/a.yaml", "\(bare.path)/b.yaml")
    #expect(bellwatch("diff", a, b).world.output.hasPrefix("Tue: saguaro is assigned to oak p1–p2\n"))
    #expect(
      bellwatch("diff", a, b, "--district", folder.path).world.output
        .hasPrefix("Tue: Saguaro is assigned to Oak P1–P2\n"))
    #expect(bellwatch("diff", a, b, "--district", bare.path).code == 66)
    try bare.write("campuses: 7\n", to: "district.yaml")
    let (code, world) = bellwatch("diff", a, b)
    #expect(code == 1)
    #expect(world.errors.hasPrefix("bellwatch: warning: district.yaml:1: "))
    #expect(world.errors.hasSuffix("ids are shown instead of names\n"))
  }

  @Test("takes an empty file for a week without anything, and refuses what is no file")
  func missing() throws {
    let folder = try folder("visits: []\n")
    try folder.write("", to: "empty.yaml")
    let week = "\(folder.path)/2026-11-30.yaml"
    #expect(bellwatch("diff", "\(folder.path)/empty.yaml", week).world.output.contains("3 changes"))
    #expect(bellwatch("diff", "\(folder.path)/empty.yaml", "\(folder.path)/empty.yaml").code == 65)
    let (code, world) = bellwatch("diff", week, "\(folder.path)/gone.yaml")
    #expect(code == 66)
    #expect(
      world.errors
        == "bellwatch: \(folder.path)/gone.yaml: cannot read the file: No such file or directory; check the path\n")
    #expect(bellwatch("diff", week, folder.path).code == 66)
  }

  @Test("compares two weeks day by day, and says so")
  func weeks() throws {
    let folder = try folder("visits: []\n")
    try folder.write(
      "format: bellwatch/week/1\nweek: 2026-12-07\nvisits:\n  - {officer: saguaro, campus: oak, day: tue, from: p1, to: p3}\n",
      to: "2026-12-07.yaml")
    let (code, world) = bellwatch("diff", "\(folder.path)/2026-11-30.yaml", "\(folder.path)/2026-12-07.yaml")
    #expect(code == 1)
    #expect(
      world.output.hasPrefix(
        "The week of Monday, 30 November 2026, and the week of Monday, 7 December 2026, day by day:\n"
          + "Wed: Ocotillo is removed from Elm P1\n"))
  }
}
