import TerminalKit
import Testing

@testable import Workbench

/// Sentences that are laid into a few rows.
@Suite struct WrappedTextTests {
  private func drawn(_ text: String, rows: Int = .max) -> (lines: [Substring], below: Int) {
    var canvas = Canvas(size: Size(width: 12, height: 3), options: Options())
    var area = Rect(left: 0, top: 0, width: 12, height: 3)
    canvas.putWrapped(text, in: &area, rows: rows)
    return (canvas.frame.text.split(separator: "\n"), area.height)
  }

  @Test func whatFitsLeavesTheRowsBelow() {
    let (lines, below) = drawn("nobody is there")
    #expect(lines == ["nobody is", "there"])
    #expect(below == 1)
  }

  @Test func aTextWithoutRoomEndsInAnEllipsis() {
    #expect(drawn("one two three four five six seven").lines == ["one two", "three four", "five six se…"])
    #expect(drawn("one two three four", rows: 1).lines == ["one two thr…"])
    #expect(drawn("one two three four", rows: 1).below == 2)
  }

  @Test func aTextThatJustFitsIsWhole() {
    #expect(drawn("one two thre four fivee six six66 seven").lines == ["one two thre", "four fivee", "six six66 s…"])
    #expect(drawn("one two thre four fivee six six66").lines == ["one two thre", "four fivee", "six six66"])
  }

  @Test func rowsThatAreNotThereTakeNothing() {
    #expect(drawn("nobody", rows: 0).lines.isEmpty)
  }
}
