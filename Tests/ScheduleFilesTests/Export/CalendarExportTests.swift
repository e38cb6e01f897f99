import Foundation
import Staffing
import TestSupport
import Testing

@testable import ScheduleFiles

@Suite("A week as a calendar")
struct CalendarExportTests {
  /// 2026-11-29 12:00 UTC.
  private static let changed = 1_795_953_600

  private let zones: TemporaryFolder

  init() throws {
    zones = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: "\(zones.path)/America", withIntermediateDirectories: false)
    try zones.write("TZif2 and so on\nPST8PDT,M3.2.0,M11.1.0\n", to: "America/Los_Angeles")
  }

  private func calendar(
    of district: District = .needy { $0.timeZone = "America/Los_Angeles" }, changed: Int = changed,
    former: String? = nil, _ visits: String...
  ) -> String {
    let export = RosterExport(
      week: StaffedWeek(
        district: district, week: Week(monday: .sampleMonday, visits: visits.map { .of($0) })))
    return CalendarExport(export, changed: changed, former: former, zones: zones.path).text()
  }

  @Test("is an event a visit, with its zone's rules")
  func whole() {
    let text = calendar("ocotillo oak mon arrival-p1")
    #expect(
      text
        == """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//bellwatch//roster//EN
        CALSCALE:GREGORIAN
        METHOD:PUBLISH
        X-WR-CALNAME:Sample Unified School District
        BEGIN:VTIMEZONE
        TZID:America/Los_Angeles
        BEGIN:DAYLIGHT
        DTSTART:20070311T020000
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
        TZOFFSETFROM:-0800
        TZOFFSETTO:-0700
        TZNAME:PDT
        END:DAYLIGHT
        BEGIN:STANDARD
        DTSTART:20071104T020000
        RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
        TZOFFSETFROM:-0700
        TZOFFSETTO:-0800
        TZNAME:PST
        END:STANDARD
        END:VTIMEZONE
        BEGIN:VEVENT
        UID:2026-11-30-ocotillo-at-oak@sample-unified-school-district.bellwatch
        DTSTAMP:20261129T120000Z
        LAST-MODIFIED:20261129T120000Z
        SEQUENCE:218116800
        DTSTART;TZID=America/Los_Angeles:20261130T073000
        DTEND;TZID=America/Los_Angeles:20261130T090000
        SUMMARY:Oak: Ocotillo
        LOCATION:Oak
        DESCRIPTION:ARRIVAL to P1
        STATUS:CONFIRMED
        TRANSP:OPAQUE
        END:VEVENT
        END:VCALENDAR

        """.replacing("\n", with: "\r\n"))
  }

  @Test("is the same for the same files, and its events keep their UIDs")
  func stable() {
    let first = calendar("ocotillo oak mon arrival-p1", "saguaro elm tue p1-p2")
    #expect(calendar("ocotillo oak mon arrival-p1", "saguaro elm tue p1-p2") == first)
    let later = calendar(
      changed: Self.changed + 60, former: first, "ocotillo oak mon arrival-p3", "saguaro elm tue p1-p2")
    #expect(events(later).map(\.uid) == events(first).map(\.uid))
    #expect(zip(events(later), events(first)).allSatisfy { $0.sequence > $1.sequence })
  }

  @Test("counts on where the clock that says when files were changed went back")
  func clockWentBack() {
    let first = calendar("ocotillo oak mon arrival-p1")
    let later = calendar(changed: Self.changed - 3600, former: first, "ocotillo oak mon arrival-p3")
    #expect(events(later).map(\.sequence) == events(first).map { $0.sequence + 1 })
    let same = calendar(changed: Self.changed - 3600, former: first, "ocotillo oak mon arrival-p1")
    #expect(events(same).map(\.sequence) == events(first).map(\.sequence))
  }

  @Test("cancels what is no more, once and for all")
  func cancelled() {
    let first = calendar("ocotillo oak mon arrival-p1", "saguaro elm tue p1-p2")
    let second = calendar(former: first, "saguaro elm tue p1-p2")
    #expect(events(second).map(\.status) == ["CONFIRMED", "CANCELLED"])
    #expect(events(second)[1].uid == events(first)[0].uid)
    #expect(events(second)[1].sequence > events(first)[0].sequence)
    let third = calendar(changed: Self.changed + 60, former: second, "saguaro elm tue p1-p2")
    #expect(events(third)[1].sequence == events(second)[1].sequence)
    let again = calendar(former: third, "ocotillo oak mon arrival-p1", "saguaro elm tue p1-p2")
    #expect(events(again).map(\.status) == ["CONFIRMED", "CONFIRMED"])
    #expect(events(again)[0].sequence > events(third)[1].sequence)
  }

  @Test("leaves the events of other weeks and other programs alone")
  func otherEvents() {
    let text = """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      UID:x@elsewhere
      DTSTART:20261130T073000
      END:VEVENT
      BEGIN:VEVENT
      UID:2026-11-23-ocotillo-at-oak@sample-unified-school-district.bellwatch
      DTSTART:20261123T073000
      END:VEVENT
      END:VCALENDAR
      """
    #expect(events(calendar(former: text)).isEmpty)
  }

  @Test("tells two visits of a day at one campus apart")
  func twice() {
    let uids = events(calendar("ocotillo oak mon arrival-p1", "ocotillo oak mon p4-p5")).map(\.uid)
    #expect(uids.map { $0.prefix { $0 != "@" } } == ["2026-11-30-ocotillo-at-oak", "2026-11-30-ocotillo-at-oak-2"])
  }

  @Test("floats where the district has no zone, or one that is not known")
  func floating() {
    #expect(calendar(of: .needy(), "ocotillo oak mon p1-p1").contains("\r\nDTSTART:20261130T080000\r\n"))
    for id in ["Mars/Olympus", "../../etc/passwd", "/etc/passwd", "", "America/"] {
      let export = CalendarExport(
        RosterExport(week: .of(.needy { $0.timeZone = id }, "ocotillo oak mon p1-p1")), changed: 0, zones: zones.path)
      #expect(export.unknownZone == id)
      #expect(export.text().contains("\r\nDTSTART:20261130T080000\r\n"))
    }
  }

  @Test(
    "has no line of more than 75 octets, and no character in two",
    arguments: [
      String(repeating: "é", count: 200), String(repeating: "学校🏫", count: 60), "a,b;c\\d\ne",
      String(repeating: "x", count: 75),
    ])
  func folding(name: String) {
    let text = calendar(of: .needy { $0.campuses[0].name = name }, "ocotillo oak mon p1-p1")
    let lines = text.unicodeScalars.split(separator: "\r\n".unicodeScalars.first ?? "\r")
    #expect(lines.allSatisfy { String($0).utf8.count <= 76 })
    #expect(CalendarEvent.all(in: text).first?.text("LOCATION") == name)
  }

  @Test(
    "reads rules of zones",
    arguments: [
      ("MST7", "-25200 MST"), ("PST8PDT,M3.2.0,M11.1.0", "-28800 PST, -25200 PDT 3.2.0/7200–11.1.0/7200"),
      ("<+0545>-5:45", "20700 +0545"), ("CET-1CEST,M3.5.0,M10.5.0/3", "3600 CET, 7200 CEST 3.5.0/7200–10.5.0/10800"),
      ("IST-1GMT0,M10.5.0,M3.5.0/1", "3600 IST, 0 GMT 10.5.0/7200–3.5.0/3600"),
      ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "nil"), ("EST5EDT,J60,J300", "nil"), ("", "nil"), ("garbage!", "nil"),
      ("EST99999999999999999999", "nil"), ("A5", "-18000 A"),
    ])
  func rules(posix: String, expected: String) {
    let rules = ZoneRules(posix: posix)
    func text(_ change: ZoneRules.Change) -> String {
      "\(change.month).\(change.week).\(change.weekday)/\(change.seconds)"
    }
    let summer = rules?.summer.map {
      ", \($0.observance.offset) \($0.observance.name) \(text($0.begins))–\(text($0.ends))"
    }
    #expect((rules.map { "\($0.standard.offset) \($0.standard.name)\(summer ?? "")" } ?? "nil") == expected)
  }

  private struct Event {
    let uid: String
    let sequence: Int
    let status: String
  }

  private func events(_ text: String) -> [Event] {
    CalendarEvent.all(in: text).map { event in
      Event(
        uid: event.text("UID") ?? "", sequence: event["SEQUENCE"].flatMap { Int($0.value) } ?? -1,
        status: event["STATUS"]?.value ?? "")
    }
  }
}
