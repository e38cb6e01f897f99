import Solver
import Staffing

/// A fill under way or over, until its roster is taken or left.
struct FillSession: Hashable, Sendable {
  /// Cost and bound at one moment.
  struct Point: Hashable, Sendable {
    let seconds: Double
    let cost: Cost
    let bound: Cost
  }

  /// As many moments as are kept: more than a chart has columns.
  private static let mostPoints = 600

  let order: FillOrder
  /// What of the week is filled, in words.
  let title: String
  /// The week's revision that it began with.
  let revision: Int
  /// What the week came to before.
  let before: Totals
  /// Whether its panel is shown; else a line tells how far it is.
  var isShown = true
  /// In order of time, one for each time that cost or bound improved.
  private(set) var points: [Point] = []
  private(set) var latest: FillNews?
  private(set) var roster: FilledRoster?
  private(set) var gapBound: Minutes?
  /// What closing more would take; nil where nobody asked.
  var limits: LimitsState?

  init(order: FillOrder, title: String, revision: Int, before: Totals) {
    self.order = order
    self.title = title
    self.revision = revision
    self.before = before
  }

  /// Why it is over; nil while it runs.
  var stopped: StopReason? { latest?.stopped }

  mutating func take(_ news: FillNews) {
    latest = news
    if let found = news.roster { roster = found }
    if let bound = news.gapBound { gapBound = bound }
    let point = Point(seconds: news.seconds, cost: news.cost, bound: news.bound)
    if let last = points.last, last.cost == point.cost, last.bound == point.bound { return }
    points.append(point)
    // Every other one of the older half tells as much.
    if points.count > Self.mostPoints {
      let half = points.count / 2
      points = points.indices.filter { $0 >= half || $0 % 2 == 0 }.map { points[$0] }
    }
  }
}

/// What is filled, what stays, and for how long, as it is being chosen.
struct FillDialog: Hashable, Sendable {
  enum Row: CaseIterable, Hashable, Sendable {
    case scope, start, time
  }

  enum Part: Hashable, Sendable {
    case week
    case day(Weekday)
    case campus(CampusIndex)
    case gaps
  }

  /// Seconds that a fill may take; nil: until it is stopped.
  static let times: [Int?] = [10, 30, 60, 300, nil]

  let parts: [Part]
  var part = 0
  var start = FillRequest.Start.keep
  var time = 0
  var cursor = ListCursor()

  init(parts: [Part]) {
    self.parts = parts
  }

  /// Whether only required posts are filled, which keeps all visits.
  var onlyGaps: Bool { parts[part] == .gaps }

  var scope: FillRequest.Scope {
    switch parts[part] {
    case .week, .gaps: .week
    case .day(let day): .day(day)
    case .campus(let campus): .campus(campus)
    }
  }

  /// Chooses the next or the previous value of the row under the cursor.
  mutating func change(by step: Int) {
    func next(_ value: Int, of count: Int) -> Int { (value + step + count) % count }
    switch Row.allCases[cursor.selected] {
    case .scope: part = next(part, of: parts.count)
    case .start:
      let all = Self.starts
      start = all[next(all.firstIndex(of: start) ?? 0, of: all.count)]
    case .time: time = next(time, of: Self.times.count)
    }
  }

  /// In the order in which they give up more of the present visits.
  static let starts: [FillRequest.Start] = [.keep, .improve, .scratch]
}
