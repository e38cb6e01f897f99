/// What changed of a week since it was published, told to each officer whom it concerns.
package struct ChangeNotice: Hashable, Sendable {
  /// What one officer has to know.
  package struct Part: Hashable, Sendable {
    /// The officer's whole name, or the id where the district has none such.
    package let officer: String
    /// One sentence each, in order of the days.
    package let sentences: [String]
  }

  /// How a visit differs from the published roster.
  package enum Mark: Hashable, Sendable {
    case added, moved, dropped
  }

  /// By the order of the district's officers; those that it does not have come last.
  package let parts: [Part]
  /// Visits that come, go, move or get another run of periods.
  package let visits: Int

  /// What makes `published` into `week`; locks and notes are nobody's news.
  package init(from published: Week, to week: Week, in plan: WeekPlan, names: Names? = nil) {
    let words = ChangeWords(plan, names: names)
    let changes = Self.changes(from: published, to: week)
    visits = changes.count { if case .visit = $0 { true } else { false } }
    var sentences: [Identifier<Officer>: [String]] = [:]
    for change in changes {
      for officer in Self.officers(of: change) { sentences[officer, default: []] += words.sentences(of: change) }
    }
    parts = sentences.sorted { left, right in
      let (first, second) = (plan.officer(left.key), plan.officer(right.key))
      if let first, let second { return first < second }
      return first != nil || second == nil && left.key < right.key
    }.map { id, sentences in Part(officer: plan.officer(id).map { plan[$0].name } ?? id.text, sentences: sentences) }
  }

  /// Whether nobody has to know anything.
  package var isEmpty: Bool { parts.isEmpty }

  /// Of each visit of `week` that is not as published how it differs, and the visits that are gone.
  package static func marks(from published: Week, to week: Week) -> (now: [Visit: Mark], gone: [Visit]) {
    var (now, gone): ([Visit: Mark], [Visit]) = ([:], [])
    for change in changes(from: published, to: week) {
      guard case .visit(let before, let after) = change else { continue }
      if let after { now[after] = before == nil ? .added : .moved }
      if let before, before.officer != after?.officer || before.campus != after?.campus || before.day != after?.day {
        gone.append(before)
      }
    }
    return (now, gone)
  }

  private static func changes(from published: Week, to week: Week) -> [WeekChange] {
    WeekDiff(from: published.bare, to: week.bare).changes
  }

  private static func officers(of change: WeekChange) -> [Identifier<Officer>] {
    switch change {
    case .visit(let before, let after):
      before?.officer == after?.officer
        ? [before?.officer].compactMap(\.self) : [before?.officer, after?.officer].compactMap(\.self)
    case .absence(let before, let after): [(after ?? before)?.officer].compactMap(\.self)
    case .notes: []
    }
  }

  /// The notice as lines: each officer's name, and what changes below it.
  package func text(title: String, since publication: Publication?) -> String {
    let by = publication?.by.map { " by \($0)" } ?? ""
    let since = publication.map { "since it was published on \($0.at.date) at \($0.at.time)\(by)" }
    guard !isEmpty else { return "\(title)\nNo changes \(since ?? "")" }
    let lines = parts.flatMap { part in ["", part.officer] + part.sentences.map { "  \($0)" } }
    return (["\(title)", "Changes \(since ?? "")"] + lines).joined(separator: "\n")
  }
}

extension Week {
  /// The week without what is nobody's news: notes, locks, reasons.
  fileprivate var bare: Week {
    var week = self
    week.notes = nil
    week.absences = absences?.map { absence in
      var absence = absence
      (absence.notes, absence.reason) = (nil, nil)
      return absence
    }
    week.visits = visits.map { visit in
      var visit = visit.locked(false)
      visit.notes = nil
      return visit
    }
    return week
  }
}
