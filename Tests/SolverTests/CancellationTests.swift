import Staffing
import TestSupport
import Testing

@testable import Solver

@Suite("Fills that are broken off")
struct CancellationTests {
  /// Cancels in the round `round`.
  private struct CancelInRound: StoppingCriterion {
    let round: Int
    let control: FillControl

    func reason(_ status: FillStatus) -> StopReason? {
      if status.iterations == round { control.cancel() }
      return nil
    }
  }

  @Test("Cancelled in any round: a legal roster with its cost and a bound")
  func anyRound() {
    for seed in seeds(500) {
      let week = TinyWeek(seed: seed)
      var random = SeededGenerator(seed: seed)
      let control = FillControl(for: FillRequest(plan: week.plan, stopping: []))
      let round = random.int(0...12)
      let result = Fill.run(
        FillRequest(
          plan: week.plan, visits: week.visits, seed: seed, threads: random.int(1...2),
          stopping: [CancelInRound(round: round, control: control)]),
        control: control, report: { _ in })
      #expect(result.stopped == .cancelled || result.stopped == .optimal, "seed \(seed)")
      expectSound(result, week, "seed \(seed), round \(round)")
    }
  }

  @Test("Broken off in the middle of a round, by a deadline at any moment: a legal roster")
  func anyMoment() {
    for seed in seeds(500) {
      let week = TinyWeek(seed: seed)
      var random = SeededGenerator(seed: seed)
      let seconds = Double(random.int(0...400)) / 10_000
      let result = Fill.run(
        FillRequest(
          plan: week.plan, visits: week.visits, seed: seed, threads: random.int(1...2),
          stopping: [TimeLimit(seconds: seconds)]))
      #expect(result.stopped == .time || result.stopped == .optimal, "seed \(seed)")
      expectSound(result, week, "seed \(seed), \(seconds) seconds")
    }
    for seed in seeds(6) {
      let week = ManyOfficers(seed: seed)
      for seconds in [0.01, 0.1, 0.4] {
        let result = Fill.run(
          FillRequest(
            plan: week.plan, visits: week.visits, seed: seed, threads: 2, stopping: [TimeLimit(seconds: seconds)]))
        WeekEnumeration(plan: week.plan, locked: week.visits.filter(\.isLocked)).expectLegal(
          result.visits, "seed \(seed), \(seconds) seconds")
        #expect(result.bound <= result.cost, "seed \(seed)")
      }
    }
  }

  @Test("Cancelled before it begins, or without any time: the present roster, if that is legal")
  func before() {
    for seed in seeds(60) {
      let week = TinyWeek(seed: seed)
      let control = FillControl(for: FillRequest(plan: week.plan, stopping: []))
      control.cancel()
      let cancelled = Fill.run(
        FillRequest(plan: week.plan, visits: week.visits, stopping: []), control: control, report: { _ in })
      #expect(cancelled.stopped == .cancelled)
      #expect(cancelled.iterations == 0)
      expectSound(cancelled, week, "seed \(seed)")
      let hurried = Fill.run(
        FillRequest(plan: week.plan, visits: week.visits, stopping: [TimeLimit(seconds: 0)]))
      #expect(hurried.stopped == .time || hurried.stopped == .optimal, "seed \(seed)")
      expectSound(hurried, week, "seed \(seed)")
      #expect(hurried.visits == cancelled.visits, "seed \(seed)")
    }
  }

  @Test("Cancelled from elsewhere, after some of its progress or at once")
  func fromElsewhere() async {
    for seed in seeds(12) {
      let week = ManyOfficers(seed: seed)
      let fill = Fill.start(FillRequest(plan: week.plan, visits: week.visits, seed: seed, stopping: []))
      var told = 0
      if seed % 3 == 0 { fill.cancel() }
      for await _ in fill.progress {
        told += 1
        if told > seed % 4 { fill.cancel() }
      }
      let result = await fill.result
      #expect(result.stopped == .cancelled || result.stopped == .optimal, "seed \(seed)")
      WeekEnumeration(plan: week.plan, locked: week.visits.filter(\.isLocked)).expectLegal(
        result.visits, "seed \(seed)")
    }
  }

  @Test("The fill ends with the task that listens to its progress")
  func withItsTask() async {
    let week = ManyOfficers(seed: 1)
    let fill = Fill.start(FillRequest(plan: week.plan, visits: week.visits, stopping: []))
    let listener = Task { for await _ in fill.progress { withUnsafeCurrentTask { $0?.cancel() } } }
    await listener.value
    let result = await fill.result
    #expect(result.stopped == .cancelled || result.stopped == .optimal)
  }

  private func expectSound(_ result: FillResult, _ week: TinyWeek, _ comment: String) {
    WeekEnumeration(week).expectLegal(result.visits, comment)
    #expect(result.bound <= result.cost, "\(comment)")
    #expect(result.cost == StaffedWeek(plan: week.plan, visits: result.visits).totals.cost.total, "\(comment)")
  }
}
