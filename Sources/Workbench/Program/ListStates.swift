import Staffing

/// The officers' view: one row an officer, and the chosen one's week.
struct OfficersState: Hashable, Sendable {
  var filter = ""
  /// The officers that the filter leaves.
  private(set) var shown: [OfficerIndex] = []
  var cursor = ListCursor()

  init(_ document: Document) {
    refresh(document)
  }

  /// Applies the filter.
  mutating func refresh(_ document: Document) {
    let matcher = Matcher(filter)
    shown = document.plan.officers.indices.lazy.map { OfficerIndex($0) }
      .filter { matcher.matchesAll || matcher.matches(document.plan[$0].name) }
  }

  /// The officer under the cursor.
  var chosen: OfficerIndex? { shown.indices.contains(cursor.selected) ? shown[cursor.selected] : nil }
}

/// Something wrong with the week.
enum Problem: Hashable, Sendable {
  case violation(Violation)
  /// A required post that is short of officers.
  case gap(PostIndex)
  /// Gaps of one campus or day follow.
  case group(GapGroup)
}

/// The view of gaps and violations: the violations first, then gaps by weighted minutes.
struct ProblemsState: Hashable, Sendable {
  var filter = ""
  var gapFilter = GapFilter()
  /// Made when the view is shown and after each edit while it is.
  private(set) var rows: [Problem] = []
  var cursor = ListCursor()

  /// Lists what is wrong now. Linear in posts, and n log n in gaps.
  mutating func refresh(_ document: Document) {
    let (staffed, plan) = (document.staffed, document.plan)
    let matcher = Matcher(filter)
    let violations = staffed.violations.filter { violation in
      gapFilter.shows(violation, in: plan) && (matcher.matchesAll || matcher.matches(violation.message(in: plan)))
    }
    let isShown = plan.district.campuses.map { matcher.matchesAll || matcher.matches($0.name) }
    let gaps = staffed.gaps.filter { isShown[plan[$0].campus.rawValue] && gapFilter.shows(plan[$0], in: plan) }
      .map { (post: $0, cost: plan[$0].cost(present: staffed.present(at: $0))) }
      .sorted { ($1.cost, $0.post) < ($0.cost, $1.post) }
    rows = violations.map { .violation($0) } + grouped(gaps, staffed)
  }

  private func grouped(_ gaps: [(post: PostIndex, cost: Cost)], _ staffed: StaffedWeek) -> [Problem] {
    let plan = staffed.plan
    let place: (PostIndex) -> GapGroup.Place
    switch gapFilter.grouping {
    case .none: return gaps.map { .gap($0.post) }
    case .campus: place = { .campus(plan[$0].campus) }
    case .day: place = { .day(plan[$0].day) }
    }
    let members = Dictionary(grouping: gaps) { place($0.post) }
    let groups = members.map { place, gaps in
      GapGroup(
        place: place, gaps: gaps.count,
        uncovered: gaps.reduce(into: .zero) { $0 += plan[$1.post].uncovered(present: staffed.present(at: $1.post)) },
        cost: gaps.reduce(into: .zero) { $0 += $1.cost })
    }
    return groups.sorted(by: Self.precedes).flatMap { group -> [Problem] in
      [.group(group)] + (members[group.place] ?? []).map { .gap($0.post) }
    }
  }

  /// Days in their order, campuses by weighted minutes.
  private static func precedes(_ left: GapGroup, _ right: GapGroup) -> Bool {
    switch (left.place, right.place) {
    case (.day(let first), .day(let second)): first < second
    case (.campus(let first), .campus(let second)): (right.cost, first) < (left.cost, second)
    case (.day, .campus): true
    case (.campus, .day): false
    }
  }

  /// Chooses the row of a gap, where it is listed.
  mutating func choose(_ post: PostIndex, page: Int) {
    guard let row = rows.firstIndex(of: .gap(post)) else { return }
    cursor.choose(row, of: rows.count, page: page)
  }

  var chosen: Problem? { rows.indices.contains(cursor.selected) ? rows[cursor.selected] : nil }
}
