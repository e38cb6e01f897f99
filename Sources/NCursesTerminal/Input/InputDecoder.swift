package import TerminalKit

/// What ncurses reads: a key it knows from the terminal's description, or a plain byte.
package enum InputUnit: Hashable, Sendable {
  case byte(UInt8)
  case key(Key)
}

/// Turns what ncurses reads into events: UTF-8 characters, Alt, and the sequences that terminal descriptions leave out
/// (Shift-arrows, the SGR mouse, bracketed paste, focus). Reads may be split anywhere.
package struct InputDecoder {
  private enum State: Hashable {
    case ground
    /// After ESC.
    case escape
    /// After ESC and the first bytes of a character.
    case escapedCharacter
    /// After `ESC [`, with the parameters so far.
    case control(String)
    /// After `ESC O`.
    case singleShift
    /// Within pasted text.
    case paste
  }

  private var state = State.ground
  private var utf8 = UTF8Assembler()
  private var pasted: [UInt8] = []
  private var clicks = ClickTracker()

  /// What ends pasted text.
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// A decoder that has seen nothing.
  package init() {}

  /// Takes one unit, read at `time`; the event that it completes, if any.
  package mutating func feed(_ unit: InputUnit, at time: ContinuousClock.Instant) -> TerminalEvent? {
    switch unit {
    case .key(let key):
      // Keys within pasted text are control characters that were pasted: nothing a text has a use for.
      guard state != .paste else { return nil }
      state = .ground
      utf8.reset()
      return .key(key)
    case .byte(let byte):
      return feed(byte, at: time)
    }
  }

  /// Nothing more can be read now: an Escape that waited for more was the key itself.
  package mutating func pause() -> TerminalEvent? {
    let key: Key
    switch state {
    case .ground, .escapedCharacter, .paste: return nil
    case .escape: key = .escape
    case .singleShift: key = .alt("O")
    case .control(let parameters):
      // No one types parameters: the rest of the sequence is still on its way.
      guard parameters.isEmpty else { return nil }
      key = .alt("[")
    }
    state = .ground
    return .key(key)
  }

  private mutating func feed(_ byte: UInt8, at time: ContinuousClock.Instant) -> TerminalEvent? {
    switch state {
    case .paste: return feedPaste(byte)
    case .ground: return character(byte, isAlt: false)
    case .escapedCharacter: return character(byte, isAlt: true)
    case .singleShift:
      state = .ground
      return ControlSequence(parameters: "", final: Self.ascii(byte)).key.map { .key($0) }
    case .escape:
      switch byte {
      case UInt8(ascii: "["): state = .control("")
      case UInt8(ascii: "O"): state = .singleShift
      case 0x1B: return .key(.escape)
      default: return character(byte, isAlt: true)
      }
      return nil
    case .control(let parameters):
      return feedControl(byte, after: parameters, at: time)
    }
  }

  private mutating func feedControl(
    _ byte: UInt8, after parameters: String, at time: ContinuousClock.Instant
  ) -> TerminalEvent? {
    switch byte {
    case 0x20...0x3F where parameters.utf8.count < 64:
      state = .control(parameters + String(Self.ascii(byte)))
      return nil
    case 0x40...0x7E:
      state = .ground
      return event(of: ControlSequence(parameters: parameters, final: Self.ascii(byte)), at: time)
    default:
      // The sequence broke off.
      state = .ground
      return character(byte, isAlt: false)
    }
  }

  private mutating func event(of sequence: ControlSequence, at time: ContinuousClock.Instant) -> TerminalEvent? {
    if sequence.startsPaste {
      state = .paste
      pasted.removeAll()
      return nil
    }
    if let focus = sequence.focus { return .focus(focus) }
    if let report = sequence.mouseReport { return clicks.event(of: report, at: time).map { .mouse($0) } }
    return sequence.key.map { .key($0) }
  }

  private mutating func feedPaste(_ byte: UInt8) -> TerminalEvent? {
    pasted.append(byte)
    guard byte == UInt8(ascii: "~"), pasted.suffix(Self.pasteEnd.count) == Self.pasteEnd[...] else { return nil }
    state = .ground
    pasted.removeLast(Self.pasteEnd.count)
    defer { pasted.removeAll() }
    return .paste(Self.text(ofPaste: pasted))
  }

  /// The pasted bytes as text: terminals send a carriage return for the end of a line.
  private static func text(ofPaste bytes: [UInt8]) -> String {
    var scalars = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar == "\r" || (scalar == "\n" && !afterReturn) {
        scalars.append("\n")
      } else if scalar != "\n" {
        scalars.append(scalar)
      }
      afterReturn = scalar == "\r"
    }
    return String(scalars)
  }

  private mutating func character(_ byte: UInt8, isAlt: Bool) -> TerminalEvent? {
    state = .ground
    guard byte >= 0x80 else {
      utf8.reset()
      if byte == 0x1B {
        state = .escape
        return nil
      }
      return .key(Self.key(ascii: byte, isAlt: isAlt))
    }
    guard let scalar = utf8.feed(byte) else {
      if isAlt, utf8.isPending { state = .escapedCharacter }
      return nil
    }
    // What would be invisible is no text anyone types.
    guard ScalarClass(scalar) != .hidden else { return nil }
    return .key(isAlt ? .alt(Character(scalar)) : .character(Character(scalar)))
  }

  private static func key(ascii byte: UInt8, isAlt: Bool) -> Key {
    switch byte {
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x08, 0x7F: .backspace
    case 0x00: .ctrl(" ")
    case 0x01...0x1A: .ctrl(ascii(byte + 0x60))
    case 0x1C...0x1F: .ctrl(ascii(byte + 0x40))
    default: isAlt ? .alt(ascii(byte)) : .character(ascii(byte))
    }
  }

  private static func ascii(_ byte: UInt8) -> Character {
    Character(Unicode.Scalar(byte))
  }
}
