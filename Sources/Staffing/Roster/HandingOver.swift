extension StaffedWeek {
  /// Who could make `visit` in place of its officer, in the order of ``candidates(at:on:periods:extending:)``; each with
  /// the edit that hands it over as one step, and what that changes. None where the roster has no such visit.
  package func candidates(takingOver visit: Visit) -> [Candidate] {
    guard let placement = try? plan.place(visit) else { return [] }
    var without = self
    guard (try? without.apply(.remove(visit))) != nil else { return [] }
    let lost = (cost: without.totals.cost.total - totals.cost.total, gap: without.totals.gap - totals.gap)
    let others = without.candidates(
      at: placement.campus, on: placement.day, periods: placement.periods, extending: false)
    return others.filter { $0.officer != placement.officer }.map { candidate in
      Candidate(
        officer: candidate.officer, placement: candidate.placement, edit: Self.handingOver(visit, by: candidate.edit),
        costChange: candidate.isLegal ? candidate.costChange + lost.cost : 0,
        gapChange: candidate.isLegal ? candidate.gapChange + lost.gap : 0, obstacle: candidate.obstacle,
        minutesLeft: candidate.minutesLeft)
    }
  }

  /// The visit stays what it is, lock and notes included, unless it becomes one with a visit the other has there.
  private static func handingOver(_ visit: Visit, by edit: RosterEdit) -> RosterEdit {
    guard case .add(let target) = edit else { return .several([.remove(visit), edit]) }
    var moved = visit
    moved.officer = target.officer
    return .move(visit, to: moved)
  }
}
