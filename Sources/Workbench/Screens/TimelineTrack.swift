import Staffing
import TerminalKit

// One officer's day as a line: when they are available and away, their visits, the ways between.
extension State {
  /// Draws the officer's `day` at the axis's columns; `chosen` is the visit that keys mean.
  func drawTrack(
    of officer: OfficerIndex, on day: Weekday, in track: Rect, _ axis: TimeAxis, chosen: Placement?,
    _ canvas: inout Canvas
  ) {
    func area(_ time: ClockRange) -> Rect {
      let columns = axis.columns(of: time)
      return Rect(left: track.left + columns.lowerBound, top: track.top, width: columns.count, height: 1)
    }
    let officerPlan = plan.officers[officer.rawValue]
    let bars = officerPlan.bars[day.rawValue]
    if bars.isEmpty {
      for window in officerPlan.windows[day.rawValue] {
        canvas.fill(area(window), with: canvas.alphabet.free, canvas.theme.shade)
      }
    } else {
      canvas.put(" \(bars.reason)", in: track, canvas.theme.faint)
    }
    for absence in officerPlan.absences[day.rawValue] {
      let away = area(absence)
      canvas.fill(away, with: canvas.alphabet.absent, canvas.theme.shade)
      canvas.put(" \(reason(of: absence, officer, day)) ", in: away.inset(columns: 1), canvas.theme.away)
    }
    let violations = staffed.violations(of: officer)
    var last: Placement?
    for entry in staffed[officer].entries {
      guard let placement = entry.placement, placement.day == day else { continue }
      if let last { drawWay(from: last, to: placement, area, &canvas) }
      last = placement
      let isViolated = violations.contains { $0.concerns(entry.visit) }
      drawVisit(placement, isViolated: isViolated, isChosen: placement == chosen, in: area(placement.time), &canvas)
    }
  }

  /// Arrows for as long as the way takes, up to the visit's start.
  private func drawWay(
    from last: Placement, to next: Placement, _ area: (ClockRange) -> Rect, _ canvas: inout Canvas
  ) {
    guard last.campus != next.campus else { return }
    let minutes = plan.travel.minutes(from: last.campus, to: next.campus).rawValue
    let leaving = max(last.time.end.minutesAfterMidnight, next.time.start.minutesAfterMidnight - minutes)
    let way = ClockRange(ClockTime(leaving), next.time.start)
    guard way.duration > 0 else { return }
    canvas.fill(area(way), with: canvas.alphabet.way, canvas.theme.faint)
  }

  /// The campus's name in its colour, drawn out to the visit's length.
  private func drawVisit(
    _ placement: Placement, isViolated: Bool, isChosen: Bool, in area: Rect, _ canvas: inout Canvas
  ) {
    let style = isChosen ? Style(attributes: [.reverse, .bold]) : canvas.theme.campus(placement.campus)
    let isBlock = style.background != .standard || style.attributes.contains(.reverse)
    canvas.fill(area, with: isBlock ? " " : canvas.alphabet.horizontal, style)
    var rest = area
    if isViolated {
      let mark = rest.splitLeft(1)
      canvas.put("!", column: mark.left, row: mark.top, isChosen ? style : canvas.theme.bad.adding(.reverse))
    }
    if placement.isLocked, rest.width > 1 {
      let lock = rest.splitRight(1)
      canvas.put(CellState.locked.glyph(canvas.alphabet), column: lock.left, row: lock.top, style)
    }
    canvas.putCut(document.names.campuses[placement.campus.rawValue], in: rest, style)
  }

  private func reason(of absence: ClockRange, _ officer: OfficerIndex, _ day: Weekday) -> String {
    let (id, date) = (plan[officer].id, plan.date(of: day))
    return plan.absences.first { $0.officer == id && $0.date == date && $0.time == absence }?.reason ?? "away"
  }
}

extension Alphabet {
  /// Time in which an officer could be at work.
  var free: Character { pick("░", ".") }
  /// Time in which an officer is away.
  var absent: Character { pick("▒", "x") }
  /// Time on the way.
  var way: Character { pick("›", ">") }
}

extension OfficerPlan.Bars {
  /// What the officer lacks that day.
  var reason: String {
    if contains(.certification) { return "certification missing or expired" }
    if contains(.training) { return "training hours missing" }
    if contains(.agreement) { return "no agreement in force" }
    return contains(.funding) ? "no funding in force" : ""
  }
}

extension Canvas {
  /// Draws `text` in the first row of `area`, cut at its edge without an ellipsis.
  mutating func putCut(_ text: String, in area: Rect, _ style: Style) {
    let text = spelled(text)
    clipped(to: area) { $0.put(text, at: area.origin, style: style) }
  }

  /// A bar of the share `part / whole`, over a track of its whole length; full and in the colour of what is wrong where
  /// `part` is more than `whole`.
  mutating func bar(_ part: Int, of whole: Int, in area: Rect, _ style: Style) {
    guard area.width > 0 else { return }
    let drawn = alphabet.bar(part, of: whole, width: area.width)
    let filled = drawn.prefix { $0 != alphabet.pick(" ", ".") }
    fill(area.row(area.top), with: alphabet.pick("·", "."), theme.shade)
    putCut(String(filled), in: area, part > whole ? theme.bad : style)
  }
}
