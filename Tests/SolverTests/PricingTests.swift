import Staffing
import TestSupport
import Testing

@testable import Solver

@Suite("The best week of one officer")
struct PricingTests {
  @Test("Its value is that of the best of all weeks, and the week has it")
  func againstEnumeration() {
    var compared = 0
    for seed in seeds(1500) {
      let market = Market(seed: seed)
      let pricer = TourPricer<Double>(market.compiled)
      for (position, officer) in market.compiled.officers.enumerated() {
        guard let weeks = market.enumeration.weeks(of: officer.officer) else { continue }
        let best = weeks.map { market.worth(of: $0, officer) }.max() ?? 0
        let found = pricer.best(position, market.prices)
        compared += 1
        #expect(found.value == best, "seed \(seed), officer \(position)")
        let week = market.week(found.tours, of: officer)
        #expect(weeks.contains { Set($0.visits) == Set(week.visits) }, "seed \(seed), officer \(position): not legal")
        #expect(market.worth(of: week, officer) == found.value, "seed \(seed), officer \(position)")
      }
    }
    #expect(compared > seeds(1500).count / 3)
  }

  @Test("Of the week with few visits a day it is the best of those that have so few")
  func fewVisits() {
    var compared = 0
    var lower = 0
    for seed in seeds(30) {
      let market = Market(seed: seed, week: seed % 2 == 0 ? VisitedDistrict.longDay(seed, periods: 5) : nil)
      let limit = 1 + Int(seed / 2 % 2)
      guard let few = market.compiled.withVisits(atMost: limit) else { continue }
      #expect(few.withVisits(atMost: limit) == nil, "seed \(seed)")
      let pricer = TourPricer<Double>(few)
      func hasFew(_ week: Work) -> Bool {
        Dictionary(grouping: week.visits, by: \.day).values.allSatisfy { visits in
          visits.count <= max(limit, visits.count { market.enumeration.locked.contains($0) } + 1)
        }
      }
      for (position, officer) in market.compiled.officers.enumerated() {
        guard case .tours = officer.choice, let weeks = market.enumeration.weeks(of: officer.officer) else { continue }
        let best = weeks.filter(hasFew).map { market.worth(of: $0, officer) }.max() ?? 0
        let found = pricer.best(position, market.prices)
        #expect(found.value == best, "seed \(seed), officer \(position)")
        let week = market.week(found.tours, of: officer)
        #expect(hasFew(week), "seed \(seed), officer \(position)")
        #expect(market.worth(of: week, officer) == best, "seed \(seed), officer \(position)")
        compared += 1
        lower += best < weeks.map { market.worth(of: $0, officer) }.max() ?? 0 ? 1 : 0
      }
    }
    #expect(compared > 10, "\(compared)")
    #expect(lower * 5 > compared, "\(lower) of \(compared)")
  }

  @Test("A tour's duty, travel and value are its own, at every number of duty minutes")
  func toursOfOneDay() {
    var compared = 0
    for seed in seeds(500) {
      let market = Market(seed: seed)
      for (position, officer) in market.compiled.officers.enumerated() {
        guard case .tours(let days, _) = officer.choice else { continue }
        for day in days {
          guard let tours = market.enumeration.tours(of: officer.officer, on: Weekday.allCases[day.day]) else {
            continue
          }
          var table = DayTable<Double>(memory: DayTable<Double>.Memory())
          table.fill(
            market.compiled, day, officer: position, prices: market.prices,
            marks: (0..<min(3, day.places.count)).map(Mark.place))
          for duty in 0...day.dutyLimit {
            let best = tours.filter { $0.duty <= duty }.map { market.worth(of: $0, officer) }.max()
            let found = table.steps.last { $0.duty <= duty }?.value
            compared += 1
            #expect(found == best, "seed \(seed), \(officer.officer), day \(day.day), \(duty) minutes")
            if found != best { break }
          }
        }
      }
    }
    #expect(compared > 1000)
  }

  @Test("Half the bits answer the same where they suffice")
  func narrow() {
    var compared = 0
    for seed in seeds(500) {
      let market = Market(seed: seed)
      let scale = PriceScale(market.compiled)
      guard scale.fitsFloat else { continue }
      var random = SeededGenerator(seed: seed)
      let caps = PricedRows(market.compiled).caps.map {
        ($0 * Double(scale.scale) * Double(random.int(0...8)) / 8).rounded()
      }
      let (posts, days) = (caps[..<market.compiled.postCount], caps[market.compiled.postCount...])
      let wide = Prices<Double>(scale: scale.scale, posts: Array(posts), campusDays: Array(days))
      let narrow = Prices<Float>(scale: scale.scale, posts: posts.map { Float($0) }, campusDays: days.map { Float($0) })
      let (widePricer, narrowPricer) = (TourPricer<Double>(market.compiled), TourPricer<Float>(market.compiled))
      for officer in market.compiled.officers.indices {
        let (left, right) = (widePricer.best(officer, wide), narrowPricer.best(officer, narrow))
        compared += 1
        #expect(left.value == Double(right.value), "seed \(seed), officer \(officer)")
        #expect(left.tours == right.tours, "seed \(seed), officer \(officer)")
      }
    }
    #expect(compared > 50)
  }

  @Test("An answer does not depend on what was asked before")
  func withoutMemory() {
    for seed in seeds(500) {
      let market = Market(seed: seed)
      let old = TourPricer<Double>(market.compiled)
      for round in 1...4 {
        let other = Market(seed: seed, prices: seed + UInt64(round) * 1000)
        for officer in market.compiled.officers.indices {
          let asked = old.best(officer, other.prices)
          let fresh = TourPricer<Double>(market.compiled).best(officer, other.prices)
          #expect(asked.value == fresh.value, "seed \(seed), officer \(officer), round \(round)")
          #expect(asked.tours == fresh.tours, "seed \(seed), officer \(officer), round \(round)")
        }
      }
    }
  }
}

/// A tiny week with random prices.
struct Market {
  let compiled: CompiledWeek
  let enumeration: WeekEnumeration
  let prices: Prices<Double>

  /// - Parameter week: nil: that of the seed.
  init(seed: UInt64, prices priceSeed: UInt64? = nil, week: TinyWeek? = nil) {
    let week = week ?? TinyWeek(seed: seed)
    let compiled = CompiledWeek(plan: week.plan, locked: week.locked)
    self.compiled = compiled
    enumeration = WeekEnumeration(plan: week.plan, locked: week.locked)
    var random = SeededGenerator(seed: priceSeed ?? seed)
    // Few different prices make many weeks equally good.
    let step = random.pick([1, 500])
    let isPriced = PricedRows(compiled).isPriced
    let posts = week.plan.posts.map { _ in Double(random.int(0...3) * random.int(0...4000) / step * step) }
    let campusDays = (0..<compiled.campusCount * 7).map { day in
      isPriced[compiled.postCount + day] ? Double(random.int(0...2) * random.int(0...2000) / step * step) : 0
    }
    prices = Prices(scale: 16, posts: posts, campusDays: campusDays)
  }

  /// The worth of a week, or of the tour of a day: the prices of its posts and campus-days, less the travel, on the
  /// days that can be chosen. What locked visits earn every week has.
  func worth(of work: Work, _ officer: FreeOfficer) -> Double {
    var chosen = work.visits
    if case .tours(let days, _) = officer.choice {
      chosen = work.visits.filter { visit in days.contains { $0.day == visit.day.rawValue } }
    }
    let travel = enumeration.work(chosen, officer.officer).travel
    let earned = enumeration.work(chosen.filter { !$0.isLocked }, officer.officer)
    return earned.posts.reduce(0) { $0 + prices.posts[$1] } + earned.campusDays.reduce(0) { $0 + prices.campusDays[$1] }
      - Double((enumeration.plan.travelMinuteCost * travel + earned.presence) * prices.scale)
  }

  /// The week of the tours, with the officer's locked visits.
  func week(_ tours: [Tour], of officer: FreeOfficer) -> Work {
    let free = tours.flatMap(\.runs).compactMap { run in
      let first = compiled.firstPost[Int(run.campusDay)]
      return compiled.plan.visit(
        of: officer.officer, at: CampusIndex(Int(run.campusDay) / 7), on: Weekday.allCases[Int(run.campusDay) % 7],
        periods: Int(run.first - first)...Int(run.last - first))
    }
    let isFullTime = compiled.plan.officers[officer.officer.rawValue].isFullTime
    let own = enumeration.locked.filter { compiled.plan.officer($0.officer) == officer.officer && !isFullTime }
    return enumeration.work(free + own, officer.officer)
  }
}
