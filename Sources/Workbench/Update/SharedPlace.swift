import Staffing

// One place for all views: the board's cursor (campus, day, period) and the chosen officer. What is chosen in one view is
// where the next one opens.
extension State {
  /// The day that all views are about.
  var shownDay: Weekday { board.cursor?.day ?? board.strip.days.first?.day ?? .mon }

  static let views: [Command: View] = [
    .showBoard: .board, .showOfficers: .officers, .showProblems: .problems, .showTotals: .totals, .showCampus: .campus,
    .showMap: .map,
  ]

  /// Shows another view at the place that all share.
  mutating func showView(_ command: Command) {
    guard let target = Self.views[command] else { return }
    view = target
    switch target {
    case .board, .campus: break
    case .officers, .map:
      dropSelection()
      adoptOfficer()
      // The map begins with the time of the period that one came from.
      if target == .map { forgetTimeElsewhere() }
    case .problems:
      problems.refresh(document)
      if let cursorPost { problems.choose(cursorPost, page: page) }
    case .totals:
      totals.refresh(document)
      chooseRowOfTotals()
    }
  }

  /// Forgets the time kept when moving between campuses, where the period under the cursor lies elsewhere.
  private mutating func forgetTimeElsewhere() {
    guard let cursor = board.cursor, let wanted = cursor.wantedTime, let post = cursorPost else { return }
    if !plan[post].time.contains(wanted) { board.cursor?.wantedTime = nil }
  }

  /// Chooses the officer at the cursor, where somebody is and the chosen one is not.
  private mutating func adoptOfficer() {
    let here = visitsAtCursor.map(\.placement.officer)
    guard let first = here.first, officers.chosen.map({ !here.contains($0) }) ?? true else { return }
    choose(first)
  }

  /// Chooses an officer, whatever the filter hides.
  mutating func choose(_ officer: OfficerIndex) {
    if !officers.shown.contains(officer) {
      officers.filter = ""
      officers.refresh(document)
    }
    let row = officers.shown.firstIndex(of: officer) ?? 0
    officers.cursor.choose(row, of: officers.shown.count, page: officersLayout.page)
  }

  /// Puts the shared cursor on a visit, unless it is there.
  mutating func sharePlace(of visit: Placement) {
    let isThere = board.cursor.map { cursor in
      cursor.campus == visit.campus && cursor.day == visit.day && visit.periods.contains(cursor.period)
    }
    if isThere != true { place(visit.campus, visit.day, period: visit.periods.lowerBound) }
    board.chosen = plan.visit(
      of: visit.officer, at: visit.campus, on: visit.day, periods: visit.periods, isLocked: visit.isLocked)
  }

  /// Puts the shared cursor on the chosen officer's visit, where they have one that day.
  mutating func sharePlaceOfVisit() {
    if let chosenVisit { sharePlace(of: chosenVisit) }
  }

  /// Puts the shared cursor on a campus at the day and about the time it had.
  mutating func place(_ campus: CampusIndex) {
    let wanted = board.cursor?.wantedTime ?? cursorPost.map { plan[$0].time.start }
    let day = shownDay
    place(campus, day, period: 0)
    board.stand(at: campus, day: day, wanted: wanted, plan: plan)
  }

  /// Puts the shared cursor where the chosen gap or violation is.
  mutating func sharePlaceOfProblem() {
    switch problems.chosen {
    case nil: break
    case .gap(let index): place(plan[index].campus, plan[index].day, period: plan[index].period.rawValue)
    case .group(let group):
      switch group.place {
      case .campus(let campus): place(campus)
      case .day(let day): stand(on: day)
      }
    case .violation(let violation):
      guard let campus = violation.campus.flatMap({ plan.campus($0) }), let day = violation.day,
        board.strip[day] != nil
      else { return }
      let period = plan.periods(of: campus, on: day).firstIndex { $0.id == violation.from }
      place(campus, day, period: period ?? 0)
    }
  }

  // MARK: Days

  /// Moves the shared cursor to the next or previous day, at the same campus and about the same time.
  mutating func goToDay(forward: Bool) {
    guard let position = board.strip.days.firstIndex(where: { $0.day == shownDay }) else { return }
    let next = position + (forward ? 1 : -1)
    guard board.strip.days.indices.contains(next) else { return }
    let mark = view == .board || view == .campus ? board.mark : nil
    stand(on: board.strip.days[next].day)
    // A marked block grows over the days.
    board.mark = mark
    if view == .officers { sharePlaceOfVisit() }
  }

  mutating func stand(on day: Weekday) {
    guard let cursor = board.cursor else { return }
    board.mark = nil
    let start = cursorPost.map { plan[$0].time.start }
    board.stand(at: cursor.campus, day: day, wanted: cursor.wantedTime ?? start, plan: plan)
  }
}
