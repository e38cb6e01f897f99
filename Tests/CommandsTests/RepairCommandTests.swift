import Foundation
import Staffing
import TestSupport
import Testing

@testable import bellwatch

@Suite("bellwatch repair")
struct RepairCommandTests {
  private func folder() throws -> TemporaryFolder {
    try TemporaryFolder(
      .staffable { district in
        district.officers = [
          .of("ocotillo", weekly: "10"), .of("saguaro", available: ["thu 07:00-15:00"]), .of("cholla", weekly: "5"),
        ]
        district.officers[1].phone = "602-555-0101"
      }, visits: "ocotillo oak thu arrival-lunch", "cholla elm tue p1-p3")
  }

  private func object(_ world: RecordingWorld) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(world.output.utf8)) as? [String: Any])
  }

  @Test("tells the trade and who could come, and saves nothing")
  func report() throws {
    let folder = try folder()
    let before = try folder.text(of: "2026-11-30.yaml")
    let (code, world) = bellwatch("repair", folder.path, "--absent", "ocotillo", "--date", "2026-12-03")
    #expect(code == 0, "\(world.errors)")
    #expect(world.output.contains("Away: Ocotillo, Thu 3 Dec, all day, sick."), "\(world.output)")
    #expect(world.output.contains("0 changes: "))
    #expect(world.output.contains("1 change, gaps "))
    #expect(world.output.contains("Saguaro, 602-555-0101"))
    #expect(world.output.hasSuffix("Nothing is saved.\n"))
    #expect(try folder.text(of: "2026-11-30.yaml") == before)
  }

  @Test("--take saves the absence, with what it struck out, and the repair")
  func take() throws {
    let folder = try folder()
    let (code, world) = bellwatch(
      "repair", folder.path, "--absent", "ocotillo", "--date", "2026-12-03", "--reason", "court", "--take", "1")
    #expect(code == 0, "\(world.errors)")
    let text = try folder.text(of: "2026-11-30.yaml")
    #expect(
      text.contains(
        "- {officer: ocotillo, date: 2026-12-03, reason: court, struck: [{campus: oak, from: arrival, to: lunch}]}"),
      "\(text)")
    #expect(text.contains("{officer: saguaro, campus: oak, day: thu"), "\(text)")
    #expect(!text.contains("{officer: ocotillo, campus: oak, day: thu"))
    #expect(world.output.hasSuffix("Saved 2026-11-30.yaml.\n"))
    let again = bellwatch("check", folder.path).world
    #expect(!again.output.contains("absent"), "\(again.output)")
  }

  @Test("prints one JSON object, with every line proven on so small a week")
  func json() throws {
    let folder = try folder()
    let (code, world) = bellwatch(
      "repair", folder.path, "--absent", "ocotillo", "--date", "2026-12-03", "--from", "8am", "--to", "930", "--json")
    #expect(code == 0, "\(world.errors)")
    let object = try object(world)
    #expect(object["saved"] as? Bool == false)
    let absent = try #require(object["absent"] as? [String: Any])
    #expect(absent["from"] as? String == "08:00" && absent["to"] as? String == "09:30")
    let trade = try #require(object["trade"] as? [[String: Any]])
    #expect(trade.first?["changes"] as? Int == 0)
    #expect(trade.prefix(4).allSatisfy { $0["proven"] as? Bool == true })
    #expect((object["calls"] as? [[String: Any]])?.isEmpty == false)
  }

  @Test("--call-list prints the list alone")
  func callList() throws {
    let folder = try folder()
    let (code, world) = bellwatch(
      "repair", folder.path, "--absent", "ocotillo", "--date", "2026-12-03", "--call-list")
    #expect(code == 0)
    #expect(world.output.hasPrefix("Call list, Sample Unified School District"), "\(world.output)")
    #expect(world.output.contains("1. Saguaro, 602-555-0101, no limit"))
  }

  @Test(
    "says what is wrong with its arguments and what to do",
    arguments: [
      (["--absent", "ocotilo", "--date", "2026-12-03"], 65, "did you mean 'ocotillo'?"),
      (["--absent", "ocotillo", "--date", "2026-12-33"], 64, "there is no such day; write YYYY-MM-DD"),
      (["--absent", "ocotillo", "--from", "25"], 64, "no time; write 7:30, 730 or 7:30am"),
      (["--absent", "ocotillo", "--from", "10", "--to", "9"], 64, "does not come after --from"),
      (["--date", "2026-12-03"], 64, "name them with --absent"),
      (["--absent", "ocotillo", "--date", "2026-12-03", "--max-changes", "9"], 64, "give 0 to 6"),
      (["--absent", "ocotillo", "--date", "2026-12-03", "--take", "7"], 65, "the list has no such line"),
      (
        ["--week", "2026-11-30", "--absent", "ocotillo", "--date", "2026-12-09"], 65, "not a day of the week 2026-11-30"
      ),
    ])
  func errors(arguments: [String], code: Int32, sentence: String) throws {
    let folder = try folder()
    let world = RecordingWorld()
    #expect(Bellwatch.run(["repair", folder.path] + arguments, in: world) == code)
    #expect(world.errors.contains(sentence), "\(world.errors)")
    #expect(world.output == "")
  }
}
