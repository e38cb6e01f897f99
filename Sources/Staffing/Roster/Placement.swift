/// A visit whose officer, campus and periods exist in the week: the same run of periods as indices and times.
package struct Placement: Hashable, Sendable {
  /// Who comes.
  package let officer: OfficerIndex
  /// Where to.
  package let campus: CampusIndex
  /// On which day of the week.
  package let day: Weekday
  /// First to last period.
  package let periods: ClosedRange<Int>
  /// First period's start to last period's end.
  package let time: ClockRange
  /// Whether the solver leaves it exactly as it is.
  package let isLocked: Bool

  /// End of its last period - start of its first.
  package var duration: Minutes { time.duration }

  /// Whether the two visits of one officer and day are at the same campus with no period between them.
  package func touches(_ other: Placement) -> Bool {
    campus == other.campus && periods.lowerBound <= other.periods.upperBound + 1
      && other.periods.lowerBound <= periods.upperBound + 1
  }

  /// Whether both are at work at the same time.
  package func overlaps(_ other: Placement) -> Bool { time.meets(other.time) }
}

/// The first thing a visit names that its week does not have.
package enum UnknownReference: Hashable, Sendable, Error {
  case officer(Identifier<Officer>)
  case campus(Identifier<Campus>)
  /// The campus has no periods that day.
  case closedDay(Identifier<Campus>, Weekday)
  case period(Identifier<Period>, at: Identifier<Campus>, Weekday)
  /// The last period comes before the first.
  case backwards(from: Identifier<Period>, to: Identifier<Period>)
}

extension WeekPlan {
  /// The visit as indices and times.
  ///
  /// - Throws: ``UnknownReference`` where the officer, the campus or a period does not exist, the campus is closed
  ///   that day, or the periods run backwards.
  package func place(_ visit: Visit) throws(UnknownReference) -> Placement {
    guard let officer = officer(visit.officer) else { throw .officer(visit.officer) }
    return try place(visit, of: officer)
  }

  /// The visit, whose officer stands at `officer`, as indices and times.
  func place(_ visit: Visit, of officer: OfficerIndex) throws(UnknownReference) -> Placement {
    let (campus, periods, time) = try run(of: visit)
    return Placement(
      officer: officer, campus: campus, day: visit.day, periods: periods, time: time, isLocked: visit.isLocked)
  }

  /// Where and when the visit is, whoever makes it.
  func run(
    of visit: Visit
  ) throws(UnknownReference) -> (campus: CampusIndex, periods: ClosedRange<Int>, time: ClockRange) {
    guard let campus = campus(visit.campus) else { throw .campus(visit.campus) }
    let day = day(visit.day, of: campus)
    guard day.isOpen, let schedule = day.schedule else { throw .closedDay(visit.campus, visit.day) }
    let periods = district.bells[schedule].periods
    guard let first = periods.firstIndex(where: { $0.id == visit.from }) else {
      throw .period(visit.from, at: visit.campus, visit.day)
    }
    guard let last = periods.firstIndex(where: { $0.id == visit.to }) else {
      throw .period(visit.to, at: visit.campus, visit.day)
    }
    guard first <= last else { throw .backwards(from: visit.from, to: visit.to) }
    return (campus, first...last, ClockRange(periods[first].time.start, periods[last].time.end))
  }

  /// The visit of `officer` over the run `periods` of one open day, nil where the day has no such run.
  package func visit(
    of officer: OfficerIndex, at campus: CampusIndex, on day: Weekday, periods run: ClosedRange<Int>,
    isLocked: Bool = false
  ) -> Visit? {
    let periods = periods(of: campus, on: day)
    guard periods.indices.contains(run.lowerBound), periods.indices.contains(run.upperBound) else { return nil }
    return Visit(
      officer: self[officer].id, campus: self[campus].id, day: day, from: periods[run.lowerBound].id,
      to: periods[run.upperBound].id, isLocked: isLocked)
  }
}
