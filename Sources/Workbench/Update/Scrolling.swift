import Staffing
import TerminalKit

extension State {
  /// Scrolls every list so that its cursor is in sight, after whatever changed.
  mutating func keepInSight() {
    if board.isZoomed, board.cursor?.day != board.groupedDay { board.regroup(document) }
    guard let layout = Layout(size) else { return }
    scrollBoard(layout)
    officers.cursor.choose(officers.cursor.selected, of: officers.shown.count, page: officersLayout.page)
    totals.cursor.choose(totals.cursor.selected, of: totalsCount, page: totalsPage)
    if view == .map { keepMapInSight() }
    problems.cursor.choose(problems.cursor.selected, of: problems.rows.count, page: layout.page)
    scrollDialog()
    if setup.isOpen { setup.keepInSight(document.setup, SetupLayout(size)) }
  }

  private mutating func scrollBoard(_ layout: Layout) {
    let page = max(1, boardPage(layout) - rowsBehindFill(layout))
    guard let cursor = board.cursor, let row = board.rows.firstIndex(of: .campus(cursor.campus)) else {
      board.top = 0
      return
    }
    // The headings of the first campus in sight are shown with it.
    var first = row
    while first > 0, board.rows[first - 1].campus == nil { first -= 1 }
    board.top = min(max(board.top, row - page + 1), first)
    board.top = max(0, min(board.top, board.rows.count - page))
    if board.isZoomed {
      let shown = DayColumns(layout.body, strip: board.strip, day: cursor.day).shown
      board.left = min(max(board.left, cursor.period - shown + 1), cursor.period)
    } else {
      scrollStrip(cursor, width: BoardColumns(layout.overview, strip: board.strip).strip.width)
    }
  }

  /// Shows the cursor's whole day where it fits, else its period.
  private mutating func scrollStrip(_ cursor: Cursor, width: Int) {
    guard let day = board.strip[cursor.day], width < board.strip.width else {
      board.left = 0
      return
    }
    let wanted =
      day.width <= width
      ? day.start..<day.start + day.width : day.start + cursor.period..<day.start + cursor.period + 1
    board.left = min(max(board.left, wanted.upperBound - width), wanted.lowerBound)
    board.left = max(0, min(board.left, board.strip.width - width))
  }
}
