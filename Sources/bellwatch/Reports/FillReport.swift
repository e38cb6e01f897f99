import Solver
import Staffing
import TerminalKit

/// What `fill` tells of the week it filled.
struct FillReport {
  let run: FillRun
  let before: StaffedWeek
  private let after: StaffedWeek

  init(run: FillRun, before: StaffedWeek) {
    self.run = run
    self.before = before
    after = StaffedWeek(plan: before.plan, visits: run.result.visits)
  }

  private var plan: WeekPlan { before.plan }
}

extension FillReport {
  /// The fill as one JSON object; integers are minutes, or weighted minutes where they are cost.
  var json: JSON {
    let result = run.result
    return .object([
      "district": .text(plan.district.name),
      "week": .text("\(plan.monday)"),
      "cost": .integer(result.cost.rawValue),
      "cost_terms": .terms(result.terms, in: plan.district),
      "bound": .integer(result.bound.rawValue),
      "optimality_gap": .number(result.gap),
      "gap_minutes": .integer(after.totals.gap.rawValue),
      "open_minutes": .integer(after.totals.open.rawValue),
      "seconds": .number(run.seconds),
      "stopped": .text(result.stopped.rawValue),
      "visits": .integer(result.visits.count),
      "seed": .integer(Int(run.seed)),
      "threads": .integer(run.threads),
      "trajectory": .list(
        run.trajectory.map { point in
          .object([
            "seconds": .number(point.seconds), "cost": .integer(point.cost.rawValue),
            "bound": .integer(point.bound.rawValue),
          ])
        }),
    ])
  }
}

extension FillReport {
  /// The fill in lines for people: how good it is, what it changed, who works how much, and what limits it.
  var text: String {
    var lines = ["\(plan.district.name.sanitized()), \(plan.monday.weekTitle)", verdict, ""]
    lines += [
      "  Gaps        \(change(\.gap)) hours",
      "  Open        \(change(\.open)) hours",
      "  Covered     \(percent(before.totals)) to \(percent(after.totals)) of the needed hours",
      "  Targets     \(targets)",
      "  Cost        \(before.totals.cost.total.rawValue) to \(after.totals.cost.total.rawValue), "
        + "bound \(run.result.bound.rawValue)",
    ]
    let violations = after.violations
    if !violations.isEmpty {
      lines += ["", "Violations of visits that stay"]
      lines += violations.map { "  \($0.code.rawValue.padded(to: 17))  \($0.message(in: plan).sanitized())" }
    }
    lines += ["", "Hours"] + hours
    let limits = FillLimits(week: after).lines
    if !limits.isEmpty { lines += ["", "What limits it"] + limits.map { "  \($0)" } }
    return lines.joined(separator: "\n")
  }

  /// How good the roster is, and when and why the fill ended.
  private var verdict: String {
    let result = run.result
    let share = result.gap.asPercent
    let (quality, proof) =
      if result.cost == result.bound {
        ("This is the best possible roster", "no other costs less.")
      } else if run.onlyGaps, result.stopped == .optimal {
        ("This closes as much of the gaps as possible", "no other visits beside those that stay do it for less.")
      } else {
        ("Within \(share) of the best possible", "no roster can be more than \(share) better.")
      }
    let time = "after \(run.seconds.inTenths) seconds"
    let end =
      switch result.stopped {
      case .optimal, .gap: time
      case .time, .iterations: "stopped \(time)"
      case .cancelled: "interrupted \(time)"
      }
    return "\(quality) (\(end)):\n\(proof)"
  }

  private func change(_ minutes: KeyPath<Totals, Minutes>) -> String {
    "\(before.totals[keyPath: minutes].inHours) to \(after.totals[keyPath: minutes].inHours)"
  }

  private func percent(_ totals: Totals) -> String { "\(Int(totals.coveredShare * 100))%" }

  private var targets: String {
    let campuses = plan.campuses.indices.map { CampusIndex($0) }
    let hours = campuses.filter { plan.campuses[$0.rawValue].targetMinutes > 0 }
    let days = campuses.filter { plan.campuses[$0.rawValue].targetDays > 0 }
    guard !hours.isEmpty || !days.isEmpty else { return "none set" }
    let reachedHours = hours.count { after.covered(at: $0) >= plan.campuses[$0.rawValue].targetMinutes }
    let reachedDays = days.count { after.visitedDays(of: $0) >= plan.campuses[$0.rawValue].targetDays }
    return "hours reached at \(reachedHours) of \(hours.count) campuses, days at \(reachedDays) of \(days.count)"
  }

  /// A line an officer who works or could: hours used of the weekly limit.
  private var hours: [String] {
    let nameWidth = min(28, plan.district.officers.map(\.name.displayWidth).max() ?? 0)
    return plan.officers.indices.compactMap { position in
      let officer = OfficerIndex(position)
      let duty = after.duty(of: officer)
      guard duty > 0 || !plan.officers[position].isFullTime else { return nil }
      let name = plan[officer].name.sanitized().truncated(to: nameWidth, ellipsis: "…").padded(to: nameWidth)
      let limit = plan.officers[position].weeklyLimit.map { " of \($0.inHours.leftPadded(to: 5))" } ?? ""
      let visits = after[officer].entries.count
      return "  \(name)  \(duty.inHours.leftPadded(to: 5))\(limit)  \(visits == 1 ? "1 visit" : "\(visits) visits")"
    }
  }
}
