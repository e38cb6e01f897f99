/// What marking absences does to a week: visits that meet one leave the roster and stand with the absence, struck out,
/// until others cover them or the absence ends.
///
/// A roster with a visit of somebody who is away would count them as present (`present(p)` counts officers whatever rules
/// they break), so that the gap would not be seen; hence the visit leaves it.
extension DistrictWeek {
  /// What became of visits when an absence was marked or taken back.
  package struct Marking: Hashable, Sendable {
    /// Visits that were struck out, as they were before.
    package var struck: [Visit] = []
    /// What is left of them before and after the absence.
    package var kept: [Visit] = []
    /// Visits that came back.
    package var givenBack: [Visit] = []
    /// Struck visits that others cover by now: they stay with these.
    package var settled: [Visit] = []
  }

  /// Adds `absence`, and strikes out what it hits: of a visit that is only partly hit, the rest stays where it lasts long
  /// enough.
  @discardableResult
  package mutating func mark(_ absence: Absence) -> Marking {
    var absence = absence
    absence.struck = []
    var absences = week.absences ?? []
    absences.append(absence)
    week.absences = absences
    var marking = Marking()
    strike(at: absences.count - 1, &marking)
    return marking
  }

  /// Takes the absence at `position` back, and gives its visits back: all but those whose posts others cover by now.
  @discardableResult
  package mutating func lift(at position: Int) -> Marking {
    guard var absences = week.absences, absences.indices.contains(position) else { return Marking() }
    let absence = absences.remove(at: position)
    week.absences = absences.isEmpty ? nil : absences
    var marking = Marking()
    let staffed = StaffedWeek(district: district, week: week)
    for visit in absence.struck {
      if staffed.isCovered(visit) {
        marking.settled.append(visit)
      } else {
        giveBack(visit, in: staffed.plan)
        marking.givenBack.append(visit)
      }
    }
    // What another absence of that day meets is struck out by that one.
    for other in absences.indices where absences[other].officer == absence.officer {
      var again = Marking()
      strike(at: other, &again)
      marking.givenBack.removeAll { again.struck.contains($0) }
    }
    return marking
  }

  /// Puts `absences` in the place of the week's: those that are no longer there are lifted, new ones are marked.
  package mutating func replaceAbsences(with absences: [Absence]) {
    let old = week.absences ?? []
    guard old != absences else { return }
    var left = Dictionary(absences.map { ($0, 1) }, uniquingKeysWith: +)
    for absence in old {
      if let count = left[absence], count > 0 {
        left[absence] = count - 1
      } else if let position = week.absences?.firstIndex(of: absence) {
        lift(at: position)
      }
    }
    let kept = week.absences ?? []
    var known = Dictionary(kept.map { ($0, 1) }, uniquingKeysWith: +)
    var order: [Absence] = []
    for absence in absences {
      if let count = known[absence], count > 0 {
        known[absence] = count - 1
        order.append(absence)
      } else {
        mark(absence)
        if let marked = week.absences?.last { order.append(marked) }
      }
    }
    week.absences = order
  }

  // MARK: Striking

  /// Moves the visits that the absence at `position` hits from the roster to it.
  private mutating func strike(at position: Int, _ marking: inout Marking) {
    guard var absences = week.absences, absences[position].date.monday == week.monday else { return }
    let absence = absences[position]
    let plan = WeekPlan(district: district, monday: week.monday, absences: absences)
    var visits: [Visit] = []
    for visit in week.visits {
      guard visit.officer == absence.officer, visit.day == absence.date.weekday,
        let placement = try? plan.place(visit), placement.time.meets(absence.time)
      else {
        visits.append(visit)
        continue
      }
      let rest = plan.workable(visit, placement)
      visits += rest
      absences[position].struck.append(visit)
      marking.struck.append(visit)
      marking.kept += rest
    }
    guard visits != week.visits else { return }
    week.visits = visits
    week.absences = absences
  }

  /// Brings a struck visit back in the place of what was left of it.
  private mutating func giveBack(_ visit: Visit, in plan: WeekPlan) {
    guard let whole = try? plan.place(visit) else {
      week.visits.append(visit)
      return
    }
    week.visits.removeAll { other in
      guard other.officer == visit.officer, other.campus == visit.campus, other.day == visit.day,
        let part = try? plan.place(other)
      else { return false }
      return whole.periods.lowerBound <= part.periods.lowerBound && part.periods.upperBound <= whole.periods.upperBound
    }
    week.visits.append(visit)
  }
}

extension WeekPlan {
  /// The longest parts of the visit that meet no absence of its officer and last long enough.
  fileprivate func workable(_ visit: Visit, _ placement: Placement) -> [Visit] {
    let officer = officers[placement.officer.rawValue]
    let posts = self.posts[day(placement.day, of: placement.campus).posts]
    let least = officer.isFullTime ? 0 : district.policy?.minVisit ?? 0
    func time(_ run: ClosedRange<Int>) -> ClockRange {
      ClockRange(
        posts[posts.startIndex + run.lowerBound].time.start, posts[posts.startIndex + run.upperBound].time.end)
    }
    var runs: [ClosedRange<Int>] = []
    for period in placement.periods {
      if let last = runs.last, last.upperBound == period - 1,
        officer.absence(meeting: time(last.lowerBound...period), on: placement.day) == nil
      {
        runs[runs.count - 1] = last.lowerBound...period
      } else if officer.absence(meeting: time(period...period), on: placement.day) == nil {
        runs.append(period...period)
      }
    }
    // Of two parts without a period between them the first stays: a visit is maximal.
    let apart = runs.enumerated().filter { $0 == 0 || runs[$0 - 1].upperBound + 1 < $1.lowerBound }.map(\.element)
    return apart.filter { time($0).duration >= least }.compactMap { run in
      var part = self.visit(of: placement.officer, at: placement.campus, on: placement.day, periods: run)
      part?.isLocked = visit.isLocked
      part?.notes = visit.notes
      return part
    }
  }
}

extension StaffedWeek {
  /// Whether every needed post of the visit, which need not be in the roster, has its officers; false where none needs
  /// any.
  package func isCovered(_ visit: Visit) -> Bool {
    guard let placement = try? plan.place(visit) else { return false }
    let first = plan.day(placement.day, of: placement.campus).posts.lowerBound
    let needed = placement.periods.map { PostIndex(first + $0) }.filter { plan[$0].need > 0 }
    return !needed.isEmpty && needed.allSatisfy { short(at: $0) == 0 }
  }

  /// The struck visits of the week that others do not cover yet, each with its absence, by campus and time.
  package var struckVisits: [StruckVisit] {
    plan.absences.flatMap { absence in
      absence.struck.compactMap { visit -> StruckVisit? in
        guard let placement = try? plan.place(visit), !isCovered(visit) else { return nil }
        return StruckVisit(visit: visit, placement: placement, absence: absence)
      }
    }
  }
}

/// A visit that cannot take place, since its officer is away.
package struct StruckVisit: Hashable, Sendable {
  /// As it was in the roster.
  package let visit: Visit
  /// Where and when that is.
  package let placement: Placement
  /// Why the officer is away.
  package let absence: Absence
}
