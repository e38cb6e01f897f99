/// Moves the begin or the end of a visit by one to three periods, or both by the same: others make room.
enum ResizeVisit: SearchOperator {
  static func propose(_ change: inout TourChange, _ roster: SearchRoster, _ random: inout SeededRandom) -> Bool {
    guard let position = roster.freeVisit(on: change.day, &random) else { return false }
    var visit = roster.tours[change.day][position]
    let drawn = random.below(18)
    let distance = Int32([1, 1, 1, 2, 2, 3][drawn % 6]) * (random.below(2) == 0 ? 1 : -1)
    switch drawn / 6 {
    case 0: visit.first += distance
    case 1: visit.last += distance
    default:
      visit.first += distance
      visit.last += distance
    }
    let days = roster.days
    let day = days.days[change.day]
    let posts = days.week.posts(of: days.campusDay(day, visit))
    guard visit.first >= 0, visit.first <= visit.last, visit.last < posts.count, days.isPossible(day, visit)
    else { return false }
    return roster.fit(visit, replacing: position, into: &change)
  }
}
