import Staffing

/// Improves roster and bound in turns, on all threads.
///
/// What a round does depends on the seed, the threads and the rounds before, never on the clock: the clock only ends
/// a fill.
final class FillEngine<Value: ExactValue> {
  let week: CompiledWeek
  private let request: FillRequest
  private let control: FillControl
  private let workers: Workers
  private let relaxation: Relaxation<Value>
  /// Of the week with few visits a day, until its prices are about right; nil where the first prices come from the week itself.
  private var fewVisits: Relaxation<Value>?
  private let shared: Shared
  let days: SearchDays
  private var search: ParallelSearch
  /// Begun once it is needed.
  private var sections: SectionSearch<Value>?
  /// The dive under way.
  private var dive: Dive?
  private var dives = 0
  /// Begun once the relaxation's own bound is final.
  private var branches: BranchSearch?
  /// For how many officers tours were added to those known, and with how much work.
  private var widenedOfficers = 0
  private var wideningWork = 0

  var best: SearchRoster
  /// In weighted minutes; costs are never below 0.
  private var bound: Int
  private var iterations = 0
  private var isBoundFinal = false
  /// When cuts were looked for last, and what the bound was then.
  private var cutsBefore = (round: 0, bound: -Double.infinity)
  private var roundsWithoutGain = 0
  /// The bounds of the last eight rounds.
  private var recentBounds: [Double] = []
  private var pricingWork = 0
  private var searchWork = 0
  /// What the bundle did in its last round.
  private var bundleWork = 0
  /// What a move's work gained lately, of the bound and of the cost.
  private var pricingYield = Yield()
  private var searchYield = Yield()
  /// What had been done when the last dive ended.
  private var workAtDive = (pricing: 0, search: 0)
  /// How often nothing more was found by choosing exactly.
  private var retries = 0
  /// Where the week is a section of a larger one, prices near those that are good.
  private var pricesNearby: [Double]?
  private var lastReport = -1.0
  private var reportedCost: Int?

  init(_ week: CompiledWeek, request: FillRequest, scale: Int, control: FillControl) {
    self.week = week
    self.request = request
    self.control = control
    workers = Workers(threads: request.threads, isModest: request.isModest)
    relaxation = Relaxation(week, workers: workers, scale: scale)
    shared = Shared(PriceBundle(week, rows: relaxation.rows))
    days = SearchDays(week)
    best = SearchRoster(days, rows: relaxation.rows)
    if request.start == .improve, !request.onlyGaps { best.take(request.visits) }
    search = ParallelSearch(days, rows: relaxation.rows, seed: request.seed, workers: workers)
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
      if let dive { deepen(dive) } else if isBoundNext { price() } else if isBranchNext { branch() } else { anneal() }
      iterations += 1
    }
  }

  private var bundle: PriceBundle { shared.bundle }

  var rows: PricedRows { relaxation.rows }

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

  /// Prices first, then in turns by the work done since the dive: more prices where they gained much more for their work lately.
  private var isBoundNext: Bool {
    if isBoundFinal || !search.hasBegun { return false }
    if bundle.rounds < 8 || fewVisits != nil { return true }
    // Until the dive, prices matter more than a roster that it will most likely be better than.
    guard dives > 0 else { return Double(pricingWork) < Double(searchWork) * 2 }
    // A search that found nothing lately may find something next, which prices that gain little will not.
    let gainsMuchMore = pricingYield.rate > 2 * searchYield.rate && !isSection
    let share = gainsMuchMore ? 4 : pricingShare
    return Double(pricingWork - workAtDive.pricing) <= Double(searchWork - workAtDive.search) * share
  }

  /// How much pricing goes with a move of the search where it does not gain much more: the less the bound still gains of
  /// the gap, the less.
  private var pricingShare: Double {
    guard recentBounds.count == 8, let sooner = recentBounds.first else { return 1 }
    let gap = Double(best.cost) - (bundle.centerBound - Double(week.constantCost))
    return gap <= 0 ? 1 : min(1, max(0.3, 8 * (bundle.centerBound - sooner) / gap))
  }

  private func price() {
    let control = self.control
    if bundle.rounds == 0 { beginPrices() }
    if let fewVisits { return price(fewVisits) }
    let (workBefore, boundBefore) = (pricingWork, bundle.centerBound)
    defer {
      if boundBefore > -.infinity { pricingYield.add(bundle.centerBound - boundBefore, work: pricingWork - workBefore) }
    }
    guard let evaluation = relaxation.evaluate(bundle.prices, cuts: bundle.cuts, isCancelled: { control.isOver }) else {
      return
    }
    pricingWork += evaluation.work
    let gained = evaluation.bound - bundle.centerBound
    bound = max(bound, evaluation.wholeBound)
    improvePrices(evaluation)
    if control.isOver { return }
    recentBounds.append(bundle.centerBound)
    if recentBounds.count > 8 { recentBounds.removeFirst() }
    roundsWithoutGain = gained > 1e-5 * abs(evaluation.bound) ? 0 : roundsWithoutGain + 1
    isBoundFinal =
      roundsWithoutGain > 8 && bundle.promise - bundle.centerBound < 1e-4 * abs(bundle.centerBound)
      || roundsWithoutGain > 40
    if bundle.rounds == 8 || bundle.rounds % 8 == 0 || isBoundFinal {
      search.learn(bundle) { control.isOver }
      keep(search.start)
    }
    if isCutNext { addCuts() }
    if isDiveNext {
      dive = Dive(bundle, part: dives == 0 ? 5 : 10)
      dives += 1
    }
  }

  private func beginPrices() {
    let control = self.control
    if let pricesNearby { return shared.bundle.begin(pricesNearby) }
    let few = week.withVisits(atMost: 3).map { Relaxation<Value>($0, workers: workers, scale: relaxation.scale) }
    let first = (few ?? relaxation).firstPrices { control.isOver }
    if isDivided {
      // A large week's prices are about right some rounds sooner for it. A small one's are soon enough, and fewer rounds would
      // leave fewer tours to choose from.
      shared.bundle.begin(first, roster: best.weeksOfOfficers, on: workers) { control.isOver }
    } else {
      shared.bundle.begin(first)
    }
    guard let few else { return }
    let work = (all: relaxation.sampledWork(first) { control.isOver }, few: few.sampledWork(first) { control.isOver })
    pricingWork += work.all + work.few
    if work.all > 4 * work.few { fewVisits = few }
  }

  /// Where tours of many visits are possible, the first prices take by far the longest: much too much is worth a visit.
  /// So they come from the week with few visits a day, whose tours are legal and whose bound holds for no other roster.
  private func price(_ few: Relaxation<Value>) {
    let control = self.control
    guard let evaluation = few.evaluate(bundle.prices, isCancelled: { control.isOver }) else { return }
    pricingWork += evaluation.work
    improvePrices(evaluation)
    guard bundle.rounds >= 16 || isWithin(0.01) else { return }
    fewVisits = nil
    shared.bundle.forgetBound()
  }

  /// Whether the weights are about right, so that what they break of the rosters' cuts is worth knowing.
  ///
  /// Small weeks are branched, which closes more than any cuts but those of minutes; a section's bound nobody asks for.
  private var isCutNext: Bool {
    guard !isSection, bundle.rounds >= 8 else { return false }
    // Where all that the last ones closed is too little to be worth the time, the roster gets it.
    if isBoundFinal { return bundle.centerBound - cutsBefore.bound > 0.01 * (Double(cost) - bundle.centerBound) }
    return bundle.rounds >= cutsBefore.round + 4 && isWithin(0.003)
  }

  /// Whether no more than that share of the bound can be gained without cuts.
  private func isWithin(_ share: Double) -> Bool {
    bundle.promise - bundle.centerBound < share * abs(bundle.promise)
  }

  /// Takes cuts in that the weights break, so that the bound goes on rising: those of minutes sooner, which cost the pricing
  /// nothing.
  private func addCuts() {
    let control = self.control
    let isEarly = !isBoundFinal && !isWithin(0.001)
    let broken = bundle.brokenCuts(
      atMost: max(16, week.officers.count), ofMinutesOnly: isEarly || week.officers.count <= mostOfficersBranched)
    if isEarly, broken.isEmpty { return }
    cutsBefore = (bundle.rounds, bundle.centerBound)
    guard !broken.isEmpty else { return }
    // Many cuts at once move all prices, which then are worse than those before for some rounds unless they begin near them. A
    // small week's rounds are short, and more steps cost more than they save.
    shared.bundle.add(broken, reach: isDivided ? 0.1 : .infinity)
    let before = bundle.work
    shared.bundle.improve(passes: 18, joins: 2, on: workers) { control.isOver }
    pricingWork += (bundle.work - before) * request.threads / Self.rowsOfMove
    isBoundFinal = false
    roundsWithoutGain = 0
  }

  /// Branches take turns with the search, where a week is small enough for them to gain anything.
  private var isBranchNext: Bool {
    guard isBoundFinal, dives > 0, !isSection, week.officers.count <= mostOfficersBranched else { return false }
    return !(branches?.isOver ?? false) && branches?.work ?? 0 < searchWork
  }

  /// In larger weeks a branch takes long, and closes little of the gap.
  private var mostOfficersBranched: Int { 12 }

  private func branch() {
    let control = self.control
    let branches =
      self.branches
      ?? BranchSearch(
        Relaxation(week, workers: workers, scale: relaxation.scale), days: days, bundle: bundle, bound: bound)
    self.branches = branches
    branches.step(below: cost) { control.isOver }
    keep(branches.roster)
    bound = max(bound, min(cost, branches.bound))
  }

  /// A first dive once the weights are about right, and with less the longer they take; a second one once the bound is
  /// about final.
  private var isDiveNext: Bool {
    let open = bundle.promise - bundle.centerBound
    if isSection {
      guard dives == 0, bundle.rounds >= 6 else { return false }
      return isBoundFinal || open < 0.005 * abs(bundle.promise) || bundle.rounds >= 16
    }
    switch dives {
    case 0:
      let pace = Double(pricingWork) / Double(Self.workOfThreeSeconds)
      let enough = max(0.015, 0.03 * pace * pace)
      return bundle.rounds >= 8 && (isBoundFinal || open < enough * abs(bundle.promise))
    // A large week gains more from its sections.
    case 1 where isDivided: return false
    case 1: return isBoundFinal || open < 0.0005 * abs(bundle.promise)
    default: return false
    }
  }

  /// So much pricing takes about that on two threads.
  private static var workOfThreeSeconds: Int { 12_000_000 }

  /// A round of the dive.
  private func deepen(_ dive: Dive) {
    let control = self.control
    if dive.isOver {
      shared.bundle.adopt(dive.bundle.pool)
      search.learn(dive.bundle) { control.isOver }
      keep(search.start)
      search.beginExactPhase(in: search.start)
      self.dive = nil
      // In a section, whose bound nobody asks for, the roster catches up first.
      if !isSection { workAtDive = (pricingWork, searchWork) }
      return
    }
    let (officers, settled) = dive.openOfficers
    let weeks = relaxation.weeks(
      of: officers, settled: settled, dive.bundle.prices, cuts: dive.bundle.cuts
    ) { control.isOver }
    guard let weeks else { return }
    dive.take(weeks, of: officers, on: workers) { control.isOver }
  }

  /// How often known tours are joined into new weeks for the next prices: prices are better for it and take longer, which
  /// is worth it where the pricing takes long.
  private func joins(_ evaluation: Relaxation<Value>.Evaluation) -> Int {
    isDivided || evaluation.work > 4000 * week.officers.count ? 4 : 2
  }

  /// Sets the prices to try next, of which much is one thread's work: the others anneal meanwhile where they share a roster.
  private func improvePrices(_ evaluation: Relaxation<Value>.Evaluation) {
    let control = self.control
    let (threads, joins) = (request.threads, joins(evaluation))
    let others = threads - 1
    guard others > 0, search.sharesRoster, bundle.rounds >= 8 else {
      let before = bundle.work
      shared.bundle.take(bound: evaluation.bound, weeks: evaluation.weeks)
      shared.bundle.improve(passes: 18, joins: joins, on: workers) { control.isOver }
      pricingWork += (bundle.work - before) * threads / Self.rowsOfMove
      bundleWork = bundle.work - before
      return
    }
    let slice = search.begin(best, jobs: others, moves: max(4096, bundleWork / Self.rowsOfMove))
    let (search, shared, before) = (self.search, self.shared, bundle.work)
    workers.run(threads) { job in
      guard job == 0 else { return search.run(slice, job - 1) { control.isOver } }
      shared.bundle.take(bound: evaluation.bound, weeks: evaluation.weeks)
      shared.bundle.improve(passes: 18, joins: joins, on: .alone) { control.isOver }
    }
    self.search.take(slice)
    keep(self.search.found)
    bundleWork = bundle.work - before
    pricingWork += bundleWork / Self.rowsOfMove
    searchWork += slice.moves
  }

  /// How many rows the bundle goes through in the time of a move of the search.
  private static var rowsOfMove: Int { 80 }

  /// A bundle that one thread changes while others anneal.
  ///
  /// Unchecked: nobody else uses it before that thread is done.
  private final class Shared: @unchecked Sendable {
    var bundle: PriceBundle

    init(_ bundle: PriceBundle) { self.bundle = bundle }
  }

  private func anneal() {
    let control = self.control
    let (workBefore, costBefore) = (searchWork, best.cost)
    defer { searchYield.add(Double(costBefore - best.cost), work: searchWork - workBefore) }
    if isDivided, dives > 0 { return improveSections() }
    if search.isExhausted {
      retries += 1
      guard retries % 2 == 0 else { return search.annealAgain() }
      // Another roster, from which choosing exactly may lead farther.
      dive = Dive(bundle, part: 5, noise: 0.3, seed: request.seed &+ UInt64(dives))
      dives += 1
      return
    }
    if search.isExact { widen() }
    searchWork += search.round(best) { control.isOver }
    keep(search.found)
  }

  /// Adds tours to the known ones, with a part of the search's time: best weeks of some officers under prices with
  /// some noise, and nearer or less near to what the other officers leave to gain.
  private func widen() {
    let control = self.control
    let count = week.officers.count
    guard wideningWork * 10 < searchWork, count > 0 else { return }
    // By what an officer took so far, which is much where tours of many visits are possible.
    let each = widenedOfficers > 0 ? wideningWork / widenedOfficers : .max
    let affordable = (searchWork / 10 - wideningWork) / max(1, each)
    let part = min(count, max(request.threads, min(affordable, max(4 * request.threads, count / 8))))
    let officers = (0..<part).map { (widenedOfficers + $0) % count }.filter {
      if case .tours = week.officers[$0].choice { true } else { false }
    }
    let market = RosterMarket(best)
    let (prices, seed, stream) = (bundle.worths, request.seed, UInt64(widenedOfficers))
    widenedOfficers += part
    let found = relaxation.weeks(of: officers) {
      control.isOver
    } prices: { officer in
      var random = SeededRandom(seed: seed, stream: stream + UInt64(officer))
      return market.prices(of: officer, near: prices, share: 0.6 * random.unit(), noise: 0.2, &random)
    }
    guard let found else { return }
    for (officer, tours) in zip(officers, found.weeks) {
      for (day, tour) in tours.enumerated() {
        _ = shared.bundle.position(of: tour, officer: officer, day: day)
      }
    }
    wideningWork += found.work
    searchWork += found.work
    // Laying the pool out anew takes its time.
    if bundle.pool.count * 20 > search.poolCount * 21 { search.know(bundle.pool) }
  }

  private func keep(_ roster: SearchRoster?) {
    guard let roster, roster.cost < best.cost else { return }
    best = roster
    best.allowsExcess = false
    if request.onlyGaps { best = best.withoutIdleVisits }
    assert(cost == best.terms.total.rawValue, "the cost kept in step is that of the roster")
    assert(
      isSection || request.onlyGaps || staffed().totals.cost == best.terms, "the referee agrees with the search")
  }

  // MARK: Sections

  /// Whether the week has so many officers that it is improved section by section.
  private var isDivided: Bool { !isSection && week.officers.count >= SectionSearch<Value>.fewestOfficers }

  /// Whether the week is a section of a larger one.
  private var isSection: Bool { pricesNearby != nil }

  private func improveSections() {
    var sections =
      self.sections
      ?? SectionSearch(days, request: request, scale: relaxation.scale, control: control, workers: workers)
    let improved = sections.round(best, near: bundle.worths)
    self.sections = sections
    searchWork += improved.work
    keep(improved.roster)
  }

  /// The best roster of a section that can be found from `roster` with about `limit` moves' work; prices are sought
  /// near `prices`, those of the whole week.
  func improve(_ roster: SearchRoster, near prices: [Double], work limit: Int) -> (roster: SearchRoster, work: Int) {
    pricesNearby = zip(prices, rows.caps).map { min($0, $1) }
    best = roster
    search.skipFirstChain()
    while pricingWork + searchWork < limit, cost > bound, !control.isOver {
      if let dive { deepen(dive) } else if isBoundNext { price() } else { anneal() }
    }
    return (best, pricingWork + searchWork)
  }

  /// The best roster, checked and counted by `Staffing`.
  private func staffed() -> StaffedWeek {
    StaffedWeek(plan: week.plan, visits: week.visits(best, present: request.visits))
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
    let staffed = staffed()
    assert(request.onlyGaps || staffed.totals.cost == best.terms, "the referee agrees with the search")
    return FillResult(
      visits: staffed.visits, terms: staffed.totals.cost, bound: Cost(bound), seconds: control.seconds,
      iterations: iterations, stopped: reason)
  }
}
