import TerminalKit

/// The colours of a theme. Every colour of the 256, but for the standard theme's red, is one of the fixed entries, 16 to
/// 255, so that its contrast is known; each names what stands in for it where there are only eight.
struct Inks: Hashable, Sendable {
  /// Text and background of everything that has no colour of its own; nil: the terminal's.
  struct Base: Hashable, Sendable {
    let text: Color
    let background: Color
    /// What can be done without.
    let faint: Color
  }

  var base: Base?
  /// Whether the board's overview has colour for what needs somebody alone, and all else in the terminal's own text:
  /// changes of colour are most of what a row of it is made of, and these take a terminal far away half the bytes.
  var isBoardQuiet = false
  var covered: Style
  var gap: Style
  var partial: Style
  var open: Style
  var extra: Style
  var key: Style
  /// Of blocks of time, behind their text.
  var campuses: [Color]
  /// Of that text, where the terminal's own background is not known.
  var campusText = Color.palette(231, fallback: .white)

  static func of(_ theme: ThemeName) -> Inks {
    switch theme {
    case .standard, .monochrome: standard
    case .dark: dark
    case .light: light
    case .highContrast: highContrast
    case .redGreenBlind: redGreenBlind
    case .blueYellowBlind: blueYellowBlind
    }
  }

  private static func ink(_ index: UInt8, _ fallback: Color, on background: Color = .standard) -> Style {
    Style(foreground: .palette(index, fallback: fallback), background: background)
  }

  /// Of middling lightness, so that they can be read on light and on dark, and white on campuses.
  private static let standard = Inks(
    isBoardQuiet: true, covered: ink(28, .green), gap: Style(foreground: .red), partial: ink(166, .magenta),
    open: ink(33, .blue),
    extra: ink(30, .cyan), key: ink(30, .cyan),
    campuses: [
      .palette(29, fallback: .cyan), .palette(62, fallback: .blue), .palette(130, fallback: .green),
      .palette(25, fallback: .magenta), .palette(127, fallback: .blue), .palette(60, fallback: .green),
    ])

  private static let dark = Inks(
    base: Base(
      text: .palette(252, fallback: .white), background: .palette(234, fallback: .black),
      faint: .palette(246, fallback: .white)),
    covered: ink(114, .green), gap: ink(210, .red), partial: ink(215, .yellow), open: ink(75, .cyan),
    extra: ink(80, .cyan), key: ink(80, .cyan),
    campuses: [
      .palette(80, fallback: .cyan), .palette(141, fallback: .magenta), .palette(114, fallback: .green),
      .palette(176, fallback: .magenta), .palette(75, fallback: .cyan), .palette(180, fallback: .yellow),
    ])

  /// On a light background eight colours leave only the dark ones.
  private static let light = Inks(
    base: Base(
      text: .palette(235, fallback: .black), background: .palette(231, fallback: .white),
      faint: .palette(242, fallback: .black)),
    covered: ink(28, .blue), gap: ink(160, .red), partial: ink(130, .magenta), open: ink(26, .black),
    extra: ink(23, .black), key: ink(23, .blue),
    campuses: [
      .palette(23, fallback: .blue), .palette(62, fallback: .magenta), .palette(28, fallback: .black),
      .palette(90, fallback: .magenta), .palette(26, fallback: .blue), .palette(130, fallback: .red),
    ])

  private static let highContrast = Inks(
    base: Base(
      text: .palette(231, fallback: .white), background: .palette(16, fallback: .black),
      faint: .palette(252, fallback: .white)),
    covered: ink(120, .green), gap: ink(231, .white, on: .palette(124, fallback: .red)),
    partial: ink(16, .black, on: .palette(226, fallback: .yellow)), open: ink(123, .cyan),
    extra: ink(159, .cyan), key: ink(226, .yellow),
    campuses: [
      .palette(123, fallback: .cyan), .palette(226, fallback: .yellow), .palette(120, fallback: .green),
      .palette(225, fallback: .magenta), .palette(159, fallback: .cyan), .palette(231, fallback: .white),
    ])

  /// From yellow over orange and sky blue to blue, each darker than the one before.
  private static let redGreenBlind = Inks(
    base: Base(
      text: .palette(252, fallback: .white), background: .palette(16, fallback: .black),
      faint: .palette(246, fallback: .white)),
    covered: ink(32, .cyan), gap: ink(226, .yellow), partial: ink(215, .white), open: ink(38, .cyan),
    extra: ink(110, .cyan), key: ink(117, .cyan),
    campuses: [
      .palette(38, fallback: .cyan), .palette(215, fallback: .yellow), .palette(32, fallback: .cyan),
      .palette(146, fallback: .white), .palette(74, fallback: .cyan), .palette(226, fallback: .yellow),
    ])

  /// From white on red over teal and red to dark teal, each darker than the one before.
  private static let blueYellowBlind = Inks(
    base: Base(
      text: .palette(252, fallback: .white), background: .palette(16, fallback: .black),
      faint: .palette(246, fallback: .white)),
    covered: ink(30, .green), gap: ink(231, .white, on: .palette(124, fallback: .red)), partial: ink(203, .red),
    open: ink(44, .cyan), extra: ink(80, .cyan), key: ink(44, .cyan),
    campuses: [
      .palette(44, fallback: .cyan), .palette(203, fallback: .red), .palette(30, fallback: .green),
      .palette(217, fallback: .white), .palette(37, fallback: .cyan), .palette(167, fallback: .red),
    ])
}
