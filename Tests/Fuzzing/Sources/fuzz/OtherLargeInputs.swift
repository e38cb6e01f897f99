import Staffing

@testable import ScheduleFiles
@testable import Workbench
@testable import bellwatch

// The readers beside those of a district and a week.
extension LargeInputs {
  static var otherReaders: [LargeInput] { settings + sheets + calendars + journals }

  // MARK: Settings

  private static var settings: [LargeInput] {
    let shapes: [(String, String)] = [
      ("settings of nothing", filled { "k\($0): v\n" }), ("themes", filled { _ in "theme: dark\n" }),
      ("places of keys", filled("keys:\n") { "  p\($0): {c: x}\n" }),
      ("commands of one place", filled("keys:\n  board:\n") { "    c\($0): [x, y]\n" }),
      ("keys of one command", filled("keys: {board: {fill: [") { _ in "x," }), ("lists", filled { _ in "- [" }),
      ("a long theme", filled("theme: ") { _ in "x" }),
    ]
    return shapes.map { name, text in
      LargeInput("settings, \(name)", text) { bytes in
        let file = SettingsFile(bytes, file: "config.yaml")
        let settings = UserSettings(file, name: "config.yaml")
        return "\(file.problems.count) and \(settings.problems.count) problems"
      }
    }
  }

  // MARK: Spreadsheets and calendars

  /// As many officers and campuses as a large district has, all of whose names are alike.
  private static let large: District = {
    var district = Example.district
    for number in 0..<1_900 {
      district.officers.append(
        Officer(id: Identifier("officer-\(number)"), name: "Officer Number \(number) of the District", role: "sso"))
      district.campuses.append(
        Campus(
          id: Identifier("campus-\(number)"), name: "Campus Number \(number) of the District", level: .elementary,
          bells: Campus.Bells(default: "elementary")))
    }
    return district
  }()

  private static var sheets: [LargeInput] {
    let shapes: [(ImportKind, String, String)] = [
      (.campuses, "new campuses", filled("name,level,bells\n") { "Campus \($0) East,high,elementary\n" }),
      (.campuses, "one campus", filled("name,bells\n") { _ in "Oak,elementary\n" }),
      (.campuses, "unknown bells", filled("name,bells\n") { "C\($0),elementari\($0)\n" }),
      (.officers, "new officers", filled("name,role,mon\n") { "Officer \($0),sso,7:30-12:00\n" }),
      (.officers, "unknown roles", filled("name,role\n") { "O\($0),officer number \($0)\n" }),
      (
        .officers, "campuses of an officer",
        filled("name,role,campuses\nRosa,sso,\"") { "campus number \($0) of the distrikt;" } + "\"\n"
      ),
      (.bells, "periods", filled("bells,period,start,end\n") { "b,P\($0),7:30,8:00\n" }),
      (.bells, "schedules", filled("bells,period,start,end\n") { "bell \($0),P,7:30,8:00\n" }),
      (
        .visits, "visits of strangers",
        filled("officer,campus,day,from,to\n") { "Officer Number x\($0),Campus y\($0),mon,p1,p2\n" }
      ),
      (.visits, "one visit", filled("officer,campus,day,from,to\n") { _ in "saguaro,oak,mon,p1,p2\n" }),
      (
        .visits, "visits of all",
        filled("officer,campus,day,from,to\n") { "officer-\($0 % 1_900),campus-\($0 / 7 % 1_900),mon,p1,p2\n" }
      ),
      (.absences, "years of leave", filled("officer,date,until\n") { _ in "saguaro,2026-01-01,2026-12-31\n" }),
      (.absences, "days of leave", filled("officer,date\n") { "officer-\($0 % 1_900),2026-12-\(1 + $0 % 28)\n" }),
      (.absences, "absences of strangers", filled("officer,date\n") { "Officer nr \($0),2026-12-01\n" }),
      (.visits, "commas", filled { _ in "," }), (.visits, "quotes", filled { _ in "\"\"" }),
      (.visits, "an open quote", filled("officer,campus,day,from\n\"") { _ in "\n" }),
      (.visits, "headings", filled { "h\($0)," }), (.visits, "rows of 900 columns", filled(wide) { _ in wide }),
      (.visits, "accents", filled("officer,campus,day,from\n") { _ in "a\u{301}," }),
      (.visits, "one accent of many", filled("officer,campus,day,from\na") { _ in "\u{301}" }),
      (.visits, "empty lines", filled("officer,campus,day,from\n") { _ in "\n" }),
      (.campuses, "a long name", filled("name,bells\n") { _ in "Oak " } + ",elementary\n"),
    ]
    return shapes.map { kind, name, text in
      LargeInput("\(kind), \(name)", text) { imported($0, kind) }
    }
  }

  private static let wide = String(repeating: "x,", count: 900) + "\n"

  private static var calendars: [LargeInput] {
    let start = "BEGIN:VCALENDAR\r\n"
    func event(_ lines: String) -> String { "BEGIN:VEVENT\r\n\(lines)END:VEVENT\r\n" }
    let day = "DTSTART:20261130T073000\r\nDTEND:20261130T103000\r\n"
    let shapes: [(String, String)] = [
      ("events", filled(start) { _ in event("SUMMARY:saguaro court\r\n" + day) }),
      ("events of strangers", filled(start) { event("SUMMARY:x\($0)\r\n" + day) }),
      ("years", filled(start) { _ in event("SUMMARY:saguaro\r\nDTSTART:20260101\r\nDTEND:20261231\r\n") }),
      (
        "zones",
        filled(start) { _ in
          event("SUMMARY:saguaro\r\nDTSTART;TZID=America/New_York:20261130T073000\r\n")
        }
      ),
      ("lines of one event", filled(start + "BEGIN:VEVENT\r\n") { "X-\($0):y\r\n" }),
      ("a folded line", filled(start + "BEGIN:VEVENT\r\nSUMMARY:") { _ in "x\r\n " }),
      ("parameters", filled(start + "BEGIN:VEVENT\r\nSUMMARY") { ";P\($0)=x" } + ":saguaro\r\n"),
      ("a long summary", filled(start + "BEGIN:VEVENT\r\nSUMMARY:Rosa ") { _ in "x " } + "\r\n" + day),
      ("a summary of marks", filled(start + "BEGIN:VEVENT\r\nSUMMARY:saguaro ") { _ in "\u{301}" } + "\r\n" + day),
      ("components in each other", filled(start) { _ in "BEGIN:VEVENT\r\n" }), ("escapes", filled(start) { _ in "\\" }),
    ]
    return shapes.map { name, text in LargeInput("calendar, \(name)", text) { imported($0, .absences) } }
  }

  private static func imported(_ bytes: [UInt8], _ kind: ImportKind) -> String {
    var reader = SpreadsheetImport(kind: kind, file: "sheet.csv")
    reader.monday = Example.monday
    do throws(FileError) {
      let result = try reader.read(bytes, into: large) { Week(monday: $0) }
      let lines = result.report.rows.flatMap { result.report.lines(of: $0) }
      if result.hasChangedDistrict { _ = DistrictFile.text(of: result.district) }
      return "\(lines.count) lines, \(result.report.counts.refused) rows refused"
    } catch {
      return "refused, " + (error.messages.first.map { String($0.prefix(70)) } ?? "")
    }
  }

  // MARK: Journals

  private static let versions = FileVersions(week: FileVersion(of: Array("the week".utf8)))

  private static var journals: [LargeInput] {
    let visit = Visit.mondayAtOak
    var other = Example.week
    other.notes = "other"
    let (before, after) = (
      DistrictWeek(district: Example.district, week: Example.week),
      DistrictWeek(district: Example.district, week: other)
    )
    let there = WeekEdit.setup(DistrictEdit(from: before, to: after))
    let back = WeekEdit.setup(DistrictEdit(from: after, to: before))
    let nested = (0..<1_000).reduce(RosterEdit.add(visit)) { edit, _ in .several([edit]) }
    return [
      LargeInput("journal, additions", journal { _ in .roster(.add(visit)) }, recovered),
      LargeInput(
        "journal, additions and removals", journal { .roster($0 % 2 == 0 ? .remove(visit) : .add(visit)) }, recovered),
      LargeInput("journal, edits of the setup", journal { $0 % 2 == 0 ? there : back }, recovered),
      LargeInput("journal, edits in edits", journal { _ in .roster(nested) }, recovered),
      LargeInput("journal, line feeds", filled { _ in "\n" }, recovered),
      LargeInput("journal, one line", filled { _ in "0123456789abcdef " }, recovered),
    ]
  }

  private static func journal(_ edit: (Int) -> WeekEdit) -> [UInt8] {
    var text = JournalText(of: Example.monday, since: versions)
    var number = 0
    while text.bytes.count < 1 << 20 {
      _ = text.append(.edit(EditRecord(.done, edit(number), name: "edit \(number)")))
      number += 1
    }
    return text.bytes
  }

  /// Reads the journal, and makes its edits again as the program does when it is asked to.
  private static func recovered(_ bytes: [UInt8]) -> String {
    let found = FoundJournal(reading: bytes, at: "journal", of: Example.monday, fileVersions: versions)
    let opened = OpenedWeek(
      district: Example.district, week: Example.week, recovery: Recovery(records: found.records))
    var document = Document(opened)
    let refused = document.recover(found.records)
    return "\(found.records.count) edits, \(refused.count) not possible"
  }
}

extension Visit {
  /// A visit of the example's week.
  fileprivate static let mondayAtOak = Example.week.visits.first { $0.campus == "oak" } ?? Example.week.visits[0]
}
