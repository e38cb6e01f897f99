import Foundation
import Staffing
import TerminalKit
import TestSupport
import Testing
import Workbench

@testable import bellwatch

/// Names and notes that steer a terminal, hide, or turn the text around.
@Suite("Hostile names")
struct HostileNameTests {
  static let texts = [
    "clear \u{1B}[2J\u{1B}[H and color \u{1B}[31m", "title \u{1B}]0;owned\u{7}", "eight bits \u{9B}2J\u{9D}0;x\u{9C}",
    "override \u{202E}gnp.exe", "isolates \u{2066}\u{2067}\u{2068}\u{2069}", "nothing \u{200B}\u{200C}\u{200D}\u{FEFF}",
    "lines\r\nof\nother\u{85}things\u{2028}and\u{2029}more", "tags \u{E0041}\u{E0042}",
    "back\u{8}\u{8}\u{8}space\u{7F}",
    "private \u{E000} and noncharacter \u{FFFE}", "soft\u{AD}hyphen", "family 👨\u{200D}👩\u{200D}👧\u{FE0F}",
    "marks a" + String(repeating: "\u{301}", count: 10_000), "مرحبا \u{200F}\u{200E}\u{61C} mixed",
  ]

  /// The same with fewer marks, for walks of many steps.
  static let shorterTexts = texts.map { String(String.UnicodeScalarView($0.unicodeScalars.prefix(300))) }

  /// The district and the week with `text` for every text that they can hold.
  private func folder(_ text: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder(
      .staffable { district in
        district.name = text
        district.notes = text
        for position in district.campuses.indices { district.campuses[position].name = text + "\(position)" }
        for position in district.officers.indices { district.officers[position].name = text + " \(position)" }
        for position in district.roles.indices { district.roles[position].name = text }
        district.bells[0].name = text
        for position in district.bells[0].periods.indices { district.bells[0].periods[position].name = text }
        district.agencies = [Agency(id: "pd", name: text, kind: .police)]
        district.funding = [FundingSource(id: "grant", name: text, ends: .of("2026-01-01"))]
        district.officers[0].agency = "pd"
        district.officers[0].funding = "grant"
        district.calendar?.closed?[0].name = text
      }, visits: "ocotillo oak mon arrival-p1", "saguaro mesa tue p1", "nobody elm wed p1")
    let file = try DistrictClient(directory: folder.path)
    var week = try file.open(nil, today: .sampleMonday).week
    week.notes = text
    week.absences = [
      Absence(officer: "ocotillo", date: .sampleMonday, reason: text, notes: text),
      Absence(officer: "nobody", date: .of("2026-12-31"), reason: text),
    ]
    for position in week.visits.indices { week.visits[position].notes = text }
    #expect(file.save(week, .ifUnchanged) == .saved(fileName: "2026-11-30.yaml"))
    try folder.write("format: bellwatch/week/1\nweek: 2026-11-30\n", to: "empty.yaml")
    return folder
  }

  private func expectHarmless(_ text: String, _ what: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(text.sanitized(keepingLineFeeds: true) == text, "\(what)", sourceLocation: sourceLocation)
  }

  /// What is not only for terminals may hold what these draw otherwise, but nothing that nobody sees.
  private func expectVisible(_ text: String, _ what: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let hidden = text.unicodeScalars.filter { $0 != "\n" && isHidden($0) }
    #expect(hidden.isEmpty, "\(what)", sourceLocation: sourceLocation)
  }

  @Test("are harmless in what the commands print", arguments: texts)
  func commands(text: String) throws {
    let folder = try folder(text)
    let weeks = ["\(folder.path)/empty.yaml", "\(folder.path)/2026-11-30.yaml"]
    let lines = [
      ["check", folder.path], ["check", folder.path, "--json"], ["show", folder.path],
      ["show", folder.path, "--by", "officer"], ["diff"] + weeks, ["diff", "--json"] + weeks,
    ]
    for line in lines {
      let world = RecordingWorld()
      #expect(Bellwatch.run(line, in: world) <= 1, "\(line)")
      #expect(!world.output.isEmpty)
      expectHarmless(world.output, "output of \(line)")
      expectHarmless(world.errors, "errors of \(line)")
    }
  }

  @Test("are harmless in what leaves the program, and where it says why it does not", arguments: texts)
  func exports(text: String) throws {
    let folder = try folder(text)
    let lines = ["html", "ics", "csv", "json"].map { ["export", folder.path, "--format", $0, "-o", "-"] }
    for line in lines {
      let world = RecordingWorld()
      #expect(Bellwatch.run(line, in: world) == 0, "\(line)")
      // Calendars, and tables for spreadsheets, end their lines in their own way.
      let output = world.output.replacing("\r\n", with: "\n")
      #expect(output.count > 200)
      expectVisible(output, "output of \(line)")
      expectHarmless(world.errors, "errors of \(line)")
    }
    for audience in ["campuses", "officers", "board"] {
      let page = bellwatch("export", folder.path, "--format", "html", "--for", audience, "-o", "-").world.output
      expectVisible(page, "the page for \(audience)")
    }
    let path = "\(folder.path)/calendars"
    #expect(bellwatch("export", folder.path, "--format", "ics", "--for", "officers", "-o", path).code == 0)
    for name in try FileManager.default.contentsOfDirectory(atPath: path) {
      #expect(name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-.".contains($0)) }, "\(name)")
    }
  }

  @Test("are harmless in the other commands' words", arguments: shorterTexts)
  func others(text: String) throws {
    let folder = try folder(text)
    let quoted = text.replacing("\"", with: "\"\"")
    try folder.write("officer,date,reason,\"\(quoted)\"\n\"\(quoted)\",\"\(quoted)\",x\n", to: "absences.csv")
    try folder.write(
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:\(text)\nDTSTART;TZID=\(text):\(text)\nEND:VEVENT\n", to: "absences.ics")
    let client = try DistrictClient(directory: folder.path, isEditing: true)
    var opened = try client.open(.sampleMonday, today: .sampleMonday)
    opened.week.visits.removeAll()
    opened.district.notes = nil
    #expect(client.save(opened.week, .ifUnchanged) == .saved(fileName: "2026-11-30.yaml"))
    #expect(client.save(opened.district, .ifUnchanged) == .saved(fileName: "district.yaml"))
    client.close(keepingEdits: false)
    let directory = folder.path
    let lines = [
      ["explain", directory, "--campus", "oak", "--day", "mon", "--period", "p1"],
      ["explain", directory, "--campus", text, "--day", text, "--period", text], ["history", directory],
      ["history", directory, "--json"], ["history", directory, "--district"],
      ["import", "absences", "\(directory)/absences.csv", "--into", directory],
      ["import", "absences", "\(directory)/absences.csv", "--into", directory, "--json"],
      ["import", "absences", "\(directory)/absences.ics", "--into", directory],
      ["import", "absences", "\(directory)/absences.csv", "--into", directory, "--column", "date=\(text)"],
      ["import", "absences", "\(directory)/absences.csv", "--into", directory, "--officer", text],
      ["fill", directory, "--seconds", text], ["doctor", directory], ["doctor", directory, "--json"],
    ]
    for line in lines {
      let world = RecordingWorld()
      _ = Bellwatch.run(line, in: world)
      #expect(!(world.output + world.errors).isEmpty, "\(line)")
      expectHarmless(world.output, "output of \(line)")
      expectHarmless(world.errors, "errors of \(line)")
    }
  }

  @Test("are harmless where weeks are planned, repaired and signed off", arguments: shorterTexts)
  func planning(text: String) throws {
    let directory = try folder(text)
    let path = directory.path
    let lines = [
      ["template", path, "--save", "usual"], ["template", path], ["template", path, "--save", text],
      ["roll", path, "--from", "2026-12-07", "--template", "usual"],
      ["roll", path, "--from", "2026-12-14", "--template", "usual", "--json"],
      ["roll", path, "--from", "2026-12-07", "--template", text],
      ["roll", path, "--from", text, "--template", "usual"],
      ["repair", path, "--absent", "ocotillo", "--date", "2026-11-30", "--reason", text, "--max-changes", "1"],
      ["repair", path, "--absent", text, "--date", text],
      ["whatif", path, "--drop", "saguaro", "--seconds", "0.1"], ["whatif", path, "--drop", text],
      ["whatif", path, "--officers", text, "--add-hours", text], ["publish", path, "--by", text],
      ["publish", path, "--notice"], ["show", path], ["history", path],
    ]
    for line in lines {
      let world = RecordingWorld()
      _ = Bellwatch.run(line, in: world)
      #expect(!(world.output + world.errors).isEmpty, "\(line)")
      expectHarmless(world.output, "output of \(line)")
      expectHarmless(world.errors, "errors of \(line)")
    }
  }

  @Test("are whole again for who reads the JSON", arguments: texts)
  func json(text: String) throws {
    let folder = try folder(text)
    let check = bellwatch("check", folder.path, "--json").world.output
    let object = try #require(JSONSerialization.jsonObject(with: Data(check.utf8)) as? [String: Any])
    let name = try #require(object["district"] as? String)
    #expect(Array(name.unicodeScalars) == Array(text.unicodeScalars))
    let diff = bellwatch("diff", "--json", "\(folder.path)/empty.yaml", "\(folder.path)/2026-11-30.yaml").world.output
    let changes = try #require(JSONSerialization.jsonObject(with: Data(diff.utf8)) as? [String: Any])["changes"]
    let notes = try #require((changes as? [[String: Any]])?.first?["after"] as? String)
    #expect(Array(notes.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test("are harmless on the screen, in every view", arguments: texts)
  func screen(text: String) throws {
    let folder = try folder(text)
    let world = RecordingWorld()
    let terminal = InMemoryTerminal(size: Size(width: 100, height: 30))
    world.terminal = terminal
    let keys: [Key] = [
      .character("z"), .character("a"), .escape, .character("z"), .character("2"), .down, .character("3"), .down,
      .character("m"), .escape, .character("/"), .character("a"), .escape, .escape, .character("1"), .character("x"),
      .character("u"), .character("q"), .character("d"),
    ]
    // A frame is drawn after each 32 events at the latest.
    for key in keys {
      terminal.type(key)
      for _ in 1..<32 { terminal.feed(.focus(false)) }
    }
    #expect(Bellwatch.run([folder.path], in: world) == 0)
    #expect(terminal.frames.count > 15)
    for frame in terminal.frames {
      for line in frame.lines { expectHarmless(line, "a line of the screen") }
    }
    expectHarmless(world.errors, "errors")
  }

  @Test("are harmless in every dialog, and where the district is set up", arguments: shorterTexts)
  func dialogs(text: String) throws {
    let folder = try folder(text)
    let world = RecordingWorld()
    let terminal = InMemoryTerminal(size: Size(width: 100, height: 30))
    world.terminal = terminal
    var keys: [Key] = []
    for letter in "AFKPgWTHm:O456" { keys += [.character(letter), .down, .escape, .escape, .character("1")] }
    // Each kind of entry, as a list and as a form.
    keys.append(.character("E"))
    for _ in 0..<12 { keys += [.enter, .enter, .escape, .escape, .down] }
    keys += [.escape, .escape, .escape, .character("q"), .character("d")]
    for key in keys {
      terminal.type(key)
      for _ in 1..<32 { terminal.feed(.focus(false)) }
    }
    _ = Bellwatch.run([folder.path], in: world)
    #expect(terminal.frames.count > 60)
    for frame in terminal.frames {
      for line in frame.lines { expectHarmless(line, "a line of the screen") }
    }
    expectHarmless(world.errors, "errors")
  }

  @Test("are harmless in the merge driver's words", arguments: shorterTexts)
  func merge(text: String) throws {
    let folder = try folder(text)
    try folder.write("format: bellwatch/week/1\nweek: 2026-11-30\nnotes: other\n", to: "theirs.yaml")
    let world = RecordingWorld()
    let files = ["empty.yaml", "2026-11-30.yaml", "theirs.yaml"].map { "\(folder.path)/\($0)" }
    #expect(Bellwatch.run(["merge"] + files + ["--path", "\(folder.path)/\(text).yaml"], in: world) == 1)
    expectHarmless(world.output, "output")
    expectHarmless(world.errors, "errors")
  }

  @Test("of files and folders are harmless in messages", arguments: texts.filter { $0.utf8.count < 200 })
  func fileNames(text: String) throws {
    let name = text.replacing("/", with: "")
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/\(name)"
    for line in [
      ["check", path], ["show", path], [path], ["diff", path, path], ["merge", path, path, path],
      ["check", "--\(name)"],
    ] {
      let world = RecordingWorld()
      #expect(Bellwatch.run(line, in: world) >= 64)
      #expect(!world.errors.isEmpty)
      expectHarmless(world.errors, "errors of \(line)")
    }
    let world = RecordingWorld()
    #expect(Bellwatch.run(["new", path, "--name", text], in: world) == 0)
    expectHarmless(world.output, "output of new")
    try FileManager.default.moveItem(atPath: "\(path)/district.yaml", toPath: "\(path)/\(name).yaml")
    #expect(Bellwatch.run(["check", path], in: world) == 66)
    expectHarmless(world.errors, "errors about \(name)")
  }
}
