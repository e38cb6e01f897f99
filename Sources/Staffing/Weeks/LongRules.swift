// Rules of the policy that reach beyond a week.

extension Policy {
  /// Most hours of a span of whole weeks, for those whom the district employs together with their agency (29 USC 207(k)).
  package struct WorkPeriod: Hashable, Sendable {
    /// Days of a period: 7, 14, 21 or 28.
    package var days: Int
    /// Most duty of a period.
    package var hours: Hours
    /// The Monday on which one of the periods begins, the others before and after it; nil: 2024-01-01.
    package var starts: CalendarDate?
    /// Free text, kept as it is.
    package var notes: String?

    /// Periods of `days` days with at most `hours` hours each.
    package init(days: Int, hours: Hours, starts: CalendarDate? = nil, notes: String? = nil) {
      self.days = days
      self.hours = hours
      self.starts = starts
      self.notes = notes
    }

    /// The Monday of the period that holds the week of `monday`.
    package func start(of monday: CalendarDate) -> CalendarDate {
      let anchor = starts ?? CalendarDate(daysSinceEpoch: 19_723)
      let span = max(7, days)
      let since = (monday.daysSinceEpoch - anchor.daysSinceEpoch) % span
      return monday.advanced(by: -(since < 0 ? since + span : since))
    }
  }

  /// In how many weeks of a year an officer may work above a number of hours, as the rules of a pension ask.
  package struct HourCounter: Hashable, Sendable {
    /// What messages name it by.
    package var id: Identifier<HourCounter>
    /// As people know it; nil: the id.
    package var name: String?
    /// A week of more duty than this counts.
    package var hours: Hours
    /// Most weeks of a year that may count.
    package var weeks: Int
    /// A first day of the year, of which month and day are those of every year; nil: 1 July.
    package var starts: CalendarDate?
    /// Whose weeks are counted; nil: every officer's.
    package var officers: [Identifier<Officer>]?
    /// The roles whose officers' weeks are counted; nil: every role.
    package var roles: [Identifier<Role>]?
    /// Free text, kept as it is.
    package var notes: String?

    /// At most `weeks` weeks of a year above `hours` hours.
    package init(
      id: Identifier<HourCounter>, name: String? = nil, hours: Hours, weeks: Int, starts: CalendarDate? = nil,
      officers: [Identifier<Officer>]? = nil, roles: [Identifier<Role>]? = nil, notes: String? = nil
    ) {
      self.id = id
      self.name = name
      self.hours = hours
      self.weeks = weeks
      self.starts = starts
      self.officers = officers
      self.roles = roles
      self.notes = notes
    }

    /// Whether the officer's weeks are counted.
    package func counts(_ officer: Officer) -> Bool {
      (officers?.contains(officer.id) ?? true) && (roles?.contains(officer.role) ?? true)
    }

    /// The first day of the year that holds `date`.
    package func yearStart(of date: CalendarDate) -> CalendarDate {
      let (_, month, day) = starts?.components ?? (0, 7, 1)
      let year = date.components.year
      // A year that begins on 29 February begins a day earlier where there is none.
      func start(_ year: Int) -> CalendarDate {
        CalendarDate(year: year, month: month, day: day) ?? CalendarDate(year: year, month: month, day: 28) ?? date
      }
      let own = start(year)
      return own <= date ? own : start(year - 1)
    }

    /// The Mondays of the weeks of the year that holds the week of `monday`: a week belongs to the year of its Monday.
    package func mondays(around monday: CalendarDate) -> [CalendarDate] {
      let first = yearStart(of: monday)
      var mondays: [CalendarDate] = []
      var next = first.weekday == .mon ? first : first.monday.advanced(by: 7)
      while next == monday || yearStart(of: next) == first {
        mondays.append(next)
        next = next.advanced(by: 7)
      }
      return mondays
    }
  }
}

extension ScalarType<Int> {
  /// The days of a work period: whole weeks, up to four.
  package static var periodDays: Self {
    Self(28) { text throws(ValueFault) in
      let allowed = ["7", "14", "21", "28"]
      guard allowed.contains(text), let days = Int(text) else {
        throw .unknownWord(text, allowed: allowed, suggestion: nil)
      }
      return days
    }
  }
}

extension ScalarType<CalendarDate> {
  /// `YYYY-MM-DD` of a Monday.
  package static var monday: Self {
    Self(CalendarDate(daysSinceEpoch: 4)) { text throws(ValueFault) in
      let date = try ScalarType<CalendarDate>.date.parse(text)
      guard date.weekday == .mon else { throw .notAMonday(date) }
      return date
    }
  }
}
