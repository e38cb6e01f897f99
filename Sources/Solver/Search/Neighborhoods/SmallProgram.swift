/// A small linear program: minimise the cost of `x >= 0` where every row's sum is its right side.
///
/// Solved by the primal simplex method with the inverse of the basis kept dense (Chvátal, Linear Programming, chapter
/// 7). Only costs change between solutions, so the basis always stays feasible and the next solution begins from the
/// last.
///
/// Flat tables, whose pointers live as long as `memory`: a pivot goes through the whole inverse, where an array would
/// check every bound. `addRow` and `hasRoom` keep all within their room.
final class SmallProgram {
  static let mostRows = 800
  static let mostColumns = 12000
  static let mostEntries = 240_000
  /// What counts as nothing.
  private static let tolerance = 1e-7

  private(set) var rowCount = 0
  private(set) var columnCount = 0
  /// What was done so far, in multiplications.
  private(set) var work = 0
  /// The cost of the present solution.
  private(set) var objective = 0.0

  private let memory = FlatMemory()
  private let cost: UnsafeMutablePointer<Double>
  /// By column: where its entries begin, with one more at the end.
  private let start: UnsafeMutablePointer<Int32>
  private let entryRow: UnsafeMutablePointer<Int32>
  private let entryValue: UnsafeMutablePointer<Double>
  /// By column: its row of the basis; -1: outside.
  private let position: UnsafeMutablePointer<Int32>
  private let rightSide: UnsafeMutablePointer<Double>
  /// By row: the basic column and its value.
  private let basis: UnsafeMutablePointer<Int32>
  private let basicValue: UnsafeMutablePointer<Double>
  /// Column after column.
  private let inverse: UnsafeMutablePointer<Double>
  private let price: UnsafeMutablePointer<Double>
  private let direction: UnsafeMutablePointer<Double>
  /// The columns that may come in.
  private let open: UnsafeMutablePointer<Int32>
  private var openCount = 0

  init() {
    let (rows, columns, entries) = (Self.mostRows, Self.mostColumns, Self.mostEntries)
    cost = memory.table(0, count: columns)
    start = memory.table(0, count: columns + 1)
    entryRow = memory.table(0, count: entries)
    entryValue = memory.table(0, count: entries)
    position = memory.table(-1, count: columns)
    rightSide = memory.table(0, count: rows)
    basis = memory.table(-1, count: rows)
    basicValue = memory.table(0, count: rows)
    inverse = memory.table(0, count: rows * rows)
    price = memory.table(0, count: rows)
    direction = memory.table(0, count: rows)
    open = memory.table(0, count: columns)
  }

  // MARK: Building

  /// Forgets everything.
  func clear() {
    rowCount = 0
    columnCount = 0
    openCount = 0
    start[0] = 0
  }

  /// A new row with its right side, not below 0; nil where there is no room.
  func addRow(_ side: Double) -> Int? {
    guard rowCount < Self.mostRows else { return nil }
    rightSide[rowCount] = side
    rowCount += 1
    return rowCount - 1
  }

  /// Whether there is room for a column with so many entries.
  func hasRoom(entries: Int) -> Bool {
    columnCount < Self.mostColumns && Int(start[columnCount]) + entries <= Self.mostEntries
  }

  /// Begins a column; its entries follow.
  func addColumn(cost: Double) -> Int {
    self.cost[columnCount] = cost
    position[columnCount] = -1
    open[columnCount] = Int32(columnCount)
    columnCount += 1
    openCount = columnCount
    start[columnCount] = start[columnCount - 1]
    return columnCount - 1
  }

  /// An entry of the column added last, in a row that it has none in.
  func addEntry(_ row: Int, _ value: Double) {
    let end = Int(start[columnCount])
    entryRow[end] = Int32(row)
    entryValue[end] = value
    start[columnCount] = Int32(end + 1)
  }

  /// Makes the column added last, a lone 1 in `row`, basic there. Every row needs one before ``begin()``.
  func makeBasic(in row: Int) {
    basis[row] = Int32(columnCount - 1)
    position[columnCount - 1] = Int32(row)
  }

  /// Sets the first basis up, of the columns made basic.
  func begin() {
    inverse.update(repeating: 0, count: rowCount * rowCount)
    for row in 0..<rowCount {
      inverse[row * rowCount + row] = 1
      basicValue[row] = rightSide[row]
    }
    refresh()
  }

  // MARK: Costs

  /// Adds to a column's cost. ``refresh()`` follows before the next solution.
  func add(_ amount: Double, to column: Int) { cost[column] += amount }

  /// Counts prices and objective anew. Rows squared.
  func refresh() {
    let rows = rowCount
    // What the basis costs, side by side: in the memory of the direction, which only a pivot needs.
    let basicCost = direction
    for row in 0..<rows { basicCost[row] = cost[Int(basis[row])] }
    objective = Self.product(basicCost, basicValue, count: rows)
    for column in 0..<rows { price[column] = Self.product(basicCost, inverse + column * rows, count: rows) }
    work += rows * rows
  }

  /// The sum of the products, of four at a time: one after the other, each addition waits for the one before.
  @inline(__always)
  private static func product(
    _ left: UnsafeMutablePointer<Double>, _ right: UnsafeMutablePointer<Double>, count: Int
  ) -> Double {
    var sums = SIMD4<Double>.zero
    let whole = count & ~3
    for index in stride(from: 0, to: whole, by: 4) {
      sums +=
        SIMD4(left[index], left[index + 1], left[index + 2], left[index + 3])
        * SIMD4(right[index], right[index + 1], right[index + 2], right[index + 3])
    }
    var sum = sums.sum()
    for index in whole..<count { sum += left[index] * right[index] }
    return sum
  }

  /// Leaves only the columns open whose reduced cost is at most `most`, and those of the basis.
  func closeColumns(above most: Double) {
    var count = 0
    for index in 0..<openCount {
      let column = Int(open[index])
      guard position[column] >= 0 || reducedCost(column) <= most else { continue }
      open[count] = Int32(column)
      count += 1
    }
    openCount = count
  }

  // MARK: Solving

  /// The column's part of the solution.
  func value(_ column: Int) -> Double { position[column] < 0 ? 0 : basicValue[Int(position[column])] }

  @inline(__always)
  func reducedCost(_ column: Int) -> Double {
    var reduced = cost[column]
    for entry in Int(start[column])..<Int(start[column + 1]) {
      reduced -= price[Int(entryRow[entry])] * entryValue[entry]
    }
    return reduced
  }

  /// Pivots to the optimum; false where that takes more than `pivots`, or `isOver` says so meanwhile.
  func optimize(pivots: Int, isOver: () -> Bool) -> Bool {
    for count in 0..<pivots {
      if count % 32 == 31, isOver() { return false }
      var entering = -1
      var least = -Self.tolerance
      for index in 0..<openCount {
        let column = Int(open[index])
        guard position[column] < 0 else { continue }
        let reduced = reducedCost(column)
        if reduced < least { (least, entering) = (reduced, column) }
      }
      work += 4 * openCount
      guard entering >= 0 else { return true }
      guard pivot(entering, reduced: least) else { return false }
    }
    return false
  }

  /// Takes a column into the basis; false where nothing bounds it.
  private func pivot(_ entering: Int, reduced: Double) -> Bool {
    let rows = rowCount
    direction.update(repeating: 0, count: rows)
    for entry in Int(start[entering])..<Int(start[entering + 1]) {
      let line = inverse + Int(entryRow[entry]) * rows
      let factor = entryValue[entry]
      for row in 0..<rows { direction[row] += factor * line[row] }
    }
    var leaving = -1
    var step = Double.infinity
    for row in 0..<rows where direction[row] > 1e-9 {
      let ratio = basicValue[row] / direction[row]
      if ratio < step - 1e-10 || ratio < step + 1e-10 && leaving >= 0 && direction[row] > direction[leaving] {
        step = min(step, ratio)
        leaving = row
      }
    }
    guard leaving >= 0 else { return false }
    let turn = direction[leaving]
    step = basicValue[leaving] / turn
    for row in 0..<rows { basicValue[row] = max(0, basicValue[row] - step * direction[row]) }
    basicValue[leaving] = step
    objective += reduced * step
    direction[leaving] = turn - 1
    let rate = reduced / turn
    for column in 0..<rows {
      let line = inverse + column * rows
      let value = line[leaving]
      if value == 0 { continue }
      price[column] += rate * value
      let factor = value / turn
      for row in 0..<rows { line[row] -= factor * direction[row] }
      work += rows
    }
    work += rows * Int(start[entering + 1] - start[entering])
    position[Int(basis[leaving])] = -1
    basis[leaving] = Int32(entering)
    position[entering] = Int32(leaving)
    return true
  }
}
