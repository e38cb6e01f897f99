/// Makes a visit at another campus, at about the same time.
enum MoveVisit: SearchOperator {
  @inline(__always)
  static func propose(_ board: Board, _ draft: Int, _ random: inout SeededRandom) -> Bool {
    let day = board.drafts[draft].day
    let position = board.freeVisit(on: day, &random)
    guard position >= 0 else { return false }
    let present = board.visit(day, position)
    let place = Int32(random.below(Int(board.days[day].placeCount)))
    guard place != present.place else { return false }
    return move(present, of: board.place(day, present), to: place, replacing: position, board, draft, &random)
  }

  /// Drafts a visit of `place` at about the time of `present`, a visit of `from`, give or take one period.
  @inline(__always)
  static func move(
    _ present: DayVisit, of from: UnsafeMutablePointer<BoardTables.Place>, to place: Int32, replacing position: Int,
    _ board: Board, _ draft: Int, _ random: inout SeededRandom
  ) -> Bool {
    let goal = board.places + Int(board.days[board.drafts[draft].day].firstPlace) + Int(place)
    let (start, end) = (board.start(from, present), board.end(from, present))
    var visit = present
    visit.place = place
    visit.isLocked = false
    visit.first = nearest(board.postStart, goal, to: start) + Int32(random.below(3)) - 1
    visit.last = nearest(board.postEnd, goal, to: end) + Int32(random.below(3)) - 1
    guard board.isPossible(goal, visit) else { return false }
    return board.fit(visit, replacing: position, into: draft)
  }

  /// The period whose time is nearest.
  @inline(__always)
  private static func nearest(
    _ times: UnsafeMutablePointer<Int32>, _ place: UnsafeMutablePointer<BoardTables.Place>, to time: Int
  ) -> Int32 {
    let times = times + Int(place.pointee.firstPost)
    let last = place.pointee.postCount - 1
    var period: Int32 = 0
    while period < last, abs(Int(times[Int(period) + 1]) - time) < abs(Int(times[Int(period)]) - time) { period += 1 }
    return period
  }
}
