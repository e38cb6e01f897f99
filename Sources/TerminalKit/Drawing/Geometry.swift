/// A width and a height in cells.
package struct Size: Hashable, Sendable {
  /// The number of columns, never below 0.
  package let width: Int
  /// The number of rows, never below 0.
  package let height: Int

  /// A size; negative lengths count as 0.
  package init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }
}

extension Size: CustomStringConvertible {
  /// Columns and rows, as `80x24`.
  package var description: String { "\(width)x\(height)" }
}

/// A cell's place, counted from 0 at the top left.
package struct Point: Hashable, Sendable {
  /// The column.
  package var column: Int
  /// The row.
  package var row: Int

  /// The cell in that column and row, which may lie outside of any frame.
  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A rectangle of cells: the columns `left..<right` of the rows `top..<bottom`.
package struct Rect: Hashable, Sendable {
  /// The first column.
  package private(set) var left: Int
  /// The first row.
  package private(set) var top: Int
  /// The number of columns, never below 0.
  package private(set) var width: Int
  /// The number of rows, never below 0.
  package private(set) var height: Int

  /// A rectangle; negative lengths count as 0.
  package init(left: Int, top: Int, width: Int, height: Int) {
    self.left = left
    self.top = top
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The rectangle of `size` whose top left cell is `origin`.
  package init(origin: Point = Point(column: 0, row: 0), size: Size) {
    self.init(left: origin.column, top: origin.row, width: size.width, height: size.height)
  }

  /// The column after the last one.
  package var right: Int { left + width }
  /// The row below the last one.
  package var bottom: Int { top + height }
  /// The columns.
  package var columns: Range<Int> { left..<right }
  /// The rows.
  package var rows: Range<Int> { top..<bottom }
  /// The top left cell.
  package var origin: Point { Point(column: left, row: top) }
  /// How wide and high it is.
  package var size: Size { Size(width: width, height: height) }
  /// Whether it holds no cell.
  package var isEmpty: Bool { width == 0 || height == 0 }

  /// Whether the cell lies in it.
  package func contains(_ point: Point) -> Bool {
    columns.contains(point.column) && rows.contains(point.row)
  }

  /// The cells that both rectangles hold; an empty rectangle where there are none.
  package func intersection(_ other: Rect) -> Rect {
    let left = max(left, other.left)
    let top = max(top, other.top)
    return Rect(
      left: left, top: top, width: min(right, other.right) - left, height: min(bottom, other.bottom) - top)
  }

  /// The rectangle without that many columns and rows at each of its edges.
  package func inset(columns: Int = 0, rows: Int = 0) -> Rect {
    Rect(left: left + columns, top: top + rows, width: width - 2 * columns, height: height - 2 * rows)
  }

  /// The rectangle without its outermost cells, where a box is drawn.
  package var interior: Rect { inset(columns: 1, rows: 1) }

  /// The rectangle of `size`, or what fits of it, in the middle of this one.
  package func centered(_ size: Size) -> Rect {
    let fitting = Size(width: min(width, size.width), height: min(height, size.height))
    return Rect(
      left: left + (width - fitting.width) / 2, top: top + (height - fitting.height) / 2,
      width: fitting.width, height: fitting.height)
  }
}

// Layouts are made by cutting pieces off what is left of an area.
extension Rect {
  /// Cuts off and returns the upper `rows` rows, or as many as there are.
  @discardableResult
  package mutating func splitTop(_ rows: Int) -> Rect {
    let piece = Rect(left: left, top: top, width: width, height: clamp(rows, to: height))
    top += piece.height
    height -= piece.height
    return piece
  }

  /// Cuts off and returns the lower `rows` rows, or as many as there are.
  @discardableResult
  package mutating func splitBottom(_ rows: Int) -> Rect {
    let cut = clamp(rows, to: height)
    height -= cut
    return Rect(left: left, top: bottom, width: width, height: cut)
  }

  /// Cuts off and returns the left `columns` columns, or as many as there are.
  @discardableResult
  package mutating func splitLeft(_ columns: Int) -> Rect {
    let piece = Rect(left: left, top: top, width: clamp(columns, to: width), height: height)
    left += piece.width
    width -= piece.width
    return piece
  }

  /// Cuts off and returns the right `columns` columns, or as many as there are.
  @discardableResult
  package mutating func splitRight(_ columns: Int) -> Rect {
    let cut = clamp(columns, to: width)
    width -= cut
    return Rect(left: right, top: top, width: cut, height: height)
  }

  private func clamp(_ length: Int, to limit: Int) -> Int {
    min(max(0, length), limit)
  }
}
