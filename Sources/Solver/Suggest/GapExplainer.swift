package import Staffing

extension GapExplanation {
  /// As many suggestions as are made at most: a list that nobody reads to its end.
  private static let mostSuggestions = 200

  /// What would bring one officer more to `post`, and who cannot come.
  ///
  /// Each suggestion was tried on the whole roster: its effect is what the referee counted, and it breaks no rule that
  /// was kept before. Some 30 milliseconds in a district of 1,400 officers.
  package init(of post: PostIndex, in week: StaffedWeek) {
    var search = SuggestionSearch(post, in: week)
    let referee = SuggestionReferee(post, in: week)
    var trial = week
    let planned = week.plan[post]
    let candidates = week.candidates(
      at: planned.campus, on: planned.day, periods: planned.period.rawValue...planned.period.rawValue,
      extending: true)
    var suggestions = search.findings().prefix(Self.mostSuggestions).compactMap { referee.suggestion($0, &trial) }
    let isFound = Set(suggestions.filter { $0.kind == .put || $0.kind == .extend }.map(\.officer))
    // Officers whose weeks are not free to be put together: full-time, or with rules broken before.
    suggestions += candidates.filter { $0.isLegal && !isFound.contains($0.officer) }
      .compactMap { referee.suggestion($0, &trial) }
    suggestions += referee.postings(&trial)
    suggestions.sort { ($0.costChange, $0.kind, $0.officer) < ($1.costChange, $1.kind, $1.officer) }
    self.post = post
    self.suggestions = suggestions
    refusals = Self.refusals(
      candidates, besides: Set(suggestions.filter { $0.kind == .put || $0.kind == .extend }.map(\.officer)), of: post,
      in: week)
  }

  private static func refusals(
    _ candidates: [Candidate], besides comers: Set<OfficerIndex>, of post: PostIndex, in week: StaffedWeek
  ) -> [Refusal] {
    let plan = week.plan
    let known = Set(candidates.map(\.officer))
    let refused = candidates.filter { !comers.contains($0.officer) }.map { candidate in
      // One without an obstacle could come, yet not close the gap.
      Refusal(
        officer: candidate.officer, reason: candidate.obstacle.map { .rule($0) } ?? .doesNotCount,
        minutesLeft: candidate.minutesLeft)
    }
    let present = plan.officers.indices.map { OfficerIndex($0) }.filter { !known.contains($0) }
      .map { Refusal(officer: $0, reason: .isThere, minutesLeft: nil) }
    func isHopeless(_ refusal: Refusal) -> Bool {
      guard case .rule(let violation) = refusal.reason else { return false }
      return violation.code == .eligibility || violation.code == .fullTime
    }
    return refused.filter { !isHopeless($0) } + present + refused.filter(isHopeless)
  }
}

/// Tries a change on the whole roster, and says what comes of it.
private struct SuggestionReferee {
  private let week: StaffedWeek
  private let post: PostIndex

  init(_ post: PostIndex, in week: StaffedWeek) {
    self.post = post
    self.week = week
  }

  private var plan: WeekPlan { week.plan }

  /// The finding as a suggestion; nil where the referee objects.
  func suggestion(_ finding: SuggestionSearch.Finding, _ trial: inout StaffedWeek) -> Suggestion? {
    var steps: [Suggestion.Step] = []
    var edits: [RosterEdit] = []
    for change in finding.changes {
      for (position, comes) in change.comes.enumerated() {
        // What goes makes room for the last one that comes: a shortened visit, where there is one.
        let goes = position < change.comes.count - 1 ? [] : change.goes
        guard add(change.officer, goes, comes, &steps, &edits) else { return nil }
      }
    }
    let suggestion = self.suggestion(finding.kind, steps, edits, &trial)
    assert(suggestion == nil || suggestion?.costChange == Cost(finding.cost), "the search and the referee agree")
    return suggestion
  }

  private func add(
    _ officer: OfficerIndex, _ goes: [Stay], _ comes: Stay, _ steps: inout [Suggestion.Step],
    _ edits: inout [RosterEdit]
  ) -> Bool {
    let given = goes.compactMap { stay in
      week[officer].entries.first { $0.placement?.stay == stay && $0.placement?.isLocked == false }
    }
    guard given.count == goes.count,
      let visit = plan.visit(of: officer, at: comes.campus, on: comes.day, periods: comes.periods),
      let placement = try? plan.place(visit)
    else { return false }
    // The visit that changes into the new one keeps its notes where it stays at its campus.
    let kept = given.first { $0.placement?.stay.isBeside(comes) == true } ?? given.first
    let others = given.filter { $0 != kept }
    edits += others.map { .remove($0.visit) }
    if let kept {
      edits.append(
        kept.placement?.stay.isBeside(comes) == true
          ? .resize(kept.visit, from: visit.from, to: visit.to) : .move(kept.visit, to: visit))
    } else {
      edits.append(.add(visit))
    }
    steps.append(Suggestion.Step(officer: officer, goes: kept?.placement, comes: placement))
    // A visit that became part of the new one is not given up.
    steps += others.filter { $0.placement?.stay.isBeside(comes) == false }
      .map { Suggestion.Step(officer: officer, goes: $0.placement, comes: nil) }
    return true
  }

  /// What an officer can do for whom the search does not look.
  func suggestion(_ candidate: Candidate, _ trial: inout StaffedWeek) -> Suggestion? {
    let placement = candidate.placement
    let goes = week[candidate.officer].placements.first {
      $0.campus == placement.campus && $0.day == placement.day && !$0.isLocked && $0.touches(placement)
    }
    let step = Suggestion.Step(officer: candidate.officer, goes: goes, comes: placement)
    return suggestion(goes == nil ? .put : .extend, [step], [candidate.edit], &trial)
  }

  /// Full-time officers without a post and without visits, each put to the campus for the whole week.
  func postings(_ trial: inout StaffedWeek) -> [Suggestion] {
    let campus = plan[post].campus
    return plan.officers.indices.compactMap { position in
      let officer = OfficerIndex(position)
      let planned = plan.officers[position]
      guard planned.isFullTime, planned.post == nil, week[officer].entries.isEmpty,
        plan.isEligible(officer, at: campus), plan.qualifies(officer, at: post)
      else { return nil }
      let visits = Weekday.allCases.flatMap { day in
        plan.fullTimeRuns(of: officer, at: campus, on: day).compactMap { run in
          plan.visit(of: officer, at: campus, on: day, periods: run)
        }
      }
      let steps = visits.compactMap { visit in
        (try? plan.place(visit)).map { Suggestion.Step(officer: officer, goes: nil, comes: $0) }
      }
      guard !steps.isEmpty else { return nil }
      return suggestion(.put, steps, visits.map { .add($0) }, &trial)
    }
  }

  private func suggestion(
    _ kind: Suggestion.Kind, _ steps: [Suggestion.Step], _ edits: [RosterEdit], _ trial: inout StaffedWeek
  ) -> Suggestion? {
    let edit = edits.count == 1 ? edits[0] : RosterEdit.several(edits)
    guard (try? trial.apply(edit)) != nil else { return nil }
    defer {
      // What was just carried out can be taken back.
      do { try trial.apply(edit.inverse) } catch { trial = week }
    }
    let officers = Set(steps.map(\.officer))
    guard trial.present(at: post) > week.present(at: post),
      officers.allSatisfy({ officer in
        !trial.violations(of: officer).contains { $0.isNew(after: week.violations(of: officer)) }
      })
    else { return nil }
    let (before, after) = (week.totals, trial.totals)
    return Suggestion(
      kind: kind, steps: steps, edit: edit, costChange: after.cost.total - before.cost.total,
      gapChange: after.gap - before.gap, openChange: after.open - before.open, opens: openings(steps, trial))
  }

  /// What the visits that went leave uncovered.
  private func openings(_ steps: [Suggestion.Step], _ trial: borrowing StaffedWeek) -> [Suggestion.Opening] {
    let days = Set(steps.compactMap(\.goes).map { CampusDay($0.campus.rawValue * CompiledWeek.days + $0.day.rawValue) })
    var openings: [Suggestion.Opening] = []
    for campusDay in days.sorted() {
      let campus = CampusIndex(campusDay / CompiledWeek.days)
      let day = Weekday.allCases[campusDay % CompiledWeek.days]
      var (gap, open) = (Minutes.zero, Minutes.zero)
      for position in plan.day(day, of: campus).posts {
        let planned = plan.posts[position]
        let more =
          planned.uncovered(present: trial.present(at: PostIndex(position)))
          - planned.uncovered(present: week.present(at: PostIndex(position)))
        guard more > 0 else { continue }
        if planned.isRequired { gap += more } else { open += more }
      }
      if gap > 0 || open > 0 {
        openings.append(Suggestion.Opening(campus: campus, day: day, gap: gap, open: open))
      }
    }
    return openings
  }
}
