/// What the screen can look like: one of these is chosen in the settings.
package enum ThemeName: String, CaseIterable, Hashable, Sendable {
  case standard, dark, light
  case highContrast = "high-contrast"
  case redGreenBlind = "red-green-blind"
  case blueYellowBlind = "blue-yellow-blind"
  case monochrome

  /// What it is for, in a few words.
  package var summary: String {
    switch self {
    case .standard: "the terminal's own background, light or dark"
    case .dark: "light on dark gray"
    case .light: "dark on white"
    case .highContrast: "white on black, for weak eyes and bright rooms"
    case .redGreenBlind: "yellow to blue, for whoever cannot tell red from green"
    case .blueYellowBlind: "red to teal, for whoever cannot tell blue from yellow"
    case .monochrome: "no colors; NO_COLOR and --no-color do the same"
    }
  }
}
