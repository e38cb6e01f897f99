import Staffing

/// Writes a week in the one shape of FILES.md.
enum WeekWriter {
  /// The text of `week`; `district` tells when the visits start.
  static func text(_ week: Week, in district: District) -> String {
    var out = BlockText()
    out.line(.format, raw: Format.week.text)
    out.line(.week, raw: week.monday.description)
    out.line(.notes, week.notes)
    out.list(.absences, week.absences?.map(absence))
    out.list(.visits, VisitOrder(district, monday: week.monday).sorted(week.visits).map(visit))
    return out.text
  }

  private static func absence(_ absence: Absence) -> FlowMapping {
    flow {
      $0.add(.officer, absence.officer)
      $0.add(.date, absence.date)
      $0.add(.from, absence.from)
      $0.add(.to, absence.to)
      $0.add(.reason, absence.reason)
      $0.add(.notes, absence.notes)
    }
  }

  private static func visit(_ visit: Visit) -> FlowMapping {
    flow {
      $0.add(.officer, visit.officer)
      $0.add(.campus, visit.campus)
      $0.add(.day, visit.day)
      $0.add(.from, visit.from)
      $0.add(.to, visit.to)
      $0.add(.locked, visit.isLocked ? true : nil)
      $0.add(.notes, visit.notes)
    }
  }
}

/// The order of visits in a file: by officer, day and start.
struct VisitOrder {
  private let monday: CalendarDate
  private let campuses: [Identifier<Campus>: Campus]
  private let changes: [CalendarDate: [SchoolCalendar.BellChange]]
  private let starts: [Identifier<BellSchedule>: [Identifier<Period>: ClockTime]]

  /// The order in the week of `monday`.
  init(_ district: District, monday: CalendarDate) {
    self.monday = monday
    campuses = Dictionary(district.campuses.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    changes = Dictionary(grouping: district.calendar?.bells ?? [], by: \.date)
    starts = Dictionary(
      district.bells.map { schedule in
        let times = schedule.periods.map { ($0.id, $0.time.start) }
        return (schedule.id, Dictionary(times, uniquingKeysWith: { first, _ in first }))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// `visits` by officer, day and start; those whose start is not known come last in their day.
  func sorted(_ visits: [Visit]) -> [Visit] {
    visits.enumerated().map { (visit: $0.element, start: start(of: $0.element) ?? .endOfDay, position: $0.offset) }
      .sorted { left, right in
        if left.visit.officer != right.visit.officer { return left.visit.officer < right.visit.officer }
        if left.visit.day != right.visit.day { return left.visit.day < right.visit.day }
        if left.start != right.start { return left.start < right.start }
        if left.visit.campus != right.visit.campus { return left.visit.campus < right.visit.campus }
        return left.position < right.position
      }.map(\.visit)
  }

  private func start(of visit: Visit) -> ClockTime? {
    guard let campus = campuses[visit.campus] else { return nil }
    let change = changes[monday.advanced(by: visit.day.rawValue)]?.last { $0.campuses.matches(campus) }
    guard let schedule = change?.bells ?? campus.bells.schedule(on: visit.day) else { return nil }
    return starts[schedule]?[visit.from]
  }
}
