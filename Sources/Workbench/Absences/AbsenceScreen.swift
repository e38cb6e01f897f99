import Staffing
import TerminalKit

// Who is away, when and why.
extension State {
  func drawAbsence(_ dialog: AbsenceDialog, _ layout: Layout, _ canvas: inout Canvas) {
    if let form = dialog.form { return drawAbsenceForm(form, layout, &canvas) }
    let absences = document.absences
    let box = drawListDialog(
      title: "Who is away?", field: dialog.filter, prompt: "Name:", cursor: dialog.cursor, count: dialog.shown.count,
      most: absences.count + plan.officers.count, &canvas)
    if dialog.shown.isEmpty { canvas.put("No officer is called that.", in: box.list) }
    let text = RepairText(plan)
    for (row, line, isChosen) in rows(dialog.cursor, count: dialog.shown.count, in: box.list, &canvas) {
      let style: Style = isChosen ? .bold : .plain
      switch dialog.shown[row] {
      case .officer(let officer): canvas.put(plan[officer].name, in: line, style)
      case .absence(let position):
        let struck = absences[position].struck.count
        let more = struck == 0 ? "" : ", \(counted(struck, "visit")) struck out"
        canvas.put(
          [
            ("\(Canvas.struckGlyph(canvas.alphabet)) ", canvas.theme.warning),
            (text.absence(absences[position]), style),
            (more, canvas.theme.faint),
          ], in: line)
      }
    }
    switch dialog.chosen {
    case nil: break
    case .officer: drawFooter("\(keyName(.accept, in: .absence)): when and why.", in: box.footer, &canvas)
    case .absence:
      drawFooter(
        "\(keyName(.accept, in: .absence)): who could come, and what a repair would take. "
          + "\(keyName(.liftAbsence, in: .absence)) takes the absence back, with its visits.",
        in: box.footer, &canvas)
    }
  }

  private func drawAbsenceForm(_ form: AbsenceForm, _ layout: Layout, _ canvas: inout Canvas) {
    let lines = AbsenceForm.Line.allCases
    var area = drawSmallDialog(
      title: "\(plan[form.officer].name) is away", rows: lines.count + 3, layout, &canvas)
    var end = (column: area.left, row: area.top)
    for line in lines {
      var row = area.splitTop(1)
      canvas.rowPlaces.append((line.rawValue, row))
      let isChosen = form.line == line
      let pointer = row.splitLeft(BoardColumns.pointer)
      if isChosen { canvas.put(canvas.alphabet.pointer, column: pointer.left, row: pointer.top) }
      canvas.put(line.label, in: row.splitLeft(11), isChosen ? .bold : canvas.theme.faint)
      let value = row.splitLeft(22)
      let column = canvas.put(form[line], in: value, isChosen ? .bold : .plain)
      if isChosen { end = (column, value.top) }
      if let problem = form.problem(line, near: today) {
        canvas.put("! \(problem)", in: row, canvas.theme.bad)
      } else {
        canvas.put(meaning(of: line, form), in: row, canvas.theme.faint)
      }
    }
    canvas.setCursor(column: end.column, row: end.row)
    area.splitTop(1)
    canvas.putWrapped(hits(of: form), in: &area)
  }

  private func meaning(of line: AbsenceForm.Line, _ form: AbsenceForm) -> String {
    switch line {
    case .first, .last: form.date(line, near: today)?.longName ?? ""
    case .from: form.time(.from)?.description ?? "empty: the whole day"
    case .to: form.time(.to)?.description ?? "empty: until midnight"
    case .reason: "\(canvas("←", "<")) \(canvas("→", ">")) \(AbsenceForm.reasons.joined(separator: ", "))"
    }
  }

  private func canvas(_ arrow: Character, _ ascii: Character) -> String { String(options.alphabet.pick(arrow, ascii)) }

  /// What the absence would strike out in the open week.
  func hits(of form: AbsenceForm) -> String {
    guard let absences = form.absences(of: plan[form.officer], near: today) else { return "" }
    let here = absences.filter { $0.date.monday == monday }
    let elsewhere = Set(absences.map(\.date.monday)).subtracting([monday]).count
    let hit = staffed[form.officer].placements.filter { placement in
      here.contains { $0.date == plan.date(of: placement.day) && $0.time.meets(placement.time) }
    }
    let more = elsewhere == 0 ? "" : " \(counted(elsewhere, "other week")) too: their files are written at once."
    return "\(keyName(.accept, in: .absence)) strikes out \(counted(hit.count, "visit")) of this week.\(more)"
  }
}
