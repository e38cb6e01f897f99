import ArgumentParser
import ScheduleFiles
import Staffing
import TerminalKit

/// `bellwatch publish`: signs a week off, and tells what changed since it last was.
struct PublishCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Sign a week off, and say by officer what changed since it last was.",
    discussion: """
      Writes the day and time of publishing into the week's file, and a copy of the week beside it, in the folder \
      published. From then on changes are shown against that copy, until the week is published again. The notice of \
      changes is printed in any case; with --notice nothing else is done.
      """)

  @OptionGroup var arguments: WeekArguments

  @Option(help: "Who signs it off (default: the user's name).")
  var by: String?

  @Flag(help: "Only print the notice of changes; publish nothing.")
  var notice = false

  @Flag(help: "Print one JSON object instead of lines for people.")
  var json = false

  func run(in world: some World) throws -> Int32 {
    let client = try DistrictClient(directory: arguments.directory)
    let opened = try client.existingWeek(arguments.week, today: world.today)
    let plan = opened.staffed.plan
    world.writeWarnings(opened.warnings)
    let published = try client.folder.readPublished(plan.monday)
    guard let week = client.held?.week else { return 0 }
    let change = published.map { ChangeNotice(from: $0, to: week, in: plan) }
    var publication: Publication?
    if !notice {
      try client.holdWeek(plan.monday)
      let user = world.surroundings.user
      let publishing = Publication(at: Moment(world.today, world.clock), by: by ?? (user.isEmpty ? nil : user))
      try client.publish(week, as: publishing)
      publication = publishing
    }
    let report = PublishReport(
      week: opened.staffed, notice: change, before: published?.published, publication: publication)
    try world.write(json ? "\(report.json)\n" : "\(report.text)\n")
    return 0
  }
}

/// What publishing a week came to.
struct PublishReport {
  let week: StaffedWeek
  /// nil where the week was never published before.
  let notice: ChangeNotice?
  /// When it was published before.
  let before: Publication?
  /// When it was published now; nil where only the notice is asked for.
  let publication: Publication?

  private var plan: WeekPlan { week.plan }
  private var title: String { "\(plan.district.name), \(plan.monday.weekTitle)" }

  var text: String {
    var lines = [notice?.text(title: title, since: before) ?? "\(title)\nNot published before."]
    if let publication {
      let by = publication.by.map { " by \($0)" } ?? ""
      lines.append("\nPublished on \(publication.at.date) at \(publication.at.time)\(by), with \(state).")
    }
    return lines.joined(separator: "\n").sanitized(keepingLineFeeds: true)
  }

  private var state: String {
    let totals = week.totals
    let gaps = totals.gap == 0 ? "no gaps" : "\(totals.gap.inHours) hours of gaps"
    let violations =
      totals.violations == 0 ? "no violations" : "\(totals.violations) violation\(totals.violations == 1 ? "" : "s")"
    return "\(gaps) and \(violations)"
  }

  var json: JSON {
    .object([
      "district": .text(plan.district.name), "week": .text("\(plan.monday)"),
      "published": .optional(publication?.at.description), "by": .optional(publication?.by),
      "before": .optional(before?.at.description), "changed_visits": .integer(notice?.visits ?? 0),
      "gap_minutes": .integer(week.totals.gap.rawValue), "violations": .integer(week.totals.violations),
      "notice": .list(
        (notice?.parts ?? []).map { part in
          .object(["officer": .text(part.officer), "changes": .list(part.sentences.map { .text($0) })])
        }),
    ])
  }
}
