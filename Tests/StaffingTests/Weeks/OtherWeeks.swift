import Staffing
import TestSupport

extension WeekContext {
  /// Other weeks of `district`, so many weeks from the sample's, with visits such as `ocotillo oak mon p1-p3`.
  static func of(_ district: District, _ weeks: [Int: [String]]) -> WeekContext {
    WeekContext(
      weeks.map { offset, visits in
        let monday = CalendarDate.sampleMonday.advanced(by: 7 * offset)
        return WeekSummary(
          StaffedWeek(district: district, week: Week(monday: monday, visits: visits.map(Visit.of))))
      })
  }
}

extension StaffedWeek {
  /// The sample week among others.
  static func of(_ district: District, among weeks: [Int: [String]], _ visits: [String]) -> StaffedWeek {
    StaffedWeek(
      district: district, week: Week(monday: .sampleMonday, visits: visits.map(Visit.of)),
      context: .of(district, weeks))
  }
}

/// Visits of `ocotillo` at Oak on each of `days`, an hour a day.
func hours(_ days: String...) -> [String] { days.map { "ocotillo oak \($0) p1" } }
