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

  // MARK: One campus's day, beside the overview

  func drawCampusDay(at cursor: Cursor, in area: Rect, _ canvas: inout Canvas) {
    var rest = area
    let date = plan.date(of: cursor.day).longName
    let name = campusName(cursor.campus, width: rest.width - date.displayWidth - 2)
    canvas.put("\(name), \(date)", in: rest.splitTop(1), canvas.theme.heading)
    for line in targets(of: cursor.campus).wrapped(to: rest.width) { canvas.put(line, in: rest.splitTop(1)) }
    rest.splitTop(1)
    let posts = plan.day(cursor.day, of: cursor.campus).posts
    if posts.isEmpty {
      canvas.put(closedReason(of: cursor.campus, on: cursor.day), in: rest)
      return
    }
    let visits = document.index.visits(at: cursor.campus, on: cursor.day)
    let periods = plan.periods(of: cursor.campus, on: cursor.day)
    let isNarrow = rest.width < 50
    let names = periods.map { isNarrow ? $0.shortName : $0.name }
    let nameWidth = min(isNarrow ? 9 : 16, names.map(\.displayWidth).max() ?? 0)
    // The period under the cursor stays in sight where the day is longer than the screen.
    let first = max(0, min(cursor.period - rest.height + 1, posts.count - rest.height))
    for position in first..<posts.count where !rest.isEmpty {
      let index = PostIndex(posts.lowerBound + position)
      let state = CellState(index, in: staffed, visits: visits)
      var line = rest.splitTop(1)
      let isMarked = isMarked(cursor.campus, cursor.day, position, canvas)
      let name = line.splitLeft(nameWidth)
      if isMarked { canvas.fill(name, .reverse) }
      canvas.put(names[position], in: name, isMarked ? .reverse : .plain)
      line.splitLeft(1)
      canvas.put(periods[position].time.description, in: line.splitLeft(12))
      let here = visits.filter { $0.placement.periods.contains(position) }
      let who = surnames(of: here) + struckNames(at: index, canvas)
      let words = [staffing(of: index), who].filter { !$0.isEmpty }
      // What changes from day to day is in one piece and in one style: a move of the cursor sends little.
      let text = ([String(canvas.glyph(state, at: index))] + words).joined(separator: " ")
      let style = canvas.theme.style(of: state)
      canvas.put(text, in: line, isNew(index) ? style.adding(.underline) : style)
    }
    rest.splitTop(1)
    for presence in visits {
      let style: Style = presence.isViolated ? canvas.theme.bad : .plain
      for line in visitLine(presence).wrapped(to: rest.width) { canvas.put(line, in: rest.splitTop(1), style) }
    }
  }

  /// `Rosa Saguaro 07:30–09:40, 5:55 of 19:30 this week`.
  private func visitLine(_ presence: RosterIndex.Presence) -> String {
    let officer = presence.placement.officer
    let limit = plan.officers[officer.rawValue].weeklyLimit.map { " of \($0.inHours)" } ?? ""
    return "\(plan[officer].name) \(presence.placement.time)\(presence.visit.isLocked ? " locked" : "")"
      + "\(publishedMark(of: presence.placement).map { ", \($0)" } ?? ""), "
      + "\(staffed.duty(of: officer).inHours)\(limit) this week"
      + (presence.visit.notes.map { ", \"\($0)\"" } ?? "")
  }

  /// `1/2`, the officers there of those needed; nothing where neither is.
  private func staffing(of index: PostIndex) -> String {
    let (need, present) = (plan[index].need, staffed.present(at: index))
    return need == 0 && present == 0 ? "" : "\(present)/\(need)"
  }
}
