import Foundation
import Staffing
import TestSupport
import Testing

@testable import bellwatch

@Suite("bellwatch explain")
struct ExplainCommandTests {
  private func folder() throws -> TemporaryFolder {
    try TemporaryFolder(
      .staffable { district in
        district.officers = [
          .of("ocotillo", weekly: "5"), .of("saguaro", available: ["mon 07:00-12:00"]), .of("cholla", weekly: "3"),
        ]
      }, visits: "ocotillo oak mon arrival-lunch", "cholla elm tue p1-p3")
  }

  @Test("lists what would close the gap with its effect, then who cannot come")
  func report() throws {
    let folder = try folder()
    let (code, world) = bellwatch(
      "explain", folder.path, "--campus", "elm", "--day", "mon", "--period", "lunch")
    #expect(code == 0)
    #expect(world.errors == "")
    #expect(
      world.output == """
        Sample Unified School District, week of Monday, 30 November 2026
        Elm, Mon 30 Nov, LUNCH, 11:00–12:00: 0 of 1 there, gap 1:00 at weight 4.

        What would close it
          1. Saguaro comes, ARRIVAL–LUNCH, 07:30–12:00
             gaps -1:30, open -3:00, cost -540. Opens nothing elsewhere.
          2. Cholla leaves Elm, Tue P1–P3, and comes, P2–LUNCH, 09:00–12:00
             gaps -1:00, open +1:00, cost -180. Opens Elm Tue 3:00 that are not required.
          3. Ocotillo leaves Oak, ARRIVAL–LUNCH, and comes, ARRIVAL–LUNCH, 07:30–12:00
             gaps 0:00, open 0:00, cost +780. Opens Oak Mon 1:30 of gaps and 3:00 that are not required.

        Who cannot come
          Ocotillo: at Oak 07:30–12:00
          Cholla: 3 of 3 hours used

        """)
  }

  @Test("prints the same as one JSON object")
  func json() throws {
    let folder = try folder()
    let (code, world) = bellwatch(
      "explain", folder.path, "--campus", "elm", "--day", "mon", "--period", "lunch", "--json")
    #expect(code == 0)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(world.output.utf8)) as? [String: Any])
    #expect(object["short"] as? Int == 1)
    let ways = try #require(object["suggestions"] as? [[String: Any]])
    #expect(ways.first?["kind"] as? String == "put")
    #expect((ways.first?["gap_change"] as? Int ?? 0) < 0)
    let refused = try #require(object["cannot_come"] as? [[String: Any]])
    #expect(refused.compactMap { $0["officer"] as? String } == ["ocotillo", "cholla"])
  }

  @Test("says so where the post is not short")
  func covered() throws {
    let folder = try folder()
    let (code, world) = bellwatch(
      "explain", folder.path, "--campus", "oak", "--day", "mon", "--period", "lunch")
    #expect(code == 0)
    #expect(world.output.contains("Oak, Mon 30 Nov, LUNCH, 11:00–12:00: not short of officers (1 of 1 there)."))
  }

  @Test(
    "names what does not exist, and what comes near",
    arguments: [
      (
        ["--campus", "oka", "--day", "mon", "--period", "p1"],
        "--campus 'oka': the district has no such campus; did you mean 'oak'?"
      ),
      (
        ["--campus", "oak", "--day", "mon", "--period", "lunhc"],
        "--period 'lunhc': Oak has no such period on Mon; did you mean 'lunch'?"
      ),
      (
        ["--campus", "oak", "--day", "sat", "--period", "lunch"],
        "--day sat: Oak is closed on 2026-12-05; name a day on which it is open"
      ),
    ])
  func unknown(_ arguments: [String], _ sentence: String) throws {
    let folder = try folder()
    let world = RecordingWorld()
    let code = Bellwatch.run(["explain", folder.path] + arguments, in: world)
    #expect(code == 65)
    #expect(world.errors == "bellwatch: \(sentence)\n")
    #expect(world.output == "")
  }
}
