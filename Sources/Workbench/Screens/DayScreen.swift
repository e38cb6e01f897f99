import Staffing
import TerminalKit

// The board zoomed: one day of all campuses, with period names, times and officers' names.
extension State {
  func drawDay(in body: Rect, _ canvas: inout Canvas) {
    guard let day = board.cursor?.day else {
      drawNoRows(in: body, &canvas)
      return
    }
    let columns = DayColumns(body, strip: board.strip, day: day)
    canvas.put(
      rowsTitle(), in: Rect(left: body.left + BoardColumns.pointer, top: body.top, width: columns.name, height: 1),
      canvas.theme.heading)
    let title = Rect(left: columns.left, top: body.top, width: body.right - columns.left, height: 1)
    canvas.put(plan.date(of: day).longName, in: title, canvas.theme.heading.adding(.underline))
    for (offset, row) in board.rows.dropFirst(board.top).prefix(max(0, body.height - 1)).enumerated() {
      let line = Rect(left: body.left, top: body.top + 1 + offset, width: body.width, height: 1)
      switch row {
      case .campus(let campus): drawCampus(campus, on: day, in: line, columns, &canvas)
      case .schedule(let schedule): drawPeriods(row, of: schedule, in: line, columns, &canvas)
      case .times(let schedule): drawTimes(of: schedule, in: line, columns, &canvas)
      case .level, .closed: canvas.put(row.title(in: plan), in: line, canvas.theme.heading)
      }
    }
  }

  /// The areas of the periods shown in a line, each with the period's position.
  private func cells(in line: Rect, _ columns: DayColumns, count: Int) -> [(period: Int, area: Rect)] {
    (0..<columns.shown).map { position in
      let left = columns.left + position * columns.width
      let width = min(columns.width - 1, line.right - left)
      return (board.left + position, Rect(left: left, top: line.top, width: width, height: 1))
    }.filter { $0.period < count }
  }

  private func drawPeriods(
    _ row: BoardRow, of schedule: Int, in line: Rect, _ columns: DayColumns, _ canvas: inout Canvas
  ) {
    let periods = plan.district.bells[schedule].periods
    let name = Rect(left: line.left, top: line.top, width: columns.left - line.left - 1, height: 1)
    canvas.put(row.title(in: plan), in: name, canvas.theme.heading)
    for cell in cells(in: line, columns, count: periods.count) {
      canvas.put(periods[cell.period].shortName, in: cell.area, canvas.theme.heading)
    }
    if board.left > 0 {
      canvas.put(canvas.alphabet.arrowLeft, column: columns.left - 2, row: line.top, canvas.theme.key)
    }
    if board.left + columns.shown < periods.count {
      canvas.put(canvas.alphabet.arrowRight, column: line.right - 1, row: line.top, canvas.theme.key)
    }
  }

  private func drawTimes(of schedule: Int, in line: Rect, _ columns: DayColumns, _ canvas: inout Canvas) {
    let periods = plan.district.bells[schedule].periods
    for cell in cells(in: line, columns, count: periods.count) {
      let time = periods[cell.period].time
      let text = cell.area.width >= 11 ? time.description : time.start.description
      canvas.put(text, in: cell.area)
    }
  }

  private func drawCampus(
    _ campus: CampusIndex, on day: Weekday, in line: Rect, _ columns: DayColumns, _ canvas: inout Canvas
  ) {
    let isChosen = board.cursor?.campus == campus
    if isChosen { canvas.put(canvas.alphabet.pointer, column: line.left, row: line.top) }
    drawPick(of: campus, in: line, &canvas)
    let name = Rect(
      left: line.left + BoardColumns.pointer, top: line.top, width: columns.name, height: 1)
    canvas.put(campusName(campus, width: name.width), in: name, isChosen ? .bold : .plain)
    let posts = plan.day(day, of: campus).posts
    let visits = document.index.visits(at: campus, on: day)
    if posts.isEmpty {
      let area = Rect(left: columns.left, top: line.top, width: 8, height: 1)
      let glyph = String(CellState.closed.glyph(canvas.alphabet))
      canvas.put("\(glyph) closed", in: area, isChosen ? .reverse : canvas.theme.faint)
      if isChosen { canvas.setCursor(column: area.left, row: line.top) }
      return
    }
    for cell in cells(in: line, columns, count: posts.count) {
      let post = PostIndex(posts.lowerBound + cell.period)
      let state = CellState(post, in: staffed, visits: visits)
      let here = visits.filter { $0.placement.periods.contains(cell.period) }
      var style = canvas.theme.style(of: state)
      if isNew(post) { style = style.adding(.underline) }
      let isMarked = isMarked(campus, day, cell.period, canvas)
      if isMarked {
        style = style.adding(.reverse)
        canvas.fill(cell.area, style)
      }
      canvas.put(canvas.glyph(state, at: post), column: cell.area.left, row: line.top, style)
      var text = cell.area
      text.splitLeft(2)
      let names = surnames(of: here) + struckNames(at: post, canvas)
      canvas.put(names, in: text, isMarked ? .reverse : .plain)
      if isChosen, board.cursor?.period == cell.period {
        canvas.setCursor(column: cell.area.left, row: line.top)
      }
    }
  }

  /// `Saguaro`, `Saguaro, Cholla`.
  func surnames(of visits: [RosterIndex.Presence]) -> String {
    visits.map { document.names.officers[$0.placement.officer.rawValue] }.joined(separator: ", ")
  }
}
