import Staffing
import TerminalKit

/// What a held mouse button does as the mouse moves.
enum Drag: Hashable, Sendable {
  /// Marks from the cell that was pressed.
  case mark(Mark)
  /// Moves the end, or the start, of a visit; `target` is the run that it would have.
  case edge(Visit, Placement, isEnd: Bool, isStart: Bool, target: ClosedRange<Int>)
}

// Dragging: over cells it marks them, from a visit's edge it changes the visit's length.
extension State {
  /// Begins a drag where the button went down, after the click put the cursor there.
  mutating func beginDrag(at point: Point, _ layout: Layout) {
    drag = nil
    guard dialogs.isEmpty, !setup.isOpen else { return }
    switch view {
    case .board, .campus:
      guard let cursor = board.cursor, cursorPost != nil else { return }
      drag = edge(at: cursor) ?? .mark(Mark(campus: cursor.campus, day: cursor.day, period: cursor.period))
    case .officers: drag = edgeInTimeline(at: point)
    case .problems, .totals, .map: break
    }
  }

  /// The visit whose first or last period the cursor is at; none where several are.
  private func edge(at cursor: Cursor) -> Drag? {
    guard !options.isReadOnly else { return nil }
    let here = document.index.visits(
      at: cursor.campus, on: cursor.day, meeting: cursor.period...cursor.period)
    guard here.count == 1, let presence = here.first else { return nil }
    let periods = presence.placement.periods
    let (isStart, isEnd) = (periods.lowerBound == cursor.period, periods.upperBound == cursor.period)
    guard isStart || isEnd else { return nil }
    return .edge(presence.visit, presence.placement, isEnd: isEnd, isStart: isStart, target: periods)
  }

  /// The visit whose first or last column is at `point` of the officers' view.
  private func edgeInTimeline(at point: Point) -> Drag? {
    guard !options.isReadOnly, let presence = chosenPresence else { return nil }
    let layout = officersLayout
    let columns = layout.columns.axis.columns(of: presence.placement.time)
    let column = point.column - layout.columns.track
    let (isStart, isEnd) = (columns.first == column, columns.last == column)
    guard layout.list.contains(point) || layout.days.contains(point), isStart || isEnd else { return nil }
    return .edge(
      presence.visit, presence.placement, isEnd: isEnd, isStart: isStart, target: presence.placement.periods)
  }

  /// Follows the mouse.
  mutating func continueDrag(to point: Point, _ layout: Layout) {
    switch drag {
    case nil: break
    case .mark(let start):
      // The click moves the cursor and ends the mark; outside of the cells nothing changes.
      let before = board
      if click(point, layout), cursorPost != nil {
        board.mark = start
      } else {
        board = before
      }
    case .edge(let visit, let placement, let isEnd, let isStart, _):
      guard let period = period(at: point, of: placement, layout) else { return }
      let target = Self.run(of: placement.periods, dragged: (isEnd, isStart), to: period)
      drag = .edge(visit, placement, isEnd: isEnd, isStart: isStart, target: target)
      let run = plan.runName(target, at: placement.campus, on: placement.day)
      say("\(document.names.presence(placement, in: plan)) to \(run)")
    }
  }

  /// Of a visit of one period both edges are at the same place: the way of the mouse tells which one is meant.
  private static func run(
    of periods: ClosedRange<Int>, dragged: (isEnd: Bool, isStart: Bool), to period: Int
  ) -> ClosedRange<Int> {
    let (first, last) = (periods.lowerBound, periods.upperBound)
    if dragged.isEnd, dragged.isStart { return min(first, period)...max(last, period) }
    return dragged.isEnd ? first...max(first, period) : min(period, last)...last
  }

  /// The period of the visit's day that the mouse is at, the first or last one beyond the day's ends.
  private func period(at point: Point, of placement: Placement, _ layout: Layout) -> Int? {
    let count = plan.day(placement.day, of: placement.campus).posts.count
    if view == .officers {
      let columns = officersLayout.columns
      let time = columns.axis.time(of: point.column - columns.track)
      let posts = plan.posts[plan.day(placement.day, of: placement.campus).posts]
      return posts.firstIndex { time < $0.time.end }.map { $0 - posts.startIndex } ?? count - 1
    }
    var (there, point) = (self, point)
    // The mouse need not stay in the visit's row.
    if view == .board, !isInCampusDay(point, layout), let row = board.rows.firstIndex(of: .campus(placement.campus)) {
      point = Point(column: point.column, row: layout.body.top + 1 + row - board.top)
    }
    guard there.click(point, layout), let cursor = there.board.cursor, cursor.day == placement.day else { return nil }
    return min(cursor.period, count - 1)
  }

  /// Ends the drag: what was marked stays marked, the visit gets its new length as one edit.
  mutating func endDrag() {
    defer { drag = nil }
    guard case .edge(let visit, let placement, _, _, let target) = drag, target != placement.periods, mayEdit(),
      let resized = plan.visit(of: placement.officer, at: placement.campus, on: placement.day, periods: target)
    else { return }
    let run = plan.runName(target, at: placement.campus, on: placement.day)
    let edit = RosterEdit.resize(visit, from: resized.from, to: resized.to)
    guard perform(edit, name: "\(document.names.presence(placement, in: plan)) to \(run)") else { return }
    board.chosen = visit.resized(from: resized.from, to: resized.to)
    let period = min(max(target.lowerBound, board.cursor?.period ?? 0), target.upperBound)
    board.stand(at: placement.campus, day: placement.day, period: period)
  }
}

extension TimeAxis {
  /// The time in the middle of a column.
  func time(of column: Int) -> ClockTime { ClockTime(start.minutesAfterMidnight + column * step + step / 2) }
}
