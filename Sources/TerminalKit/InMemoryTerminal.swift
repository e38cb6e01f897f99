private import Synchronization

/// A terminal without a screen, for tests: keeps the frames it is given and hands out the events it was fed.
package final class InMemoryTerminal: Terminal {
  /// What ``resize(to:)`` last set.
  package private(set) var size: Size
  /// As given.
  package let capabilities: Capabilities
  /// All frames drawn so far.
  package private(set) var frames: [Frame] = []
  /// How many cells each of ``frames`` changed.
  package private(set) var changedCells: [Int] = []
  /// How often ``suspend()`` and ``repaint()`` were called.
  package private(set) var suspensions = 0
  /// How often ``repaint()`` was called.
  package private(set) var repaints = 0
  /// What was put on the clipboard, in order.
  package private(set) var copied: [String] = []
  /// Whether ``restore()`` was called: nothing is drawn from then on.
  package private(set) var isRestored = false

  private var events: [TerminalEvent]
  private let wakes = WakeFlag()

  /// A terminal of `size` whose first events are `events`.
  package init(
    size: Size = Size(width: 80, height: 24),
    capabilities: Capabilities = Capabilities(colors: .palette256, alphabet: .unicode, mouse: true),
    events: [TerminalEvent] = []
  ) {
    self.size = size
    self.capabilities = capabilities
    self.events = events
  }

  /// Makes the next wait end with ``TerminalEvent/wake``.
  package var waker: Waker {
    Waker { [wakes] in wakes.raise() }
  }

  /// The last frame drawn.
  package var frame: Frame? { frames.last }

  /// Adds events behind those still to come.
  package func feed(_ events: TerminalEvent...) {
    self.events += events
  }

  /// Adds keys behind the events still to come.
  package func type(_ keys: Key...) {
    events += keys.map { .key($0) }
  }

  /// Adds a key for each character of `text`.
  package func type(_ text: String) {
    events += text.map { .key(.character($0)) }
  }

  /// Changes the size at once and tells so behind the events still to come.
  package func resize(to size: Size) {
    self.size = size
    events.append(.resize(size))
  }

  /// Keeps `frame`; after ``restore()`` it is lost.
  package func draw(_ frame: Frame) {
    guard !isRestored else { return }
    changedCells.append(frame.changes(since: frames.last).reduce(0) { $0 + $1.columns.count })
    frames.append(frame)
  }

  /// The next event fed; without one, nil when there is a timeout, and the end of input when there is none: a test
  /// never waits.
  package func nextEvent(timeout: Duration?) -> TerminalEvent? {
    if wakes.lower() { return .wake }
    if !events.isEmpty { return events.removeFirst() }
    return timeout == nil ? .endOfInput : nil
  }

  /// Keeps the text in ``copied``.
  package func copy(_ text: String) { copied.append(text) }
  /// Counts in ``repaints``.
  package func repaint() { repaints += 1 }
  /// Counts in ``suspensions`` and returns at once.
  package func suspend() { suspensions += 1 }
  /// Ends all drawing.
  package func restore() { isRestored = true }
}

private final class WakeFlag: Sendable {
  private let raised = Mutex(false)

  func raise() {
    raised.withLock { $0 = true }
  }

  /// Whether it was raised; it no longer is.
  func lower() -> Bool {
    raised.withLock { raised in
      defer { raised = false }
      return raised
    }
  }
}
