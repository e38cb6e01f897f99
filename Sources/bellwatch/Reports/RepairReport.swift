import Solver
import Staffing
import TerminalKit
import Workbench

/// What `repair` tells: the trade, and who could be called.
struct RepairReport {
  let week: StaffedWeek
  /// The absence that was asked for.
  let absence: Absence?
  let list: RepairList
  /// Gap minutes that no roster can be below; nil where that was not asked.
  let floor: Minutes?
  let calls: [CallList]

  private var plan: WeekPlan { week.plan }
  private var words: RepairText { RepairText(plan) }
}

extension RepairReport {
  /// The call list in lines for people.
  var callLines: [String] { words.callList(calls).map { $0.sanitized() } }

  /// The report in lines for people.
  var text: String {
    var lines = ["\(plan.district.name.sanitized()), \(plan.monday.weekTitle)"]
    if let absence { lines.append("Away: \(words.absence(absence).sanitized()).") }
    lines.append("\(words.summary(list.trade, floor: floor)).")
    for line in list.trade where !line.steps.isEmpty {
      let proof = line.isProven ? "proven to be the best" : "the best found"
      lines += ["", "\(words.changes(line)), gaps \(line.gap.inHours), open \(line.open.inHours), \(proof)"]
      lines += line.steps.map { "  \(words.sentence($0).sanitized())" }
    }
    return (lines + (calls.isEmpty ? [] : [""] + callLines)).joined(separator: "\n")
  }

  /// The report as one JSON object; integers are minutes, or weighted minutes where they are cost.
  func json(isSaved: Bool) -> JSON {
    .object([
      "district": .text(plan.district.name),
      "week": .text("\(plan.monday)"),
      "absent": absence.map { json(of: $0) } ?? .null,
      "least_gap_minutes": .optional(floor?.rawValue),
      "trade": .list(list.trade.map { json(of: $0) }),
      "calls": .list(calls.map { json(of: $0) }),
      "saved": .flag(isSaved),
    ])
  }

  private func json(of absence: Absence) -> JSON {
    .object([
      "officer": .text(absence.officer.text), "date": .text("\(absence.date)"),
      "from": .optional(absence.from?.description), "to": .optional(absence.to?.description),
      "reason": .optional(absence.reason),
    ])
  }

  private func json(of line: RepairLine) -> JSON {
    .object([
      "changes": .integer(line.changes), "gap_minutes": .integer(line.gap.rawValue),
      "open_minutes": .integer(line.open.rawValue), "cost": .integer(line.cost.rawValue),
      "burden": .integer(line.burden), "proven": .flag(line.isProven),
      "steps": .list(
        line.steps.map { step in
          .object([
            "goes": json(of: step.goes), "comes": json(of: step.comes), "message": .text(words.sentence(step)),
          ])
        }),
    ])
  }

  private func json(of placement: Placement?) -> JSON {
    guard let placement else { return .null }
    let periods = plan.periods(of: placement.campus, on: placement.day)
    return .object([
      "officer": .text(plan[placement.officer].id.text), "campus": .text(plan[placement.campus].id.text),
      "day": .text(placement.day.text), "from": .text(periods[placement.periods.lowerBound].id.text),
      "to": .text(periods[placement.periods.upperBound].id.text),
    ])
  }

  private func json(of list: CallList) -> JSON {
    .object([
      "visit": json(of: list.struck.placement),
      "officers": .list(
        list.calls.map { call in
          .object([
            "officer": .text(plan[call.officer].id.text), "phone": .optional(plan[call.officer].phone),
            "minutes_left": .optional(call.minutesLeft?.rawValue), "comes": json(of: call.comes),
            "goes": .list(call.goes.map { json(of: $0) }), "gap_change": .integer(call.gapChange.rawValue),
            "cost_change": .integer(call.costChange.rawValue),
            "opens": .list(
              call.opens.map { opening in
                .object([
                  "campus": .text(plan[opening.campus].id.text), "day": .text(opening.day.text),
                  "gap_minutes": .integer(opening.gap.rawValue), "open_minutes": .integer(opening.open.rawValue),
                ])
              }),
            "message": .text(words.openings(call)),
          ])
        }),
    ])
  }
}
