/// Reads a best tour back from a filled ``DayTable``.
///
/// Values are whole numbers, so the state a value came from is the one whose value, gone on, equals it.
struct TourTrace<Value: ExactValue> {
  let table: DayTable<Value>
  let week: CompiledWeek
  let day: FreeDay
  let prices: Prices<Value>

  /// A visit of the tour: its place in `FreeDay.places`, and the run of posts.
  struct Visit {
    let place: Int
    let isLocked: Bool
    let run: PostRun
    var campus: Int { Int(run.campusDay) / CompiledWeek.days }
  }

  /// A state of the table.
  private struct State {
    let visits: Int
    let meal: Int
    /// Its position in the table's pasts; of no account for tours of the most visits allowed.
    let past: Int
    let duty: Int
    let value: Value
  }

  /// The visits of the tour that has `step`'s value, in order of time.
  func tour(_ step: DutyStep<Value>) -> [Visit] {
    if step.duty == 0, day.locked.isEmpty { return [] }
    let short = table.mealLayers == 2 ? week.meal?.after ?? table.limit : table.limit
    for meal in 0..<table.mealLayers where meal == 1 || step.duty <= short {
      if table.isCounted,
        let tour = fromResult(
          State(visits: table.visitLayers, meal: meal, past: 0, duty: step.duty, value: step.value))
      {
        return tour
      }
      for past in table.pasts.indices {
        for visits in 0..<table.keptVisitLayers {
          let state = State(visits: visits + 1, meal: meal, past: past, duty: step.duty, value: step.value)
          if let tour = fromSlots(state) { return tour }
        }
      }
    }
    preconditionFailure("every step of a table has a tour")
  }

  /// The latest start of a locked visit among the starts before `position`; -1: none.
  private func barrier(before position: Int) -> Int {
    day.starts[..<position].last { $0.isLocked }.map { Int($0.time) } ?? -1
  }

  private func fromResult(_ state: State) -> [Visit]? {
    guard table.result(meal: state.meal)[state.duty] == state.value else { return nil }
    for position in day.starts.indices where table.bestOfStart[position] >= state.value {
      let start = day.starts[position]
      for end in Int(start.firstEnd)...Int(start.lastEnd) {
        if let tour = throughVisit(state, position, end: end, from: .anywhere) { return tour }
      }
    }
    return nil
  }

  private func fromSlots(_ state: State) -> [Visit]? {
    let barrier = barrier(before: day.starts.count)
    for place in day.places.indices {
      let period = Int(day.firstEndOfPlace[place + 1] - day.firstEndOfPlace[place]) - 1
      guard period >= 0, let lanes = lanes(place, period, state, barrier: barrier), lanes.best == state.value
      else { continue }
      if let tour = endingBy(place, period, state, from: .anywhere, barrier: barrier) { return tour }
    }
    return nil
  }

  /// Where a tour must have been before its last place.
  private enum Before {
    case anywhere
    case at(Int)
    case notAt(Int)

    func allows(_ place: Int) -> Bool {
      switch self {
      case .anywhere: true
      case .at(let wanted): place == wanted
      case .notAt(let other): place != other
      }
    }
  }

  /// What the table holds for tours of `state` that are over by the end of `period` of `place`.
  private func lanes(
    _ place: Int, _ period: Int, _ state: State, barrier: Int
  ) -> (best: Value, previous: Value, second: Value)? {
    guard table.end(week, day, place, period) > barrier else { return nil }
    let block = table.block(table.layer(visits: state.visits, meal: state.meal, past: state.past), place, day)
    guard block >= 0 else { return nil }
    let known = Int(table.upTo[block + period])
    guard known >= 0, state.duty >= Int(table.low[known]), state.duty <= Int(table.high[known]) else { return nil }
    let lanes = table.slot(known)
    let isPlain = table.isPlain(state.visits)
    return (
      lanes.best[state.duty], isPlain ? Lanes<Value>.noPlace : lanes.previous[state.duty],
      isPlain ? -.infinity : lanes.second[state.duty]
    )
  }

  /// The tour of `state` whose last visit is at `place` and over by the end of `period`.
  private func endingBy(_ place: Int, _ period: Int, _ state: State, from before: Before, barrier: Int) -> [Visit]? {
    for last in (0...period).reversed() where table.end(week, day, place, last) > barrier {
      for position in day.starts.indices where Int(day.starts[position].place) == place {
        let start = day.starts[position]
        guard Int(start.firstEnd) <= last, last <= Int(start.lastEnd) else { continue }
        if let tour = throughVisit(state, position, end: last, from: before) { return tour }
      }
    }
    return nil
  }

  /// The tour of `state` whose last visit begins at the start `position` and ends with the period `end`.
  private func throughVisit(_ state: State, _ position: Int, end: Int, from before: Before) -> [Visit]? {
    let start = day.starts[position]
    let place = Int(start.place)
    let first = Int(week.firstPost[Int(day.places[place])])
    let duty = state.duty - Int(week.postEnd[first + end] - start.time)
    guard duty >= 0 else { return nil }
    let visit = Visit(
      place: place, isLocked: start.isLocked,
      run: PostRun(
        campusDay: day.places[place], first: Int32(first + Int(start.period)), last: Int32(first + end)))
    let worth = table.worth(day, start, to: end)
    func bonus(_ paid: Int) -> Value { start.isLocked ? 0 : table.bonus(of: place, paid: paid) }
    let odd = table.odd(start, to: end)
    let live = table.live(from: Int(week.postEnd[first + end]))
    func after(_ paid: Int) -> Int { ((paid | table.bitOfPlace[place]) ^ odd) & live }
    let isLast = table.isCounted && state.visits == table.visitLayers
    let isFirst = state.visits == 1 && duty == 0 && state.meal == 0 && (isLast || table.pasts[state.past] == after(0))
    if isFirst, barrier(before: position) < 0, before.allows(-1), state.value == worth + bonus(0) { return [visit] }
    let visits = table.isCounted ? state.visits - 1 : 1
    guard visits > 0 else { return nil }
    for (past, paid) in table.pasts.enumerated() where isLast || after(paid) == table.pasts[state.past] {
      let gained = worth + bonus(paid) - table.overcount(paid & odd)
      let arrival = State(visits: visits, meal: state.meal, past: past, duty: duty, value: state.value - gained)
      if let tour = arriving(arrival, at: position, from: before) { return tour + [visit] }
    }
    return nil
  }

  /// The tour of `state` that arrives at the start `position`; `state.duty` includes the way there.
  private func arriving(_ state: State, at position: Int, from before: Before) -> [Visit]? {
    let start = day.starts[position]
    let goal = Int(start.place)
    let own = Int(day.places[goal]) / CompiledWeek.days
    let barrier = barrier(before: position)
    for place in day.places.indices where before.allows(place) {
      let bonus = table.repeatedBonus(from: place, start)
      let travel = week.travel(Int(day.places[place]) / CompiledWeek.days, own)
      guard state.duty >= travel else { continue }
      let value = state.value - table.transition(week, day, from: place, to: start, travel: travel, prices: prices)
      for meal in 0...state.meal {
        let spare = meal < state.meal ? week.meal?.minutes ?? 0 : 0
        let last = table.lastEnd(week, day, place, before: start, travel: travel, spare: spare)
        guard last >= 0 else { continue }
        func earlier(_ value: Value) -> State {
          State(visits: state.visits, meal: meal, past: state.past, duty: state.duty - travel, value: value)
        }
        guard let lanes = lanes(place, last, earlier(value), barrier: barrier) else { continue }
        let isBack = table.tracksPlaces && lanes.previous == Value(goal)
        if !isBack, lanes.best == value {
          let rest: Before = table.isPlain(state.visits) ? .anywhere : .notAt(goal)
          if let tour = endingBy(place, last, earlier(value), from: rest, barrier: barrier) { return tour }
        } else if isBack, lanes.second == value {
          if let tour = endingBy(place, last, earlier(value), from: .notAt(goal), barrier: barrier) { return tour }
        } else if isBack, lanes.best - bonus == value {
          if let tour = endingBy(place, last, earlier(lanes.best), from: .at(goal), barrier: barrier) { return tour }
        }
      }
    }
    return nil
  }
}
