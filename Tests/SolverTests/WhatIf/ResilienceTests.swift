import Staffing
import TestSupport
import Testing

@testable import Solver

@Suite("Resilience: what opens when somebody is called away")
struct ResilienceTests {
  private func week(_ seed: UInt64) -> StaffedWeek? {
    var maker = DenseDistrict(seed: seed, campuses: 3, periods: 4, officers: 2...4)
    let days = Array(maker.random.some(of: Weekday.allCases).prefix(2))
    let district = maker.district(open: days)
    let plan = WeekPlan(district: district, monday: maker.monday)
    var rosters = RandomDistrict(seed: seed)
    let visits = rosters.legalRoster(in: plan, attempts: 24)
    return visits.isEmpty ? nil : StaffedWeek(plan: plan, visits: visits)
  }

  @Test("What is left is what the best repair of that absence leaves, were it marked")
  func left() throws {
    var (closed, stayed) = (0, 0)
    for seed in seeds(120) {
      guard let week = week(seed) else { continue }
      let plan = week.plan
      for line in Resilience(of: week).lines() {
        var target = DistrictWeek(
          district: plan.source, week: Week(monday: plan.monday, visits: week.visits))
        target.mark(Absence(officer: plan[line.officer].id, date: plan.date(of: line.day)))
        let away = StaffedWeek(district: plan.source, week: target.week)
        #expect(line.opened == max(0, away.totals.gap - week.totals.gap), "seed \(seed)")
        #expect(line.left >= 0 && line.left <= line.opened, "seed \(seed)")
        guard line.opened > 0 else { continue }
        let wound = away.gaps.filter { away.short(at: $0) > week.short(at: $0) }
        var request = RepairRequest(away, wound: wound, today: plan.monday, mostChanges: 2)
        (request.weights.today, request.weights.tomorrow) = (request.weights.later, request.weights.later)
        let best = RepairList(request, further: false).lines.map(\.gap).min()
        #expect(line.left == max(0, (best ?? 0) - week.totals.gap), "seed \(seed)")
        if line.left < line.opened { closed += 1 } else { stayed += 1 }
      }
    }
    #expect(closed > 3 && stayed > 3, "\(closed) \(stayed)")
  }

  @Test("The worst line comes first")
  func order() throws {
    for seed in seeds(60) {
      guard let week = week(seed) else { continue }
      let lines = Resilience(of: week).lines()
      for (earlier, later) in zip(lines, lines.dropFirst()) {
        #expect((earlier.left, earlier.opened) >= (later.left, later.opened), "seed \(seed)")
      }
    }
  }
}
