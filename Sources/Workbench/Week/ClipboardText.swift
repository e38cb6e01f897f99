import Staffing
import TerminalKit

// Text for the clipboard: what is chosen, in words that can be mailed.
extension State {
  /// What is chosen, by a name for the message, and its lines; nil where nothing is.
  var copiedText: (name: String, lines: [String])? {
    switch view {
    case .officers:
      return officers.chosen.map { ("the week of \(plan[$0].name)", weekLines(of: $0)) }
    case .problems:
      return problems.chosen == nil ? nil : ("the row", [problemText].compactMap(\.self))
    case .totals: return totalsText
    case .board, .campus, .map:
      return board.cursor.map { cursor in
        guard let selection, view != .map else { return ("the cell", cellLines(cursor)) }
        let runs = selection.runs(in: plan)
        guard runs.count > 1 else { return ("the marked run", cellLines(cursor)) }
        return (title(of: runs), runs.flatMap(lines(of:)))
      }
    }
  }

  private var totalsText: (name: String, lines: [String])? {
    let row = totals.cursor.selected
    switch totals.section {
    case .campuses:
      guard totals.campuses.indices.contains(row) else { return nil }
      return ("the week of \(plan[totals.campuses[row]].name)", weekLines(of: totals.campuses[row]))
    case .officers:
      guard totals.officers.indices.contains(row) else { return nil }
      return ("the week of \(plan[totals.officers[row]].name)", weekLines(of: totals.officers[row]))
    case .days, .report:
      return ("the report", [heading(plan.district.name)] + reportLines(width: 72).map(\.text))
    }
  }

  private func heading(_ name: String) -> String { "\(name), \(monday.weekName)" }

  /// An officer's visits, a line each, with their hours.
  func weekLines(of officer: OfficerIndex) -> [String] {
    let visits = staffed[officer].placements.sorted { ($0.day, $0.time.start) < ($1.day, $1.time.start) }
    let lines = visits.map { visit in
      "\(plan.date(of: visit.day).longName)  \(visit.time)  \(plan[visit.campus].name), "
        + "\(plan.runName(visit.periods, at: visit.campus, on: visit.day))\(visit.isLocked ? ", locked" : "")"
    }
    let limit = plan.officers[officer.rawValue].weeklyLimit.map { " of \($0.inHours)" } ?? ""
    return [heading(plan[officer].name)] + (lines.isEmpty ? ["No visits."] : lines)
      + ["Hours: \(staffed.duty(of: officer).inHours)\(limit)"]
  }

  /// Who is at a campus, a line a visit, then its totals.
  func weekLines(of campus: CampusIndex) -> [String] {
    let visits = document.index.visits[campus.rawValue].map(\.placement)
      .sorted { ($0.day, $0.time.start, $0.officer) < ($1.day, $1.time.start, $1.officer) }
    let lines = visits.map { visit in
      "\(plan.date(of: visit.day).longName)  \(visit.time)  \(plan[visit.officer].name), "
        + "\(plan.runName(visit.periods, at: campus, on: visit.day))\(visit.isLocked ? ", locked" : "")"
    }
    return [heading(plan[campus].name)] + (lines.isEmpty ? ["No visits."] : lines) + [targets(of: campus)]
  }

  /// The cell, or each period of the marked run: when, what is needed, who is there.
  func cellLines(_ cursor: Cursor) -> [String] {
    lines(of: PeriodRun(campus: cursor.campus, day: cursor.day, periods: board.run ?? 0...0))
  }

  private func lines(of run: PeriodRun) -> [String] {
    let periods = plan.periods(of: run.campus, on: run.day)
    let title = "\(plan[run.campus].name), \(plan.date(of: run.day).longName)"
    let posts = run.periods.compactMap { plan.post(at: run.campus, run.day, PeriodIndex($0)) }
    guard !posts.isEmpty else { return ["\(title): \(closedReason(of: run.campus, on: run.day))"] }
    return [title]
      + posts.map { post in
        "\(plan[post].time)  \(periods[plan[post].period.rawValue].name): \(postSentence(post))"
      }
  }

  /// `gap, nobody is there of 1 required` or `Rosa Saguaro`.
  func postSentence(_ index: PostIndex) -> String {
    let (post, present) = (plan[index], staffed.present(at: index))
    let names = document.index.visits[post.campus.rawValue].map(\.placement)
      .filter { $0.day == post.day && $0.periods.contains(post.period.rawValue) }
      .map { plan[$0.officer].name }
    let there = names.isEmpty ? "nobody is there" : names.joined(separator: ", ")
    guard present < post.need else { return names.isEmpty ? "nobody is there, nobody is needed" : there }
    let kind = post.isRequired ? (present > 0 ? "part gap" : "gap") : "open"
    return "\(kind), \(there); \(present) of \(post.need) \(post.isRequired ? "required" : "wanted")"
  }

  /// Puts what is chosen on the clipboard.
  mutating func copySelection() -> [Effect] {
    guard let (name, lines) = copiedText, !lines.isEmpty else {
      say("There is nothing to copy here.")
      return []
    }
    let text = lines.joined(separator: "\n") + "\n"
    guard ClipboardSequence(text) != nil else {
      report(
        "\(name.prefix(1).uppercased())\(name.dropFirst()) is too long for a terminal's clipboard; "
          + "'bellwatch show' prints the roster.")
      return []
    }
    say("Copied \(counted(lines.count, "line")), if the terminal lets programs copy: \(name).")
    return [.copy(text)]
  }
}
