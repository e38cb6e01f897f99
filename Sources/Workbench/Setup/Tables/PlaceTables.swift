import Staffing

// Bell schedules with their periods, campuses, travel times.

extension BellSchedule {
  static let description = EntryDescription<BellSchedule>(
    .bells, ListAccess(\.district.bells),
    fields: [
      .optional("name", "Name", \.name, .text, "Like Elementary, usual day."),
      .id(\.id),
      .notes(\.notes),
    ],
    blank: { _, _ in Blank(BellSchedule(id: "", periods: [])) },
    name: { schedule, _ in schedule.name ?? schedule.id.text },
    detail: { schedule, _ in
      guard let first = schedule.periods.first, let last = schedule.periods.last else {
        return "\(schedule.id), no periods: closed"
      }
      let time = ClockRange(first.time.start, last.time.end)
      return "\(schedule.id), \(counted(schedule.periods.count, "period")), \(time)"
    },
    reference: { schedule, _, _ in .bellSchedule(schedule.id) },
    check: { schedule, target, place in
      EntryDescription<BellSchedule>.unique(
        schedule.id, among: target.district.bells.map(\.id), but: place.position, .bells)
    })
}

extension Period {
  fileprivate var start: ClockTime {
    get { time.start }
    set { time.start = newValue }
  }

  fileprivate var end: ClockTime {
    get { time.end }
    set { time.end = newValue }
  }

  static let description = EntryDescription<Period>(
    .periods,
    ListAccess(
      { target, parent in
        guard let parent, target.district.bells.indices.contains(parent) else { return [] }
        return target.district.bells[parent].periods
      },
      { target, parent, periods in
        guard let parent, target.district.bells.indices.contains(parent) else { return }
        // In order of time, those of one time as they were.
        target.district.bells[parent].periods = periods.enumerated().sorted {
          ($0.element.time.start, $0.offset) < ($1.element.time.start, $1.offset)
        }.map(\.element)
      }),
    fields: [
      .required("name", "Name", \.name, .name, "Like Period 1, Lunch."),
      .id(\.id, "By this needs and weeks name it: a-z, 0-9 and '-'. It follows the name until it is changed."),
      .required("kind", "Kind", \.kind, .word(), .words(Words.kinds, isList: false), "What students do."),
      .required("start", "Start", \.start, .time, "When it begins, as HH:MM."),
      .required("end", "End", \.end, .time, "When it is over, as HH:MM."),
      .notes(\.notes),
    ],
    blank: { target, place in
      let periods = place.parent.map { target.district.bells[$0].periods } ?? []
      let start = periods.last?.time.end ?? ClockTime(8 * 60)
      let kind: Period.Kind = periods.isEmpty ? .arrival : .class
      return Blank(
        Period(id: "", name: "", kind: kind, time: ClockRange(min(start, ClockTime(1439)), .endOfDay)), empty: ["end"])
    },
    name: { period, _ in period.name },
    detail: { period, _ in "\(period.time), \(period.kind.rawValue), \(period.id)" },
    reference: { period, target, place in
      guard let parent = place.parent, target.district.bells.indices.contains(parent) else { return nil }
      return .period(period.id, of: target.district.bells[parent].id)
    },
    check: { period, target, place in
      let all = place.parent.map { target.district.bells[$0].periods } ?? []
      let others = all.enumerated().filter { $0.offset != place.position }.map(\.element)
      let order = EntryDescription<Period>.ordered(period.time.start, period.time.end, key: "end")
      let unique = EntryDescription<Period>.unique(period.id, among: all.map(\.id), but: place.position, .periods)
      guard order.isEmpty, let met = others.first(where: { $0.time.meets(period.time) }) else { return unique + order }
      if met.time.start <= period.time.start {
        return unique + [
          (
            "start",
            .entry(.overlapsPrevious(previous: met.id.text, ends: met.time.end, starts: period.time.start))
          )
        ]
      }
      return unique + [
        ("end", .other("\(period.time.end) is after \(met.time.start), when period '\(met.id)' starts; end it before"))
      ]
    })
}

/// A campus while its coordinates may be half typed.
struct CampusForm: Hashable, Sendable {
  var campus: Campus
  var latitude: ExactNumber?
  var longitude: ExactNumber?

  init(_ campus: Campus) {
    self.campus = campus
    latitude = campus.coordinates?.latitude
    longitude = campus.coordinates?.longitude
  }

  /// The campus with the coordinates, where there are both.
  var value: Campus {
    var campus = campus
    if let latitude, let longitude {
      campus.coordinates = Campus.Coordinates(latitude: latitude, longitude: longitude)
    } else {
      campus.coordinates = nil
    }
    return campus
  }

  private static func bells(on day: Weekday) -> EntryField<CampusForm> {
    .optional(
      day.text, "Bells \(day.shortName)", \.campus.bells.byDay[day.rawValue], .id(), .entries(.bells, isList: false),
      day <= .fri
        ? "The bell schedule of this weekday, where it is another." : "Empty: the campus is closed on this day.")
  }

  static let description = EntryDescription<CampusForm>(
    .campuses,
    ListAccess({ target, _ in target.district.campuses.map(CampusForm.init) }) { target, _, forms in
      target.district.campuses = forms.map(\.value)
    },
    fields: [
      .required("name", "Name", \.campus.name, .name, "Like Oak Elementary School."),
      .id(\.campus.id),
      .required(
        "level", "Level", \.campus.level, .word(), .words(Words.levels, isList: false),
        "Roles, needs and targets speak of campuses by level."),
      .optional(
        "bells", "Bells", \.campus.bells.default, .id(), .entries(.bells, isList: false),
        "The usual bell schedule, Monday to Friday; empty: closed on days without one of their own."),
    ] + Weekday.allCases.map(bells(on:)) + [
      .optional("lat", "Latitude", \.latitude, .number(Limits.latitude), "Degrees north, like 33.05812; for travel."),
      .optional("lon", "Longitude", \.longitude, .number(Limits.longitude), "Degrees east, like -112.04710."),
      .optional("enrollment", "Enrollment", \.campus.enrollment, .integer(Limits.enrollment), "Number of students."),
      .notes(\.campus.notes),
    ],
    blank: { target, _ in
      let bells = target.district.bells.first?.id
      return Blank(CampusForm(Campus(id: "", name: "", level: .elementary, bells: Campus.Bells(default: bells))))
    },
    name: { form, _ in form.campus.name },
    detail: { form, _ in
      let days = Weekday.allCases.compactMap { day in
        form.campus.bells.byDay[day.rawValue].map { "\(day.shortName) \($0)" }
      }
      let bells = [form.campus.bells.default?.text ?? "no usual bells"] + days
      return "\(form.campus.level.rawValue), \(bells.joined(separator: ", "))"
    },
    reference: { form, _, _ in .campus(form.campus.id) },
    check: { form, target, place in
      let unique = EntryDescription<CampusForm>.unique(
        form.campus.id, among: target.district.campuses.map(\.id), but: place.position, .campuses)
      switch (form.latitude, form.longitude) {
      case (.some, nil): return unique + [("lon", .entry(.missingCoordinate(given: "lat")))]
      case (nil, .some): return unique + [("lat", .entry(.missingCoordinate(given: "lon")))]
      case (.some, .some), (nil, nil): return unique
      }
    })
}

extension Policy.Travel.Pair {
  static let description = EntryDescription<Policy.Travel.Pair>(
    .travelPairs,
    ListAccess({ target, _ in target.district.policy?.travel?.pairs ?? [] }) { target, _, pairs in
      var policy = target.district.policy ?? Policy()
      var travel = policy.travel ?? Policy.Travel()
      travel.pairs = pairs
      policy.travel = travel
      target.district.policy = policy
    },
    fields: [
      .required("from", "From", \.from, .id(), .entries(.campuses, isList: false), "One campus; it holds both ways."),
      .required("to", "To", \.to, .id(), .entries(.campuses, isList: false), "The other campus."),
      .required("minutes", "Minutes", \.minutes, .minutes, "How long the way takes, parking included."),
      .notes(\.notes),
    ],
    blank: { _, _ in Blank(Policy.Travel.Pair(from: "", to: "", minutes: 0), empty: ["minutes"]) },
    name: { pair, _ in "\(pair.from) – \(pair.to)" },
    detail: { pair, _ in "\(pair.minutes.rawValue) min" })
}
