/// Moves the minute at which one officer hands a campus over to another.
enum HandOver: SearchOperator {
  static func propose(_ board: Board, _ draft: Int, _ random: inout SeededRandom) -> Bool {
    let day = board.drafts[draft].day
    let position = board.freeVisit(on: day, &random)
    guard position >= 0 else { return false }
    let visit = board.visit(day, position)
    guard let other = Neighbour.draw(of: visit, on: day, board, &random) else { return false }
    var (own, others) = (visit, other.visit)
    let isEarlier = others.first < own.first || others.first == own.first && others.last < own.last
    // The period with which the earlier one ends.
    let middle = isEarlier ? others.last : own.last
    let boundary = middle + Int32(random.below(7)) - 3
    // A period that nobody or both have between them now may stay so.
    if isEarlier {
      others.last = boundary
      own.first = boundary + 1
    } else {
      own.last = boundary
      others.first = boundary + 1
    }
    guard board.isPossible(board.place(day, own), own) else { return false }
    board.drafts[1].day = other.day
    board.isPair.pointee = true
    guard board.isPossible(board.place(other.day, others), others) else { return false }
    return board.fit(own, replacing: position, into: 0) && board.fit(others, replacing: other.position, into: 1)
  }
}

/// Another officer's visit at the same campus and day.
struct Neighbour {
  let day: Int
  let position: Int
  let visit: DayVisit

  /// A visit of another officer that can be changed, at the campus of `visit`; nil where none was drawn.
  @inline(__always)
  static func draw(of visit: DayVisit, on day: Int, _ board: Board, _ random: inout SeededRandom) -> Neighbour? {
    let campusDay = Int(board.place(day, visit).pointee.campusDay)
    let first = Int(board.firstVisitor[campusDay])
    let count = Int(board.firstVisitor[campusDay + 1]) - first
    guard count > 1 else { return nil }
    let begin = random.below(count)
    for step in 0..<count {
      let index = begin + step
      let visitor = board.visitors[first + (index < count ? index : index - count)]
      let other = Int(visitor.day)
      guard other != day, !board.isForeign[Int(board.days[other].officer)] else { continue }
      for position in 0..<Int(board.visitCount[other]) {
        let present = board.visit(other, position)
        if present.place == visitor.place, !present.isLocked {
          return Neighbour(day: other, position: position, visit: present)
        }
      }
    }
    return nil
  }
}
