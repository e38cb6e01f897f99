import Solver
import Staffing
import TerminalKit
import Workbench

/// What `explain` tells of one gap.
struct ExplainReport {
  let explanation: GapExplanation
  let week: StaffedWeek

  private var plan: WeekPlan { week.plan }
  private var post: Post { plan[explanation.post] }
  private var sentences: ExplanationText { ExplanationText(explanation.post, in: week) }
}

extension ExplainReport {
  /// The explanation as one JSON object; integers are minutes, or weighted minutes where they are cost.
  var json: JSON {
    .object([
      "district": .text(plan.district.name),
      "week": .text("\(plan.monday)"),
      "campus": .text(plan[post.campus].id.text),
      "day": .text(post.day.text),
      "period": .text(plan.period(of: explanation.post).id.text),
      "short": .integer(week.short(at: explanation.post)),
      "required": .flag(post.isRequired),
      "minutes": .integer(post.uncovered(present: week.present(at: explanation.post)).rawValue),
      "weight": .integer(post.weight),
      "suggestions": .list(explanation.suggestions.map(json(of:))),
      "cannot_come": .list(explanation.refusals.map(json(of:))),
    ])
  }

  private func json(of suggestion: Suggestion) -> JSON {
    .object([
      "kind": .text(suggestion.kind.rawValue),
      "cost_change": .integer(suggestion.costChange.rawValue),
      "gap_change": .integer(suggestion.gapChange.rawValue),
      "open_change": .integer(suggestion.openChange.rawValue),
      "opens": .list(
        suggestion.opens.map { opening in
          .object([
            "campus": .text(plan[opening.campus].id.text), "day": .text(opening.day.text),
            "gap_minutes": .integer(opening.gap.rawValue), "open_minutes": .integer(opening.open.rawValue),
          ])
        }),
      "steps": .list(
        suggestion.steps.map { step in
          .object([
            "officer": .text(plan[step.officer].id.text), "goes": json(of: step.goes), "comes": json(of: step.comes),
          ])
        }),
      "message": .text(sentences.sentence(suggestion)),
    ])
  }

  private func json(of placement: Placement?) -> JSON {
    guard let placement else { return .null }
    let periods = plan.periods(of: placement.campus, on: placement.day)
    return .object([
      "campus": .text(plan[placement.campus].id.text), "day": .text(placement.day.text),
      "from": .text(periods[placement.periods.lowerBound].id.text),
      "to": .text(periods[placement.periods.upperBound].id.text),
    ])
  }

  private func json(of refusal: Refusal) -> JSON {
    .object([
      "officer": .text(plan[refusal.officer].id.text), "code": .text(code(of: refusal)),
      "message": .text(sentences.reason(refusal)),
    ])
  }

  /// The code of the rule, or what else is in the way.
  private func code(of refusal: Refusal) -> String {
    switch refusal.reason {
    case .rule(let violation): violation.code.rawValue
    case .doesNotCount: "does-not-count"
    case .isThere: "is-there"
    }
  }
}

extension ExplainReport {
  /// The explanation in lines for people.
  var text: String {
    let title = "\(plan.district.name.sanitized()), \(plan.monday.weekTitle)"
    let ways = explanation.suggestions.enumerated().flatMap { lines(of: $1, number: $0 + 1) }
    let refusals = explanation.refusals.map { "  \(sentences.sentence($0).sanitized())" }
    return
      ([title, headline.sanitized()]
      + (ways.isEmpty
        ? ["", "Nothing of one or two moves brings another officer there."] : ["", headingOfWays] + ways)
      + (refusals.isEmpty ? [] : ["", "Who cannot come"] + refusals)).joined(separator: "\n")
  }

  private var headingOfWays: String {
    week.short(at: explanation.post) > 0 ? "What would close it" : "What would bring another officer"
  }

  /// Where, when, and how much is missing.
  private var headline: String {
    let short = week.short(at: explanation.post)
    let place =
      "\(plan[post.campus].name), \(post.day.shortName) \(plan.date(of: post.day).dayAndMonth), "
      + "\(plan.period(of: explanation.post).name), \(post.time)"
    guard short > 0 else {
      return "\(place): not short of officers (\(week.present(at: explanation.post)) of \(post.need) there)."
    }
    let missing = post.uncovered(present: week.present(at: explanation.post))
    return "\(place): \(week.present(at: explanation.post)) of \(post.need) there, "
      + "\(post.isRequired ? "gap" : "open") \(missing.inHours) at weight \(post.weight)."
  }

  private func lines(of suggestion: Suggestion, number: Int) -> [String] {
    let label = "\(number).".leftPadded(to: 4)
    let effect =
      "gaps \(signed(suggestion.gapChange)), open \(signed(suggestion.openChange)), "
      + "cost \(suggestion.costChange.rawValue > 0 ? "+" : "")\(suggestion.costChange.rawValue)"
    return [
      "\(label) \(sentences.sentence(suggestion).sanitized())",
      "     \(effect). \(sentences.openings(suggestion).sanitized())",
    ]
  }

  private func signed(_ minutes: Minutes) -> String { minutes > 0 ? "+\(minutes.inHours)" : minutes.inHours }
}
