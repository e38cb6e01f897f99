/// Lays out the posts of a week: which schedule rings, what each period needs, what each campus should get. Linear in the
/// district's entries and in the posts, however many entries match a campus.
struct PostBuilder {
  private struct Need {
    let entry: NeedEntry
    let qualification: Qualification
  }

  /// What decides the needs of a whole day: campuses that agree in it have the same posts.
  private struct Pattern: Hashable {
    let level: Campus.Level
    /// Entries that name the campus.
    let own: [Int]
    let schedule: Int
    let day: Weekday
  }

  private struct Demand {
    let time: ClockRange
    let officers: Int
    let weight: Int
    let isRequired: Bool
    let qualification: Qualification
  }

  private(set) var posts: [Post] = []
  private(set) var roleSets: [[Bool]] = []

  private let district: District
  private let schedulePositions: [Identifier<BellSchedule>: Int]
  private let isClosed: [Bool]
  private let needs: [Need]
  private let needsOfLevel: [Campus.Level: LastNeeds]
  private let ownNeeds: [[Int]]
  private let targetOfCampus: [Int?]
  /// By day and campus: the schedule that rings instead of the usual one.
  private let changes: [[Identifier<BellSchedule>?]]
  private var demands: [Pattern: [Demand]] = [:]
  /// What was found last, of bells at all and of demands by schedule and day: mostly it is what comes next, and comparing
  /// is cheaper than hashing.
  private var latestBells: (id: Identifier<BellSchedule>, schedule: Int?)?
  private var latestDemands: [(pattern: Pattern, demands: [Demand])?]
  /// From here on campuses stand for events: no closed day and no change of bells concerns them.
  private let firstEvent: Int

  init(
    district: District, monday: CalendarDate, campusPositions: [Identifier<Campus>: Int],
    rolePositions: [Identifier<Role>: Int], firstEvent: Int
  ) {
    self.district = district
    self.firstEvent = firstEvent
    schedulePositions = Dictionary(
      district.bells.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    latestDemands = Array(repeating: nil, count: district.bells.count * Weekday.allCases.count)
    isClosed = Weekday.allCases.map { day in
      let date = monday.advanced(by: day.rawValue)
      return district.calendar?.closed?.contains { $0.from <= date && date <= $0.to } ?? false
    }
    var sets = RoleSets(positions: rolePositions, count: district.roles.count)
    let entries = district.needs ?? []
    needs = entries.map { entry in Need(entry: entry, qualification: sets.qualification(of: entry)) }
    roleSets = sets.sets
    let matcher = CampusMatcher(district: district, positions: campusPositions)
    // Five days of the longest schedule are about what a campus has.
    posts.reserveCapacity(district.campuses.count * 5 * (district.bells.map(\.periods.count).max() ?? 0))
    needsOfLevel = Dictionary(
      uniqueKeysWithValues: Campus.Level.allCases.map { level in
        (level, LastNeeds(entries, among: entries.indices.filter { entries[$0].campuses.matches(level: level) }))
      })
    ownNeeds = matcher.entries(naming: entries.map(\.campuses))
    targetOfCampus = matcher.last(matching: (district.targets ?? []).map(\.campuses))
    changes = Weekday.allCases.map { day in
      let date = monday.advanced(by: day.rawValue)
      let changes = (district.calendar?.bells ?? []).filter { $0.date == date }
      return matcher.last(matching: changes.map(\.campuses)).map { $0.map { changes[$0].bells } }
    }
  }

  /// Appends the posts of the campus and returns its plan.
  mutating func plan(_ campus: CampusIndex) -> CampusPlan {
    var usual = 0
    var open = 0
    let first = posts.count
    let days = Weekday.allCases.map { day -> CampusPlan.Day in
      let schedule = self.schedule(of: campus, on: day)
      let hasPeriods = schedule.map { !district.bells[$0].periods.isEmpty } ?? false
      usual += hasPeriods ? 1 : 0
      let start = posts.count
      let isHoliday = isClosed[day.rawValue] && campus.rawValue < firstEvent
      if let schedule, hasPeriods, !isHoliday {
        open += 1
        appendPosts(of: campus, on: day, schedule: schedule)
      }
      return CampusPlan.Day(
        posts: start..<posts.count, schedule: schedule, isHoliday: hasPeriods && isHoliday)
    }
    let target = targetOfCampus[campus.rawValue].flatMap { district.targets?[$0] }
    let minutes = target?.hours?.minutes.rawValue ?? 0
    return CampusPlan(
      days: days, targetMinutes: Minutes(usual == 0 ? 0 : minutes * open / usual),
      targetDays: usual == 0 ? 0 : (target?.days ?? 0) * open / usual,
      neededMinutes: posts[first...].reduce(into: .zero) { $0 += $1.minutes * $1.need })
  }

  /// The schedule that rings, before holidays: the last bell change that matches, else the campus's own.
  private mutating func schedule(of campus: CampusIndex, on day: Weekday) -> Int? {
    let change = campus.rawValue < firstEvent ? changes[day.rawValue][campus.rawValue] : nil
    guard let bells = change ?? district.campuses[campus.rawValue].bells.schedule(on: day) else { return nil }
    if let latestBells, latestBells.id == bells { return latestBells.schedule }
    let schedule = schedulePositions[bells]
    latestBells = (bells, schedule)
    return schedule
  }

  private mutating func appendPosts(of campus: CampusIndex, on day: Weekday, schedule: Int) {
    let pattern = Pattern(
      level: district.campuses[campus.rawValue].level, own: ownNeeds[campus.rawValue], schedule: schedule, day: day)
    for (position, demand) in demands(of: pattern).enumerated() {
      posts.append(
        Post(
          campus: campus, day: day, period: PeriodIndex(position), time: demand.time, need: demand.officers,
          weight: demand.weight, isRequired: demand.isRequired, qualification: demand.qualification))
    }
  }

  /// What every period of the day needs.
  private mutating func demands(of pattern: Pattern) -> [Demand] {
    let place = pattern.schedule * Weekday.allCases.count + pattern.day.rawValue
    if let latest = latestDemands[place], latest.pattern == pattern { return latest.demands }
    let demands = self.demands[pattern] ?? demand(of: pattern)
    self.demands[pattern] = demands
    latestDemands[place] = (pattern, demands)
    return demands
  }

  /// The last matching entry of `needs` for every period of the day.
  private func demand(of pattern: Pattern) -> [Demand] {
    let own = pattern.own.isEmpty ? nil : LastNeeds(district.needs ?? [], among: pattern.own, on: pattern.day)
    return district.bells[pattern.schedule].periods.map { period in
      let named = own?.last(for: period, on: pattern.day) ?? -1
      let match = max(named, needsOfLevel[pattern.level]?.last(for: period, on: pattern.day) ?? -1)
      guard match >= 0 else {
        return Demand(time: period.time, officers: 0, weight: 0, isRequired: false, qualification: .everyRole)
      }
      let need = needs[match]
      return Demand(
        time: period.time, officers: need.entry.officers, weight: need.entry.weight, isRequired: need.entry.isRequired,
        qualification: need.qualification)
    }
  }
}

/// The roles that count towards needs, for each entry of `needs` that names roles.
private struct RoleSets {
  let positions: [Identifier<Role>: Int]
  let count: Int
  private(set) var sets: [[Bool]] = []
  private var known: [[Bool]: Int] = [:]

  init(positions: [Identifier<Role>: Int], count: Int) {
    self.positions = positions
    self.count = count
  }

  mutating func qualification(of entry: NeedEntry) -> Qualification {
    guard let roles = entry.roles else { return .everyRole }
    var set = [Bool](repeating: false, count: count)
    for role in roles {
      if let position = positions[role] { set[position] = true }
    }
    let index = known[set] ?? sets.count
    if index == sets.count {
      known[set] = index
      sets.append(set)
    }
    return .roleSet(index: index)
  }
}

/// Of some entries of `needs`, the last that speaks of a period, looked up instead of searched.
private struct LastNeeds {
  private struct Day {
    var anyPeriod = -1
    var kinds: [Period.Kind: Int] = [:]
    var periods: [Identifier<Period>: Int] = [:]
  }

  private var days = [Day](repeating: Day(), count: Weekday.allCases.count)

  /// Of those of `entries` at `positions`, which ascend; `only` one day where that is given.
  init(_ entries: [NeedEntry], among positions: [Int], on only: Weekday? = nil) {
    for position in positions {
      let entry = entries[position]
      for day in Set(entry.days ?? Weekday.allCases) where only == nil || day == only {
        enter(entry.periods, position, on: day.rawValue)
      }
    }
  }

  private mutating func enter(_ selector: PeriodSelector, _ position: Int, on day: Int) {
    if selector.periods == nil, selector.kinds == nil { days[day].anyPeriod = position }
    for kind in selector.kinds ?? [] { days[day].kinds[kind] = position }
    for period in selector.periods ?? [] { days[day].periods[period] = position }
  }

  /// The position of the last entry that speaks of `period`; nil where none does.
  func last(for period: Period, on day: Weekday) -> Int? {
    let day = days[day.rawValue]
    let last = max(day.anyPeriod, day.kinds[period.kind] ?? -1, day.periods[period.id] ?? -1)
    return last < 0 ? nil : last
  }
}

/// Finds, for every campus, the entries of a list that speak of it, in one pass over the entries.
struct CampusMatcher {
  let district: District
  let positions: [Identifier<Campus>: Int]

  /// By campus: the positions of the entries that name it, in order.
  func entries(naming selectors: [CampusSelector]) -> [[Int]] {
    var matches = [[Int]](repeating: [], count: district.campuses.count)
    for (entry, selector) in selectors.enumerated() {
      for position in Set((selector.campuses ?? []).compactMap { positions[$0] }) { matches[position].append(entry) }
    }
    return matches
  }

  /// By campus: the positions of the matching entries, in order.
  func entries(matching selectors: [CampusSelector]) -> [[Int]] {
    var matches = [[Int]](repeating: [], count: district.campuses.count)
    for (entry, selector) in selectors.enumerated() {
      if selector.levels == nil, let ids = selector.campuses {
        // Named campuses are looked up, not searched: a list of entries, one for each campus, stays linear.
        for position in Set(ids.compactMap { positions[$0] }) { matches[position].append(entry) }
      } else {
        for (position, campus) in district.campuses.enumerated() where selector.matches(campus) {
          matches[position].append(entry)
        }
      }
    }
    return matches
  }

  /// By campus: the position of the last entry that matches it.
  func last(matching selectors: [CampusSelector]) -> [Int?] {
    var levels: [Campus.Level: Int] = [:]
    var named = [Int](repeating: -1, count: district.campuses.count)
    for (entry, selector) in selectors.enumerated() {
      for level in Campus.Level.allCases where selector.matches(level: level) { levels[level] = entry }
      for campus in selector.campuses ?? [] {
        if let position = positions[campus] { named[position] = entry }
      }
    }
    return district.campuses.indices.map { position in
      let last = max(named[position], levels.isEmpty ? -1 : levels[district.campuses[position].level] ?? -1)
      return last < 0 ? nil : last
    }
  }
}

extension CampusSelector {
  /// Whether it speaks of every campus of `level`.
  fileprivate func matches(level: Campus.Level) -> Bool {
    campuses == nil && levels == nil || levels?.contains(level) == true
  }
}
