import TerminalKit
import Testing

@testable import Workbench

/// Two lines over time.
@Suite struct ChartTests {
  private func text(_ chart: Chart, _ height: Int, _ alphabet: Alphabet) -> [String] {
    chart.rows(height, alphabet).map { row in String(row.map { $0?.glyph ?? " " }) }
  }

  @Test func theLinesFallAndRiseStepByStep() {
    let points = [(time: 0.0, upper: 10.0, lower: 0.0), (2, 6, 2), (4, 4, 4)]
    let chart = Chart(points, until: 6, end: 6, range: 0...10, columns: 6)
    #expect(chart.upper == [1, 0.6, 0.6, 0.4, 0.4, 0.4])
    #expect(text(chart, 3, .ascii) == ["*     ", " *****", "...   "])
  }

  @Test func nothingIsDrawnBehindNow() {
    let chart = Chart([(time: 0.0, upper: 1.0, lower: 0.0)], until: 5, end: 10, range: 0...1, columns: 10)
    #expect(chart.upper.map { $0 != nil } == [true, true, true, true, true, true, false, false, false, false])
  }

  @Test func brailleHoldsTwoByFourDotsACell() {
    let chart = Chart([(time: 0.0, upper: 1.0, lower: 0.0)], until: 1, end: 1, range: 0...1, columns: 4)
    #expect(text(chart, 1, .unicode) == ["⣉⣉"])
    #expect(text(chart, 2, .unicode) == ["⠉⠉", "⣀⣀"])
  }

  @Test func valuesBeyondTheRangeAreAtItsEdge() {
    let chart = Chart([(time: 0.0, upper: 99.0, lower: -5.0)], until: 1, end: 1, range: 0...1, columns: 2)
    #expect(chart.upper == [1, 1])
    #expect(chart.lower == [0, 0])
  }

  @Test func anEmptyChartHasNoRows() {
    let chart = Chart([], until: 0, end: 1, range: 0...1, columns: 0)
    #expect(text(chart, 2, .unicode) == ["", ""])
  }
}
