/// What a terminal can show.
package struct Capabilities: Hashable, Sendable {
  /// How many colours a terminal has.
  package enum Colors: Hashable, Sendable {
    case none, eight, palette256
  }

  /// What styles can be drawn with.
  package let colors: Colors
  /// What boxes, bars and hints can be drawn with.
  package let alphabet: Alphabet
  /// Whether mouse events come.
  package let mouse: Bool

  /// A terminal that can show that and no more.
  package init(colors: Colors, alphabet: Alphabet, mouse: Bool) {
    self.colors = colors
    self.alphabet = alphabet
    self.mouse = mouse
  }
}

/// A screen and a keyboard.
///
/// A terminal belongs to the thread that made it; other threads reach it by its ``Waker`` alone.
package protocol Terminal: AnyObject {
  /// The screen's present size.
  var size: Size { get }
  var capabilities: Capabilities { get }
  /// Lets another thread end the wait for an event.
  var waker: Waker { get }

  /// Shows `frame`, which should have the terminal's size; what does not fit is left out.
  func draw(_ frame: Frame)

  /// The next event, waiting for it without using the processor.
  ///
  /// - Parameter timeout: How long to wait at most; zero only looks whether there is one, nil waits for ever.
  /// - Returns: The event, or nil when the time passed without one.
  func nextEvent(timeout: Duration?) -> TerminalEvent?

  /// Puts text on the clipboard of the machine that the terminal is on, where it lets programs do that; see
  /// ``ClipboardSequence``. Text that is too long is left out.
  func copy(_ text: String)

  /// Sends all of the last frame again, whatever the terminal may show.
  func repaint()

  /// Gives the terminal back and stops the process, as Ctrl-Z does elsewhere; returns when it is continued, with the
  /// last frame on the screen, or with ``TerminalEvent/resize(_:)`` to come where it no longer fits.
  func suspend()

  /// Leaves the terminal as it was found. Afterwards nothing is drawn any more; a second call does nothing.
  func restore()
}

/// Ends a terminal's wait from any thread: it then tells ``TerminalEvent/wake``.
package struct Waker: Sendable {
  private let action: @Sendable () -> Void

  /// Calls `action` from whatever thread ``wake()`` is called on.
  package init(_ action: @escaping @Sendable () -> Void) {
    self.action = action
  }

  /// Ends the wait under way, or the next one; several calls before it count as one.
  package func wake() {
    action()
  }
}
