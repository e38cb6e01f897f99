import Staffing
import TerminalKit

/// The columns of a form.
enum FormColumns {
  static let label = 19
  /// The mark of a line that cannot be so.
  static let mark = 2
  /// The mark of a line with choices.
  static let choices = 2
}

// A form, and the choices before it.
extension State {
  func drawForm(_ form: Form, in area: Rect, _ canvas: inout Canvas) {
    let height = min(area.height, form.rowCount + 2 + SetupLayout.formFooter)
    let box = area.centered(Size(width: area.width, height: height))
    canvas.box(box, title: title(of: form))
    canvas.hideCursor()
    var rest = box.inset(columns: 2, rows: 1)
    let footer = rest.splitBottom(SetupLayout.formFooter)
    for (row, line, isChosen) in rows(form.cursor, count: form.rowCount, in: rest, &canvas) {
      if row < form.lines.count {
        draw(form, row: row, in: line, isChosen: isChosen, &canvas)
      } else {
        let keep = "Keep \(form.isNew ? "the new" : "the") \(form.place.kind.noun)"
        canvas.put(
          [
            (keep, isChosen ? .reverse : .plain),
            ("  (\(keyName(.keepForm, in: .form)) from any line)", canvas.theme.faint),
          ], in: line)
        if isChosen { canvas.setCursor(column: line.left, row: line.top) }
      }
    }
    canvas.scrollBar(
      Rect(left: box.right - 2, top: rest.top, width: 1, height: rest.height), first: form.cursor.top,
      total: form.rowCount)
    drawFormFooter(form, in: footer, &canvas)
  }

  func title(of form: Form) -> String {
    let noun = form.place.kind.noun
    if form.isNew { return "New \(noun)" }
    let name = form.place.kind.isSingle ? "" : " \(form.table.name(document.setup, form.place))"
    return noun.prefix(1).uppercased() + noun.dropFirst() + name
  }

  private func draw(_ form: Form, row: Int, in area: Rect, isChosen: Bool, _ canvas: inout Canvas) {
    var rest = area
    let (line, field) = (form.lines[row], form.table.fields[row])
    canvas.put(field.label, in: rest.splitLeft(FormColumns.label), isChosen ? .bold : canvas.theme.faint)
    let isWrong = line.isSeen && line.problem != nil
    canvas.put(isWrong ? "!" : "", in: rest.splitLeft(FormColumns.mark), canvas.theme.bad)
    let choices = rest.splitRight(FormColumns.choices)
    if field.input != .text { canvas.put(String(canvas.alphabet.pick("▾", "v")), in: choices, canvas.theme.key) }
    let lineEnd: Character = canvas.alphabet.pick("↵", "|")
    if isChosen {
      let (text, column) = line.text.shown(width: rest.width, lineEnd: lineEnd)
      canvas.put(text, in: rest, .bold)
      canvas.setCursor(column: rest.left + column, row: rest.top)
    } else {
      canvas.put(TextLine(line.text.text).spelled(lineEnd: lineEnd), in: rest)
    }
  }

  private func drawFormFooter(_ form: Form, in area: Rect, _ canvas: inout Canvas) {
    var rest = area
    canvas.rule(rest.splitTop(1), canvas.theme.rule)
    guard let field = form.field else {
      put(
        "{accept} keeps it as typed; {cancel} forgets it.".namingKeys(of: self, in: .form), in: &rest, .plain, &canvas)
      put(form.note, in: &rest, .plain, &canvas)
      return
    }
    let line = form.lines[form.cursor.selected]
    putWhole(line.text.text, in: &rest, &canvas)
    if line.isSeen, let problem = line.problem {
      put(problem, in: &rest, canvas.theme.bad, &canvas)
    } else {
      put(field.help.namingKeys(of: self, in: .form) + words(of: field), in: &rest, .plain, &canvas)
    }
    put(form.note, in: &rest, canvas.theme.heading, &canvas)
  }

  /// Puts a text that its line cuts into two lines at most, so that one row is left for what is wrong or meant.
  private func putWhole(_ text: String, in area: inout Rect, _ canvas: inout Canvas) {
    let room = area.width - FormColumns.label - FormColumns.mark - FormColumns.choices - BoardColumns.pointer - 2
    guard text.displayWidth > room else { return }
    canvas.putWrapped(String(text.prefix(area.width * 2 + 1)), in: &area, rows: 2, .bold)
  }

  private func put(_ text: String, in area: inout Rect, _ style: Style, _ canvas: inout Canvas) {
    guard !text.isEmpty else { return }
    canvas.putWrapped(text, in: &area, style)
  }

  /// What can be written in the field, where that is not shown otherwise.
  private func words(of field: EntryTable.Field) -> String {
    switch field.input {
    case .text, .week: return ""
    case .words(let words, let isList):
      return isList ? " Several of \(words.joined(separator: ", "))." : " Space goes through the words."
    case .entries(let kind, _):
      let isNone = plan.source.ids(of: kind).isEmpty && kind != .certifications
      return isNone ? " There is none yet: add one under \(kind.title) first." : ""
    }
  }

  // MARK: Choices

  func drawPicker(_ picker: ChoicePicker, in area: Rect, _ canvas: inout Canvas) {
    let shown = picker.shown
    let box = area.centered(Size(width: area.width, height: min(area.height, max(1, picker.choices.count) + 4)))
    canvas.box(box, title: picker.title)
    canvas.hideCursor()
    var rest = box.inset(columns: 2, rows: 1)
    let field = rest.splitTop(1)
    let end = canvas.put([("Type to search: ", canvas.theme.faint), (picker.filter.text, .bold)], in: field)
    canvas.setCursor(column: end, row: field.top)
    rest.splitTop(1)
    if shown.isEmpty { canvas.put("Nothing is called that.", in: rest) }
    for (row, line, isChosen) in rows(picker.cursor, count: shown.count, in: rest, &canvas) {
      var line = line
      let choice = shown[row]
      if picker.isList {
        let isMarked = picker.chosen.contains(choice.text)
        canvas.put(isMarked ? "[\(canvas.alphabet.check)]" : "[ ]", in: line.splitLeft(4))
      }
      let style: Style = isChosen ? .bold : .plain
      let width = choice.name.isEmpty ? line.width : min(line.width, max(14, choice.text.displayWidth + 2))
      canvas.put(choice.text, in: line.splitLeft(width), style)
      canvas.put(choice.name, in: line, canvas.theme.faint)
    }
    canvas.scrollBar(
      Rect(left: box.right - 2, top: rest.top, width: 1, height: rest.height), first: picker.cursor.top,
      total: shown.count)
  }
}

extension TextLine {
  /// The whole text, line feeds as `lineEnd`.
  func spelled(lineEnd: Character) -> String { String(text.map { $0.isNewline ? lineEnd : $0 }) }
}
