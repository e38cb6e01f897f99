/// The terms of a roster's cost, in weighted minutes.
package struct CostTerms: Hashable, Sendable {
  /// weight x minutes x officers short, over all posts.
  package var posts: Cost = 0
  /// target_minute x covered minutes missing, over all campuses.
  package var targetMinutes: Cost = 0
  /// target_day x visited days missing, over all campuses.
  package var targetDays: Cost = 0
  /// travel_minute x all travel minutes of all tours.
  package var travel: Cost = 0

  /// variety x the minutes of officers at posts where somebody was before, each times the share of weeks.
  package var variety: Cost = 0
  /// familiarity x the minutes of officers at campuses where they were not before.
  package var familiarity: Cost = 0

  /// The terms, each in weighted minutes.
  package init(posts: Cost = 0, targetMinutes: Cost = 0, targetDays: Cost = 0, travel: Cost = 0) {
    self.posts = posts
    self.targetMinutes = targetMinutes
    self.targetDays = targetDays
    self.travel = travel
  }

  /// The roster's cost.
  package var total: Cost { posts + targetMinutes + targetDays + travel + variety + familiarity }
}

/// What a whole roster comes to.
package struct Totals: Hashable, Sendable {
  /// In weighted minutes.
  package var cost = CostTerms()
  /// Uncovered minutes of required posts.
  package var gap: Minutes = 0
  /// Uncovered minutes of posts that are not required.
  package var open: Minutes = 0
  /// Minutes x officers needed over all posts.
  package var needed: Minutes = 0
  /// Minutes x min(need, present) over all posts.
  package var covered: Minutes = 0
  /// Number of violations.
  package var violations = 0

  /// Covered share of the needed minutes, 1 where nothing is needed.
  package var coveredShare: Double {
    needed == 0 ? 1 : Double(covered.rawValue) / Double(needed.rawValue)
  }
}
