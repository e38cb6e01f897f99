/// The numbers that a district may hold, both ends included. They are wide enough for every district and narrow
/// enough that no sum of weighted minutes overflows.
package enum Limits {
  /// Entries of `campuses` and of `officers`.
  package static let mostCampuses = 10_000
  /// Entries of `officers`.
  package static let mostOfficers = 20_000
  /// Entries of `hour_counters`.
  package static let mostHourCounters = 100
  /// Entries of `events` in one week.
  package static let mostEventsOfWeek = 500
  /// Visits of one officer in a week, to which an edit adds.
  package static let mostVisitsOfOfficer = 500
  /// Characters of a name; and bytes, since a character may consist of any number of marks.
  package static let nameLength = 200
  /// Bytes of a name in UTF-8.
  package static let nameSize = 32 << 10

  /// `weight` of a need.
  package static let weight = 0...1_000_000
  /// `officers` of a need.
  package static let officers = 0...1_000
  /// `target_minute`, `target_day`, `travel_minute`, `variety` and `familiarity`.
  package static let costFactor = 0...1_000_000
  /// `min_visit`, `minutes` of a meal and all minutes of travel: up to a day.
  package static let minutes = 0...1_440
  /// `max_visits_per_day`.
  package static let visitsPerDay = 0...1_440
  /// `consecutive_days`.
  package static let consecutiveDays = 1...28
  /// `hours` of a work period.
  package static let hoursOfPeriod = 0...672
  /// `weeks` of an hour counter.
  package static let countedWeeks = 0...53
  /// `enrollment` of a campus, in students.
  package static let enrollment = 0...1_000_000
  /// `days` of a target.
  package static let targetDays = 0...7

  /// `daily_hours` and `after_hours`.
  package static let hoursOfDay = 0...24
  /// `weekly_hours`.
  package static let hoursOfWeek = 0...168
  /// `hours` of a target: those of a week for 1,000 officers.
  package static let targetHours = 0...168_000
  /// `training_hours` of a role and of an officer.
  package static let trainingHours = 0...100_000
  /// `speed_mph`, in miles an hour.
  package static let speed = 1...200
  /// `road_factor`: miles by road for a mile in a straight line.
  package static let roadFactor = 0...100
  /// `lat`, in degrees north.
  package static let latitude = -90...90
  /// `lon`, in degrees east.
  package static let longitude = -180...180
  /// `hours`, `amount` and `hourly_rate` of a funding source.
  package static let funding = 0...1_000_000_000_000
}
