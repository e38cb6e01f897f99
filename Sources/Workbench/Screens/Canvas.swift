import Staffing
import TerminalKit

/// A frame to draw in, with the program's styles; with an ASCII alphabet nothing but ASCII gets into it.
struct Canvas {
  private(set) var frame: Frame
  let theme: Theme
  /// What is marked, worked out once a frame.
  var marked: Selection?
  /// The posts that are short since somebody is away, worked out once a frame.
  var struck: Set<PostIndex> = []
  /// What is told of around the view; nil: what is under the cursor.
  var panel: PanelSubject?
  /// The rows of the list in front, to be clicked.
  var rowPlaces: [(row: Int, line: Rect)] = []

  init(size: Size, options: Options) {
    frame = Frame(size: size, alphabet: options.alphabet)
    theme = Theme(options.theme, colors: options.colors)
  }

  /// The frame in the theme's own text and background.
  var painted: Frame {
    var frame = frame
    theme.paint(&frame)
    return frame
  }

  var alphabet: Alphabet { frame.alphabet }

  /// Draws `text` in the first row of `area`, cut with an ellipsis; returns the column behind it.
  @discardableResult
  mutating func put(
    _ text: String, in area: Rect, _ style: Style = .plain, alignment: Alignment = .leading
  ) -> Int {
    guard !area.isEmpty else { return area.left }
    var end = area.left
    let text = spelled(text)
    frame.clipped(to: area) { end = $0.put(text, in: area, style: style, alignment: alignment) }
    return end
  }

  /// Draws `text` in the first rows of `area`, broken at spaces, and leaves in `area` those below. An ellipsis ends the
  /// last one where there is more than fits.
  mutating func putWrapped(_ text: String, in area: inout Rect, rows: Int = .max, _ style: Style = .plain) {
    var lines = text.wrapped(to: area.width)[...]
    var left = min(rows, area.height)
    while left > 0, let line = lines.popFirst() {
      left -= 1
      // All that follows is joined to the last row, to be cut there.
      put(left == 0 ? ([line] + lines).joined(separator: " ") : line, in: area.splitTop(1), style)
    }
  }

  mutating func put(_ character: Character, column: Int, row: Int, _ style: Style = .plain) {
    frame.put(character, at: Point(column: column, row: row), style: style)
  }

  /// Blanks the cell behind one that is drawn in `style`, whose text style it takes over: that cannot be seen, and spares
  /// a terminal two changes of style where what follows is drawn alike.
  mutating func putBlank(column: Int, row: Int, after style: Style) {
    let isHidden = style.background == .standard && !style.attributes.areSeenOnBlanks
    put(" ", column: column, row: row, isHidden ? style : .plain)
  }

  /// Draws pieces one behind the other in the first row of `area`; returns the column behind the last.
  @discardableResult
  mutating func put(_ pieces: [(text: String, style: Style)], in area: Rect) -> Int {
    var rest = area
    for piece in pieces where !rest.isEmpty {
      let end = put(piece.text, in: rest, piece.style)
      rest.splitLeft(end - rest.left)
    }
    return rest.left
  }

  mutating func fill(_ area: Rect, _ style: Style) { frame.fill(area, style: style) }

  mutating func fill(_ area: Rect, with character: Character, _ style: Style) {
    frame.fill(area, with: character, style: style)
  }

  /// Draws where `area` is, and nowhere else.
  mutating func clipped(to area: Rect, _ draw: (inout Frame) -> Void) { frame.clipped(to: area, draw) }

  mutating func rule(_ area: Rect, _ style: Style) {
    frame.horizontalLine(at: area.origin, length: area.width, style: style)
  }

  mutating func verticalRule(_ area: Rect, _ style: Style) {
    frame.verticalLine(at: area.origin, length: area.height, style: style)
  }

  mutating func box(_ area: Rect, title: String) {
    rowPlaces = []
    frame.fill(area)
    frame.box(area, title: spelled(title), style: theme.rule, titleStyle: theme.title)
  }

  mutating func scrollBar(_ area: Rect, first: Int, total: Int) {
    frame.scrollBar(area, first: first, total: total, style: theme.rule)
  }

  mutating func setCursor(column: Int, row: Int) {
    let point = Point(column: column, row: row)
    if frame.bounds.contains(point) { frame.cursor = point }
  }

  mutating func hideCursor() { frame.cursor = nil }

  /// The text in this alphabet.
  func spelled(_ text: String) -> String {
    switch alphabet {
    case .unicode: text
    case .ascii: text.inASCII
    }
  }
}

extension String {
  /// This text in ASCII alone: Latin letters without their accents, signs by their likes, all else by `?`.
  var inASCII: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    var result = ""
    for character in self {
      guard let scalar = character.unicodeScalars.first else { continue }
      if scalar.isASCII {
        result.unicodeScalars.append(scalar)
      } else if let sign = Self.signs[scalar] {
        result += sign
      } else {
        result += String(repeating: "?", count: max(1, character.displayWidth))
      }
    }
    return result
  }

  private static let signs: [Unicode.Scalar: String] = {
    var signs: [Unicode.Scalar: String] = [
      "–": "-", "—": "-", "…": "~", "·": "|", "•": "*", "×": "x", "’": "'", "‘": "'", "“": "\"", "”": "\"", "ß": "ss",
      "Æ": "AE", "æ": "ae", "Ø": "O", "ø": "o", "Ð": "D", "ð": "d", "Þ": "Th", "þ": "th", "Œ": "OE", "œ": "oe",
      "↑": "^", "↓": "v", "←": "<", "→": ">", "Ł": "L", "ł": "l",
    ]
    let letters = [
      ("AAAAAA", 0xC0), ("C", 0xC7), ("EEEEIIII", 0xC8), ("NOOOOO", 0xD1), ("UUUUY", 0xD9), ("aaaaaa", 0xE0),
      ("c", 0xE7),
      ("eeeeiiii", 0xE8), ("nooooo", 0xF1), ("uuuuy", 0xF9), ("y", 0xFF),
    ]
    for (plain, first) in letters {
      for (offset, letter) in plain.enumerated() {
        if let scalar = Unicode.Scalar(UInt32(first + offset)) { signs[scalar] = String(letter) }
      }
    }
    return signs
  }()
}
