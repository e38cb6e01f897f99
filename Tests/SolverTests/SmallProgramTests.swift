import TestSupport
import Testing

@testable import Solver

@Suite("Small linear programs")
struct SmallProgramTests {
  /// A program to choose one of each slot's columns, which serve rows or leave them short at a cost.
  private struct Covering {
    var costs: [Double] = []
    var entries: [[(row: Int, value: Double)]] = []
    var sides: [Double] = []
    let program = SmallProgram()

    init(seed: UInt64) {
      var random = SeededGenerator(seed: seed)
      let slots = random.int(1...6)
      let rows = random.int(1...12)
      program.clear()
      for _ in 0..<slots { addRow(1) }
      for _ in 0..<rows { addRow(Double(random.int(1...2))) }
      for slot in 0..<slots {
        add(0, [(slot, 1)], basic: slot)
        for _ in 0..<random.int(0...6) {
          let served = (0..<rows).filter { _ in random.chance(30) }
          add(Double(random.int(0...20)), [(slot, 1)] + served.map { (slots + $0, Double(random.int(1...3))) })
        }
      }
      for row in slots..<slots + rows {
        add(Double(random.int(0...50)), [(row, 1)], basic: row)
        add(0, [(row, -1)])
      }
      program.begin()
    }

    private mutating func addRow(_ side: Double) {
      #expect(program.addRow(side) == sides.count)
      sides.append(side)
    }

    private mutating func add(_ cost: Double, _ entries: [(row: Int, value: Double)], basic row: Int? = nil) {
      #expect(program.addColumn(cost: cost) == costs.count)
      for entry in entries { program.addEntry(entry.row, entry.value) }
      if let row { program.makeBasic(in: row) }
      costs.append(cost)
      self.entries.append(entries)
    }

    /// Whether the solution keeps every row, and no column could lower its cost: by duality it is an optimum then.
    var isOptimal: Bool {
      var sums = sides.map { -$0 }
      var cost = 0.0
      for column in costs.indices {
        let value = program.value(column)
        if value < 0 || program.reducedCost(column) < -1e-6 { return false }
        if value > 0, abs(program.reducedCost(column)) > 1e-6 { return false }
        cost += costs[column] * value
        for entry in entries[column] { sums[entry.row] += entry.value * value }
      }
      return sums.allSatisfy { abs($0) < 1e-6 } && abs(cost - program.objective) < 1e-6
    }
  }

  @Test("The solution is an optimum, and stays one while costs change")
  func optimum() {
    for seed in seeds(500) {
      var covering = Covering(seed: seed)
      #expect(covering.program.optimize(pivots: 1000) { false }, "seed \(seed)")
      #expect(covering.isOptimal, "seed \(seed)")
      var random = SeededGenerator(seed: seed &+ 1)
      for round in 0..<4 {
        for column in covering.costs.indices where random.chance(30) {
          let amount = Double(random.int(0...1000))
          covering.program.add(amount, to: column)
          covering.costs[column] += amount
        }
        covering.program.refresh()
        #expect(covering.program.optimize(pivots: 1000) { false }, "seed \(seed), round \(round)")
        #expect(covering.isOptimal, "seed \(seed), round \(round)")
      }
    }
  }

  @Test("Columns closed at the optimum were not needed")
  func closing() {
    for seed in seeds(200) {
      let covering = Covering(seed: seed)
      #expect(covering.program.optimize(pivots: 1000) { false }, "seed \(seed)")
      let before = covering.program.objective
      covering.program.closeColumns(above: 5)
      for column in covering.costs.indices where covering.program.value(column) > 0.5 {
        // Whatever takes its place costs at least as much more as it would by itself.
        covering.program.add(3, to: column)
      }
      covering.program.refresh()
      #expect(covering.program.optimize(pivots: 1000) { false }, "seed \(seed)")
      #expect(covering.program.objective >= before - 1e-6, "seed \(seed)")
    }
  }

  @Test("Nothing fits in beyond the room there is, and a program out of time says so")
  func limits() {
    let program = SmallProgram()
    program.clear()
    for _ in 0..<SmallProgram.mostRows { #expect(program.addRow(1) != nil) }
    #expect(program.addRow(1) == nil)
    #expect(program.hasRoom(entries: SmallProgram.mostEntries))
    #expect(!program.hasRoom(entries: SmallProgram.mostEntries + 1))
    let covering = (1...100).lazy.map { Covering(seed: $0) }.first { !$0.isOptimal }
    #expect(covering?.program.optimize(pivots: 0, isOver: { false }) == false)
  }
}
