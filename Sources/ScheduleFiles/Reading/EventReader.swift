import Staffing

extension DistrictReader {
  /// Dated posts outside the bells; their ids are among those of the campuses, since visits name them in the same place.
  mutating func events(_ calendar: Entry) -> [SchoolCalendar.Event]? {
    let keys: [Key] = [
      .id, .name, .date, .campus, .start, .end, .officers, .weight, .required, .roles, .notes,
    ]
    var counts: [CalendarDate: Int] = [:]
    let events = calendar.entries(.events, .event, keys: keys)?.map { entry in
      let id: Identifier<Campus> = entry.required(.id, .id())
      references.declare(id, .campus, by: entry)
      let (start, end) = (entry.expected(.start, .time), entry.expected(.end, .time))
      entry.checkOrder(start, end, at: .end)
      let isOrdered = (start ?? .midnight) < (end ?? .endOfDay)
      let date = entry.required(.date, .date)
      counts[date.monday, default: 0] += 1
      return SchoolCalendar.Event(
        id: id, name: entry.required(.name, .name), date: date,
        campus: references.required(.campus, .campus, of: entry),
        time: isOrdered ? ClockRange(start ?? .midnight, end ?? .endOfDay) : .wholeDay,
        officers: entry.required(.officers, .integer(Limits.officers)),
        weight: entry.required(.weight, .integer(Limits.weight)),
        isRequired: entry.optional(.required, .flag) ?? false, roles: references.list(.roles, .role, of: entry),
        notes: entry.optional(.notes, .text))
    }
    for (monday, count) in counts.sorted(by: { $0.key < $1.key }) where count > Limits.mostEventsOfWeek {
      calendar.report(.value(.tooManyOfWeek(count, limit: Limits.mostEventsOfWeek, monday: monday)), at: .events)
    }
    return events
  }
}
