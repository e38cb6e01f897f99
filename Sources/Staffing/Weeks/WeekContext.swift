/// The other weeks of a district's folder, as far as rules and costs of one week ask for them.
package struct WeekContext: Hashable, Sendable {
  /// What is known of other weeks, by their Monday.
  package private(set) var weeks: [CalendarDate: WeekSummary]
  /// Weeks that the rules count and that have no file: their hours count as 0. Ascending.
  package var missing: [CalendarDate]

  /// Nothing is known of other weeks.
  package static let none = WeekContext([])

  /// How many weeks before a week an observer of it has seen, and officers remember.
  package static let seenWeeks = 4

  /// The other weeks `summaries`, and those without a file.
  package init(_ summaries: [WeekSummary], missing: [CalendarDate] = []) {
    weeks = Dictionary(summaries.map { ($0.monday, $0) }, uniquingKeysWith: { first, _ in first })
    self.missing = missing
  }

  /// The weeks seen before that of `monday`, the latest first.
  package func seen(before monday: CalendarDate) -> [WeekSummary] {
    (1...Self.seenWeeks).compactMap { weeks[monday.advanced(by: -7 * $0)] }
  }

  /// How many days in a row, up to the day before `monday`, the officer worked.
  func daysInARow(before monday: CalendarDate, of officer: Identifier<Officer>) -> Int {
    count(from: monday.advanced(by: -1), step: -1, officer)
  }

  /// How many days in a row, from the day after the week of `monday`, the officer works.
  func daysInARow(after monday: CalendarDate, of officer: Identifier<Officer>) -> Int {
    count(from: monday.advanced(by: 7), step: 1, officer)
  }

  private func count(from first: CalendarDate, step: Int, _ officer: Identifier<Officer>) -> Int {
    var (date, days) = (first, 0)
    while days <= Limits.consecutiveDays.upperBound, weeks[date.monday]?.isWorked(date.weekday, by: officer) == true {
      days += 1
      date = date.advanced(by: step)
    }
    return days
  }
}

extension District {
  /// The Mondays of the other weeks that a week's hours are counted with: those of its work period and of its years of
  /// hour counters, and those next to it where days in a row are limited. Ascending.
  package func countedWeeks(with monday: CalendarDate) -> [CalendarDate] {
    var mondays: Set<CalendarDate> = []
    if let period = policy?.workPeriod {
      let first = period.start(of: monday)
      mondays.formUnion((0..<period.days / 7).map { first.advanced(by: 7 * $0) })
    }
    for counter in policy?.hourCounters ?? [] { mondays.formUnion(counter.mondays(around: monday)) }
    if let days = policy?.consecutiveDays {
      for week in 1...(days / 7 + 1) {
        mondays.formUnion([monday.advanced(by: -7 * week), monday.advanced(by: 7 * week)])
      }
    }
    mondays.remove(monday)
    return mondays.sorted()
  }

  /// The Mondays of the weeks before a week that its costs look back on. Ascending.
  package func rememberedWeeks(before monday: CalendarDate) -> [CalendarDate] {
    let costs = policy?.costs
    guard costs?.variety ?? 0 > 0 || costs?.familiarity ?? 0 > 0 else { return [] }
    return (1...WeekContext.seenWeeks).reversed().map { monday.advanced(by: -7 * $0) }
  }
}

/// What other weeks leave an officer of one week.
package struct OtherWeeks: Hashable, Sendable {
  /// A work period that holds the week.
  package struct Period: Hashable, Sendable {
    /// Its first and last day.
    package let first: CalendarDate
    /// The last day.
    package let last: CalendarDate
    /// Most duty of it.
    package let limit: Minutes
    /// The duty of its other weeks.
    package let elsewhere: Minutes
  }

  /// A year of an hour counter.
  package struct Counter: Hashable, Sendable {
    /// Its position in `Policy.hourCounters`.
    package let position: Int
    /// The first day of the year.
    package let since: CalendarDate
    /// How many other weeks of the year are above the hours.
    package let weeks: Int
  }

  /// nil where the officer's hours are in none.
  package var period: Period?
  /// The counters that count the officer's weeks.
  package var counters: [Counter] = []
  /// Days in a row worked up to the Sunday before.
  package var daysBefore = 0
  /// Days in a row worked from the Monday after.
  package var daysAfter = 0

  /// Nothing is counted.
  package static let none = OtherWeeks()
}

extension WeekPlan {
  /// What the other weeks leave each officer, in the order of `District.officers`; empty without rules that ask.
  static func otherWeeks(
    of district: District, monday: CalendarDate, context: WeekContext
  ) -> [OtherWeeks] {
    let policy = district.policy
    let counters = policy?.hourCounters ?? []
    guard policy?.workPeriod != nil || policy?.consecutiveDays != nil || !counters.isEmpty else { return [] }
    let together = Set((district.agencies ?? []).filter { $0.separateEmployer == false }.map(\.id))
    let years = counters.map { counter in
      (since: counter.yearStart(of: monday), mondays: counter.mondays(around: monday).filter { $0 != monday })
    }
    let counted = counters.map { $0.officers.map(Set.init) }
    return district.officers.map { officer in
      var other = OtherWeeks()
      if let period = policy?.workPeriod, officer.agency.map({ together.contains($0) }) ?? false {
        let first = period.start(of: monday)
        let mondays = (0..<period.days / 7).map { first.advanced(by: 7 * $0) }.filter { $0 != monday }
        other.period = OtherWeeks.Period(
          first: first, last: first.advanced(by: period.days - 1), limit: period.hours.minutes,
          elsewhere: mondays.reduce(.zero) { $0 + (context.weeks[$1]?.weekDuty(of: officer.id) ?? 0) })
      }
      for (position, counter) in counters.enumerated()
      where (counted[position]?.contains(officer.id) ?? true) && (counter.roles?.contains(officer.role) ?? true) {
        let above = years[position].mondays.count { week in
          context.weeks[week].map { $0.weekDuty(of: officer.id) > counter.hours.minutes } ?? false
        }
        other.counters.append(OtherWeeks.Counter(position: position, since: years[position].since, weeks: above))
      }
      if policy?.consecutiveDays != nil {
        other.daysBefore = context.daysInARow(before: monday, of: officer.id)
        other.daysAfter = context.daysInARow(after: monday, of: officer.id)
      }
      return other
    }
  }

  /// What the other weeks leave the officer of this one.
  package func otherWeeks(of officer: OfficerIndex) -> OtherWeeks {
    otherWeeks.isEmpty ? .none : otherWeeks[officer.rawValue]
  }

  /// Most duty of the week that all rules together leave the officer: `weekly_hours`, what is left of the work period,
  /// and the hours of a counter whose weeks are used up; nil: no limit. Below 0 where other weeks broke the rule alone.
  package func dutyLimit(of officer: OfficerIndex) -> Minutes? {
    let other = otherWeeks(of: officer)
    var limits = [officers[officer.rawValue].weeklyLimit, other.period.map { $0.limit - $0.elsewhere }]
    for counter in other.counters {
      guard let rule = district.policy?.hourCounters?[counter.position], counter.weeks >= rule.weeks else { continue }
      limits.append(rule.hours.minutes)
    }
    return limits.compactMap(\.self).min()
  }
}
