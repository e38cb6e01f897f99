import Staffing
import TerminalKit

// What keys and clicks do in the views of gaps, totals and one campus.
extension State {
  // MARK: Gaps

  /// Shows only gaps of the next level, day or weight; all again after the last.
  mutating func filterGaps(by command: Command) {
    if command == .filterLevel {
      let levels = Campus.Level.allCases.filter { level in plan.district.campuses.contains { $0.level == level } }
      problems.gapFilter.level = problems.gapFilter.level.next(of: levels)
    } else if command == .filterDay {
      problems.gapFilter.day = problems.gapFilter.day.next(of: board.strip.days.map(\.day))
    } else {
      let weights = Set((plan.district.needs ?? []).filter(\.isRequired).map(\.weight)).sorted()
      problems.gapFilter.leastWeight = problems.gapFilter.leastWeight.next(of: weights)
    }
    listProblemsAnew()
  }

  private mutating func listProblemsAnew() {
    problems.cursor = ListCursor()
    problems.refresh(document)
    if let cursorPost { problems.choose(cursorPost, page: page) }
  }

  /// Groups, orders or colours what the view shows in the next way.
  mutating func arrange() {
    switch view {
    case .board, .officers, .campus: break
    case .problems:
      problems.gapFilter.grouping = problems.gapFilter.grouping.next
      listProblemsAnew()
    case .totals:
      totals.order = totals.order.next
      totals.refresh(document)
      chooseRowOfTotals()
    case .map: map.span = map.span.next
    }
  }

  mutating func clickProblems(row: Int, _ layout: Layout) -> Bool {
    guard row < layout.page, problems.rows.indices.contains(problems.cursor.top + row) else { return false }
    problems.cursor.choose(problems.cursor.top + row, of: problems.rows.count, page: layout.page)
    sharePlaceOfProblem()
    return true
  }

  // MARK: Totals

  mutating func goToSection(forward: Bool) {
    let sections = TotalsState.Section.allCases
    let target = totals.section.rawValue + (forward ? 1 : sections.count - 1)
    totals.section = sections[target % sections.count]
    totals.cursor = ListCursor()
    chooseRowOfTotals()
  }

  /// Chooses the row of the shared campus or officer.
  mutating func chooseRowOfTotals() {
    let row: Int?
    switch totals.section {
    case .campuses: row = board.cursor.flatMap { totals.campuses.firstIndex(of: $0.campus) }
    case .officers: row = officers.chosen.flatMap { totals.officers.firstIndex(of: $0) }
    case .days, .report: return
    }
    totals.cursor.choose(row ?? 0, of: totalsCount, page: totalsPage)
  }

  mutating func moveInTotals(_ command: Command) {
    if totals.cursor.move(command, of: totalsCount, page: totalsPage) { sharePlaceOfTotals() }
  }

  mutating func sharePlaceOfTotals() {
    let row = totals.cursor.selected
    switch totals.section {
    case .campuses: if totals.campuses.indices.contains(row) { place(totals.campuses[row]) }
    case .officers: if totals.officers.indices.contains(row) { choose(totals.officers[row]) }
    case .days, .report: break
    }
  }

  /// Opens the chosen campus's or officer's week.
  mutating func jumpFromTotals() {
    guard totals.cursor.selected < totals.count else { return }
    sharePlaceOfTotals()
    switch totals.section {
    case .campuses: showView(.showCampus)
    case .officers:
      view = .officers
      sharePlaceOfVisit()
    case .days, .report: break
    }
  }

  // MARK: One campus

  mutating func moveInCampus(_ command: Command) {
    if command == .moveLeft || command == .moveRight {
      goToDay(forward: command == .moveRight)
    } else if command == .pageUp || command == .pageDown {
      board.mark = nil
      board.moveVertically(by: command == .pageUp ? -1 : 1, plan: plan)
    } else if let cursor = board.cursor {
      let last = max(0, plan.day(cursor.day, of: cursor.campus).posts.count - 1)
      var period = cursor.period + (command == .moveUp ? -1 : 1)
      if command == .moveToStart { period = 0 }
      if command == .moveToEnd { period = last }
      guard (0...last).contains(period) else { return }
      board.stand(at: cursor.campus, day: cursor.day, period: period)
    }
  }
}
