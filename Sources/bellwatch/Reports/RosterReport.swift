import Staffing
import TerminalKit

/// The roster of one week as plain text, at most ``width`` columns wide, that can be mailed.
struct RosterReport {
  let week: StaffedWeek
  /// By campus and `Weekday.rawValue`, in order of time.
  private let visits: [[[Placement]]]

  init(week: StaffedWeek) {
    self.week = week
    let empty = Array(repeating: [Placement](), count: Weekday.allCases.count)
    var visits = Array(repeating: empty, count: week.plan.campuses.count)
    for placement in week.officers.flatMap(\.placements) {
      visits[placement.campus.rawValue][placement.day.rawValue].append(placement)
    }
    self.visits = visits.map { days in
      days.map { $0.sorted { ($0.time.start, $0.time.end, $0.officer) < ($1.time.start, $1.time.end, $1.officer) } }
    }
  }

  /// The columns of a mail's lines.
  static let width = 72

  /// One paragraph a campus: who is there on which day, from when to when.
  var byCampus: String {
    document(plan.campuses.indices.map { paragraph(of: CampusIndex($0)) })
  }

  /// One paragraph an officer: where to be on which day, from when to when.
  var byOfficer: String {
    document(plan.officers.indices.map { paragraph(of: OfficerIndex($0)) })
  }

  private func document(_ paragraphs: [[String]]) -> String {
    let title = [plan.district.name, "Roster for the \(plan.monday.weekTitle)"].flatMap { $0.wrapped(to: Self.width) }
    return ([title] + paragraphs + [remarks]).filter { !$0.isEmpty }
      .map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  /// What a reader of the roster has to know: that it breaks rules, and which visits have no place in it.
  private var remarks: [String] {
    guard week.totals.violations > 0 else { return [] }
    let count = week.totals.violations
    let notice =
      "This roster breaks \(count == 1 ? "a rule" : "rules in \(count) places"); 'bellwatch check' says which."
    let unplaced = week.violations.filter { $0.code == .unknownReference }.map { $0.message(in: plan) }
    let heading = unplaced.isEmpty ? [] : ["Not shown above:"]
    return notice.wrapped(to: Self.width) + heading
      + unplaced.flatMap { $0.wrapped(to: Self.width - 2).map { "  \($0)" } }
  }

  private var plan: WeekPlan { week.plan }
}

// By campus.
extension RosterReport {
  private func paragraph(of campus: CampusIndex) -> [String] {
    var minutes: Minutes = 0
    var lines: [String] = []
    for day in Weekday.allCases {
      let planned = plan.day(day, of: campus)
      let visits = visits[campus.rawValue][day.rawValue]
      if visits.isEmpty, planned.isOpen {
        lines += Self.rows(day: label(of: day), "nobody")
      } else if planned.isHoliday {
        lines += Self.rows(day: label(of: day), closureName(on: day))
      }
      for (position, visit) in visits.enumerated() {
        minutes += visit.duration
        lines += Self.rows(
          day: position == 0 ? label(of: day) : "", time: visit.time, plan[visit.officer].name,
          minutes: visit.duration)
      }
    }
    return plan[campus].name.wrapped(to: Self.width) + lines + [Self.total("Officer hours", minutes)]
  }

  private func closureName(on day: Weekday) -> String {
    let date = plan.date(of: day)
    let closure = plan.district.calendar?.closed?.first { $0.from <= date && date <= $0.to }
    return closure?.name.map { "closed (\($0))" } ?? "closed"
  }
}

// By officer.
extension RosterReport {
  private func paragraph(of officer: OfficerIndex) -> [String] {
    let role = plan.role(of: officer).map { ", \($0.name)" } ?? ""
    let lines = Weekday.allCases.flatMap { rows(of: officer, on: $0) }
    return "\(plan[officer].name)\(role)".wrapped(to: Self.width)
      + (lines.isEmpty ? Self.rows(day: "", "no visits") : lines) + totals(of: officer)
  }

  private func rows(of officer: OfficerIndex, on day: Weekday) -> [String] {
    let visits = week[officer].tour(on: day).flatMap { visit in
      Self.rows(day: "", time: visit.time, plan[visit.campus].name, minutes: visit.duration)
    }
    let absences = plan.officers[officer.rawValue].absences[day.rawValue].flatMap { absence in
      Self.rows(day: "", time: absence == .wholeDay ? nil : absence, "absent")
    }
    let rows = visits + absences
    guard let first = rows.first else { return [] }
    return [label(of: day).padded(to: Self.dayColumns) + first.dropFirst(Self.dayColumns)] + rows.dropFirst()
  }

  private func totals(of officer: OfficerIndex) -> [String] {
    let travel = week[officer].travel
    let limit = plan.officers[officer.rawValue].weeklyLimit
    let way = travel == 0 ? [] : [Self.total("Travel", travel)]
    return way + [Self.total("Duty" + (limit.map { " of \($0.inHours) hours" } ?? ""), week.duty(of: officer))]
  }
}

// How a line is laid out.
extension RosterReport {
  /// `  Mon 30 Nov  `.
  private static let dayColumns = 14
  /// `  7:30`.
  private static let hourColumns = 7

  private func label(of day: Weekday) -> String {
    "  \(day.shortName) \(plan.date(of: day).dayAndMonth)"
  }

  /// One line, more where the text is long.
  private static func rows(
    day: String, time: ClockRange? = nil, _ text: String, minutes: Minutes? = nil
  ) -> [String] {
    let start = day.padded(to: dayColumns) + (time.map { "\($0)  " } ?? "")
    let hours = minutes.map { $0.inHours.leftPadded(to: hourColumns) } ?? ""
    let room = width - start.displayWidth - hours.displayWidth
    return text.wrapped(to: room).enumerated().map { position, part in
      guard position == 0 else { return String(repeating: " ", count: start.displayWidth) + part }
      return start + (hours.isEmpty ? part : part.padded(to: room) + hours)
    }
  }

  private static func total(_ title: String, _ minutes: Minutes) -> String {
    String(repeating: " ", count: dayColumns) + title.padded(to: width - dayColumns - hourColumns)
      + minutes.inHours.leftPadded(to: hourColumns)
  }
}
