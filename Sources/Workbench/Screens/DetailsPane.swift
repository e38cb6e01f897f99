import Staffing
import TerminalKit

// What is known of the cell under the cursor.
extension State {
  func drawDetails(in area: Rect, _ canvas: inout Canvas) {
    var rest = area
    let rule = rest.splitTop(1)
    canvas.rule(rule, canvas.theme.rule)
    guard let cursor = board.cursor else { return }
    canvas.put(" \(cellTitle(cursor)) ", in: rule.inset(columns: 2), canvas.theme.heading)
    guard let index = cursorPost else {
      canvas.put(closedReason(of: cursor.campus, on: cursor.day), in: rest.splitTop(1))
      canvas.put(targets(of: cursor.campus), in: rest)
      return
    }
    canvas.put(need(of: index, canvas.theme), in: rest.splitTop(1))
    let wrong = violations(at: cursor)
    let sentences = wrong.map { $0.message(in: plan) }
    for (position, sentence) in sentences.enumerated() where !rest.isEmpty {
      let line = rest.splitTop(1)
      let isLast = rest.isEmpty && position < sentences.count - 1
      let more = isLast ? " (+\(sentences.count - 1 - position))" : ""
      var text = line
      let count = text.splitRight(more.displayWidth)
      canvas.put([("! ", canvas.theme.bad), (sentence, .plain)], in: text)
      canvas.put(more, in: count, canvas.theme.bad)
    }
    canvas.put(targets(of: cursor.campus), in: rest, canvas.theme.faint)
  }

  /// `Oak Elementary, Tue 1 Dec, P1–P3, 08:00–10:30`.
  private func cellTitle(_ cursor: Cursor) -> String {
    let place = "\(plan[cursor.campus].name), \(plan.date(of: cursor.day).longName)"
    guard let run = board.run, let time = plan.time(of: run, at: cursor.campus, on: cursor.day) else { return place }
    let periods = plan.periods(of: cursor.campus, on: cursor.day)
    let name = run.count == 1 ? periods[run.lowerBound].name : plan.runName(run, at: cursor.campus, on: cursor.day)
    return "\(place), \(name), \(time)" + (board.mark == nil ? "" : " (\(time.duration.inHours) marked)")
  }

  /// Who is there of those needed.
  private func need(of index: PostIndex, _ theme: Theme) -> [(text: String, style: Style)] {
    let (post, present) = (plan[index], staffed.present(at: index))
    let names = visitsAtCursor.map { presence in
      "\(plan[presence.placement.officer].name) \(presence.placement.time)\(presence.visit.isLocked ? " locked" : "")"
    }
    let who = names.isEmpty ? "nobody is there." : names.joined(separator: ", ") + "."
    guard post.need > 0 else { return [("No officer needed; \(who)", .plain)] }
    guard present < post.need else { return [("\(present) of \(post.need) there: \(who)", .plain)] }
    let short = post.uncovered(present: present).inHours
    let missing = post.isRequired ? ("gap \(short)", theme.bad) : ("open \(short)", .bold)
    let verb = post.isRequired ? "required" : "wanted"
    let need =
      present > 0 || !names.isEmpty
      ? "\(present) of \(post.need) \(verb) there: \(who)"
      : "nobody is there, \(counted(post.need, "officer")) \(verb)."
    return [missing, (": \(need)", .plain)]
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
    return "This week: covered \(staffed.covered(at: campus).inHours)\(hours), "
      + "visited on \(staffed.visitedDays(of: campus))\(days) days."
  }

  /// Why the campus is closed.
  func closedReason(of campus: CampusIndex, on day: Weekday) -> String {
    let date = plan.date(of: day)
    let closure = plan.district.calendar?.closed?.first { $0.from <= date && date <= $0.to }
    guard plan.day(day, of: campus).isHoliday, let name = closure?.name else { return "Closed." }
    return "Closed: \(name)."
  }
}
