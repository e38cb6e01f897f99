import Staffing
import TerminalKit

/// The campus and day that the panel beside the board tells of.
///
/// It follows the cursor at once, but for the moment in which keys held down take the cursor from campus to campus: then a
/// terminal far away would be sent day after day that nobody looks at.
package struct PanelSubject: Equatable, Sendable {
  let cursor: Cursor
  /// The first row of the board.
  private let top: Int
  /// The week it is in.
  private let monday: CalendarDate
  private let planRevision: Int
  private let revision: Int

  fileprivate init(_ cursor: Cursor, top: Int, in document: Document) {
    self.cursor = cursor
    self.top = top
    monday = document.plan.monday
    planRevision = document.planRevision
    revision = document.history.revision
  }

  /// Whether the board has been scrolled on to `top` since: a panel that stayed in its place would have to be sent anew
  /// with every row.
  func isScrolled(to top: Int) -> Bool { self.top != top }

  /// Whether the panel may go on telling of this for a moment where `next` is what the cursor is on: it is another day or
  /// campus, and nothing else has changed.
  package func canStay(before next: PanelSubject) -> Bool {
    (cursor.campus, cursor.day) != (next.cursor.campus, next.cursor.day) && monday == next.monday
      && planRevision == next.planRevision && revision == next.revision
  }
}

extension State {
  /// What the panel beside the board is to tell of; nil where there is none in sight.
  package var panelSubject: PanelSubject? {
    guard view == .board, !board.isZoomed, !setup.isOpen, size.width >= Layout.leastWidthWithDay,
      let cursor = board.cursor
    else { return nil }
    return PanelSubject(cursor, top: board.top, in: document)
  }
}
