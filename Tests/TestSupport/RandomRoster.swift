package import Staffing

extension RandomDistrict {
  /// A visit that exists: of any officer, at any campus on a day it is open, over any run of its periods; nil where
  /// no campus is ever open.
  package mutating func visit(in plan: WeekPlan) -> Visit? {
    let days = plan.campuses.indices.flatMap { campus in
      Weekday.allCases.filter { plan.day($0, of: CampusIndex(campus)).isOpen }.map { (CampusIndex(campus), $0) }
    }
    guard !days.isEmpty, !plan.officers.isEmpty else { return nil }
    let (campus, day) = random.pick(days)
    let count = plan.day(day, of: campus).posts.count
    let first = random.int(0...count - 1)
    return plan.visit(
      of: OfficerIndex(random.int(0...plan.officers.count - 1)), at: campus, on: day,
      periods: first...random.int(first...count - 1), isLocked: random.chance(10))
  }

  /// Any roster: most visits exist, some are duplicates, some name what does not exist or run backwards.
  package mutating func roster(in plan: WeekPlan, visits count: Int) -> [Visit] {
    var visits: [Visit] = []
    for _ in 0..<count {
      if let twin = visits.last, random.chance(5) { visits.append(twin) }
      guard var visit = visit(in: plan) else { break }
      if random.chance(10) { garble(&visit, in: plan) }
      visits.append(visit)
    }
    return visits
  }

  private mutating func garble(_ visit: inout Visit, in plan: WeekPlan) {
    switch random.int(0...5) {
    case 0: visit.officer = "nobody"
    case 1: visit.campus = "nowhere"
    case 2: visit.day = random.pick(Weekday.allCases)
    case 3: visit.from = "p9"
    case 4: visit.to = "p9"
    default: (visit.from, visit.to) = (visit.to, visit.from)
    }
  }

  /// A roster without violations where that is possible: full-time officers at their posts, and as many of
  /// `attempts` random visits as break no rule. Where the district's file is at odds with itself, its violations
  /// remain.
  package mutating func legalRoster(in plan: WeekPlan, attempts: Int) -> [Visit] {
    var visits: [Visit] = []
    for (position, officer) in plan.officers.enumerated() where officer.isFullTime {
      let index = OfficerIndex(position)
      let eligible = plan.campuses.indices.map { CampusIndex($0) }.filter { plan.isEligible(index, at: $0) }
      let choice = eligible.isEmpty || random.chance(30) ? nil : random.pick(eligible)
      guard let home = officer.post ?? choice else { continue }
      for day in Weekday.allCases {
        visits += plan.fullTimeRuns(of: index, at: home, on: day).compactMap {
          plan.visit(of: index, at: home, on: day, periods: $0)
        }
      }
    }
    var week = StaffedWeek(plan: plan, visits: visits)
    for _ in 0..<attempts {
      guard let visit = visit(in: plan) else { break }
      let violations = week.totals.violations
      guard (try? week.apply(.add(visit))) != nil else { continue }
      if week.totals.violations > violations { try? week.apply(.remove(visit)) }
    }
    return week.visits
  }
}
