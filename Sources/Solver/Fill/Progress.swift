package import Staffing

/// How far a fill is: the best roster so far, and what no roster can be better than.
package struct Progress: Sendable {
  /// Since the fill began.
  package var seconds: Double
  /// Rounds of pricing all officers or of searching, so far.
  package var iterations: Int
  /// The cost of the best roster.
  package var terms: CostTerms
  /// A cost that no legal roster with the visits that stay can be below.
  package var bound: Cost
  /// The best roster, where it is better than the one told before.
  package var visits: [Visit]?

  /// The cost of the best roster.
  package var cost: Cost { terms.total }
  /// (cost - bound) / cost, 0 where the cost is 0.
  package var gap: Double { optimalityGap(cost: cost, bound: bound) }
}

/// What a fill came to.
package struct FillResult: Sendable {
  /// The whole roster, as a week's file is written: by officer, day and start.
  package var visits: [Visit]
  /// The roster's cost, in weighted minutes by term.
  package var terms: CostTerms
  /// A cost that no legal roster with the visits that stay can be below.
  package var bound: Cost
  /// How long it took, on the wall.
  package var seconds: Double
  /// Rounds of pricing all officers or of searching.
  package var iterations: Int
  /// Which criterion ended it.
  package var stopped: StopReason

  /// The cost of the roster.
  package var cost: Cost { terms.total }
  /// (cost - bound) / cost, 0 where the cost is 0.
  package var gap: Double { optimalityGap(cost: cost, bound: bound) }
}

/// (cost - bound) / cost, 0 where the cost is 0.
func optimalityGap(cost: Cost, bound: Cost) -> Double {
  cost.rawValue == 0 ? 0 : Double((cost - bound).rawValue) / Double(cost.rawValue)
}
