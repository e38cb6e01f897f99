/// What an officer is: what they may staff, and what they must hold.
package struct Role: Hashable, Sendable {
  /// What officers, needs and funding sources name it by.
  package var id: Identifier<Role>
  /// As people know it.
  package var name: String
  /// Works every period of its availability at one campus.
  package var isFullTime: Bool
  /// The levels of the campuses it may staff; nil: every level.
  package var levels: [Campus.Level]?
  /// Whether its officers may arrest; reported, no rule asks for it. nil: not said.
  package var arrestAuthority: Bool?
  /// All of these must be held, unexpired, on each day of duty.
  package var requiredCertifications: [Identifier<Certification>]
  /// Hours of training an officer of this role must have; nil: none.
  package var trainingHours: Hours?
  /// Free text, kept as it is.
  package var notes: String?

  /// A role as its entry in the file gives it.
  package init(
    id: Identifier<Role>, name: String, isFullTime: Bool = false, levels: [Campus.Level]? = nil,
    arrestAuthority: Bool? = nil, requiredCertifications: [Identifier<Certification>] = [],
    trainingHours: Hours? = nil, notes: String? = nil
  ) {
    self.id = id
    self.name = name
    self.isFullTime = isFullTime
    self.levels = levels
    self.arrestAuthority = arrestAuthority
    self.requiredCertifications = requiredCertifications
    self.trainingHours = trainingHours
    self.notes = notes
  }
}

/// A certification that an officer holds.
package struct Certification: Hashable, Sendable {
  /// What roles require it by, as `azpost`.
  package var id: Identifier<Certification>
  /// The last day on which it counts; nil: it never expires.
  package var expires: CalendarDate?
  /// Free text, kept as it is.
  package var notes: String?

  /// A certification that counts up to and including `expires`.
  package init(id: Identifier<Certification>, expires: CalendarDate? = nil, notes: String? = nil) {
    self.id = id
    self.expires = expires
    self.notes = notes
  }
}

/// Who employs officers.
package struct Agency: Hashable, Sendable {
  /// What kind of employer; one of the kind `district` needs no agreement.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case police, sheriff, district, security
  }

  /// A memorandum of understanding (MOU) with the district.
  package struct Agreement: Hashable, Sendable {
    /// The first day; nil: always was.
    package var signed: CalendarDate?
    /// The last day; nil: never ends.
    package var expires: CalendarDate?
    /// Free text, kept as it is.
    package var notes: String?

    /// An agreement in force from `signed` to `expires`, both included.
    package init(signed: CalendarDate? = nil, expires: CalendarDate? = nil, notes: String? = nil) {
      self.signed = signed
      self.expires = expires
      self.notes = notes
    }

    /// Whether it is in force on `date`, first and last day included.
    package func isInForce(on date: CalendarDate) -> Bool {
      (signed.map { $0 <= date } ?? true) && (expires.map { date <= $0 } ?? true)
    }
  }

  /// What officers name it by.
  package var id: Identifier<Agency>
  /// As people know it.
  package var name: String
  /// nil where the file gives none; such an agency needs an agreement.
  package var kind: Kind?
  /// nil: none, so that its officers may not work, unless its kind is `district`.
  package var agreement: Agreement?
  /// Whether its officers work for another employer than the district, whose hours are counted apart (29 CFR 553.227);
  /// nil: yes.
  package var separateEmployer: Bool?
  /// Free text, kept as it is.
  package var notes: String?

  /// An agency as its entry in the file gives it.
  package init(
    id: Identifier<Agency>, name: String, kind: Kind?, agreement: Agreement? = nil, separateEmployer: Bool? = nil,
    notes: String? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.agreement = agreement
    self.separateEmployer = separateEmployer
    self.notes = notes
  }
}

/// A grant or budget line that pays for officers.
package struct FundingSource: Hashable, Sendable {
  /// What officers name it by.
  package var id: Identifier<FundingSource>
  /// As people know it.
  package var name: String
  /// The roles it pays for; nil: every role.
  package var paysFor: [Identifier<Role>]?
  /// The first day; nil: open.
  package var starts: CalendarDate?
  /// The last day; nil: open.
  package var ends: CalendarDate?
  /// Hours it pays for in all; reported, never a limit.
  package var hours: ExactNumber?
  /// Money in all; reported, never a limit.
  package var amount: ExactNumber?
  /// Money an hour; reported, never a limit.
  package var hourlyRate: ExactNumber?
  /// Free text, kept as it is.
  package var notes: String?

  /// A funding source as its entry in the file gives it.
  package init(
    id: Identifier<FundingSource>, name: String, paysFor: [Identifier<Role>]? = nil, starts: CalendarDate? = nil,
    ends: CalendarDate? = nil, hours: ExactNumber? = nil, amount: ExactNumber? = nil,
    hourlyRate: ExactNumber? = nil, notes: String? = nil
  ) {
    self.id = id
    self.name = name
    self.paysFor = paysFor
    self.starts = starts
    self.ends = ends
    self.hours = hours
    self.amount = amount
    self.hourlyRate = hourlyRate
    self.notes = notes
  }

  /// Whether it is in force on `date`, first and last day included.
  package func isInForce(on date: CalendarDate) -> Bool {
    (starts.map { $0 <= date } ?? true) && (ends.map { date <= $0 } ?? true)
  }
}

/// One officer as the district's file describes them.
package struct Officer: Hashable, Sendable {
  /// When an officer can work in a usual week.
  package struct Availability: Hashable, Sendable {
    /// Windows by `Weekday.rawValue` as written in the file; empty: not available that day.
    package var windows: [[ClockRange]]

    /// The windows of each named day; none on the others.
    package init(_ windows: [Weekday: [ClockRange]]) {
      self.windows = Weekday.allCases.map { windows[$0] ?? [] }
    }
  }

  /// What visits and absences name the officer by.
  package var id: Identifier<Officer>
  /// As people know the officer.
  package var name: String
  /// Where the officer can be called, as people write it; nil: not known. It is in no export.
  package var phone: String?
  /// What the officer may staff and must hold.
  package var role: Identifier<Role>
  /// Who employs the officer; nil: no agreement is asked for.
  package var agency: Identifier<Agency>?
  /// What pays for the officer; nil: nothing that the rules ask after.
  package var funding: Identifier<FundingSource>?
  /// The one campus of a full-time officer.
  package var post: Identifier<Campus>?
  /// Most duty of a week; nil: no limit.
  package var weeklyHours: Hours?
  /// Most duty of a day; nil: no limit.
  package var dailyHours: Hours?
  /// The campuses the officer may staff; nil: every campus of the role's levels.
  package var campuses: [Identifier<Campus>]?
  /// nil: all day, every day.
  package var availability: Availability?
  /// All that are held, expired ones too.
  package var certifications: [Certification]
  /// Hours of training taken; nil: none.
  package var trainingHours: Hours?
  /// Free text, kept as it is.
  package var notes: String?

  /// An officer as the entry in the file gives them.
  package init(
    id: Identifier<Officer>, name: String, phone: String? = nil, role: Identifier<Role>,
    agency: Identifier<Agency>? = nil, funding: Identifier<FundingSource>? = nil, post: Identifier<Campus>? = nil,
    weeklyHours: Hours? = nil, dailyHours: Hours? = nil, campuses: [Identifier<Campus>]? = nil,
    availability: Availability? = nil, certifications: [Certification] = [], trainingHours: Hours? = nil,
    notes: String? = nil
  ) {
    self.id = id
    self.name = name
    self.phone = phone
    self.role = role
    self.agency = agency
    self.funding = funding
    self.post = post
    self.weeklyHours = weeklyHours
    self.dailyHours = dailyHours
    self.campuses = campuses
    self.availability = availability
    self.certifications = certifications
    self.trainingHours = trainingHours
    self.notes = notes
  }
}
