import Staffing

/// Times and dates as people write them in spreadsheets.
enum WrittenTime {
  /// Reads `7:30`, `07:30`, `7:30 AM`, `7.30`, `730`, `1530`, `7 pm`, `noon`, `13:15:00`; nil for other text.
  ///
  /// Hours 1 to 5 that are written with one digit and without AM or PM are those of the afternoon, as on every bell
  /// schedule: `1:05` is 13:05, and `01:05` is not.
  static func time(_ text: String) -> ClockTime? {
    var rest = text.lowercased().filter { $0 != " " && $0 != "\u{A0}" && $0 != "\u{202F}" }
    if rest == "noon" { return ClockTime(720) }
    if rest == "midnight" { return .midnight }
    var isAfternoon: Bool?
    for (suffix, value) in [("a.m.", false), ("p.m.", true), ("am", false), ("pm", true), ("a", false), ("p", true)]
    where rest.hasSuffix(suffix) {
      rest = String(rest.dropLast(suffix.count))
      isAfternoon = value
      break
    }
    guard let (hour, minute, isPadded) = clock(rest, hasMeridiem: isAfternoon != nil), minute < 60 else { return nil }
    if let isAfternoon {
      guard (1...12).contains(hour) else { return nil }
      return ClockTime((hour % 12 + (isAfternoon ? 12 : 0)) * 60 + minute)
    }
    let minutes = hour * 60 + minute
    guard minutes <= 1440 else { return nil }
    return ClockTime((1...5).contains(hour) && !isPadded ? minutes + 720 : minutes)
  }

  private static func clock(_ text: String, hasMeridiem: Bool) -> (hour: Int, minute: Int, isPadded: Bool)? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." || $0 == "h" }
    guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.count <= 4 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    switch parts.count {
    case 1:
      guard let number = Int(parts[0]) else { return nil }
      let digits = parts[0].utf8.count
      if digits <= 2 { return hasMeridiem ? (number, 0, false) : nil }
      return (number / 100, number % 100, digits == 4)
    case 2, 3:
      guard let hour = Int(parts[0]), let minute = Int(parts[1]), parts[0].utf8.count <= 2, parts[1].utf8.count == 2
      else { return nil }
      return (hour, minute, parts[0].utf8.count == 2)
    default: return nil
    }
  }

  /// Reads windows such as `7:30-12:00; 1-4 PM`; nil for other text. `to` and dashes of any length join two times.
  static func windows(_ text: String) -> [ClockRange]? {
    let parts = text.split { $0 == ";" || $0 == "," || $0 == "\n" || $0 == "/" }
    var windows: [ClockRange] = []
    for part in parts {
      let ends = part.replacing("to", with: "-").split { $0 == "-" || $0 == "–" || $0 == "—" }
      guard ends.count == 2 else { return nil }
      var start = String(ends[0]).trimmed
      let end = String(ends[1]).trimmed
      // `1-4 PM`: what is said of the end holds for the start.
      if time(start) == nil, let suffix = end.lowercased().suffixOfHalfDay { start += suffix }
      guard let from = time(start), let to = time(end), from < to else { return nil }
      windows.append(ClockRange(from, to))
    }
    return windows.isEmpty ? nil : windows
  }

  /// Reads `2026-11-30`, `11/30/2026`, `11/30/26`, `Nov 30, 2026`, `30 November 2026`; nil for other text.
  static func date(_ text: String) -> CalendarDate? {
    if let date = CalendarDate(text: text) { return date }
    let parts = text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
    // A weekday in front, or a time behind, says nothing more.
    let words = parts.first.map { Weekday(written: $0) != nil } == true ? Array(parts.dropFirst()) : parts
    guard words.count >= 3 else { return nil }
    if let month = month(words[0]), let day = number(words[1]), let year = year(words[2]) {
      return CalendarDate(year: year, month: month, day: day)
    }
    if let day = number(words[0]), let month = month(words[1]), let year = year(words[2]) {
      return CalendarDate(year: year, month: month, day: day)
    }
    guard let first = number(words[0]), let second = number(words[1]), let third = number(words[2]) else { return nil }
    if words[0].count == 4 { return CalendarDate(year: first, month: second, day: third) }
    guard words[2].count == 2 || words[2].count == 4, text.contains("/") || text.contains("-") else { return nil }
    return CalendarDate(year: third < 100 ? 2000 + third : third, month: first, day: second)
  }

  private static func number(_ text: String) -> Int? {
    guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }

  private static func year(_ text: String) -> Int? {
    guard let year = number(text), text.count == 2 || text.count == 4 else { return nil }
    return year < 100 ? 2000 + year : year
  }

  private static func month(_ text: String) -> Int? {
    let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    guard text.count >= 3, let position = names.firstIndex(where: { text.hasPrefix($0) }) else { return nil }
    return position + 1
  }
}

extension Weekday {
  /// Reads `mon`, `Monday`, `M`, `Tues`, `Th`; nil for other text, and for `T` and `S`, which are two days each.
  init?(written text: String) {
    let text = text.lowercased()
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    let short = ["m": 0, "w": 2, "f": 4, "tu": 1, "th": 3, "r": 3, "sa": 5, "su": 6, "mo": 0, "we": 2, "fr": 4]
    if let position = short[text] {
      self = Weekday.allCases[position]
    } else if text.count >= 3, let position = names.firstIndex(where: { $0.hasPrefix(text) }) {
      self = Weekday.allCases[position]
    } else {
      return nil
    }
  }
}

extension String {
  /// Without white space at its ends, and without the marks that stay where files with a byte order mark are joined.
  var trimmed: String {
    let scalars = unicodeScalars
    let isText = { (scalar: Unicode.Scalar) in !scalar.properties.isWhitespace && scalar != "\u{FEFF}" }
    guard let first = scalars.firstIndex(where: isText), let last = scalars.lastIndex(where: isText) else { return "" }
    return String(scalars[first...last])
  }

  fileprivate var suffixOfHalfDay: String? {
    ["a.m.", "p.m.", "am", "pm"].first { hasSuffix($0) }
  }
}
