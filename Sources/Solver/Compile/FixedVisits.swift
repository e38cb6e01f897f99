import Staffing

/// The visits that are part of every roster, and the choices that are not tours.
enum FixedVisits {
  /// The locked visits, and those that follow from the post of a full-time officer.
  ///
  /// A lock on a visit of a full-time officer means nothing; but where the whole roster is kept (`keepsAll`), so are
  /// the visits of those without a post. Outside of `scope` every visit stays, and none is added.
  static func visits(
    of plan: WeekPlan, locked: [Visit], keepsAll: Bool, scope: FillRequest.Scope = .week
  ) -> [Visit] {
    var visits = locked.filter { visit in
      guard let officer = plan.officer(visit.officer).map({ plan.officers[$0.rawValue] }) else { return true }
      if !officer.isFullTime || keepsAll && officer.post == nil { return true }
      // Events are worked besides the post, where somebody put the officer there.
      if plan.campus(visit.campus).flatMap({ plan.event(at: $0) }) != nil { return true }
      guard scope != .week else { return false }
      return officer.post == nil || plan.campus(visit.campus).map { !scope.includes($0, on: visit.day) } ?? true
    }
    for (position, officer) in plan.officers.enumerated() where officer.isFullTime {
      guard let post = officer.post else { continue }
      for day in Weekday.allCases where scope.includes(post, on: day) {
        visits += plan.fullTimeRuns(of: OfficerIndex(position), at: post, on: day).compactMap {
          plan.visit(of: OfficerIndex(position), at: post, on: day, periods: $0)
        }
      }
    }
    return visits
  }

  /// The legal weeks of a full-time officer without a post, one a campus, but for the empty one.
  static func fullTimeWeeks(of officer: OfficerIndex, in plan: WeekPlan, firstPost: [Int32]) -> [[PostRun]] {
    let limits = plan.officers[officer.rawValue]
    return eligibleCampuses(of: officer, in: plan).filter { plan.event(at: $0) == nil }.compactMap { campus in
      var week: [PostRun] = []
      var duty = Minutes.zero
      for day in Weekday.allCases {
        let campusDay = campus.rawValue * CompiledWeek.days + day.rawValue
        let first = Int(firstPost[campusDay])
        var dutyOfDay = Minutes.zero
        var lastPeriod: Int?
        for run in plan.fullTimeRuns(of: officer, at: campus, on: day) {
          // Two visits at one campus without a period between them are against the rules.
          if let lastPeriod, lastPeriod + 1 == run.lowerBound { return nil }
          lastPeriod = run.upperBound
          dutyOfDay += plan.posts[first + run.upperBound].time.end - plan.posts[first + run.lowerBound].time.start
          week.append(
            PostRun(
              campusDay: Int32(campusDay), first: Int32(first + run.lowerBound), last: Int32(first + run.upperBound)))
        }
        if let limit = limits.dailyLimit, dutyOfDay > limit { return nil }
        duty += dutyOfDay
      }
      if let limit = plan.dutyLimit(of: officer), duty > limit { return nil }
      return week.isEmpty ? nil : week
    }
  }

  /// The campuses that the officer may staff, ascending.
  static func eligibleCampuses(of officer: OfficerIndex, in plan: WeekPlan) -> [CampusIndex] {
    let listed = plan[officer].campuses.map { Set($0.compactMap { plan.campus($0) }).sorted() }
    return (listed ?? plan.campuses.indices.map { CampusIndex($0) }).filter { plan.isEligible(officer, at: $0) }
  }
}
