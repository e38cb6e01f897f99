import Staffing
import TerminalKit

// In which form the week leaves.
extension State {
  func drawExport(_ dialog: ExportDialog, _ layout: Layout, _ canvas: inout Canvas) {
    let all = ExportDialog.Row.allCases
    let note = dialog.note.wrapped(to: 70)
    var area = drawSmallDialog(title: "Export", rows: all.count + note.count + 1, layout, &canvas)
    for (row, line, isChosen) in rows(dialog.cursor, count: all.count, in: area, &canvas) {
      var rest = line
      canvas.put(label(of: all[row]), in: rest.splitLeft(10), canvas.theme.heading)
      guard all[row] != .path else {
        rest.splitLeft(2)
        let room = max(1, rest.width - 1)
        let end = canvas.put(
          dialog.path.keepingEnd(room, canvas.alphabet.ellipsis), in: rest, isChosen ? .bold : .plain)
        if isChosen { canvas.setCursor(column: end, row: line.top) }
        continue
      }
      let arrows = canvas.alphabet.pick(("◂ ", " ▸"), ("< ", " >"))
      canvas.put(
        [
          (isChosen ? arrows.0 : "  ", canvas.theme.key),
          (all[row] == .form ? dialog.form.title : dialog.partTitle, isChosen ? .bold : .plain),
          (isChosen ? arrows.1 : "", canvas.theme.key),
        ], in: rest)
      if isChosen { canvas.setCursor(column: line.left - BoardColumns.pointer, row: line.top) }
    }
    area.splitTop(all.count + 1)
    for line in note { canvas.put(line, in: area.splitTop(1)) }
  }

  private func label(of row: ExportDialog.Row) -> String {
    switch row {
    case .form: "As"
    case .part: "What"
    case .path: "File"
    }
  }
}

extension String {
  /// This text, or its end where it is wider than `width`: of a path the end tells most.
  func keepingEnd(_ width: Int, _ ellipsis: Character) -> String {
    guard displayWidth > width else { return self }
    var end = ""
    for character in reversed() {
      guard (String(character) + end).displayWidth + 1 <= width else { break }
      end = String(character) + end
    }
    return String(ellipsis) + end
  }
}
