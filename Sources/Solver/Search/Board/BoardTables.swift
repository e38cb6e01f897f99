import Staffing

/// What the annealing looks up and never changes, as flat tables.
///
/// Unchecked: nothing is written after `init`.
final class BoardTables: @unchecked Sendable {
  /// A day of an officer.
  struct Day: BitwiseCopyable {
    let officer: Int32
    let dutyLimit: Int32
    let visitLimit: Int32
    /// Positions among the places; none for the week of a full-time officer without a post.
    let firstPlace: Int32
    let placeCount: Int32
    let firstStart: Int32
    let startCount: Int32
    /// Where the posts of the officer's role begin in `counts`.
    let firstCounted: Int32
  }

  /// A campus that an officer may visit on a day.
  struct Place: BitwiseCopyable {
    let campusDay: Int32
    let campus: Int32
    /// Where the campus's row begins in the travel times, and its column.
    let travelRow: Int32
    let travelColumn: Int32
    /// Where the place's periods begin among the limits of visits.
    let firstPeriod: Int32
    let firstPost: Int32
    let postCount: Int32
    /// Whether the officer's role counts at every post there; where not, each is looked up.
    let countsEverywhere: Bool
    /// Where the posts of the officer's role begin in `counts`.
    let firstCounted: Int32
    /// Whether the officer's presence costs familiarity.
    let isNew: Bool
  }

  struct Start: BitwiseCopyable {
    let place: Int32
    let period: Int32
  }

  struct Visitor: BitwiseCopyable {
    let day: Int32
    let place: Int32
  }

  let searchDays: SearchDays
  /// The visits that a tour has room for.
  let stride: Int
  let days: UnsafeMutablePointer<Day>
  let places: UnsafeMutablePointer<Place>
  let starts: UnsafeMutablePointer<Start>
  /// By period of a place: the first and last period that a visit may end with; -1: none may begin.
  let firstEnd: UnsafeMutablePointer<Int16>
  let lastEnd: UnsafeMutablePointer<Int16>
  let postStart: UnsafeMutablePointer<Int32>
  let postEnd: UnsafeMutablePointer<Int32>
  let postMinutes: UnsafeMutablePointer<Int32>
  let need: UnsafeMutablePointer<Int32>
  let needCost: UnsafeMutablePointer<Int>
  /// By role, then post.
  let counts: UnsafeMutablePointer<Bool>
  let countsVisit: UnsafeMutablePointer<Bool>
  let targetMinutes: UnsafeMutablePointer<Int>
  let targetDays: UnsafeMutablePointer<Int>
  let travel: UnsafeMutablePointer<Int32>
  /// The days that may visit a campus-day: where they begin in `visitors`, with one more at the end.
  let firstVisitor: UnsafeMutablePointer<Int32>
  let visitors: UnsafeMutablePointer<Visitor>
  let weeklyDuty: UnsafeMutablePointer<Int>
  /// By officer: its first day, with one more at the end.
  let firstDay: UnsafeMutablePointer<Int32>
  let dayCount: Int
  let meal: (after: Int, minutes: Int)
  let targetMinuteCost: Int
  let targetDayCost: Int
  let travelMinuteCost: Int
  let varietySums: UnsafeMutablePointer<Int>
  let familiaritySums: UnsafeMutablePointer<Int>
  let isPresenceFree: Bool
  private let memory = FlatMemory()

  init(_ searchDays: SearchDays, rows: PricedRows) {
    self.searchDays = searchDays
    let week = searchDays.week
    stride = max(1, searchDays.days.map { Self.mostVisits($0, searchDays) }.max() ?? 1)
    days = memory.table(
      searchDays.days.map { day in
        Day(
          officer: Int32(day.officer), dutyLimit: Int32(clamping: day.dutyLimit), visitLimit: Int32(day.visitLimit),
          firstPlace: Int32(day.firstPlace), placeCount: Int32(day.placeCount), firstStart: Int32(day.firstStart),
          startCount: Int32(day.startCount), firstCounted: Int32(day.role * week.postCount))
      })
    places = memory.table(Self.places(searchDays))
    starts = memory.table(searchDays.starts.map { Start(place: $0.place, period: $0.period) })
    firstEnd = memory.table(searchDays.firstEnd)
    lastEnd = memory.table(searchDays.lastEnd)
    postStart = memory.table(week.postStart)
    postEnd = memory.table(week.postEnd)
    postMinutes = memory.table(week.postMinutes)
    need = memory.table(week.need.enumerated().map { rows.isPriced[$0.offset] ? $0.element : 0 })
    needCost = memory.table(week.needCost)
    counts = memory.table(week.qualified.flatMap { $0.isEmpty ? Array(repeating: false, count: week.postCount) : $0 })
    countsVisit = memory.table(week.countsVisit)
    targetMinutes = memory.table(week.targetMinutes)
    targetDays = memory.table(week.targetDays)
    travel = memory.table(week.travel.minutes)
    var first: [Int32] = []
    var all: [Visitor] = []
    for visitors in searchDays.visitors {
      first.append(Int32(all.count))
      all += visitors.map { Visitor(day: $0.day, place: $0.place) }
    }
    firstVisitor = memory.table(first + [Int32(all.count)])
    visitors = memory.table(all)
    weeklyDuty = memory.table(searchDays.weeklyDuty)
    firstDay = memory.table(
      searchDays.daysOfOfficer.map { Int32($0.lowerBound) } + [Int32(searchDays.days.count)])
    dayCount = searchDays.days.count
    meal = week.meal ?? (Int.max, Int.max)
    targetMinuteCost = week.targetMinuteCost
    targetDayCost = week.targetDayCost
    travelMinuteCost = week.travelMinuteCost
    isPresenceFree = week.presence.isFree
    let nothing = isPresenceFree ? [] : Array(repeating: 0, count: week.postCount + 1)
    varietySums = memory.table(week.presence.variety.isEmpty ? nothing : week.presence.variety)
    familiaritySums = memory.table(week.presence.familiarity.isEmpty ? nothing : week.presence.familiarity)
  }

  /// How many visits a tour of the day can have at most.
  private static func mostVisits(_ day: SearchDays.Day, _ days: SearchDays) -> Int {
    let shortest = max(1, days.week.minVisit)
    return max(day.locked.count, min(day.visitLimit, day.locked.count + day.dutyLimit / shortest))
  }

  private static func places(_ searchDays: SearchDays) -> [Place] {
    let week = searchDays.week
    var everywhere: [[Bool]] = week.qualified.map { role in
      (0..<week.campusCount * CompiledWeek.days).map { campusDay in
        !role.isEmpty && week.posts(of: campusDay).allSatisfy { role[$0] }
      }
    }
    if everywhere.isEmpty { everywhere = [[]] }
    var places: [Place] = []
    for day in searchDays.days {
      for place in day.firstPlace..<day.firstPlace + day.placeCount {
        let campusDay = Int(searchDays.campusDay[place])
        let campus = campusDay / CompiledWeek.days
        let position = week.travel.position[campus]
        places.append(
          Place(
            campusDay: Int32(campusDay), campus: Int32(campus), travelRow: position * Int32(week.travel.count),
            travelColumn: position, firstPeriod: searchDays.firstPeriod[place], firstPost: week.firstPost[campusDay],
            postCount: Int32(week.posts(of: campusDay).count),
            countsEverywhere: everywhere[day.role][campusDay], firstCounted: Int32(day.role * week.postCount),
            isNew: week.isNew(day.officer, at: campusDay)))
      }
    }
    return places
  }
}
