import ArgumentParser
import ScheduleFiles
import Staffing
import TerminalKit
import Workbench

/// `bellwatch roll`: makes weeks from templates, one after another.
struct RollCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "roll",
    abstract: "Make weeks from templates, adapted to their closed days, bells and absences.",
    discussion: """
      A template is a week kept under a name (bellwatch template). Several templates take turns, one a week of school; \
      weeks in which every campus is closed are passed over and take no turn. Visits go to the periods of the same \
      names, else to those of the same time; what does not fit because of a closed day, an absence or a rule is left \
      out or made shorter, and listed. Absences that a week's file holds stay. A week that has visits already is left \
      alone unless --force is given; what it held is then kept in .history.
      """)

  @Argument(help: ArgumentHelp("The folder of the district.", valueName: "dir"), completion: Completions.districts)
  var directory = "."

  @Option(
    name: .customLong("from"), help: ArgumentHelp("The first week, named by its Monday.", valueName: "monday"),
    transform: WeekChoice.monday)
  var first: CalendarDate

  @Option(help: "How many weeks, those without school included.")
  var weeks = 1

  @Option(
    help: ArgumentHelp("The templates that take turns, with commas between them.", valueName: "name,…"),
    transform: { text in text.split(separator: ",").map { Identifier<Week>(String($0)) } })
  var template: [Identifier<Week>]

  @Flag(help: "Replace the visits of weeks that have some.")
  var force = false

  @Flag(help: "Save nothing.")
  var dryRun = false

  @Flag(help: "Print one JSON object instead of lines for people.")
  var json = false

  func validate() throws {
    guard (1...106).contains(weeks) else { throw ValidationError("--weeks \(weeks): give 1 to 106 weeks") }
    guard !template.isEmpty, template.allSatisfy(\.isWellFormed) else {
      throw ValidationError("--template takes names of a-z, 0-9 and '-', with commas between them")
    }
  }

  func run(in world: some World) throws -> Int32 {
    let client = try DistrictClient(directory: directory)
    let folder = client.folder
    let district = try folder.readDistrict().value
    let there = try folder.templates()
    var sources: [Week] = []
    for name in template {
      guard there.contains(name) else { throw missing(name, of: there) }
      sources.append(try folder.readTemplate(name))
    }
    var report = RollReport(district: district)
    var turn = 0
    for number in 0..<weeks {
      let monday = first.advanced(by: 7 * number)
      guard district.hasSchool(in: monday) else {
        report.weeks.append(RollReport.Week(monday: monday, outcome: .noSchool))
        continue
      }
      let position = turn % sources.count
      turn += 1
      report.weeks.append(
        try roll(monday, from: sources[position], named: template[position], district, world))
    }
    try world.write(json ? "\(report.json(saved: !dryRun))\n" : "\(report.text(saved: !dryRun))\n")
    return 0
  }

  private func roll(
    _ monday: CalendarDate, from source: Week, named name: Identifier<Week>, _ district: District, _ world: some World
  ) throws -> RollReport.Week {
    // A client a week: each is held alone while it is written.
    let client = try DistrictClient(directory: directory)
    let opened = try client.open(monday, today: world.today)
    guard opened.week.visits.isEmpty || force else {
      return RollReport.Week(monday: monday, outcome: .kept(visits: opened.week.visits.count))
    }
    let plan = WeekPlan(
      district: district, monday: monday, absences: opened.week.absences ?? [], context: opened.context)
    let (made, adaptation) = plan.week(adapting: source, of: district, notes: opened.week.notes)
    var week = opened.week
    week.visits = made.visits
    if !dryRun {
      try client.holdWeek(monday)
      try client.replaceWeek(with: week)
    }
    let staffed = StaffedWeek(plan: plan, visits: week.visits)
    return RollReport.Week(
      monday: monday,
      outcome: .made(
        template: name, visits: week.visits.count, gap: staffed.totals.gap,
        misfits: adaptation.misfits.map { $0.sentence(in: plan, names: Names(district)) }))
  }

  private func missing(_ name: Identifier<Week>, of there: [Identifier<Week>]) -> Failure {
    let names = there.map(\.text)
    let hint =
      nearest(to: name.text, among: names).map { "did you mean '\($0)'?" }
      ?? (names.isEmpty
        ? "'bellwatch template --week MONDAY --save NAME' makes one" : "there are \(names.joined(separator: ", "))")
    return Failure("there is no template '\(name.text.sanitized())': \(hint)", exitCode: .noInput)
  }
}

/// What rolling came to, for people and for scripts.
struct RollReport {
  struct Week {
    enum Outcome {
      case noSchool
      /// Left alone: it has visits.
      case kept(visits: Int)
      case made(template: Identifier<Staffing.Week>, visits: Int, gap: Minutes, misfits: [String])
    }

    let monday: CalendarDate
    let outcome: Outcome
  }

  let district: District
  var weeks: [Week] = []

  func text(saved: Bool) -> String {
    var lines: [String] = []
    for week in weeks {
      switch week.outcome {
      case .noSchool: lines.append("\(week.monday)  no school: passed over")
      case .kept(let visits):
        lines.append(
          "\(week.monday)  has \(visits) \(visits == 1 ? "visit" : "visits") already: left alone (--force replaces)")
      case .made(let template, let visits, let gap, let misfits):
        lines.append(
          "\(week.monday)  from \(template): \(visits) \(visits == 1 ? "visit" : "visits"), gaps \(gap.inHours) hours")
        lines += misfits.map { "    \($0)" }
      }
    }
    let made = weeks.count { if case .made = $0.outcome { true } else { false } }
    lines.append(
      saved ? "\n\(made) \(made == 1 ? "week" : "weeks") saved." : "\nNothing is saved.")
    return lines.joined(separator: "\n").sanitized(keepingLineFeeds: true)
  }

  func json(saved: Bool) -> JSON {
    .object([
      "district": .text(district.name), "saved": .flag(saved),
      "weeks": .list(
        weeks.map { week in
          switch week.outcome {
          case .noSchool: .object(["week": .text("\(week.monday)"), "outcome": .text("no-school")])
          case .kept(let visits):
            .object(["week": .text("\(week.monday)"), "outcome": .text("kept"), "visits": .integer(visits)])
          case .made(let template, let visits, let gap, let misfits):
            .object([
              "week": .text("\(week.monday)"), "outcome": .text("made"), "template": .text(template.text),
              "visits": .integer(visits), "gap_minutes": .integer(gap.rawValue),
              "misfits": .list(misfits.map { .text($0) }),
            ])
          }
        }),
    ])
  }
}
