import Staffing
import TerminalKit

/// The program's styles, as the chosen theme has them. Nothing is said by colour alone.
struct Theme: Hashable, Sendable {
  let colors: Capabilities.Colors
  private let inks: Inks

  /// The styles of `name` on a terminal with `colors`.
  init(_ name: ThemeName = .standard, colors: Capabilities.Colors) {
    self.colors = name == .monochrome ? .none : colors
    inks = Inks.of(name)
  }

  private func colored(_ ink: Style, _ attributes: Attributes = []) -> Style {
    switch colors {
    case .none: Style(attributes: attributes)
    case .eight, .palette256: ink.adding(attributes)
    }
  }

  var title: Style { .bold }
  var heading: Style { .bold }
  var rule: Style { .dim }
  /// What can be done without.
  var faint: Style { .dim }
  var key: Style { colored(inks.key, .bold) }
  /// The row of a list that is chosen.
  var chosen: Style { .reverse }
  var good: Style { colored(inks.covered) }
  var warning: Style { colored(inks.partial, .bold) }
  var bad: Style { colored(inks.gap, .bold) }

  /// In colour all that is not dim is bold: between two cells only the colour changes, which is what terminals need the
  /// fewest bytes for.
  func style(of cell: CellState) -> Style {
    let usual: Attributes = colors == .none ? [] : .bold
    switch cell {
    case .covered, .surplus: return colored(inks.covered, usual)
    case .locked: return colored(inks.covered, .bold)
    case .partial: return warning
    case .gap, .violated: return bad
    case .open: return colored(inks.open, usual)
    case .extra: return colored(inks.extra, usual)
    case .noNeed, .closed: return .dim
    }
  }

  /// The same in the board's overview.
  func boardStyle(of cell: CellState) -> Style {
    guard inks.isBoardQuiet, colors != .none else { return style(of: cell) }
    switch cell {
    case .covered, .surplus, .locked, .open: return .bold
    case .gap, .violated, .partial, .extra, .noNeed, .closed: return style(of: cell)
    }
  }

  /// A campus's gap hours beside its week: where the gaps there are all that is coloured, only these are.
  var gapHours: Style { inks.isBoardQuiet && colors != .none ? .bold : bad }

  /// The cell under the cursor, the same whatever it holds.
  func cursor(isNew: Bool) -> Style {
    let style: Style = colors == .none ? .reverse : .reverse.adding(.bold)
    return isNew ? style.adding(.underline) : style
  }

  /// What lies behind: time that is free, the track of a bar.
  var shade: Style { .dim }
  /// A bar that does not reach what it should.
  var short: Style { colored(inks.partial) }
  /// Why somebody is not there.
  var away: Style { colored(inks.partial) }

  /// A campus's block of time; campuses next to each other in the district's list differ. What is behind the text has a
  /// colour where the text's contrast to it is known: terminals are sent the blanks of such a block with one command.
  func campus(_ campus: CampusIndex) -> Style {
    let ink = inks.campuses[campus.rawValue % inks.campuses.count]
    return switch colors {
    case .none: .plain
    case .eight: Style(foreground: ink, attributes: .reverse)
    case .palette256: Style(foreground: inks.base?.background ?? inks.campusText, background: ink)
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

extension Theme {
  /// Paints a frame's plain parts in the theme's own text and background. Where those are known, faint text has a
  /// colour of known contrast, since terminals differ in what they make of dim.
  func paint(_ frame: inout Frame) {
    guard colors != .none, let base = inks.base else { return }
    frame.restyle(frame.bounds) { style in
      if style.attributes.contains(.dim) {
        style.attributes.remove(.dim)
        if style.foreground == .standard { style.foreground = base.faint }
      }
      if style.foreground == .standard { style.foreground = base.text }
      if style.background == .standard { style.background = base.background }
    }
  }
}
