/// What other weeks need to know of one week's roster: who was on duty for how long, who was where, and at which posts
/// somebody was.
package struct WeekSummary: Hashable, Sendable {
  /// One campus on one day it was open.
  struct CampusDay: Hashable, Sendable {
    /// Its periods in order of time.
    let periods: [Identifier<Period>]
    /// By period: whether an officer of any role was there.
    let isPresent: [Bool]
  }

  /// The week's first day.
  package let monday: CalendarDate
  /// Of each officer with a visit, the duty minutes by `Weekday.rawValue`.
  let duty: [Identifier<Officer>: [Minutes]]
  /// Of each officer with a visit, where to.
  let campuses: [Identifier<Officer>: Set<Identifier<Campus>>]
  /// By campus and `Weekday.rawValue`; nil where it was closed.
  let presence: [Identifier<Campus>: [CampusDay?]]

  /// What `week` holds; linear in posts and visits.
  package init(_ week: StaffedWeek) {
    let plan = week.plan
    monday = plan.monday
    var duty: [Identifier<Officer>: [Minutes]] = [:]
    var campuses: [Identifier<Officer>: Set<Identifier<Campus>>] = [:]
    for officer in week.officers where !officer.placements.isEmpty {
      let id = plan[officer.officer].id
      duty[id] = Weekday.allCases.map { officer.duty(on: $0) }
      campuses[id] = Set(officer.placements.map { plan[$0.campus].id })
    }
    self.duty = duty
    self.campuses = campuses
    let periods = plan.district.bells.map { $0.periods.map(\.id) }
    var presence: [Identifier<Campus>: [CampusDay?]] = [:]
    for position in plan.campuses.indices {
      presence[plan[CampusIndex(position)].id] = plan.campuses[position].days.map { day in
        guard day.isOpen, let schedule = day.schedule else { return nil }
        return CampusDay(
          periods: periods[schedule], isPresent: day.posts.map { week.anyonePresent(at: PostIndex($0)) > 0 })
      }
    }
    self.presence = presence
  }

  /// Whether an officer was at the period of a campus's day; nil where there was no such period.
  func isPresent(_ period: Identifier<Period>, at place: Int, of day: CampusDay?) -> Bool? {
    guard let day else { return nil }
    if place < day.periods.count, day.periods[place] == period { return day.isPresent[place] }
    return day.periods.firstIndex(of: period).map { day.isPresent[$0] }
  }

  /// The officer's duty of the whole week.
  func weekDuty(of officer: Identifier<Officer>) -> Minutes {
    duty[officer]?.reduce(.zero, +) ?? 0
  }

  /// Whether the officer had a visit on `day`.
  func isWorked(_ day: Weekday, by officer: Identifier<Officer>) -> Bool {
    duty[officer].map { $0[day.rawValue] > 0 } ?? false
  }
}
