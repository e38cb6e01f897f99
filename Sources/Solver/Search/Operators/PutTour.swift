/// Puts a whole tour in that was best under some prices, or another week of a full-time officer without a post.
enum PutTour: SearchOperator {
  static func propose(_ board: Board, _ draft: Int, _ random: inout SeededRandom) -> Bool {
    let target = board.drafts + draft
    let day = target.pointee.day
    if board.days[day].placeCount == 0 {
      target.pointee.week = random.below(Int(board.known.firstWeek[day + 1] - board.known.firstWeek[day]))
      return true
    }
    let first = Int(board.known.firstTour[day])
    let count = Int(board.known.firstTour[day + 1]) - first
    guard count > 0 else { return false }
    let tour = board.known.tours[first + random.below(count)]
    target.pointee.visits.update(from: board.known.visits + Int(tour.first), count: Int(tour.count))
    target.pointee.count = Int(tour.count)
    return true
  }
}
