/// Chooses the tours of some twenty officers near each other anew, as a week of its own with bound and dive beside what
/// all others do, again and again elsewhere (Taillard and Voss, POPMUSIC, 2002).
///
/// For weeks with many officers: a small week is nearly as good as can be after a second, and a large one is made of
/// small ones.
struct SectionSearch<Value: ExactValue> {
  /// So many officers are worth dividing.
  static var fewestOfficers: Int { 48 }

  private let request: FillRequest
  private let scale: Int
  private let control: FillControl
  private let workers: Workers
  private let neighbors: OfficerNeighbors
  private let partition: Partition
  private var random: SeededRandom
  /// Rounds since the last gain.
  private var gainless = 0

  /// How many officers a section has at least, and below how many it stays at first.
  private static var sizes: (least: Int, limit: Int) { (16, 32) }
  /// After so many rounds without gain, sections may have one more officer.
  private static var patience: Int { 8 }
  /// What is done for each officer of a section, in moves of the annealing.
  private let workOfOfficer: Int

  init(
    _ days: SearchDays, request: FillRequest, scale: Int, control: FillControl, workers: Workers,
    workOfOfficer: Int = 120_000
  ) {
    self.workOfOfficer = workOfOfficer
    self.request = request
    self.scale = scale
    self.control = control
    self.workers = workers
    neighbors = OfficerNeighbors(days.week)
    partition = Partition(days)
    random = SeededRandom(seed: request.seed, stream: 1)
  }

  /// Improves `roster` by some sections on every thread; prices are sought near `prices`. The work is counted in moves
  /// of the annealing.
  mutating func round(_ roster: SearchRoster, near prices: [Double]) -> (roster: SearchRoster, work: Int) {
    let size = Self.sizes.least + random.below(Self.sizes.limit - Self.sizes.least + gainless / Self.patience)
    let parts = partition.parts(workers.threads, &random)
    let seeds = parts.map { _ in random.next() }
    let found = workers.map(parts.count) { [self] part, _ in
      improve(roster, size: size, isForeign: parts[part].isForeign, seed: seeds[part], prices)
    }
    // Two parts may have come to the same campuses.
    var best = roster
    for changes in found.flatMap(\.changes) {
      var changed = best
      changed.replace(changes)
      if changed.cost < best.cost { best = changed }
    }
    gainless = best.cost < roster.cost ? 0 : gainless + 1
    return (best, found.reduce(0) { $0 + $1.work })
  }

  /// The changes, one set after another, that make `roster` better within one part of it.
  private func improve(
    _ roster: SearchRoster, size: Int, isForeign: [Bool], seed: UInt64, _ prices: [Double]
  ) -> (changes: [[TourChange]], work: Int) {
    var random = SeededRandom(seed: seed)
    var roster = roster
    var found: [[TourChange]] = []
    let most = size * workOfOfficer
    var work = 0
    // A section that is proven the best takes little; another one fits in then.
    while work < most / 2, !control.isOver {
      let section = WeekSection(of: neighbors.choose(size, isForeign: isForeign, &random), in: roster)
      guard !section.officers.isEmpty else { break }
      var request = request
      request.threads = 1
      request.seed = random.next()
      let engine = FillEngine<Value>(section.week, request: request, scale: scale, control: control)
      let present = section.present(engine.days, rows: engine.rows)
      let result = engine.improve(present, near: prices, work: most)
      // Something is done even where there is nothing to choose.
      work += max(100, result.work)
      guard result.roster.cost < present.cost else { continue }
      let changes = section.changes(to: result.roster)
      let before = roster.cost
      roster.replace(changes)
      assert(
        roster.cost - before == result.roster.cost - present.cost, "a section gains what the whole roster gains")
      found.append(changes)
    }
    return (found, work)
  }
}
