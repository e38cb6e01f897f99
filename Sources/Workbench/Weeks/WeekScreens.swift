import Staffing
import TerminalKit

// The school year as a calendar of weeks: a row a month, a cell a week.
extension State {
  func drawWeeks(_ chooser: WeekChooser, _ canvas: inout Canvas) {
    guard chooser.field.text.isEmpty else { return drawFoundWeeks(chooser, &canvas) }
    let box = drawListDialog(
      title: "The school year", field: chooser.field, prompt: "Date (12/7 or 2026-12-07):", cursor: ListCursor(),
      count: 0, most: 12, &canvas)
    let months = Dictionary(grouping: chooser.rows.indices) { chooser.rows[$0].monday.components.month }
    let most = chooser.rows.compactMap { weekState(of: $0.monday)?.gap }.max() ?? 0
    drawWeekLegend(in: box.headings, &canvas)
    for (offset, month) in ([7, 8, 9, 10, 11, 12] + Array(1...6)).enumerated() where offset < box.list.height {
      var line = box.list.row(box.list.top + offset)
      guard let rows = months[month]?.sorted(), let first = rows.first else { continue }
      let date = chooser.rows[first].monday
      let year = offset == 0 || month == 1 ? " \(date.components.year)" : ""
      canvas.put("\(date.dayAndMonth.suffix(3))\(year)", in: line.splitLeft(9), canvas.theme.heading)
      for row in rows {
        drawWeek(chooser.rows[row], isChosen: row == chooser.cursor.selected, most, in: line.splitLeft(13), &canvas)
      }
    }
    guard chooser.rows.indices.contains(chooser.cursor.selected) else { return }
    let row = chooser.rows[chooser.cursor.selected]
    drawFooter("\(row.monday.weekName): \(words(of: row)).", in: box.footer, &canvas)
  }

  private func drawWeekLegend(in line: Rect, _ canvas: inout Canvas) {
    let alphabet = canvas.alphabet
    canvas.put(
      [
        ("\(alphabet.pick("●", "#"))", canvas.theme.good), (" published  ", .plain),
        (
          "\(alphabet.pick("○", "o")) draft  \(alphabet.pick("·", ".")) none  \(alphabet.pick("─", "-")) no school  ",
          .plain
        ),
        ("gap hours", canvas.theme.bad), (" \(Self.heat(alphabet))", .plain),
      ], in: line)
  }

  private static func heat(_ alphabet: Alphabet) -> String { alphabet.pick("░▒▓█", "-=%#") }

  /// ` 7 ○ 12:30▒`.
  private func drawWeek(
    _ row: WeekChooser.Row, isChosen: Bool, _ most: Minutes, in area: Rect, _ canvas: inout Canvas
  ) {
    let (alphabet, theme) = (canvas.alphabet, canvas.theme)
    let state = weekState(of: row.monday)
    let glyph: Character =
      if let state {
        state.isPublished ? alphabet.pick("●", "#") : alphabet.pick("○", "o")
      } else if row.hasFile {
        alphabet.pick("○", "o")
      } else {
        plan.district.hasSchool(in: row.monday) ? alphabet.pick("·", ".") : alphabet.pick("─", "-")
      }
    var rest = Rect(left: area.left, top: area.top, width: area.width - 1, height: 1)
    if isChosen { canvas.setCursor(column: rest.left, row: rest.top) }
    let day = "\(row.monday.components.day)".leftPad(2)
    let style: Style = isChosen ? .reverse : row.monday == monday ? .bold : .plain
    canvas.put(day, in: rest.splitLeft(3), style)
    canvas.put(String(glyph), in: rest.splitLeft(2), state?.isPublished == true ? theme.good : .plain)
    guard let state else { return }
    canvas.put(state.gap.inHours, in: rest.splitLeft(6), state.gap > 0 ? .plain : theme.good, alignment: .trailing)
    guard state.gap > 0, most > 0 else { return }
    let shades = Array(Self.heat(alphabet))
    let shade = shades[min(shades.count - 1, state.gap.rawValue * shades.count / (most.rawValue + 1))]
    canvas.put(String(shade), in: rest, theme.bad)
  }

  /// The weeks that what was typed leaves.
  private func drawFoundWeeks(_ chooser: WeekChooser, _ canvas: inout Canvas) {
    let count = chooser.rows.count
    let box = drawListDialog(
      title: "Go to a week", field: chooser.field, prompt: "Date (12/7 or 2026-12-07):", cursor: chooser.cursor,
      count: count, most: max(8, weeks.count + 2), &canvas)
    if count == 0 { canvas.put("No such week; a date opens any.", in: box.list) }
    for (row, line, isChosen) in rows(chooser.cursor, count: count, in: box.list, &canvas) {
      var rest = line
      canvas.put(chooser.rows[row].monday.weekName, in: rest.splitLeft(30), isChosen ? .bold : .plain)
      canvas.put(words(of: chooser.rows[row]), in: rest, canvas.theme.faint)
    }
  }

  func drawNewWeek(_ dialog: NewWeekDialog, _ canvas: inout Canvas) {
    let box = drawListDialog(
      title: "New: the week \(dialog.monday.weekName)", field: nil, prompt: "", cursor: dialog.cursor,
      count: dialog.sources.count, &canvas)
    canvas.put("What it is made from", in: box.headings, canvas.theme.heading)
    for (row, line, isChosen) in rows(dialog.cursor, count: dialog.sources.count, in: box.list, &canvas) {
      canvas.put(words(of: dialog.sources[row]), in: line, isChosen ? .bold : .plain)
    }
    drawFooter(
      "Copies go to the same periods, fitted to the week's closed days, bells and absences; what does not fit is listed "
        + "among the messages.", in: box.footer, &canvas)
  }

  func drawTemplate(_ dialog: TemplateDialog, _ canvas: inout Canvas) {
    let box = drawListDialog(
      title: "Keep the week as a template", field: dialog.field, prompt: "Name:", cursor: ListCursor(),
      count: weekStudy.templates.count, &canvas)
    canvas.put(weekStudy.templates.isEmpty ? "" : "There are", in: box.headings, canvas.theme.heading)
    for (offset, name) in weekStudy.templates.prefix(box.list.height).enumerated() {
      canvas.put("  \(name)", in: box.list.row(box.list.top + offset))
    }
    drawFooter(
      "a-z, 0-9 and '-'; a template of that name is replaced. New weeks are made from templates, and "
        + "'bellwatch roll' makes many.", in: box.footer, &canvas)
  }
}

extension String {
  /// With spaces before it, so that it is `width` columns wide.
  fileprivate func leftPad(_ width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}
