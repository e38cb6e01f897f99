/// Makes a visit at another campus, at about the same time.
enum MoveVisit: SearchOperator {
  static func propose(_ change: inout TourChange, _ roster: SearchRoster, _ random: inout SeededRandom) -> Bool {
    guard let position = roster.freeVisit(on: change.day, &random) else { return false }
    let days = roster.days
    let day = days.days[change.day]
    let present = roster.tours[change.day][position]
    var visit = present
    visit.place = Int32(random.below(day.placeCount))
    guard visit.place != present.place else { return false }
    let posts = days.week.posts(of: days.campusDay(day, visit))
    // The periods that begin and end nearest to the present visit's, give or take one.
    let (start, end) = (days.start(day, present), days.end(day, present))
    visit.first = nearest(posts, to: start) { days.week.postStart[$0] } + Int32(random.below(3)) - 1
    visit.last = nearest(posts, to: end) { days.week.postEnd[$0] } + Int32(random.below(3)) - 1
    guard visit.first >= 0, visit.first <= visit.last, visit.last < posts.count, days.isPossible(day, visit)
    else { return false }
    return roster.fit(visit, replacing: position, into: &change)
  }

  @inline(__always)
  private static func nearest(_ posts: Range<Int>, to time: Int, of: (Int) -> Int32) -> Int32 {
    var best = posts.lowerBound
    for post in posts where abs(Int(of(post)) - time) < abs(Int(of(best)) - time) { best = post }
    return Int32(best - posts.lowerBound)
  }
}
