import Staffing

// The hard rules as the week problem states them. Where the text does not say how often a rule is broken, there is one
// violation for each: visit (unknown-reference, eligibility, availability, min-visit, a full-time officer elsewhere),
// pair of visits (overlap), way between two visits (travel), day (daily-hours, max-visits, meal, agreement, funding, a
// full-time officer missing periods), day and certification (certification), week (weekly-hours, training).
extension Referee {
  struct Breach: Hashable, CustomStringConvertible {
    let code: String
    let officer: String
    /// nil: the whole week.
    let day: Weekday?

    var description: String { "\(code) \(officer) \(day?.text ?? "week")" }
  }

  /// Every violation, and how often.
  func breaches() -> [Breach: Int] {
    var breaches: [Breach: Int] = [:]
    func report(_ code: String, _ officer: Identifier<Officer>, _ day: Weekday?) {
      breaches[Breach(code: code, officer: officer.text, day: day), default: 0] += 1
    }
    for absence in week.absences ?? [] where !district.officers.contains(where: { $0.id == absence.officer }) {
      report("unknown-reference", absence.officer, Weekday.allCases.first { date($0) == absence.date })
    }
    for visit in week.visits where stay(visit) == nil { report("unknown-reference", visit.officer, visit.day) }
    for officer in district.officers {
      let role = district.roles.first { $0.id == officer.role }
      let tours = Weekday.allCases.map { tour(officer.id, $0) }
      let says: (String, Weekday?) -> Void = { report($0, officer.id, $1) }
      for (day, tour) in zip(Weekday.allCases, tours) {
        for stay in tour { checkStay(stay, officer, role, says) }
        checkOrder(tour, day, says)
        checkDay(tour, officer, isFullTime: role?.isFullTime == true, day, says)
        if !tour.isEmpty { checkPapers(officer, role, day).forEach { says($0, day) } }
      }
      if let limit = officer.weeklyHours, tours.map(duty).reduce(0, +) > minutes(limit) { says("weekly-hours", nil) }
      if !tours.joined().isEmpty, lacksTraining(officer, role) { says("training", nil) }
      if let role, role.isFullTime { checkFullTime(officer, role, tours, says) }
    }
    return breaches
  }

  private func isEligible(_ officer: Officer, _ role: Role?, _ campus: Identifier<Campus>) -> Bool {
    guard let role, let level = district.campuses.first(where: { $0.id == campus })?.level else { return false }
    if let levels = role.levels, !levels.contains(level) { return false }
    if let campuses = officer.campuses, !campuses.contains(campus) { return false }
    return true
  }

  /// Minute by minute: a span is free if each of its minutes is in some window, and none in an absence.
  private func isFree(_ officer: Officer, _ day: Weekday, _ start: Int, _ end: Int) -> Bool {
    for absence in week.absences ?? [] where absence.officer == officer.id && absence.date == date(day) {
      let from = absence.from?.minutesAfterMidnight ?? 0
      let to = absence.to?.minutesAfterMidnight ?? 1440
      if (start..<end).contains(where: { from <= $0 && $0 < to }) { return false }
    }
    guard let availability = officer.availability else { return true }
    return (start..<end).allSatisfy { minute in
      availability.windows[day.rawValue].contains {
        $0.start.minutesAfterMidnight <= minute && minute < $0.end.minutesAfterMidnight
      }
    }
  }

  private func checkStay(_ stay: Stay, _ officer: Officer, _ role: Role?, _ says: (String, Weekday?) -> Void) {
    let day = stay.visit.day
    if !isEligible(officer, role, stay.visit.campus) { says("eligibility", day) }
    if !isFree(officer, day, stay.start, stay.end) { says("availability", day) }
    if let least = district.policy?.minVisit, role?.isFullTime != true, stay.length < least.rawValue {
      says("min-visit", day)
    }
  }

  private func checkOrder(_ tour: [Stay], _ day: Weekday, _ says: (String, Weekday?) -> Void) {
    for (position, later) in tour.enumerated() {
      for earlier in tour[..<position] {
        let meet = later.start < earlier.end && earlier.start < later.end
        let touch =
          later.visit.campus == earlier.visit.campus
          && (later.first - 1 == earlier.last || earlier.first - 1 == later.last)
        if meet || touch { says("overlap", day) }
      }
    }
    for (earlier, later) in zip(tour, tour.dropFirst()) where earlier.visit.campus != later.visit.campus {
      if later.start - earlier.end < travel(earlier.visit.campus, later.visit.campus) { says("travel", day) }
    }
  }

  private func checkDay(
    _ tour: [Stay], _ officer: Officer, isFullTime: Bool, _ day: Weekday, _ says: (String, Weekday?) -> Void
  ) {
    if let limit = officer.dailyHours, duty(tour) > minutes(limit) { says("daily-hours", day) }
    if isFullTime { return }
    if let most = district.policy?.maxVisitsPerDay, tour.count > most { says("max-visits", day) }
    if let meal = district.policy?.meal, duty(tour) > minutes(meal.afterHours) {
      var longest = Int.min
      for (earlier, later) in zip(tour, tour.dropFirst()) {
        longest = max(longest, later.start - earlier.end - travel(earlier.visit.campus, later.visit.campus))
      }
      if longest < meal.minutes.rawValue { says("meal", day) }
    }
  }

  private func lacksTraining(_ officer: Officer, _ role: Role?) -> Bool {
    minutes(officer.trainingHours) < minutes(role?.trainingHours)
  }

  /// What of certifications, agreement and funding is missing on the day; the same code for each certification.
  private func checkPapers(_ officer: Officer, _ role: Role?, _ day: Weekday) -> [String] {
    var missing: [String] = []
    for required in role?.requiredCertifications ?? [] {
      var isHeld = false
      for held in officer.certifications where held.id == required {
        if let expires = held.expires, expires < date(day) { continue }
        isHeld = true
      }
      if !isHeld { missing.append("certification") }
    }
    if let agency = district.agencies?.first(where: { $0.id == officer.agency }), agency.kind != .district {
      let hasBegun = agency.agreement?.signed.map { $0 <= date(day) } ?? true
      let isOver = agency.agreement?.expires.map { $0 < date(day) } ?? false
      if agency.agreement == nil || !hasBegun || isOver { missing.append("agreement") }
    }
    if let source = district.funding?.first(where: { $0.id == officer.funding }) {
      let pays = source.paysFor?.contains(officer.role) ?? true
      let hasBegun = source.starts.map { $0 <= date(day) } ?? true
      let isOver = source.ends.map { $0 < date(day) } ?? false
      if !pays || !hasBegun || isOver { missing.append("funding") }
    }
    return missing
  }

  private func checkFullTime(
    _ officer: Officer, _ role: Role, _ tours: [[Stay]], _ says: (String, Weekday?) -> Void
  ) {
    var home = officer.post
    if home == nil {
      // Any eligible campus would do; the one where the officer is longest is taken for the chosen one.
      var longest = 0
      for campus in district.campuses where isEligible(officer, role, campus.id) {
        let length = tours.joined().filter { $0.visit.campus == campus.id }.map(\.length).reduce(0, +)
        if length > longest { (home, longest) = (campus.id, length) }
      }
    }
    for (day, tour) in zip(Weekday.allCases, tours) {
      for stay in tour where stay.visit.campus != home { says("full-time", day) }
      guard let campus = district.campuses.first(where: { $0.id == home }) else { continue }
      if lacksTraining(officer, role) || !checkPapers(officer, role, day).isEmpty { continue }
      let isMissing = periods(campus, day).enumerated().contains { position, period in
        isFree(officer, day, period.time.start.minutesAfterMidnight, period.time.end.minutesAfterMidnight)
          && !tour.contains { $0.visit.campus == home && $0.first <= position && position <= $0.last }
      }
      if isMissing { says("full-time", day) }
    }
  }
}
