import Staffing

// Needs, targets, policy, calendar.

extension NeedEntry {
  static let description = EntryDescription<NeedEntry>(
    .needs, ListAccess(\.district.needs),
    fields: [
      .list(
        "levels", "Levels", \.campuses.levels, .word(), .words(Words.levels, isList: true),
        "Campuses of these levels; with Campuses also those. Both empty: every campus."),
      .list(
        "campuses", "Campuses", \.campuses.campuses, .id(), .entries(.campuses, isList: true),
        "These campuses; with Levels also those. Both empty: every campus."),
      .list("days", "Days", \.days, .weekday, .words(Words.days, isList: true), "On these weekdays; empty: every day."),
      .list(
        "kinds", "Kinds", \.periods.kinds, .word(), .words(Words.kinds, isList: true),
        "Periods of these kinds; with Periods also those. Both empty: every period."),
      .list(
        "periods", "Periods", \.periods.periods, .id(), .entries(.periods, isList: true),
        "These periods; with Kinds also those. Both empty: every period."),
      .required("officers", "Officers", \.officers, .integer(Limits.officers), "How many each post needs."),
      .required(
        "weight", "Weight", \.weight, .integer(Limits.weight), "What a minute short costs, for each officer short."),
      .required(
        "required", "Required", \.isRequired, .flag, .words(Words.flags, isList: false),
        "true: a post that is short is a gap; false: it is open."),
      .list(
        "roles", "Roles", \.roles, .id(), .entries(.roles, isList: true),
        "Only officers of these roles count; empty: all do."),
      .notes(\.notes),
    ],
    blank: { _, _ in Blank(NeedEntry(officers: 1, weight: 1)) },
    name: { need, place in "\(place.position + 1) \(need.posts)" },
    detail: { need, _ in
      "\(need.officers) × weight \(need.weight)\(need.isRequired ? ", required" : "")"
    })

  /// Which posts it speaks of.
  private var posts: String {
    let days = days.map { $0.isEmpty ? "no day" : $0.map(\.shortName).joined(separator: " ") }
    let named = (periods.kinds.map { $0.map(\.rawValue) } ?? []) + (periods.periods.map { $0.map(\.text) } ?? [])
    let all = periods.kinds == nil && periods.periods == nil
    let when = all ? nil : named.isEmpty ? "no period" : named.joined(separator: ", ")
    return [Words.campuses(campuses), days, when].compactMap(\.self).joined(separator: ": ")
  }
}

extension TargetEntry {
  static let description = EntryDescription<TargetEntry>(
    .targets, ListAccess(\.district.targets),
    fields: [
      .list(
        "levels", "Levels", \.campuses.levels, .word(), .words(Words.levels, isList: true),
        "Campuses of these levels; with Campuses also those. Both empty: every campus."),
      .list(
        "campuses", "Campuses", \.campuses.campuses, .id(), .entries(.campuses, isList: true),
        "These campuses; with Levels also those. Both empty: every campus."),
      .optional(
        "days", "Days", \.days, .integer(Limits.targetDays),
        "On how many days of the week somebody comes at all; empty: 0."),
      .optional("hours", "Hours", \.hours, .hours(Limits.targetHours), "Covered hours of the week; empty: 0."),
      .notes(\.notes),
    ],
    blank: { _, _ in Blank(TargetEntry()) },
    name: { target, place in "\(place.position + 1) \(Words.campuses(target.campuses))" },
    detail: { target, _ in
      let parts = [target.days.map { counted($0, "day") }, target.hours.map { "\($0.number) h" }].compactMap(\.self)
      return parts.isEmpty ? "nothing" : parts.joined(separator: ", ")
    })
}

/// The policy while a meal may be half typed.
struct PolicyForm: Hashable, Sendable {
  var policy: Policy
  var mealAfter: Hours?
  var mealMinutes: Minutes?
  var mealNotes: String?
  var periodDays: Int?
  var periodHours: Hours?
  var periodStarts: CalendarDate?
  var periodNotes: String?

  init(_ policy: Policy?) {
    self.policy = policy ?? Policy()
    mealAfter = policy?.meal?.afterHours
    mealMinutes = policy?.meal?.minutes
    mealNotes = policy?.meal?.notes
    periodDays = policy?.workPeriod?.days
    periodHours = policy?.workPeriod?.hours
    periodStarts = policy?.workPeriod?.starts
    periodNotes = policy?.workPeriod?.notes
  }

  /// The policy with the meal and the work period, where they are whole.
  var value: Policy {
    var policy = policy
    if let mealAfter, let mealMinutes {
      policy.meal = Policy.Meal(afterHours: mealAfter, minutes: mealMinutes, notes: mealNotes)
    } else {
      policy.meal = nil
    }
    policy.workPeriod = nil
    if let periodDays, let periodHours {
      policy.workPeriod = Policy.WorkPeriod(
        days: periodDays, hours: periodHours, starts: periodStarts, notes: periodNotes)
    }
    return policy
  }

  static let description = EntryDescription<PolicyForm>(
    .policy,
    ListAccess({ target, _ in [PolicyForm(target.district.policy)] }) { target, _, forms in
      guard let policy = forms.first?.value, policy != (target.district.policy ?? Policy()) else { return }
      target.district.policy = policy
    },
    fields: tours + weeks + travel + costs + [.notes(\.policy.notes)], blank: { _, _ in Blank(PolicyForm(nil)) },
    name: { _, _ in "policy" },
    check: { form, _, _ in
      form.missingOfMeal + form.missingOfPeriod
    })

  private static let missing = FieldFault.value(.noValue(expected: .text))

  private var missingOfMeal: [(key: String, fault: FieldFault)] {
    switch (mealAfter, mealMinutes) {
    case (.some, nil): [("meal minutes", Self.missing)]
    case (nil, .some): [("after_hours", Self.missing)]
    case (nil, nil): mealNotes == nil ? [] : [("after_hours", Self.missing)]
    case (.some, .some): []
    }
  }

  private var missingOfPeriod: [(key: String, fault: FieldFault)] {
    switch (periodDays, periodHours) {
    case (.some, nil): [("period hours", Self.missing)]
    case (nil, .some): [("period days", Self.missing)]
    case (nil, nil): periodStarts == nil && periodNotes == nil ? [] : [("period days", Self.missing)]
    case (.some, .some): []
    }
  }

  private static let weeks: [EntryField<PolicyForm>] = [
    .optional(
      "consecutive_days", "Most days in a row", \.policy.consecutiveDays, .integer(Limits.consecutiveDays),
      "On which an officer works, over weeks too; empty: no such rule."),
    .optional(
      "period days", "Work period days", \.periodDays, .periodDays,
      "7, 14, 21 or 28: hours of a period of so many days are limited (29 USC 207(k)); empty: no such rule."),
    .optional(
      "period hours", "Work period hours", \.periodHours, .hours(Limits.hoursOfPeriod),
      "Most duty of a period, of officers whose agency is no separate employer."),
    .optional(
      "period starts", "Work period starts", \.periodStarts, .monday,
      "A Monday on which a period begins; empty: 2024-01-01."),
    .notes(\.periodNotes, key: "period notes", label: "Work period notes"),
  ]

  private static let tours: [EntryField<PolicyForm>] = [
    .optional("min_visit", "Shortest visit", \.policy.minVisit, .minutes, "Minutes; not for full-time roles."),
    .optional(
      "max_visits_per_day", "Most visits a day", \.policy.maxVisitsPerDay, .integer(Limits.visitsPerDay),
      "In one tour; not for full-time roles."),
    .optional(
      "after_hours", "Meal after", \.mealAfter, .hours(Limits.hoursOfDay),
      "A tour of more hours of duty than this has a meal; not for full-time roles."),
    .optional("meal minutes", "Meal minutes", \.mealMinutes, .minutes, "How long the meal is, besides the travel."),
    .notes(\.mealNotes, key: "meal notes", label: "Meal notes"),
  ]

  private static let travel: [EntryField<PolicyForm>] = [
    .optional(
      "speed_mph", "Travel speed", \.policy.travelOrNone.speedMph, .number(Limits.speed),
      "Miles per hour between campuses with coordinates; empty: 25."),
    .optional(
      "road_factor", "Road factor", \.policy.travelOrNone.roadFactor, .number(Limits.roadFactor),
      "How much longer roads are than the straight line; empty: 1.3."),
    .optional(
      "overhead_minutes", "Travel overhead", \.policy.travelOrNone.overheadMinutes, .minutes,
      "Minutes for parking and walking; empty: 5."),
    .optional(
      "default_minutes", "Travel default", \.policy.travelOrNone.defaultMinutes, .minutes,
      "Minutes where coordinates are not known; empty: 15."),
    .notes(\.policy.travelOrNone.notes, key: "travel notes", label: "Travel notes"),
  ]

  private static let costs: [EntryField<PolicyForm>] = [
    .optional(
      "target_minute", "Cost target minute", \.policy.costsOrNone.targetMinute, .integer(Limits.costFactor),
      "Of a covered minute missing to a target; empty: 2."),
    .optional(
      "target_day", "Cost target day", \.policy.costsOrNone.targetDay, .integer(Limits.costFactor),
      "Of a visited day missing to a target; empty: 240."),
    .optional(
      "travel_minute", "Cost travel minute", \.policy.costsOrNone.travelMinute, .integer(Limits.costFactor),
      "Of a minute on the way; empty: 1."),
    .optional(
      "variety", "Cost variety", \.policy.costsOrNone.variety, .integer(Limits.costFactor),
      "Of a minute at a post where somebody was in each of the last 4 weeks; empty: 0."),
    .optional(
      "familiarity", "Cost familiarity", \.policy.costsOrNone.familiarity, .integer(Limits.costFactor),
      "Of a minute at a campus where the officer was not in the last 4 weeks; empty: 0."),
    .notes(\.policy.costsOrNone.notes, key: "costs notes", label: "Costs notes"),
  ]
}

extension Policy {
  /// The travel's keys; setting none of them makes no travel.
  fileprivate var travelOrNone: Travel {
    get { travel ?? Travel() }
    set { if newValue != travelOrNone { travel = newValue } }
  }

  fileprivate var costsOrNone: Costs {
    get { costs ?? Costs() }
    set { if newValue != costsOrNone { costs = newValue } }
  }
}

extension SchoolCalendar.Closure {
  static let description = EntryDescription<SchoolCalendar.Closure>(
    .closures,
    ListAccess({ target, _ in target.district.calendar?.closed ?? [] }) { target, _, closures in
      var calendar = target.district.calendar ?? SchoolCalendar()
      calendar.closed = closures
      target.district.calendar = calendar
    },
    fields: [
      .optional("name", "Name", \.name, .text, "Like Winter Break."),
      .required("from", "From", \.from, .date, "The first closed day, as YYYY-MM-DD."),
      .required("to", "To", \.to, .date, "The last closed day, as YYYY-MM-DD."),
      .notes(\.notes),
    ],
    blank: { target, _ in
      Blank(SchoolCalendar.Closure(from: target.week.monday, to: target.week.monday), empty: ["from", "to"])
    },
    name: { closure, _ in closure.name ?? "closed" },
    detail: { closure, _ in closure.from == closure.to ? "\(closure.from)" : "\(closure.from) – \(closure.to)" },
    check: { closure, _, _ in EntryDescription<SchoolCalendar.Closure>.ordered(closure.from, closure.to, key: "to") })
}

extension SchoolCalendar.BellChange {
  static let description = EntryDescription<SchoolCalendar.BellChange>(
    .bellChanges,
    ListAccess({ target, _ in target.district.calendar?.bells ?? [] }) { target, _, changes in
      var calendar = target.district.calendar ?? SchoolCalendar()
      calendar.bells = changes
      target.district.calendar = calendar
    },
    fields: [
      .required("date", "Date", \.date, .date, "The day, as YYYY-MM-DD."),
      .required("bells", "Bells", \.bells, .id(), .entries(.bells, isList: false), "The bell schedule of that day."),
      .list(
        "levels", "Levels", \.campuses.levels, .word(), .words(Words.levels, isList: true),
        "At campuses of these levels; with Campuses also those. Both empty: every campus."),
      .list(
        "campuses", "Campuses", \.campuses.campuses, .id(), .entries(.campuses, isList: true),
        "At these campuses; with Levels also those. Both empty: every campus."),
      .notes(\.notes),
    ],
    blank: { target, _ in
      Blank(SchoolCalendar.BellChange(date: target.week.monday, bells: ""), empty: ["date"])
    },
    name: { change, place in "\(place.position + 1) \(change.date)" },
    detail: { change, _ in "\(change.bells) at \(Words.campuses(change.campuses))" })
}
