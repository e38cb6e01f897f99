import Staffing

/// Owns what a ``Board`` changes; one thread's.
final class BoardState {
  private let memory = FlatMemory()
  private let tables: BoardTables
  private var known: KnownTours
  private(set) var board: Board
  /// Chooses known tours exactly on this board.
  private(set) lazy var neighborhoods = NeighborhoodSearch(tables)

  init(_ tables: BoardTables, known: KnownTours) {
    self.tables = tables
    self.known = known
    let week = tables.searchDays.week
    let campusDays = week.campusCount * CompiledWeek.days
    // A draft may hold one visit more than is legal before that is seen.
    let memory = self.memory
    let room = (0..<2).map { _ in memory.table(DayVisit.none, count: tables.stride + 2) }
    board = Board(
      days: tables.days, places: tables.places, firstEnd: tables.firstEnd,
      lastEnd: tables.lastEnd, postStart: tables.postStart, postEnd: tables.postEnd,
      postMinutes: tables.postMinutes, need: tables.need, needCost: tables.needCost, counts: tables.counts,
      countsVisit: tables.countsVisit, targetMinutes: tables.targetMinutes, targetDays: tables.targetDays,
      travelTimes: tables.travel, starts: tables.starts, firstVisitor: tables.firstVisitor,
      visitors: tables.visitors, weeklyDuty: tables.weeklyDuty, firstDay: tables.firstDay, stride: tables.stride,
      mealAfter: tables.meal.after, mealMinutes: tables.meal.minutes,
      targetMinuteCost: tables.targetMinuteCost, targetDayCost: tables.targetDayCost,
      travelMinuteCost: tables.travelMinuteCost, varietySums: tables.varietySums,
      familiaritySums: tables.familiaritySums, isPresenceFree: tables.isPresenceFree,
      tours: memory.table(DayVisit.none, count: tables.dayCount * tables.stride),
      visitCount: memory.table(0, count: tables.dayCount), weekChoice: memory.table(0, count: tables.dayCount),
      duty: memory.table(0, count: tables.dayCount), ownCost: memory.table(0, count: tables.dayCount),
      weekDuty: memory.table(0, count: week.officers.count), present: memory.table(0, count: week.postCount),
      visiting: memory.table(0, count: campusDays), covered: memory.table(0, count: week.campusCount),
      visited: memory.table(0, count: week.campusCount), isFrozen: memory.table(false, count: week.campusCount),
      isForeign: memory.table(false, count: week.officers.count),
      drafts: memory.table(room.map { Board.Draft(visits: $0) }), isPair: memory.table(false, count: 1),
      cost: memory.table(0, count: 1), excessPrice: memory.table(0, count: 1), known: Board.KnownBoard(known))
  }

  /// Takes over a roster, and which of its campuses and officers are others'.
  func load(_ roster: SearchRoster, known: KnownTours, isFrozen: [Bool], isForeign: [Bool]) {
    self.known = known
    board.known = Board.KnownBoard(known)
    board.cost.pointee = roster.cost
    copy(roster.duty, to: board.duty)
    copy(roster.ownCost, to: board.ownCost)
    copy(roster.weekDuty, to: board.weekDuty)
    copy(roster.present, to: board.present)
    copy(roster.visitors, to: board.visiting)
    copy(roster.covered, to: board.covered)
    copy(roster.visited, to: board.visited)
    for campus in 0..<tables.searchDays.week.campusCount {
      board.isFrozen[campus] = !isFrozen.isEmpty && isFrozen[campus]
    }
    for officer in tables.searchDays.week.officers.indices {
      board.isForeign[officer] = !isForeign.isEmpty && isForeign[officer]
    }
    for (day, tour) in roster.tours.enumerated() {
      board.visitCount[day] = Int32(tour.count)
      for (position, visit) in tour.enumerated() { board.tours[day * board.stride + position] = visit }
      guard tables.days[day].placeCount == 0 else { continue }
      board.weekChoice[day] = Int32(week(roster.weeks[day], on: day))
    }
  }

  private func copy<Element>(_ array: [Element], to table: UnsafeMutablePointer<Element>) {
    array.withUnsafeBufferPointer { values in
      if let base = values.baseAddress { table.update(from: base, count: array.count) }
    }
  }

  /// The position of a week among those to choose from.
  private func week(_ runs: [PostRun], on day: Int) -> Int {
    let first = Int(known.firstWeek[day])
    for week in first..<Int(known.firstWeek[day + 1]) {
      let choice = known.weeks[week]
      if Int(choice.count) == runs.count,
        runs.indices.allSatisfy({ known.runs[Int(choice.first) + $0].place == runs[$0] })
      {
        return week - first
      }
    }
    return 0
  }

  /// The cost of the whole roster, counted afresh. Linear in the posts.
  func costAfresh(rows: PricedRows) -> Int {
    var roster = SearchRoster(tables.searchDays, rows: rows)
    roster.allowsExcess = true
    for day in 0..<tables.dayCount { roster.restore(content(day), on: day) }
    return roster.terms.total.rawValue - tables.searchDays.week.constantCost
  }

  /// What a day holds now.
  func content(_ day: Int) -> TourChange {
    var content = TourChange()
    content.day = day
    content.visits = (0..<Int(board.visitCount[day])).map { board.visit(day, $0) }
    if tables.days[day].placeCount == 0 {
      let choice = known.weeks[Int(known.firstWeek[day]) + Int(board.weekChoice[day])]
      content.runs = (0..<Int(choice.count)).map { known.runs[Int(choice.first) + $0].place }
    }
    return content
  }
}

extension DayVisit {
  static let none = DayVisit(place: 0, first: 0, last: 0, isLocked: false)
}
