import Dispatch
import ScheduleFiles
import Synchronization
import TerminalKit

/// Brings journals to the disk on a thread of its own, at once after each edit, so that no key waits for the disk.
final class JournalDisk: Sendable {
  private struct State {
    var pending: Journal.Synchronization?
    var failure: FileError?
    var waker: Waker?
  }

  private let queue = DispatchQueue(label: "bellwatch.journal")
  private let state = Mutex(State())

  /// Who is woken by a failure.
  func setWaker(_ waker: Waker) {
    state.withLock { $0.waker = waker }
  }

  /// Brings to the disk what was journalled so far. What comes in while the disk is busy goes there together.
  func bring(_ synchronization: Journal.Synchronization) {
    let isBusy = state.withLock { state in
      defer { state.pending = synchronization }
      return state.pending != nil
    }
    if !isBusy { queue.async { self.carryOut() } }
  }

  /// Waits until all of that is on the disk, or has failed.
  func wait() {
    queue.sync {}
  }

  /// The failure since the last call.
  func takeFailure() -> FileError? {
    state.withLock { state in
      defer { state.failure = nil }
      return state.failure
    }
  }

  private func carryOut() {
    let next = state.withLock { state in
      defer { state.pending = nil }
      return state.pending
    }
    do throws(FileError) {
      try next?.carryOut()
    } catch {
      let waker = state.withLock { state in
        state.failure = error
        return state.waker
      }
      waker?.wake()
    }
  }
}
