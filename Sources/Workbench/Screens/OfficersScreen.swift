import Staffing
import TerminalKit

// The officers' view: one row an officer, and the chosen one's week.
extension State {
  func drawOfficers(_ canvas: inout Canvas) {
    let layout = OfficersLayout(size)
    drawOfficerList(in: layout.list, &canvas)
    let week = layout.week
    if layout.isWide {
      canvas.verticalRule(
        Rect(left: week.left - 2, top: week.top, width: 1, height: week.height), canvas.theme.rule)
    } else {
      canvas.rule(week.row(week.top), canvas.theme.rule)
    }
    if let officer = officers.chosen { drawWeek(of: officer, in: week, &canvas) }
  }

  // MARK: The list

  private static let dayWidth = 6
  private static let hoursWidth = 15
  private static let violationsWidth = 4

  private func drawOfficerList(in area: Rect, _ canvas: inout Canvas) {
    let days = board.strip.days.map(\.day)
    let fixed = BoardColumns.pointer + days.count * Self.dayWidth + Self.hoursWidth + Self.violationsWidth + 1
    let name = min(40, area.width - fixed)
    drawOfficerHeadings(in: area.row(area.top), days, name: name, &canvas)
    if officers.shown.isEmpty {
      let text = plan.officers.isEmpty ? "The district has no officers." : "No officer is called '\(officers.filter)'."
      canvas.put(text, in: Rect(left: area.left + 2, top: area.top + 2, width: area.width - 2, height: 1))
    }
    let page = max(0, area.height - 1)
    for (offset, officer) in officers.shown.dropFirst(officers.cursor.top).prefix(page).enumerated() {
      let isChosen = officers.cursor.top + offset == officers.cursor.selected
      var line = area.row(area.top + 1 + offset)
      if isChosen {
        canvas.put(canvas.alphabet.pointer, column: line.left, row: line.top, canvas.theme.key)
        canvas.setCursor(column: line.left, row: line.top)
      }
      line.splitLeft(BoardColumns.pointer)
      drawOfficer(officer, in: line, days, name: name, isChosen: isChosen, &canvas)
    }
    canvas.scrollBar(
      Rect(left: area.right - 1, top: area.top + 1, width: 1, height: page), first: officers.cursor.top,
      total: officers.shown.count)
  }

  private func drawOfficerHeadings(in line: Rect, _ days: [Weekday], name: Int, _ canvas: inout Canvas) {
    var rest = line
    rest.splitLeft(BoardColumns.pointer)
    let title = officers.filter.isEmpty ? "Officer" : "Officer: \(officers.filter)"
    canvas.put(title, in: rest.splitLeft(name), canvas.theme.heading)
    for day in days {
      canvas.put(day.shortName, in: rest.splitLeft(Self.dayWidth), canvas.theme.heading, alignment: .trailing)
    }
    canvas.put("week", in: rest.splitLeft(Self.hoursWidth), canvas.theme.heading, alignment: .trailing)
    canvas.put("!", in: rest.splitLeft(Self.violationsWidth), canvas.theme.heading, alignment: .trailing)
  }

  private func drawOfficer(
    _ officer: OfficerIndex, in line: Rect, _ days: [Weekday], name: Int, isChosen: Bool, _ canvas: inout Canvas
  ) {
    var rest = line
    let style: Style = isChosen ? .bold : .plain
    canvas.put(plan[officer].name, in: rest.splitLeft(name), style)
    let chosenDay = isChosen ? chosenVisit?.day : nil
    for day in days {
      var area = rest.splitLeft(Self.dayWidth)
      area.splitLeft(1)
      let duty = staffed[officer].duty(on: day, in: plan)
      let isAbsent = !plan.officers[officer.rawValue].absences[day.rawValue].isEmpty
      let text = duty > 0 ? duty.inHours : isAbsent ? "away" : String(canvas.alphabet.pick("·", "."))
      canvas.put(text, in: area, day == chosenDay ? .reverse : duty > 0 ? style : .plain, alignment: .trailing)
    }
    let duty = staffed.duty(of: officer)
    let limit = plan.officers[officer.rawValue].weeklyLimit
    let isOver = limit.map { duty > $0 } ?? false
    canvas.put(
      duty.inHours + (limit.map { " / \($0.inHours)" } ?? ""), in: rest.splitLeft(Self.hoursWidth),
      isOver ? canvas.theme.bad : style, alignment: .trailing)
    let violations = staffed.violations(of: officer).count
    if violations > 0 {
      canvas.put("\(violations)", in: rest.splitLeft(Self.violationsWidth), canvas.theme.bad, alignment: .trailing)
    }
  }

  /// The visit that is chosen in the officer's week.
  var chosenVisit: Placement? {
    guard let officer = officers.chosen else { return nil }
    let visits = staffed[officer].placements
    return visits.indices.contains(officers.visit) ? visits[officers.visit] : nil
  }

  // MARK: One officer's week

  private func drawWeek(of officer: OfficerIndex, in area: Rect, _ canvas: inout Canvas) {
    var rest = area
    let title = rest.splitTop(1)
    if OfficersLayout(size).isWide {
      canvas.put(officerTitle(officer), in: title, canvas.theme.heading)
    } else {
      canvas.put(" \(officerTitle(officer)) ", in: title.inset(columns: 2), canvas.theme.heading)
    }
    let lines = OfficerLines(self, officer, width: rest.width)
    // The chosen visit stays in sight.
    let focus = lines.lines.firstIndex { $0.isChosen } ?? 0
    let first = max(0, min(focus - rest.height / 2, lines.lines.count - rest.height))
    for line in lines.lines.dropFirst(first).prefix(rest.height) {
      let row = rest.splitTop(1)
      canvas.put(line.pieces(canvas.theme), in: row)
      if line.isChosen { canvas.put(canvas.alphabet.pointer, column: row.left, row: row.top, canvas.theme.key) }
    }
  }

  /// `Rosa Saguaro, School Safety Officer, 12:30 of 19.5 h`.
  private func officerTitle(_ officer: OfficerIndex) -> String {
    let duty = staffed.duty(of: officer)
    let limit = plan.officers[officer.rawValue].weeklyLimit.map { " of \($0.inHours)" } ?? ""
    let role = plan.role(of: officer)?.name ?? "unknown role"
    return "\(plan[officer].name), \(role), \(duty.inHours)\(limit) hours"
  }
}

/// The lines of one officer's week: violations, then each day's visits with the ways between them.
struct OfficerLines {
  struct Line {
    let text: String
    let isChosen: Bool
    /// Whether a violation's sentence begins here.
    let isViolation: Bool

    func pieces(_ theme: Theme) -> [(text: String, style: Style)] {
      [isViolation ? ("! ", theme.bad) : ("  ", .plain), (text, isChosen ? .bold : .plain)]
    }
  }

  private(set) var lines: [Line] = []

  init(_ state: State, _ officer: OfficerIndex, width: Int) {
    for violation in state.staffed.violations(of: officer) {
      for (position, line) in violation.reason(in: state.plan).wrapped(to: width - 2).enumerated() {
        add(line, isViolation: position == 0)
      }
    }
    let week = state.staffed[officer]
    for day in Weekday.allCases { addDay(day, of: week, state) }
    for entry in week.entries where entry.placement == nil {
      add("\(entry.visit.day.shortName)  at '\(entry.visit.campus)': not in the district this week")
    }
  }

  private mutating func add(_ text: String, isChosen: Bool = false, isViolation: Bool = false) {
    lines.append(Line(text: text, isChosen: isChosen, isViolation: isViolation))
  }

  private mutating func addDay(_ day: Weekday, of week: OfficerWeek, _ state: State) {
    let plan = state.plan
    let officer = plan.officers[week.officer.rawValue]
    let absences = officer.absences[day.rawValue].map { $0 == .wholeDay ? "absent" : "absent \($0)" }
    let tour = week.tour(on: day)
    let duty = week.duty(on: day, in: plan)
    let limit = officer.dailyLimit.map { " of \($0.inHours)" } ?? ""
    if tour.isEmpty {
      let windows = officer.windows[day.rawValue]
      let isOpen = state.board.strip[day] != nil
      guard isOpen || !absences.isEmpty else { return }
      let free =
        windows.isEmpty
        ? "not available"
        : windows == [.wholeDay] ? "free" : "free \(windows.map(\.description).joined(separator: ", "))"
      add("\(day.shortName)  \((absences.isEmpty ? [free] : absences).joined(separator: ", "))")
      return
    }
    add("\(day.shortName)  \((["\(duty.inHours)\(limit) hours"] + absences).joined(separator: ", "))")
    var last: Placement?
    for placement in tour {
      if let last, last.campus != placement.campus {
        let travel = plan.travel.minutes(from: last.campus, to: placement.campus)
        add("       \(travel.rawValue) min on the way")
      }
      let run = plan.runName(placement.periods, at: placement.campus, on: day)
      let locked = placement.isLocked ? ", locked" : ""
      add(
        "     \(placement.time)  \(plan[placement.campus].name), \(run)\(locked)",
        isChosen: placement == state.chosenVisit)
      last = placement
    }
  }
}
