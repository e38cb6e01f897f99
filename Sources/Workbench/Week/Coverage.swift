import Staffing

/// What some posts of a week come to.
struct Coverage: Hashable, Sendable {
  /// Minutes x officers needed.
  var needed: Minutes = 0
  /// Minutes x min(officers needed, qualified officers present).
  var covered: Minutes = 0
  /// Uncovered minutes of required posts.
  var gap: Minutes = 0
  /// Uncovered minutes of posts that are not required.
  var open: Minutes = 0
  /// How many required posts are short of officers.
  var gaps = 0

  init() {}

  /// What one post comes to with `present` qualified officers there.
  init(_ post: Post, present: Int) {
    needed = post.minutes * post.need
    covered = post.covered(present: present)
    let uncovered = post.uncovered(present: present)
    if post.isRequired {
      gap = uncovered
      gaps = uncovered > 0 ? 1 : 0
    } else {
      open = uncovered
    }
  }

  static func += (left: inout Coverage, right: Coverage) {
    left.needed += right.needed
    left.covered += right.covered
    left.gap += right.gap
    left.open += right.open
    left.gaps += right.gaps
  }

  static func -= (left: inout Coverage, right: Coverage) {
    left.needed -= right.needed
    left.covered -= right.covered
    left.gap -= right.gap
    left.open -= right.open
    left.gaps -= right.gaps
  }
}

/// The coverage of a week, kept by campus and day, by day and by kind of period, so that no view adds up all posts. An
/// edit counts only its campuses anew.
struct CoverageIndex: Hashable, Sendable {
  private static let dayCount = Weekday.allCases.count
  private static let kindCount = Period.Kind.allCases.count

  /// By campus and day.
  private var campusDays: [Coverage]
  /// By campus and kind.
  private var campusKinds: [Coverage]
  /// By `Weekday.rawValue`.
  private(set) var days: [Coverage]
  /// In the order of `Period.Kind.allCases`.
  private(set) var kinds: [Coverage]

  /// Nothing counted yet of `campuses` campuses.
  init(campuses: Int) {
    campusDays = Array(repeating: Coverage(), count: campuses * Self.dayCount)
    campusKinds = Array(repeating: Coverage(), count: campuses * Self.kindCount)
    days = Array(repeating: Coverage(), count: Self.dayCount)
    kinds = Array(repeating: Coverage(), count: Self.kindCount)
  }

  /// One day of one campus.
  subscript(campus: CampusIndex, day: Weekday) -> Coverage {
    campusDays[campus.rawValue * Self.dayCount + day.rawValue]
  }

  /// The whole week of one campus.
  subscript(campus: CampusIndex) -> Coverage {
    Weekday.allCases.reduce(into: Coverage()) { $0 += self[campus, $1] }
  }

  /// Counts one campus anew; linear in its posts.
  mutating func count(_ campus: Int, in staffed: StaffedWeek) {
    forget(campus)
    let plan = staffed.plan
    for day in Weekday.allCases {
      let posts = plan.day(day, of: CampusIndex(campus)).posts
      guard !posts.isEmpty else { continue }
      var sum = Coverage()
      for (period, post) in zip(plan.periods(of: CampusIndex(campus), on: day), posts) {
        let coverage = Coverage(plan.posts[post], present: staffed.present(at: PostIndex(post)))
        sum += coverage
        campusKinds[campus * Self.kindCount + period.kind.position] += coverage
        kinds[period.kind.position] += coverage
      }
      campusDays[campus * Self.dayCount + day.rawValue] = sum
      days[day.rawValue] += sum
    }
  }

  private mutating func forget(_ campus: Int) {
    for day in 0..<Self.dayCount {
      days[day] -= campusDays[campus * Self.dayCount + day]
      campusDays[campus * Self.dayCount + day] = Coverage()
    }
    for kind in 0..<Self.kindCount {
      kinds[kind] -= campusKinds[campus * Self.kindCount + kind]
      campusKinds[campus * Self.kindCount + kind] = Coverage()
    }
  }
}

extension Period.Kind {
  /// Its place in `allCases`.
  fileprivate var position: Int {
    switch self {
    case .arrival: 0
    case .class: 1
    case .recess: 2
    case .lunch: 3
    case .passing: 4
    case .dismissal: 5
    case .before: 6
    case .after: 7
    case .event: 8
    }
  }
}
