@testable import Staffing

/// What an officer does on a day or in a week.
struct Work: Hashable {
  var visits: [Visit] = []
  var duty = 0
  var travel = 0
  /// What the presence itself costs.
  var presence = 0
  /// Posts at which the officer is present and counts.
  var posts: Set<Int> = []
  /// campus * 7 + day.
  var campusDays: Set<Int> = []

  /// Both together.
  func joined(_ other: Work) -> Work {
    Work(
      visits: visits + other.visits, duty: duty + other.duty, travel: travel + other.travel,
      presence: presence + other.presence, posts: posts.union(other.posts),
      campusDays: campusDays.union(other.campusDays))
  }
}

/// Every legal week of every officer of a tiny district, found by trying all sets of visits against the rules of
/// `Staffing`; and from them the best of all rosters.
struct WeekEnumeration {
  let plan: WeekPlan
  /// The visits that every roster has.
  let locked: [Visit]
  /// Whether `locked` is the present roster as a whole: a full-time officer without a post then keeps a week it has.
  var keepsAll = false
  /// No more tours of a day, weeks of an officer, and rosters to tell apart, than this.
  var limit = 20_000

  // MARK: One officer

  /// The legal weeks of the officer, the locked visits with them; nil where there are too many.
  func weeks(of officer: OfficerIndex) -> [Work]? {
    if plan.officers[officer.rawValue].isFullTime { return fullTimeWeeks(of: officer) }
    let own = locked.filter { plan.officer($0.officer) == officer }
    // Hours that are exceeded, or a role that does not exist: nothing is added.
    if plan.officers[officer.rawValue].role == nil || violations(own, officer).contains(where: { $0.day == nil }) {
      return [work(own, officer)]
    }
    var weeks = [Work()]
    for day in Weekday.allCases {
      guard let tours = tours(of: officer, on: day), weeks.count * tours.count <= limit else { return nil }
      weeks = weeks.flatMap { week in tours.map { week.joined($0) } }
    }
    if plan.district.policy?.consecutiveDays != nil {
      let fixed = violations(own, officer)
      weeks = weeks.filter { week in
        !violations(week.visits, officer).contains { $0.code == .consecutiveDays && !fixed.contains($0) }
      }
    }
    guard let most = plan.dutyLimit(of: officer) else { return weeks }
    return weeks.filter { $0.duty <= most.rawValue }
  }

  /// What the part-time officer may do on a day, the locked visits with it; nil where that is too much.
  func tours(of officer: OfficerIndex, on day: Weekday) -> [Work]? {
    let own = locked.filter { plan.officer($0.officer) == officer && $0.day == day }
    if !violations(own, officer).isEmpty { return [work(own, officer)] }
    // More visits cannot mend these.
    let lasting: Set<Violation.Code> = [
      .unknownReference, .eligibility, .availability, .overlap, .minVisit, .maxVisits, .certification, .training,
      .agreement, .funding,
    ]
    func canGrow(_ tour: [Visit]) -> Bool { !violations(tour, officer).contains { lasting.contains($0.code) } }
    let possible = visits(of: officer, on: day).filter { canGrow([$0]) }
    var tours: [Work] = []
    var growing: [(tour: [Visit], next: Int)] = [(own, 0)]
    while let (tour, next) = growing.popLast() {
      let ofWeeks: Set<Violation.Code> = [.weeklyHours, .workPeriod, .hourCounter]
      if !violations(tour, officer).contains(where: { !ofWeeks.contains($0.code) }) {
        tours.append(work(tour, officer))
      }
      for position in next..<possible.count where canGrow(tour + [possible[position]]) {
        growing.append((tour + [possible[position]], position + 1))
      }
      if tours.count + growing.count > limit / 10 { return nil }
    }
    return tours
  }

  /// Every run of periods of every campus.
  private func visits(of officer: OfficerIndex, on day: Weekday) -> [Visit] {
    plan.campuses.indices.flatMap { campus -> [Visit] in
      let count = plan.day(day, of: CampusIndex(campus)).posts.count
      return (0..<count).flatMap { first in
        (first..<count).compactMap {
          plan.visit(of: officer, at: CampusIndex(campus), on: day, periods: first...$0)
        }
      }
    }
  }

  private func fullTimeWeeks(of officer: OfficerIndex) -> [Work] {
    func week(at campus: CampusIndex) -> [Visit] {
      Weekday.allCases.flatMap { day in
        plan.fullTimeRuns(of: officer, at: campus, on: day).compactMap {
          plan.visit(of: officer, at: campus, on: day, periods: $0)
        }
      }
    }
    if let post = plan.officers[officer.rawValue].post { return [work(week(at: post), officer)] }
    let own = locked.filter { plan.officer($0.officer) == officer && (try? plan.place($0)) != nil }
    if keepsAll, !own.isEmpty { return [work(own, officer)] }
    let choices = plan.campuses.indices.map { CampusIndex($0) }.filter { plan.isEligible(officer, at: $0) }
    return ([[]] + choices.map(week)).filter { violations($0, officer).isEmpty }.map { work($0, officer) }
  }

  /// What the visits of the officer break.
  func violations(_ visits: [Visit], _ officer: OfficerIndex) -> [Violation] {
    HardRules.violations(of: officerWeek(visits, officer), in: plan)
  }

  private func officerWeek(_ visits: [Visit], _ officer: OfficerIndex) -> OfficerWeek {
    OfficerWeek(
      officer: officer, entries: visits.map { OfficerWeek.Entry(visit: $0, placement: try? plan.place($0)) }, in: plan)
  }

  /// What the visits of the officer come to.
  func work(_ visits: [Visit], _ officer: OfficerIndex) -> Work {
    let week = officerWeek(visits, officer)
    var work = Work(visits: visits)
    for day in Weekday.allCases {
      work.duty += week.duty(on: day).rawValue
      work.travel += week.travel(on: day).rawValue
    }
    var present: Set<Int> = []
    for placement in week.placements {
      work.campusDays.insert(placement.campus.rawValue * 7 + placement.day.rawValue)
      let first = plan.day(placement.day, of: placement.campus).posts.lowerBound
      present.formUnion(placement.periods.map { first + $0 })
      for post in placement.periods.map({ first + $0 }) where plan.qualifies(officer, at: PostIndex(post)) {
        work.posts.insert(post)
      }
    }
    work.presence = present.reduce(0) { $0 + plan.presenceCost(of: officer, at: PostIndex($1)) }
    return work
  }

  // MARK: All officers

  /// The visits that no roster is without: the locked ones, and those that follow from the posts of full-time officers.
  var fixedVisits: [Visit] {
    let kept = locked.filter { visit in
      guard let officer = plan.officer(visit.officer), plan.officers[officer.rawValue].isFullTime else { return true }
      return keepsAll && plan.officers[officer.rawValue].post == nil
    }
    let posted = plan.officers.indices.filter { plan.officers[$0].isFullTime && plan.officers[$0].post != nil }
    return kept + posted.flatMap { fullTimeWeeks(of: OfficerIndex($0)).flatMap(\.visits) }
  }

  /// A roster of least cost with the locked visits, of the weeks that are allowed; nil where there are too many to tell
  /// apart, or none.
  ///
  /// Officers are joined one by one. Of rosters with as many officers at every post (those beyond its need apart) and
  /// at the same campuses on the same days, only the one whose tours cost least is kept: the others cost more.
  func best(
    where isAllowed: (OfficerIndex, Work) -> Bool = { _, _ in true }
  ) -> (cost: Int, visits: [Visit])? {
    func ownCost(_ week: Work) -> Int { plan.travelMinuteCost * week.travel + week.presence }
    var rosters: [Presence: (cost: Int, visits: [Visit])] = [
      Presence(officers: plan.posts.map { _ in 0 }, campusDays: []): (
        0, locked.filter { plan.officer($0.officer) == nil }
      )
    ]
    for officer in plan.officers.indices {
      guard let weeks = weeks(of: OfficerIndex(officer)) else { return nil }
      var different: [Presence: Work] = [:]
      for week in weeks where isAllowed(OfficerIndex(officer), week) {
        let presence = Presence(officers: plan.posts.map { _ in 0 }, campusDays: []).joined(week, plan)
        if ownCost(week) < different[presence].map(ownCost) ?? Int.max { different[presence] = week }
      }
      if rosters.count * different.count > limit { return nil }
      var joined: [Presence: (cost: Int, visits: [Visit])] = [:]
      for (presence, roster) in rosters {
        for week in different.values {
          let next = presence.joined(week, plan)
          let cost = roster.cost + ownCost(week)
          if cost < joined[next]?.cost ?? Int.max { joined[next] = (cost, roster.visits + week.visits) }
        }
      }
      rosters = joined
    }
    return rosters.map { ($0.key.cost(plan) + $0.value.cost, $0.value.visits) }
      .min { $0.0 < $1.0 }
  }

  /// Who is where, as far as the cost asks.
  private struct Presence: Hashable {
    /// By post, at most its need.
    var officers: [Int]
    var campusDays: Set<Int>

    func joined(_ work: Work, _ plan: WeekPlan) -> Presence {
      var joined = self
      for post in work.posts { joined.officers[post] = min(plan.posts[post].need, joined.officers[post] + 1) }
      joined.campusDays.formUnion(work.campusDays.filter { plan.campuses[$0 / 7].targetDays > 0 })
      return joined
    }

    /// The cost by the formula of the week problem, but for what tours cost by themselves.
    func cost(_ plan: WeekPlan) -> Int {
      var cost = 0
      var covered = plan.campuses.map { _ in 0 }
      for (position, post) in plan.posts.enumerated() {
        cost += post.weight * post.minutes.rawValue * (post.need - officers[position])
        covered[post.campus.rawValue] += post.minutes.rawValue * officers[position]
      }
      for (position, campus) in plan.campuses.enumerated() {
        let days = campusDays.count { $0 / 7 == position }
        cost += plan.targetMinuteCost * max(0, campus.targetMinutes.rawValue - covered[position])
        cost += plan.targetDayCost * max(0, campus.targetDays - days)
      }
      return cost
    }
  }
}
