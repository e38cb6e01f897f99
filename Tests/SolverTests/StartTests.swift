@testable import Staffing
import TestSupport
import Testing

@testable import Solver

@Suite("What stays of the present roster")
struct StartTests {
  @Test("To improve a legal roster never makes it worse")
  func improve() {
    var improved = 0
    for seed in seeds(400) {
      let week = TinyWeek(seed: seed)
      var rosters = RandomDistrict(seed: seed)
      let present = rosters.legalRoster(in: week.plan, attempts: 12)
      let before = StaffedWeek(plan: week.plan, visits: present)
      let fixed = WeekEnumeration(plan: week.plan, locked: present.filter(\.isLocked)).fixedVisits
      // Visits that are legal only beside others, by detours shorter than the way, do not stand for themselves.
      guard Set(before.violations) == Set(StaffedWeek(plan: week.plan, visits: fixed).violations) else { continue }
      for rounds in [0, 3, 10] {
        let result = Fill.run(
          FillRequest(
            plan: week.plan, visits: present, seed: seed, threads: 1, stopping: [IterationLimit(count: rounds)]))
        #expect(result.cost <= before.totals.cost.total, "seed \(seed), \(rounds) rounds")
        improved += result.cost < before.totals.cost.total ? 1 : 0
      }
    }
    #expect(improved > 50)
  }

  @Test("A visit that comes back unchanged keeps its notes")
  func notes() {
    for seed in seeds(60) {
      let week = TinyWeek(seed: seed)
      var rosters = RandomDistrict(seed: seed)
      var present = rosters.legalRoster(in: week.plan, attempts: 12)
      for position in present.indices { present[position].notes = "note \(position)" }
      let result = Fill.run(
        FillRequest(plan: week.plan, visits: present, threads: 1, stopping: [IterationLimit(count: 9)]))
      for visit in present {
        let same = result.visits.filter {
          ($0.officer, $0.campus, $0.day, $0.from, $0.to)
            == (visit.officer, visit.campus, visit.day, visit.from, visit.to)
        }
        #expect(same.allSatisfy { $0.notes == visit.notes }, "seed \(seed)")
      }
    }
  }

  @Test("From scratch, what the present roster holds besides locked visits plays no part")
  func scratch() {
    for seed in seeds(60) {
      let week = TinyWeek(seed: seed)
      func fill(_ visits: [Visit]) -> FillResult {
        Fill.run(
          FillRequest(
            plan: week.plan, visits: visits, start: .scratch, seed: seed, threads: 1,
            stopping: [IterationLimit(count: 10)]))
      }
      let (all, locked) = (fill(week.visits), fill(week.locked))
      #expect(all.visits.map(\.placeAndTime) == locked.visits.map(\.placeAndTime), "seed \(seed)")
      #expect((all.cost, all.bound, all.iterations) == (locked.cost, locked.bound, locked.iterations), "seed \(seed)")
    }
  }

  @Test("Only gaps are filled: all stays, every new visit brings someone to a required post that was short")
  func onlyGaps() {
    var added = 0
    for seed in seeds(400) {
      let week = TinyWeek(seed: seed)
      let enumeration = WeekEnumeration(week, onlyGaps: true)
      let before = StaffedWeek(plan: week.plan, visits: enumeration.fixedVisits)
      let result = Fill.run(
        FillRequest(
          plan: week.plan, visits: week.visits, onlyGaps: true, seed: seed, threads: 1,
          stopping: [IterationLimit(count: 10)])
      ) { progress in
        #expect(progress.bound <= progress.cost, "seed \(seed), round \(progress.iterations)")
      }
      let after = StaffedWeek(plan: week.plan, visits: result.visits)
      #expect(after.totals.gap <= before.totals.gap, "seed \(seed)")
      #expect(result.bound <= result.cost, "seed \(seed)")
      #expect(result.cost == after.totals.cost.total, "seed \(seed)")
      var kept = enumeration.fixedVisits.map(\.placeAndTime)
      for visit in result.visits {
        if let position = kept.firstIndex(of: visit.placeAndTime) {
          kept.remove(at: position)
          continue
        }
        added += 1
        #expect(fillsGap(visit, before), "seed \(seed): \(visit)")
      }
      #expect(kept.isEmpty, "seed \(seed)")
    }
    #expect(added > 50)
  }

  private func fillsGap(_ visit: Visit, _ week: StaffedWeek) -> Bool {
    guard let placement = try? week.plan.place(visit) else { return false }
    if week.plan.officers[placement.officer.rawValue].isFullTime { return true }
    let first = week.plan.day(placement.day, of: placement.campus).posts.lowerBound
    return placement.periods.contains { period in
      let post = PostIndex(first + period)
      return week.plan[post].isRequired && week.short(at: post) > 0 && week.plan.qualifies(placement.officer, at: post)
    }
  }
}

extension Visit {
  /// The visit without its notes and its lock.
  var placeAndTime: Visit {
    var visit = self
    visit.notes = nil
    visit.isLocked = false
    return visit
  }
}
