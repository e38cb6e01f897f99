import Solver
import Staffing

/// What a repair would take, and who could come.
struct RepairDialog: Hashable, Sendable {
  enum Row: Hashable, Sendable {
    case line(RepairLine)
    /// A visit that cannot take place; those who could come follow.
    case visit(CallList)
    case call(CallList.Call, of: CallList)
  }

  /// Names the search that may go on in the background.
  let id: Int
  let request: RepairRequest
  var lines: [RepairLine]
  let calls: [CallList]
  var cursor = ListCursor()
  /// Whether the search for a proof goes on.
  var isSearching = false

  init(id: Int, request: RepairRequest, list: RepairList, calls: [CallList]) {
    self.id = id
    self.request = request
    lines = list.trade
    self.calls = calls
    if lines.count > 1 { cursor.choose(1, of: lines.count, page: .max) }
  }

  var rows: [Row] {
    lines.map { .line($0) } + calls.flatMap { list in [.visit(list)] + list.calls.map { .call($0, of: list) } }
  }

  /// The row under the cursor.
  var chosen: Row? { rows.indices.contains(cursor.selected) ? rows[cursor.selected] : nil }

  static func == (left: RepairDialog, right: RepairDialog) -> Bool {
    left.id == right.id && left.lines == right.lines && left.calls == right.calls && left.cursor == right.cursor
      && left.isSearching == right.isSearching
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(lines)
    hasher.combine(cursor)
  }
}

/// A repair that is looked at on the board, before it is taken or left.
struct LookedRepair: Equatable, Sendable {
  let dialog: RepairDialog
  let edit: RosterEdit
  let name: String
  /// The week as it is without it.
  let kept: Document
  let filled: FilledCells?
}
