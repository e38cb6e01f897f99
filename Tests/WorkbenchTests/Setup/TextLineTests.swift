import Testing
import TestSupport

@testable import Workbench

/// Lines of text with a cursor in them.
@Suite struct TextLineTests {
  @Test func keysWorkWhereTheCursorIs() {
    var line = TextLine("oak")
    line.moveToStart()
    line.insert("the ")
    #expect(line.text == "the oak")
    line.eraseForward()
    line.moveRight()
    line.eraseBackward()
    #expect(line.text == "the k")
    line.moveToEnd()
    line.eraseForward()
    line.eraseBackward()
    #expect(line.text == "the ")
    line.moveLeft()
    line.insert("n")
    #expect(line.text == "then ")
  }

  @Test func marksStayWithWhatTheyStandOn() {
    var line = TextLine("e")
    line.insert("\u{301}")
    #expect(line.text == "é" && line.cursor == 1)
    line.insert("東")
    line.moveLeft()
    #expect(line.shown(width: 10, lineEnd: "|").column == 1)
    line.moveRight()
    #expect(line.shown(width: 10, lineEnd: "|").column == 3)
  }

  @Test func theCursorIsAlwaysInSight() {
    let line = TextLine("abcdefgh\nij")
    #expect(line.shown(width: 5, lineEnd: "|") == ("h|ij", 4))
    var start = line
    start.moveToStart()
    #expect(start.shown(width: 5, lineEnd: "|") == ("abcdefgh|ij", 0))
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func randomKeysNeverLeaveTheText(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var line = TextLine("")
    for step in 0..<300 {
      switch random.int(0...7) {
      case 0...2: line.insert(random.pick(["a", "東", "\u{301}", "\u{1F1E6}", "\u{200D}", "\n", "xyz"]))
      case 3: line.eraseBackward()
      case 4: line.eraseForward()
      case 5: line.moveLeft()
      case 6: line.moveRight()
      default: if random.chance(50) { line.moveToStart() } else { line.moveToEnd() }
      }
      #expect((0...line.text.count).contains(line.cursor), "seed \(seed), step \(step)")
      #expect((0..<12).contains(line.shown(width: 12, lineEnd: "|").column), "seed \(seed), step \(step)")
    }
  }
}
