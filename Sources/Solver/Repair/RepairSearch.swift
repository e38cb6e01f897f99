import Staffing

/// Finds the repair with the least burden among all with at most so many changes: branch and bound over the officers who
/// come.
///
/// Only visits that come to the wound, or to where another visit goes, can make anything good; and a visit goes only where
/// its officer could not come otherwise, or comes on a shorter way. So a repair is a chain that begins at the wound. Its
/// places are gone through in one order, the agenda: the wound's first, then those that somebody left, so that no repair is
/// put together twice. What further visits can make good is bounded, see ``RepairReach``.
struct RepairSearch {
  /// What changes in one officer's week.
  struct Entry: Sendable {
    let officer: Int
    var gone: UInt64
    var comes: [RepairRun]
    /// What travel and presence cost more than before.
    var extra: Int
  }

  /// A repair as far as it is put together.
  private struct Node {
    var entries: [Entry] = []
    /// What it changes about posts and targets.
    var change = 0
    /// The price of its changes at least.
    var prices = 0
    var arrivals = 0
    var gone = 0
    /// The campus-days that somebody may come to, in order; those before `position` are settled.
    var agenda: [Int]
    var position = 0
    /// The last who came to the place at `position`.
    var last: (run: RepairRun, officer: Int)?

    var extras: Int { entries.reduce(0) { $0 + $1.extra } }
    /// What it makes good, after all that it costs at least.
    var value: Int { -(change + prices + extras) }

    /// Those who come to one place do so in one order.
    func isAfterLast(_ plan: RepairPlan) -> Bool {
      guard let last else { return true }
      return (last.run.first, last.run.last, Int32(last.officer)) < (plan.run.first, plan.run.last, Int32(plan.officer))
    }
  }

  let request: RepairRequest
  let plan: WeekPlan
  let changes: RepairChanges
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
  private var done: [(run: RepairRun, kind: Int, sign: Int32, visits: Bool)] = []
  private var marks: [Int] = []
  /// By campus-day of a long wound: what an arrival can bring there at most, on the original board.
  private var reaches: [Int: RepairReach] = [:]
  private var best: (entries: [Entry], change: Int) = ([], 0)
  private var isWanted = true
  private var limit: Int
  private var isWoundShared = false

  /// Up to so many places of the wound, what an arrival can bring is looked at anew after each change.
  private static let shortWound = 12

  init?(_ request: RepairRequest) {
    guard let firstDay = request.firstDay else { return nil }
    self.request = request
    limit = request.limit
    plan = request.week.plan
    tours = RepairTours(request.week, firstDay: firstDay, away: request.away)
    board = RepairBoard(request.week, wound: request.wound)
    changes = RepairChanges(request, firstDay: firstDay, tours: tours)
    let plan = request.week.plan
    wound = Set(request.wound.map { plan[$0].campus.rawValue * 7 + plan[$0].day.rawValue })
      .filter { $0 % 7 >= firstDay }.sorted()
    isWoundShared = wound.contains { place in
      visitors(meeting: place).contains { tours.movable($0, at: place / 7) != 0 }
    }
  }

  /// Whether the search is neither at its limit nor unwanted.
  var isGoing: Bool { tried <= limit && isWanted }

  /// The best with at most `changes` changes, not worse than what was found before; and whether that is proven.
  mutating func search(_ changes: Int) -> (entries: [Entry], change: Int, isProven: Bool) {
    begin(changes)
    limit = request.limit
    extend(Node(agenda: wound))
    return (best.entries, best.change, isGoing)
  }

  /// How many changes are tried to carry a repair on.
  private static let mostCarriedOn = 200_000

  /// The best repair found so far carried on to at most `changes` changes: the best found, not the best there is.
  mutating func carryOn(_ changes: Int) -> (entries: [Entry], change: Int) {
    begin(changes)
    // It is proven of none of these, so none is worth long waiting.
    limit = min(request.limit, Self.mostCarriedOn)
    var node = Node(agenda: wound)
    let depth = marks.count
    for entry in best.entries {
      var done = Entry(officer: entry.officer, gone: 0, comes: [], extra: entry.extra)
      for run in entry.comes {
        node.change += apply(
          entry.officer, leaving: entry.gone & ~done.gone, coming: run, others: done.comes, gone: done.gone)
        node.prices += self.changes.price(ofComing: run, entry.officer)
        node.arrivals += 1
        done.gone = entry.gone
        done.comes.append(run)
      }
      node.gone += entry.gone.nonzeroBitCount
      node.entries.append(done)
      for place in departures(entry.officer, entry.gone) where !node.agenda.contains(place) {
        node.agenda.append(place)
      }
    }
    extend(node)
    while marks.count > depth { takeBack() }
    return best
  }

  private mutating func begin(_ changes: Int) {
    if min(changes, 3) != mostGone || !isGoing { known = [:] }
    most = changes
    tried = 0
    reaches = [:]
    isWanted = request.isWanted()
  }

  // MARK: The board

  /// Does `work` with the board as it is without any change.
  mutating func onOriginalBoard<Outcome>(_ work: (inout RepairSearch) -> Outcome) -> Outcome {
    let steps = done
    for step in steps.reversed() { _ = board.count(step.run, kind: step.kind, -step.sign, visits: step.visits) }
    let outcome = work(&self)
    for step in steps { _ = board.count(step.run, kind: step.kind, step.sign, visits: step.visits) }
    return outcome
  }

  /// Carries out on the board that the officer leaves some visits and comes to a run; returns the change of the burden.
  mutating func apply(
    _ officer: Int, leaving mask: UInt64, coming run: RepairRun, others: [RepairRun], gone: UInt64
  ) -> Int {
    marks.append(done.count)
    var (change, gone, rest) = (0, gone, mask)
    while rest != 0 {
      let own = tours.workers[officer].runs[rest.trailingZeroBitCount]
      gone |= rest & (~rest + 1)
      rest &= rest - 1
      change += count(own, officer, -1, visits: !isThere(officer, own.campusDay, others, gone))
    }
    return change + count(run, officer, 1, visits: !isThere(officer, run.campusDay, others, gone))
  }

  private func isThere(_ officer: Int, _ campusDay: Int, _ others: [RepairRun], _ gone: UInt64) -> Bool {
    for other in others where other.campusDay == campusDay { return true }
    for position in tours.workers[officer].runs.indices where gone & (1 << UInt64(position)) == 0 {
      if tours.workers[officer].runs[position].campusDay == campusDay { return true }
    }
    return false
  }

  private mutating func count(_ run: RepairRun, _ officer: Int, _ sign: Int32, visits: Bool) -> Int {
    let kind = tours.workers[officer].kind
    done.append((run, kind, sign, visits))
    return board.count(run, kind: kind, sign, visits: visits)
  }

  /// Takes the last ``apply(_:leaving:coming:others:gone:)`` back.
  mutating func takeBack() {
    let mark = marks.removeLast()
    while done.count > mark {
      let last = done.removeLast()
      _ = board.count(last.run, kind: last.kind, -last.sign, visits: last.visits)
    }
  }

  private func departures(_ officer: Int, _ gone: UInt64) -> [Int] {
    var (places, rest): ([Int], UInt64) = ([], gone)
    while rest != 0 {
      places.append(tours.workers[officer].runs[rest.trailingZeroBitCount].campusDay)
      rest &= rest - 1
    }
    return places
  }
}

// MARK: - Branching

extension RepairSearch {
  /// Looks at the repair `node`, and at all that go on from it.
  private mutating func extend(_ node: Node) {
    consider(node)
    let left = most - node.arrivals
    guard left > 0, isGoing else { return }
    if tried & 0x3FF == 0 { isWanted = request.isWanted() }
    let again = officersAgain(node)
    let missing = -best.change - node.value
    let quick = node.agenda.map { quickReach(of: $0, node) }
    let quickAll = quick.reduce(RepairReach()) { $0.joined($1) }
    guard quickAll.most(left, max(-changes.leastPrice, quickAll.each), quickAll) > missing else { return }
    // Looking closely takes its time.
    tried += node.agenda.count * 4
    let own = zip(node.agenda, quick).map { place, quick in
      left == 1 && quick.each <= missing ? quick : reach(of: place, node, again)
    }
    let all = own.reduce(RepairReach()) { $0.joined($1) }
    var suffix = own
    for position in own.indices.dropLast().reversed() {
      suffix[position] = suffix[position].joined(suffix[position + 1])
    }
    let regained = isShared(node) ? max(-changes.leastPrice, all.each) : -changes.leastPrice
    for position in node.position..<node.agenda.count {
      let (rest, place) = (suffix[position], node.agenda[position])
      let needed = -best.change - node.value
      // What is still to come is less than what is needed.
      guard rest.most(left, regained, all) > needed else { return }
      let hopes = Hopes(
        left: left, after: rest.most(left - 1, regained, all), lossy: regained + max(0, left - 2) * all.lossy)
      guard max(own[position].each + hopes.after, left > 1 ? own[position].lossy + hopes.lossy : .min) > needed else {
        continue
      }
      var next = node
      if position > node.position { (next.position, next.last) = (position, nil) }
      comeAnew(to: place, next, hopes, again)
      comeAgain(to: place, next, hopes, again)
    }
  }

  /// What may come after the next arrival.
  private struct Hopes {
    /// How many may come, with the next.
    let left: Int
    /// What those after it bring at most.
    let after: Int
    /// The same where one of them makes good what the next loses.
    let lossy: Int

    /// What may be reached with an arrival.
    func most(_ gain: Int, penalty: Int, toll: Int) -> Int {
      let alone = gain - penalty + after
      return left > 1 ? max(alone, gain - toll + lossy) : alone
    }
  }

  /// Officers of whom more is possible than their plans say: those whose week is changed already, and those who are at a
  /// campus where somebody came, so that what they leave may be covered by now.
  private struct Again {
    var changed: [Entry] = []
    var others: [Int] = []
  }

  private func officersAgain(_ node: Node) -> Again {
    var again = Again(changed: node.entries)
    for entry in node.entries {
      for run in entry.comes {
        for officer in visitors(meeting: run.campusDay)
        where !again.others.contains(officer) && !node.entries.contains(where: { $0.officer == officer }) {
          again.others.append(officer)
        }
      }
    }
    return again
  }

  /// The officers whose leaving or staying counts to what somebody does at the campus-day: who visit it, or, where the
  /// campus has a target, any day of the campus.
  private func visitors(meeting campusDay: Int) -> [Int] {
    let visitors = tours.visitors(of: campusDay / 7)
    guard !board.hasTarget(campusDay / 7) else { return visitors }
    return visitors.filter { officer in tours.workers[officer].runs.contains { $0.campusDay == campusDay } }
  }

  /// Whether somebody could still leave where others may come, so that who comes makes good more than that.
  private func isShared(_ node: Node) -> Bool {
    if isWoundShared { return true }
    return node.agenda.dropFirst(wound.count).contains { place in
      visitors(meeting: place).contains { officer in
        let gone = node.entries.first { $0.officer == officer }?.gone ?? 0
        return tours.movable(officer, at: place / 7) & ~gone != 0
      }
    }
  }

  /// No less than ``reach(of:_:_:)``, with one look at the place: an officer over the whole day makes good the most, at the
  /// price of a change at least.
  private mutating func quickReach(of place: Int, _ node: Node) -> RepairReach {
    let plans = plans(of: place)
    guard let whole = plans.whole else { return RepairReach() }
    let gain = plans.kinds.reduce(0) { max($0, board.gain(whole, kind: $1)) }
    let bring = max(0, gain - changes.leastPrice + (node.entries.lazy.map(\.extra).max() ?? 0))
    return RepairReach(each: bring, lossy: bring)
  }

  /// What one arrival at the place can bring at most.
  private mutating func reach(of place: Int, _ node: Node, _ again: Again) -> RepairReach {
    let isLong = wound.count > Self.shortWound
    let isTouched = isLong && node.entries.contains { departures($0.officer, $0.gone).contains { $0 / 7 == place / 7 } }
    let plans = plans(of: place)
    var reach = RepairReach()
    if isLong, !isTouched, let known = reaches[place] {
      reach = known
    } else {
      for group in plans.groups {
        let gain = board.gain(group.run, kind: group.kind)
        reach.each = max(reach.each, gain - group.leastPenalty)
        reach.lossy = max(reach.lossy, gain - group.leastToll)
      }
      if isLong, node.arrivals == 0 { reaches[place] = reach }
    }
    for officer in again.others {
      for best in plans.tolls[officer] ?? [] {
        let group = plans.groups[best.group]
        reach.each = max(reach.each, board.gain(group.run, kind: group.kind) - best.toll)
      }
    }
    for entry in again.changed where tours.officers(for: place / 7).contains(entry.officer) {
      guard tours.isAllowed(entry.officer, on: place % 7) else { continue }
      let kind = tours.workers[entry.officer].kind
      for run in plans.runs where !entry.comes.contains(where: { $0.meets(run) || $0.touches(run) }) {
        let bring = board.gain(run, kind: kind) - changes.price(ofComing: run, entry.officer) + entry.extra
        guard bring > reach.each, tours.canWork(entry.officer, run) else { continue }
        reach.each = bring
      }
    }
    reach.lossy = max(reach.lossy, reach.each)
    return reach
  }

  /// Officers come of whom nothing has changed yet.
  private mutating func comeAnew(to place: Int, _ node: Node, _ hopes: Hopes, _ again: Again) {
    for group in plans(of: place).groups {
      if let last = node.last, (group.run.first, group.run.last) < (last.run.first, last.run.last) { continue }
      let gain = board.gain(group.run, kind: group.kind)
      for plan in group.plans {
        let needed = -best.change - node.value
        // The least penalty comes first, so that the last visits end the search.
        if hopes.left == 1, gain - plan.penalty <= needed { break }
        guard hopes.most(gain, penalty: plan.penalty, toll: plan.toll) > needed,
          node.gone + plan.gone.nonzeroBitCount <= most, node.isAfterLast(plan),
          !node.entries.contains(where: { $0.officer == plan.officer }), !again.others.contains(plan.officer)
        else { continue }
        go(on: plan, node, others: [], gone: 0)
        guard isGoing else { return }
      }
    }
  }

  /// Officers come who are part of the repair already, or who are where somebody came to.
  private mutating func comeAgain(to place: Int, _ node: Node, _ hopes: Hopes, _ again: Again) {
    guard !node.entries.isEmpty else { return }
    let plans = plans(of: place)
    for officer in again.others {
      for (position, number) in plans.places[officer] ?? [] {
        let (group, plan) = (plans.groups[position], plans.groups[position].plans[number])
        let gain = board.gain(group.run, kind: group.kind)
        guard hopes.most(gain, penalty: plan.toll, toll: plan.toll) > -best.change - node.value,
          node.gone + plan.gone.nonzeroBitCount <= most, node.isAfterLast(plan)
        else { continue }
        go(on: plan, node, others: [], gone: 0)
        guard isGoing else { return }
      }
    }
    let visiting = tours.officers(for: place / 7)
    for entry in again.changed where visiting.contains(entry.officer) && tours.isAllowed(entry.officer, on: place % 7) {
      let kind = tours.workers[entry.officer].kind
      for run in plans.runs where !entry.comes.contains(where: { $0.meets(run) || $0.touches(run) }) {
        let least = changes.price(ofComing: run, entry.officer) - entry.extra
        let gain = board.gain(run, kind: kind)
        guard hopes.most(gain, penalty: least, toll: least) > -best.change - node.value,
          tours.canWork(entry.officer, run)
        else { continue }
        for plan in self.plans(of: entry.officer, at: run, with: entry.comes, without: entry.gone) {
          let more = plan.gone.nonzeroBitCount - entry.gone.nonzeroBitCount
          guard node.gone + more <= most, node.isAfterLast(plan) else { continue }
          go(on: plan, node, others: entry.comes, gone: entry.gone)
        }
        guard isGoing else { return }
      }
    }
  }

  private mutating func go(on plan: RepairPlan, _ node: Node, others: [RepairRun], gone: UInt64) {
    tried += 1
    var next = node
    next.change += apply(plan.officer, leaving: plan.gone & ~gone, coming: plan.run, others: others, gone: gone)
    let entry = Entry(officer: plan.officer, gone: plan.gone, comes: others + [plan.run], extra: plan.extra)
    if let position = next.entries.firstIndex(where: { $0.officer == plan.officer }) {
      next.entries[position] = entry
    } else {
      next.entries.append(entry)
    }
    next.prices += plan.price
    next.arrivals += 1
    next.gone += (plan.gone & ~gone).nonzeroBitCount
    next.last = (plan.run, plan.officer)
    let left = departures(plan.officer, plan.gone & ~gone)
    for place in left {
      // Where somebody left, others may come anew, and to other days of the campus, for its target.
      let others = board.hasTarget(place / 7) ? next.agenda.filter { $0 / 7 == place / 7 } : []
      for place in [place] + others where !next.agenda[next.position...].contains(place) { next.agenda.append(place) }
      if next.agenda[next.position] / 7 == place / 7 { next.last = nil }
    }
    extend(next)
    takeBack()
  }

  /// Keeps the repair where it is the best so far.
  private mutating func consider(_ node: Node) {
    guard !node.entries.isEmpty, node.value > -best.change else { return }
    let (goes, comes) = visits(of: node.entries)
    let (pairs, price) = changes.pairs(goes: goes, comes: comes)
    let total = node.change + node.extras + price
    if pairs.count <= most, total < best.change { best = (node.entries, total) }
  }

  private func visits(of entries: [Entry]) -> (goes: [RepairChanges.Visit], comes: [RepairChanges.Visit]) {
    var (goes, comes): ([RepairChanges.Visit], [RepairChanges.Visit]) = ([], [])
    for entry in entries {
      for (position, run) in tours.workers[entry.officer].runs.enumerated()
      where entry.gone & (1 << UInt64(position)) != 0 {
        goes.append((entry.officer, run))
      }
      comes += entry.comes.map { (entry.officer, $0) }
    }
    return (goes, comes)
  }

  /// The changes that make up a repair.
  func pairs(of entries: [Entry]) -> [RepairChanges.Pair] {
    let (goes, comes) = visits(of: entries)
    return changes.pairs(goes: goes, comes: comes).pairs
  }
}

/// What one more arrival can bring at most to some places, in weighted minutes.
struct RepairReach: Hashable, Sendable {
  /// After all that it costs.
  var each = 0
  /// Where others make good again what it loses elsewhere.
  var lossy = 0

  /// To these places or those.
  func joined(_ other: RepairReach) -> RepairReach {
    RepairReach(each: max(each, other.each), lossy: max(lossy, other.lossy))
  }

  /// What `count` arrivals bring at most that begin at these places: each alone, or some that lose something elsewhere,
  /// which the last makes good for `regained`. `all` is what an arrival can bring anywhere.
  func most(_ count: Int, _ regained: Int, _ all: RepairReach) -> Int {
    switch count {
    case ...0: 0
    case 1: each
    default: max(count * each, lossy + regained + (count - 2) * all.lossy)
    }
  }
}
