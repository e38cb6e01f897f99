/// The best tours of one officer on one day under prices, for every number of duty minutes: exact dynamic
/// programming over the visits in order of time.
///
/// A state is a campus and the end of a period there, the visits made, whether the tour had its meal, and what is known of
/// its past (``Mark``): which of the marked places have paid their first-visit bonus, and of which marked cuts it served an odd
/// number of posts. For each it holds, by duty minutes, the best value of a tour that is over by then. The bonus of a place
/// that is not marked is paid again when a tour comes back to it by way of two or more others: then the value is too high,
/// which ``TourPricer`` sees and cures by marking the place. Coming back by way of one other is seen here (``Lanes``).
struct DayTable<Value: ExactValue> {
  let memory: Memory
  /// By state: where its values are, in `memory`; nil where it has none.
  var slots: [UnsafeMutablePointer<Value>?] = []
  /// Finished tours of the most visits allowed, without and with a meal: in `memory`.
  var results: UnsafeMutablePointer<Value>
  /// That of `memory`.
  var scratch: UnsafeMutablePointer<Value>
  /// The duty minutes at which a slot holds a value: `low...high`, empty where `low > high`.
  var low: [Int32] = []
  var high: [Int32] = []
  /// By slot: no value is above it.
  var most: [Value] = []
  /// By slot: no value less the price of its duty is above it, as ``Bounds`` counts it.
  var promise: [Value] = []
  /// The slot that holds the best up to a period's end; -1: none.
  var upTo: [Int32] = []
  /// How many periods of each place are final.
  var final: [Int32] = []
  private var sums: [Value] = []
  /// Tours of a layer that arrive at the start under way.
  struct Arrivals {
    /// The duty minutes at which they hold a value.
    var low = Int.max
    var high = -1
    var most = -Value.infinity
    var promise = -Value.infinity
    var layer = 0
    /// The bonus of the visit under way after them.
    var bonus: Value = 0
    /// In `memory`, as slots are.
    let values: UnsafeMutablePointer<Value>
  }
  /// The first `arrivedLayers` are of the start under way.
  var arrivals: [Arrivals] = []
  var arrivedLayers = 0
  /// By layer: its position in `arrivals`; -1: nothing arrives.
  var arrivalOfLayer: [Int32] = []

  /// The best value over duty minutes, where it rises.
  private(set) var steps: [DutyStep<Value>] = []
  /// What of a tour's past a state tells, a bit each.
  var marks: [Mark] = []
  /// With more states it does with half of the marks.
  var mostStates = 100_000
  /// Whether it had to, since the day was taken in.
  var hasTooManyMarks = false
  /// By place: its bit where it is marked, else 0.
  var bitOfPlace: [Int] = []
  /// By place: what a first visit is worth whatever the tour visited before.
  var bonuses: [Value] = []
  /// By place: what the visits of a tour there are worth at most, the cuts among them, each visit its share.
  var mostBonuses: [Value] = []
  /// The pasts that tours came to, as bits of marks; that of no tour comes first.
  var pasts: [Int] = [0]
  var pastOfBits: [Int: Int] = [:]
  /// By past: what cuts still owe for it, by the share of each visit.
  var due: [Value] = []
  var exactCuts: [ExactCut] = []
  var looseCuts: [LooseCut] = []
  var postCuts: [PostCut] = []
  var cutWorths = CutWorths()

  var visitLayers = 1
  var isCounted = false
  var mealLayers = 1
  /// How many layers each past has: for visits made, and meals.
  var layersOfPast = 1
  /// By layer and place: the first of its states, one for each period's end; -1: no tour came there.
  var blocks: [Int32] = []
  /// By place: the layers in which it has states.
  var layersOfPlace: [[Int32]] = []
  /// A value for each number of duty minutes.
  var slotSize = 0
  /// Whether coming back to a place matters at all.
  var tracksPlaces = false
  var ends = 0
  var limit = 0
  var bestOfStart: [Value] = []
  /// The values that the last filling went through.
  var work = 0
  /// Visits that were over by then stand before a locked visit: nothing but that goes on from them.
  var barrier = -1
  var bounds: Bounds
  var neighbors = Neighbors()

  init(memory: Memory) {
    self.memory = memory
    scratch = memory.scratch
    results = memory.scratch
    bounds = Bounds(fromStart: memory.scratch, afterEnd: memory.scratch, before: memory.scratch)
  }
}

// MARK: Filling

extension DayTable {
  /// Works out the best tours of `day` for a free officer.
  mutating func fill(_ week: CompiledWeek, _ day: FreeDay, officer: Int, prices: Prices<Value>, marks: [Mark]) {
    open(week, day, officer: officer, prices: prices)
    refill(week, day, officer: officer, prices: prices, marks: marks)
  }

  /// Takes the day and the prices in, and knows no bounds yet.
  mutating func open(_ week: CompiledWeek, _ day: FreeDay, officer: Int, prices: Prices<Value>) {
    marks = []
    hasTooManyMarks = false
    setBonuses(day, officer: officer, prices: prices)
    setCuts(week, day, officer: officer, prices: prices)
    limit = day.dutyLimit
    slotSize = limit + 1
    isCounted = day.visitLimit != nil
    visitLayers = day.visitLimit ?? 1
    ends = Int(day.firstEndOfPlace[day.places.count])
    sumPrices(week, day, officer: officer, prices: prices)
    bounds.isKnown = false
    work = 20 * ends
  }

  /// Works out the best tours of the day taken in last; those that ``bounds`` leave out are not among them.
  mutating func refill(_ week: CompiledWeek, _ day: FreeDay, officer: Int, prices: Prices<Value>, marks: [Mark]) {
    var count = marks.count
    while !canRefill(week, day, officer: officer, prices: prices, marks: Array(marks.prefix(count))) {
      count /= 2
      hasTooManyMarks = true
    }
  }

  /// The same; false where tours come to too many states.
  private mutating func canRefill(
    _ week: CompiledWeek, _ day: FreeDay, officer: Int, prices: Prices<Value>, marks: [Mark]
  ) -> Bool {
    prepare(week, day, officer: officer, prices: prices, marks: marks)
    var canBegin = true
    for position in day.starts.indices {
      let start = day.starts[position]
      if states > mostStates, !self.marks.isEmpty { return false }
      gather(week, day, position, prices: prices)
      if start.isLocked { forget(before: position, at: Int(start.time)) }
      put(week, day, position, canBegin: canBegin)
      if start.isLocked { canBegin = false }
    }
    finish(week, day, canStayAway: canBegin)
    return true
  }

  /// For every place, the sums of its posts' prices up to each period, less what the officer's presence costs there.
  private mutating func sumPrices(_ week: CompiledWeek, _ day: FreeDay, officer: Int, prices: Prices<Value>) {
    let role = week.officers[officer].role
    sums.removeAll(keepingCapacity: true)
    for place in day.places {
      var sum: Value = 0
      let isNew = week.isNew(officer, at: Int(place))
      sums.append(0)
      for post in week.posts(of: Int(place)) {
        if week.qualified[role][post] { sum += prices.posts[post] }
        if !week.presence.isFree { sum -= Value(week.presence.cost(post, post, isNew: isNew) * prices.scale) }
        sums.append(sum)
      }
    }
  }

  /// The worth of the posts of a visit.
  @inline(__always)
  func worth(_ day: FreeDay, _ start: FreeDay.Start, to end: Int) -> Value {
    if start.isLocked { return 0 }
    let place = Int(start.place)
    let base = Int(day.firstEndOfPlace[place]) + place
    let worth = sums[base + end + 1] - sums[base + Int(start.period)]
    return cutWorths.isEmpty ? worth : worth + cutWorths.worth(at: place, from: Int(start.period), to: end)
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
      return bitOfPlace[place] != 0 ? 0 : -bonuses[place]
    }
    return -prices.travelMinute(of: week) * Value(travel)
  }

  /// Makes the slots of `place` final up to the end of period `last`: each then holds the best that is over by its end.
  mutating func settle(_ week: CompiledWeek, _ day: FreeDay, _ place: Int, upTo last: Int) {
    while Int(final[place]) <= last {
      let period = Int(final[place])
      let goesOn = period > 0 && end(week, day, place, period - 1) > barrier
      for layer in layersOfPlace[place] {
        let layer = Int(layer)
        let own = block(layer, place, day) + period
        let before = goesOn ? Int(upTo[own - 1]) : -1
        if high[own] < 0 {
          upTo[own] = Int32(before)
        } else {
          upTo[own] = Int32(own)
          if before >= 0 {
            let first = Int(low[before])
            widen(own, layer, first, Int(high[before]))
            most[own] = max(most[own], most[before])
            promise[own] = max(promise[own], promise[before])
            let count = Int(high[before]) - first + 1
            if isPlain(layer: layer) {
              Lanes.raise(slot(own).best + first, to: slot(before).best + first, plus: 0, count: count)
            } else {
              slot(own).merge(slot(before), first, at: first, plus: 0, count: count)
            }
          }
        }
      }
      final[place] += 1
    }
  }

  /// Makes the slot hold values over `first...last` too.
  @inline(__always)
  private mutating func widen(_ position: Int, _ layer: Int, _ first: Int, _ last: Int) {
    let isPlain = isPlain(layer: layer)
    if high[position] < 0 { slots[position] = memory.take((isPlain ? 1 : rows) * slotSize) }
    let target = slot(position)
    if high[position] < 0 {
      target.clear(first, count: last - first + 1, isPlain: isPlain)
      (low[position], high[position]) = (Int32(first), Int32(last))
      return
    }
    if first < low[position] {
      target.clear(first, count: Int(low[position]) - first, isPlain: isPlain)
      low[position] = Int32(first)
    }
    if last > high[position] {
      target.clear(Int(high[position]) + 1, count: last - Int(high[position]), isPlain: isPlain)
      high[position] = Int32(last)
    }
  }

  /// Drops every tour: only those that go on from the locked visit at `time` count from now on.
  private mutating func forget(before position: Int, at time: Int) {
    barrier = time
    result(meal: 0).update(repeating: -.infinity, count: slotSize * mealLayers)
    for start in 0..<position { bestOfStart[start] = -.infinity }
  }

  /// Puts in the visits that begin at the start, each after every tour that arrives.
  private mutating func put(
    _ week: CompiledWeek, _ day: FreeDay, _ position: Int, canBegin: Bool
  ) {
    let start = day.starts[position]
    let place = Int(start.place)
    let first = Int(week.firstPost[Int(day.places[place])])
    let bit = bitOfPlace[place]
    let firstBonus = start.isLocked ? 0 : bonus(of: place, paid: 0)
    for position in 0..<arrivedLayers {
      let paid = pasts[arrivals[position].layer / layersOfPast]
      arrivals[position].bonus = paid == 0 ? firstBonus : start.isLocked ? 0 : bonus(of: place, paid: paid)
    }
    for end in Int(start.firstEnd)...Int(start.lastEnd) {
      let duration = Int(week.postEnd[first + end]) - Int(start.time)
      guard duration <= limit else { break }
      let worth = worth(day, start, to: end)
      let paidDuty = bounds.dutyPrice * Value(duration)
      let odd = odd(start, to: end)
      let live = live(from: Int(start.time) + duration)
      let own = (bit | odd) & live
      if canBegin, counts(worth + firstBonus + due(for: own) - paidDuty, after: place, end: end, day, visits: 1) {
        begin(place, end: end, bits: own, day, duration, worth: worth + firstBonus)
        bestOfStart[position] = max(bestOfStart[position], worth + firstBonus)
      }
      for arrival in 0..<arrivedLayers {
        let paid = pasts[arrivals[arrival].layer / layersOfPast]
        let overcount = paid & odd == 0 ? 0 : overcount(paid & odd)
        extend(
          arrival, bits: ((paid | bit) ^ odd) & live, place: place, end: end, day, duration,
          worth + arrivals[arrival].bonus - overcount, position)
      }
    }
  }

  /// Puts in a tour of one visit.
  private mutating func begin(_ place: Int, end: Int, bits: Int, _ day: FreeDay, _ duration: Int, worth: Value) {
    if isCounted, visitLayers == 1 {
      let target = result(meal: 0) + duration
      target.pointee = max(target.pointee, worth)
      return
    }
    let layer = layer(visits: 1, meal: 0, past: past(bits, day))
    let position = ownBlock(layer, place, day) + end
    widen(position, layer, duration, duration)
    most[position] = max(most[position], worth)
    promise[position] = max(promise[position], worth - bounds.dutyPrice * Value(duration))
    let target = slot(position)
    if isPlain(1) {
      target.best[duration] = max(target.best[duration], worth)
    } else {
      withUnsafePointer(to: worth) { target.take($0, at: duration, plus: 0, from: Lanes<Value>.noPlace, count: 1) }
    }
  }

  /// Puts in a visit after the tours of an arrival, which makes `bits` of their past.
  private mutating func extend(
    _ arrival: Int, bits: Int, place: Int, end: Int, _ day: FreeDay, _ duration: Int, _ worth: Value, _ position: Int
  ) {
    let span = arrivals[arrival]
    let (first, last) = (span.low, min(span.high, limit - duration))
    guard first <= last else { return }
    let meal = meal(of: span.layer)
    let visits = isCounted ? visits(of: span.layer) + 1 : 1
    let promise = span.promise + worth - bounds.dutyPrice * Value(duration)
    guard counts(promise + due(for: bits), after: place, end: end, day, visits: visits) else { return }
    let (begin, count) = (first + duration, last - first + 1)
    if isCounted, visits == visitLayers {
      bestOfStart[position] = max(bestOfStart[position], span.most + worth)
      Lanes.raise(result(meal: meal) + begin, to: span.values + first, plus: worth, count: count)
      return
    }
    let layer = layer(visits: visits, meal: meal, past: past(bits, day))
    let target = ownBlock(layer, place, day) + end
    widen(target, layer, begin, last + duration)
    most[target] = max(most[target], span.most + worth)
    self.promise[target] = max(self.promise[target], promise)
    if tracksPlaces {
      slot(target).merge(self.arrival(arrival), first, at: begin, plus: worth, count: count)
    } else {
      Lanes.raise(slot(target).best + begin, to: span.values + first, plus: worth, count: count)
    }
  }

  /// Joins all finished tours into the steps of the best value.
  private mutating func finish(_ week: CompiledWeek, _ day: FreeDay, canStayAway: Bool) {
    let best = scratch
    best.update(repeating: -.infinity, count: slotSize)
    if canStayAway { best[0] = 0 }
    let short = mealLayers == 2 ? min(limit, week.meal?.after ?? limit) : limit
    for place in day.places.indices {
      let periods = Int(day.firstEndOfPlace[place + 1] - day.firstEndOfPlace[place])
      guard periods > 0 else { continue }
      settle(week, day, place, upTo: periods - 1)
      guard end(week, day, place, periods - 1) > barrier else { continue }
      for layer in layersOfPlace[place] {
        let known = Int(upTo[block(Int(layer), place, day) + periods - 1])
        guard known >= 0 else { continue }
        let meal = meal(of: Int(layer))
        let last = min(Int(high[known]), meal == 0 ? short : limit)
        let first = Int(low[known])
        if last >= first { Lanes.raise(best + first, to: slot(known).best + first, plus: 0, count: last - first + 1) }
      }
    }
    if isCounted {
      for meal in 0..<mealLayers {
        Lanes.raise(best, to: result(meal: meal), plus: 0, count: (meal == 0 ? short : limit) + 1)
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
