import Staffing

/// The open week and what someone else made of its file, to be joined.
struct MergeDialog: Hashable, Sendable {
  /// One row of the list.
  enum Row: Hashable, Sendable {
    /// What both changed, by its position among the merge's conflicts.
    case conflict(Int)
    /// What only the file has, and is taken.
    case theirs(WeekChange)
  }

  let merge: WeekMerge
  /// The week as the file has it.
  let theirs: Week
  /// Whether the joined week is saved at once.
  let saves: Bool
  /// Which side of each conflict was chosen.
  private(set) var sides: [WeekMerge.Side?]
  var cursor = ListCursor()

  init(merge: WeekMerge, theirs: Week, saves: Bool) {
    self.merge = merge
    self.theirs = theirs
    self.saves = saves
    sides = merge.conflicts.map { _ in nil }
  }

  /// The conflicts come first.
  var rows: [Row] {
    merge.conflicts.indices.map { .conflict($0) } + merge.theirs.map { .theirs($0) }
  }

  /// How many conflicts have no side chosen.
  var undecided: Int { sides.count { $0 == nil } }

  /// The row of the first conflict without a chosen side; nil where all have one.
  var firstUndecided: Int? { sides.firstIndex { $0 == nil } }

  /// Takes `side` of the conflict under the cursor; false where the row is none.
  mutating func choose(_ side: WeekMerge.Side) -> Bool {
    guard sides.indices.contains(cursor.selected) else { return false }
    sides[cursor.selected] = side
    return true
  }

  /// The joined week; nil while a conflict is undecided.
  var joined: Week? {
    let chosen = sides.compactMap { $0 }
    return chosen.count == sides.count ? merge.week(choosing: chosen) : nil
  }
}
