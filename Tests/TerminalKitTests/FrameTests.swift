import TestSupport
import Testing

@testable import TerminalKit

@Suite("Drawing into a frame")
struct FrameTests {
  private func frame(_ width: Int, _ height: Int, alphabet: Alphabet = .unicode) -> Frame {
    Frame(size: Size(width: width, height: height), alphabet: alphabet)
  }

  @Test("A box with its title and text")
  func box() {
    var frame = frame(20, 5)
    frame.box(frame.bounds, title: "Officers")
    frame.put("Rosa Alvarez", at: Point(column: 2, row: 2))
    #expect(
      frame.text == """
        ┌─ Officers ───────┐
        │                  │
        │ Rosa Alvarez     │
        │                  │
        └──────────────────┘
        """)
  }

  @Test("The same in ASCII, with a title that is too long")
  func asciiBox() {
    var frame = frame(12, 3, alphabet: .ascii)
    frame.box(frame.bounds, title: "Officers")
    #expect(
      frame.text == """
        +- Offic~ -+
        |          |
        +----------+
        """)
  }

  @Test("A box needs two rows and columns")
  func smallBox() {
    var frame = frame(4, 2)
    frame.box(Rect(left: 0, top: 0, width: 1, height: 2))
    frame.box(Rect(left: 2, top: 0, width: 2, height: 2), title: "none")
    #expect(frame.text == "  ┌┐\n  └┘")
  }

  @Test("Text ends at the edge, and in an ellipsis where a width is given")
  func cut() {
    var frame = frame(8, 4)
    #expect(frame.put("Superstition", at: Point(column: 3, row: 0)) == 15)
    #expect(frame.put("Superstition", at: Point(column: 0, row: 1), width: 6) == 6)
    frame.put("Superstition", at: Point(column: -5, row: 2))
    frame.put("above", at: Point(column: 0, row: -1))
    frame.put("below", at: Point(column: 0, row: 4))
    #expect(frame.lines == ["   Super", "Super…", "stition", ""])
  }

  @Test func alignment() {
    var frame = frame(9, 3)
    for (row, alignment) in [Alignment.leading, .centered, .trailing].enumerated() {
      frame.put("abc", in: Rect(left: 0, top: row, width: 9, height: 1), alignment: alignment)
    }
    #expect(frame.lines == ["abc", "   abc", "      abc"])
  }

  @Test("Wide characters take two columns and combining marks none")
  func widths() {
    var frame = frame(8, 1)
    #expect(frame.put("日e\u{301}本", at: Point(column: 0, row: 0)) == 5)
    #expect(frame.text == "日e\u{301}本")
    #expect(frame[Point(column: 1, row: 0)].glyph.isContinuation)
    #expect(frame[Point(column: 2, row: 0)].glyph.base == "e")
  }

  @Test(
    "Half a wide character is never left",
    arguments: [(0, "x 本"), (1, " x本"), (2, "日x"), (3, "日 x")])
  func halves(column: Int, text: String) {
    var frame = frame(4, 1)
    frame.put("日本", at: Point(column: 0, row: 0))
    frame.put("x", at: Point(column: column, row: 0))
    #expect(frame.text == text)
  }

  @Test("A wide character over two others, and at both edges")
  func wideOverWide() {
    var frame = frame(5, 3)
    frame.put("日本", at: Point(column: 0, row: 0))
    frame.put("語", at: Point(column: 1, row: 0))
    frame.put("日本語", at: Point(column: 0, row: 1))
    frame.put("日本語", at: Point(column: -1, row: 2))
    #expect(frame.lines == [" 語", "日本", " 本語"])
  }

  @Test("Control characters are shown, never kept")
  func controls() {
    var frame = frame(30, 1)
    frame.put("a\u{1B}[2J\r\nb", at: Point(column: 0, row: 0))
    #expect(frame.text == "a<U+001B>[2J<U+000D><U+000A>b")
  }

  @Test("Nothing is drawn outside the clip, and the outer clip comes back")
  func clips() {
    var frame = frame(6, 3)
    frame.fill(frame.bounds, with: ".")
    frame.clipped(to: Rect(left: 1, top: 1, width: 3, height: 5)) { inner in
      inner.clipped(to: Rect(left: 2, top: 0, width: 9, height: 2)) { inmost in
        inmost.fill(inmost.bounds, with: "#")
      }
      inner.put("日日", at: Point(column: 0, row: 2))
    }
    frame.put("x", at: Point(column: 0, row: 0))
    #expect(frame.lines == ["x.....", "..##..", ". 日.."])
  }

  @Test("Styles, as the second layer of a test's drawing")
  func styles() {
    var frame = frame(8, 2)
    frame.put("gap", at: Point(column: 1, row: 0), style: Style(foreground: .red, attributes: .bold))
    frame.put("open", at: Point(column: 0, row: 1))
    frame.restyle(Rect(left: 2, top: 0, width: 3, height: 2)) { $0.attributes.insert(.reverse) }
    #expect(frame.text == " gap\nopen")
    #expect(
      frame.styledText == """
        .abbc
        ..ccc
        a: bold red
        b: bold reverse red
        c: reverse
        """)
  }

  @Test("A scroll bar shows what part of a list is seen, and nothing where all is")
  func scrollBar() {
    func bar(first: Int, total: Int) -> String {
      var frame = frame(1, 6)
      frame.scrollBar(frame.bounds, first: first, total: total)
      return frame.lines.joined()
    }
    #expect(bar(first: 0, total: 12) == "███│││")
    #expect(bar(first: 3, total: 12) == "│███││")
    #expect(bar(first: 6, total: 12) == "│││███")
    #expect(bar(first: 1, total: 1000) == "█│││││")
    #expect(bar(first: 0, total: 6).isEmpty)
  }

  @Test("Bars are full or empty only where their share is")
  func bars() {
    #expect(Alphabet.unicode.bar(0, of: 8, width: 4) == "    ")
    #expect(Alphabet.unicode.bar(1, of: 1000, width: 4) == "▏   ")
    #expect(Alphabet.unicode.bar(5, of: 8, width: 4) == "██▌ ")
    #expect(Alphabet.unicode.bar(999, of: 1000, width: 4) == "███▉")
    #expect(Alphabet.unicode.bar(9, of: 8, width: 4) == "████")
    #expect(Alphabet.ascii.bar(5, of: 8, width: 4) == "###.")
    #expect(Alphabet.ascii.bar(1, of: 0, width: 4) == "....")
    #expect(Alphabet.ascii.bar(1, of: 2, width: 0).isEmpty)
  }

  @Test("An empty frame takes any drawing")
  func empty() {
    var frame = frame(0, 0)
    frame.box(Rect(left: 0, top: 0, width: 9, height: 9), title: "Officers")
    frame.put("日", at: Point(column: 0, row: 0))
    frame.scrollBar(frame.bounds, first: 0, total: 5)
    #expect(frame.text.isEmpty)
    #expect(frame.changes(since: nil).isEmpty)
  }

  @Test("The ASCII alphabet is ASCII, and both alphabets take one column")
  func alphabets() {
    for alphabet in Alphabet.allCases {
      let characters = [
        alphabet.horizontal, alphabet.vertical, alphabet.topLeft, alphabet.topRight, alphabet.bottomLeft,
        alphabet.bottomRight, alphabet.teeLeft, alphabet.teeRight, alphabet.teeTop, alphabet.teeBottom, alphabet.cross,
        alphabet.ellipsis, alphabet.rangeDash, alphabet.separator, alphabet.bullet, alphabet.pointer, alphabet.arrowUp,
        alphabet.arrowDown, alphabet.arrowLeft, alphabet.arrowRight, alphabet.check, alphabet.scrollTrack,
        alphabet.scrollThumb,
      ]
      #expect(characters.allSatisfy { $0.displayWidth == 1 })
      #expect(characters.allSatisfy { $0.isASCII } == (alphabet == .ascii))
    }
  }
}
