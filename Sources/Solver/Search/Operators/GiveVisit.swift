/// Gives a visit to another officer, who may give one of the same time back.
enum GiveVisit: SearchOperator {
  static func propose(_ board: Board, _ draft: Int, _ random: inout SeededRandom) -> Bool {
    let day = board.drafts[draft].day
    let position = board.freeVisit(on: day, &random)
    guard position >= 0 else { return false }
    let visit = board.visit(day, position)
    let from = board.place(day, visit)
    let campusDay = Int(from.pointee.campusDay)
    let first = Int(board.firstVisitor[campusDay])
    let count = Int(board.firstVisitor[campusDay + 1]) - first
    guard count > 1 else { return false }
    let visitor = board.visitors[first + random.below(count)]
    let other = Int(visitor.day)
    guard other != day, !board.isForeign[Int(board.days[other].officer)] else { return false }
    board.drafts[1].day = other
    board.isPair.pointee = true
    var given = visit
    given.place = visitor.place
    given.isLocked = false
    if random.below(2) == 0 {
      given.first += Int32(random.below(3)) - 1
      given.last += Int32(random.below(3)) - 1
    }
    guard board.isPossible(board.place(other, given), given) else { return false }
    let back = random.below(2) == 0 ? board.freeVisit(on: other, &random) : -1
    guard back >= 0 else {
      board.leaveOut(position, into: 0)
      return board.fit(given, replacing: -1, into: 1)
    }
    let taken = board.visit(other, back)
    let goal = board.place(other, taken)
    let places = board.places + Int(board.days[day].firstPlace)
    for place in 0..<board.days[day].placeCount where places[Int(place)].campusDay == goal.pointee.campusDay {
      return MoveVisit.move(taken, of: goal, to: place, replacing: position, board, 0, &random)
        && board.fit(given, replacing: back, into: 1)
    }
    return false
  }
}
