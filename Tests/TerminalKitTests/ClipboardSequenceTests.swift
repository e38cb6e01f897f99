import Foundation
import TerminalKit
import Testing

/// What is sent to a terminal for its clipboard.
@Suite struct ClipboardSequenceTests {
  /// The text within a plain sequence.
  private func text(in sequence: String) throws -> String {
    let payload = try #require(sequence.firstMatch(of: /^\u{1B}]52;c;([A-Za-z0-9+\/=]*)\u{07}$/)).1
    return String(decoding: try #require(Data(base64Encoded: String(payload))), as: UTF8.self)
  }

  @Test(arguments: ["", "a", "ab", "abc", "Peñón\n臺北\n", "ÿ\u{10FFFF}"]) func holdsTheText(_ text: String) throws {
    let sequence = try #require(ClipboardSequence(text))
    #expect(try self.text(in: sequence.plain) == text.sanitized(keepingLineFeeds: true))
  }

  @Test func nothingThatATerminalObeysGetsOnTheClipboard() throws {
    let sequence = try #require(ClipboardSequence("Oak\u{1B}]0;x\u{07}\u{9B}31m\r\u{202E}kaO\n"))
    let text = try text(in: sequence.plain)
    let isHarmless = text.unicodeScalars.allSatisfy {
      $0 == "\n" || ($0.value >= 0x20 && !(0x7F...0x9F).contains($0.value))
    }
    #expect(isHarmless && !text.unicodeScalars.contains("\u{202E}"))
  }

  @Test func isAsLongAsTerminalsTakeAndNoLonger() throws {
    let longest = try #require(ClipboardSequence(String(repeating: "x", count: ClipboardSequence.mostBytes)))
    #expect(longest.plain.utf8.count <= 74_994 + "\u{1B}]52;c;\u{07}".utf8.count)
    #expect(ClipboardSequence(String(repeating: "x", count: ClipboardSequence.mostBytes + 1)) == nil)
  }

  @Test func goesThroughTmuxInBothWays() throws {
    let sequence = try #require(ClipboardSequence("Oak"))
    #expect(sequence.throughTmux == "\u{1B}]52;c;T2Fr\u{07}\u{1B}Ptmux;\u{1B}\u{1B}]52;c;T2Fr\u{07}\u{1B}\\")
  }
}
