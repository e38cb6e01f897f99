import Staffing

/// Where a marked block was begun.
struct Mark: Hashable, Sendable {
  var campus: CampusIndex
  var day: Weekday
  var period: Int
  /// Whether whole rows are marked and not a block of periods.
  var isRows = false
}

/// The cells that keys act on: some campuses, some days, and on each the periods of a time of day.
struct Selection: Hashable, Sendable {
  /// In the order of the board.
  let campuses: [CampusIndex]
  let days: ClosedRange<Weekday>
  /// nil: whole days.
  let time: ClockRange?
  private let members: Set<CampusIndex>

  init(campuses: [CampusIndex], days: ClosedRange<Weekday>, time: ClockRange?) {
    (self.campuses, self.days, self.time) = (campuses, days, time)
    members = Set(campuses)
  }

  /// Whether the campus's row is in it.
  func contains(_ campus: CampusIndex) -> Bool { members.contains(campus) }

  func contains(_ campus: CampusIndex, _ day: Weekday, _ period: Int, in plan: WeekPlan) -> Bool {
    guard days.contains(day), members.contains(campus) else { return false }
    guard let time else { return true }
    return plan.post(at: campus, day, PeriodIndex(period)).map { plan[$0].time.isMostly(in: time) } ?? false
  }

  /// Its runs of periods, campus by campus and day by day.
  func runs(in plan: WeekPlan) -> [PeriodRun] {
    campuses.flatMap { campus in
      Weekday.allCases.filter(days.contains).compactMap { day in
        plan.periods(of: campus, on: day, within: time ?? .wholeDay).map {
          PeriodRun(campus: campus, day: day, periods: $0)
        }
      }
    }
  }
}

extension ClockRange {
  /// Whether at least half of it lies within `other`.
  func isMostly(in other: ClockRange) -> Bool {
    let common = min(end, other.end) - max(start, other.start)
    return common.rawValue * 2 >= duration.rawValue && common > 0
  }
}

extension WeekPlan {
  /// The periods of one day that lie mostly within `time`; nil where none does.
  func periods(of campus: CampusIndex, on day: Weekday, within time: ClockRange) -> ClosedRange<Int>? {
    let posts = posts[self.day(day, of: campus).posts]
    let within = posts.indices.filter { posts[$0].time.isMostly(in: time) }
    guard let first = within.first, let last = within.last else { return nil }
    return first - posts.startIndex...last - posts.startIndex
  }
}

// MARK: - What is marked

extension State {
  /// What is marked on the board; nil where keys act on the cell under the cursor alone.
  var selection: Selection? {
    guard let cursor = board.cursor, board.mark != nil || !board.picked.isEmpty else { return nil }
    let rows = board.rows.compactMap(\.campus)
    var block: [CampusIndex] = []
    if let mark = board.mark, let start = rows.firstIndex(of: mark.campus), let end = rows.firstIndex(of: cursor.campus)
    {
      block = Array(rows[min(start, end)...max(start, end)])
    } else if board.mark != nil {
      block = [cursor.campus]
    }
    let members = board.picked.union(block)
    // Those that a filter hides stay picked, behind those that are shown.
    let hidden = members.subtracting(rows).sorted()
    return Selection(
      campuses: rows.filter(members.contains) + hidden, days: selectedDays(cursor), time: selectedTime(cursor))
  }

  private func selectedDays(_ cursor: Cursor) -> ClosedRange<Weekday> {
    guard let mark = board.mark else { return cursor.day...cursor.day }
    if mark.isRows, view == .board, !board.isZoomed, let first = board.strip.days.first,
      let last = board.strip.days.last
    {
      return first.day...last.day
    }
    return min(mark.day, cursor.day)...max(mark.day, cursor.day)
  }

  private func selectedTime(_ cursor: Cursor) -> ClockRange? {
    let here = plan.time(of: cursor.period...cursor.period, at: cursor.campus, on: cursor.day)
    guard let mark = board.mark else { return here }
    guard !mark.isRows, let here,
      let start = plan.time(of: mark.period...mark.period, at: mark.campus, on: mark.day)
    else { return nil }
    return ClockRange(min(start.start, here.start), max(start.end, here.end))
  }

  /// Begins a mark at the cursor, or ends it.
  mutating func toggleMark(isRows: Bool) {
    guard let cursor = board.cursor, isRows || cursorPost != nil || board.mark != nil else { return }
    if board.mark?.isRows == isRows {
      board.mark = nil
      return
    }
    let start = board.mark ?? Mark(campus: cursor.campus, day: cursor.day, period: cursor.period)
    board.mark = Mark(campus: start.campus, day: start.day, period: start.period, isRows: isRows)
  }

  /// Adds the cursor's campus to those marked, or takes it out, and goes on to the next row.
  mutating func togglePick() {
    guard let cursor = board.cursor else { return }
    if board.picked.remove(cursor.campus) == nil { board.picked.insert(cursor.campus) }
    if view == .board { board.moveVertically(by: 1, plan: plan) }
  }

  mutating func dropSelection() {
    board.mark = nil
    board.picked = []
  }

  /// Makes the marked block larger or smaller by a period, or by a row.
  mutating func extendMark(_ command: Command) {
    guard let cursor = board.cursor, cursorPost != nil else { return }
    if board.mark == nil { board.mark = Mark(campus: cursor.campus, day: cursor.day, period: cursor.period) }
    if command == .extendUp || command == .extendDown {
      board.moveVertically(by: command == .extendUp ? -1 : 1, plan: plan)
    } else {
      board.moveHorizontally(forward: command == .extendRight, plan: plan)
    }
  }

  /// `3 campuses, Mon–Wed, 08:00–10:30`, `Pima Butte, Mon P1–P3`.
  func title(of runs: [PeriodRun]) -> String {
    let campuses = Set(runs.map(\.campus))
    guard let first = runs.first, let firstDay = runs.map(\.day).min(), let lastDay = runs.map(\.day).max() else {
      return "nothing"
    }
    let place =
      campuses.count == 1
      ? document.names.campuses[first.campus.rawValue] : counted(campuses.count, "campus", "campuses")
    let days = firstDay == lastDay ? firstDay.shortName : "\(firstDay.shortName)–\(lastDay.shortName)"
    let names = Set(runs.map { plan.runName($0.periods, at: $0.campus, on: $0.day) })
    let isWhole = runs.allSatisfy { $0.periods.count == plan.day($0.day, of: $0.campus).posts.count }
    if isWhole { return "\(place), \(days)" }
    if names.count == 1, let name = names.first { return "\(place), \(days) \(name)" }
    let times = runs.compactMap { plan.time(of: $0.periods, at: $0.campus, on: $0.day) }
    let start = times.map(\.start).min() ?? .midnight
    let end = times.map(\.end).max() ?? .endOfDay
    return "\(place), \(days) \(ClockRange(start, end))"
  }

  /// What is marked and what can be done with it, while something is.
  var selectionLine: String? {
    guard view == .board || view == .campus, let selection else { return nil }
    return "Marked: \(title(of: selection.runs(in: plan))): \(keyName(.assign)) assigns, \(keyName(.remove)) clears, "
      + "\(keyName(.lock)) locks, \(keyName(.cancel)) ends"
  }
}
