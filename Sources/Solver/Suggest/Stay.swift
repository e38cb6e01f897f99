import Staffing

/// A visit as the search for suggestions sees it: where and when, whoever makes it.
struct Stay: Hashable, Sendable {
  let campus: CampusIndex
  let day: Weekday
  let periods: ClosedRange<Int>
  let time: ClockRange

  /// Whether both are at one campus on one day without a period between them.
  func touches(_ other: Stay) -> Bool {
    campus == other.campus && day == other.day && periods.lowerBound <= other.periods.upperBound + 1
      && other.periods.lowerBound <= periods.upperBound + 1
  }

  /// Whether both are on one day of one campus.
  func isBeside(_ other: Stay) -> Bool { campus == other.campus && day == other.day }
}

/// What changes in one officer's week.
struct StayChange: Hashable, Sendable {
  let officer: OfficerIndex
  var goes: [Stay]
  var comes: [Stay]
}

extension Placement {
  var stay: Stay { Stay(campus: campus, day: day, periods: periods, time: time) }
}

extension WeekPlan {
  /// The stay over a run of periods of one open day.
  func stay(at campus: CampusIndex, on day: Weekday, _ periods: ClosedRange<Int>) -> Stay {
    let first = self.day(day, of: campus).posts.lowerBound
    return Stay(
      campus: campus, day: day, periods: periods,
      time: ClockRange(posts[first + periods.lowerBound].time.start, posts[first + periods.upperBound].time.end))
  }
}
