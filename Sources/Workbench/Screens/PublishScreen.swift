import Staffing
import TerminalKit

// Signing a week off: what it comes to, and what changed since it last was.
extension State {
  func drawPublish(_ dialog: PublishDialog, _ canvas: inout Canvas) {
    let box = drawListDialog(
      title: "Publish the week \(monday.weekName)", field: nil, prompt: "", cursor: dialog.cursor,
      count: dialog.rows.count, &canvas)
    canvas.put(publishState, in: box.field, staffed.totals.gap > 0 ? canvas.theme.warning : .plain)
    canvas.put(publishTitleOfChanges, in: box.headings, canvas.theme.heading)
    for (row, line, isChosen) in rows(dialog.cursor, count: dialog.rows.count, in: box.list, &canvas) {
      canvas.put(dialog.rows[row].text.sanitized(), in: line, isChosen ? .bold : .plain)
    }
    drawFooter(
      "\(keyName(.accept, in: .publish)) signs the week off as it is on the screen and saves it; later changes are then "
        + "underlined on the board until it is published again.",
      in: box.footer, &canvas)
  }

  /// `Published on 2026-11-25 at 14:05; 3 changed visits since:`.
  var publishTitleOfChanges: String {
    guard let publicationWords else { return "A draft: it was not published before." }
    let changes = published.changes
    return
      "Published \(publicationWords)\(changes == 0 ? "; no changes since." : "; \(counted(changes, "changed visit")) since:")"
  }

  /// `Gaps 0:30, 1 violation; covered 81%.`
  var publishState: String {
    let totals = staffed.totals
    return "Gaps \(totals.gap.inHours), \(counted(totals.violations, "violation")), covered \(Self.percent(totals))."
  }

  /// Whether the week is published, and as it is; nothing for a draft.
  var publishedTitle: String {
    guard document.publication != nil else { return "" }
    return published.changes > 0 ? " changed since published" : " published"
  }
}
