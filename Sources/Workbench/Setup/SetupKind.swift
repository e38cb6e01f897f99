import Staffing

/// What can be set up: the lists of a district and of its week, and what they say of themselves.
enum SetupKind: Int, CaseIterable, Hashable, Sendable {
  case district, bells, periods, campuses, roles, agencies, funding, officers, certifications, needs, targets, policy
  case travelPairs, hourCounters, closures, bellChanges, events, absences, week

  /// Those that stand in the left column; the others are parts of one entry.
  static let sections: [SetupKind] = allCases.filter { $0 != .periods && $0 != .certifications }

  /// What the left column calls it.
  var title: String {
    switch self {
    case .district: "District"
    case .bells: "Bells"
    case .periods: "Periods"
    case .campuses: "Campuses"
    case .roles: "Roles"
    case .agencies: "Agencies"
    case .funding: "Funding"
    case .officers: "Officers"
    case .certifications: "Certifications"
    case .needs: "Needs"
    case .targets: "Targets"
    case .policy: "Policy"
    case .travelPairs: "Travel times"
    case .hourCounters: "Hour caps"
    case .closures: "Closed days"
    case .bellChanges: "Bell changes"
    case .events: "Events"
    case .absences: "Absences"
    case .week: "This week"
    }
  }

  /// What one entry is called in a sentence.
  var noun: String {
    switch self {
    case .district: "district"
    case .bells: EntryKind.bellSchedule.rawValue
    case .periods: EntryKind.period.rawValue
    case .campuses: EntryKind.campus.rawValue
    case .roles: EntryKind.role.rawValue
    case .agencies: EntryKind.agency.rawValue
    case .funding: EntryKind.fundingSource.rawValue
    case .officers: EntryKind.officer.rawValue
    case .certifications: EntryKind.certification.rawValue
    case .needs: EntryKind.need.rawValue
    case .targets: EntryKind.target.rawValue
    case .policy: "policy"
    case .travelPairs: "travel time"
    case .hourCounters: EntryKind.hourCounter.rawValue
    case .closures: EntryKind.closure.rawValue
    case .bellChanges: EntryKind.bellChange.rawValue
    case .events: EntryKind.event.rawValue
    case .absences: EntryKind.absence.rawValue
    case .week: "week"
    }
  }

  /// Whether it is one form and no list.
  var isSingle: Bool { self == .district || self == .policy || self == .week }

  /// What an entry consists of besides its own fields.
  var parts: SetupKind? {
    switch self {
    case .bells: .periods
    case .officers: .certifications
    case .district, .periods, .campuses, .roles, .agencies, .funding, .certifications, .needs, .targets, .policy,
      .travelPairs, .hourCounters, .closures, .bellChanges, .events, .absences, .week:
      nil
    }
  }

  /// Whether the last entry that matches decides, so that their order means something.
  var isOrdered: Bool { self == .needs || self == .targets || self == .bellChanges }

  /// What it is for, in a sentence or two.
  var explanation: String {
    switch self {
    case .district: "The district's name and what else it says of itself."
    case .bells: "The periods of a school day. A schedule without periods closes a day."
    case .periods: "From one ringing of the bell to the next, in order of time."
    case .campuses: "The school sites, each with its bell schedules by weekday."
    case .roles: "What officers are: which levels they may staff and what they must hold."
    case .agencies: "Who employs the officers. All but a district's own need an agreement in force."
    case .funding: "Grants and budget lines. Hours and amounts are reported and limit nothing."
    case .officers: "Who can be sent where, and when."
    case .certifications: "What the officer holds; a role may require it."
    case .needs: "How many officers which posts need. Of all entries that match a post the last one decides."
    case .targets: "What a campus should get in a usual week. The last entry that matches decides."
    case .policy: "Rules of the district; one that is left empty does not exist."
    case .travelPairs: "Minutes between two campuses, where coordinates would not tell them well."
    case .hourCounters: "How many weeks of a year may be longer than some hours, as a retirement system limits them."
    case .closures: "Days on which every campus is closed."
    case .bellChanges: "Another bell schedule on one date. The last entry that matches decides."
    case .events: "Posts of one day outside the bells, as games: staffed and filled as any."
    case .absences: "When officers cannot come in the open week."
    case .week: "What is to be known of the open week."
    }
  }
}

/// Where an entry stands: in its list, which may be a part of another entry.
struct EntryPlace: Hashable, Sendable {
  var kind: SetupKind
  /// The entry of which the list is a part.
  var parent: Int?
  /// As many as there are entries: a new one.
  var position: Int
}
