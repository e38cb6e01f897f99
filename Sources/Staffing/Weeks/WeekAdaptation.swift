/// The visits of one week brought into another: over the periods of the same names, else over those of about the same
/// time, made shorter where an absence or a window leaves less, and left out where the campus is closed or a rule would
/// be broken. Full-time officers are put at their posts, as the week has these.
package struct WeekAdaptation: Sendable {
  /// What did not fit.
  package struct Misfit: Hashable, Sendable {
    /// As it was to be copied.
    package let visit: Visit
    /// What came of it; nil: nothing.
    package let outcome: Visit?
    /// Why; `closed on Wed`.
    package let reason: String
  }

  /// What the other week holds then, by officer, day and start.
  package let visits: [Visit]
  /// In the order of the visits that were to be copied.
  package let misfits: [Misfit]

  /// Brings `source` into the week `plan`; `bells` is the week that `source` is of, where it is known, for the times of
  /// its periods. Locks and notes are not taken along. About as much as the same number of edits.
  package init(of source: [Visit], from bells: WeekPlan?, into plan: WeekPlan) {
    var trial = StaffedWeek(plan: plan, visits: plan.fullTimeVisits)
    var misfits: [Misfit] = []
    for visit in source {
      if let officer = plan.officer(visit.officer), plan.officers[officer.rawValue].isFullTime,
        plan.officers[officer.rawValue].post != nil
      {
        continue
      }
      switch plan.adapted(visit, from: bells) {
      case .failure(let misfit): misfits.append(Misfit(visit: visit, outcome: nil, reason: misfit.reason))
      case .success(let copy):
        if let misfit = Self.place(copy, of: visit, &trial) { misfits.append(misfit) }
      }
    }
    visits = trial.visits
    self.misfits = misfits
  }

  /// Adds the copy, or as much of it as breaks no rule.
  private static func place(_ copy: Visit, of visit: Visit, _ trial: inout StaffedWeek) -> Misfit? {
    let plan = trial.plan
    guard let officer = plan.officer(copy.officer) else { return nil }
    let before = trial.violations(of: officer)
    guard let broken = violation(of: copy, officer, before, &trial) else { return nil }
    let reason = broken.reason(in: plan)
    guard broken.code == .availability, let shorter = plan.shortened(copy) else {
      return Misfit(visit: visit, outcome: nil, reason: reason)
    }
    let still = violation(of: shorter, officer, before, &trial)
    return Misfit(visit: visit, outcome: still == nil ? shorter : nil, reason: reason)
  }

  /// Adds the visit; where it newly breaks a rule it is taken back, and the rule is returned.
  private static func violation(
    of visit: Visit, _ officer: OfficerIndex, _ before: [Violation], _ trial: inout StaffedWeek
  ) -> Violation? {
    guard (try? trial.apply(.add(visit))) != nil else { return nil }
    let broken = trial.violations(of: officer).first { $0.isNew(after: before) }
    // What was added just now is there to be removed.
    if broken != nil { try? trial.apply(.remove(visit)) }
    return broken
  }
}

extension WeekAdaptation.Misfit {
  /// `Wed: Ocotillo at Oak P1–P3: closed on Wed`, or with what became of it.
  package func sentence(in plan: WeekPlan, names: Names) -> String {
    let officer = plan.officer(visit.officer).map { names.officers[$0.rawValue] } ?? visit.officer.text
    let campus = plan.campus(visit.campus).map { names.campuses[$0.rawValue] } ?? visit.campus.text
    let fate = outcome.map { "now \($0.from.text)–\($0.to.text)" } ?? "left out"
    return "\(visit.day.shortName): \(officer) at \(campus) \(visit.from.text)–\(visit.to.text) \(fate): \(reason)"
  }
}

extension WeekPlan {
  /// Why a visit has no like in another week.
  struct NoLike: Error {
    let reason: String
  }

  /// The visits of full-time officers with a post.
  package var fullTimeVisits: [Visit] {
    officers.indices.flatMap { position -> [Visit] in
      guard officers[position].isFullTime, let post = officers[position].post else { return [] }
      let officer = OfficerIndex(position)
      return Weekday.allCases.flatMap { day in
        fullTimeRuns(of: officer, at: post, on: day).compactMap { run in
          visit(of: officer, at: post, on: day, periods: run)
        }
      }
    }
  }

  /// The like in this week of a visit of the week `bells`, without lock and notes.
  fileprivate func adapted(_ visit: Visit, from bells: WeekPlan?) -> Result<Visit, NoLike> {
    guard officer(visit.officer) != nil else { return .failure(NoLike(reason: "the officer is no longer there")) }
    guard let campus = campus(visit.campus) else { return .failure(NoLike(reason: "the campus is no longer there")) }
    guard day(visit.day, of: campus).isOpen else {
      return .failure(NoLike(reason: "closed on \(date(of: visit.day))"))
    }
    let periods = periods(of: campus, on: visit.day)
    if let first = periods.firstIndex(where: { $0.id == visit.from }),
      let last = periods.firstIndex(where: { $0.id == visit.to }), first <= last
    {
      return .success(
        Visit(officer: visit.officer, campus: visit.campus, day: visit.day, from: visit.from, to: visit.to))
    }
    guard let time = try? bells?.place(visit).time else {
      return .failure(NoLike(reason: "no period '\(visit.from.text)' to '\(visit.to.text)' on \(date(of: visit.day))"))
    }
    // A period of which at least half lies within the time.
    let inside = periods.indices.filter { index in
      let start = max(periods[index].time.start, time.start)
      let end = min(periods[index].time.end, time.end)
      return 2 * (end - start).rawValue >= periods[index].time.duration.rawValue
    }
    guard let first = inside.first, let last = inside.last else {
      return .failure(NoLike(reason: "no periods from \(time.start) to \(time.end) on \(date(of: visit.day))"))
    }
    return .success(
      Visit(
        officer: visit.officer, campus: visit.campus, day: visit.day, from: periods[first].id, to: periods[last].id))
  }

  /// The longest run of the visit's periods in which the officer can work; nil: none, or all of them.
  fileprivate func shortened(_ visit: Visit) -> Visit? {
    guard let placement = try? place(visit) else { return nil }
    let limits = officers[placement.officer.rawValue]
    let periods = periods(of: placement.campus, on: placement.day)
    var best: (run: ClosedRange<Int>, minutes: Minutes)?
    for first in placement.periods {
      for last in first...placement.periods.upperBound {
        let time = ClockRange(periods[first].time.start, periods[last].time.end)
        guard limits.canWork(time, on: placement.day) else { break }
        if time.duration > best?.minutes ?? 0 { best = (first...last, time.duration) }
      }
    }
    guard let best, best.run != placement.periods else { return nil }
    return self.visit(of: placement.officer, at: placement.campus, on: placement.day, periods: best.run)
  }
}

extension WeekPlan {
  /// The week of this plan with the visits of `source` brought into it; its absences are the plan's.
  package func week(
    adapting source: Week, of district: District, notes: String? = nil
  ) -> (
    week: Week, adaptation: WeekAdaptation
  ) {
    let bells = WeekPlan(district: district, monday: source.monday)
    let adaptation = WeekAdaptation(of: source.visits, from: bells, into: self)
    return (
      Week(monday: monday, notes: notes, absences: absences.isEmpty ? nil : absences, visits: adaptation.visits),
      adaptation
    )
  }
}
