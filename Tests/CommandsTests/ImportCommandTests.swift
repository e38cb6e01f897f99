import Foundation
import Staffing
import TestSupport
import Testing

@testable import bellwatch

@Suite("bellwatch import")
struct ImportCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder(.staffable(), visits: "ocotillo oak mon arrival-p3")
    try folder.write("name,level,bells\nPalm,elementary,school\nPine,middle,school\n", to: "campuses.csv")
    try folder.write("name,level,bells\nPalm,elementary,school\nPine,middling,school\n", to: "broken.csv")
  }

  private func run(_ arguments: String...) -> (code: Int32, world: RecordingWorld) {
    let world = RecordingWorld()
    let paths = arguments.map { $0.hasSuffix("csv") || $0.hasSuffix("ics") ? "\(folder.path)/\($0)" : $0 }
    return (Bellwatch.run(["import"] + paths + ["--into", folder.path], in: world), world)
  }

  @Test("tells each row and saves")
  func saves() throws {
    let (code, world) = run("campuses", "campuses.csv")
    #expect(code == 0)
    #expect(
      world.output == """
        row 2: Palm: taken
        row 3: Pine: taken

        2 rows: 2 taken, 0 changed, 0 as they are, 0 refused.
        Saved district.yaml.

        """)
    #expect(try folder.text(of: "district.yaml").contains("- {id: pine, name: Pine, level: middle, bells: school}"))
    #expect(
      run("campuses", "campuses.csv").world.output.hasSuffix(
        "2 as they are, 0 refused.\nNothing is saved: there was nothing new.\n"))
  }

  @Test("writes nothing where a row is refused, the rest with --partial, and nothing in a dry run")
  func refused() throws {
    let before = try folder.text(of: "district.yaml")
    let (code, world) = run("campuses", "broken.csv")
    #expect(code == 65)
    #expect(
      world.output.contains(
        "row 3, column B (level): refused: 'middling' is no level; write elementary, k8, middle, high or other\n"))
    #expect(world.output.hasSuffix("Nothing is saved: correct what is refused, or give --partial to take the rest.\n"))
    #expect(try folder.text(of: "district.yaml") == before)
    #expect(
      run("campuses", "campuses.csv", "--dry-run").world.output.hasSuffix("Nothing is saved: this was a dry run.\n"))
    #expect(try folder.text(of: "district.yaml") == before)
    #expect(run("campuses", "broken.csv", "--partial").code == 1)
    #expect(try folder.text(of: "district.yaml").contains("id: palm"))
  }

  @Test("keeps what a week's file held")
  func history() throws {
    try folder.write("officer,campus,day,from,to\nsaguaro,oak,mon,p1,p2\n", to: "visits.csv")
    let (code, world) = run("visits", "visits.csv", "--week", "2026-11-30")
    #expect(code == 0)
    #expect(world.output.hasSuffix("Saved 2026-11-30.yaml.\n"))
    #expect(try folder.text(of: "2026-11-30.yaml").contains("saguaro"))
    #expect(bellwatch("history", folder.path).world.output.contains("    1  until "))
  }

  @Test("reads absences from a calendar, in the district's time")
  func calendar() throws {
    try folder.write(
      """
      BEGIN:VCALENDAR\r
      BEGIN:VEVENT\r
      UID:1\r
      SUMMARY:Ocotillo: court\r
      DTSTART:20261201T120000\r
      DTEND:20261201T160000\r
      END:VEVENT\r
      BEGIN:VEVENT\r
      UID:2\r
      SUMMARY:Leave (Saguaro)\r
      DTSTART;VALUE=DATE:20261202\r
      DTEND;VALUE=DATE:20261204\r
      END:VEVENT\r
      BEGIN:VEVENT\r
      UID:3\r
      SUMMARY:Staff meeting\r
      DTSTART:20261201T120000\r
      END:VEVENT\r
      BEGIN:VEVENT\r
      UID:4\r
      SUMMARY:Ocotillo: class\r
      DTSTART:20261201T120000\r
      RRULE:FREQ=DAILY\r
      END:VEVENT\r
      END:VCALENDAR\r

      """, to: "court.ics")
    let (code, world) = run("absences", "court.ics", "--partial")
    #expect(code == 1)
    #expect(
      world.output == """
        line 2: Ocotillo: court: taken
        line 8: Leave (Saguaro): taken
        line 14: refused: it names no officer; give --officer, or write the officer's name in the summary
        line 19: refused: the event repeats; export the calendar with each of its dates, or enter them by hand

        4 events: 2 taken, 0 changed, 0 as they are, 2 refused.
        Saved 2026-11-30.yaml.

        """)
    #expect(
      try folder.text(of: "2026-11-30.yaml").contains(
        "  - {officer: ocotillo, date: 2026-12-01, from: \"12:00\", to: \"16:00\", reason: court}\n"))
  }

  @Test("prints one JSON object with --json")
  func json() throws {
    let (code, world) = run("campuses", "broken.csv", "--json")
    #expect(code == 65)
    let value = try JSONSerialization.jsonObject(with: Data(world.output.utf8)) as? [String: Any]
    #expect(value?["refused"] as? Int == 1)
    #expect((value?["saved"] as? [String])?.isEmpty == true)
  }

  @Test(
    "refuses what makes no sense, in a sentence",
    arguments: [
      (["campuses", "none.csv"], 66, "none.csv: cannot read the file: No such file or directory; check the path\n"),
      (
        ["campuses", "campuses.csv", "--column", "nam=x"], 64,
        "--column 'nam=x': write a field and a heading, as in start='Bell rings'; did you mean 'name'?\n"
      ),
      (
        ["absences", "campuses.csv", "--officer", "ocotilo"], 65,
        "--officer 'ocotilo': the district has no such officer; did you mean 'ocotillo'?\n"
      ),
      (["officers", "campuses.csv", "--lea", "1"], 64, "--lea is for campuses\n"),
    ])
  func usage(arguments: [String], code: Int32, sentence: String) {
    let world = RecordingWorld()
    let paths = arguments.map { $0.hasSuffix("csv") ? "\(folder.path)/\($0)" : $0 }
    #expect(Bellwatch.run(["import"] + paths + ["--into", folder.path], in: world) == code)
    #expect(world.errors.contains(sentence), "\(world.errors)")
  }

  @Test("gives the numbers of a list of officers to the campuses' sheets")
  func phones() throws {
    try folder.write("Name,Cell phone\nOcotillo,(520) 555-0101\n", to: "phones.csv")
    let (code, world) = bellwatch(
      "export", folder.path, "--format", "html", "--for", "campuses", "--phones", "\(folder.path)/phones.csv", "-o", "-"
    )
    #expect(code == 0)
    #expect(world.output.contains("<a href=\"tel:5205550101\">(520) 555-0101</a>"))
  }
}
