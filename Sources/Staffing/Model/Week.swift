/// One officer at one campus on one day over a run of consecutive periods. The ids may name what does not
/// exist: such a visit is kept and shown with the violation `unknown-reference`.
package struct Visit: Hashable, Sendable {
  /// Who comes.
  package var officer: Identifier<Officer>
  /// Where to.
  package var campus: Identifier<Campus>
  /// On which day of the week that holds it.
  package var day: Weekday
  /// The first period.
  package var from: Identifier<Period>
  /// The last period, `from` itself for a run of one.
  package var to: Identifier<Period>
  /// The solver leaves it exactly as it is.
  package var isLocked: Bool
  /// Free text, kept as it is.
  package var notes: String?

  /// A visit as its entry in the file gives it.
  package init(
    officer: Identifier<Officer>, campus: Identifier<Campus>, day: Weekday, from: Identifier<Period>,
    to: Identifier<Period>, isLocked: Bool = false, notes: String? = nil
  ) {
    self.officer = officer
    self.campus = campus
    self.day = day
    self.from = from
    self.to = to
    self.isLocked = isLocked
    self.notes = notes
  }
}

/// A time in which an officer cannot work.
package struct Absence: Hashable, Sendable {
  /// Who is away.
  package var officer: Identifier<Officer>
  /// The day, which need not lie in the week that holds it.
  package var date: CalendarDate
  /// nil: from 00:00.
  package var from: ClockTime?
  /// nil: until 24:00.
  package var to: ClockTime?
  /// Why, as `court`.
  package var reason: String?
  /// The officer's visits that it took out of the roster and that nobody has settled yet, as they were before. They are
  /// given back with the absence's end.
  package var struck: [Visit]
  /// Free text, kept as it is.
  package var notes: String?

  /// An absence as its entry in the file gives it.
  package init(
    officer: Identifier<Officer>, date: CalendarDate, from: ClockTime? = nil, to: ClockTime? = nil,
    reason: String? = nil, struck: [Visit] = [], notes: String? = nil
  ) {
    self.officer = officer
    self.date = date
    self.from = from
    self.to = to
    self.reason = reason
    self.struck = struck
    self.notes = notes
  }

  /// The span of its day.
  package var time: ClockRange { ClockRange(from ?? .midnight, to ?? .endOfDay) }
}

/// One week of a district: its absences and its roster.
package struct Week: Hashable, Sendable {
  /// The first day, which names the week's file.
  package var monday: CalendarDate
  /// Free text, kept as it is.
  package var notes: String?
  /// nil where the file has no such key.
  package var absences: [Absence]?
  /// When the week was signed off; nil: it is a draft.
  package var published: Publication?
  /// All visits, in the order of the file.
  package var visits: [Visit]

  /// A week as its file gives it.
  package init(
    monday: CalendarDate, notes: String? = nil, published: Publication? = nil, absences: [Absence]? = nil,
    visits: [Visit] = []
  ) {
    self.monday = monday
    self.notes = notes
    self.published = published
    self.absences = absences
    self.visits = visits
  }
}
