import Staffing
import TerminalKit

/// How the week's officers, campuses, periods and days are called where there is little room.
struct Names: Hashable, Sendable {
  /// By officer: the last name, the whole name where two share it.
  let officers: [String]
  /// By campus: the name without its kind of school, the whole name where two share it.
  let campuses: [String]

  init(_ district: District) {
    officers = Self.shortened(district.officers.map(\.name), by: [Self.lastName])
    campuses = Self.shortened(district.campuses.map(\.name), by: [Self.withoutKind, Self.withoutSchool])
  }

  private static func lastName(_ name: String) -> String {
    name.split(separator: " ").last.map(String.init) ?? name
  }

  private static let kinds: Set<Substring> = [
    "Elementary", "Middle", "High", "School", "Academy", "K-8", "K8", "Intermediate",
  ]

  /// `Pima Butte` for `Pima Butte Elementary School`.
  private static func withoutKind(_ name: String) -> String {
    let words = name.split(separator: " ")
    let kept = words.lastIndex { !kinds.contains($0) }
    return kept.map { words[...$0].joined(separator: " ") } ?? name
  }

  /// `Maricopa High` for `Maricopa High School`.
  private static func withoutSchool(_ name: String) -> String {
    name.hasSuffix(" School") ? String(name.dropLast(7)) : name
  }

  /// Each name as the first of `shortenings` makes it that no other name shares; else as it is.
  private static func shortened(_ names: [String], by shortenings: [(String) -> String]) -> [String] {
    let choices = shortenings.map { names.map($0) }
    let uses = choices.map { Dictionary($0.map { ($0, 1) }, uniquingKeysWith: +) }
    return names.indices.map { position in
      let choice = choices.indices.first { uses[$0][choices[$0][position]] == 1 }
      return choice.map { choices[$0][position] } ?? names[position]
    }
  }
}

extension Period {
  /// `P3` for `Period 3`; other names as they are.
  var shortName: String {
    let words = name.split(separator: " ")
    guard words.count == 2, words[0] == "Period", words[1].count <= 3 else { return name }
    return "P\(words[1])"
  }
}

extension WeekPlan {
  /// The names of a run of periods, `P1–P3`; of one period, `P1`.
  func runName(_ periods: ClosedRange<Int>, at campus: CampusIndex, on day: Weekday) -> String {
    let all = self.periods(of: campus, on: day)
    guard all.indices.contains(periods.lowerBound), all.indices.contains(periods.upperBound) else { return "" }
    let (first, last) = (all[periods.lowerBound].shortName, all[periods.upperBound].shortName)
    return periods.count == 1 ? first : "\(first)–\(last)"
  }

  /// From the first period's start to the last one's end; nil where the day has no such run.
  func time(of periods: ClosedRange<Int>, at campus: CampusIndex, on day: Weekday) -> ClockRange? {
    let posts = self.day(day, of: campus).posts
    guard (0..<posts.count).contains(periods.lowerBound), (0..<posts.count).contains(periods.upperBound) else {
      return nil
    }
    return ClockRange(
      self.posts[posts.lowerBound + periods.lowerBound].time.start,
      self.posts[posts.lowerBound + periods.upperBound].time.end)
  }
}

extension CalendarDate {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `30 Nov`.
  var dayAndMonth: String { "\(components.day) \(Self.months[components.month - 1])" }

  /// `Mon 30 Nov`.
  var longName: String { "\(weekday.shortName) \(dayAndMonth)" }

  /// `Mon 30 Nov – Sun 6 Dec 2026` of the week that begins on this Monday.
  var weekName: String {
    let sunday = advanced(by: 6)
    return "\(longName) – \(sunday.longName) \(sunday.components.year)"
  }
}

extension Minutes {
  /// With its sign: `+0:40`, `-0:40`.
  var signed: String { rawValue > 0 ? "+\(inHours)" : inHours }
}

/// `1 visit`, `2 visits`.
func counted(_ number: Int, _ one: String, _ many: String? = nil) -> String {
  "\(number) \(number == 1 ? one : many ?? one + "s")"
}
