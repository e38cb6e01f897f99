import Staffing
import TerminalKit

/// The program's styles. The background stays the terminal's own, colours are of middling lightness so that they can be
/// read on light and on dark, and nothing is said by colour alone.
struct Theme: Hashable, Sendable {
  let colors: Capabilities.Colors

  private func colored(_ color: Color, _ attributes: Attributes = []) -> Style {
    switch colors {
    case .none: Style(attributes: attributes)
    case .eight, .palette256: Style(foreground: color, attributes: attributes)
    }
  }

  private static let green = Color.palette(28, fallback: .green)
  private static let red = Color.palette(160, fallback: .red)
  private static let orange = Color.palette(166, fallback: .magenta)
  private static let blue = Color.palette(33, fallback: .blue)
  private static let teal = Color.palette(30, fallback: .cyan)

  var title: Style { .bold }
  var heading: Style { .bold }
  var rule: Style { .dim }
  /// What can be done without.
  var faint: Style { .dim }
  var key: Style { colored(Self.teal, .bold) }
  /// The row of a list that is chosen.
  var chosen: Style { .reverse }
  var good: Style { colored(Self.green) }
  var warning: Style { colored(Self.orange, .bold) }
  var bad: Style { colored(Self.red, .bold) }

  func style(of cell: CellState) -> Style {
    switch cell {
    case .covered, .surplus: colored(Self.green)
    case .locked: colored(Self.green, .bold)
    case .partial: colored(Self.orange, .bold)
    case .gap: colored(Self.red, .bold)
    case .open: colored(Self.blue)
    case .extra: colored(Self.teal)
    case .noNeed, .closed: .dim
    case .violated: colored(Self.red, [.bold, .underline])
    }
  }

  /// What lies behind: time that is free, the track of a bar.
  var shade: Style { .dim }
  /// A bar that does not reach what it should.
  var short: Style { colored(Self.orange) }
  /// Why somebody is not there.
  var away: Style { colored(Self.orange) }

  private static let campusColors = [
    teal, Color.palette(62, fallback: .blue), Color.palette(64, fallback: .green),
    Color.palette(133, fallback: .magenta),
    Color.palette(24, fallback: .blue), Color.palette(130, fallback: .cyan),
  ]

  /// A campus's block of time; campuses next to each other in the district's list differ.
  func campus(_ campus: CampusIndex) -> Style {
    switch colors {
    case .none: .plain
    case .eight, .palette256:
      Style(foreground: Self.campusColors[campus.rawValue % Self.campusColors.count], attributes: .reverse)
    }
  }

  func style(of kind: State.Message.Kind) -> Style {
    switch kind {
    case .info: .plain
    case .warning: warning
    case .error: bad
    }
  }
}
