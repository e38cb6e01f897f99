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
    let bonus: Int
    let duty: Int
    let value: Value
  }

  /// The visits of the tour that has `step`'s value, in order of time.
  func tour(_ step: DutyStep<Value>) -> [Visit] {
    if step.duty == 0, day.locked.isEmpty { return [] }
    let short = table.mealLayers == 2 ? week.meal?.after ?? table.limit : table.limit
    for meal in 0..<table.mealLayers where meal == 1 || step.duty <= short {
      for bonus in 0..<table.bonusLayers {
        if table.isCounted,
          let tour = fromResult(
            State(visits: table.visitLayers, meal: meal, bonus: bonus, duty: step.duty, value: step.value))
        {
          return tour
        }
        for visits in 0..<table.keptVisitLayers {
          let state = State(visits: visits + 1, meal: meal, bonus: bonus, duty: step.duty, value: step.value)
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
        if let tour = throughVisit(state, position, end: end) { return tour }
      }
    }
    return nil
  }

  private func fromSlots(_ state: State) -> [Visit]? {
    for place in day.places.indices {
      let periods = Int(day.firstEndOfPlace[place + 1] - day.firstEndOfPlace[place])
      guard periods > 0 else { continue }
      if let tour = endingBy(place, periods - 1, state, barrier: barrier(before: day.starts.count)) { return tour }
    }
    return nil
  }

  private func value(_ place: Int, _ period: Int, _ state: State) -> Value? {
    let layer = table.layer(visits: state.visits, meal: state.meal, bonus: state.bonus)
    let known = Int(table.upTo[layer * table.ends + Int(day.firstEndOfPlace[place]) + period])
    guard known >= 0, state.duty >= Int(table.low[known]), state.duty <= Int(table.high[known]) else { return nil }
    return table.slot(known)[state.duty]
  }

  /// The tour of `state` whose last visit is at `place` and over by the end of `period`.
  private func endingBy(_ place: Int, _ period: Int, _ state: State, barrier: Int) -> [Visit]? {
    guard table.end(week, day, place, period) > barrier, value(place, period, state) == state.value else { return nil }
    var last = period
    while last > 0, table.end(week, day, place, last - 1) > barrier, value(place, last - 1, state) == state.value {
      last -= 1
    }
    for position in day.starts.indices where Int(day.starts[position].place) == place {
      let start = day.starts[position]
      guard Int(start.firstEnd) <= last, last <= Int(start.lastEnd) else { continue }
      if let tour = throughVisit(state, position, end: last) { return tour }
    }
    return nil
  }

  /// The tour of `state` whose last visit begins at the start `position` and ends with the period `end`.
  private func throughVisit(_ state: State, _ position: Int, end: Int) -> [Visit]? {
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
    let bonus = start.isLocked ? 0 : prices.campusDays[Int(day.places[place])]
    let bit = table.critical.firstIndex(of: place).map { 1 << $0 } ?? 0
    guard state.bonus & bit == bit else { return nil }
    let isFirst = state.visits == 1 && duty == 0 && state.meal == 0 && state.bonus == bit
    if isFirst, barrier(before: position) < 0, state.value == worth + bonus { return [visit] }
    let visits = table.isCounted ? state.visits - 1 : 1
    guard visits > 0 else { return nil }
    for paid in bit == 0 ? [state.bonus] : [state.bonus, state.bonus & ~bit] {
      let gained = bit != 0 && paid & bit != 0 ? worth : worth + bonus
      let before = State(visits: visits, meal: state.meal, bonus: paid, duty: duty, value: state.value - gained)
      if let tour = arriving(before, at: position) { return tour + [visit] }
    }
    return nil
  }

  /// The tour of `state` that arrives at the start `position`; `state.duty` includes the way there.
  private func arriving(_ state: State, at position: Int) -> [Visit]? {
    let start = day.starts[position]
    let own = Int(day.places[Int(start.place)]) / CompiledWeek.days
    let barrier = barrier(before: position)
    for place in day.places.indices {
      let travel = week.travel(Int(day.places[place]) / CompiledWeek.days, own)
      guard state.duty >= travel else { continue }
      let change = table.transition(week, day, from: place, to: start, travel: travel, prices: prices)
      for meal in 0...state.meal {
        let spare = meal < state.meal ? week.meal?.minutes ?? 0 : 0
        let last = table.lastEnd(week, day, place, before: start, travel: travel, spare: spare)
        guard last >= 0 else { continue }
        let before = State(
          visits: state.visits, meal: meal, bonus: state.bonus, duty: state.duty - travel, value: state.value - change)
        if let tour = endingBy(place, last, before, barrier: barrier) { return tour }
      }
    }
    return nil
  }
}
