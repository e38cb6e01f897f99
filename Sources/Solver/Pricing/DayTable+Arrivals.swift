/// How tours come to the start of a visit.
extension DayTable {
  /// Collects, by layer, the best tours that can reach the start.
  mutating func gather(_ week: CompiledWeek, _ day: FreeDay, _ position: Int, prices: Prices<Value>) {
    let start = day.starts[position]
    forgetArrivals()
    guard keptVisitLayers > 0 else { return }
    let room = limit - shortest(week, day, start)
    let place = Int(start.place)
    guard bounds.isKnown else {
      let own = Int(day.places[place]) / CompiledWeek.days
      for other in day.places.indices {
        let travel = week.travel(Int(day.places[other]) / CompiledWeek.days, own)
        gather(week, day, position, from: other, travel: travel, room: room, prices: prices)
      }
      return
    }
    let from = bounds.fromStart + position * Bounds.lanes
    guard mayArrive(from, at: Int(start.time), losing: 0) else { return }
    let loss = prices.travelMinute(of: week) + bounds.dutyPrice
    gather(week, day, position, from: place, travel: 0, room: room, prices: prices)
    for neighbor in neighbors.of(place) {
      guard mayArrive(from, at: Int(start.time) - neighbor.travel, losing: loss * Value(neighbor.travel)) else { break }
      gather(week, day, position, from: neighbor.place, travel: neighbor.travel, room: room, prices: prices)
    }
  }

  /// Collects the best tours that reach the start from `place`.
  @inline(__always)
  private mutating func gather(
    _ week: CompiledWeek, _ day: FreeDay, _ position: Int, from place: Int, travel: Int, room: Int,
    prices: Prices<Value>
  ) {
    let start = day.starts[position]
    let last = lastEnd(week, day, place, before: start, travel: travel, spare: 0)
    guard last >= 0 else { return }
    settle(week, day, place, upTo: last)
    guard end(week, day, place, last) > barrier else { return }
    let passage = Passage(
      from: place, to: Int(start.place), travel: travel,
      change: transition(week, day, from: place, to: start, travel: travel, prices: prices),
      bonus: repeatedBonus(from: place, start), room: room, start: position)
    let layers = layersOfPlace[place]
    for layer in layers { carry(from: block(Int(layer), place, day) + last, to: Int(layer), passage) }
    guard mealLayers == 2, let meal = week.meal else { return }
    let sooner = lastEnd(week, day, place, before: start, travel: travel, spare: meal.minutes)
    guard sooner >= 0, end(week, day, place, sooner) > barrier else { return }
    for layer in layers where self.meal(of: Int(layer)) == 0 {
      carry(from: block(Int(layer), place, day) + sooner, to: Int(layer) + 1, passage)
    }
  }

  /// What a tour loses that comes back to the start's place by way of one other, `place`.
  @inline(__always)
  func repeatedBonus(from place: Int, _ start: FreeDay.Start) -> Value {
    let goal = Int(start.place)
    return place == goal || bitOfPlace[goal] != 0 ? 0 : bonuses[goal]
  }

  /// When a period of a place is over.
  @inline(__always)
  func end(_ week: CompiledWeek, _ day: FreeDay, _ place: Int, _ period: Int) -> Int {
    Int(week.postEnd[Int(week.firstPost[Int(day.places[place])]) + period])
  }

  private func shortest(_ week: CompiledWeek, _ day: FreeDay, _ start: FreeDay.Start) -> Int {
    let first = Int(week.firstPost[Int(day.places[Int(start.place)])])
    return Int(week.postEnd[first + Int(start.firstEnd)] - start.time)
  }

  /// How tours go on from one place to a start at another.
  private struct Passage {
    let from: Int
    let to: Int
    let travel: Int
    let change: Value
    /// What a tour loses that was at `to` before `from`.
    let bonus: Value
    /// Most duty minutes before the visit.
    let room: Int
    let start: Int
  }

  /// Takes the tours of a slot of `layer` on into the arrivals of another.
  @inline(__always)
  private mutating func carry(from state: Int, to layer: Int, _ passage: Passage) {
    let known = Int(upTo[state])
    guard known >= 0 else { return }
    let first = Int(low[known])
    let last = min(Int(high[known]), passage.room - passage.travel)
    guard first <= last else { return }
    let visits = visits(of: layer)
    let promise = promise[known] + passage.change - bounds.dutyPrice * Value(passage.travel)
    let due = due[layer / layersOfPast]
    guard counts(promise + due, before: passage.start, visits: visits) else { return }
    work += last - first + 1
    let position = arrival(of: layer)
    arrivals[position].promise = max(arrivals[position].promise, promise)
    let isLast = isLast(visits)
    let begin = first + passage.travel
    reach(position, begin, last + passage.travel, isPlain: isLast || !tracksPlaces)
    arrivals[position].most = max(arrivals[position].most, most[known] + passage.change)
    let (source, target, count) = (slot(known), arrival(position), last - first + 1)
    let goal = Value(passage.to)
    switch (isPlain(visits), isLast || !tracksPlaces) {
    case (true, true): Lanes.raise(target.best + begin, to: source.best + first, plus: passage.change, count: count)
    case (true, false):
      target.take(source.best + first, at: begin, plus: passage.change, from: Value(passage.from), count: count)
    case (false, true):
      Lanes.raise(
        target.best + begin, to: source, first, plus: passage.change, goal: goal, losing: passage.bonus, count: count)
    case (false, false):
      target.take(
        source, first, at: begin, plus: passage.change, from: Value(passage.from), to: goal, losing: passage.bonus,
        count: count)
    }
  }

  /// Makes arrivals hold values over `begin...end` too.
  @inline(__always)
  private mutating func reach(_ position: Int, _ begin: Int, _ end: Int, isPlain: Bool) {
    let target = arrival(position)
    let (low, high) = (arrivals[position].low, arrivals[position].high)
    if high < 0 {
      target.clear(begin, count: end - begin + 1, isPlain: isPlain)
      (arrivals[position].low, arrivals[position].high) = (begin, end)
      return
    }
    if begin < low {
      target.clear(begin, count: low - begin, isPlain: isPlain)
      arrivals[position].low = begin
    }
    if end > high {
      target.clear(high + 1, count: end - high, isPlain: isPlain)
      arrivals[position].high = end
    }
  }
}
