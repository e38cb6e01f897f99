/// Which campuses an entry speaks of: those named or of a named level; all where neither is given.
package struct CampusSelector: Hashable, Sendable {
  /// Campuses by id, whatever their level; nil where the entry names none.
  package var campuses: [Identifier<Campus>]?
  /// All campuses of these levels; nil where the entry names none.
  package var levels: [Campus.Level]?

  /// Those in `campuses` or of one of `levels`: either suffices.
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
  /// Periods by id, whatever their kind; nil where the entry names none.
  package var periods: [Identifier<Period>]?
  /// All periods of these kinds; nil where the entry names none.
  package var kinds: [Period.Kind]?

  /// Those in `periods` or of one of `kinds`: either suffices.
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
  /// Where the posts are.
  package var campuses: CampusSelector
  /// nil: every day.
  package var days: [Weekday]?
  /// When in the day the posts are.
  package var periods: PeriodSelector
  /// How many officers.
  package var officers: Int
  /// Weighted minutes a minute short costs, for each officer short.
  package var weight: Int
  /// A required post that is short is a gap, another is open.
  package var isRequired: Bool
  /// Only officers of these roles count; nil: all do.
  package var roles: [Identifier<Role>]?
  /// Free text, kept as it is.
  package var notes: String?

  /// An entry as the file gives it.
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
  /// The campuses that it is for.
  package var campuses: CampusSelector
  /// On how many days it is visited at all; nil: 0.
  package var days: Int?
  /// Covered hours; nil: 0.
  package var hours: Hours?
  /// Free text, kept as it is.
  package var notes: String?

  /// An entry as the file gives it.
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
    /// Duty of a tour above which it needs a meal.
    package var afterHours: Hours
    /// Length of the free interval, on top of the travel around it.
    package var minutes: Minutes
    /// Free text, kept as it is.
    package var notes: String?

    /// The rule `meal` as the file gives it.
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
      /// One end of the way.
      package var from: Identifier<Campus>
      /// The other end.
      package var to: Identifier<Campus>
      /// The time between them.
      package var minutes: Minutes
      /// Free text, kept as it is.
      package var notes: String?

      /// The way between `from` and `to`, either way round.
      package init(
        from: Identifier<Campus>, to: Identifier<Campus>, minutes: Minutes, notes: String? = nil
      ) {
        self.from = from
        self.to = to
        self.minutes = minutes
        self.notes = notes
      }
    }

    /// Miles an hour; nil: 25.
    package var speedMph: ExactNumber?
    /// Miles by road for a mile in a straight line; nil: 1.3.
    package var roadFactor: ExactNumber?
    /// Added to every way, for parking and signing in; nil: 5.
    package var overheadMinutes: Minutes?
    /// The time where a campus has no coordinates; nil: 15.
    package var defaultMinutes: Minutes?
    /// nil where the file has no such key.
    package var pairs: [Pair]?
    /// Free text, kept as it is.
    package var notes: String?

    /// The key `travel` as the file gives it.
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
    /// For each covered minute missing to a campus's target; nil: 2.
    package var targetMinute: Int?
    /// For each visited day missing to a campus's target; nil: 240.
    package var targetDay: Int?
    /// For each minute of travel; nil: 1.
    package var travelMinute: Int?
    /// For each minute of an officer at a post, times the share of the last 4 weeks in which somebody was there; nil: 0.
    package var variety: Int?
    /// For each minute of an officer at posts of a campus where the officer was not in the last 4 weeks; nil: 0.
    package var familiarity: Int?
    /// Free text, kept as it is.
    package var notes: String?

    /// The key `costs` as the file gives it.
    package init(
      targetMinute: Int? = nil, targetDay: Int? = nil, travelMinute: Int? = nil, variety: Int? = nil,
      familiarity: Int? = nil, notes: String? = nil
    ) {
      self.targetMinute = targetMinute
      self.targetDay = targetDay
      self.travelMinute = travelMinute
      self.variety = variety
      self.familiarity = familiarity
      self.notes = notes
    }
  }

  /// Shortest visit of an officer who is not full-time.
  package var minVisit: Minutes?
  /// Most visits of a tour of an officer who is not full-time.
  package var maxVisitsPerDay: Int?
  /// nil: no such rule.
  package var meal: Meal?
  /// Most days in a row on which an officer works, over weeks too; nil: no such rule.
  package var consecutiveDays: Int?
  /// nil: no such rule.
  package var workPeriod: WorkPeriod?
  /// nil: no such rule.
  package var hourCounters: [HourCounter]?
  /// nil where the file has no such key.
  package var travel: Travel?
  /// nil where the file has no such key.
  package var costs: Costs?
  /// Free text, kept as it is.
  package var notes: String?

  /// The key `policy` as the file gives it.
  package init(
    minVisit: Minutes? = nil, maxVisitsPerDay: Int? = nil, meal: Meal? = nil, consecutiveDays: Int? = nil,
    workPeriod: WorkPeriod? = nil, hourCounters: [HourCounter]? = nil, travel: Travel? = nil, costs: Costs? = nil,
    notes: String? = nil
  ) {
    self.minVisit = minVisit
    self.maxVisitsPerDay = maxVisitsPerDay
    self.meal = meal
    self.consecutiveDays = consecutiveDays
    self.workPeriod = workPeriod
    self.hourCounters = hourCounters
    self.travel = travel
    self.costs = costs
    self.notes = notes
  }
}
