package import Staffing

/// What opens when an officer is called away for a day, and what is left of it after the best closing moves of others.
package struct ResilienceLine: Hashable, Sendable {
  /// Who is called away.
  package let officer: OfficerIndex
  /// For the whole of this day.
  package let day: Weekday
  /// Gap minutes that open.
  package let opened: Minutes
  /// Gap minutes more than before that are left after the moves.
  package let left: Minutes
}

/// Looks at a week as if each officer were called away on each day, one at a time.
///
/// The moves are those that ``GapExplanation`` suggests, the best one after another until none closes more: what is left
/// can be more than the best repair would leave, never less than none.
package struct Resilience: Sendable {
  private let week: StaffedWeek

  /// Moves for one absence: more than that no sergeant calls for.
  private static let mostMoves = 4

  /// The resilience of `week`.
  package init(of week: StaffedWeek) { self.week = week }

  /// The officers' days on which there is something to miss, in the order of the district.
  package var cases: [(officer: OfficerIndex, day: Weekday)] {
    week.officers.flatMap { officer in
      Weekday.allCases.filter { !officer.tour(on: $0).isEmpty }.map { (officer.officer, $0) }
    }
  }

  /// One case; some milliseconds in a small district, some 100 in the largest.
  package func line(_ officer: OfficerIndex, _ day: Weekday) -> ResilienceLine {
    var trial = week
    let visits = week[officer].entries.filter { $0.placement?.day == day }.map(\.visit)
    guard (try? trial.apply(.several(visits.map { .remove($0) }))) != nil else {
      return ResilienceLine(officer: officer, day: day, opened: 0, left: 0)
    }
    let opened = trial.totals.gap - week.totals.gap
    var passed: Set<PostIndex> = []
    for _ in 0..<Self.mostMoves {
      guard trial.totals.gap > week.totals.gap, let move = bestMove(trial, without: officer, on: day, &passed),
        (try? trial.apply(move.edit)) != nil
      else { break }
    }
    return ResilienceLine(
      officer: officer, day: day, opened: max(0, opened), left: max(0, trial.totals.gap - week.totals.gap))
  }

  /// All cases, the worst first: by what is left, then by what opens.
  package func lines(isCancelled: () -> Bool = { false }) -> [ResilienceLine] {
    var lines: [ResilienceLine] = []
    for (officer, day) in cases {
      if isCancelled() { break }
      lines.append(line(officer, day))
    }
    return lines.sorted {
      ($1.left, $1.opened, $0.officer.rawValue, $0.day) < ($0.left, $0.opened, $1.officer.rawValue, $1.day)
    }
  }

  /// The move that closes most of what the absence opened: looked for from the longest gap that is left.
  private func bestMove(
    _ trial: StaffedWeek, without officer: OfficerIndex, on day: Weekday, _ passed: inout Set<PostIndex>
  ) -> Suggestion? {
    let plan = week.plan
    let posts = trial.gaps.filter { plan[$0].day == day && trial.short(at: $0) > week.short(at: $0) }
      .sorted { (plan[$1].minutes, $0) < (plan[$0].minutes, $1) }
    for post in posts where passed.insert(post).inserted {
      let suggestions = GapExplanation(of: post, in: trial).suggestions.filter { suggestion in
        suggestion.gapChange < 0 && !suggestion.steps.contains { $0.officer == officer }
      }
      if let best = suggestions.min(by: { ($0.gapChange, $0.costChange) < ($1.gapChange, $1.costChange) }) {
        return best
      }
    }
    return nil
  }
}
