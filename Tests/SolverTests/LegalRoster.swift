import Testing

@testable import Solver
@testable import Staffing

extension WeekEnumeration {
  /// What stays of the week's visits where a fill begins from `start`.
  init(_ week: TinyWeek, start: FillRequest.Start = .improve, onlyGaps: Bool = false) {
    let keepsAll = start == .keep || onlyGaps
    self.init(plan: week.plan, locked: keepsAll ? week.visits : week.locked, keepsAll: keepsAll)
  }

  /// Expects of a roster what users rely on: it breaks nothing that the visits that stay do not break by themselves,
  /// has every one of them exactly as it is, and adds nothing where they break a rule.
  func expectLegal(
    _ visits: [Visit], _ comment: @autoclosure () -> String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let fixed = fixedVisits
    var broken = counted(StaffedWeek(plan: plan, visits: fixed).violations)
    for violation in StaffedWeek(plan: plan, visits: visits).violations {
      let left = broken[violation, default: 0]
      #expect(left > 0, "\(comment()): \(violation)", sourceLocation: sourceLocation)
      broken[violation] = left - 1
    }
    var present = counted(visits)
    for visit in fixed {
      var found = visit
      // The visits of full-time officers follow from their post; the present one is handed back with notes and lock.
      if present[visit] == nil, isPosted(visit), let same = visits.first(where: { isSame($0, visit) }) { found = same }
      let left = present[found, default: 0]
      #expect(left > 0, "\(comment()): \(visit) is missing", sourceLocation: sourceLocation)
      present[found] = left - 1
    }
    let added = present.filter { $0.value > 0 }.map(\.key)
    for officer in plan.officers.indices.map({ OfficerIndex($0) }) where !plan.officers[officer.rawValue].isFullTime {
      let broken = violations(fixed.filter { plan.officer($0.officer) == officer }, officer)
      for violation in broken {
        #expect(
          !added.contains { plan.officer($0.officer) == officer && violation.day ?? $0.day == $0.day },
          "\(comment()): added to what is broken: \(violation)", sourceLocation: sourceLocation)
      }
    }
  }

  private func isPosted(_ visit: Visit) -> Bool {
    plan.officer(visit.officer).map { plan.officers[$0.rawValue].isFullTime } ?? false
  }

  private func isSame(_ left: Visit, _ right: Visit) -> Bool {
    (left.officer, left.campus, left.day) == (right.officer, right.campus, right.day)
      && (left.from, left.to) == (right.from, right.to)
  }

  private func counted<Element: Hashable>(_ elements: [Element]) -> [Element: Int] {
    elements.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}
