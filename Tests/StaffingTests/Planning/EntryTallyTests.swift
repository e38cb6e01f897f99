import Staffing
import Testing
import TestSupport

/// How far the entries of needs, targets and bell changes reach, against plain enumeration.
@Suite struct EntryTallyTests {
  @Test(arguments: 0..<40 as Range<UInt64>) func needsAreCountedPostByPost(_ seed: UInt64) {
    var random = RandomDistrict(seed: seed)
    let plan = WeekPlan(district: random.district(), monday: random.monday)
    let needs = plan.district.needs ?? []
    var (matched, won) = ([Int](repeating: 0, count: needs.count), [Int](repeating: 0, count: needs.count))
    for (index, post) in plan.posts.enumerated() {
      let campus = plan.district.campuses[post.campus.rawValue]
      let period = plan.period(of: PostIndex(index))
      let matching = needs.indices.filter { entry in
        let need = needs[entry]
        return need.campuses.matches(campus) && need.periods.matches(period) && need.days?.contains(post.day) != false
      }
      for entry in matching { matched[entry] += 1 }
      if let winner = matching.last { won[winner] += 1 }
    }
    let tallies = plan.tallies(of: needs)
    #expect(tallies.map(\.matched) == matched, "seed \(seed)")
    #expect(tallies.map(\.won) == won, "seed \(seed)")
    for tally in tallies {
      #expect(tally.won + tally.losses.reduce(0) { $0 + $1.count } == tally.matched, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func targetsAreCountedCampusByCampus(_ seed: UInt64) {
    var random = RandomDistrict(seed: seed)
    let plan = WeekPlan(district: random.district(), monday: random.monday)
    let targets = plan.district.targets ?? []
    var won = [Int](repeating: 0, count: targets.count)
    for campus in plan.district.campuses {
      if let winner = targets.lastIndex(where: { $0.campuses.matches(campus) }) { won[winner] += 1 }
    }
    #expect(plan.tallies(of: targets).map(\.won) == won, "seed \(seed)")
  }

  @Test func ofBellChangesOnlyThoseOfOneDateCompete() {
    let district = District.sample { district in
      district.calendar = SchoolCalendar(bells: [
        .init(date: .of("2026-12-02"), bells: "school"), .init(date: .of("2026-12-03"), bells: "school"),
        .init(date: .of("2026-12-02"), campuses: CampusSelector(levels: [.k8]), bells: "school"),
      ])
    }
    let plan = WeekPlan(district: district, monday: .sampleMonday)
    let tallies = plan.tallies(of: district.calendar?.bells ?? [])
    #expect(tallies.map(\.matched) == [4, 4, 1])
    #expect(tallies.map(\.won) == [3, 4, 1])
    #expect(tallies[0].losses.map(\.entry) == [2])
  }
}
