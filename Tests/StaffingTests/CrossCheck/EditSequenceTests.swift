import Staffing
import TestSupport
import Testing

/// Random edits: what is refreshed after each must be what a week built anew shows, and all of it can be taken back.
@Suite struct EditSequenceTests {
  @Test(arguments: 0..<10) func refreshedWeeksEqualFreshOnesAndEditsCanAllBeTakenBack(block: Int) throws {
    for seed in block * 30..<(block + 1) * 30 {
      var maker = RandomDistrict(seed: UInt64(seed))
      let district = maker.district()
      let plan = WeekPlan(district: district, monday: maker.monday, absences: maker.absences(in: district))
      var week = StaffedWeek(plan: plan, visits: maker.roster(in: plan, visits: maker.random.int(0...12)))
      let first = Observation(of: week)
      var done: [RosterEdit] = []
      for _ in 0..<25 {
        let before = Observation(of: week)
        guard let edit = maker.edit(of: week) else { break }
        do {
          try week.apply(edit)
          done.append(edit)
        } catch {
          #expect(Observation(of: week) == before, "seed \(seed): the refused \(edit) changed the roster")
        }
        let fresh = StaffedWeek(plan: plan, visits: week.visits.shuffled(using: &maker.random))
        #expect(Observation(of: week) == Observation(of: fresh), "seed \(seed): after \(edit)")
      }
      let last = Observation(of: week)
      for edit in done.reversed() { try week.apply(edit.inverse) }
      #expect(Observation(of: week) == first, "seed \(seed): undone")
      for edit in done { try week.apply(edit.inverse.inverse) }
      #expect(Observation(of: week) == last, "seed \(seed): redone")
    }
  }

  @Test func mostRandomEditsAreCarriedOutAndSomeAreRefused() {
    var counts = (done: 0, refused: 0)
    for seed in UInt64(0)..<60 {
      var maker = RandomDistrict(seed: seed)
      let plan = WeekPlan(district: maker.district(), monday: maker.monday)
      var week = StaffedWeek(plan: plan, visits: maker.roster(in: plan, visits: 6))
      for _ in 0..<10 {
        guard let edit = maker.edit(of: week) else { break }
        if (try? week.apply(edit)) == nil { counts.refused += 1 } else { counts.done += 1 }
      }
    }
    #expect(counts.done > 200)
    #expect(counts.refused > 40)
  }
}

/// Everything that a staffed week shows of itself.
private struct Observation: Equatable {
  let totals: Totals
  let visits: [Visit]
  let violations: [Violation]
  let gaps: [PostIndex]
  let openPosts: [PostIndex]
  let present: [Int]
  let anyonePresent: [Int]
  let covered: [Minutes]
  let visitedDays: [Int]
  let duty: [Minutes]
  let tours: [[Placement]]

  init(of week: StaffedWeek) {
    let posts = week.plan.posts.indices.map { PostIndex($0) }
    let campuses = week.plan.campuses.indices.map { CampusIndex($0) }
    let officers = week.plan.officers.indices.map { OfficerIndex($0) }
    totals = week.totals
    visits = week.visits
    violations = week.violations
    gaps = week.gaps
    openPosts = week.openPosts
    present = posts.map { week.present(at: $0) }
    anyonePresent = posts.map { week.anyonePresent(at: $0) }
    covered = campuses.map { week.covered(at: $0) }
    visitedDays = campuses.map { week.visitedDays(of: $0) }
    duty = officers.map { week.duty(of: $0) }
    tours = officers.flatMap { officer in Weekday.allCases.map { Array(week[officer].tour(on: $0)) } }
  }
}

extension RandomDistrict {
  /// Any edit: most make sense, some name what does not exist; nil where the district offers nothing to edit.
  fileprivate mutating func edit(of week: StaffedWeek) -> RosterEdit? {
    guard let new = roster(in: week.plan, visits: 1).last else { return nil }
    guard let old = random.chance(90) ? week.visits.randomElement(using: &random) : new else { return .add(new) }
    switch random.int(0...7) {
    case 0, 1: return .add(new)
    case 2: return .remove(old)
    case 3: return .move(old, to: new)
    case 4: return .resize(old, from: new.from, to: new.to)
    case 5: return .lock(old)
    case 6: return .unlock(old)
    default:
      return .several([.remove(old), .add(new), .lock(new)] + (random.chance(30) ? [.remove(old)] : []))
    }
  }
}
