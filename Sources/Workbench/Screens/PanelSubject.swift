import Staffing
import TerminalKit

/// The cell that the lines around the board tell of: those below it, with the campus's day, and the place in the heading.
///
/// They follow the cursor at once, but for the moment in which keys held down take it from day to day where a day is
/// shown, or scroll the board: then a terminal far away would be sent line after line that nobody looks at.
package struct PanelSubject: Equatable, Sendable {
  let cursor: Cursor
  /// The first row of the board.
  private let top: Int
  /// Whether a campus's day is among them.
  private let hasDay: Bool
  /// The week it is in.
  private let monday: CalendarDate
  private let planRevision: Int
  private let revision: Int

  fileprivate init(_ cursor: Cursor, in state: State) {
    self.cursor = cursor
    top = state.board.top
    hasDay = Layout(state.size)?.day.isEmpty == false
    monday = state.document.plan.monday
    planRevision = state.document.planRevision
    revision = state.document.history.revision
  }

  /// Whether this may go on being told of for a moment where `next` is what the cursor is on: it is another campus or day,
  /// nothing else has changed, and there is much to be saved.
  package func canStay(before next: PanelSubject) -> Bool {
    (cursor.campus, cursor.day) != (next.cursor.campus, next.cursor.day) && monday == next.monday
      && planRevision == next.planRevision && revision == next.revision
      && hasDay == next.hasDay && (hasDay || top != next.top)
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
  func drawDetailsOfOverview(_ layout: Layout, _ canvas: inout Canvas) {
    var told = self
    if let panel = canvas.panel { told.board.cursor = panel.cursor }
    told.drawDetails(in: layout.detailsWithDay, day: layout.day.height, &canvas)
  }
}
