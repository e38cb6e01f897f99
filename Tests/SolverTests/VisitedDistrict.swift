import Staffing
import TestSupport

@testable import Solver

/// Districts in which some campuses are to be visited every day, by fewer officers than would be needed.
enum VisitedDistrict {
  /// A tiny week, some of its visits locked.
  static func week(_ seed: UInt64) -> TinyWeek {
    let plan = plan(seed, campuses: 3...4, officers: 1...3, open: [.tue])
    var rosters = RandomDistrict(seed: seed)
    var visits = seed % 3 == 0 ? rosters.legalRoster(in: plan, attempts: 2) : []
    for position in visits.indices { visits[position].isLocked = true }
    return TinyWeek(seed: seed, plan: plan, visits: visits)
  }

  /// One day of many short periods, on which tours of many visits are worth their while.
  static func longDay(_ seed: UInt64, periods: Int = 8) -> TinyWeek {
    var random = SeededGenerator(seed: seed)
    let plan = plan(
      seed, campuses: 2...4, officers: 1...1, open: [.tue], periods: periods,
      visits: random.pick([1, 2, 3, 4, 5, 7, nil]),
      daily: "8")
    return TinyWeek(seed: seed, plan: plan, visits: [])
  }

  /// - Parameters:
  ///   - visits: Most visits a day; nil: as many as fit in; left out: two or three.
  ///   - daily: Left out: two hours, about.
  ///   - peaks: The weight of a day's first, middle and last period; nil: that of the others.
  static func plan(
    _ seed: UInt64, campuses count: ClosedRange<Int>, officers: ClosedRange<Int>, open days: [Weekday],
    periods: Int = 3, visits: Int?? = .none, daily: String? = nil, peaks: Int? = nil
  ) -> WeekPlan {
    var random = SeededGenerator(seed: seed)
    let campuses = (0..<random.int(count)).map { position in
      Campus.of(
        "oak-\(position)", .elementary, bells: nil,
        bellsOn: Dictionary(uniqueKeysWithValues: days.map { ($0, random.pick(["first", "second"])) }),
        at: "33.\(random.int(40_000...46_000)) -112.\(random.int(40_000...46_000))")
    }
    let costs = Policy.Costs(targetMinute: 1, targetDay: random.pick([60, 240]), travelMinute: random.int(0...2))
    var needs = [
      NeedEntry(
        campuses: CampusSelector(), days: nil, periods: PeriodSelector(), officers: 1,
        weight: peaks == nil ? random.int(0...2) : 1, isRequired: true, roles: nil)
    ]
    if let peaks {
      needs.append(
        NeedEntry(
          campuses: CampusSelector(), days: nil,
          periods: PeriodSelector(periods: ["p0", "p\(periods / 2)", "p\(periods - 1)"].map(Identifier.init(_:))),
          officers: 1, weight: peaks,
          isRequired: true, roles: nil))
    }
    var targets = SeededGenerator(seed: seed &+ 1)
    let hours = targets.pick([nil, "1", "1.25", "2.5"]).map(Hours.of)
    let travel = Policy.Travel(
      speedMph: nil, roadFactor: nil, overheadMinutes: nil, defaultMinutes: Minutes(random.pick([0, 5, 15])), pairs: [])
    let district = District(
      name: "Visited Unified School District", roles: [Role(id: "sso", name: "School Safety Officer")],
      bells: ["first", "second"].map { schedule($0, periods, &random) }, campuses: campuses,
      needs: needs,
      targets: [TargetEntry(days: days.count, hours: hours)],
      policy: Policy(
        minVisit: nil, maxVisitsPerDay: visits ?? random.int(2...3), meal: nil, travel: travel, costs: costs),
      officers: (0..<random.int(officers)).map { position in
        Officer.of(
          "agave-\(position)", role: "sso", post: nil, weekly: days.count > 1 ? random.pick(["2", "3", "4"]) : nil,
          daily: daily ?? random.pick(["1.5", "2", "2.5"]),
          campuses: count.upperBound > 4 ? random.some(of: campuses.map(\.id)) : nil, available: nil,
          certifications: [], training: nil,
          agency: nil, funding: nil)
      })
    return WeekPlan(district: district, monday: CalendarDate.sampleMonday)
  }

  private static func schedule(_ id: String, _ count: Int, _ random: inout SeededGenerator) -> BellSchedule {
    var time = random.int(32...34) * 15
    let periods = (0..<count).map { position -> Period in
      let start = time + random.pick([0, 0, 15])
      time = start + random.pick([30, 45, 60])
      return Period(
        id: Identifier("p\(position)"), name: "P\(position)", kind: .class,
        time: ClockRange(ClockTime(start), ClockTime(time)))
    }
    return BellSchedule(id: Identifier(id), periods: periods)
  }

  /// Cuts of some campus-days of a weekday and some officers, of some posts of a campus-day, and of the minutes of targets.
  static func someCuts(_ week: CompiledWeek, _ random: inout SeededGenerator) -> [Cut] {
    let rows = PricedRows(week)
    var cuts: Set<Cut> = []
    let priced = rows.campusDays.joined().map { Int($0) }
    guard !priced.isEmpty else { return [] }
    for _ in 0..<6 {
      let day = random.pick(priced) % 7
      let open = priced.filter { $0 % 7 == day && random.chance(80) }
      let officers = week.officers.indices.filter { _ in random.chance(40) }
      guard open.count > 1, (open.count + officers.count) % 2 == 1 else { continue }
      cuts.insert(Cut(visitsOf: open.sorted(), officers: officers, rows: rows))
    }
    for _ in 0..<6 {
      let campusDay = random.pick(priced)
      let posts = week.posts(of: campusDay).filter { rows.isPriced[$0] && random.chance(70) }.map(Int32.init)
      let need = posts.reduce(0) { $0 + self.need(of: $1, in: week) }
      guard posts.count > 1, need % 2 == 1 else { continue }
      cuts.insert(Cut(posts: posts, on: campusDay, need: need))
    }
    for campus in 0..<week.campusCount where week.targetMinutes[campus] > 0 {
      for _ in 0..<random.int(0...3) {
        let (staffed, others) = rows.posts[campus].reduce(into: ([Int32](), [Int32]())) { parts, post in
          if random.chance(30) { parts.0.append(post) } else { parts.1.append(post) }
        }
        let minutes = staffed.reduce(week.targetMinutes[campus]) {
          $0 - need(of: $1, in: week) * Int(week.postMinutes[Int($1)])
        }
        let unit = random.int(1...16) * 15
        guard minutes > 0, minutes % unit != 0, !others.isEmpty else { continue }
        cuts.insert(Cut(minutes: minutes, of: campus, posts: others, unit: unit))
      }
    }
    func key(_ cut: Cut) -> [Int32] {
      cut.rows + [-1] + cut.officers.map(Int32.init) + [-1, Int32(cut.unit), Int32(cut.need)]
    }
    return cuts.sorted { key($0).lexicographicallyPrecedes(key($1)) }
  }

  /// How many officers a row asks for.
  static func need(of row: Int32, in week: CompiledWeek) -> Int {
    Int(row) < week.postCount ? Int(week.need[Int(row)]) : 1
  }
}
