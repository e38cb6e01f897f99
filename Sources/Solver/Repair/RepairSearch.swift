import Staffing

/// Finds the repair with the least burden among all with at most so many changes: branch and bound over the officers who
/// come.
///
/// Only visits that come to the wound, or to where another visit goes, can make anything good; and a visit goes only where
/// its officer could not come otherwise. So a repair is a chain that begins at the wound, and is put together from there.
/// What further visits can make good is bounded by the best run that is left: a bound that holds since presence only ever
/// counts less the more there is.
struct RepairSearch {
  /// What changes in one officer's week.
  struct Entry: Sendable {
    let officer: Int
    var gone: UInt64
    var comes: [RepairRun]
    var travel: Int
  }

  let request: RepairRequest
  let plan: WeekPlan
  var tours: RepairTours
  var board: RepairBoard
  /// By campus-day: who could come.
  var known: [Int: RepairPlans] = [:]
  /// How many weeks of an officer were tried.
  var tried = 0
  /// Up to how many changes are put together.
  private(set) var most = 1
  /// How many visits of an officer go at most for one that comes.
  var mostGone: Int { min(most, 3) }

  private let wound: [Int]
  private var done: [(run: RepairRun, officer: Int, sign: Int32, visits: Bool)] = []
  private var marks: [Int] = []
  private var runsOfDay: [Int: [RepairRun]] = [:]
  private var best: (entries: [Entry], change: Int) = ([], 0)
  private let leastPrice: Int

  init?(_ request: RepairRequest) {
    guard let firstDay = request.firstDay else { return nil }
    self.request = request
    plan = request.week.plan
    tours = RepairTours(request.week, firstDay: firstDay)
    board = RepairBoard(request.week, wound: request.wound)
    let plan = request.week.plan
    wound = Set(request.wound.map { plan[$0].campus.rawValue * 7 + plan[$0].day.rawValue })
      .filter { $0 % 7 >= firstDay }.sorted()
    leastPrice = (firstDay..<7).map { request.weight(on: $0) }.min() ?? 0
  }

  /// The best with at most `changes` changes, not worse than what was found before; and whether that is proven.
  mutating func search(_ changes: Int) -> (entries: [Entry], change: Int, isProven: Bool) {
    most = changes
    known = [:]
    tried = 0
    extend([], change: 0, arrivals: 0)
    return (best.entries, best.change, tried <= request.limit)
  }

  /// The best repair found so far carried on to at most `changes` changes: the best found, not the best there is.
  mutating func carryOn(_ changes: Int) -> (entries: [Entry], change: Int) {
    most = changes
    known = [:]
    tried = 0
    let start = best
    marks.append(done.count)
    var change = 0
    for entry in start.entries {
      var (comes, gone): ([RepairRun], UInt64) = ([], 0)
      for run in entry.comes {
        let leaving = comes.isEmpty ? entry.gone : 0
        change += apply(entry.officer, leaving: leaving, coming: run, others: comes, gone: gone)
        marks.removeLast()
        comes.append(run)
        gone = entry.gone
      }
    }
    extend(start.entries, change: change, arrivals: start.entries.reduce(0) { $0 + $1.comes.count })
    takeBack()
    return best
  }

  // MARK: The board

  /// Does `work` with the board as it is without any change.
  mutating func onOriginalBoard<Outcome>(_ work: (inout RepairSearch) -> Outcome) -> Outcome {
    let steps = done
    for step in steps.reversed() { _ = board.count(step.run, of: step.officer, -step.sign, visits: step.visits) }
    let outcome = work(&self)
    for step in steps { _ = board.count(step.run, of: step.officer, step.sign, visits: step.visits) }
    return outcome
  }

  /// Carries out on the board that the officer leaves some visits and comes to a run; returns the change of the burden.
  mutating func apply(
    _ officer: Int, leaving mask: UInt64, coming run: RepairRun, others: [RepairRun], gone: UInt64
  ) -> Int {
    marks.append(done.count)
    var (change, gone) = (0, gone)
    let runs = tours.workers[officer].runs
    func isThere(_ campusDay: Int, _ gone: UInt64) -> Bool {
      others.contains { $0.campusDay == campusDay }
        || runs.enumerated().contains { gone & (1 << UInt64($0)) == 0 && $1.campusDay == campusDay }
    }
    for (position, own) in runs.enumerated() where mask & (1 << UInt64(position)) != 0 {
      gone |= 1 << UInt64(position)
      change += count(own, officer, -1, visits: !isThere(own.campusDay, gone))
    }
    return change + count(run, officer, 1, visits: !isThere(run.campusDay, gone))
  }

  private mutating func count(_ run: RepairRun, _ officer: Int, _ sign: Int32, visits: Bool) -> Int {
    done.append((run, officer, sign, visits))
    return board.count(run, of: officer, sign, visits: visits)
  }

  /// Takes the last ``apply(_:leaving:coming:others:gone:)`` back.
  mutating func takeBack() {
    let mark = marks.removeLast()
    while done.count > mark {
      let last = done.removeLast()
      _ = board.count(last.run, of: last.officer, -last.sign, visits: last.visits)
    }
  }

  // MARK: Branching

  private mutating func runs(of campusDay: Int) -> [RepairRun] {
    if let known = runsOfDay[campusDay] { return known }
    let runs = tours.runs(of: campusDay)
    runsOfDay[campusDay] = runs
    return runs
  }

  /// Looks at the repair `entries`, whose posts and targets come to `change`, and at all that go on from it.
  private mutating func extend(_ entries: [Entry], change: Int, arrivals: Int) {
    let travel = entries.reduce(0) { $0 + plan.travelMinuteCost * max(0, $1.travel) }
    consider(entries, change + travel)
    guard arrivals < most, tried <= request.limit else { return }
    var prices = 0
    for entry in entries {
      for run in entry.comes { prices += request.weight(on: Int(run.day)) }
    }
    let places = Set(wound + entries.flatMap { departures(of: $0) }).sorted()
    var gains: [(place: Int, gain: Int)] = []
    for place in places {
      gains.append((place, runs(of: place).map { board.gain($0, of: nil) }.max() ?? 0))
    }
    let greatest = gains.map(\.gain).max() ?? 0
    let reach = Reach(
      value: -(change + travel + prices), left: most - arrivals - 1, each: max(0, greatest - leastPrice),
      price: leastPrice)
    gains.sort { ($1.gain, $0.place) < ($0.gain, $1.place) }
    for (place, gain) in gains {
      let price = request.weight(on: place % 7)
      guard reach.most(gain: gain, penalty: price, toll: price) > -best.change else { continue }
      comeAnew(to: place, entries, change, arrivals, reach)
      comeAgain(to: place, entries, change, arrivals, reach)
    }
  }

  /// What can still be reached from a repair.
  private struct Reach {
    /// What it makes good, after its prices.
    let value: Int
    /// How many may come besides the next.
    let left: Int
    /// What each of these makes good at most.
    let each: Int
    /// What each costs at least.
    let price: Int

    /// What can be made good at most when the next one makes `gain` good, at a penalty of which only the toll is sure.
    func most(gain: Int, penalty: Int, toll: Int) -> Int {
      let alone = value + gain - penalty + left * each
      return left == 0 ? alone : max(alone, value + gain - toll - price + (left - 1) * each)
    }
  }

  private func departures(of entry: Entry) -> [Int] {
    tours.workers[entry.officer].runs.enumerated()
      .filter { entry.gone & (1 << UInt64($0.offset)) != 0 }.map(\.element.campusDay)
  }

  /// Officers come of whom nothing has changed yet.
  private mutating func comeAnew(
    to place: Int, _ entries: [Entry], _ change: Int, _ arrivals: Int, _ reach: Reach
  ) {
    let gone = entries.reduce(0) { $0 + $1.gone.nonzeroBitCount }
    for group in plans(of: place).groups {
      let gain = board.gain(group.run, of: group.sample)
      for plan in group.plans {
        // The least penalty comes first, so that the last visits end the search.
        if reach.left == 0, reach.value + gain - plan.penalty <= -best.change { break }
        guard reach.most(gain: gain, penalty: plan.penalty, toll: plan.toll) > -best.change,
          gone + plan.gone.nonzeroBitCount <= most, !entries.contains(where: { $0.officer == plan.officer })
        else { continue }
        go(on: plan, entries, change, arrivals, others: [], gone: 0)
        guard tried <= request.limit else { return }
      }
    }
  }

  /// Officers come who are part of the repair already, or who are where somebody came to: what they leave may be covered
  /// by now.
  private mutating func comeAgain(
    to place: Int, _ entries: [Entry], _ change: Int, _ arrivals: Int, _ reach: Reach
  ) {
    guard !entries.isEmpty else { return }
    let places = Set(entries.flatMap { $0.comes.map(\.campusDay) })
    let officers = plan.officers.indices.filter { officer in
      guard tours.mayVisit(officer, place) else { return false }
      return entries.contains { $0.officer == officer }
        || tours.workers[officer].runs.contains { places.contains($0.campusDay) }
    }
    let price = request.weight(on: place % 7)
    for run in runs(of: place) {
      for officer in officers where tours.canWork(officer, run) {
        let gain = board.gain(run, of: officer)
        guard reach.most(gain: gain, penalty: price, toll: price) > -best.change else { continue }
        let entry = entries.first { $0.officer == officer }
        let (others, gone) = (entry?.comes ?? [], entry?.gone ?? 0)
        for plan in plans(of: officer, at: run, with: others, without: gone) {
          let sum = entries.reduce(0) { $0 + $1.gone.nonzeroBitCount } - gone.nonzeroBitCount
          guard sum + plan.gone.nonzeroBitCount <= most else { continue }
          go(on: plan, entries, change, arrivals, others: others, gone: gone)
        }
      }
    }
  }

  private mutating func go(
    on plan: RepairPlan, _ entries: [Entry], _ change: Int, _ arrivals: Int, others: [RepairRun], gone: UInt64
  ) {
    tried += 1
    let more = apply(plan.officer, leaving: plan.gone & ~gone, coming: plan.run, others: others, gone: gone)
    var entries = entries
    let entry = Entry(officer: plan.officer, gone: plan.gone, comes: others + [plan.run], travel: plan.travel)
    if let position = entries.firstIndex(where: { $0.officer == plan.officer }) {
      entries[position] = entry
    } else {
      entries.append(entry)
    }
    extend(entries, change: change + more, arrivals: arrivals + 1)
    takeBack()
  }

  /// Keeps the repair where it is the best so far.
  private mutating func consider(_ entries: [Entry], _ change: Int) {
    guard !entries.isEmpty, change < best.change else { return }
    let pairs = pairs(of: entries)
    guard pairs.count <= most else { return }
    let total = change + pairs.reduce(0) { $0 + price(of: $1) }
    if total < best.change { best = (entries, total) }
  }
}

// MARK: - Counting changes

extension RepairSearch {
  /// A visit that goes and one that comes, as one change where both are there.
  struct Pair: Hashable, Sendable {
    var goes: (officer: Int, run: RepairRun)?
    var comes: (officer: Int, run: RepairRun)?

    static func == (left: Pair, right: Pair) -> Bool {
      left.goes?.officer == right.goes?.officer && left.goes?.run == right.goes?.run
        && left.comes?.officer == right.comes?.officer && left.comes?.run == right.comes?.run
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(goes?.officer)
      hasher.combine(goes?.run)
      hasher.combine(comes?.officer)
      hasher.combine(comes?.run)
    }
  }

  /// What a change costs: on two days, the dearer of both.
  func price(of pair: Pair) -> Int {
    max(
      pair.goes.map { request.weight(on: Int($0.run.day)) } ?? 0,
      pair.comes.map { request.weight(on: Int($0.run.day)) } ?? 0)
  }

  /// The changes of a repair, as few as they can be told as: a visit that goes and one that comes are one change where the
  /// officer is the same, or where the run is the same in another's hands.
  func pairs(of entries: [Entry]) -> [Pair] {
    var goes: [(officer: Int, run: RepairRun)] = []
    var comes: [(officer: Int, run: RepairRun)] = []
    for entry in entries {
      for (position, run) in tours.workers[entry.officer].runs.enumerated()
      where entry.gone & (1 << UInt64(position)) != 0 {
        goes.append((entry.officer, run))
      }
      comes += entry.comes.map { (entry.officer, $0) }
    }
    var best: [Pair]?
    match(goes[...], comes, [], &best)
    return best ?? []
  }

  private func match(
    _ goes: ArraySlice<(officer: Int, run: RepairRun)>, _ comes: [(officer: Int, run: RepairRun)], _ pairs: [Pair],
    _ best: inout [Pair]?
  ) {
    guard let first = goes.first else {
      let all = pairs + comes.map { Pair(comes: $0) }
      guard let known = best else {
        best = all
        return
      }
      let (price, knownPrice) = (all.reduce(0) { $0 + self.price(of: $1) }, known.reduce(0) { $0 + self.price(of: $1) })
      if (all.count, price) < (known.count, knownPrice) { best = all }
      return
    }
    for (position, other) in comes.enumerated() where other.officer == first.officer || other.run == first.run {
      var rest = comes
      rest.remove(at: position)
      match(goes.dropFirst(), rest, pairs + [Pair(goes: first, comes: other)], &best)
    }
    match(goes.dropFirst(), comes, pairs + [Pair(goes: first)], &best)
  }
}
