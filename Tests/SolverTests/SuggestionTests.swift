import Staffing
import TestSupport
import Testing

@testable import Solver

@Suite("What would close a gap")
struct SuggestionTests {
  /// A small dense week with a random legal roster, one visit in six locked, and its gaps.
  private func week(_ seed: UInt64) -> (week: StaffedWeek, gaps: [PostIndex]) {
    var maker = DenseDistrict(seed: seed, campuses: 3, periods: 4, officers: 2...4)
    let days = Array(maker.random.some(of: Weekday.allCases).prefix(2))
    let district = maker.district(open: days)
    let plan = WeekPlan(
      district: district, monday: maker.monday, absences: maker.absences(in: district, open: days))
    var rosters = RandomDistrict(seed: seed)
    let visits = rosters.legalRoster(in: plan, attempts: 24).map { $0.locked(maker.random.chance(16)) }
    let week = StaffedWeek(plan: plan, visits: visits)
    return (week, plan.posts.indices.map { PostIndex($0) }.filter { week.short(at: $0) > 0 })
  }

  @Test("Each effect is that of the whole roster counted anew, no rule is newly broken, and one undo takes it back")
  func effects() throws {
    var kinds: [Suggestion.Kind: Int] = [:]
    for seed in seeds(300) {
      let (week, gaps) = week(seed)
      for gap in gaps.prefix(3) {
        for suggestion in GapExplanation(of: gap, in: week).suggestions {
          var edited = week
          try edited.apply(suggestion.edit)
          let after = StaffedWeek(plan: week.plan, visits: edited.visits)
          let (old, new) = (week.totals, after.totals)
          #expect(suggestion.costChange == new.cost.total - old.cost.total, "seed \(seed) \(suggestion)")
          #expect(suggestion.gapChange == new.gap - old.gap, "seed \(seed) \(suggestion)")
          #expect(suggestion.openChange == new.open - old.open, "seed \(seed) \(suggestion)")
          #expect(after.short(at: gap) == week.short(at: gap) - 1, "seed \(seed) \(suggestion)")
          #expect(
            after.violations.allSatisfy { violation in
              guard let officer = violation.officer.flatMap({ week.plan.officer($0) }) else { return true }
              return !violation.isNew(after: week.violations(of: officer))
            }, "seed \(seed) \(suggestion)")
          #expect(suggestion.opens == opened(suggestion, week, after), "seed \(seed) \(suggestion)")
          try edited.apply(suggestion.edit.inverse)
          #expect(edited.visits == week.visits, "seed \(seed)")
          kinds[suggestion.kind, default: 0] += 1
        }
      }
    }
    for kind in Suggestion.Kind.allCases { #expect(kinds[kind, default: 0] > 0, "\(kind): \(kinds)") }
  }

  /// What the officers' old visits leave uncovered, campus by campus and day by day.
  private func opened(_ suggestion: Suggestion, _ before: StaffedWeek, _ after: StaffedWeek) -> [Suggestion.Opening] {
    before.plan.campuses.indices.flatMap { campus in
      Weekday.allCases.compactMap { day -> Suggestion.Opening? in
        var minutes: [Bool: Minutes] = [:]
        for position in before.plan.day(day, of: CampusIndex(campus)).posts {
          let (index, post) = (PostIndex(position), before.plan.posts[position])
          let more =
            post.uncovered(present: after.present(at: index)) - post.uncovered(present: before.present(at: index))
          minutes[post.isRequired, default: 0] += max(0, more)
        }
        let (gap, open) = (minutes[true] ?? 0, minutes[false] ?? 0)
        return gap == 0 && open == 0
          ? nil : Suggestion.Opening(campus: CampusIndex(campus), day: day, gap: gap, open: open)
      }
    }
  }

  @Test("In tiny weeks nothing of one or two moves is better than the best suggestion")
  func enumeration() {
    var compared = 0
    var chains = 0
    for seed in seeds(150) {
      let (week, gaps) = week(seed)
      guard let gap = gaps.first else { continue }
      let suggestions = GapExplanation(of: gap, in: week).suggestions
      guard let best = SuggestionEnumeration(week: week, index: gap).best() else { continue }
      compared += 1
      #expect(
        suggestions.first.map { $0.costChange.rawValue <= best.cost } ?? false, "seed \(seed): \(best), \(suggestions)")
      chains += suggestions.first.map { $0.kind > .extend } == true ? 1 : 0
    }
    #expect(compared > 40, "\(compared)")
    #expect(chains > 5, "\(chains)")
  }

  @Test("The best comes first, and everyone is either among those who can come or refused")
  func order() {
    for seed in seeds(60) {
      let (week, gaps) = week(seed)
      guard let gap = gaps.last else { continue }
      let explanation = GapExplanation(of: gap, in: week)
      #expect(explanation.suggestions.map(\.costChange) == explanation.suggestions.map(\.costChange).sorted())
      let comers = Set(explanation.suggestions.filter { $0.kind == .put || $0.kind == .extend }.map(\.officer))
      let refused = explanation.refusals.map(\.officer)
      #expect(comers.isDisjoint(with: refused), "seed \(seed)")
      #expect(comers.count + refused.count == week.plan.officers.count, "seed \(seed)")
      #expect(Set(refused).count == refused.count, "seed \(seed)")
    }
  }

  @Test("Explaining changes nothing and says the same again")
  func pure() {
    let (week, gaps) = week(3)
    let totals = week.totals
    for gap in gaps { #expect(GapExplanation(of: gap, in: week) == GapExplanation(of: gap, in: week)) }
    #expect(week.totals == totals)
  }
}
