/// What it costs that an officer is at a post, for its own sake: `variety` where somebody was there in past weeks too,
/// `familiarity` where the officer was not at the campus before. Linear per officer and post; both are never below 0.
///
/// Full-time officers cost nothing: their presence follows from their post.
package struct PresenceCost: Sendable {
  /// By post: weighted minutes of an officer's presence there; empty where it costs nothing.
  package let variety: [Int]
  /// By post: weighted minutes of the presence of an officer who does not know the campus; empty where it costs nothing.
  package let familiarity: [Int]
  /// By officer: whether presence costs anything.
  private let isCounted: [Bool]
  /// By officer: the campuses where the officer was in the weeks seen.
  private let known: [Set<CampusIndex>]

  /// Whether presence costs nothing at all.
  package var isFree: Bool { variety.isEmpty && familiarity.isEmpty }

  init(
    _ district: District, monday: CalendarDate, campuses: [CampusPlan], posts: [Post], officers: [OfficerPlan],
    context: WeekContext
  ) {
    let weeks = context.seen(before: monday)
    let (varietyFactor, newcomerFactor) = (
      district.policy?.costs?.variety ?? 0, district.policy?.costs?.familiarity ?? 0
    )
    isCounted = officers.map { !$0.isFullTime }
    if varietyFactor == 0 || weeks.isEmpty {
      variety = []
    } else {
      let seen = Seen.byPost(district, campuses: campuses, posts: posts.count, weeks: weeks)
      // Rounded half up, so that the cost stays a whole number.
      variety = zip(posts, seen).map { post, seen in
        let most = varietyFactor * post.minutes.rawValue
        return seen.weeks == 0 ? 0 : (2 * most * seen.present + seen.weeks) / (2 * seen.weeks)
      }
    }
    // Without a past nobody could know a campus.
    guard newcomerFactor > 0, !weeks.isEmpty else {
      familiarity = []
      known = []
      return
    }
    familiarity = posts.map { newcomerFactor * $0.minutes.rawValue }
    let positions = Dictionary(
      district.campuses.enumerated().map { ($1.id, CampusIndex($0)) }, uniquingKeysWith: { first, _ in first })
    known = district.officers.map { officer in
      Set(weeks.flatMap { $0.campuses[officer.id] ?? [] }.compactMap { positions[$0] })
    }
  }

  /// Whether the officer's presence costs `familiarity` at the campus.
  package func isNew(_ officer: OfficerIndex, at campus: CampusIndex) -> Bool {
    !familiarity.isEmpty && isCounted[officer.rawValue] && !known[officer.rawValue].contains(campus)
  }

  /// What variety costs of the officer's presence, in weighted minutes.
  func variety(of officer: OfficerIndex, at post: PostIndex) -> Int {
    variety.isEmpty || !isCounted[officer.rawValue] ? 0 : variety[post.rawValue]
  }

  /// What familiarity costs of the officer's presence, in weighted minutes.
  func familiarity(of officer: OfficerIndex, at post: PostIndex, in plan: WeekPlan) -> Int {
    isNew(officer, at: plan[post].campus) ? familiarity[post.rawValue] : 0
  }
}

extension Policy.Costs {
  /// Whether an officer's presence costs something for its own sake.
  package var countsPresence: Bool { variety ?? 0 > 0 || familiarity ?? 0 > 0 }
}

extension WeekPlan {
  /// What the officer's presence at the post costs for its own sake, in weighted minutes.
  package func presenceCost(of officer: OfficerIndex, at post: PostIndex) -> Int {
    presence.variety(of: officer, at: post) + presence.familiarity(of: officer, at: post, in: self)
  }
}

/// In how many of the weeks seen a campus had a post's period on its day, and in how many of these somebody was there.
struct Seen: Hashable, Sendable {
  var weeks = 0
  var present = 0

  /// By post of a week, in the order of `WeekPlan.posts`.
  static func byPost(_ district: District, campuses: [CampusPlan], posts: Int, weeks: [WeekSummary]) -> [Seen] {
    var seen = [Seen](repeating: Seen(), count: posts)
    for (position, campus) in campuses.enumerated() {
      let id = district.campuses[position].id
      let days = weeks.compactMap { week in week.presence[id].map { (week, $0) } }
      for (day, planned) in campus.days.enumerated() {
        guard let schedule = planned.schedule else { continue }
        for (place, post) in planned.posts.enumerated() {
          let period = district.bells[schedule].periods[place].id
          for (week, days) in days {
            guard let isPresent = week.isPresent(period, at: place, of: days[day]) else { continue }
            seen[post].weeks += 1
            if isPresent { seen[post].present += 1 }
          }
        }
      }
    }
    return seen
  }
}
