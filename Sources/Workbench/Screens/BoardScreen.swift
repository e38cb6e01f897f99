import Staffing
import TerminalKit

// The board in overview: the whole week, a glyph a period.
extension State {
  func drawBoard(in body: Rect, _ canvas: inout Canvas) {
    let columns = BoardColumns(body, strip: board.strip)
    drawStripHeadings(columns, body, &canvas)
    if board.rows.isEmpty { drawNoRows(in: body, &canvas) }
    for (offset, row) in board.rows.dropFirst(board.top).prefix(max(0, body.height - 1)).enumerated() {
      let top = body.top + 1 + offset
      let line = Rect(left: body.left, top: top, width: columns.strip.right - body.left, height: 1)
      switch row {
      case .campus(let campus): drawCampus(campus, in: line, columns, &canvas)
      case .level, .schedule, .times, .closed: drawHeading(row, in: line, columns, &canvas)
      }
    }
  }

  func drawNoRows(in body: Rect, _ canvas: inout Canvas) {
    let text =
      plan.district.campuses.isEmpty
      ? "The district has no campuses: \(keyName(.openSetup)) sets it up."
      : "No campus is called '\(board.filter)'; \(keyName(.cancel)) shows all again."
    canvas.put(text, in: Rect(left: body.left + 2, top: body.top + 2, width: body.width - 2, height: 1))
  }

  private func drawStripHeadings(_ columns: BoardColumns, _ body: Rect, _ canvas: inout Canvas) {
    let name = Rect(left: body.left + BoardColumns.pointer, top: body.top, width: columns.name, height: 1)
    canvas.put(rowsTitle(at: canvas.panel?.cell), in: name, canvas.theme.heading)
    canvas.put(
      "gaps", in: Rect(left: name.right, top: body.top, width: columns.gap, height: 1), canvas.theme.heading,
      alignment: .trailing)
    for day in board.strip.days {
      let style = day.day == board.cursor?.day ? canvas.theme.heading.adding(.underline) : canvas.theme.heading
      let left = columns.strip.left + day.start - board.left
      let area = Rect(left: left, top: body.top, width: day.width, height: 1).intersection(columns.strip)
      let number = plan.date(of: day.day).components.day
      canvas.put("\(day.day.shortName) \(number)", in: area, style)
    }
    if let targets = columns.targets {
      var line = targets.row(body.top)
      canvas.put("covered", in: line.splitLeft(BoardColumns.hours), canvas.theme.heading, alignment: .trailing)
      canvas.put("days", in: line, canvas.theme.heading, alignment: .trailing)
    }
    let (first, end) = (columns.strip.left, columns.strip.right)
    if board.left > 0 { canvas.put(canvas.alphabet.arrowLeft, column: first - 1, row: body.top, canvas.theme.key) }
    if board.left + columns.strip.width < board.strip.width {
      canvas.put(canvas.alphabet.arrowRight, column: end - 1, row: body.top, canvas.theme.key)
    }
  }

  /// What the rows are, with the filter that is on, and where the cursor, or `cell`, is among more than fit.
  func rowsTitle(at cell: Cursor? = nil) -> String {
    let gaps = board.showsOnlyGaps ? " with gaps" : ""
    guard board.filter.isEmpty else { return "Campus\(gaps): \(board.filter)" }
    guard board.rows.count > page, let cursor = cell ?? board.cursor else { return "Campus\(gaps)" }
    let campuses = board.rows.compactMap(\.campus)
    let position = campuses.firstIndex(of: cursor.campus) ?? 0
    return "Campus\(gaps) \(position + 1) of \(campuses.count)"
  }

  /// The campus's name, without its kind of school where it would not fit.
  func campusName(_ campus: CampusIndex, width: Int) -> String {
    let name = plan[campus].name
    return name.displayWidth <= width ? name : document.names.campuses[campus.rawValue]
  }

  // MARK: Headings of groups

  private func drawHeading(_ row: BoardRow, in line: Rect, _ columns: BoardColumns, _ canvas: inout Canvas) {
    let group = campuses(below: row)
    let needed = group.reduce(into: Minutes.zero) { $0 += plan.campuses[$1.rawValue].neededMinutes }
    let covered = group.reduce(into: Minutes.zero) { $0 += staffed.covered(at: $1) }
    let gap = group.reduce(into: Minutes.zero) { $0 += document.index.gaps[$1.rawValue] }
    let name = Rect(left: line.left, top: line.top, width: BoardColumns.pointer + columns.name, height: 1)
    canvas.put(row.title(in: plan), in: name, canvas.theme.heading)
    let area = Rect(left: name.right, top: line.top, width: columns.gap, height: 1)
    canvas.put(gap > 0 ? gap.inHours : "", in: area, canvas.theme.heading, alignment: .trailing)
    let share = needed == 0 ? "" : ", \(Self.percent(covered, of: needed)) covered"
    let hidden = columns.gap == 0 && gap > 0 ? ", gaps \(gap.inHours)" : ""
    canvas.put(
      "\(counted(group.count, "campus", "campuses"))\(share)\(hidden)", in: columns.strip.row(line.top))
  }

  /// The campuses of the group that `heading` begins.
  func campuses(below heading: BoardRow) -> [CampusIndex] {
    guard let position = board.rows.firstIndex(of: heading) else { return [] }
    return board.rows[(position + 1)...].prefix { $0.campus != nil }.compactMap(\.campus)
  }

  // MARK: Rows

  private func drawCampus(_ campus: CampusIndex, in line: Rect, _ columns: BoardColumns, _ canvas: inout Canvas) {
    let isChosen = board.cursor?.campus == campus
    if isChosen { canvas.put(canvas.alphabet.pointer, column: line.left, row: line.top) }
    drawPick(of: campus, in: line, &canvas)
    let name = Rect(left: line.left + BoardColumns.pointer, top: line.top, width: columns.name, height: 1)
    canvas.put(campusName(campus, width: name.width), in: name)
    let gap = document.index.gaps[campus.rawValue]
    if gap > 0, columns.gap > 0 {
      let area = Rect(left: name.right, top: line.top, width: columns.gap, height: 1)
      canvas.put(gap.inHours, in: area, canvas.theme.gapHours, alignment: .trailing)
      canvas.putBlank(column: area.right, row: line.top, after: canvas.theme.gapHours)
    }
    for day in board.strip.days { draw(day, of: campus, isChosen: isChosen, row: line.top, in: columns.strip, &canvas) }
    if let targets = columns.targets { drawTargets(of: campus, in: targets.row(line.top), &canvas) }
  }

  /// The campus's covered hours and visited days against its targets.
  private func drawTargets(of campus: CampusIndex, in area: Rect, _ canvas: inout Canvas) {
    let target = plan.campuses[campus.rawValue]
    let hours = target.targetMinutes > 0 ? "/\(target.targetMinutes.inHours)" : ""
    let days = target.targetDays > 0 ? "/\(target.targetDays)" : ""
    var line = area
    canvas.put(
      "\(staffed.covered(at: campus).inHours)\(hours)", in: line.splitLeft(BoardColumns.hours), alignment: .trailing)
    canvas.put("\(staffed.visitedDays(of: campus))\(days)", in: line, alignment: .trailing)
  }

  /// A glyph for each period of one day; a closed day is a line.
  private func draw(
    _ day: WeekStrip.Day, of campus: CampusIndex, isChosen: Bool, row: Int, in strip: Rect, _ canvas: inout Canvas
  ) {
    let posts = plan.day(day.day, of: campus).posts
    let visits = document.index.visits[campus.rawValue]
    let periods = posts.isEmpty ? day.width : posts.count
    for period in 0..<periods {
      let column = strip.left + day.start + period - board.left
      guard strip.columns.contains(column) else { continue }
      let state =
        posts.isEmpty ? .closed : CellState(PostIndex(posts.lowerBound + period), in: staffed, visits: visits)
      var style = canvas.theme.boardStyle(of: state)
      let post = PostIndex(posts.lowerBound + period)
      if isNew(post) { style = style.adding(.underline) }
      let isCursor = isChosen && board.cursor?.day == day.day && board.cursor?.period == period
      if isCursor {
        style = canvas.theme.cursor(isNew: isNew(post))
      } else if isMarked(campus, day.day, period, canvas) {
        style = style.adding(.reverse)
      }
      let glyph = canvas.glyph(state, at: PostIndex(posts.lowerBound + period))
      canvas.put(glyph, column: column, row: row, style)
      // To the next day, which is drawn after this one.
      let isLast = period + 1 == periods && day.day != board.strip.days.last?.day
      for blank in 1...(isLast ? max(1, day.width + 1 - periods) : 1) where column + blank < strip.right {
        canvas.putBlank(column: column + blank, row: row, after: canvas.theme.boardStyle(of: state))
      }
      if isCursor { canvas.setCursor(column: column, row: row) }
    }
  }

  /// Whether the period is marked, or under the cursor.
  func isMarked(_ campus: CampusIndex, _ day: Weekday, _ period: Int, _ canvas: Canvas) -> Bool {
    if let cursor = board.cursor, cursor.campus == campus, cursor.day == day, cursor.period == period { return true }
    return canvas.marked?.contains(campus, day, period, in: plan) ?? false
  }

  /// A sign beside the name of a campus that is marked with others.
  func drawPick(of campus: CampusIndex, in line: Rect, _ canvas: inout Canvas) {
    guard let marked = canvas.marked, marked.campuses.count > 1 || !board.picked.isEmpty, marked.contains(campus) else {
      return
    }
    canvas.put("+", column: line.left + 1, row: line.top, canvas.theme.key)
  }
}

extension Rect {
  /// The row `top` with the columns of this rectangle.
  func row(_ top: Int) -> Rect { Rect(left: left, top: top, width: width, height: 1) }

  /// The least rectangle that holds both.
  func union(_ other: Rect) -> Rect {
    let (left, top) = (min(left, other.left), min(top, other.top))
    return Rect(
      left: left, top: top, width: max(right, other.right) - left, height: max(bottom, other.bottom) - top)
  }
}

extension BoardRow {
  /// What a group is called; nothing for a campus.
  func title(in plan: WeekPlan) -> String {
    switch self {
    case .level(let level): level.name
    case .schedule(let position): plan.district.bells[position].name ?? plan.district.bells[position].id.text
    case .closed: "Closed"
    case .campus, .times: ""
    }
  }
}
