import Staffing
import Synchronization
import TestSupport
import Testing

@testable import Solver

@Suite("The same fill twice")
struct DeterminismTests {
  @Test("The same seed, rounds and threads: the same roster by the same way", arguments: [1, 2])
  func tinyWeeks(threads: Int) {
    for seed in seeds(60) {
      let week = TinyWeek(seed: seed)
      expectSame(
        FillRequest(plan: week.plan, visits: week.visits, seed: seed, threads: threads), rounds: 11, "seed \(seed)")
    }
  }

  @Test("Officers by the dozen, shared out among threads, too", arguments: [1, 2, 3])
  func manyOfficers(threads: Int) {
    for seed in seeds(3) {
      let week = ManyOfficers(seed: seed)
      expectSame(
        FillRequest(plan: week.plan, visits: week.visits, seed: seed, threads: threads), rounds: 12, "seed \(seed)")
    }
  }

  private func expectSame(_ request: FillRequest, rounds: Int, _ comment: String) {
    let (first, second) = (course(of: request, rounds: rounds), course(of: request, rounds: rounds))
    #expect(first.gaps == second.gaps, "\(comment)")
    #expect(first.result.visits == second.result.visits, "\(comment)")
    #expect(first.result.terms == second.result.terms, "\(comment)")
    #expect(first.result.bound == second.result.bound, "\(comment)")
    #expect(first.result.iterations == second.result.iterations, "\(comment)")
    #expect(first.result.stopped == second.result.stopped, "\(comment)")
  }

  /// The gap after every round, and the end.
  private func course(of request: FillRequest, rounds: Int) -> (gaps: [Double], result: FillResult) {
    let recorder = Recorder()
    var request = request
    request.stopping = [recorder, IterationLimit(count: rounds)]
    let result = Fill.run(request)
    return (recorder.gaps.withLock { $0 }, result)
  }

  /// Never stops, and keeps in mind what it is asked.
  private final class Recorder: StoppingCriterion {
    let gaps = Mutex<[Double]>([])

    func reason(_ status: FillStatus) -> StopReason? {
      gaps.withLock { $0.append(status.gap) }
      return nil
    }
  }
}
