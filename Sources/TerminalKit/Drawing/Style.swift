/// A colour of text or background: the terminal's own, one of the eight every colour terminal has, or one of 256
/// that names which of the eight stands in for it where there are no more.
package struct Color: Hashable, Sendable {
  /// The entry of the terminal's palette, 0 to 255; -1 for the terminal's own colour.
  package let index: Int16
  /// The entry, 0 to 7 or -1, on terminals with eight colours.
  package let fallback: Int8

  private init(index: Int16, fallback: Int8) {
    self.index = index
    self.fallback = fallback
  }

  /// What the terminal uses where nothing is said: readable on light and on dark backgrounds.
  package static let standard = Color(index: -1, fallback: -1)
  package static let black = Color(index: 0, fallback: 0)
  package static let red = Color(index: 1, fallback: 1)
  package static let green = Color(index: 2, fallback: 2)
  package static let yellow = Color(index: 3, fallback: 3)
  package static let blue = Color(index: 4, fallback: 4)
  package static let magenta = Color(index: 5, fallback: 5)
  package static let cyan = Color(index: 6, fallback: 6)
  package static let white = Color(index: 7, fallback: 7)

  /// Entry `index` of the 256-colour palette, drawn as `fallback` where the terminal has only eight colours.
  package static func palette(_ index: UInt8, fallback: Color) -> Color {
    Color(index: Int16(index), fallback: fallback.fallback)
  }
}

extension Color: CustomStringConvertible {
  package var description: String {
    let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
    if index < 0 { return "standard" }
    return index < 8 ? names[Int(index)] : "color\(index)"
  }
}

/// How text looks besides its colours. Terminals leave out what they cannot show.
package struct Attributes: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package static let bold = Attributes(rawValue: 1)
  package static let dim = Attributes(rawValue: 2)
  package static let italic = Attributes(rawValue: 4)
  package static let underline = Attributes(rawValue: 8)
  package static let reverse = Attributes(rawValue: 16)
  /// ncurses knows no struck-through text: it is shown dim there.
  package static let strikethrough = Attributes(rawValue: 32)
}

extension Attributes: CustomStringConvertible {
  package var description: String {
    let names = ["bold", "dim", "italic", "underline", "reverse", "strikethrough"]
    return names.indices.filter { rawValue & (1 << $0) != 0 }.map { names[$0] }.joined(separator: " ")
  }
}

/// How a cell is drawn: its colours and attributes.
package struct Style: Hashable, Sendable {
  package var foreground: Color
  package var background: Color
  package var attributes: Attributes

  package init(foreground: Color = .standard, background: Color = .standard, attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own colours and nothing else.
  package static let plain = Style()
  package static let bold = Style(attributes: .bold)
  package static let dim = Style(attributes: .dim)
  package static let underline = Style(attributes: .underline)
  package static let reverse = Style(attributes: .reverse)

  /// This style with `attributes` added.
  package func adding(_ attributes: Attributes) -> Style {
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
