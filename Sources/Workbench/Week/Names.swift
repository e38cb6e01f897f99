import Staffing

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
