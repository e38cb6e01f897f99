package import Staffing

// Short texts for the parts of a district and its week, so that a test reads like the file it stands for. A text that
// cannot be read ends the test run: it is a slip in the test.

extension ClockRange {
  /// Reads `08:00-09:00`.
  package static func of(_ text: String) -> ClockRange {
    let ends = text.split(separator: "-").compactMap { ClockTime(text: String($0)) }
    precondition(ends.count == 2, "not a span of time: \(text)")
    return ClockRange(ends[0], ends[1])
  }
}

extension CalendarDate {
  /// Reads `2026-11-30`.
  package static func of(_ text: String) -> CalendarDate {
    guard let date = CalendarDate(text: text) else { preconditionFailure("not a date: \(text)") }
    return date
  }
}

extension ExactNumber {
  /// Reads `33.05812`.
  package static func of(_ text: String) -> ExactNumber {
    guard let number = ExactNumber(text: text) else { preconditionFailure("not a number: \(text)") }
    return number
  }
}

extension Hours {
  /// Reads `19.5`.
  package static func of(_ text: String) -> Hours { Hours(.of(text)) }
}

extension Weekday {
  /// Reads `mon`.
  package static func of(_ text: some StringProtocol) -> Weekday {
    guard let day = Weekday(text: String(text)) else { preconditionFailure("not a weekday: \(text)") }
    return day
  }
}

extension BellSchedule {
  /// A schedule of periods such as `p1 08:00-09:00 class`; without a kind it is a class.
  package static func of(_ id: String, _ periods: String...) -> BellSchedule {
    BellSchedule(
      id: Identifier(id),
      periods: periods.map { text in
        let words = text.split(separator: " ").map(String.init)
        let kind = words.count == 2 ? .class : words.last.flatMap(Period.Kind.init(rawValue:))
        guard (2...3).contains(words.count), let kind else { preconditionFailure("not a period: \(text)") }
        return Period(id: Identifier(words[0]), name: words[0].uppercased(), kind: kind, time: .of(words[1]))
      })
  }
}

extension Campus {
  /// A campus named after its id; `at` is `33.05812 -112.04710`, `bellsOn` names schedules of single days.
  package static func of(
    _ id: String, _ level: Level = .elementary, bells: Identifier<BellSchedule>? = "school",
    bellsOn: [Weekday: Identifier<BellSchedule>] = [:], at place: String? = nil
  ) -> Campus {
    let numbers = place?.split(separator: " ").map { ExactNumber.of(String($0)) }
    return Campus(
      id: Identifier(id), name: id.prefix(1).uppercased() + id.dropFirst(), level: level,
      bells: Bells(default: bells, byDay: bellsOn),
      coordinates: numbers.map { Coordinates(latitude: $0[0], longitude: $0[1]) })
  }
}

extension Officer.Availability {
  /// Days such as `mon 07:00-12:00 13:00-16:00`.
  package static func of(_ days: [String]) -> Officer.Availability {
    var windows: [Weekday: [ClockRange]] = [:]
    for text in days {
      let words = text.split(separator: " ")
      windows[.of(words[0])] = words.dropFirst().map { .of(String($0)) }
    }
    return Officer.Availability(windows)
  }
}

extension Officer {
  /// An officer named after its id; hours as `19.5`, availability as `mon 07:00-12:00 13:00-16:00`.
  package static func of(
    _ id: String, role: Identifier<Role> = "sso", post: Identifier<Campus>? = nil, weekly: String? = nil,
    daily: String? = nil, campuses: [Identifier<Campus>]? = nil, available: [String]? = nil,
    certifications: [Certification] = [], training: String? = nil, agency: Identifier<Agency>? = nil,
    funding: Identifier<FundingSource>? = nil
  ) -> Officer {
    Officer(
      id: Identifier(id), name: id.prefix(1).uppercased() + id.dropFirst(), role: role, agency: agency,
      funding: funding, post: post, weeklyHours: weekly.map { .of($0) }, dailyHours: daily.map { .of($0) },
      campuses: campuses, availability: available.map { .of($0) }, certifications: certifications,
      trainingHours: training.map { .of($0) })
  }
}

extension Visit {
  /// A visit as `ocotillo oak mon p1-p3`, or `ocotillo oak mon p1` for one period; `locked` may follow.
  package static func of(_ text: String) -> Visit {
    let words = text.split(separator: " ").map(String.init)
    let isLocked = words.last == "locked"
    guard words.count == (isLocked ? 5 : 4) else { preconditionFailure("not a visit: \(text)") }
    let ends = words[3].split(separator: "-").map(String.init)
    return Visit(
      officer: Identifier(words[0]), campus: Identifier(words[1]), day: .of(words[2]), from: Identifier(ends[0]),
      to: Identifier(ends[ends.count - 1]), isLocked: isLocked)
  }
}

extension Absence {
  /// An absence as `ocotillo 2026-11-30`, or with its times as `ocotillo 2026-11-30 12:00-16:00`.
  package static func of(_ text: String) -> Absence {
    let words = text.split(separator: " ").map(String.init)
    let time = words.count == 3 ? ClockRange.of(words[2]) : nil
    return Absence(officer: Identifier(words[0]), date: .of(words[1]), from: time?.start, to: time?.end)
  }
}

extension StaffedWeek {
  /// The week of ``CalendarDate/sampleMonday`` of `district` with visits as `ocotillo oak mon p1-p3`.
  package static func of(_ district: District, absences: [String] = [], _ visits: String...) -> StaffedWeek {
    StaffedWeek(
      district: district,
      week: Week(monday: .sampleMonday, absences: absences.map { .of($0) }, visits: visits.map { .of($0) }))
  }
}

extension PlanWarning {
  /// Whether it tells of what ends soon, not of a file that is at odds with itself.
  package var isOfAnEnd: Bool {
    switch self {
    case .fundingEnds, .agreementEnds, .certificationEnds: true
    case .fullTimeDay, .fullTimeWeek, .weeksMissing: false
    }
  }
}
