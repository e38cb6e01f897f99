import Staffing
import TestSupport
import Testing

@Suite struct DistrictMergeTests {
  private static func district(_ seed: UInt64) -> District {
    var random = RandomDistrict(seed: seed, campuses: 6, officers: 6)
    return random.district()
  }

  /// Changes that neither meet nor name one another, a few of them at random.
  private static func change(_ district: inout District, _ random: inout SeededGenerator, _ part: Int) {
    for position in district.officers.indices where position % 2 == part && random.chance(50) {
      district.officers[position].name += " \(part)"
    }
    for position in district.campuses.indices where position % 2 == part && random.chance(50) {
      district.campuses[position].enrollment = 100 + part
    }
    if random.chance(50) { district.officers.append(.of(part == 0 ? "acacia" : "mesquite")) }
    if part == 0, random.chance(50) { district.policy = Policy() }
    if part == 1, random.chance(50) { district.calendar = nil }
    if part == 0, random.chance(50) { district.notes = "ours" }
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func withWhoDidNothingItIsWhatTheOtherMadeOfIt(seed: UInt64) {
    let (base, other) = (Self.district(seed), Self.district(seed &+ 500))
    let theirs = DistrictMerge(base: base, ours: base, theirs: other)
    #expect(theirs.joined == other && theirs.conflicts.isEmpty, "seed \(seed)")
    #expect(!theirs.theirs.isEmpty || base == other, "seed \(seed)")
    let ours = DistrictMerge(base: base, ours: other, theirs: base)
    #expect(ours.joined == other && ours.conflicts.isEmpty && ours.theirs.isEmpty, "seed \(seed)")
    let same = DistrictMerge(base: base, ours: other, theirs: other)
    #expect(same.joined == other && same.conflicts.isEmpty && same.theirs.isEmpty, "seed \(seed)")
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func changesThatDoNotMeetAreAllInIt(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let base = Self.district(seed)
    var (ours, theirs) = (base, base)
    Self.change(&ours, &random, 0)
    Self.change(&theirs, &random, 1)
    let merge = DistrictMerge(base: base, ours: ours, theirs: theirs)
    #expect(merge.conflicts.isEmpty, "seed \(seed)")
    let back = DistrictMerge(base: base, ours: theirs, theirs: ours).joined
    for joined in [merge.joined, back] {
      for officer in ours.officers where !base.officers.contains(officer) {
        #expect(joined.officers.contains(officer), "seed \(seed)")
      }
      for officer in theirs.officers where !base.officers.contains(officer) {
        #expect(joined.officers.contains(officer), "seed \(seed)")
      }
      #expect(Set(joined.campuses.map(\.id)) == Set(base.campuses.map(\.id)), "seed \(seed)")
      #expect(joined.campuses.count { $0.enrollment == 100 } == ours.campuses.count { $0.enrollment == 100 })
      #expect(joined.campuses.count { $0.enrollment == 101 } == theirs.campuses.count { $0.enrollment == 101 })
      #expect(joined.policy == ours.policy && joined.calendar == theirs.calendar && joined.notes == ours.notes)
    }
  }

  private func merge(ours: (inout District) -> Void, theirs: (inout District) -> Void) -> DistrictMerge {
    DistrictMerge(base: .sample(), ours: .sample(ours), theirs: .sample(theirs))
  }

  @Test func whatBothChangedIsNamedAndStaysAsWeHaveIt() {
    let merge = merge {
      $0.campuses[0].name = "Ours"
      $0.name = "Our district"
    } theirs: {
      $0.campuses[0].name = "Theirs"
      $0.name = "Their district"
      $0.campuses[1].enrollment = 7
    }
    let (first, second) = (District.sample().campuses[0].id, District.sample().campuses[1].id)
    #expect(merge.conflicts == ["name", "campus '\(first)'"])
    #expect(merge.theirs == ["campus '\(second)'"])
    #expect(merge.joined.campuses[0].name == "Ours" && merge.joined.name == "Our district")
    #expect(merge.joined.campuses[1].enrollment == 7)
  }

  @Test func whatOneSideRemovedAndTheOtherChangedIsAConflict() {
    let id = District.sample().campuses[0].id
    let removed = merge {
      $0.campuses.removeFirst()
    } theirs: {
      $0.campuses[0].name = "Changed"
    }
    #expect(removed.conflicts == ["campus '\(id)'"] && !removed.joined.campuses.contains { $0.id == id })
    let changed = merge {
      $0.campuses[0].name = "Changed"
    } theirs: {
      $0.campuses.removeFirst()
    }
    #expect(changed.conflicts == ["campus '\(id)'"] && changed.joined.campuses[0].name == "Changed")
  }

  @Test func theOrderIsThatOfWhoeverMovedEntries() {
    let ids = District.sample().campuses.map(\.id)
    let theirs = merge {
      $0.campuses[0].enrollment = 9
    } theirs: {
      $0.campuses.reverse()
    }
    #expect(theirs.joined.campuses.map(\.id) == ids.reversed() && theirs.conflicts.isEmpty)
    #expect(theirs.theirs == ["order of campus entries"])
    let both = merge {
      $0.campuses.reverse()
    } theirs: {
      $0.campuses.swapAt(0, 1)
    }
    #expect(both.joined.campuses.map(\.id) == ids.reversed())
    #expect(both.conflicts == ["order of campus entries"])
  }
}
