import Foundation
import Staffing

/// A second opinion on a week, written from the text of the week problem alone: slow, with nothing but dictionaries
/// and loops, and sharing only the model's values with what it judges.
struct Referee {
  /// A visit whose officer, campus and periods exist.
  struct Stay {
    let visit: Visit
    let first: Int
    let last: Int
    let start: Int
    let end: Int

    var length: Int { end - start }
  }

  let district: District
  let week: Week

  // MARK: The calendar

  func date(_ day: Weekday) -> CalendarDate { week.monday.advanced(by: day.rawValue) }

  func isClosed(_ day: Weekday) -> Bool {
    for closure in district.calendar?.closed ?? [] where closure.from <= date(day) && date(day) <= closure.to {
      return true
    }
    return false
  }

  /// The periods that would ring if there were no closed days.
  func usualPeriods(_ campus: Campus, _ day: Weekday) -> [Period] {
    var schedule = campus.bells.byDay[day.rawValue]
    if schedule == nil, day != .sat, day != .sun { schedule = campus.bells.default }
    for change in district.calendar?.bells ?? [] where change.date == date(day) && matches(change.campuses, campus) {
      schedule = change.bells
    }
    return district.bells.first { $0.id == schedule }?.periods ?? []
  }

  func periods(_ campus: Campus, _ day: Weekday) -> [Period] {
    isClosed(day) ? [] : usualPeriods(campus, day)
  }

  // MARK: Needs and targets

  func matches(_ selector: CampusSelector, _ campus: Campus) -> Bool {
    switch (selector.campuses, selector.levels) {
    case (nil, nil): return true
    case (let ids?, nil): return ids.contains(campus.id)
    case (nil, let levels?): return levels.contains(campus.level)
    case (let ids?, let levels?): return ids.contains(campus.id) || levels.contains(campus.level)
    }
  }

  func need(_ campus: Campus, _ day: Weekday, _ period: Period) -> NeedEntry? {
    var need: NeedEntry?
    for entry in district.needs ?? [] where matches(entry.campuses, campus) {
      if let days = entry.days, !days.contains(day) { continue }
      if entry.periods.periods != nil || entry.periods.kinds != nil {
        let isNamed = (entry.periods.periods ?? []).contains(period.id)
        let isOfKind = (entry.periods.kinds ?? []).contains(period.kind)
        if !isNamed && !isOfKind { continue }
      }
      need = entry
    }
    return need
  }

  func target(_ campus: Campus) -> (days: Int, minutes: Int) {
    var target: TargetEntry?
    for entry in district.targets ?? [] where matches(entry.campuses, campus) { target = entry }
    let usual = Weekday.allCases.filter { !usualPeriods(campus, $0).isEmpty }.count
    let open = Weekday.allCases.filter { !periods(campus, $0).isEmpty }.count
    guard let target, usual > 0 else { return (0, 0) }
    return ((target.days ?? 0) * open / usual, minutes(target.hours) * open / usual)
  }

  /// Hours as minutes, rounded half up.
  func minutes(_ hours: Hours?) -> Int {
    guard let number = hours?.number else { return 0 }
    return Int((Double(number.coefficient) * 60 / pow(10, Double(number.decimals)) + 0.5 + 1e-9).rounded(.down))
  }

  // MARK: Travel

  func travel(_ a: Identifier<Campus>, _ b: Identifier<Campus>) -> Int {
    if a == b { return 0 }
    let policy = district.policy?.travel
    for pair in (policy?.pairs ?? []).reversed() {
      if pair.from == a && pair.to == b || pair.from == b && pair.to == a { return pair.minutes.rawValue }
    }
    guard let here = place(a), let there = place(b) else { return policy?.defaultMinutes?.rawValue ?? 15 }
    let factor = policy?.roadFactor?.doubleValue ?? 1.3
    let speed = policy?.speedMph?.doubleValue ?? 25
    let overhead = policy?.overheadMinutes?.rawValue ?? 5
    return overhead + Int((factor * miles(here, there) * 60 / speed - 1e-9).rounded(.up))
  }

  private func place(_ id: Identifier<Campus>) -> Campus.Coordinates? {
    district.campuses.first { $0.id == id }?.coordinates
  }

  private func miles(_ here: Campus.Coordinates, _ there: Campus.Coordinates) -> Double {
    func radians(_ degrees: ExactNumber) -> Double { degrees.doubleValue * .pi / 180 }
    let (north, south) = (radians(here.latitude), radians(there.latitude))
    let a =
      pow(sin((south - north) / 2), 2)
      + cos(north) * cos(south) * pow(sin((radians(there.longitude) - radians(here.longitude)) / 2), 2)
    return 3958.7613 * 2 * atan2(a.squareRoot(), (1 - a).squareRoot())
  }

  // MARK: Visits

  /// The visit with its times, nil where it names what does not exist.
  func stay(_ visit: Visit) -> Stay? {
    guard district.officers.contains(where: { $0.id == visit.officer }),
      let campus = district.campuses.first(where: { $0.id == visit.campus })
    else { return nil }
    let periods = periods(campus, visit.day)
    guard let first = periods.firstIndex(where: { $0.id == visit.from }),
      let last = periods.firstIndex(where: { $0.id == visit.to }), first <= last
    else { return nil }
    return Stay(
      visit: visit, first: first, last: last, start: periods[first].time.start.minutesAfterMidnight,
      end: periods[last].time.end.minutesAfterMidnight)
  }

  /// The officer's visits of the day in order of time; those at the same time in order of their campus's id.
  func tour(_ officer: Identifier<Officer>, _ day: Weekday) -> [Stay] {
    var stays: [Stay] = []
    for visit in week.visits where visit.officer == officer && visit.day == day {
      if let stay = stay(visit) { stays.append(stay) }
    }
    return stays.sorted {
      ($0.start, $0.end, $0.visit.campus.text) < ($1.start, $1.end, $1.visit.campus.text)
    }
  }

  func travelMinutes(_ tour: [Stay]) -> Int {
    var sum = 0
    for (earlier, later) in zip(tour, tour.dropFirst()) { sum += travel(earlier.visit.campus, later.visit.campus) }
    return sum
  }

  func duty(_ tour: [Stay]) -> Int {
    tour.map(\.length).reduce(0, +) + travelMinutes(tour)
  }
}

// MARK: What the roster comes to

extension Referee {
  struct Score: Equatable {
    var posts = 0
    var targetMinutes = 0
    var targetDays = 0
    var travel = 0
    var gap = 0
    var open = 0
    var needed = 0
    /// By campus, in the order of the district.
    var covered: [Int] = []
    var visitedDays: [Int] = []
    /// Qualified officers by post, in the order of campus, day and period.
    var present: [Int] = []
    /// By officer, in the order of the district.
    var duty: [Int] = []
  }

  func score() -> Score {
    var score = Score()
    let stays = week.visits.compactMap(stay)
    let costs = district.policy?.costs
    for campus in district.campuses {
      var covered = 0
      var visitedDays = 0
      for day in Weekday.allCases {
        let here = stays.filter { $0.visit.campus == campus.id && $0.visit.day == day }
        if !here.isEmpty { visitedDays += 1 }
        for (position, period) in periods(campus, day).enumerated() {
          let need = need(campus, day, period)
          var people: Set<String> = []
          for stay in here where stay.first <= position && position <= stay.last {
            let role = district.officers.first { $0.id == stay.visit.officer }?.role
            if let roles = need?.roles, !roles.contains(where: { $0 == role }) { continue }
            people.insert(stay.visit.officer.text)
          }
          score.present.append(people.count)
          guard let need else { continue }
          let minutes = period.time.end.minutesAfterMidnight - period.time.start.minutesAfterMidnight
          let uncovered = minutes * max(0, need.officers - people.count)
          score.posts += need.weight * uncovered
          score.needed += minutes * need.officers
          if need.isRequired { score.gap += uncovered } else { score.open += uncovered }
          covered += minutes * min(need.officers, people.count)
        }
      }
      let target = target(campus)
      score.targetMinutes += (costs?.targetMinute ?? 2) * max(0, target.minutes - covered)
      score.targetDays += (costs?.targetDay ?? 240) * max(0, target.days - visitedDays)
      score.covered.append(covered)
      score.visitedDays.append(visitedDays)
    }
    for officer in district.officers {
      let tours = Weekday.allCases.map { tour(officer.id, $0) }
      score.travel += (costs?.travelMinute ?? 1) * tours.map(travelMinutes).reduce(0, +)
      score.duty.append(tours.map(duty).reduce(0, +))
    }
    return score
  }
}
