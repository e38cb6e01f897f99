import NCursesTerminal
import Staffing
import TerminalKit
import Workbench

/// Bytes from the terminal, as the program takes them in: decoded, carried out, drawn.
///
/// Some bytes are never part of UTF-8 and stand for what else happens: 0xFF nothing more can be read for a while,
/// 0xFE the window has another size, of the next two bytes.
struct KeysTarget: FuzzTarget {
  static let name = "keys"

  func run(_ input: UnsafeBufferPointer<UInt8>) {
    guard let first = input.first else { return }
    let opened = OpenedWeek(district: Example.district, week: Example.week, weeks: [Example.monday])
    let options = Options(
      alphabet: first & 1 == 0 ? .unicode : .ascii, colors: first & 2 == 0 ? .palette256 : .none,
      isReadOnly: first & 28 == 28)
    var session = Session(State(opened: opened, options: options, size: Size(width: 80, height: 24)), opened: opened)
    var bytes = input.dropFirst().makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case 0xFF: session.pause()
      case 0xFE:
        let size = Size(width: Int(bytes.next() ?? 80), height: Int(bytes.next() ?? 24))
        session.take(.resized(size))
      default: session.feed(byte)
      }
    }
    session.pause()
    session.finish()
  }
}

private struct Session {
  private var state: State
  private let opened: OpenedWeek
  private var decoder = InputDecoder()
  private var time = ContinuousClock.Instant.now
  private var actions = 0

  init(_ state: State, opened: OpenedWeek) {
    self.state = state
    self.opened = opened
  }

  mutating func feed(_ byte: UInt8) {
    time = time.advanced(by: .milliseconds(50))
    if let event = decoder.feed(.byte(byte), at: time) { take(event) }
  }

  mutating func pause() {
    if let event = decoder.pause() { take(event) }
  }

  private mutating func take(_ event: TerminalEvent) {
    switch event {
    case .key(let key): take(.keyPressed(key))
    case .mouse(let mouse): take(.mouseUsed(mouse))
    case .paste(let text): take(.textPasted(text))
    case .resize(let size): take(.resized(size))
    case .focus, .wake, .terminate, .endOfInput: break
    }
  }

  mutating func take(_ action: Action) {
    for effect in state.update(action) {
      for answer in KeysWorld(opened: opened, actions: actions).answers(to: effect) { take(answer) }
    }
    actions += 1
    if actions % 16 == 0 { check(state.render()) }
  }

  /// What is drawn shows every character.
  func finish() {
    check(state.render())
  }

  private func check(_ frame: Frame) {
    require(frame.size == state.size, "a frame of another size")
    for line in frame.lines { require(line.sanitized() == line, "a line that is not harmless: \(line.sanitized())") }
  }
}
