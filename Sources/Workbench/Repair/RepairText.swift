package import Solver
package import Staffing

/// Repairs and call lists in words.
package struct RepairText: Sendable {
  private let plan: WeekPlan

  /// The words for the week `plan`.
  package init(_ plan: WeekPlan) { self.plan = plan }

  // MARK: Changes

  /// `Saguaro comes to Pima Butte, Tue P1–P3, 08:00–10:30`.
  package func sentence(_ step: RepairStep) -> String {
    switch (step.goes, step.comes) {
    case (nil, nil): return ""
    case (nil, let comes?): return "\(name(comes)) comes to \(place(comes))"
    case (let goes?, nil): return "\(name(goes)) gives up \(place(goes))"
    case (let goes?, let comes?):
      if goes.officer != comes.officer { return "\(name(comes)) for \(name(goes)) at \(place(comes))" }
      guard goes.campus == comes.campus, goes.day == comes.day else {
        return "\(name(comes)) leaves \(place(goes)) for \(place(comes))"
      }
      return "\(name(comes)) is at \(place(comes)) instead of \(goes.time)"
    }
  }

  /// `1 change: 2:00`, as a line of the trade says it.
  package func changes(_ line: RepairLine) -> String {
    line.changes == 1 ? "1 change" : "\(line.changes) changes"
  }

  /// All lines as one sentence: `0 changes: 6:30 gap hours; 1 change: 2:00; best possible 0:30 with 5 changes`. Where
  /// `floor`, gap minutes that no roster can be below, is less than what was found, it says so instead.
  package func summary(_ trade: [RepairLine], floor: Minutes?) -> String {
    var parts = trade.enumerated().map { position, line in
      "\(changes(line)): \(line.gap.inHours)\(position == 0 ? " gap hours" : "")"
    }
    if let floor, let best = trade.min(by: { ($0.gap, $0.changes) < ($1.gap, $1.changes) }) {
      parts.append(
        floor >= best.gap
          ? "best possible \(best.gap.inHours) with \(changes(best))"
          : "no roster of this week leaves less than \(floor.inHours)")
    }
    return parts.joined(separator: "; ")
  }

  private func name(_ placement: Placement) -> String { plan[placement.officer].name }

  private func place(_ placement: Placement) -> String {
    let run = plan.runName(placement.periods, at: placement.campus, on: placement.day)
    return "\(plan[placement.campus].name), \(placement.day.shortName) \(run), \(placement.time)"
  }

  // MARK: Absences and calls

  /// `Ruth Saguaro, Tue 1 Dec, all day, sick`.
  package func absence(_ absence: Absence) -> String {
    let name = plan.officer(absence.officer).map { plan[$0].name } ?? absence.officer.text
    let time = absence.time == .wholeDay ? "all day" : absence.time.description
    return ([name, absence.date.longName, time] + (absence.reason.map { [$0] } ?? [])).joined(separator: ", ")
  }

  /// The visit that cannot take place: `Oak Elementary, Tue Arrival–P3, 07:30–11:00`.
  package func visit(_ struck: StruckVisit) -> String { place(struck.placement) }

  /// What calling the officer opens elsewhere, as a part of a sentence.
  package func openings(_ call: CallList.Call) -> String {
    let left = call.goes.map { "leaves \(place($0))" }
    let opens = call.opens.map { opening in
      let minutes = opening.gap > 0 ? "\(opening.gap.inHours) of gaps" : "\(opening.open.inHours) not required"
      return "opens \(minutes) at \(plan[opening.campus].name) \(opening.day.shortName)"
    }
    return left.isEmpty ? "opens nothing" : (left + opens).joined(separator: "; ")
  }

  /// The officer's number, or that there is none.
  package func phone(_ officer: OfficerIndex) -> String { plan[officer].phone ?? "no number" }

  /// Hours left, or that there is no limit.
  package func hoursLeft(_ call: CallList.Call) -> String {
    call.minutesLeft.map { "\($0.inHours) h left" } ?? "no limit"
  }

  /// A call list to be printed: who is away, then for each visit who could come, the best first.
  package func callList(_ lists: [CallList]) -> [String] {
    var lines = ["Call list, \(plan.district.name), \(plan.monday.weekName)"]
    var told: [Absence] = []
    for list in lists {
      if !told.contains(list.struck.absence) {
        told.append(list.struck.absence)
        lines += ["", "Away: \(absence(list.struck.absence))"]
      }
      lines += ["", visit(list.struck)]
      if list.calls.isEmpty { lines.append("  Nobody can come without breaking a rule.") }
      for (position, call) in list.calls.enumerated() {
        lines.append(
          "  \(position + 1). \(plan[call.officer].name), \(phone(call.officer)), \(hoursLeft(call)), "
            + "\(call.comes.time): \(openings(call))")
      }
    }
    return lines
  }
}
