import Staffing
import TerminalKit

/// What `check` tells of one week.
struct CheckReport {
  let week: StaffedWeek
  /// What reading the files warns of, one sentence each.
  var warnings: [String] = []
  /// How well an observer of the last weeks would guess the presence of this one, and how many weeks that were.
  /// Nil: that was not asked.
  var observed: (weeks: Int, predictability: Predictability)?

  /// Whether there is neither a violation nor a gap.
  var isClean: Bool { week.totals.violations == 0 && week.totals.gap == 0 }
}

extension CheckReport {
  /// The week as one JSON object; integers are minutes, or weighted minutes where they are cost.
  var json: JSON {
    let totals = week.totals
    var members: JSON.Members = [
      "district": .text(plan.district.name),
      "week": .text("\(plan.monday)"),
      "cost": .integer(totals.cost.total.rawValue),
      "cost_terms": .terms(totals.cost, in: plan.district),
      "gap_minutes": .integer(totals.gap.rawValue),
      "open_minutes": .integer(totals.open.rawValue),
      "needed_minutes": .integer(totals.needed.rawValue),
      "violations": .list(week.violations.map(json(of:))),
      "gaps": .list(week.gaps.map(json(of:))),
      "officers": .list(plan.officers.indices.map { json(of: OfficerIndex($0)) }),
      "campuses": .list(plan.campuses.indices.map { json(of: CampusIndex($0)) }),
    ]
    if let observed { members.entries.append(("predictability", json(of: observed))) }
    return .object(members)
  }

  /// The score, and the sums in minutes that those of several weeks are joined by; null where no past week has a file.
  private func json(of observed: (weeks: Int, predictability: Predictability)) -> JSON {
    guard observed.weeks > 0 else { return .null }
    return .object([
      "weeks": .integer(observed.weeks),
      "score": observed.predictability.score.map { .number($0) } ?? .null,
      "surprise": .number(observed.predictability.surprise),
      "spread": .number(observed.predictability.spread),
    ])
  }

  private func json(of violation: Violation) -> JSON {
    .object([
      "code": .text(violation.code.rawValue),
      "officer": .optional(violation.officer?.text),
      "campus": .optional(violation.campus?.text),
      "day": .optional(violation.day?.text),
      "from": .optional(violation.from?.text),
      "message": .text(violation.message(in: plan)),
    ])
  }

  private func json(of index: PostIndex) -> JSON {
    let post = plan[index]
    return .object([
      "campus": .text(plan[post.campus].id.text),
      "day": .text(post.day.text),
      "period": .text(plan.period(of: index).id.text),
      "start": .integer(post.time.start.minutesAfterMidnight),
      "end": .integer(post.time.end.minutesAfterMidnight),
      "short": .integer(week.short(at: index)),
      "minutes": .integer(post.uncovered(present: week.present(at: index)).rawValue),
      "weight": .integer(post.weight),
    ])
  }

  private func json(of officer: OfficerIndex) -> JSON {
    .object([
      "id": .text(plan[officer].id.text),
      "duty_minutes": .integer(week.duty(of: officer).rawValue),
      "weekly_minutes": .optional(plan.officers[officer.rawValue].weeklyLimit?.rawValue),
      "visits": .integer(week[officer].entries.count),
    ])
  }

  private func json(of campus: CampusIndex) -> JSON {
    let planned = plan.campuses[campus.rawValue]
    return .object([
      "id": .text(plan[campus].id.text),
      "covered_minutes": .integer(week.covered(at: campus).rawValue),
      "needed_minutes": .integer(planned.neededMinutes.rawValue),
      "target_minutes": .integer(planned.targetMinutes.rawValue),
      "visited_days": .integer(week.visitedDays(of: campus)),
      "target_days": .integer(planned.targetDays),
    ])
  }

  private var plan: WeekPlan { week.plan }
}

extension JSON {
  /// The terms of a cost, in weighted minutes: the four of every district, and those of presence where the district's
  /// costs name one.
  static func terms(_ terms: CostTerms, in district: District) -> JSON {
    guard district.policy?.costs?.countsPresence == true else {
      return .object([
        "posts": .integer(terms.posts.rawValue), "target_minutes": .integer(terms.targetMinutes.rawValue),
        "target_days": .integer(terms.targetDays.rawValue), "travel": .integer(terms.travel.rawValue),
      ])
    }
    return .object([
      "posts": .integer(terms.posts.rawValue), "target_minutes": .integer(terms.targetMinutes.rawValue),
      "target_days": .integer(terms.targetDays.rawValue), "travel": .integer(terms.travel.rawValue),
      "variety": .integer(terms.variety.rawValue), "familiarity": .integer(terms.familiarity.rawValue),
    ])
  }
}

extension CheckReport {
  /// The week in lines for people: the verdict, each violation and warning, the gaps of each campus, the totals.
  var text: String {
    var lines = ["\(plan.district.name.sanitized()), \(plan.monday.weekTitle)", verdict]
    if week.totals.violations > 0 {
      lines += ["", "Violations"] + week.violations.map(line(of:))
    }
    if !warnings.isEmpty { lines += ["", "Warnings"] + warnings.map { "  \($0.sanitized())" } }
    let runs = GapRun.all(in: week)
    if !runs.isEmpty { lines += ["", "Gaps"] }
    for (position, run) in runs.enumerated() {
      if position == 0 || runs[position - 1].campus != run.campus {
        lines.append("  \(plan[run.campus].name.sanitized())")
      }
      lines.append(line(of: run))
    }
    return (lines + ["", "Totals"] + totals).joined(separator: "\n")
  }

  private var verdict: String {
    if isClean { return "No violations and no gaps." }
    let count = week.totals.violations
    let violations = count == 0 ? "No violations" : count == 1 ? "1 violation" : "\(count) violations"
    return week.totals.gap == 0
      ? "\(violations), no gaps." : "\(violations), \(week.totals.gap.inHours) hours of gaps."
  }

  private func line(of violation: Violation) -> String {
    let day = violation.day?.shortName ?? "Week"
    let message = violation.message(in: plan).sanitized()
    return "  \(day.padded(to: 4))  \(violation.code.rawValue.padded(to: 17))  \(message)"
  }

  private func line(of run: GapRun) -> String {
    let hours = run.minutes.inHours.leftPadded(to: 5)
    let short = run.short == 1 ? "" : "  (\(run.short) officers short)"
    return "    \(run.day.shortName)  \(run.time)  \(hours)  \(run.periods(in: plan).sanitized())\(short)"
  }

  private func text(of observed: (weeks: Int, predictability: Predictability)) -> String {
    guard observed.weeks > 0 else { return "nobody saw any of the last 4 weeks: they have no files" }
    let weeks = observed.weeks == 1 ? "the last week" : "\(observed.weeks) of the last 4 weeks"
    guard let score = observed.predictability.score else { return "nothing to guess for who saw \(weeks)" }
    return "\(Int((score * 100).rounded()))% for who saw \(weeks)"
  }

  private var totals: [String] {
    let totals = week.totals
    let covered = "\(totals.covered.inHours) of \(totals.needed.inHours) hours"
    let presence =
      plan.district.policy?.costs?.countsPresence == true
      ? ", variety \(totals.cost.variety.rawValue), familiarity \(totals.cost.familiarity.rawValue)" : ""
    let terms =
      "posts \(totals.cost.posts.rawValue), target hours \(totals.cost.targetMinutes.rawValue), "
      + "target days \(totals.cost.targetDays.rawValue), travel \(totals.cost.travel.rawValue)\(presence)"
    return [
      "  Covered     \(covered) (\(Int(totals.coveredShare * 100))%)",
      "  Gaps        \(totals.gap.inHours) hours",
      "  Open        \(totals.open.inHours) hours",
      "  Violations  \(totals.violations)",
      "  Cost        \(totals.cost.total.rawValue) (\(terms))",
    ] + (observed.map { ["  Predictable \(text(of: $0))"] } ?? [])
  }
}

/// Gaps of one campus and day in a row that are short of equally many officers.
private struct GapRun {
  let campus: CampusIndex
  let day: Weekday
  var first: PostIndex
  var last: PostIndex
  var time: ClockRange
  let short: Int
  /// Uncovered minutes of all its posts.
  var minutes: Minutes

  /// In the order of `WeekPlan.posts`.
  static func all(in week: StaffedWeek) -> [GapRun] {
    week.gaps.reduce(into: []) { runs, index in
      let post = week.plan[index]
      let minutes = post.uncovered(present: week.present(at: index))
      if let run = runs.last, run.campus == post.campus, run.day == post.day, run.short == week.short(at: index),
        run.last.rawValue + 1 == index.rawValue
      {
        runs[runs.count - 1].last = index
        runs[runs.count - 1].time.end = post.time.end
        runs[runs.count - 1].minutes += minutes
      } else {
        runs.append(
          GapRun(
            campus: post.campus, day: post.day, first: index, last: index, time: post.time,
            short: week.short(at: index), minutes: minutes))
      }
    }
  }

  /// `Lunch`, or `Lunch to Recess`.
  func periods(in plan: WeekPlan) -> String {
    let names = [first, last].map { plan.period(of: $0).name }
    return first == last ? names[0] : names.joined(separator: " to ")
  }
}
