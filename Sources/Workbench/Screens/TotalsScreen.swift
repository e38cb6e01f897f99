import Staffing
import TerminalKit

// What the week comes to: by campus, by officer, by day and kind of period, and as a report.
extension State {
  /// How many rows the part can choose from; of the report, how far it scrolls.
  var totalsCount: Int {
    switch totals.section {
    case .campuses, .officers: return totals.count
    case .days: return 0
    case .report:
      guard view == .totals else { return 0 }
      let layout = totalsLayout
      return max(1, reportLines(width: layout.list.width - 4).count - layout.list.height)
    }
  }

  /// How many rows are shown; a report is scrolled by its first line.
  var totalsPage: Int {
    switch totals.section {
    case .campuses, .officers, .days: max(1, totalsLayout.list.height)
    case .report: 1
    }
  }

  private var totalsLayout: TotalsLayout {
    TotalsLayout(size, totals.section, rows: 1 + max(board.strip.days.count, coveredKinds.count))
  }

  func drawWeekTotals(_ canvas: inout Canvas) {
    let layout = totalsLayout
    drawSections(in: layout.tabs, &canvas)
    switch totals.section {
    case .campuses: drawCampusTotals(layout, &canvas)
    case .officers: drawOfficerTotals(layout, &canvas)
    case .days:
      var rest = layout.headings.union(layout.list)
      drawDayTotals(in: rest.splitTop(board.strip.days.count + 2), &canvas)
      drawKindTotals(in: rest, &canvas)
    case .report: drawReport(in: layout.headings.union(layout.list), &canvas)
    }
    if let side = layout.side {
      canvas.verticalRule(Rect(left: side.left - 2, top: side.top, width: 1, height: side.height), canvas.theme.rule)
      drawReport(in: side, &canvas)
    }
    if var below = layout.below {
      canvas.rule(below.splitTop(1), canvas.theme.rule)
      drawDayTotals(in: below.splitLeft(below.width / 2), &canvas)
      drawKindTotals(in: below, &canvas)
    }
  }

  // MARK: The parts

  /// The parts' names with their columns.
  private func sectionTitles(in tabs: Rect) -> [(section: TotalsState.Section, area: Rect)] {
    var left = tabs.left + BoardColumns.pointer
    return TotalsState.Section.allCases.map { section in
      let area = Rect(left: left, top: tabs.top, width: section.title.displayWidth, height: 1)
      left = area.right + 2
      return (section, area)
    }
  }

  private func drawSections(in tabs: Rect, _ canvas: inout Canvas) {
    for (section, area) in sectionTitles(in: tabs) {
      canvas.put(section.title, in: area, section == totals.section ? .reverse : .plain)
      if section == totals.section { canvas.setCursor(column: area.left, row: area.top) }
    }
    var rest = tabs
    rest.splitLeft(46)
    rest.splitRight(2)
    guard totals.section == .campuses || totals.section == .officers else { return }
    let filter = totals.filter.isEmpty ? "" : "'\(totals.filter)', "
    canvas.put(filter + totals.order.title(totals.section), in: rest, canvas.theme.faint, alignment: .trailing)
  }

  // MARK: Campuses

  private func drawCampusTotals(_ layout: TotalsLayout, _ canvas: inout Canvas) {
    var met = (hours: 0, days: 0, with: 0)
    for (position, campus) in plan.campuses.enumerated() where campus.targetDays > 0 || campus.targetMinutes > 0 {
      let index = CampusIndex(position)
      met.with += 1
      met.hours += staffed.covered(at: index) >= campus.targetMinutes ? 1 : 0
      met.days += staffed.visitedDays(of: index) >= campus.targetDays ? 1 : 0
    }
    let sums = staffed.totals
    let texts = ["\(met.hours)/\(met.with) met", "\(met.days)/\(met.with)", sums.gap.inHours]
    let widths = TotalsWidths(hours: [Self.fraction(sums.covered, of: sums.needed)], own: [texts])
    drawTotalsHeadings("Campus", ["target", "days", "gaps"], in: layout.headings, widths, &canvas)
    drawRows(totals.campuses, layout, &canvas) { state, campus, line, style, canvas in
      state.drawTotals(of: campus, in: TotalsColumns(line, widths), style, &canvas)
    }
    let columns = TotalsColumns(layout.sum, widths)
    canvas.put(counted(plan.campuses.count, "campus", "campuses"), in: columns.name, canvas.theme.heading)
    drawShare(sums.covered, of: sums.needed, columns, canvas.theme.heading, &canvas)
    for (text, area) in zip(texts, columns.own) {
      canvas.put(text, in: area, canvas.theme.heading, alignment: .trailing)
    }
  }

  /// - Parameter style: Of the name; numbers stay as they are where the cursor is, which is less to write.
  private func drawTotals(
    of campus: CampusIndex, in columns: TotalsColumns, _ style: Style, _ canvas: inout Canvas
  ) {
    let target = plan.campuses[campus.rawValue]
    let (covered, days) = (staffed.covered(at: campus), staffed.visitedDays(of: campus))
    let gap = document.index.gaps[campus.rawValue]
    let isMet = covered >= target.targetMinutes && days >= target.targetDays
    let theme = canvas.theme
    canvas.put(campusName(campus, width: columns.name.width), in: columns.name, style)
    canvas.bar(
      covered.rawValue, of: target.neededMinutes.rawValue, in: columns.bar, isMet ? theme.good : theme.short)
    drawTargetMark(target, in: columns.bar, &canvas)
    drawShare(covered, of: target.neededMinutes, columns, .plain, &canvas)
    let faint = String(canvas.alphabet.pick("·", "."))
    let hours = target.targetMinutes > 0 ? target.targetMinutes.inHours : faint
    canvas.put(
      hours, in: columns.own[0], covered < target.targetMinutes ? theme.warning : .plain, alignment: .trailing)
    canvas.put(
      target.targetDays > 0 ? "\(days)/\(target.targetDays)" : "\(days)", in: columns.own[1],
      days < target.targetDays ? theme.warning : .plain, alignment: .trailing)
    canvas.put(gap > 0 ? gap.inHours : faint, in: columns.own[2], gap > 0 ? theme.bad : .plain, alignment: .trailing)
  }

  /// A line across the bar where the target's hours are reached.
  private func drawTargetMark(_ target: CampusPlan, in bar: Rect, _ canvas: inout Canvas) {
    guard target.targetMinutes > 0, target.neededMinutes >= target.targetMinutes, bar.width > 0 else { return }
    let column = bar.left + target.targetMinutes.rawValue * (bar.width - 1) / target.neededMinutes.rawValue
    canvas.put(canvas.alphabet.pick("┃", "|"), column: column, row: bar.top, .bold)
  }

  // MARK: Officers

  private func drawOfficerTotals(_ layout: TotalsLayout, _ canvas: inout Canvas) {
    let all = plan.officers.indices.map { OfficerIndex($0) }
    let duty = all.reduce(into: Minutes.zero) { $0 += staffed.duty(of: $1) }
    let travel = all.reduce(into: Minutes.zero) { $0 += staffed.travel(of: $1) }
    let visits = all.reduce(into: 0) { $0 += staffed[$1].placements.count }
    let texts = ["\(visits)", travel.inHours, "\(staffed.totals.violations)"]
    let widths = TotalsWidths(hours: [duty.inHours], own: [texts])
    drawTotalsHeadings(
      "Officer", ["visits", "travel", "rules"], in: layout.headings, widths, hours: "duty/limit", &canvas)
    drawRows(totals.officers, layout, &canvas) { state, officer, line, style, canvas in
      state.drawTotals(of: officer, in: TotalsColumns(line, widths), style, &canvas)
    }
    let columns = TotalsColumns(layout.sum, widths)
    canvas.put(counted(all.count, "officer"), in: columns.name, canvas.theme.heading)
    canvas.put(duty.inHours, in: columns.hours, canvas.theme.heading, alignment: .trailing)
    for (text, area) in zip(texts, columns.own) {
      canvas.put(text, in: area, canvas.theme.heading, alignment: .trailing)
    }
  }

  private func drawTotals(
    of officer: OfficerIndex, in columns: TotalsColumns, _ style: Style, _ canvas: inout Canvas
  ) {
    let theme = canvas.theme
    let (duty, travel) = (staffed.duty(of: officer), staffed.travel(of: officer))
    let violations = staffed.violations(of: officer).count
    canvas.put(officerName(officer, width: columns.name.width), in: columns.name, style)
    if let limit = plan.officers[officer.rawValue].weeklyLimit {
      canvas.bar(duty.rawValue, of: limit.rawValue, in: columns.bar, theme.good)
      drawShare(duty, of: limit, columns, duty > limit ? theme.bad : .plain, &canvas)
    } else {
      canvas.put(duty.inHours, in: columns.hours, .plain, alignment: .trailing)
    }
    let faint = String(canvas.alphabet.pick("·", "."))
    let texts = [
      "\(staffed[officer].placements.count)", travel > 0 ? travel.inHours : faint,
      violations > 0 ? "\(violations)" : faint,
    ]
    for (position, area) in columns.own.enumerated() {
      canvas.put(
        texts[position], in: area, position == 2 && violations > 0 ? theme.bad : .plain, alignment: .trailing)
    }
  }

  // MARK: Days and kinds

  /// The kinds of period at which somebody is needed.
  private var coveredKinds: [(kind: Period.Kind, coverage: Coverage)] {
    Array(zip(Period.Kind.allCases, document.index.coverage.kinds).filter { $1.needed > 0 })
  }

  private func drawDayTotals(in area: Rect, _ canvas: inout Canvas) {
    let lines = board.strip.days.map {
      (plan.date(of: $0.day).longName, document.index.coverage.days[$0.day.rawValue])
    }
    drawTable("Day", lines, in: area, &canvas)
  }

  private func drawKindTotals(in area: Rect, _ canvas: inout Canvas) {
    drawTable("Kind of period", coveredKinds.map { ($0.kind.title, $0.coverage) }, in: area, &canvas)
  }

  private func drawTable(
    _ title: String, _ lines: [(name: String, coverage: Coverage)], in area: Rect, _ canvas: inout Canvas
  ) {
    // Of both tables, so that they stand alike.
    let index = document.index.coverage
    let all = index.days + index.kinds
    let widths = TotalsWidths(
      hours: all.map { Self.fraction($0.covered, of: $0.needed) },
      own: all.map { [$0.gap.inHours, "\($0.gaps)", $0.open.inHours] })
    var rest = area
    drawTotalsHeadings(title, ["gaps", "posts", "open"], in: rest.splitTop(1), widths, &canvas)
    for (name, coverage) in lines where !rest.isEmpty {
      drawTotals(name, coverage, in: TotalsColumns(rest.splitTop(1), widths), &canvas)
    }
  }

  private func drawTotals(_ name: String, _ coverage: Coverage, in columns: TotalsColumns, _ canvas: inout Canvas) {
    let theme = canvas.theme
    canvas.put(name, in: columns.name)
    guard coverage.needed > 0 else {
      canvas.put("nobody needed", in: columns.hours, theme.faint, alignment: .trailing)
      return
    }
    canvas.bar(
      coverage.covered.rawValue, of: coverage.needed.rawValue, in: columns.bar,
      coverage.gap > 0 ? theme.short : theme.good)
    drawShare(coverage.covered, of: coverage.needed, columns, .plain, &canvas)
    let faint = String(canvas.alphabet.pick("·", "."))
    canvas.put(
      coverage.gap > 0 ? coverage.gap.inHours : faint, in: columns.own[0], coverage.gap > 0 ? theme.bad : .plain,
      alignment: .trailing)
    if coverage.gaps > 0 {
      canvas.put("\(coverage.gaps)", in: columns.own[1], .plain, alignment: .trailing)
    }
    canvas.put(
      coverage.open > 0 ? coverage.open.inHours : faint, in: columns.own[2], .plain, alignment: .trailing)
  }

  // MARK: Rows

  private func drawTotalsHeadings(
    _ name: String, _ own: [String], in line: Rect, _ widths: TotalsWidths, hours: String = "covered/needed",
    _ canvas: inout Canvas
  ) {
    let columns = TotalsColumns(line, widths)
    canvas.put(name, in: columns.name, canvas.theme.heading)
    canvas.put(hours, in: columns.hours, canvas.theme.heading, alignment: .trailing)
    for (title, area) in zip(own, columns.own) {
      canvas.put(title, in: area, canvas.theme.heading, alignment: .trailing)
    }
  }

  /// `45%  5:50/12:30`.
  private func drawShare(
    _ part: Minutes, of whole: Minutes, _ columns: TotalsColumns, _ style: Style, _ canvas: inout Canvas
  ) {
    if whole > 0 { canvas.put(Self.percent(part, of: whole), in: columns.share, style, alignment: .trailing) }
    canvas.put(Self.fraction(part, of: whole), in: columns.hours, style, alignment: .trailing)
  }

  private static func fraction(_ part: Minutes, of whole: Minutes) -> String { "\(part.inHours)/\(whole.inHours)" }

  private func drawRows<Element>(
    _ elements: [Element], _ layout: TotalsLayout, _ canvas: inout Canvas,
    _ draw: (State, Element, Rect, Style, inout Canvas) -> Void
  ) {
    if elements.isEmpty {
      let text =
        totals.filter.isEmpty
        ? "There is none." : "Nothing is called '\(totals.filter)'; \(keyName(.cancel)) shows all."
      canvas.put(text, in: layout.list.inset(columns: 2, rows: 1))
    }
    for (offset, element) in elements.dropFirst(totals.cursor.top).prefix(layout.list.height).enumerated() {
      let line = layout.list.row(layout.list.top + offset)
      let isChosen = totals.cursor.top + offset == totals.cursor.selected
      if isChosen {
        canvas.put(canvas.alphabet.pointer, column: line.left, row: line.top)
        canvas.setCursor(column: line.left, row: line.top)
      }
      draw(self, element, line, isChosen ? .bold : .plain, &canvas)
    }
    canvas.scrollBar(
      Rect(left: layout.list.right - 1, top: layout.list.top, width: 1, height: layout.list.height),
      first: totals.cursor.top, total: elements.count)
  }

  private func drawReport(in area: Rect, _ canvas: inout Canvas) {
    let isSide = totals.section != .report
    let lines = reportLines(width: area.width - 4)
    let first = isSide ? 0 : totals.cursor.selected
    for (offset, line) in lines.dropFirst(first).prefix(area.height).enumerated() {
      let row = area.row(area.top + offset).inset(columns: BoardColumns.pointer)
      canvas.put(line.text, in: row, line.isHeading ? canvas.theme.heading : .plain)
    }
    guard !isSide else { return }
    canvas.scrollBar(
      Rect(left: area.right - 1, top: area.top, width: 1, height: area.height), first: first, total: lines.count)
  }

  // MARK: Clicks

  /// Chooses the part or the row at `point`; false where there is none.
  mutating func clickTotals(_ point: Point) -> Bool {
    let layout = totalsLayout
    if let (section, _) = sectionTitles(in: layout.tabs).first(where: { $0.area.contains(point) }) {
      totals.section = section
      totals.cursor = ListCursor()
      chooseRowOfTotals()
      return false
    }
    let row = totals.cursor.top + point.row - layout.list.top
    guard layout.list.contains(point), row < totals.count else { return false }
    totals.cursor.choose(row, of: totalsCount, page: totalsPage)
    sharePlaceOfTotals()
    return true
  }
}

extension TotalsState.Section {
  var title: String {
    switch self {
    case .campuses: "campuses"
    case .officers: "officers"
    case .days: "days and kinds"
    case .report: "report"
    }
  }
}

extension TotalsState.Order {
  func title(_ section: TotalsState.Section) -> String {
    switch self {
    case .district: "as in the district"
    case .coverage: section == .officers ? "least used first" : "least covered first"
    case .gaps: section == .officers ? "most hours first" : "most gap hours first"
    }
  }
}

extension Period.Kind {
  /// For people: `Arrival`.
  var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
