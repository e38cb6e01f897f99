import Foundation
import Staffing
import TestSupport
import Testing

@testable import ScheduleFiles

/// Clocks that change, in calendars that come in; what goes out is read back by Python's icalendar in `make exports`.
@Suite("Clocks that change")
struct ClockChangeTests {
  private static let zones = [
    "America/Chicago", "America/Denver", "America/Phoenix", "America/New_York", "Europe/Berlin", "Australia/Sydney",
    "America/St_Johns", "UTC",
  ]

  /// Foundation reads the same database in another way: every quarter of an hour around the changes, and all year.
  @Test("are those of the system, to the quarter of an hour", arguments: zones)
  func offsets(zone: String) throws {
    guard let system = TimeZone(identifier: zone), let rules = ZoneRules.ofSystem(zone) else {
      // A machine without a database of zones has nothing to compare with.
      return
    }
    for year in 2026...2027 {
      let first = try #require(CalendarDate(year: year, month: 1, day: 1)).daysSinceEpoch * 1440
      var minutes = Array(stride(from: first, to: first + 366 * 1440, by: 4_813))
      for change in [rules.summer?.begins, rules.summer?.ends].compactMap(\.self) {
        let day = try #require(change.date(in: year)).daysSinceEpoch * 1440
        minutes += stride(from: day - 1440, to: day + 2 * 1440, by: 15)
      }
      for minute in minutes {
        let instant = Date(timeIntervalSince1970: Double(minute * 60))
        let offset = rules.offset(atUTC: minute)
        if offset != system.secondsFromGMT(for: instant) { Issue.record("\(zone) at \(instant): \(offset)") }
        // A clock that shows a time only once says when it is.
        let local = minute + offset / 60
        let isAmbiguous = rules.offset(atUTC: minute - 60) != offset || rules.offset(atUTC: minute + 60) != offset
        if !isAmbiguous, rules.offset(atLocal: local) != offset { Issue.record("\(zone), clock of \(instant)") }
      }
    }
  }

  @Test("An hour that comes twice is the first, and one that is left out is as before the change")
  func oddHours() throws {
    guard let rules = ZoneRules(posix: "CST6CDT,M3.2.0,M11.1.0") else {
      Issue.record("the rule is not read")
      return
    }
    let fall = CalendarDate.of("2026-11-01").daysSinceEpoch * 1440
    #expect(rules.offset(atLocal: fall + 90) == -5 * 3600 && rules.offset(atLocal: fall + 120) == -6 * 3600)
    let spring = CalendarDate.of("2026-03-08").daysSinceEpoch * 1440
    #expect(rules.offset(atLocal: spring + 150) == -6 * 3600 && rules.offset(atLocal: spring + 180) == -5 * 3600)
  }

  private func absences(_ zone: String, _ start: String, _ end: String) throws -> [String] {
    let text =
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Court\r\nDTSTART\(start)\r\nDTEND\(end)\r\nEND:VEVENT\r\n"
      + "END:VCALENDAR\r\n"
    var reader = SpreadsheetImport(kind: .absences, file: "court.ics")
    reader.officer = "ocotillo"
    let result = try reader.read(Array(text.utf8), into: .sample { $0.timeZone = zone }) { Week(monday: $0) }
    #expect(result.report.counts.refused == 0)
    return result.weeks.values.flatMap { $0.absences ?? [] }.map { "\($0.date) \($0.time)" }.sorted()
  }

  @Test("UTC and other zones become the district's time, in summer and in winter")
  func conversion() throws {
    guard ZoneRules.ofSystem("America/Chicago") != nil else { return }
    // 15:00 UTC is 10 o'clock in Chicago in October, 9 o'clock in November, and 8 o'clock in Phoenix in both.
    #expect(try absences("America/Chicago", ":20261028T150000Z", ":20261028T160000Z") == ["2026-10-28 10:00–11:00"])
    #expect(try absences("America/Chicago", ":20261104T150000Z", ":20261104T160000Z") == ["2026-11-04 09:00–10:00"])
    #expect(try absences("America/Phoenix", ":20261028T150000Z", ":20261028T160000Z") == ["2026-10-28 08:00–09:00"])
    #expect(try absences("America/Phoenix", ":20261104T150000Z", ":20261104T160000Z") == ["2026-11-04 08:00–09:00"])
    // Denver has Phoenix's time in winter alone.
    let denver = ";TZID=America/Denver"
    #expect(
      try absences("America/Phoenix", "\(denver):20261028T090000", "\(denver):20261028T100000")
        == ["2026-10-28 08:00–09:00"])
    #expect(
      try absences("America/Phoenix", "\(denver):20261104T090000", "\(denver):20261104T100000")
        == ["2026-11-04 09:00–10:00"])
    // Over midnight of UTC, and over midnight of the district.
    #expect(
      try absences("America/Chicago", ":20261105T020000Z", ":20261105T030000Z") == ["2026-11-04 20:00–21:00"])
    #expect(
      try absences("America/Chicago", ":20261105T050000Z", ":20261105T070000Z")
        == ["2026-11-04 23:00–24:00", "2026-11-05 00:00–01:00"])
  }

  @Test("An event ends after its duration, and one without an end is refused")
  func durations() throws {
    func read(_ lines: String) throws -> ImportResult {
      let text = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Court\r\n\(lines)\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
      var reader = SpreadsheetImport(kind: .absences, file: "court.ics")
      reader.officer = "ocotillo"
      return try reader.read(Array(text.utf8), into: .sample()) { Week(monday: $0) }
    }
    let short = try read("DTSTART:20261104T090000\r\nDURATION:PT1H30M")
    #expect(
      short.weeks.values.flatMap { $0.absences ?? [] }.map { "\($0.date) \($0.time)" } == ["2026-11-04 09:00–10:30"])
    let days = try read("DTSTART;VALUE=DATE:20261104\r\nDURATION:P2D")
    #expect(
      days.weeks.values.flatMap { $0.absences ?? [] }.map(\.date.description).sorted() == ["2026-11-04", "2026-11-05"])
    for lines in ["DTSTART:20261104T090000", "DTSTART:20261104T090000\r\nDURATION:soon"] {
      #expect(try read(lines).report.counts.refused == 1, "\(lines)")
    }
  }

  @Test("A zone that is not known here is refused, not taken for another")
  func unknown() throws {
    let text =
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Court\r\nDTSTART;TZID=Mars/Olympus:20261104T090000\r\nDURATION:PT1H\r\n"
      + "END:VEVENT\r\nEND:VCALENDAR\r\n"
    var reader = SpreadsheetImport(kind: .absences, file: "court.ics")
    reader.officer = "ocotillo"
    let result = try reader.read(Array(text.utf8), into: .sample { $0.timeZone = "America/Phoenix" }) {
      Week(monday: $0)
    }
    #expect(result.report.counts.refused == 1)
  }
}
