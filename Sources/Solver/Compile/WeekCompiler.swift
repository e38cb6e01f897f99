import Staffing

extension CompiledWeek {
  /// Compiles the week of `plan` with the visits `locked` in every roster.
  ///
  /// With `keepsAll` the locked visits are the present roster, with `onlyGaps` nothing but required posts and travel
  /// counts. Nothing is chosen outside of `scope`.
  init(
    plan: WeekPlan, locked: [Visit], keepsAll: Bool = false, onlyGaps: Bool = false,
    scope: FillRequest.Scope = .week
  ) {
    var compiler = WeekCompiler(plan: plan, locked: locked, keepsAll: keepsAll, onlyGaps: onlyGaps, scope: scope)
    self = compiler.compile()
  }
}

/// Compiles a week: what no roster can change is counted once, the rest is laid out for the solver.
private struct WeekCompiler {
  private let plan: WeekPlan
  private let onlyGaps: Bool
  private let scope: FillRequest.Scope
  /// The visits of every roster.
  private let fixed: StaffedWeek
  /// Days (by officer * 7 + day) on which the visits of every roster are all there can be.
  private var isFullDay: [Bool]
  private var schedules = ScheduleTables()
  /// By post: how many free officers can be at it and count.
  private var reach: [Int32]
  private var reachedBy: [Int32]
  private var canVisit: [Bool]
  /// What could be saved on days that are left out though a roster might use them.
  private var leftOut = 0

  init(plan: WeekPlan, locked: [Visit], keepsAll: Bool, onlyGaps: Bool, scope: FillRequest.Scope) {
    self.plan = plan
    self.onlyGaps = onlyGaps
    self.scope = scope
    fixed = StaffedWeek(
      plan: plan, visits: FixedVisits.visits(of: plan, locked: locked, keepsAll: keepsAll, scope: scope))
    isFullDay = Array(repeating: false, count: plan.officers.count * CompiledWeek.days)
    reach = Array(repeating: 0, count: plan.posts.count)
    reachedBy = Array(repeating: -1, count: plan.posts.count)
    canVisit = Array(repeating: false, count: plan.campuses.count * CompiledWeek.days)
  }

  mutating func compile() -> CompiledWeek {
    let firstPost = self.firstPosts()
    let qualified = self.qualifiedRoles()
    let isVisited = self.visitedCampusDays()
    var officers: [FreeOfficer] = []
    for position in plan.officers.indices {
      guard let choice = choice(of: OfficerIndex(position), firstPost: firstPost) else { continue }
      let role = plan.officers[position].role?.rawValue ?? qualified.count - 1
      count(choice, of: position, qualified: qualified[role], firstPost: firstPost)
      officers.append(FreeOfficer(officer: OfficerIndex(position), role: role, choice: choice))
    }
    let endedTable = schedules.indices(of: plan, firstPost: firstPost)
    let campuses = Set(officers.flatMap { $0.campusDays(firstPost: firstPost) }.map { $0 / CompiledWeek.days })
    return week(
      firstPost: firstPost, qualified: qualified, isVisited: isVisited, officers: officers,
      travel: CompactTravel(plan: plan, campuses: campuses.sorted()), endedTable: endedTable)
  }

  // MARK: What is left to gain

  private func week(
    firstPost: [Int32], qualified: [[Bool]], isVisited: [Bool], officers: [FreeOfficer], travel: CompactTravel,
    endedTable: [Int32]
  ) -> CompiledWeek {
    let posts = plan.posts
    let need = posts.indices.map { post in
      onlyGaps && !posts[post].isRequired
        ? 0 : Int32(clamping: min(fixed.short(at: PostIndex(post)), Int(reach[post])))
    }
    let needCost = posts.map { $0.weight * $0.minutes.rawValue }
    var targetMinutes: [Int] = []
    var targetDays: [Int] = []
    var countsVisit = [Bool](repeating: false, count: canVisit.count)
    for (campus, planned) in plan.campuses.enumerated() {
      let days = campus * CompiledWeek.days..<(campus + 1) * CompiledWeek.days
      let own = Int(firstPost[days.lowerBound])..<Int(firstPost[days.upperBound])
      let reachable = own.reduce(0) { $0 + posts[$1].minutes.rawValue * Int(need[$1]) }
      let missing = planned.targetMinutes - fixed.covered(at: CampusIndex(campus))
      targetMinutes.append(onlyGaps || plan.targetMinuteCost == 0 ? 0 : max(0, min(missing.rawValue, reachable)))
      let open = days.count { canVisit[$0] && !isVisited[$0] }
      let missingDays = planned.targetDays - fixed.visitedDays(of: CampusIndex(campus))
      targetDays.append(onlyGaps || plan.targetDayCost == 0 ? 0 : max(0, min(missingDays, open)))
      for day in days { countsVisit[day] = targetDays[campus] > 0 && !isVisited[day] && canVisit[day] }
    }
    var constant = fixed.totals.cost
    constant.posts -= Cost(zip(need, needCost).reduce(0) { $0 + Int($1.0) * $1.1 })
    constant.targetMinutes -= Cost(plan.targetMinuteCost * targetMinutes.reduce(0, +))
    constant.targetDays -= Cost(plan.targetDayCost * targetDays.reduce(0, +))
    constant.travel = Cost(fixedTravelCost())
    return CompiledWeek(
      plan: plan, postStart: posts.map { Int32($0.time.start.minutesAfterMidnight) },
      postEnd: posts.map { Int32($0.time.end.minutesAfterMidnight) },
      postMinutes: posts.map { Int32($0.minutes.rawValue) },
      campusOfPost: posts.map { Int32($0.campus.rawValue) }, need: need, needCost: needCost, firstPost: firstPost,
      targetMinutes: targetMinutes, targetDays: targetDays, countsVisit: countsVisit,
      targetMinuteCost: plan.targetMinuteCost, targetDayCost: plan.targetDayCost,
      travelMinuteCost: plan.travelMinuteCost,
      meal: plan.district.policy?.meal.map { ($0.afterHours.minutes.rawValue, $0.minutes.rawValue) },
      minVisit: plan.district.policy?.minVisit?.rawValue ?? 0, qualified: qualified, officers: officers,
      fixedVisits: fixed.visits,
      constant: constant, uncounted: (onlyGaps ? uncounted() : 0) + leftOut,
      travel: travel, presence: CompactPresence(plan.presence), endedTable: endedTable,
      endedTables: schedules.tables)
  }

  /// What visits that fill gaps can save besides: at open posts and of the targets.
  private func uncounted() -> Int {
    let open = plan.posts.indices.filter { !plan.posts[$0].isRequired }.reduce(0) { sum, post in
      sum + plan.posts[post].weight * plan.posts[post].minutes.rawValue
        * min(fixed.short(at: PostIndex(post)), Int(reach[post]))
    }
    return open + (fixed.totals.cost.targetMinutes + fixed.totals.cost.targetDays).rawValue
  }

  /// The travel of the days on which nothing can be added.
  private func fixedTravelCost() -> Int {
    var minutes = Minutes.zero
    for week in fixed.officers where !week.placements.isEmpty {
      for day in Weekday.allCases where isFullDay[week.officer.rawValue * CompiledWeek.days + day.rawValue] {
        minutes += week.travel(on: day)
      }
    }
    return plan.travelMinuteCost * minutes.rawValue
  }

  private func firstPosts() -> [Int32] {
    var first: [Int32] = []
    var next = 0
    for campus in plan.campuses {
      for day in campus.days {
        first.append(Int32(next))
        next += day.posts.count
      }
    }
    return first + [Int32(next)]
  }

  /// Of each role whether it counts at each post, and of officers without a known role.
  private func qualifiedRoles() -> [[Bool]] {
    var officerOfRole = [OfficerIndex?](repeating: nil, count: plan.district.roles.count)
    for (position, officer) in plan.officers.enumerated() {
      if let role = officer.role { officerOfRole[role.rawValue] = OfficerIndex(position) }
    }
    return officerOfRole.map { officer in
      guard let officer else { return [] }
      return plan.posts.indices.map { plan.qualifies(officer, at: PostIndex($0)) }
    } + [[Bool](repeating: false, count: plan.posts.count)]
  }

  private func visitedCampusDays() -> [Bool] {
    var isVisited = [Bool](repeating: false, count: canVisit.count)
    for week in fixed.officers {
      for visit in week.placements { isVisited[visit.campus.rawValue * CompiledWeek.days + visit.day.rawValue] = true }
    }
    return isVisited
  }

  private mutating func count(_ choice: FreeOfficer.Choice, of officer: Int, qualified: [Bool], firstPost: [Int32]) {
    func count(_ posts: ClosedRange<Int>, of campusDay: Int, in compiler: inout WeekCompiler) {
      compiler.canVisit[campusDay] = true
      for post in posts where compiler.reachedBy[post] != Int32(officer) {
        compiler.reachedBy[post] = Int32(officer)
        if qualified[post] { compiler.reach[post] += 1 }
      }
    }
    switch choice {
    case .weeks(let weeks):
      for run in weeks.joined() { count(Int(run.first)...Int(run.last), of: Int(run.campusDay), in: &self) }
    case .tours(let days, _):
      for day in days {
        for start in day.starts where !start.isLocked {
          let campusDay = Int(day.places[Int(start.place)])
          let first = Int(firstPost[campusDay])
          count(first + Int(start.period)...first + Int(start.lastEnd), of: campusDay, in: &self)
        }
      }
    }
  }

  // MARK: Officers

  /// What the officer can choose from; nil where there is no choice. Marks the days that are settled.
  private mutating func choice(of officer: OfficerIndex, firstPost: [Int32]) -> FreeOfficer.Choice? {
    let officerPlan = plan.officers[officer.rawValue]
    let days = officer.rawValue * CompiledWeek.days..<(officer.rawValue + 1) * CompiledWeek.days
    for day in days { isFullDay[day] = true }
    if officerPlan.isFullTime {
      // The week of a full-time officer is chosen as a whole or not at all.
      guard officerPlan.post == nil, fixed[officer].placements.isEmpty, scope == .week else { return nil }
      let weeks = FixedVisits.fullTimeWeeks(of: officer, in: plan, firstPost: firstPost)
      return weeks.isEmpty ? nil : .weeks(weeks)
    }
    let violations = fixed.violations(of: officer)
    let violated = Set(violations.compactMap(\.day))
    let bareDay = { (day: Weekday) in !officerPlan.bars[day.rawValue].isEmpty || violated.contains(day) }
    guard officerPlan.role != nil, violations.allSatisfy({ $0.day != nil }) else { return nil }
    let campuses = FixedVisits.eligibleCampuses(of: officer, in: plan).filter { campus in
      Weekday.allCases.contains { scope.includes(campus, on: $0) }
    }
    var builder = FreeDayBuilder(plan: plan, week: fixed[officer], campuses: campuses, firstPost: firstPost)
    var candidates = Weekday.allCases.filter { day in
      !bareDay(day) && campuses.contains { scope.includes($0, on: day) } && builder.hasStarts(on: day)
    }
    candidates = withoutTooManyInARow(candidates, of: officer, builder)
    var freeDays: [FreeDay] = []
    // Days that turn out to hold nothing are settled, and leave the others less of the week's duty.
    while true {
      let settled = Weekday.allCases.filter { !candidates.contains($0) }
      let duty = settled.reduce(into: Minutes.zero) { $0 += fixed[officer].duty(on: $1) }
      let left = plan.dutyLimit(of: officer).map { ($0 - duty).rawValue } ?? Int.max
      freeDays = candidates.compactMap { builder.day($0, weeklyDuty: left) }
      if freeDays.count == candidates.count {
        for day in freeDays { isFullDay[days.lowerBound + day.day] = false }
        return freeDays.isEmpty ? nil : .tours(freeDays, duty: min(left, freeDays.reduce(0) { $0 + $1.dutyLimit }))
      }
      candidates = candidates.filter { day in freeDays.contains { $0.day == day.rawValue } }
    }
  }
}

extension WeekCompiler {
  /// The days of `candidates` that can all be worked without too many in a row, the latest of a row left out. Where the
  /// days that stay as they are do not keep the officer from a day by themselves, ``leftOut`` counts what it might save.
  fileprivate mutating func withoutTooManyInARow(
    _ candidates: [Weekday], of officer: OfficerIndex, _ builder: FreeDayBuilder
  ) -> [Weekday] {
    guard let most = plan.district.policy?.consecutiveDays else { return candidates }
    let other = plan.otherWeeks(of: officer)
    let isFixed = Weekday.allCases.map { !fixed[officer].tour(on: $0).isEmpty }
    var isFree = Weekday.allCases.map { candidates.contains($0) && !isFixed[$0.rawValue] }
    func row(around day: Int, _ isWorked: (Int) -> Bool) -> Int {
      let before = (0..<day).reversed().prefix(while: isWorked).count
      let after = (day + 1..<CompiledWeek.days).prefix(while: isWorked).count
      return 1 + before + (before == day ? other.daysBefore : 0) + after
        + (day + 1 + after == CompiledWeek.days ? other.daysAfter : 0)
    }
    for day in isFree.indices.reversed() where isFree[day] {
      guard row(around: day, { isFixed[$0] || isFree[$0] }) > most else { continue }
      isFree[day] = false
      guard row(around: day, { isFixed[$0] }) <= most, let free = builder.day(Weekday.allCases[day], weeklyDuty: .max)
      else { continue }
      let perMinute = (plan.posts.map(\.weight).max() ?? 0) + plan.targetMinuteCost
      leftOut += perMinute * free.dutyLimit + plan.targetDayCost * (free.visitLimit ?? free.starts.count)
    }
    return candidates.filter { isFree[$0.rawValue] || isFixed[$0.rawValue] }
  }
}

extension FreeOfficer {
  /// Every campus-day that the officer may visit.
  func campusDays(firstPost: [Int32]) -> [Int] {
    switch choice {
    case .weeks(let weeks): weeks.joined().map { Int($0.campusDay) }
    case .tours(let days, _): days.flatMap(\.places).map(Int.init)
    }
  }
}

/// How many periods of each bell schedule are over at each minute of a day.
private struct ScheduleTables {
  private(set) var tables: [Int16] = []

  /// The position of each campus-day's table.
  mutating func indices(of plan: WeekPlan, firstPost: [Int32]) -> [Int32] {
    var known: [[Int]: Int32] = [:]
    return (0..<firstPost.count - 1).map { campusDay in
      let posts = plan.posts[Int(firstPost[campusDay])..<Int(firstPost[campusDay + 1])]
      let ends = posts.map(\.time.end.minutesAfterMidnight)
      if let table = known[ends] { return table }
      let table = Int32(known.count)
      known[ends] = table
      tables += (0...1440).map { minute in Int16(clamping: ends.count { $0 <= minute }) }
      return table
    }
  }
}
