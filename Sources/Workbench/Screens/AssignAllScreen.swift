import Staffing
import TerminalKit

// The list of officers for several runs of periods.
extension State {
  func drawAssignAll(_ dialog: AssignAllDialog, _ canvas: inout Canvas) {
    let count = dialog.shown.count
    let box = drawListDialog(
      title: "Assign to \(title(of: dialog.runs))", field: dialog.filter, prompt: "Name:", cursor: dialog.cursor,
      count: count, most: dialog.candidates.count, &canvas)
    let fitting = dialog.candidates.count { !$0.placed.isEmpty }
    canvas.put(
      "\(fitting) of \(dialog.candidates.count) can", in: box.field, canvas.theme.faint, alignment: .trailing)
    if count == 0 { canvas.put("No officer is called that.", in: box.list) }
    let columns = [("of \(dialog.runs.count)", 7), ("gaps", 8), ("cost", 8), ("left", 9)]
    let name = min(30, box.list.width - 48)
    var headings = box.headings
    headings.splitLeft(BoardColumns.pointer)
    canvas.put("Officer", in: headings.splitLeft(name), canvas.theme.heading)
    for (title, width) in columns {
      canvas.put(title, in: headings.splitLeft(width), canvas.theme.heading, alignment: .trailing)
    }
    for (row, line, isChosen) in rows(dialog.cursor, count: count, in: box.list, &canvas) {
      let candidate = dialog.candidates[dialog.shown[row]]
      var rest = line
      let isFitting = !candidate.placed.isEmpty
      let style: Style = isChosen ? .bold : isFitting ? .plain : canvas.theme.faint
      canvas.put(plan[candidate.officer].name, in: rest.splitLeft(name), style)
      guard isFitting else {
        rest.splitLeft(1)
        canvas.put([("! ", canvas.theme.bad), (candidate.obstacle?.reason(in: plan) ?? "", .plain)], in: rest)
        continue
      }
      let (gap, cost) = (candidate.gapChange, candidate.costChange.rawValue)
      let texts = [
        "\(candidate.placed.count)", gap == 0 ? String(canvas.alphabet.pick("·", ".")) : gap.signed,
        cost > 0 ? "+\(cost)" : "\(cost)", candidate.minutesLeft?.inHours ?? "no limit",
      ]
      for (text, column) in zip(texts, columns) {
        canvas.put(text, in: rest.splitLeft(column.1), style, alignment: .trailing)
      }
    }
    if let chosen = dialog.chosen { drawFooter(sentence(of: chosen, dialog), in: box.footer, &canvas) }
  }

  /// Where the officer would come and where not, and why.
  func sentence(of candidate: JointCandidate, _ dialog: AssignAllDialog) -> String {
    let officer = plan[candidate.officer].name
    let missed = candidate.missed.map { dialog.runs[$0] }
    let reason = candidate.obstacle.map { ": \($0.reason(in: plan))" } ?? ""
    if candidate.placed.isEmpty { return "\(officer) fits nowhere there\(reason)." }
    let placed = title(of: candidate.placed.map { dialog.runs[$0] })
    return missed.isEmpty ? "\(officer): \(placed)." : "\(officer): \(placed). Not \(title(of: missed))\(reason)."
  }
}
