import Staffing

/// Lays out what a part-time officer may do on the days of a week.
struct FreeDayBuilder {
  private let plan: WeekPlan
  private let week: OfficerWeek
  private let campuses: [CampusIndex]
  private let firstPost: [Int32]
  private var startsOfDay: [Weekday: [FreeDay.Start]] = [:]

  init(plan: WeekPlan, week: OfficerWeek, campuses: [CampusIndex], firstPost: [Int32]) {
    self.plan = plan
    self.week = week
    self.campuses = campuses
    self.firstPost = firstPost
  }

  /// Whether a visit can be put in on `day`, hours apart.
  mutating func hasStarts(on day: Weekday) -> Bool {
    if let limit = plan.district.policy?.maxVisitsPerDay, week.tour(on: day).count >= limit { return false }
    let starts = self.starts(on: day)
    startsOfDay[day] = starts
    return !starts.isEmpty
  }

  /// The day with at most `weeklyDuty` minutes of duty; nil where no visit fits in.
  func day(_ day: Weekday, weeklyDuty: Int) -> FreeDay? {
    let limits = plan.officers[week.officer.rawValue]
    let limit = min(weeklyDuty, limits.dailyLimit?.rawValue ?? Int.max)
    let tour = week.tour(on: day)
    let fitting = (startsOfDay[day] ?? []).filter { shortest($0, on: day) <= limit }
    guard !fitting.isEmpty else { return nil }
    let campusesOfDay = Set(fitting.map { Int($0.place) } + tour.map(\.campus.rawValue)).sorted()
    var place: [Int: Int32] = [:]
    var firstEnds: [Int32] = [0]
    for (position, campus) in campusesOfDay.enumerated() {
      place[campus] = Int32(position)
      firstEnds.append(firstEnds[position] + Int32(plan.day(day, of: CampusIndex(campus)).posts.count))
    }
    let all = (fitting + locked(tour)).compactMap { start in
      place[Int(start.place)].map { start.moved(to: $0) }
    }
    let begin = all.map { Int($0.time) }.min() ?? 0
    let end = all.map { endTime($0, campusesOfDay, day) }.max() ?? 0
    let dutyLimit = max(0, min(limit, end - begin))
    let briefest = (fitting.map { shortest($0, on: day) } + tour.map(\.duration.rawValue)).min() ?? 1
    let visitLimit = plan.district.policy?.maxVisitsPerDay.flatMap { $0 < dutyLimit / max(1, briefest) ? $0 : nil }
    return FreeDay(
      day: day.rawValue, places: campusesOfDay.map { Int32($0 * CompiledWeek.days + day.rawValue) },
      starts: all.sorted { ($0.time, $0.place, $0.period) < ($1.time, $1.place, $1.period) }, dutyLimit: dutyLimit,
      visitLimit: visitLimit, locked: tour.map { run($0) }, firstEndOfPlace: firstEnds)
  }

  // MARK: Starts

  private func endTime(_ start: FreeDay.Start, _ campuses: [Int], _ day: Weekday) -> Int {
    let posts = plan.day(day, of: CampusIndex(campuses[Int(start.place)])).posts
    return plan.posts[posts.lowerBound + Int(start.lastEnd)].time.end.minutesAfterMidnight
  }

  private func shortest(_ start: FreeDay.Start, on day: Weekday) -> Int {
    let posts = plan.day(day, of: CampusIndex(Int(start.place))).posts
    return
      (plan.posts[posts.lowerBound + Int(start.firstEnd)].time.end
      - plan.posts[posts.lowerBound + Int(start.period)].time.start).rawValue
  }

  private func run(_ placement: Placement) -> PostRun {
    let campusDay = placement.campus.rawValue * CompiledWeek.days + placement.day.rawValue
    let first = Int(firstPost[campusDay])
    return PostRun(
      campusDay: Int32(campusDay), first: Int32(first + placement.periods.lowerBound),
      last: Int32(first + placement.periods.upperBound))
  }

  private func locked(_ tour: ArraySlice<Placement>) -> [FreeDay.Start] {
    tour.map {
      FreeDay.Start(
        place: Int32($0.campus.rawValue), period: Int32($0.periods.lowerBound), firstEnd: Int32($0.periods.upperBound),
        lastEnd: Int32($0.periods.upperBound), time: Int32($0.time.start.minutesAfterMidnight), isLocked: true)
    }
  }

  /// Every start of a free visit, with the campus in the place of its position.
  private func starts(on day: Weekday) -> [FreeDay.Start] {
    let tour = week.tour(on: day)
    var ofSchedule: [Int: [(period: Int, firstEnd: Int, lastEnd: Int)]] = [:]
    var starts: [FreeDay.Start] = []
    for campus in campuses {
      let planned = plan.day(day, of: campus)
      guard planned.isOpen, let schedule = planned.schedule else { continue }
      let posts = plan.posts[planned.posts]
      let runs = ofSchedule[schedule] ?? runs(of: posts, on: day)
      ofSchedule[schedule] = runs
      for run in runs {
        let time = posts[posts.startIndex + run.period].time.start
        guard let lastEnd = lastEnd(of: run, at: campus, posts: posts, beside: tour), lastEnd >= run.firstEnd
        else { continue }
        starts.append(
          FreeDay.Start(
            place: Int32(campus.rawValue), period: Int32(run.period), firstEnd: Int32(run.firstEnd),
            lastEnd: Int32(lastEnd), time: Int32(time.minutesAfterMidnight), isLocked: false))
      }
    }
    return starts
  }

  /// Of each period from which a visit may begin, the first and last with which it may end.
  private func runs(of posts: ArraySlice<Post>, on day: Weekday) -> [(period: Int, firstEnd: Int, lastEnd: Int)] {
    let limits = plan.officers[week.officer.rawValue]
    let least = plan.district.policy?.minVisit ?? 0
    return posts.indices.compactMap { first in
      let start = posts[first].time.start
      var last = first - 1
      while last + 1 < posts.endIndex, limits.canWork(ClockRange(start, posts[last + 1].time.end), on: day) {
        last += 1
      }
      guard last >= first, let shortest = (first...last).first(where: { posts[$0].time.end - start >= least })
      else { return nil }
      return (first - posts.startIndex, shortest - posts.startIndex, last - posts.startIndex)
    }
  }

  /// The last period with which the visit may end beside the locked visits; nil where it may not begin.
  private func lastEnd(
    of run: (period: Int, firstEnd: Int, lastEnd: Int), at campus: CampusIndex, posts: ArraySlice<Post>,
    beside tour: ArraySlice<Placement>
  ) -> Int? {
    let start = posts[posts.startIndex + run.period].time.start
    var last = run.lastEnd
    for visit in tour {
      if visit.campus == campus, run.period <= visit.periods.upperBound + 1 {
        last = min(last, visit.periods.lowerBound - 2)
      } else if start < visit.time.end {
        while last >= run.period, posts[posts.startIndex + last].time.end > visit.time.start { last -= 1 }
      }
    }
    return last >= run.period ? last : nil
  }
}

extension FreeDay.Start {
  fileprivate func moved(to place: Int32) -> FreeDay.Start {
    FreeDay.Start(
      place: place, period: period, firstEnd: firstEnd, lastEnd: lastEnd, time: time, isLocked: isLocked)
  }
}
