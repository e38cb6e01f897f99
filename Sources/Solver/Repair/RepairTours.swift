import Staffing

/// The officers' weeks as repairs change them: which visits may go, and whether what then comes is legal.
///
/// A change of one officer's week is a set of visits that go, as bits, and some runs that come.
struct RepairTours {
  /// One officer's week.
  struct Worker {
    /// Part-time, and breaks no rule: the week may be put together anew.
    var isFree = false
    /// What the officer counts as on the board.
    var kind = 0
    var runs: [RepairRun] = []
    /// Which of `runs` may go, a bit each.
    var movable: UInt64 = 0
    var dutyOfDay = [Int](repeating: 0, count: 7)
    var travelOfDay = [Int](repeating: 0, count: 7)
    var duty = 0
    var dailyLimit = Int.max
    var weeklyLimit = Int.max
  }

  let plan: WeekPlan
  let firstDay: Int
  private(set) var workers: [Worker]
  private let away: RepairRequest.Away?
  private let minVisit: Int
  private let maxVisits: Int
  private let meal: (after: Int, minutes: Int)?
  private let countsPresence: Bool
  private var tour: [RepairRun] = []
  /// Times between campuses as they are asked for, a negative one where it was not yet; empty where there are too many.
  private var ways: [Int32]
  private let campusCount: Int
  private var visitable: [Int: [Int]] = [:]
  private var visitors: [Int: [Int]] = [:]

  /// Up to how many campuses all times between them are kept: 16 MB of them.
  private static let mostCampuses = 2_000

  init(_ week: StaffedWeek, firstDay: Int, away: RepairRequest.Away? = nil) {
    plan = week.plan
    self.away = away
    self.firstDay = firstDay
    let policy = plan.district.policy
    minVisit = policy?.minVisit?.rawValue ?? 0
    maxVisits = policy?.maxVisitsPerDay ?? .max
    meal = policy?.meal.map { ($0.afterHours.minutes.rawValue, $0.minutes.rawValue) }
    countsPresence = !plan.presence.isFree
    campusCount = plan.campuses.count
    ways = campusCount > Self.mostCampuses ? [] : [Int32](repeating: -1, count: campusCount * campusCount)
    workers = []
    workers = plan.officers.indices.map { worker(OfficerIndex($0), in: week) }
    for (officer, worker) in workers.enumerated() {
      for run in worker.runs where visitors[Int(run.campus)]?.last != officer {
        visitors[Int(run.campus), default: []].append(officer)
      }
    }
  }

  private func worker(_ officer: OfficerIndex, in week: StaffedWeek) -> Worker {
    let limits = plan.officers[officer.rawValue]
    var worker = Worker()
    worker.kind = RepairBoard.kind(of: officer, in: plan)
    let placements = week[officer].placements
    // More visits than bits are nobody's week.
    worker.isFree =
      !limits.isFullTime && limits.role != nil && placements.count <= 60 && week.violations(of: officer).isEmpty
    worker.dailyLimit = limits.dailyLimit?.rawValue ?? .max
    worker.weeklyLimit = plan.dutyLimit(of: officer)?.rawValue ?? .max
    guard worker.isFree else { return worker }
    for (position, placement) in placements.enumerated() {
      worker.runs.append(
        run(at: placement.campus.rawValue, day: placement.day.rawValue, placement.periods))
      if !placement.isLocked, placement.day.rawValue >= firstDay { worker.movable |= 1 << UInt64(position) }
    }
    for day in Weekday.allCases {
      worker.dutyOfDay[day.rawValue] = week[officer].duty(on: day).rawValue
      worker.travelOfDay[day.rawValue] = week[officer].travel(on: day).rawValue
    }
    worker.duty = week.duty(of: officer).rawValue
    return worker
  }

  /// The run of periods as numbers.
  func run(at campus: Int, day: Int, _ periods: ClosedRange<Int>) -> RepairRun {
    let first = plan.day(Weekday.allCases[day], of: CampusIndex(campus)).posts.lowerBound
    return RepairRun(
      campus: Int32(campus), day: Int32(day), first: Int32(periods.lowerBound), last: Int32(periods.upperBound),
      start: Int32(plan.posts[first + periods.lowerBound].time.start.minutesAfterMidnight),
      end: Int32(plan.posts[first + periods.upperBound].time.end.minutesAfterMidnight))
  }

  /// All periods of one day of one campus; nil where there are none.
  func wholeDay(of campusDay: Int) -> RepairRun? {
    let count = plan.day(Weekday.allCases[campusDay % 7], of: CampusIndex(campusDay / 7)).posts.count
    return count == 0 ? nil : run(at: campusDay / 7, day: campusDay % 7, 0...count - 1)
  }

  /// Every run of one day of one campus that lasts long enough.
  func runs(of campusDay: Int) -> [RepairRun] {
    let day = Weekday.allCases[campusDay % 7]
    let count = plan.day(day, of: CampusIndex(campusDay / 7)).posts.count
    return (0..<count).flatMap { first in
      (first..<count).map { run(at: campusDay / 7, day: campusDay % 7, first...$0) }.filter { $0.duration >= minVisit }
    }
  }

  /// The officers who are free to be at the campus at all.
  mutating func officers(for campus: Int) -> [Int] {
    if let known = visitable[campus] { return known }
    let officers = workers.indices.filter { officer in
      workers[officer].isFree && plan.isEligible(OfficerIndex(officer), at: CampusIndex(campus))
    }
    visitable[campus] = officers
    return officers
  }

  /// The officers, free to be changed, who visit the campus on some day of the week as it was.
  func visitors(of campus: Int) -> [Int] { visitors[campus] ?? [] }

  /// Which of the officer's visits to the campus may go, a bit each.
  func movable(_ officer: Int, at campus: Int) -> UInt64 {
    var mask: UInt64 = 0
    for position in workers[officer].runs.indices where Int(workers[officer].runs[position].campus) == campus {
      mask |= 1 << UInt64(position)
    }
    return mask & workers[officer].movable
  }

  /// Whether no rule bars the officer that day, and nothing calls them away.
  func isAllowed(_ officer: Int, on day: Int) -> Bool {
    if let away, away.officer.rawValue == officer, away.day.rawValue == day { return false }
    return plan.officers[officer].bars[day].isEmpty
  }

  /// Whether the run lies in the officer's time.
  func canWork(_ officer: Int, _ run: RepairRun) -> Bool {
    plan.officers[officer].canWork(
      ClockRange(ClockTime(Int(run.start)), ClockTime(Int(run.end))), on: Weekday.allCases[Int(run.day)])
  }

  private mutating func travel(_ from: Int32, _ to: Int32) -> Int {
    if from == to { return 0 }
    guard !ways.isEmpty else { return minutes(from, to) }
    let position = Int(from) * campusCount + Int(to)
    let known = ways[position]
    if known >= 0 { return Int(known) }
    let minutes = minutes(from, to)
    ways[position] = Int32(clamping: minutes)
    return minutes
  }

  private func minutes(_ from: Int32, _ to: Int32) -> Int {
    plan.travel.minutes(from: CampusIndex(Int(from)), to: CampusIndex(Int(to))).rawValue
  }

  /// The officer's visits that cannot stay beside `run`: at the same time, or at the same campus without a period between.
  /// nil where one of them may not go.
  func forced(by run: RepairRun, of officer: Int) -> UInt64? {
    var mask: UInt64 = 0
    for position in workers[officer].runs.indices {
      let own = workers[officer].runs[position]
      guard own.day == run.day else { continue }
      if own.touches(run) || own.meets(run) { mask |= 1 << UInt64(position) }
    }
    return mask & ~workers[officer].movable == 0 ? mask : nil
  }

  /// Which of the officer's visits are on one of the days, a bit each.
  func visits(of officer: Int, on days: UInt8) -> UInt64 {
    var mask: UInt64 = 0
    for position in workers[officer].runs.indices where days & (1 << UInt8(workers[officer].runs[position].day)) != 0 {
      mask |= 1 << UInt64(position)
    }
    return mask
  }

  /// The days on which visits go or come, a bit each.
  func days(of officer: Int, without gone: UInt64, with comes: [RepairRun]) -> UInt8 {
    var days: UInt8 = 0
    for run in comes { days |= 1 << UInt8(run.day) }
    var rest = gone
    while rest != 0 {
      days |= 1 << UInt8(workers[officer].runs[rest.trailingZeroBitCount].day)
      rest &= rest - 1
    }
    return days
  }

  /// What the officer's travel and presence cost more than before, in weighted minutes, where the week stays legal; nil
  /// where it does not. A day on which they cost less is no gain: a repair is not there to save ways.
  mutating func extra(of officer: Int, without gone: UInt64, with comes: [RepairRun]) -> Int? {
    var duty = workers[officer].duty
    var extra = 0
    let days = days(of: officer, without: gone, with: comes)
    let (daily, weekly) = (workers[officer].dailyLimit, workers[officer].weeklyLimit)
    for day in 0..<7 where days & (1 << UInt8(day)) != 0 {
      let (onDay, way) = put(Int32(day), of: officer, without: gone, with: comes)
      guard onDay <= daily, isLegalTour(onDay) else { return nil }
      duty += onDay - workers[officer].dutyOfDay[day]
      var more = plan.travelMinuteCost * (way - workers[officer].travelOfDay[day])
      if countsPresence { more += presence(of: officer, on: Int32(day), without: gone, with: comes) }
      extra += max(0, more)
    }
    return duty <= weekly ? extra : nil
  }

  /// What presence costs more that day, in weighted minutes.
  private func presence(of officer: Int, on day: Int32, without gone: UInt64, with comes: [RepairRun]) -> Int {
    var cost = 0
    for run in comes where run.day == day { cost += presence(of: officer, at: run) }
    for (position, run) in workers[officer].runs.enumerated()
    where run.day == day && gone & (1 << UInt64(position)) != 0 {
      cost -= presence(of: officer, at: run)
    }
    return cost
  }

  private func presence(of officer: Int, at run: RepairRun) -> Int {
    let start = plan.day(Weekday.allCases[Int(run.day)], of: CampusIndex(Int(run.campus))).posts.lowerBound
    return (Int(run.first)...Int(run.last)).reduce(0) {
      $0 + plan.presenceCost(of: OfficerIndex(officer), at: PostIndex(start + $1))
    }
  }

  /// Puts the day's tour together in `tour`, and adds it up.
  private mutating func put(
    _ day: Int32, of officer: Int, without gone: UInt64, with comes: [RepairRun]
  ) -> (duty: Int, travel: Int) {
    tour.removeAll(keepingCapacity: true)
    for position in workers[officer].runs.indices where gone & (1 << UInt64(position)) == 0 {
      let run = workers[officer].runs[position]
      if run.day == day { tour.append(run) }
    }
    for run in comes where run.day == day {
      var position = tour.count
      while position > 0, tour[position - 1].start > run.start { position -= 1 }
      tour.insert(run, at: position)
    }
    var (duty, way) = (0, 0)
    for position in tour.indices {
      duty += tour[position].duration
      if position > 0 { way += travel(tour[position - 1].campus, tour[position].campus) }
    }
    return (duty + way, way)
  }

  /// Whether the tour that was put together last keeps the rules, but for its hours.
  private mutating func isLegalTour(_ duty: Int) -> Bool {
    guard tour.count <= maxVisits else { return false }
    var longestBreak = -1
    for position in tour.indices.dropFirst() {
      let (before, run) = (tour[position - 1], tour[position])
      let free = Int(run.start - before.end) - travel(before.campus, run.campus)
      guard free >= 0 else { return false }
      for earlier in 0..<position where tour[earlier].touches(run) { return false }
      longestBreak = max(longestBreak, free)
    }
    guard let meal, duty > meal.after else { return true }
    return longestBreak >= meal.minutes
  }
}
