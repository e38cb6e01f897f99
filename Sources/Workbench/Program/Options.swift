package import Staffing
package import TerminalKit

/// What was chosen when the program was started.
package struct Options: Hashable, Sendable {
  /// Unicode's characters or only ASCII's.
  package var alphabet: Alphabet
  /// How many colours there are.
  package var colors: Capabilities.Colors
  /// Whether the week can be looked at only.
  package var isReadOnly: Bool
  /// What the screen looks like.
  package var theme: ThemeName
  /// The keys that are other than usual.
  package var keys: KeyChanges
  /// The day it is; nil where nobody tells.
  package var today: CalendarDate?

  /// Unicode, 256 colors and editing where nothing else is said.
  package init(
    alphabet: Alphabet = .unicode, colors: Capabilities.Colors = .palette256, isReadOnly: Bool = false,
    theme: ThemeName = .standard, keys: KeyChanges = KeyChanges(), today: CalendarDate? = nil
  ) {
    self.alphabet = alphabet
    self.colors = colors
    self.isReadOnly = isReadOnly
    self.theme = theme
    self.keys = keys
    self.today = today
  }
}
