/// The days on which the usual week does not hold.
package struct SchoolCalendar: Hashable, Sendable {
  /// Days on which every campus is closed, `from` to `to` inclusive.
  package struct Closure: Hashable, Sendable {
    package var from: CalendarDate
    package var to: CalendarDate
    package var name: String?
    package var notes: String?

    package init(from: CalendarDate, to: CalendarDate, name: String? = nil, notes: String? = nil) {
      self.from = from
      self.to = to
      self.name = name
      self.notes = notes
    }
  }

  /// Another bell schedule on one date for the campuses it matches. The last match decides.
  package struct BellChange: Hashable, Sendable {
    package var date: CalendarDate
    package var campuses: CampusSelector
    package var bells: Identifier<BellSchedule>
    package var notes: String?

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

  /// nil where the file has no such key.
  package var closed: [Closure]?
  /// nil where the file has no such key.
  package var bells: [BellChange]?
  package var notes: String?

  package init(closed: [Closure]? = nil, bells: [BellChange]? = nil, notes: String? = nil) {
    self.closed = closed
    self.bells = bells
    self.notes = notes
  }
}

/// A district as its file describes it. Optional lists are nil where the file has no such key.
package struct District: Hashable, Sendable {
  package var name: String
  package var state: String?
  package var timeZone: String?
  package var notes: String?
  package var roles: [Role]
  package var agencies: [Agency]?
  package var funding: [FundingSource]?
  package var bells: [BellSchedule]
  package var campuses: [Campus]
  package var needs: [NeedEntry]?
  package var targets: [TargetEntry]?
  package var policy: Policy?
  package var calendar: SchoolCalendar?
  package var officers: [Officer]

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
