import Staffing
import TerminalKit

/// A time of day as columns side by side, each of as few minutes as the width allows.
struct TimeAxis: Hashable, Sendable {
  /// All divide the hour, so that hours begin at columns.
  private static let steps = [5, 6, 10, 12, 15, 20, 30]

  /// The full hour at the left edge.
  let start: ClockTime
  /// Minutes of one column.
  let step: Int
  /// How many columns there are.
  let count: Int

  /// The axis that shows `span` in at most `width` columns; where half hours do not fit, its end is cut off.
  init(_ span: ClockRange, width: Int) {
    let first = span.start.minutesAfterMidnight / 60
    let last = max(first + 1, (span.end.minutesAfterMidnight + 59) / 60)
    let minutes = (last - first) * 60
    start = ClockTime(first * 60)
    step = Self.steps.first { minutes / $0 <= width } ?? 30
    count = max(0, min(minutes / step, width))
  }

  /// Columns of one hour.
  var hour: Int { 60 / step }

  /// The column nearest to `time`; it may lie outside.
  private func column(of time: ClockTime) -> Int {
    let minutes = (time - start).rawValue
    return Int((Double(minutes) / Double(step)).rounded())
  }

  /// The columns of `time`, at least one where any of it is in sight.
  func columns(of time: ClockRange) -> Range<Int> {
    let first = column(of: time.start)
    let last = max(first + 1, column(of: time.end))
    return (first..<last).clamped(to: 0..<count)
  }

  /// The hours that have room for a label, each with its column.
  var labels: [(column: Int, text: String)] {
    let width = hour >= 6 ? 5 : 2
    let every = (width + 1 + hour - 1) / hour
    return stride(from: 0, to: count - width + 1, by: hour * every).map { column in
      let time = (start + Minutes(column * step)).description
      return (column, String(time.prefix(width)))
    }
  }
}

/// The columns of the officers' view: the name, the time of day, the duty hours.
struct TimelineColumns: Hashable, Sendable {
  let name: Int
  /// The first column of the time of day.
  let track: Int
  let axis: TimeAxis
  /// The first column of the hours.
  let hours: Int
  /// The columns of a duty bar.
  let bar: Int
  /// Whether the day's hours have room beside the week's.
  let isWide: Bool

  /// As wide as `12:30/19:30`.
  static let fraction = 11
  static let mark = 2

  init(_ area: Rect, span: ClockRange) {
    isWide = area.width >= 120
    let (bars, leastBar, leastName) = isWide ? (2, 8, 22) : (1, 5, 13)
    let fixed = bars * (Self.fraction + 1) + (isWide ? 2 : 0) + Self.mark
    let room = area.width - BoardColumns.pointer - leastName - 2 - fixed - bars * leastBar
    axis = TimeAxis(span, width: room)
    let spare = room - axis.count
    name = leastName + min(8, spare)
    bar = leastBar + max(0, min(8, (spare - 8) / bars))
    track = area.left + BoardColumns.pointer + name + 1
    hours = area.right - fixed - bars * bar
  }

  /// The part of a line that shows the time of day.
  func track(in line: Rect) -> Rect { Rect(left: track, top: line.top, width: axis.count, height: 1) }
}

/// The officers' view: the officers' day above, the chosen officer's week below, at the same columns.
struct OfficersLayout: Hashable, Sendable {
  let headings: Rect
  /// A row an officer.
  let list: Rect
  /// The rule between both.
  let title: Rect
  /// A row a day.
  let days: Rect
  let details: Rect
  let columns: TimelineColumns

  init(_ size: Size, days count: Int, span: ClockRange) {
    let layout = Layout(size)
    let body = layout?.body ?? Rect(size: size)
    let bottom = layout?.message.top ?? size.height
    var rest = Rect(left: body.left, top: body.top, width: body.width, height: bottom - body.top)
    columns = TimelineColumns(rest, span: span)
    headings = rest.splitTop(1)
    details = rest.splitBottom(size.height < 32 ? 2 : 6)
    days = rest.splitBottom(count)
    title = rest.splitBottom(1)
    list = rest
  }

  /// How many officers are shown.
  var page: Int { max(1, list.height) }
}
