import TerminalKit

extension State {
  private static let keyWidth = 13

  func drawPalette(_ palette: PaletteDialog, _ canvas: inout Canvas) {
    let count = palette.matches.count
    let box = drawListDialog(
      title: "Commands", field: palette.field, prompt: ":", cursor: palette.cursor, count: count,
      most: palette.entries.count, &canvas)
    canvas.put(
      "\(count) of \(palette.entries.count)", in: box.field, canvas.theme.faint, alignment: .trailing)
    if count == 0 { canvas.put("No command is called that, and none does that.", in: box.list) }
    let name = min(24, box.list.width / 3)
    for (row, line, isChosen) in rows(palette.cursor, count: count, in: box.list, &canvas) {
      let match = palette.matches[row]
      let style: Style = isChosen ? .bold : match.entry.works ? .plain : canvas.theme.faint
      var rest = line
      canvas.put(match.entry.command.name, highlighting: match.name, in: rest.splitLeft(name), style)
      rest.splitLeft(1)
      let keys = rest.splitLeft(Self.keyWidth)
      canvas.put(match.entry.keyText, highlighting: match.keys, in: keys, canvas.theme.key)
      rest.splitLeft(1)
      canvas.put(match.entry.help, highlighting: match.help, in: rest, style)
    }
    if let chosen = palette.chosen { drawFooter(sentence(of: chosen.entry), in: box.footer, &canvas) }
  }

  /// What the command does, with where it is done or that it would do nothing now.
  private func sentence(of entry: PaletteEntry) -> String {
    if let place = entry.place { return "\(entry.help) (goes to \(place.context.title) first)." }
    return entry.works ? "\(entry.help)." : "\(entry.help). There is nothing for it to do now."
  }
}

extension Canvas {
  /// Draws `text` in the first row of `area`, cut with an ellipsis, with the letters at `letters` set off.
  mutating func put(_ text: String, highlighting letters: [Int], in area: Rect, _ style: Style) {
    guard !letters.isEmpty else {
      put(text, in: area, style)
      return
    }
    let shown = spelled(text).truncated(to: area.width, ellipsis: alphabet.ellipsis)
    let highlighted = Set(letters)
    var pieces: [(text: String, style: Style)] = []
    for (position, character) in shown.enumerated() {
      let style = highlighted.contains(position) ? theme.found(in: style) : style
      if pieces.last?.style == style {
        pieces[pieces.count - 1].text.append(character)
      } else {
        pieces.append((String(character), style))
      }
    }
    put(pieces, in: area)
  }
}

extension Theme {
  /// A letter that was looked for, in text of `style`; underlined, so that it shows without color too.
  func found(in style: Style) -> Style { key.adding(style.attributes.subtracting(.dim)).adding(.underline) }
}
