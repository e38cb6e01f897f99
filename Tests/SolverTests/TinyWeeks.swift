import Glibc
import Staffing
import TestSupport

/// A tiny random week: every rule occurs, and all its rosters can be looked at.
struct TinyWeek {
  let seed: UInt64
  let plan: WeekPlan
  /// The present roster: some visits locked, some against the rules, some twice.
  let visits: [Visit]

  /// Every other seed is a district in which anything may be amiss, the others are dense.
  init(seed: UInt64) {
    self.seed = seed
    (plan, visits) = seed % 2 == 0 ? Self.anything(seed) : Self.dense(seed)
  }

  /// The same visits in another plan.
  init(seed: UInt64, plan: WeekPlan, visits: [Visit]) {
    (self.seed, self.plan, self.visits) = (seed, plan, visits)
  }

  var locked: [Visit] { visits.filter(\.isLocked) }

  private static func anything(_ seed: UInt64) -> (WeekPlan, [Visit]) {
    var maker = RandomDistrict(seed: seed, campuses: 3, officers: 3, periods: 4)
    var district = maker.district()
    // One or two open days: their tours multiply.
    let first = maker.random.int(0...4)
    let last = min(6, first + maker.random.int(0...1))
    let monday = maker.monday
    var closed: [SchoolCalendar.Closure] = []
    if first > 0 { closed.append(SchoolCalendar.Closure(from: monday, to: monday.advanced(by: first - 1))) }
    if last < 6 {
      closed.append(SchoolCalendar.Closure(from: monday.advanced(by: last + 1), to: monday.advanced(by: 6)))
    }
    district.calendar = SchoolCalendar(closed: closed, bells: district.calendar?.bells)
    if maker.random.chance(50) { district.policy?.maxVisitsPerDay = maker.random.int(1...5) }
    let plan = WeekPlan(district: district, monday: monday, absences: maker.absences(in: district))
    return (plan, locking(maker.roster(in: plan, visits: maker.random.int(0...4)), &maker.random))
  }

  private static func dense(_ seed: UInt64) -> (WeekPlan, [Visit]) {
    var maker = DenseDistrict(seed: seed)
    let days = Array(maker.random.some(of: Weekday.allCases).prefix(maker.random.pick([1, 1, 2])))
    let district = maker.district(open: days)
    let plan = WeekPlan(
      district: district, monday: maker.monday, absences: maker.absences(in: district, open: days))
    var rosters = RandomDistrict(seed: seed)
    guard maker.random.chance(50) else {
      return (plan, locking(rosters.legalRoster(in: plan, attempts: maker.random.int(0...8)), &maker.random))
    }
    return (plan, locking(rosters.roster(in: plan, visits: maker.random.int(0...3)), &maker.random))
  }

  /// Locks about half of the visits of about half of the rosters; a few have notes, a few stand there twice.
  private static func locking(_ visits: [Visit], _ random: inout SeededGenerator) -> [Visit] {
    guard random.chance(60) else { return visits }
    var roster: [Visit] = []
    for var visit in visits {
      visit.isLocked = random.chance(50)
      if random.chance(20) { visit.notes = "as agreed" }
      roster.append(visit)
      guard random.chance(5) else { continue }
      visit.isLocked.toggle()
      visit.notes = random.chance(50) ? "again" : nil
      roster.append(visit)
    }
    return roster
  }
}

/// How many random weeks are tried: `few`, and as many as `BELLWATCH_TEST_WEEKS` says where that is set.
///
/// `BELLWATCH_TEST_SEED` tries the weeks from that seed on.
func seeds(_ few: Int) -> Range<UInt64> {
  let count = environmentNumber("BELLWATCH_TEST_WEEKS") ?? few
  let first = environmentNumber("BELLWATCH_TEST_SEED") ?? 0
  return UInt64(first)..<UInt64(first + count)
}

private func environmentNumber(_ name: String) -> Int? {
  getenv(name).flatMap { Int(String(cString: $0)) }
}
