/// The days on which the usual week does not hold.
package struct SchoolCalendar: Hashable, Sendable {
  /// Days on which every campus is closed, `from` to `to` inclusive.
  package struct Closure: Hashable, Sendable {
    /// The first closed day.
    package var from: CalendarDate
    /// The last closed day.
    package var to: CalendarDate
    /// Why, as `Thanksgiving`.
    package var name: String?
    /// Free text, kept as it is.
    package var notes: String?

    /// Closed days as the file gives them.
    package init(from: CalendarDate, to: CalendarDate, name: String? = nil, notes: String? = nil) {
      self.from = from
      self.to = to
      self.name = name
      self.notes = notes
    }
  }

  /// Another bell schedule on one date for the campuses it matches. The last match decides.
  package struct BellChange: Hashable, Sendable {
    /// The day on which the bells ring otherwise; it may be one of the weekend.
    package var date: CalendarDate
    /// Where they do.
    package var campuses: CampusSelector
    /// The schedule of that day; one without periods closes it.
    package var bells: Identifier<BellSchedule>
    /// Free text, kept as it is.
    package var notes: String?

    /// A change as the file gives it.
    package init(
      date: CalendarDate, campuses: CampusSelector = CampusSelector(), bells: Identifier<BellSchedule>,
      notes: String? = nil
    ) {
      self.date = date
      self.campuses = campuses
      self.bells = bells
      self.notes = notes
    }
  }

  /// A dated post outside the bells, as a game; see ``WeekPlan/event(at:)``.
  package struct Event: Hashable, Sendable {
    /// What visits name it by in the place of a campus.
    package var id: Identifier<Campus>
    /// As people know it, like `Football game`.
    package var name: String
    /// The day; it may be a closed one.
    package var date: CalendarDate
    /// Where it is.
    package var campus: Identifier<Campus>
    /// From the first to the last minute, inside the bells or not.
    package var time: ClockRange
    /// How many officers.
    package var officers: Int
    /// Weighted minutes a minute short costs, for each officer short.
    package var weight: Int
    /// Whether it is a gap where officers are missing, and not open.
    package var isRequired: Bool
    /// Who may work there and counts; nil: the roles that may staff its campus.
    package var roles: [Identifier<Role>]?
    /// Free text, kept as it is.
    package var notes: String?

    /// An event as the file gives it.
    package init(
      id: Identifier<Campus>, name: String, date: CalendarDate, campus: Identifier<Campus>, time: ClockRange,
      officers: Int, weight: Int, isRequired: Bool = false, roles: [Identifier<Role>]? = nil, notes: String? = nil
    ) {
      self.id = id
      self.name = name
      self.date = date
      self.campus = campus
      self.time = time
      self.officers = officers
      self.weight = weight
      self.isRequired = isRequired
      self.roles = roles
      self.notes = notes
    }
  }

  /// nil where the file has no such key.
  package var closed: [Closure]?
  /// nil where the file has no such key.
  package var bells: [BellChange]?
  /// nil where the file has no such key.
  package var events: [Event]?
  /// Free text, kept as it is.
  package var notes: String?

  /// The key `calendar` as the file gives it.
  package init(
    closed: [Closure]? = nil, bells: [BellChange]? = nil, events: [Event]? = nil, notes: String? = nil
  ) {
    self.closed = closed
    self.bells = bells
    self.events = events
    self.notes = notes
  }
}

/// A district as its file describes it. Optional lists are nil where the file has no such key.
package struct District: Hashable, Sendable {
  /// As the title of the screen shows it.
  package var name: String
  /// The state's two letters, as `AZ`; for reports only.
  package var state: String?
  /// The name in the time zone database, as `America/Phoenix`; for calendar files only.
  package var timeZone: String?
  /// Free text, kept as it is.
  package var notes: String?
  /// What officers can be.
  package var roles: [Role]
  /// Who employs officers.
  package var agencies: [Agency]?
  /// What pays for officers.
  package var funding: [FundingSource]?
  /// The schedules that campuses and bell changes name.
  package var bells: [BellSchedule]
  /// In the order of the file, which is that of ``CampusIndex``.
  package var campuses: [Campus]
  /// How many officers posts need: the last entry that matches decides.
  package var needs: [NeedEntry]?
  /// What campuses should get in a week: the last entry that matches decides.
  package var targets: [TargetEntry]?
  /// Rules and factors of the cost; nil: only the defaults of WEEK-PROBLEM.
  package var policy: Policy?
  /// Closed days and changed bells.
  package var calendar: SchoolCalendar?
  /// In the order of the file, which is that of ``OfficerIndex``.
  package var officers: [Officer]

  /// A district as its file gives it; all lists left out are those of an empty one.
  package init(
    name: String, state: String? = nil, timeZone: String? = nil, notes: String? = nil, roles: [Role] = [],
    agencies: [Agency]? = nil, funding: [FundingSource]? = nil, bells: [BellSchedule] = [],
    campuses: [Campus] = [], needs: [NeedEntry]? = nil, targets: [TargetEntry]? = nil, policy: Policy? = nil,
    calendar: SchoolCalendar? = nil, officers: [Officer] = []
  ) {
    self.name = name
    self.state = state
    self.timeZone = timeZone
    self.notes = notes
    self.roles = roles
    self.agencies = agencies
    self.funding = funding
    self.bells = bells
    self.campuses = campuses
    self.needs = needs
    self.targets = targets
    self.policy = policy
    self.calendar = calendar
    self.officers = officers
  }
}
