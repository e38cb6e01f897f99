package import Staffing

/// A week's visits as events of a calendar (RFC 5545).
///
/// An event's UID says which officer is at which campus on which day, so that a visit that begins earlier or ends later
/// updates the old entry. SEQUENCE is the time at which the week or the district was last changed: the same files give
/// the same calendar, and changed ones a higher number.
package struct CalendarExport: Sendable {
  private let export: RosterExport
  private let zone: (id: String, rules: ZoneRules)?
  /// Seconds since 1970.
  private let changed: Int
  private let former: [String: Former]

  /// An event of the calendar that is replaced.
  private struct Former: Sendable {
    let sequence: Int
    let start: String
    let content: [String]
    let isCancelled: Bool
  }

  /// The zone that the district names and the system does not know; its times are then the clock's, wherever it is.
  package let unknownZone: String?

  /// - Parameters:
  ///   - changed: When the week or the district was last changed, in seconds since 1970.
  ///   - former: The text of the calendar that this one replaces. Its events of this week that are no more become
  ///     cancelled ones, so that they vanish from calendars that hold them.
  ///   - zones: The folder of the system's zones.
  package init(
    _ export: RosterExport, changed: Int, former: String? = nil, zones: String = ZoneRules.database
  ) {
    self.export = export
    self.changed = max(changed, Self.firstRevision)
    let id = export.plan.district.timeZone
    zone = id.flatMap { id in ZoneRules.ofSystem(id, database: zones).map { (id, $0) } }
    unknownZone = zone == nil ? id : nil
    self.former = former.map { Self.events(in: $0, of: export.plan.monday) } ?? [:]
  }

  /// Whether the system knows the rules of a zone.
  package static func knowsZone(_ id: String) -> Bool { ZoneRules.ofSystem(id) != nil }

  /// 2020-01-01, from which revisions are counted: as seconds since 1970 they would end in 2038.
  private static let firstRevision = 1_577_836_800

  private static func events(in text: String, of monday: CalendarDate) -> [String: Former] {
    var events: [String: Former] = [:]
    for event in CalendarEvent.all(in: text) {
      guard let uid = event.text("UID"), uid.hasSuffix(domainSuffix), let start = event["DTSTART"],
        let date = CalendarDate(calendarText: start.value.prefix(8)), date.monday == monday
      else { continue }
      events[uid] = Former(
        sequence: event["SEQUENCE"].flatMap { Int($0.value) } ?? 0, start: start.value,
        content: ["DTSTART", "DTEND", "SUMMARY", "LOCATION", "DESCRIPTION"].map { event[$0]?.value ?? "" },
        isCancelled: event["STATUS"]?.value == "CANCELLED")
    }
    return events
  }

  private static let domainSuffix = ".bellwatch"
}

extension CalendarExport {
  /// The calendar of all officers, or of one.
  package func text(of officer: OfficerIndex? = nil) -> String {
    let officers = officer.map { [$0] } ?? export.plan.officers.indices.map { OfficerIndex($0) }
    let name = officer.map { export.plan[$0].name } ?? export.plan.district.name
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//bellwatch//roster//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
      "X-WR-CALNAME:\(ContentLine.escaped(name))",
    ]
    if let zone { lines += zone.rules.lines(id: zone.id) }
    var known: Set<String> = []
    for officer in officers {
      for (uid, entry, place) in events(of: officer) {
        known.insert(uid)
        lines += event(uid, entry, place)
      }
    }
    for (uid, former) in former.sorted(by: { $0.key < $1.key }) where !known.contains(uid) {
      lines += cancelled(uid, former)
    }
    return (lines + ["END:VCALENDAR"]).map(ContentLine.folded).joined()
  }

  private func events(of officer: OfficerIndex) -> [(uid: String, visit: Visit, place: Placement)] {
    var numbers: [String: Int] = [:]
    return export.week[officer].entries.compactMap { entry in
      guard let place = entry.placement else { return nil }
      let date = export.plan.date(of: place.day)
      let key = "\(date)-\(entry.visit.officer.text)-at-\(entry.visit.campus.text)"
      // More than one visit of a day at the same campus is rare: then they are told apart by their order.
      numbers[key, default: 0] += 1
      let number = numbers[key, default: 1]
      return ("\(key)\(number == 1 ? "" : "-\(number)")@\(domain)", entry.visit, place)
    }
  }

  /// The district's name as a domain: the same ids may be in use elsewhere.
  private var domain: String {
    let name = export.plan.district.name.lowercased().unicodeScalars.map { scalar in
      ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) ? Character(scalar) : "-"
    }
    let label = String(name).split(separator: "-").joined(separator: "-")
    return (label.isEmpty ? "district" : label) + Self.domainSuffix
  }

  private func event(_ uid: String, _ visit: Visit, _ place: Placement) -> [String] {
    let plan = export.plan
    let (campus, officer, date) = (plan[place.campus], plan[place.officer], plan.date(of: place.day))
    let periods = plan.periods(of: place.campus, on: place.day)
    let (first, last) = (periods[place.periods.lowerBound].name, periods[place.periods.upperBound].name)
    let span = first == last ? first : "\(first) to \(last)"
    let description = [span, visit.notes].compactMap(\.self).joined(separator: "\n")
    let start = CalendarTime.written(date, place.time.start)
    let end = CalendarTime.written(date, place.time.end)
    let content = [start, end, "\(campus.name): \(officer.name)", campus.name, description]
    var lines = head(
      uid, sequence: sequence(of: uid, content: content.prefix(2) + content.dropFirst(2).map(ContentLine.escaped)))
    lines += [
      "DTSTART\(zoneParameter):\(start)", "DTEND\(zoneParameter):\(end)", "SUMMARY:\(ContentLine.escaped(content[2]))",
      "LOCATION:\(ContentLine.escaped(content[3]))",
    ]
    if let place = campus.coordinates { lines.append("GEO:\(place.latitude);\(place.longitude)") }
    return lines + [
      "DESCRIPTION:\(ContentLine.escaped(description))", "STATUS:CONFIRMED", "TRANSP:OPAQUE", "END:VEVENT",
    ]
  }

  private func cancelled(_ uid: String, _ former: Former) -> [String] {
    head(uid, sequence: former.isCancelled ? former.sequence : max(revision, former.sequence + 1)) + [
      "DTSTART\(zoneParameter):\(former.start)", "SUMMARY:\(former.content[2])", "STATUS:CANCELLED", "END:VEVENT",
    ]
  }

  private func head(_ uid: String, sequence: Int) -> [String] {
    let stamp = CalendarTime.written(secondsSinceEpoch: changed)
    return ["BEGIN:VEVENT", "UID:\(uid)", "DTSTAMP:\(stamp)", "LAST-MODIFIED:\(stamp)", "SEQUENCE:\(sequence)"]
  }

  private var revision: Int { changed - Self.firstRevision }

  private func sequence(of uid: String, content: [String]) -> Int {
    guard let former = former[uid] else { return revision }
    return max(revision, former.content == content && !former.isCancelled ? former.sequence : former.sequence + 1)
  }

  private var zoneParameter: String { zone.map { ";TZID=\($0.id)" } ?? "" }
}

extension CalendarDate {
  /// Reads `YYYYMMDD`.
  init?(calendarText text: Substring) {
    let digits = Array(text)
    guard digits.count == 8, digits.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
    self.init(text: "\(String(digits[..<4]))-\(String(digits[4..<6]))-\(String(digits[6...]))")
  }
}
