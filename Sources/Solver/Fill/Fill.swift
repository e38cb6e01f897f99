import Dispatch
import Staffing
import Synchronization

/// A fill under way: its progress as a sequence, its result, and a way to stop it.
package final class Fill: Sendable {
  /// At most 20 a second; ends with the fill. Cancelling the task that waits for it cancels the fill.
  package let progress: AsyncStream<Progress>
  private let control: FillControl
  private let outcome = Mutex(Outcome())

  private struct Outcome {
    var result: FillResult?
    var waiting: [CheckedContinuation<FillResult, Never>] = []
  }

  private init(request: FillRequest) {
    let (stream, continuation) = AsyncStream.makeStream(of: Progress.self)
    progress = stream
    control = FillControl(for: request)
    continuation.onTermination = { [control] reason in
      if case .cancelled = reason { control.cancel() }
    }
    // A thread of its own: the work would keep one of those that all tasks share.
    DispatchQueue(label: "fill", qos: .userInitiated).async {
      let result = Self.run(request, control: self.control) { continuation.yield($0) }
      let waiting = self.outcome.withLock { outcome in
        outcome.result = result
        return outcome.waiting
      }
      continuation.finish()
      for waiter in waiting { waiter.resume(returning: result) }
    }
  }

  /// Begins a fill.
  package static func start(_ request: FillRequest) -> Fill { Fill(request: request) }

  /// Stops the fill within some 50 milliseconds; its result is the best roster so far.
  package func cancel() { control.cancel() }

  /// What the fill came to, once it is over.
  package var result: FillResult {
    get async {
      await withCheckedContinuation { continuation in
        let result = outcome.withLock { outcome in
          if outcome.result == nil { outcome.waiting.append(continuation) }
          return outcome.result
        }
        if let result { continuation.resume(returning: result) }
      }
    }
  }

  /// Fills on the calling thread; `report` is called at most 20 times a second.
  package static func run(_ request: FillRequest, report: (Progress) -> Void = { _ in }) -> FillResult {
    run(request, control: FillControl(for: request), report: report)
  }

  /// Fills on the calling thread until a criterion or `control` says stop.
  package static func run(_ request: FillRequest, control: FillControl, report: (Progress) -> Void) -> FillResult {
    let keepsAll = request.start == .keep || request.onlyGaps
    let staying = keepsAll ? request.visits : request.visits.filter { $0.isLocked || !request.mayChange($0) }
    let week = CompiledWeek(
      plan: request.plan, locked: staying, keepsAll: keepsAll, onlyGaps: request.onlyGaps, scope: request.scope)
    let scale = PriceScale(week)
    // Told is the cost of everything, which visits that fill gaps may lower at open posts and targets, too.
    func tell(_ progress: Progress) {
      var progress = progress
      progress.bound = Self.lowered(progress.bound, by: week.uncounted)
      report(progress)
    }
    var result =
      scale.fitsFloat
      ? FillEngine<Float>(week, request: request, scale: scale.scale, control: control).run(tell)
      : FillEngine<Double>(week, request: request, scale: scale.scale, control: control).run(tell)
    result.bound = Self.lowered(result.bound, by: week.uncounted)
    return result
  }

  private static func lowered(_ bound: Cost, by uncounted: Int) -> Cost { max(0, bound - Cost(uncounted)) }
}

/// The clock of a fill, and whether it is to stop.
package final class FillControl: Sendable {
  private let begin = ContinuousClock.now
  private let deadline: Double?
  private let isCancelledFlag = Atomic(false)

  /// The clock of a fill of `request`, which begins now.
  package init(for request: FillRequest) {
    deadline = request.stopping.compactMap(\.deadline).min()
  }

  /// Since the fill began.
  var seconds: Double {
    let parts = (ContinuousClock.now - begin).components
    return Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
  }

  var isCancelled: Bool { isCancelledFlag.load(ordering: .relaxed) }

  /// Whether a round under way is to be broken off.
  var isOver: Bool {
    isCancelled || deadline.map { seconds >= $0 } ?? false
  }

  /// Stops the fill within some 50 milliseconds; may be called from any thread.
  package func cancel() { isCancelledFlag.store(true, ordering: .relaxed) }
}
