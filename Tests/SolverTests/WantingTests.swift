import TestSupport
import Testing

@testable import Solver

@Suite("What campuses want of the next prices")
struct WantingTests {
  /// The rows of one side and what they are worth, as WEEK-PROBLEM.md's cost has it.
  private struct Side {
    let rows: [Int]
    let units: [Double]
    let gains: [Double]
    let most: [Double]
    let target: Double
    let unitCost: Double
  }

  @Test("Nothing else is worth more, less the prices at the center and the distance from what is served")
  func best() {
    var reached = 0
    var missed = 0
    for seed in seeds(400) {
      let week = Market(seed: seed).compiled
      let rows = PricedRows(week)
      var random = SeededGenerator(seed: seed)
      let center = rows.caps.map { $0 * Double(random.int(0...12)) / 10 }
      let step = rows.caps.map { max(1, $0) * Double(random.int(1...30)) / 10 }
      let served = rows.caps.map { _ in Double(random.int(0...20)) / 10 }
      for campus in 0..<week.campusCount {
        let days = rows.campusDays[campus].map { Int($0) + rows.firstCampusDay }
        let posts = rows.posts[campus].map { Int($0) }
        let sides = [
          (
            WantingSide.posts(rows.posts[campus], of: week, campus: campus),
            Side(
              rows: posts, units: posts.map { Double(week.postMinutes[$0]) },
              gains: posts.map { Double(week.needCost[$0]) },
              most: posts.map { Double(week.need[$0]) }, target: Double(week.targetMinutes[campus]),
              unitCost: Double(week.targetMinuteCost))
          ),
          (
            WantingSide.days(rows.campusDays[campus], of: week, campus: campus, firstRow: rows.firstCampusDay),
            Side(
              rows: days, units: days.map { _ in 1 }, gains: days.map { _ in 0 }, most: days.map { _ in 1 },
              target: Double(week.targetDays[campus]), unitCost: Double(week.targetDayCost))
          ),
        ]
        for (wanting, side) in sides where !side.rows.isEmpty {
          let wanted = wanted(wanting, served: served, center: center, step: step)
          let chosen = side.rows.map { wanted[$0] }
          func worth(_ amounts: [Double]) -> Double {
            var worth = side.unitCost * min(side.target, zip(amounts, side.units).reduce(0) { $0 + $1.0 * $1.1 })
            for (position, row) in side.rows.enumerated() {
              let away = amounts[position] - served[row]
              worth += (side.gains[position] - center[row]) * amounts[position] - step[row] / 2 * away * away
            }
            return worth
          }
          let best = worth(chosen)
          for (amount, most) in zip(chosen, side.most) { #expect((0...most).contains(amount), "seed \(seed)") }
          for _ in 0..<12 {
            let other = side.most.map { $0 * Double(random.int(0...10)) / 10 }
            for share in [0.001, 0.1, 1] {
              let mixed = zip(chosen, other).map { $0 + share * ($1 - $0) }
              #expect(worth(mixed) <= best + 1e-6 * (1 + abs(best)), "seed \(seed), campus \(campus)")
            }
          }
          let sum = zip(chosen, side.units).reduce(0) { $0 + $1.0 * $1.1 }
          if sum < side.target - 1e-3 { missed += 1 } else { reached += 1 }
        }
      }
    }
    #expect(reached > 100)
    #expect(missed > 20)
  }

  /// By row.
  private func wanted(_ side: WantingSide, served: [Double], center: [Double], step: [Double]) -> [Double] {
    var (prices, served, wanted) = (center, served, center.map { _ in 0.0 })
    prices.withUnsafeMutableBufferPointer { prices in
      served.withUnsafeMutableBufferPointer { served in
        wanted.withUnsafeMutableBufferPointer { wanted in
          center.withUnsafeBufferPointer { center in
            step.withUnsafeBufferPointer { step in
              side.want(
                PriceBundle.RowView(prices: prices, served: served, wanted: wanted, center: center, step: step))
            }
          }
        }
      }
    }
    return wanted
  }
}
