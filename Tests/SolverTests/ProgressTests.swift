import Staffing
import Testing

@testable import Solver

@Suite("Progress")
struct ProgressTests {
  @Test("At most twenty times a second; costs never rise, bounds never fall, rosters have the cost told")
  func reports() {
    for seed in seeds(3) {
      let week = ManyOfficers(seed: seed)
      var reports: [Progress] = []
      let result = Fill.run(
        FillRequest(plan: week.plan, visits: week.visits, seed: seed, stopping: [IterationLimit(count: 24)])
      ) { reports.append($0) }
      expectSound(reports, week.plan, "seed \(seed)")
      #expect(reports.last?.cost == result.cost)
      #expect(reports.last?.bound == result.bound)
      #expect(reports.last?.iterations == result.iterations)
      #expect(reports.last { $0.visits != nil }?.visits.map(Set.init) == Set(result.visits), "seed \(seed)")
    }
  }

  @Test("The sequence tells the same, and then the result is there for all who ask")
  func sequence() async {
    let week = ManyOfficers(seed: 2)
    let fill = Fill.start(FillRequest(plan: week.plan, visits: week.visits, stopping: [IterationLimit(count: 16)]))
    var reports: [Progress] = []
    for await progress in fill.progress { reports.append(progress) }
    expectSound(reports, week.plan, "seed 2")
    async let first = fill.result
    async let second = fill.result
    let results = await [first, second]
    #expect(results[0].visits == results[1].visits)
    #expect(reports.last?.cost == results[0].cost)
    let late = await fill.result
    #expect(late.visits == results[0].visits)
  }

  @Test("Tiny weeks tell it right, too, from every start")
  func tinyWeeks() {
    for seed in seeds(60) {
      let week = TinyWeek(seed: seed)
      for start in FillRequest.Start.allCases {
        var reports: [Progress] = []
        _ = Fill.run(
          FillRequest(
            plan: week.plan, visits: week.visits, start: start, seed: seed, threads: 1,
            stopping: [IterationLimit(count: 9)])
        ) { reports.append($0) }
        expectSound(reports, week.plan, "seed \(seed), \(start)")
      }
    }
  }

  private func expectSound(_ reports: [Progress], _ plan: WeekPlan, _ comment: String) {
    #expect(reports.first?.visits != nil, "\(comment): the first report has a roster")
    for (earlier, later) in zip(reports, reports.dropFirst()) {
      #expect(later.cost <= earlier.cost, "\(comment)")
      #expect(later.bound >= earlier.bound, "\(comment)")
      #expect(later.seconds >= earlier.seconds, "\(comment)")
      #expect(later.iterations >= earlier.iterations, "\(comment)")
      #expect((later.visits != nil) == (later.cost < earlier.cost), "\(comment)")
    }
    for (position, report) in reports.enumerated() {
      #expect(report.bound <= report.cost, "\(comment)")
      let soon = reports[position...].prefix { $0.seconds < report.seconds + 1 }
      // The last report tells the end, whenever that is.
      #expect(soon.count <= (soon.endIndex == reports.endIndex ? 21 : 20), "\(comment)")
      guard let visits = report.visits else { continue }
      #expect(StaffedWeek(plan: plan, visits: visits).totals.cost == report.terms, "\(comment)")
    }
  }
}
