import Staffing

/// A week's roster as the values that the templates of a page name.
struct PageSheets {
  let export: RosterExport
  /// `Week of 30 November 2026`.
  let title: String
  private let days: [Weekday]

  init(_ export: RosterExport) {
    self.export = export
    title = "Week of \(export.plan.monday.inFull)"
    days = export.days
  }

  private var plan: WeekPlan { export.plan }

  /// Every campus, in the order of the district.
  var campuses: [CampusIndex] { plan.campuses.indices.map { CampusIndex($0) } }

  /// Officers who have something to do or are absent, and those who have not.
  var workingOfficers: (working: [OfficerIndex], idle: [OfficerIndex]) {
    let officers = plan.officers.indices.map { OfficerIndex($0) }
    let isWorking = { (officer: OfficerIndex) in !rows(of: officer).isEmpty }
    return (officers.filter(isWorking), officers.filter { !isWorking($0) })
  }
}

// The board.
extension PageSheets {
  var board: PageBoard {
    let groups = Campus.Level.allCases.compactMap { level -> PageBoard.Group? in
      let members = campuses.filter { plan[$0].level == level }
      guard !members.isEmpty else { return nil }
      return PageBoard.Group(level: level.heading, rows: members.map { row(of: $0) })
    }
    return PageBoard(
      headings: days.map { plan.date(of: $0).sheetLabel }, columns: days.count + 1, groups: groups)
  }

  private func row(of campus: CampusIndex) -> PageBoard.Row {
    PageBoard.Row(
      name: plan[campus].name,
      cells: days.map { day in
        let visits = export.visits[campus.rawValue][day.rawValue].map {
          (start: $0.time.start, entry: PageBoard.Entry(time: "\($0.time)", who: plan[$0.officer].name, isGap: false))
        }
        let gaps = ShortRun.all(at: campus, on: day, in: export.week).map { run in
          let who = run.short == 1 ? "nobody" : "\(run.short) missing"
          return (
            start: run.time.start,
            entry: PageBoard.Entry(time: "\(run.time)", who: isWorked(run) ? "one missing" : who, isGap: true)
          )
        }
        let entries = (visits + gaps).sorted { ($0.start, $0.entry.isGap ? 1 : 0) < ($1.start, $1.entry.isGap ? 1 : 0) }
        return PageBoard.Cell(
          day: plan.date(of: day).sheetLabel, entries: entries.map(\.entry), remarks: closing(of: campus, on: day))
      })
  }

  /// Whether one officer is missing where another is there.
  private func isWorked(_ run: ShortRun) -> Bool {
    run.short == 1 && run.posts.contains { export.week.anyonePresent(at: PostIndex($0)) > 0 }
  }

  private func closing(of campus: CampusIndex, on day: Weekday) -> [String] {
    let planned = plan.day(day, of: campus)
    if planned.isHoliday { return [export.closure(on: day)] }
    return planned.isOpen ? [] : ["closed"]
  }
}

// A campus's sheet. What nobody covers is not on it: it hangs where everybody reads it.
extension PageSheets {
  func sheet(of campus: CampusIndex, isFirst: Bool) -> PageSheet {
    let rows = days.flatMap { self.rows(of: campus, on: $0) }
    let minutes = export.visits[campus.rawValue].joined().reduce(Minutes.zero) { $0 + $1.duration }
    return PageSheet(
      anchor: "campus-\(plan[campus].id.text)", name: plan[campus].name, title: lowerTitle, isFirst: isFirst,
      hasPhones: !export.phones.isEmpty, rows: rows, total: minutes.inHours)
  }

  private var lowerTitle: String { "week of \(plan.monday.inFull)" }

  private func rows(of campus: CampusIndex, on day: Weekday) -> [PageSheet.Row] {
    var rows = export.visits[campus.rawValue][day.rawValue].map { visit in
      PageSheet.Row(
        time: "\(visit.time)", who: plan[visit.officer].name, detail: plan.role(of: visit.officer)?.name,
        phone: export.phones[plan[visit.officer].id].map { PageSheet.Phone($0) })
    }
    if rows.isEmpty { rows = [PageSheet.Row(who: closing(of: campus, on: day).first ?? "–")] }
    return headed(rows, on: day, duty: "")
  }

  private func headed(_ rows: [PageSheet.Row], on day: Weekday, duty: String) -> [PageSheet.Row] {
    guard !rows.isEmpty else { return [] }
    var rows = rows
    rows[0].heading = PageSheet.Heading(label: plan.date(of: day).sheetLabel, duty: duty, count: rows.count)
    return rows
  }
}

// An officer's sheet.
extension PageSheets {
  func sheet(of officer: OfficerIndex, isFirst: Bool) -> PageSheet {
    let limit = plan.officers[officer.rawValue].weeklyLimit.map { " of \($0.inHours)" } ?? ""
    let travel = export.week.travel(of: officer)
    let way = travel == 0 ? "" : ", travel \(travel.inHours) included"
    return PageSheet(
      anchor: "officer-\(plan[officer].id.text)", name: plan[officer].name, title: lowerTitle,
      role: plan.role(of: officer)?.name, isFirst: isFirst, hasPhones: false, rows: rows(of: officer),
      total: "Duty this week: \(export.week.duty(of: officer).inHours)\(limit) hours\(way)")
  }

  private func rows(of officer: OfficerIndex) -> [PageSheet.Row] {
    Weekday.allCases.flatMap { day in
      let duty = export.week[officer].duty(on: day)
      return headed(
        tour(of: officer, on: day) + absences(of: officer, on: day), on: day,
        duty: duty == 0 ? "" : "\(duty.inHours) hours")
    }
  }

  /// The day's visits, with the ways between them.
  private func tour(of officer: OfficerIndex, on day: Weekday) -> [PageSheet.Row] {
    var rows: [PageSheet.Row] = []
    var last: Placement?
    let entries = export.week[officer].entries.filter { $0.placement?.day == day }
    for (visit, place) in entries.compactMap({ entry in entry.placement.map { (entry.visit, $0) } }) {
      if let last, last.campus != place.campus {
        let minutes = plan.travel.minutes(from: last.campus, to: place.campus)
        rows.append(PageSheet.Row(who: "travel, \(minutes.rawValue) min", isTravel: true))
      }
      rows.append(PageSheet.Row(time: "\(place.time)", who: plan[place.campus].name, detail: visit.notes))
      last = place
    }
    return rows
  }

  private func absences(of officer: OfficerIndex, on day: Weekday) -> [PageSheet.Row] {
    plan.officers[officer.rawValue].absences[day.rawValue].map { absence in
      PageSheet.Row(time: absence == .wholeDay ? "" : "\(absence)", who: "absent", isTravel: true)
    }
  }
}

extension Campus.Level {
  /// As people call it.
  var heading: String {
    switch self {
    case .elementary: "Elementary"
    case .k8: "K-8"
    case .middle: "Middle"
    case .high: "High"
    case .other: "Other"
    }
  }
}
