import Staffing
import TerminalKit

/// Where the parts of the totals are: the parts' names, headings, a list with a line of sums. On a wide screen the sums by
/// day and kind stand below a list, over its whole width: then terminals scroll the list by themselves.
struct TotalsLayout: Hashable, Sendable {
  /// From this size on, there is room for more than the part that is shown.
  private static let ampleSize = Size(width: 140, height: 30)

  let tabs: Rect
  let headings: Rect
  let list: Rect
  let sum: Rect
  /// Days and kinds side by side, a rule above; nil where there is no room, or they are what is shown.
  let below: Rect?
  /// The report beside days and kinds; nil where there is no room, or something else is shown.
  let side: Rect?

  /// - Parameter rows: The rows of the longer table of days and kinds, its heading included.
  init(_ size: Size, _ section: TotalsState.Section, rows: Int) {
    let layout = Layout(size)
    let body = layout?.body ?? Rect(size: size)
    var rest = Rect(
      left: body.left, top: body.top, width: body.width, height: (layout?.message.top ?? size.height) - body.top)
    tabs = rest.splitTop(1)
    let isAmple = size.width >= Self.ampleSize.width && size.height >= Self.ampleSize.height
    below = isAmple && section != .days ? rest.splitBottom(rows + 1) : nil
    if isAmple, section == .days {
      side = rest.splitRight(66)
      rest.splitRight(2)
    } else {
      side = nil
    }
    headings = rest.splitTop(1)
    sum = rest.splitBottom(1)
    list = rest
  }
}

/// How wide the numbers of one of the totals' lists or tables are: as wide as the longest of them, and one column more.
struct TotalsWidths: Hashable, Sendable {
  private(set) var hours = 15
  private(set) var own = [9, 7, 8]

  /// - Parameters:
  ///   - hours: Texts in the column of hours.
  ///   - own: Texts in the three columns of one's own, line by line.
  init(hours: [String] = [], own: [[String]] = []) {
    for text in hours { self.hours = max(self.hours, text.displayWidth + 1) }
    for line in own {
      for (column, text) in line.enumerated() { self.own[column] = max(self.own[column], text.displayWidth + 1) }
    }
  }
}

/// The columns of the totals' lists and tables: a name, a bar, a share, hours, and three columns of one's own.
struct TotalsColumns: Hashable, Sendable {
  private static let share = 5
  private static let leastName = 14
  /// Longer ones are not easier to read, and take a terminal far away longer.
  private static let mostName = 40
  private static let mostBar = 28

  let name: Rect
  let bar: Rect
  let share: Rect
  let hours: Rect
  let own: [Rect]

  init(_ line: Rect, _ widths: TotalsWidths) {
    var rest = line
    rest.splitLeft(BoardColumns.pointer)
    rest.splitRight(2)
    let room = rest.width - Self.share - widths.hours - widths.own.reduce(0, +)
    // What is left goes between the numbers.
    let spare = max(0, room - Self.mostName - 1 - Self.mostBar) / (widths.own.count + 1)
    own = widths.own.reversed().map { rest.splitRight($0 + spare) }.reversed()
    hours = rest.splitRight(widths.hours + spare)
    share = rest.splitRight(Self.share)
    name = rest.splitLeft(max(Self.leastName, min(Self.mostName, rest.width * 3 / 5)))
    rest.splitLeft(1)
    bar = rest
  }
}
