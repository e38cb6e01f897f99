import Staffing
import TerminalKit

/// One campus's week as a grid: a row a period, whatever bells ring on which day, a column a day.
struct CampusGrid: Hashable, Sendable {
  struct Row: Hashable, Sendable {
    let period: Period
    /// Where the period stands in each day of the strip; nil where the day has none such.
    var positions: [Int?]
  }

  let days: [Weekday]
  private(set) var rows: [Row] = []

  /// Periods of the same id are one row; each day's order is kept. Linear in the week's periods and rows.
  init(_ campus: CampusIndex, in plan: WeekPlan, days: [Weekday]) {
    self.days = days
    let schedules = days.map { plan.periods(of: campus, on: $0) }
    // The longest day first: what the others lack then leaves its place empty.
    let order = schedules.indices.sorted { (schedules[$1].count, $0) < (schedules[$0].count, $1) }
    for day in order { add(schedules[day], of: day) }
  }

  private mutating func add(_ periods: [Period], of day: Int) {
    var next = 0
    for (position, period) in periods.enumerated() {
      let known = rows[next...].firstIndex { $0.period.id == period.id }
      if known == nil {
        // Before the first row that begins later, so that times go down the rows.
        while next < rows.count, rows[next].period.time.start < period.time.start { next += 1 }
        rows.insert(Row(period: period, positions: Array(repeating: nil, count: days.count)), at: next)
      }
      let row = known ?? next
      rows[row].positions[day] = position
      next = row + 1
    }
  }

  /// The row of one day's period.
  func row(of period: Int, on day: Weekday) -> Int? {
    guard let column = days.firstIndex(of: day) else { return nil }
    return rows.firstIndex { $0.positions[column] == period }
  }
}

/// Where the parts of the campus's week are: a heading, the days' headings, the periods, two lines of sums.
struct CampusLayout: Hashable, Sendable {
  static let time = 12
  /// The margin: `12/15` and the hours missing.
  static let margin = 6

  let title: Rect
  let headings: Rect
  let rows: Rect
  let sums: Rect
  /// The columns of the period's name.
  let name: Int
  /// The first day's column.
  let left: Int
  /// The columns of one day.
  let day: Int
  /// The first grid row shown.
  let top: Int

  /// - Parameters:
  ///   - rows: How many periods there are.
  ///   - chosen: The row to keep in sight.
  init(_ body: Rect, days: Int, rows count: Int, chosen: Int?) {
    var rest = body
    title = rest.splitTop(1)
    headings = rest.splitTop(1)
    let shown = min(count, max(1, rest.height - 2))
    rows = rest.splitTop(shown)
    sums = rest.splitTop(2)
    name = body.width < 120 ? 9 : 18
    left = body.left + BoardColumns.pointer + name + 1 + Self.time
    let room = body.right - left - Self.margin
    day = max(8, min(30, room / max(1, days)))
    top = max(0, min((chosen ?? 0) - shown / 2, count - shown))
  }

  /// The cell of one day in a line.
  func cell(_ position: Int, in line: Rect) -> Rect {
    Rect(left: left + position * day, top: line.top, width: day - 1, height: 1)
  }
}
