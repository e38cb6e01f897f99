/// How predictable the presence at a campus is for an observer who saw the last 4 weeks.
///
/// For each post *p* of the campus in a week let *x* be 1 where an officer of any role is there and 0 where none is, and
/// *f* the share of the last 4 weeks (those that have a file, in which the campus had that period on that day) in which
/// somebody was there. The observer forecasts *f*; someone who knows only the share *s* of the campus's minutes that are
/// covered this week forecasts *s* at every post. With *m* the minutes of a post,
///
///     score = max(0, 1 - sum m (x - f)^2 / sum m (x - s)^2)
///
/// (Brier's skill score): 0 where the past tells no more than the share does, 1 where it tells every post. Posts that no
/// past week has are left out. A campus that is always or never covered has no score, since nothing is left to guess.
/// Scores of several campuses, or weeks, are joined by adding both sums.
package struct Predictability: Hashable, Sendable {
  /// sum m (x - f)^2, in minutes.
  package private(set) var surprise = 0.0
  /// sum m (x - s)^2, in minutes.
  package private(set) var spread = 0.0

  /// Nothing was observed.
  package init() {}

  /// nil where there is nothing to guess; else 0 to 1.
  package var score: Double? {
    // Sums of a few thousand minutes differ by rounding alone from where a campus is always covered.
    spread > 1e-6 ? max(0, 1 - surprise / spread) : nil
  }

  /// Adds what was observed elsewhere.
  package static func += (left: inout Predictability, right: Predictability) {
    left.surprise += right.surprise
    left.spread += right.spread
  }

  /// Adds the posts of one campus and week: of each its minutes, whether somebody is there, and the forecast.
  fileprivate init(_ posts: [(minutes: Double, isPresent: Bool, forecast: Double)]) {
    let minutes = posts.reduce(0) { $0 + $1.minutes }
    let share = posts.reduce(0) { $0 + ($1.isPresent ? $1.minutes : 0) } / max(1, minutes)
    for post in posts {
      let presence = post.isPresent ? 1.0 : 0
      surprise += post.minutes * (presence - post.forecast) * (presence - post.forecast)
      spread += post.minutes * (presence - share) * (presence - share)
    }
    // Where nothing is left to guess, no surprise may count against another campus.
    if spread <= 1e-6 { (surprise, spread) = (0, 0) }
  }
}

extension StaffedWeek {
  /// By campus how predictable the week is after those of the plan's context; all without a score where none is known.
  package var predictability: [Predictability] { predictability(after: plan.context) }

  /// By campus how predictable the week is after those of `context` that come before it.
  package func predictability(after context: WeekContext) -> [Predictability] {
    let weeks = context.seen(before: plan.monday)
    guard !weeks.isEmpty else { return plan.campuses.map { _ in Predictability() } }
    let seen = Seen.byPost(plan.district, campuses: plan.campuses, posts: plan.posts.count, weeks: weeks)
    return plan.campuses.map { campus in
      var posts: [(minutes: Double, isPresent: Bool, forecast: Double)] = []
      for day in campus.days {
        for post in day.posts where seen[post].weeks > 0 {
          posts.append(
            (
              Double(plan.posts[post].minutes.rawValue), anyonePresent(at: PostIndex(post)) > 0,
              Double(seen[post].present) / Double(seen[post].weeks)
            ))
        }
      }
      return Predictability(posts)
    }
  }
}
