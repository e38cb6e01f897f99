extension District {
  /// Whether any campus is open on a day of the week of `monday`.
  package func hasSchool(in monday: CalendarDate) -> Bool {
    let usual = campuses.contains { campus in
      Weekday.allCases.contains { day in
        campus.bells.schedule(on: day) != nil && !isClosed(monday.advanced(by: day.rawValue))
      }
    }
    return usual
      || (calendar?.bells ?? []).contains { $0.date.monday == monday && !isClosed($0.date) }
  }

  /// Whether `date` lies within `calendar.closed`.
  package func isClosed(_ date: CalendarDate) -> Bool {
    (calendar?.closed ?? []).contains { $0.from <= date && date <= $0.to }
  }
}
