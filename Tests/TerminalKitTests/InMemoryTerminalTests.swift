import Testing

@testable import TerminalKit

@Suite("The terminal in memory")
struct InMemoryTerminalTests {
  @Test("Hands out what it was fed, in order, and then the end of input")
  func events() {
    let terminal = InMemoryTerminal()
    terminal.type("ab")
    terminal.type(.enter)
    terminal.resize(to: Size(width: 20, height: 5))
    terminal.feed(.paste("x"))
    #expect(terminal.size == Size(width: 20, height: 5))
    let expected: [TerminalEvent] = [
      .key(.character("a")), .key(.character("b")), .key(.enter), .resize(Size(width: 20, height: 5)), .paste("x"),
    ]
    for event in expected { #expect(terminal.nextEvent(timeout: nil) == event) }
    #expect(terminal.nextEvent(timeout: .zero) == nil)
    #expect(terminal.nextEvent(timeout: nil) == .endOfInput)
  }

  @Test("Wakes are told once, however many there were")
  func wakes() {
    let terminal = InMemoryTerminal(events: [.key(.enter)])
    terminal.waker.wake()
    terminal.waker.wake()
    #expect(terminal.nextEvent(timeout: nil) == .wake)
    #expect(terminal.nextEvent(timeout: nil) == .key(.enter))
  }

  @Test("Keeps frames and counts the cells each changed, until it is restored")
  func frames() {
    let terminal = InMemoryTerminal(size: Size(width: 10, height: 2))
    var frame = Frame(size: terminal.size)
    terminal.draw(frame)
    frame.put("日", at: Point(column: 0, row: 0))
    terminal.draw(frame)
    terminal.restore()
    terminal.draw(frame)
    #expect(terminal.frames.count == 2)
    #expect(terminal.changedCells == [20, 2])
    #expect(terminal.isRestored)
  }
}

@Suite("Latencies")
struct LatenciesTests {
  @Test("Percentiles by nearest rank")
  func percentiles() {
    var latencies = Latencies()
    #expect(latencies.percentile(0.95) == nil)
    for milliseconds in (1...20).reversed() { latencies.record(.milliseconds(milliseconds)) }
    #expect(latencies.percentile(0) == .milliseconds(1))
    #expect(latencies.percentile(0.5) == .milliseconds(10))
    #expect(latencies.percentile(0.95) == .milliseconds(19))
    #expect(latencies.percentile(1) == .milliseconds(20))
  }
}
