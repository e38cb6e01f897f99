import Staffing

/// Something that was said, and when.
struct LoggedMessage: Hashable, Sendable {
  let message: State.Message
  /// nil where nobody told the time.
  let time: ClockTime?
}

// Messages never wait for an answer: they stand on their line until the next key, and are kept to be read again.
extension State {
  /// More are of no use to anyone, and cost memory in a program that stays open for days.
  private static let mostMessages = 1000

  /// Keeps a message to be read again, unless it is the one that was kept last.
  mutating func keep(_ message: Message) {
    guard log.last?.message != message else { return }
    log.append(LoggedMessage(message: message, time: clock))
    if log.count > Self.mostMessages { log.removeFirst(log.count - Self.mostMessages) }
  }

  /// Shows the messages, the last one chosen.
  mutating func openMessages() {
    guard !log.isEmpty else {
      say("There are no messages yet.")
      return
    }
    var cursor = ListCursor()
    cursor.choose(log.count - 1, of: log.count, page: dialogPage)
    dialogs.append(.messages(cursor))
  }
}
