/// A week that one officer could work.
struct OfficerWeekChoice: Sendable, Hashable {
  /// The visits besides the locked ones, by day and time.
  var runs: [PostRun]
  /// Minutes of travel of the days that can be chosen, locked visits included.
  var travel: Int
}

/// Finds the best legal week of one officer under prices.
///
/// One pricer is one thread's: it keeps the tables of the days between calls.
final class TourPricer<Value: ExactValue> {
  private let week: CompiledWeek
  private var tables: [DayTable<Value>] = (0..<CompiledWeek.days).map { _ in DayTable<Value>() }
  private var sums: [[Value]] = Array(repeating: [], count: CompiledWeek.days)
  /// Places whose bonus was paid twice before, by free officer and day: they probably will be again.
  private var remembered: [[[Int]]]

  /// At most so many places of a day pay their bonus exactly once for sure; more than that and the value may be too
  /// high, which leaves a bound valid.
  private static var mostCritical: Int { 4 }

  init(_ week: CompiledWeek) {
    self.week = week
    remembered = week.officers.map { _ in Array(repeating: [], count: CompiledWeek.days) }
  }

  /// The best week and a value that no legal week exceeds: its own value, but where too many places would have to
  /// be kept from paying their bonus twice.
  func best(_ officer: Int, _ prices: Prices<Value>) -> (value: Value, choice: OfficerWeekChoice) {
    switch week.officers[officer].choice {
    case .weeks(let weeks): bestOf(weeks, role: week.officers[officer].role, prices)
    case .tours(let days, let duty): bestTours(officer, days, duty: duty, prices)
    }
  }

  private func bestOf(_ weeks: [[PostRun]], role: Int, _ prices: Prices<Value>) -> (Value, OfficerWeekChoice) {
    var best: (value: Value, runs: [PostRun]) = (0, [])
    for runs in weeks {
      var value: Value = 0
      var last: Int32 = -1
      for run in runs {
        for post in Int(run.first)...Int(run.last) where week.qualified[role][post] { value += prices.posts[post] }
        if run.campusDay != last { value += prices.campusDays[Int(run.campusDay)] }
        last = run.campusDay
      }
      if value > best.value { best = (value, runs) }
    }
    return (best.value, OfficerWeekChoice(runs: best.runs, travel: 0))
  }

  // MARK: Tours

  private func bestTours(
    _ officer: Int, _ days: [FreeDay], duty: Int, _ prices: Prices<Value>
  ) -> (Value, OfficerWeekChoice) {
    let role = week.officers[officer].role
    for (position, day) in days.enumerated() {
      tables[position].fill(week, day, role: role, prices: prices, critical: remembered[officer][position])
    }
    while true {
      let chosen = share(duty, among: days.count)
      var runs: [PostRun] = []
      var travel = 0
      var isExact = true
      for (position, day) in days.enumerated() {
        let trace = TourTrace(table: tables[position], week: week, day: day, prices: prices)
        let tour = trace.tour(chosen.steps[position])
        if let place = repeated(tour, day, critical: tables[position].critical, prices) {
          let critical = tables[position].critical + [place]
          if critical.count <= Self.mostCritical {
            remembered[officer][position] = Array(critical.suffix(2))
            tables[position].fill(week, day, role: role, prices: prices, critical: critical)
            isExact = false
            break
          }
        }
        for (visit, next) in zip(tour, tour.dropFirst()) {
          travel += week.travel(
            Int(visit.run.campusDay) / CompiledWeek.days, Int(next.run.campusDay) / CompiledWeek.days)
        }
        runs += tour.filter { !$0.isLocked }.map(\.run)
      }
      if isExact { return (chosen.value, OfficerWeekChoice(runs: runs, travel: travel)) }
    }
  }

  /// A place that the tour comes back to from elsewhere and that pays its bonus again.
  private func repeated(
    _ tour: [TourTrace<Value>.Visit], _ day: FreeDay, critical: [Int], _ prices: Prices<Value>
  ) -> Int? {
    for (position, visit) in tour.enumerated() where position > 1 && !critical.contains(visit.place) {
      guard prices.campusDays[Int(day.places[visit.place])] > 0, tour[position - 1].place != visit.place
      else { continue }
      if tour[..<(position - 1)].contains(where: { $0.place == visit.place }) { return visit.place }
    }
    return nil
  }

  /// The best steps of the days that together take at most `duty` minutes.
  private func share(_ duty: Int, among days: Int) -> (value: Value, steps: [DayTable<Value>.Step]) {
    for day in 0..<days {
      sums[day].removeAll(keepingCapacity: true)
      sums[day].append(contentsOf: repeatElement(-.infinity, count: duty + 1))
      let isLast = day == days - 1
      for step in tables[day].steps where step.duty <= duty {
        if day == 0 {
          sums[0][step.duty] = step.value
        } else if isLast {
          sums[day][duty] = max(sums[day][duty], sums[day - 1][duty - step.duty] + step.value)
        } else {
          raise(day, by: step, duty: duty)
        }
      }
      // From here on: at most so many minutes.
      if day == 0, duty > 0 {
        for minutes in 1...duty { sums[0][minutes] = max(sums[0][minutes], sums[0][minutes - 1]) }
      }
    }
    var left = duty
    var steps: [DayTable<Value>.Step] = []
    for day in (0..<days).reversed() {
      let value = sums[day][left]
      let step = tables[day].steps.first { step in
        guard step.duty <= left else { return false }
        return day == 0 ? step.value == value : sums[day - 1][left - step.duty] + step.value == value
      }
      guard let step else { preconditionFailure("a sum comes from a step of each day") }
      steps.append(step)
      left -= step.duty
    }
    return (sums[days - 1][duty], steps.reversed())
  }

  private func raise(_ day: Int, by step: DayTable<Value>.Step, duty: Int) {
    let count = duty - step.duty + 1
    sums[day - 1].withUnsafeBufferPointer { source in
      sums[day].withUnsafeMutableBufferPointer { target in
        // Vectorised only without checks; both arrays hold `duty + 1` values.
        guard let source = source.baseAddress, let target = target.baseAddress.map({ $0 + step.duty }) else { return }
        for index in 0..<count {
          let value = source[index] + step.value
          target[index] = value > target[index] ? value : target[index]
        }
      }
    }
  }
}
