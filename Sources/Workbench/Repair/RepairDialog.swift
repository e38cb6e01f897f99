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
  /// The trade: lines that are better than those with fewer changes.
  var lines: [RepairLine]
  var calls: [CallList] = []
  /// Whose absence is repaired.
  let absences: [Absence]
  /// Gap minutes that no roster can be below; nil while that is not known.
  var floor: Minutes?
  var cursor = ListCursor()
  /// Whether the search goes on.
  var isSearching = true

  /// The list before anything is found: as it is now.
  init(_ order: RepairOrder) {
    id = order.id
    lines = [RepairLine(unchanged: order.request.week)]
    absences = order.struck.map(\.absence)
  }

  /// Takes in a finding; the cursor stays at its row. From the first row it goes on to the first that changes something.
  mutating func hear(_ finding: RepairNews.Finding, page: Int) {
    let (chosen, before) = (cursor.selected, lines.count)
    switch finding {
    case .calls(let lists): calls = lists
    case .line(let line, at: 0): lines[0] = line
    case .line(let line, at: _):
      if let last = lines.last, line.burden < last.burden { lines.append(line) }
    case .floor(let gap): floor = gap
    case .ended: isSearching = false
    }
    let isCall = chosen >= before
    let target = isCall ? chosen + lines.count - before : before == 1 && lines.count == 2 ? 1 : chosen
    cursor.choose(target, of: rows.count, page: page)
  }

  var rows: [Row] {
    lines.map { .line($0) } + calls.flatMap { list in [.visit(list)] + list.calls.map { .call($0, of: list) } }
  }

  /// The row under the cursor.
  var chosen: Row? { rows.indices.contains(cursor.selected) ? rows[cursor.selected] : nil }

  static func == (left: RepairDialog, right: RepairDialog) -> Bool {
    left.id == right.id && left.lines == right.lines && left.calls == right.calls && left.cursor == right.cursor
      && left.isSearching == right.isSearching && left.floor == right.floor
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(lines)
    hasher.combine(cursor)
  }
}

/// A repair that is looked at on the board, before it is taken or left.
struct LookedRepair: Equatable, Sendable {
  var dialog: RepairDialog
  let edit: RosterEdit
  let name: String
  /// The week as it is without it.
  let kept: Document
  let filled: FilledCells?
}
