import Staffing
import TerminalKit

// What was done and what was said, as lists.
extension State {
  // MARK: Edits

  func drawUndoList(_ cursor: ListCursor, _ canvas: inout Canvas) {
    let history = document.history
    let steps = history.steps
    let box = drawListDialog(
      title: "Edits", field: nil, prompt: "", cursor: cursor, count: steps.count + 1, &canvas)
    let undone = steps.count - history.done.count
    let tally = "\(counted(history.done.count, "edit"))\(undone > 0 ? ", \(undone) undone" : "")"
    canvas.put(tally, in: box.field, canvas.theme.faint)
    for (row, line, isChosen) in rows(cursor, count: steps.count + 1, in: box.list, &canvas) {
      let isUndone = row > history.done.count
      var marks = row == history.done.count ? ["here"] : isUndone ? ["undone"] : []
      if history.isSaved(after: row) { marks.append(row == 0 && isNewWeek ? "opened" : "saved") }
      let style: Style = isChosen ? .bold : isUndone ? canvas.theme.faint : .plain
      var rest = line
      let mark = marks.joined(separator: ", ")
      canvas.put(mark, in: rest.splitRight(13), canvas.theme.key, alignment: .trailing)
      canvas.put(row == 0 ? "" : "\(row)", in: rest.splitLeft(4), canvas.theme.faint, alignment: .trailing)
      rest.splitLeft(1)
      canvas.put(row == 0 ? "The week as it was opened" : steps[row - 1].name, in: rest, style)
      if isChosen { canvas.setCursor(column: line.left - BoardColumns.pointer, row: line.top) }
    }
    drawFooter(footer(for: cursor.selected, steps), in: box.footer, &canvas)
  }

  private func footer(for row: Int, _ steps: [History.Entry]) -> String {
    let distance = row - document.history.done.count
    let name = row == 0 ? "The week as it was opened." : steps.indices.contains(row - 1) ? steps[row - 1].name : ""
    if distance == 0 { return name }
    let key = keyName(.accept, in: .undoList)
    return "\(name) \(key) \(distance < 0 ? "undoes" : "does again") \(counted(abs(distance), "edit"))."
  }

  // MARK: Messages

  func drawMessages(_ cursor: ListCursor, _ canvas: inout Canvas) {
    let box = drawListDialog(
      title: "Messages", field: nil, prompt: "", cursor: cursor, count: log.count, &canvas)
    canvas.put(counted(log.count, "message"), in: box.field, canvas.theme.faint)
    for (row, line, isChosen) in rows(cursor, count: log.count, in: box.list, &canvas) {
      let logged = log[row]
      var rest = line
      canvas.put(logged.time?.description ?? "", in: rest.splitLeft(5), canvas.theme.faint)
      let style = canvas.theme.style(of: logged.message.kind)
      canvas.put(logged.message.kind == .info ? "" : "!", in: rest.splitLeft(3).inset(columns: 1), style)
      canvas.put(logged.message.text, in: rest, isChosen ? .bold : style)
      if isChosen { canvas.setCursor(column: line.left - BoardColumns.pointer, row: line.top) }
    }
    if log.indices.contains(cursor.selected) { drawFooter(log[cursor.selected].message.text, in: box.footer, &canvas) }
  }
}
