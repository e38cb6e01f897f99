import Staffing

extension CompiledWeek {
  /// The whole roster as visits. A visit that stands in `present` keeps its notes and its lock.
  func visits(_ roster: SearchRoster, present: [Visit]) -> [Visit] {
    let known = Dictionary(present.map { ($0.bare, $0) }, uniquingKeysWith: { first, _ in first })
    // Those that stay are as they were, even where one stands there twice; the others follow from an officer's post.
    let staying = fixedVisits.isEmpty ? [] : Set(present)
    var visits = fixedVisits.map { staying.contains($0) ? $0 : known[$0] ?? $0 }
    for (officer, runs) in zip(officers, roster.runs) {
      for run in runs {
        let day = Int(run.campusDay) % Self.days
        let first = Int(firstPost[Int(run.campusDay)])
        let periods = Int(run.first) - first...Int(run.last) - first
        let visit = plan.visit(
          of: officer.officer, at: CampusIndex(Int(run.campusDay) / Self.days), on: Weekday.allCases[day],
          periods: periods)
        if let visit { visits.append(known[visit] ?? visit) }
      }
    }
    return visits
  }
}

extension Visit {
  /// The visit without its notes and lock.
  fileprivate var bare: Visit {
    var visit = self
    visit.notes = nil
    visit.isLocked = false
    return visit
  }
}

extension SearchRoster {
  /// Puts in what is legal of the visits of `present` that can be chosen: whole tours, else visit by visit.
  mutating func take(_ present: [Visit]) {
    let week = days.week
    var runs = [[PostRun]](repeating: [], count: week.officers.count)
    let position = Dictionary(
      week.officers.enumerated().map { ($1.officer, $0) }, uniquingKeysWith: { first, _ in first })
    for visit in present {
      guard let placement = try? week.plan.place(visit), let officer = position[placement.officer] else { continue }
      let campusDay = placement.campus.rawValue * CompiledWeek.days + placement.day.rawValue
      let first = week.firstPost[campusDay]
      runs[officer].append(
        PostRun(
          campusDay: Int32(campusDay), first: first + Int32(placement.periods.lowerBound),
          last: first + Int32(placement.periods.upperBound)))
    }
    for officer in week.officers.indices { take(runs[officer], of: officer) }
  }

  private mutating func take(_ runs: [PostRun], of officer: Int) {
    for day in days.daysOfOfficer[officer] {
      switch days.week.officers[officer].choice {
      case .weeks(let weeks):
        if let known = weeks.first(where: { Set($0) == Set(runs) }) {
          put(Tour(runs: known, duty: 0, ownCost: 0), on: day)
        }
      case .tours(let free, _):
        let weekday = free[days.days[day].position].day
        let locked = Set(days.days[day].locked.map { days.run($0, on: days.days[day]) })
        let ofDay = runs.filter { Int($0.campusDay) % CompiledWeek.days == weekday && !locked.contains($0) }
        put(Tour(runs: ofDay, duty: 0, ownCost: 0), on: day)
        guard tours[day] == days.days[day].locked else { continue }
        var kept: [PostRun] = []
        for run in ofDay {
          let before = tours[day]
          put(Tour(runs: kept + [run], duty: 0, ownCost: 0), on: day)
          if tours[day] != before { kept.append(run) }
        }
      }
    }
  }
}
