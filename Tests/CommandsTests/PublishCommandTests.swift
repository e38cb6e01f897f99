import Foundation
import ScheduleFiles
import Staffing
import TestSupport
import Testing

@testable import bellwatch

@Suite("bellwatch publish")
struct PublishCommandTests {
  private func folder() throws -> TemporaryFolder {
    try TemporaryFolder(.staffable(), visits: "ocotillo oak mon p1-p3", "ocotillo elm wed p1-p2")
  }

  private func world() -> RecordingWorld {
    let world = RecordingWorld()
    world.surroundings.user = "mesquite"
    return world
  }

  @Test("writes the date into the week's file and a copy beside it")
  func publishes() throws {
    let folder = try folder()
    let (code, world) = bellwatch("publish", folder.path, in: world())
    #expect(code == 0)
    #expect(world.errors == "")
    #expect(
      world.output == """
        Sample Unified School District, week of Monday, 30 November 2026
        Not published before.

        Published on 2026-12-02 at 06:40 by mesquite, with 16:00 hours of gaps and no violations.

        """)
    let text = try folder.text(of: "2026-11-30.yaml")
    #expect(text.contains("\npublished: {at: \"2026-12-02T06:40\", by: mesquite}\n"))
    #expect(try folder.text(of: "published/2026-11-30.yaml") == text)
    let status = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/published/2026-11-30.yaml")
    #expect(status[.posixPermissions] as? Int == 0o600)
    // What was there before is kept.
    #expect(try !folder.text(of: ".history/2026-11-30-1.yaml").contains("published"))
  }

  @Test("says by officer what changed since, and with --notice does nothing else")
  func notice() throws {
    let folder = try folder()
    #expect(bellwatch("publish", folder.path, "--by", "Sgt. Palo Verde", in: world()).code == 0)
    let published = try folder.text(of: "2026-11-30.yaml")
    try folder.write(
      published.replacing("campus: elm, day: wed, from: p1, to: p2", with: "campus: oak, day: wed, from: p1, to: p2"),
      to: "2026-11-30.yaml")
    let changed = try folder.text(of: "2026-11-30.yaml")
    let (code, world) = bellwatch("publish", folder.path, "--notice", in: world())
    #expect(code == 0)
    #expect(
      world.output == """
        Sample Unified School District, week of Monday, 30 November 2026
        Changes since it was published on 2026-12-02 at 06:40 by Sgt. Palo Verde

        Ocotillo
          Wed: Ocotillo moves from Elm P1–P2 to Oak P1–P2

        """)
    #expect(try folder.text(of: "2026-11-30.yaml") == changed)
    #expect(try folder.text(of: "published/2026-11-30.yaml") == published)
    #expect(bellwatch("publish", folder.path, in: self.world()).code == 0)
    #expect(
      bellwatch("publish", folder.path, "--notice", in: self.world()).world.output
        .contains("No changes since it was published on 2026-12-02 at 06:40 by mesquite"))
  }

  @Test("prints one JSON object for scripts")
  func json() throws {
    let folder = try folder()
    let (code, world) = bellwatch("publish", folder.path, "--json", in: world())
    #expect(code == 0)
    #expect(
      world.output == """
        {
          "district": "Sample Unified School District",
          "week": "2026-11-30",
          "published": "2026-12-02T06:40",
          "by": "mesquite",
          "before": null,
          "changed_visits": 0,
          "gap_minutes": 960,
          "violations": 0,
          "notice": []
        }

        """)
  }

  @Test("refuses a week that is not there")
  func missing() throws {
    let folder = try folder()
    let (code, world) = bellwatch("publish", folder.path, "--week", "2027-01-04", in: world())
    #expect(code == 66)
    #expect(world.errors.contains("has no week 2027-01-04"))
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/published"))
  }

  @Test("does not follow a link that leads out of the folder")
  func link() throws {
    let (folder, other) = (try folder(), try TemporaryFolder())
    try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/published", withDestinationPath: other.path)
    let (code, world) = bellwatch("publish", folder.path, in: world())
    #expect(code != 0)
    #expect(world.errors.contains("published/2026-11-30.yaml"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: other.path).isEmpty)
    #expect(try !folder.text(of: "2026-11-30.yaml").contains("published"))
  }

  @Test("an unknown key or a bad time in published is an error with its line")
  func badKey() throws {
    let folder = try folder()
    try folder.write(
      "format: bellwatch/week/1\nweek: 2026-11-30\npublished: {at: yesterday}\nvisits: []\n", to: "2026-11-30.yaml")
    let (code, world) = bellwatch("check", folder.path)
    #expect(code == 65)
    #expect(
      world.errors
        == "bellwatch: 2026-11-30.yaml:3: published: at 'yesterday' is not a minute of the calendar; "
        + "write YYYY-MM-DDTHH:MM\n")
  }
}
