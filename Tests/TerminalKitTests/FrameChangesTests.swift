import TestSupport
import Testing

@testable import TerminalKit

@Suite("The difference of two frames")
struct FrameChangesTests {
  private let size = Size(width: 16, height: 4)

  @Test("Without a frame before, or one of another size, everything changes")
  func everything() {
    let frame = Frame(size: size)
    let all = (0..<4).map { ChangedRun(row: $0, columns: 0..<16) }
    #expect(frame.changes(since: nil) == all)
    #expect(frame.changes(since: Frame(size: Size(width: 15, height: 4))) == all)
    #expect(frame.changes(since: frame).isEmpty)
  }

  @Test("Near changes are one run, far ones are two")
  func runs() {
    let old = Frame(size: size)
    var new = old
    for column in [1, 5, 11] { new.put("x", at: Point(column: column, row: 2)) }
    #expect(
      new.changes(since: old) == [ChangedRun(row: 2, columns: 1..<6), ChangedRun(row: 2, columns: 11..<12)])
  }

  @Test("A change of style alone is a change")
  func styles() {
    let old = Frame(size: size)
    var new = old
    new.restyle(Rect(left: 3, top: 1, width: 1, height: 1)) { $0.attributes = .reverse }
    #expect(new.changes(since: old) == [ChangedRun(row: 1, columns: 3..<4)])
  }

  @Test("Wide characters change as a whole")
  func wide() {
    var old = Frame(size: size)
    old.put("日本", at: Point(column: 0, row: 0))
    var new = old
    new.restyle(Rect(left: 3, top: 0, width: 1, height: 1)) { $0.attributes = .bold }
    #expect(new.changes(since: old) == [ChangedRun(row: 0, columns: 2..<4)])
  }

  @Test("Copying the runs turns the old frame into the new one", arguments: 0..<200 as Range<UInt64>)
  func randomFrames(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var old = Frame(size: size)
    draw(into: &old, using: &generator)
    var new = old
    draw(into: &new, using: &generator)
    var cells = old.cells
    for run in new.changes(since: old) {
      let first = new[Point(column: run.columns.lowerBound, row: run.row)]
      let last = new[Point(column: run.columns.upperBound - 1, row: run.row)]
      #expect(!first.glyph.isContinuation && last.glyph.columns < 2, "seed \(seed)")
      for column in run.columns {
        cells[run.row * size.width + column] = new[Point(column: column, row: run.row)]
      }
    }
    #expect(cells == new.cells, "seed \(seed)")
    #expect(hasWholeGlyphs(new), "seed \(seed)")
  }

  private func draw(into frame: inout Frame, using generator: inout SeededGenerator) {
    for _ in 0..<generator.int(1...8) {
      let clip = Rect(
        left: generator.int(-2...10), top: generator.int(-1...3), width: generator.int(0...16),
        height: generator.int(0...4))
      let text = randomText(using: &generator)
      let point = Point(column: generator.int(-4...15), row: generator.int(-1...4))
      let style = generator.chance(50) ? Style.plain : .bold
      frame.clipped(to: clip) { $0.put(text, at: point, style: style) }
    }
  }

  /// Whether each wide glyph is followed by its continuation, and each continuation led by one.
  private func hasWholeGlyphs(_ frame: Frame) -> Bool {
    (0..<frame.size.height).allSatisfy { row in
      let columns = frame.cells(row: row).map { $0.glyph.columns }
      return columns.indices.allSatisfy { index in
        let isContinuation = columns[index] == 0
        let isLed = index > 0 && columns[index - 1] == 2
        return isContinuation == isLed && (columns[index] < 2 || index + 1 < columns.count)
      }
    }
  }
}
