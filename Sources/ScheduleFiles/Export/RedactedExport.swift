import Foundation
package import Staffing

/// Officer hours by campus and month: what the public may know of a roster, which itself tells when a school is
/// unguarded.
package struct RedactedExport: Sendable {
  private let district: District
  /// The first days of the months that are asked for, in order.
  private let asked: [CalendarDate]
  /// Minutes by month and campus.
  private var minutes: [CalendarDate: [Identifier<Campus>: Minutes]] = [:]
  /// School days with a roster, by month.
  private var schoolDays: [CalendarDate: Int] = [:]
  private var weekCount = 0

  /// The fewest school days of a month that is told: the hours of one day would tell when a school was unguarded.
  package static let fewestDays = 5

  /// What no redacted output holds, in words for whoever reads it.
  package static let leftOut =
    "Left out: names and numbers of officers; days and times of visits; which hours nobody covers; absences and notes. "
    + "Hours are rounded to whole hours. A roster tells when a school is unguarded."

  /// - Parameter monday: Only the months of this week are told; nil: those of all weeks that are added.
  package init(district: District, months mondays: [CalendarDate]) {
    self.district = district
    let days = mondays.flatMap { monday in (0..<7).map { monday.advanced(by: $0).firstOfMonth } }
    asked = Set(days).sorted()
  }

  /// Adds the visits of a week; days of other months are left out.
  package mutating func add(_ week: StaffedWeek) {
    weekCount += 1
    for day in Weekday.allCases where week.plan.campuses.contains(where: { $0.days[day.rawValue].isOpen }) {
      schoolDays[week.plan.date(of: day).firstOfMonth, default: 0] += 1
    }
    for placement in week.officers.flatMap(\.placements) {
      let month = week.plan.date(of: placement.day).firstOfMonth
      minutes[month, default: [:]][week.plan[placement.campus].id, default: 0] += placement.duration
    }
  }

  /// Whole hours, rounded half up.
  private func hours(_ campus: Campus, _ month: CalendarDate) -> Int {
    ((minutes[month]?[campus.id] ?? 0).rawValue + 30) / 60
  }

  /// The months that are told.
  private var months: [CalendarDate] { asked.filter { schoolDays[$0, default: 0] >= Self.fewestDays } }

  /// What was left out, in this output: ``leftOut``, and the months with too few days.
  package var omissions: String {
    let short = asked.filter { schoolDays[$0, default: 0] < Self.fewestDays }.map(\.monthInFull)
    guard !short.isEmpty else { return Self.leftOut }
    return Self.leftOut
      + " Months with fewer than \(Self.fewestDays) school days on a roster are not told: \(short.joined(separator: ", "))."
  }

  private var weeksCounted: String {
    "Counted from the rosters of \(weekCount) \(weekCount == 1 ? "week" : "weeks"); a month may not be complete."
  }
}

// The formats.
extension RedactedExport {
  private struct Document: Encodable {
    struct Row: Encodable {
      let campus: String
      let level: String
      let month: String
      let officerHours: Int
    }

    let format = "bellwatch/public-hours/1"
    let district: String
    let leftOut: String
    let weeks: Int
    let hours: [Row]
  }

  /// One JSON document.
  package func json() throws -> String {
    let rows = district.campuses.flatMap { campus in
      months.map { month in
        Document.Row(
          campus: campus.name, level: campus.level.rawValue, month: month.yearAndMonth,
          officerHours: hours(campus, month))
      }
    }
    return try JSONText.text(of: Document(district: district.name, leftOut: omissions, weeks: weekCount, hours: rows))
  }

  /// A table; its last column says on each row what was left out, since a table has no other place for it.
  package func table() -> String {
    var table = TableText(headings: ["campus", "level", "month", "officer_hours", "left_out"])
    for campus in district.campuses {
      for month in months {
        table.append([
          .text(campus.name), .text(campus.level.rawValue), .text(month.yearAndMonth), .number(hours(campus, month)),
          .text(omissions),
        ])
      }
    }
    // Without a row there would be no place for it.
    if months.isEmpty { table.append([.empty, .empty, .empty, .empty, .text(omissions)]) }
    return table.text
  }

  /// A page without scripts.
  package func page() throws -> String {
    let head = try PageTemplate(PageTemplates.head)
    let body = try PageTemplate(PageTemplates.redacted)
    let foot = try PageTemplate(PageTemplates.foot)
    return head.render(
      PageHead(
        district: district.name, title: "School officers, hours by campus and month",
        remarks: [omissions, weeksCounted])) + body.render(board) + foot.render("")
  }

  /// What the page's template names.
  private struct Board: Sendable {
    struct Cell: Sendable {
      let month: String
      let hours: Int
    }

    struct Row: Sendable {
      let name: String
      let cells: [Cell]
    }

    struct Group: Sendable {
      let level: String
      let rows: [Row]
    }

    let headings: [String]
    let columns: Int
    let groups: [Group]
  }

  private var board: Board {
    let groups = Campus.Level.allCases.compactMap { level -> Board.Group? in
      let members = district.campuses.filter { $0.level == level }
      guard !members.isEmpty else { return nil }
      return Board.Group(
        level: level.heading,
        rows: members.map { campus in
          Board.Row(
            name: campus.name, cells: months.map { Board.Cell(month: $0.monthInFull, hours: hours(campus, $0)) })
        })
    }
    return Board(headings: months.map(\.monthInFull), columns: months.count + 1, groups: groups)
  }
}

extension CalendarDate {
  fileprivate var firstOfMonth: CalendarDate { advanced(by: 1 - components.day) }

  /// `2026-11`.
  fileprivate var yearAndMonth: String { String("\(self)".dropLast(3)) }
}
