import Testing
import TestSupport

@testable import Solver

@Suite("What a table leaves out")
struct DayBoundsTests {
  enum Weeks: CaseIterable {
    /// With every rule.
    case tiny
    case withCuts
    case longDays
  }

  @Test("Tours that are worth enough are all found", arguments: Weeks.allCases)
  func floors(weeks: Weeks) {
    var (compared, lesser) = (0, 0)
    for seed in seeds(300) {
      let week: TinyWeek? =
        switch weeks {
        case .tiny: nil
        case .withCuts: VisitedDistrict.week(seed)
        case .longDays: VisitedDistrict.longDay(seed)
        }
      let market = Market(seed: seed, week: week)
      var random = SeededGenerator(seed: seed)
      var prices = market.prices
      if weeks != .tiny, seed % 2 == 0 || weeks == .withCuts {
        let cuts = VisitedDistrict.someCuts(market.compiled, &random)
        prices.cuts = CutPrices(cuts, prices: cuts.map { _ in Double(random.int(0...2000) * 2) }, week: market.compiled)
      }
      for (officer, free) in market.compiled.officers.enumerated() {
        guard case .tours(let days, _) = free.choice else { continue }
        for day in days where day.locked.isEmpty && !day.starts.isEmpty {
          var marks = (0..<min(random.int(0...3), day.places.count)).map { Mark.place($0) }
          for cut in prices.cuts?.cuts ?? [] where random.chance(40) {
            if case .posts = cut.subject { marks.append(.posts(cut.rows)) }
          }
          let whole = Self.table(market, day, officer, prices, marks)
          let dutyPrice = Double(random.int(0...3) * prices.scale)
          func rest(_ step: DutyStep<Double>) -> Double { step.value - dutyPrice * Double(step.duty) }
          let best = whole.steps.map(rest).max() ?? 0
          let floor = best - Double(random.int(0...100) * prices.scale)
          let table = Self.table(market, day, officer, prices, marks, dutyPrice: dutyPrice, floor: floor)
          #expect(max(0, table.bounds.most) >= best, "seed \(seed), officer \(officer), day \(day.day)")
          for step in whole.steps where rest(step) >= floor {
            compared += 1
            let found = table.steps.last { $0.duty <= step.duty }?.value
            #expect(found == step.value, "seed \(seed), officer \(officer), day \(day.day), \(step.duty) minutes")
          }
          lesser += table.steps.count < whole.steps.count ? 1 : 0
        }
      }
    }
    #expect(compared > 150, "\(compared)")
    #expect(lesser > 50, "\(lesser)")
  }

  @Test("With too many states a table does with fewer marks, and is worth no less")
  func tooManyStates() {
    var (compared, lesser) = (0, 0)
    for seed in seeds(100) {
      let market = Market(seed: seed, week: VisitedDistrict.longDay(seed))
      var random = SeededGenerator(seed: seed)
      var prices = market.prices
      let cuts = VisitedDistrict.someCuts(market.compiled, &random)
      prices.cuts = CutPrices(cuts, prices: cuts.map { _ in Double(random.int(0...2000) * 2) }, week: market.compiled)
      for (officer, free) in market.compiled.officers.enumerated() {
        guard case .tours(let days, _) = free.choice else { continue }
        for day in days {
          var marks = day.places.indices.map { Mark.place($0) }
          marks += cuts.filter { if case .posts = $0.subject { true } else { false } }.map { .posts($0.rows) }
          let whole = Self.table(market, day, officer, prices, marks)
          let small = Self.table(market, day, officer, prices, marks, mostStates: whole.states * 3 / 4)
          for step in whole.steps {
            compared += 1
            #expect(small.steps.last { $0.duty <= step.duty }?.value ?? 0 >= step.value, "seed \(seed)")
          }
          lesser += small.marks.count < whole.marks.count ? 1 : 0
          #expect(small.hasTooManyMarks == (small.marks.count < whole.marks.count), "seed \(seed)")
        }
      }
    }
    #expect(compared > 150, "\(compared)")
    #expect(lesser > 50, "\(lesser)")
  }

  private static func table(
    _ market: Market, _ day: FreeDay, _ officer: Int, _ prices: Prices<Double>, _ marks: [Mark],
    dutyPrice: Double = 0, floor: Double? = nil, mostStates: Int? = nil
  ) -> DayTable<Double> {
    var table = DayTable<Double>(memory: DayTable<Double>.Memory())
    if let mostStates { table.mostStates = mostStates }
    table.open(market.compiled, day, officer: officer, prices: prices)
    if let floor { table.bound(market.compiled, day, prices: prices, dutyPrice: dutyPrice, floor: floor) }
    table.refill(market.compiled, day, officer: officer, prices: prices, marks: marks)
    return table
  }
}
