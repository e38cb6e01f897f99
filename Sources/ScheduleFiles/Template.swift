import Staffing

/// The district that `bellwatch new` makes.
enum Template {
  static func district(named name: String, today: CalendarDate) -> District {
    District(name: name)
  }
}
