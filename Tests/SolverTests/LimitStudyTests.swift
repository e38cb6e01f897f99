import Staffing
import TestSupport
import Testing

@testable import Solver

@Suite("What limits a week at its bound")
struct LimitStudyTests {
  /// One campus with two gaps a day on Monday, and one officer whose hours or time reach for only one of them.
  private func request(_ officer: Officer, policy: Policy? = nil) -> FillRequest {
    let district = District(
      name: "One",
      roles: [Role(id: "sso", name: "School Safety Officer", levels: [.elementary])],
      bells: [.of("school", "p1 08:00-09:00", "p2 09:00-10:00", "p3 10:00-11:00")],
      campuses: [.of("oak")],
      needs: [NeedEntry(days: [.mon], officers: 1, weight: 4, isRequired: true)],
      policy: policy, officers: [officer])
    return FillRequest(
      plan: WeekPlan(district: district, monday: .sampleMonday), threads: 1, stopping: [IterationLimit(count: 60)])
  }

  private func findings(_ request: FillRequest) -> [LimitFinding] {
    let filled = Fill.run(request)
    #expect(filled.stopped == .optimal)
    let study = LimitStudy(of: request, found: filled.visits, stopping: [IterationLimit(count: 60)])
    var told: [Int] = []
    var last: [LimitFinding] = []
    study.run(isOptimal: true, isCancelled: { false }) { tried, findings in
      told.append(tried)
      last = findings
    }
    #expect(told == Array(0...study.changes.count))
    return last
  }

  @Test("One hour more closes the hour that the hours kept open")
  func hours() {
    let found = findings(request(.of("ocotillo", weekly: "2")))
    #expect(found.contains(LimitFinding(change: .hour(OfficerIndex(0)), gap: 60, cost: 240)))
    // Two hours of somebody else are worth no more than the one that is missing.
    #expect(found.map(\.gap).max() == 60)
  }

  @Test("Another hour's availability closes what lies in it, and one more officer as well")
  func availability() {
    let found = findings(request(.of("ocotillo", available: ["mon 08:00-10:00"])))
    #expect(
      found.contains(
        LimitFinding(change: .availability(OfficerIndex(0), .mon, .of("10:00-11:00")), gap: 60, cost: 240)))
    #expect(
      found.contains(
        LimitFinding(change: .officer(RoleIndex(0), .mon, .of("10:00-12:00")), gap: 60, cost: 240)))
    #expect(!found.contains { $0.change == .hour(OfficerIndex(0)) })
  }

  @Test("Nothing is tried where no gap is left, and a study that is given up tells no more")
  func nothing() {
    let request = request(.of("ocotillo"))
    let study = LimitStudy(of: request, found: Fill.run(request).visits, stopping: [IterationLimit(count: 9)])
    #expect(study.changes.isEmpty)
    let short = self.request(.of("ocotillo", weekly: "1"))
    var told = 0
    LimitStudy(of: short, found: Fill.run(short).visits, stopping: [IterationLimit(count: 9)])
      .run(isOptimal: true, isCancelled: { told > 1 }) { _, _ in told += 1 }
    #expect(told == 2)
  }

  @Test("What a change is worth is the difference of two rosters that break no rule")
  func differences() {
    var found = 0
    for seed in seeds(24) {
      let week = TinyWeek(seed: seed * 2 + 1)
      let request = FillRequest(
        plan: week.plan, visits: week.visits, start: .improve, seed: seed, threads: 1,
        stopping: [IterationLimit(count: 14)])
      let filled = Fill.run(request)
      guard filled.stopped == .optimal else { continue }
      LimitStudy(of: request, found: filled.visits, stopping: [IterationLimit(count: 14)])
        .run(isOptimal: true, isCancelled: { false }) { _, findings in
          found += findings.count
          // No change of the district makes anything worse.
          for finding in findings { #expect(finding.cost > 0, "seed \(seed)") }
          #expect(findings.map(\.gap) == findings.map(\.gap).sorted(by: >), "seed \(seed)")
        }
    }
    #expect(found > 5, "\(found)")
  }
}
