/// The best tours of one officer on one day under prices, for every number of duty minutes: exact dynamic
/// programming over the visits in order of time.
///
/// A state is a campus and the end of a period there, the visits made, whether the tour had its meal, and which of
/// the `critical` places have paid their first-visit bonus; for each it holds, by duty minutes, the best value of a
/// tour that is over by then. The bonus of a place that is not critical is paid again when a tour comes back to it
/// from elsewhere: then the value is too high, which ``TourPricer`` sees and cures by making the place critical.
final class DayTable<Value: ExactValue> {
  /// Where the best values stand, one after another.
  private var values: UnsafeMutablePointer<Value>
  private var capacity = 0
  private var scratch: UnsafeMutablePointer<Value>
  private var scratchCapacity = 0
  /// The duty minutes at which a slot holds a value: `low...high`, empty where `low > high`.
  var low: [Int32] = []
  var high: [Int32] = []
  /// The slot that holds the best up to a period's end; -1: none.
  var upTo: [Int32] = []
  /// How many periods of each place are final.
  private var final: [Int32] = []
  private var sums: [Value] = []

  /// The best value over duty minutes, where it rises.
  private(set) var steps: [DutyStep<Value>] = []
  /// Places whose bonus is paid once, positions in `FreeDay.places`.
  private(set) var critical: [Int] = []

  var visitLayers = 1
  var isCounted = false
  var mealLayers = 1
  var bonusLayers = 1
  private var stride = 0
  var ends = 0
  var limit = 0
  var bestOfStart: [Value] = []
  /// The values that the last filling went through.
  private(set) var work = 0
  /// Visits that were over by then stand before a locked visit: nothing but that goes on from them.
  private var barrier = -1

  init() {
    values = .allocate(capacity: 1)
    scratch = .allocate(capacity: 1)
  }

  deinit {
    values.deallocate()
    scratch.deallocate()
  }

  // MARK: Layout

  func layer(visits: Int, meal: Int, bonus: Int) -> Int {
    ((visits - 1) * mealLayers + meal) * bonusLayers + bonus
  }

  /// The visit layers that are kept; the last counted visit goes straight into the result.
  var keptVisitLayers: Int { isCounted ? visitLayers - 1 : 1 }

  private func prepare(_ week: CompiledWeek, _ day: FreeDay, critical: [Int]) {
    self.critical = critical
    limit = day.dutyLimit
    stride = limit + 1
    isCounted = day.visitLimit != nil
    visitLayers = day.visitLimit ?? 1
    mealLayers = week.meal.map { limit > $0.after } ?? false ? 2 : 1
    bonusLayers = 1 << critical.count
    ends = Int(day.firstEndOfPlace[day.places.count])
    let slots = keptVisitLayers * mealLayers * bonusLayers * ends
    reserve(slots: slots)
    low = Array(repeating: Int32.max, count: slots)
    high = Array(repeating: -1, count: slots)
    upTo = Array(repeating: -1, count: slots)
    final = Array(repeating: 0, count: day.places.count)
    bestOfStart = Array(repeating: -.infinity, count: day.starts.count)
    barrier = -1
    work = 0
    result(meal: 0).update(repeating: -.infinity, count: stride * mealLayers)
  }

  private func reserve(slots: Int) {
    if slots * stride > capacity {
      values.deallocate()
      capacity = slots * stride
      values = .allocate(capacity: capacity)
    }
    // The arrivals of every layer, then the finished tours without and with a meal.
    let needed = (max(1, visitLayers) * mealLayers * bonusLayers + mealLayers) * stride
    if needed > scratchCapacity {
      scratch.deallocate()
      scratchCapacity = needed
      scratch = .allocate(capacity: needed)
    }
  }

  func slot(_ slot: Int) -> UnsafeMutablePointer<Value> { values + slot * stride }

  private func arrival(_ layer: Int) -> UnsafeMutablePointer<Value> { scratch + layer * stride }

  /// Finished tours of the most visits allowed.
  func result(meal: Int) -> UnsafeMutablePointer<Value> {
    scratch + (max(1, visitLayers) * mealLayers * bonusLayers + meal) * stride
  }
}

// MARK: Filling

extension DayTable {
  /// Works out the best tours of `day` for an officer of `role`.
  func fill(_ week: CompiledWeek, _ day: FreeDay, role: Int, prices: Prices<Value>, critical: [Int]) {
    prepare(week, day, critical: critical)
    sumPrices(week, day, role: role, prices: prices)
    var canBegin = true
    for position in day.starts.indices {
      let start = day.starts[position]
      gather(week, day, position, prices: prices)
      if start.isLocked { forget(before: position, at: Int(start.time)) }
      put(week, day, position, canBegin: canBegin, prices: prices)
      if start.isLocked { canBegin = false }
    }
    finish(week, day, canStayAway: canBegin)
  }

  /// For every place, the sums of its posts' prices up to each period.
  private func sumPrices(_ week: CompiledWeek, _ day: FreeDay, role: Int, prices: Prices<Value>) {
    sums.removeAll(keepingCapacity: true)
    for place in day.places {
      var sum: Value = 0
      sums.append(0)
      for post in week.posts(of: Int(place)) {
        if week.qualified[role][post] { sum += prices.posts[post] }
        sums.append(sum)
      }
    }
  }

  /// The worth of the posts of a visit.
  @inline(__always)
  func worth(_ day: FreeDay, _ start: FreeDay.Start, to end: Int) -> Value {
    let base = Int(day.firstEndOfPlace[Int(start.place)]) + Int(start.place)
    return start.isLocked ? 0 : sums[base + end + 1] - sums[base + Int(start.period)]
  }

  /// The last period of `place` that a visit can be over with before `start`, leaving `spare` minutes on top of the
  /// way; negative: none.
  @inline(__always)
  func lastEnd(
    _ week: CompiledWeek, _ day: FreeDay, _ place: Int, before start: FreeDay.Start, travel: Int, spare: Int
  ) -> Int {
    let campusDay = Int(day.places[place])
    if place == Int(start.place) {
      return min(Int(start.period) - 2, week.ended(campusDay, at: Int(start.time) - spare) - 1)
    }
    return week.ended(campusDay, at: Int(start.time) - travel - spare) - 1
  }

  /// What going on from `place` to the start's place changes: the way, and for the same place the bonus that is not
  /// paid again.
  @inline(__always)
  func transition(
    _ week: CompiledWeek, _ day: FreeDay, from place: Int, to start: FreeDay.Start, travel: Int,
    prices: Prices<Value>
  ) -> Value {
    if place == Int(start.place) {
      return critical.contains(place) ? 0 : -prices.campusDays[Int(day.places[place])]
    }
    return -prices.travelMinute(of: week) * Value(travel)
  }

  /// Collects, by layer, the best tours that can reach the start.
  private func gather(_ week: CompiledWeek, _ day: FreeDay, _ position: Int, prices: Prices<Value>) {
    let start = day.starts[position]
    let layers = keptVisitLayers * mealLayers * bonusLayers
    (scratch).update(repeating: -.infinity, count: layers * stride)
    guard layers > 0 else { return }
    let own = Int(day.places[Int(start.place)]) / CompiledWeek.days
    let room = limit - shortest(week, day, start)
    for place in day.places.indices {
      let travel = week.travel(Int(day.places[place]) / CompiledWeek.days, own)
      let last = lastEnd(week, day, place, before: start, travel: travel, spare: 0)
      guard last >= 0 else { continue }
      settle(week, day, place, upTo: last)
      guard end(week, day, place, last) > barrier else { continue }
      let change = transition(week, day, from: place, to: start, travel: travel, prices: prices)
      let base = Int(day.firstEndOfPlace[place])
      for layer in 0..<layers {
        carry(from: layer * ends + base + last, to: layer, travel: travel, room: room, change: change)
      }
      guard mealLayers == 2, let meal = week.meal else { continue }
      let sooner = lastEnd(week, day, place, before: start, travel: travel, spare: meal.minutes)
      guard sooner >= 0, end(week, day, place, sooner) > barrier else { continue }
      for visits in 1...keptVisitLayers {
        for bonus in 0..<bonusLayers {
          carry(
            from: layer(visits: visits, meal: 0, bonus: bonus) * ends + base + sooner,
            to: layer(visits: visits, meal: 1, bonus: bonus), travel: travel, room: room, change: change)
        }
      }
    }
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

  /// Takes the tours of a slot `travel` minutes on into the arrivals of a layer.
  @inline(__always)
  private func carry(from position: Int, to layer: Int, travel: Int, room: Int, change: Value) {
    let known = Int(upTo[position])
    guard known >= 0 else { return }
    let first = Int(low[known])
    let count = min(Int(high[known]), room - travel) - first + 1
    guard count > 0 else { return }
    work += count
    Self.raise(arrival(layer) + first + travel, to: slot(known) + first, plus: change, count: count)
  }

  /// target[i] = max(target[i], source[i] + change).
  @inline(__always)
  private static func raise(
    _ target: UnsafeMutablePointer<Value>, to source: UnsafeMutablePointer<Value>, plus change: Value, count: Int
  ) {
    // Raw pointers: this loop is nearly all of the pricing, and with them it is vectorised without checks.
    for index in 0..<count {
      let value = source[index] + change
      target[index] = value > target[index] ? value : target[index]
    }
  }

  /// Makes the slots of `place` final up to the end of period `last`: each then holds the best that is over by its end.
  private func settle(_ week: CompiledWeek, _ day: FreeDay, _ place: Int, upTo last: Int) {
    let base = Int(day.firstEndOfPlace[place])
    while Int(final[place]) <= last {
      let period = Int(final[place])
      let goesOn = period > 0 && end(week, day, place, period - 1) > barrier
      for layer in 0..<keptVisitLayers * mealLayers * bonusLayers {
        let own = layer * ends + base + period
        let before = goesOn ? Int(upTo[own - 1]) : -1
        if high[own] < 0 {
          upTo[own] = Int32(before)
        } else {
          upTo[own] = Int32(own)
          if before >= 0 {
            let first = Int(low[before])
            widen(own, first, Int(high[before]))
            Self.raise(slot(own) + first, to: slot(before) + first, plus: 0, count: Int(high[before]) - first + 1)
          }
        }
      }
      final[place] += 1
    }
  }

  /// Makes the slot hold values over `first...last` too.
  @inline(__always)
  private func widen(_ position: Int, _ first: Int, _ last: Int) {
    let target = slot(position)
    if high[position] < 0 {
      (target + first).update(repeating: -.infinity, count: last - first + 1)
      (low[position], high[position]) = (Int32(first), Int32(last))
      return
    }
    if first < low[position] {
      (target + first).update(repeating: -.infinity, count: Int(low[position]) - first)
      low[position] = Int32(first)
    }
    if last > high[position] {
      let end = Int(high[position]) + 1
      (target + end).update(repeating: -.infinity, count: last - end + 1)
      high[position] = Int32(last)
    }
  }

  /// Drops every tour: only those that go on from the locked visit at `time` count from now on.
  private func forget(before position: Int, at time: Int) {
    barrier = time
    result(meal: 0).update(repeating: -.infinity, count: stride * mealLayers)
    for start in 0..<position { bestOfStart[start] = -.infinity }
  }

  /// Puts in the visits that begin at the start, each after every tour that arrives.
  private func put(_ week: CompiledWeek, _ day: FreeDay, _ position: Int, canBegin: Bool, prices: Prices<Value>) {
    let start = day.starts[position]
    let place = Int(start.place)
    let first = Int(week.firstPost[Int(day.places[place])])
    let bit = critical.firstIndex(of: place).map { 1 << $0 }
    let bonus = start.isLocked ? 0 : prices.campusDays[Int(day.places[place])]
    for end in Int(start.firstEnd)...Int(start.lastEnd) {
      let duration = Int(week.postEnd[first + end]) - Int(start.time)
      guard duration <= limit else { break }
      let worth = worth(day, start, to: end)
      if canBegin {
        let target = put(visits: 1, meal: 0, bonus: bit ?? 0, place: place, end: end, day, duration, duration)
        target[duration] = max(target[duration], worth + bonus)
        bestOfStart[position] = max(bestOfStart[position], worth + bonus)
      }
      guard keptVisitLayers > 0 else { continue }
      for visits in 1...keptVisitLayers {
        for meal in 0..<mealLayers {
          for paid in 0..<bonusLayers {
            let isPaid = bit.map { paid & $0 != 0 } ?? false
            extend(
              layer(visits: visits, meal: meal, bonus: paid), visits: isCounted ? visits + 1 : 1, meal: meal,
              bonus: paid | (bit ?? 0), place: place, end: end, day, duration, isPaid ? worth : worth + bonus, position)
          }
        }
      }
    }
  }

  private func extend(
    _ source: Int, visits: Int, meal: Int, bonus: Int, place: Int, end: Int, _ day: FreeDay, _ duration: Int,
    _ worth: Value, _ position: Int
  ) {
    let arrivals = arrival(source)
    var (first, last) = (0, limit - duration)
    while first <= last, arrivals[first] == -.infinity { first += 1 }
    while last >= first, arrivals[last] == -.infinity { last -= 1 }
    guard first <= last else { return }
    let target = put(
      visits: visits, meal: meal, bonus: bonus, place: place, end: end, day, first + duration, last + duration)
    Self.raise(target + first + duration, to: arrivals + first, plus: worth, count: last - first + 1)
    if isCounted, visits == visitLayers {
      var best = bestOfStart[position]
      for index in first...last { best = arrivals[index] + worth > best ? arrivals[index] + worth : best }
      bestOfStart[position] = best
    }
  }

  /// The values of a state, holding at least `first...last`.
  private func put(
    visits: Int, meal: Int, bonus: Int, place: Int, end: Int, _ day: FreeDay, _ first: Int, _ last: Int
  ) -> UnsafeMutablePointer<Value> {
    if isCounted, visits == visitLayers {
      return result(meal: meal)
    }
    let position = layer(visits: visits, meal: meal, bonus: bonus) * ends + Int(day.firstEndOfPlace[place]) + end
    widen(position, first, last)
    return slot(position)
  }

  /// Joins all finished tours into the steps of the best value.
  private func finish(_ week: CompiledWeek, _ day: FreeDay, canStayAway: Bool) {
    let best = scratch
    best.update(repeating: -.infinity, count: stride)
    if canStayAway { best[0] = 0 }
    let short = mealLayers == 2 ? min(limit, week.meal?.after ?? limit) : limit
    for place in day.places.indices {
      let base = Int(day.firstEndOfPlace[place])
      let periods = Int(day.firstEndOfPlace[place + 1]) - base
      guard periods > 0 else { continue }
      settle(week, day, place, upTo: periods - 1)
      guard end(week, day, place, periods - 1) > barrier else { continue }
      for layer in 0..<keptVisitLayers * mealLayers * bonusLayers {
        let known = Int(upTo[layer * ends + base + periods - 1])
        guard known >= 0 else { continue }
        let meal = layer / bonusLayers % mealLayers
        let last = min(Int(high[known]), meal == 0 ? short : limit)
        let first = Int(low[known])
        if last >= first { Self.raise(best + first, to: slot(known) + first, plus: 0, count: last - first + 1) }
      }
    }
    if isCounted {
      for meal in 0..<mealLayers {
        Self.raise(best, to: result(meal: meal), plus: 0, count: (meal == 0 ? short : limit) + 1)
      }
    }
    steps.removeAll(keepingCapacity: true)
    var highest = -Value.infinity
    for duty in 0...limit where best[duty] > highest {
      highest = best[duty]
      steps.append(DutyStep(duty: duty, value: highest))
    }
  }
}
