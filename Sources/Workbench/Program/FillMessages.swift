package import Solver
package import Staffing

/// A fill that is asked for: everything that it depends on, as it was when it was begun.
package struct FillOrder: Hashable, Sendable {
  /// Unlike that of any other fill of the program.
  package let id: Int
  /// The district as it is on the screen.
  package let district: District
  /// The week with the visits as they are on the screen.
  package let week: Week
  /// Which of the present visits stay.
  package let start: FillRequest.Start
  /// Whether only required posts are filled, and all present visits stay.
  package let onlyGaps: Bool
  /// What may change at all.
  package let scope: FillRequest.Scope
  /// Stop after so many seconds; nil: only when no roster is better.
  package let seconds: Int?
  /// The other weeks, as the week's rules and costs count with them.
  package let context: WeekContext

  /// A fill that is asked for; see the members.
  package init(
    id: Int, district: District, week: Week, start: FillRequest.Start, onlyGaps: Bool, scope: FillRequest.Scope,
    seconds: Int?, context: WeekContext = .none
  ) {
    self.id = id
    self.district = district
    self.week = week
    self.start = start
    self.onlyGaps = onlyGaps
    self.scope = scope
    self.seconds = seconds
    self.context = context
  }
}

/// What a fill tells while it runs, and when it is over.
package struct FillNews: Hashable, Sendable {
  /// The fill's ``FillOrder/id``.
  package var id: Int
  /// Since the fill began.
  package var seconds: Double
  /// The cost of the best roster.
  package var cost: Cost
  /// A cost that no legal roster with the visits that stay can be below.
  package var bound: Cost
  /// Gap minutes that no legal roster with the visits that stay can be below; nil as long as that is not known.
  package var gapBound: Minutes?
  /// The best roster, where it is another than the one told before.
  package var roster: FilledRoster?
  /// Why the fill is over; nil while it runs.
  package var stopped: StopReason?

  /// How far the fill `id` is; see the members.
  package init(
    id: Int, seconds: Double, cost: Cost, bound: Cost, gapBound: Minutes? = nil, roster: FilledRoster? = nil,
    stopped: StopReason? = nil
  ) {
    self.id = id
    self.seconds = seconds
    self.cost = cost
    self.bound = bound
    self.gapBound = gapBound
    self.roster = roster
    self.stopped = stopped
  }
}

/// A roster that a fill found, with what it comes to.
package struct FilledRoster: Hashable, Sendable {
  /// The whole roster.
  package let visits: [Visit]
  /// Its cost, in weighted minutes.
  package let cost: Cost
  /// Uncovered minutes of required posts.
  package let gap: Minutes
  /// Uncovered minutes of all other posts.
  package let open: Minutes
  /// Duty of the week by officer, in the order of `District.officers`.
  package let duties: [Minutes]

  /// What `visits` come to in the week `plan`. Linear in posts and visits.
  package init(_ visits: [Visit], in plan: WeekPlan) {
    let staffed = StaffedWeek(plan: plan, visits: visits)
    self.visits = visits
    cost = staffed.totals.cost.total
    gap = staffed.totals.gap
    open = staffed.totals.open
    duties = plan.officers.indices.map { staffed.duty(of: OfficerIndex($0)) }
  }
}
