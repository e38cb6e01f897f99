package import Staffing

/// A small change of a district that might let a roster close more gaps.
package enum LimitChange: Hashable, Sendable {
  /// The officer may work an hour more, in the week and on each day.
  case hour(OfficerIndex)
  /// The officer is available on the day in this time too.
  case availability(OfficerIndex, Weekday, ClockRange)
  /// One more officer of the role, who is free in this time of the week only.
  case officer(RoleIndex, Weekday, ClockRange)
  /// Every way between two campuses takes so much less.
  case travel(Minutes)
}

/// What one change is worth: the difference between two rosters that were both found.
package struct LimitFinding: Hashable, Sendable {
  /// What was changed about the district.
  package let change: LimitChange
  /// Gap minutes that the roster with the change closes more.
  package let gap: Minutes
  /// Weighted minutes that it costs less.
  package let cost: Cost

  /// What `change` was found to be worth.
  package init(change: LimitChange, gap: Minutes, cost: Cost) {
    self.change = change
    self.gap = gap
    self.cost = cost
  }
}

/// Which limits keep the gaps of a filled week open: the week is filled again with one small change at a time.
///
/// What is compared with is the same week filled again for as long without a change, so that nothing is put down to a
/// change that more time alone would bring.
package struct LimitStudy {
  /// The fill whose roster is looked at, with that roster's visits, those that stay locked.
  private let request: FillRequest
  private let week: StaffedWeek
  /// What is tried, the most promising first.
  package let changes: [LimitChange]

  /// The study of the roster `visits` that a fill of `request` found. `stopping` ends each trial.
  package init(of request: FillRequest, found visits: [Visit], stopping: [any StoppingCriterion]) {
    var request = request
    if request.start == .keep || request.onlyGaps {
      // What had to stay then has to stay now, whatever was added.
      var counts: [Visit: Int] = [:]
      for visit in request.visits { counts[visit, default: 0] += 1 }
      request.visits = visits.map { visit in
        guard let count = counts[visit], count > 0 else { return visit }
        counts[visit] = count - 1
        return visit.locked(true)
      }
    } else {
      request.visits = visits
    }
    request.start = .improve
    request.onlyGaps = false
    request.stopping = stopping
    self.request = request
    week = StaffedWeek(plan: request.plan, visits: visits)
    changes = LimitCandidates(week: week, scope: request.scope).changes
  }

  /// Tries every change and tells after each how many were tried and what was found, the most valuable first.
  ///
  /// - Parameter isOptimal: Whether no roster is better, so that nothing has to be compared with.
  package func run(
    isOptimal: Bool, isCancelled: () -> Bool, report: (_ tried: Int, _ findings: [LimitFinding]) -> Void
  ) {
    report(0, [])
    var base = (gap: week.totals.gap, cost: week.totals.cost.total)
    if !isOptimal {
      let again = Fill.run(request)
      let totals = StaffedWeek(plan: request.plan, visits: again.visits).totals
      if totals.cost.total < base.cost { base = (totals.gap, totals.cost.total) }
    }
    var findings: [LimitFinding] = []
    for (position, change) in changes.enumerated() {
      if isCancelled() { return }
      var changed = request
      changed.plan = WeekPlan(
        district: change.applied(to: request.plan.source), monday: request.plan.monday,
        absences: request.plan.absences, context: request.plan.context)
      let result = Fill.run(changed)
      let totals = StaffedWeek(plan: changed.plan, visits: result.visits).totals
      let finding = LimitFinding(
        change: change, gap: base.gap - totals.gap, cost: base.cost - totals.cost.total)
      if finding.cost > 0 { findings.append(finding) }
      findings.sort { ($0.gap, $0.cost) > ($1.gap, $1.cost) }
      report(position + 1, findings)
    }
  }
}

extension LimitChange {
  /// The district with the change.
  func applied(to district: District) -> District {
    var district = district
    switch self {
    case .hour(let officer):
      let position = officer.rawValue
      district.officers[position].weeklyHours = district.officers[position].weeklyHours.map(Self.anHourMore)
      district.officers[position].dailyHours = district.officers[position].dailyHours.map(Self.anHourMore)
    case .availability(let officer, let day, let time):
      district.officers[officer.rawValue].availability?.windows[day.rawValue].append(time)
    case .officer(let role, let day, let time):
      district.officers.append(Self.officer(district.roles[role.rawValue], free: time, on: day))
    case .travel(let less):
      var travel = district.policy?.travel ?? Policy.Travel()
      travel.overheadMinutes = max(0, (travel.overheadMinutes ?? 5) - less)
      travel.defaultMinutes = max(0, (travel.defaultMinutes ?? 15) - less)
      travel.pairs = travel.pairs?.map { pair in
        var pair = pair
        pair.minutes = max(0, pair.minutes - less)
        return pair
      }
      var policy = district.policy ?? Policy()
      policy.travel = travel
      district.policy = policy
    }
    return district
  }

  private static func anHourMore(_ hours: Hours) -> Hours { Hours(minutes: hours.minutes + 60) }

  /// An officer of the role who holds all that it requires. The id is none that a file can have.
  private static func officer(_ role: Role, free time: ClockRange, on day: Weekday) -> Officer {
    Officer(
      id: "one more", name: "One more", role: role.id, availability: Officer.Availability([day: [time]]),
      certifications: role.requiredCertifications.map { Certification(id: $0) }, trainingHours: role.trainingHours)
  }
}

/// Finds the changes that promise most: those that could let somebody reach the heaviest gaps.
struct LimitCandidates {
  let week: StaffedWeek
  let scope: FillRequest.Scope

  private var plan: WeekPlan { week.plan }

  /// The most promising of each sort.
  var changes: [LimitChange] {
    let gaps = week.gaps.filter { scope.includes(plan[$0].campus, on: plan[$0].day) }
    guard !gaps.isEmpty else { return [] }
    return hours(gaps) + officers(gaps) + availabilities(gaps) + [.travel(5)]
  }

  private func weight(_ gap: PostIndex) -> Int { plan[gap].cost(present: week.present(at: gap)).rawValue }

  /// Officers who may work freely: not full-time, and barred by nothing on the day.
  private func mayCome(_ officer: OfficerIndex, to gap: PostIndex) -> Bool {
    let (post, limits) = (plan[gap], plan.officers[officer.rawValue])
    return !limits.isFullTime && limits.bars[post.day.rawValue].isEmpty && plan.isEligible(officer, at: post.campus)
      && plan.qualifies(officer, at: gap)
  }

  private func best<Key: Hashable>(_ scores: [(key: Key, score: Int)], _ count: Int) -> [Key] {
    var sums: [Key: Int] = [:]
    var order: [Key] = []
    for (key, score) in scores {
      if sums[key] == nil { order.append(key) }
      sums[key, default: 0] += score
    }
    let ranked = order.enumerated().sorted {
      (sums[$1.element] ?? 0, $0.offset) < (sums[$0.element] ?? 0, $1.offset)
    }
    return ranked.prefix(count).map(\.element)
  }

  /// Those with less than an hour left who are available at gaps that they may staff.
  private func hours(_ gaps: [PostIndex]) -> [LimitChange] {
    var scores: [(OfficerIndex, Int)] = []
    for position in plan.officers.indices {
      let (officer, limits) = (OfficerIndex(position), plan.officers[position])
      guard limits.weeklyLimit != nil || limits.dailyLimit != nil else { continue }
      let left = limits.weeklyLimit.map { $0 - week.duty(of: officer) } ?? Minutes(Int.max)
      for gap in gaps {
        let post = plan[gap]
        let leftOfDay = limits.dailyLimit.map { $0 - week[officer].duty(on: post.day) } ?? left
        guard min(left, leftOfDay) < 60, mayCome(officer, to: gap), limits.canWork(post.time, on: post.day) else {
          continue
        }
        scores.append((officer, weight(gap)))
      }
    }
    return best(scores.map { (key: $0.0, score: $0.1) }, 4).map { .hour($0) }
  }

  /// A window of two hours on each day at the campus that lacks most then.
  private func officers(_ gaps: [PostIndex]) -> [LimitChange] {
    let length = max(Minutes(120), plan.district.policy?.minVisit ?? 0)
    var windows: [(change: LimitChange, score: Int)] = []
    for day in Weekday.allCases {
      var best: (change: LimitChange, score: Int)?
      let ofDay = gaps.filter { plan[$0].day == day }
      for gap in ofDay {
        let post = plan[gap]
        let end = min(post.time.start + length, .endOfDay)
        guard let role = role(for: plan[post.campus].level) else { continue }
        let score = ofDay.filter {
          plan[$0].campus == post.campus && plan[$0].time.start >= post.time.start && plan[$0].time.end <= end
        }.reduce(0) { $0 + weight($1) }
        if score > best?.score ?? 0 { best = (.officer(role, day, ClockRange(post.time.start, end)), score) }
      }
      if let best { windows.append(best) }
    }
    return windows.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
      .prefix(4).map(\.element.change)
  }

  private func role(for level: Campus.Level) -> RoleIndex? {
    plan.district.roles.firstIndex { !$0.isFullTime && $0.levels?.contains(level) ?? true }.map { RoleIndex($0) }
  }

  /// An hour before or after somebody's time in which gaps lie that they may staff.
  private func availabilities(_ gaps: [PostIndex]) -> [LimitChange] {
    var scores: [(key: LimitChange, score: Int)] = []
    for position in plan.officers.indices where plan.district.officers[position].availability != nil {
      let officer = OfficerIndex(position)
      let limits = plan.officers[position]
      for gap in gaps where mayCome(officer, to: gap) && !limits.isAvailable(plan[gap].time, on: plan[gap].day) {
        let post = plan[gap]
        for window in limits.windows[post.day.rawValue] {
          let (before, after) = (
            ClockRange(max(.midnight, window.start + Minutes(-60)), window.start),
            ClockRange(window.end, min(.endOfDay, window.end + 60))
          )
          if ClockRange(before.start, window.end).contains(post.time), before.duration > 0 {
            scores.append((.availability(officer, post.day, before), weight(gap)))
          }
          if ClockRange(window.start, after.end).contains(post.time), after.duration > 0 {
            scores.append((.availability(officer, post.day, after), weight(gap)))
          }
        }
      }
    }
    return best(scores, 3)
  }
}
