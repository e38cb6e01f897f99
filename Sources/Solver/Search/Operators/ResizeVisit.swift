/// Moves the begin or the end of a visit by one to three periods, or both by the same: others make room.
enum ResizeVisit: SearchOperator {
  @inline(__always)
  static func propose(_ board: Board, _ draft: Int, _ random: inout SeededRandom) -> Bool {
    let day = board.drafts[draft].day
    let position = board.freeVisit(on: day, &random)
    guard position >= 0 else { return false }
    var visit = board.visit(day, position)
    let drawn = random.below(36)
    let size: Int32 = drawn % 6 < 3 ? 1 : drawn % 6 < 5 ? 2 : 3
    let distance = drawn < 18 ? size : -size
    switch drawn / 6 % 3 {
    case 0: visit.first += distance
    case 1: visit.last += distance
    default:
      visit.first += distance
      visit.last += distance
    }
    guard board.isPossible(board.place(day, visit), visit) else { return false }
    return board.fit(visit, replacing: position, into: draft)
  }
}
