import Staffing
import TestSupport
import Testing

@testable import Solver

@Suite("Repairs that disturb few")
struct RepairTests {
  /// A small dense week with a random legal roster, of which somebody is away on a day; nil where nothing is hit.
  private func request(
    _ seed: UInt64, campuses: Int = 3, periods: Int = 4, officers: ClosedRange<Int> = 2...4, most: Int = 3
  ) -> RepairRequest? {
    var maker = DenseDistrict(seed: seed, campuses: campuses, periods: periods, officers: officers)
    let days = Array(maker.random.some(of: Weekday.allCases).prefix(2))
    var district = maker.district(open: days)
    // A weight that nothing else comes near makes every repair the same.
    for need in (district.needs ?? []).indices where district.needs?[need].weight == 1_000_000 {
      district.needs?[need].weight = 5
    }
    let plan = WeekPlan(
      district: district, monday: maker.monday, absences: maker.absences(in: district, open: days))
    var rosters = RandomDistrict(seed: seed)
    let visits = rosters.legalRoster(in: plan, attempts: 24).map { $0.locked(maker.random.chance(12)) }
    guard !visits.isEmpty else { return nil }
    let hit = maker.random.pick(visits)
    var target = DistrictWeek(
      district: district, week: Week(monday: maker.monday, absences: plan.absences, visits: visits))
    target.mark(Absence(officer: hit.officer, date: maker.monday.advanced(by: hit.day.rawValue), reason: "sick"))
    let week = StaffedWeek(district: district, week: target.week)
    let today = maker.monday.advanced(by: maker.random.chance(30) ? hit.day.rawValue : 0)
    let request = RepairRequest(week, today: today, mostChanges: most)
    return request.wound.isEmpty ? nil : request
  }

  /// Compares the list with all rosters that differ in up to `most` visits. Returns in how many weeks each number of
  /// changes was better than one less.
  private func compare(
    _ seeds: Range<UInt64>, campuses: Int, periods: Int, officers: ClosedRange<Int>, most: Int,
    change: (inout RepairRequest, UInt64) -> Void = { _, _ in }
  ) -> (compared: Int, better: [Int]) {
    var (compared, better) = (0, [Int](repeating: 0, count: most + 1))
    for seed in seeds {
      guard var request = self.request(seed, campuses: campuses, periods: periods, officers: officers, most: most)
      else { continue }
      // Cheap changes, so that several are worth it.
      (request.weights.today, request.weights.tomorrow, request.weights.later) = (3, 2, 1)
      change(&request, seed)
      let list = RepairList(request, further: false)
      // Enumeration takes long: it is for the weeks in which more than one change is worth it, and some others.
      guard most == 1 || seed % 4 == 0 || list.lines[most].burden < list.lines[1].burden else { continue }
      let least = RepairEnumeration(request: request).leastBurdens(most: most)
      #expect(list.lines.map(\.burden) == least, "seed \(seed) \(list.lines)")
      #expect(list.lines.allSatisfy { $0.isProven }, "seed \(seed)")
      for (allowed, line) in list.lines.enumerated() { expect(line, allowed, request, seed) }
      compared += 1
      for changes in 1...most where least[changes] < least[changes - 1] { better[changes] += 1 }
    }
    return (compared, better)
  }

  /// That a line changes no more visits than it says, and no more than are allowed.
  private func expect(_ line: RepairLine, _ allowed: Int, _ request: RepairRequest, _ seed: UInt64) {
    #expect(line.changes == line.steps.count && line.changes <= allowed, "seed \(seed)")
    var after = request.week
    guard (try? after.apply(line.edit)) != nil else {
      Issue.record("seed \(seed): cannot be carried out")
      return
    }
    let (old, new) = (Set(request.week.visits), Set(after.visits))
    #expect(old.subtracting(new).count <= allowed && new.subtracting(old).count <= allowed, "seed \(seed)")
  }

  @Test("In tiny weeks no roster with as few changes has less of a burden", arguments: [1, 2, 3])
  func enumeration(most: Int) {
    let (compared, better) = compare(
      seeds([0, 80, 160, 160][most]), campuses: most == 1 ? 3 : 2, periods: [0, 4, 3, 2][most],
      officers: most == 3 ? 3...3 : 2...4, most: most)
    #expect(compared > 8, "\(compared)")
    #expect(better[min(most, 2)] > 0, "repairs that need several changes occur: \(better)")
  }

  @Test("Counted against a published roster, too, no roster with as few changes has less of a burden")
  func published() {
    var differ = 0
    let (compared, _) = compare(seeds(160), campuses: 2, periods: 3, officers: 2...4, most: 2) { request, seed in
      // What was published is another roster, with what was struck out: visits may come back to where they were told.
      var rosters = RandomDistrict(seed: seed &+ 1_000)
      let others = rosters.legalRoster(in: request.week.plan, attempts: 24)
      request.count(against: others + request.week.struckVisits.map(\.visit))
      (request.weights.today, request.weights.tomorrow, request.weights.later) = (30, 20, 10)
      var unpublished = request
      unpublished.count(against: nil)
      if RepairList(request, further: false).lines != RepairList(unpublished, further: false).lines { differ += 1 }
    }
    #expect(compared > 8 && differ > 0, "\(compared) \(differ)")
  }

  @Test("A repair differs in as many visits as it says, breaks no rule, and leaves past days and locked visits alone")
  func legality() throws {
    var tried = 0
    for seed in seeds(200) {
      guard let request = request(seed) else { continue }
      let week = request.week
      let list = RepairList(request)
      for (allowed, line) in list.lines.enumerated() {
        tried += 1
        #expect(line.changes <= allowed, "seed \(seed)")
        #expect(line.changes == line.steps.count, "seed \(seed)")
        var after = week
        try after.apply(line.edit)
        #expect(after.totals.gap == line.gap && after.totals.open == line.open, "seed \(seed)")
        #expect(after.totals.cost.total == line.cost, "seed \(seed)")
        let (old, new) = (Set(week.visits), Set(after.visits))
        #expect(old.subtracting(new).count <= allowed && new.subtracting(old).count <= allowed, "seed \(seed)")
        #expect(old.subtracting(new).allSatisfy { !$0.isLocked }, "seed \(seed)")
        #expect(
          old.symmetricDifference(new).allSatisfy { week.plan.date(of: $0.day) >= request.today }, "seed \(seed)")
        for position in week.plan.officers.indices {
          let officer = OfficerIndex(position)
          #expect(after.violations(of: officer) == week.violations(of: officer), "seed \(seed)")
        }
        try after.apply(line.edit.inverse)
        #expect(after.visits == week.visits, "seed \(seed)")
      }
    }
    #expect(tried > 200, "\(tried)")
  }

  @Test("With more changes the burden never rises, and the trade shows only lines that are better")
  func monotone() {
    for seed in seeds(200) {
      guard let request = request(seed) else { continue }
      let list = RepairList(request)
      for (earlier, later) in zip(list.lines, list.lines.dropFirst()) {
        #expect(later.burden <= earlier.burden, "seed \(seed)")
      }
      for (earlier, later) in zip(list.trade, list.trade.dropFirst()) {
        #expect(later.burden < earlier.burden && later.changes > earlier.changes, "seed \(seed)")
      }
    }
  }

  @Test("A repair that runs into its limit is not called proven, and is legal all the same")
  func limit() throws {
    var unproven = 0
    for seed in seeds(100) {
      guard var request = request(seed) else { continue }
      request.limit = 3
      for line in RepairList(request).lines {
        var after = request.week
        try after.apply(line.edit)
        unproven += line.isProven ? 0 : 1
      }
    }
    #expect(unproven > 20, "\(unproven)")
  }

  @Test("A change today costs more than one on a later day, and the week is left alone once it is past")
  func notice() throws {
    let weights = ChangeWeights()
    #expect(weights.weight(daysAhead: 0) > weights.weight(daysAhead: 1))
    #expect(weights.weight(daysAhead: 1) > weights.weight(daysAhead: 4))
    var request = try #require(seeds(50).lazy.compactMap { self.request($0) }.first)
    request.today = request.week.plan.monday.advanced(by: 7)
    let list = RepairList(request)
    #expect(list.lines.allSatisfy { $0.changes == 0 })
  }
}
