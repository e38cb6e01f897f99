import Staffing
import TerminalKit

// Which file is read, and what becomes of its columns and rows.
extension State {
  func drawSheets(_ chooser: SheetChooser, _ canvas: inout Canvas) {
    let shown = chooser.shown
    let box = drawListDialog(
      title: "Import a spreadsheet or a calendar", field: chooser.field, prompt: "File:", cursor: chooser.cursor,
      count: shown.count, most: max(6, chooser.files.count), &canvas)
    let arrows = canvas.alphabet.pick(("◂ ", " ▸"), ("< ", " >"))
    canvas.put(
      [
        ("It holds  ", canvas.theme.faint), (arrows.0, canvas.theme.key), (chooser.kind.rawValue, .bold),
        (arrows.1, canvas.theme.key),
      ], in: box.headings)
    if shown.isEmpty {
      let sentence =
        chooser.field.text.isEmpty
        ? "No .csv or .ics is in this folder or the district's: type a path." : "Enter reads what was typed."
      canvas.put(sentence, in: box.list)
    }
    for (row, line, isChosen) in rows(chooser.cursor, count: shown.count, in: box.list, &canvas) {
      canvas.put(shown[row].keepingEnd(line.width, canvas.alphabet.ellipsis), in: line, isChosen ? .bold : .plain)
    }
    drawFooter(
      "Nothing changes yet: the columns and what becomes of each row are shown first.", in: box.footer, &canvas)
  }

  /// Where the parts of the mapping are.
  struct ImportLayout {
    let box: DialogBox
    let columns: Rect
    let rowHeading: Rect
    let rows: Rect

    init(_ size: Size, columns count: Int) {
      box = DialogBox(size)
      var rest = box.list
      columns = rest.splitTop(count == 0 ? 0 : min(count, max(3, (rest.height - 1) / 2)))
      rowHeading = rest.splitTop(1)
      rows = rest
    }
  }

  func importLayout(_ dialog: ImportDialog) -> ImportLayout {
    ImportLayout(size, columns: dialog.reading?.columns.count ?? 0)
  }

  /// How many rows of the list of the part that takes the keys are seen.
  func importPage(_ dialog: ImportDialog) -> Int {
    let layout = importLayout(dialog)
    return max(1, dialog.part == .columns ? layout.columns.height : layout.rows.height)
  }

  func drawImport(_ dialog: ImportDialog, _ canvas: inout Canvas) {
    let layout = importLayout(dialog)
    canvas.box(layout.box.box, title: "Import \(dialog.order.kind.rawValue) from \(dialog.order.fileName)")
    canvas.hideCursor()
    guard let reading = dialog.reading else {
      canvas.put("Reading \(dialog.order.path)…", in: layout.box.field)
      return
    }
    let summary = summary(of: reading)
    canvas.put(
      dialog.isWaiting ? "Reading it anew…" : summary, in: layout.box.field,
      reading.missing.isEmpty && reading.counts[.refused, default: 0] == 0 ? .plain : canvas.theme.warning)
    drawQuestion(reading.question, dialog, in: layout.box.headings, &canvas)
    drawColumns(reading, dialog, in: layout.columns, &canvas)
    drawRows(reading, dialog, layout, &canvas)
    drawFooter(footer(of: dialog, reading), in: layout.box.footer, &canvas)
  }

  func summary(of reading: SheetReading) -> String {
    guard reading.missing.isEmpty else { return "Needed and not there: \(reading.missing.joined(separator: ", "))." }
    guard reading.target != nil else { return Self.agencyRequest }
    let counts = reading.counts
    let passed = reading.passedOver > 0 ? "; \(reading.passedOver) of others passed over" : ""
    return "\(counted(reading.rows.count, "row")): \(counts[.taken, default: 0]) new, "
      + "\(counts[.changed, default: 0]) changed, \(counts[.same, default: 0]) as they are, "
      + "\(counts[.refused, default: 0]) refused\(passed)"
  }

  static let agencyRequest = "It lists many agencies' schools: type the id of yours, then Enter."

  private func drawQuestion(
    _ question: SheetReading.Question?, _ dialog: ImportDialog, in line: Rect, _ canvas: inout Canvas
  ) {
    guard let question else {
      var rest = line
      rest.splitLeft(BoardColumns.pointer)
      let widths = Self.columnWidths(line.width)
      for (title, width) in zip(["", "heading", "is", "first rows"], widths) {
        canvas.put(title, in: rest.splitLeft(width), canvas.theme.heading)
      }
      return
    }
    let prompt =
      switch question {
      case .agency: "Only schools of the agency (leaid): "
      case .officer: "Whose calendar (id of the officer): "
      }
    let end = canvas.put([(prompt, canvas.theme.faint), (dialog.whose.text, .bold)], in: line)
    canvas.setCursor(column: end, row: line.top)
  }

  /// Of a column's letter, heading, field and values.
  private static func columnWidths(_ width: Int) -> [Int] {
    let rest = width - 3 - BoardColumns.pointer - 1
    return [3, rest * 26 / 100, rest * 26 / 100, rest - rest * 26 / 100 * 2]
  }

  private func drawColumns(_ reading: SheetReading, _ dialog: ImportDialog, in area: Rect, _ canvas: inout Canvas) {
    guard !area.isEmpty else { return }
    let widths = Self.columnWidths(area.width)
    let takesKeys = dialog.part == .columns
    canvas.scrollBar(
      Rect(left: dialogRight, top: area.top, width: 1, height: area.height), first: dialog.columnCursor.top,
      total: reading.columns.count)
    for (row, line, isAt) in listRows(
      dialog.columnCursor, count: reading.columns.count, in: area, takesKeys: takesKeys, &canvas)
    {
      let column = reading.columns[row]
      let isChosen = isAt && takesKeys
      var rest = line
      canvas.put(column.letter, in: rest.splitLeft(widths[0]), canvas.theme.faint)
      var heading = rest.splitLeft(widths[1])
      heading.splitRight(1)
      canvas.put(column.heading, in: heading, isChosen ? .bold : .plain)
      let arrows = canvas.alphabet.pick(("◂", " ▸"), ("<", " >"))
      var field = rest.splitLeft(widths[2])
      field.splitRight(1)
      canvas.put(
        [
          (isChosen ? arrows.0 : " ", canvas.theme.key),
          (column.field ?? "not used", column.field == nil ? canvas.theme.faint : canvas.theme.good),
          (isChosen ? arrows.1 : "", canvas.theme.key),
        ], in: field)
      let separator = canvas.alphabet.pick(" · ", " | ")
      canvas.put(column.samples.map { $0.sanitized() }.joined(separator: separator), in: rest)
    }
  }

  private func drawRows(_ reading: SheetReading, _ dialog: ImportDialog, _ layout: ImportLayout, _ canvas: inout Canvas)
  {
    let key = key(of: .nextSection, in: .importing)?.name(canvas.alphabet) ?? ""
    let hint = dialog.part == .columns && !reading.rows.isEmpty ? " (\(key): go there)" : ""
    canvas.put(
      [("What becomes of the rows", canvas.theme.heading), (hint, canvas.theme.faint)], in: layout.rowHeading)
    if reading.rows.isEmpty {
      canvas.put(
        reading.target != nil ? "There are none." : "They are read once all that is needed is there.",
        in: layout.rows)
    }
    canvas.scrollBar(
      Rect(left: dialogRight, top: layout.rows.top, width: 1, height: layout.rows.height), first: dialog.rowCursor.top,
      total: reading.rows.count)
    let takesKeys = dialog.part == .rows
    for (row, line, isAt) in listRows(
      dialog.rowCursor, count: reading.rows.count, in: layout.rows, takesKeys: takesKeys, &canvas)
    {
      let shown = reading.rows[row]
      let style =
        switch shown.outcome {
        case .refused: canvas.theme.style(of: .error)
        case .changed: canvas.theme.warning
        case .taken: isAt && takesKeys ? Style.bold : .plain
        case .same: canvas.theme.faint
        }
      canvas.put(shown.text, in: line, style)
    }
  }

  /// The rows in sight; only those of the part that takes the keys have a pointer and can be clicked.
  private func listRows(
    _ cursor: ListCursor, count: Int, in area: Rect, takesKeys: Bool, _ canvas: inout Canvas
  ) -> [(row: Int, line: Rect, isChosen: Bool)] {
    if takesKeys { return rows(cursor, count: count, in: area, &canvas) }
    return (cursor.top..<max(cursor.top, min(count, cursor.top + area.height))).map { row in
      var line = area.row(area.top + row - cursor.top)
      line.splitRight(1)
      line.splitLeft(BoardColumns.pointer)
      return (row, line, false)
    }
  }

  private var dialogRight: Int { DialogBox(size).box.right - 2 }

  /// About the row under the cursor.
  private func footer(of dialog: ImportDialog, _ reading: SheetReading) -> String {
    if dialog.wantsReading { return "Enter reads the file again." }
    if let column = dialog.chosenColumn {
      let shown = reading.columns[column]
      let heading = shown.heading.isEmpty ? "" : " '\(shown.heading)'"
      return "Column \(shown.letter)\(heading): \(shown.field ?? "not used"). "
        + "\(shown.samples.map { $0.sanitized() }.joined(separator: "; "))"
    }
    guard dialog.part == .rows, reading.rows.indices.contains(dialog.cursor.selected) else { return "" }
    return reading.rows[dialog.cursor.selected].text
  }
}
