import Staffing
import TestSupport
import Testing

@Suite struct WeekMergeTests {
  private static let plan = WeekPlan(district: .sample(), monday: .sampleMonday)

  private static func week(absences: [Absence]? = nil, notes: String? = nil, _ visits: String...) -> Week {
    Week(monday: .sampleMonday, notes: notes, absences: absences, visits: visits.map { .of($0) })
  }

  private func merge(_ base: Week, _ ours: Week, _ theirs: Week) -> WeekMerge {
    WeekMerge(base: base, ours: ours, theirs: theirs, plan: Self.plan)
  }

  @Test func changesOfDifferentVisitsAreJoined() {
    let merge = merge(
      Self.week("saguaro oak mon p1", "ocotillo elm mon p1"),
      Self.week("saguaro oak mon p1-p2", "ocotillo elm mon p1"),
      Self.week("saguaro oak mon p1", "saguaro oak tue p1"))
    #expect(merge.conflicts.isEmpty)
    #expect(merge.week(choosing: []) == Self.week("saguaro oak mon p1-p2", "saguaro oak tue p1"))
    #expect((merge.ours.count, merge.theirs.count, merge.agreed.count) == (1, 2, 0))
  }

  @Test func changesOfOneDayThatDoNotTouchAreJoined() {
    let merge = merge(
      Self.week("saguaro oak mon p1"), Self.week("saguaro oak mon p1", "saguaro elm mon p4"),
      Self.week("saguaro oak mon p1", "saguaro ash mon p5-dismissal"))
    #expect(merge.conflicts.isEmpty)
    #expect(merge.week(choosing: []).visits.count == 3)
  }

  @Test func theSameChangeOfBothSidesIsTakenOnce() {
    let changed = Self.week("saguaro elm mon p1")
    let merge = merge(Self.week("saguaro oak mon p1"), changed, changed)
    #expect(merge.conflicts.isEmpty && merge.agreed.count == 1)
    #expect(merge.week(choosing: []) == changed)
  }

  @Test func oneVisitChangedInTwoWaysIsAConflictOfTwoForms() throws {
    let merge = merge(
      Self.week("saguaro oak mon p1-p3", "ocotillo oak tue p1"),
      Self.week("saguaro oak mon p1-p4", "ocotillo oak tue p1"),
      Self.week("saguaro elm mon p1-p3"))
    let conflict = try #require(merge.conflicts.first)
    #expect(merge.conflicts.count == 1)
    #expect(conflict.ourContent == .visits([.of("saguaro oak mon p1-p4")]))
    #expect(conflict.theirContent == .visits([.of("saguaro elm mon p1-p3")]))
    #expect(merge.settled.visits.isEmpty)
    #expect(merge.week(choosing: [.ours]) == Self.week("saguaro oak mon p1-p4"))
    #expect(merge.week(choosing: [.theirs]) == Self.week("saguaro elm mon p1-p3"))
  }

  @Test func aVisitRemovedHereAndChangedThereIsAConflict() {
    let merge = merge(Self.week("saguaro oak mon p1"), Self.week(), Self.week("saguaro oak mon p1 locked"))
    #expect(merge.conflicts.map(\.ourContent) == [.visits([])])
    #expect(merge.week(choosing: [.ours]).visits.isEmpty)
    #expect(merge.week(choosing: [.theirs]) == Self.week("saguaro oak mon p1 locked"))
  }

  @Test(arguments: [
    ("saguaro oak mon p1-p2", "saguaro elm mon p2-p3", "two places at a time"),
    ("saguaro oak mon p1-p2", "saguaro oak mon p3", "one visit in two"),
    ("saguaro oak mon p1-p2", "saguaro nowhere mon p5", "a time that nobody knows"),
  ]) func anOfficerWhomBothSidesSendSomewhereIsAConflict(ours: String, theirs: String, why: String) {
    let merge = merge(Self.week(), Self.week(ours), Self.week(theirs))
    #expect(merge.conflicts.count == 1, "\(why)")
    #expect(merge.week(choosing: [.theirs]) == Self.week(theirs))
  }

  /// Both visits go to Ocotillo, from whom nobody took any: what meets is where they come to.
  @Test func visitsHandedToOneOfficerAtOneTimeAreAConflict() {
    let merge = merge(
      Self.week("saguaro oak mon p1", "agave mesa mon p1"), Self.week("ocotillo oak mon p1", "agave mesa mon p1"),
      Self.week("ocotillo mesa mon p1", "saguaro oak mon p1"))
    #expect(merge.conflicts.count == 1)
    #expect(merge.week(choosing: [.ours]) == Self.week("agave mesa mon p1", "ocotillo oak mon p1"))
    #expect(merge.week(choosing: [.theirs]) == Self.week("ocotillo mesa mon p1", "saguaro oak mon p1"))
  }

  @Test func withoutADistrictTwoChangesOfOneDayMeet() {
    let (ours, theirs) = (Self.week("saguaro oak mon p1"), Self.week("saguaro oak mon p5"))
    let blind = WeekMerge(base: Self.week(), ours: ours, theirs: theirs, plan: nil)
    #expect(blind.conflicts.count == 1)
    #expect(merge(Self.week(), ours, theirs).conflicts.isEmpty)
    let otherDay = Self.week("saguaro oak tue p5")
    #expect(WeekMerge(base: Self.week(), ours: ours, theirs: otherDay, plan: nil).conflicts.isEmpty)
  }

  @Test func absencesMergeAsVisitsDo() {
    let court = Absence.of("saguaro 2026-12-02 12:00-16:00")
    let illness = Absence.of("saguaro 2026-12-02")
    let other = Absence.of("ocotillo 2026-12-02")
    let joined = merge(Self.week(), Self.week(absences: [court]), Self.week(absences: [other]))
    #expect(joined.conflicts.isEmpty)
    #expect(joined.week(choosing: []).absences == [court, other])
    let meeting = merge(Self.week(), Self.week(absences: [court]), Self.week(absences: [illness]))
    #expect(meeting.conflicts.map(\.ourContent) == [.absences([court])])
    #expect(meeting.week(choosing: [.theirs]).absences == [illness])
  }

  @Test func notesMergeAsOneThing() {
    #expect(merge(Self.week(notes: "a"), Self.week(notes: "a"), Self.week(notes: "b")).week(choosing: []).notes == "b")
    let conflict = merge(Self.week(notes: "a"), Self.week(), Self.week(notes: "b"))
    #expect(conflict.conflicts.count == 1)
    #expect(conflict.week(choosing: [.ours]).notes == nil)
    #expect(conflict.week(choosing: [.theirs]).notes == "b")
  }

  @Test func changesOfTheSameTwinsAreNeverLost() {
    let base = Self.week("saguaro oak mon p1", "saguaro oak mon p1")
    let none = merge(base, Self.week(), Self.week())
    #expect(none.conflicts.isEmpty && none.week(choosing: []).visits.isEmpty)
    #expect(merge(base, base, Self.week("saguaro oak mon p1")).week(choosing: []).visits.count == 1)
  }

  @Test(arguments: 0..<40) func mergesKeepWhatMergesMust(seed: Int) {
    var maker = RandomDistrict(seed: UInt64(seed))
    let plan = WeekPlan(district: maker.district(), monday: maker.monday)
    for _ in 0..<20 {
      let base = Week(monday: maker.monday, visits: maker.roster(in: plan, visits: maker.random.int(0...8)))
      var (ours, theirs) = (base, base)
      ours.visits = maker.edited(base.visits, in: plan)
      theirs.visits = maker.edited(base.visits, in: plan)
      for plan in [plan, nil] {
        func merge(_ ours: Week, _ theirs: Week) -> WeekMerge {
          WeekMerge(base: base, ours: ours, theirs: theirs, plan: plan)
        }
        // What one side alone changed is what comes out.
        #expect(Bag(merge(base, theirs).week(choosing: []).visits) == Bag(theirs.visits), "seed \(seed)")
        #expect(Bag(merge(ours, base).week(choosing: []).visits) == Bag(ours.visits), "seed \(seed)")
        #expect(Bag(merge(ours, ours).week(choosing: []).visits) == Bag(ours.visits), "seed \(seed)")
        // The sides may be swapped.
        let (there, back) = (merge(ours, theirs), merge(theirs, ours))
        #expect(there.conflicts.count == back.conflicts.count, "seed \(seed)")
        for side in WeekMerge.Side.allCases {
          let other: WeekMerge.Side = side == .ours ? .theirs : .ours
          let week = there.week(choosing: there.conflicts.map { _ in side })
          let swapped = back.week(choosing: back.conflicts.map { _ in other })
          #expect(Bag(week.visits) == Bag(swapped.visits), "seed \(seed)")
          // All that a chosen side changed is in the outcome, and nothing that neither side has.
          let chosen = side == .ours ? ours : theirs
          let changed = Set(chosen.visits).subtracting(base.visits)
          #expect(changed.isSubset(of: week.visits), "seed \(seed)")
          #expect(Set(week.visits).isSubset(of: ours.visits + theirs.visits), "seed \(seed)")
        }
      }
    }
  }

  /// An officer's day of thousands of visits on both sides is no reason to hang.
  @Test func thousandsOfChangesOfOneDayAreJoinedAsOne() {
    func visits(_ campus: String) -> Week {
      Week(monday: .sampleMonday, visits: (0..<4_000).map { .of("saguaro \(campus)-\($0) mon p1") })
    }
    let merge = WeekMerge(base: Self.week(), ours: visits("a"), theirs: visits("b"), plan: nil)
    #expect(merge.conflicts.count == 1)
    #expect(merge.week(choosing: [.theirs]).visits.count == 4_000)
  }
}
