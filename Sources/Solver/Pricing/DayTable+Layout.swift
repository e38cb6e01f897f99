/// How the states of a table lie: only those that tours come to.
extension DayTable {
  @inline(__always)
  func layer(visits: Int, meal: Int, past: Int) -> Int { past * layersOfPast + (visits - 1) * mealLayers + meal }

  @inline(__always)
  func visits(of layer: Int) -> Int { layer % layersOfPast / mealLayers + 1 }

  @inline(__always)
  func meal(of layer: Int) -> Int { layer % mealLayers }

  /// The visit layers that are kept; the last counted visit goes straight into the result.
  var keptVisitLayers: Int { isCounted ? visitLayers - 1 : 1 }

  mutating func prepare(
    _ week: CompiledWeek, _ day: FreeDay, officer: Int, prices: Prices<Value>, marks: [Mark]
  ) {
    self.marks = marks.filter(isKnown)
    setBonuses(day, officer: officer, prices: prices)
    setMarks()
    mealLayers = week.meal.map { limit > $0.after } ?? false ? 2 : 1
    layersOfPast = max(1, keptVisitLayers) * mealLayers
    tracksPlaces =
      (day.visitLimit ?? 3) > 2 && day.places.count > 1 && bonuses.contains { $0 > 0 }
    memory.reserve(scratch: slotSize)
    scratch = memory.scratch
    results = memory.take(mealLayers * slotSize)
    arrivals.removeAll(keepingCapacity: true)
    arrivedLayers = 0
    clearStates(places: day.places.count)
    final = Array(repeating: 0, count: day.places.count)
    bestOfStart = Array(repeating: -.infinity, count: day.starts.count)
    barrier = -1
    result(meal: 0).update(repeating: -.infinity, count: slotSize * mealLayers)
  }

  private mutating func clearStates(places: Int) {
    pasts.removeAll(keepingCapacity: true)
    pastOfBits.removeAll(keepingCapacity: true)
    due.removeAll(keepingCapacity: true)
    arrivalOfLayer.removeAll(keepingCapacity: true)
    blocks.removeAll(keepingCapacity: true)
    for place in layersOfPlace.indices { layersOfPlace[place].removeAll(keepingCapacity: true) }
    while layersOfPlace.count < places { layersOfPlace.append([]) }
    slots.removeAll(keepingCapacity: true)
    low.removeAll(keepingCapacity: true)
    high.removeAll(keepingCapacity: true)
    most.removeAll(keepingCapacity: true)
    promise.removeAll(keepingCapacity: true)
    upTo.removeAll(keepingCapacity: true)
    add(past: 0, places: places)
  }

  private mutating func add(past bits: Int, places: Int) {
    pasts.append(bits)
    due.append(due(for: bits))
    for _ in 0..<layersOfPast {
      arrivalOfLayer.append(-1)
      for _ in 0..<places { blocks.append(-1) }
    }
  }

  /// The past of these bits.
  @inline(__always)
  mutating func past(_ bits: Int, _ day: FreeDay) -> Int {
    if bits == 0 { return 0 }
    if let known = pastOfBits[bits] { return known }
    pastOfBits[bits] = pasts.count
    add(past: bits, places: day.places.count)
    return pasts.count - 1
  }

  /// The first state of a layer at a place; -1: no tour came there.
  @inline(__always)
  func block(_ layer: Int, _ place: Int, _ day: FreeDay) -> Int { Int(blocks[layer * day.places.count + place]) }

  /// The same, put in where there was none.
  @inline(__always)
  mutating func ownBlock(_ layer: Int, _ place: Int, _ day: FreeDay) -> Int {
    let known = block(layer, place, day)
    if known >= 0 { return known }
    let first = slots.count
    blocks[layer * day.places.count + place] = Int32(first)
    layersOfPlace[place].append(Int32(layer))
    for _ in day.firstEndOfPlace[place]..<day.firstEndOfPlace[place + 1] {
      slots.append(nil)
      low.append(.max)
      high.append(-1)
      most.append(-.infinity)
      promise.append(-.infinity)
      upTo.append(-1)
    }
    return first
  }

  /// The arrivals of a layer, put in where there were none.
  @inline(__always)
  mutating func arrival(of layer: Int) -> Int {
    let known = Int(arrivalOfLayer[layer])
    if known >= 0 { return known }
    let position = arrivedLayers
    if position == arrivals.count { arrivals.append(Arrivals(values: memory.take(rows * slotSize))) }
    arrivals[position].low = .max
    arrivals[position].high = -1
    arrivals[position].most = -.infinity
    arrivals[position].promise = -.infinity
    arrivals[position].layer = layer
    arrivalOfLayer[layer] = Int32(position)
    arrivedLayers += 1
    return position
  }

  mutating func forgetArrivals() {
    for position in 0..<arrivedLayers { arrivalOfLayer[arrivals[position].layer] = -1 }
    arrivedLayers = 0
  }

  var rows: Int { tracksPlaces ? 3 : 1 }

  /// Whether tours of so many visits hold nothing but their best value.
  @inline(__always)
  func isPlain(_ visits: Int) -> Bool { !tracksPlaces || isCounted && visits == 1 }

  @inline(__always)
  func isPlain(layer: Int) -> Bool { isPlain(visits(of: layer)) }

  /// Whether the next visit after so many is the last allowed.
  @inline(__always)
  func isLast(_ visits: Int) -> Bool { isCounted && visits == visitLayers - 1 }

  @inline(__always)
  func slot(_ state: Int) -> Lanes<Value> { Lanes(best: slots[state].unsafelyUnwrapped, stride: slotSize) }

  @inline(__always)
  func arrival(_ position: Int) -> Lanes<Value> { Lanes(best: arrivals[position].values, stride: slotSize) }

  /// Finished tours of the most visits allowed.
  func result(meal: Int) -> UnsafeMutablePointer<Value> { results + meal * slotSize }

  /// How many states tours could come to.
  var states: Int { slots.count }
}
