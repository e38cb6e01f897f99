import Foundation
import ScheduleFiles
import Staffing
import TestSupport
import Testing
import Workbench

@testable import bellwatch

@Suite("What the program reads in and writes out")
struct ExchangeTests {
  private func target(_ folder: TemporaryFolder) throws -> DistrictWeek {
    let opened = try DistrictClient(directory: folder.path).open(.sampleMonday, today: .sampleMonday)
    return DistrictWeek(district: opened.district, week: opened.week)
  }

  private func read(
    _ text: String, _ kind: SheetKind, in folder: TemporaryFolder, fields: [String?]? = nil, whose: String = ""
  ) throws -> SheetNews {
    try folder.write(text, to: "list.csv")
    return SheetNews(
      reading: SheetOrder(
        id: 1, path: "\(folder.path)/list.csv", kind: kind, fields: fields, whose: whose, target: try target(folder)))
  }

  @Test("A spreadsheet is read into the open district, and no file is touched")
  func reading() throws {
    let folder = try TemporaryFolder(.staffable(), visits: "ocotillo oak mon arrival-p1")
    let before = try folder.text(of: "district.yaml")
    guard
      case .read(let reading) = try read(
        "Name,Position,Phone\nWei Chuparosa,sso,555\nAna Brittlebush,chief,\n", .officers, in: folder)
    else {
      Issue.record("it cannot be read")
      return
    }
    #expect(reading.columns.map(\.field) == ["name", "role", "phone"])
    #expect(reading.rows.map(\.outcome) == [.refused, .taken])
    #expect(reading.rows[0].text.hasPrefix("row 3, column B (Position): refused: there is no role 'chief'"))
    #expect(reading.target?.district.officers.last?.name == "Wei Chuparosa")
    #expect(try folder.text(of: "district.yaml") == before)
  }

  @Test("The question of a file is answered before its rows are taken")
  func questions() throws {
    let folder = try TemporaryFolder(.staffable())
    let schools = "name,leaid\nIronwood School,0404720\nFar Away School,0100005\n"
    guard case .read(let all) = try read(schools, .campuses, in: folder),
      case .read(let own) = try read(schools, .campuses, in: folder, whose: "0404720")
    else {
      Issue.record("it cannot be read")
      return
    }
    #expect(all.question == .agency && all.passedOver == 0)
    #expect(own.passedOver == 1 && own.rows.count == 1)
    let court =
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Court\r\nDTSTART:20261201T090000\r\nDURATION:PT1H30M\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    guard case .read(let asked) = try read(court, .absences, in: folder),
      case .read(let told) = try read(court, .absences, in: folder, whose: "ocotillo")
    else {
      Issue.record("it cannot be read")
      return
    }
    #expect(asked.question == .officer && asked.counts[.refused] == 1)
    #expect(told.counts[.taken] == 1 && told.target?.week.absences?.count == 1)
    #expect(
      try read(court, .absences, in: folder, whose: "ocotilo")
        == .failed("There is no officer 'ocotilo'; did you mean 'ocotillo'?"))
  }

  @Test("A file that is not there, or is no spreadsheet, is told in a sentence")
  func failures() throws {
    let folder = try TemporaryFolder(.staffable())
    let order = SheetOrder(id: 1, path: "\(folder.path)/none.csv", kind: .officers, target: try target(folder))
    guard case .failed(let sentence) = SheetNews(reading: order) else {
      Issue.record("it was read")
      return
    }
    #expect(sentence.contains("none.csv"))
    guard case .failed = try read("Name\n\"Rosa", .officers, in: folder) else {
      Issue.record("an open quote was taken")
      return
    }
  }

  @Test("The program writes what the command writes")
  func exporting() throws {
    let folder = try TemporaryFolder(.staffable(), visits: "ocotillo oak mon arrival-p1")
    let target = try target(folder)
    let forms: [(ExportForm, ExportPart, [String])] = [
      (.page, .all, ["--format", "html"]), (.page, .campuses, ["--format", "html", "--for", "campuses"]),
      (.calendar, .all, ["--format", "ics"]), (.table, .gaps, ["--format", "csv", "--table", "gaps"]),
      (.json, .all, ["--format", "json"]), (.page, .public, ["--format", "html", "--redact"]),
    ]
    for (form, part, options) in forms {
      let path = "\(folder.path)/out"
      let news = ExportNews(
        carryingOut: ExportOrder(id: 1, form: form, part: part, path: path, target: target),
        from: try DistrictFolder(path: folder.path)
      ) { _, _ in }
      guard case .wrote(let sentence) = news else {
        Issue.record("\(form) \(part): \(news)")
        continue
      }
      #expect(sentence.hasPrefix("Wrote \(path)"))
      let world = RecordingWorld()
      #expect(Bellwatch.run(["export", folder.path] + options + ["-o", "-"], in: world) == 0)
      #expect(try folder.text(of: "out") == world.output, "\(form) \(part)")
      try folder.remove("out")
    }
  }

  @Test("Calendars of edits that are not saved are newer than those of the file")
  func sequence() throws {
    let folder = try TemporaryFolder(.staffable(), visits: "ocotillo oak mon arrival-p1")
    var target = try target(folder)
    func write() throws -> String {
      let order = ExportOrder(id: 1, form: .calendar, part: .officers, path: "\(folder.path)/calendars", target: target)
      let news = ExportNews(carryingOut: order, from: try DistrictFolder(path: folder.path)) { _, _ in }
      #expect(news == .wrote("Wrote 1 calendar in \(folder.path)/calendars."))
      return try folder.text(of: "calendars/ocotillo.ics")
    }
    let first = try write()
    target.week.visits = [.of("ocotillo oak mon arrival-p2")]
    let second = try write()
    func sequence(_ text: String) -> Int? {
      text.components(separatedBy: "SEQUENCE:").dropFirst().first.flatMap { Int($0.prefix { $0.isNumber }) }
    }
    #expect(try #require(sequence(second)) > #require(sequence(first)))
  }

  @Test("What cannot be written is told, and what was there stays")
  func refusals() throws {
    let folder = try TemporaryFolder(.staffable(), visits: "ocotillo oak mon arrival-p1")
    for path in ["\(folder.path)/nowhere/week.html", folder.path] {
      let order = ExportOrder(id: 1, form: .page, part: .all, path: path, target: try target(folder))
      guard
        case .failed(let sentence) = ExportNews(
          carryingOut: order, from: try DistrictFolder(path: folder.path), progress: { _, _ in })
      else {
        Issue.record("\(path) was written")
        continue
      }
      #expect(sentence.contains(path))
    }
  }
}
