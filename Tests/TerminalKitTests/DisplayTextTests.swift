import TestSupport
import Testing

@testable import TerminalKit

@Suite("Text as it is shown")
struct DisplayTextTests {
  @Test(
    "Display widths",
    arguments: [
      ("", 0), ("Saguaro", 7), ("Peña", 4), ("e\u{301}", 1), ("日本", 4), ("👍", 2), ("½–…│", 4), ("ﾊ", 1), ("Ａ", 2),
      ("\u{1100}\u{1161}\u{11A8}", 2), ("한", 2), ("\u{5D0}\u{5B8}", 1),
    ])
  func widths(text: String, width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test(
    "What would be invisible or steer the terminal becomes visible",
    arguments: [
      ("a\u{1B}[31mb", "a<U+001B>[31mb"), ("a\tb", "a<U+0009>b"), ("a\r\nb", "a<U+000D><U+000A>b"),
      ("\0", "<U+0000>"), ("\u{7F}", "<U+007F>"), ("\u{9B}31m", "<U+009B>31m"), ("\u{202E}abc", "<U+202E>abc"),
      ("\u{2066}abc\u{2069}", "<U+2066>abc<U+2069>"), ("a\u{200B}b", "a<U+200B>b"), ("\u{FEFF}a", "<U+FEFF>a"),
      ("👩\u{200D}🚒", "👩<U+200D>🚒"), ("a\u{AD}b", "a<U+00AD>b"), ("\u{2028}", "<U+2028>"), ("\u{3164}", "<U+3164>"),
      ("\u{E0041}", "<U+E0041>"), ("\u{FFFE}", "<U+FFFE>"),
    ])
  func hidden(text: String, shown: String) {
    #expect(text.sanitized().unicodeScalars.elementsEqual(shown.unicodeScalars))
    #expect(text.displayWidth == shown.displayWidth)
  }

  @Test("Of a run of combining marks four are kept, also behind a number")
  func marks() {
    let marks = String(repeating: "\u{301}", count: 9)
    #expect("a\(marks)b".sanitized().unicodeScalars.count == 6)
    #expect("\u{200B}\(marks)".sanitized().unicodeScalars.count == 8 + 4)
    #expect("a\(marks)b".displayWidth == 2)
  }

  @Test("A mark without a base stands on a dotted circle")
  func looseMark() {
    #expect("\u{301}a".sanitized() == "◌\u{301}a")
  }

  @Test("Variation selectors are left out")
  func selectors() {
    #expect("❤\u{FE0F}!".sanitized() == "❤!")
    #expect("\u{FE0F}".sanitized().isEmpty)
  }

  @Test("Line feeds stay only where they are asked for")
  func lineFeeds() {
    #expect("a\nb\r\n\u{1B}c\n".sanitized(keepingLineFeeds: true) == "a\nb<U+000D>\n<U+001B>c\n")
    #expect("a\nb".sanitized() == "a<U+000A>b")
  }

  @Test(
    "Truncation counts columns, not characters",
    arguments: [
      ("Saguaro", 7, "Saguaro"), ("Saguaro", 6, "Sagua…"), ("Saguaro", 1, "…"), ("Saguaro", 0, ""), ("日本語", 5, "日本…"),
      ("日本語", 4, "日…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("a\u{1B}b", 4, "a<U…"),
    ])
  func truncates(text: String, width: Int, shown: String) {
    #expect(text.truncated(to: width, ellipsis: "…") == shown)
  }

  @Test func pads() {
    #expect("日本".padded(to: 6) == "日本  ")
    #expect("12".leftPadded(to: 4) == "  12")
    #expect("Saguaro".padded(to: 3) == "Saguaro")
  }

  @Test("Lines break at spaces, and inside words only where one is too long")
  func wraps() {
    #expect("the officer is away today".wrapped(to: 11) == ["the officer", "is away", "today"])
    #expect("Saguaro".wrapped(to: 3) == ["Sag", "uar", "o"])
    #expect("日本語".wrapped(to: 5) == ["日本", "語"])
    #expect("one\n\ntwo".wrapped(to: 10) == ["one", "", "two"])
    #expect("".wrapped(to: 10) == [""])
    #expect("日".wrapped(to: 1) == ["日"])
    #expect("a".wrapped(to: 0).isEmpty)
  }

  @Test("Sanitised, truncated and wrapped text is safe and fits, whatever it was", arguments: 0..<300 as Range<UInt64>)
  func hardText(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = randomText(using: &generator)
    let safe = text.sanitized()
    #expect(safe.sanitized() == safe, "seed \(seed)")
    #expect(safe.displayWidth == text.displayWidth, "seed \(seed)")
    #expect(
      safe.unicodeScalars.allSatisfy { ScalarClass($0) != .hidden && ScalarClass($0) != .selector }, "seed \(seed)")
    let width = generator.int(1...12)
    let cut = text.truncated(to: width, ellipsis: "…")
    #expect(cut.displayWidth <= width || cut == text, "seed \(seed)")
    #expect(text.wrapped(to: width).allSatisfy { $0.displayWidth <= max(2, width) }, "seed \(seed)")
  }
}

/// Text of everything that is hard to show.
func randomText(using generator: inout SeededGenerator) -> String {
  let pieces = [
    "a", "B", " ", "é", "日", "👍", "\u{301}", "\u{308}", "\u{200D}", "\u{FE0F}", "\u{202E}", "\n", "\r\n", "\u{1B}", "│",
    "\u{FEFF}", "\u{AC00}", "\u{E0100}", "\u{9B}", "~",
  ]
  return (0..<generator.int(0...20)).map { _ in generator.pick(pieces) }.joined()
}
