/// What a branch asks of one officer: to be at a post or to visit a campus on a day, or not.
struct Demand: Hashable, Sendable {
  enum Place: Hashable, Comparable, Sendable {
    case campusDay(CampusDay)
    case post(Int)
  }

  let place: Place
  /// Whether the officer is to be there.
  let isWanted: Bool

  /// What stands for infinity in weighted minutes: more than any week is worth.
  static var barrier: Int { 1 << 20 }

  /// Whether visits on the place's day are as asked.
  func isMet(by runs: [PostRun]) -> Bool { runs.contains { $0.visits(place) } == isWanted }
}

extension CompiledWeek {
  /// Whether prices can ask an officer to be at a place: they count at posts that her role counts at, and for visits on
  /// which no locked one comes first.
  func canAsk(_ officer: Int, for place: Demand.Place) -> Bool {
    switch (place, officers[officer].choice) {
    case (.post(let post), _): qualified[officers[officer].role][post]
    case (.campusDay(let asked), .tours(let days, _)):
      !days.contains { $0.locked.contains { $0.campusDay == Int32(asked) } }
    case (.campusDay, .weeks): true
    }
  }
}

extension PostRun {
  /// Whether the run is at a place.
  func visits(_ place: Demand.Place) -> Bool {
    switch place {
    case .post(let post): (first...last).contains(Int32(post))
    case .campusDay(let day): campusDay == day
    }
  }
}

extension Prices {
  /// The prices with those of one officer's demands: what is wanted is worth a barrier more, what is not a barrier less.
  func meeting(_ demands: [Demand]) -> Prices {
    var prices = self
    for demand in demands {
      let barrier = Value((demand.isWanted ? 1 : -1) * Demand.barrier * scale)
      switch demand.place {
      case .post(let post): prices.posts[post] += barrier
      case .campusDay(let day): prices.campusDays[day] += barrier
      }
    }
    return prices
  }
}
