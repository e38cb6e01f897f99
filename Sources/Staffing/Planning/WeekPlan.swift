/// One district in one week, with every id a dense index: the posts with their needs, the campuses with their
/// targets, the officers with their windows. Everything but the roster.
///
/// Shared, not copied: it is large and never changes, and every roster of the week holds it.
package final class WeekPlan: Sendable {
  /// Where all names come from; its order is that of the indices. The week's events stand in it as campuses, behind
  /// those of ``source``.
  package let district: District
  /// The district as its file describes it.
  package let source: District
  /// The week's events, in the order of the campuses that stand for them.
  package let events: [SchoolCalendar.Event]
  /// The week's first day.
  package let monday: CalendarDate
  /// The week's absences as its file gives them.
  package let absences: [Absence]
  /// Every post of the week, by campus, day and period.
  package let posts: [Post]
  /// In the order of `District.campuses`.
  package let campuses: [CampusPlan]
  /// In the order of `District.officers`.
  package let officers: [OfficerPlan]
  /// Times between campuses.
  package let travel: TravelTimes
  /// Weighted minutes for each covered minute missing to a campus's target.
  package let targetMinuteCost: Int
  /// Weighted minutes for each visited day missing to a campus's target.
  package let targetDayCost: Int
  /// Weighted minutes for each minute of travel.
  package let travelMinuteCost: Int
  /// The other weeks of the folder, as far as this one's rules and costs ask for them.
  package let context: WeekContext
  /// What an officer's presence costs, for variety and familiarity.
  package let presence: PresenceCost
  let otherWeeks: [OtherWeeks]

  let roleSets: [[Bool]]
  private let campusPositions: [Identifier<Campus>: Int]
  private let officerPositions: [Identifier<Officer>: Int]

  /// The week of `district` that begins on `monday`.
  ///
  /// References to nothing are harmless: an officer of an unknown role may staff nothing, an unknown bell
  /// schedule has no periods. Linear in posts, campuses and officers.
  package init(
    district: District, monday: CalendarDate, absences: [Absence] = [], context: WeekContext = .none
  ) {
    source = district
    events = EventCampuses.events(of: district, in: monday)
    let district = EventCampuses.expanded(district, by: events)
    self.district = district
    self.monday = monday
    self.absences = absences
    campusPositions = Dictionary(
      district.campuses.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    officerPositions = Dictionary(
      district.officers.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let rolePositions = Dictionary(
      district.roles.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var builder = PostBuilder(
      district: district, monday: monday, campusPositions: campusPositions, rolePositions: rolePositions,
      firstEvent: source.campuses.count)
    campuses = district.campuses.indices.map { builder.plan(CampusIndex($0)) }
    posts = builder.posts
    roleSets = builder.roleSets
    officers = OfficerPlanBuilder(
      district: district, monday: monday, absences: absences, campusPositions: campusPositions,
      rolePositions: rolePositions
    ).plans()
    let (ofEvents, positions) = (events, campusPositions)
    let hosts =
      ofEvents.isEmpty ? [] : Array(source.campuses.indices) + ofEvents.map { positions[$0.campus] ?? 0 }
    travel = TravelTimes(
      district.policy?.travel, campuses: district.campuses, position: campusPositions, hosts: hosts)
    let costs = district.policy?.costs
    targetMinuteCost = costs?.targetMinute ?? 2
    targetDayCost = costs?.targetDay ?? 240
    travelMinuteCost = costs?.travelMinute ?? 1
    self.context = context
    otherWeeks = Self.otherWeeks(of: district, monday: monday, context: context)
    presence = PresenceCost(
      district, monday: monday, campuses: campuses, posts: posts, officers: officers, context: context)
  }

  /// The date of `day` in this week.
  package func date(of day: Weekday) -> CalendarDate { monday.advanced(by: day.rawValue) }

  /// Where the campus `id` stands, nil where the district has none such.
  package func campus(_ id: Identifier<Campus>) -> CampusIndex? { campusPositions[id].map { CampusIndex($0) } }

  /// Where the officer `id` stands, nil where the district has none such.
  package func officer(_ id: Identifier<Officer>) -> OfficerIndex? {
    officerPositions[id].map { OfficerIndex($0) }
  }

  /// The campus as the district's file describes it.
  package subscript(campus: CampusIndex) -> Campus { district.campuses[campus.rawValue] }

  /// The officer as the district's file describes them.
  package subscript(officer: OfficerIndex) -> Officer { district.officers[officer.rawValue] }

  /// The post as this week has it.
  package subscript(post: PostIndex) -> Post { posts[post.rawValue] }

  /// One day of one campus.
  package func day(_ day: Weekday, of campus: CampusIndex) -> CampusPlan.Day {
    campuses[campus.rawValue].days[day.rawValue]
  }

  /// The periods of one day of one campus in order of time; none on a closed day.
  package func periods(of campus: CampusIndex, on day: Weekday) -> [Period] {
    let planned = self.day(day, of: campus)
    guard planned.isOpen, let schedule = planned.schedule else { return [] }
    return district.bells[schedule].periods
  }

  /// The period that a post stands for.
  package func period(of post: PostIndex) -> Period {
    let post = posts[post.rawValue]
    return periods(of: post.campus, on: post.day)[post.period.rawValue]
  }

  /// The post of a campus's period, nil where there is none.
  package func post(at campus: CampusIndex, _ day: Weekday, _ period: PeriodIndex) -> PostIndex? {
    let posts = self.day(day, of: campus).posts
    guard (0..<posts.count).contains(period.rawValue) else { return nil }
    return PostIndex(posts.lowerBound + period.rawValue)
  }

  /// The officer's role as the district's file describes it.
  package func role(of officer: OfficerIndex) -> Role? {
    officers[officer.rawValue].role.map { district.roles[$0.rawValue] }
  }

  /// Whether the officer counts towards the need of `post`.
  package func qualifies(_ officer: OfficerIndex, at post: PostIndex) -> Bool {
    switch posts[post.rawValue].qualification {
    case .everyRole: true
    case .roleSet(let index): officers[officer.rawValue].role.map { roleSets[index][$0.rawValue] } ?? false
    }
  }

  /// Whether the campus's level is among the role's, and the campus among the officer's where a list is given.
  package func isEligible(_ officer: OfficerIndex, at campus: CampusIndex) -> Bool {
    officers[officer.rawValue].listed?.contains(campus) ?? true && isOfRole(officer, at: campus)
  }

  /// Whether the officer's role staffs the campus's level, or works at the event.
  func isOfRole(_ officer: OfficerIndex, at campus: CampusIndex) -> Bool {
    if let roles = event(at: campus)?.roles { return roles.contains(self[officer].role) }
    return officers[officer.rawValue].levels.contains(district.campuses[campus.rawValue].level)
  }

  /// The runs of periods that a full-time officer works at `campus` on `day`: every period inside availability
  /// that meets no absence, none on a day on which a rule bars the officer. Runs are split where the time between
  /// two periods cannot be worked.
  package func fullTimeRuns(
    of officer: OfficerIndex, at campus: CampusIndex, on day: Weekday
  )
    -> [ClosedRange<Int>]
  {
    let plan = officers[officer.rawValue]
    guard plan.bars[day.rawValue].isEmpty else { return [] }
    let dayPosts = posts[self.day(day, of: campus).posts]
    var runs: [ClosedRange<Int>] = []
    for (period, post) in dayPosts.enumerated() where plan.canWork(post.time, on: day) {
      if let last = runs.last, last.upperBound == period - 1,
        plan.canWork(ClockRange(dayPosts[dayPosts.startIndex + last.lowerBound].time.start, post.time.end), on: day)
      {
        runs[runs.count - 1] = last.lowerBound...period
      } else {
        runs.append(period...period)
      }
    }
    return runs
  }
}
