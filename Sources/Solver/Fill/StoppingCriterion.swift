/// Why a fill stopped.
package enum StopReason: String, CaseIterable, Sendable {
  /// No roster is better.
  case optimal
  /// The optimality gap is as small as asked for.
  case gap
  case time
  case iterations
  case cancelled
}

/// How far a fill is.
package struct FillStatus: Hashable, Sendable {
  /// Since the fill began.
  package var seconds: Double
  /// Rounds of pricing all officers or of searching, whichever.
  package var iterations: Int
  /// (cost - bound) / cost, 0 where the cost is 0.
  package var gap: Double

  /// A fill that has come so far.
  package init(seconds: Double, iterations: Int, gap: Double) {
    self.seconds = seconds
    self.iterations = iterations
    self.gap = gap
  }
}

/// Decides when a fill is over.
package protocol StoppingCriterion: Sendable {
  /// The reason to stop now, nil to go on.
  func reason(_ status: FillStatus) -> StopReason?
  /// When, in seconds after the beginning, even a round under way is broken off; nil: never.
  var deadline: Double? { get }
}

extension StoppingCriterion {
  /// None: a round under way is never broken off.
  package var deadline: Double? { nil }
}

/// Stops after some time.
package struct TimeLimit: StoppingCriterion {
  /// How long a fill may take.
  package let seconds: Double

  /// Stops `seconds` after the beginning.
  package init(seconds: Double) {
    self.seconds = seconds
  }

  /// The same moment: a round under way is broken off then.
  package var deadline: Double? { seconds }

  /// ``StopReason/time`` once the seconds are over.
  package func reason(_ status: FillStatus) -> StopReason? { status.seconds >= seconds ? .time : nil }
}

/// Stops where the optimality gap is at most `share` (0.002: 0.2 %).
package struct GapLimit: StoppingCriterion {
  /// (cost - bound) / cost that is good enough.
  package let share: Double

  /// Stops where at most that share of the cost could be saved.
  package init(share: Double) {
    self.share = share
  }

  /// ``StopReason/gap`` once the gap is small enough.
  package func reason(_ status: FillStatus) -> StopReason? { status.gap <= share ? .gap : nil }
}

/// Stops after a number of rounds.
package struct IterationLimit: StoppingCriterion {
  /// How many rounds.
  package let count: Int

  /// Stops after `count` rounds.
  package init(count: Int) {
    self.count = count
  }

  /// ``StopReason/iterations`` once the rounds are done.
  package func reason(_ status: FillStatus) -> StopReason? { status.iterations >= count ? .iterations : nil }
}
