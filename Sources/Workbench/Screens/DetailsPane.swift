import Staffing
import TerminalKit

// What is known of the cell under the cursor.
extension State {
  /// - Parameter day: The rows for the campus's day.
  func drawDetails(in area: Rect, day: Int = 0, _ canvas: inout Canvas) {
    var rest = area
    let rule = rest.splitTop(1)
    canvas.rule(rule, canvas.theme.rule)
    guard let cursor = board.cursor else { return }
    let title = rule.inset(columns: 2)
    canvas.put(" \(cellTitle(cursor, width: title.width - 2)) ", in: title, canvas.theme.heading)
    if day > 0 { drawCampusDay(at: cursor, in: rest.splitTop(day), &canvas) }
    guard let index = cursorPost else {
      canvas.put(closedReason(of: cursor.campus, on: cursor.day), in: rest.splitTop(1))
      if !areTargetsInRows { canvas.put(targets(of: cursor.campus), in: rest) }
      return
    }
    if board.mark != nil, let run = board.run {
      canvas.put(marked(run, cursor), in: rest.splitTop(1))
    } else {
      canvas.put(need(of: index, canvas.theme), in: rest.splitTop(1))
    }
    if let droppedHere { canvas.put(droppedHere, in: rest.splitTop(1), canvas.theme.warning) }
    let wrong = violations(at: cursor)
    let sentences = wrong.map { $0.message(in: plan) }
    if let sentence = sentences.first {
      // The others are in the list of gaps and violations.
      let more = sentences.count > 1 ? " (+\(sentences.count - 1))" : ""
      var text = rest.splitTop(1)
      let count = text.splitRight(more.displayWidth)
      canvas.put([("! ", canvas.theme.bad), (sentence, .plain)], in: text)
      canvas.put(more, in: count)
    }
    if !areTargetsInRows { canvas.put(targets(of: cursor.campus), in: rest) }
  }

  /// Whether every campus's row tells how far its targets are reached.
  private var areTargetsInRows: Bool {
    guard view == .board, !board.isZoomed, let layout = Layout(size) else { return false }
    return BoardColumns(layout.overview, strip: board.strip).targets != nil
  }

  /// `Tue 1 Dec, P1–P3, 08:00–10:30, Oak Elementary`: what stays from campus to campus first, which keeps its place.
  private func cellTitle(_ cursor: Cursor, width: Int) -> String {
    var cell = plan.date(of: cursor.day).longName
    if let run = board.run, let time = plan.time(of: run, at: cursor.campus, on: cursor.day) {
      let periods = plan.periods(of: cursor.campus, on: cursor.day)
      let isOne = run.count == 1
      cell +=
        ", \(isOne ? periods[run.lowerBound].name : plan.runName(run, at: cursor.campus, on: cursor.day)), \(time)"
    }
    let room = width - cell.displayWidth - 2
    return "\(cell), \(campusName(cursor.campus, width: room).truncated(to: room, ellipsis: "…"))"
  }

  /// What the marked run comes to.
  private func marked(_ run: ClosedRange<Int>, _ cursor: Cursor) -> String {
    let posts = run.compactMap { plan.post(at: cursor.campus, cursor.day, PeriodIndex($0)) }
    func uncovered(required: Bool) -> Minutes {
      posts.reduce(into: .zero) { sum, index in
        let post = plan[index]
        if post.isRequired == required { sum += post.uncovered(present: staffed.present(at: index)) }
      }
    }
    let time = plan.time(of: run, at: cursor.campus, on: cursor.day)?.duration.inHours ?? ""
    return
      "Marked \(time), gap \(uncovered(required: true).inHours), open \(uncovered(required: false).inHours): \(who)"
  }

  /// The officers at the cursor or in the marked run.
  private var who: String {
    let names = visitsAtCursor.map { presence in
      "\(plan[presence.placement.officer].name) \(presence.placement.time)\(presence.visit.isLocked ? " locked" : "")"
        + (publishedMark(of: presence.placement).map { " (\($0))" } ?? "")
        + (presence.visit.notes.map { ", \"\($0)\"" } ?? "")
    }
    return names.isEmpty ? "nobody is there." : names.joined(separator: ", ") + "."
  }

  /// Who is there of those needed.
  private func need(of index: PostIndex, _ theme: Theme) -> [(text: String, style: Style)] {
    let (post, present) = (plan[index], staffed.present(at: index))
    guard post.need > 0 else { return [("No officer needed; \(who)", .plain)] }
    guard present < post.need else { return [("\(present) of \(post.need) there: \(who)", .plain)] }
    let short = post.uncovered(present: present).inHours
    let missing = post.isRequired ? ("gap \(short)", theme.bad) : ("open \(short)", .bold)
    let need =
      present > 0 || !visitsAtCursor.isEmpty
      ? "\(present) of \(post.need) there: \(who)"
      : "nobody is there\(post.need > 1 ? ", \(post.need) officers needed" : "")."
    let away = awayNames(at: post.campus, on: post.day, post.period.rawValue)
    return [missing, (": \(need)\(away.isEmpty ? "" : " Away: \(away).")", .plain)]
  }

  /// What is wrong with the visits at the cursor, and which full-time officer should be there and is not.
  private func violations(at cursor: Cursor) -> [Violation] {
    let here = visitsAtCursor.filter(\.isViolated).flatMap { presence in
      staffed.violations(of: presence.placement.officer).filter { $0.concerns(presence.visit) }
    }
    let campus = plan[cursor.campus].id
    let missing = plan.officers.indices.filter { plan.officers[$0].post == cursor.campus }
      .flatMap { staffed.violations(of: OfficerIndex($0)) }
      .filter { $0.code == .fullTime && $0.campus == campus && $0.day == cursor.day }
    var seen: Set<Violation> = []
    return (here + missing).filter { seen.insert($0).inserted }
  }

  /// The campus's week against its targets.
  func targets(of campus: CampusIndex) -> String {
    let target = plan.campuses[campus.rawValue]
    let hours = target.targetMinutes > 0 ? " of \(target.targetMinutes.inHours)" : ""
    let days = target.targetDays > 0 ? " of \(target.targetDays)" : ""
    // What varies in length comes last: a move has less to write.
    return "This week: visited on \(staffed.visitedDays(of: campus))\(days) days, "
      + "covered \(staffed.covered(at: campus).inHours)\(hours)."
  }

  /// Why the campus is closed.
  func closedReason(of campus: CampusIndex, on day: Weekday) -> String {
    let date = plan.date(of: day)
    let closure = plan.district.calendar?.closed?.first { $0.from <= date && date <= $0.to }
    guard plan.day(day, of: campus).isHoliday, let name = closure?.name else { return "Closed." }
    return "Closed: \(name)."
  }
}
