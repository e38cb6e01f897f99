private import CNCurses
private import Glibc
private import Synchronization

/// What ends the wait for a key from other threads and from signal handlers.
final class EventChannel: Sendable {
  let descriptor: Int32
  private let woken = Mutex(false)

  init?() {
    descriptor = cn_event_open()
    guard descriptor >= 0 else { return nil }
  }

  deinit {
    close(descriptor)
  }

  /// Wakes the waiting thread; called from any thread.
  func wake() {
    woken.withLock { $0 = true }
    cn_notify(descriptor)
  }

  /// Whether ``wake()`` was called since the last time.
  func takeWake() -> Bool {
    woken.withLock { woken in
      defer { woken = false }
      return woken
    }
  }
}
