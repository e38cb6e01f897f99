import Staffing

/// Anneals a roster on several threads, in chains from hot to cold that grow longer and longer; once there is a roster
/// from a ``Dive``, in turns with choosing the known tours of neighbouring days exactly.
///
/// Many officers are shared out among the threads, each with campuses of its own; few are annealed by every thread
/// for itself, and the best roster counts.
struct ParallelSearch {
  private let days: SearchDays
  private let rows: PricedRows
  private let workers: Workers
  private let partition: Partition
  private let isShared: Bool
  private var random: SeededRandom
  private var known: KnownTours
  /// How many tours the pool had.
  private(set) var poolCount = 0
  private let tables: BoardTables
  private let boards: Boards
  /// The mean worth of a row: what temperatures are measured in.
  private let unit: Double

  /// A roster from the weeks of the bundle.
  private(set) var start: SearchRoster?
  /// The best roster of the last round.
  private(set) var found: SearchRoster?
  private var current: [SearchRoster] = []
  /// Whether there was a first short chain without known tours.
  private(set) var hasBegun = false
  /// Moves of the chain under way: those made, and all.
  private var made = 0
  private var planned = 0
  private var chains = 0
  /// Whether tours are chosen exactly at present, and the moves since that found something.
  private(set) var isExact = false
  private var gainless = 0
  private var costBefore = 0
  private var hasDived = false
  /// Whether nothing is found any more by choosing exactly.
  private(set) var isExhausted = false
  /// The roster that tours are chosen in exactly, where that is not the best one.
  private var base: SearchRoster?

  /// Moves of one thread in one round.
  private let movesOfSlice: Int

  init(_ days: SearchDays, rows: PricedRows, seed: UInt64, workers: Workers) {
    self.days = days
    self.rows = rows
    self.workers = workers
    let threads = workers.threads
    partition = Partition(days)
    isShared = threads > 1 && days.week.officers.count >= 8 * threads
    random = SeededRandom(seed: seed)
    movesOfSlice = max(40_960, 128 * days.days.count)
    known = KnownTours(TourPool(days.week), days)
    let (tables, known) = (BoardTables(days, rows: rows), self.known)
    self.tables = tables
    boards = Boards(all: (0..<threads).map { _ in BoardState(tables, known: known) })
    let caps = rows.caps.filter { $0 > 0 }
    unit = caps.isEmpty ? 1 : caps.reduce(0, +) / Double(caps.count)
  }

  /// Takes the tours of the bundle, and makes a roster of the heaviest week of each officer.
  mutating func learn(_ bundle: PriceBundle, isOver: () -> Bool) {
    know(bundle.pool)
    var roster = SearchRoster(days, rows: rows)
    for (officer, columns) in bundle.columns.enumerated() {
      guard let heaviest = columns.max(by: { $0.weight < $1.weight }) else { continue }
      for (position, tour) in heaviest.tours.enumerated() {
        roster.put(
          bundle.pool.tours[officer][position][tour].tour, on: days.daysOfOfficer[officer].lowerBound + position)
      }
    }
    start = sweep(roster, bundle, isOver)
  }

  /// Takes the tours of a pool that has all those known, and more.
  mutating func know(_ pool: TourPool) {
    known = KnownTours(pool, days)
    poolCount = pool.count
  }

  /// Gives every officer the week of the bundle that is best beside the others' weeks, three times over.
  private func sweep(_ roster: SearchRoster, _ bundle: PriceBundle, _ isOver: () -> Bool) -> SearchRoster {
    let state = boards.all[0]
    state.load(roster, known: known, isFrozen: [], isForeign: [])
    for _ in 0..<3 {
      for (officer, columns) in bundle.columns.enumerated() where !isOver() {
        let weeks = columns.filter { $0.idle < 4 }.map(\.tours)
        state.board.chooseWeek(of: days.daysOfOfficer[officer], from: weeks)
      }
    }
    var swept = roster
    swept.takeOver(Array(days.days.indices), from: state)
    return swept
  }

  /// Whether the threads anneal one roster together.
  var sharesRoster: Bool { isShared }

  /// One slice of a chain on every thread; a new chain begins from `best`. The moves tried are returned.
  mutating func round(_ best: SearchRoster, isOver: @Sendable () -> Bool) -> Int {
    let slice = begin(best, jobs: workers.threads, moves: movesOfSlice)
    let boards = self.boards
    workers.run(slice.jobs.count) { slice.jobs[$0].run(on: boards.all[$0], isOver: isOver) }
    take(slice)
    return slice.moves
  }

  /// Begins without a first short chain.
  mutating func skipFirstChain() { hasBegun = true }

  // MARK: Slices

  /// A part of a chain: what each job changes, at which temperatures.
  struct Slice: Sendable {
    fileprivate(set) var jobs: [Job] = []
    /// Of all jobs together.
    fileprivate(set) var moves = 0
    fileprivate var isExact = false
  }

  /// What one thread anneals.
  struct Job: Sendable {
    let roster: SearchRoster
    let part: Partition.Part
    let known: KnownTours
    let seed: UInt64
    let moves: Int
    let hot: Double
    let cold: Double
    /// What a minute above a week's hours counts as, in sixteenths of a weighted minute.
    let excessPrice: Int

    /// Whether tours are chosen exactly rather than annealed.
    var isExact = false

    /// Anneals on a board of one's own.
    fileprivate func run(on state: BoardState, isOver: () -> Bool) {
      state.load(roster, known: known, isFrozen: part.isFrozen, isForeign: part.isForeign)
      if isExact {
        var random = SeededRandom(seed: seed)
        state.neighborhoods.run(state.board, days: part.days, moves: moves, &random, isOver: isOver)
        return
      }
      state.board.excessPrice.pointee = excessPrice
      var annealer = Annealer(state.board, days: part.days, random: SeededRandom(seed: seed))
      let rows = roster.rows
      annealer.referee = { state.costAfresh(rows: rows) }
      annealer.run(moves: moves, hot: hot, cold: cold, isOver: isOver)
    }
  }

  /// Anneals the job at `position` of a slice on its board; the caller sees to it that no two do so at a time.
  func run(_ slice: Slice, _ position: Int, isOver: () -> Bool) {
    slice.jobs[position].run(on: boards.all[position], isOver: isOver)
  }

  /// The next slice, of `count` jobs of about `moves` moves each; a new chain begins from `best`.
  mutating func begin(_ best: SearchRoster, jobs count: Int, moves: Int) -> Slice {
    if isExact { return beginExact(best, jobs: count, moves: moves) }
    if made >= planned { beginChain(best) }
    let together = isShared ? count : 1
    let moves = min(moves, max(4096, (planned - made) / together + 1))
    let (hot, cold) = (temperature(made), temperature(made + moves * together))
    let excessPrice = excessPrice(made)
    made += moves * together
    let parts = isShared ? partition.parts(count, &random) : Array(repeating: Partition.Part(all: days), count: count)
    var slice = Slice()
    for (position, part) in parts.enumerated() {
      slice.jobs.append(
        Job(
          roster: current[isShared ? 0 : position], part: part, known: known, seed: random.next(), moves: moves,
          hot: hot, cold: cold, excessPrice: excessPrice))
    }
    slice.moves = moves * count
    return slice
  }

  /// Takes over what the jobs of a slice, all of them done, came to.
  mutating func take(_ slice: Slice) {
    for (position, job) in slice.jobs.enumerated() {
      current[isShared ? 0 : position].takeOver(job.part.days, from: boards.all[position])
    }
    if slice.isExact {
      found = current.filter(\.keepsHours).min { $0.cost < $1.cost }
      gainless = found.map { $0.cost < costBefore } ?? false ? 0 : gainless + slice.moves
      if base != nil { base = found }
      // Where nothing is found any more, a chain brings new tours in.
      if gainless > Self.patience * days.days.count {
        if base != nil {
          base = nil
          gainless = 0
        } else {
          isExact = false
          isExhausted = true
        }
      }
      return
    }
    // Until there is a first roster, any legal one is better than none.
    let legal =
      made >= planned || !hasBegun
      ? current.map { $0.keepsHours ? $0 : $0.withinHours } : current.filter(\.keepsHours)
    if made >= planned { hasBegun = true }
    found = legal.min { $0.cost < $1.cost }
    if made >= planned, hasDived { beginExactPhase() }
  }

  /// Ends the chain under way: from now on known tours are chosen exactly until nothing is found any more, then
  /// annealed, and so on in turns.
  ///
  /// - Parameter roster: In which they are chosen first; nil: in the best one.
  mutating func beginExactPhase(in roster: SearchRoster? = nil) {
    base = roster
    isExhausted = false
    made = planned
    hasDived = true
    isExact = true
    gainless = 0
  }

  /// Lets a chain come next.
  mutating func annealAgain() {
    isExhausted = false
    isExact = false
  }

  /// A slice in which tours are chosen exactly, from `best`.
  private mutating func beginExact(_ best: SearchRoster, jobs count: Int, moves: Int) -> Slice {
    var best = base ?? best
    best.allowsExcess = true
    costBefore = best.cost
    current = Array(repeating: best, count: isShared ? 1 : workers.threads)
    let parts = isShared ? partition.parts(count, &random) : Array(repeating: Partition.Part(all: days), count: count)
    var slice = Slice()
    for (position, part) in parts.enumerated() {
      slice.jobs.append(
        Job(
          roster: current[isShared ? 0 : position], part: part, known: known, seed: random.next(), moves: moves,
          hot: 0, cold: 0, excessPrice: 16_000, isExact: true))
    }
    slice.moves = moves * count
    slice.isExact = true
    return slice
  }

  /// How many moves a day are to find nothing until choosing exactly is given up.
  private static let patience = 4000
  /// About half a second on two threads.
  private static let mostFirstMoves = 8_000_000

  private mutating func beginChain(_ best: SearchRoster) {
    if !hasBegun {
      // For a roster to begin with, before there are prices.
      planned = min(8000 * days.days.count, Self.mostFirstMoves)
    } else {
      // Twice as long each time; the first tries every day some thousand times.
      planned = (6000 * days.days.count) << min(chains, 40)
      chains += 1
    }
    made = 0
    var best = best
    best.allowsExcess = true
    current = Array(repeating: best, count: isShared ? 1 : workers.threads)
  }

  /// What a minute above a week's hours counts as after so many moves of the chain, in sixteenths of a weighted
  /// minute: little at first, so that minutes can go from one day to another by way of what is not legal, then more
  /// and more, in the end more than any minute gains.
  private func excessPrice(_ moves: Int) -> Int {
    let share = Double(moves) / Double(max(1, planned))
    return share > 0.93 ? 16_000 : Int(16 * Annealer.temperature(2, 50, share / 0.93))
  }

  /// The temperature after so many moves of the chain: from hot to cold, by the same share with each move.
  private func temperature(_ moves: Int) -> Double {
    Annealer.temperature(unit * 0.25, unit * 0.01, Double(moves) / Double(max(1, planned)))
  }
}

/// One board a job.
///
/// Unchecked: in one parallel step each is used by the one job of its position.
private struct Boards: @unchecked Sendable {
  let all: [BoardState]
}

extension SearchRoster {
  /// Takes the tours of `days` over from a board that differs from it in nothing else.
  fileprivate mutating func takeOver(_ days: [Int], from state: BoardState) {
    let changed = days.map { state.content($0) }.filter { tours[$0.day] != $0.visits || weeks[$0.day] != $0.runs }
    for content in changed { clear(content.day) }
    for content in changed { restore(content, on: content.day) }
  }
}
