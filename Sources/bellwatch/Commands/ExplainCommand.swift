import ArgumentParser
import ScheduleFiles
import Solver
import Staffing

/// `bellwatch explain`: says what would close a gap, and why others cannot come.
struct ExplainCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what would close a gap, and why everybody else cannot come.",
    discussion: """
      Lists what would bring one officer more to a period of a campus, the best first, each with its whole effect on the \
      week; then everyone who cannot, with the first rule in the way. Nothing is changed.

      \(ExitCodes.explain)
      """)

  @OptionGroup var arguments: WeekArguments

  @Option(help: ArgumentHelp("The campus, by its id.", valueName: "id"), completion: Completions.campuses)
  var campus: String

  @Option(
    help: ArgumentHelp("The day: mon, tue, wed, thu, fri, sat or sun.", valueName: "day"),
    completion: Completions.days, transform: Self.weekday)
  var day: Weekday

  @Option(help: ArgumentHelp("The period, by its id.", valueName: "id"), completion: Completions.periods)
  var period: String

  @Flag(help: "Print one JSON object instead of lines for people.")
  var json = false

  private static func weekday(_ text: String) throws -> Weekday {
    guard let day = Weekday(text: text) else {
      throw ValidationError("give one of \(Weekday.allCases.map(\.text).joined(separator: ", "))")
    }
    return day
  }

  func run(in world: some World) throws -> Int32 {
    let opened = try DistrictClient(directory: arguments.directory).existingWeek(arguments.week, today: world.today)
    let post = try post(in: opened.staffed.plan)
    let report = ExplainReport(explanation: GapExplanation(of: post, in: opened.staffed), week: opened.staffed)
    world.writeWarnings(opened.warnings)
    try world.write(json ? "\(report.json)\n" : "\(report.text)\n")
    return 0
  }

  /// The post that was asked for.
  ///
  /// - Throws: ``Failure`` where there is none.
  private func post(in plan: WeekPlan) throws(Failure) -> PostIndex {
    guard let campus = plan.campus(Identifier(campus)) else {
      throw unknown("--campus", campus, "the district has no such campus", among: plan.district.campuses.map(\.id.text))
    }
    let periods = plan.periods(of: campus, on: day)
    guard !periods.isEmpty else {
      throw Failure(
        "--day \(day.text): \(plan[campus].name) is closed on \(plan.date(of: day)); name a day on which it is open",
        exitCode: .badData)
    }
    guard let position = periods.firstIndex(where: { $0.id.text == period }),
      let post = plan.post(at: campus, day, PeriodIndex(position))
    else {
      throw unknown(
        "--period", period, "\(plan[campus].name) has no such period on \(day.shortName)", among: periods.map(\.id.text)
      )
    }
    return post
  }

  private func unknown(_ option: String, _ value: String, _ what: String, among known: [String]) -> Failure {
    let advice =
      nearest(to: value, among: known).map { "did you mean '\($0)'?" }
      ?? "it has \(known.prefix(12).joined(separator: ", "))\(known.count > 12 ? " and others" : "")"
    return Failure("\(option) '\(value)': \(what); \(advice)", exitCode: .badData)
  }
}
