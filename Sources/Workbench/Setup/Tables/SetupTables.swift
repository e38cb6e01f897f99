import Staffing

/// The tables of all kinds, the one place that lists and forms are made from.
enum SetupTables {
  static func table(_ kind: SetupKind) -> EntryTable { tables[kind.rawValue] }

  /// In the order of ``SetupKind``.
  private static let tables: [EntryTable] = SetupKind.allCases.map { kind in
    switch kind {
    case .district: EntryTable(DistrictForm.description)
    case .bells: EntryTable(BellSchedule.description)
    case .periods: EntryTable(Period.description)
    case .campuses: EntryTable(CampusForm.description)
    case .roles: EntryTable(Role.description)
    case .agencies: EntryTable(Agency.description)
    case .funding: EntryTable(FundingSource.description)
    case .officers: EntryTable(Officer.description)
    case .certifications: EntryTable(Certification.description)
    case .needs: EntryTable(NeedEntry.description)
    case .targets: EntryTable(TargetEntry.description)
    case .policy: EntryTable(PolicyForm.description)
    case .travelPairs: EntryTable(Policy.Travel.Pair.description)
    case .hourCounters: EntryTable(Policy.HourCounter.description)
    case .closures: EntryTable(SchoolCalendar.Closure.description)
    case .bellChanges: EntryTable(SchoolCalendar.BellChange.description)
    case .events: EntryTable(SchoolCalendar.Event.description)
    case .absences: EntryTable(Absence.description)
    case .week: EntryTable(WeekForm.description)
    }
  }
}

/// Words that several tables offer.
enum Words {
  static let levels = Campus.Level.allCases.map(\.rawValue)
  static let days = Weekday.allCases.map(\.text)
  static let kinds = Period.Kind.allCases.map(\.rawValue)
  static let flags = ["true", "false"]

  /// How a list says which campuses an entry speaks of.
  static func campuses(_ selector: CampusSelector) -> String {
    let levels = selector.levels.map { $0.map(\.rawValue) } ?? []
    let campuses = selector.campuses.map { $0.map(\.text) } ?? []
    if selector.levels == nil, selector.campuses == nil { return "every campus" }
    let named = levels + campuses
    return named.isEmpty ? "no campus" : named.joined(separator: ", ")
  }
}

// MARK: - The district itself

/// The district's own lines, and the calendar's notes.
struct DistrictForm: Hashable, Sendable {
  var general: District.General
  var calendarNotes: String?

  static let description = EntryDescription<DistrictForm>(
    .district,
    ListAccess(
      { target, _ in
        [DistrictForm(general: target.district.general, calendarNotes: target.district.calendar?.notes)]
      },
      { target, _, forms in
        guard let form = forms.first else { return }
        target.district.general = form.general
        guard form.calendarNotes != target.district.calendar?.notes else { return }
        var calendar = target.district.calendar ?? SchoolCalendar()
        calendar.notes = form.calendarNotes
        target.district.calendar = calendar
      }),
    fields: [
      .required("name", "Name", \.general.name, .name, "The district's name, as the title shows it."),
      .optional("state", "State", \.general.state, .text, "Like AZ; for reports."),
      .optional("time_zone", "Time zone", \.general.timeZone, .text, "Like America/Phoenix; for reports."),
      .notes(\.general.notes),
      .notes(\.calendarNotes, key: "calendar notes", label: "Calendar notes"),
    ],
    blank: { target, _ in Blank(DistrictForm(general: target.district.general)) },
    name: { form, _ in form.general.name })
}

/// What a week says of itself.
struct WeekForm: Hashable, Sendable {
  var notes: String?

  static let description = EntryDescription<WeekForm>(
    .week,
    ListAccess({ target, _ in [WeekForm(notes: target.week.notes)] }) { target, _, forms in
      target.week.notes = forms.first?.notes
    },
    fields: [.notes(\.notes)], blank: { _, _ in Blank(WeekForm()) }, name: { _, _ in "notes" })
}

extension Absence {
  static let description = EntryDescription<Absence>(
    .absences,
    // Visits that an absence hits are struck out, and given back with its end.
    ListAccess({ target, _ in target.week.absences ?? [] }) { target, _, absences in
      target.replaceAbsences(with: absences)
    },
    fields: [
      .required("officer", "Officer", \.officer, .id(), .entries(.officers, isList: false), "Who cannot come."),
      .required("date", "Date", \.date, .date, "A day of this week, as YYYY-MM-DD."),
      .optional("from", "From", \.from, .time, "The first time, as HH:MM; empty: from 00:00."),
      .optional("to", "To", \.to, .time, "The time at which it is over, as HH:MM; empty: until 24:00."),
      .optional("reason", "Reason", \.reason, .text, "Like court, training, sick."),
      .notes(\.notes),
    ],
    blank: { target, _ in Blank(Absence(officer: "", date: target.week.monday), empty: ["officer"]) },
    name: { absence, _ in absence.officer.text },
    detail: { absence, _ in
      let time = absence.time == .wholeDay ? "all day" : absence.time.description
      return ["\(absence.date.weekday.shortName) \(absence.date)", time, absence.reason].compactMap(\.self)
        .joined(separator: ", ")
    },
    check: { absence, target, _ in
      let monday = target.week.monday
      let isOutside = absence.date.monday != monday
      return ordered(absence.from ?? .midnight, absence.to ?? .endOfDay, key: "to")
        + (isOutside ? [("date", .value(.outsideTheWeek(date: absence.date, monday: monday)))] : [])
    })

  private static func ordered(_ start: ClockTime, _ end: ClockTime, key: String) -> [(key: String, fault: FieldFault)] {
    EntryDescription<Absence>.ordered(start, end, key: key)
  }
}
