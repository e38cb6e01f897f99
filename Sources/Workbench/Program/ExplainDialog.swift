import Solver
import Staffing

/// What would close a gap, and who cannot come.
struct ExplainDialog: Hashable, Sendable {
  enum Row: Hashable, Sendable {
    case suggestion(Suggestion)
    case refusal(Refusal)
  }

  let explanation: GapExplanation
  var filter = TextField()
  /// The rows that the filter leaves.
  var shown: [Row]
  var cursor = ListCursor()

  init(_ explanation: GapExplanation) {
    self.explanation = explanation
    shown = Self.rows(of: explanation)
  }

  static func rows(of explanation: GapExplanation) -> [Row] {
    explanation.suggestions.map { .suggestion($0) } + explanation.refusals.map { .refusal($0) }
  }

  /// The row under the cursor.
  var chosen: Row? { shown.indices.contains(cursor.selected) ? shown[cursor.selected] : nil }
}
