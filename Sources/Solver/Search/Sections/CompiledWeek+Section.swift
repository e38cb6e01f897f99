import Staffing

extension CompiledWeek {
  /// The week with only some of its free officers to choose for: `officers`, by position, ascending. All others keep
  /// their tours of `roster`, and what these serve is not wanted any more.
  ///
  /// Costs are those of what the officers can still serve; nothing is constant.
  func section(of officers: [Int], in roster: SearchRoster) -> CompiledWeek {
    var others = roster
    for officer in officers {
      for day in roster.days.daysOfOfficer[officer] { others.clear(day) }
    }
    let reach = Reach(self, officers)
    let need = (0..<postCount).map { post in
      Int32(max(0, min(Int(self.need[post]) - Int(others.present[post]), Int(reach.officers[post]))))
    }
    var targetMinutes: [Int] = []
    var targetDays: [Int] = []
    var countsVisit = self.countsVisit
    for campus in 0..<campusCount {
      let days = campusDays(of: campus)
      let posts = posts(of: days)
      let reachable = posts.reduce(0) { $0 + Int(postMinutes[$1]) * Int(need[$1]) }
      targetMinutes.append(max(0, min(self.targetMinutes[campus] - others.covered[campus], reachable)))
      for day in days { countsVisit[day] = countsVisit[day] && reach.campusDays[day] && others.visitors[day] == 0 }
      let open = days.count { countsVisit[$0] }
      targetDays.append(max(0, min(self.targetDays[campus] - others.visited[campus], open)))
      if targetDays[campus] == 0 { for day in days { countsVisit[day] = false } }
    }
    return CompiledWeek(
      plan: plan, postStart: postStart, postEnd: postEnd, postMinutes: postMinutes, campusOfPost: campusOfPost,
      need: need, needCost: needCost, firstPost: firstPost, targetMinutes: targetMinutes, targetDays: targetDays,
      countsVisit: countsVisit, targetMinuteCost: targetMinuteCost, targetDayCost: targetDayCost,
      travelMinuteCost: travelMinuteCost, meal: meal, minVisit: minVisit, qualified: qualified,
      officers: officers.map { self.officers[$0].within(need: need, countsVisit: countsVisit, of: self) },
      fixedVisits: [], constant: CostTerms(), uncounted: 0, travel: travel, presence: presence, endedTable: endedTable,
      endedTables: endedTables)
  }

  /// How many of some officers can be at each post and count, and the campus-days that they can visit.
  private struct Reach {
    var officers: [Int32]
    var campusDays: [Bool]

    init(_ week: CompiledWeek, _ positions: [Int]) {
      officers = Array(repeating: 0, count: week.postCount)
      campusDays = Array(repeating: false, count: week.campusCount * CompiledWeek.days)
      for position in positions {
        let officer = week.officers[position]
        let counts = week.qualified[officer.role]
        for campusDay in Set(officer.campusDays(firstPost: week.firstPost)) {
          campusDays[campusDay] = true
          for post in week.posts(of: campusDay) where counts[post] { officers[post] += 1 }
        }
      }
    }
  }
}

extension FreeOfficer {
  /// The same officer without the places of each day at which nothing is wanted.
  fileprivate func within(need: [Int32], countsVisit: [Bool], of week: CompiledWeek) -> FreeOfficer {
    guard case .tours(let days, let duty) = choice else { return self }
    let counts = week.qualified[role]
    let smaller = days.map { day in
      day.keeping { campusDay in
        countsVisit[campusDay] || week.posts(of: campusDay).contains { need[$0] > 0 && counts[$0] }
      }
    }
    return FreeOfficer(officer: officer, role: role, choice: .tours(smaller, duty: duty))
  }
}

extension FreeDay {
  /// The same day with the places that are wanted, and those of locked visits.
  fileprivate func keeping(_ isWanted: (CampusDay) -> Bool) -> FreeDay {
    let held = Set(starts.lazy.filter(\.isLocked).map(\.place))
    var kept = places.indices.filter { held.contains(Int32($0)) || isWanted(Int(places[$0])) }
    // A day without any place would be taken for a full-time officer's week.
    if kept.isEmpty { kept = Array(places.indices.prefix(1)) }
    guard kept.count < places.count else { return self }
    var position = [Int32](repeating: -1, count: places.count)
    for (new, old) in kept.enumerated() { position[old] = Int32(new) }
    var firstEnds: [Int32] = [0]
    for old in kept {
      let ends = firstEndOfPlace[old + 1] - firstEndOfPlace[old]
      firstEnds.append(firstEnds[firstEnds.count - 1] + ends)
    }
    return FreeDay(
      day: day, places: kept.map { places[$0] },
      starts: starts.filter { position[Int($0.place)] >= 0 }.map { start in
        Start(
          place: position[Int(start.place)], period: start.period, firstEnd: start.firstEnd, lastEnd: start.lastEnd,
          time: start.time, isLocked: start.isLocked)
      },
      dutyLimit: dutyLimit, visitLimit: visitLimit, locked: locked,
      firstEndOfPlace: firstEnds)
  }
}
