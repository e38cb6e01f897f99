import Foundation
import ScheduleFiles
import Staffing
import TestSupport
import Testing
import Workbench

@testable import bellwatch

@Suite("bellwatch history")
struct HistoryCommandTests {
  /// A district whose week was saved with one visit, then two, then three.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder(.staffable(), visits: "ocotillo oak mon arrival-p1")
    for visits in [["oak mon arrival-p1", "elm tue p4-p5"], ["oak mon arrival-p1", "elm tue p4-p5", "oak wed p1-p2"]] {
      let client = try DistrictClient(directory: folder.path, isEditing: true)
      var week = try client.open(.sampleMonday, today: .sampleMonday).week
      week.visits = visits.map { .of("ocotillo \($0)") }
      #expect(client.save(week, .ifUnchanged) == .saved(fileName: "2026-11-30.yaml"))
      client.close(keepingEdits: false)
    }
    return folder
  }

  private func names(in folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test("lists the versions, the newest first")
  func lists() throws {
    let folder = try folder()
    let (code, world) = bellwatch("history", folder.path, "--week", "2026-11-30")
    #expect(code == 0)
    #expect(
      world.output.replacing(/\d{4}-\d\d-\d\d \d\d:\d\d/, with: "TIME").replacing(folder.path, with: "DIR") == """
        Sample Unified School District, week of Monday, 30 November 2026

          now                           3 visits
            2  until TIME  2 visits; 0 not in the file now, 1 of now not in it
            1  until TIME  1 visit; 0 not in the file now, 2 of now not in it

        'bellwatch history DIR --week 2026-11-30 --restore <number>' brings a version back.

        """)
    #expect(world.errors == "")
  }

  @Test("prints JSON")
  func json() throws {
    let folder = try folder()
    let (code, world) = bellwatch("history", folder.path, "--json")
    #expect(code == 0)
    let object = try JSONSerialization.jsonObject(with: Data(world.output.utf8)) as? [String: Any]
    let versions = try #require(object?["versions"] as? [[String: Any]])
    #expect(versions.compactMap { $0["number"] as? Int } == [1, 2])
    #expect(versions.compactMap { $0["visits"] as? Int } == [1, 2])
    #expect(versions.first?["file"] as? String == ".history/2026-11-30-1.yaml")
  }

  @Test("restores a version byte for byte; restoring what that replaced undoes it")
  func restores() throws {
    let folder = try folder()
    let (first, last) = (try folder.text(of: ".history/2026-11-30-1.yaml"), try folder.text(of: "2026-11-30.yaml"))
    let (code, world) = bellwatch("history", folder.path, "--restore", "1")
    #expect(code == 0)
    #expect(
      world.output.replacing(folder.path, with: "DIR")
        == "Restored version 1 of 2026-11-30.yaml. What it replaced is version 3: "
        + "'bellwatch history DIR --week 2026-11-30 --restore 3' undoes this.\n")
    #expect(try folder.text(of: "2026-11-30.yaml") == first)
    #expect(bellwatch("history", folder.path, "--restore", "3").code == 0)
    #expect(try folder.text(of: "2026-11-30.yaml") == last)
    #expect(try names(in: folder) == [".history", "2026-11-30.yaml", "district.yaml"])
  }

  @Test("brings back a week whose file is damaged or gone")
  func damaged() throws {
    let folder = try folder()
    let second = try folder.text(of: ".history/2026-11-30-2.yaml")
    try folder.write("visits: 7\n", to: "2026-11-30.yaml")
    #expect(bellwatch("history", folder.path).world.output.contains("now                           cannot be read\n"))
    #expect(bellwatch("history", folder.path, "--restore", "2").code == 0)
    #expect(try folder.text(of: "2026-11-30.yaml") == second)
    #expect(try folder.text(of: ".history/2026-11-30-3.yaml") == "visits: 7\n")
    try FileManager.default.removeItem(atPath: "\(folder.path)/2026-11-30.yaml")
    let (code, world) = bellwatch("history", folder.path, "--week", "2026-11-30", "--restore", "2")
    #expect(code == 0)
    #expect(world.output == "Restored version 2 of 2026-11-30.yaml. There was no such file before.\n")
  }

  @Test("refuses in one sentence what cannot be restored")
  func refuses() throws {
    let folder = try folder()
    let before = try folder.text(of: "2026-11-30.yaml")
    var (code, world) = bellwatch("history", folder.path, "--restore", "9")
    #expect(code == 66)
    #expect(
      world.errors
        == "bellwatch: .history/2026-11-30-9.yaml: there is no version 9; "
        + "'bellwatch history' lists those that are kept\n")
    try folder.write("visits: 7\n", to: ".history/2026-11-30-1.yaml")
    (code, world) = bellwatch("history", folder.path, "--restore", "1")
    #expect(code == 65)
    #expect(world.errors.hasPrefix("bellwatch: .history/2026-11-30-1.yaml:"))
    #expect(try folder.text(of: "2026-11-30.yaml") == before)
  }

  @Test("does the same for the district, also where its file is damaged or gone")
  func district() throws {
    let folder = try TemporaryFolder(.staffable())
    for name in ["One", "Two"] {
      let client = try DistrictClient(directory: folder.path, isEditing: true)
      var district = try client.open(.sampleMonday, today: .sampleMonday).district
      district.name = name
      #expect(client.save(district, .ifUnchanged) == .saved(fileName: "district.yaml"))
      client.close(keepingEdits: false)
    }
    let (first, last) = (try folder.text(of: ".history/district-1.yaml"), try folder.text(of: "district.yaml"))
    let listed = bellwatch("history", folder.path, "--district").world.output
    #expect(listed.hasPrefix("Two, ") && listed.contains("    2  until ") && listed.contains("    1  until "))
    let (code, world) = bellwatch("history", folder.path, "--district", "--restore", "1")
    #expect(code == 0)
    #expect(
      world.output.replacing(folder.path, with: "DIR")
        == "Restored version 1 of district.yaml. What it replaced is version 3: "
        + "'bellwatch history DIR --district --restore 3' undoes this.\n")
    #expect(try folder.text(of: "district.yaml") == first)
    #expect(bellwatch("history", folder.path, "--district", "--restore", "3").code == 0)
    #expect(try folder.text(of: "district.yaml") == last)
    let damages: [() throws -> Void] = [
      { try folder.write("roles: 7\n", to: "district.yaml") },
      { try FileManager.default.removeItem(atPath: "\(folder.path)/district.yaml") },
    ]
    for damage in damages {
      try damage()
      let (code, world) = bellwatch("history", folder.path, "--district")
      #expect(code == 0 && world.output.contains("    2  until "), "\(world.errors)")
      #expect(bellwatch("history", folder.path, "--district", "--restore", "2").code == 0)
      #expect(try folder.text(of: "district.yaml").contains("name: One"))
    }
  }

  @Test("says so where nothing is kept")
  func nothing() throws {
    let folder = try TemporaryFolder(.staffable())
    let (code, world) = bellwatch("history", folder.path)
    #expect(code == 0)
    #expect(world.output.hasSuffix("\nNothing is kept: versions are kept from the next save on.\n"))
  }

  @Test("leaves alone a week that is open or has edits that were not saved")
  func held() throws {
    let folder = try folder()
    let before = try folder.text(of: "2026-11-30.yaml")
    try folder.write(
      "user: rosa\nhost: front-desk\nprocess: 0-0-0-1-1\nsince: 2026-12-02 06:30\n", to: ".2026-11-30.yaml.lock")
    for command in [["history", folder.path, "--restore", "1"], ["fill", folder.path, "--seconds", "1"]] {
      let world = RecordingWorld()
      #expect(Bellwatch.run(command, in: world) == 73)
      #expect(
        world.errors
          == "bellwatch: 2026-11-30.yaml is open elsewhere: rosa on front-desk (process 1, since 2026-12-02 06:30); "
          + "close it there first\n")
    }
    try FileManager.default.removeItem(atPath: "\(folder.path)/.2026-11-30.yaml.lock")
    let client = try DistrictClient(directory: folder.path, isEditing: true)
    _ = try client.open(.sampleMonday, today: .sampleMonday)
    client.keep([EditRecord(.done, .add(.of("ocotillo oak thu p1-p2")), name: "Ocotillo to Oak")])
    client.close(keepingEdits: true)
    let (code, world) = bellwatch("history", folder.path, "--restore", "1")
    #expect(code == 73)
    #expect(world.errors.contains("has edits that were never saved; open the week with 'bellwatch'"))
    #expect(try folder.text(of: "2026-11-30.yaml") == before)
  }
}
