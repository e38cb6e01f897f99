import Glibc

/// Simulated annealing over single days, pairs of days of one officer, and pairs of officers at one campus.
struct Annealer {
  private var random: SeededRandom
  private let board: Board
  private let days: [Int]
  /// How much worse a move may be, at temperature 1: what `-log` of a random number of 0 to 1 comes to.
  private static let allowances: [Double] = (0..<1024).map { -log((Double($0) + 0.5) / 1024) }
  private var allowed = [Int](repeating: 0, count: 1024)
  /// Moves made.
  private var made = 0
  /// The cost of the whole roster counted afresh; asked now and then where assertions are checked.
  var referee: (() -> Int)?

  /// Changes `days`, those of ``SearchDays``.
  init(_ board: Board, days: [Int], random: SeededRandom) {
    self.board = board
    self.days = days
    self.random = random
  }

  /// Tries `count` moves at temperatures from `hot` down to `cold` (weighted minutes). Stops at once where `isOver`
  /// says so.
  mutating func run(moves count: Int, hot: Double, cold: Double, isOver: () -> Bool) {
    guard !days.isEmpty else { return }
    let slice = 2048
    let slices = max(1, count / slice)
    for part in 0..<slices {
      if isOver() { return }
      let temperature = Self.temperature(hot, cold, Double(part) / Double(slices))
      for index in allowed.indices { allowed[index] = Int(temperature * Self.allowances[index]) }
      for _ in 0..<slice { step() }
    }
  }

  /// The temperature `share` of the way from hot to cold.
  static func temperature(_ hot: Double, _ cold: Double, _ share: Double) -> Double {
    hot * pow(cold / hot, share)
  }

  @inline(__always)
  private mutating func step() {
    let day = days[random.below(days.count)]
    board.drafts[0].day = day
    board.isPair.pointee = false
    guard draft(0), board.isLegal(board.drafts) else { return }
    if !board.isPair.pointee, board.days[day].placeCount > 0 {
      let drawn = random.below(16)
      if board.excess(board.drafts[0]) > 0 ? drawn < 8 : drawn < 3 {
        guard pairDay() else { return }
      } else if drawn < 6 {
        guard pairOfficer() else { return }
      }
    }
    let most = allowed[random.below(1024)]
    if let change = board.evaluate(), change <= most, !board.touchesOthers() { apply(change) }
  }

  /// Makes the move that is drafted, and holds it against what it was to change.
  @inline(__always)
  private mutating func apply(_ change: Int) {
    let goal = board.cost.pointee + change - board.excessChange()
    board.apply()
    assert(board.cost.pointee == goal, "a move costs what it was evaluated to")
    made += 1
    assert(made % 4096 != 1 || referee.map { $0() == goal } ?? true, "the cost kept in step is that of the roster")
  }

  /// Drafts something for the day of a draft.
  @inline(__always)
  private mutating func draft(_ draft: Int) -> Bool {
    guard board.days[board.drafts[draft].day].placeCount > 0 else { return PutTour.propose(board, draft, &random) }
    // Tours that are good under the prices do most; the others fit them together.
    let drawn = random.below(64)
    if drawn < 8 { return ResizeVisit.propose(board, draft, &random) }
    if drawn < 10 { return DropVisit.propose(board, draft, &random) }
    if drawn < 14 { return MoveVisit.propose(board, draft, &random) }
    if drawn < 18 { return InsertVisit.propose(board, draft, &random) }
    if drawn < 58 || draft == 1 { return PutTour.propose(board, draft, &random) }
    if drawn < 62 { return HandOver.propose(board, draft, &random) }
    return GiveVisit.propose(board, draft, &random)
  }

  /// Joins the move with one of another day of the same officer.
  private mutating func pairDay() -> Bool {
    let first = board.drafts[0].day
    let officer = Int(board.days[first].officer)
    let lower = Int(board.firstDay[officer])
    let count = Int(board.firstDay[officer + 1]) - lower
    guard count > 1 else { return false }
    var other = lower + random.below(count - 1)
    if other >= first { other += 1 }
    board.drafts[1].day = other
    board.isPair.pointee = true
    return draft(1)
  }

  /// Joins the move with one of another officer at a campus-day that it leaves or comes to.
  private mutating func pairOfficer() -> Bool {
    let draft = board.drafts[0]
    let count = Int(board.visitCount[draft.day])
    let isNew = random.below(2) == 0 || count == 0
    guard isNew ? draft.count > 0 : true else { return false }
    let visit = isNew ? draft.visits[random.below(draft.count)] : board.visit(draft.day, random.below(count))
    let place = board.place(draft.day, visit)
    let campusDay = Int(place.pointee.campusDay)
    let first = Int(board.firstVisitor[campusDay])
    let visitors = Int(board.firstVisitor[campusDay + 1]) - first
    guard visitors > 1 else { return false }
    let other = board.visitors[first + random.below(visitors)]
    guard Int(other.day) != draft.day, !board.isForeign[Int(board.days[Int(other.day)].officer)] else { return false }
    board.drafts[1].day = Int(other.day)
    board.isPair.pointee = true
    if random.below(2) == 0 {
      return InsertVisit.insert(
        at: other.place, from: Int32(random.below(Int(place.pointee.postCount))), board, 1, &random)
    }
    return self.draft(1)
  }
}
