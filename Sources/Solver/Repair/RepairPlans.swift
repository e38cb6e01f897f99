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
  /// The officer's minutes of travel more than before, with all that comes.
  let travel: Int

  /// At least so many changes.
  var changes: Int { max(1, gone.nonzeroBitCount) }
}

/// Who could come to the runs of one campus-day, by run and by who counts alike, the least penalty first.
struct RepairPlans: Sendable {
  struct Group: Sendable {
    let run: RepairRun
    /// Somebody of the group: all count at the same posts.
    let sample: Int
    var plans: [RepairPlan]
  }

  var groups: [Group] = []
}

extension RepairSearch {
  /// Who could come to `campusDay`, made once.
  mutating func plans(of campusDay: Int) -> RepairPlans {
    if let known = known[campusDay] { return known }
    let plans = onOriginalBoard { $0.madePlans(of: campusDay) }
    known[campusDay] = plans
    return plans
  }

  private mutating func madePlans(of campusDay: Int) -> RepairPlans {
    var plans = RepairPlans()
    let officers = plan.officers.indices.filter { tours.mayVisit($0, campusDay) }
    for run in tours.runs(of: campusDay) {
      var groups: [Int: [RepairPlan]] = [:]
      var samples: [Int] = []
      for officer in officers where tried <= request.limit && tours.canWork(officer, run) {
        let role = plan.officers[officer].role?.rawValue ?? -1
        let found = self.plans(of: officer, at: run, with: [], without: 0)
        guard !found.isEmpty else { continue }
        if groups[role] == nil { samples.append(officer) }
        groups[role, default: []] += found
      }
      for sample in samples {
        let role = plan.officers[sample].role?.rawValue ?? -1
        let sorted = (groups[role] ?? []).sorted {
          ($0.penalty, $0.officer, $0.gone) < ($1.penalty, $1.officer, $1.gone)
        }
        plans.groups.append(RepairPlans.Group(run: run, sample: sample, plans: sorted))
      }
    }
    return plans
  }

  /// The ways in which the officer can come to `run` besides `others`, with no visit gone that could have stayed.
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
    var legal: [UInt64] = []
    func positions(_ mask: UInt64) -> [UInt64] { (0..<60).map { 1 << UInt64($0) }.filter { mask & $0 != 0 } }
    var frontier: [UInt64] = [0]
    let bits = positions(extras)
    while !frontier.isEmpty {
      var next: [UInt64] = []
      for extra in frontier {
        let mask = least | extra
        // A visit goes only where it has to.
        guard !legal.contains(where: { $0 & mask == $0 }) else { continue }
        tried += 1
        if let travel = tours.travelChange(of: officer, without: mask, with: comes) {
          legal.append(mask)
          found.append(plan(officer, run, mask, already: gone, others: others, travel: travel))
        } else if mask.nonzeroBitCount < mostGone {
          next += bits.filter { $0 > extra }.map { extra | $0 }
        }
      }
      frontier = next
    }
    return found
  }

  /// The plan with its penalty, measured on the board as it is now.
  private mutating func plan(
    _ officer: Int, _ run: RepairRun, _ mask: UInt64, already gone: UInt64, others: [RepairRun], travel: Int
  ) -> RepairPlan {
    let gain = board.gain(run, of: officer)
    let change = apply(officer, leaving: mask & ~gone, coming: run, others: others, gone: gone)
    takeBack()
    let toll = plan.travelMinuteCost * max(0, travel) + request.weight(on: Int(run.day))
    return RepairPlan(
      officer: officer, run: run, gone: mask, penalty: gain + change + toll, toll: toll, travel: travel)
  }
}

extension RepairRun {
  /// Whether both are at the same time.
  func meets(_ other: RepairRun) -> Bool { day == other.day && start < other.end && other.start < end }
}
