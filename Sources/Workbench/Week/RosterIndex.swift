import Staffing

/// A roster by campus: who is where, and how much is missing. Made anew after each edit, in time linear in posts and
/// visits.
struct RosterIndex: Hashable, Sendable {
  /// One placed visit with what the rules say of it.
  struct Presence: Hashable, Sendable {
    let visit: Visit
    let placement: Placement
    /// Whether it is among the visits that a violation speaks of.
    let isViolated: Bool
  }

  /// By campus: its visits by day, start and officer.
  let visits: [[Presence]]
  /// By campus: uncovered minutes of required posts.
  let gaps: [Minutes]

  init(_ staffed: StaffedWeek) {
    let plan = staffed.plan
    var visits = [[Presence]](repeating: [], count: plan.campuses.count)
    for week in staffed.officers where !week.entries.isEmpty {
      let violations = staffed.violations(of: week.officer)
      for entry in week.entries {
        guard let placement = entry.placement else { continue }
        let isViolated = violations.contains { $0.concerns(entry.visit) }
        visits[placement.campus.rawValue].append(
          Presence(visit: entry.visit, placement: placement, isViolated: isViolated))
      }
    }
    for campus in visits.indices where visits[campus].count > 1 {
      visits[campus].sort {
        ($0.placement.day, $0.placement.time.start, $0.placement.officer)
          < ($1.placement.day, $1.placement.time.start, $1.placement.officer)
      }
    }
    self.visits = visits
    gaps = plan.campuses.indices.map { campus in
      let days = plan.campuses[campus].days
      guard let first = days.first, let last = days.last else { return 0 }
      var gap: Minutes = 0
      for post in first.posts.lowerBound..<last.posts.upperBound where plan.posts[post].isRequired {
        gap += plan.posts[post].uncovered(present: staffed.present(at: PostIndex(post)))
      }
      return gap
    }
  }

  /// The visits of one day of a campus.
  func visits(at campus: CampusIndex, on day: Weekday) -> [Presence] {
    visits[campus.rawValue].filter { $0.placement.day == day }
  }

  /// The visits of one day of a campus that meet any of `periods`.
  func visits(at campus: CampusIndex, on day: Weekday, meeting periods: ClosedRange<Int>) -> [Presence] {
    visits(at: campus, on: day).filter { $0.placement.periods.overlaps(periods) }
  }
}
