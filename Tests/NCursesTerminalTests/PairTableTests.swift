import TerminalKit
import Testing

@testable import NCursesTerminal

@Suite("Colour pairs")
struct PairTableTests {
  private let orange = Style(foreground: .palette(208, fallback: .yellow))

  @Test("A pair is told to the terminal once")
  func once() {
    var table = PairTable(colors: .palette256, limit: 256)
    #expect(table.pair(for: .bold) == .known(0))
    #expect(table.pair(for: orange) == .new(1, PairTable.Colors(foreground: 208, background: -1)))
    #expect(table.pair(for: orange.adding(.bold)) == .known(1))
    #expect(
      table.pair(for: Style(foreground: .red, background: .white))
        == .new(2, PairTable.Colors(foreground: 1, background: 7)))
  }

  @Test("With eight colours the fallback stands in")
  func eight() {
    var table = PairTable(colors: .eight, limit: 64)
    #expect(table.pair(for: orange) == .new(1, PairTable.Colors(foreground: 3, background: -1)))
    #expect(table.pair(for: Style(foreground: .yellow)) == .known(1))
    #expect(table.pair(for: Style(background: .palette(236, fallback: .standard))) == .known(0))
  }

  @Test("Without colours no pair is ever asked for")
  func none() {
    var table = PairTable(colors: .none, limit: 0)
    #expect(table.pair(for: Style(foreground: .red, background: .blue)) == .known(0))
  }

  @Test("When the pairs are used up, the terminal's own colours remain")
  func exhausted() {
    var table = PairTable(colors: .eight, limit: 3)
    _ = table.pair(for: Style(foreground: .red))
    _ = table.pair(for: Style(foreground: .green))
    #expect(table.pair(for: Style(foreground: .blue)) == .known(0))
    #expect(table.pair(for: Style(foreground: .green)) == .known(2))
  }
}
