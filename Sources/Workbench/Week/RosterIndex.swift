import Staffing

/// A roster by campus: who is where, and how much is missing. An edit refreshes only the campuses of its officers.
struct RosterIndex: Hashable, Sendable {
  /// One placed visit with what the rules say of it.
  struct Presence: Hashable, Sendable {
    let visit: Visit
    let placement: Placement
    /// Whether it is among the visits that a violation speaks of.
    let isViolated: Bool
  }

  /// By campus: its visits by day, start and officer.
  private(set) var visits: [[Presence]]
  /// By campus: uncovered minutes of required posts.
  private(set) var gaps: [Minutes]
  /// What is covered, by campus and day, and of what kinds.
  private(set) var coverage: CoverageIndex

  /// Made from scratch, in time linear in posts and visits.
  init(_ staffed: StaffedWeek) {
    let count = staffed.plan.campuses.count
    visits = Array(repeating: [], count: count)
    gaps = Array(repeating: 0, count: count)
    coverage = CoverageIndex(campuses: count)
    enter(staffed.officers.indices.map { OfficerIndex($0) }, of: staffed)
    for campus in visits.indices { self.count(campus, in: staffed) }
  }

  /// Brings the campuses of `officers` up to date with `staffed`, where they may have been changed.
  mutating func refresh(_ officers: [OfficerIndex], formerly campuses: Set<CampusIndex>, in staffed: StaffedWeek) {
    let present = officers.flatMap { staffed[$0].placements.map(\.campus) }
    let touched = campuses.union(present)
    let leaving = Set(officers)
    for campus in touched {
      visits[campus.rawValue].removeAll { leaving.contains($0.placement.officer) }
    }
    enter(officers, of: staffed)
    for campus in touched { count(campus.rawValue, in: staffed) }
  }

  private mutating func enter(_ officers: [OfficerIndex], of staffed: StaffedWeek) {
    for officer in officers where !staffed[officer].placements.isEmpty {
      let violations = staffed.violations(of: officer)
      for entry in staffed[officer].entries {
        guard let placement = entry.placement else { continue }
        let isViolated = violations.contains { $0.concerns(entry.visit) }
        visits[placement.campus.rawValue].append(
          Presence(visit: entry.visit, placement: placement, isViolated: isViolated))
      }
    }
  }

  /// Orders the campus's visits and adds up its gaps.
  private mutating func count(_ campus: Int, in staffed: StaffedWeek) {
    if visits[campus].count > 1 { visits[campus].sort(by: Self.precedes) }
    coverage.count(campus, in: staffed)
    gaps[campus] = coverage[CampusIndex(campus)].gap
  }

  private static func precedes(_ left: Presence, _ right: Presence) -> Bool {
    let (first, second) = (left.placement, right.placement)
    if first.day != second.day { return first.day < second.day }
    if first.time.start != second.time.start { return first.time.start < second.time.start }
    if first.officer != second.officer { return first.officer < second.officer }
    if first.time.end != second.time.end { return first.time.end < second.time.end }
    return left.visit.isLocked && !right.visit.isLocked
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

extension RosterEdit {
  /// The officers whose week it changes, each once for every visit it names.
  var officers: [Identifier<Officer>] {
    switch self {
    case .add(let visit), .remove(let visit), .restore(let visit), .lock(let visit), .unlock(let visit),
      .resize(let visit, _, _):
      [visit.officer]
    case .move(let visit, let target): [visit.officer, target.officer]
    case .several(let edits): edits.flatMap(\.officers)
    }
  }
}
