import ArgumentParser
import Foundation
import ScheduleFiles
import Staffing
import TestSupport
import Testing

@testable import bellwatch

@Suite("bellwatch fill")
struct FillCommandTests {
  private static let week = "2026-11-30.yaml"

  private func folder() throws -> TemporaryFolder {
    try TemporaryFolder(.staffable(), visits: "ocotillo oak mon p1-p2")
  }

  /// The roster on disk, checked.
  private func staffed(_ folder: TemporaryFolder) throws -> StaffedWeek {
    let opened = try DistrictFolder(path: folder.path)
    return StaffedWeek(
      district: try opened.readDistrict().value, week: try opened.readWeek(.sampleMonday).value)
  }

  @Test("saves a week without violations that costs less, and keeps the file it replaces")
  func fills() throws {
    let folder = try folder()
    let (text, before) = (try folder.text(of: Self.week), try staffed(folder))
    let (code, world) = bellwatch("fill", folder.path, "--gap", "0%")
    #expect(code == 0)
    #expect(world.errors == "")
    let after = try staffed(folder)
    #expect(after.violations == [])
    #expect(after.totals.cost.total < before.totals.cost.total)
    #expect(try folder.text(of: ".history/2026-11-30-1.yaml") == text)
    #expect(
      world.output.hasPrefix(
        "Sample Unified School District, week of Monday, 30 November 2026\nThis is the best possible roster"))
    for line in [
      "  Gaps        \(before.totals.gap.inHours) to \(after.totals.gap.inHours) hours\n",
      "  Open        \(before.totals.open.inHours) to \(after.totals.open.inHours) hours\n",
      "  Cost        \(before.totals.cost.total.rawValue) to \(after.totals.cost.total.rawValue), bound",
      "\nHours\n  Ocotillo", "\nWhat limits it\n", "\n\nSaved 2026-11-30.yaml.\n",
    ] {
      #expect(world.output.contains(line), "\(line)")
    }
  }

  @Test("keeps every file it replaces under a name of its own")
  func backups() throws {
    let folder = try folder()
    _ = bellwatch("fill", folder.path)
    let filled = try folder.text(of: Self.week)
    _ = bellwatch("fill", folder.path, "--from", "scratch", "--seed", "2")
    #expect(try folder.text(of: ".history/2026-11-30-2.yaml") == filled)
  }

  @Test("saves nothing with --dry-run")
  func dryRun() throws {
    let folder = try folder()
    let text = try folder.text(of: Self.week)
    let (code, world) = bellwatch("fill", folder.path, "--dry-run")
    #expect(code == 0)
    #expect(world.output.hasSuffix("\n\nNothing is saved.\n"))
    #expect(try folder.text(of: Self.week) == text)
    #expect(throws: (any Error).self) { try folder.text(of: ".history/2026-11-30-1.yaml") }
  }

  @Test("prints one JSON object with exactly these keys")
  func json() throws {
    let folder = try folder()
    let (code, world) = bellwatch("fill", folder.path, "--json", "--seed", "7", "--threads", "1", "--gap", "0%")
    #expect(code == 0)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(world.output.utf8)) as? [String: Any])
    #expect(
      Set(object.keys) == [
        "district", "week", "cost", "cost_terms", "bound", "optimality_gap", "gap_minutes", "open_minutes", "seconds",
        "stopped", "visits", "seed", "threads", "trajectory",
      ])
    let after = try staffed(folder)
    #expect(object["cost"] as? Int == after.totals.cost.total.rawValue)
    #expect(object["bound"] as? Int == after.totals.cost.total.rawValue)
    #expect(object["optimality_gap"] as? Double == 0)
    #expect(object["gap_minutes"] as? Int == after.totals.gap.rawValue)
    #expect(object["open_minutes"] as? Int == after.totals.open.rawValue)
    #expect(object["stopped"] as? String == "optimal")
    #expect(object["visits"] as? Int == after.visits.count)
    #expect(object["seed"] as? Int == 7)
    #expect(object["threads"] as? Int == 1)
    let points = try #require(object["trajectory"] as? [[String: Any]])
    let last = try #require(points.last)
    #expect(Set(last.keys) == ["seconds", "cost", "bound"])
    #expect(last["cost"] as? Int == after.totals.cost.total.rawValue)
    let costs = points.compactMap { $0["cost"] as? Int }
    #expect(costs == costs.sorted(by: >))
  }

  @Test(
    "keeps all visits with --from keep, and only adds with --only-gaps",
    arguments: [["--from", "keep"], ["--only-gaps"]])
  func keeps(option: [String]) throws {
    let folder = try folder()
    let before = try staffed(folder).visits
    #expect(Bellwatch.run(["fill", folder.path] + option, in: RecordingWorld()) == 0)
    let after = try staffed(folder)
    #expect(Set(before).isSubset(of: after.visits))
    #expect(after.violations == [])
  }

  @Test("saves nothing when Ctrl-C interrupts it, and says what it had")
  func interrupted() throws {
    let folder = try folder()
    let text = try folder.text(of: Self.week)
    let world = RecordingWorld()
    world.whenInterruptible = { $0() }
    #expect(bellwatch("fill", folder.path, "--gap", "0%", in: world).code == 130)
    #expect(world.output.contains(" (interrupted after "))
    #expect(world.output.hasSuffix("\n\nNothing is saved.\n"))
    #expect(try folder.text(of: Self.week) == text)
  }

  @Test("saves what Ctrl-C interrupts with --accept-on-interrupt")
  func acceptedOnInterrupt() throws {
    let folder = try folder()
    let world = RecordingWorld()
    world.whenInterruptible = { $0() }
    #expect(bellwatch("fill", folder.path, "--gap", "0%", "--accept-on-interrupt", in: world).code == 0)
    #expect(world.output.hasSuffix("\n\nSaved 2026-11-30.yaml.\n"))
    #expect(try staffed(folder).violations == [])
  }

  @Test("overwrites nothing that changed on disk meanwhile")
  func conflict() throws {
    let folder = try folder()
    let world = RecordingWorld()
    let other = "format: bellwatch/week/1\nweek: 2026-11-30\nvisits: []\n"
    world.whenInterruptible = { _ in try? folder.write(other, to: Self.week) }
    #expect(bellwatch("fill", folder.path, in: world).code == 73)
    #expect(
      world.errors == """
        bellwatch: 2026-11-30.yaml changed on disk meanwhile, so nothing was saved; try again to begin with what it \
        holds now

        """)
    #expect(try folder.text(of: Self.week) == other)
  }

  @Test("gives up with 75 when the time was over before there was a roster")
  func noTime() throws {
    let folder = try folder()
    let (code, world) = bellwatch("fill", folder.path, "--seconds", "0")
    #expect(code == 75)
    #expect(
      world.errors
        == "bellwatch: the limit of 0.0 seconds passed before there was a roster; give more with --seconds\n")
  }

  @Test("draws one line of progress on a terminal, cut to its width, and takes it away")
  func progress() throws {
    let (folder, world) = (try folder(), RecordingWorld())
    world.errorTerminalWidth = 40
    #expect(bellwatch("fill", folder.path, in: world).code == 0)
    #expect(world.errors.hasPrefix("\r\u{1B}[K["))
    #expect(world.errors.hasSuffix("\r\u{1B}[K"))
    for line in world.errors.components(separatedBy: "\r\u{1B}[K") { #expect(line.count <= 39) }
  }

  @Test(
    "refuses options that make no sense",
    arguments: [
      ["--gap", "0.2"], ["--gap", "-1%"], ["--gap", "nan%"], ["--threads", "0"], ["--seconds", "-1"],
      ["--seconds", "nan"], ["--from", "nothing"], ["--seed", "-1"], ["--seed", "9223372036854775808"],
    ])
  func options(option: [String]) throws {
    let folder = try folder()
    #expect(Bellwatch.run(["fill", folder.path] + option, in: RecordingWorld()) == 64)
  }

  @Test("stops at a share of 0.2 per cent where none is given, and says how to give one")
  func gapForms() throws {
    let folder = try folder()
    #expect(try FillCommand.parse([folder.path]).gap.share == 0.002)
    #expect(try FillCommand.parse([folder.path, "--gap", ".5%"]).gap.share == 0.005)
    let (code, world) = bellwatch("fill", folder.path, "--gap", "0.2")
    #expect(code == 64)
    #expect(
      world.errors.hasPrefix(
        "bellwatch: The value '0.2' is invalid for '--gap <share>': give 0% to 100%, such as 0.2%\n"))
  }

  @Test("leaves locked visits that break rules as they are, and reports them")
  func brokenLocks() throws {
    let folder = try TemporaryFolder(.staffable())
    var week = Week(monday: .sampleMonday)
    let locked = Visit.of("saguaro elm tue p4-p5").locked(true)
    week.visits = [locked]
    let opened = try DistrictFolder(path: folder.path)
    _ = try opened.save(week, in: try opened.readDistrict().value, since: nil)
    let (code, world) = bellwatch("fill", folder.path)
    #expect(code == 0)
    let after = try staffed(folder)
    #expect(after.visits.contains(locked))
    #expect(after.violations.map(\.code) == [.availability])
    #expect(
      world.output.contains(
        """
        Violations of visits that stay
          availability       Saguaro: 12:00–14:00 at Elm, but not available on Tue
        """))
  }
}
