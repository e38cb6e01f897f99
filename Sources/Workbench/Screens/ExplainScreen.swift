import Solver
import Staffing
import TerminalKit

// The list of what would close a gap.
extension State {
  private static let columnWidth = 7

  func drawExplanation(_ dialog: ExplainDialog, _ canvas: inout Canvas) {
    let explanation = dialog.explanation
    let text = explanationText(explanation.post)
    let count = dialog.shown.count
    let box = drawListDialog(
      title: title(of: explanation), field: dialog.filter, prompt: "Name:", cursor: dialog.cursor, count: count,
      most: explanation.suggestions.count + explanation.refusals.count, &canvas)
    let tally =
      "\(counted(explanation.suggestions.count, "way")), \(explanation.refusals.count) cannot come"
    canvas.put(tally, in: box.field, canvas.theme.faint, alignment: .trailing)
    if count == 0 { canvas.put("No officer is called that.", in: box.list) }
    drawExplanationHeadings(in: box.headings, &canvas)
    for (row, line, isChosen) in rows(dialog.cursor, count: count, in: box.list, &canvas) {
      switch dialog.shown[row] {
      case .suggestion(let suggestion): draw(suggestion, text, in: line, isChosen: isChosen, &canvas)
      case .refusal(let refusal):
        canvas.put(
          [("! ", canvas.theme.bad), (text.sentence(refusal), isChosen ? .bold : canvas.theme.faint)], in: line)
      }
    }
    switch dialog.chosen {
    case nil: break
    case .suggestion(let suggestion):
      drawFooter("\(text.sentence(suggestion)). \(text.openings(suggestion))", in: box.footer, &canvas)
    case .refusal(let refusal):
      drawFooter("\(plan[refusal.officer].name) cannot come: \(text.reason(refusal)).", in: box.footer, &canvas)
    }
  }

  func title(of explanation: GapExplanation) -> String {
    let post = plan[explanation.post]
    let period = plan.period(of: explanation.post).shortName
    return "Close \(plan[post.campus].name), \(post.day.shortName) \(period), \(post.time)"
  }

  private func drawExplanationHeadings(in line: Rect, _ canvas: inout Canvas) {
    var rest = line
    rest.splitRight(1)
    let columns = rest.splitRight(3 * Self.columnWidth)
    rest.splitLeft(BoardColumns.pointer)
    canvas.put("What would close it, then who cannot come", in: rest, canvas.theme.heading)
    drawColumns(
      [("gaps", canvas.theme.heading), ("opens", canvas.theme.heading), ("cost", canvas.theme.heading)],
      in: columns, &canvas)
  }

  private func draw(
    _ suggestion: Suggestion, _ text: ExplanationText, in line: Rect, isChosen: Bool, _ canvas: inout Canvas
  ) {
    var rest = line
    let columns = rest.splitRight(3 * Self.columnWidth)
    let style: Style = isChosen ? .bold : .plain
    canvas.put(text.sentence(suggestion), in: rest, style)
    let none = String(canvas.alphabet.pick("·", "."))
    let (gap, cost) = (suggestion.gapChange, suggestion.costChange.rawValue)
    let opens = suggestion.opens.reduce(into: Minutes.zero) { $0 += $1.gap + $1.open }
    drawColumns(
      [
        (gap == 0 ? none : gap.signed, gap < 0 ? canvas.theme.good : style),
        (opens == 0 ? none : opens.inHours, opens > 0 ? canvas.theme.warning : style),
        (cost > 0 ? "+\(cost)" : "\(cost)", style),
      ], in: columns, &canvas)
  }

  private func drawColumns(_ texts: [(text: String, style: Style)], in area: Rect, _ canvas: inout Canvas) {
    var rest = area
    for (text, style) in texts {
      canvas.put(text, in: rest.splitLeft(Self.columnWidth), style, alignment: .trailing)
    }
  }
}
