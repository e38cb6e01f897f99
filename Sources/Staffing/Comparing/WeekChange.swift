/// One difference between two versions of a week: something that the first has and the second has otherwise, or that
/// one of them alone has. Never both nil, never both the same.
package enum WeekChange: Hashable, Sendable {
  case visit(before: Visit?, after: Visit?)
  case absence(before: Absence?, after: Absence?)
  /// The week's own notes.
  case notes(before: String?, after: String?)

  /// What becomes of the thing, in one word.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case added, removed
    /// A visit at another campus or day, or in another officer's hands.
    case moved
    /// A visit over another run of periods, or an absence of another time.
    case resized
    case locked, unlocked
    /// Nothing but a note or a reason is another.
    case reworded
  }

  /// What becomes of it, in one word; a visit that is moved and locked as well is moved.
  package var kind: Kind {
    switch self {
    case .visit(nil, _), .absence(nil, _), .notes(nil, _): .added
    case .visit(_, nil), .absence(_, nil), .notes(_, nil): .removed
    case .visit(let before?, let after?): Self.kind(before, after)
    case .absence(let before?, let after?): before.time == after.time ? .reworded : .resized
    case .notes: .reworded
    }
  }

  private static func kind(_ before: Visit, _ after: Visit) -> Kind {
    if (before.officer, before.campus) != (after.officer, after.campus) || before.day != after.day { return .moved }
    if (before.from, before.to) != (after.from, after.to) { return .resized }
    if before.isLocked != after.isLocked { return after.isLocked ? .locked : .unlocked }
    return .reworded
  }

  /// The day it is about, of a visit that moves to another day the one it leaves; nil for the week's notes.
  package var day: Weekday? {
    switch self {
    case .visit(let before, let after): (before ?? after)?.day
    case .absence(let before, let after): (before ?? after)?.date.weekday
    case .notes: nil
    }
  }

  /// The officer it is about, of a visit that passes to another officer the one it leaves; nil for the week's notes.
  package var officer: Identifier<Officer>? {
    switch self {
    case .visit(let before, let after): (before ?? after)?.officer
    case .absence(let before, let after): (before ?? after)?.officer
    case .notes: nil
    }
  }
}

extension WeekChange {
  /// The order in which changes are told: the notes, then by day and officer, absences before visits.
  static func precedes(_ left: WeekChange, _ right: WeekChange) -> Bool {
    func position(_ day: Weekday?) -> Int { day?.rawValue ?? -1 }
    if left.day != right.day { return position(left.day) < position(right.day) }
    if let first = left.officer, let second = right.officer, first != second { return first < second }
    switch (left, right) {
    case (.visit(let before, let after), .visit(let otherBefore, let otherAfter)):
      guard let first = before ?? after, let second = otherBefore ?? otherAfter else { return false }
      return Visit.precedes(first, second)
    case (.absence, .visit): return true
    case (.absence(let before, let after), .absence(let otherBefore, let otherAfter)):
      guard let first = before ?? after, let second = otherBefore ?? otherAfter else { return false }
      return (first.date, first.time.start, first.time.end) < (second.date, second.time.start, second.time.end)
    case (.visit, .absence), (.notes, _), (_, .notes): return false
    }
  }
}
