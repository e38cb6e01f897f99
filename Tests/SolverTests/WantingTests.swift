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

  @Test("Where cuts pay for what a target is missed by, presence and what is missed are best together")
  func bestWithCuts() {
    var (missed, reached, paid) = (0, 0, 0)
    for seed in seeds(1200) {
      let week = Market(seed: seed).compiled
      let rows = PricedRows(week)
      var random = SeededGenerator(seed: seed)
      for campus in 0..<week.campusCount where week.targetMinutes[campus] > 0 && !rows.posts[campus].isEmpty {
        let (target, unitCost) = (Double(week.targetMinutes[campus]), Double(week.targetMinuteCost))
        let needs = (0..<random.int(1...3)).map { _ in Double(random.int(1...week.targetMinutes[campus])) }
        let caps = rows.caps + needs.map { max(1, $0 * unitCost) }
        let center = caps.map { $0 * Double(random.int(0...12)) / 10 }
        let step = caps.map { max(1, $0) * Double(random.int(1...30)) / 10 }
        let served = caps.map { _ in Double(random.int(0...20)) / 10 }
        var side = WantingSide.posts(rows.posts[campus], of: week, campus: campus)
        side.cuts = needs.enumerated().map { WantingSide.CutOfMinutes(row: rows.count + $0, minutes: $1) }
        let posts = rows.posts[campus].map { Int($0) }
        let wanted = wanted(side, served: served, center: center, step: step)
        func worth(_ amounts: [Double], missing: Double) -> Double {
          var worth = -unitCost * missing
          for (amount, post) in zip(amounts, posts) {
            let away = amount - served[post]
            worth += (Double(week.needCost[post]) - center[post]) * amount - step[post] / 2 * away * away
          }
          for (position, need) in needs.enumerated() {
            let row = rows.count + position
            let away = 1 - missing / need - served[row]
            let price = max(0, center[row] + step[row] * away)
            worth -= price * away - (price - center[row]) * (price - center[row]) / (2 * step[row])
          }
          return worth
        }
        func covered(_ amounts: [Double]) -> Double {
          zip(amounts, posts).reduce(0) { $0 + $1.0 * Double(week.postMinutes[$1.1]) }
        }
        let chosen = posts.map { wanted[$0] }
        let missing = (1 - wanted[rows.count]) * needs[0]
        for (position, need) in needs.enumerated() {
          #expect(abs((1 - wanted[rows.count + position]) * need - missing) < 1e-6 * target, "seed \(seed)")
        }
        #expect(missing >= 0 && covered(chosen) + missing > target - 1e-4 * (1 + target), "seed \(seed)")
        let best = worth(chosen, missing: missing)
        for _ in 0..<12 {
          let other = posts.map { Double(week.need[$0]) * Double(random.int(0...10)) / 10 }
          let more = random.chance(50) ? 0 : Double(random.int(0...60))
          let left = min(target, max(0, target - covered(other)) + more)
          for share in [0.001, 0.1, 1] {
            let mixed = worth(
              zip(chosen, other).map { $0 + share * ($1 - $0) }, missing: missing + share * (left - missing))
            #expect(mixed <= best + 1e-4 * (1 + abs(best)), "seed \(seed), campus \(campus)")
          }
        }
        if missing > 1e-3 { missed += 1 } else { reached += 1 }
        paid += center[rows.count] + step[rows.count] * (wanted[rows.count] - served[rows.count]) > 1e-3 ? 1 : 0
      }
    }
    #expect(missed > 40 && reached > 20 && paid > 40, "\(missed), \(reached), \(paid)")
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
