package import Staffing

/// How far a fill is: the best roster so far, and what no roster can be better than.
package struct Progress: Sendable {
  /// Since the fill began.
  package var seconds: Double
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
  package var terms: CostTerms
  package var bound: Cost
  package var seconds: Double
  package var iterations: Int
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
