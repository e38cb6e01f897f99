import Staffing

/// Anneals a roster on several threads, in chains from hot to cold that grow longer and longer.
///
/// Many officers are shared out among the threads, each with campuses of its own; few are annealed by every thread
/// for itself, and the best roster counts.
struct ParallelSearch<Value: ExactValue> {
  private let days: SearchDays
  private let rows: PricedRows
  private let workers: Workers
  private let partition: Partition
  private let isShared: Bool
  private var random: SeededRandom
  private var tours: PutTour
  private let pricers: Pricers<Value>
  private let scale: Int
  /// The relaxation's best prices.
  private var shadow: [Double]
  /// The mean worth of a row: what temperatures are measured in.
  private let unit: Double

  /// A roster from the weeks of the bundle.
  private(set) var start: SearchRoster?
  /// The best roster of the last round.
  private(set) var found: SearchRoster?
  private var current: [SearchRoster] = []
  private var slice = 0
  private var slices = 0
  private var chains = 0

  /// Moves of one thread in one round.
  private let movesOfSlice: Int

  init(_ days: SearchDays, rows: PricedRows, seed: UInt64, pricers: Pricers<Value>, scale: Int) {
    let threads = pricers.all.count
    self.pricers = pricers
    self.scale = scale
    shadow = rows.caps
    self.days = days
    self.rows = rows
    workers = Workers(threads: threads)
    partition = Partition(days)
    isShared = threads > 1 && days.week.officers.count >= 8 * threads
    random = SeededRandom(seed: seed)
    movesOfSlice = max(40_960, 128 * days.days.count)
    tours = PutTour(TourPool(days.week), days)
    let caps = rows.caps.filter { $0 > 0 }
    unit = caps.isEmpty ? 1 : caps.reduce(0, +) / Double(caps.count)
  }

  /// Takes the tours of the bundle, and makes a roster of the heaviest week of each officer.
  mutating func learn(_ bundle: PriceBundle) {
    tours = PutTour(bundle.pool, days)
    shadow = bundle.center
    var roster = SearchRoster(days, rows: rows)
    for (officer, columns) in bundle.columns.enumerated() {
      guard let heaviest = columns.max(by: { $0.weight < $1.weight }) else { continue }
      for (position, tour) in heaviest.tours.enumerated() {
        roster.put(
          bundle.pool.tours[officer][position][tour].tour, on: days.daysOfOfficer[officer].lowerBound + position)
      }
    }
    for _ in 0..<3 { sweep(&roster, bundle) }
    start = roster
  }

  /// Gives every officer the week of the bundle that is best beside the others' weeks.
  private func sweep(_ roster: inout SearchRoster, _ bundle: PriceBundle) {
    for (officer, columns) in bundle.columns.enumerated() {
      let range = days.daysOfOfficer[officer]
      var best = (cost: roster.cost, week: range.map { roster.content($0) })
      for column in columns where column.idle < 4 {
        for day in range { roster.clear(day) }
        for (position, tour) in column.tours.enumerated() {
          roster.put(bundle.pool.tours[officer][position][tour].tour, on: range.lowerBound + position)
        }
        if roster.cost < best.cost { best = (roster.cost, range.map { roster.content($0) }) }
      }
      for day in range { roster.clear(day) }
      for content in best.week { roster.restore(content, on: content.day) }
    }
  }

  /// One slice of a chain on every thread; a new chain begins from `best`. The moves tried are returned.
  mutating func round(_ best: SearchRoster, isOver: @Sendable () -> Bool) -> Int {
    if slice == slices { beginChain(best) }
    let (hot, cold) = temperatures()
    let seeds = (0..<workers.threads).map { _ in random.next() }
    let tours = self.tours
    if isShared {
      let parts = partition.parts(workers.threads, &random)
      let roster = current[0]
      let movesOfSlice = self.movesOfSlice
      let results = workers.map(parts.count) { index, _ in
        var own = roster
        own.isForeign = parts[index].isForeign
        own.isFrozen = parts[index].isFrozen
        var annealer = Annealer(SeededRandom(seed: seeds[index]), tours: tours)
        annealer.run(
          &own, days: parts[index].days, moves: movesOfSlice, hot: hot, cold: cold, isOver: isOver)
        return own
      }
      for (part, result) in zip(parts, results) { current[0].takeOver(part.days, from: result) }
    } else {
      let rosters = current
      let all = Array(days.days.indices)
      let movesOfSlice = self.movesOfSlice
      current = workers.map(rosters.count) { index, _ in
        var own = rosters[index]
        var annealer = Annealer(SeededRandom(seed: seeds[index]), tours: tours)
        annealer.run(&own, days: all, moves: movesOfSlice, hot: hot, cold: cold, isOver: isOver)
        return own
      }
    }
    slice += 1
    found = current.min { $0.cost < $1.cost }
    return movesOfSlice * workers.threads
  }

  /// Rebuilds officers' weeks on every thread. The work is returned, in moves of the annealing.
  mutating func rebuild(_ best: SearchRoster, isOver: @Sendable () -> Bool) -> Int {
    let seeds = (0..<workers.threads).map { _ in random.next() }
    let (pricers, scale, shadow, week) = (self.pricers, self.scale, self.shadow, days.week)
    let goal = movesOfSlice * 700
    let isShared = self.isShared
    let parts = partition.parts(isShared ? workers.threads : 1, &random)
    let results = workers.map(isShared ? parts.count : workers.threads) { index, worker in
      var own = best
      let part = parts[isShared ? index : 0]
      own.isForeign = isShared ? part.isForeign : []
      own.isFrozen = isShared ? part.isFrozen : []
      let officers = part.isForeign.indices.filter { !part.isForeign[$0] }
      var rebuilder = Rebuilder(
        week, pricer: pricers.all[worker], scale: scale, shadow: shadow, random: SeededRandom(seed: seeds[index]))
      while rebuilder.work < goal, !isOver() { rebuilder.step(&own, of: officers, allowed: 0) }
      return own
    }
    if isShared {
      var joined = best
      for (part, result) in zip(parts, results) { joined.takeOver(part.days, from: result) }
      found = joined
    } else {
      found = results.min { $0.cost < $1.cost }
    }
    return movesOfSlice * workers.threads
  }

  private mutating func beginChain(_ best: SearchRoster) {
    chains += 1
    slice = 0
    // Twice as long each time; the first tries every day some thousand times.
    let moves = 6000.0 * Double(days.days.count)
    slices = max(2, Int(moves * pow(2, chains - 1)) / movesOfSlice / (isShared ? workers.threads : 1))
    current = Array(repeating: best, count: isShared ? 1 : workers.threads)
  }

  private func pow(_ base: Double, _ exponent: Int) -> Double {
    (0..<min(exponent, 60)).reduce(1) { product, _ in product * base }
  }

  /// The temperatures at the begin and the end of the slice, falling by the same share each time.
  private func temperatures() -> (hot: Double, cold: Double) {
    let (hottest, coldest) = (unit * 0.25, unit * 0.01)
    let share = { (slice: Int) in
      Double(slice) / Double(max(1, slices))
    }
    return (
      Annealer.temperature(hottest, coldest, share(slice)), Annealer.temperature(hottest, coldest, share(slice + 1))
    )
  }
}

extension SearchRoster {
  /// Takes the tours of `days` over from a roster that differs in them, at campuses that no other change touches.
  mutating func takeOver(_ days: [Int], from other: SearchRoster) {
    for day in days where tours[day] != other.tours[day] || weeks[day] != other.weeks[day] {
      clear(day)
    }
    for day in days where tours[day] != other.tours[day] || weeks[day] != other.weeks[day] {
      restore(other.content(day), on: day)
    }
  }
}
