/// The numbers that files may hold, both ends included. They are wide enough for every district and narrow
/// enough that no sum of weighted minutes overflows.
enum Limits {
  /// Bytes of a file: thirty times the largest district known.
  static let fileSize = 32 << 20

  /// `weight` of a need.
  static let weight = 0...1_000_000
  /// `officers` of a need.
  static let officers = 0...1_000
  /// `target_minute`, `target_day` and `travel_minute`.
  static let costFactor = 0...1_000_000
  /// `min_visit`, `minutes` of a meal and all minutes of travel: up to a day.
  static let minutes = 0...1_440
  static let visitsPerDay = 0...1_440
  static let enrollment = 0...1_000_000
  /// `days` of a target.
  static let targetDays = 0...7

  /// `daily_hours` and `after_hours`.
  static let hoursOfDay = 0...24
  /// `weekly_hours`.
  static let hoursOfWeek = 0...168
  /// `hours` of a target: those of a week for 1,000 officers.
  static let targetHours = 0...168_000
  static let trainingHours = 0...100_000
  static let speed = 1...200
  static let roadFactor = 0...100
  static let latitude = -90...90
  static let longitude = -180...180
  /// `hours`, `amount` and `hourly_rate` of a funding source.
  static let funding = 0...1_000_000_000_000
}
