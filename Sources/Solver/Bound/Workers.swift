import Dispatch
import Synchronization

/// Runs work on several threads and hands back what it came to, in order: what comes out does not depend on which
/// thread did what.
struct Workers: Sendable {
  /// At least 1.
  let threads: Int
  /// Whether they leave the processor to others.
  var isModest = false

  /// The caller's thread only.
  static var alone: Workers { Workers(threads: 1) }

  /// `work(index, worker)` for every index; `worker` is below ``threads``, and no two calls at a time have the same.
  func map<Result: Sendable>(_ count: Int, _ work: @Sendable (_ index: Int, _ worker: Int) -> Result) -> [Result] {
    let used = min(threads, count)
    guard used > 1 else { return (0..<count).map { work($0, 0) } }
    let next = Atomic(0)
    let isModest = self.isModest
    return [Result](unsafeUninitializedCapacity: count) { buffer, filled in
      let slots = Slots(base: buffer.baseAddress)
      DispatchQueue.concurrentPerform(iterations: used) { worker in
        if isModest { ModestThread.begin() }
        while true {
          let index = next.add(1, ordering: .relaxed).oldValue
          guard index < count else { return }
          slots.put(work(index, worker), at: index)
        }
      }
      filled = count
    }
  }

  /// `work(index)` for every index, each on a thread of its own where there are as many.
  func run(_ count: Int, _ work: @Sendable (_ index: Int) -> Void) {
    _ = map(count) { index, _ in work(index) }
  }

  /// Room for the results.
  ///
  /// Unchecked: every slot is written once, by the one thread that drew its index, and read when all are done.
  private struct Slots<Result>: @unchecked Sendable {
    let base: UnsafeMutablePointer<Result>?

    func put(_ result: Result, at index: Int) {
      base.map { ($0 + index).initialize(to: result) }
    }
  }
}
