import Staffing

// Dates as people write them.
extension CalendarDate {
  /// `30 Nov`.
  var dayAndMonth: String {
    let (_, month, day) = components
    return "\(day) \(Self.months[month - 1].prefix(3))"
  }

  /// `week of Monday, 30 November 2026`.
  var weekTitle: String {
    let (year, month, day) = components
    return "week of Monday, \(day) \(Self.months[month - 1]) \(year)"
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
