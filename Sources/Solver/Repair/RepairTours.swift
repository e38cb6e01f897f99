import Staffing

/// The officers' weeks as repairs change them: which visits may go, and whether what then comes is legal.
///
/// A change of one officer's week is a set of visits that go, as bits, and some runs that come.
struct RepairTours {
  /// One officer's week.
  struct Worker {
    /// Part-time, and breaks no rule: the week may be put together anew.
    var isFree = false
    var runs: [RepairRun] = []
    /// Which of `runs` may go, a bit each.
    var movable: UInt64 = 0
    var dutyOfDay = [Int](repeating: 0, count: 7)
    var duty = 0
    var travel = 0
    var dailyLimit = Int.max
    var weeklyLimit = Int.max
  }

  let plan: WeekPlan
  let firstDay: Int
  private(set) var workers: [Worker]
  private let minVisit: Int
  private let maxVisits: Int
  private let meal: (after: Int, minutes: Int)?
  private var tour: [RepairRun] = []

  init(_ week: StaffedWeek, firstDay: Int) {
    plan = week.plan
    self.firstDay = firstDay
    let policy = plan.district.policy
    minVisit = policy?.minVisit?.rawValue ?? 0
    maxVisits = policy?.maxVisitsPerDay ?? .max
    meal = policy?.meal.map { ($0.afterHours.minutes.rawValue, $0.minutes.rawValue) }
    workers = []
    workers = plan.officers.indices.map { worker(OfficerIndex($0), in: week) }
  }

  private func worker(_ officer: OfficerIndex, in week: StaffedWeek) -> Worker {
    let limits = plan.officers[officer.rawValue]
    var worker = Worker()
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
    for day in Weekday.allCases { worker.dutyOfDay[day.rawValue] = week[officer].duty(on: day, in: plan).rawValue }
    worker.duty = week.duty(of: officer).rawValue
    worker.travel = week.travel(of: officer).rawValue
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

  /// Every run of one day of one campus that lasts long enough.
  func runs(of campusDay: Int) -> [RepairRun] {
    let day = Weekday.allCases[campusDay % 7]
    let count = plan.day(day, of: CampusIndex(campusDay / 7)).posts.count
    return (0..<count).flatMap { first in
      (first..<count).map { run(at: campusDay / 7, day: campusDay % 7, first...$0) }.filter { $0.duration >= minVisit }
    }
  }

  /// Whether the officer may be at the campus that day at all.
  func mayVisit(_ officer: Int, _ campusDay: Int) -> Bool {
    workers[officer].isFree && plan.officers[officer].bars[campusDay % 7].isEmpty
      && plan.isEligible(OfficerIndex(officer), at: CampusIndex(campusDay / 7))
  }

  /// Whether the run lies in the officer's time.
  func canWork(_ officer: Int, _ run: RepairRun) -> Bool {
    plan.officers[officer].canWork(
      ClockRange(ClockTime(Int(run.start)), ClockTime(Int(run.end))), on: Weekday.allCases[Int(run.day)])
  }

  func travel(_ from: Int32, _ to: Int32) -> Int {
    plan.travel.minutes(from: CampusIndex(Int(from)), to: CampusIndex(Int(to))).rawValue
  }

  /// The officer's visits that cannot stay beside `run`: at the same time, or at the same campus without a period between.
  /// nil where one of them may not go.
  func forced(by run: RepairRun, of officer: Int) -> UInt64? {
    var mask: UInt64 = 0
    let worker = workers[officer]
    for (position, own) in worker.runs.enumerated() where own.day == run.day {
      if own.touches(run) || (own.start < run.end && run.start < own.end) { mask |= 1 << UInt64(position) }
    }
    return mask & ~worker.movable == 0 ? mask : nil
  }

  /// The change of the officer's travel minutes where the week stays legal; nil where it does not.
  mutating func travelChange(of officer: Int, without gone: UInt64, with comes: [RepairRun]) -> Int? {
    let worker = workers[officer]
    var duty = worker.duty
    var travelled = 0
    var days: UInt8 = 0
    for run in comes { days |= 1 << UInt8(run.day) }
    for (position, run) in worker.runs.enumerated() where gone & (1 << UInt64(position)) != 0 {
      days |= 1 << UInt8(run.day)
    }
    for day in 0..<7 where days & (1 << UInt8(day)) != 0 {
      let before = travelOfDay(Int32(day), worker, without: 0, with: [])
      let (onDay, way) = dutyOfDay(Int32(day), worker, without: gone, with: comes)
      guard onDay <= worker.dailyLimit, isLegalTour(onDay) else { return nil }
      duty += onDay - worker.dutyOfDay[day]
      travelled += way - before
    }
    return duty <= worker.weeklyLimit ? travelled : nil
  }

  private mutating func travelOfDay(
    _ day: Int32, _ worker: Worker, without gone: UInt64, with comes: [RepairRun]
  ) -> Int {
    dutyOfDay(day, worker, without: gone, with: comes).travel
  }

  /// Puts the day's tour together in `tour`, and adds it up.
  private mutating func dutyOfDay(
    _ day: Int32, _ worker: Worker, without gone: UInt64, with comes: [RepairRun]
  ) -> (duty: Int, travel: Int) {
    tour.removeAll(keepingCapacity: true)
    for (position, run) in worker.runs.enumerated() where run.day == day && gone & (1 << UInt64(position)) == 0 {
      tour.append(run)
    }
    for run in comes where run.day == day {
      let position = tour.firstIndex { $0.start > run.start } ?? tour.endIndex
      tour.insert(run, at: position)
    }
    var (duty, way) = (0, 0)
    for (position, run) in tour.enumerated() {
      duty += run.duration
      if position > 0 { way += travel(tour[position - 1].campus, run.campus) }
    }
    return (duty + way, way)
  }

  /// Whether the tour that was put together last keeps the rules, but for its hours.
  private func isLegalTour(_ duty: Int) -> Bool {
    guard tour.count <= maxVisits else { return false }
    var longestBreak = -1
    for position in tour.indices.dropFirst() {
      let (before, run) = (tour[position - 1], tour[position])
      let free = Int(run.start - before.end) - travel(before.campus, run.campus)
      guard free >= 0, !tour[..<position].contains(where: { $0.touches(run) }) else { return false }
      longestBreak = max(longestBreak, free)
    }
    guard let meal, duty > meal.after else { return true }
    return longestBreak >= meal.minutes
  }
}
