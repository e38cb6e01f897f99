import Staffing

/// Which of a week's tables.
package enum ExportTable: String, CaseIterable, Hashable, Sendable {
  /// A row a visit.
  case visits
  /// A row for each required period that is short of officers.
  case gaps
  /// A row an officer: hours used and allowed.
  case hours
}

extension RosterExport {
  /// One of the week's tables as CSV.
  package func table(_ table: ExportTable) -> String {
    switch table {
    case .visits: visitTable
    case .gaps: gapTable
    case .hours: hourTable
    }
  }

  private var visitTable: String {
    var table = TableText(headings: [
      "week", "date", "day", "officer_id", "officer", "role", "campus_id", "campus", "level", "from", "to", "start",
      "end", "minutes", "locked", "notes",
    ])
    for entry in week.officers.flatMap(\.entries) {
      guard let place = entry.placement else { continue }
      let (officer, campus, visit) = (plan[place.officer], plan[place.campus], entry.visit)
      table.append([
        "\(plan.monday)", "\(plan.date(of: place.day))", .text(place.day.text), .text(officer.id.text),
        .text(officer.name), .text(officer.role.text), .text(campus.id.text), .text(campus.name),
        .text(campus.level.rawValue), .text(visit.from.text), .text(visit.to.text), "\(place.time.start)",
        "\(place.time.end)", .number(place.duration.rawValue), visit.isLocked ? "true" : "false",
        .optional(visit.notes),
      ])
    }
    return table.text
  }

  private var gapTable: String {
    var table = TableText(headings: [
      "week", "date", "day", "campus_id", "campus", "level", "period", "start", "end", "needed", "present", "short",
      "short_minutes", "weight",
    ])
    for index in week.gaps {
      let post = plan[index]
      let (campus, present) = (plan[post.campus], week.present(at: index))
      table.append([
        "\(plan.monday)", "\(plan.date(of: post.day))", .text(post.day.text), .text(campus.id.text),
        .text(campus.name), .text(campus.level.rawValue), .text(plan.period(of: index).id.text), "\(post.time.start)",
        "\(post.time.end)", .number(post.need), .number(present), .number(week.short(at: index)),
        .number(post.uncovered(present: present).rawValue), .number(post.weight),
      ])
    }
    return table.text
  }

  private var hourTable: String {
    var table = TableText(headings: [
      "week", "officer_id", "officer", "role", "agency", "funding", "visits", "visit_minutes", "travel_minutes",
      "duty_minutes", "weekly_limit_minutes",
    ])
    for position in plan.officers.indices {
      let index = OfficerIndex(position)
      let (officer, duty, travel) = (plan[index], week.duty(of: index), week.travel(of: index))
      table.append([
        "\(plan.monday)", .text(officer.id.text), .text(officer.name), .text(officer.role.text),
        .optional(officer.agency?.text), .optional(officer.funding?.text), .number(week[index].placements.count),
        .number((duty - travel).rawValue), .number(travel.rawValue), .number(duty.rawValue),
        .optional(plan.officers[position].weeklyLimit?.rawValue),
      ])
    }
    return table.text
  }
}
