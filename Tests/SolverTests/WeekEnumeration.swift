import Staffing

/// Every legal week of every officer of a tiny district, found by trying all visits against the rules of `Staffing`;
/// and from them the least cost of all rosters.
struct WeekEnumeration {
  /// What an officer's week does for the cost.
  struct Effect: Hashable {
    var posts: Set<Int>
    /// campus * 7 + day.
    var campusDays: Set<Int>
  }

  let plan: WeekPlan
  let locked: [Visit]
  /// No more weeks of an officer, and no more rosters, than this.
  var limit = 30_000

  /// The legal weeks of the officer, the locked visits with them; nil where there are too many.
  func weeks(of officer: OfficerIndex) -> [[Visit]]? {
    let officerPlan = plan.officers[officer.rawValue]
    if officerPlan.isFullTime { return fullTimeWeeks(of: officer) }
    let own = locked.filter { plan.officer($0.officer) == officer }
    let broken = StaffedWeek(plan: plan, visits: own).violations(of: officer)
    if officerPlan.role == nil || broken.contains(where: { $0.day == nil }) { return [own] }
    var weeks: [[Visit]] = [[]]
    for day in Weekday.allCases {
      let ofDay = own.filter { $0.day == day }
      let tours = broken.contains { $0.day == day } ? [ofDay] : tours(of: officer, on: day, with: ofDay)
      guard let tours, weeks.count * tours.count <= limit else { return nil }
      weeks = weeks.flatMap { week in tours.map { week + $0 } }
    }
    guard officerPlan.weeklyLimit != nil else { return weeks }
    return weeks.filter { week in
      !StaffedWeek(plan: plan, visits: week).violations(of: officer).contains { $0.code == .weeklyHours }
    }
  }

  private func fullTimeWeeks(of officer: OfficerIndex) -> [[Visit]] {
    func week(at campus: CampusIndex) -> [Visit] {
      Weekday.allCases.flatMap { day in
        plan.fullTimeRuns(of: officer, at: campus, on: day).compactMap {
          plan.visit(of: officer, at: campus, on: day, periods: $0)
        }
      }
    }
    if let post = plan.officers[officer.rawValue].post { return [week(at: post)] }
    let choices = plan.campuses.indices.map { CampusIndex($0) }.filter { plan.isEligible(officer, at: $0) }
    return [[]] + choices.map(week).filter { StaffedWeek(plan: plan, visits: $0).violations(of: officer).isEmpty }
  }

  /// The tours of a day that break no rule of the day; nil where there are too many.
  private func tours(of officer: OfficerIndex, on day: Weekday, with locked: [Visit]) -> [[Visit]]? {
    let visits = plan.campuses.indices.flatMap { campus -> [Visit] in
      let count = plan.day(day, of: CampusIndex(campus)).posts.count
      return (0..<count).flatMap { first in
        (first..<count).compactMap {
          plan.visit(of: officer, at: CampusIndex(campus), on: day, periods: first...$0)
        }
      }
    }
    func breaks(_ tour: [Visit], _ codes: Set<Violation.Code>) -> Bool {
      StaffedWeek(plan: plan, visits: tour).violations(of: officer).contains { codes.contains($0.code) }
    }
    let ofDay = Set(Violation.Code.allCases).subtracting([.weeklyHours])
    // What stays broken whatever is added.
    let lasting: Set<Violation.Code> = [
      .unknownReference, .eligibility, .availability, .overlap, .minVisit, .maxVisits, .certification, .training,
      .agreement, .funding,
    ]
    let possible = visits.filter { !breaks([$0], lasting) }
    var tours: [[Visit]] = []
    var partial: [(tour: [Visit], next: Int)] = [(locked, 0)]
    while let (tour, next) = partial.popLast() {
      if !breaks(tour, ofDay) { tours.append(tour) }
      for position in next..<max(next, possible.count) where !breaks(tour + [possible[position]], lasting) {
        partial.append((tour + [possible[position]], position + 1))
      }
      if tours.count + partial.count > limit / 10 { return nil }
    }
    return tours
  }

  /// What a week of the officer does, and its minutes of travel.
  func effect(of week: [Visit], officer: OfficerIndex) -> (effect: Effect, travel: Int) {
    var effect = Effect(posts: [], campusDays: [])
    for placement in week.compactMap({ try? plan.place($0) }) {
      effect.campusDays.insert(placement.campus.rawValue * 7 + placement.day.rawValue)
      let first = plan.day(placement.day, of: placement.campus).posts.lowerBound
      for post in placement.periods.map({ first + $0 }) where plan.qualifies(officer, at: PostIndex(post)) {
        effect.posts.insert(post)
      }
    }
    let staffed = StaffedWeek(plan: plan, visits: week)[officer]
    return (effect, Weekday.allCases.reduce(0) { $0 + staffed.travel(on: $1, in: plan).rawValue })
  }

  /// The least cost of a legal roster with the locked visits; nil where there are too many rosters.
  func leastCost() -> Int? {
    var choices: [[(effect: Effect, travel: Int)]] = []
    var rosters = 1
    for position in plan.officers.indices {
      guard let weeks = weeks(of: OfficerIndex(position)) else { return nil }
      var travelOf: [Effect: Int] = [:]
      for week in weeks {
        let (effect, travel) = effect(of: week, officer: OfficerIndex(position))
        travelOf[effect] = min(travelOf[effect] ?? Int.max, travel)
      }
      rosters *= travelOf.count
      if rosters > limit { return nil }
      choices.append(travelOf.map { ($0.key, $0.value) })
    }
    var least = Int.max
    var chosen: [(effect: Effect, travel: Int)] = []
    func choose(_ officer: Int) {
      guard officer < choices.count else {
        least = min(least, cost(of: chosen))
        return
      }
      for choice in choices[officer] {
        chosen.append(choice)
        choose(officer + 1)
        chosen.removeLast()
      }
    }
    choose(0)
    return least
  }

  /// The cost by the formula of WEEK-PROBLEM.
  private func cost(of chosen: [(effect: Effect, travel: Int)]) -> Int {
    var cost = plan.travelMinuteCost * chosen.reduce(0) { $0 + $1.travel }
    var covered = [Int](repeating: 0, count: plan.campuses.count)
    for (position, post) in plan.posts.enumerated() where post.need > 0 {
      let present = chosen.count { $0.effect.posts.contains(position) }
      cost += post.weight * post.minutes.rawValue * max(0, post.need - present)
      covered[post.campus.rawValue] += post.minutes.rawValue * min(post.need, present)
    }
    for (position, campus) in plan.campuses.enumerated() {
      let days = (0..<7).count { day in chosen.contains { $0.effect.campusDays.contains(position * 7 + day) } }
      cost += plan.targetMinuteCost * max(0, campus.targetMinutes.rawValue - covered[position])
      cost += plan.targetDayCost * max(0, campus.targetDays - days)
    }
    return cost
  }
}
