private import CNCurses
private import Glibc
package import TerminalKit

/// The terminal of this process, by ncurses.
///
/// There can be one at a time, used by one thread, which must be the main one for Ctrl-Z to stop the program at once.
/// Whatever ends the process, the terminal is left as it was found: by ``restore()``, and without it by handlers for
/// `exit` and for crashes. What is written to standard error while the screen is shown appears when it is left.
package final class NCursesTerminal: Terminal {
  /// What the user wants of the terminal.
  package struct Options: Hashable, Sendable {
    /// Whether colours are wanted; `NO_COLOR` forbids them all the same.
    package var color: Bool
    /// Whether mouse events are wanted; else the terminal's own selection works as ever.
    package var mouse: Bool
    /// Draw boxes, bars and hints in ASCII even where the terminal shows more.
    package var ascii: Bool

    /// Everything that the terminal can show.
    package init(color: Bool = true, mouse: Bool = true, ascii: Bool = false) {
      self.color = color
      self.mouse = mouse
      self.ascii = ascii
    }
  }

  /// Found out when the screen was opened, and the same from then on.
  package let capabilities: Capabilities
  /// As the kernel last told.
  package internal(set) var size: Size
  /// Called after each drawing that answers input, with the time from reading that input to the last byte written.
  package var latencyObserver: ((Duration) -> Void)?

  let channel: EventChannel
  let modes: Modes
  var decoder = InputDecoder()
  var isEnded = false
  /// How often in a row input was announced and none came.
  var fruitlessWaits = 0
  /// When the input that the next drawing answers was read.
  var inputTime: ContinuousClock.Instant?
  var isRestored = false
  /// The size that the program knows of.
  var toldSize: Size

  private let isUTF8: Bool
  private let isInTmux: Bool
  private let hasAlternateScreen: Bool
  private var pairs: PairTable
  private var pen = Pen(style: .plain, attributes: 0, pair: 0)
  private var shown: Frame?

  /// Opens the screen.
  ///
  /// - Throws: ``StartError``, with the terminal untouched.
  package init(options: Options = Options()) throws(StartError) {
    let environment = Environment.ofProcess()
    try Self.check(environment)
    guard let channel = EventChannel() else { throw .noDescriptor }
    self.channel = channel
    isUTF8 = environment.adoptLocale()
    isInTmux = environment.isInTmux
    // Before newterm, so that no signal is lost and ncurses installs no handlers of its own.
    cn_signals_start(channel.descriptor)
    cn_emergency_prepare()
    guard cn_open() else {
      cn_emergency_disarm()
      cn_signals_stop()
      throw .unknown(type: environment.terminalType)
    }
    let wantsColor = options.color && !environment.wantsNoColor
    let colors = Self.colors(count: wantsColor ? Int(cn_start_colors()) : 0)
    let mouse = options.mouse && cn_has_string("kmous")
    capabilities = Capabilities(colors: colors, alphabet: isUTF8 && !options.ascii ? .unicode : .ascii, mouse: mouse)
    pairs = PairTable(colors: colors, limit: colors == .none ? 0 : Int(cn_color_pairs()))
    modes = Modes(mouse: mouse, paste: cn_has_string("smcup"))
    size = Self.currentSize()
    toldSize = size
    // The variables LINES and COLUMNS, which ncurses goes by, may be out of date.
    resizeterm(Int32(size.height), Int32(size.width))
    // ncurses would read the mouse in an encoding of its own choice; the decoder reads it in one.
    define_key(nil, KEY_MOUSE)
    // A terminal that cannot bring back what it showed before is left cleared.
    hasAlternateScreen = cn_has_string("rmcup")
    let lastReset = hasAlternateScreen ? "rmcup" : "clear"
    let reset = modes.leave + ["sgr0", "cnorm", "rmkx", lastReset].map(Self.string).joined()
    cn_emergency_arm(reset, Int32(reset.utf8.count))
    refresh()
    write(modes.enter)
  }

  deinit {
    restore()
  }

  /// Wakes ``nextEvent(timeout:)`` by an eventfd.
  package var waker: Waker {
    Waker { [channel] in channel.wake() }
  }

  /// Leaves the screen and takes the handlers away.
  package func restore() {
    guard !isRestored else { return }
    isRestored = true
    leaveScreen()
    cn_emergency_disarm()
    cn_signals_stop()
  }

  /// Leaves the screen, stops the process group as the shell expects (SIGTSTP), and comes back when it is continued.
  package func suspend() {
    guard !isRestored else { return }
    leaveScreen()
    cn_stop_process()
    returnToScreen()
  }

  /// Writes OSC 52 behind what was drawn.
  package func copy(_ text: String) {
    guard !isRestored, let sequence = ClipboardSequence(text) else { return }
    write(isInTmux ? sequence.throughTmux : sequence.plain)
  }

  /// Sends every cell again.
  package func repaint() {
    guard !isRestored, let frame = shown else { return }
    shown = nil
    draw(frame)
  }

  /// Sends what changed since the last frame; see ``Terminal/draw(_:)``.
  package func draw(_ frame: Frame) {
    guard !isRestored else { return }
    let frame = frame.joiningBlanks()
    if shown?.size != frame.size {
      shown = nil
      cn_erase()
    }
    for run in frame.changes(since: shown) where run.row < size.height {
      for column in run.columns.clamped(to: 0..<size.width) {
        put(frame[Point(column: column, row: run.row)], row: Int32(run.row), column: Int32(column))
      }
    }
    shown = frame
    if let cursor = frame.cursor, Rect(size: size).contains(cursor) {
      cn_show(Int32(cursor.row), Int32(cursor.column))
    } else {
      cn_show(-1, -1)
    }
    if let inputTime {
      latencyObserver?(inputTime.duration(to: .now))
      self.inputTime = nil
    }
  }
}

// Leaving the screen for a while.
extension NCursesTerminal {
  func leaveScreen() {
    write(modes.leave)
    if !hasAlternateScreen {
      cn_erase()
      refresh()
    }
    endwin()
  }

  func returnToScreen() {
    refresh()
    write(modes.enter)
    inputTime = nil
    adoptSize()
    repaint()
  }

  /// Takes over the kernel's idea of the size.
  func adoptSize() {
    let current = Self.currentSize()
    guard current != size else { return }
    resizeterm(Int32(current.height), Int32(current.width))
    size = current
    shown = nil
  }

  private static func currentSize() -> Size {
    var rows: Int32 = 0
    var columns: Int32 = 0
    cn_size(&rows, &columns)
    return Size(width: Int(columns), height: Int(rows))
  }
}

/// What ncurses draws a style with.
private struct Pen {
  let style: Style
  let attributes: UInt32
  let pair: Int32
}

extension NCursesTerminal {
  private func put(_ cell: Cell, row: Int32, column: Int32) {
    let glyph = cell.glyph
    guard !glyph.isContinuation, Int(column) + Int(glyph.columns) <= size.width else { return }
    pick(cell.style)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 1 + Glyph.maximumMarks) { scalars in
      guard isShowable(glyph) else {
        scalars[0] = Unicode.Scalar("?").value
        for offset in 0..<Int32(glyph.columns) {
          cn_put(row, column + offset, scalars.baseAddress, 1, pen.attributes, pen.pair)
        }
        return
      }
      var count = 0
      glyph.forEachScalar { scalar in
        // A mark that is none for the C library would take a place of its own.
        guard count == 0 || (isUTF8 && cn_width(scalar.value) == 0) else { return }
        scalars[count] = scalar.value
        count += 1
      }
      cn_put(row, column, scalars.baseAddress, Int32(count), pen.attributes, pen.pair)
    }
  }

  /// Whether the terminal can show the base of `glyph`, and in as many columns as the frame says: ncurses reckons with
  /// the C library's widths.
  private func isShowable(_ glyph: Glyph) -> Bool {
    glyph.base.isASCII || (isUTF8 && cn_width(glyph.base.value) == Int32(glyph.columns))
  }

  /// Takes up the pen for `style`; most cells are drawn like the one before.
  private func pick(_ style: Style) {
    guard pen.style != style else { return }
    let attributes = style.attributes
    pen = Pen(
      style: style,
      attributes: cn_attributes(
        attributes.contains(.bold), attributes.contains(.dim) || attributes.contains(.strikethrough),
        attributes.contains(.italic), attributes.contains(.underline), attributes.contains(.reverse)),
      pair: pair(for: style))
  }

  private func pair(for style: Style) -> Int32 {
    switch pairs.pair(for: style) {
    case .known(let pair): return Int32(pair)
    case .new(let pair, let colors):
      init_extended_pair(Int32(pair), Int32(colors.foreground), Int32(colors.background))
      return Int32(pair)
    }
  }

  private static func colors(count: Int) -> Capabilities.Colors {
    if count >= 256 { return .palette256 }
    return count >= 8 ? .eight : .none
  }

  private static func string(_ capability: String) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { buffer in
      let length = cn_string(capability, buffer.baseAddress, Int32(buffer.count))
      return String(decoding: buffer.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }

  private static func check(_ environment: Environment) throws(StartError) {
    guard isatty(STDIN_FILENO) == 1 else { throw .inputIsNoTerminal }
    guard isatty(STDOUT_FILENO) == 1 else { throw .outputIsNoTerminal }
    let type = environment.terminalType
    guard !type.isEmpty else { throw .noTerminalType }
    guard type != "dumb", type != "unknown" else { throw .incapable(type: type) }
  }

  /// Writes `sequence` behind what ncurses wrote.
  private func write(_ sequence: String) {
    cn_write(sequence, Int32(sequence.utf8.count))
  }
}
