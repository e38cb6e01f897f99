import Glibc
import Staffing
import TestSupport

/// A tiny random week: every rule occurs, and all its rosters can be looked at.
struct TinyWeek {
  let seed: UInt64
  let plan: WeekPlan
  let visits: [Visit]

  init(seed: UInt64) {
    self.seed = seed
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
    plan = WeekPlan(district: district, monday: monday, absences: maker.absences(in: district))
    visits = maker.roster(in: plan, visits: maker.random.int(0...4))
  }

  var locked: [Visit] { visits.filter(\.isLocked) }
}

/// How many random weeks are tried: `few`, and as many as `BELLWATCH_TEST_WEEKS` says where that is set.
func seeds(_ few: Int) -> Range<UInt64> {
  let asked = getenv("BELLWATCH_TEST_WEEKS").flatMap { Int(String(cString: $0)) }
  return 0..<UInt64(asked ?? few)
}
