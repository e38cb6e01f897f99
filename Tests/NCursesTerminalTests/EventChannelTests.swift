import CNCurses
import Glibc
import Testing

@testable import NCursesTerminal

@Suite("What ends the wait", .serialized)
struct EventChannelTests {
  private func isReadable(_ descriptor: Int32) -> Bool {
    var descriptors = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
    return poll(&descriptors, 1, 0) == 1
  }

  @Test("Wakes make the descriptor readable and are told once")
  func wakes() throws {
    let channel = try #require(EventChannel())
    #expect(!isReadable(channel.descriptor))
    #expect(!channel.takeWake())
    channel.wake()
    channel.wake()
    #expect(isReadable(channel.descriptor))
    cn_event_clear(channel.descriptor)
    #expect(!isReadable(channel.descriptor))
    #expect(channel.takeWake())
    #expect(!channel.takeWake())
  }

  @Test("Signals are noted, each on its own, until they are given back")
  func signals() throws {
    let channel = try #require(EventChannel())
    // The threads that run tests block signals, and `raise` sends them to its own thread.
    var signals = sigset_t()
    var blocked = sigset_t()
    sigfillset(&signals)
    pthread_sigmask(SIG_UNBLOCK, &signals, &blocked)
    defer { pthread_sigmask(SIG_SETMASK, &blocked, nil) }
    cn_signals_start(channel.descriptor)
    #expect(!cn_signal_take(SIGWINCH))
    raise(SIGWINCH)
    raise(SIGTERM)
    #expect(isReadable(channel.descriptor))
    #expect(cn_signal_take(SIGWINCH))
    #expect(!cn_signal_take(SIGWINCH))
    #expect(cn_signal_take(SIGTERM))
    #expect(!cn_signal_take(SIGHUP))
    cn_signals_stop()
    cn_event_clear(channel.descriptor)
    raise(SIGWINCH)
    #expect(!isReadable(channel.descriptor))
    #expect(!cn_signal_take(SIGWINCH))
  }
}
