import ArgumentParser
import ScheduleFiles
import Solver
import Staffing
import TerminalKit

/// `bellwatch whatif`: what a change of the officers would do to a week's gaps.
struct WhatIfCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "whatif",
    abstract: "Say what officers who go, come or work more would do to a week's gaps.",
    discussion: """
      Shows the gap hours of the roster as it stands, the fewest that were found, and how many no roster can be below, \
      before and after the change. Options may be given several times and together. Nothing is saved. With \
      --resilience: for each officer and day, the gap hours that open when the officer is called away, before and after \
      the best that others can do.
      """)

  @OptionGroup var arguments: WeekArguments

  @Option(help: ArgumentHelp("Without this officer.", valueName: "officer"))
  var drop: [String] = []

  @Option(help: ArgumentHelp("So many weekly hours more for an officer, as chen=4.", valueName: "officer=hours"))
  var addHours: [String] = []

  @Option(help: ArgumentHelp("More officers of a role, as +1@sso.", valueName: "+number@role"))
  var officers: [String] = []

  @Flag(help: "What would open if each officer were called away on each day.")
  var resilience = false

  @Option(help: "Look for so many seconds, before and after each.")
  var seconds = 5.0

  @Flag(help: "Print one JSON object instead of lines for people.")
  var json = false

  func validate() throws {
    guard seconds > 0, seconds <= 100_000 else {
      throw ValidationError("--seconds \(seconds): give more than 0 and at most 100000 seconds")
    }
    guard resilience || !(drop.isEmpty && addHours.isEmpty && officers.isEmpty) else {
      throw ValidationError("give --drop, --add-hours, --officers or --resilience")
    }
    for text in addHours where Self.hours(text) == nil {
      throw ValidationError("--add-hours '\(text)': write an officer and hours, as chen=4")
    }
    for text in officers where Self.number(text) == nil {
      throw ValidationError("--officers '\(text)': write a number and a role, as +1@sso")
    }
  }

  /// Reads `chen=4`.
  private static func hours(_ text: String) -> (officer: String, hours: ExactNumber)? {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let hours = ExactNumber(text: parts[1]), (-168.0...168).contains(hours.doubleValue) else {
      return nil
    }
    return (parts[0], hours)
  }

  /// Reads `+1@sso`.
  private static func number(_ text: String) -> (count: Int, role: String)? {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts[0].hasPrefix("+"), let count = Int(parts[0].dropFirst()), (1...1_000).contains(count)
    else { return nil }
    return (count, parts[1])
  }

  func run(in world: some World) throws -> Int32 {
    let client = try DistrictClient(directory: arguments.directory)
    let opened = try client.existingWeek(arguments.week, today: world.today)
    let week = opened.staffed
    world.writeWarnings(opened.warnings)
    if resilience {
      let report = ResilienceReport(week: week, lines: Resilience(of: week).lines())
      try world.write(json ? "\(report.json)\n" : "\(report.text)\n")
      return 0
    }
    let (changes, names) = try changes(in: week.plan)
    let study = WhatIf(
      plan: week.plan, visits: week.visits, stopping: [TimeLimit(seconds: seconds)], threads: world.processors)
    let report = WhatIfReport(week: week, changes: names, before: study.before(), after: study.after(changes))
    try world.write(json ? "\(report.json)\n" : "\(report.text)\n")
    return 0
  }

  private func changes(in plan: WeekPlan) throws(Failure) -> ([WhatIfChange], [String]) {
    var (changes, names): ([WhatIfChange], [String]) = ([], [])
    for text in drop {
      let officer = try officer(text, in: plan)
      changes.append(.drop(officer))
      names.append("without \(plan[officer].name)")
    }
    for (id, hours) in addHours.compactMap(Self.hours) {
      let officer = try officer(id, in: plan)
      guard plan[officer].weeklyHours != nil else {
        throw Failure("--add-hours: officer '\(id)' has no weekly_hours to be raised", exitCode: .badData)
      }
      changes.append(.addHours(officer, hours.hoursAsMinutes))
      names.append("\(hours.description) hours more for \(plan[officer].name)")
    }
    for (count, id) in officers.compactMap(Self.number) {
      guard let role = plan.district.roles.firstIndex(where: { $0.id.text == id }) else {
        throw Failure(unknown(id, "role", among: plan.district.roles.map(\.id.text)), exitCode: .badData)
      }
      changes.append(.officers(count, RoleIndex(role)))
      names.append("\(count) more \(plan.district.roles[role].name)\(count == 1 ? "" : "s")")
    }
    return (changes, names)
  }

  private func officer(_ id: String, in plan: WeekPlan) throws(Failure) -> OfficerIndex {
    guard let officer = plan.officer(Identifier(id)) else {
      throw Failure(unknown(id, "officer", among: plan.district.officers.map(\.id.text)), exitCode: .badData)
    }
    return officer
  }

  private func unknown(_ id: String, _ kind: String, among ids: [String]) -> String {
    let hint = nearest(to: id, among: ids).map { "did you mean '\($0)'?" } ?? "district.yaml lists them"
    return "the district has no \(kind) '\(id.sanitized())': \(hint)"
  }
}

/// What a change would do, for people and for scripts.
struct WhatIfReport {
  let week: StaffedWeek
  let changes: [String]
  let before: WhatIfSide
  let after: WhatIfSide

  var text: String {
    let rows: [(String, KeyPath<WhatIfSide, Minutes>)] = [
      ("as it stands", \.gap), ("best found", \.found), ("none is below", \.bound),
    ]
    let lines = rows.map { name, path in
      "  \(name.padded(to: 15))\(before[keyPath: path].inHours.leftPadded(to: 9))"
        + "\(after[keyPath: path].inHours.leftPadded(to: 9))"
    }
    let title = "\(week.plan.district.name), \(week.plan.monday.weekTitle)"
    return
      ([title, "What if: \(changes.joined(separator: ", "))", "", "  Gap hours         before    after"] + lines
      + ["", "Nothing is saved."]).joined(separator: "\n").sanitized(keepingLineFeeds: true)
  }

  var json: JSON {
    .object([
      "district": .text(week.plan.district.name), "week": .text("\(week.plan.monday)"),
      "changes": .list(changes.map { .text($0) }), "before": json(of: before), "after": json(of: after),
    ])
  }

  private func json(of side: WhatIfSide) -> JSON {
    .object([
      "gap_minutes": .integer(side.gap.rawValue), "best_found_minutes": .integer(side.found.rawValue),
      "bound_minutes": .integer(side.bound.rawValue),
    ])
  }
}

/// What would open if officers were called away, for people and for scripts.
struct ResilienceReport {
  let week: StaffedWeek
  /// The worst first.
  let lines: [ResilienceLine]

  private var plan: WeekPlan { week.plan }

  var text: String {
    let opening = lines.filter { $0.opened > 0 }
    var text = ["\(plan.district.name), \(plan.monday.weekTitle)"]
    text.append(
      opening.isEmpty
        ? "Nobody's absence opens a gap." : "Called away for a day: gap hours that open, and what is left of them")
    if !opening.isEmpty { text += [""] + opening.map(line) }
    return text.joined(separator: "\n").sanitized(keepingLineFeeds: true)
  }

  private func line(_ line: ResilienceLine) -> String {
    "  \(line.day.shortName)  \(line.opened.inHours.leftPadded(to: 6))  \(line.left.inHours.leftPadded(to: 6))  "
      + plan[line.officer].name
  }

  var json: JSON {
    .object([
      "district": .text(plan.district.name), "week": .text("\(plan.monday)"),
      "absences": .list(
        lines.map { line in
          .object([
            "officer": .text(plan[line.officer].id.text), "day": .text(line.day.text),
            "opened_minutes": .integer(line.opened.rawValue), "left_minutes": .integer(line.left.rawValue),
          ])
        }),
    ])
  }
}
