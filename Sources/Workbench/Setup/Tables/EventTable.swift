import Staffing

extension SchoolCalendar.Event {
  fileprivate var start: ClockTime {
    get { time.start }
    set { time.start = newValue }
  }

  fileprivate var end: ClockTime {
    get { time.end }
    set { time.end = newValue }
  }

  static let description = EntryDescription<SchoolCalendar.Event>(
    .events,
    ListAccess({ target, _ in target.district.calendar?.events ?? [] }) { target, _, events in
      var calendar = target.district.calendar ?? SchoolCalendar()
      calendar.events = events
      target.district.calendar = calendar
    },
    fields: [
      .required("name", "Name", \.name, .name, "Like Football game."),
      .id(\.id, "By this visits name it in the place of a campus: a-z, 0-9 and '-'."),
      .required("date", "Date", \.date, .date, "The day, as YYYY-MM-DD; it may be a closed one."),
      .required("campus", "Campus", \.campus, .id(), .entries(.campuses, isList: false), "Where it is."),
      .required("start", "Start", \.start, .time, "When it begins, as HH:MM; inside the bells or not."),
      .required("end", "End", \.end, .time, "When it is over, as HH:MM."),
      .required("officers", "Officers", \.officers, .integer(Limits.officers), "How many are needed."),
      .required(
        "weight", "Weight", \.weight, .integer(Limits.weight),
        "What a minute costs for each officer short, in weighted minutes."),
      .required(
        "required", "Required", \.isRequired, .flag, .words(Words.flags, isList: false),
        "true: short of officers it is a gap; false: it is open."),
      .list(
        "roles", "Roles", \.roles, .id(), .entries(.roles, isList: true),
        "Who may work there, like security; empty: the roles that may staff the campus."),
      .notes(\.notes),
    ],
    blank: { target, _ in
      Blank(
        SchoolCalendar.Event(
          id: "", name: "", date: target.week.monday, campus: "",
          time: ClockRange(ClockTime(18 * 60), ClockTime(21 * 60)), officers: 1, weight: 4, isRequired: true),
        empty: ["date"])
    },
    name: { event, _ in event.name },
    detail: { event, _ in
      "\(event.date.weekday.shortName) \(event.date), \(event.time), \(counted(event.officers, "officer")) at \(event.campus)"
    },
    reference: { event, _, _ in .campus(event.id) },
    check: { event, target, place in
      let campuses = target.district.campuses.map(\.id)
      let others = (target.district.calendar?.events ?? []).enumerated().filter { $0.offset != place.position }
      let isTaken = campuses.contains(event.id) || others.contains { $0.element.id == event.id }
      let taken: [(key: String, fault: FieldFault)] =
        isTaken ? [("id", .other("'\(printable(event.id.text))' is taken; choose another"))] : []
      return taken
        + EntryDescription<SchoolCalendar.Event>.ordered(event.time.start, event.time.end, key: "end")
    })
}
