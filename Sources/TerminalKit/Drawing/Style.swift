/// A colour of text or background: the terminal's own, one of the eight every colour terminal has, or one of 256
/// that names which of the eight stands in for it where there are no more.
package struct Color: Hashable, Sendable {
  /// The entry of the terminal's palette, 0 to 255; -1 for the terminal's own colour.
  package let index: Int16
  /// The entry, 0 to 7 or -1, on terminals with eight colours.
  package let fallback: Int8

  @usableFromInline init(index: Int16, fallback: Int8) {
    self.index = index
    self.fallback = fallback
  }

  /// Whether both are the same entry.
  @inlinable package static func == (left: Color, right: Color) -> Bool {
    left.index == right.index && left.fallback == right.fallback
  }

  /// What the terminal uses where nothing is said: readable on light and on dark backgrounds.
  @inlinable package static var standard: Color { Color(index: -1, fallback: -1) }
  /// Entry 0 of the palette; like all eight below, what it looks like is the terminal's choice.
  package static let black = Color(index: 0, fallback: 0)
  /// Entry 1 of the palette.
  package static let red = Color(index: 1, fallback: 1)
  /// Entry 2 of the palette.
  package static let green = Color(index: 2, fallback: 2)
  /// Entry 3 of the palette.
  package static let yellow = Color(index: 3, fallback: 3)
  /// Entry 4 of the palette.
  package static let blue = Color(index: 4, fallback: 4)
  /// Entry 5 of the palette.
  package static let magenta = Color(index: 5, fallback: 5)
  /// Entry 6 of the palette.
  package static let cyan = Color(index: 6, fallback: 6)
  /// Entry 7 of the palette.
  package static let white = Color(index: 7, fallback: 7)

  /// Entry `index` of the 256-colour palette, drawn as `fallback` where the terminal has only eight colours.
  package static func palette(_ index: UInt8, fallback: Color) -> Color {
    Color(index: Int16(index), fallback: fallback.fallback)
  }
}

extension Color: CustomStringConvertible {
  /// The colour's English name, else `color208`, as drawings of styles write it.
  package var description: String {
    let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
    if index < 0 { return "standard" }
    return index < 8 ? names[Int(index)] : "color\(index)"
  }
}

/// How text looks besides its colours. Terminals leave out what they cannot show.
package struct Attributes: OptionSet, Hashable, Sendable {
  /// One bit an attribute.
  package let rawValue: UInt8

  /// The attributes of these bits.
  @inlinable package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Heavier, on some terminals brighter.
  @inlinable package static var bold: Attributes { Attributes(rawValue: 1) }
  /// Fainter; many terminals show it as plain.
  @inlinable package static var dim: Attributes { Attributes(rawValue: 2) }
  /// Slanted.
  @inlinable package static var italic: Attributes { Attributes(rawValue: 4) }
  /// With a line below.
  @inlinable package static var underline: Attributes { Attributes(rawValue: 8) }
  /// Text and background colours changed about: the one mark that every terminal can show.
  @inlinable package static var reverse: Attributes { Attributes(rawValue: 16) }
  /// ncurses knows no struck-through text: it is shown dim there.
  @inlinable package static var strikethrough: Attributes { Attributes(rawValue: 32) }
}

extension Attributes {
  /// Whether a blank shows any of them.
  package var areSeenOnBlanks: Bool { rawValue & Self.seenOnBlanks.rawValue != 0 }

  /// Those without what a blank shows.
  var unseenOnBlanks: Attributes { Attributes(rawValue: rawValue & ~Self.seenOnBlanks.rawValue) }

  private static var seenOnBlanks: Attributes { [.underline, .reverse, .strikethrough] }
}

extension Attributes: CustomStringConvertible {
  /// The names of all that are set, a space between.
  package var description: String {
    let names = ["bold", "dim", "italic", "underline", "reverse", "strikethrough"]
    return names.indices.filter { rawValue & (1 << $0) != 0 }.map { names[$0] }.joined(separator: " ")
  }
}

/// How a cell is drawn: its colours and attributes.
package struct Style: Hashable, Sendable {
  /// The text's colour.
  package var foreground: Color
  /// The colour behind the text.
  package var background: Color
  /// All that is no colour.
  package var attributes: Attributes

  /// The standard colours without attributes where nothing is said.
  @inlinable package init(foreground: Color = .standard, background: Color = .standard, attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// Whether both look the same.
  @inlinable package static func == (left: Style, right: Style) -> Bool {
    left.foreground == right.foreground && left.background == right.background && left.attributes == right.attributes
  }

  /// The terminal's own colours and nothing else.
  @inlinable package static var plain: Style { Style() }
  /// Heavier, in the terminal's own colours.
  package static let bold = Style(attributes: .bold)
  /// Fainter, in the terminal's own colours.
  package static let dim = Style(attributes: .dim)
  /// Underlined, in the terminal's own colours.
  package static let underline = Style(attributes: .underline)
  /// The terminal's own colours changed about.
  package static let reverse = Style(attributes: .reverse)

  /// This style with `attributes` added.
  @inlinable package func adding(_ attributes: Attributes) -> Style {
    var style = self
    style.attributes.formUnion(attributes)
    return style
  }

  /// This style with another text colour.
  package func foreground(_ color: Color) -> Style {
    var style = self
    style.foreground = color
    return style
  }

  /// This style with another background.
  package func background(_ color: Color) -> Style {
    var style = self
    style.background = color
    return style
  }
}

extension Style: CustomStringConvertible {
  /// The words `bold red on blue`, or `plain`.
  package var description: String {
    var words: [String] = []
    if !attributes.isEmpty { words.append(attributes.description) }
    if foreground != .standard { words.append(foreground.description) }
    if background != .standard { words.append("on \(background)") }
    return words.isEmpty ? "plain" : words.joined(separator: " ")
  }
}
