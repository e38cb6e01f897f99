/// The Lagrangian relaxation of a week: campuses and officers, each at their best under the same prices.
///
/// For any prices the sum of both sides is at most the cost of every legal roster with the week's locked visits.
final class Relaxation<Value: ExactValue> {
  /// What prices came to.
  struct Evaluation {
    /// At most the cost of every legal roster, in weighted minutes, without rounding.
    let bound: Double
    /// The same in whole weighted minutes, rounded up: costs are whole.
    let wholeBound: Int
    /// By officer: the best week under the prices, a tour for each day.
    let weeks: [[Tour]]
    /// How much was to be done, in about the time of a move of the search on one thread.
    let work: Int
  }

  let week: CompiledWeek
  let rows: PricedRows
  let scale: Int
  private let campuses: CampusSide
  let workers: Workers
  /// One a worker.
  let pricers: Pricers<Value>

  init(_ week: CompiledWeek, workers: Workers, scale: Int) {
    self.week = week
    self.scale = scale
    rows = PricedRows(week)
    campuses = CampusSide(week: week, rows: rows)
    self.workers = workers
    let memories = week.officers.map { _ in OfficerMemory() }
    pricers = Pricers(all: (0..<workers.threads).map { _ in TourPricer(week, memories: memories) })
  }

  /// So many values of the tables take about the time of a move of the search.
  private static var valuesOfMove: Int { 180 }

  /// The prices rounded to what is exact.
  fileprivate func exact(_ prices: [Double], cuts: [Cut] = []) -> Prices<Value> {
    rows.exact(prices, cuts: cuts, scale: scale, of: week)
  }

  /// Prices to begin with: the same share of every row's cap, the one that promises most by a few officers.
  func firstPrices(isOver: @Sendable () -> Bool) -> [Double] {
    let share = firstShare(isOver: isOver)
    return rows.caps.map { $0 * share }
  }

  /// How scarce officers are, as a share.
  private func firstShare(isOver: @Sendable () -> Bool) -> Double {
    guard !week.officers.isEmpty else { return 0 }
    var best = (share: 0.5, value: -Double.infinity)
    for share in [0.8, 0.6, 0.45, 0.3, 0.2, 0.12, 0.06, 0.03] where !isOver() {
      let prices = exact(rows.caps.map { $0 * share })
      let sample = sample(prices, isOver: isOver)
      let worth = sample.reduce(0) { $0 + Double($1.value) }
      let value = Double(campuses.least(prices)) - worth * Double(week.officers.count) / Double(sample.count)
      if value < best.value { break }
      best = (share, value)
    }
    return best.share
  }

  /// How much is to be done for a sample of the officers at `prices`, as ``Evaluation/work`` counts it.
  func sampledWork(_ prices: [Double], isOver: @Sendable () -> Bool) -> Int {
    sample(exact(prices), isOver: isOver).reduce(0) { $0 + $1.work } / Self.valuesOfMove
  }

  /// What the best weeks of some officers, who stand for all, are worth, and how much was to be done for each.
  private func sample(_ prices: Prices<Value>, isOver: @Sendable () -> Bool) -> [(value: Value, work: Int)] {
    let (count, pricers) = (week.officers.count, self.pricers)
    let size = min(count, max(5, min(40, count / 20)))
    return workers.map(size) { position, worker in
      if isOver() { return (0, 0) }
      let best = pricers.all[worker].best(position * count / size, prices)
      return (best.value, best.work)
    }
  }

  /// Evaluates `prices`, by row in weighted minutes; they are rounded to multiples of `1 / scale` first. nil where
  /// `isCancelled` says so meanwhile.
  ///
  /// - Parameter cuts: Their prices follow those of the rows.
  /// - Parameter demands: By officer; with any, the bound is that of the rosters which meet them all. A week that does
  ///   not is worth less by so many barriers as it fails, and that of one that does is what it is without.
  func evaluate(
    _ prices: [Double], cuts: [Cut] = [], demands: [Int: [Demand]] = [:], isCancelled: @Sendable () -> Bool
  ) -> Evaluation? {
    let exact = exact(prices, cuts: cuts)
    let pricers = self.pricers
    let best = workers.map(week.officers.count) { officer, worker -> (value: Value, tours: [Tour], work: Int)? in
      if isCancelled() { return nil }
      guard let own = demands[officer] else { return pricers.all[worker].best(officer, exact) }
      return pricers.all[worker].best(officer, exact.meeting(own))
    }
    var total = campuses.least(exact.paid) + (exact.cuts?.constant ?? 0)
    var weeks: [[Tour]] = []
    var work = 0
    for (officer, result) in best.enumerated() {
      guard let result else { return nil }
      work += result.work
      total -= Int(result.value)
      total += (demands[officer]?.count { $0.isWanted } ?? 0) * Demand.barrier * scale
      weeks.append(result.tours)
    }
    let whole = total >= 0 ? (total + scale - 1) / scale : total / scale
    return Evaluation(
      bound: Double(week.constantCost) + Double(total) / Double(scale), wholeBound: week.constantCost + whole,
      weeks: weeks, work: work / Self.valuesOfMove)
  }
}

extension Relaxation {
  /// The best weeks under `prices` of those of `officers`, where some days are settled; nil where `isCancelled` says so meanwhile.
  func weeks(
    of officers: [Int], settled: [[Tour?]], _ prices: [Double], cuts: [Cut] = [], isCancelled: @Sendable () -> Bool
  ) -> [[Tour]]? {
    let exact = exact(prices, cuts: cuts)
    let pricers = self.pricers
    let best = workers.map(officers.count) { position, worker in
      isCancelled() ? nil : pricers.all[worker].best(officers[position], exact, settled: settled[position])
    }
    var weeks: [[Tour]] = []
    for tours in best {
      guard let tours else { return nil }
      weeks.append(tours)
    }
    return weeks
  }
}

extension Relaxation {
  /// The best week of each of `officers` under prices of its own, and how much was to be done, as ``Evaluation/work``
  /// counts it; nil where `isCancelled` says so meanwhile.
  func weeks(
    of officers: [Int], isCancelled: @Sendable () -> Bool, prices: @Sendable (_ officer: Int) -> [Double]
  ) -> (weeks: [[Tour]], work: Int)? {
    let (pricers, rows, scale, week) = (self.pricers, self.rows, self.scale, self.week)
    let best = workers.map(officers.count) { position, worker in
      let officer = officers[position]
      return isCancelled()
        ? nil : pricers.all[worker].best(officer, rows.exact(prices(officer), scale: scale, of: week))
    }
    var weeks: [[Tour]] = []
    var work = 0
    for result in best {
      guard let result else { return nil }
      weeks.append(result.tours)
      work += result.work
    }
    return (weeks, work / Self.valuesOfMove)
  }
}

extension PricedRows {
  /// Prices by row in weighted minutes, then those of `cuts`, rounded to multiples of `1 / scale`, which are exact.
  ///
  /// Cuts take no more of a row than its cap, and its own price no more than they leave: no visit is worth more than without
  /// them.
  fileprivate func exact<Value>(
    _ prices: [Double], cuts: [Cut] = [], scale: Int, of week: CompiledWeek
  ) -> Prices<Value> {
    let rounded = prices[..<count].map { Value(($0 * Double(scale)).rounded()) }
    var exact = Prices(
      scale: scale, posts: Array(rounded[..<firstCampusDay]), campusDays: Array(rounded[firstCampusDay...]))
    guard !cuts.isEmpty else { return exact }
    var left: [Int32: Int] = [:]
    var minutesLeft: [Int: Int] = [:]
    for cut in cuts {
      if let campus = cut.targetCampus {
        for row in posts[campus] { left[row] = Int(caps[Int(row)]) * scale }
        minutesLeft[campus] = week.targetMinuteCost * scale
      } else {
        for row in cut.rows { left[row] = Int(caps[Int(row)]) * scale }
      }
    }
    var cutPrices = [Value](repeating: 0, count: cuts.count)
    // What a cut pays for a missed minute is not left for presence.
    for (position, cut) in cuts.enumerated() {
      guard let campus = cut.targetCampus else { continue }
      let asked = Int(prices[count + position] * Double(scale)) / cut.need
      let price = max(0, min(asked, minutesLeft[campus, default: 0]))
      minutesLeft[campus, default: 0] -= price
      for row in posts[campus] { left[row, default: 0] -= price * Int(week.postMinutes[Int(row)]) }
      cutPrices[position] = Value(price)
    }
    for (position, cut) in cuts.enumerated() where cut.targetCampus == nil {
      let room = cut.rows.reduce(Int.max) { min($0, left[$1, default: 0]) }
      let price = max(0, min(Int((prices[count + position] * Double(scale)).rounded()), room)) & ~1
      for row in cut.rows { left[row, default: 0] -= price }
      cutPrices[position] = Value(price)
    }
    for (row, room) in left { exact[row] = min(exact[row], Value(room)) }
    exact.cuts = CutPrices(cuts, prices: cutPrices, week: week)
    exact.missedMinutes = exact.cuts?.missedMinutes ?? [:]
    return exact
  }
}

extension Prices {
  /// What campuses pay: the prices of rows with what their cuts add.
  var paid: Prices {
    guard let cuts else { return self }
    var paid = self
    for (cut, price) in zip(cuts.cuts, cuts.prices) where cut.targetCampus == nil {
      for row in cut.rows { paid[row] += price }
    }
    return paid
  }
}

/// One pricer a worker.
///
/// Unchecked: each is used by the one worker of its position, in one parallel step at a time.
struct Pricers<Value: ExactValue>: @unchecked Sendable {
  let all: [TourPricer<Value>]
}

/// The precision of a week's prices.
struct PriceScale: Sendable {
  /// Units a weighted minute.
  let scale: Int
  /// Whether all values are exact in a `Float`.
  let fitsFloat: Bool

  init(_ week: CompiledWeek) {
    let rows = PricedRows(week)
    let perMinute = rows.posts.joined().reduce(0) {
      max($0, rows.caps[Int($1)] / Double(max(1, week.postMinutes[Int($1)])))
    }
    var largest = 1.0
    for officer in week.officers {
      switch officer.choice {
      case .weeks(let weeks):
        for week in weeks { largest = max(largest, Self.worth(week, rows)) }
      case .tours(let days, let duty):
        let bonuses = days.reduce(0) { $0 + min($1.visitLimit ?? $1.dutyLimit, $1.starts.count) }
        let ownCost = (Double(week.travelMinuteCost) + week.presence.mostPerMinute(week)) * Double(duty)
        largest = max(
          largest,
          perMinute * Double(duty) + ownCost
            + Double(week.targetDayCost * bonuses))
      }
    }
    let float = Self.power(Double(1 << 24) / largest)
    fitsFloat = float >= 64
    scale = fitsFloat ? min(float, 4096) : max(1, min(4096, Self.power(Double(1 << 52) / largest)))
  }

  private static func worth(_ week: [PostRun], _ rows: PricedRows) -> Double {
    week.reduce(0) { sum, run in
      sum
        + (Int(run.first)...Int(run.last)).reduce(rows.caps[rows.firstCampusDay + Int(run.campusDay)]) {
          $0 + rows.caps[$1]
        }
    }
  }

  /// The largest power of two that is not above `bound`, 0 below 1.
  private static func power(_ bound: Double) -> Int {
    guard bound >= 1 else { return 0 }
    return 1 << min(40, Int(bound.exponent))
  }
}
