/// Two versions of a week that both began as a third, joined by visit: changes that do not meet are both taken; those that
/// do wait for someone to choose.
///
/// Changes of the two sides meet where they change the same visit in different ways, make different visits the same one,
/// or bring an officer to two places at a time (or so close together at one campus that they would be one visit). Where
/// nobody knows when a visit takes place, two on one day of an officer meet. Absences meet likewise, by officer and time.
package struct WeekMerge: Hashable, Sendable {
  /// Whose version.
  package enum Side: Hashable, Sendable, CaseIterable {
    case ours, theirs
  }

  /// What both sides changed, each in its own way.
  package struct Conflict: Hashable, Sendable {
    /// What the week holds there if a side is chosen.
    package enum Content: Hashable, Sendable {
      case visits([Visit])
      case absences([Absence])
      case notes(String?)
    }

    /// What each side did.
    package let ours: [WeekChange]
    /// What the other side did.
    package let theirs: [WeekChange]
    /// What the week holds there where one's own side is chosen.
    package let ourContent: Content
    /// What the week holds there where the other side is chosen.
    package let theirContent: Content

    /// The content of one side.
    package func content(_ side: Side) -> Content {
      switch side {
      case .ours: ourContent
      case .theirs: theirContent
      }
    }

    /// What one side did.
    package func changes(_ side: Side) -> [WeekChange] {
      switch side {
      case .ours: ours
      case .theirs: theirs
      }
    }
  }

  /// Changes of one side alone that meet none of the other's.
  package let ours: [WeekChange]
  /// Changes of the other side that meet none of one's own.
  package let theirs: [WeekChange]
  /// Changes that both sides made.
  package let agreed: [WeekChange]
  /// In the order in which changes are told.
  package let conflicts: [Conflict]

  private let base: Week
  private let ourWeek: Week
  private let theirWeek: Week

  /// Joins `ours` and `theirs`, which both began as `base` and are weeks of its Monday; `plan` tells when visits take
  /// place. Quadratic only in the changes of one officer's day.
  package init(base: Week, ours: Week, theirs: Week, plan: WeekPlan?) {
    self.base = base
    ourWeek = ours
    theirWeek = theirs
    let split = Split(WeekDiff(from: base, to: ours).changes, WeekDiff(from: base, to: theirs).changes)
    agreed = split.agreed
    let meetings = Meetings(split.ours, split.theirs, plan: plan)
    self.ours = meetings.freeOurs.map { split.ours[$0] }
    self.theirs = meetings.freeTheirs.map { split.theirs[$0] }
    conflicts = meetings.groups.map { group in
      Conflict(ours: group.ours.map { split.ours[$0] }, theirs: group.theirs.map { split.theirs[$0] })
    }.sorted { left, right in
      guard let first = left.ours.first ?? left.theirs.first, let second = right.ours.first ?? right.theirs.first else {
        return false
      }
      return WeekChange.precedes(first, second)
    }
  }

  /// The joined week, with one side of each conflict, in the order of ``conflicts``.
  package func week(choosing sides: [Side]) -> Week {
    assembled(zip(conflicts, sides).map { conflict, side in conflict.content(side) })
  }

  /// The joined week without anything that is in conflict: what the conflicts hold is in neither side's form.
  package var settled: Week { assembled([]) }
}

extension WeekMerge.Conflict {
  fileprivate init(ours: [WeekChange], theirs: [WeekChange]) {
    self.ours = ours
    self.theirs = theirs
    ourContent = Self.content(ours, besides: theirs)
    theirContent = Self.content(theirs, besides: ours)
  }

  /// What `changes` leave of all that either side touched.
  private static func content(_ changes: [WeekChange], besides others: [WeekChange]) -> Content {
    if case .notes(_, let after)? = changes.first { return .notes(after) }
    let (mine, other) = (Touched(changes), Touched(others))
    if case .absence? = changes.first {
      return .absences(other.absences.gone.without(mine.absences.gone) + mine.absences.new)
    }
    return .visits(other.visits.gone.without(mine.visits.gone) + mine.visits.new)
  }
}

extension WeekMerge {
  private func assembled(_ contents: [Conflict.Content]) -> Week {
    let free = Touched(agreed + ours + theirs)
    var (visits, absences) = (base.visits.without(free.visits.gone), (base.absences ?? []).without(free.absences.gone))
    let disputed = conflicts.map { (mine: Touched($0.ours), other: Touched($0.theirs)) }
    visits = visits.without(
      disputed.flatMap { $0.mine.visits.gone + $0.other.visits.gone.without($0.mine.visits.gone) })
    absences = absences.without(
      disputed.flatMap { $0.mine.absences.gone + $0.other.absences.gone.without($0.mine.absences.gone) })
    visits += free.visits.new
    absences += free.absences.new
    var notes = base.notes
    for change in agreed + ours + theirs {
      if case .notes(_, let after) = change { notes = after }
    }
    for content in contents {
      switch content {
      case .visits(let chosen): visits += chosen
      case .absences(let chosen): absences += chosen
      case .notes(let chosen): notes = chosen
      }
    }
    let hasKey = ourWeek.absences != nil && theirWeek.absences != nil
    return Week(
      monday: base.monday, notes: notes, published: published,
      absences: absences.isEmpty && !hasKey ? nil : ordered(absences), visits: ordered(visits))
  }

  /// The later publication of the two sides.
  private var published: Publication? {
    [ourWeek.published, theirWeek.published].compactMap(\.self).max { $0.at < $1.at }
  }

  /// As a file has them where nobody knows when they take place: by officer and day, within a day as in the version that
  /// has all of them.
  private func ordered(_ visits: [Visit]) -> [Visit] {
    let (our, their) = (Self.positions(ourWeek.visits), Self.positions(theirWeek.visits))
    struct Tour: Hashable {
      let officer: Identifier<Officer>
      let day: Weekday
    }
    var tours: [Tour: [Visit]] = [:]
    for visit in visits { tours[Tour(officer: visit.officer, day: visit.day), default: []].append(visit) }
    return tours.sorted { ($0.key.officer, $0.key.day) < ($1.key.officer, $1.key.day) }.flatMap { tour in
      let isTheirs = tour.value.allSatisfy { their[$0] != nil }
      let (first, second) = isTheirs ? (their, our) : (our, their)
      return tour.value.sorted { left, right in
        Self.precedes((first[left], second[left]), (first[right], second[right])) ?? Visit.precedes(left, right)
      }
    }
  }

  private func ordered(_ absences: [Absence]) -> [Absence] {
    let (our, their) = (Self.positions(ourWeek.absences ?? []), Self.positions(theirWeek.absences ?? []))
    return absences.enumerated().sorted { left, right in
      Self.precedes(
        (our[left.element], their[left.element]), (our[right.element], their[right.element]))
        ?? (left.offset < right.offset)
    }.map(\.element)
  }

  /// By the position in the first version, those it does not have behind those it has; nil where the positions are equal.
  private static func precedes(_ left: (Int?, Int?), _ right: (Int?, Int?)) -> Bool? {
    let (first, second) = ((left.0 ?? .max, left.1 ?? .max), (right.0 ?? .max, right.1 ?? .max))
    return first == second ? nil : first < second
  }

  private static func positions<Value: Hashable>(_ values: [Value]) -> [Value: Int] {
    Dictionary(values.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// What changes take out of a week and bring into it.
struct Touched {
  private(set) var visits: (gone: [Visit], new: [Visit]) = ([], [])
  private(set) var absences: (gone: [Absence], new: [Absence]) = ([], [])

  init(_ changes: [WeekChange]) {
    for change in changes {
      switch change {
      case .visit(let before, let after):
        if let before { visits.gone.append(before) }
        if let after { visits.new.append(after) }
      case .absence(let before, let after):
        if let before { absences.gone.append(before) }
        if let after { absences.new.append(after) }
      case .notes: break
      }
    }
  }
}

extension Array where Element: Hashable {
  /// Without one occurrence of each of `others`.
  func without(_ others: [Element]) -> [Element] {
    guard !others.isEmpty else { return self }
    var counts = Dictionary(others.map { ($0, 1) }, uniquingKeysWith: +)
    return filter { value in
      guard let count = counts[value], count > 0 else { return true }
      counts[value] = count - 1
      return false
    }
  }
}

/// The changes of two sides without those that both made.
private struct Split {
  private(set) var ours: [WeekChange] = []
  private(set) var theirs: [WeekChange] = []
  private(set) var agreed: [WeekChange] = []

  init(_ ours: [WeekChange], _ theirs: [WeekChange]) {
    var counts = Dictionary(theirs.map { ($0, 1) }, uniquingKeysWith: +)
    for change in ours {
      if let count = counts[change], count > 0 {
        counts[change] = count - 1
        agreed.append(change)
      } else {
        self.ours.append(change)
      }
    }
    self.theirs = theirs.without(agreed)
  }
}
