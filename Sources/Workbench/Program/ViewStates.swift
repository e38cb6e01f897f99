import Staffing

/// The view of what the week comes to.
struct TotalsState: Hashable, Sendable {
  enum Section: Int, CaseIterable, Hashable, Sendable {
    case campuses, officers, days, report
  }

  /// What comes first of campuses and officers.
  enum Order: Int, CaseIterable, Hashable, Sendable {
    case district, coverage, gaps
  }

  var section = Section.campuses
  var order = Order.district
  var filter = ""
  var cursor = ListCursor()
  /// Made when the view is shown and after each edit while it is.
  private(set) var campuses: [CampusIndex] = []
  private(set) var officers: [OfficerIndex] = []

  /// Applies filter and order. n log n in campuses and officers.
  mutating func refresh(_ document: Document) {
    let (plan, matcher) = (document.plan, Matcher(filter))
    campuses = plan.campuses.indices.lazy.map { CampusIndex($0) }
      .filter { matcher.matchesAll || matcher.matches(plan[$0].name) }
    officers = plan.officers.indices.lazy.map { OfficerIndex($0) }
      .filter { matcher.matchesAll || matcher.matches(plan[$0].name) }
    switch order {
    case .district: break
    case .coverage:
      Self.sort(&campuses) { campus in
        let needed = plan.campuses[campus.rawValue].neededMinutes
        return needed == 0 ? 2 : Double(document.staffed.covered(at: campus).rawValue) / Double(needed.rawValue)
      }
      Self.sort(&officers) { officer in
        let duty = Double(document.staffed.duty(of: officer).rawValue)
        return plan.officers[officer.rawValue].weeklyLimit.map { duty / Double(max(1, $0.rawValue)) } ?? 2
      }
    case .gaps:
      Self.sort(&campuses) { -Double(document.index.gaps[$0.rawValue].rawValue) }
      Self.sort(&officers) { -Double(document.staffed.duty(of: $0).rawValue) }
    }
  }

  /// Orders `list` by `key`, the least first; of equals the first stays first.
  private static func sort<Element: Comparable>(_ list: inout [Element], by key: (Element) -> Double) {
    list = list.map { (key: key($0), element: $0) }.sorted { ($0.key, $0.element) < ($1.key, $1.element) }
      .map(\.element)
  }

  /// How many rows the section's list has; 0 where it is no list.
  var count: Int {
    switch section {
    case .campuses: campuses.count
    case .officers: officers.count
    case .days, .report: 0
    }
  }
}

/// The map of the campuses.
struct MapState: Hashable, Sendable {
  /// What the colours are about.
  enum Span: Int, CaseIterable, Hashable, Sendable {
    /// The time of day of the period under the cursor.
    case period
    case day, week
  }

  var span = Span.period
  /// Each step doubles the size; at 0 all campuses are in sight.
  private(set) var zoom = 0
  /// The place in the middle; nil: that of all campuses.
  var center: MapPlace?
  static let mostZoom = 6

  mutating func zoom(closer: Bool) {
    zoom = min(max(0, zoom + (closer ? 1 : -1)), Self.mostZoom)
    if zoom == 0 { center = nil }
  }
}

/// A place on a flat map: both in degrees of latitude, so that they measure alike.
struct MapPlace: Hashable, Sendable {
  var east: Double
  var north: Double
}

/// What the list of gaps leaves out, and how it is grouped.
struct GapFilter: Hashable, Sendable {
  enum Grouping: Int, CaseIterable, Hashable, Sendable {
    case none, campus, day
  }

  var level: Campus.Level?
  var day: Weekday?
  /// Only posts of this weight or a heavier one.
  var leastWeight: Int?
  var grouping = Grouping.none

  /// Whether some gaps are left out.
  var isOn: Bool { level != nil || day != nil || leastWeight != nil }

  func shows(_ post: Post, in plan: WeekPlan) -> Bool {
    (day.map { $0 == post.day } ?? true) && post.weight >= leastWeight ?? .min
      && (level.map { plan[post.campus].level == $0 } ?? true)
  }

  func shows(_ violation: Violation, in plan: WeekPlan) -> Bool {
    guard leastWeight == nil, day == nil || violation.day == nil || violation.day == day else { return false }
    guard let level else { return true }
    return violation.campus.flatMap { plan.campus($0) }.map { plan[$0].level == level } ?? false
  }
}

/// Gaps of one campus or one day, as a heading above them says.
struct GapGroup: Hashable, Sendable {
  enum Place: Hashable, Sendable {
    case campus(CampusIndex)
    case day(Weekday)
  }

  let place: Place
  let gaps: Int
  let uncovered: Minutes
  let cost: Cost
}

extension CaseIterable where Self: Equatable, AllCases.Index == Int {
  /// The case after this one, the first after the last.
  var next: Self {
    let all = Self.allCases
    let position = all.firstIndex(of: self) ?? all.startIndex
    return all[(position + 1) % all.count]
  }
}

extension Optional where Wrapped: Equatable {
  /// The one of `choices` after this, none after the last.
  func next(of choices: [Wrapped]) -> Wrapped? {
    guard let self else { return choices.first }
    guard let position = choices.firstIndex(of: self) else { return nil }
    return choices.indices.contains(position + 1) ? choices[position + 1] : nil
  }
}
