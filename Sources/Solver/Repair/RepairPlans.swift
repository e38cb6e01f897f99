import Staffing

/// One officer who comes to a run, with the visits that have to go for it.
struct RepairPlan: Sendable {
  let officer: Int
  let run: RepairRun
  /// Which of the officer's visits go, a bit each.
  let gone: UInt64
  /// What it costs beside what the run makes good: what is lost where the officer was, travel, and the price of the
  /// change.
  let penalty: Int
  /// What of that no other change can make good: travel, and the price of the change.
  let toll: Int
  /// What the officer's travel and presence cost more than before, with all that comes.
  let extra: Int
  /// The price of the change at least.
  let price: Int
}

/// Who could come to the runs of one campus-day, by run and by who counts alike, the least penalty first.
struct RepairPlans: Sendable {
  struct Group: Sendable {
    let run: RepairRun
    /// What the officers of the group count as.
    let kind: Int
    var plans: [RepairPlan]
    var leastPenalty = 0
    var leastToll = 0
  }

  var groups: [Group] = []
  /// By officer: where in `groups` the plans stand, and where in the group.
  var places: [Int: [(group: Int, plan: Int)]] = [:]
  /// By officer: the groups that the officer is in, each with the least toll there.
  var tolls: [Int: [(group: Int, toll: Int)]] = [:]
  /// Every run of the campus-day.
  var runs: [RepairRun] = []
  /// The whole day; nil where it has no periods.
  var whole: RepairRun?
  /// What the officers who may come count as.
  var kinds: [Int] = []
}

extension RepairSearch {
  /// Who could come to `campusDay`, made once for each number of visits that may go.
  mutating func plans(of campusDay: Int) -> RepairPlans {
    if let known = known[campusDay] { return known }
    let plans = onOriginalBoard { $0.madePlans(of: campusDay) }
    known[campusDay] = plans
    return plans
  }

  private mutating func madePlans(of campusDay: Int) -> RepairPlans {
    var plans = RepairPlans()
    plans.runs = tours.runs(of: campusDay)
    let day = campusDay % 7
    let officers = tours.officers(for: campusDay / 7).filter { tours.isAllowed($0, on: day) }
    let kinds = Set(officers.map { tours.workers[$0].kind }).sorted()
    plans.kinds = kinds
    plans.whole = tours.wholeDay(of: campusDay)
    for run in plans.runs {
      for kind in kinds {
        var found: [RepairPlan] = []
        for officer in officers where tours.workers[officer].kind == kind && isGoing && tours.canWork(officer, run) {
          found += self.plans(of: officer, at: run, with: [], without: 0)
        }
        guard !found.isEmpty else { continue }
        found.sort { ($0.penalty, $0.officer, $0.gone) < ($1.penalty, $1.officer, $1.gone) }
        var group = RepairPlans.Group(run: run, kind: kind, plans: found)
        group.leastPenalty = found[0].penalty
        group.leastToll = found.lazy.map(\.toll).min() ?? 0
        for (position, plan) in found.enumerated() {
          plans.places[plan.officer, default: []].append((plans.groups.count, position))
          let known = plans.tolls[plan.officer]?.last
          if let known, known.group == plans.groups.count {
            let last = (plans.tolls[plan.officer]?.count ?? 1) - 1
            plans.tolls[plan.officer]?[last].toll = min(known.toll, plan.toll)
          } else {
            plans.tolls[plan.officer, default: []].append((plans.groups.count, plan.toll))
          }
        }
        plans.groups.append(group)
      }
    }
    return plans
  }

  /// The ways in which the officer can come to `run` besides `others`: with no visit gone that could have stayed, or where
  /// that saves some of the ways.
  mutating func plans(
    of officer: Int, at run: RepairRun, with others: [RepairRun], without gone: UInt64
  ) -> [RepairPlan] {
    guard let forced = tours.forced(by: run, of: officer) else { return [] }
    let least = forced | gone
    guard least.nonzeroBitCount <= mostGone, !others.contains(where: { $0.touches(run) || $0.meets(run) }) else {
      return []
    }
    let comes = others + [run]
    let extras = tours.workers[officer].movable & ~least
    var found: [RepairPlan] = []
    var legal: [(mask: UInt64, extra: Int)] = []
    var frontier: [UInt64] = [0]
    while !frontier.isEmpty {
      var next: [UInt64] = []
      for added in frontier {
        let mask = least | added
        var further = mask.nonzeroBitCount < mostGone ? extras : 0
        tried += 1
        if let extra = tours.extra(of: officer, without: mask, with: comes) {
          // A visit that goes though it could stay has to save something.
          if !legal.contains(where: { $0.mask & mask == $0.mask && $0.extra <= extra }) {
            legal.append((mask, extra))
            found.append(plan(officer, mask, already: gone, with: others, run, extra: extra))
          }
          further &=
            extra == 0 ? 0 : tours.visits(of: officer, on: tours.days(of: officer, without: mask, with: comes))
        }
        while further != 0 {
          let bit = further & (~further + 1)
          further &= further - 1
          if bit > added { next.append(added | bit) }
        }
      }
      frontier = next
    }
    return found
  }

  /// The plan with its penalty, measured on the board as it is now.
  private mutating func plan(
    _ officer: Int, _ mask: UInt64, already gone: UInt64, with others: [RepairRun], _ run: RepairRun, extra: Int
  ) -> RepairPlan {
    let gain = board.gain(run, kind: tours.workers[officer].kind)
    let change = apply(officer, leaving: mask & ~gone, coming: run, others: others, gone: gone)
    takeBack()
    let price = changes.price(ofComing: run, officer)
    let toll = extra + price
    return RepairPlan(
      officer: officer, run: run, gone: mask, penalty: gain + change + toll, toll: toll, extra: extra, price: price)
  }
}
