package import Staffing

/// A change of the roster that brings one officer more to a post that is short, with all that it changes.
package struct Suggestion: Hashable, Sendable {
  /// How it is done, the simplest first.
  package enum Kind: String, CaseIterable, Hashable, Sendable, Comparable {
    /// Somebody comes who was elsewhere or nowhere before, and gives nothing up.
    case put
    /// Somebody who is at the campus that day stays longer or comes earlier.
    case extend
    /// Somebody gives a whole visit up and comes instead.
    case move
    /// Two officers each take over the other's visit.
    case swap
    /// Two moves: somebody shortens a visit and comes, or gives one up that another then takes over.
    case chain

    /// The simpler kind comes first.
    package static func < (left: Kind, right: Kind) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .put: 0
      case .extend: 1
      case .move: 2
      case .swap: 3
      case .chain: 4
      }
    }
  }

  /// One visit that goes, comes, or changes.
  package struct Step: Hashable, Sendable {
    /// Whose visit.
    package let officer: OfficerIndex
    /// The visit as it was; nil where a visit is new.
    package let goes: Placement?
    /// The visit as it would be; nil where it is given up.
    package let comes: Placement?
  }

  /// What becomes uncovered on one day of one campus.
  package struct Opening: Hashable, Sendable {
    /// Where.
    package let campus: CampusIndex
    /// On which day of the week.
    package let day: Weekday
    /// Minutes of required posts.
    package let gap: Minutes
    /// Minutes of other posts.
    package let open: Minutes
  }

  /// How it is done.
  package let kind: Kind
  /// The officer who comes to the post first, then who follows.
  package let steps: [Step]
  /// All steps as one edit, to be applied and undone as a whole.
  package let edit: RosterEdit
  /// Change of the whole roster's cost, in weighted minutes; below 0 is better.
  package let costChange: Cost
  /// Change of all gap minutes; below 0 is better.
  package let gapChange: Minutes
  /// Change of all open minutes; below 0 is better.
  package let openChange: Minutes
  /// What the change uncovers, in the order of campuses and days.
  package let opens: [Opening]

  /// Who comes.
  package var officer: OfficerIndex { steps[0].officer }
}

/// An officer who can neither come to a post nor stay for it, and why.
package struct Refusal: Hashable, Sendable {
  /// Why the officer cannot help.
  package enum Reason: Hashable, Sendable {
    /// The first rule that being there would newly break.
    case rule(Violation)
    /// Officers of this role do not count there.
    case doesNotCount
    /// Is there already.
    case isThere
  }

  /// Who cannot come.
  package let officer: OfficerIndex
  /// The first reason there is.
  package let reason: Reason
  /// Weekly limit - duty of the week as it is; nil without a limit.
  package let minutesLeft: Minutes?
}

/// What would close a gap, and who cannot.
package struct GapExplanation: Hashable, Sendable {
  /// The post that is short.
  package let post: PostIndex
  /// The best first: by cost, then the simplest.
  package let suggestions: [Suggestion]
  /// Everyone else, those who may never staff the campus last. Who could come only by giving something up stands among
  /// the suggestions and here.
  package let refusals: [Refusal]
}
