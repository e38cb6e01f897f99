/// A school site.
package struct Campus: Hashable, Sendable {
  /// The kind of school.
  package enum Level: String, CaseIterable, Hashable, Sendable {
    case elementary, k8, middle, high, other
  }

  /// Which bell schedule rings on which weekday.
  package struct Bells: Hashable, Sendable {
    /// The schedule of the weekdays that are not named, Monday to Friday only.
    package var `default`: Identifier<BellSchedule>?
    /// Schedules of named weekdays, by `Weekday.rawValue`; Saturday and Sunday are open only where named.
    package var byDay: [Identifier<BellSchedule>?]

    /// `default` on the days of the school week, `byDay` where it names another.
    package init(
      default: Identifier<BellSchedule>?,
      byDay: [Weekday: Identifier<BellSchedule>] = [:]
    ) {
      self.default = `default`
      self.byDay = Weekday.allCases.map { byDay[$0] }
    }

    /// The schedule of `day` in a usual week, nil where the campus is closed.
    package func schedule(on day: Weekday) -> Identifier<BellSchedule>? {
      byDay[day.rawValue] ?? (day <= .fri ? `default` : nil)
    }
  }

  /// A place on the globe in degrees.
  package struct Coordinates: Hashable, Sendable {
    /// Degrees north.
    package var latitude: ExactNumber
    /// Degrees east.
    package var longitude: ExactNumber

    /// The place at `latitude` north, `longitude` east.
    package init(latitude: ExactNumber, longitude: ExactNumber) {
      self.latitude = latitude
      self.longitude = longitude
    }
  }

  /// What visits, needs and targets name it by.
  package var id: Identifier<Campus>
  /// As people know it.
  package var name: String
  /// Decides which roles, needs and targets reach it.
  package var level: Level
  /// When its periods are.
  package var bells: Bells
  /// Where it is; travel takes the default time where this is not known.
  package var coordinates: Coordinates?
  /// Number of students.
  package var enrollment: Int?
  /// Free text, kept as it is.
  package var notes: String?

  /// A campus as its entry in the file gives it.
  package init(
    id: Identifier<Campus>, name: String, level: Level, bells: Bells, coordinates: Coordinates? = nil,
    enrollment: Int? = nil, notes: String? = nil
  ) {
    self.id = id
    self.name = name
    self.level = level
    self.bells = bells
    self.coordinates = coordinates
    self.enrollment = enrollment
    self.notes = notes
  }
}

/// One ringing of the bell to the next.
package struct Period: Hashable, Sendable {
  /// What students do.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case arrival, `class`, recess, lunch, passing, dismissal, before, after, event
  }

  /// What visits and needs name it by; the same in every schedule that has such a period.
  package var id: Identifier<Period>
  /// As the bell's plan calls it.
  package var name: String
  /// Decides which needs reach it.
  package var kind: Kind
  /// From the first to the last minute.
  package var time: ClockRange
  /// Free text, kept as it is.
  package var notes: String?

  /// A period as its entry in the file gives it.
  package init(id: Identifier<Period>, name: String, kind: Kind, time: ClockRange, notes: String? = nil) {
    self.id = id
    self.name = name
    self.kind = kind
    self.time = time
    self.notes = notes
  }
}

/// The ordered, non-overlapping periods of a school day; without periods the day is closed.
package struct BellSchedule: Hashable, Sendable {
  /// What campuses and bell changes name it by.
  package var id: Identifier<BellSchedule>
  /// A name for people, where the file gives one.
  package var name: String?
  /// In order of time.
  package var periods: [Period]
  /// Free text, kept as it is.
  package var notes: String?

  /// A schedule of `periods`, which are in order of time and do not overlap.
  package init(id: Identifier<BellSchedule>, name: String? = nil, periods: [Period], notes: String? = nil) {
    self.id = id
    self.name = name
    self.periods = periods
    self.notes = notes
  }
}
