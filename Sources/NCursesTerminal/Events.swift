private import CNCurses
private import Glibc
package import TerminalKit

extension NCursesTerminal {
  /// The next event by poll(2): signals first, then input, then ``Waker`` calls.
  package func nextEvent(timeout: Duration?) -> TerminalEvent? {
    let deadline = timeout.map { ContinuousClock.now + $0 }
    while true {
      if let event = signalledEvent() ?? inputEvent() { return event }
      if isEnded || isRestored { return .endOfInput }
      if channel.takeWake() { return .wake }
      if let deadline, deadline <= .now { return nil }
      wait(until: deadline)
    }
  }

  /// What the signals that came since the last call mean.
  private func signalledEvent() -> TerminalEvent? {
    for signal in [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGPIPE] where cn_signal_take(signal) {
      return .terminate(signal: signal)
    }
    if cn_signal_take(SIGTSTP) { suspend() }
    if cn_signal_take(SIGCONT) {
      // Stopped by SIGSTOP: a shell has used the terminal meanwhile.
      leaveScreen()
      returnToScreen()
    }
    if cn_signal_take(SIGWINCH) { adoptSize() }
    guard size != toldSize else { return nil }
    toldSize = size
    return .resize(size)
  }

  private func inputEvent() -> TerminalEvent? {
    guard !isRestored else { return nil }
    let start = ContinuousClock.now
    while true {
      let code = cn_read()
      guard code >= 0 else { break }
      fruitlessWaits = 0
      if let unit = InputUnit(code: code), let event = decoder.feed(unit, at: start) {
        inputTime = inputTime ?? start
        return event
      }
    }
    guard let event = decoder.pause() else { return nil }
    inputTime = inputTime ?? start
    return event
  }

  /// Sleeps until there is something to look at, or until `deadline`.
  private func wait(until deadline: ContinuousClock.Instant?) {
    var descriptors = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: channel.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&descriptors, nfds_t(descriptors.count), Self.milliseconds(until: deadline))
    // A signal that interrupts has notified the channel.
    guard count > 0 else { return }
    if descriptors[1].revents != 0 { cn_event_clear(channel.descriptor) }
    let input = Int32(descriptors[0].revents)
    if input & POLLIN != 0 { fruitlessWaits += 1 }
    if input & (POLLHUP | POLLERR | POLLNVAL) != 0 || fruitlessWaits > Self.mostFruitlessWaits { isEnded = true }
  }

  /// An input that is readable and yet gives nothing so many times on end is at its end; a signal in the middle of a
  /// read explains a few.
  private static let mostFruitlessWaits = 8

  private static func milliseconds(until deadline: ContinuousClock.Instant?) -> Int32 {
    guard let deadline else { return -1 }
    // At most an hour at a time; one millisecond more than is left, so that the deadline has passed afterwards.
    let left = min(ContinuousClock.now.duration(to: deadline), .seconds(3600))
    return left > .zero ? Int32(left / .milliseconds(1)) + 1 : 0
  }
}
