import Staffing
import TerminalKit

/// A campus on the map.
struct MapMark: Hashable, Sendable {
  let campus: CampusIndex
  let cell: Point
  let state: CellState
  /// Whether somebody else is there than before the last fill, or than was published.
  let isNew: Bool

  /// The colour of what the glyph says, underlined where it is new.
  func style(_ theme: Theme) -> Style {
    let style = theme.style(of: state)
    return isNew ? style.adding(.underline) : style
  }
}

/// What the glyphs of the map say: of one time of the day, of the day or of the week.
struct MapReading {
  /// By campus: what its glyph says.
  private(set) var states: [CellState] = []
  private let plan: WeekPlan
  private let staffed: StaffedWeek
  private let index: RosterIndex
  private let span: MapState.Span
  private let day: Weekday
  private let days: [Weekday]
  private let time: ClockTime?
  private let news: Set<PostIndex>

  init(_ state: State) {
    plan = state.plan
    staffed = state.staffed
    index = state.document.index
    span = state.map.span
    day = state.shownDay
    days = state.board.strip.days.map(\.day)
    time = state.mapTime
    news = state.newPosts
    states = plan.campuses.indices.map { read(CampusIndex($0)) }
  }

  /// The campus's mark at `cell`.
  func mark(_ campus: CampusIndex, at cell: Point) -> MapMark {
    MapMark(
      campus: campus, cell: cell, state: states[campus.rawValue],
      isNew: !news.isEmpty && posts(of: campus).contains { news.contains(PostIndex($0)) })
  }

  private func read(_ campus: CampusIndex) -> CellState {
    let coverage: Coverage
    switch span {
    case .period:
      let posts = plan.day(day, of: campus).posts
      guard !posts.isEmpty else { return .closed }
      guard let post = post(in: posts) else { return .noNeed }
      return CellState(PostIndex(post), in: staffed, visits: index.visits[campus.rawValue])
    case .day:
      guard plan.day(day, of: campus).isOpen else { return .closed }
      coverage = index.coverage[campus, day]
    case .week: coverage = index.coverage[campus]
    }
    if coverage.needed == 0 { return .noNeed }
    if coverage.covered == coverage.needed { return .covered }
    if coverage.covered > 0 { return .partial }
    return coverage.gap > 0 ? .gap : .open
  }

  /// The posts that the campus's glyph tells of.
  private func posts(of campus: CampusIndex) -> [Int] {
    switch span {
    case .period: post(in: plan.day(day, of: campus).posts).map { [$0] } ?? []
    case .day: Array(plan.day(day, of: campus).posts)
    case .week: days.flatMap { plan.day($0, of: campus).posts }
    }
  }

  /// Of a campus's posts of a day the one at the map's time.
  private func post(in posts: Range<Int>) -> Int? {
    guard let time else { return nil }
    return posts.first { plan.posts[$0].time.contains(time) }
  }
}
