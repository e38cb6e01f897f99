/// Leaves a visit out.
enum DropVisit: SearchOperator {
  @inline(__always)
  static func propose(_ board: Board, _ draft: Int, _ random: inout SeededRandom) -> Bool {
    let position = board.freeVisit(on: board.drafts[draft].day, &random)
    guard position >= 0 else { return false }
    board.leaveOut(position, into: draft)
    return true
  }
}
