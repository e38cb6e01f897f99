/// Puts a new visit in; others make room.
enum InsertVisit: SearchOperator {
  static func propose(_ change: inout TourChange, _ roster: SearchRoster, _ random: inout SeededRandom) -> Bool {
    let days = roster.days
    let day = days.days[change.day]
    guard day.startCount > 0 else { return false }
    let start = days.starts[day.firstStart + random.below(day.startCount)]
    return insert(from: start.place, start.period, &change, roster, &random)
  }

  /// Puts a visit of a drawn length in that begins with `period` of `place`.
  static func insert(
    from place: Int32, _ period: Int32, _ change: inout TourChange, _ roster: SearchRoster,
    _ random: inout SeededRandom
  ) -> Bool {
    let days = roster.days
    let position = Int(days.firstPeriod[days.days[change.day].firstPlace + Int(place)] + period)
    let first = Int32(days.firstEnd[position])
    guard first >= 0 else { return false }
    let last = first + Int32(random.below(Int(Int32(days.lastEnd[position]) - first) + 1))
    return roster.fit(DayVisit(place: place, first: period, last: last, isLocked: false), replacing: nil, into: &change)
  }
}
