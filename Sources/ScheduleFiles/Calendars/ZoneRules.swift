import Staffing

/// What a time zone's clocks do in the present and future: a standard time, and where there is one a summer time.
///
/// Read from the last line of the zone's file in the system's database (RFC 9636, 3.3), a rule as in POSIX's `TZ`:
/// `PST8PDT,M3.2.0,M11.1.0`.
package struct ZoneRules: Equatable {
  /// A name and a distance from UTC.
  struct Observance: Equatable {
    let name: String
    /// Seconds east of UTC.
    let offset: Int
  }

  /// The `week`th `weekday` (0 is Sunday; week 5 is the last) of `month`, `seconds` after midnight.
  struct Change: Equatable {
    let month: Int
    let week: Int
    let weekday: Int
    let seconds: Int
  }

  let standard: Observance
  /// The other observance, when it begins, and when it ends.
  var summer: (observance: Observance, begins: Change, ends: Change)?

  /// Whether both say the same of every year.
  package static func == (left: ZoneRules, right: ZoneRules) -> Bool {
    left.standard == right.standard && left.summer?.observance == right.summer?.observance
      && left.summer?.begins == right.summer?.begins && left.summer?.ends == right.summer?.ends
  }

  /// Reads a POSIX rule; nil for one that no yearly rule of a calendar expresses.
  init?(posix text: String) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    var rest = parts[0]
    guard let name = Self.takeName(&rest), let offset = Self.takeOffset(&rest) else { return nil }
    standard = Observance(name: name, offset: -offset)
    if rest.isEmpty, parts.count == 1 { return }
    guard let summerName = Self.takeName(&rest), parts.count == 3, let begins = Change(parts[1]),
      let ends = Change(parts[2])
    else { return nil }
    let summerOffset = rest.isEmpty ? offset - 3600 : Self.takeOffset(&rest)
    guard let summerOffset, rest.isEmpty else { return nil }
    summer = (Observance(name: summerName, offset: -summerOffset), begins, ends)
  }

  private static func takeName(_ text: inout Substring) -> String? {
    let name: Substring
    if text.first == "<" {
      guard let end = text.firstIndex(of: ">") else { return nil }
      name = text[text.index(after: text.startIndex)..<end]
      text = text[text.index(after: end)...]
    } else {
      name = text.prefix { $0.isASCII && $0.isLetter }
      text = text.dropFirst(name.count)
    }
    return name.isEmpty ? nil : String(name)
  }

  /// `[+-]h[h[h]][:mm[:ss]]` in seconds.
  fileprivate static func takeOffset(_ text: inout Substring) -> Int? {
    let written = text.prefix { $0.isASCII && ($0.isNumber || $0 == ":" || $0 == "-" || $0 == "+") }
    text = text.dropFirst(written.count)
    let sign = written.first == "-" ? -1 : 1
    let numbers = written.drop { $0 == "-" || $0 == "+" }.split(separator: ":").map { Int($0) }
    guard (1...3).contains(numbers.count), !numbers.contains(nil) else { return nil }
    let values = numbers.compactMap(\.self)
    guard values.allSatisfy({ $0 < 1000 }) else { return nil }
    return sign * (values[0] * 3600 + (values.count > 1 ? values[1] * 60 : 0) + (values.count > 2 ? values[2] : 0))
  }
}

extension ZoneRules.Change {
  /// Reads `Mm.w.d[/time]`; nil for other forms, and for times that belong to another day.
  init?(_ text: Substring) {
    let halves = text.split(separator: "/", omittingEmptySubsequences: false)
    guard text.first == "M", halves.count <= 2 else { return nil }
    let numbers = halves[0].dropFirst().split(separator: ".").compactMap { Int($0) }
    guard numbers.count == 3, (1...12).contains(numbers[0]), (1...5).contains(numbers[1]), (0...6).contains(numbers[2])
    else { return nil }
    var time = halves.count == 2 ? halves[1] : "2"
    guard let seconds = ZoneRules.takeOffset(&time), time.isEmpty, (0..<86_400).contains(seconds) else { return nil }
    (month, week, weekday, self.seconds) = (numbers[0], numbers[1], numbers[2], seconds)
  }

  /// The day of the change in `year`.
  func date(in year: Int) -> CalendarDate? {
    guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
    let skip = (weekday - (first.weekday.rawValue + 1) + 7) % 7
    let days = (0..<5).map { first.advanced(by: skip + 7 * $0) }.filter { $0.components.month == month }
    return week == 5 ? days.last : days[week - 1]
  }
}

// As part of a calendar.
extension ZoneRules {
  /// The lines of a VTIMEZONE called `id`. Its rules begin with the year 2007, since when those of the United States
  /// hold.
  func lines(id: String) -> [String] {
    var lines = ["BEGIN:VTIMEZONE", "TZID:\(id)"]
    if let summer {
      lines += Self.lines("DAYLIGHT", summer.observance, after: standard, at: summer.begins)
      lines += Self.lines("STANDARD", standard, after: summer.observance, at: summer.ends)
    } else {
      lines += [
        "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:\(Self.written(standard.offset))",
        "TZOFFSETTO:\(Self.written(standard.offset))", "TZNAME:\(standard.name)", "END:STANDARD",
      ]
    }
    return lines + ["END:VTIMEZONE"]
  }

  private static func lines(
    _ kind: String, _ observance: Observance, after other: Observance, at change: Change
  ) -> [String] {
    guard let date = change.date(in: 2007) else { return [] }
    let week = change.week == 5 ? -1 : change.week
    let day = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"][change.weekday]
    return [
      "BEGIN:\(kind)", "DTSTART:\(CalendarTime.written(date))T\(CalendarTime.written(seconds: change.seconds))",
      "RRULE:FREQ=YEARLY;BYMONTH=\(change.month);BYDAY=\(week)\(day)", "TZOFFSETFROM:\(written(other.offset))",
      "TZOFFSETTO:\(written(observance.offset))", "TZNAME:\(observance.name)", "END:\(kind)",
    ]
  }

  private static func written(_ offset: Int) -> String {
    let seconds = abs(offset)
    let text = CalendarTime.written(seconds: seconds)
    return (offset < 0 ? "-" : "+") + (seconds % 60 == 0 ? text.dropLast(2) : text[...])
  }
}

extension ZoneRules {
  /// Where the system keeps its zones.
  package static let database = "/usr/share/zoneinfo"

  /// The rules of the zone `id` in the system's database; nil where it has none such.
  static func ofSystem(_ id: String, database: String = Self.database) -> ZoneRules? {
    let isName = id.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII
        && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "_+-/".contains(String(scalar)))
    }
    // Nothing that leads out of the database.
    guard isName, !id.isEmpty, !id.hasPrefix("/"), !id.hasSuffix("/") else { return nil }
    guard let bytes = try? FileStore(files: LiveFileSystem()).read("\(database)/\(id)", limit: 1 << 18),
      bytes.starts(with: "TZif".utf8), bytes.last == UInt8(ascii: "\n")
    else { return nil }
    let footer = bytes.dropLast().reversed().prefix { $0 != UInt8(ascii: "\n") }.reversed()
    return ZoneRules(posix: String(decoding: footer, as: UTF8.self))
  }
}

/// Dates and times as calendars write them.
enum CalendarTime {
  /// `20261130`.
  static func written(_ date: CalendarDate) -> String { "\(date)".filter { $0 != "-" } }

  /// `073500`, of less than a day.
  static func written(seconds: Int) -> String {
    [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
  }

  /// `20261130T073500`; 24:00 is the next day's 00:00.
  static func written(_ date: CalendarDate, _ time: ClockTime) -> String {
    let minutes = time.minutesAfterMidnight
    return "\(written(date.advanced(by: minutes / 1440)))T\(written(seconds: minutes % 1440 * 60))"
  }

  /// `20261130T143500Z`: seconds since 1970 as a time of UTC.
  static func written(secondsSinceEpoch seconds: Int) -> String {
    let (days, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
    return "\(written(CalendarDate(daysSinceEpoch: days)))T\(written(seconds: rest))Z"
  }
}
