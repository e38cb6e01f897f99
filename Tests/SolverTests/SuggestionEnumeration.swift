import Staffing

@testable import Solver

/// All ways to close a gap by a change of one officer's week or of two officers', written down plainly: every one is
/// carried out on the whole roster.
struct SuggestionEnumeration {
  let week: StaffedWeek
  let index: PostIndex

  private struct Change {
    let officer: OfficerIndex
    let goes: [Visit]
    let comes: [Visit]
  }

  private var plan: WeekPlan { week.plan }
  private var post: Post { plan[index] }

  /// The least change of cost, and by which change; nil where nothing closes the gap.
  func best() -> (cost: Int, change: String)? {
    var best: (cost: Int, change: String)?
    func look(_ changes: [Change]) {
      guard let cost = cost(of: changes) else { return }
      if best.map({ cost < $0.cost }) ?? true { best = (cost, "\(changes)") }
    }
    for officer in officers {
      for change in arrivals(of: officer, at: post.campus, post.day, meeting: period) { look([change]) }
      for given in unlocked(officer) { lookWithout(given, officer, look) }
    }
    return best
  }

  private func lookWithout(_ given: (Visit, Placement), _ officer: OfficerIndex, _ look: ([Change]) -> Void) {
    for change in arrivals(of: officer, at: post.campus, post.day, meeting: period, without: given.0) {
      let move = Change(officer: officer, goes: [given.0] + change.goes, comes: change.comes)
      look([move])
      if given.1.campus != post.campus, cost(of: [move]) != nil {
        for other in officers where other != officer {
          // One more officer than before is there in what was given up.
          for second in arrivals(of: other, at: given.1.campus, given.1.day, meeting: given.1.periods)
          where !second.goes.contains(where: { overlaps($0, given.1) }) {
            look([move, second])
          }
        }
      }
      if change.goes.isEmpty {
        for rest in rests(of: given.1) {
          look([Change(officer: officer, goes: [given.0], comes: change.comes + [rest])])
        }
      }
    }
    for other in officers where other != officer {
      for taken in unlocked(other) where taken.1.campus == post.campus && taken.1.day == post.day {
        guard given.1.campus != post.campus || given.1.day != post.day else { continue }
        let run =
          min(taken.1.periods.lowerBound, period.lowerBound)...max(taken.1.periods.upperBound, period.upperBound)
        guard let here = plan.visit(of: officer, at: post.campus, on: post.day, periods: run),
          let there = plan.visit(of: other, at: given.1.campus, on: given.1.day, periods: given.1.periods)
        else { continue }
        look([
          Change(officer: officer, goes: [given.0], comes: [here]),
          Change(officer: other, goes: [taken.0], comes: [there]),
        ])
      }
    }
  }

  /// Officers who are not full-time and break no rule: those whose weeks are put together freely.
  private var officers: [OfficerIndex] {
    plan.officers.indices.map { OfficerIndex($0) }
      .filter { !plan.officers[$0.rawValue].isFullTime && week.violations(of: $0).isEmpty }
  }

  private var period: ClosedRange<Int> { post.period.rawValue...post.period.rawValue }

  private func unlocked(_ officer: OfficerIndex) -> [(Visit, Placement)] {
    week[officer].entries.compactMap { entry in
      entry.placement.flatMap { $0.isLocked ? nil : (entry.visit, $0) }
    }
  }

  /// New visits, and visits at the place made longer or joined.
  private func arrivals(
    of officer: OfficerIndex, at campus: CampusIndex, _ day: Weekday, meeting wanted: ClosedRange<Int>,
    without given: Visit? = nil
  ) -> [Change] {
    let count = plan.day(day, of: campus).posts.count
    var changes: [Change] = []
    for first in 0..<count {
      for last in first..<count where (first...last).overlaps(wanted) {
        guard let visit = plan.visit(of: officer, at: campus, on: day, periods: first...last),
          let placement = try? plan.place(visit)
        else { continue }
        let touched = unlocked(officer).filter { $0.0 != given && $0.1.day == day && $0.1.touches(placement) }
        guard touched.allSatisfy({ first <= $0.1.periods.lowerBound && $0.1.periods.upperBound <= last }) else {
          continue
        }
        changes.append(Change(officer: officer, goes: touched.map(\.0), comes: [visit]))
      }
    }
    return changes
  }

  private func overlaps(_ visit: Visit, _ placement: Placement) -> Bool {
    (try? plan.place(visit)).map { $0.periods.overlaps(placement.periods) } ?? false
  }

  private func rests(of placement: Placement) -> [Visit] {
    let periods = placement.periods
    return (periods.lowerBound...periods.upperBound).dropLast().flatMap { position -> [Visit] in
      [periods.lowerBound...position, position + 1...periods.upperBound].compactMap {
        plan.visit(of: placement.officer, at: placement.campus, on: placement.day, periods: $0)
      }
    }
  }

  /// The change of cost; nil where a rule is newly broken or the gap is as it was.
  private func cost(of changes: [Change]) -> Int? {
    var visits = week.visits
    for gone in changes.flatMap(\.goes) {
      guard let position = visits.firstIndex(of: gone) else { return nil }
      visits.remove(at: position)
    }
    let after = StaffedWeek(plan: plan, visits: visits + changes.flatMap(\.comes))
    guard after.present(at: index) > week.present(at: index),
      changes.allSatisfy({ after.violations(of: $0.officer).isEmpty })
    else { return nil }
    return (after.totals.cost.total - week.totals.cost.total).rawValue
  }
}
