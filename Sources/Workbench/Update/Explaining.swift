import Solver
import Staffing

// What would close a gap.
extension State {
  /// Lists what would close the gap under the cursor; elsewhere on the board, who could be assigned.
  mutating func openExplanation() {
    switch view {
    case .board, .campus, .map:
      guard selection == nil, let post = cursorPost, staffed.short(at: post) > 0 else {
        return view == .map ? say("Nobody is missing here.") : openAssign()
      }
      explain(post)
    case .problems:
      guard case .gap(let post) = problems.chosen else {
        return say("This row is not a gap; \(keyName(.jump)) goes there.")
      }
      explain(post)
    case .officers, .totals: break
    }
  }

  /// Whether the post under the cursor is short, and no run is marked.
  var isGapAtCursor: Bool { selection == nil && cursorPost.map { staffed.short(at: $0) > 0 } ?? false }

  /// Whether the chosen row of the problems is a gap.
  var isGapChosen: Bool {
    if case .gap = problems.chosen { return true }
    return false
  }

  /// Lists what would close the gap at `post`.
  mutating func explain(_ post: PostIndex) {
    guard !plan.officers.isEmpty else { return say("The district has no officers.") }
    dialogs.append(.explain(ExplainDialog(GapExplanation(of: post, in: staffed))))
  }

  func explanationText(_ post: PostIndex) -> ExplanationText {
    ExplanationText(post, in: staffed, names: document.names)
  }

  /// Leaves the rows that hold what was typed.
  mutating func filter(_ dialog: inout ExplainDialog) {
    let (matcher, text) = (Matcher(dialog.filter.text), explanationText(dialog.explanation.post))
    dialog.shown = ExplainDialog.rows(of: dialog.explanation).filter { row in
      switch row {
      case .suggestion(let suggestion): matcher.matchesAll || matcher.matches(text.sentence(suggestion))
      case .refusal(let refusal):
        matcher.matchesAll || matcher.matches("\(plan[refusal.officer].name) \(text.reason(refusal))")
      }
    }
    dialog.cursor = ListCursor()
  }

  /// Carries out the chosen suggestion as one step.
  mutating func accept(_ dialog: ExplainDialog) {
    let text = explanationText(dialog.explanation.post)
    switch dialog.chosen {
    case nil: break
    case .refusal(let refusal):
      say("\(text.sentence(refusal)). The key \(keyName(.assign, in: .board)) assigns them all the same.")
    case .suggestion(let suggestion):
      guard mayEdit() else { return }
      dialogs.removeLast()
      let post = plan[dialog.explanation.post]
      let place = "\(document.names.campuses[post.campus.rawValue]), \(post.day.shortName)"
      guard perform(suggestion.edit, name: "\(place): \(text.sentence(suggestion))") else { return }
      if let comes = suggestion.steps.first?.comes {
        board.chosen = plan.visit(of: comes.officer, at: comes.campus, on: comes.day, periods: comes.periods)
      }
    }
  }
}
