import Staffing
import TerminalKit

/// Where the parts of the screen are.
struct Layout: Hashable, Sendable {
  /// The smallest screen that everything fits on.
  static let leastSize = Size(width: 80, height: 24)
  /// From this width on, the cursor campus's day is drawn below the week.
  private static let leastWidthWithDay = 120

  let title: Rect
  let totals: Rect
  /// The view: headings in its first row, rows below.
  let body: Rect
  /// The week in overview, in the same place: it leaves the ``day`` some rows.
  let overview: Rect
  /// The rows that the cursor campus's day takes of the overview, below the rule of the details; none where the terminal is
  /// narrow.
  let day: Rect
  /// A rule, then the lines about what is under the cursor.
  let details: Rect
  let legend: Rect
  let message: Rect
  let hints: Rect

  /// nil where `size` is too small.
  init?(_ size: Size) {
    // Of the smallest screen the tour takes some rows.
    guard size.width >= Self.leastSize.width, size.height >= Self.leastSize.height - TourState.panel else { return nil }
    var rest = Rect(size: size)
    title = rest.splitTop(1)
    totals = rest.splitTop(1)
    hints = rest.splitBottom(1)
    message = rest.splitBottom(1)
    legend = rest.splitBottom(1)
    details = rest.splitBottom(size.height < 32 ? 3 : 4)
    body = rest
    let hasDay = size.width >= Self.leastWidthWithDay
    let rows = rest.splitBottom(hasDay ? (size.height < 32 ? 3 : 4) : 0)
    day = Rect(left: rows.left, top: rows.top + 1, width: rows.width, height: rows.height)
    overview = rest
  }

  /// How many rows the view shows.
  var page: Int { max(1, body.height - 1) }

  /// The details with the day above their lines.
  var detailsWithDay: Rect {
    Rect(left: 0, top: overview.bottom, width: details.width, height: details.bottom - overview.bottom)
  }

  /// Where dialogs lie: over the view, with title, totals and hints in sight.
  var dialogs: Rect {
    Rect(left: body.left, top: body.top, width: body.width, height: message.top - body.top)
  }
}

/// The columns of the board in overview. The whole week comes first, then names that can be read, then the gap hours, then
/// the targets.
struct BoardColumns: Hashable, Sendable {
  /// The pointer to the cursor's row.
  static let pointer = 2
  private static let leastName = 14
  private static let mostName = 34
  /// `11:00/16:00`, and `3/5`.
  static let hours = 13
  static let days = 6

  let name: Int
  /// The campus's gap hours; 0 where they have no room.
  let gap: Int
  /// The columns of the week's strip that are shown.
  let strip: Rect
  /// Covered hours and visited days of the week, with their targets; nil where there is no room.
  let targets: Rect?

  init(_ body: Rect, strip: WeekStrip) {
    let gap = 7
    var rest = body
    let targets = Self.hours + Self.days
    let hasTargets = body.width >= Self.pointer + 20 + gap + 1 + strip.width + targets
    if hasTargets { rest.splitRight(targets) }
    let room = rest.width - Self.pointer - 1 - strip.width
    let fitsWithoutGaps = (Self.leastName..<Self.leastName + gap).contains(room)
    self.gap = fitsWithoutGaps ? 0 : gap
    name = min(Self.mostName, max(Self.leastName, room - self.gap))
    let left = rest.left + Self.pointer + name + self.gap + 1
    self.strip = Rect(
      left: left, top: rest.top, width: min(strip.width, rest.right - left), height: rest.height)
    self.targets =
      hasTargets ? Rect(left: self.strip.right, top: body.top, width: targets, height: body.height) : nil
  }
}

/// The columns of one zoomed day: the same for all campuses.
struct DayColumns: Hashable, Sendable {
  /// A glyph, and some letters of a name.
  private static let leastWidth = 9

  let name: Int
  /// Where the first period shown begins.
  let left: Int
  /// The columns of one period.
  let width: Int
  /// How many periods are shown.
  let shown: Int

  init(_ body: Rect, strip: WeekStrip, day: Weekday) {
    let periods = max(1, strip[day]?.longest ?? 1)
    name = body.width < 120 ? 21 : 30
    left = body.left + BoardColumns.pointer + name + 2
    let room = body.right - left
    width = max(Self.leastWidth, min(24, room / periods))
    shown = max(1, min(periods, room / width))
  }
}

/// The box of a dialog with a list: what was typed, headings, the list, and lines about the chosen row.
struct DialogBox: Hashable, Sendable {
  static let footer = 4

  let box: Rect
  let field: Rect
  let headings: Rect
  let list: Rect
  let footer: Rect

  /// The box over the view; as high as `rows` need, at most as high as there is room.
  init(_ size: Size, rows: Int = .max) {
    let area = Layout(size)?.dialogs ?? Rect(size: size)
    let height = rows < 100 ? max(4, rows) + Self.footer + 4 : area.height
    box = area.centered(Size(width: min(area.width, 110), height: min(height, area.height, 42)))
    var rest = box.inset(columns: 2, rows: 1)
    field = rest.splitTop(1)
    headings = rest.splitTop(1)
    footer = rest.splitBottom(Self.footer)
    list = rest
  }

  /// How many rows the list shows.
  var page: Int { max(1, list.height) }
}
