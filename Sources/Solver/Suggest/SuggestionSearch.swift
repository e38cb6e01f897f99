import Staffing

/// Looks for the changes that bring one officer more to a post: of one officer's week, or of two officers'.
///
/// All changes of these forms are looked at, up to a number of trials that only large districts reach: an officer comes
/// or stays longer; gives one visit up or shortens it and comes; two officers swap visits; what one gives up is covered
/// by another, at least in part.
struct SuggestionSearch {
  /// A change with what it does.
  struct Finding {
    let kind: Suggestion.Kind
    let changes: [StayChange]
    /// Change of the roster's cost, in weighted minutes.
    let cost: Int
  }

  /// How many changes are measured at most, for each way of closing a gap: some 10 milliseconds each.
  private static let mostTrials = 6_000
  /// How many visits given up somebody else is sought for, the most promising first.
  private static let mostRefills = 24

  private let week: StaffedWeek
  private let post: Post
  private let index: PostIndex
  private let rules: TourRules
  private var meter: EffectMeter
  /// By officer: the best change of each kind.
  private var best: [OfficerIndex: [Suggestion.Kind: Finding]] = [:]
  /// Moves to another campus that leave a visit for somebody else.
  private var moves: [Finding] = []
  private var trials = 0

  init(_ index: PostIndex, in week: StaffedWeek) {
    self.week = week
    self.index = index
    post = week.plan[index]
    rules = TourRules(week)
    meter = EffectMeter(week)
  }

  private var plan: WeekPlan { week.plan }
  private var wanted: ClosedRange<Int> { post.period.rawValue...post.period.rawValue }

  /// What was found, the best first: of each officer the best of each kind, and nothing that is no better than a
  /// simpler change of an officer who takes part in it.
  mutating func findings() -> [Finding] {
    let officers = plan.officers.indices.map { OfficerIndex($0) }.filter { mayCount($0) }
    for officer in officers { come(officer) }
    trials = 0
    for officer in officers { giveUp(officer) }
    trials = 0
    for officer in officers { swap(officer) }
    trials = 0
    for officer in officers { shorten(officer) }
    trials = 0
    refill()
    let found = officers.flatMap { officer -> [Finding] in
      var least = Int.max
      return Suggestion.Kind.allCases.compactMap { kind in
        guard let finding = best[officer]?[kind] else { return nil }
        let others = finding.changes.dropFirst().compactMap { self.least(of: $0.officer) }
        guard finding.cost < min(least, others.min() ?? .max) else { return nil }
        least = finding.cost
        return finding
      }
    }
    return found.sorted { left, right in
      (left.cost, left.kind, left.changes[0].officer) < (right.cost, right.kind, right.changes[0].officer)
    }
  }

  /// The least cost at which the officer comes without another.
  private func least(of officer: OfficerIndex) -> Int? {
    best[officer]?.values.filter { $0.changes.count == 1 }.map(\.cost).min()
  }

  /// Whether the officer could be at the campus that day, would count, and is not at the post yet.
  private func mayCount(_ officer: OfficerIndex) -> Bool {
    rules.mayVisit(officer, post.campus, on: post.day) && plan.qualifies(officer, at: index)
      && !week[officer].tour(on: post.day).contains {
        $0.campus == post.campus && $0.periods.contains(post.period.rawValue)
      }
  }

  /// Measures a change that the rules allow, and keeps it where it is the best of its kind.
  @discardableResult
  private mutating func consider(_ kind: Suggestion.Kind, _ changes: [StayChange]) -> Finding? {
    trials += 1
    guard changes.allSatisfy({ rules.allow($0) }) else { return nil }
    let finding = Finding(kind: kind, changes: changes, cost: meter.cost(of: changes, rules))
    let officer = changes[0].officer
    if let known = best[officer]?[kind], known.cost <= finding.cost { return finding }
    best[officer, default: [:]][kind] = finding
    return finding
  }

  private var isExhausted: Bool { trials >= Self.mostTrials }

  // MARK: One officer

  /// The runs at a campus that meet `wanted`, each with the officer's stays that become part of it.
  private func arrivals(
    of officer: OfficerIndex, at campus: CampusIndex, on day: Weekday, meeting wanted: ClosedRange<Int>,
    without given: Stay? = nil
  ) -> [(run: Stay, absorbed: [Stay])] {
    let own = rules.givable(of: officer).filter { $0.campus == campus && $0.day == day && $0 != given }
    var arrivals: [(Stay, [Stay])] = []
    rules.forEachRun(of: officer, at: campus, on: day, meeting: wanted) { run in
      let absorbed = own.filter { $0.touches(run) }
      // A run that reaches into a stay without containing it is found as the run that does contain it.
      guard absorbed.allSatisfy({ run.periods.contains($0.periods) }) else { return }
      arrivals.append((run, absorbed))
    }
    return arrivals
  }

  private mutating func come(_ officer: OfficerIndex) {
    for (run, absorbed) in arrivals(of: officer, at: post.campus, on: post.day, meeting: wanted) {
      let change = StayChange(officer: officer, goes: absorbed, comes: [run])
      consider(absorbed.isEmpty ? .put : .extend, [change])
    }
  }

  private mutating func giveUp(_ officer: OfficerIndex) {
    for given in rules.givable(of: officer) where !isExhausted {
      var bestMove: Finding?
      for (run, absorbed) in arrivals(
        of: officer, at: post.campus, on: post.day, meeting: wanted, without: given)
      where !(run.isBeside(given) && run.periods.contains(given.periods)) {
        let change = StayChange(officer: officer, goes: [given] + absorbed, comes: [run])
        guard let finding = consider(.move, [change]) else { continue }
        if bestMove.map({ finding.cost < $0.cost }) ?? true { bestMove = finding }
      }
      if let bestMove, given.campus != post.campus { moves.append(bestMove) }
    }
  }

  private mutating func shorten(_ officer: OfficerIndex) {
    for given in rules.givable(of: officer) where given.periods.count > 1 {
      for rest in rests(of: given) where !isExhausted {
        for (run, absorbed) in arrivals(
          of: officer, at: post.campus, on: post.day, meeting: wanted, without: given)
        where absorbed.isEmpty {
          consider(.chain, [StayChange(officer: officer, goes: [given], comes: [run, rest])])
        }
      }
    }
  }

  /// What is left of a stay whose beginning or end is cut off.
  private func rests(of stay: Stay) -> [Stay] {
    let periods = stay.periods
    return periods.dropLast().map { plan.stay(at: stay.campus, on: stay.day, periods.lowerBound...$0) }
      + periods.dropFirst().map { plan.stay(at: stay.campus, on: stay.day, $0...periods.upperBound) }
  }

  // MARK: Two officers

  /// The officer takes over a visit at the post's campus, made to reach the post, from another who takes over theirs.
  private mutating func swap(_ officer: OfficerIndex) {
    let others = plan.officers.indices.map { OfficerIndex($0) }.filter { other in
      other != officer && week[other].tour(on: post.day).contains { $0.campus == post.campus }
    }
    for other in others {
      let here = rules.givable(of: other).filter { $0.campus == post.campus && $0.day == post.day }
      for taken in here where rules.mayVisit(other, post.campus, on: post.day) {
        let periods =
          min(taken.periods.lowerBound, wanted.lowerBound)...max(taken.periods.upperBound, wanted.upperBound)
        let run = plan.stay(at: post.campus, on: post.day, periods)
        for given in rules.givable(of: officer) where !given.isBeside(taken) && !isExhausted {
          guard rules.mayVisit(other, given.campus, on: given.day) else { continue }
          consider(
            .swap,
            [
              StayChange(officer: officer, goes: [given], comes: [run]),
              StayChange(officer: other, goes: [taken], comes: [given]),
            ])
        }
      }
    }
  }

  /// Finds for each visit that somebody gives up another officer who is there instead, at least for a part of it.
  private mutating func refill() {
    var promising = moves.map { move in (move: move, promise: move.cost - loss(of: move)) }
    promising.sort { ($0.promise, $0.move.changes[0].officer) < ($1.promise, $1.move.changes[0].officer) }
    for (move, _) in promising.prefix(Self.mostRefills) {
      let given = move.changes[0].goes[0]
      for position in plan.officers.indices where !isExhausted {
        let other = OfficerIndex(position)
        guard other != move.changes[0].officer, rules.mayVisit(other, given.campus, on: given.day) else { continue }
        for (run, absorbed) in arrivals(of: other, at: given.campus, on: given.day, meeting: given.periods) {
          guard !absorbed.contains(where: { $0.periods.overlaps(given.periods) }) else { continue }
          consider(.chain, [move.changes[0], StayChange(officer: other, goes: absorbed, comes: [run])])
        }
      }
    }
  }

  /// What giving the visit up costs: about as much as another may make good.
  private mutating func loss(of move: Finding) -> Int {
    meter.cost(
      of: [StayChange(officer: move.changes[0].officer, goes: [move.changes[0].goes[0]], comes: [])], rules)
  }
}

extension ClosedRange<Int> {
  fileprivate func contains(_ other: ClosedRange<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
