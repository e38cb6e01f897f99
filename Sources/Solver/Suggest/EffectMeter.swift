import Staffing

/// Measures what changes of a few officers' weeks do to the roster's cost, exactly, without carrying them out.
///
/// For officers who break no rule: their visits do not overlap.
struct EffectMeter {
  private let week: StaffedWeek
  /// Officers who visit, by campus * 7 + day.
  private let visitors: [Int32]
  /// By post: the change of officers there who count; zero between two measurements.
  private var change: [Int32]
  private var touchedPosts: [Int] = []
  /// What the counted stays cost by the presence itself.
  private var ownCost = 0
  private var visits: [(campusDay: Int, change: Int32)] = []

  init(_ week: StaffedWeek) {
    self.week = week
    change = Array(repeating: 0, count: week.plan.posts.count)
    var visitors = [Int32](repeating: 0, count: week.plan.campuses.count * 7)
    for officer in week.officers {
      var seen: Set<Int> = []
      for placement in officer.placements where seen.insert(Self.campusDay(placement.stay)).inserted {
        visitors[Self.campusDay(placement.stay)] += 1
      }
    }
    self.visitors = visitors
  }

  private static func campusDay(_ stay: Stay) -> Int { stay.campus.rawValue * 7 + stay.day.rawValue }

  /// The change of the roster's cost, in weighted minutes.
  mutating func cost(of changes: [StayChange], _ rules: TourRules) -> Int {
    var cost = 0
    for change in changes {
      for stay in change.goes { count(stay, of: change.officer, -1) }
      for stay in change.comes { count(stay, of: change.officer, 1) }
      countVisits(of: change)
      cost += travelCost(of: change, rules)
    }
    return cost + costOfPresence()
  }

  private mutating func count(_ stay: Stay, of officer: OfficerIndex, _ sign: Int32) {
    let first = week.plan.day(stay.day, of: stay.campus).posts.lowerBound
    for post in first + stay.periods.lowerBound...first + stay.periods.upperBound {
      if !week.plan.presence.isFree { ownCost += Int(sign) * week.plan.presenceCost(of: officer, at: PostIndex(post)) }
      guard week.plan.qualifies(officer, at: PostIndex(post)) else { continue }
      touchedPosts.append(post)
      change[post] += sign
    }
  }

  /// Counts the campus-days that the officer newly visits or no longer does.
  private mutating func countVisits(of change: StayChange) {
    let stays = change.goes + change.comes
    for (position, stay) in stays.enumerated() where !stays[..<position].contains(where: { $0.isBeside(stay) }) {
      let before = week[change.officer].tour(on: stay.day).count { $0.campus == stay.campus }
      let after =
        before - change.goes.count { $0.isBeside(stay) } + change.comes.count { $0.isBeside(stay) }
      if (before > 0) != (after > 0) { visits.append((Self.campusDay(stay), after > 0 ? 1 : -1)) }
    }
  }

  private func travelCost(of change: StayChange, _ rules: TourRules) -> Int {
    let plan = week.plan
    guard plan.travelMinuteCost != 0 else { return 0 }
    var minutes = Minutes.zero
    var checked: UInt8 = 0
    for stay in change.goes + change.comes where checked & (1 << stay.day.rawValue) == 0 {
      checked |= 1 << stay.day.rawValue
      let tour = rules.tour(of: change, on: stay.day)
      minutes -= week[change.officer].travel(on: stay.day)
      for (earlier, later) in zip(tour, tour.dropFirst()) {
        minutes += plan.travel.minutes(from: earlier.campus, to: later.campus)
      }
    }
    return plan.travelMinuteCost * minutes.rawValue
  }

  /// What the counted presence changes; forgets the counts.
  private mutating func costOfPresence() -> Int {
    let plan = week.plan
    var cost = ownCost
    ownCost = 0
    var covered: [(campus: CampusIndex, minutes: Minutes)] = []
    for post in touchedPosts where change[post] != 0 {
      let planned = plan.posts[post]
      let before = week.present(at: PostIndex(post))
      let after = before + Int(change[post])
      change[post] = 0
      guard planned.need > 0 else { continue }
      cost += (planned.cost(present: after) - planned.cost(present: before)).rawValue
      let gained = planned.covered(present: after) - planned.covered(present: before)
      if let position = covered.firstIndex(where: { $0.campus == planned.campus }) {
        covered[position].minutes += gained
      } else {
        covered.append((planned.campus, gained))
      }
    }
    touchedPosts.removeAll(keepingCapacity: true)
    for (campus, gained) in covered {
      let missing = (plan.campuses[campus.rawValue].targetMinutes - week.covered(at: campus)).rawValue
      cost += plan.targetMinuteCost * (max(0, missing - gained.rawValue) - max(0, missing))
    }
    cost += costOfVisits()
    return cost
  }

  private mutating func costOfVisits() -> Int {
    defer { visits.removeAll(keepingCapacity: true) }
    var cost = 0
    for campus in Set(visits.map { $0.campusDay / 7 }).sorted() {
      let target = week.plan.campuses[campus].targetDays
      guard target > 0 else { continue }
      let days = campus * 7..<(campus + 1) * 7
      let before = days.count { visitors[$0] > 0 }
      let after = days.count { day in
        visitors[day] + visits.reduce(0) { $0 + ($1.campusDay == day ? $1.change : 0) } > 0
      }
      cost += week.plan.targetDayCost * (max(0, target - after) - max(0, target - before))
    }
    return cost
  }
}
