/// Puts a new visit in; others make room.
enum InsertVisit: SearchOperator {
  @inline(__always)
  static func propose(_ board: Board, _ draft: Int, _ random: inout SeededRandom) -> Bool {
    let day = board.days + board.drafts[draft].day
    guard day.pointee.startCount > 0 else { return false }
    let start = board.starts[Int(day.pointee.firstStart) + random.below(Int(day.pointee.startCount))]
    return insert(at: start.place, from: start.period, board, draft, &random)
  }

  /// Puts a visit of a drawn length in that begins with `period` of `place`.
  static func insert(
    at place: Int32, from period: Int32, _ board: Board, _ draft: Int, _ random: inout SeededRandom
  ) -> Bool {
    let day = board.days + board.drafts[draft].day
    let limits = Int(board.places[Int(day.pointee.firstPlace + place)].firstPeriod + period)
    let first = Int32(board.firstEnd[limits])
    guard first >= 0 else { return false }
    let last = first + Int32(random.below(Int(Int32(board.lastEnd[limits]) - first) + 1))
    return board.fit(DayVisit(place: place, first: period, last: last, isLocked: false), replacing: -1, into: draft)
  }
}
