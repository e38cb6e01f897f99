/// Raises the bound of a small week above what the relaxation gives, by branch and price: the rosters in which an officer
/// is at some place, and those in which she is not, are bounded each by themselves, and so on.
///
/// The least bound of all branches holds for every roster. What a branch asks of an officer is a barrier in her own
/// prices, so that all else stays as it is (branching on the original variables; Vanderbeck, Branching in branch-and-price,
/// 2011).
final class BranchSearch {
  /// A set of rosters, by what it asks of them.
  private struct Branch {
    /// Without its pool, which is that of all branches.
    var bundle: PriceBundle
    /// At most the cost of each of them, in weighted minutes.
    var bound: Int
    /// How often its prices were sought with more care, for want of anything to divide.
    var retries = 0
  }

  private let relaxation: Relaxation<Double>
  private let days: SearchDays
  /// The tours of all branches' weeks.
  private var pool: TourPool
  private var open: [Branch]
  /// The least bound of the branches that could not be divided.
  private var indivisible = Int.max
  /// The best roster that the weights of a branch made.
  private(set) var roster: SearchRoster?
  /// In about the time of a move of the search on one thread.
  private(set) var work = 0

  /// Rounds of prices of a branch at most.
  private static let mostRounds = 60
  /// More open branches than these take too much memory: some 64 MB.
  private var mostOpen: Int { min(1000, 1_600_000 / max(1, relaxation.rows.count)) }

  /// Begins with all rosters: `bundle` is that of the relaxation, `bound` what it came to.
  init(_ relaxation: Relaxation<Double>, days: SearchDays, bundle: PriceBundle, bound: Int) {
    self.relaxation = relaxation
    self.days = days
    pool = TourPool(relaxation.week)
    open = [Branch(bundle: bundle, bound: bound)]
    swap(&open[0].bundle.pool, &pool)
  }

  /// At most the cost of every roster that costs less than was asked for; `Int.max` where there is none.
  var bound: Int { open.reduce(indivisible) { min($0, $1.bound) } }

  /// Whether nothing can be divided any more.
  var isOver: Bool { open.isEmpty || open.count > mostOpen }

  /// Divides the branch of the least bound in two; branches with nothing that costs less than `cost` are closed.
  func step(below cost: Int, isCancelled: @Sendable () -> Bool) {
    open.removeAll { $0.bound >= cost }
    guard let next = open.indices.min(by: { (open[$0].bound, $1) < (open[$1].bound, $0) }) else { return }
    guard let (officer, place) = division(of: open[next]) else { return solveAgain(next, below: cost, isCancelled) }
    var parts: [Branch] = []
    for isWanted in [true, false] {
      var part = open[next]
      swap(&part.bundle.pool, &pool)
      part.bundle.demand(Demand(place: place, isWanted: isWanted), of: officer)
      let isSolved = solve(&part, below: cost, isCancelled)
      swap(&part.bundle.pool, &pool)
      guard isSolved else { return }
      if part.bound < cost { parts.append(part) }
    }
    open.remove(at: next)
    open += parts
  }

  /// Seeks better prices for a branch whose weights are all whole: they make a roster, so that either the bound is about its
  /// cost or the prices are not what they could be. Where nothing comes of it, the branch stays as it is.
  private func solveAgain(_ position: Int, below cost: Int, _ isCancelled: @Sendable () -> Bool) {
    guard open[position].retries < 3 else {
      indivisible = min(indivisible, open.remove(at: position).bound)
      return
    }
    var branch = open[position]
    swap(&branch.bundle.pool, &pool)
    branch.retries += 1
    _ = solve(&branch, below: cost, isCareful: true, isCancelled)
    swap(&branch.bundle.pool, &pool)
    open[position] = branch
  }

  /// Finds prices for a branch, until it is closed or that is out of sight; false where `isCancelled` says so meanwhile.
  private func solve(
    _ branch: inout Branch, below cost: Int, isCareful: Bool = false, _ isCancelled: @Sendable () -> Bool
  ) -> Bool {
    branch.bundle.begin(branch.bundle.center)
    branch.bundle.restart(reach: isCareful ? 1 : 0.1)
    var gainless = 0
    for _ in 0..<Self.mostRounds {
      let before = branch.bundle.centerBound
      let evaluation = relaxation.evaluate(
        branch.bundle.prices, cuts: branch.bundle.cuts, demands: branch.bundle.demands, isCancelled: isCancelled)
      guard let evaluation else { return false }
      work += evaluation.work
      branch.bound = max(branch.bound, evaluation.wholeBound)
      if branch.bound >= cost { return true }
      let worked = branch.bundle.work
      branch.bundle.take(bound: evaluation.bound, weeks: evaluation.weeks)
      branch.bundle.improve(passes: 18, joins: 2, on: relaxation.workers, isOver: isCancelled)
      work += (branch.bundle.work - worked) / 40
      if isCancelled() { return false }
      let left = Double(cost) - branch.bundle.centerBound
      gainless = branch.bundle.centerBound > before + 0.003 * left ? 0 : gainless + 1
      let promised = branch.bundle.promise - branch.bundle.centerBound
      if gainless > (isCareful ? 12 : 3) || promised < (isCareful ? 0.001 : 0.02) * left,
        branch.bundle.promise < Double(cost) - 1
      {
        break
      }
    }
    take(branch.bundle)
    return true
  }

  /// Takes the heaviest week of each officer for a roster.
  private func take(_ bundle: PriceBundle) {
    var found = SearchRoster(days, rows: relaxation.rows)
    for (officer, columns) in bundle.columns.enumerated() {
      guard let heaviest = columns.max(by: { $0.weight < $1.weight }) else { continue }
      for (position, tour) in heaviest.tours.enumerated() {
        found.put(
          bundle.pool.tours[officer][position][tour].tour, on: days.daysOfOfficer[officer].lowerBound + position)
      }
    }
    if found.cost < roster?.cost ?? Int.max { roster = found }
  }

  /// What to ask, of whom: where she is by half, whole visits before single posts. nil where all weights are whole.
  private func division(of branch: Branch) -> (officer: Int, place: Demand.Place)? {
    var best: (score: Double, officer: Int, place: Demand.Place)?
    for officer in branch.bundle.columns.indices {
      let shares = branch.bundle.shares(of: officer, in: pool).sorted { $0.key < $1.key }
      for (place, share) in shares where relaxation.week.canAsk(officer, for: place) {
        let isVisit = if case .campusDay = place { true } else { false }
        let score = min(share, 1 - share) * (isVisit ? 1.5 : 1)
        if score > best?.score ?? 1e-4 { best = (score, officer, place) }
      }
    }
    return best.map { ($0.officer, $0.place) }
  }
}
