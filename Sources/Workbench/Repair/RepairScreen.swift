import Solver
import Staffing
import TerminalKit

// What a repair would take, and who could come.
extension State {
  private static let columnWidth = 9

  func drawRepair(_ dialog: RepairDialog, _ canvas: inout Canvas) {
    let rows = dialog.rows
    let box = drawListDialog(
      title: repairTitle(dialog), field: nil, prompt: "", cursor: dialog.cursor, count: rows.count, most: rows.count,
      &canvas)
    let state = dialog.isSearching ? "searching …" : floor(of: dialog)
    canvas.put("Fewest changes, least left open", in: box.field, canvas.theme.faint)
    canvas.put(state, in: box.field, canvas.theme.faint, alignment: .trailing)
    drawRepairHeadings(in: box.headings, &canvas)
    let text = RepairText(plan)
    for (row, line, isChosen) in self.rows(dialog.cursor, count: rows.count, in: box.list, &canvas) {
      let style: Style = isChosen ? .bold : .plain
      switch rows[row] {
      case .line(let repair): draw(repair, text, in: line, style, &canvas)
      case .visit(let list):
        let missing = list.calls.isEmpty ? ": nobody can come" : ""
        canvas.put("\(text.visit(list.struck))\(missing)", in: line, canvas.theme.heading)
      case .call(let call, _): draw(call, text, in: line, style, &canvas)
      }
    }
    drawFooter(footer(of: dialog, text), in: box.footer, &canvas)
  }

  /// What no roster at all could do better.
  private func floor(of dialog: RepairDialog) -> String {
    guard let floor = dialog.floor, let best = dialog.lines.map(\.gap).min() else { return "" }
    return floor >= best ? "best possible: \(best.inHours)" : "no roster leaves less than \(floor.inHours)"
  }

  func repairTitle(_ dialog: RepairDialog) -> String {
    let absences = dialog.absences
    guard let first = absences.first else { return "Repair the week's gaps" }
    let others = Set(absences).count - 1
    return "Repair: \(RepairText(plan).absence(first))\(others > 0 ? " and \(others) more" : "")"
  }

  private func drawRepairHeadings(in line: Rect, _ canvas: inout Canvas) {
    var rest = line
    rest.splitRight(1)
    rest.splitLeft(BoardColumns.pointer)
    canvas.put("changes", in: rest.splitLeft(12), canvas.theme.heading)
    for title in ["gaps", "open", "cost"] {
      canvas.put(title, in: rest.splitLeft(Self.columnWidth), canvas.theme.heading, alignment: .trailing)
    }
  }

  private func draw(
    _ line: RepairLine, _ text: RepairText, in area: Rect, _ style: Style, _ canvas: inout Canvas
  ) {
    var rest = area
    canvas.put(text.changes(line), in: rest.splitLeft(12), style)
    let gap = line.gap > 0 ? canvas.theme.bad : canvas.theme.good
    canvas.put(line.gap.inHours, in: rest.splitLeft(Self.columnWidth), gap, alignment: .trailing)
    canvas.put(line.open.inHours, in: rest.splitLeft(Self.columnWidth), style, alignment: .trailing)
    canvas.put("\(line.cost.rawValue)", in: rest.splitLeft(Self.columnWidth), style, alignment: .trailing)
    rest.splitLeft(2)
    let proof = line.isProven ? "best, proven" : "best found"
    canvas.put(proof, in: rest, canvas.theme.faint)
  }

  private func draw(
    _ call: CallList.Call, _ text: RepairText, in area: Rect, _ style: Style, _ canvas: inout Canvas
  ) {
    var rest = area
    rest.splitLeft(1)
    canvas.put(officerName(call.officer, width: 17), in: rest.splitLeft(18), style)
    canvas.put(text.phone(call.officer), in: rest.splitLeft(15), style)
    canvas.put(text.hoursLeft(call), in: rest.splitLeft(13), style)
    canvas.put(call.comes.time.description, in: rest.splitLeft(12), style)
    canvas.put(call.gapChange.signed, in: rest.splitLeft(7), call.gapChange < 0 ? canvas.theme.good : style)
    canvas.put(text.openings(call), in: rest, call.opens.isEmpty ? canvas.theme.faint : canvas.theme.warning)
  }

  /// The row as one sentence, where there are no columns.
  func text(of row: RepairDialog.Row) -> String {
    let text = RepairText(plan)
    guard case .line(let line) = row else { return sentence(of: row, text) }
    let proof = line.isProven ? "proven to be the best" : "the best found"
    return "\(text.changes(line)): gaps \(line.gap.inHours), \(proof). \(sentence(of: row, text))"
  }

  private func footer(of dialog: RepairDialog, _ text: RepairText) -> String {
    dialog.chosen.map { sentence(of: $0, text) } ?? ""
  }

  private func sentence(of row: RepairDialog.Row, _ text: RepairText) -> String {
    switch row {
    case .visit(let list):
      return "\(text.visit(list.struck)): away is \(text.absence(list.struck.absence))."
    case .line(let line):
      if line.steps.isEmpty { return "As it is now: nobody is called." }
      return line.steps.map { text.sentence($0) }.joined(separator: "; ") + "."
    case .call(let call, _):
      let run = plan.runName(call.comes.periods, at: call.comes.campus, on: call.comes.day)
      return "\(plan[call.officer].name), \(text.phone(call.officer)), \(text.hoursLeft(call)): comes \(run), "
        + "\(call.comes.time); \(text.openings(call))."
    }
  }
}
