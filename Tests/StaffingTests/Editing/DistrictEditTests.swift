import Testing
import TestSupport

@testable import Staffing

/// Changes of a district as values.
@Suite struct DistrictEditTests {
  private static func target(_ seed: UInt64) -> DistrictWeek {
    var random = RandomDistrict(seed: seed)
    let district = random.district()
    let plan = WeekPlan(district: district, monday: random.monday)
    return DistrictWeek(
      district: district,
      week: Week(
        monday: random.monday, absences: random.absences(in: district), visits: random.roster(in: plan, visits: 8)))
  }

  /// The same week after a few random changes, drawn from another random district.
  private static func changed(_ target: DistrictWeek, _ seed: UInt64) -> DistrictWeek {
    var random = SeededGenerator(seed: seed)
    let other = self.target(seed &+ 77_000)
    var result = target
    if random.chance(40) { result.district.general.name += " renamed" }
    if random.chance(40) { result.district.roles.swapAt(0, random.int(0...2)) }
    if random.chance(40) { result.district.agencies = random.chance(50) ? nil : other.district.agencies }
    if random.chance(40) { result.district.funding = random.chance(50) ? nil : [] }
    if random.chance(40) { result.district.bells.remove(at: random.int(0...2)) }
    if random.chance(40) { result.district.campuses.append(contentsOf: other.district.campuses) }
    if random.chance(40) { result.district.needs = other.district.needs }
    if random.chance(40) { result.district.targets = random.chance(50) ? nil : other.district.targets }
    if random.chance(40) { result.district.policy = other.district.policy }
    if random.chance(40) { result.district.calendar = other.district.calendar }
    if random.chance(40) { result.district.officers = Array(result.district.officers.reversed()) }
    if random.chance(40) { result.week.notes = random.chance(50) ? nil : "notes" }
    if random.chance(40) { result.week.absences = random.chance(50) ? nil : other.week.absences }
    if random.chance(40) { result.week.visits = Array(other.week.visits.dropFirst()) + result.week.visits.prefix(3) }
    return result
  }

  /// The week with its visits in one order, since a roster has none.
  private static func ordered(_ target: DistrictWeek) -> DistrictWeek {
    var target = target
    target.week.visits.sort { "\($0)" < "\($1)" }
    return target
  }

  @Test(arguments: 0..<60 as Range<UInt64>) func anEditMakesTheOneOfTheOtherAndItsInverseTakesItBack(
    _ seed: UInt64
  ) throws {
    let old = Self.target(seed)
    let new = Self.changed(old, seed)
    let edit = DistrictEdit(from: old, to: new)
    #expect(edit.isEmpty == (Self.ordered(old) == Self.ordered(new)), "seed \(seed)")
    #expect(edit.changesDistrict == (old.district != new.district), "seed \(seed)")
    var target = old
    try edit.apply(to: &target)
    #expect(Self.ordered(target) == Self.ordered(new), "seed \(seed)")
    #expect(edit.inverse.inverse == edit, "seed \(seed)")
    try edit.inverse.apply(to: &target)
    #expect(Self.ordered(target) == Self.ordered(old), "seed \(seed)")
  }

  @Test func aListThatWasNotThereIsNotThereAgain() throws {
    var old = Self.target(1)
    old.district.agencies = nil
    var new = old
    new.district.agencies = [Agency(id: "a", name: "A", kind: .police)]
    var target = old
    let edit = DistrictEdit(from: old, to: new)
    try edit.apply(to: &target)
    #expect(target.district.agencies?.count == 1)
    try edit.inverse.apply(to: &target)
    #expect(target.district.agencies == nil)
  }

  @Test func anEditOfAnotherDistrictIsRefusedAndChangesNothing() {
    let old = Self.target(2)
    var new = old
    new.district.name = "New"
    new.district.officers[0].name = "New"
    let edit = DistrictEdit(from: old, to: new)
    var other = old
    other.district.officers[0].name = "Other"
    let before = other
    #expect(throws: EditRefusal.otherDistrict) { try edit.apply(to: &other) }
    #expect(other == before)
  }

  @Test func visitsChangeWhateverTheirOrder() throws {
    var old = Self.target(3)
    old.week.visits = [.of("agave oak mon p1-p2"), .of("agave oak mon p1-p2"), .of("cholla elm tue p1-p1")]
    var new = old
    new.week.visits = [.of("cholla elm tue p1-p1"), .of("agave oak mon p1-p2")]
    let edit = DistrictEdit(from: old, to: new)
    #expect(edit.changesWeek && !edit.changesDistrict)
    var shuffled = old
    shuffled.week.visits.reverse()
    try edit.apply(to: &shuffled)
    #expect(shuffled.week.visits.count == 2)
    try edit.inverse.apply(to: &shuffled)
    #expect(Self.ordered(shuffled) == Self.ordered(old))
    new.week.visits.reverse()
    #expect(DistrictEdit(from: new, to: new).isEmpty)
  }
}
