import Staffing
import TerminalKit

// One campus's week: periods as rows with times, days as columns, names in the cells, coverage in the margins.
extension State {
  /// The grid of the cursor's campus with its layout; nil where there is no campus.
  func campusGrid(in body: Rect) -> (grid: CampusGrid, layout: CampusLayout)? {
    guard let cursor = board.cursor else { return nil }
    let grid = CampusGrid(cursor.campus, in: plan, days: board.strip.days.map(\.day))
    let chosen = grid.row(of: cursor.period, on: cursor.day)
    return (grid, CampusLayout(body, days: grid.days.count, rows: grid.rows.count, chosen: chosen))
  }

  func drawCampusWeek(in body: Rect, _ canvas: inout Canvas) {
    guard let cursor = board.cursor, let (grid, layout) = campusGrid(in: body) else {
      drawNoRows(in: body, &canvas)
      return
    }
    drawCampusTitle(cursor.campus, in: layout.title, &canvas)
    drawDayHeadings(grid, layout, cursor, &canvas)
    for offset in 0..<min(layout.rows.height, grid.rows.count) {
      let line = layout.rows.row(layout.rows.top + offset)
      draw(grid.rows[layout.top + offset], grid, in: line, layout, cursor, &canvas)
    }
    if grid.rows.isEmpty {
      let line = Rect(left: body.left + 2, top: body.top + 3, width: body.width - 2, height: 1)
      canvas.put(closedReason(of: cursor.campus, on: cursor.day), in: line)
      canvas.setCursor(column: line.left, row: line.top)
    } else if !plan.day(cursor.day, of: cursor.campus).isOpen, let column = grid.days.firstIndex(of: cursor.day) {
      let cell = layout.cell(column, in: layout.rows)
      canvas.setCursor(column: cell.left, row: cell.top)
    }
    drawSums(of: cursor.campus, grid, layout, &canvas)
    if body.bottom - layout.sums.bottom > 3 { drawVisitors(of: cursor.campus, below: layout.sums, body, &canvas) }
  }

  /// `Pima Butte Elementary School, Elementary, 640 students`, and the week against needs and targets.
  private func drawCampusTitle(_ index: CampusIndex, in line: Rect, _ canvas: inout Canvas) {
    let campus = plan[index]
    let target = plan.campuses[index.rawValue]
    let covered = staffed.covered(at: index)
    var rest = line
    let days = target.targetDays > 0 ? " of \(target.targetDays)" : ""
    let hours = target.targetMinutes > 0 ? ", target \(target.targetMinutes.inHours)" : ""
    let right =
      "covered \(covered.inHours) of \(target.neededMinutes.inHours)\(hours), "
      + "\(staffed.visitedDays(of: index))\(days) days"
    let isMet = covered >= target.targetMinutes && staffed.visitedDays(of: index) >= target.targetDays
    let hasTarget = target.targetMinutes > 0 || target.targetDays > 0
    let style = !hasTarget ? .plain : isMet ? canvas.theme.good : canvas.theme.warning
    canvas.put(right, in: rest.splitRight(min(right.displayWidth, rest.width)), style)
    rest.splitRight(2)
    let students = campus.enrollment.map { ", \(counted($0, "student"))" } ?? ""
    let tail = ", \(campus.level.name)\(students)"
    let fits = campus.name.displayWidth + tail.displayWidth <= rest.width
    canvas.put(campusName(index, width: rest.width) + (fits ? tail : ""), in: rest, canvas.theme.heading)
  }

  private func drawDayHeadings(
    _ grid: CampusGrid, _ layout: CampusLayout, _ cursor: Cursor, _ canvas: inout Canvas
  ) {
    let line = layout.headings
    let times = Rect(left: layout.left - CampusLayout.time, top: line.top, width: CampusLayout.time - 1, height: 1)
    canvas.put(
      "Period", in: Rect(left: line.left + 2, top: line.top, width: layout.name, height: 1), canvas.theme.heading)
    canvas.put("on \(cursor.day.shortName)", in: times, canvas.theme.heading)
    let bells = plan.day(cursor.day, of: cursor.campus).schedule
    for (position, day) in grid.days.enumerated() {
      let planned = plan.day(day, of: cursor.campus)
      let hasOtherBells = planned.isOpen && bells != nil && planned.schedule != bells
      let style = day == cursor.day ? canvas.theme.heading.adding(.underline) : canvas.theme.heading
      let cell = layout.cell(position, in: line)
      let text = "\(day.shortName) \(plan.date(of: day).components.day)"
      let end = canvas.put(text, in: cell, style)
      if hasOtherBells { canvas.put("*", column: end, row: line.top, canvas.theme.key) }
    }
    canvas.put(
      "there", in: Rect(left: line.right - CampusLayout.margin, top: line.top, width: CampusLayout.margin, height: 1),
      canvas.theme.heading, alignment: .trailing)
  }

  // MARK: Periods

  private func draw(
    _ row: CampusGrid.Row, _ grid: CampusGrid, in line: Rect, _ layout: CampusLayout, _ cursor: Cursor,
    _ canvas: inout Canvas
  ) {
    let column = grid.days.firstIndex(of: cursor.day)
    let position = column.flatMap { row.positions[$0] }
    let isChosen = position == cursor.period && plan.day(cursor.day, of: cursor.campus).isOpen
    if isChosen { canvas.put(canvas.alphabet.pointer, column: line.left, row: line.top) }
    let name = Rect(left: line.left + BoardColumns.pointer, top: line.top, width: layout.name, height: 1)
    let title = row.period.name.displayWidth <= layout.name ? row.period.name : row.period.shortName
    canvas.put(title, in: name, isChosen ? .bold : .plain)
    if let position {
      let time = plan.periods(of: cursor.campus, on: cursor.day)[position].time.description
      canvas.put(
        time, in: Rect(left: name.right + 1, top: line.top, width: CampusLayout.time - 1, height: 1),
        isChosen ? .bold : .plain)
    }
    for (dayPosition, day) in grid.days.enumerated() {
      drawCell(row.positions[dayPosition], on: day, in: layout.cell(dayPosition, in: line), cursor, &canvas)
    }
    drawMargin(of: row, grid, in: line, cursor.campus, &canvas)
  }

  private func drawCell(
    _ period: Int?, on day: Weekday, in cell: Rect, _ cursor: Cursor, _ canvas: inout Canvas
  ) {
    guard let period, let index = plan.post(at: cursor.campus, day, PeriodIndex(period)) else {
      if !plan.day(day, of: cursor.campus).isOpen {
        canvas.put(CellState.closed.glyph(canvas.alphabet), column: cell.left, row: cell.top, canvas.theme.shade)
      }
      return
    }
    let visits = document.index.visits(at: cursor.campus, on: day)
    let here = visits.filter { $0.placement.periods.contains(period) }
    let state = CellState(index, in: staffed, visits: visits)
    var style = canvas.theme.style(of: state)
    if isNew(index) { style = style.adding(.underline) }
    let isMarked = isMarked(cursor.campus, day, period, canvas)
    if isMarked {
      style = style.adding(.reverse)
      canvas.fill(cell, style)
    }
    canvas.put(canvas.glyph(state, at: index), column: cell.left, row: cell.top, style)
    var text = cell
    text.splitLeft(2)
    let names = names(of: here, width: text.width) + struckNames(at: index, canvas)
    canvas.put(names, in: text, isMarked ? style : .plain)
    if day == cursor.day, period == cursor.period { canvas.setCursor(column: cell.left, row: cell.top) }
  }

  /// `Saguaro, Cholla`, or `Saguaro +1` where not all names fit.
  private func names(of visits: [RosterIndex.Presence], width: Int) -> String {
    let all = surnames(of: visits)
    guard visits.count > 1, all.displayWidth > width else { return all }
    let more = " +\(visits.count - 1)"
    return surnames(of: Array(visits.prefix(1))).truncated(to: width - more.displayWidth, ellipsis: "…") + more
  }

  /// `3/5`: officers there of those needed, over the week.
  private func drawMargin(
    of row: CampusGrid.Row, _ grid: CampusGrid, in line: Rect, _ campus: CampusIndex, _ canvas: inout Canvas
  ) {
    var (needed, present, isGap) = (0, 0, false)
    for (day, position) in zip(grid.days, row.positions) {
      guard let position, let index = plan.post(at: campus, day, PeriodIndex(position)) else { continue }
      needed += plan[index].need
      present += min(plan[index].need, staffed.present(at: index))
      isGap = isGap || (plan[index].isRequired && staffed.short(at: index) > 0)
    }
    let area = Rect(left: line.right - CampusLayout.margin, top: line.top, width: CampusLayout.margin, height: 1)
    let style =
      needed == 0 ? canvas.theme.faint : isGap ? canvas.theme.bad : present < needed ? .plain : canvas.theme.good
    let text = needed == 0 ? String(canvas.alphabet.pick("·", ".")) : "\(present)/\(needed)"
    canvas.put(text, in: area, style, alignment: .trailing)
  }

  // MARK: Sums

  private func drawSums(of campus: CampusIndex, _ grid: CampusGrid, _ layout: CampusLayout, _ canvas: inout Canvas) {
    var rest = layout.sums
    let coverage = document.index.coverage
    for isGap in [false, true] where !rest.isEmpty {
      let line = rest.splitTop(1)
      let title = Rect(left: line.left + BoardColumns.pointer, top: line.top, width: layout.name + 12, height: 1)
      canvas.put(isGap ? "gaps" : "covered", in: title, canvas.theme.heading)
      func put(_ coverage: Coverage, in area: Rect, _ alignment: Alignment, _ canvas: inout Canvas) {
        if isGap {
          if coverage.gap > 0 { canvas.put(coverage.gap.inHours, in: area, canvas.theme.bad, alignment: alignment) }
        } else if coverage.needed > 0 {
          canvas.put(
            Self.percent(coverage.covered, of: coverage.needed), in: area, canvas.theme.heading, alignment: alignment)
        }
      }
      for (position, day) in grid.days.enumerated() {
        put(coverage[campus, day], in: layout.cell(position, in: line), .leading, &canvas)
      }
      let margin = Rect(left: line.right - CampusLayout.margin, top: line.top, width: CampusLayout.margin, height: 1)
      put(coverage[campus], in: margin, .trailing, &canvas)
    }
  }

  /// Who comes in the week, where there is room for it.
  private func drawVisitors(of campus: CampusIndex, below sums: Rect, _ body: Rect, _ canvas: inout Canvas) {
    var rest = Rect(
      left: body.left + 2, top: sums.bottom + 1, width: body.width - 2, height: body.bottom - sums.bottom - 1)
    canvas.put("Visits", in: rest.splitTop(1), canvas.theme.heading)
    let visits = document.index.visits[campus.rawValue]
    if visits.isEmpty { canvas.put("Nobody comes this week.", in: rest) }
    for presence in visits where !rest.isEmpty {
      let placement = presence.placement
      var line = rest.splitTop(1)
      canvas.put(
        "\(placement.day.shortName) \(placement.time)", in: line.splitLeft(18),
        presence.isViolated ? canvas.theme.bad : .plain)
      canvas.put(placement.duration.inHours, in: line.splitLeft(6))
      let limit = plan.officers[placement.officer.rawValue].weeklyLimit.map { " of \($0.inHours)" } ?? ""
      let locked = presence.visit.isLocked ? ", locked" : ""
      let mark = publishedMark(of: placement).map { ", \($0)" } ?? ""
      let run = plan.runName(placement.periods, at: campus, on: placement.day)
      canvas.put(
        "\(plan[placement.officer].name), \(run)\(locked)\(mark); \(staffed.duty(of: placement.officer).inHours)\(limit) this week",
        in: line)
    }
  }

  // MARK: Clicks

  /// Puts the cursor on the cell at `point`; false where there is none.
  mutating func clickCampus(_ point: Point, _ layout: Layout) -> Bool {
    guard let cursor = board.cursor, let (grid, parts) = campusGrid(in: layout.body) else { return false }
    let column = (point.column - parts.left) / parts.day
    guard point.column >= parts.left, grid.days.indices.contains(column) else { return false }
    let day = grid.days[column]
    guard parts.rows.contains(point) else {
      if point.row == parts.headings.top { stand(on: day) }
      return point.row == parts.headings.top
    }
    let row = parts.top + point.row - parts.rows.top
    guard grid.rows.indices.contains(row), let period = grid.rows[row].positions[column] else { return false }
    board.mark = nil
    board.stand(at: cursor.campus, day: day, period: period)
    return true
  }
}
