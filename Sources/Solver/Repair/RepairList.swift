import Staffing

/// The trade between changes and what stays open: the best repair with no change, one change, two …
package struct RepairList: Hashable, Sendable {
  /// By the number of changes that were allowed, from none on: the best with at most so many.
  package let lines: [RepairLine]

  /// How many more changes than those that are sought exactly are tried for.
  private static let mostFurther = 9

  /// The lines that are better than those with fewer changes.
  package var trade: [RepairLine] {
    lines.enumerated().filter { $0 == 0 || $1.burden < lines[$0 - 1].burden }.map(\.element)
  }

  /// Searches up to `request.mostChanges` changes exactly, then carries the best on as far as that makes it better, where
  /// `further` says so. `report` is called with each line; it says whether to go on.
  package init(
    _ request: RepairRequest, further: Bool = true, report: (RepairLine) -> Bool = { _ in true }
  ) {
    let referee = RepairReferee(request)
    var lines = [referee.line([], search: nil, burden: 0, isProven: true)]
    guard var search = RepairSearch(request) else {
      self.lines = lines
      return
    }
    let before = search.board.burden
    lines[0] = referee.line([], search: search, burden: before, isProven: true)
    var goesOn = report(lines[0])
    for changes in 1..<max(2, request.mostChanges + 1) where goesOn && request.mostChanges > 0 {
      let found = search.search(changes)
      lines.append(
        referee.line(found.entries, search: search, burden: before + found.change, isProven: found.isProven))
      goesOn = report(lines[lines.count - 1])
    }
    var further = further ? Self.mostFurther : 0
    while goesOn, further > 0, lines.count > 1, let last = lines.last, last.gap > 0 || last.open > 0 {
      let found = search.carryOn(lines.count)
      guard before + found.change < last.burden else { break }
      further -= 1
      lines.append(
        referee.line(found.entries, search: search, burden: before + found.change, isProven: false))
      goesOn = report(lines[lines.count - 1])
    }
    self.lines = lines
  }
}

/// Turns what the search found into an edit, and says what comes of it.
struct RepairReferee {
  private let request: RepairRequest

  init(_ request: RepairRequest) { self.request = request }

  func line(
    _ entries: [RepairSearch.Entry], search: RepairSearch?, burden: Int, isProven: Bool
  ) -> RepairLine {
    let week = request.week
    var steps: [RepairStep] = []
    var edits: [RosterEdit] = []
    for pair in search?.pairs(of: entries) ?? [] {
      let old = pair.goes.flatMap { entry(of: $0.officer, $0.run) }
      let new = pair.comes.flatMap { visit(of: $0.officer, $0.run) }
      guard let edit = Self.edit(old?.visit, new) else { continue }
      edits.append(edit)
      steps.append(
        RepairStep(goes: old?.placement, comes: new.flatMap { try? week.plan.place($0) }))
    }
    steps.sort { left, right in
      guard let first = left.comes ?? left.goes, let second = right.comes ?? right.goes else { return false }
      return (first.day, first.time.start, first.campus, first.officer)
        < (second.day, second.time.start, second.campus, second.officer)
    }
    var after = week
    let edit = edits.count == 1 ? edits[0] : RosterEdit.several(edits)
    let isDone = (try? after.apply(edit)) != nil
    assert(isDone, "what the search found can be carried out")
    return RepairLine(
      changes: steps.count, steps: steps, edit: edit, gap: after.totals.gap, open: after.totals.open,
      cost: after.totals.cost.total, burden: burden, isProven: isProven)
  }

  private func entry(of officer: Int, _ run: RepairRun) -> OfficerWeek.Entry? {
    request.week.officers[officer].entries.first { entry in
      guard let placement = entry.placement, !placement.isLocked else { return false }
      return placement.campus.rawValue == Int(run.campus) && placement.day.rawValue == Int(run.day)
        && placement.periods == Int(run.first)...Int(run.last)
    }
  }

  private func visit(of officer: Int, _ run: RepairRun) -> Visit? {
    request.week.plan.visit(
      of: OfficerIndex(officer), at: CampusIndex(Int(run.campus)), on: Weekday.allCases[Int(run.day)],
      periods: Int(run.first)...Int(run.last))
  }

  /// One change: a visit keeps its notes where it stays at its campus, or passes to another officer as it is.
  private static func edit(_ old: Visit?, _ new: Visit?) -> RosterEdit? {
    switch (old, new) {
    case (nil, nil): return nil
    case (let old?, nil): return .remove(old)
    case (nil, let new?): return .add(new)
    case (let old?, let new?):
      if old.officer == new.officer, old.campus == new.campus, old.day == new.day {
        return .resize(old, from: new.from, to: new.to)
      }
      guard old.officer != new.officer else { return .move(old, to: new) }
      var handed = old
      handed.officer = new.officer
      return .move(old, to: handed)
    }
  }
}
