import Staffing
import TerminalKit

/// A bell schedule's day along a line, its columns in proportion to time.
struct DayDrawing {
  /// Hours, names, a bar and times.
  static let height = 4

  private let first: Int
  private let last: Int
  private let width: Int

  /// Of a schedule with periods, drawn in `width` columns.
  init?(_ schedule: BellSchedule, width: Int) {
    guard let start = schedule.periods.map(\.time.start.minutesAfterMidnight).min(),
      let end = schedule.periods.map(\.time.end.minutesAfterMidnight).max(), width > 1
    else { return nil }
    first = start / 60 * 60
    last = min(1440, (end + 59) / 60 * 60)
    self.width = width - 1
  }

  /// The column of a time.
  func column(_ time: Int) -> Int { (time - first) * width / max(1, last - first) }

  /// The full hours.
  var hours: [Int] { Array(stride(from: first, through: last, by: 60)) }

  /// The columns of a period.
  func columns(_ time: ClockRange) -> Range<Int> {
    let start = column(time.start.minutesAfterMidnight)
    return start..<max(start + 1, column(time.end.minutesAfterMidnight))
  }
}

extension State {
  /// Draws a school day: hours above, then each period with its name, its length and its start.
  func draw(_ schedule: BellSchedule, marked: Int?, in area: Rect, _ canvas: inout Canvas) {
    guard area.height >= DayDrawing.height, let day = DayDrawing(schedule, width: area.width) else {
      canvas.put("A day without periods: closed.", in: area)
      return
    }
    var end = area.left
    for hour in day.hours {
      let column = area.left + day.column(hour)
      guard column >= end, column + 2 <= area.right else { continue }
      end = column + 3
      let text = ClockTime(hour).description.prefix(2)
      canvas.put(String(text), in: Rect(left: column, top: area.top, width: 2, height: 1), canvas.theme.faint)
    }
    var timeEnd = area.left
    for (position, period) in schedule.periods.enumerated() {
      let columns = day.columns(period.time)
      let isMarked = position == marked
      let left = area.left + columns.lowerBound
      let style: Style = isMarked ? .bold : .plain
      let name = Rect(left: left, top: area.top + 1, width: columns.count, height: 1)
      canvas.put(columns.count > 1 ? period.shortName : "", in: name.dropping(right: 1), style)
      drawBar(Rect(left: left, top: area.top + 2, width: columns.count, height: 1), isMarked: isMarked, &canvas)
      guard left >= timeEnd, left + 5 <= area.right else { continue }
      let time = Rect(left: left, top: area.top + 3, width: 5, height: 1)
      canvas.put(period.time.start.description, in: time, isMarked ? .bold : canvas.theme.faint)
      timeEnd = left + 6
    }
  }

  private func drawBar(_ area: Rect, isMarked: Bool, _ canvas: inout Canvas) {
    let (start, line): (Character, Character) =
      isMarked
      ? (canvas.alphabet.pick("┣", "["), canvas.alphabet.pick("━", "="))
      : (canvas.alphabet.teeLeft, canvas.alphabet.horizontal)
    let text = String(start) + String(repeating: line, count: max(0, area.width - 1))
    canvas.put(text, in: area, isMarked ? canvas.theme.key : .plain)
  }

  // MARK: A week of windows

  /// Draws the windows of a week, a row a day, with the hours above; takes the rows from `area`.
  func drawAvailability(_ painter: WeekPainter, in area: inout Rect, _ canvas: inout Canvas) {
    drawHours(painter, in: area.splitTop(1), &canvas)
    for day in Weekday.allCases where !area.isEmpty { drawDay(day, of: painter, in: area.splitTop(1), &canvas) }
  }

  private func drawHours(_ painter: WeekPainter, in row: Rect, _ canvas: inout Canvas) {
    var rest = row
    rest.splitLeft(SetupLayout.dayName)
    // An hour's number needs three columns.
    let hours = max(1, (3 * painter.step + 59) / 60)
    for hour in stride(from: 0, to: 24, by: hours) {
      let column = hour * 60 / painter.step - painter.left
      guard column >= 0, column + 2 <= rest.width else { continue }
      let text = ClockTime(hour * 60).description.prefix(2)
      canvas.put(
        String(text), in: Rect(left: rest.left + column, top: rest.top, width: 2, height: 1), canvas.theme.faint)
    }
  }

  private func drawDay(
    _ day: Weekday, of painter: WeekPainter, in row: Rect, isChosen: Bool = false, _ canvas: inout Canvas
  ) {
    var rest = row
    canvas.put(day.shortName, in: rest.splitLeft(SetupLayout.dayName), isChosen ? .bold : .plain)
    let end = min(painter.columns, painter.left + rest.width)
    for column in painter.left..<max(painter.left, end) {
      let minutes = painter.minutes(day, column: column)
      let glyph: Character =
        minutes == painter.step
        ? canvas.alphabet.pick("█", "#")
        : minutes > 0 ? canvas.alphabet.pick("▒", "+") : canvas.alphabet.pick("·", ".")
      let range = ClockRange(ClockTime(column * painter.step), ClockTime((column + 1) * painter.step))
      let isMarked = isChosen && painter.stretch.contains(range)
      let style: Style = minutes > 0 ? canvas.theme.good : canvas.theme.faint
      let place = (column: rest.left + column - painter.left, row: rest.top)
      canvas.put(glyph, column: place.column, row: place.row, isMarked ? style.adding(.reverse) : style)
      if isChosen, column == painter.column { canvas.setCursor(column: place.column, row: place.row) }
    }
  }

  func drawPainter(_ painter: WeekPainter, in area: Rect, _ canvas: inout Canvas) {
    let box = SetupLayout.painterBox(in: area)
    canvas.box(box, title: "Availability")
    canvas.hideCursor()
    var rest = box.inset(columns: 2, rows: 1)
    rest.splitTop(1)
    drawHours(painter, in: rest.splitTop(1), &canvas)
    for day in Weekday.allCases {
      drawDay(day, of: painter, in: rest.splitTop(1), isChosen: day == painter.day, &canvas)
    }
    rest.splitTop(1)
    let windows = painter.windows[painter.day.rawValue].map { "\($0)" }
    let text = windows.isEmpty ? "not available" : windows.joined(separator: ", ")
    canvas.put(
      [("\(painter.day.shortName) \(painter.stretch)", .bold), ("  of the day: \(text)", .plain)], in: rest.splitTop(1))
    let (full, part, none) = canvas.alphabet.pick(("█", "▒", "·"), ("#", "+", "."))
    canvas.put(
      "\(full) available  \(part) part of it  \(none) not; a column is \(painter.step) minutes", in: rest.splitTop(1),
      canvas.theme.faint)
    if painter.availability == nil {
      canvas.put("All day, every day: as if nothing were written.", in: rest.splitTop(1))
    }
  }
}

extension Rect {
  /// The rectangle without its last columns.
  fileprivate func dropping(right columns: Int) -> Rect {
    Rect(left: left, top: top, width: max(0, width - columns), height: height)
  }
}
