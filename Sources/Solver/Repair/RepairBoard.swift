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
}

/// How much of the wound is open and how much worse it gets elsewhere, kept in step with runs that come and go.
///
/// Elsewhere a post needs no more than it has, and a campus's target is what it reaches: so only losses count. To the
/// target of a campus of the wound, too, only its days in the wound can bring more than there was.
struct RepairBoard {
  let week: StaffedWeek
  private let plan: WeekPlan
  /// By campus-day: whether it belongs to the wound.
  let isWound: [Bool]
  private var need: [Int32]
  private var present: [Int32]
  private var covered: [Int]
  private var visitors: [Int32]
  /// By campus-day: whether a visit there counts to the campus's visited days.
  private let mayCount: [Bool]
  private let targetMinutes: [Int]
  private let targetDays: [Int]

  init(_ week: StaffedWeek, wound: [PostIndex]) {
    self.week = week
    let plan = week.plan
    self.plan = plan
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
  }

  private func post(_ run: RepairRun, _ period: Int32) -> Int {
    let day = Weekday.allCases[Int(run.day)]
    return plan.day(day, of: CampusIndex(Int(run.campus))).posts.lowerBound + Int(period)
  }

  /// What is missing now: to posts and to targets of the campuses that can differ.
  var burden: Int {
    var sum = 0
    for (index, post) in plan.posts.enumerated() {
      sum += post.weight * post.minutes.rawValue * Int(max(0, need[index] - present[index]))
    }
    for campus in plan.campuses.indices { sum += targetCost(campus) }
    return sum
  }

  private func targetCost(_ campus: Int) -> Int {
    var days = 0
    for day in campus * 7..<campus * 7 + 7 where visitors[day] > 0 && mayCount[day] { days += 1 }
    return plan.targetMinuteCost * max(0, targetMinutes[campus] - covered[campus])
      + plan.targetDayCost * max(0, targetDays[campus] - days)
  }

  /// Counts the officer in (`sign` 1) or out (-1) over the run; `visits` says whether that changes who visits the
  /// campus that day at all. Returns the change of the burden.
  mutating func count(_ run: RepairRun, of officer: Int, _ sign: Int32, visits: Bool) -> Int {
    let campus = Int(run.campus)
    let before = targetCost(campus)
    var change = 0
    let start = post(run, run.first)
    for index in start...start + Int(run.last - run.first) {
      guard plan.qualifies(OfficerIndex(officer), at: PostIndex(index)) else { continue }
      let planned = plan.posts[index]
      let was = present[index]
      present[index] += sign
      let now = present[index]
      let minutes = planned.minutes.rawValue
      change += planned.weight * minutes * Int(max(0, need[index] - now) - max(0, need[index] - was))
      covered[campus] += minutes * Int(min(need[index], now) - min(need[index], was))
    }
    if visits { visitors[run.campusDay] += sign }
    return change + targetCost(campus) - before
  }

  /// What an officer at the run would make good at most, who may or may not visit the campus that day already.
  func gain(_ run: RepairRun, of officer: Int?) -> Int {
    let campus = Int(run.campus)
    var gain = 0
    var more = 0
    let start = post(run, run.first)
    for index in start...start + Int(run.last - run.first) {
      if let officer, !plan.qualifies(OfficerIndex(officer), at: PostIndex(index)) { continue }
      let planned = plan.posts[index]
      let minutes = planned.minutes.rawValue
      guard present[index] < need[index] else { continue }
      gain += planned.weight * minutes
      more += minutes
    }
    let missing = max(0, targetMinutes[campus] - covered[campus])
    gain += plan.targetMinuteCost * min(missing, more)
    guard visitors[run.campusDay] == 0, mayCount[run.campusDay], targetDays[campus] > 0 else { return gain }
    var days = 0
    for day in campus * 7..<campus * 7 + 7 where visitors[day] > 0 && mayCount[day] { days += 1 }
    return days < targetDays[campus] ? gain + plan.targetDayCost : gain
  }
}
