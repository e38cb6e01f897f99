import Staffing
import TestSupport
import Testing

@testable import bellwatch

@Suite("bellwatch whatif")
struct WhatIfCommandTests {
  private func folder() throws -> TemporaryFolder {
    try TemporaryFolder(
      .staffable { district in
        district.officers = [.of("ocotillo", weekly: "5"), .of("saguaro", available: ["mon 07:00-12:00"])]
      }, visits: "ocotillo oak mon arrival-p1", "saguaro oak mon p3-lunch")
  }

  private func numbers(_ output: String, _ key: String) -> [Int] {
    output.split(separator: "\"\(key)\": ").dropFirst().compactMap { Int($0.prefix { $0.isNumber }) }
  }

  @Test("shows gaps before and after, and saves nothing")
  func drop() throws {
    let folder = try folder()
    let before = try folder.text(of: "2026-11-30.yaml")
    let (code, world) = bellwatch("whatif", folder.path, "--drop", "ocotillo", "--seconds", "0.3", "--json")
    #expect(code == 0)
    #expect(world.output.contains("\"changes\": [\n    \"without Ocotillo\"\n  ]"))
    let (gaps, found, bounds) = (
      numbers(world.output, "gap_minutes"), numbers(world.output, "best_found_minutes"),
      numbers(world.output, "bound_minutes")
    )
    #expect(gaps.count == 2 && gaps[1] == gaps[0] + 30)
    #expect(found[0] < gaps[0] && found[1] > found[0])
    #expect(bounds[0] <= found[0] && bounds[1] <= found[1] && bounds[1] >= bounds[0])
    #expect(try folder.text(of: "2026-11-30.yaml") == before)
  }

  @Test("hours and officers more never make the best possible worse")
  func more() throws {
    let folder = try folder()
    for option in [["--add-hours", "ocotillo=4"], ["--officers", "+1@sso"]] {
      let world = RecordingWorld()
      #expect(Bellwatch.run(["whatif", folder.path, "--seconds", "20", "--json"] + option, in: world) == 0)
      let (gaps, bounds) = (numbers(world.output, "gap_minutes"), numbers(world.output, "bound_minutes"))
      #expect(gaps[0] == gaps[1])
      #expect(bounds[1] < bounds[0], "\(option)")
    }
  }

  @Test("tells people in a table")
  func text() throws {
    let folder = try folder()
    let (code, world) = bellwatch(
      "whatif", folder.path, "--officers", "+2@sso", "--add-hours", "ocotillo=-1.5", "--seconds", "0.2")
    #expect(code == 0)
    #expect(
      world.output.hasPrefix(
        """
        Sample Unified School District, week of Monday, 30 November 2026
        What if: -1.5 hours more for Ocotillo, 2 more School Safety Officers

          Gap hours         before    after
          as it stands   \u{20}
        """))
    #expect(world.output.hasSuffix("\nNothing is saved.\n"))
  }

  @Test("tells what an absence opens and what is left of it, the worst first")
  func resilience() throws {
    let folder = try folder()
    let (code, world) = bellwatch("whatif", folder.path, "--resilience", "--json")
    #expect(code == 0)
    let (opened, left) = (numbers(world.output, "opened_minutes"), numbers(world.output, "left_minutes"))
    #expect(opened.count == 2)
    #expect(zip(opened, left).allSatisfy { $0 >= $1 })
    #expect(left == left.sorted(by: >))
    // Saguaro's lunch at Oak: Ocotillo has hours left for it; so for the arrival.
    #expect(opened.sorted() == [30, 60])
    #expect(left == [0, 0])
  }

  @Test("says what is wrong with what is asked")
  func wrong() throws {
    let folder = try folder()
    #expect(bellwatch("whatif", folder.path).code == 64)
    #expect(bellwatch("whatif", folder.path, "--add-hours", "ocotillo").code == 64)
    #expect(bellwatch("whatif", folder.path, "--officers", "1@sso").code == 64)
    let (code, world) = bellwatch("whatif", folder.path, "--drop", "ocotilo")
    #expect(code == 65)
    #expect(world.errors == "bellwatch: the district has no officer 'ocotilo': did you mean 'ocotillo'?\n")
    #expect(bellwatch("whatif", folder.path, "--officers", "+1@sheriff").code == 65)
    #expect(bellwatch("whatif", folder.path, "--add-hours", "saguaro=2").code == 65)
  }
}
