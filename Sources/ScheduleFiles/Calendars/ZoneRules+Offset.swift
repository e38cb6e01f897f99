import Staffing

extension ZoneRules {
  /// Seconds east of UTC at a time of UTC, in minutes since 1970.
  func offset(atUTC minutes: Int) -> Int {
    guard let summer else { return standard.offset }
    // The summer time ends while its own clocks are shown.
    let ahead = (summer.observance.offset - standard.offset) / 60
    return isSummer(minutes + standard.offset / 60, beginsLater: 0, endsEarlier: ahead)
      ? summer.observance.offset : standard.offset
  }

  /// Seconds east of UTC at a time of the clock, in minutes since 1970. An hour that comes twice is the first of both,
  /// and one that is left out counts as if the clocks had not been changed yet (RFC 5545, 3.3.5).
  func offset(atLocal minutes: Int) -> Int {
    guard let summer else { return standard.offset }
    let ahead = (summer.observance.offset - standard.offset) / 60
    return isSummer(minutes, beginsLater: ahead, endsEarlier: 0) ? summer.observance.offset : standard.offset
  }

  /// Whether a time lies between the two changes of its year, the first `beginsLater` minutes later and the second
  /// `endsEarlier` minutes earlier than the rules say.
  private func isSummer(_ minutes: Int, beginsLater: Int, endsEarlier: Int) -> Bool {
    let date = CalendarDate(daysSinceEpoch: (minutes - (minutes % 1440 + 1440) % 1440) / 1440)
    let year = date.components.year
    guard let summer, let begins = summer.begins.date(in: year), let ends = summer.ends.date(in: year) else {
      return false
    }
    let start = begins.daysSinceEpoch * 1440 + summer.begins.seconds / 60 + beginsLater
    let end = ends.daysSinceEpoch * 1440 + summer.ends.seconds / 60 - endsEarlier
    return start < end ? (start..<end).contains(minutes) : !(end..<start).contains(minutes)
  }
}
