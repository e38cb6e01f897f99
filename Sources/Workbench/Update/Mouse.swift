import Staffing
import TerminalKit

extension State {
  /// A click puts the cursor where it points, a double click does there what Enter does, the wheel moves by rows.
  mutating func use(_ event: MouseEvent) -> [Effect] {
    guard let layout = Layout(size) else { return [] }
    switch event.action {
    case .wheelUp, .wheelDown: return run(event.action == .wheelUp ? .moveUp : .moveDown)
    case .press where setup.isOpen: return clickInSetup(event.position)
    case .doubleClick where setup.isOpen: return doubleClickInSetup(event.position)
    case .press: click(event.position, layout)
    case .doubleClick:
      guard dialogs.isEmpty, click(event.position, layout) else { return [] }
      return run(view == .board ? .explain : .jump)
    case .drag, .release: break
    }
    return []
  }

  /// Chooses the row or the cell at `point`; false where there is none.
  @discardableResult
  private mutating func click(_ point: Point, _ layout: Layout) -> Bool {
    guard dialogs.isEmpty, layout.body.contains(point), point.row > layout.body.top else { return false }
    let row = point.row - layout.body.top - 1
    switch view {
    case .board: return clickBoard(row: row, column: point.column, layout)
    case .problems:
      guard problems.rows.indices.contains(problems.cursor.top + row) else { return false }
      problems.cursor.choose(problems.cursor.top + row, of: problems.rows.count, page: layout.page)
    case .officers:
      let page = OfficersLayout(size).page
      guard row < page, officers.shown.indices.contains(officers.cursor.top + row) else { return false }
      officers.cursor.choose(officers.cursor.top + row, of: officers.shown.count, page: page)
      officers.visit = 0
    }
    return true
  }

  private mutating func clickBoard(row: Int, column: Int, _ layout: Layout) -> Bool {
    guard board.rows.indices.contains(board.top + row), let campus = board.rows[board.top + row].campus else {
      return false
    }
    board.mark = nil
    if board.isZoomed {
      guard let day = board.cursor?.day else { return false }
      let count = plan.day(day, of: campus).posts.count
      let columns = DayColumns(layout.body, strip: board.strip, day: day)
      guard column >= columns.left, columns.width > 0 else { return false }
      let period = board.left + (column - columns.left) / columns.width
      board.stand(at: campus, day: day, period: min(max(0, period), max(0, count - 1)))
      return true
    }
    let strip = BoardColumns(layout.body, strip: board.strip).strip
    let position = board.left + column - strip.left
    guard strip.columns.contains(column),
      let day = board.strip.days.first(where: { (0..<$0.width).contains(position - $0.start) })
    else { return false }
    let last = max(0, plan.day(day.day, of: campus).posts.count - 1)
    board.stand(at: campus, day: day.day, period: min(position - day.start, last))
    return true
  }
}
