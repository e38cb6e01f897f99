import Staffing

@testable import Solver

/// All rosters that differ from the present one in a few visits, written down plainly: every one is checked anew, and its
/// burden is counted from who is where.
struct RepairEnumeration {
  /// One change: what goes, what comes.
  struct Change {
    let goes: Visit?
    let comes: Visit?
  }

  let request: RepairRequest

  private var week: StaffedWeek { request.week }
  private var plan: WeekPlan { request.week.plan }

  /// By the number of changes allowed, from none to `most`: the least burden.
  func leastBurdens(most: Int) -> [Int] {
    let singles = singles()
    var best = [Int](repeating: burden(of: week, changes: []), count: most + 1)
    func look(_ changes: [Change], from first: Int) {
      if !changes.isEmpty, let after = carriedOut(changes) {
        let burden = burden(of: after, changes: changes)
        for count in changes.count...most { best[count] = min(best[count], burden) }
      }
      guard changes.count < most else { return }
      for position in first..<singles.count {
        look(changes + [singles[position]], from: position + 1)
      }
    }
    look([], from: 0)
    return best
  }

  private func carriedOut(_ changes: [Change]) -> StaffedWeek? {
    var visits = week.visits
    for change in changes {
      guard let goes = change.goes else { continue }
      guard let position = visits.firstIndex(of: goes) else { return nil }
      visits.remove(at: position)
    }
    let comes = changes.compactMap(\.comes)
    guard Set(comes).count == comes.count else { return nil }
    let after = StaffedWeek(plan: plan, visits: visits + comes)
    let isLegal = plan.officers.indices.allSatisfy { position in
      let officer = OfficerIndex(position)
      return after.violations(of: officer) == week.violations(of: officer)
    }
    return isLegal ? after : nil
  }

  // MARK: Single changes

  /// Every change of one visit: of officers who are free to be changed, on days that are not past.
  private func singles() -> [Change] {
    let free = plan.officers.indices.map { OfficerIndex($0) }.filter { officer in
      !plan.officers[officer.rawValue].isFullTime && plan.officers[officer.rawValue].role != nil
        && week.violations(of: officer).isEmpty
    }
    let own = free.flatMap { officer in
      week[officer].entries.filter { $0.placement?.isLocked == false && isAhead($0.visit.day) }
    }
    let places = Set(
      request.wound.map { CampusDay(plan[$0].campus, plan[$0].day) }
        + own.compactMap { $0.placement.map { CampusDay($0.campus, $0.day) } })
    let arrivals = free.flatMap { officer in places.flatMap { runs(of: officer, at: $0) } }
    var changes = arrivals.map { Change(goes: nil, comes: $0) } + own.map { Change(goes: $0.visit, comes: nil) }
    for entry in own {
      for arrival in arrivals where arrival != entry.visit {
        let isHandover =
          arrival.campus == entry.visit.campus && arrival.day == entry.visit.day && arrival.from == entry.visit.from
          && arrival.to == entry.visit.to
        if arrival.officer == entry.visit.officer || isHandover {
          changes.append(Change(goes: entry.visit, comes: arrival))
        }
      }
    }
    return changes
  }

  private struct CampusDay: Hashable {
    let campus: CampusIndex
    let day: Weekday

    init(_ campus: CampusIndex, _ day: Weekday) { (self.campus, self.day) = (campus, day) }
  }

  private func isAhead(_ day: Weekday) -> Bool { plan.date(of: day) >= request.today }

  private func runs(of officer: OfficerIndex, at place: CampusDay) -> [Visit] {
    guard isAhead(place.day) else { return [] }
    let count = plan.day(place.day, of: place.campus).posts.count
    return (0..<count).flatMap { first in
      (first..<count).compactMap { last -> Visit? in
        guard let visit = plan.visit(of: officer, at: place.campus, on: place.day, periods: first...last) else {
          return nil
        }
        // What is illegal alone is so with others, but for a visit that is split.
        let alone = StaffedWeek(plan: plan, visits: [visit])
        let hopeless: Set<Violation.Code> = [.eligibility, .availability, .minVisit, .dailyHours, .certification]
        return alone.violations(of: officer).contains { hopeless.contains($0.code) } ? nil : visit
      }
    }
  }

  // MARK: Burden

  /// What is missing to the wound and its campuses' targets, what got worse elsewhere, more travel of each officer, and
  /// the price of the changes.
  private func burden(of after: StaffedWeek, changes: [Change]) -> Int {
    let wounded = Set(request.wound.map { plan[$0].campus })
    let places = Set(request.wound.map { CampusDay(plan[$0].campus, plan[$0].day) })
    var burden = 0
    var covered = [Int](repeating: 0, count: plan.campuses.count)
    for position in plan.posts.indices {
      let (index, post) = (PostIndex(position), plan.posts[position])
      let isWound = places.contains(CampusDay(post.campus, post.day))
      let need = isWound ? post.need : min(post.need, week.present(at: index))
      burden += post.weight * post.minutes.rawValue * max(0, need - after.present(at: index))
      covered[post.campus.rawValue] += post.minutes.rawValue * min(need, after.present(at: index))
    }
    let (visitedBefore, visitedAfter) = (visited(week), visited(after))
    for position in plan.campuses.indices {
      let (campus, target) = (CampusIndex(position), plan.campuses[position])
      let isWounded = wounded.contains(campus)
      let minutes = isWounded ? target.targetMinutes : min(target.targetMinutes, week.covered(at: campus))
      let days = isWounded ? target.targetDays : min(target.targetDays, week.visitedDays(of: campus))
      let counted = visitedAfter.filter { $0.campus == campus && (places.contains($0) || visitedBefore.contains($0)) }
      burden += plan.targetMinuteCost * max(0, minutes.rawValue - covered[position])
      burden += plan.targetDayCost * max(0, days - counted.count)
    }
    for position in plan.officers.indices {
      for day in Weekday.allCases {
        burden += max(
          0, ways(of: OfficerIndex(position), on: day, in: after) - ways(of: OfficerIndex(position), on: day, in: week))
      }
    }
    for change in changes { burden += price(of: change) }
    return burden
  }

  /// What the officer's travel and presence of a day cost.
  private func ways(of officer: OfficerIndex, on day: Weekday, in week: StaffedWeek) -> Int {
    var cost = plan.travelMinuteCost * week[officer].travel(on: day).rawValue
    for placement in week[officer].placements where placement.day == day {
      let first = plan.day(day, of: placement.campus).posts.lowerBound
      for period in placement.periods { cost += plan.presenceCost(of: officer, at: PostIndex(first + period)) }
    }
    return cost
  }

  /// The dearer of both days; nothing for what officers were not told, or were told before.
  private func price(of change: Change) -> Int {
    let told = request.published ?? week.visits
    func isTold(_ visit: Visit) -> Bool { told.contains { $0.locked(false) == visit.locked(false) } }
    let goes = change.goes.map { isTold($0) ? request.weight(on: $0.day.rawValue) : 0 }
    let comes = change.comes.map { isTold($0) ? 0 : request.weight(on: $0.day.rawValue) }
    return max(goes ?? 0, comes ?? 0)
  }

  private func visited(_ week: StaffedWeek) -> Set<CampusDay> {
    Set(week.officers.flatMap(\.placements).map { CampusDay($0.campus, $0.day) })
  }
}
