extension Violation {
  /// One sentence about the case, with names, times and numbers, that begins with the officer's name.
  package func message(in plan: WeekPlan) -> String {
    let officer = officer.map { id in plan.officer(id).map { plan[$0].name } ?? "'\(id)'" } ?? "?"
    return "\(officer): \(reason(in: plan))"
  }

  /// The sentence without the officer's name.
  package func reason(in plan: WeekPlan) -> String {
    switch facts {
    case .unknown(let reference): reason(reference, in: plan)
    case .absenceOfUnknownOfficer(let absence):
      "absent on \(absence.date), but the district has no officer '\(absence.officer)'"
    case .levelNotInRole(let level): "\(place(in: plan)) is of level \(level.rawValue), which the role does not staff"
    case .roleNotAtEvent(let role): "\(place(in: plan)) is not for the role \(role)"
    case .campusNotListed: "\(place(in: plan)) is not among the officer's campuses"
    case .outsideAvailability(let time, let windows):
      windows.isEmpty
        ? "\(time) at \(place(in: plan)), but not available on \(dayName)"
        : "\(time) at \(place(in: plan)), but available \(windows.map(\.description).joined(separator: ", "))"
    case .duringAbsence(let time, let absence):
      "\(time) at \(place(in: plan)), but absent \(absence == .wholeDay ? "all day" : "\(absence)")"
    case .twoPlacesAtOnce(let time, let other, let otherTime):
      "\(time) at \(place(in: plan)) overlaps \(otherTime) at \(plan[other].name)"
    case .touching(let earlier, let later):
      "\(earlier) and \(later) at \(place(in: plan)) have no period between them: make them one visit"
    case .tooFar(let from, let leaves, let travel, let starts):
      "at \(plan[from].name) until \(leaves), \(Self.minutes(travel)) away, starts at \(place(in: plan)) at \(starts) "
        + "(\(Self.minutes(travel - (starts - leaves))) short)"
    case .dutyOfDay(let duty, let limit): "\(Self.hours(duty)) of duty on \(dayName), \(Self.hours(limit)) allowed"
    case .dutyOfWeek(let duty, let limit): "\(Self.hours(duty)) of duty in the week, \(Self.hours(limit)) allowed"
    case .dutyOfPeriod(let duty, let limit, let first, let last):
      "\(Self.hours(duty)) of duty from \(first) to \(last), \(Self.hours(limit)) allowed in a work period"
    case .weeksAbove(let weeks, let most, let hours, let since, let counter):
      "\(weeks) weeks of more than \(Self.hours(hours)) since \(since), "
        + "\(Self.name(of: counter, in: plan)) allows \(most)"
    case .daysInARow(let days, let most): "works \(days) days in a row, \(most) allowed"
    case .tooShort(let duration, let least):
      "\(Self.minutes(duration)) at \(place(in: plan)), at least \(Self.minutes(least)) needed"
    case .tooManyVisits(let count, let most): "\(count) visits on \(dayName), \(most) allowed"
    case .noMeal(let duty, let after, let minutes):
      "\(Self.hours(duty)) of duty on \(dayName) without a meal: more than \(Self.hours(after)) needs "
        + "\(Self.minutes(minutes)) free between two visits"
    case .periodsMissing(let first, let more):
      "full-time at \(place(in: plan)), but not there \(dayName) \(first)"
        + (more == 0 ? "" : " and \(more) more \(more == 1 ? "period" : "periods")")
    case .awayFromPost(let post): "full-time at \(plan[post].name), but on \(dayName) at \(place(in: plan))"
    case .noPostThere: "full-time, but on \(dayName) at \(place(in: plan)), where it may not have its post"
    case .missingCertification(let certification, let expired):
      expired.map { "certification \(certification) expired on \($0)" } ?? "holds no certification \(certification)"
    case .trainingMissing(let has, let needs): "\(Self.hours(has)) of training, \(Self.hours(needs)) needed"
    case .noAgreement(let agency, let expired, let signed): noAgreement(agency, expired, signed, in: plan)
    case .notPaidFor(let source, let role):
      "\(Self.name(of: source, in: plan)) does not pay for the role \(role)"
    case .fundingNotInForce(let source, let starts, let ends):
      notInForce(Self.name(of: source, in: plan), "pays", from: starts, to: ends, in: plan)
    }
  }

  private func reason(_ reference: UnknownReference, in plan: WeekPlan) -> String {
    switch reference {
    case .officer(let id): "on \(dayName) at \(place(in: plan)), but the district has no officer '\(id)'"
    case .campus(let id): "on \(dayName) at '\(id)', but the district has no such campus"
    case .closedDay: "\(place(in: plan)) is closed on \(dayName)"
    case .period(let id, _, _): "\(place(in: plan)) has no period '\(id)' on \(dayName)"
    case .backwards(let from, let to): "period '\(to)' at \(place(in: plan)) does not come after '\(from)'"
    }
  }

  private func noAgreement(
    _ agency: Identifier<Agency>, _ expired: CalendarDate?, _ signed: CalendarDate?, in plan: WeekPlan
  ) -> String {
    let name = plan.district.agencies?.first { $0.id == agency }?.name ?? "'\(agency)'"
    guard signed != nil || expired != nil else { return "\(name) has no agreement (MOU) with the district" }
    return notInForce("the agreement (MOU) of \(name)", "is in force", from: signed, to: expired, in: plan)
  }

  private func notInForce(
    _ what: String, _ verb: String, from: CalendarDate?, to: CalendarDate?, in plan: WeekPlan
  ) -> String {
    if let from, let day, plan.date(of: day) < from { return "\(what) \(verb) from \(from)" }
    return to.map { "\(what) ended on \($0)" } ?? "\(what) is not in force"
  }

  private func place(in plan: WeekPlan) -> String {
    campus.map { id in plan.campus(id).map { plan[$0].name } ?? "'\(id)'" } ?? "?"
  }

  private var dayName: String { day?.shortName ?? "the week" }

  private static func name(of source: Identifier<FundingSource>, in plan: WeekPlan) -> String {
    plan.district.funding?.first { $0.id == source }?.name ?? "'\(source)'"
  }

  private static func name(of counter: Identifier<Policy.HourCounter>, in plan: WeekPlan) -> String {
    plan.district.policy?.hourCounters?.first { $0.id == counter }?.name ?? counter.text
  }

  private static func minutes(_ minutes: Minutes) -> String {
    minutes == 1 ? "1 minute" : "\(minutes.rawValue) minutes"
  }

  private static func hours(_ minutes: Minutes) -> String {
    "\(minutes.inHours) \(minutes == 60 ? "hour" : "hours")"
  }
}

extension Minutes {
  /// As hours and minutes, `7:05`; below 0 with a leading minus.
  package var inHours: String {
    let magnitude = rawValue.magnitude
    return "\(rawValue < 0 ? "-" : "")\(magnitude / 60):\(magnitude % 60 < 10 ? "0" : "")\(magnitude % 60)"
  }
}
