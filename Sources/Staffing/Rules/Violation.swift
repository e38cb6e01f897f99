/// A broken hard rule: which, where, and the facts of the case. Sentences are made in ``message(in:)``.
package struct Violation: Hashable, Sendable {
  /// The stable codes of WEEK-PROBLEM.
  package enum Code: String, CaseIterable, Hashable, Sendable {
    case unknownReference = "unknown-reference"
    case eligibility
    case availability
    case overlap
    case travel
    case dailyHours = "daily-hours"
    case weeklyHours = "weekly-hours"
    case minVisit = "min-visit"
    case maxVisits = "max-visits"
    case meal
    case fullTime = "full-time"
    case certification
    case training
    case agreement
    case funding
    case consecutiveDays = "consecutive-days"
    case workPeriod = "work-period"
    case hourCounter = "hour-counter"
  }

  /// What broke the rule, with the values that say by how much.
  package enum Facts: Hashable, Sendable {
    case unknown(UnknownReference)
    /// An absence of an officer that does not exist.
    case absenceOfUnknownOfficer(Absence)
    case levelNotInRole(Campus.Level)
    /// The event names roles, and not this one.
    case roleNotAtEvent(Identifier<Role>)
    case campusNotListed
    case outsideAvailability(ClockRange, windows: [ClockRange])
    case duringAbsence(ClockRange, absence: ClockRange)
    case twoPlacesAtOnce(ClockRange, other: CampusIndex, ClockRange)
    /// Two visits at one campus without a period between them.
    case touching(ClockRange, ClockRange)
    case tooFar(from: CampusIndex, leaves: ClockTime, travel: Minutes, starts: ClockTime)
    case dutyOfDay(Minutes, limit: Minutes)
    case dutyOfWeek(Minutes, limit: Minutes)
    /// The duty of a work period that holds the week.
    case dutyOfPeriod(Minutes, limit: Minutes, first: CalendarDate, last: CalendarDate)
    /// Weeks of a year above a number of hours, this one included.
    case weeksAbove(Int, most: Int, hours: Minutes, since: CalendarDate, counter: Identifier<Policy.HourCounter>)
    /// Days in a row on which the officer works, those of other weeks included.
    case daysInARow(Int, most: Int)
    case tooShort(Minutes, least: Minutes)
    case tooManyVisits(Int, most: Int)
    case noMeal(duty: Minutes, after: Minutes, minutes: Minutes)
    /// Periods that a full-time officer leaves out, and how many more besides the first.
    case periodsMissing(first: ClockRange, more: Int)
    case awayFromPost(CampusIndex)
    /// A full-time officer without a post is where it may not choose one.
    case noPostThere
    case missingCertification(Identifier<Certification>, expired: CalendarDate?)
    case trainingMissing(has: Minutes, needs: Minutes)
    case noAgreement(Identifier<Agency>, expired: CalendarDate?, signed: CalendarDate?)
    case notPaidFor(Identifier<FundingSource>, role: Identifier<Role>)
    case fundingNotInForce(Identifier<FundingSource>, starts: CalendarDate?, ends: CalendarDate?)
  }

  /// Which rule.
  package let code: Code
  /// Whose week breaks it; nil where it is nobody's.
  package let officer: Identifier<Officer>?
  /// The campus it speaks of; nil where it speaks of a whole day or week.
  package let campus: Identifier<Campus>?
  /// nil where it speaks of the whole week.
  package let day: Weekday?
  /// The first period of the visit it speaks of.
  package let from: Identifier<Period>?
  /// By what and by how much.
  package let facts: Facts

  init(
    _ code: Code, officer: Identifier<Officer>?, campus: Identifier<Campus>? = nil, day: Weekday? = nil,
    from: Identifier<Period>? = nil, facts: Facts
  ) {
    self.code = code
    self.officer = officer
    self.campus = campus
    self.day = day
    self.from = from
    self.facts = facts
  }

  /// Whether the visit is among those that the violation speaks of.
  package func concerns(_ visit: Visit) -> Bool {
    officer == visit.officer && day.map { $0 == visit.day } ?? true && campus.map { $0 == visit.campus } ?? true
      && from.map { $0 == visit.from } ?? true
  }
}

/// One hard rule of WEEK-PROBLEM: finds what one officer's week breaks of it.
protocol HardRule: SendableMetatype {
  /// Reports every breach of the rule in `week`.
  static func check(_ week: OfficerWeek, in plan: WeekPlan, report: (Violation) -> Void)
}

/// All hard rules that look at one officer's week, in the order in which the first one broken is named.
enum HardRules {
  static let all: [any HardRule.Type] =
    [UnknownReferenceRule.self] + ofWholeDays + [
      AvailabilityRule.self, OverlapRule.self, TravelRule.self, MinVisitRule.self, MaxVisitsRule.self,
      DailyHoursRule.self, WeeklyHoursRule.self, MealRule.self, FullTimeRule.self, ConsecutiveDaysRule.self,
      WorkPeriodRule.self, HourCounterRule.self,
    ]

  /// Those that keep an officer from a campus on a day at whatever periods.
  static let ofWholeDays: [any HardRule.Type] = [
    EligibilityRule.self, CertificationRule.self, TrainingRule.self, AgreementRule.self, FundingRule.self,
  ]

  /// Every violation of the officer's week.
  static func violations(
    of week: OfficerWeek, in plan: WeekPlan, rules: [any HardRule.Type] = all
  ) -> [Violation] {
    var violations: [Violation] = []
    for rule in rules {
      rule.check(week, in: plan) { violations.append($0) }
    }
    return violations
  }
}

extension WeekPlan {
  /// A violation of one visit.
  func violation(_ code: Violation.Code, of placement: Placement, _ facts: Violation.Facts) -> Violation {
    Violation(
      code, officer: self[placement.officer].id, campus: self[placement.campus].id, day: placement.day,
      from: periods(of: placement.campus, on: placement.day)[placement.periods.lowerBound].id, facts: facts)
  }

  /// A violation of an officer's whole day, or of the whole week where `day` is nil.
  func violation(
    _ code: Violation.Code, of officer: OfficerIndex, on day: Weekday?, _ facts: Violation.Facts
  )
    -> Violation
  {
    Violation(code, officer: self[officer].id, day: day, facts: facts)
  }
}
