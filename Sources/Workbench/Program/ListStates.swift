import Staffing

/// The officers' view: one row an officer, and the chosen one's week.
struct OfficersState: Hashable, Sendable {
  var filter = ""
  /// The officers that the filter leaves.
  private(set) var shown: [OfficerIndex] = []
  var cursor = ListCursor()
  /// The chosen one among the officer's visits of the week.
  var visit = 0

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
}

/// The view of gaps and violations: the violations first, then gaps by weighted minutes.
struct ProblemsState: Hashable, Sendable {
  var filter = ""
  /// Made when the view is shown and after each edit while it is.
  private(set) var rows: [Problem] = []
  var cursor = ListCursor()

  /// Lists what is wrong now. Linear in posts, and n log n in gaps.
  mutating func refresh(_ document: Document) {
    let (staffed, plan) = (document.staffed, document.plan)
    let matcher = Matcher(filter)
    let violations = staffed.violations.filter { matcher.matchesAll || matcher.matches($0.message(in: plan)) }
    let isShown = plan.district.campuses.map { matcher.matchesAll || matcher.matches($0.name) }
    let gaps = staffed.gaps.filter { isShown[plan[$0].campus.rawValue] }
      .map { (post: $0, cost: plan[$0].cost(present: staffed.present(at: $0))) }
      .sorted { ($1.cost, $0.post) < ($0.cost, $1.post) }
    rows = violations.map { .violation($0) } + gaps.map { .gap($0.post) }
  }

  var chosen: Problem? { rows.indices.contains(cursor.selected) ? rows[cursor.selected] : nil }
}
