import Staffing

/// The windows of a week being painted: days below one another, time from left to right.
struct WeekPainter: Hashable, Sendable {
  /// Minutes of one column, from coarse to fine.
  static let steps = [60, 30, 15, 10, 5]

  /// By `Weekday.rawValue`; those that were not painted over stay as they were written.
  private(set) var windows: [[ClockRange]]
  private(set) var day = Weekday.mon
  /// Minutes of one column.
  private(set) var step: Int
  /// The column of the cursor.
  private(set) var column: Int
  /// The column at which the marked stretch was begun; nil: the cursor's alone.
  private(set) var mark: Int?
  /// The first column in sight.
  private(set) var left = 0

  /// Of an officer's availability; nil is all day, every day.
  init(_ availability: Officer.Availability?, step: Int = 30) {
    windows = availability?.windows ?? Weekday.allCases.map { _ in [.wholeDay] }
    self.step = step
    column = 8 * 60 / step
  }

  /// Columns of a whole day.
  var columns: Int { 24 * 60 / step }

  /// The marked stretch of the day, or the column under the cursor.
  var stretch: ClockRange {
    let (first, last) = (min(mark ?? column, column), max(mark ?? column, column))
    return ClockRange(ClockTime(first * step), ClockTime((last + 1) * step))
  }

  /// What was painted; nil where that is all day, every day.
  var availability: Officer.Availability? {
    if windows.allSatisfy({ $0 == [.wholeDay] }) { return nil }
    return Officer.Availability(
      Dictionary(uniqueKeysWithValues: zip(Weekday.allCases, windows).filter { !$1.isEmpty }))
  }

  /// How many minutes of a column are painted.
  func minutes(_ day: Weekday, column: Int) -> Int {
    let range = ClockRange(ClockTime(column * step), ClockTime((column + 1) * step))
    return Self.joined(windows[day.rawValue]).reduce(0) { sum, window in
      sum + max(0, (min(window.end, range.end) - max(window.start, range.start)).rawValue)
    }
  }

  // MARK: Moving

  mutating func move(days: Int = 0, columns: Int = 0, extending: Bool = false) {
    if days != 0 || !extending { mark = nil }
    if extending, mark == nil, days == 0 { mark = column }
    day = Weekday.allCases[min(max(0, day.rawValue + days), Weekday.allCases.count - 1)]
    column = min(max(0, column + columns), self.columns - 1)
  }

  /// Puts the cursor on a column of a day; with `extending` the stretch from where it was is marked, on that day alone.
  mutating func stand(on day: Weekday, column: Int, extending: Bool) {
    if extending {
      mark = mark ?? self.column
    } else {
      mark = nil
      self.day = day
    }
    self.column = min(max(0, column), columns - 1)
  }

  mutating func moveToEdge(end: Bool) {
    mark = nil
    column = end ? columns - 1 : 0
  }

  /// Makes a column stand for less or more time, with the cursor at the same time of day.
  mutating func changeStep(finer: Bool) {
    guard let position = Self.steps.firstIndex(of: step) else { return }
    let time = column * step
    step = Self.steps[min(max(0, position + (finer ? 1 : -1)), Self.steps.count - 1)]
    column = time / step
    mark = nil
  }

  /// Scrolls so that the cursor is among `width` columns.
  mutating func keepInSight(width: Int) {
    let width = max(1, width)
    left = min(max(left, column - width + 1), column)
    left = max(0, min(left, columns - width))
  }

  // MARK: Painting

  /// Paints the stretch, or clears it where all of it is painted.
  mutating func toggle() {
    let range = stretch
    let isPainted = Self.joined(windows[day.rawValue]).contains { $0.contains(range) }
    windows[day.rawValue] = isPainted ? Self.cleared(windows[day.rawValue], range) : painted(range)
    mark = nil
  }

  /// Gives every other day from Monday to Friday the windows of the cursor's.
  mutating func copyDay() {
    for other in Weekday.allCases where other <= .fri { windows[other.rawValue] = windows[day.rawValue] }
  }

  /// Clears the cursor's day.
  mutating func clearDay() { windows[day.rawValue] = [] }

  private func painted(_ range: ClockRange) -> [ClockRange] {
    let touching = windows[day.rawValue].filter { $0.start <= range.end && range.start <= $0.end }
    let start = min(range.start, touching.map(\.start).min() ?? range.start)
    let end = max(range.end, touching.map(\.end).max() ?? range.end)
    let others = windows[day.rawValue].filter { !($0.start <= range.end && range.start <= $0.end) }
    return (others + [ClockRange(start, end)]).sorted { $0.start < $1.start }
  }

  private static func cleared(_ windows: [ClockRange], _ range: ClockRange) -> [ClockRange] {
    windows.flatMap { window -> [ClockRange] in
      guard window.meets(range) else { return [window] }
      let pieces = [ClockRange(window.start, range.start), ClockRange(range.end, window.end)]
      return pieces.filter { $0.start < $0.end }
    }
  }

  /// Windows that touch or overlap as one.
  private static func joined(_ windows: [ClockRange]) -> [ClockRange] {
    windows.sorted { $0.start < $1.start }.reduce(into: []) { joined, window in
      if let last = joined.last, window.start <= last.end {
        joined[joined.count - 1] = ClockRange(last.start, max(last.end, window.end))
      } else {
        joined.append(window)
      }
    }
  }
}
