/// Something in a district's file that is at odds with itself; the week can be worked on all the same.
package enum PlanWarning: Hashable, Sendable {
  /// The periods a full-time officer must work exceed its `daily_hours`.
  case fullTimeDay(officer: OfficerIndex, day: Weekday, duty: Minutes, limit: Minutes)
  /// The periods a full-time officer must work exceed its `weekly_hours`.
  case fullTimeWeek(officer: OfficerIndex, duty: Minutes, limit: Minutes)

  /// One sentence with the officer's name and the numbers.
  package func message(in plan: WeekPlan) -> String {
    switch self {
    case .fullTimeDay(let officer, let day, let duty, let limit):
      "\(plan[officer].name): the periods of the post last \(duty.inHours) hours on \(day.shortName), "
        + "daily_hours allows \(limit.inHours); raise the limit or narrow the availability"
    case .fullTimeWeek(let officer, let duty, let limit):
      "\(plan[officer].name): the periods of the post last \(duty.inHours) hours in the week, "
        + "weekly_hours allows \(limit.inHours); raise the limit or narrow the availability"
    }
  }
}

extension WeekPlan {
  /// Full-time officers whose post's periods break their own hours.
  package var warnings: [PlanWarning] {
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
