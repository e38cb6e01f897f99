import Foundation
import Staffing
import TestSupport
import Testing

@testable import bellwatch

/// Everything with lists and forms, typed as lines from start to end, on real files.
@Suite("bellwatch --linear: lists and forms")
struct LinearFormsTests {
  private func run(_ folder: TemporaryFolder, _ lines: [String]) -> (code: Int32, world: RecordingWorld) {
    let world = RecordingWorld()
    world.input = lines
    return (Bellwatch.run([folder.path, "--linear", "--week", "2026-11-30"], in: world), world)
  }

  @Test("a district is set up from nothing and its week staffed, saved and accepted by check")
  func fromNothing() throws {
    let folder = try TemporaryFolder()
    let (code, world) = run(
      folder,
      ["1 Sonora Unified", "keep"] + ["bells", "new", "name Usual day", "keep", "parts usual-day"]
        + ["new", "name Arrival", "kind arrival", "start 07:30", "end 08:30", "keep"]
        + ["new", "2", "name First", "kind class", "start 08:30", "end 10:00", "keep", "back", "back"]
        + ["campuses", "new", "name Oak Elementary", "bells usual-day", "notes Gate  2", "keep", "back"]
        + ["roles", "new", "name Safety Officer", "keep", "back"]
        + ["officers", "new", "name Rosa Saguaro", "role safety-officer", "weekly hours 19.5"]
        + ["availability mon 07:00-12:00", "keep", "back"]
        + ["needs", "new", "officers 1", "weight 10", "required true", "keep", "back"]
        + ["save", "back", "campus oak", "day mon", "run arrival first", "assign rosa", "save", "quit"])
    #expect(code == 0, "\(world.errors)\(world.output)")
    let district = try folder.text(of: "district.yaml")
    for text in ["Sonora Unified", "Oak Elementary", "Gate  2", "07:30", "rosa-saguaro", "usual-day"] {
      #expect(district.contains(text), "\(text): \(world.output)")
    }
    #expect(try folder.text(of: "2026-11-30.yaml").contains("officer: rosa-saguaro, campus: oak-elementary"))
    let checked = bellwatch("check", folder.path).world
    #expect(checked.output.contains("No violations, 10:00 hours of gaps."), "\(checked.output)")
  }

  @Test("what is wrong is said with its line, and kept only once it is right; removing says what it does elsewhere")
  func mistakes() throws {
    let folder = try TemporaryFolder(.staffable(), visits: "ocotillo oak mon arrival-p1")
    let before = try folder.text(of: "district.yaml")
    let (code, world) = run(
      folder,
      ["setup", "officers", "ocotillo", "weekly hours many", "keep", "weekly hours 12", "cancel", "forget", "show 1"]
        + ["remove ocotillo", "keep", "remove 1", "remove", "undo", "nobody", "99", "remove", "back", "mars", "back"]
        + ["here", "quit"])
    #expect(code == 0, "\(world.output)")
    #expect(world.output.contains("Not kept: 1 line cannot be so."))
    #expect(world.output.contains("Weekly hours: many. Not so: weekly_hours"))
    #expect(world.output.contains("Something was typed: 'keep' keeps it, 'forget' forgets it."))
    #expect(world.output.contains("Remove officer Ocotillo? It is named elsewhere."))
    #expect(world.output.contains("remove officer Ocotillo\n"))
    #expect(world.output.contains("No officer is called 'nobody'."))
    #expect(world.output.contains("There is no row 99; the rows are 1 to 2."))
    #expect(world.output.contains("Say which, as in: remove 1."))
    #expect(world.output.contains("There is no section 'mars'."))
    #expect(try folder.text(of: "district.yaml") == before)
  }

  @Test("the order of needs is changed, and how far each reaches is said")
  func order() throws {
    let folder = try TemporaryFolder(.staffable())
    let (code, world) = run(
      folder, ["setup", "needs", "show 2", "down 1", "up 3", "undo", "undo", "back", "back", "quit"])
    #expect(code == 0, "\(world.output)")
    #expect(world.output.contains("posts of this week and decides"))
    #expect(world.output.contains("move need 1 "))
  }

  @Test("an absence is marked with its reason, repaired, looked at, and taken back")
  func absence() throws {
    let folder = try TemporaryFolder(
      .staffable { $0.officers.append(.of("yucca", weekly: "19.5")) }, visits: "ocotillo oak wed arrival-p1",
      "ocotillo oak thu arrival-p1")
    let (code, world) = run(
      folder,
      [
        "away ocotillo", "1", "reason court", "last day 12/1", "mark", "go on", "last day 2026-12-02", "from 25:00",
        "from 7:00",
      ]
        + ["to 4pm", "clear from", "go on", "save"])
    #expect(world.output.contains("The last day comes before the first."), "\(world.output)")
    #expect(world.output.contains("'mark' is no answer here."))
    #expect(world.output.contains("No such time; type 7:30, 730 or 7:30am."))
    let week = try folder.text(of: "2026-11-30.yaml")
    #expect(week.contains("court") && week.contains("2026-12-02"), "\(week)")
    #expect(code == 0)
    let (_, repaired) = run(folder, ["repair", "look 2", "here", "back", "2", "save", "quit"])
    #expect(repaired.output.contains("Only looking"), "\(repaired.output)")
    let (_, back) = run(folder, ["away", "take back 1", "cancel", "save", "quit"])
    #expect(back.output.contains("given back"), "\(back.output)")
    #expect(try !folder.text(of: "2026-11-30.yaml").contains("court"))
  }

  @Test("a school day is closed at one level, with what became of its visits")
  func calendar() throws {
    let folder = try TemporaryFolder(.staffable(), visits: "ocotillo oak mon arrival-p1")
    let (code, world) = run(
      folder,
      ["calendar", "2", "what closed", "day 2026-11-30", "what early", "what martian", "what closed", "name Snow day"]
        + ["campuses all", "change", "close", "save", "quit"])
    #expect(code == 0)
    #expect(world.output.contains("Type 2 and one of: closed; early release"), "\(world.output)")
    #expect(world.output.contains("'martian' is no choice of line 2"))
    #expect(world.output.contains("dropped, none of its periods is left"))
    #expect(try folder.text(of: "district.yaml").contains("Snow day"))
  }

  @Test("a spreadsheet is chosen, its columns mapped, its rows read and taken")
  func importing() throws {
    let folder = try TemporaryFolder(.staffable())
    try folder.write("Who,Badge,What\nMesa Yucca,yucca,sso\n", to: "people.csv")
    let (code, world) = run(
      folder,
      ["import", "campuses", "officers", "\(folder.path)/people.csv", "1", "1 name", "badge id", "what role"]
        + ["columns, rows", "1", "take", "save", "back", "quit"])
    #expect(code == 0, "\(world.output)")
    #expect(world.output.contains("Type 1 and one of: "))
    #expect(world.output.contains("1 row: 1 new"), "\(world.output)")
    #expect(try folder.text(of: "district.yaml").contains("Mesa Yucca"), "\(world.output)")
  }

  @Test("the week is written as a table where the line says")
  func exporting() throws {
    let folder = try TemporaryFolder(.staffable(), visits: "ocotillo oak mon arrival-p1")
    let (code, world) = run(
      folder, ["export", "as table", "what gaps", "file", "file \(folder.path)/gaps.csv", "write", "quit"])
    #expect(code == 0, "\(world.output)")
    #expect(try folder.text(of: "gaps.csv").contains("oak"), "\(world.output)")
  }

  @Test("a week is signed off by a word and not by a number")
  func publishing() throws {
    let folder = try TemporaryFolder(.staffable(), visits: "ocotillo oak mon arrival-p1")
    _ = run(folder, ["publish", "publish", "quit"])
    let (code, world) = run(folder, ["campus oak", "day mon", "clear", "publish", "1", "publish", "quit"])
    #expect(code == 0, "\(world.output)")
    #expect(world.output.contains("Type publish, copy notice, cancel."), "\(world.output)")
    #expect(world.output.components(separatedBy: "\nPublished 2026-11-30.yaml").count == 2)
  }
}
