import Staffing

/// Chooses the known tours of some neighbouring days of officers anew, all at once and as well as can be, again and
/// again elsewhere.
final class NeighborhoodSearch {
  private let program: NeighborhoodProgram
  private var picked: [Int] = []
  private var isPicked: [Bool]
  private var isReached: [Bool]
  private var reached: [Int] = []
  /// How many days a neighborhood has: more where they are solved without gain, fewer where that is too
  /// much or small ones gain.
  private var size = 16.0
  private static let sizes = 6.0...40.0

  init(_ tables: BoardTables) {
    let week = tables.searchDays.week
    program = NeighborhoodProgram(posts: week.postCount, campusDays: week.campusCount * CompiledWeek.days)
    isPicked = Array(repeating: false, count: tables.dayCount)
    isReached = Array(repeating: false, count: week.campusCount * CompiledWeek.days)
  }

  /// Multiplications that take as long as a move of the annealing.
  private static let workOfMove = 300

  /// Works for as long as about `moves` moves of the annealing take.
  func run(_ board: Board, days: [Int], moves: Int, _ random: inout SeededRandom, isOver: () -> Bool) {
    guard !days.isEmpty else { return }
    board.isPair.pointee = false
    var left = moves * Self.workOfMove
    while left > 0, !isOver() {
      let before = program.work
      pick(board, days, &random)
      solve(board, isOver)
      left -= program.work - before + 20_000
    }
  }

  // MARK: Neighborhoods

  /// Picks days near each other: of one day of the week, or of all.
  private func pick(_ board: Board, _ days: [Int], _ random: inout SeededRandom) {
    for day in picked { isPicked[day] = false }
    for campusDay in reached { isReached[campusDay] = false }
    picked.removeAll(keepingCapacity: true)
    reached.removeAll(keepingCapacity: true)
    let first = days[random.below(days.count)]
    guard board.days[first].placeCount > 0 else { return }
    let isOneDay = random.below(2) == 0
    take(first, board, isOneDay: isOneDay, &random)
    var next = 0
    while next < reached.count, picked.count < Int(size) {
      let campusDay = reached[next]
      next += 1
      let lower = Int(board.known.firstKnower[campusDay])
      let count = Int(board.known.firstKnower[campusDay + 1]) - lower
      guard count > 0 else { continue }
      let turn = random.below(count)
      for index in 0..<count where picked.count < Int(size) {
        let day = Int(board.known.knowers[lower + (index + turn) % count])
        guard !isPicked[day], !board.isForeign[Int(board.days[day].officer)] else { continue }
        take(day, board, isOneDay: isOneDay, &random)
      }
    }
  }

  private func take(_ day: Int, _ board: Board, isOneDay: Bool, _ random: inout SeededRandom) {
    isPicked[day] = true
    picked.append(day)
    let begin = reached.count
    for tour in Int(board.known.firstTour[day])..<Int(board.known.firstTour[day + 1]) {
      let known = board.known.tours[tour]
      for index in Int(known.first)..<Int(known.first + known.count) {
        let campusDay = Int(board.place(day, board.known.visits[index]).pointee.campusDay)
        if isOneDay {
          reach(campusDay)
        } else {
          let campus = campusDay / CompiledWeek.days
          for weekday in 0..<CompiledWeek.days { reach(campus * CompiledWeek.days + weekday) }
        }
      }
    }
    guard reached.count > begin + 1 else { return }
    for index in begin..<reached.count - 1 {
      reached.swapAt(index, index + random.below(reached.count - index))
    }
  }

  private func reach(_ campusDay: Int) {
    guard !isReached[campusDay] else { return }
    isReached[campusDay] = true
    reached.append(campusDay)
  }

  // MARK: Solving

  private func solve(_ board: Board, _ isOver: () -> Bool) {
    program.clear()
    picked = picked.filter { offer($0, board) }
    guard picked.count > 1 else { return }
    let before = board.cost.pointee
    for (slot, day) in picked.enumerated() { put(program.firstChoice[slot], board, day) }
    let empty = board.cost.pointee
    let old = program.chosen
    let isFit = picked.allSatisfy {
      let officer = Int(board.days[$0].officer)
      return board.weekDuty[officer] <= board.weeklyDuty[officer]
    }
    let solved = isFit ? program.solve(board, days: picked, present: before - empty, isOver: isOver) : false
    for (slot, day) in picked.enumerated() { put(program.chosen[slot], board, day) }
    if board.cost.pointee > before || !keepsHours(board) {
      for (slot, day) in picked.enumerated() { put(program.firstChoice[slot], board, day) }
      for (slot, day) in picked.enumerated() { put(old[slot], board, day) }
    }
    let factor =
      switch solved {
      case nil: 0.9
      case .some(let isBetter): isBetter ? 0.97 : 1.01
      }
    size = min(Self.sizes.upperBound, max(Self.sizes.lowerBound, size * factor))
  }

  private func keepsHours(_ board: Board) -> Bool {
    picked.allSatisfy {
      let officer = Int(board.days[$0].officer)
      return board.weekDuty[officer] <= board.weeklyDuty[officer]
    }
  }

  /// Offers the tours of a day: without free visits, the present one, and those known; false where it has no choice.
  private func offer(_ day: Int, _ board: Board) -> Bool {
    let draft = board.drafts
    draft.pointee.day = day
    let count = Int(board.visitCount[day])
    draft.pointee.count = 0
    for position in 0..<count where board.visit(day, position).isLocked {
      draft.pointee.visits[draft.pointee.count] = board.visit(day, position)
      draft.pointee.count += 1
    }
    guard board.isLegal(draft) else { return false }
    let isBare = draft.pointee.count == count
    guard !board.touchesOthers() else { return false }
    program.add(draft.pointee)
    if !isBare {
      draft.pointee.count = count
      draft.pointee.visits.update(from: board.tours + day * board.stride, count: count)
      guard board.isLegal(draft) else { return false }
      program.add(draft.pointee)
    }
    for tour in Int(board.known.firstTour[day])..<Int(board.known.firstTour[day + 1]) {
      let known = board.known.tours[tour]
      draft.pointee.count = Int(known.count)
      draft.pointee.visits.update(from: board.known.visits + Int(known.first), count: Int(known.count))
      if board.isLegal(draft), !board.touchesOthers() { program.add(draft.pointee) }
    }
    program.endSlot(present: isBare ? 0 : 1)
    return true
  }

  private func put(_ index: Int, _ board: Board, _ day: Int) {
    let choice = program.choices[index]
    let draft = board.drafts
    draft.pointee.day = day
    draft.pointee.count = Int(choice.count)
    draft.pointee.duty = Int(choice.duty)
    draft.pointee.ownCost = choice.ownCost
    for position in 0..<Int(choice.count) {
      draft.pointee.visits[position] = program.visits[Int(choice.first) + position]
    }
    board.apply()
  }
}
