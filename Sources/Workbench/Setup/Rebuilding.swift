import Solver
import Staffing

// What follows from a changed district.
extension State {
  /// Carries out a change of the district, or of what the week is made from, under `name`; false where it was refused.
  @discardableResult
  mutating func perform(_ edit: DistrictEdit, name: String) -> Bool {
    let old = plan
    do throws(EditRefusal) {
      try document.perform(edit, name: name)
      say(name)
      rebuildViews(since: old)
      return true
    } catch {
      report("\(name): not possible, \(error.sentence).")
      return false
    }
  }

  /// Makes every view anew where the plan is no longer `old`; the cursors stay where they were, if that is still there.
  mutating func rebuildViews(since old: WeekPlan) {
    guard shownPlan != document.planRevision else { return }
    shownPlan = document.planRevision
    rebuildBoard(since: old)
    rebuildOfficers(since: old)
    problems.refresh(document)
    totals.refresh(document)
    map.center = nil
    setup.refresh(plan)
    // Campuses may have changed places; a fill of one of them would go on with another.
    if case .campus(let campus)? = fill?.order.scope,
      !plan.district.campuses.indices.contains(campus.rawValue) || plan[campus].id != old[campus].id
    {
      fill = nil
    }
  }

  private mutating func rebuildBoard(since old: WeekPlan) {
    let before = board
    board = BoardState(document)
    board.isZoomed = before.isZoomed
    board.filter = before.filter
    board.showsOnlyGaps = before.showsOnlyGaps
    if let cursor = before.cursor, let campus = plan.campus(old[cursor.campus].id) {
      let start = old.post(at: cursor.campus, cursor.day, PeriodIndex(cursor.period)).map { old[$0].time.start }
      let day = board.strip[cursor.day]?.day ?? .mon
      board.stand(at: campus, day: day, wanted: start, plan: plan)
    }
    board.regroup(document)
  }

  private mutating func rebuildOfficers(since old: WeekPlan) {
    let chosen = officers.chosen.map { old[$0].id }
    officers.refresh(document)
    let row = chosen.flatMap { plan.officer($0) }.flatMap { officers.shown.firstIndex(of: $0) }
    officers.cursor.choose(row ?? 0, of: officers.shown.count, page: officersLayout.page)
  }
}
