import Staffing
import TerminalKit

extension State {
  /// A click puts the cursor where it points, a double click does there what Enter does, the wheel moves by rows, dragging
  /// marks cells or changes a visit's length. With Shift held the mouse is the terminal's.
  mutating func use(_ event: MouseEvent) -> [Effect] {
    guard !isTooSmall, let layout = Layout(size), !event.shift else { return [] }
    let point = event.position
    // What is only looked at is not to be changed.
    guard looking == nil || event.action == .wheelUp || event.action == .wheelDown else { return [] }
    switch event.action {
    case .wheelUp, .wheelDown: return run(event.action == .wheelUp ? .moveUp : .moveDown)
    case .press:
      drag = nil
      if let command = command(at: point, layout) {
        message = nil
        return run(command)
      }
      if chooseRow(at: point) { return [] }
      if setup.isOpen { return clickInSetup(point) }
      if click(point, layout) { beginDrag(at: point, layout) }
    case .doubleClick:
      if chooseRow(at: point) { return run(.accept) }
      if setup.isOpen { return doubleClickInSetup(point) }
      guard dialogs.isEmpty, click(point, layout) else { return [] }
      return run(view == .board || view == .campus ? .explain : .jump)
    case .drag:
      if setup.isOpen {
        dragInPainter(to: point)
      } else {
        continueDrag(to: point, layout)
      }
    case .release: endDrag()
    }
    return []
  }

  /// Chooses the row at `point` of the list in front: of a dialog, a form or its choices; false where there is none.
  private mutating func chooseRow(at point: Point) -> Bool {
    guard !dialogs.isEmpty || (setup.isOpen && setup.context != .setup) else { return false }
    guard let row = drawn().rowPlaces.first(where: { $0.line.contains(point) })?.row else { return false }
    guard var dialog = dialogs.last else {
      chooseRowInSetup(row)
      return true
    }
    guard var cursor = dialog.cursor else { return false }
    cursor.choose(row, of: rowCount(of: dialog), page: dialogPage)
    dialog.cursor = cursor
    if case .assign(var assign) = dialog {
      assign.isArmed = false
      dialog = .assign(assign)
    }
    replaceDialog(with: dialog)
    return true
  }

  /// What a click on a view's name or on a hint does.
  private func command(at point: Point, _ layout: Layout) -> Command? {
    if layout.hints.contains(point) { return hint(at: point, layout) }
    guard dialogs.isEmpty, layout.totals.contains(point), let tab = tab(at: point, layout) else { return nil }
    return Self.views.first { $0.value == tab }?.key
  }

  /// Chooses the row or the cell at `point`; false where there is none.
  @discardableResult
  mutating func click(_ point: Point, _ layout: Layout) -> Bool {
    let first = view == .totals ? layout.body.top : layout.body.top + 1
    guard dialogs.isEmpty, point.row >= first, point.row < layout.message.top else { return false }
    let isInView = layout.body.contains(point) || isInCampusDay(point, layout)
    guard isInView || view == .officers || view == .totals else { return false }
    let row = point.row - layout.body.top - 1
    switch view {
    case .board where isInCampusDay(point, layout): return clickCampusDay(point, layout)
    case .board where !board.isZoomed && point.row >= layout.overview.bottom: return false
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
    let strip = BoardColumns(layout.overview, strip: board.strip).strip
    let position = board.left + column - strip.left
    guard strip.columns.contains(column),
      let day = board.strip.days.first(where: { (0..<$0.width).contains(position - $0.start) })
    else { return false }
    let last = max(0, plan.day(day.day, of: campus).posts.count - 1)
    board.stand(at: campus, day: day.day, period: min(position - day.start, last))
    return true
  }
}
