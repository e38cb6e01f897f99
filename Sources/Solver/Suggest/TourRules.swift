import Staffing

/// Says whether a change leaves an officer's week legal, without a trial of the whole roster: a first sieve. What
/// passes is tried by the referee before it is suggested.
struct TourRules {
  private let week: StaffedWeek
  private let minVisit: Minutes
  private let maxVisits: Int
  private let meal: (after: Minutes, minutes: Minutes)?
  /// By officer: the week's stays that may be given up.
  private let own: [[Stay]]
  /// By officer: whether every rule is kept, and tours may be put together freely.
  private let isFree: [Bool]

  init(_ week: StaffedWeek) {
    self.week = week
    let policy = week.plan.district.policy
    minVisit = policy?.minVisit ?? 0
    maxVisits = policy?.maxVisitsPerDay ?? .max
    meal = policy?.meal.map { ($0.afterHours.minutes, $0.minutes) }
    own = week.officers.map { officer in officer.placements.filter { !$0.isLocked }.map(\.stay) }
    isFree = week.plan.officers.indices.map { position in
      let officer = week.plan.officers[position]
      return !officer.isFullTime && officer.role != nil && week.violations(of: OfficerIndex(position)).isEmpty
    }
  }

  private var plan: WeekPlan { week.plan }

  /// The stays that the officer may give up: those that are not locked.
  func givable(of officer: OfficerIndex) -> [Stay] { own[officer.rawValue] }

  /// Whether the officer breaks no rule, is not full-time, and may be at `campus` on `day` at all.
  func mayVisit(_ officer: OfficerIndex, _ campus: CampusIndex, on day: Weekday) -> Bool {
    isFree[officer.rawValue] && plan.officers[officer.rawValue].bars[day.rawValue].isEmpty
      && plan.isEligible(officer, at: campus)
  }

  /// Calls `body` for every run of periods at `campus` that meets `wanted` and lies inside the officer's availability.
  func forEachRun(
    of officer: OfficerIndex, at campus: CampusIndex, on day: Weekday, meeting wanted: ClosedRange<Int>,
    _ body: (Stay) -> Void
  ) {
    let posts = plan.posts[plan.day(day, of: campus).posts]
    let limits = plan.officers[officer.rawValue]
    for first in 0...wanted.upperBound {
      let start = posts[posts.startIndex + first].time.start
      for last in max(first, wanted.lowerBound)..<posts.count {
        let time = ClockRange(start, posts[posts.startIndex + last].time.end)
        guard limits.canWork(time, on: day) else { break }
        body(Stay(campus: campus, day: day, periods: first...last, time: time))
      }
    }
  }

  /// Whether the officer's week is legal after the change, where it was before. Who may visit what was asked before.
  func allow(_ change: StayChange) -> Bool {
    let limits = plan.officers[change.officer.rawValue]
    var duty = week.duty(of: change.officer)
    var checked: UInt8 = 0
    for stay in change.goes + change.comes where checked & (1 << stay.day.rawValue) == 0 {
      checked |= 1 << stay.day.rawValue
      let tour = self.tour(of: change, on: stay.day)
      let onDay = self.duty(of: tour)
      duty += onDay - week[change.officer].duty(on: stay.day)
      guard isLegal(tour, duty: onDay, limits, on: stay.day) else { return false }
    }
    return plan.dutyLimit(of: change.officer).map { duty <= $0 } ?? true
  }

  /// The day's tour after the change, in order of time.
  func tour(of change: StayChange, on day: Weekday) -> [Stay] {
    var tour = week[change.officer].tour(on: day).map(\.stay)
    for stay in change.goes where stay.day == day {
      if let position = tour.firstIndex(of: stay) { tour.remove(at: position) }
    }
    for stay in change.comes where stay.day == day {
      let position = tour.firstIndex { $0.time.start > stay.time.start } ?? tour.endIndex
      tour.insert(stay, at: position)
    }
    return tour
  }

  private func duty(of tour: [Stay]) -> Minutes {
    zip(tour, tour.dropFirst()).reduce(into: tour.reduce(into: Minutes.zero) { $0 += $1.time.duration }) {
      $0 += plan.travel.minutes(from: $1.0.campus, to: $1.1.campus)
    }
  }

  private func isLegal(_ tour: [Stay], duty: Minutes, _ limits: OfficerPlan, on day: Weekday) -> Bool {
    guard tour.count <= maxVisits, limits.dailyLimit.map({ duty <= $0 }) ?? true else { return false }
    var longestBreak: Minutes?
    for (position, stay) in tour.enumerated() {
      guard stay.time.duration >= minVisit, limits.canWork(stay.time, on: day) else { return false }
      guard position > 0 else { continue }
      let before = tour[position - 1]
      let free =
        stay.time.start - before.time.end - plan.travel.minutes(from: before.campus, to: stay.campus)
      guard free >= 0, !tour[..<position].contains(where: { $0.touches(stay) }) else { return false }
      longestBreak = max(longestBreak ?? free, free)
    }
    guard let meal, duty > meal.after else { return true }
    return longestBreak.map { $0 >= meal.minutes } ?? false
  }
}
