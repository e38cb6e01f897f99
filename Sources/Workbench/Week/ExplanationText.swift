package import Solver
package import Staffing

/// Says what would close a gap, and why somebody cannot come, in words and numbers.
package struct ExplanationText {
  private let week: StaffedWeek
  private let post: Post
  private let officers: [String]
  private let campuses: [String]

  init(_ post: PostIndex, in week: StaffedWeek, names: Names) {
    self.week = week
    self.post = week.plan[post]
    officers = names.officers
    campuses = names.campuses
  }

  /// With everybody's whole name.
  package init(_ post: PostIndex, in week: StaffedWeek) {
    self.week = week
    self.post = week.plan[post]
    officers = week.plan.district.officers.map(\.name)
    campuses = week.plan.district.campuses.map(\.name)
  }

  private var plan: WeekPlan { week.plan }

  private func name(_ officer: OfficerIndex) -> String { officers[officer.rawValue] }

  private func name(_ campus: CampusIndex) -> String { campuses[campus.rawValue] }

  private func run(_ placement: Placement) -> String {
    plan.runName(placement.periods, at: placement.campus, on: placement.day)
  }

  /// `Pima Butte, Tue P1–P3`; without the day where it is the gap's.
  private func place(_ placement: Placement) -> String {
    let day = placement.day == post.day ? "" : "\(placement.day.shortName) "
    return "\(name(placement.campus)), \(day)\(run(placement))"
  }

  // MARK: Suggestions

  /// What is to be done: `Saguaro leaves Oak, P1–P3, and comes for Lunch–P4, 11:10–14:10`.
  package func sentence(_ suggestion: Suggestion) -> String {
    guard let first = suggestion.steps.first, let comes = first.comes else { return "" }
    if suggestion.kind == .put, suggestion.steps.count > 1 {
      return "\(name(first.officer)) takes the post here for the whole week"
    }
    if suggestion.kind == .swap, let second = suggestion.steps.dropFirst().first, let place = second.comes {
      return "\(name(first.officer)) and \(name(second.officer)) swap: \(name(first.officer)) here, \(span(comes)), "
        + "\(name(second.officer)) at \(self.place(place))"
    }
    let rest = suggestion.steps.dropFirst().map { follow($0, after: first.officer) }
    return ([arrival(first, comes)] + rest).joined(separator: "; ")
  }

  private func span(_ placement: Placement) -> String { "\(run(placement)), \(placement.time)" }

  private func arrival(_ step: Suggestion.Step, _ comes: Placement) -> String {
    let officer = name(step.officer)
    guard let goes = step.goes else { return "\(officer) comes, \(span(comes))" }
    guard goes.campus == comes.campus, goes.day == comes.day else {
      return "\(officer) leaves \(place(goes)), and comes, \(span(comes))"
    }
    return "\(officer) is here \(run(comes)), \(comes.time), instead of \(run(goes))"
  }

  private func follow(_ step: Suggestion.Step, after first: OfficerIndex) -> String {
    let officer = step.officer == first ? "" : "\(name(step.officer)) "
    guard let comes = step.comes else { return "\(officer)gives up \(step.goes.map(place) ?? "")" }
    guard let goes = step.goes else { return "\(officer)takes over \(place(comes))" }
    guard goes.campus == comes.campus, goes.day == comes.day else {
      return "\(officer)leaves \(place(goes)) for \(place(comes))"
    }
    return "\(officer)is at \(place(comes)) instead of \(run(goes))"
  }

  /// What it uncovers elsewhere, as a sentence.
  package func openings(_ suggestion: Suggestion) -> String {
    guard !suggestion.opens.isEmpty else { return "Opens nothing elsewhere." }
    let places = suggestion.opens.map { opening in
      let kinds = [
        opening.gap > 0 ? "\(opening.gap.inHours) of gaps" : nil,
        opening.open > 0 ? "\(opening.open.inHours) that are not required" : nil,
      ]
      return "\(name(opening.campus)) \(opening.day.shortName) \(kinds.compactMap { $0 }.joined(separator: " and "))"
    }
    return "Opens \(places.joined(separator: ", "))."
  }

  // MARK: Refusals

  /// The officer and the first rule in the way: `Ocotillo: 19.5 of 19.5 hours used`.
  package func sentence(_ refusal: Refusal) -> String { "\(name(refusal.officer)): \(reason(refusal))" }

  /// The first rule in the way, in words and numbers.
  package func reason(_ refusal: Refusal) -> String {
    switch refusal.reason {
    case .isThere: "is there already"
    case .doesNotCount: "a \(plan.role(of: refusal.officer)?.name ?? "person without a role") does not count here"
    case .rule(let violation): reason(violation, refusal)
    }
  }

  private func reason(_ violation: Violation, _ refusal: Refusal) -> String {
    switch violation.facts {
    case .dutyOfWeek(let duty, let limit):
      return used((refusal.minutesLeft).map { limit - $0 } ?? limit, of: limit, wanted: duty, "")
    case .dutyOfDay(let duty, let limit):
      let day = violation.day ?? post.day
      return used(
        week[refusal.officer].duty(on: day), of: limit, wanted: duty, " of \(day.shortName)")
    case .tooFar(let from, let leaves, let travel, let starts):
      return tooFar(violation, from, leaves, travel, starts)
    case .twoPlacesAtOnce(let time, let other, let otherTime):
      // The rule names the later of the two visits; either may be the one that is asked for.
      let isOther = other == post.campus
      let campus = isOther ? violation.campus.flatMap { plan.campus($0) } ?? other : other
      return "at \(name(campus)) \(isOther ? time : otherTime)"
    case .outsideAvailability(_, let windows):
      let day = violation.day ?? post.day
      return windows.isEmpty
        ? "not available on \(day.shortName)" : "available \(windows.map(\.description).joined(separator: ", "))"
    case .duringAbsence(_, let absence): return absence == .wholeDay ? "absent all day" : "absent \(absence)"
    case .tooShort(let duration, let least):
      return "\(counted(duration.rawValue, "minute")) would fit, at least \(least.rawValue) needed"
    case .roleNotAtEvent(let role): return "the event is not for the role \(role)"
    case .levelNotInRole(let level):
      return "the role does not staff the level \(level.rawValue)"
    case .campusNotListed: return "not among the officer's campuses"
    case .dutyOfPeriod, .weeksAbove, .daysInARow, .tooManyVisits, .noMeal, .touching, .periodsMissing, .awayFromPost,
      .noPostThere, .missingCertification,
      .trainingMissing, .noAgreement, .notPaidFor, .fundingNotInForce, .unknown, .absenceOfUnknownOfficer:
      return violation.reason(in: plan)
    }
  }

  private func used(_ used: Minutes, of limit: Minutes, wanted: Minutes, _ day: String) -> String {
    let base = "\(hours(used)) of \(hours(limit)) hours\(day) used"
    guard used < limit else { return base }
    return "\(base), \(hours(wanted - used)) needed (\(hours(wanted - limit)) short)"
  }

  private func tooFar(
    _ violation: Violation, _ from: CampusIndex, _ leaves: ClockTime, _ travel: Minutes, _ starts: ClockTime
  ) -> String {
    let away = "\(counted(travel.rawValue, "minute")) away"
    let short = "(\(counted((travel - (starts - leaves)).rawValue, "minute")) short)"
    guard from == post.campus, let next = violation.campus.flatMap({ plan.campus($0) }) else {
      return "at \(name(from)) until \(leaves), \(away), starts \(starts) \(short)"
    }
    return "at \(name(next)) from \(starts), \(away), ends \(leaves) \(short)"
  }

  /// `19.5`.
  private func hours(_ minutes: Minutes) -> String { Hours(minutes: minutes).number.description }
}
