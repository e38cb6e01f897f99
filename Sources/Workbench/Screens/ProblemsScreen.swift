import Staffing
import TerminalKit

// Gaps and violations as a list, the heaviest first.
extension State {
  private static let weightWidth = 8

  func drawProblems(in area: Rect, _ canvas: inout Canvas) {
    let title = problems.filter.isEmpty ? "What is wrong" : "What is wrong: \(problems.filter)"
    var line = area.row(area.top)
    canvas.put(
      "weight", in: line.splitLeft(BoardColumns.pointer + Self.weightWidth), canvas.theme.heading, alignment: .trailing)
    line.splitLeft(2)
    let count = "\(problems.rows.count) \(problems.rows.count == 1 ? "row" : "rows")"
    canvas.put(count, in: line.splitRight(count.displayWidth), canvas.theme.faint)
    canvas.put(title, in: line, canvas.theme.heading)
    if problems.rows.isEmpty {
      let text = problems.filter.isEmpty ? "No gap and no violation." : "Nothing wrong with '\(problems.filter)'."
      canvas.put(text, in: Rect(left: area.left + 2, top: area.top + 2, width: area.width - 2, height: 1))
    }
    let page = max(0, area.height - 1)
    for (offset, problem) in problems.rows.dropFirst(problems.cursor.top).prefix(page).enumerated() {
      let isChosen = problems.cursor.top + offset == problems.cursor.selected
      let row = area.row(area.top + 1 + offset)
      if isChosen {
        canvas.put(canvas.alphabet.pointer, column: row.left, row: row.top, canvas.theme.key)
        canvas.setCursor(column: row.left, row: row.top)
      }
      draw(problem, in: row, isChosen: isChosen, &canvas)
    }
    canvas.scrollBar(
      Rect(left: area.right - 1, top: area.top + 1, width: 1, height: page), first: problems.cursor.top,
      total: problems.rows.count)
  }

  private func draw(_ problem: Problem, in row: Rect, isChosen: Bool, _ canvas: inout Canvas) {
    var rest = row
    rest.splitRight(2)
    rest.splitLeft(BoardColumns.pointer)
    let weight = rest.splitLeft(Self.weightWidth)
    rest.splitLeft(2)
    let style: Style = isChosen ? .bold : .plain
    switch problem {
    case .violation(let violation):
      canvas.put("rule", in: weight, canvas.theme.bad, alignment: .trailing)
      canvas.put([("! ", canvas.theme.bad), (violation.message(in: plan), style)], in: rest)
    case .gap(let index):
      let (post, present) = (plan[index], staffed.present(at: index))
      let state: CellState = present > 0 ? .partial : .gap
      canvas.put("\(post.cost(present: present).rawValue)", in: weight, style, alignment: .trailing)
      let glyph = String(state.glyph(canvas.alphabet))
      canvas.put(
        [
          ("\(glyph) ", canvas.theme.style(of: state)),
          (plan[post.campus].name, style),
          (", \(post.day.shortName) \(plan.period(of: index).name), \(post.time)", style),
          (post.need > 1 ? ", \(present) of \(post.need) there" : "", style),
        ], in: rest)
    }
  }

  /// The chosen row in full.
  func drawProblemDetails(in area: Rect, _ canvas: inout Canvas) {
    var rest = area
    canvas.rule(rest.splitTop(1), canvas.theme.rule)
    let text: String
    switch problems.chosen {
    case nil: return
    case .violation(let violation):
      text = "\(violation.message(in: plan)) (\(violation.code.rawValue))"
    case .gap(let index):
      let (post, present) = (plan[index], staffed.present(at: index))
      text =
        "\(plan[post.campus].name), \(plan.date(of: post.day).longName), \(plan.period(of: index).name), \(post.time): "
        + "\(present) of \(post.need) there, \(post.uncovered(present: present).inHours) at weight \(post.weight) "
        + "= \(post.cost(present: present).rawValue) weighted minutes."
    }
    for line in text.wrapped(to: rest.width).prefix(rest.height) { canvas.put(line, in: rest.splitTop(1)) }
  }
}
