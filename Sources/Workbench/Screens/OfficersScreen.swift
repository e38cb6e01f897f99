import Staffing
import TerminalKit

// The officers' view: every officer's day as a line of time, and the chosen officer's week.
extension State {
  func drawOfficers(_ canvas: inout Canvas) {
    let layout = officersLayout
    drawOfficerHeadings(layout, &canvas)
    if officers.shown.isEmpty {
      let text = plan.officers.isEmpty ? "The district has no officers." : "No officer is called '\(officers.filter)'."
      canvas.put(text, in: layout.list.inset(columns: 2, rows: 1))
    }
    for (offset, officer) in officers.shown.dropFirst(officers.cursor.top).prefix(layout.list.height).enumerated() {
      let isChosen = officers.cursor.top + offset == officers.cursor.selected
      drawOfficer(officer, in: layout.list.row(layout.list.top + offset), isChosen: isChosen, layout, &canvas)
    }
    canvas.scrollBar(
      Rect(left: layout.list.right - 1, top: layout.list.top, width: 1, height: layout.list.height),
      first: officers.cursor.top, total: officers.shown.count)
    canvas.rule(layout.title, canvas.theme.rule)
    drawWeekBelowOfficers(layout, &canvas)
  }

  // MARK: The officers' day

  private func drawOfficerHeadings(_ layout: OfficersLayout, _ canvas: inout Canvas) {
    let (line, columns) = (layout.headings, layout.columns)
    var name = line
    name.splitLeft(BoardColumns.pointer)
    let title = officers.filter.isEmpty ? plan.date(of: shownDay).longName : "Officer: \(officers.filter)"
    canvas.put(title, in: name.splitLeft(columns.name), canvas.theme.heading.adding(.underline))
    for label in columns.axis.labels {
      let area = Rect(left: columns.track + label.column, top: line.top, width: label.text.displayWidth, height: 1)
      canvas.put(label.text, in: area, canvas.theme.heading)
    }
    var rest = Rect(left: columns.hours, top: line.top, width: line.right - columns.hours, height: 1)
    for title in columns.isWide ? ["day", "week"] : ["week"] {
      canvas.put(title, in: rest.splitLeft(TimelineColumns.fraction), canvas.theme.heading, alignment: .trailing)
      rest.splitLeft(columns.bar + 3)
    }
  }

  private func drawOfficer(
    _ officer: OfficerIndex, in line: Rect, isChosen: Bool, _ layout: OfficersLayout, _ canvas: inout Canvas
  ) {
    let columns = layout.columns
    if isChosen {
      canvas.put(canvas.alphabet.pointer, column: line.left, row: line.top)
      canvas.setCursor(column: line.left, row: line.top)
    }
    let name = Rect(left: line.left + BoardColumns.pointer, top: line.top, width: columns.name, height: 1)
    canvas.put(officerName(officer, width: name.width), in: name, isChosen ? .bold : .plain)
    let chosen = isChosen ? chosenVisit : nil
    drawTrack(
      of: officer, on: shownDay, in: columns.track(in: line), columns.axis, chosen: chosen, &canvas)
    var rest = Rect(left: columns.hours, top: line.top, width: line.right - columns.hours, height: 1)
    if columns.isWide {
      drawDuty(
        staffed[officer].duty(on: shownDay), of: plan.officers[officer.rawValue].dailyLimit, in: &rest,
        columns, &canvas)
      rest.splitLeft(2)
    }
    drawDuty(
      staffed.duty(of: officer), of: plan.officers[officer.rawValue].weeklyLimit, in: &rest, columns, &canvas)
    if !staffed.violations(of: officer).isEmpty {
      canvas.put("!", column: rest.left, row: line.top, canvas.theme.bad)
    }
  }

  /// The officer's name, the last one alone where the whole would not fit.
  func officerName(_ officer: OfficerIndex, width: Int) -> String {
    let name = plan[officer].name
    return name.displayWidth <= width ? name : document.names.officers[officer.rawValue]
  }

  /// `5:55/19:30` and a bar.
  private func drawDuty(
    _ duty: Minutes, of limit: Minutes?, in rest: inout Rect, _ columns: TimelineColumns, _ canvas: inout Canvas
  ) {
    let isOver = limit.map { duty > $0 } ?? false
    let text = duty.inHours + (limit.map { "/\($0.inHours)" } ?? "")
    let style = isOver ? canvas.theme.bad : duty == 0 ? canvas.theme.faint : .plain
    canvas.put(text, in: rest.splitLeft(TimelineColumns.fraction), style, alignment: .trailing)
    rest.splitLeft(1)
    let area = rest.splitLeft(columns.bar)
    if let limit { canvas.bar(duty.rawValue, of: limit.rawValue, in: area, canvas.theme.good) }
  }

  // MARK: One officer's week

  func drawWeek(of officer: OfficerIndex, _ layout: OfficersLayout, _ canvas: inout Canvas) {
    canvas.put(" \(officerTitle(officer)) ", in: layout.title.inset(columns: 2), canvas.theme.heading)
    for (row, day) in board.strip.days.enumerated() where row < layout.days.height {
      drawDay(day.day, of: officer, in: layout.days.row(layout.days.top + row), layout.columns, &canvas)
    }
    drawDetails(of: officer, in: layout.details, &canvas)
  }

  /// `Rosa Saguaro, School Safety Officer, 12:30 of 19:30 hours`.
  private func officerTitle(_ officer: OfficerIndex) -> String {
    let duty = staffed.duty(of: officer)
    let limit = plan.officers[officer.rawValue].weeklyLimit.map { " of \($0.inHours)" } ?? ""
    let role = plan.role(of: officer)?.name ?? "unknown role"
    return "\(plan[officer].name), \(role), \(duty.inHours)\(limit) hours"
  }

  private func drawDay(
    _ day: Weekday, of officer: OfficerIndex, in line: Rect, _ columns: TimelineColumns, _ canvas: inout Canvas
  ) {
    let isShown = day == shownDay
    if isShown { canvas.put(canvas.alphabet.pointer, column: line.left, row: line.top) }
    let name = Rect(left: line.left + BoardColumns.pointer, top: line.top, width: columns.name, height: 1)
    canvas.put(
      "\(day.shortName) \(plan.date(of: day).components.day)", in: name, isShown ? canvas.theme.heading : .plain)
    drawTrack(
      of: officer, on: day, in: columns.track(in: line), columns.axis, chosen: isShown ? chosenVisit : nil, &canvas)
    var rest = Rect(left: columns.hours, top: line.top, width: line.right - columns.hours, height: 1)
    drawDuty(
      staffed[officer].duty(on: day), of: plan.officers[officer.rawValue].dailyLimit, in: &rest, columns,
      &canvas)
  }

  /// The chosen visit in words, then what rules say of the officer's week.
  private func drawDetails(of officer: OfficerIndex, in area: Rect, _ canvas: inout Canvas) {
    var rest = area
    let violations = staffed.violations(of: officer)
    // Where there is room for two lines, the first violation takes the second.
    let sentence = chosenVisit.map(visitSentence) ?? daySentence(officer)
    let room = violations.isEmpty ? rest.height : max(1, rest.height - violations.count)
    canvas.putWrapped(sentence, in: &rest, rows: room)
    for (position, violation) in violations.enumerated() where !rest.isEmpty {
      var line = rest.splitTop(1)
      let hidden = rest.isEmpty ? violations.count - 1 - position : 0
      let more = hidden > 0 ? " (+\(hidden))" : ""
      canvas.put(more, in: line.splitRight(more.displayWidth), canvas.theme.bad)
      canvas.put([("! ", canvas.theme.bad), (violation.reason(in: plan), .plain)], in: line)
    }
  }

  /// `Mon 07:30–09:40 (2:10) Pima Butte Elementary School, Arrival–P2, then 15 min to Santa Rosa.`
  private func visitSentence(_ visit: Placement) -> String {
    let run = plan.runName(visit.periods, at: visit.campus, on: visit.day)
    let tour = staffed[visit.officer].tour(on: visit.day)
    let next = tour.firstIndex(of: visit).flatMap { tour.indices.contains($0 + 1) ? tour[$0 + 1] : nil }
    var way = ""
    if let next, next.campus != visit.campus {
      let minutes = plan.travel.minutes(from: visit.campus, to: next.campus).rawValue
      way = ", then \(minutes) min to \(document.names.campuses[next.campus.rawValue])"
    }
    return "\(visit.day.shortName) \(visit.time) (\(visit.duration.inHours)) \(plan[visit.campus].name), "
      + "\(run)\(visit.isLocked ? ", locked" : "")\(way)"
      + "\(publishedMark(of: visit).map { ", \($0)" } ?? "")."
  }

  /// When the officer could work on the day that is shown, or why not.
  private func daySentence(_ officer: OfficerIndex) -> String {
    let officerPlan = plan.officers[officer.rawValue]
    let (windows, absences) = (officerPlan.windows[shownDay.rawValue], officerPlan.absences[shownDay.rawValue])
    let bars = officerPlan.bars[shownDay.rawValue]
    let name = shownDay.shortName
    if !bars.isEmpty { return "\(name): cannot work, \(bars.reason)." }
    if absences.contains(.wholeDay) { return "\(name): away." }
    let away = absences.isEmpty ? "" : ", away \(absences.map(\.description).joined(separator: ", "))"
    if windows.isEmpty { return "\(name): not available." }
    if windows == [.wholeDay] { return "\(name): free all day\(away)." }
    return "\(name): free \(windows.map(\.description).joined(separator: ", "))\(away)."
  }
}
