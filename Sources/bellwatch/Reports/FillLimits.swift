import Staffing

/// What keeps the remaining gaps of a filled week open: for each gap the rule that stops the officer who is nearest
/// to being there.
struct FillLimits {
  let week: StaffedWeek

  /// As many gaps as are looked at, the heaviest first: all of them would take minutes in the largest districts, and
  /// this takes some quarter of a second there.
  private var most: Int { max(20, 40_000 / max(1, week.plan.officers.count)) }

  /// What stops whoever could close a gap, the most easily lifted first.
  private enum Obstacle: Int, CaseIterable, Hashable {
    case cost, hours, elsewhere, shape, availability, papers, nobody

    init(_ code: Violation.Code?) {
      switch code {
      case nil: self = .cost
      case .weeklyHours, .dailyHours, .workPeriod, .hourCounter, .consecutiveDays: self = .hours
      case .overlap, .travel: self = .elsewhere
      case .minVisit, .maxVisits, .meal: self = .shape
      case .availability: self = .availability
      case .certification, .training, .agreement, .funding: self = .papers
      case .eligibility, .fullTime, .unknownReference: self = .nobody
      }
    }

    var sentence: String {
      switch self {
      case .cost: "somebody could come, but that would cost more elsewhere"
      case .hours: "those available have used up their hours"
      case .elsewhere: "those available are elsewhere then, or too far away"
      case .shape: "visit length, visits a day or the meal do not allow it"
      case .availability: "nobody who may staff the campus is available then"
      case .papers: "certificate, training, agreement or funding bars them"
      case .nobody: "no officer may staff the campus"
      }
    }
  }

  /// A line an obstacle with the gap hours that it keeps open; none where there are no gaps.
  var lines: [String] {
    let gaps = week.gaps.sorted { (cost(of: $0), $1) > (cost(of: $1), $0) }
    let looked = gaps.prefix(most)
    var minutes: [Obstacle: Minutes] = [:]
    for gap in looked { minutes[obstacle(of: gap), default: 0] += uncovered(gap) }
    let lines = Obstacle.allCases.compactMap { obstacle in
      minutes[obstacle].map { "\($0.inHours) gap hours: \(obstacle.sentence)" }
    }
    guard looked.count < gaps.count else { return lines }
    return lines + ["(the \(looked.count) heaviest of \(gaps.count) gaps were looked at)"]
  }

  private func obstacle(of gap: PostIndex) -> Obstacle {
    let post = week.plan[gap]
    let candidates = week.candidates(
      at: post.campus, on: post.day, periods: post.period.rawValue...post.period.rawValue, extending: true)
    return candidates.filter { week.plan.qualifies($0.officer, at: gap) }.map { Obstacle($0.obstacle?.code) }
      .min { $0.rawValue < $1.rawValue } ?? .nobody
  }

  private func uncovered(_ gap: PostIndex) -> Minutes { week.plan[gap].uncovered(present: week.present(at: gap)) }

  private func cost(of gap: PostIndex) -> Int { week.plan[gap].weight * uncovered(gap).rawValue }
}
