import Staffing
import TerminalKit

/// The cell that what stands around the board tells of: the campus's day beside it, and the details below.
///
/// Both follow the cursor at once, but for the moment in which keys held down take it from campus to campus: then a
/// terminal far away would be sent day after day, and row after row of details, that nobody looks at.
package struct PanelSubject: Equatable, Sendable {
  let cursor: Cursor
  /// The first row of the board.
  private let top: Int
  /// Whether a campus's day is drawn beside the board.
  private let isDayBeside: Bool
  /// The week it is in.
  private let monday: CalendarDate
  private let planRevision: Int
  private let revision: Int

  fileprivate init(_ cursor: Cursor, in state: State) {
    self.cursor = cursor
    top = state.board.top
    isDayBeside = state.isDayBeside
    monday = state.document.plan.monday
    planRevision = state.document.planRevision
    revision = state.document.history.revision
  }

  /// The cell, where the board has been scrolled on to `top` since: a day that stayed in its place beside it would have to
  /// be sent anew with every row.
  func cellBefore(scrollingTo top: Int) -> Cursor? { self.top == top ? nil : cursor }

  /// Whether this may go on being told of for a moment where `next` is what the cursor is on: it is another day or campus
  /// and nothing else has changed, and there is much to be saved.
  package func canStay(before next: PanelSubject) -> Bool {
    (cursor.campus, cursor.day) != (next.cursor.campus, next.cursor.day) && monday == next.monday
      && planRevision == next.planRevision && revision == next.revision
      && isDayBeside == next.isDayBeside && (isDayBeside || top != next.top)
  }
}

extension State {
  /// What is to be told of around the board; nil where that is not shown, or a block is being marked.
  package var panelSubject: PanelSubject? {
    guard view == .board, !board.isZoomed, !setup.isOpen, board.mark == nil, let cursor = board.cursor else {
      return nil
    }
    return PanelSubject(cursor, in: self)
  }

  /// Draws the details of the cell under the cursor, or of the one that they still tell of while the board is scrolled.
  func drawDetailsOfBoard(in area: Rect, _ canvas: inout Canvas) {
    guard let cell = canvas.panel?.cellBefore(scrollingTo: board.top) else { return drawDetails(in: area, &canvas) }
    var past = self
    past.board.cursor = cell
    past.drawDetails(in: area, &canvas)
  }
}
