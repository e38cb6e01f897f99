import Staffing
import TestSupport
import Testing

@testable import Solver

@Suite("From weights to a roster")
struct NeighborhoodTests {
  /// A week with a bundle of some rounds.
  private struct Start {
    let week: CompiledWeek
    let relaxation: Relaxation<Double>
    var bundle: PriceBundle
    let days: SearchDays

    init(_ tiny: TinyWeek, rounds: Int) {
      week = CompiledWeek(plan: tiny.plan, locked: tiny.locked)
      relaxation = Relaxation(week, workers: Workers(threads: 1), scale: PriceScale(week).scale)
      bundle = PriceBundle(week, rows: relaxation.rows)
      days = SearchDays(week)
      bundle.begin(relaxation.rows.caps.map { $0 / 2 })
      for _ in 0..<rounds {
        guard let evaluation = relaxation.evaluate(bundle.prices, isCancelled: { false }) else { continue }
        bundle.take(bound: evaluation.bound, weeks: evaluation.weeks)
        bundle.improve(passes: 8, joins: 1, on: .alone) { false }
      }
    }

    /// The known tours that a day can have, where nothing is put together yet.
    func choices(_ day: Int, _ known: KnownTours) -> [[DayVisit]] {
      let tours = Int(known.firstTour[day])..<Int(known.firstTour[day + 1])
      return [days.days[day].locked]
        + tours.map { tour in
          let tour = known.tours[tour]
          return (0..<Int(tour.count)).map { known.visits[Int(tour.first) + $0] }
        }
    }
  }

  @Test("A dive settles every day, within every week's hours, and its weights stay shares of one")
  func dive() {
    var settled = 0
    for seed in seeds(150) {
      let start = Start(TinyWeek(seed: seed), rounds: 3)
      let dive = Dive(start.bundle, part: 2)
      var rounds = 0
      while !dive.isOver, rounds < 500 {
        let (officers, open) = dive.openOfficers
        let weeks = start.relaxation.weeks(of: officers, settled: open, dive.bundle.prices) { false }
        dive.take(weeks ?? [], of: officers, on: Workers(threads: 2)) { false }
        rounds += 1
        for columns in dive.bundle.columns where !columns.isEmpty {
          #expect(abs(columns.reduce(0) { $0 + $1.weight } - 1) < 1e-6, "seed \(seed)")
        }
      }
      #expect(dive.isOver, "seed \(seed)")
      for (officer, choice) in start.week.officers.enumerated() {
        guard case .tours(_, let duty) = choice.choice else { continue }
        let tours = dive.bundle.settled[officer].enumerated().map { dive.bundle.pool.tours[officer][$0][$1] }
        settled += tours.count
        #expect(tours.reduce(0) { $0 + $1.tour.duty } <= duty, "seed \(seed)")
      }
    }
    #expect(settled > 100)
  }

  @Test("Known tours are chosen as well as all ways to combine them allow, but for a few")
  func exactChoice() {
    var (compared, equal) = (0, 0)
    for seed in seeds(300) {
      let start = Start(TinyWeek(seed: seed), rounds: 5)
      let days = start.days
      guard days.days.allSatisfy({ $0.placeCount > 0 }), !days.days.isEmpty else { continue }
      let known = KnownTours(start.bundle.pool, days)
      let choices = days.days.indices.map { start.choices($0, known) }
      let ways = choices.reduce(1) { min(100_000, $0 * $1.count) }
      guard ways > 3, ways <= 3000 else { continue }
      let tables = BoardTables(days, rows: start.relaxation.rows)
      let state = BoardState(tables, known: known)
      var roster = SearchRoster(days, rows: start.relaxation.rows)
      state.load(roster, known: known, isFrozen: [], isForeign: [])
      var random = SeededRandom(seed: seed)
      state.neighborhoods.run(state.board, days: Array(days.days.indices), moves: 4000, &random) { false }
      #expect(state.board.cost.pointee == state.costAfresh(rows: start.relaxation.rows), "seed \(seed)")
      let best = Self.best(choices, &roster)
      #expect(state.board.cost.pointee >= best, "seed \(seed)")
      #expect(
        days.week.officers.indices.allSatisfy { state.board.weekDuty[$0] <= max(0, state.board.weeklyDuty[$0]) },
        "seed \(seed)")
      compared += 1
      if state.board.cost.pointee == best { equal += 1 }
    }
    #expect(compared > 20)
    // Days that no campus joins are not looked at together.
    #expect(Double(equal) > 0.9 * Double(compared), "\(equal) of \(compared)")
  }

  /// The least cost of all ways to choose a tour for each day within the weeks' hours.
  private static func best(_ choices: [[[DayVisit]]], _ roster: inout SearchRoster, from day: Int = 0) -> Int {
    guard day < choices.count else { return roster.keepsHours ? roster.cost : .max }
    var least = Int.max
    roster.allowsExcess = true
    for tour in choices[day] {
      guard roster.days.check(tour, on: roster.days.days[day]) != nil else { continue }
      var change = TourChange()
      change.day = day
      change.visits = tour
      roster.clear(day)
      roster.restore(change, on: day)
      least = min(least, best(choices, &roster, from: day + 1))
    }
    return least
  }
}
