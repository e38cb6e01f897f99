/// What is different between two versions of a week.
///
/// A visit that is gone and one that is new are told as one change where they belong together: the same officer at the
/// same campus that day, else anywhere that day; else the same run in another officer's hands; else the same run of the
/// same officer on another day. Linear in the visits.
package struct WeekDiff: Hashable, Sendable {
  /// The notes, then by day and officer, absences before visits.
  package let changes: [WeekChange]

  /// What makes `before` into `after`. Of two weeks of different Mondays the days are compared by their names.
  package init(from before: Week, to after: Week) {
    let shift = after.monday.daysSinceEpoch - before.monday.daysSinceEpoch
    let absences = (before.absences ?? []).map { absence in
      var absence = absence
      absence.date = absence.date.advanced(by: shift)
      return absence
    }
    var changes: [WeekChange] = []
    if before.notes != after.notes { changes.append(.notes(before: before.notes, after: after.notes)) }
    changes += Matching(absences, after.absences ?? [], keys: Self.absenceKeys).pairs.map {
      .absence(before: $0.before, after: $0.after)
    }
    changes += Matching(before.visits, after.visits, keys: Self.visitKeys).pairs.map {
      .visit(before: $0.before, after: $0.after)
    }
    self.changes = changes.sorted(by: WeekChange.precedes)
  }

  /// Whether both versions hold the same, in whatever order.
  package var isEmpty: Bool { changes.isEmpty }

  /// What a visit keeps while it changes, the likeliest first.
  private static let visitKeys: [@Sendable (Visit) -> [String]] = [
    { [$0.officer.text, $0.day.text, $0.campus.text, $0.from.text, $0.to.text] },
    { [$0.officer.text, $0.day.text, $0.campus.text, $0.from.text] },
    { [$0.officer.text, $0.day.text, $0.campus.text, $0.to.text] },
    { [$0.officer.text, $0.day.text, $0.campus.text] },
    { [$0.officer.text, $0.day.text] },
    { [$0.campus.text, $0.day.text, $0.from.text, $0.to.text] },
    { [$0.officer.text, $0.campus.text, $0.from.text, $0.to.text] },
  ]

  private static let absenceKeys: [@Sendable (Absence) -> [String]] = [
    { [$0.officer.text, "\($0.date)", "\($0.time)"] },
    { [$0.officer.text, "\($0.date)"] },
  ]
}

extension WeekDiff {
  /// How many differences there are of each sort.
  package struct Counts: Hashable, Sendable {
    /// Visits that come, go, move or get another run of periods.
    package var visits = 0
    /// Absences that come, go or change.
    package var absences = 0
    /// Visits that are locked or no longer are.
    package var locks = 0
    /// Notes of visits, of absences and of the week.
    package var notes = 0

    /// So many of each sort.
    package init(visits: Int = 0, absences: Int = 0, locks: Int = 0, notes: Int = 0) {
      self.visits = visits
      self.absences = absences
      self.locks = locks
      self.notes = notes
    }

    /// All of them.
    package var total: Int { visits + absences + locks + notes }
  }

  /// A visit that moves and is locked counts as both.
  package var counts: Counts {
    changes.reduce(into: Counts()) { counts, change in
      switch change {
      case .visit(let before?, let after?):
        let isElsewhere = after.resized(from: before.from, to: before.to) != before.resembling(after)
        if isElsewhere || (before.from, before.to) != (after.from, after.to) { counts.visits += 1 }
        if before.isLocked != after.isLocked { counts.locks += 1 }
        if before.notes != after.notes { counts.notes += 1 }
      case .visit: counts.visits += 1
      case .absence(let before?, let after?):
        if before.notes != after.notes { counts.notes += 1 }
        if before.time != after.time || before.reason != after.reason || before.notes == after.notes {
          counts.absences += 1
        }
      case .absence: counts.absences += 1
      case .notes: counts.notes += 1
      }
    }
  }
}

extension WeekDiff {
  /// The edit that makes the visits of the first week those of the second.
  package var rosterEdit: RosterEdit {
    var (gone, new): ([RosterEdit], [RosterEdit]) = ([], [])
    for change in changes {
      guard case .visit(let before, let after) = change else { continue }
      if let before { gone.append(.remove(before)) }
      if let after { new.append(.restore(after)) }
    }
    return .several(gone + new)
  }
}

extension Visit {
  /// The visit with the lock and the notes of `other`.
  fileprivate func resembling(_ other: Visit) -> Visit {
    var visit = locked(other.isLocked)
    visit.notes = other.notes
    return visit
  }
}

/// Pairs what one list has more than another with what the other has more.
private struct Matching<Value: Hashable> {
  private(set) var pairs: [(before: Value?, after: Value?)] = []

  /// Equal values, each as often as both lists have it, are no difference; the rest is paired by the first of `keys` that
  /// agrees, in the order of the lists.
  init(_ before: [Value], _ after: [Value], keys: [@Sendable (Value) -> [String]]) {
    var gone = Self.surplus(of: before, over: after)
    var new = Self.surplus(of: after, over: before)
    for key in keys where !gone.isEmpty && !new.isEmpty {
      pair(&gone, &new, by: key)
    }
    pairs += gone.map { ($0, nil) } + new.map { (nil, $0) }
  }

  private mutating func pair(_ gone: inout [Value], _ new: inout [Value], by key: (Value) -> [String]) {
    var waiting: [[String]: [Int]] = [:]
    for (position, value) in new.enumerated().reversed() { waiting[key(value), default: []].append(position) }
    var taken = Set<Int>()
    gone.removeAll { value in
      guard let position = waiting[key(value), default: []].popLast() else { return false }
      taken.insert(position)
      pairs.append((value, new[position]))
      return true
    }
    new = new.indices.filter { !taken.contains($0) }.map { new[$0] }
  }

  private static func surplus(of values: [Value], over others: [Value]) -> [Value] {
    var counts = Dictionary(others.map { ($0, 1) }, uniquingKeysWith: +)
    return values.filter { value in
      guard let count = counts[value], count > 0 else { return true }
      counts[value] = count - 1
      return false
    }
  }
}
