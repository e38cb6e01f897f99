/// A way to change the tours of one day of an officer, or of two days.
///
/// An operator drafts; ``Board/evaluate()`` tells what the drafts would cost and whether they are legal, and
/// ``Board/apply()`` makes them.
protocol SearchOperator: SendableMetatype {
  /// Drafts another tour for the day of the draft `draft` (and, where that is the first and two officers change
  /// together, for another day in the second); false where the operator has none.
  static func propose(_ board: Board, _ draft: Int, _ random: inout SeededRandom) -> Bool
}
