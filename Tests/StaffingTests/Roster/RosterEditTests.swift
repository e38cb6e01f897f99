import Staffing
import TestSupport
import Testing

@Suite struct RosterEditTests {
  /// A find of `make fuzz large`: a journal of a megabyte took minutes, each edit longer than the one before.
  @Test func anOfficerHasAsManyVisitsAsCanBeWorkedWith() throws {
    let visits = Array(repeating: Visit.of("ocotillo oak mon p1"), count: Limits.mostVisitsOfOfficer)
    var week = StaffedWeek(district: .sample(), week: Week(monday: .sampleMonday, visits: visits))
    let (more, other) = (Visit.of("ocotillo elm tue p1"), Visit.of("saguaro elm tue p1"))
    #expect(throws: EditRefusal.tooManyVisits("ocotillo")) { try week.apply(.add(more)) }
    try week.apply(.add(other))
    try week.apply(.remove(visits[0]))
    try week.apply(.add(more))
    // What was taken away can be had back in any case.
    try week.apply(.restore(visits[0]))
    #expect(week[OfficerIndex(0)].entries.count == Limits.mostVisitsOfOfficer + 1)
  }

  /// Applies `edit`, checks what the roster then holds, takes the edit back and checks that nothing is left of it.
  private func check(
    _ edit: RosterEdit, of visits: [String], gives expected: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var week = StaffedWeek(district: .sample(), week: Week(monday: .sampleMonday, visits: visits.map { .of($0) }))
    let before = (visits: week.visits, totals: week.totals, violations: week.violations)
    try week.apply(edit)
    #expect(week.visits == expected.map { .of($0) }, sourceLocation: sourceLocation)
    let after = week.totals
    try week.apply(edit.inverse)
    #expect(week.visits == before.visits, sourceLocation: sourceLocation)
    #expect(week.totals == before.totals, sourceLocation: sourceLocation)
    #expect(week.violations == before.violations, sourceLocation: sourceLocation)
    try week.apply(edit.inverse.inverse)
    #expect(week.visits == expected.map { .of($0) }, sourceLocation: sourceLocation)
    #expect(week.totals == after, sourceLocation: sourceLocation)
  }

  @Test func addsAVisit() throws {
    try check(
      .add(.of("ocotillo oak mon p1-p3")), of: ["saguaro elm tue p1"],
      gives: ["ocotillo oak mon p1-p3", "saguaro elm tue p1"])
  }

  @Test func removesAVisit() throws {
    try check(
      .remove(.of("ocotillo oak mon p1-p3")), of: ["ocotillo oak mon p1-p3", "ocotillo oak tue p1"],
      gives: ["ocotillo oak tue p1"])
  }

  @Test func removesOneOfTwoEqualVisits() throws {
    try check(
      .remove(.of("ocotillo oak mon p1")), of: ["ocotillo oak mon p1", "ocotillo oak mon p1"],
      gives: ["ocotillo oak mon p1"])
  }

  @Test func removesAVisitThatNamesNothing() throws {
    try check(.remove(.of("nobody nowhere sun p9")), of: ["nobody nowhere sun p9"], gives: [])
    try check(.remove(.of("ocotillo oak sun p1")), of: ["ocotillo oak sun p1"], gives: [])
  }

  @Test func movesAVisitToAnotherOfficerCampusAndDay() throws {
    try check(
      .move(.of("ocotillo oak mon p1-p3"), to: .of("saguaro elm fri p4")), of: ["ocotillo oak mon p1-p3"],
      gives: ["saguaro elm fri p4"])
  }

  @Test func resizesAVisitAtEitherEnd() throws {
    try check(
      .resize(.of("ocotillo oak mon p2"), from: "p1", to: "p3"), of: ["ocotillo oak mon p2"],
      gives: ["ocotillo oak mon p1-p3"])
  }

  @Test func locksAndUnlocks() throws {
    try check(.lock(.of("ocotillo oak mon p1")), of: ["ocotillo oak mon p1"], gives: ["ocotillo oak mon p1 locked"])
    try check(
      .unlock(.of("ocotillo oak mon p1 locked")), of: ["ocotillo oak mon p1 locked"], gives: ["ocotillo oak mon p1"])
  }

  @Test func lockingALockedVisitChangesNothingAndTakesNothingBack() throws {
    try check(
      .lock(.of("ocotillo oak mon p1 locked")), of: ["ocotillo oak mon p1 locked"],
      gives: ["ocotillo oak mon p1 locked"])
    try check(.unlock(.of("ocotillo oak mon p1")), of: ["ocotillo oak mon p1"], gives: ["ocotillo oak mon p1"])
  }

  @Test func severalEditsAreOne() throws {
    try check(
      .several([.remove(.of("ocotillo oak mon p1")), .add(.of("saguaro oak mon p1")), .lock(.of("saguaro oak mon p1"))]
      ),
      of: ["ocotillo oak mon p1"], gives: ["saguaro oak mon p1 locked"])
  }

  @Test func aBrokenRuleIsShownNotForbidden() throws {
    try check(.add(.of("ocotillo mesa mon p1")), of: [], gives: ["ocotillo mesa mon p1"])
  }

  @Test(arguments: [
    (RosterEdit.add(.of("nobody oak mon p1")), EditRefusal.unknown(.officer("nobody"))),
    (.add(.of("ocotillo nowhere mon p1")), .unknown(.campus("nowhere"))),
    (.add(.of("ocotillo oak sat p1")), .unknown(.closedDay("oak", .sat))),
    (.add(.of("ocotillo oak mon p1-p9")), .unknown(.period("p9", at: "oak", .mon))),
    (.add(.of("ocotillo oak mon p2-p1")), .unknown(.backwards(from: "p2", to: "p1"))),
    (.resize(.of("saguaro oak mon p2"), from: "p2", to: "p1"), .unknown(.backwards(from: "p2", to: "p1"))),
    (.remove(.of("ocotillo oak mon p1")), .noSuchVisit(.of("ocotillo oak mon p1"))),
    (.remove(.of("nobody oak mon p1")), .noSuchVisit(.of("nobody oak mon p1"))),
    (.lock(.of("saguaro oak mon p2 locked")), .noSuchVisit(.of("saguaro oak mon p2 locked"))),
    (.move(.of("ocotillo oak mon p1"), to: .of("saguaro oak mon p5")), .noSuchVisit(.of("ocotillo oak mon p1"))),
    (
      .several([
        .add(.of("ocotillo elm mon p1")), .move(.of("saguaro oak mon p2"), to: .of("saguaro elm tue p1")),
        .lock(.of("saguaro elm tue p1")), .remove(.of("saguaro oak mon p2")),
      ]), .noSuchVisit(.of("saguaro oak mon p2"))
    ),
  ]) func editsThatMakeNoSenseAreRefusedAndChangeNothing(edit: RosterEdit, refusal: EditRefusal) {
    var week = StaffedWeek.of(.sample(), "saguaro oak mon p2", "agave mesa mon p1")
    let before = (visits: week.visits, totals: week.totals, violations: week.violations)
    #expect(throws: refusal) { try week.apply(edit) }
    #expect(week.visits == before.visits)
    #expect(week.totals == before.totals)
    #expect(week.violations == before.violations)
  }

  @Test func visitsAreInOrderOfOfficerDayAndStart() {
    let ordered = [
      "agave mesa tue p1", "cholla elm mon p1", "cholla oak mon p2", "cholla nowhere mon p1", "cholla oak tue arrival",
      "ocotillo elm mon p1", "ocotillo oak mon lunch-p4", "ocotillo ash mon p9", "ocotillo oak wed arrival",
      "yucca oak mon p1",
    ].map(Visit.of)
    for seed in UInt64(0)..<20 {
      var random = SeededGenerator(seed: seed)
      let week = Week(monday: .sampleMonday, visits: ordered.shuffled(using: &random))
      #expect(StaffedWeek(district: .sample(), week: week).visits == ordered, "seed \(seed)")
    }
  }
}
