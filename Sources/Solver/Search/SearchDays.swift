/// A visit of the search: a place of a day and the run of its periods.
struct DayVisit: Hashable, Sendable {
  /// Position in `FreeDay.places`.
  var place: Int32
  var first: Int32
  var last: Int32
  var isLocked: Bool
}

/// The days of all part-time officers, one after another, as flat arrays for the search.
///
/// A full-time officer without a post has one day without places: only whole weeks of the choice are put in there.
struct SearchDays: Sendable {
  struct Day: Sendable {
    /// Position in `CompiledWeek.officers`.
    let officer: Int
    /// Position among the officer's days.
    let position: Int
    let role: Int
    let dutyLimit: Int
    let visitLimit: Int
    let firstPlace: Int
    let placeCount: Int
    /// Where the day's starts begin among `starts`.
    let firstStart: Int
    let startCount: Int
    let locked: [DayVisit]
  }

  let week: CompiledWeek
  let days: [Day]
  /// The days of each officer.
  let daysOfOfficer: [Range<Int>]
  let weeklyDuty: [Int]
  /// By place: its campus-day, and where its periods begin in `ends`.
  let campusDay: [Int32]
  let firstPeriod: [Int32]
  /// By place and period: the first and last period that a visit from there may end with; -1: none may begin.
  let firstEnd: [Int16]
  let lastEnd: [Int16]
  /// Free starts: place (of the day) and period.
  let starts: [(place: Int32, period: Int32)]
  /// The days that may visit each campus-day, with the place there.
  let visitors: [[(day: Int32, place: Int32)]]
  /// The most visits that a tour is given.
  static let mostVisits = 64

  init(_ week: CompiledWeek) {
    self.week = week
    var builder = Builder(week: week)
    for officer in week.officers.indices { builder.add(officer) }
    days = builder.days
    daysOfOfficer = builder.daysOfOfficer
    weeklyDuty = builder.weeklyDuty
    campusDay = builder.campusDay
    firstPeriod = builder.firstPeriod
    firstEnd = builder.firstEnd
    lastEnd = builder.lastEnd
    starts = builder.starts
    visitors = builder.visitors
  }

  private struct Builder {
    let week: CompiledWeek
    var days: [Day] = []
    var daysOfOfficer: [Range<Int>] = []
    var weeklyDuty: [Int] = []
    var campusDay: [Int32] = []
    var firstPeriod: [Int32] = []
    var firstEnd: [Int16] = []
    var lastEnd: [Int16] = []
    var starts: [(place: Int32, period: Int32)] = []
    var visitors: [[(day: Int32, place: Int32)]]

    init(week: CompiledWeek) {
      self.week = week
      visitors = Array(repeating: [], count: week.campusCount * CompiledWeek.days)
    }

    mutating func add(_ officer: Int) {
      let first = days.count
      let role = week.officers[officer].role
      switch week.officers[officer].choice {
      case .weeks:
        weeklyDuty.append(0)
        days.append(
          Day(
            officer: officer, position: 0, role: role, dutyLimit: 0, visitLimit: 0, firstPlace: campusDay.count,
            placeCount: 0, firstStart: starts.count, startCount: 0, locked: []))
      case .tours(let free, let duty):
        weeklyDuty.append(duty)
        for (position, day) in free.enumerated() { add(day, officer, position, role) }
      }
      daysOfOfficer.append(first..<days.count)
    }

    private mutating func add(_ day: FreeDay, _ officer: Int, _ position: Int, _ role: Int) {
      let firstPlace = campusDay.count
      for (place, place32) in day.places.enumerated() {
        let posts = week.posts(of: Int(place32))
        campusDay.append(place32)
        firstPeriod.append(Int32(firstEnd.count))
        firstEnd += Array(repeating: -1, count: posts.count)
        lastEnd += Array(repeating: -1, count: posts.count)
        visitors[Int(place32)].append((Int32(days.count), Int32(place)))
      }
      let firstStart = starts.count
      for start in day.starts where !start.isLocked {
        let period = Int(firstPeriod[firstPlace + Int(start.place)] + start.period)
        firstEnd[period] = Int16(clamping: start.firstEnd)
        lastEnd[period] = Int16(clamping: start.lastEnd)
        starts.append((start.place, start.period))
      }
      let locked = day.starts.filter(\.isLocked).map {
        DayVisit(place: $0.place, first: $0.period, last: $0.firstEnd, isLocked: true)
      }
      days.append(
        Day(
          officer: officer, position: position, role: role, dutyLimit: day.dutyLimit,
          visitLimit: min(SearchDays.mostVisits, day.visitLimit ?? SearchDays.mostVisits), firstPlace: firstPlace,
          placeCount: day.places.count, firstStart: firstStart, startCount: starts.count - firstStart, locked: locked))
    }
  }
}

extension SearchDays {
  /// The campus-day of a visit.
  @inline(__always)
  func campusDay(_ day: Day, _ visit: DayVisit) -> Int { Int(campusDay[day.firstPlace + Int(visit.place)]) }

  @inline(__always)
  func start(_ day: Day, _ visit: DayVisit) -> Int {
    Int(week.postStart[Int(week.firstPost[campusDay(day, visit)] + visit.first)])
  }

  @inline(__always)
  func end(_ day: Day, _ visit: DayVisit) -> Int {
    Int(week.postEnd[Int(week.firstPost[campusDay(day, visit)] + visit.last)])
  }

  /// Whether the officer may make the visit, apart from the others of the day.
  @inline(__always)
  func isPossible(_ day: Day, _ visit: DayVisit) -> Bool {
    let period = Int(firstPeriod[day.firstPlace + Int(visit.place)] + visit.first)
    let first = firstEnd[period]
    return first >= 0 && visit.last >= Int32(first) && visit.last <= Int32(lastEnd[period])
  }

  @inline(__always)
  func travel(_ day: Day, from: DayVisit, to: DayVisit) -> Int {
    from.place == to.place
      ? 0 : week.travel(campusDay(day, from) / CompiledWeek.days, campusDay(day, to) / CompiledWeek.days)
  }

  /// The visits of a tour, the locked ones with them, in order of time; nil where one is not possible.
  func visits(of tour: Tour, on day: Int) -> [DayVisit]? {
    let day = days[day]
    var free: [DayVisit] = []
    for run in tour.runs {
      guard let place = place(of: run.campusDay, on: day) else { return nil }
      let first = week.firstPost[Int(run.campusDay)]
      let visit = DayVisit(place: Int32(place), first: run.first - first, last: run.last - first, isLocked: false)
      guard isPossible(day, visit) else { return nil }
      free.append(visit)
    }
    return (free + day.locked).sorted { start(day, $0) < start(day, $1) }
  }

  /// Whether the officer's tours are chosen, not whole weeks.
  func isPartTime(_ officer: Int) -> Bool {
    daysOfOfficer[officer].allSatisfy { days[$0].placeCount > 0 }
  }

  /// The position of a campus-day among the day's places, which ascend; nil where it is none of them.
  private func place(of wanted: Int32, on day: Day) -> Int? {
    var (lower, upper) = (0, day.placeCount)
    while lower < upper {
      let middle = (lower + upper) / 2
      if campusDay[day.firstPlace + middle] < wanted { lower = middle + 1 } else { upper = middle }
    }
    return lower < day.placeCount && campusDay[day.firstPlace + lower] == wanted ? lower : nil
  }

  /// The run of posts of a visit.
  func run(_ visit: DayVisit, on day: Day) -> PostRun {
    let campusDay = campusDay(day, visit)
    let first = week.firstPost[campusDay]
    return PostRun(campusDay: Int32(campusDay), first: first + visit.first, last: first + visit.last)
  }

  /// The duty minutes of a day's visits, and what the tour costs by itself, where they are legal together; nil where
  /// they are not.
  ///
  /// The visits are in order of time and each is possible by itself.
  @inline(__always)
  func check(_ visits: [DayVisit], on day: Day) -> (duty: Int, ownCost: Int)? {
    guard visits.count <= day.visitLimit else { return nil }
    var duty = 0
    var travel = 0
    var hadMeal = false
    var previousEnd = 0
    for position in visits.indices {
      let visit = visits[position]
      let start = start(day, visit)
      if position > 0 {
        let previous = visits[position - 1]
        let way = self.travel(day, from: previous, to: visit)
        let spare = start - previousEnd - way
        guard spare >= 0 else { return nil }
        // At one campus at least one period lies between two visits.
        if previous.place == visit.place, visit.first <= previous.last + 1 { return nil }
        if let meal = week.meal, spare >= meal.minutes { hadMeal = true }
        travel += way
      }
      previousEnd = end(day, visit)
      duty += previousEnd - start
    }
    duty += travel
    if duty > day.dutyLimit { return nil }
    if let meal = week.meal, duty > meal.after, !hadMeal { return nil }
    return (duty, week.travelMinuteCost * travel + presenceCost(of: visits, on: day))
  }

  /// What the officer's presence at the free visits costs.
  private func presenceCost(of visits: [DayVisit], on day: Day) -> Int {
    guard !week.presence.isFree else { return 0 }
    return visits.reduce(0) { $0 + ($1.isLocked ? 0 : week.presenceCost(of: run($1, on: day), officer: day.officer)) }
  }
}
