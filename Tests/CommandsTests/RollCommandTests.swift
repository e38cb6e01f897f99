import Foundation
import ScheduleFiles
import Staffing
import TestSupport
import Testing

@testable import bellwatch

@Suite("bellwatch roll")
struct RollCommandTests {
  private func folder(_ change: (inout District) -> Void = { _ in }) throws -> TemporaryFolder {
    let folder = try TemporaryFolder(
      .staffable(change), visits: "ocotillo oak mon p1-p3", "ocotillo elm wed p1-p2", "saguaro oak mon p4-p5")
    #expect(bellwatch("template", folder.path, "--save", "a").code == 0)
    return folder
  }

  @Test("makes weeks from a template, with what did not fit")
  func rolls() throws {
    let folder = try folder { district in
      district.officers[1] = .of("saguaro")
      district.calendar = SchoolCalendar(closed: [
        .init(from: .of("2026-12-09"), to: .of("2026-12-09"), name: "Holiday"),
        .init(from: .of("2026-12-14"), to: .of("2026-12-18"), name: "Recess"),
      ])
    }
    try folder.write(
      """
      format: bellwatch/week/1
      week: 2026-12-07
      absences:
        - {officer: saguaro, date: 2026-12-07, from: "12:30", reason: court}
      visits: []

      """, to: "2026-12-07.yaml")
    let (code, world) = bellwatch("roll", folder.path, "--from", "2026-12-07", "--weeks", "3", "--template", "a")
    #expect(code == 0)
    #expect(world.errors == "")
    #expect(
      world.output == """
        2026-12-07  from a: 1 visit, gaps 16:00 hours
            Wed: Ocotillo at Elm p1–p2 left out: closed on 2026-12-09
            Mon: Saguaro at Oak p4–p5 left out: 12:00–14:00 at Oak, but absent 12:30–24:00
        2026-12-14  no school: passed over
        2026-12-21  from a: 3 visits, gaps 19:00 hours

        2 weeks saved.

        """)
    #expect(
      try folder.text(of: "2026-12-07.yaml").contains(
        "absences:\n  - {officer: saguaro, date: 2026-12-07, from: \"12:30\", reason: court}\n"))
    #expect(
      try folder.text(of: "2026-12-21.yaml").hasSuffix(
        """
        visits:
          - {officer: ocotillo, campus: oak, day: mon, from: p1, to: p3}
          - {officer: ocotillo, campus: elm, day: wed, from: p1, to: p2}
          - {officer: saguaro, campus: oak, day: mon, from: p4, to: p5}

        """))
  }

  @Test("templates take turns over the weeks of school, and weeks with visits are left alone")
  func turns() throws {
    let folder = try folder { $0.calendar = nil }
    try folder.write(
      "format: bellwatch/week/1\nweek: 2026-11-30\nvisits:\n  - {officer: ocotillo, campus: elm, day: fri, from: p1, to: p2}\n",
      to: "templates/b.yaml")
    let arguments = ["roll", folder.path, "--from", "2026-11-30", "--weeks", "3", "--template", "a,b"]
    let world = RecordingWorld()
    #expect(Bellwatch.run(arguments + ["--dry-run", "--json"], in: world) == 0)
    #expect(world.output.contains("\"week\": \"2026-11-30\", \"outcome\": \"kept\", \"visits\": 3"))
    #expect(
      world.output.contains("\"week\": \"2026-12-07\", \"outcome\": \"made\", \"template\": \"b\", \"visits\": 1"))
    #expect(
      world.output.contains("\"week\": \"2026-12-14\", \"outcome\": \"made\", \"template\": \"a\", \"visits\": 2"))
    #expect(world.output.contains("\"saved\": false"))
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/2026-12-07.yaml"))
    let forced = RecordingWorld()
    #expect(
      Bellwatch.run(["roll", folder.path, "--from", "2026-11-30", "--template", "b", "--force"], in: forced) == 0)
    #expect(forced.output.hasPrefix("2026-11-30  from b: 1 visit"))
    #expect(try folder.text(of: ".history/2026-11-30-1.yaml").contains("campus: oak"))
  }

  @Test("says which template there is not, and refuses what is none")
  func refuses() throws {
    let folder = try folder()
    let (code, world) = bellwatch("roll", folder.path, "--from", "2026-12-07", "--template", "aa")
    #expect(code == 66)
    #expect(world.errors == "bellwatch: there is no template 'aa': there are a\n")
    #expect(bellwatch("roll", folder.path, "--from", "2026-12-08", "--template", "a").code == 64)
    #expect(bellwatch("roll", folder.path, "--from", "2026-12-07", "--template", "../x").code == 64)
    #expect(bellwatch("template", folder.path, "--save", "a").code == 73)
    #expect(bellwatch("template", folder.path).world.output == "a\n")
  }

  @Test("rolls the sample's year with the real calendar: no visit on a closed day, no rule broken")
  func year() throws {
    let folder = try TemporaryFolder()
    let sample = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Schedules/maricopa")
    for name in ["district.yaml", "2026-11-30.yaml", "2026-12-07.yaml"] {
      try FileManager.default.copyItem(at: sample.appending(path: name), to: URL(filePath: "\(folder.path)/\(name)"))
    }
    #expect(bellwatch("template", folder.path, "--week", "2026-11-30", "--save", "a").code == 0)
    #expect(bellwatch("template", folder.path, "--week", "2026-12-07", "--save", "b").code == 0)
    let (code, world) = bellwatch(
      "roll", folder.path, "--from", "2026-07-20", "--weeks", "46", "--template", "a,b", "--force")
    #expect(code == 0)
    #expect(world.errors == "")
    let files = try DistrictFolder(path: folder.path)
    let district = try files.readDistrict().value
    let mondays = try files.weeks().mondays
    // The school year has 38 to 41 weeks with school; those without have no file.
    #expect((36...42).contains(mondays.count), "\(mondays.count) weeks")
    #expect(world.output.contains("no school: passed over"))
    for monday in mondays {
      let week = try files.readWeek(monday).value
      let staffed = StaffedWeek(district: district, week: week)
      let broken = staffed.violations.filter { $0.code != .dailyHours && $0.code != .weeklyHours }
      #expect(broken.isEmpty, "\(monday): \(broken.first?.message(in: staffed.plan) ?? "")")
      for visit in week.visits { #expect(!district.isClosed(monday.advanced(by: visit.day.rawValue)), "\(monday)") }
    }
  }
}
