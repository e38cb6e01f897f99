/// A week with its roster and all that follows from it, always in step: who is at which post, gaps, violations,
/// totals, cost.
///
/// An edit refreshes only its officers, the posts they are at, and the totals; a full build is linear in posts and
/// visits.
package struct StaffedWeek: Sendable {
  /// The week without its roster.
  package let plan: WeekPlan
  /// In the order of `District.officers`.
  package private(set) var officers: [OfficerWeek]
  /// Visits of officers that the district does not have, in the order of the file they are written to.
  package private(set) var strays: [Visit] = []
  /// What the roster comes to, in step with it after every edit.
  package private(set) var totals = Totals()

  private var checks: [OfficerCheck]
  /// By post: officers there whose role counts; and officers of any role.
  private var qualified: [Int32]
  private var anyone: [Int32]
  /// By campus and day: officers who visit.
  private var visitors: [Int32]
  /// By campus: covered minutes.
  private var covered: [Minutes]

  /// What the rules and the clock say of one officer's week.
  private struct OfficerCheck: Sendable {
    var violations: [Violation] = []
    var travel: Minutes = 0
    var duty: Minutes = 0
  }

  /// The roster `visits` of the week `plan`, checked in full.
  package init(plan: WeekPlan, visits: [Visit] = []) {
    self.plan = plan
    checks = Array(repeating: OfficerCheck(), count: plan.officers.count)
    qualified = Array(repeating: 0, count: plan.posts.count)
    anyone = Array(repeating: 0, count: plan.posts.count)
    visitors = Array(repeating: 0, count: plan.campuses.count * Weekday.allCases.count)
    covered = Array(repeating: 0, count: plan.campuses.count)
    var entries = [[OfficerWeek.Entry]](repeating: [], count: plan.officers.count)
    var last: (id: Identifier<Officer>, index: OfficerIndex?)?
    for visit in visits {
      // Visits of one officer follow each other, mostly.
      let officer = last?.id == visit.officer ? last?.index : plan.officer(visit.officer)
      last = (visit.officer, officer)
      if let officer {
        entries[officer.rawValue].append(
          OfficerWeek.Entry(visit: visit, placement: try? plan.place(visit, of: officer)))
      } else {
        strays.append(visit)
      }
    }
    strays = plan.sorted(strays)
    officers = plan.officers.indices.map { OfficerWeek(officer: OfficerIndex($0)) }
    countEmptyWeek()
    for (position, entries) in entries.enumerated() where !entries.isEmpty || plan.officers[position].isFullTime {
      replace(with: OfficerWeek(officer: OfficerIndex(position), entries: entries, in: plan))
    }
  }

  /// The week `week` of `district`.
  package init(district: District, week: Week, context: WeekContext = .none) {
    self.init(
      plan: WeekPlan(district: district, monday: week.monday, absences: week.absences ?? [], context: context),
      visits: week.visits)
  }

  // MARK: What the roster comes to

  /// All visits as a week's file is written: by officer, day and start.
  package var visits: [Visit] {
    var lists: [(officer: Identifier<Officer>, visits: [Visit])] = []
    for week in officers where !week.entries.isEmpty {
      lists.append((plan[week.officer].id, week.entries.map(\.visit)))
    }
    for visit in strays {
      if lists.last?.officer == visit.officer {
        lists[lists.count - 1].visits.append(visit)
      } else {
        lists.append((visit.officer, [visit]))
      }
    }
    return lists.sorted { $0.officer < $1.officer }.flatMap(\.visits)
  }

  /// All violations: first absences and visits of unknown officers, then officer by officer.
  package var violations: [Violation] {
    UnknownReferenceRule.violations(ofAbsencesIn: plan)
      + strays.compactMap { UnknownReferenceRule.violation(of: $0, in: plan) } + checks.flatMap(\.violations)
  }

  /// The violations of one officer's week.
  package func violations(of officer: OfficerIndex) -> [Violation] { checks[officer.rawValue].violations }

  /// The week of one officer.
  package subscript(officer: OfficerIndex) -> OfficerWeek { officers[officer.rawValue] }

  /// The officer's duty minutes of the whole week.
  package func duty(of officer: OfficerIndex) -> Minutes { checks[officer.rawValue].duty }

  /// The minutes of travel of all the officer's tours.
  package func travel(of officer: OfficerIndex) -> Minutes { checks[officer.rawValue].travel }

  /// How many officers whose role counts are at the post.
  package func present(at post: PostIndex) -> Int { Int(qualified[post.rawValue]) }

  /// How many officers of any role are at the post.
  package func anyonePresent(at post: PostIndex) -> Int { Int(anyone[post.rawValue]) }

  /// How many officers the post is short of.
  package func short(at post: PostIndex) -> Int { max(0, plan[post].need - present(at: post)) }

  /// Covered minutes of the campus's week.
  package func covered(at campus: CampusIndex) -> Minutes { covered[campus.rawValue] }

  /// On how many days of the week the campus is visited.
  package func visitedDays(of campus: CampusIndex) -> Int {
    let first = campus.rawValue * Weekday.allCases.count
    return visitors[first..<first + Weekday.allCases.count].count { $0 > 0 }
  }

  /// Required posts that are short of officers, in the order of `WeekPlan.posts`.
  package var gaps: [PostIndex] { posts { $0.isRequired } }

  /// Posts that are not required and short of officers, in the order of `WeekPlan.posts`.
  package var openPosts: [PostIndex] { posts { !$0.isRequired } }

  private func posts(where isListed: (Post) -> Bool) -> [PostIndex] {
    plan.posts.indices.filter { plan.posts[$0].need > Int(qualified[$0]) && isListed(plan.posts[$0]) }
      .map { PostIndex($0) }
  }

  // MARK: Edits

  /// Carries out `edit` and refreshes what follows from it.
  ///
  /// - Throws: ``EditRefusal`` where the edit makes no sense; the roster is then as it was.
  package mutating func apply(_ edit: RosterEdit) throws(EditRefusal) {
    let steps = edit.steps
    for (position, step) in steps.enumerated() {
      do throws(EditRefusal) {
        try carryOut(step)
      } catch {
        for done in steps[..<position].reversed() {
          // What a step did can be taken back: its visits are there, and `isStrict` is off.
          try carryOut(RosterEdit.Step(goes: done.comes, comes: done.goes, isStrict: false))
        }
        throw error
      }
    }
  }

  private mutating func carryOut(_ step: RosterEdit.Step) throws(EditRefusal) {
    var arrival: (visit: Visit, placement: Placement?)?
    if let visit = step.comes {
      do throws(UnknownReference) {
        arrival = (visit, try plan.place(visit))
      } catch {
        if step.isStrict { throw .unknown(error) }
        arrival = (visit, nil)
      }
      if step.isStrict, step.goes == nil, let officer = plan.officer(visit.officer),
        officers[officer.rawValue].entries.count >= Limits.mostVisitsOfOfficer
      {
        throw .tooManyVisits(visit.officer)
      }
    }
    if let visit = step.goes, !takeOut(visit) { throw .noSuchVisit(visit) }
    if let arrival { putIn(arrival.visit, arrival.placement) }
  }

  private mutating func takeOut(_ visit: Visit) -> Bool {
    guard let officer = plan.officer(visit.officer) else {
      guard let position = strays.firstIndex(of: visit) else { return false }
      strays.remove(at: position)
      totals.violations -= 1
      return true
    }
    var week = officers[officer.rawValue]
    guard week.remove(visit, in: plan) else { return false }
    replace(with: week)
    return true
  }

  private mutating func putIn(_ visit: Visit, _ placement: Placement?) {
    guard let officer = plan.officer(visit.officer) else {
      strays = plan.sorted(strays + [visit])
      totals.violations += 1
      return
    }
    var week = officers[officer.rawValue]
    week.insert(OfficerWeek.Entry(visit: visit, placement: placement), in: plan)
    replace(with: week)
  }

  private mutating func replace(with week: OfficerWeek) {
    replace(with: week, check: check(week))
  }

  private mutating func replace(with week: OfficerWeek, check: OfficerCheck) {
    let earlier = officers[week.officer.rawValue]
    let changed = Weekday.allCases.filter { earlier.tour(on: $0) != week.tour(on: $0) }
    countCheck(checks[week.officer.rawValue], change: -1)
    for day in changed { countPresence(of: earlier, on: day, change: -1) }
    officers[week.officer.rawValue] = week
    checks[week.officer.rawValue] = check
    countCheck(check, change: 1)
    for day in changed { countPresence(of: week, on: day, change: 1) }
  }

  /// Carries out `edit`, which changes visits of `officer` alone, lets `body` look at the outcome, and takes it back.
  mutating func trying<Outcome>(
    _ edit: RosterEdit, of officer: OfficerIndex, _ body: (borrowing StaffedWeek) -> Outcome
  ) throws(EditRefusal) -> Outcome {
    let (week, check) = (officers[officer.rawValue], checks[officer.rawValue])
    try apply(edit)
    let outcome = body(self)
    replace(with: week, check: check)
    return outcome
  }

  // MARK: Keeping count

  private func check(_ week: OfficerWeek) -> OfficerCheck {
    var check = OfficerCheck(violations: HardRules.violations(of: week, in: plan))
    check.travel = week.travel
    check.duty = week.duty
    return check
  }

  private mutating func countEmptyWeek() {
    totals.violations = strays.count + UnknownReferenceRule.violations(ofAbsencesIn: plan).count
    for post in plan.posts {
      totals.needed += post.minutes * post.need
      totals.cost.posts += post.cost(present: 0)
      count(uncovered: post.uncovered(present: 0), of: post)
    }
    for campus in plan.campuses.indices {
      totals.cost.targetMinutes += targetMinutesCost(of: CampusIndex(campus))
      totals.cost.targetDays += targetDaysCost(of: CampusIndex(campus))
    }
  }

  private mutating func countCheck(_ check: OfficerCheck, change: Int) {
    totals.violations += change * check.violations.count
    totals.cost.travel += Cost(change * plan.travelMinuteCost * check.travel.rawValue)
  }

  /// Adds (`change` 1) or takes away (-1) the officer at every post it visits on `day`, once where visits overlap.
  private mutating func countPresence(of week: OfficerWeek, on day: Weekday, change: Int32) {
    let tour = week.tour(on: day)
    for (position, placement) in zip(tour.indices, tour) {
      let earlier = tour[..<position]
      if !earlier.contains(where: { $0.campus == placement.campus }) {
        countVisitor(at: placement.campus, on: day, change: change)
      }
      let firstPost = plan.day(day, of: placement.campus).posts.lowerBound
      totals.cost.targetMinutes -= targetMinutesCost(of: placement.campus)
      for period in placement.periods
      where !earlier.contains(where: { $0.campus == placement.campus && $0.periods.contains(period) }) {
        count(week.officer, at: PostIndex(firstPost + period), change: change)
      }
      totals.cost.targetMinutes += targetMinutesCost(of: placement.campus)
    }
  }

  private mutating func count(_ officer: OfficerIndex, at index: PostIndex, change: Int32) {
    anyone[index.rawValue] += change
    if !plan.presence.isFree { count(presenceOf: officer, at: index, change: Int(change)) }
    guard plan.qualifies(officer, at: index) else { return }
    let post = plan[index]
    let before = Int(qualified[index.rawValue])
    qualified[index.rawValue] += change
    guard post.need > 0 else { return }
    let after = before + Int(change)
    totals.cost.posts += post.cost(present: after) - post.cost(present: before)
    count(uncovered: post.uncovered(present: after) - post.uncovered(present: before), of: post)
    let gained = post.covered(present: after) - post.covered(present: before)
    totals.covered += gained
    covered[post.campus.rawValue] += gained
  }

  private mutating func count(presenceOf officer: OfficerIndex, at index: PostIndex, change: Int) {
    totals.cost.variety += Cost(change * plan.presence.variety(of: officer, at: index))
    totals.cost.familiarity += Cost(change * plan.presence.familiarity(of: officer, at: index, in: plan))
  }

  private mutating func count(uncovered minutes: Minutes, of post: Post) {
    if post.isRequired { totals.gap += minutes } else { totals.open += minutes }
  }

  private mutating func countVisitor(at campus: CampusIndex, on day: Weekday, change: Int32) {
    totals.cost.targetDays -= targetDaysCost(of: campus)
    visitors[campus.rawValue * Weekday.allCases.count + day.rawValue] += change
    totals.cost.targetDays += targetDaysCost(of: campus)
  }

  private func targetMinutesCost(of campus: CampusIndex) -> Cost {
    let missing = plan.campuses[campus.rawValue].targetMinutes - covered[campus.rawValue]
    return Cost(plan.targetMinuteCost * max(0, missing.rawValue))
  }

  private func targetDaysCost(of campus: CampusIndex) -> Cost {
    let target = plan.campuses[campus.rawValue].targetDays
    return target == 0 ? 0 : Cost(plan.targetDayCost * max(0, target - visitedDays(of: campus)))
  }
}
