import Solver
import Staffing
import TerminalKit

// What to fill, and how far a fill is.
extension State {
  // MARK: Choosing

  func drawFillDialog(_ dialog: FillDialog, _ layout: Layout, _ canvas: inout Canvas) {
    let all = FillDialog.Row.allCases
    let note = self.note(on: dialog).wrapped(to: 70)
    var area = drawSmallDialog(title: "Fill", rows: all.count + note.count + 1, layout, &canvas)
    for (row, line, isChosen) in rows(dialog.cursor, count: all.count, in: area, &canvas) {
      var rest = line
      canvas.put(label(of: all[row]), in: rest.splitLeft(10), canvas.theme.heading)
      let arrows = canvas.alphabet.pick(("◂ ", " ▸"), ("< ", " >"))
      let value = value(of: all[row], dialog)
      canvas.put(
        [
          (isChosen ? arrows.0 : "  ", canvas.theme.key), (value, isChosen ? .bold : .plain),
          (isChosen ? arrows.1 : "", canvas.theme.key),
        ], in: rest)
      if isChosen { canvas.setCursor(column: line.left - BoardColumns.pointer, row: line.top) }
    }
    area.splitTop(all.count + 1)
    for line in note { canvas.put(line, in: area.splitTop(1)) }
  }

  func label(of row: FillDialog.Row) -> String {
    switch row {
    case .scope: "What"
    case .start: "Keep"
    case .time: "How long"
    }
  }

  func value(of row: FillDialog.Row, _ dialog: FillDialog) -> String {
    switch row {
    case .scope: return title(of: dialog.parts[dialog.part])
    case .start:
      if dialog.onlyGaps { return "all my visits" }
      switch dialog.start {
      case .keep: return "my visits, and add to them"
      case .improve: return "what is good of my visits"
      case .scratch: return "nothing: from scratch"
      }
    case .time:
      guard let seconds = FillDialog.times[dialog.time] else { return "until nothing can be better" }
      return seconds < 60 ? "\(seconds) seconds" : counted(seconds / 60, "minute")
    }
  }

  private func note(on dialog: FillDialog) -> String {
    let locked = staffed.officers.reduce(0) { $0 + $1.placements.count(where: \.isLocked) }
    let keeps = dialog.onlyGaps || dialog.start == .keep
    let stay = keeps ? "All visits stay as they are." : "Locked visits stay as they are (\(locked))."
    let others = dialog.scope == .week ? "" : " So does all that lies elsewhere."
    return "\(stay)\(others) Nothing changes before you take the result; u then undoes it at once."
  }

  // MARK: How far it is

  /// The rows of the panel.
  private static let panelHeight = 13

  private func panel(_ layout: Layout) -> Rect {
    var area = layout.dialogs
    return area.splitBottom(area.height >= 36 ? 20 : Self.panelHeight)
  }

  /// How many rows of the view lie behind the panel of a fill.
  func rowsBehindFill(_ layout: Layout) -> Int {
    let bottom = view == .board && !board.isZoomed ? layout.overview.bottom : layout.body.bottom
    return fill?.isShown == true ? max(0, bottom - panel(layout).top) : 0
  }

  func drawFill(_ session: FillSession, _ layout: Layout, _ canvas: inout Canvas) {
    let box = panel(layout)
    if let cursor = canvas.frame.cursor, box.contains(cursor) { canvas.hideCursor() }
    canvas.box(box, title: fillTitle(session))
    var rest = box.inset(columns: 2, rows: 1)
    canvas.put(figures(session), in: rest.splitTop(1))
    let lines = session.limits == nil ? verdict(session).wrapped(to: rest.width) : limitLines(session, rest.width)
    let sentence = rest.splitBottom(min(lines.count, max(2, rest.height - 3)))
    drawHours(session, in: rest.splitRight(min(30, rest.width / 3)), &canvas)
    rest.splitRight(2)
    drawChart(session, in: rest, &canvas)
    var below = sentence
    for line in lines.prefix(sentence.height) { canvas.put(line, in: below.splitTop(1)) }
  }

  private func fillTitle(_ session: FillSession) -> String {
    let seconds = Self.tenths(session.latest?.seconds ?? 0)
    if let stopped = session.stopped { return "Filled \(session.title) in \(seconds) s: \(Self.word(for: stopped))" }
    return "Filling \(session.title), \(seconds) s" + (session.order.seconds.map { " of \($0)" } ?? "")
  }

  private static func word(for reason: StopReason) -> String {
    switch reason {
    case .optimal: "nothing is better"
    case .gap: "hardly anything is better"
    case .time, .iterations: "the time is up"
    case .cancelled: "stopped"
    }
  }

  /// Cost, bound, gap and open hours so far.
  func figures(_ session: FillSession) -> String {
    guard let latest = session.latest else { return "The week is being laid out…" }
    let before = session.before
    var text = "cost \((session.roster?.cost ?? latest.cost).rawValue)  bound \(latest.bound.rawValue)"
    if let roster = session.roster {
      text +=
        "  gaps \(roster.gap.inHours) (were \(before.gap.inHours))  open "
        + "\(roster.open.inHours) (were \(before.open.inHours))"
    }
    return text
  }

  /// How good the roster is, as far as it is proven.
  func verdict(_ session: FillSession) -> String {
    guard let latest = session.latest else { return "" }
    let order = session.order
    let keeps =
      order.start == .keep || order.onlyGaps || order.scope != .week || order.week.visits.contains(where: \.isLocked)
    let every = keeps ? "any roster with the visits that stay" : "any roster"
    var sentences: [String] = []
    if let roster = session.roster, let bound = session.gapBound {
      sentences.append(
        bound >= roster.gap
          ? "\(roster.gap.inHours) gap hours remain, as they do in \(every)."
          : "At least \(bound.inHours) gap hours remain in \(every); this one has \(roster.gap.inHours).")
    }
    sentences.append(
      (session.roster?.cost ?? latest.cost) == latest.bound
        ? "It is the best possible: \(every) costs as much or more."
        : "In cost it is within \(session.share.inPercent) of the best possible\(keeps ? " with these visits" : "").")
    return sentences.joined(separator: " ")
  }

  /// The line that tells of a fill whose panel is hidden.
  func fillLine(_ session: FillSession) -> String {
    let key = keyName(.fill)
    guard let latest = session.latest else { return "\(key): filling \(session.title)" }
    let gaps = session.roster.map { ", gaps \($0.gap.inHours)" } ?? ""
    let state = session.stopped == nil ? "filling \(session.title), \(Self.tenths(latest.seconds)) s" : "filled"
    return "\(key): \(state)\(gaps), within \(session.share.inPercent) of the best"
  }

  fileprivate static func tenths(_ seconds: Double) -> String {
    let tenths = Int((seconds * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  // MARK: The chart

  private func drawChart(_ session: FillSession, in area: Rect, _ canvas: inout Canvas) {
    guard let latest = session.latest, let last = session.points.last, area.width > 20, area.height > 1 else { return }
    // What was far off in the first moments would press all that follows into one line.
    let settled = session.points.first { $0.seconds >= latest.seconds / 8 } ?? last
    let low = Double(min(settled.bound, last.bound).rawValue)
    let high = max(low + 1, Double(max(settled.cost, last.cost).rawValue))
    var rest = area
    let labels = rest.splitLeft(max("\(Int(high))".count, "\(Int(low))".count) + 1)
    canvas.put("\(Int(high))", in: labels, canvas.theme.faint)
    canvas.put("\(Int(low))", in: labels.row(labels.bottom - 1), canvas.theme.faint)
    let chart = Chart(
      session.points.map { ($0.seconds, Double($0.cost.rawValue), Double($0.bound.rawValue)) }, until: latest.seconds,
      end: max(latest.seconds, Double(session.stopped == nil ? session.order.seconds ?? 0 : 0), 0.1), range: low...high,
      columns: rest.width * Chart.columnsPerCell(canvas.alphabet))
    for (row, cells) in chart.rows(rest.height, canvas.alphabet).enumerated() {
      for (column, cell) in cells.enumerated() {
        guard let cell else { continue }
        canvas.put(
          cell.glyph, column: rest.left + column, row: rest.top + row,
          cell.isUpper ? canvas.theme.key : canvas.theme.good)
      }
    }
  }

  // MARK: Hours

  /// The officers with the most hours in the best roster, as many as there is room for.
  private func drawHours(_ session: FillSession, in area: Rect, _ canvas: inout Canvas) {
    guard let roster = session.roster else { return }
    var rest = area
    canvas.put("Hours by officer", in: rest.splitTop(1), canvas.theme.heading)
    let officers = roster.duties.indices.filter { roster.duties[$0] > 0 && !plan.officers[$0].isFullTime }
      .sorted { (roster.duties[$1], $0) < (roster.duties[$0], $1) }
    let more = officers.count > rest.height ? rest.splitBottom(1) : nil
    for officer in officers.prefix(rest.height) {
      var line = rest.splitTop(1)
      let limit = plan.officers[officer].weeklyLimit.map { " of \($0.inHours)" } ?? ""
      let hours = "\(roster.duties[officer].inHours)\(limit)"
      canvas.put(hours, in: line.splitRight(min(hours.displayWidth, line.width)), alignment: .trailing)
      line.splitRight(1)
      canvas.put(document.names.officers[officer], in: line)
    }
    if let more { canvas.put("and \(officers.count - rest.height) more", in: more, canvas.theme.faint) }
  }
}

extension FillSession {
  /// (cost - bound) / cost of the best roster that is known, 0 where the cost is 0.
  var share: Double {
    guard let latest else { return 1 }
    let cost = roster?.cost ?? latest.cost
    return cost.rawValue == 0 ? 0 : Double((cost - latest.bound).rawValue) / Double(cost.rawValue)
  }
}

extension Double {
  /// A share as per cent, rounded up to a tenth so that «within» stays true: `0.8 %`.
  var inPercent: String {
    let tenths = Int((self * 1000 - 1e-9).rounded(.up))
    return "\(tenths / 10).\(tenths % 10) %"
  }
}
