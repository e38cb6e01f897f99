package import TerminalKit

/// The colour pairs that were given out, so that each combination of colours takes one of the terminal's pairs.
package struct PairTable {
  /// A text and a background colour as entries of the terminal's palette, -1 for its own.
  package struct Colors: Hashable, Sendable {
    /// The text's colour.
    package let foreground: Int
    /// The colour behind it.
    package let background: Int
  }

  /// What to draw a style with.
  package enum Answer: Hashable, Sendable {
    /// This pair, which the terminal knows.
    case known(Int)
    /// This pair, which the terminal must be told first.
    case new(Int, Colors)
  }

  private let colors: Capabilities.Colors
  /// The number of pairs the terminal has, the standard one included.
  private let limit: Int
  private var pairs: [Colors: Int] = [:]

  /// A table for a terminal with those colours and `limit` pairs, the standard one included.
  package init(colors: Capabilities.Colors, limit: Int) {
    self.colors = colors
    self.limit = limit
  }

  /// The pair for the colours of `style`: 0, the terminal's own colours, for those and where no pair is left.
  package mutating func pair(for style: Style) -> Answer {
    let wanted = Colors(foreground: entry(style.foreground), background: entry(style.background))
    if wanted == Colors(foreground: -1, background: -1) { return .known(0) }
    if let pair = pairs[wanted] { return .known(pair) }
    let pair = pairs.count + 1
    guard pair < limit else { return .known(0) }
    pairs[wanted] = pair
    return .new(pair, wanted)
  }

  private func entry(_ color: Color) -> Int {
    switch colors {
    case .none: -1
    case .eight: Int(color.fallback)
    case .palette256: Int(color.index)
    }
  }
}
