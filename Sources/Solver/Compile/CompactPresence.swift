import Staffing

/// What the presence of officers costs for its own sake, as sums that make any run's cost a difference.
struct CompactPresence: Sendable {
  /// By post, with one more at the end: the cost of variety of all posts before it; empty where there is none.
  let variety: [Int]
  /// The same of familiarity, for those who do not know the campus.
  let familiarity: [Int]

  init(_ presence: PresenceCost) {
    variety = Self.sums(presence.variety)
    familiarity = Self.sums(presence.familiarity)
  }

  /// Whether presence costs nothing at all.
  var isFree: Bool { variety.isEmpty && familiarity.isEmpty }

  /// What an officer's presence costs over posts in a row, which are one campus's.
  @inline(__always)
  func cost(_ first: Int, _ last: Int, isNew: Bool) -> Int {
    (variety.isEmpty ? 0 : variety[last + 1] - variety[first])
      + (isNew ? familiarity[last + 1] - familiarity[first] : 0)
  }

  /// The most that a minute of presence costs.
  func mostPerMinute(_ week: CompiledWeek) -> Double {
    guard !isFree else { return 0 }
    return week.postMinutes.indices.reduce(0) { most, post in
      max(most, Double(cost(post, post, isNew: !familiarity.isEmpty)) / Double(max(1, week.postMinutes[post])))
    }
  }

  private static func sums(_ costs: [Int]) -> [Int] {
    guard costs.contains(where: { $0 > 0 }) else { return [] }
    return costs.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
  }
}

extension CompiledWeek {
  /// Whether the free officer's presence on the campus-day costs familiarity.
  @inline(__always)
  func isNew(_ officer: Int, at campusDay: CampusDay) -> Bool {
    !presence.familiarity.isEmpty
      && plan.presence.isNew(officers[officer].officer, at: CampusIndex(campusDay / Self.days))
  }

  /// What the presence of a part-time officer over the run costs, in weighted minutes.
  func presenceCost(of run: PostRun, officer: Int) -> Int {
    presence.isFree
      ? 0 : presence.cost(Int(run.first), Int(run.last), isNew: isNew(officer, at: Int(run.campusDay)))
  }
}
