/// Cuts with their prices, for the best weeks of officers.
struct CutPrices<Value: ExactValue>: Sendable {
  let cuts: [Cut]
  /// By cut, in units of `1 / scale` weighted minutes: even, so that a half is whole. Of a cut of minutes that of one minute.
  let prices: [Value]
  /// By row: the cuts with a price that it is in.
  private var cutsOfRow: [Int32: [Int]] = [:]
  /// By campus-day: the cuts of visits, and those of posts, with a price that are about it.
  private(set) var visitCuts: [CampusDay: [Int]] = [:]
  private(set) var postCuts: [CampusDay: [Int]] = [:]
  /// By campus: what cuts pay for a minute that its target is missed by.
  private(set) var missedMinutes: [Int: Int] = [:]
  private var minuteWorths: [Visited: MinuteWorths] = [:]

  /// What visits of officers of a role at a campus-day are worth to the cuts of its campus's target.
  struct MinuteWorths: Sendable {
    private let periods: Int
    /// By first period and last one.
    private var worths: [Value]

    fileprivate init(periods: Int) {
      self.periods = periods
      worths = Array(repeating: 0, count: periods * periods)
    }

    subscript(first: Int, last: Int) -> Value {
      get { worths[first * periods + last] }
      set { worths[first * periods + last] = newValue }
    }
  }

  private struct Visited: Hashable {
    let campusDay: CampusDay
    let role: Int
  }

  init(_ cuts: [Cut], prices: [Value], week: CompiledWeek) {
    self.cuts = cuts
    self.prices = prices
    for (position, cut) in cuts.enumerated() where prices[position] > 0 {
      if cut.targetCampus == nil { for row in cut.rows { cutsOfRow[row, default: []].append(position) } }
      switch cut.subject {
      case .minutes(let campus): add(cut, price: prices[position], of: campus, week)
      case .visits(let days): for day in days { visitCuts[day, default: []].append(position) }
      case .posts(let day): postCuts[day, default: []].append(position)
      }
    }
  }

  /// What an officer's service of some rows, each named once, is worth to the cuts.
  func worth(of served: [Int32], to officer: Int) -> Value {
    var counts: [Int: Int] = [:]
    for row in served { for cut in cutsOfRow[row] ?? [] { counts[cut, default: 0] += 1 } }
    return counts.reduce(0) { $0 + prices[$1.key] * Value(cuts[$1.key].share(of: $1.value, by: officer)) }
  }

  private mutating func add(_ cut: Cut, price: Value, of campus: Int, _ week: CompiledWeek) {
    missedMinutes[campus, default: 0] += Int(price)
    let roles = Set(week.officers.lazy.map(\.role))
    for campusDay in week.campusDays(of: campus) {
      let posts = week.posts(of: campusDay)
      for role in roles where !posts.isEmpty {
        var worths = minuteWorths[Visited(campusDay: campusDay, role: role)] ?? MinuteWorths(periods: posts.count)
        for first in 0..<posts.count {
          var minutes = 0
          for last in first..<posts.count {
            minutes += cut.minutes(at: Int32(posts.lowerBound + last), role: role, in: week)
            worths[first, last] += price * Value(cut.counted(minutes))
          }
        }
        minuteWorths[Visited(campusDay: campusDay, role: role)] = worths
      }
    }
  }

  /// What visits of officers of `role` at a campus-day are worth to the cuts of minutes; nil where there are none.
  func minuteWorths(of campusDay: CampusDay, role: Int) -> MinuteWorths? {
    minuteWorths[Visited(campusDay: campusDay, role: role)]
  }

  /// What the visits of an officer of `role` are worth to the cuts of minutes.
  func worth(of runs: [PostRun], role: Int, in week: CompiledWeek) -> Value {
    guard !minuteWorths.isEmpty else { return 0 }
    return runs.reduce(0) { sum, run in
      let base = Int32(week.posts(of: Int(run.campusDay)).lowerBound)
      return sum + (minuteWorths(of: Int(run.campusDay), role: role)?[Int(run.first - base), Int(run.last - base)] ?? 0)
    }
  }

  /// What the rosters' side of all cuts comes to, besides officers and what is wanted of the rows.
  var constant: Int {
    zip(cuts, prices).reduce(0) {
      $0 + Int($1.1) * ($1.0.targetCampus == nil ? $1.0.least - $1.0.need : $1.0.need)
    }
  }
}
