import Staffing

// Roles, agencies, funding, officers.

extension Role {
  /// The certifications as a list that may be left out.
  fileprivate var certificationsOrNone: [Identifier<Certification>]? {
    get { requiredCertifications.isEmpty ? nil : requiredCertifications }
    set { requiredCertifications = newValue ?? [] }
  }

  static let description = EntryDescription<Role>(
    .roles, ListAccess(\.district.roles),
    fields: [
      .required("name", "Name", \.name, .name, "Like School Resource Officer."),
      .id(\.id),
      .required(
        "full_time", "Full time", \.isFullTime, .flag, .words(Words.flags, isList: false),
        "true: works every period of one campus, the officer's post."),
      .list(
        "levels", "Levels", \.levels, .word(), .words(Words.levels, isList: true),
        "The levels of the campuses it may staff; empty: every level."),
      .optional(
        "arrest_authority", "Arrest authority", \.arrestAuthority, .flag, .words(Words.flags, isList: false),
        "For reports."),
      .list(
        "required_certifications", "Certifications", \.certificationsOrNone, .id(),
        .entries(.certifications, isList: true), "What officers must hold, by id, like azpost."),
      .optional(
        "training_hours", "Training hours", \.trainingHours, .hours(Limits.trainingHours),
        "Hours of training that officers must have; empty: none."),
      .notes(\.notes),
    ],
    blank: { _, _ in Blank(Role(id: "", name: "")) },
    name: { role, _ in role.name },
    detail: { role, _ in
      let levels = role.levels.map { $0.map(\.rawValue).joined(separator: ", ") } ?? "every level"
      return "\(role.id), \(role.isFullTime ? "full time" : "part time"), \(levels)"
    },
    reference: { role, _, _ in .role(role.id) },
    check: { role, target, place in
      EntryDescription<Role>.unique(role.id, among: target.district.roles.map(\.id), but: place.position, .roles)
    })
}

extension Agency {
  fileprivate var hasAgreement: Bool {
    get { agreement != nil }
    set { agreement = newValue ? agreement ?? Agreement() : nil }
  }

  fileprivate var signed: CalendarDate? {
    get { agreement?.signed }
    set { change(\.signed, newValue) }
  }

  fileprivate var expires: CalendarDate? {
    get { agreement?.expires }
    set { change(\.expires, newValue) }
  }

  fileprivate var agreementNotes: String? {
    get { agreement?.notes }
    set { change(\.notes, newValue) }
  }

  /// A value makes the agreement, none leaves it as it is.
  private mutating func change<Value>(_ path: WritableKeyPath<Agreement, Value?>, _ value: Value?) {
    guard value != nil || agreement != nil else { return }
    var changed = agreement ?? Agreement()
    changed[keyPath: path] = value
    agreement = changed
  }

  static let description = EntryDescription<Agency>(
    .agencies, ListAccess(\.district.agencies),
    fields: [
      .required("name", "Name", \.name, .name, "Like City Police Department."),
      .id(\.id),
      .optional(
        "kind", "Kind", \.kind, .word(), .words(Agency.Kind.allCases.map(\.rawValue), isList: false),
        "All but a district's own need an agreement in force."),
      .required(
        "agreement", "Agreement", \.hasAgreement, .flag, .words(Words.flags, isList: false),
        "Whether there is a memorandum of understanding (MOU) with the district."),
      .optional("signed", "Signed", \.signed, .date, "Its first day, as YYYY-MM-DD; empty: it always was in force."),
      .optional("expires", "Expires", \.expires, .date, "Its last day, as YYYY-MM-DD; empty: it never ends."),
      .notes(\.agreementNotes, key: "agreement notes", label: "Agreement notes"),
      .optional(
        "separate_employer", "Separate employer", \.separateEmployer, .flag, .words(Words.flags, isList: false),
        "false: its officers' hours count for the policy's work period (29 CFR 553.227); empty: true."),
      .notes(\.notes),
    ],
    blank: { _, _ in Blank(Agency(id: "", name: "", kind: .police, agreement: Agreement())) },
    name: { agency, _ in agency.name },
    detail: { agency, _ in
      let end = agency.agreement.map { $0.expires.map { "agreement until \($0)" } ?? "agreement" } ?? "no agreement"
      return "\(agency.id), \(agency.kind?.rawValue ?? "of no kind"), \(end)"
    },
    reference: { agency, _, _ in .agency(agency.id) },
    check: { agency, target, place in
      EntryDescription<Agency>.unique(
        agency.id, among: (target.district.agencies ?? []).map(\.id), but: place.position, .agencies)
        + EntryDescription<Agency>.ordered(agency.signed, agency.expires, key: "expires")
    })
}

extension FundingSource {
  static let description = EntryDescription<FundingSource>(
    .funding, ListAccess(\.district.funding),
    fields: [
      .required("name", "Name", \.name, .name, "Like School Safety Grant."),
      .id(\.id),
      .list(
        "pays_for", "Pays for", \.paysFor, .id(), .entries(.roles, isList: true),
        "The roles it pays for; empty: every role."),
      .optional("starts", "Starts", \.starts, .date, "Its first day, as YYYY-MM-DD; empty: open."),
      .optional("ends", "Ends", \.ends, .date, "Its last day, as YYYY-MM-DD; empty: open."),
      .optional("hours", "Hours", \.hours, .number(Limits.funding), "Hours in all; reported, never a limit."),
      .optional("amount", "Amount", \.amount, .number(Limits.funding), "Money in all; reported, never a limit."),
      .optional("hourly_rate", "Hourly rate", \.hourlyRate, .number(Limits.funding), "Money for an hour."),
      .notes(\.notes),
    ],
    blank: { _, _ in Blank(FundingSource(id: "", name: "")) },
    name: { source, _ in source.name },
    detail: { source, _ in
      let roles = source.paysFor.map { "for \($0.map(\.text).joined(separator: ", "))" } ?? "for every role"
      let end = source.ends.map { ", until \($0)" } ?? ""
      return "\(source.id), \(roles)\(end)"
    },
    reference: { source, _, _ in .fundingSource(source.id) },
    check: { source, target, place in
      EntryDescription<FundingSource>.unique(
        source.id, among: (target.district.funding ?? []).map(\.id), but: place.position, .funding)
        + EntryDescription<FundingSource>.ordered(source.starts, source.ends, key: "ends")
    })
}

extension Officer {
  static let description = EntryDescription<Officer>(
    .officers, ListAccess(\.district.officers),
    fields: [
      .required("name", "Name", \.name, .name, "First and last name."),
      .id(\.id),
      .optional("phone", "Phone", \.phone, .text, "Where the officer can be called; in no export."),
      .required("role", "Role", \.role, .id(), .entries(.roles, isList: false), "What the officer is."),
      .optional(
        "agency", "Agency", \.agency, .id(), .entries(.agencies, isList: false),
        "Who employs the officer; empty: nobody, and no agreement is needed."),
      .optional(
        "funding", "Funding", \.funding, .id(), .entries(.funding, isList: false), "What pays for the officer."),
      .optional(
        "post", "Post", \.post, .id(), .entries(.campuses, isList: false), "The one campus of a full-time officer."),
      .optional(
        "weekly_hours", "Weekly hours", \.weeklyHours, .hours(Limits.hoursOfWeek),
        "Most duty of a week, like 19.5; empty: no limit."),
      .optional(
        "daily_hours", "Daily hours", \.dailyHours, .hours(Limits.hoursOfDay),
        "Most duty of a day, like 8; empty: no limit."),
      .list(
        "campuses", "Campuses", \.campuses, .id(), .entries(.campuses, isList: true),
        "Where the officer may be; empty: every campus of the role's levels."),
      .availability("availability", "Availability", \.availability),
      .optional(
        "training_hours", "Training hours", \.trainingHours, .hours(Limits.trainingHours),
        "Hours of training taken; empty: none."),
      .notes(\.notes),
    ],
    blank: { target, _ in
      let role = target.district.roles.first?.id
      return Blank(Officer(id: "", name: "", role: role ?? ""))
    },
    name: { officer, _ in officer.name },
    detail: { officer, target in
      let hours = officer.weeklyHours.map { "\($0.number) h" }
      let post = officer.post.map { "at \($0)" }
      let days = officer.availability.map { availability in
        let named = Weekday.allCases.filter { !availability.windows[$0.rawValue].isEmpty }.map(\.shortName)
        return named.isEmpty ? "never" : named.joined(separator: " ")
      }
      return ["\(officer.role)", hours, post, days].compactMap(\.self).joined(separator: ", ")
    },
    reference: { officer, _, _ in .officer(officer.id) },
    check: { officer, target, place in
      EntryDescription<Officer>.unique(
        officer.id, among: target.district.officers.map(\.id), but: place.position, .officers)
    })
}

extension Certification {
  static let description = EntryDescription<Certification>(
    .certifications,
    ListAccess(
      { target, parent in
        guard let parent, target.district.officers.indices.contains(parent) else { return [] }
        return target.district.officers[parent].certifications
      },
      { target, parent, certifications in
        guard let parent, target.district.officers.indices.contains(parent) else { return }
        target.district.officers[parent].certifications = certifications
      }),
    fields: [
      .required(
        "id", "Id", \.id, .id(), .entries(.certifications, isList: false), "As roles require it, like azpost."),
      .optional("expires", "Expires", \.expires, .date, "The last day on which it counts; empty: it never expires."),
      .notes(\.notes),
    ],
    blank: { target, place in
      let officer = place.parent.flatMap { parent in
        target.district.officers.indices.contains(parent) ? target.district.officers[parent] : nil
      }
      let held = officer?.certifications.map(\.id) ?? []
      let required = target.district.roles.first { $0.id == officer?.role }?.requiredCertifications ?? []
      return Blank(Certification(id: required.first { !held.contains($0) } ?? ""))
    },
    name: { certification, _ in certification.id.text },
    detail: { certification, _ in certification.expires.map { "until \($0)" } ?? "never expires" })
}
