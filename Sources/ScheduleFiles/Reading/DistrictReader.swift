import Staffing

/// Builds a ``District`` from a document of the district's format.
struct DistrictReader {
  var references = ReferenceTable()
  /// Whether what is read is a part, which names what it does not hold.
  private var isPart = false

  /// A part of a district, as ``DistrictWriter`` writes it: it may name what it does not hold, and be without a name.
  static func readPart(_ text: String) throws(FileError) -> District {
    try read(text, file: "", isPart: true)
  }

  /// The district in `text`; every problem is thrown at once.
  static func read(_ text: String, file: String, isPart: Bool = false) throws(FileError) -> District {
    let document = try Document(text, file: file)
    let log = ProblemLog(file: file)
    guard let root = Entry(document.root, .document, of: nil, keys: keys, log: log) else {
      try log.throwIfAny()
      throw FileError(file: file, .empty)
    }
    try Format.district.check(root)
    var reader = DistrictReader()
    reader.isPart = isPart
    let district = reader.district(root)
    if !isPart { reader.references.reportDangling() }
    try log.throwIfAny()
    return district
  }

  private static let keys: [Key] = [
    .format, .name, .state, .timeZone, .notes, .roles, .agencies, .funding, .bells, .campuses, .needs, .targets,
    .policy, .calendar, .officers,
  ]

  private mutating func district(_ root: Entry) -> District {
    District(
      name: root.required(.name, isPart ? .nameOrNothing : .name), state: root.optional(.state, .text),
      timeZone: root.optional(.timeZone, .text), notes: root.optional(.notes, .text),
      roles: roles(root), agencies: agencies(root), funding: funding(root), bells: bells(root),
      campuses: campuses(root), needs: needs(root), targets: targets(root),
      policy: root.optionalMapping(.policy, keys: PolicyKeys.policy).map { policy($0) },
      calendar: root.optionalMapping(.calendar, keys: [.notes, .closed, .bells, .events]).map { calendar($0) },
      officers: officers(root))
  }

}

// MARK: - Roles, agencies, funding

extension DistrictReader {
  private mutating func roles(_ root: Entry) -> [Role] {
    let keys: [Key] = [
      .id, .name, .fullTime, .levels, .arrestAuthority, .requiredCertifications, .trainingHours, .notes,
    ]
    return root.requiredEntries(.roles, .role, keys: keys).map { entry in
      let id: Identifier<Role> = entry.required(.id, .id())
      references.declare(id, .role, by: entry)
      return Role(
        id: id, name: entry.required(.name, .name), isFullTime: entry.optional(.fullTime, .flag) ?? false,
        levels: entry.list(.levels, .word()), arrestAuthority: entry.optional(.arrestAuthority, .flag),
        requiredCertifications: entry.list(.requiredCertifications, .id()) ?? [],
        trainingHours: entry.optional(.trainingHours, .hours(Limits.trainingHours)),
        notes: entry.optional(.notes, .text))
    }
  }

  private mutating func agencies(_ root: Entry) -> [Agency]? {
    root.entries(.agencies, .agency, keys: [.id, .name, .kind, .agreement, .separateEmployer, .notes])?.map { entry in
      let id: Identifier<Agency> = entry.required(.id, .id())
      references.declare(id, .agency, by: entry)
      return Agency(
        id: id, name: entry.required(.name, .name), kind: entry.optional(.kind, .word()),
        agreement: entry.mapping(.agreement, keys: [.signed, .expires, .notes]).map { agreement($0) },
        separateEmployer: entry.optional(.separateEmployer, .flag), notes: entry.optional(.notes, .text))
    }
  }

  private func agreement(_ entry: Entry) -> Agency.Agreement {
    let (signed, expires) = (entry.optional(.signed, .date), entry.optional(.expires, .date))
    entry.checkOrder(signed, expires, at: .expires)
    return Agency.Agreement(signed: signed, expires: expires, notes: entry.optional(.notes, .text))
  }

  private mutating func funding(_ root: Entry) -> [FundingSource]? {
    let keys: [Key] = [.id, .name, .paysFor, .starts, .ends, .hours, .amount, .hourlyRate, .notes]
    return root.entries(.funding, .fundingSource, keys: keys)?.map { entry in
      let id: Identifier<FundingSource> = entry.required(.id, .id())
      references.declare(id, .fundingSource, by: entry)
      let (starts, ends) = (entry.optional(.starts, .date), entry.optional(.ends, .date))
      entry.checkOrder(starts, ends, at: .ends)
      return FundingSource(
        id: id, name: entry.required(.name, .name), paysFor: references.list(.paysFor, .role, of: entry),
        starts: starts, ends: ends, hours: entry.optional(.hours, .number(Limits.funding)),
        amount: entry.optional(.amount, .number(Limits.funding)),
        hourlyRate: entry.optional(.hourlyRate, .number(Limits.funding)), notes: entry.optional(.notes, .text))
    }
  }
}

// MARK: - Bell schedules and campuses

extension DistrictReader {
  private mutating func bells(_ root: Entry) -> [BellSchedule] {
    root.requiredEntries(.bells, .bellSchedule, keys: [.id, .name, .notes, .periods]).map { entry in
      let id: Identifier<BellSchedule> = entry.required(.id, .id())
      references.declare(id, .bellSchedule, by: entry)
      return BellSchedule(
        id: id, name: entry.optional(.name, .name), periods: periods(entry), notes: entry.optional(.notes, .text))
    }
  }

  private mutating func periods(_ schedule: Entry) -> [Period] {
    var periods: [Period] = []
    var own = ReferenceTable()
    let keys: [Key] = [.id, .name, .kind, .start, .end, .notes]
    for entry in schedule.requiredEntries(.periods, .period, keys: keys) {
      let id: Identifier<Period> = entry.required(.id, .id())
      own.declare(id, .period, by: entry)
      references.declareShared(id, .period, by: entry)
      let (start, end) = (entry.expected(.start, .time), entry.expected(.end, .time))
      let period = Period(
        id: id, name: entry.required(.name, .name), kind: entry.required(.kind, .word()),
        time: ClockRange(start ?? .midnight, end ?? .endOfDay), notes: entry.optional(.notes, .text))
      // A period whose times cannot be read tells nothing about its neighbours.
      guard let start, let end else { continue }
      entry.checkOrder(start, end, at: .end)
      if let previous = periods.last, start < previous.time.end {
        let fault: EntryFault =
          start < previous.time.start
          ? .startsBeforePrevious(previous: previous.id.text)
          : .overlapsPrevious(previous: previous.id.text, ends: previous.time.end, starts: start)
        entry.report(.entry(fault), at: .start)
      }
      periods.append(period)
    }
    return periods
  }

  private mutating func campuses(_ root: Entry) -> [Campus] {
    let keys: [Key] = [.id, .name, .level, .bells, .lat, .lon, .enrollment, .notes]
    return root.requiredEntries(.campuses, .campus, keys: keys, atMost: Limits.mostCampuses).map { entry in
      let id: Identifier<Campus> = entry.required(.id, .id())
      references.declare(id, .campus, by: entry)
      return Campus(
        id: id, name: entry.required(.name, .name), level: entry.required(.level, .word()),
        bells: bellsOfCampus(entry), coordinates: coordinates(entry),
        enrollment: entry.optional(.enrollment, .integer(Limits.enrollment)), notes: entry.optional(.notes, .text))
    }
  }

  private mutating func bellsOfCampus(_ campus: Entry) -> Campus.Bells {
    guard campus.type(at: .bells) == .mapping else {
      return Campus.Bells(default: references.required(.bells, .bellSchedule, of: campus))
    }
    guard let entry = campus.mapping(.bells, keys: [.default] + Key.weekdays) else {
      return Campus.Bells(default: nil)
    }
    var byDay: [Weekday: Identifier<BellSchedule>] = [:]
    for day in Weekday.allCases {
      byDay[day] = references.optional(Key.weekdays[day.rawValue], .bellSchedule, of: entry)
    }
    return Campus.Bells(default: references.optional(.default, .bellSchedule, of: entry), byDay: byDay)
  }

  private func coordinates(_ entry: Entry) -> Campus.Coordinates? {
    let latitude = entry.optional(.lat, .number(Limits.latitude))
    let longitude = entry.optional(.lon, .number(Limits.longitude))
    let (hasLatitude, hasLongitude) = (entry.type(at: .lat) != nil, entry.type(at: .lon) != nil)
    if hasLatitude != hasLongitude {
      let (given, missing): (Key, Key) = hasLatitude ? (.lat, .lon) : (.lon, .lat)
      entry.report(.entry(.missingCoordinate(given: given.rawValue)), at: missing)
    }
    guard let latitude, let longitude else { return nil }
    return Campus.Coordinates(latitude: latitude, longitude: longitude)
  }
}

// MARK: - Needs and targets

extension DistrictReader {
  private mutating func selector(_ entry: Entry) -> CampusSelector {
    CampusSelector(campuses: references.list(.campuses, .campus, of: entry), levels: entry.list(.levels, .word()))
  }

  private mutating func needs(_ root: Entry) -> [NeedEntry]? {
    let keys: [Key] = [
      .campuses, .levels, .days, .periods, .kinds, .officers, .weight, .required, .roles, .notes,
    ]
    return root.entries(.needs, .need, keys: keys)?.map { entry in
      NeedEntry(
        campuses: selector(entry), days: entry.list(.days, .weekday),
        periods: PeriodSelector(
          periods: references.list(.periods, .period, of: entry), kinds: entry.list(.kinds, .word())),
        officers: entry.required(.officers, .integer(Limits.officers)),
        weight: entry.required(.weight, .integer(Limits.weight)),
        isRequired: entry.optional(.required, .flag) ?? false, roles: references.list(.roles, .role, of: entry),
        notes: entry.optional(.notes, .text))
    }
  }

  private mutating func targets(_ root: Entry) -> [TargetEntry]? {
    root.entries(.targets, .target, keys: [.campuses, .levels, .days, .hours, .notes])?.map { entry in
      TargetEntry(
        campuses: selector(entry), days: entry.optional(.days, .integer(Limits.targetDays)),
        hours: entry.optional(.hours, .hours(Limits.targetHours)), notes: entry.optional(.notes, .text))
    }
  }
}

// MARK: - Policy and calendar

/// The keys of the mappings within `policy`.
private enum PolicyKeys {
  static let policy: [Key] = [
    .notes, .minVisit, .maxVisitsPerDay, .meal, .consecutiveDays, .workPeriod, .hourCounters, .travel, .costs,
  ]
  static let workPeriod: [Key] = [.days, .hours, .starts, .notes]
  static let hourCounter: [Key] = [.id, .name, .hours, .weeks, .starts, .officers, .roles, .notes]
  static let travel: [Key] = [.speedMph, .roadFactor, .overheadMinutes, .defaultMinutes, .pairs, .notes]
  static let costs: [Key] = [.targetMinute, .targetDay, .travelMinute, .variety, .familiarity, .notes]
}

extension DistrictReader {
  private mutating func policy(_ entry: Entry) -> Policy {
    Policy(
      minVisit: entry.optional(.minVisit, .minutes),
      maxVisitsPerDay: entry.optional(.maxVisitsPerDay, .integer(Limits.visitsPerDay)),
      meal: entry.optionalMapping(.meal, keys: [.afterHours, .minutes, .notes]).map { meal in
        Policy.Meal(
          afterHours: meal.required(.afterHours, .hours(Limits.hoursOfDay)),
          minutes: meal.required(.minutes, .minutes), notes: meal.optional(.notes, .text))
      },
      consecutiveDays: entry.optional(.consecutiveDays, .integer(Limits.consecutiveDays)),
      workPeriod: entry.optionalMapping(.workPeriod, keys: PolicyKeys.workPeriod).map { period in
        Policy.WorkPeriod(
          days: period.required(.days, .periodDays), hours: period.required(.hours, .hours(Limits.hoursOfPeriod)),
          starts: period.optional(.starts, .monday), notes: period.optional(.notes, .text))
      },
      hourCounters: hourCounters(entry),
      travel: entry.optionalMapping(.travel, keys: PolicyKeys.travel).map { travel($0) },
      costs: entry.optionalMapping(.costs, keys: PolicyKeys.costs).map { costs in
        Policy.Costs(
          targetMinute: costs.optional(.targetMinute, .integer(Limits.costFactor)),
          targetDay: costs.optional(.targetDay, .integer(Limits.costFactor)),
          travelMinute: costs.optional(.travelMinute, .integer(Limits.costFactor)),
          variety: costs.optional(.variety, .integer(Limits.costFactor)),
          familiarity: costs.optional(.familiarity, .integer(Limits.costFactor)),
          notes: costs.optional(.notes, .text))
      }, notes: entry.optional(.notes, .text))
  }

  private mutating func hourCounters(_ policy: Entry) -> [Policy.HourCounter]? {
    policy.entries(
      .hourCounters, .hourCounter, keys: PolicyKeys.hourCounter, atMost: Limits.mostHourCounters
    )?.map { entry in
      let id: Identifier<Policy.HourCounter> = entry.required(.id, .id())
      references.declare(id, .hourCounter, by: entry)
      return Policy.HourCounter(
        id: id, name: entry.optional(.name, .name), hours: entry.required(.hours, .hours(Limits.hoursOfWeek)),
        weeks: entry.required(.weeks, .integer(Limits.countedWeeks)), starts: entry.optional(.starts, .date),
        officers: references.list(.officers, .officer, of: entry), roles: references.list(.roles, .role, of: entry),
        notes: entry.optional(.notes, .text))
    }
  }

  private mutating func travel(_ entry: Entry) -> Policy.Travel {
    Policy.Travel(
      speedMph: entry.optional(.speedMph, .number(Limits.speed)),
      roadFactor: entry.optional(.roadFactor, .number(Limits.roadFactor)),
      overheadMinutes: entry.optional(.overheadMinutes, .minutes),
      defaultMinutes: entry.optional(.defaultMinutes, .minutes),
      pairs: entry.entries(.pairs, .travelPair, keys: [.from, .to, .minutes, .notes])?.map { pair in
        Policy.Travel.Pair(
          from: references.required(.from, .campus, of: pair), to: references.required(.to, .campus, of: pair),
          minutes: pair.required(.minutes, .minutes), notes: pair.optional(.notes, .text))
      }, notes: entry.optional(.notes, .text))
  }

  private mutating func calendar(_ entry: Entry) -> SchoolCalendar {
    SchoolCalendar(
      closed: entry.entries(.closed, .closure, keys: [.from, .to, .name, .notes])?.map { closure in
        let (from, to) = (closure.expected(.from, .date), closure.expected(.to, .date))
        closure.checkOrder(from, to, at: .to)
        return SchoolCalendar.Closure(
          from: from ?? ScalarType.date.placeholder, to: to ?? ScalarType.date.placeholder,
          name: closure.optional(.name, .name), notes: closure.optional(.notes, .text))
      },
      bells: entry.entries(.bells, .bellChange, keys: [.date, .campuses, .levels, .bells, .notes])?.map { change in
        SchoolCalendar.BellChange(
          date: change.required(.date, .date), campuses: selector(change),
          bells: references.required(.bells, .bellSchedule, of: change), notes: change.optional(.notes, .text))
      }, events: events(entry), notes: entry.optional(.notes, .text))
  }
}
