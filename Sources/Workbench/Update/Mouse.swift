import Staffing
import TerminalKit

extension State {
  /// A click puts the cursor where it points, a double click does there what Enter does, the wheel moves by rows.
  mutating func use(_ event: MouseEvent) -> [Effect] {
    guard !isTooSmall, let layout = Layout(size) else { return [] }
    switch event.action {
    case .wheelUp, .wheelDown: return run(event.action == .wheelUp ? .moveUp : .moveDown)
    case .press where setup.isOpen: return clickInSetup(event.position)
    case .doubleClick where setup.isOpen: return doubleClickInSetup(event.position)
    case .press:
      if let command = command(at: event.position, layout) {
        message = nil
        return run(command)
      }
      click(event.position, layout)
    case .doubleClick:
      guard dialogs.isEmpty, click(event.position, layout) else { return [] }
      return run(view == .board || view == .campus ? .explain : .jump)
    case .drag, .release: break
    }
    return []
  }

  /// What a click on a view's name or on a hint does.
  private func command(at point: Point, _ layout: Layout) -> Command? {
    if layout.hints.contains(point) { return hint(at: point, layout) }
    guard dialogs.isEmpty, layout.totals.contains(point), let tab = tab(at: point, layout) else { return nil }
    return Self.views.first { $0.value == tab }?.key
  }

  /// Chooses the row or the cell at `point`; false where there is none.
  @discardableResult
  private mutating func click(_ point: Point, _ layout: Layout) -> Bool {
    let first = view == .totals ? layout.body.top : layout.body.top + 1
    guard dialogs.isEmpty, point.row >= first, point.row < layout.message.top else { return false }
    guard layout.body.contains(point) || view == .officers || view == .totals else { return false }
    let row = point.row - layout.body.top - 1
    switch view {
    case .board: return clickBoard(row: row, column: point.column, layout)
    case .problems: return clickProblems(row: row, layout)
    case .officers: return clickOfficers(point)
    case .totals: return clickTotals(point)
    case .campus: return clickCampus(point, layout)
    case .map: return clickMap(point, layout)
    }
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
