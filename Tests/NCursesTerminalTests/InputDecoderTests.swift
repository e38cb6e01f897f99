import TerminalKit
import TestSupport
import Testing

@testable import NCursesTerminal

@Suite("Keys and events from what the terminal sends")
struct InputDecoderTests {
  private let start = ContinuousClock.now

  /// The events of `text`, sent in pieces: the decoder hears after each that there is no more for now.
  private func events(of pieces: [[UInt8]]) -> [TerminalEvent] {
    var decoder = InputDecoder()
    var events: [TerminalEvent] = []
    for piece in pieces {
      for byte in piece {
        if let event = decoder.feed(.byte(byte), at: start) { events.append(event) }
      }
      if let event = decoder.pause() { events.append(event) }
    }
    return events
  }

  private func events(_ pieces: String...) -> [TerminalEvent] {
    events(of: pieces.map { Array($0.utf8) })
  }

  @Test("Characters and control keys")
  func characters() {
    #expect(
      events("aé日👍\t\r\n\u{7F}\u{8}\0\u{13}\u{1F}") == [
        .key(.character("a")), .key(.character("é")), .key(.character("日")), .key(.character("👍")), .key(.tab),
        .key(.enter), .key(.enter), .key(.backspace), .key(.backspace), .key(.ctrl(" ")), .key(.ctrl("s")),
        .key(.ctrl("_")),
      ])
  }

  @Test("A character split over reads is not lost")
  func splitCharacters() {
    #expect(
      events(of: [[0xC3], [0xA9, 0xE6], [0x97], [0xA5], [0xF0, 0x9F], [0x91, 0x8D]]) == [
        .key(.character("é")), .key(.character("日")), .key(.character("👍")),
      ])
  }

  @Test(
    "Malformed UTF-8 is dropped and harms nothing behind it",
    arguments: [[0x80], [0xC3], [0xFF], [0xC0, 0xAF], [0xE6, 0x97], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80]])
  func malformed(bytes: [UInt8]) {
    #expect(events(of: [bytes + Array("aé".utf8)]) == [.key(.character("a")), .key(.character("é"))])
  }

  @Test("Characters that would be invisible are not typed")
  func invisible() {
    #expect(events("\u{202E}\u{9B}\u{200B}a") == [.key(.character("a"))])
  }

  @Test("Escape alone, twice, and as Alt")
  func escapes() {
    #expect(events("\u{1B}") == [.key(.escape)])
    #expect(events("\u{1B}\u{1B}") == [.key(.escape), .key(.escape)])
    #expect(events("\u{1B}", "x") == [.key(.escape), .key(.character("x"))])
    #expect(events("\u{1B}x") == [.key(.alt("x"))])
    #expect(events("\u{1B}é") == [.key(.alt("é"))])
    #expect(events(of: [[0x1B, 0xC3], [0xA9]]) == [.key(.alt("é"))])
    #expect(events("\u{1B}[") == [.key(.alt("["))])
    #expect(events("\u{1B}O") == [.key(.alt("O"))])
    #expect(events("\u{1B}\r") == [.key(.enter)])
  }

  @Test(
    "Sequences that terminal descriptions leave out",
    arguments: [
      ("[A", Key.up), ("[1;2A", .shiftUp), ("[1;2B", .shiftDown), ("[1;2C", .shiftRight), ("[1;2D", .shiftLeft),
      ("[1;5C", .right), ("[1;6C", .shiftRight), ("OA", .up), ("OP", .function(1)), ("[Z", .backTab), ("[H", .home),
      ("[4~", .end), ("[3~", .delete), ("[2~", .insert), ("[5~", .pageUp), ("[6~", .pageDown), ("[15~", .function(5)),
      ("[24~", .function(12)), ("[1;2P", .function(1)),
    ])
  func sequences(sequence: String, key: Key) {
    #expect(events("\u{1B}\(sequence)a") == [.key(key), .key(.character("a"))])
  }

  @Test("Unknown sequences are swallowed whole", arguments: ["[?1;2c", "[99~", "[>0;276;0c", "[1;2R\u{1B}[?6n"])
  func unknown(sequence: String) {
    let known = events("\u{1B}\(sequence)a").filter { $0 != .key(.function(3)) }
    #expect(known == [.key(.character("a"))])
  }

  @Test("A sequence that breaks off gives way to what comes next")
  func brokenOff() {
    #expect(events("\u{1B}[1;\u{1B}[A") == [.key(.up)])
    #expect(events("\u{1B}[1;\rA") == [.key(.enter), .key(.character("A"))])
    var decoder = InputDecoder()
    for byte in "\u{1B}[1;".utf8 { #expect(decoder.feed(.byte(byte), at: start) == nil) }
    #expect(decoder.feed(.key(.left), at: start) == .key(.left))
    #expect(decoder.feed(.byte(0x41), at: start) == .key(.character("A")))
  }

  @Test("Focus comes and goes")
  func focus() {
    #expect(events("\u{1B}[I\u{1B}[O") == [.focus(true), .focus(false)])
  }

  @Test("Pasted text is one event, with line feeds, whatever is in it")
  func paste() {
    #expect(
      events("\u{1B}[200~a\r\nb\rc\nd\u{1B}[Aé\t\u{1B}[201", "~x") == [
        .paste("a\nb\nc\nd\u{1B}[Aé\t"), .key(.character("x")),
      ])
    #expect(events("\u{1B}[200~\u{1B}[201~") == [.paste("")])
    var decoder = InputDecoder()
    for byte in "\u{1B}[200~a".utf8 { #expect(decoder.feed(.byte(byte), at: start) == nil) }
    #expect(decoder.feed(.key(.up), at: start) == nil)
    #expect(decoder.pause() == nil)
  }

  @Test("Wherever reads are split, the events are the same", arguments: 0..<200 as Range<UInt64>)
  func splits(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    // No piece ends where an Escape or what follows it could be a key of its own.
    let units = ["a", "é", "日", "👍", "\u{1B}[1;2A", "\u{1B}[<0;3;4M", "\u{1B}[200~x\ry\u{1B}[201~", "\r", "\u{1B}[I"]
    let bytes = (0..<generator.int(1...12)).flatMap { _ in Array(generator.pick(units).utf8) }
    var pieces: [[UInt8]] = [[]]
    for byte in bytes {
      pieces[pieces.count - 1].append(byte)
      let last = pieces[pieces.count - 1].suffix(2)
      if last.last != 0x1B, last != [0x1B, UInt8(ascii: "[")], generator.chance(40) { pieces.append([]) }
    }
    #expect(events(of: pieces) == events(of: [bytes]), "seed \(seed)")
  }

  @Test("Random bytes neither crash nor leave a state that swallows keys for ever", arguments: 0..<200 as Range<UInt64>)
  func randomBytes(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var decoder = InputDecoder()
    for _ in 0..<200 {
      _ = decoder.feed(.byte(UInt8(generator.int(0...255))), at: start)
      if generator.chance(10) { _ = decoder.pause() }
    }
    for byte in "\u{1B}[201~\u{1B}[201~".utf8 { _ = decoder.feed(.byte(byte), at: start) }
    #expect(decoder.feed(.byte(0x61), at: start) == .key(.character("a")), "seed \(seed)")
  }
}

@Suite("The mouse")
struct MouseTests {
  private func events(_ reports: [(text: String, milliseconds: Int)]) -> [MouseEvent] {
    var decoder = InputDecoder()
    let start = ContinuousClock.now
    return reports.flatMap { report in
      "\u{1B}[<\(report.text)".utf8.compactMap { byte -> MouseEvent? in
        let event = decoder.feed(.byte(byte), at: start + .milliseconds(report.milliseconds))
        guard case .mouse(let mouse) = event else { return nil }
        return mouse
      }
    }
  }

  @Test(
    "Buttons, motion, wheel and Shift",
    arguments: [
      ("0;1;1M", MouseEvent(.press, at: Point(column: 0, row: 0))),
      ("4;300;2M", MouseEvent(.press, at: Point(column: 299, row: 1), shift: true)),
      ("0;5;6m", MouseEvent(.release, at: Point(column: 4, row: 5))),
      ("32;5;6M", MouseEvent(.drag, at: Point(column: 4, row: 5))),
      ("64;5;6M", MouseEvent(.wheelUp, at: Point(column: 4, row: 5))),
      ("69;5;6M", MouseEvent(.wheelDown, at: Point(column: 4, row: 5), shift: true)),
      ("0;0;0M", MouseEvent(.press, at: Point(column: 0, row: 0))),
    ])
  func reports(text: String, event: MouseEvent) {
    #expect(events([(text, 0)]) == [event])
  }

  @Test(
    "Other buttons and nonsense are nothing", arguments: ["1;5;6M", "2;5;6M", "66;5;6M", "35;5;6M", "0;5M", "0;5;6;7M"])
  func ignored(text: String) {
    #expect(events([(text, 0)]).isEmpty)
  }

  @Test("Two presses at one place within 400 ms are a double click, a third begins anew")
  func doubleClicks() {
    func actions(_ reports: [(text: String, milliseconds: Int)]) -> [MouseEvent.Action] {
      events(reports).map { $0.action }
    }
    #expect(
      actions([("0;5;6M", 0), ("0;5;6m", 90), ("0;5;6M", 400), ("0;5;6m", 450), ("0;5;6M", 500)]) == [
        .press, .release, .doubleClick, .release, .press,
      ])
    #expect(actions([("0;5;6M", 0), ("0;5;6M", 401)]) == [.press, .press])
    #expect(actions([("0;5;6M", 0), ("0;6;6M", 100)]) == [.press, .press])
  }
}
