import Staffing

/// A run of periods on one day of one campus, in plain numbers.
struct RepairRun: Hashable, Sendable {
  let campus: Int32
  let day: Int32
  let first: Int32
  let last: Int32
  let start: Int32
  let end: Int32

  var campusDay: Int { Int(campus) * 7 + Int(day) }
  var duration: Int { Int(end - start) }

  func touches(_ other: RepairRun) -> Bool {
    campusDay == other.campusDay && first <= other.last + 1 && other.first <= last + 1
  }

  /// Whether both are at the same time.
  func meets(_ other: RepairRun) -> Bool { day == other.day && start < other.end && other.start < end }
}

/// How much of the wound is open and how much worse it gets elsewhere, kept in step with runs that come and go.
///
/// Elsewhere a post needs no more than it has, and a campus's target is what it reaches: so only losses count. To the
/// target of a campus of the wound, too, only its days in the wound can bring more than there was. Officers of one role
/// count alike: the board knows them by their *kind*, 0 for those of no role.
struct RepairBoard {
  /// By campus-day: whether it belongs to the wound.
  let isWound: [Bool]
  private var need: [Int32]
  private var present: [Int32]
  /// By post: weighted minutes of one officer short.
  private let price: [Int]
  /// By post: the minutes of its period.
  private let minutes: [Int]
  /// By kind, then by post: whether the kind counts.
  private let counts: [Bool]
  /// By campus-day: its first post.
  private let firstPost: [Int]
  private var covered: [Int]
  private var visitors: [Int32]
  /// By campus-day: whether a visit there counts to the campus's visited days.
  private let mayCount: [Bool]
  private let targetMinutes: [Int]
  private let targetDays: [Int]
  private let targetMinuteCost: Int
  private let targetDayCost: Int

  init(_ week: StaffedWeek, wound: [PostIndex]) {
    let plan = week.plan
    var isWound = [Bool](repeating: false, count: plan.campuses.count * 7)
    var isWounded = [Bool](repeating: false, count: plan.campuses.count)
    for post in wound {
      isWound[plan[post].campus.rawValue * 7 + plan[post].day.rawValue] = true
      isWounded[plan[post].campus.rawValue] = true
    }
    self.isWound = isWound
    present = plan.posts.indices.map { Int32(week.present(at: PostIndex($0))) }
    var need = plan.posts.map { Int32($0.need) }
    for (index, post) in plan.posts.enumerated() where !isWound[post.campus.rawValue * 7 + post.day.rawValue] {
      need[index] = min(need[index], present[index])
    }
    self.need = need
    price = plan.posts.map { $0.weight * $0.minutes.rawValue }
    minutes = plan.posts.map { $0.minutes.rawValue }
    counts = Self.counts(plan)
    firstPost = plan.campuses.flatMap { $0.days.map(\.posts.lowerBound) }
    var visitors = [Int32](repeating: 0, count: plan.campuses.count * 7)
    for officer in week.officers {
      var seen: Set<Int> = []
      for placement in officer.placements {
        let campusDay = placement.campus.rawValue * 7 + placement.day.rawValue
        if seen.insert(campusDay).inserted { visitors[campusDay] += 1 }
      }
    }
    self.visitors = visitors
    mayCount = visitors.indices.map { isWound[$0] || visitors[$0] > 0 }
    covered = plan.campuses.indices.map { week.covered(at: CampusIndex($0)).rawValue }
    targetMinutes = plan.campuses.indices.map { campus in
      let target = plan.campuses[campus].targetMinutes.rawValue
      return isWounded[campus] ? target : min(target, week.covered(at: CampusIndex(campus)).rawValue)
    }
    targetDays = plan.campuses.indices.map { campus in
      let target = plan.campuses[campus].targetDays
      return isWounded[campus] ? target : min(target, week.visitedDays(of: CampusIndex(campus)))
    }
    targetMinuteCost = plan.targetMinuteCost
    targetDayCost = plan.targetDayCost
  }

  /// What an officer counts as.
  static func kind(of officer: OfficerIndex, in plan: WeekPlan) -> Int {
    (plan.officers[officer.rawValue].role?.rawValue ?? -1) + 1
  }

  private static func counts(_ plan: WeekPlan) -> [Bool] {
    let kinds = plan.district.roles.count + 1
    var counts = [Bool](repeating: true, count: kinds * plan.posts.count)
    var isKnown = [Bool](repeating: false, count: kinds)
    for officer in plan.officers.indices {
      let kind = kind(of: OfficerIndex(officer), in: plan)
      guard !isKnown[kind] else { continue }
      isKnown[kind] = true
      for post in plan.posts.indices {
        counts[kind * plan.posts.count + post] = plan.qualifies(OfficerIndex(officer), at: PostIndex(post))
      }
    }
    return counts
  }

  /// Whether the campus has a target, so that its days are one another's business.
  func hasTarget(_ campus: Int) -> Bool { targetMinutes[campus] > 0 || targetDays[campus] > 0 }

  private func posts(_ run: RepairRun) -> Range<Int> {
    let start = firstPost[run.campusDay] + Int(run.first)
    return start..<start + Int(run.last - run.first) + 1
  }

  /// What is missing now: to posts and to targets of the campuses that can differ.
  var burden: Int {
    var sum = 0
    for index in need.indices { sum += price[index] * Int(max(0, need[index] - present[index])) }
    for campus in targetDays.indices { sum += targetCost(campus) }
    return sum
  }

  private func visitedDays(_ campus: Int) -> Int {
    var days = 0
    for day in campus * 7..<campus * 7 + 7 where visitors[day] > 0 && mayCount[day] { days += 1 }
    return days
  }

  private func targetCost(_ campus: Int) -> Int {
    let missing = targetMinuteCost * max(0, targetMinutes[campus] - covered[campus])
    guard targetDays[campus] > 0 else { return missing }
    return missing + targetDayCost * max(0, targetDays[campus] - visitedDays(campus))
  }

  /// Counts an officer of `kind` in (`sign` 1) or out (-1) over the run; `visits` says whether that changes who visits
  /// the campus that day at all. Returns the change of the burden.
  mutating func count(_ run: RepairRun, kind: Int, _ sign: Int32, visits: Bool) -> Int {
    let campus = Int(run.campus)
    let before = targetCost(campus)
    var change = 0
    let offset = kind * need.count
    for index in posts(run) where counts[offset + index] {
      let was = present[index]
      let now = was + sign
      present[index] = now
      change += price[index] * Int(max(0, need[index] - now) - max(0, need[index] - was))
      covered[campus] += minutes[index] * Int(min(need[index], now) - min(need[index], was))
    }
    if visits { visitors[run.campusDay] += sign }
    return change + targetCost(campus) - before
  }

  /// What an officer of `kind` at the run would make good at most, who may or may not visit the campus that day already.
  func gain(_ run: RepairRun, kind: Int) -> Int {
    let campus = Int(run.campus)
    var (gain, more) = (0, 0)
    let offset = kind * need.count
    for index in posts(run) where present[index] < need[index] && counts[offset + index] {
      gain += price[index]
      more += minutes[index]
    }
    return gain + targetMinuteCost * min(max(0, targetMinutes[campus] - covered[campus]), more)
      + dayGain(run.campusDay)
  }

  /// What the first visit of a campus-day brings to the campus's visited days.
  private func dayGain(_ campusDay: Int) -> Int {
    let campus = campusDay / 7
    guard visitors[campusDay] == 0, mayCount[campusDay], targetDays[campus] > 0 else { return 0 }
    return visitedDays(campus) < targetDays[campus] ? targetDayCost : 0
  }
}
