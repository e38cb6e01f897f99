/// Lays out the posts of a week: which schedule rings, what each period needs, what each campus should get.
struct PostBuilder {
  private struct Need {
    let entry: NeedEntry
    let qualification: Qualification
  }

  /// What decides the needs of a whole day: campuses that agree in it have the same posts.
  private struct Pattern: Hashable {
    let needs: [Int]
    let schedule: Int
    let day: Weekday
  }

  private struct Demand {
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
  private let needsOfCampus: [[Int]]
  private let targetOfCampus: [Int?]
  private let changesOfCampus: [[(day: Weekday, schedule: Identifier<BellSchedule>)]]
  private var demands: [Pattern: [Demand]] = [:]

  init(
    district: District, monday: CalendarDate, campusPositions: [Identifier<Campus>: Int],
    rolePositions: [Identifier<Role>: Int]
  ) {
    self.district = district
    schedulePositions = Dictionary(
      district.bells.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    isClosed = Weekday.allCases.map { day in
      let date = monday.advanced(by: day.rawValue)
      return district.calendar?.closed?.contains { $0.from <= date && date <= $0.to } ?? false
    }
    var roleSets: [[Bool]] = []
    needs = (district.needs ?? []).map { entry in
      guard let roles = entry.roles else { return Need(entry: entry, qualification: .everyRole) }
      var set = [Bool](repeating: false, count: district.roles.count)
      for role in roles {
        if let position = rolePositions[role] { set[position] = true }
      }
      roleSets.append(set)
      return Need(entry: entry, qualification: .roleSet(index: roleSets.count - 1))
    }
    self.roleSets = roleSets
    let matcher = CampusMatcher(district: district, positions: campusPositions)
    // Five days of the longest schedule are about what a campus has.
    posts.reserveCapacity(district.campuses.count * 5 * (district.bells.map(\.periods.count).max() ?? 0))
    needsOfCampus = matcher.entries(matching: (district.needs ?? []).map(\.campuses))
    targetOfCampus = matcher.entries(matching: (district.targets ?? []).map(\.campuses)).map(\.last)
    let changes = (district.calendar?.bells ?? []).filter { monday <= $0.date && $0.date < monday.advanced(by: 7) }
    changesOfCampus = matcher.entries(matching: changes.map(\.campuses)).map { entries in
      entries.map { (changes[$0].date.weekday, changes[$0].bells) }
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
      if let schedule, hasPeriods, !isClosed[day.rawValue] {
        open += 1
        appendPosts(of: campus, on: day, schedule: schedule)
      }
      return CampusPlan.Day(
        posts: start..<posts.count, schedule: schedule, isHoliday: hasPeriods && isClosed[day.rawValue])
    }
    let target = targetOfCampus[campus.rawValue].flatMap { district.targets?[$0] }
    let minutes = target?.hours?.minutes.rawValue ?? 0
    return CampusPlan(
      days: days, targetMinutes: Minutes(usual == 0 ? 0 : minutes * open / usual),
      targetDays: usual == 0 ? 0 : (target?.days ?? 0) * open / usual,
      neededMinutes: posts[first...].reduce(into: .zero) { $0 += $1.minutes * $1.need })
  }

  /// The schedule that rings, before holidays: the last bell change that matches, else the campus's own.
  private func schedule(of campus: CampusIndex, on day: Weekday) -> Int? {
    let change = changesOfCampus[campus.rawValue].last { $0.day == day }?.schedule
    return (change ?? district.campuses[campus.rawValue].bells.schedule(on: day)).flatMap { schedulePositions[$0] }
  }

  private mutating func appendPosts(of campus: CampusIndex, on day: Weekday, schedule: Int) {
    let pattern = Pattern(needs: needsOfCampus[campus.rawValue], schedule: schedule, day: day)
    let demands = self.demands[pattern] ?? demand(of: pattern)
    self.demands[pattern] = demands
    for (position, period) in district.bells[schedule].periods.enumerated() {
      let demand = demands[position]
      posts.append(
        Post(
          campus: campus, day: day, period: PeriodIndex(position), time: period.time, need: demand.officers,
          weight: demand.weight, isRequired: demand.isRequired, qualification: demand.qualification))
    }
  }

  /// The last matching entry of `needs` for every period of the day.
  private func demand(of pattern: Pattern) -> [Demand] {
    district.bells[pattern.schedule].periods.map { period in
      let match = pattern.needs.last { position in
        let entry = needs[position].entry
        return entry.days?.contains(pattern.day) ?? true && entry.periods.matches(period)
      }
      guard let match else {
        return Demand(officers: 0, weight: 0, isRequired: false, qualification: .everyRole)
      }
      let need = needs[match]
      return Demand(
        officers: need.entry.officers, weight: need.entry.weight, isRequired: need.entry.isRequired,
        qualification: need.qualification)
    }
  }
}

/// Finds, for every campus, the entries of a list that speak of it, in one pass over the entries.
struct CampusMatcher {
  let district: District
  let positions: [Identifier<Campus>: Int]

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
}
