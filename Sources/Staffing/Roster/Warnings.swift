/// Something in a district's file that is at odds with itself; the week can be worked on all the same.
package enum PlanWarning: Hashable, Sendable {
  /// The periods a full-time officer must work exceed its `daily_hours`.
  case fullTimeDay(officer: OfficerIndex, day: Weekday, duty: Minutes, limit: Minutes)
  /// The periods a full-time officer must work exceed its `weekly_hours`.
  case fullTimeWeek(officer: OfficerIndex, duty: Minutes, limit: Minutes)
  /// Weeks that rules count over have no file.
  case weeksMissing([CalendarDate])
  /// A funding source of officers ends during the week or the month after it.
  case fundingEnds(Identifier<FundingSource>, CalendarDate)
  /// An agency's agreement ends likewise.
  case agreementEnds(Identifier<Agency>, CalendarDate)
  /// A certification that the officer's role requires ends likewise.
  case certificationEnds(officer: OfficerIndex, Identifier<Certification>, CalendarDate)

  /// One sentence with the officer's name and the numbers.
  package func message(in plan: WeekPlan) -> String {
    switch self {
    case .fullTimeDay(let officer, let day, let duty, let limit):
      "\(plan[officer].name): the periods of the post last \(duty.inHours) hours on \(day.shortName), "
        + "daily_hours allows \(limit.inHours); raise the limit or narrow the availability"
    case .fullTimeWeek(let officer, let duty, let limit):
      "\(plan[officer].name): the periods of the post last \(duty.inHours) hours in the week, "
        + "weekly_hours allows \(limit.inHours); raise the limit or narrow the availability"
    case .weeksMissing(let mondays): Self.missing(mondays)
    case .fundingEnds(let source, let date):
      "\(plan.district.funding?.first { $0.id == source }?.name ?? source.text) pays until \(date); renew it"
    case .agreementEnds(let agency, let date):
      "the agreement (MOU) of \(plan.district.agencies?.first { $0.id == agency }?.name ?? agency.text) ends on "
        + "\(date); renew it"
    case .certificationEnds(let officer, let certification, let date):
      "\(plan[officer].name): certification \(certification) expires on \(date); renew it"
    }
  }
}

extension PlanWarning {
  private static func missing(_ mondays: [CalendarDate]) -> String {
    let (first, last) = (mondays.first?.description ?? "", mondays.last?.description ?? "")
    let weeks =
      mondays.count == 1
      ? "the week of \(first) has no file: its" : "\(mondays.count) weeks from \(first) to \(last) have no file: their"
    return "\(weeks) hours count as 0 where a rule reaches over several weeks"
  }
}

extension WeekPlan {
  /// What is at odds with itself, what is not known, and what ends soon.
  package var warnings: [PlanWarning] {
    fullTimeWarnings + (context.missing.isEmpty ? [] : [.weeksMissing(context.missing)]) + endings
  }

  /// The last day of the month after the week: what ends by then is told.
  private var horizon: CalendarDate { monday.advanced(by: 6 + 31) }

  private func endsSoon(_ date: CalendarDate?) -> CalendarDate? {
    date.flatMap { monday <= $0 && $0 <= horizon ? $0 : nil }
  }

  /// Funding, agreements and certifications that officers need and that end soon.
  private var endings: [PlanWarning] {
    let (funded, employed) = (Set(district.officers.map(\.funding)), Set(district.officers.map(\.agency)))
    var warnings: [PlanWarning] = []
    for source in district.funding ?? [] where funded.contains(source.id) {
      if let date = endsSoon(source.ends) { warnings.append(.fundingEnds(source.id, date)) }
    }
    for agency in district.agencies ?? [] where employed.contains(agency.id) && agency.kind != .district {
      if let date = endsSoon(agency.agreement?.expires) { warnings.append(.agreementEnds(agency.id, date)) }
    }
    for (position, officer) in district.officers.enumerated() {
      for id in role(of: OfficerIndex(position))?.requiredCertifications ?? [] {
        let held = officer.certifications.filter { $0.id == id }
        guard held.allSatisfy({ $0.expires != nil }) else { continue }
        if let date = endsSoon(held.compactMap(\.expires).max()) {
          warnings.append(.certificationEnds(officer: OfficerIndex(position), id, date))
        }
      }
    }
    return warnings
  }

  /// Full-time officers whose post's periods break their own hours.
  private var fullTimeWarnings: [PlanWarning] {
    officers.indices.flatMap { position -> [PlanWarning] in
      let (officer, index) = (officers[position], OfficerIndex(position))
      guard officer.isFullTime, let post = officer.post else { return [] }
      let duties = Weekday.allCases.map { fullTimeDuty(of: index, at: post, on: $0) }
      var warnings: [PlanWarning] = []
      if let limit = officer.dailyLimit {
        warnings += zip(Weekday.allCases, duties).filter { $0.1 > limit }
          .map { .fullTimeDay(officer: index, day: $0.0, duty: $0.1, limit: limit) }
      }
      let week = duties.reduce(.zero, +)
      if let limit = officer.weeklyLimit, week > limit {
        warnings.append(.fullTimeWeek(officer: index, duty: week, limit: limit))
      }
      return warnings
    }
  }

  /// Duty minutes of the runs a full-time officer works at `campus` on `day`.
  private func fullTimeDuty(of officer: OfficerIndex, at campus: CampusIndex, on day: Weekday) -> Minutes {
    let first = self.day(day, of: campus).posts.lowerBound
    return fullTimeRuns(of: officer, at: campus, on: day).reduce(into: .zero) { duty, run in
      duty += posts[first + run.upperBound].time.end - posts[first + run.lowerBound].time.start
    }
  }
}
