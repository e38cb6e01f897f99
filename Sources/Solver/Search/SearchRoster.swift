import Staffing

/// A change of one day of one officer: the tour that takes the place of the present one.
struct TourChange: Sendable {
  /// Position in `SearchDays.days`.
  var day = 0
  var visits: [DayVisit] = []
  /// The week's visits of a full-time officer without a post.
  var runs: [PostRun] = []
  fileprivate(set) var duty = 0
  fileprivate(set) var ownCost = 0
}

/// A legal roster while it is being improved, with its cost and what the cost follows from.
///
/// ``evaluate(_:)`` tells what a change would cost and changes nothing but scratch; ``apply(_:)`` only changes. The
/// annealing works on a ``Board`` made from it.
struct SearchRoster: Sendable {
  let days: SearchDays
  let rows: PricedRows
  /// Of the visits that can be chosen: without `CompiledWeek.constantCost`.
  private(set) var cost: Int
  /// By day: its tour, the locked visits with it.
  private(set) var tours: [[DayVisit]]
  /// By day: the week's visits of a full-time officer without a post.
  private(set) var weeks: [[PostRun]]
  private(set) var duty: [Int32]
  /// By day: what its tour costs by itself.
  private(set) var ownCost: [Int]
  /// By officer.
  private(set) var weekDuty: [Int]
  /// By post: free officers there that count.
  private(set) var present: [Int16]
  /// By campus-day: officers whose tours visit it.
  private(set) var visitors: [Int16]
  /// By campus: covered minutes and visited days that count for its targets.
  private(set) var covered: [Int]
  private(set) var visited: [Int]
  private var scratch: Scratch
  /// Whether the weeks' hours may be exceeded: in the middle of an annealing.
  var allowsExcess = false
  /// Changes in the making; all zero between two evaluations.
  private struct Scratch: Sendable {
    var posts: [Int16]
    var campusDays: [Int16]
    var minutes: [Int]
    var visitedDays: [Int]
    var touchedPosts: [Int32] = []
    var touchedCampusDays: [Int32] = []
    var touchedCampuses: [Int32] = []
  }

  /// The roster of locked visits only.
  init(_ days: SearchDays, rows: PricedRows) {
    let week = days.week
    self.days = days
    self.rows = rows
    tours = days.days.map(\.locked)
    weeks = days.days.map { _ in [] }
    duty = days.days.map { _ in 0 }
    ownCost = days.days.map { _ in 0 }
    weekDuty = days.daysOfOfficer.map { _ in 0 }
    present = Array(repeating: 0, count: week.postCount)
    let campusDays = week.campusCount * CompiledWeek.days
    visitors = Array(repeating: 0, count: campusDays)
    covered = Array(repeating: 0, count: week.campusCount)
    visited = Array(repeating: 0, count: week.campusCount)
    scratch = Scratch(
      posts: present, campusDays: visitors, minutes: covered, visitedDays: visited)
    cost =
      zip(week.need, week.needCost).reduce(0) { $0 + Int($1.0) * $1.1 }
      + week.targetMinuteCost * week.targetMinutes.reduce(0, +) + week.targetDayCost * week.targetDays.reduce(0, +)
    for day in days.days.indices where !days.days[day].locked.isEmpty {
      guard let check = days.check(tours[day], on: days.days[day]) else {
        preconditionFailure("locked visits that break a rule are not free")
      }
      duty[day] = Int32(check.duty)
      ownCost[day] = check.ownCost
      weekDuty[days.days[day].officer] += check.duty
      cost += check.ownCost
    }
  }

  /// What the tour would change in cost; nil where it is not legal.
  mutating func evaluate(_ change: inout TourChange) -> Int? {
    guard check(&change), fitsWeek(change) else { return nil }
    count(change)
    return change.ownCost - ownCost[change.day] + settle(keeping: false)
  }

  private func check(_ change: inout TourChange) -> Bool {
    let day = days.days[change.day]
    if day.placeCount == 0 { return true }
    guard let check = days.check(change.visits, on: day) else { return false }
    change.duty = check.duty
    change.ownCost = check.ownCost
    return true
  }

  /// Whether the week's hours hold with the change.
  private func fitsWeek(_ change: TourChange) -> Bool {
    if allowsExcess { return true }
    let officer = days.days[change.day].officer
    let duty = weekDuty[officer] - Int(self.duty[change.day]) + change.duty
    return duty <= days.weeklyDuty[officer] || days.days[change.day].placeCount == 0
  }

  /// Whether no week exceeds its hours.
  var keepsHours: Bool { days.weeklyDuty.indices.allSatisfy { weekDuty[$0] <= days.weeklyDuty[$0] } }

  /// The same without the tours that weeks have no hours for.
  var withinHours: SearchRoster {
    var legal = SearchRoster(days, rows: rows)
    for day in days.days.indices { legal.restore(content(day), on: day) }
    return legal
  }

  /// The same without free visits that gain nothing.
  var withoutIdleVisits: SearchRoster {
    var roster = self
    for day in days.days.indices {
      var change = content(day)
      change.runs = []
      if days.days[day].placeCount == 0, let gained = roster.evaluate(&change), gained <= 0 { roster.apply(change) }
      for visit in tours[day] where !visit.isLocked {
        change = roster.content(day)
        change.visits.removeAll { $0 == visit }
        if let gained = roster.evaluate(&change), gained <= 0 { roster.apply(change) }
      }
    }
    return roster
  }

  // MARK: Cost

  private mutating func count(_ change: TourChange) {
    let day = days.days[change.day]
    guard day.placeCount > 0 else {
      for run in weeks[change.day] { count(run, role: day.role, by: -1) }
      for run in change.runs { count(run, role: day.role, by: 1) }
      for campusDay in Set(weeks[change.day].map(\.campusDay)).sorted() { count(campusDay: Int(campusDay), by: -1) }
      for campusDay in Set(change.runs.map(\.campusDay)).sorted() { count(campusDay: Int(campusDay), by: 1) }
      return
    }
    let (old, new) = (tours[change.day], change.visits)
    for visit in old where !visit.isLocked && !new.contains(visit) { count(visit, on: day, by: -1) }
    for visit in new where !visit.isLocked && !old.contains(visit) { count(visit, on: day, by: 1) }
    countPlaces(of: old, missingIn: new, on: day, by: -1)
    countPlaces(of: new, missingIn: old, on: day, by: 1)
  }

  @inline(__always)
  private mutating func count(_ visit: DayVisit, on day: SearchDays.Day, by sign: Int16) {
    count(days.run(visit, on: day), role: day.role, by: sign)
  }

  private mutating func countPlaces(
    of visits: [DayVisit], missingIn others: [DayVisit], on day: SearchDays.Day, by sign: Int16
  ) {
    for position in visits.indices {
      let place = visits[position].place
      if others.contains(where: { $0.place == place }) || visits[..<position].contains(where: { $0.place == place }) {
        continue
      }
      count(campusDay: days.campusDay(day, visits[position]), by: sign)
    }
  }

  private mutating func count(_ run: PostRun, role: Int, by sign: Int16) {
    // Those without a price too: the board that takes the roster over counts them all.
    for post in Int(run.first)...Int(run.last) where days.week.qualified[role][post] {
      if scratch.posts[post] == 0 { scratch.touchedPosts.append(Int32(post)) }
      scratch.posts[post] += sign
    }
  }

  private mutating func count(campusDay: Int, by sign: Int16) {
    guard rows.isPriced[rows.firstCampusDay + campusDay] else { return }
    if scratch.campusDays[campusDay] == 0 { scratch.touchedCampusDays.append(Int32(campusDay)) }
    scratch.campusDays[campusDay] += sign
  }

  /// What the counted changes cost; they are made where `keeping`, and forgotten in any case.
  private mutating func settle(keeping: Bool) -> Int {
    let week = days.week
    var change = 0
    for post32 in scratch.touchedPosts {
      let post = Int(post32)
      let difference = scratch.posts[post]
      scratch.posts[post] = 0
      guard difference != 0 else { continue }
      let need = Int16(clamping: week.need[post])
      let gained = Int(min(need, present[post] + difference) - min(need, present[post]))
      if keeping { present[post] += difference }
      guard gained != 0 else { continue }
      change -= week.needCost[post] * gained
      let campus = Int(week.campusOfPost[post])
      if scratch.minutes[campus] == 0, scratch.visitedDays[campus] == 0 {
        scratch.touchedCampuses.append(Int32(campus))
      }
      scratch.minutes[campus] += gained * Int(week.postMinutes[post])
    }
    for campusDay32 in scratch.touchedCampusDays {
      let campusDay = Int(campusDay32)
      let difference = scratch.campusDays[campusDay]
      scratch.campusDays[campusDay] = 0
      guard difference != 0 else { continue }
      let before = visitors[campusDay]
      if keeping { visitors[campusDay] += difference }
      let gained = (before + difference > 0 ? 1 : 0) - (before > 0 ? 1 : 0)
      guard gained != 0 else { continue }
      let campus = campusDay / CompiledWeek.days
      if scratch.minutes[campus] == 0, scratch.visitedDays[campus] == 0 {
        scratch.touchedCampuses.append(Int32(campus))
      }
      scratch.visitedDays[campus] += gained
    }
    scratch.touchedPosts.removeAll(keepingCapacity: true)
    scratch.touchedCampusDays.removeAll(keepingCapacity: true)
    for campus32 in scratch.touchedCampuses { change += settle(campus: Int(campus32), keeping: keeping) }
    scratch.touchedCampuses.removeAll(keepingCapacity: true)
    return change
  }

  private mutating func settle(campus: Int, keeping: Bool) -> Int {
    let week = days.week
    let (minutes, days) = (scratch.minutes[campus], scratch.visitedDays[campus])
    scratch.minutes[campus] = 0
    scratch.visitedDays[campus] = 0
    let target = week.targetMinutes[campus]
    var change = 0
    if minutes != 0 {
      let before = covered[campus]
      change += week.targetMinuteCost * (max(0, target - before - minutes) - max(0, target - before))
    }
    if days != 0 {
      let missing = week.targetDays[campus] - visited[campus]
      change += week.targetDayCost * (max(0, missing - days) - max(0, missing))
    }
    if keeping {
      covered[campus] += minutes
      visited[campus] += days
    }
    return change
  }

  // MARK: Changing

  /// Makes a change that ``evaluate(_:)`` found legal.
  mutating func apply(_ change: TourChange) {
    count(change)
    cost += settle(keeping: true)
    put(change)
  }

  private mutating func put(_ change: TourChange) {
    let day = days.days[change.day]
    cost += change.ownCost - ownCost[change.day]
    weekDuty[day.officer] += change.duty - Int(duty[change.day])
    duty[change.day] = Int32(change.duty)
    ownCost[change.day] = change.ownCost
    if day.placeCount == 0 {
      weeks[change.day] = change.runs
    } else {
      tours[change.day] = change.visits
    }
  }

  /// Puts one tour in, where it is legal.
  mutating func put(_ tour: Tour, on day: Int) {
    var change = TourChange()
    change.day = day
    if days.days[day].placeCount == 0 {
      change.runs = tour.runs
    } else {
      guard let visits = days.visits(of: tour, on: day) else { return }
      change.visits = visits
    }
    if evaluate(&change) != nil { apply(change) }
  }

  /// The terms of the whole roster's cost, counted afresh. Linear in the posts.
  var terms: CostTerms {
    let week = days.week
    var terms = week.constant
    for post in 0..<week.postCount where rows.isPriced[post] {
      terms.posts += Cost(week.needCost[post] * max(0, Int(week.need[post]) - Int(present[post])))
    }
    for campus in 0..<week.campusCount {
      terms.targetMinutes += Cost(week.targetMinuteCost * max(0, week.targetMinutes[campus] - covered[campus]))
      terms.targetDays += Cost(week.targetDayCost * max(0, week.targetDays[campus] - visited[campus]))
    }
    var presence = 0
    for (officer, runs) in runs.enumerated() where !week.presence.isFree && days.isPartTime(officer) {
      for run in runs {
        let both = week.presenceCost(of: run, officer: officer)
        let variety = week.presence.cost(Int(run.first), Int(run.last), isNew: false)
        terms.variety += Cost(variety)
        terms.familiarity += Cost(both - variety)
        presence += both
      }
    }
    terms.travel += Cost(ownCost.reduce(0, +) - presence)
    return terms
  }

  /// What a day holds.
  func content(_ day: Int) -> TourChange {
    var content = TourChange()
    content.day = day
    content.visits = tours[day]
    content.runs = weeks[day]
    return content
  }

  /// Leaves only the locked visits on a day.
  mutating func clear(_ day: Int) {
    var content = TourChange()
    content.visits = days.days[day].locked
    restore(content, on: day)
  }

  /// Puts in what some days hold instead, all at once.
  mutating func replace(_ changes: [TourChange]) {
    for change in changes { clear(change.day) }
    for change in changes { restore(change, on: change.day) }
  }

  /// Puts back what a day held; it is legal.
  mutating func restore(_ content: TourChange, on day: Int) {
    var change = content
    change.day = day
    if evaluate(&change) != nil { apply(change) }
  }

  /// The free visits of the roster, by officer, day and time.
  var runs: [[PostRun]] {
    days.daysOfOfficer.map { $0.flatMap(runs(on:)) }
  }

  /// By officer: what is chosen, a tour for each day.
  var weeksOfOfficers: [[Tour]] {
    days.daysOfOfficer.map { range in
      range.map { Tour(runs: runs(on: $0), duty: Int(duty[$0]), ownCost: ownCost[$0]) }
    }
  }

  /// The free visits of a day; the whole week's, of a full-time officer without a post.
  func runs(on day: Int) -> [PostRun] {
    weeks[day] + tours[day].filter { !$0.isLocked }.map { days.run($0, on: days.days[day]) }
  }
}
