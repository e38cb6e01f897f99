package import Staffing

/// Who could come for one visit that cannot take place.
package struct CallList: Hashable, Sendable {
  /// Somebody to be called.
  package struct Call: Hashable, Sendable {
    /// Who.
    package let officer: OfficerIndex
    /// The visit as it would be.
    package let comes: Placement
    /// The visits that the officer would leave for it.
    package let goes: [Placement]
    /// What has to be done, as one step.
    package let edit: RosterEdit
    /// Change of all gap minutes; below 0 is better.
    package let gapChange: Minutes
    /// Change of the roster's cost, in weighted minutes.
    package let costChange: Cost
    /// Weekly limit - duty before; nil without a limit.
    package let minutesLeft: Minutes?
    /// What that leaves uncovered elsewhere.
    package let opens: [Suggestion.Opening]
  }

  /// The visit that cannot take place.
  package let struck: StruckVisit
  /// The best first, an officer once.
  package let calls: [Call]

  /// How many are told of a visit.
  private static let most = 12

  /// Who could come for each of `struck`, on days that are not past; those that are, are left out.
  package static func lists(for struck: [StruckVisit], _ request: RepairRequest) -> [CallList] {
    guard var search = RepairSearch(request) else { return [] }
    let ahead = struck.filter { request.week.plan.date(of: $0.placement.day) >= request.today }
    return ahead.map { visit in
      CallList(struck: visit, calls: search.calls(for: visit.placement, most: most))
    }
  }
}

extension RepairSearch {
  /// Who could come to a part of `placement` at least, each by the change of one visit that makes the most good.
  mutating func calls(for placement: Placement, most count: Int) -> [CallList.Call] {
    let campusDay = placement.campus.rawValue * 7 + placement.day.rawValue
    var best: [Int: (plan: RepairPlan, value: Int)] = [:]
    for group in plans(of: campusDay).groups {
      guard Int(group.run.first) <= placement.periods.upperBound, placement.periods.lowerBound <= Int(group.run.last)
      else { continue }
      let gain = board.gain(group.run, kind: group.kind)
      for plan in group.plans {
        let value = gain - plan.penalty
        if gain > 0, value > best[plan.officer]?.value ?? .min { best[plan.officer] = (plan, value) }
      }
    }
    let sorted = best.values.sorted { ($1.value, $0.plan.officer) < ($0.value, $1.plan.officer) }
    return sorted.prefix(count).compactMap { call($0.plan) }
  }

  private func call(_ plan: RepairPlan) -> CallList.Call? {
    let week = request.week
    let entry = Entry(officer: plan.officer, gone: plan.gone, comes: [plan.run], extra: plan.extra)
    let line = RepairReferee(request).line([entry], search: self, burden: 0, isProven: false)
    guard let comes = line.steps.compactMap(\.comes).first else { return nil }
    var after = week
    guard (try? after.apply(line.edit)) != nil else { return nil }
    let goes = line.steps.compactMap(\.goes).filter { $0.campus != comes.campus || $0.day != comes.day }
    let limit = week.plan.dutyLimit(of: OfficerIndex(plan.officer))
    return CallList.Call(
      officer: OfficerIndex(plan.officer), comes: comes, goes: goes, edit: line.edit,
      gapChange: line.gap - week.totals.gap, costChange: line.cost - week.totals.cost.total,
      minutesLeft: limit.map { $0 - week.duty(of: OfficerIndex(plan.officer)) },
      opens: openings(goes, after))
  }

  /// What the visits that go leave uncovered.
  private func openings(_ goes: [Placement], _ after: StaffedWeek) -> [Suggestion.Opening] {
    var openings: [Suggestion.Opening] = []
    for placement in goes {
      var (gap, open) = (Minutes.zero, Minutes.zero)
      for position in plan.day(placement.day, of: placement.campus).posts {
        let (index, post) = (PostIndex(position), plan.posts[position])
        let more =
          post.uncovered(present: after.present(at: index)) - post.uncovered(present: request.week.present(at: index))
        guard more > 0 else { continue }
        if post.isRequired { gap += more } else { open += more }
      }
      let opening = Suggestion.Opening(campus: placement.campus, day: placement.day, gap: gap, open: open)
      if gap > 0 || open > 0, !openings.contains(opening) { openings.append(opening) }
    }
    return openings
  }
}
