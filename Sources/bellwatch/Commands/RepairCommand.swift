import ArgumentParser
import ScheduleFiles
import Solver
import Staffing
import Workbench

/// `bellwatch repair`: says what few changes could close again, and who could be called.
struct RepairCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "repair",
    abstract: "Say what few changes could close again when somebody is away, and who could be called.",
    discussion: """
      Lists the best that no change, one, two and three changes can do, each with what stays open and whether that is \
      proven to be the best; then who could come, the best first. With --absent the officer is taken to be away that day, \
      though the file does not say so. Nothing is saved unless --take names a line by its number of changes: then the \
      absence and that repair are written. Visits of days that are past are never changed.
      """)

  @OptionGroup var arguments: WeekArguments

  @Option(
    help: ArgumentHelp("The officer who is away, by id (default: whoever the week's file says).", valueName: "id"),
    completion: Completions.officers)
  var absent: String?

  @Option(
    help: ArgumentHelp("The day of the absence (default: today).", valueName: "date"), transform: Self.date)
  var date: CalendarDate?

  @Option(
    help: ArgumentHelp("When the absence begins, as 7:30, 730 or 7:30am (default: all day).", valueName: "time"),
    transform: Self.time)
  var from: ClockTime?

  @Option(help: ArgumentHelp("When it is over.", valueName: "time"), transform: Self.time)
  var to: ClockTime?

  @Option(help: ArgumentHelp("Why, such as sick, court, training or leave.", valueName: "word"))
  var reason = "sick"

  @Option(help: "Up to how many changes the best is sought and proven; more are tried after that.")
  var maxChanges = 3

  @Option(help: ArgumentHelp("Save the absence and the line with this number of changes.", valueName: "changes"))
  var take: Int?

  @Flag(help: "Print the call list alone: who could come, with telephone numbers.")
  var callList = false

  @Flag(help: "Print one JSON object instead of lines for people.")
  var json = false

  private static func date(_ text: String) throws -> CalendarDate {
    guard let date = CalendarDate(text: text) else {
      throw ValidationError("there is no such day; write YYYY-MM-DD")
    }
    return date
  }

  private static func time(_ text: String) throws -> ClockTime {
    guard let time = ClockTime(typed: text) else { throw ValidationError("no time; write 7:30, 730 or 7:30am") }
    return time
  }

  func validate() throws {
    guard (0...6).contains(maxChanges) else {
      throw ValidationError("--max-changes \(maxChanges): give 0 to 6")
    }
    if absent == nil, date != nil || from != nil || to != nil {
      throw ValidationError("--date, --from and --to say when somebody is away; name them with --absent")
    }
    if (to ?? .endOfDay) <= (from ?? .midnight) {
      throw ValidationError("--to \(to ?? .endOfDay) does not come after --from \(from ?? .midnight)")
    }
    if let take, take < 0 { throw ValidationError("--take \(take): give a number of changes from the list") }
  }

  func run(in world: some World) throws -> Int32 {
    let client = try DistrictClient(directory: arguments.directory)
    let day = absent == nil ? nil : date ?? world.today
    let opened = try client.open(arguments.week ?? day?.monday, today: world.today)
    guard !opened.isNew else { _ = try client.existingWeek(opened.week.monday, today: world.today); return 0 }
    if take != nil { try client.holdWeek(opened.week.monday) }
    var target = DistrictWeek(district: opened.district, week: opened.week)
    let marked = try mark(day, in: &target)
    let week = StaffedWeek(district: target.district, week: target.week, context: opened.context)
    world.writeWarnings(opened.warnings)
    let struck = marked.map { absence in week.struckVisits.filter { $0.absence.isSameTime(as: absence) } }
    var request = RepairRequest(week, struck: struck, today: world.today, mostChanges: maxChanges)
    request.count(against: opened.week.published == nil ? nil : opened.published?.visits)
    let list = RepairList(request)
    let report = RepairReport(
      week: week, absence: marked, list: list, floor: floor(list, request),
      calls: CallList.lists(for: struck ?? week.struckVisits, request))
    let saved = try take.map { try save($0, of: report, target, client) }
    if json {
      try world.write("\(report.json(isSaved: saved != nil))\n")
    } else if callList {
      try world.write(report.callLines.joined(separator: "\n") + "\n")
    } else {
      try world.write("\(report.text)\n\n\(saved.map { "Saved \($0)." } ?? "Nothing is saved.")\n")
    }
    return 0
  }

  /// What no roster can be below; looked for while nobody waits for it long.
  private func floor(_ list: RepairList, _ request: RepairRequest) -> Minutes? {
    guard !callList, !request.wound.isEmpty, let last = list.lines.last else { return nil }
    return RepairFloor(request).gap(below: last.gap, seconds: 2)
  }

  /// Marks the absence that was asked for, where it does not stand there already.
  private func mark(_ day: CalendarDate?, in target: inout DistrictWeek) throws(Failure) -> Absence? {
    guard let absent, let day else { return nil }
    let officer = Identifier<Officer>(absent)
    guard target.district.officers.contains(where: { $0.id == officer }) else {
      let ids = target.district.officers.map(\.id.text)
      let advice = nearest(to: absent, among: ids).map { "; did you mean '\($0)'?" } ?? ""
      throw Failure("--absent '\(absent)': the district has no such officer\(advice)", exitCode: .badData)
    }
    guard day.monday == target.week.monday else {
      throw Failure(
        "--date \(day): not a day of the week \(target.week.monday); leave --week out, or name another day",
        exitCode: .badData)
    }
    let absence = Absence(officer: officer, date: day, from: from, to: to, reason: reason)
    if target.week.absences?.contains(where: { $0.isSameTime(as: absence) }) != true { target.mark(absence) }
    return absence
  }

  /// Saves the week with the absence and the repair of so many changes. Returns the file's name.
  private func save(
    _ changes: Int, of report: RepairReport, _ target: DistrictWeek, _ client: DistrictClient
  ) throws -> String {
    guard let line = report.list.trade.first(where: { $0.changes == changes }) else {
      let known = report.list.trade.map { "\($0.changes)" }.joined(separator: ", ")
      throw Failure("--take \(changes): the list has no such line, only \(known)", exitCode: .badData)
    }
    var week = StaffedWeek(district: target.district, week: target.week)
    do {
      try week.apply(line.edit)
    } catch {
      throw Failure("the repair cannot be carried out; try again", exitCode: .badData)
    }
    var result = target.week
    result.visits = week.visits
    try client.replaceWeek(with: result)
    return DistrictFolder.weekFile(of: result.monday)
  }
}

extension Absence {
  /// Whether both are of one officer and the same hours.
  func isSameTime(as other: Absence) -> Bool {
    officer == other.officer && date == other.date && time == other.time
  }
}
