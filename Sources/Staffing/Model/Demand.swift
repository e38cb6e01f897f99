/// Which campuses an entry speaks of: those named or of a named level; all where neither is given.
package struct CampusSelector: Hashable, Sendable {
  package var campuses: [Identifier<Campus>]?
  package var levels: [Campus.Level]?

  package init(campuses: [Identifier<Campus>]? = nil, levels: [Campus.Level]? = nil) {
    self.campuses = campuses
    self.levels = levels
  }

  /// Whether the entry speaks of `campus`.
  package func matches(_ campus: Campus) -> Bool {
    if campuses == nil, levels == nil { return true }
    return campuses?.contains(campus.id) == true || levels?.contains(campus.level) == true
  }
}

/// Which periods an entry speaks of: those named or of a named kind; all where neither is given.
package struct PeriodSelector: Hashable, Sendable {
  package var periods: [Identifier<Period>]?
  package var kinds: [Period.Kind]?

  package init(periods: [Identifier<Period>]? = nil, kinds: [Period.Kind]? = nil) {
    self.periods = periods
    self.kinds = kinds
  }

  /// Whether the entry speaks of `period`.
  package func matches(_ period: Period) -> Bool {
    if periods == nil, kinds == nil { return true }
    return periods?.contains(period.id) == true || kinds?.contains(period.kind) == true
  }
}

/// An entry of `needs`: how many officers the posts it matches need. The last match decides.
package struct NeedEntry: Hashable, Sendable {
  package var campuses: CampusSelector
  /// nil: every day.
  package var days: [Weekday]?
  package var periods: PeriodSelector
  /// How many officers.
  package var officers: Int
  /// Weighted minutes a minute short costs, for each officer short.
  package var weight: Int
  /// A required post that is short is a gap, another is open.
  package var isRequired: Bool
  /// Only officers of these roles count; nil: all do.
  package var roles: [Identifier<Role>]?
  package var notes: String?

  package init(
    campuses: CampusSelector = CampusSelector(), days: [Weekday]? = nil,
    periods: PeriodSelector = PeriodSelector(), officers: Int, weight: Int, isRequired: Bool = false,
    roles: [Identifier<Role>]? = nil, notes: String? = nil
  ) {
    self.campuses = campuses
    self.days = days
    self.periods = periods
    self.officers = officers
    self.weight = weight
    self.isRequired = isRequired
    self.roles = roles
    self.notes = notes
  }
}

/// An entry of `targets`: what a campus should get in a usual week. The last match decides.
package struct TargetEntry: Hashable, Sendable {
  package var campuses: CampusSelector
  /// On how many days it is visited at all; nil: 0.
  package var days: Int?
  /// Covered hours; nil: 0.
  package var hours: Hours?
  package var notes: String?

  package init(
    campuses: CampusSelector = CampusSelector(), days: Int? = nil, hours: Hours? = nil, notes: String? = nil
  ) {
    self.campuses = campuses
    self.days = days
    self.hours = hours
    self.notes = notes
  }
}

/// The district's policy; a rule that is left out does not exist.
package struct Policy: Hashable, Sendable {
  /// A tour of more than `afterHours` of duty holds a free interval of `minutes`.
  package struct Meal: Hashable, Sendable {
    package var afterHours: Hours
    package var minutes: Minutes
    package var notes: String?

    package init(afterHours: Hours, minutes: Minutes, notes: String? = nil) {
      self.afterHours = afterHours
      self.minutes = minutes
      self.notes = notes
    }
  }

  /// How long the way between two campuses takes; nil: the default of WEEK-PROBLEM.
  package struct Travel: Hashable, Sendable {
    /// The time between two campuses, either way round.
    package struct Pair: Hashable, Sendable {
      package var from: Identifier<Campus>
      package var to: Identifier<Campus>
      package var minutes: Minutes
      package var notes: String?

      package init(
        from: Identifier<Campus>, to: Identifier<Campus>, minutes: Minutes, notes: String? = nil
      ) {
        self.from = from
        self.to = to
        self.minutes = minutes
        self.notes = notes
      }
    }

    package var speedMph: ExactNumber?
    package var roadFactor: ExactNumber?
    package var overheadMinutes: Minutes?
    package var defaultMinutes: Minutes?
    /// nil where the file has no such key.
    package var pairs: [Pair]?
    package var notes: String?

    package init(
      speedMph: ExactNumber? = nil, roadFactor: ExactNumber? = nil, overheadMinutes: Minutes? = nil,
      defaultMinutes: Minutes? = nil, pairs: [Pair]? = nil, notes: String? = nil
    ) {
      self.speedMph = speedMph
      self.roadFactor = roadFactor
      self.overheadMinutes = overheadMinutes
      self.defaultMinutes = defaultMinutes
      self.pairs = pairs
      self.notes = notes
    }
  }

  /// The factors of the cost, in weighted minutes; nil: the default of WEEK-PROBLEM.
  package struct Costs: Hashable, Sendable {
    package var targetMinute: Int?
    package var targetDay: Int?
    package var travelMinute: Int?
    package var notes: String?

    package init(
      targetMinute: Int? = nil, targetDay: Int? = nil, travelMinute: Int? = nil, notes: String? = nil
    ) {
      self.targetMinute = targetMinute
      self.targetDay = targetDay
      self.travelMinute = travelMinute
      self.notes = notes
    }
  }

  /// Shortest visit of an officer who is not full-time.
  package var minVisit: Minutes?
  /// Most visits of a tour of an officer who is not full-time.
  package var maxVisitsPerDay: Int?
  package var meal: Meal?
  /// nil where the file has no such key.
  package var travel: Travel?
  /// nil where the file has no such key.
  package var costs: Costs?
  package var notes: String?

  package init(
    minVisit: Minutes? = nil, maxVisitsPerDay: Int? = nil, meal: Meal? = nil, travel: Travel? = nil,
    costs: Costs? = nil, notes: String? = nil
  ) {
    self.minVisit = minVisit
    self.maxVisitsPerDay = maxVisitsPerDay
    self.meal = meal
    self.travel = travel
    self.costs = costs
    self.notes = notes
  }
}
