import Staffing
import TerminalKit

/// What the lines around a view tell of: around the board of a cell, those below it and the place in the heading; below
/// the officers, of one officer's week.
///
/// They follow the cursor at once, but not while a key held down takes it from day to day where a day is shown, from
/// officer to officer, or scrolls the board: then a terminal far away would be sent line after line that nobody looks at.
package struct PanelSubject: Equatable, Sendable {
  private enum Place: Equatable {
    /// - Parameters:
    ///   - top: The first row of the board.
    ///   - hasDay: Whether a campus's day is told.
    case cell(Cursor, top: Int, hasDay: Bool)
    /// - Parameters:
    ///   - row: The officer among those that `filter` leaves.
    ///   - cursor: Which day is told, and which visit.
    case officer(row: Int, filter: String, cursor: Cursor?)
  }

  private let place: Place
  /// The week it is in.
  private let monday: CalendarDate
  private let planRevision: Int
  private let revision: Int

  fileprivate init?(_ state: State) {
    switch state.view {
    case .board:
      guard !state.board.isZoomed, state.board.mark == nil, let cursor = state.board.cursor else { return nil }
      place = .cell(cursor, top: state.board.top, hasDay: Layout(state.size)?.day.isEmpty == false)
    case .officers:
      guard state.officers.chosen != nil else { return nil }
      place = .officer(
        row: state.officers.cursor.selected, filter: state.officers.filter, cursor: state.board.cursor)
    case .problems, .totals, .campus, .map: return nil
    }
    monday = state.document.plan.monday
    planRevision = state.document.planRevision
    revision = state.document.history.revision
  }

  /// The cell of the board.
  var cell: Cursor? {
    if case .cell(let cursor, _, _) = place { cursor } else { nil }
  }

  /// Whether this may go on being told of for a moment where `next` is what the cursor is on: it is another campus, day or
  /// officer, nothing else has changed, and there is much to be saved.
  package func canStay(before next: PanelSubject) -> Bool {
    guard monday == next.monday, planRevision == next.planRevision, revision == next.revision else { return false }
    switch (place, next.place) {
    case (.cell(let cursor, let top, let hasDay), .cell(let nextCursor, let nextTop, let nextHasDay)):
      return (cursor.campus, cursor.day) != (nextCursor.campus, nextCursor.day) && hasDay == nextHasDay
        && (hasDay || top != nextTop)
    case (.officer(let row, let filter, _), .officer(let nextRow, let nextFilter, _)):
      return row != nextRow && filter == nextFilter
    default: return false
    }
  }

  /// `state` with its cursor where this is.
  fileprivate func told(in state: State) -> State {
    var told = state
    switch place {
    case .cell(let cursor, _, _): told.board.cursor = cursor
    case .officer(let row, _, let cursor):
      told.board.cursor = cursor
      told.officers.cursor.choose(row, of: told.officers.shown.count, page: told.officersLayout.page)
    }
    return told
  }
}

extension State {
  /// What is to be told of around the view; nil where that is not shown, or a block is being marked.
  package var panelSubject: PanelSubject? { setup.isOpen ? nil : PanelSubject(self) }

  /// Draws the details of the cell under the cursor, or of the one that they still tell of.
  func drawDetailsOfOverview(_ layout: Layout, _ canvas: inout Canvas) {
    let told = canvas.panel?.told(in: self) ?? self
    told.drawDetails(in: layout.detailsWithDay, day: layout.day.height, &canvas)
  }

  /// Draws the week of the officer under the cursor, or of the one that is still told of.
  func drawWeekBelowOfficers(_ layout: OfficersLayout, _ canvas: inout Canvas) {
    let told = canvas.panel?.told(in: self) ?? self
    guard let officer = told.officers.chosen else { return }
    told.drawWeek(of: officer, layout, &canvas)
  }
}
