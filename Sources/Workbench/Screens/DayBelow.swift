import Staffing
import TerminalKit

/// How one campus's day is laid out below the overview: a column a period, the same for all campuses and days, and a bar
/// for each visit over its periods.
struct DayStrip: Hashable, Sendable {
  let area: Rect
  /// The columns of one period.
  let width: Int
  /// The first period shown, and the one behind the last.
  let shown: Range<Int>

  private static let leastWidth = 8
  private static let mostWidth = 18

  /// - Parameters:
  ///   - count: How many periods the day has.
  ///   - longest: How many periods the week's longest day has.
  ///   - chosen: The period to keep in sight.
  init(_ area: Rect, periods count: Int, longest: Int, chosen: Int) {
    let area = area.inset(columns: 2)
    self.area = area
    width = min(Self.mostWidth, max(Self.leastWidth, area.width / max(1, longest)))
    let fit = max(1, min(count, area.width / width))
    let first = max(0, min(chosen - fit / 2, count - fit))
    shown = first..<min(count, first + fit)
  }

  /// The columns of some periods, with one left free behind them; nil where none of them is shown.
  func columns(of periods: ClosedRange<Int>) -> (left: Int, width: Int)? {
    let (first, last) = (max(periods.lowerBound, shown.lowerBound), min(periods.upperBound, shown.upperBound - 1))
    guard first <= last else { return nil }
    return (area.left + (first - shown.lowerBound) * width, (last - first + 1) * width - 1)
  }

  /// The period at a column.
  func period(at column: Int) -> Int? {
    guard column >= area.left else { return nil }
    let period = shown.lowerBound + (column - area.left) / width
    return shown.contains(period) ? period : nil
  }
}

// The cursor campus's day, below the overview: its periods, and who is there from when to when.
extension State {
  private func dayStrip(at cursor: Cursor, in area: Rect) -> DayStrip {
    DayStrip(
      area, periods: plan.day(cursor.day, of: cursor.campus).posts.count,
      longest: board.strip.days.map(\.longest).max() ?? 1, chosen: cursor.period)
  }

  func drawCampusDay(at cursor: Cursor, in area: Rect, _ canvas: inout Canvas) {
    let posts = plan.day(cursor.day, of: cursor.campus).posts
    guard !posts.isEmpty else { return }
    let strip = dayStrip(at: cursor, in: area)
    var rest = area
    let names = rest.splitTop(1)
    let periods = plan.periods(of: cursor.campus, on: cursor.day)
    let areShort = periods.contains { $0.name.displayWidth >= strip.width }
    for period in strip.shown {
      guard let columns = strip.columns(of: period...period) else { continue }
      let post = PostIndex(posts.lowerBound + period)
      let name = areShort ? periods[period].shortName : periods[period].name
      let words = [name, staffing(of: post), struckNames(at: post, canvas)]
      let style: Style = isMarked(cursor.campus, cursor.day, period, canvas) ? .reverse : .plain
      // What a period's state is, and when it begins, is in the row and the title of the cursor: moves stay short.
      canvas.put(
        words.filter { !$0.isEmpty }.joined(separator: " "),
        in: Rect(left: columns.left, top: names.top, width: columns.width, height: 1),
        isNew(post) ? style.adding(.underline) : style)
    }
    let visits = document.index.visits(at: cursor.campus, on: cursor.day)
    drawBars(of: visits, in: rest, strip, &canvas)
  }

  /// A bar for each visit, in the first line that is free there; what has no line is counted in the last one.
  private func drawBars(
    of visits: [RosterIndex.Presence], in area: Rect, _ strip: DayStrip, _ canvas: inout Canvas
  ) {
    var ends: [Int] = []
    var hidden = 0
    for presence in visits {
      guard let columns = strip.columns(of: presence.placement.periods) else { continue }
      let free = ends.firstIndex { $0 <= columns.left } ?? ends.count
      guard free < area.height else {
        hidden += 1
        continue
      }
      if free == ends.count { ends.append(0) }
      ends[free] = columns.left + columns.width
      let line = Rect(left: columns.left, top: area.top + free, width: columns.width, height: 1)
      drawBar(of: presence, in: line, &canvas)
    }
    guard hidden > 0, area.height > 0 else { return }
    let end = ends[area.height - 1] + 1
    canvas.put("+\(hidden)", in: Rect(left: end, top: area.bottom - 1, width: strip.area.right - end, height: 1))
  }

  private func drawBar(of presence: RosterIndex.Presence, in line: Rect, _ canvas: inout Canvas) {
    var text = line
    canvas.put(canvas.alphabet.pick("├", "["), column: line.left, row: line.top)
    text.splitLeft(1)
    if line.width > 2 {
      canvas.put(canvas.alphabet.pick("┤", "]"), column: line.right - 1, row: line.top)
      text.splitRight(1)
    }
    canvas.put(barText(presence, width: text.width), in: text, presence.isViolated ? canvas.theme.bad : .plain)
  }

  /// `Rosa Saguaro 07:30–09:40`, as much of it as there is room for.
  private func barText(_ presence: RosterIndex.Presence, width: Int) -> String {
    let officer = presence.placement.officer
    let name = plan[officer].name
    let time =
      "\(presence.placement.time)\(presence.visit.isLocked ? " locked" : "")"
      + (publishedMark(of: presence.placement).map { ", \($0)" } ?? "")
    let notes = presence.visit.notes.map { ", \"\($0)\"" } ?? ""
    let texts = ["\(name) \(time)\(notes)", "\(name) \(time)", name]
    return texts.first { $0.displayWidth <= width } ?? document.names.officers[officer.rawValue]
  }

  /// `1/2`, the officers there of those needed, where that is more than one.
  private func staffing(of index: PostIndex) -> String {
    let need = plan[index].need
    return need > 1 ? "\(staffed.present(at: index))/\(need)" : ""
  }

  func isInCampusDay(_ point: Point, _ layout: Layout) -> Bool {
    view == .board && !board.isZoomed && layout.day.contains(point)
  }

  /// Moves the cursor to a period of the day below the overview; false where none is at `point`.
  mutating func clickCampusDay(_ point: Point, _ layout: Layout) -> Bool {
    guard let cursor = board.cursor else { return false }
    guard let period = dayStrip(at: cursor, in: layout.day).period(at: point.column) else { return false }
    board.mark = nil
    board.stand(at: cursor.campus, day: cursor.day, period: period)
    return true
  }
}
