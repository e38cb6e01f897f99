import Staffing

/// The cell that keys act on.
struct Cursor: Hashable, Sendable {
  var campus: CampusIndex
  var day: Weekday
  /// The period of the campus's day, 0 on a closed day.
  var period: Int
  /// The time of day to keep when moving between campuses whose bells ring differently; nil: that of the period.
  var wantedTime: ClockTime?
}

/// One row of the board.
enum BoardRow: Hashable, Sendable {
  /// Campuses of one level follow.
  case level(Campus.Level)
  /// Campuses follow at which the bell schedule at this position of `District.bells` rings on the zoomed day.
  case schedule(Int)
  /// The times of the bell schedule named above.
  case times(Int)
  /// Campuses follow that are closed on the zoomed day.
  case closed
  case campus(CampusIndex)

  var campus: CampusIndex? {
    switch self {
    case .campus(let campus): campus
    case .level, .schedule, .times, .closed: nil
    }
  }
}

/// The board: what it shows, and where in it the user is.
struct BoardState: Hashable, Sendable {
  /// nil where no row is left to stand on.
  var cursor: Cursor?
  /// Where a marked block was begun.
  var mark: Mark?
  /// Campuses that were marked one by one.
  var picked: Set<CampusIndex> = []
  var rows: [BoardRow] = []
  /// The first row shown.
  var top = 0
  /// The first column shown of the week's strip, or the first period of the zoomed day.
  var left = 0
  /// The day that the rows are grouped for while it is zoomed.
  private(set) var groupedDay: Weekday?
  /// Whether one day of all campuses is shown instead of the week.
  var isZoomed = false
  var filter = ""
  var showsOnlyGaps = false
  /// The visit that was changed last: of several at a cell, the one that keys mean.
  var chosen: Visit?
  let strip: WeekStrip

  init(_ document: Document) {
    strip = WeekStrip(document.plan)
    regroup(document)
  }

  /// The marked periods of the cursor's campus and day, or the one under the cursor.
  var run: ClosedRange<Int>? {
    guard let cursor else { return nil }
    guard let mark, mark.campus == cursor.campus, mark.day == cursor.day else { return cursor.period...cursor.period }
    return min(mark.period, cursor.period)...max(mark.period, cursor.period)
  }

  /// Makes the rows anew: those that the filters leave, grouped by level, or on a zoomed day by the bells that ring.
  mutating func regroup(_ document: Document) {
    let plan = document.plan
    let matcher = Matcher(filter)
    let campuses = plan.district.campuses.indices.filter { position in
      (!showsOnlyGaps || document.index.gaps[position] > 0) && matcher.matches(plan.district.campuses[position].name)
    }
    rows = isZoomed ? Self.bySchedule(campuses, on: cursor?.day ?? .mon, in: plan) : Self.byLevel(campuses, in: plan)
    groupedDay = isZoomed ? cursor?.day : nil
    if let cursor, rows.contains(.campus(cursor.campus)) { return }
    mark = nil
    let (day, wanted) = (cursor?.day, cursor?.wantedTime)
    cursor = nil
    guard let campus = rows.lazy.compactMap(\.campus).first else { return }
    let firstOpen = strip.days.first { plan.day($0.day, of: campus).isOpen }?.day
    stand(at: campus, day: day ?? firstOpen ?? .mon, wanted: wanted, plan: plan)
  }

  private static func byLevel(_ campuses: [Int], in plan: WeekPlan) -> [BoardRow] {
    Campus.Level.allCases.flatMap { level -> [BoardRow] in
      let group = campuses.filter { plan.district.campuses[$0].level == level }
      return group.isEmpty ? [] : [.level(level)] + group.map { .campus(CampusIndex($0)) }
    }
  }

  private static func bySchedule(_ campuses: [Int], on day: Weekday, in plan: WeekPlan) -> [BoardRow] {
    var groups = [[BoardRow]](repeating: [], count: plan.district.bells.count)
    var closed: [BoardRow] = []
    for position in campuses {
      let planned = plan.campuses[position].days[day.rawValue]
      if planned.isOpen, let schedule = planned.schedule {
        groups[schedule].append(.campus(CampusIndex(position)))
      } else {
        closed.append(.campus(CampusIndex(position)))
      }
    }
    let open = groups.enumerated().flatMap { $1.isEmpty ? [] : [.schedule($0), .times($0)] + $1 }
    return open + (closed.isEmpty ? [] : [.closed] + closed)
  }

  // MARK: The cursor

  /// Puts the cursor on a campus's day at the period of the wanted time, or the one nearest to it.
  mutating func stand(at campus: CampusIndex, day: Weekday, wanted: ClockTime? = nil, plan: WeekPlan) {
    let posts = plan.posts[plan.day(day, of: campus).posts]
    let wanted = wanted ?? cursor?.wantedTime
    var period = 0
    if let wanted {
      let distances = posts.map { post in
        max((post.time.start - wanted).rawValue, (wanted - post.time.end).rawValue + 1, 0)
      }
      period = distances.indices.min { distances[$0] < distances[$1] } ?? 0
    }
    cursor = Cursor(campus: campus, day: day, period: period, wantedTime: wanted)
  }

  /// Puts the cursor on one period.
  mutating func stand(at campus: CampusIndex, day: Weekday, period: Int) {
    cursor = Cursor(campus: campus, day: day, period: period)
  }

  /// Moves by `rows` campuses, down where it is above 0, keeping the time of day; a mark grows with it.
  mutating func moveVertically(by distance: Int, plan: WeekPlan) {
    guard let cursor else { return }
    let campuses = rows.compactMap(\.campus)
    guard let position = campuses.firstIndex(of: cursor.campus) else { return }
    let target = min(max(0, position + distance), campuses.count - 1)
    guard target != position else { return }
    let start = plan.post(at: cursor.campus, cursor.day, PeriodIndex(cursor.period)).map { plan[$0].time.start }
    stand(at: campuses[target], day: cursor.day, wanted: cursor.wantedTime ?? start, plan: plan)
  }

  /// Moves to the next or previous period, over the ends of days; a mark stays within its day.
  mutating func moveHorizontally(forward: Bool, plan: WeekPlan) {
    guard let cursor else { return }
    let count = plan.day(cursor.day, of: cursor.campus).posts.count
    let period = cursor.period + (forward ? 1 : -1)
    if (0..<count).contains(period) {
      stand(at: cursor.campus, day: cursor.day, period: period)
      return
    }
    guard mark == nil, let position = strip.days.firstIndex(where: { $0.day == cursor.day }) else { return }
    let next = position + (forward ? 1 : -1)
    guard strip.days.indices.contains(next) else { return }
    let day = strip.days[next].day
    let last = max(0, plan.day(day, of: cursor.campus).posts.count - 1)
    stand(at: cursor.campus, day: day, period: forward ? 0 : last)
  }

  /// Moves to the first or last period of the day, or of the week where it is there already.
  mutating func moveToEdge(end: Bool, plan: WeekPlan) {
    guard let cursor else { return }
    func edge(of day: Weekday) -> Int { end ? max(0, plan.day(day, of: cursor.campus).posts.count - 1) : 0 }
    if cursor.period != edge(of: cursor.day) || mark != nil {
      stand(at: cursor.campus, day: cursor.day, period: edge(of: cursor.day))
    } else if let day = (end ? strip.days.last : strip.days.first)?.day {
      stand(at: cursor.campus, day: day, period: edge(of: day))
    }
  }
}

/// How the week's days lie side by side: every campus has a column a period, every day as many as its longest schedule.
struct WeekStrip: Hashable, Sendable {
  struct Day: Hashable, Sendable {
    let day: Weekday
    /// The most periods that a campus has.
    let longest: Int
    /// The first column.
    let start: Int
    let width: Int
  }

  /// The days from Monday to Friday, and those of the weekend on which any campus is open.
  let days: [Day]
  /// From the first bell of the week to the last one.
  let span: ClockRange

  /// All columns, with one between two days.
  var width: Int { days.last.map { $0.start + $0.width } ?? 0 }

  /// Room for the day's heading, `Mon 30`.
  static let leastDayWidth = 6

  init(_ plan: WeekPlan) {
    var days: [Day] = []
    var start = 0
    for day in Weekday.allCases {
      let longest = plan.campuses.lazy.map { $0.days[day.rawValue].posts.count }.max() ?? 0
      guard longest > 0 || day <= .fri else { continue }
      let width = max(longest, Self.leastDayWidth)
      days.append(Day(day: day, longest: longest, start: start, width: width))
      start += width + 1
    }
    self.days = days
    span = Self.span(of: plan)
  }

  private static func span(of plan: WeekPlan) -> ClockRange {
    let posts = plan.campuses.lazy.flatMap(\.days).filter(\.isOpen).map(\.posts)
    let start = posts.map { plan.posts[$0.lowerBound].time.start }.min()
    let end = posts.map { plan.posts[$0.upperBound - 1].time.end }.max()
    return ClockRange(start ?? ClockTime(8 * 60), end ?? ClockTime(16 * 60))
  }

  subscript(day: Weekday) -> Day? { days.first { $0.day == day } }
}
