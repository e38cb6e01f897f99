/// What tours through a visit are worth at most, so that a table leaves out what cannot be part of a best week.
///
/// Duty minutes have a price here (a week's hours are scarce, and its days share them), so that a tour has one worth
/// instead of one by duty minutes: worth less the price of its duty. Meals, the day's most duty minutes and the bonus of a
/// place that a tour comes back to are left out of account, which makes it too high and never too low.
extension DayTable {
  /// Values by visits: with at most 1, 2, 3, and 4 of them, the last one of any number where a tour may have more than 4.
  ///
  /// Raw memory for the reason that ``Memory`` gives, of that memory, and of use until it is cleared; `make bench-steps` measures
  /// it as "near the last one".
  struct Bounds {
    static var lanes: Int { 4 }

    /// Whether there are any; without, nothing is left out.
    var isKnown = false
    /// Units a duty minute.
    var dutyPrice: Value = 0
    /// Tours that are worth less, less the price of their duty, are left out.
    var floor = -Value.infinity
    /// No tour is worth more, less the price of its duty.
    var most = -Value.infinity
    /// By start and lane: the visit that begins there, and those after it, of so many visits together.
    var fromStart: UnsafeMutablePointer<Value>
    /// By place, period and lane: visits after the end of the period.
    var afterEnd: UnsafeMutablePointer<Value>
    /// By minute from `firstMinute` on, and lane: visits that are over by then.
    var before: UnsafeMutablePointer<Value>
    var firstMinute = 0
    /// The lanes of visits made and of visits left that make up the most visits allowed.
    var splits: [(made: Int, left: Int)] = []
  }

  /// The places of a day by their way from each of them, kept where the next day has the same ones.
  struct Neighbors {
    struct Neighbor {
      let place: Int
      let travel: Int
    }

    private var places: [Int32] = []
    private var sorted: [Neighbor] = []

    mutating func set(_ week: CompiledWeek, _ day: FreeDay) {
      guard places != day.places else { return }
      places = day.places
      sorted.removeAll(keepingCapacity: true)
      let campuses = places.map { Int($0) / CompiledWeek.days }
      for own in campuses.indices {
        let first = sorted.count
        for other in campuses.indices where other != own {
          sorted.append(Neighbor(place: other, travel: week.travel(campuses[other], campuses[own])))
        }
        sorted[first...].sort { ($0.travel, $0.place) < ($1.travel, $1.place) }
      }
    }

    /// The other places, the nearest first.
    @inline(__always)
    func of(_ place: Int) -> ArraySlice<Neighbor> {
      let count = places.count - 1
      return sorted[place * count..<(place + 1) * count]
    }
  }

  /// The lane of so many visits.
  @inline(__always)
  func lane(_ visits: Int) -> Int { isCounted ? min(visits, Bounds.lanes) - 1 : Bounds.lanes - 1 }

  /// Works the bounds out for tours that are worth at least `floor`, less the price of their duty. Without locked visits.
  mutating func bound(_ week: CompiledWeek, _ day: FreeDay, prices: Prices<Value>, dutyPrice: Value, floor: Value) {
    bounds.isKnown = true
    (bounds.dutyPrice, bounds.floor) = (dutyPrice, floor)
    bounds.splits = []
    if isCounted {
      for made in stride(from: 1, to: visitLayers, by: 1) {
        let split = (made: lane(made), left: lane(visitLayers - made))
        if !bounds.splits.contains(where: { $0 == split }) { bounds.splits.append(split) }
      }
    } else {
      bounds.splits = [(Bounds.lanes - 1, Bounds.lanes - 1)]
    }
    // In values of the tables, about.
    work += 200 * day.starts.count
    neighbors.set(week, day)
    let loss = prices.travelMinute(of: week) + dutyPrice
    boundBefore(week, day, loss: loss)
    boundAfter(week, day, loss: loss)
  }

  /// Whether a tour has more visits than there are lanes.
  private var isUnlimited: Bool { !isCounted || visitLayers > Bounds.lanes }

  // MARK: Visits before

  private mutating func boundBefore(_ week: CompiledWeek, _ day: FreeDay, loss: Value) {
    let lanes = Bounds.lanes
    bounds.firstMinute = Int(day.starts[0].time)
    let last = day.places.indices.reduce(0) { max($0, endOfDay(week, day, $1)) }
    let minutes = last - bounds.firstMinute + 1
    bounds.before = memory.take(minutes * lanes)
    bounds.before.update(repeating: -.infinity, count: minutes * lanes)
    bounds.afterEnd = memory.take(ends * lanes)
    bounds.afterEnd.update(repeating: -.infinity, count: ends * lanes)
    var position = 0
    for minute in 0..<minutes {
      let now = bounds.before + minute * lanes
      if minute > 0 { Lanes.raise(now, to: now - lanes, plus: 0, count: lanes) }
      while position < day.starts.count, Int(day.starts[position].time) == bounds.firstMinute + minute {
        putBefore(week, day, day.starts[position], minute: minute, loss: loss)
        position += 1
      }
    }
  }

  /// Puts in the visits that begin at the start.
  private mutating func putBefore(
    _ week: CompiledWeek, _ day: FreeDay, _ start: FreeDay.Start, minute: Int, loss: Value
  ) {
    let lanes = Bounds.lanes
    let place = Int(start.place)
    let base = Int(day.firstEndOfPlace[place])
    let bonus = mostBonuses[place]
    var (one, two, three, four) = (-Value.infinity, -Value.infinity, -Value.infinity, -Value.infinity)
    func take(_ values: UnsafeMutablePointer<Value>, plus change: Value) {
      one = max(one, values[0] + change)
      two = max(two, values[1] + change)
      three = max(three, values[2] + change)
      four = max(four, values[3] + change)
    }
    if let travel = neighbors.of(place).first?.travel, travel <= minute {
      take(bounds.before + (minute - travel) * lanes, plus: -loss * Value(travel))
    }
    for end in stride(from: 0, through: Int(start.period) - 2, by: 1) {
      take(bounds.afterEnd + (base + end) * lanes, plus: -bonus)
    }
    if !isUnlimited { four = three }
    let first = Int(week.firstPost[Int(day.places[place])])
    for end in Int(start.firstEnd)...Int(start.lastEnd) {
      let duration = Int(week.postEnd[first + end] - start.time)
      guard duration <= limit else { break }
      let gain = worth(day, start, to: end) + bonus - bounds.dutyPrice * Value(duration)
      for target in [bounds.before + (minute + duration) * lanes, bounds.afterEnd + (base + end) * lanes] {
        target[0] = max(target[0], gain)
        target[1] = max(target[1], gain, one + gain)
        target[2] = max(target[2], gain, two + gain)
        target[3] = max(target[3], gain, four + gain)
      }
    }
  }

  private func endOfDay(_ week: CompiledWeek, _ day: FreeDay, _ place: Int) -> Int {
    let periods = Int(day.firstEndOfPlace[place + 1] - day.firstEndOfPlace[place])
    return periods > 0 ? end(week, day, place, periods - 1) : 0
  }

  // MARK: Visits after

  private mutating func boundAfter(_ week: CompiledWeek, _ day: FreeDay, loss: Value) {
    let lanes = Bounds.lanes
    bounds.fromStart = memory.take(day.starts.count * lanes)
    bounds.afterEnd.update(repeating: -.infinity, count: ends * lanes)
    var most = -Value.infinity
    for position in day.starts.indices.reversed() {
      let start = day.starts[position]
      putAfter(week, day, position)
      let from = bounds.fromStart + position * lanes
      most = max(most, from[isCounted ? lane(visitLayers) : lanes - 1])
      guard mayArrive(from, at: Int(start.time), losing: 0) else { continue }
      let place = Int(start.place)
      let back = min(Int(start.period) - 2, week.ended(Int(day.places[place]), at: Int(start.time)) - 1)
      if back >= 0 {
        let target = bounds.afterEnd + (Int(day.firstEndOfPlace[place]) + back) * lanes
        Lanes.raise(target, to: from, plus: -mostBonuses[place], count: lanes)
      }
      for neighbor in neighbors.of(place) {
        let (other, travel) = (neighbor.place, neighbor.travel)
        guard mayArrive(from, at: Int(start.time) - travel, losing: loss * Value(travel)) else { break }
        let end = week.ended(Int(day.places[other]), at: Int(start.time) - travel) - 1
        guard end >= 0 else { continue }
        let target = bounds.afterEnd + (Int(day.firstEndOfPlace[other]) + end) * lanes
        Lanes.raise(target, to: from, plus: -loss * Value(travel), count: lanes)
      }
    }
    for place in day.places.indices {
      let range = Int(day.firstEndOfPlace[place])..<Int(day.firstEndOfPlace[place + 1])
      for end in range.dropFirst().reversed() {
        let after = bounds.afterEnd + end * lanes
        Lanes.raise(after - lanes, to: after, plus: 0, count: lanes)
      }
    }
    bounds.most = max(most, bounds.floor)
  }

  /// The best visits that begin at the start, with those after them.
  private mutating func putAfter(_ week: CompiledWeek, _ day: FreeDay, _ position: Int) {
    let start = day.starts[position]
    let place = Int(start.place)
    let base = Int(day.firstEndOfPlace[place])
    let periods = Int(day.firstEndOfPlace[place + 1]) - base
    let first = Int(week.firstPost[Int(day.places[place])])
    let bonus = mostBonuses[place]
    let from = bounds.fromStart + position * Bounds.lanes
    from.update(repeating: -.infinity, count: Bounds.lanes)
    var (one, two, three): (Value, Value, Value) = (0, 0, 0)
    for end in (Int(start.firstEnd)..<periods).reversed() {
      let after = bounds.afterEnd + (base + end) * Bounds.lanes
      one = max(one, after[0])
      two = max(two, after[1])
      three = max(three, after[isUnlimited ? 3 : 2])
      guard end <= Int(start.lastEnd) else { continue }
      let duration = Int(week.postEnd[first + end] - start.time)
      guard duration <= limit else { continue }
      let gain = worth(day, start, to: end) + bonus - bounds.dutyPrice * Value(duration)
      from[0] = max(from[0], gain)
      from[1] = max(from[1], gain + one)
      from[2] = max(from[2], gain + two)
      from[3] = max(from[3], gain + three)
    }
  }

  // MARK: What is left out

  /// Whether tours may count that are over elsewhere by `minute` and go on with `from`.
  @inline(__always)
  func mayArrive(_ from: UnsafeMutablePointer<Value>, at minute: Int, losing loss: Value) -> Bool {
    guard minute >= bounds.firstMinute else { return false }
    let before = bounds.before + (minute - bounds.firstMinute) * Bounds.lanes
    for split in bounds.splits where before[split.made] + from[split.left] - loss >= bounds.floor { return true }
    return false
  }

  /// Whether tours of so many visits count that arrive at a start with no more than `promise`.
  @inline(__always)
  func counts(_ promise: Value, before start: Int, visits: Int) -> Bool {
    guard bounds.isKnown else { return true }
    let left = isCounted ? lane(visitLayers - visits) : Bounds.lanes - 1
    return promise + bounds.fromStart[start * Bounds.lanes + left] >= bounds.floor
  }

  /// Whether tours of so many visits count that are over at the end of a period with no more than `promise`.
  @inline(__always)
  func counts(_ promise: Value, after place: Int, end: Int, _ day: FreeDay, visits: Int) -> Bool {
    guard bounds.isKnown, promise < bounds.floor else { return true }
    guard !isCounted || visits < visitLayers else { return false }
    let left = isCounted ? lane(visitLayers - visits) : Bounds.lanes - 1
    let after = bounds.afterEnd[(Int(day.firstEndOfPlace[place]) + end) * Bounds.lanes + left]
    return promise + after >= bounds.floor
  }
}
