/// What one school day is turned into.
package enum DayChange: Hashable, Sendable {
  /// Nobody is at school.
  case closed(name: String?)
  /// What rings on that weekday usually.
  case usual
  /// Everything begins two hours later.
  case delay
  /// Everything is over two hours earlier.
  case earlyRelease
  /// Over at lunch, or halfway where there is none.
  case halfDay
  /// Another schedule of the district.
  case bells(Identifier<BellSchedule>)
}

/// What became of a visit when its day was changed.
package struct VisitFate: Hashable, Sendable {
  /// What became of it.
  package enum Outcome: Hashable, Sendable {
    /// It has its periods, at other times.
    case kept(ClockRange)
    /// Only these of its periods are left.
    case shortened(Visit, ClockRange)
    /// None of its periods is left.
    case dropped
  }

  /// As it was.
  package let visit: Visit
  /// When it was.
  package let time: ClockRange
  /// What became of it.
  package let outcome: Outcome
}

extension DistrictWeek {
  /// Changes the day `date` for the campuses that `selector` matches, and fits the week's visits into what is left of it.
  ///
  /// - Returns: What became of each visit that is not as it was, in the order of the week.
  package mutating func change(
    _ date: CalendarDate, to change: DayChange, at selector: CampusSelector
  ) -> [VisitFate] {
    let before = WeekPlan(district: district, monday: week.monday, absences: week.absences ?? [])
    var calendar = district.calendar ?? SchoolCalendar()
    let isAll = selector.campuses == nil && selector.levels == nil
    let campuses = district.campuses.filter { selector.matches($0) }
    if isAll { calendar.forget(date) }
    switch change {
    case .closed(let name) where isAll:
      calendar.closed = (calendar.closed ?? []) + [SchoolCalendar.Closure(from: date, to: date, name: name)]
    case .closed: ring(emptySchedule(), on: date, at: campuses, &calendar)
    case .usual where isAll: break
    case .usual, .delay, .earlyRelease, .halfDay:
      for (usual, group) in grouped(campuses, by: { $0.bells.schedule(on: date.weekday) }) {
        guard let usual, let schedule = schedule(change, from: usual) else { continue }
        ring(schedule, on: date, at: group, &calendar)
      }
    case .bells(let schedule):
      calendar.bells =
        (calendar.bells ?? []) + [SchoolCalendar.BellChange(date: date, campuses: selector, bells: schedule)]
    }
    district.calendar = calendar == SchoolCalendar() ? nil : calendar
    return date.monday == week.monday ? fit(date.weekday, before) : []
  }

  private func ring(
    _ schedule: Identifier<BellSchedule>, on date: CalendarDate, at campuses: [Campus], _ calendar: inout SchoolCalendar
  ) {
    let named = CampusSelector(campuses: campuses.map(\.id))
    calendar.bells = (calendar.bells ?? []) + [SchoolCalendar.BellChange(date: date, campuses: named, bells: schedule)]
  }

  private func grouped(
    _ campuses: [Campus], by key: (Campus) -> Identifier<BellSchedule>?
  ) -> [(Identifier<BellSchedule>?, [Campus])] {
    let groups = Dictionary(grouping: campuses, by: key)
    return groups.sorted { ($0.key?.text ?? "") < ($1.key?.text ?? "") }.map { ($0.key, $0.value) }
  }

  // MARK: Schedules

  /// A schedule without periods, made where the district has none.
  private mutating func emptySchedule() -> Identifier<BellSchedule> {
    if let known = district.bells.first(where: { $0.periods.isEmpty }) { return known.id }
    return add(BellSchedule(id: "closed", name: "Closed", periods: []))
  }

  /// The schedule `usual` as the change makes it, added to the district where it has no such one.
  private mutating func schedule(
    _ change: DayChange, from usual: Identifier<BellSchedule>
  ) -> Identifier<BellSchedule>? {
    guard let schedule = district.bells.first(where: { $0.id == usual }), !schedule.periods.isEmpty else { return nil }
    let name = schedule.name ?? schedule.id.text
    switch change {
    case .closed, .bells: return nil
    case .usual: return usual
    case .delay:
      return add(
        BellSchedule(
          id: Identifier("\(usual)-late"), name: "\(name), two hours later", periods: schedule.delayed(by: 120)))
    case .earlyRelease:
      return add(
        BellSchedule(
          id: Identifier("\(usual)-early-out"), name: "\(name), two hours less", periods: schedule.released(by: 120)))
    case .halfDay:
      return add(BellSchedule(id: Identifier("\(usual)-half"), name: "\(name), half a day", periods: schedule.halved))
    }
  }

  private mutating func add(_ schedule: BellSchedule) -> Identifier<BellSchedule> {
    var schedule = schedule
    var number = 1
    let id = schedule.id
    while let other = district.bells.first(where: { $0.id == schedule.id }) {
      if other.periods == schedule.periods { return other.id }
      number += 1
      schedule.id = Identifier("\(id)-\(number)")
    }
    district.bells.append(schedule)
    return schedule.id
  }

  // MARK: Visits

  /// Fits the visits of the day into its periods as they are now.
  private mutating func fit(_ day: Weekday, _ before: WeekPlan) -> [VisitFate] {
    let after = WeekPlan(district: district, monday: week.monday, absences: week.absences ?? [])
    var fates: [VisitFate] = []
    var visits: [Visit] = []
    for visit in week.visits {
      guard visit.day == day, let old = try? before.place(visit) else {
        visits.append(visit)
        continue
      }
      let new = after.remainder(of: visit, periods: before.periods(of: old.campus, on: day)[old.periods].map(\.id))
      guard let new, let placement = try? after.place(new) else {
        fates.append(VisitFate(visit: visit, time: old.time, outcome: .dropped))
        continue
      }
      visits.append(new)
      if new != visit {
        fates.append(VisitFate(visit: visit, time: old.time, outcome: .shortened(new, placement.time)))
      } else if placement.time != old.time {
        fates.append(VisitFate(visit: visit, time: old.time, outcome: .kept(placement.time)))
      }
    }
    week.visits = visits
    return fates
  }
}

extension WeekPlan {
  /// The visit over those of `periods` that its campus still has that day; nil where it has none.
  fileprivate func remainder(of visit: Visit, periods: [Identifier<Period>]) -> Visit? {
    guard let campus = campus(visit.campus) else { return nil }
    let left = self.periods(of: campus, on: visit.day).map(\.id).filter { periods.contains($0) }
    guard let first = left.first, let last = left.last else { return nil }
    return visit.resized(from: first, to: last)
  }
}

extension SchoolCalendar {
  /// Takes out all that is said of one day; longer closures end before it and go on after it.
  fileprivate mutating func forget(_ date: CalendarDate) {
    bells?.removeAll { $0.date == date }
    closed = closed?.flatMap { closure -> [Closure] in
      guard closure.from <= date, date <= closure.to else { return [closure] }
      var (before, after) = (closure, closure)
      before.to = date.advanced(by: -1)
      after.from = date.advanced(by: 1)
      return [before, after].filter { $0.from <= $0.to }
    }
    if bells?.isEmpty == true { bells = nil }
    if closed?.isEmpty == true { closed = nil }
  }
}

extension BellSchedule {
  /// The periods with the first one later, and of the others what then is left.
  fileprivate func delayed(by minutes: Int) -> [Period] {
    guard var first = periods.first else { return [] }
    let end = ClockTime(min(1440, first.time.end.minutesAfterMidnight + minutes))
    first.time = ClockRange(ClockTime(min(1439, first.time.start.minutesAfterMidnight + minutes)), end)
    return [first]
      + periods.dropFirst().filter { $0.time.end > end }.map { period in
        var period = period
        period.time.start = max(period.time.start, end)
        return period
      }
  }

  /// The periods with the last one earlier, and of the others what then is left.
  fileprivate func released(by minutes: Int) -> [Period] {
    guard var last = periods.last, let first = periods.first else { return [] }
    let length = last.time.duration.rawValue
    let end = max(
      first.time.start.minutesAfterMidnight + length, last.time.end.minutesAfterMidnight - minutes)
    last.time = ClockRange(ClockTime(end - length), ClockTime(end))
    let start = last.time.start
    return periods.dropLast().filter { $0.time.start < start }.map { period in
      var period = period
      period.time.end = min(period.time.end, start)
      return period
    } + [last]
  }

  /// Over when lunch would begin, or halfway where there is none.
  fileprivate var halved: [Period] {
    guard let first = periods.first, let last = periods.last else { return [] }
    let half = (first.time.start.minutesAfterMidnight + last.time.end.minutesAfterMidnight) / 2
    let middle = periods.first { $0.kind == .lunch }?.time.start.minutesAfterMidnight ?? half
    return released(by: last.time.start.minutesAfterMidnight - middle)
  }
}
