package import Staffing

/// What to fill, from where, and when to stop.
package struct FillRequest: Sendable {
  /// What stays of the present roster.
  package enum Start: String, CaseIterable, Sendable {
    /// Starts from the present roster; visits that are not locked may change.
    case improve
    /// All present visits stay as they are.
    case keep
    /// Only locked visits stay.
    case scratch
  }

  /// The part of the week that may change: visits elsewhere stay, and none is added there.
  package enum Scope: Hashable, Sendable {
    case week
    case day(Weekday)
    case campus(CampusIndex)

    /// Whether visits at `campus` on `day` may change.
    package func includes(_ campus: CampusIndex, on day: Weekday) -> Bool {
      switch self {
      case .week: true
      case .day(let own): own == day
      case .campus(let own): own == campus
      }
    }
  }

  /// The week that is filled.
  package var plan: WeekPlan
  /// The present roster.
  package var visits: [Visit]
  /// Which of the present visits stay.
  package var start: Start
  /// Whether only gaps are filled: all present visits stay, as with ``Start/keep``, and visits are added only where
  /// they bring an officer to a required post that is short. Open posts and targets are then left as they are.
  package var onlyGaps: Bool
  /// What may change at all.
  package var scope: Scope
  /// Two fills with the same seed, iteration limit and threads are the same.
  package var seed: UInt64
  /// How many threads work, at least 1.
  package var threads: Int
  /// Whether its threads leave the processor to whoever else wants it: beside a screen.
  package var isModest = false
  /// The fill stops as soon as one of them says so, or the roster is proven optimal.
  package var stopping: [any StoppingCriterion]

  /// A fill of `plan`; without more, everything may change, for ten seconds at most.
  package init(
    plan: WeekPlan, visits: [Visit] = [], start: Start = .improve, onlyGaps: Bool = false, scope: Scope = .week,
    seed: UInt64 = 1, threads: Int = 2, stopping: [any StoppingCriterion] = [TimeLimit(seconds: 10)]
  ) {
    self.plan = plan
    self.visits = visits
    self.start = start
    self.onlyGaps = onlyGaps
    self.scope = scope
    self.seed = seed
    self.threads = max(1, threads)
    self.stopping = stopping
  }
}

extension FillRequest {
  /// Whether the visit lies in the part of the week that may change; one that names what does not exist does so only
  /// where all of the week may.
  func mayChange(_ visit: Visit) -> Bool {
    guard scope != .week else { return true }
    guard let campus = plan.campus(visit.campus) else { return false }
    return scope.includes(campus, on: visit.day)
  }
}
