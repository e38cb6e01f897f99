/// A way to change one day of one officer.
///
/// An operator proposes; ``SearchRoster/evaluate(_:)`` tells what the change would cost and whether it is legal, and
/// ``SearchRoster/apply(_:)`` makes it.
protocol SearchOperator: SendableMetatype {
  /// Writes another tour of `change.day` into `change`; false where the operator has none.
  static func propose(_ change: inout TourChange, _ roster: SearchRoster, _ random: inout SeededRandom) -> Bool
}

extension SearchRoster {
  /// A visit of the day that can be changed; nil where there is none.
  @inline(__always)
  func freeVisit(on day: Int, _ random: inout SeededRandom) -> Int? {
    let count = tours[day].count
    guard count > 0 else { return nil }
    let position = random.below(count)
    return tours[day][position].isLocked ? nil : position
  }

  /// Writes the day's tour with `visit` in it, in place of the visit `replaced`, the others shortened or left out where
  /// they are in its way; false where a locked one is.
  func fit(_ visit: DayVisit, replacing replaced: Int?, into change: inout TourChange) -> Bool {
    let day = days.days[change.day]
    let (start, end) = (days.start(day, visit), days.end(day, visit))
    change.visits.removeAll(keepingCapacity: true)
    var isPlaced = false
    for (position, other) in tours[change.day].enumerated() where position != replaced {
      if days.start(day, other) < start {
        guard let kept = before(visit, start, other, day) else {
          if other.isLocked { return false }
          continue
        }
        change.visits.append(kept)
      } else {
        if !isPlaced { change.visits.append(visit) }
        isPlaced = true
        guard let kept = after(visit, end, other, day) else {
          if other.isLocked { return false }
          continue
        }
        change.visits.append(kept)
      }
    }
    if !isPlaced { change.visits.append(visit) }
    return true
  }

  /// What is left of `other`, which begins sooner, where `visit` begins at `start`.
  private func before(_ visit: DayVisit, _ start: Int, _ other: DayVisit, _ day: SearchDays.Day) -> DayVisit? {
    var kept = other
    let way = days.travel(day, from: other, to: visit)
    if other.place == visit.place { kept.last = min(kept.last, visit.first - 2) }
    while kept.last >= kept.first, days.end(day, kept) + way > start { kept.last -= 1 }
    if kept.last == other.last { return kept }
    return !other.isLocked && kept.last >= kept.first && days.isPossible(day, kept) ? kept : nil
  }

  /// What is left of `other`, which begins later, where `visit` is over at `end`.
  private func after(_ visit: DayVisit, _ end: Int, _ other: DayVisit, _ day: SearchDays.Day) -> DayVisit? {
    var kept = other
    let way = days.travel(day, from: visit, to: other)
    if other.place == visit.place { kept.first = max(kept.first, visit.last + 2) }
    while kept.first <= kept.last, days.start(day, kept) < end + way { kept.first += 1 }
    if kept.first == other.first { return kept }
    return !other.isLocked && kept.first <= kept.last && days.isPossible(day, kept) ? kept : nil
  }
}
