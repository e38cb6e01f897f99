/// Neighbouring cells of one row that changed.
package struct ChangedRun: Hashable, Sendable {
  /// The row, from 0 at the top.
  package let row: Int
  /// The columns, never empty; wide glyphs are in it as a whole.
  package let columns: Range<Int>
}

extension Frame {
  /// The cells in which this frame differs from `old`, row by row; all of them where `old` is nil or of another size.
  ///
  /// Runs that are less than four columns apart are one, because moving the cursor costs as much as writing them.
  package func changes(since old: Frame?) -> [ChangedRun] {
    guard size.width > 0 else { return [] }
    guard let old, old.size == size else {
      return (0..<size.height).map { ChangedRun(row: $0, columns: 0..<size.width) }
    }
    var runs: [ChangedRun] = []
    cells.withUnsafeBufferPointer { new in
      old.cells.withUnsafeBufferPointer { old in
        for row in 0..<size.height {
          let range = row * size.width..<(row + 1) * size.width
          Self.appendRuns(row: row, new: new[range], old: old[range], to: &runs)
        }
      }
    }
    return runs
  }

  private static func appendRuns(
    row: Int, new: Slice<UnsafeBufferPointer<Cell>>, old: Slice<UnsafeBufferPointer<Cell>>, to runs: inout [ChangedRun]
  ) {
    let mergeDistance = 4
    let base = new.startIndex
    var run: Range<Int>?
    for position in new.indices where new[position] != old[position] {
      var (start, end) = (position, position + 1)
      if new[position].glyph.isContinuation { start -= 1 }
      if new[position].glyph.columns == 2 { end += 1 }
      if let open = run, start - open.upperBound < mergeDistance {
        run = open.lowerBound..<max(end, open.upperBound)
      } else {
        if let run { runs.append(ChangedRun(row: row, columns: run.offset(by: -base))) }
        run = start..<end
      }
    }
    if let run { runs.append(ChangedRun(row: row, columns: run.offset(by: -base))) }
  }
}
