import Foundation
import Staffing
import TestSupport
import Testing

@testable import bellwatch

@Suite("bellwatch export")
struct ExportCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder(
      .staffable(), visits: "ocotillo oak mon arrival-p3", "ocotillo elm mon p4-p5", "saguaro oak mon p2-p3")
  }

  @Test(
    "prints to the standard output with -o -",
    arguments: [
      ("html", "<!doctype html>"), ("ics", "BEGIN:VCALENDAR\r\n"), ("csv", "week,date,day,"), ("json", "{\n"),
    ])
  func standardOutput(format: String, beginning: String) {
    let (code, world) = bellwatch("export", folder.path, "--format", format, "-o", "-")
    #expect(code == 0)
    #expect(world.output.hasPrefix(beginning))
    #expect(world.errors == "")
  }

  @Test("writes a file that only its owner may read, and says which")
  func file() throws {
    let path = "\(folder.path)/roster.html"
    let (code, world) = bellwatch("export", folder.path, "--format", "html", "-o", path)
    #expect(code == 0)
    #expect(world.output == "Wrote \(path).\n")
    #expect(try folder.text(of: "roster.html").hasSuffix("</html>\n"))
    let permissions = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(permissions == 0o600)
  }

  @Test("leaves a file that is there as readable as it is")
  func permissions() throws {
    let path = "\(folder.path)/roster.csv"
    try folder.write("old", to: "roster.csv")
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    #expect(bellwatch("export", folder.path, "--format", "csv", "-o", path).code == 0)
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o644)
    #expect(try folder.text(of: "roster.csv").hasPrefix("week,"))
  }

  @Test("writes a calendar for each officer with visits, and tells those who have none any more")
  func calendars() throws {
    let path = "\(folder.path)/calendars"
    let (code, world) = bellwatch("export", folder.path, "--format", "ics", "--for", "officers", "-o", path)
    #expect(code == 0)
    #expect(world.output == "Wrote 2 calendars in \(path).\n")
    #expect(try folder.text(of: "calendars/saguaro.ics").contains("\nSUMMARY:Oak: Saguaro\r\n"))
    let week = try folder.text(of: "2026-11-30.yaml")
    try folder.write(
      week.split(separator: "\n").filter { !$0.contains("saguaro") }.joined(separator: "\n") + "\n",
      to: "2026-11-30.yaml")
    #expect(bellwatch("export", folder.path, "--format", "ics", "--for", "officers", "-o", path).code == 0)
    #expect(try folder.text(of: "calendars/saguaro.ics").contains("\nSTATUS:CANCELLED\r\n"))
    #expect(try !folder.text(of: "calendars/saguaro.ics").contains("CONFIRMED"))
  }

  @Test("counts all weeks for the public, and names nobody")
  func redacted() throws {
    try folder.write(
      "format: bellwatch/week/1\nweek: 2026-12-07\nvisits:\n"
        + "  - {officer: ocotillo, campus: oak, day: tue, from: arrival, to: p3}\n", to: "2026-12-07.yaml")
    let (code, world) = bellwatch("export", folder.path, "--format", "csv", "--redact", "-o", "-")
    #expect(code == 0)
    #expect(world.output.contains("\nOak,elementary,2026-12,4,Left out: "))
    #expect(!world.output.lowercased().contains("ocotillo"))
  }

  @Test("says which visits have no place in the week")
  func unplaced() throws {
    let folder = try TemporaryFolder(
      .staffable(), visits: "ocotillo oak mon p1-p2", "nobody oak mon p1-p2", "ocotillo oak tue p9-p9")
    let (code, world) = bellwatch("export", folder.path, "--format", "csv", "-o", "-")
    #expect(code == 0)
    #expect(
      world.errors == "bellwatch: warning: 2 visits have no place in the week and are left out; see 'bellwatch check'\n"
    )
  }

  @Test("shows how far a long page is where the standard error is a terminal, and takes that away")
  func progress() throws {
    let folder = try TemporaryFolder(
      .staffable { district in
        district.campuses += (0..<60).map { .of("campus-\($0)", .elementary) }
      }, visits: "ocotillo oak mon p1-p2")
    let world = RecordingWorld()
    world.errorTerminalWidth = 80
    #expect(bellwatch("export", folder.path, "--format", "html", "-o", "-", in: world).code == 0)
    #expect(world.errors.contains("\r\u{1B}[K66 of 66 (100 %)"))
    #expect(world.errors.hasSuffix("\r\u{1B}[K"))
  }

  @Test(
    "refuses what makes no sense, in a sentence",
    arguments: [
      (["--format", "ics", "--redact"], "--redact: a calendar is made of times; give html, csv or json"),
      (["--format", "csv", "--for", "board"], "--for is for --format html and ics; csv and json hold all"),
      (["--format", "ics", "--for", "board"], "--for: a calendar can be for officers, or for all"),
      (["--format", "html", "--table", "gaps"], "--table is for --format csv"),
      (["--format", "ics", "--for", "officers", "-o", "-"], "-o -: one file an officer needs a folder; name one"),
      (
        ["--format", "csv", "-o", "district.yaml"],
        "-o district.yaml: a district's own files end with .yaml; choose another name"
      ),
    ])
  func usage(arguments: [String], sentence: String) {
    let world = RecordingWorld()
    #expect(Bellwatch.run(["export", folder.path] + arguments, in: world) == 64)
    #expect(world.errors.hasPrefix("bellwatch: \(sentence)\n"))
  }

  @Test("says where it cannot write")
  func unwritable() {
    let (code, world) = bellwatch("export", folder.path, "--format", "csv", "-o", "\(folder.path)/no/such.csv")
    #expect(code == 73)
    #expect(world.errors.contains("no/such.csv: cannot create the file: No such file or directory"))
  }

  @Test("keeps to the published schema", arguments: [false, true])
  func schema(isRedacted: Bool) throws {
    let (_, world) = bellwatch(
      "export", folder.path, "--format", "json", isRedacted ? "--redact" : "--week=2026-11-30", "-o", "-")
    let value = try JSONSerialization.jsonObject(with: Data(world.output.utf8))
    let schema = try JSONSchema(named: isRedacted ? "public-hours.schema.json" : "roster.schema.json")
    #expect(schema.faults(of: value) == [])
    // A schema that takes everything would prove nothing.
    #expect(schema.faults(of: [String: Any]()) != [])
  }
}
