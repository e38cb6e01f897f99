/// A dated post outside the bells, as a game on a Friday evening. It is staffed, checked and filled as any post.
///
/// To the week that holds its date it is like a campus of its own, at the place of its campus and no way from it, open
/// for one period; so it may overlap the bells, and an officer may go there from a class without a break. It counts to no
/// campus's target.
extension WeekPlan {
  /// The only period of an event: visits go from it to it.
  package static let eventPeriod: Identifier<Period> = "event"

  /// The event that `campus` stands for; nil where it is a campus.
  package func event(at campus: CampusIndex) -> SchoolCalendar.Event? {
    let position = campus.rawValue - source.campuses.count
    return events.indices.contains(position) ? events[position] : nil
  }

  /// The campus at whose place the event is; the campus itself where it is none.
  package func host(of campus: CampusIndex) -> CampusIndex {
    event(at: campus).flatMap { self.campus($0.campus) } ?? campus
  }
}

/// Puts a week's events into a district as campuses that are open for one period.
enum EventCampuses {
  /// The events of the week from `monday` on whose campus there is, in the order of the file.
  static func events(of district: District, in monday: CalendarDate) -> [SchoolCalendar.Event] {
    guard let events = district.calendar?.events, !events.isEmpty else { return [] }
    let campuses = Set(district.campuses.map(\.id))
    return events.filter { $0.date.monday == monday && campuses.contains($0.campus) && !campuses.contains($0.id) }
  }

  /// `district` with `events`, which it names; the campuses it has keep their places.
  static func expanded(_ district: District, by events: [SchoolCalendar.Event]) -> District {
    guard !events.isEmpty else { return district }
    var result = district
    let hosts = Dictionary(district.campuses.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var needs = district.needs ?? []
    var eventsOfHost: [Identifier<Campus>: [Identifier<Campus>]] = [:]
    for event in events {
      guard let host = hosts[event.campus] else { continue }
      eventsOfHost[host.id, default: []].append(event.id)
      // No id of a file has a point.
      let bells = Identifier<BellSchedule>("event.\(event.id)")
      result.bells.append(
        BellSchedule(
          id: bells, name: event.name,
          periods: [Period(id: WeekPlan.eventPeriod, name: event.name, kind: .event, time: event.time)]))
      result.campuses.append(
        Campus(
          id: event.id, name: "\(event.name), \(host.name)", level: host.level,
          bells: Campus.Bells(default: nil, byDay: [event.date.weekday: bells]), coordinates: host.coordinates))
      let itself = CampusSelector(campuses: [event.id])
      needs.append(
        NeedEntry(
          campuses: itself, officers: event.officers, weight: event.weight, isRequired: event.isRequired,
          roles: event.roles))
      if result.targets != nil { result.targets?.append(TargetEntry(campuses: itself)) }
    }
    result.needs = needs
    // Whoever may work at a campus may at its events.
    for position in result.officers.indices {
      let added = result.officers[position].campuses?.flatMap { eventsOfHost[$0] ?? [] } ?? []
      if !added.isEmpty { result.officers[position].campuses? += added }
    }
    return result
  }
}
