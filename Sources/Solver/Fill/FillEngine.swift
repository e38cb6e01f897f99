import Staffing

/// Improves roster and bound in turns, on all threads.
///
/// What a round does depends on the seed, the threads and the rounds before, never on the clock: the clock only ends
/// a fill.
final class FillEngine<Value: ExactValue> {
  let week: CompiledWeek
  private let request: FillRequest
  private let control: FillControl
  private let relaxation: Relaxation<Value>
  private var bundle: PriceBundle
  let days: SearchDays
  private var search: ParallelSearch<Value>
  var best: SearchRoster
  /// In weighted minutes; costs are never below 0.
  private var bound: Int
  private var iterations = 0
  private var isBoundFinal = false
  private var roundsWithoutGain = 0
  private var pricingWork = 0
  private var searchWork = 0
  private var lastReport = -1.0
  private var reportedCost: Int?

  init(_ week: CompiledWeek, request: FillRequest, scale: Int, control: FillControl) {
    self.week = week
    self.request = request
    self.control = control
    relaxation = Relaxation(week, workers: Workers(threads: request.threads), scale: scale)
    bundle = PriceBundle(week, rows: relaxation.rows)
    days = SearchDays(week)
    best = SearchRoster(days, rows: relaxation.rows)
    if request.start == .improve, !request.onlyGaps { best.take(request.visits) }
    search = ParallelSearch(
      days, rows: relaxation.rows, seed: request.seed, pricers: relaxation.pricers, scale: scale)
    bound = max(0, week.constantCost)
  }

  /// Fills until a criterion says stop.
  func run(_ report: (Progress) -> Void) -> FillResult {
    while true {
      if let reason = reasonToStop() {
        tell(report, isLast: true)
        return result(reason)
      }
      tell(report, isLast: false)
      if isBoundNext { price() } else { anneal() }
      iterations += 1
    }
  }

  private var cost: Int { best.cost + week.constantCost }

  private func reasonToStop() -> StopReason? {
    if control.isCancelled { return .cancelled }
    if cost == bound { return .optimal }
    let status = FillStatus(
      seconds: control.seconds, iterations: iterations, gap: optimalityGap(cost: Cost(cost), bound: Cost(bound)))
    for criterion in request.stopping {
      if let reason = criterion.reason(status) { return reason }
    }
    return nil
  }

  // MARK: Rounds

  /// Prices first, then in turns by the work done.
  private var isBoundNext: Bool {
    if isBoundFinal { return false }
    if bundle.rounds < 8 { return true }
    return pricingWork < searchWork
  }

  private func price() {
    let control = self.control
    if bundle.rounds == 0 { bundle.begin(share: relaxation.firstShare { control.isOver }) }
    guard let evaluation = relaxation.evaluate(bundle.prices, isCancelled: { control.isOver }) else { return }
    pricingWork += evaluation.work
    let gained = evaluation.bound - bundle.centerBound
    bound = max(bound, evaluation.wholeBound)
    bundle.take(bound: evaluation.bound, weeks: evaluation.weeks)
    bundle.improve(passes: 18, joins: 4) { control.isOver }
    roundsWithoutGain = gained > 1e-5 * abs(evaluation.bound) ? 0 : roundsWithoutGain + 1
    isBoundFinal = roundsWithoutGain > 8 && bundle.promise - bundle.centerBound < 1e-4 * abs(bundle.centerBound)
      || roundsWithoutGain > 40
    if bundle.rounds == 8 || bundle.rounds % 8 == 0 || isBoundFinal {
      search.learn(bundle)
      keep(search.start)
    }
  }

  private func anneal() {
    let control = self.control
    searchWork += search.round(best) { control.isOver }
    keep(search.found)
  }

  private func keep(_ roster: SearchRoster?) {
    guard let roster, roster.cost < best.cost else { return }
    best = roster
    best.isFrozen = []
    best.isForeign = []
    assert(cost == best.terms.total.rawValue, "the cost kept in step is that of the roster")
  }

  // MARK: Telling

  /// The terms of the best roster's cost, by the referee where the search does not look at all of them.
  private func terms(_ visits: [Visit]?) -> CostTerms {
    guard request.onlyGaps else { return best.terms }
    let visits = visits ?? week.visits(best, present: request.visits)
    return StaffedWeek(plan: week.plan, visits: visits).totals.cost
  }

  private func tell(_ report: (Progress) -> Void, isLast: Bool) {
    let seconds = control.seconds
    guard isLast || seconds - lastReport >= 0.05 else { return }
    lastReport = seconds
    let isNew = reportedCost != best.cost
    reportedCost = best.cost
    let visits = isNew ? week.visits(best, present: request.visits) : nil
    report(
      Progress(
        seconds: seconds, iterations: iterations, terms: terms(visits), bound: Cost(bound), visits: visits))
  }

  private func result(_ reason: StopReason) -> FillResult {
    let staffed = StaffedWeek(plan: week.plan, visits: week.visits(best, present: request.visits))
    assert(request.onlyGaps || staffed.totals.cost == best.terms, "the referee agrees with the search")
    return FillResult(
      visits: staffed.visits, terms: staffed.totals.cost, bound: Cost(bound), seconds: control.seconds,
      iterations: iterations, stopped: reason)
  }
}
