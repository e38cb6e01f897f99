import Staffing
import TestSupport
import Testing

@testable import Solver

@Suite("Cuts")
struct CutTests {
  @Test("Every roster keeps every cut")
  func rosters() {
    var compared = 0
    var tight = 0
    var ofMinutes = 0
    for seed in seeds(100) {
      let market = Market(seed: seed, week: VisitedDistrict.week(seed))
      var random = SeededGenerator(seed: seed)
      let weeks = market.compiled.officers.compactMap { market.enumeration.weeks(of: $0.officer) }
      guard weeks.count == market.compiled.officers.count else { continue }
      for cut in VisitedDistrict.someCuts(market.compiled, &random) {
        let roster = weeks.map { random.pick($0) }
        if let campus = cut.targetCampus {
          let sum = roster.reduce(missedMinutes(of: campus, roster, market)) { $0 + minutes(of: $1, cut, market) }
          #expect(sum >= cut.need, "seed \(seed), \(cut)")
          ofMinutes += sum < cut.need * 5 / 4 ? 1 : 0
          continue
        }
        var shares = 0
        var present: [Int32: Int] = [:]
        for (position, week) in roster.enumerated() {
          let served = served(by: week, cut, market)
          shares += cut.share(of: served.count, by: position)
          for row in served { present[row, default: 0] += 1 }
        }
        let missing = cut.rows.reduce(0) {
          $0 + max(0, VisitedDistrict.need(of: $1, in: market.compiled) - present[$1, default: 0])
        }
        let sum = shares + missing
        #expect(sum >= cut.least, "seed \(seed), \(cut)")
        compared += 1
        tight += sum == cut.least ? 1 : 0
      }
    }
    #expect(compared > 150, "\(compared)")
    #expect(tight * 20 > compared, "\(tight) of \(compared)")
    #expect(ofMinutes > 20, "\(ofMinutes)")
  }

  @Test("The best week of one officer is the best with what cuts add to it", arguments: [false, true])
  func bestWeeks(ofLongDays: Bool) {
    var compared = 0
    var moved = 0
    for seed in seeds(ofLongDays ? 20 : 100) {
      let week = ofLongDays ? VisitedDistrict.longDay(seed, periods: 5) : VisitedDistrict.week(seed)
      let market = Market(seed: seed, week: week)
      var random = SeededGenerator(seed: seed)
      let cuts = VisitedDistrict.someCuts(market.compiled, &random)
      guard !cuts.isEmpty else { continue }
      var prices = market.prices
      prices.cuts = CutPrices(cuts, prices: cuts.map { _ in Double(random.int(0...2000) * 2) }, week: market.compiled)
      let pricer = TourPricer<Double>(market.compiled)
      for (position, officer) in market.compiled.officers.enumerated() {
        guard let weeks = market.enumeration.weeks(of: officer.officer) else { continue }
        func worth(_ week: Work) -> Double {
          zip(cuts, prices.cuts?.prices ?? []).reduce(market.worth(of: week, officer)) {
            $0 + $1.1 * Double(share(of: week, by: position, $1.0, market))
          }
        }
        let best = weeks.map(worth).max() ?? 0
        // The second time with what was remembered of the first one.
        for _ in 0..<2 {
          let found = pricer.best(position, prices)
          #expect(found.value == best, "seed \(seed), officer \(position)")
          #expect(worth(market.week(found.tours, of: officer)) == best, "seed \(seed), officer \(position)")
        }
        compared += 1
        moved += pricer.best(position, market.prices).tours == pricer.best(position, prices).tours ? 0 : 1
      }
    }
    #expect(compared > (ofLongDays ? 15 : 150), "\(compared)")
    #expect(moved * 10 > compared, "\(moved) of \(compared)")
  }

  @Test("With any prices of cuts the optimum is not below the bound")
  func bounds() {
    var compared = 0
    for seed in seeds(100) {
      let week = VisitedDistrict.week(seed)
      let compiled = CompiledWeek(plan: week.plan, locked: week.locked)
      var random = SeededGenerator(seed: seed)
      let cuts = VisitedDistrict.someCuts(compiled, &random)
      guard !cuts.isEmpty, let best = WeekEnumeration(week).best() else { continue }
      let scale = PriceScale(compiled)
      let relaxation = Relaxation<Double>(compiled, workers: Workers(threads: 1), scale: scale.scale)
      for round in 0..<6 {
        let prices =
          relaxation.rows.caps.map { ($0 + (round < 3 ? 0 : 50)) * Double(random.int(0...4)) / 4 }
          + cuts.map { _ in Double(random.int(0...300)) }
        let bound = relaxation.evaluate(prices, cuts: cuts) { false }?.wholeBound
        #expect(bound.map { $0 <= best.cost } ?? false, "seed \(seed), round \(round)")
        compared += 1
        guard scale.fitsFloat else { continue }
        let narrow = Relaxation<Float>(compiled, workers: Workers(threads: 1), scale: scale.scale)
        #expect(narrow.evaluate(prices, cuts: cuts) { false }?.wholeBound == bound, "seed \(seed), round \(round)")
      }
    }
    #expect(compared > 150, "\(compared)")
  }

  enum Broken: CaseIterable {
    case visits
    /// Where some periods are worth coming back for.
    case posts
    /// Of targets.
    case minutes

    func plan(_ seed: UInt64) -> WeekPlan {
      switch self {
      case .visits, .minutes: VisitedDistrict.plan(seed, campuses: 8...14, officers: 4...9, open: [.mon, .thu])
      case .posts:
        VisitedDistrict.plan(
          seed, campuses: 5...6, officers: 5...6, open: [.mon, .thu], periods: 7, visits: 3, daily: "3", peaks: 4)
      }
    }

    func has(_ cut: Cut) -> Bool {
      switch cut.subject {
      case .visits: self == .visits
      case .posts: self == .posts
      case .minutes: self == .minutes
      }
    }
  }

  @Test("What weights break is found, and the bound rises by it", arguments: Broken.allCases)
  func broken(by subject: Broken) {
    var raised = 0
    var found = 0
    var amount = (before: 0.0, after: 0.0)
    for seed in seeds(subject == .posts ? 60 : 24) {
      let week = CompiledWeek(plan: subject.plan(seed), locked: [])
      var one = Rounds(week, threads: 1)
      one.run(40)
      let without = one.bundle.centerBound
      let broken = one.bundle.brokenCuts(atMost: 40).filter(subject.has)
      for cut in broken { #expect(amountBroken(cut, one.bundle) > 0.05, "seed \(seed), \(cut)") }
      #expect(Set(broken).count == broken.count)
      guard !broken.isEmpty else { continue }
      found += 1
      amount.before += broken.reduce(0) { $0 + amountBroken($1, one.bundle) }
      one.bundle.add(broken)
      #expect(one.bundle.cuts == broken)
      #expect(one.bundle.centerBound == without)
      // They are known from now on.
      #expect(Set(one.bundle.brokenCuts(atMost: 40)).isDisjoint(with: broken))
      one.run(24)
      #expect(one.bundle.centerBound >= without)
      amount.after += broken.reduce(0) { $0 + max(0, amountBroken($1, one.bundle)) }
      raised += one.bundle.centerBound > without + 1 ? 1 : 0
    }
    #expect(found >= 6, "\(found)")
    #expect(raised * 4 >= found, "\(raised) of \(found)")
    #expect(amount.after * 4 < amount.before, "\(amount)")
  }

  @Test("Prices with cuts are the same on one thread and on three, to the last bit")
  func threads() {
    var priced = 0
    for seed in seeds(16) {
      let week = CompiledWeek(
        plan: VisitedDistrict.plan(seed, campuses: 8...14, officers: 4...9, open: [.mon, .thu]), locked: [])
      let ends = [1, 3].map { threads in
        var rounds = Rounds(week, threads: threads)
        rounds.run(24)
        rounds.bundle.add(rounds.bundle.brokenCuts(atMost: 40))
        rounds.run(10)
        return rounds.bundle
      }
      #expect(ends[0].cuts == ends[1].cuts, "seed \(seed)")
      #expect(ends[0].prices == ends[1].prices, "seed \(seed)")
      #expect(ends[0].centerBound == ends[1].centerBound, "seed \(seed)")
      priced += ends[0].center[ends[0].rows.count...].count { $0 > 0 }
    }
    #expect(priced > 2, "\(priced)")
  }

  // MARK: Cuts

  /// What an officer's week adds to a cut, by its definition.
  private func share(of week: Work, by officer: Int, _ cut: Cut, _ market: Market) -> Int {
    cut.targetCampus == nil
      ? cut.share(of: served(by: week, cut, market).count, by: officer) : minutes(of: week, cut, market)
  }

  /// What an officer's week adds to a cut of minutes, visit by visit.
  private func minutes(of week: Work, _ cut: Cut, _ market: Market) -> Int {
    freeVisits(of: week, market).reduce(0) { sum, posts in
      sum + cut.counted(posts.intersection(cut.rows).reduce(0) { $0 + Int(market.compiled.postMinutes[Int($1)]) })
    }
  }

  /// By free visit: the posts at which the officer counts.
  private func freeVisits(of week: Work, _ market: Market) -> [Set<Int32>] {
    week.visits.filter { !market.enumeration.locked.contains($0) }.compactMap { visit in
      market.compiled.plan.officer(visit.officer).map {
        Set(market.enumeration.work([visit], $0).posts.map(Int32.init))
      }
    }
  }

  /// By how much a roster misses the target of a campus.
  private func missedMinutes(of campus: Int, _ roster: [Work], _ market: Market) -> Int {
    let week = market.compiled
    var present: [Int32: Int] = [:]
    for posts in roster.flatMap({ freeVisits(of: $0, market) }) {
      for post in posts where Int(week.campusOfPost[Int(post)]) == campus { present[post, default: 0] += 1 }
    }
    let covered = present.reduce(0) {
      $0 + min($1.value, Int(week.need[Int($1.key)])) * Int(week.postMinutes[Int($1.key)])
    }
    return max(0, week.targetMinutes[campus] - covered)
  }

  /// The cut's rows that a week serves.
  private func served(by week: Work, _ cut: Cut, _ market: Market) -> Set<Int32> {
    let free = week.visits.filter { !market.enumeration.locked.contains($0) }
    var served: Set<Int32> = []
    for officer in Set(free.compactMap { market.compiled.plan.officer($0.officer) }) {
      let work = market.enumeration.work(free, officer)
      served.formUnion(work.posts.map(Int32.init))
      served.formUnion(work.campusDays.map { Int32(market.compiled.postCount + $0) })
    }
    return served.intersection(cut.rows)
  }

  /// By how much the weights break a cut, of its definition.
  private func amountBroken(_ cut: Cut, _ bundle: PriceBundle) -> Double {
    if let campus = cut.targetCampus { return minutesBroken(cut, of: campus, bundle) }
    var sum = 0.0
    var present: [Int32: Double] = [:]
    for (officer, columns) in bundle.columns.enumerated() {
      for column in columns {
        let served = Set(cut.rows).intersection(column.rows)
        sum += column.weight * Double(cut.share(of: served.count, by: officer))
        for row in served { present[row, default: 0] += column.weight }
      }
    }
    for row in cut.rows {
      let need = Double(VisitedDistrict.need(of: row, in: bundle.week))
      sum += max(0, need - min(present[row, default: 0], bundle.wanted[Int(row)]))
    }
    return Double(cut.least) - sum
  }

  private func minutesBroken(_ cut: Cut, of campus: Int, _ bundle: PriceBundle) -> Double {
    let week = bundle.week
    var left = Double(cut.need)
    for (officer, columns) in bundle.columns.enumerated() {
      for column in columns {
        for (day, tour) in column.tours.enumerated() {
          for run in bundle.pool.tours[officer][day][tour].tour.runs {
            let minutes = cut.rows.reduce(0) {
              run.first <= $1 && $1 <= run.last ? $0 + Int(week.postMinutes[Int($1)]) : $0
            }
            left -= column.weight * Double(cut.counted(minutes))
          }
        }
      }
    }
    let covered = bundle.rows.posts[campus].reduce(0) {
      $0 + min(bundle.served[Int($1)], bundle.wanted[Int($1)]) * Double(week.postMinutes[Int($1)])
    }
    return left - max(0, Double(week.targetMinutes[campus]) - covered)
  }

  /// Rounds of prices.
  private struct Rounds {
    let relaxation: Relaxation<Double>
    let workers: Workers
    var bundle: PriceBundle

    init(_ week: CompiledWeek, threads: Int) {
      workers = Workers(threads: threads)
      relaxation = Relaxation(week, workers: workers, scale: PriceScale(week).scale)
      bundle = PriceBundle(week, rows: relaxation.rows)
      bundle.sidesOfPart = 1
      bundle.begin(relaxation.rows.caps.map { $0 / 2 })
    }

    mutating func run(_ count: Int) {
      if bundle.rounds > 0 { bundle.improve(passes: 18, joins: 2, on: workers) { false } }
      for _ in 0..<count {
        guard let evaluation = relaxation.evaluate(bundle.prices, cuts: bundle.cuts, isCancelled: { false }) else {
          break
        }
        bundle.take(bound: evaluation.bound, weeks: evaluation.weeks)
        bundle.improve(passes: 18, joins: 2, on: workers) { false }
      }
    }
  }
}
