import Staffing
import TerminalKit
import Testing
import TestSupport

@testable import Workbench

/// Blocks of periods, rows and campuses that are marked, and what is done to all of them at once.
@Suite struct SelectionTests {
  private static func names(_ state: State) -> String {
    state.selection.map { state.title(of: $0.runs(in: state.plan)) } ?? "nothing"
  }

  /// One undo takes back what `state` did since `before`.
  private static func expectOneStep(_ state: State, since before: State) {
    #expect(state.document.history.done.count == before.document.history.done.count + 1)
    #expect(state.after(.character("u")).week == before.week)
    #expect(state.selection == nil)
  }

  // MARK: Marking

  @Test func aBlockGrowsWithTheCursorOverCampusesAndPeriods() {
    var state = SampleWeek.state().withCursor("pima-butte", .mon, period: 1).after(.character("v"))
    #expect(Self.names(state) == "Pima Butte, Mon P1")
    state.press(.right, .right)
    #expect(Self.names(state) == "Pima Butte, Mon P1–Recess")
    state.press(.down)
    #expect(Self.names(state) == "2 campuses, Mon P1–Recess")
    #expect(state.selectionLine == "Marked: 2 campuses, Mon P1–Recess: a assigns, x clears, L locks, Esc ends")
    state.press(.up)
    #expect(Self.names(state) == "Pima Butte, Mon P1–Recess")
    state.press(.escape)
    #expect(state.selection == nil)
  }

  @Test func aBlockGrowsOverDays() {
    var state = SampleWeek.state().withCursor("pima-butte", .mon, period: 1).after(.character("v"), .character("d"))
    #expect(Self.names(state) == "Pima Butte, Mon–Tue P1")
    state.press(.character("5"), .right)
    // On the early day P1 is longer; what lies mostly within the time belongs to it.
    #expect(Self.names(state) == "Pima Butte, Mon–Wed 08:00–09:40")
  }

  @Test func shiftAndArrowsMarkWithoutV() {
    let state = SampleWeek.state().withCursor("pima-butte", .mon, period: 1)
    #expect(
      Self.names(state.after(.shiftDown, .shiftRight)) == Self.names(state.after(.character("v"), .down, .right)))
    #expect(Self.names(state.after(.shiftDown, .shiftUp)) == "Pima Butte, Mon P1")
  }

  @Test func wholeRowsAreWholeWeeksAndOnAZoomedBoardWholeDays() {
    let state = SampleWeek.state().withCursor("pima-butte", .mon, period: 1)
    #expect(Self.names(state.after(.character("V"), .down)) == "2 campuses, Mon–Thu")
    #expect(Self.names(state.after(.character("z"), .character("V"), .down)) == "2 campuses, Mon")
    #expect(state.after(.character("V"), .character("V")).selection == nil)
  }

  @Test func campusesAreMarkedOneByOne() throws {
    var state = SampleWeek.state().withCursor("pima-butte", .mon, period: 5).after(.character(" "))
    #expect(state.place == "santa-rosa mon Lunch")
    state.press(.down, .character(" "))
    #expect(Self.names(state) == "2 campuses, Mon Lunch")
    let marked = try #require(state.selection)
    #expect(marked.campuses.map { state.plan[$0].id } == ["pima-butte", "saddleback"])
    state.press(.up, .up, .up, .character(" "))
    #expect(Self.names(state) == "Saddleback, Mon Lunch")
    #expect(state.after(.escape).selection == nil)
  }

  @Test func aFilterDoesNotUnmark() throws {
    var state = SampleWeek.state().after(.character(" "), .character("&"))
    state.type(keys: "rosa")
    state.press(.enter, .character(" "))
    #expect(try #require(state.selection).campuses.count == 2)
  }

  @Test func whatIsMarkedShowsWithoutColor() {
    let frame = SampleWeek.state(Options(colors: .none)).withCursor("pima-butte", .mon, period: 0)
      .after(.character("v"), .right, .down).render()
    for row in [4, 5] {
      let reversed = (0..<80).filter { frame[Point(column: $0, row: row)].style.attributes.contains(.reverse) }
      #expect(reversed == [39, 40])
      #expect(frame.lines[row].dropFirst().first == "+")
    }
  }

  // MARK: Clearing and locking

  @Test func clearingCutsVisitsAtItsEdges() {
    // Agave is at Sunrise from arrival to dismissal.
    let before = SampleWeek.state().withCursor("sunrise", .mon, period: 2)
    let middle = before.after(.character("v"), .right, .character("x"))
    #expect(middle.week.visits.contains(.of("agave sunrise mon arrival-p1")))
    #expect(middle.week.visits.contains(.of("agave sunrise mon p3-dismissal")))
    #expect(middle.message?.text == "clear Desert Sunrise, Mon P2–Lunch: 1 visit")
    Self.expectOneStep(middle, since: before)
    let start = before.withCursor("sunrise", .mon, period: 0).after(.character("v"), .right, .character("x"))
    #expect(start.week.visits.contains(.of("agave sunrise mon p2-dismissal")))
    let end = before.withCursor("sunrise", .mon, period: 6).after(.character("v"), .left, .character("x"))
    #expect(end.week.visits.contains(.of("agave sunrise mon arrival-p3")))
  }

  @Test func clearingRowsTakesEveryoneOffButLockedVisits() {
    let before = SampleWeek.state().withCursor("pima-butte", .mon, period: 0)
    let after = before.after(.character("V"), .down, .down, .character("x"))
    let left = after.week.visits.filter { ["pima-butte", "santa-rosa", "saddleback"].contains($0.campus) }
    #expect(left == [.of("cholla saddleback tue p3-dismissal locked")])
    #expect(after.message?.text == "clear 3 campuses, Mon–Thu: 5 visits; 1 locked visit stays")
    Self.expectOneStep(after, since: before)
  }

  @Test func lockingLocksAllAndThenUnlocksAll() {
    let before = SampleWeek.state().withCursor("pima-butte", .mon, period: 0)
    let locked = before.after(.character("V"), .down, .down, .character("L"))
    let there = locked.week.visits.filter { ["pima-butte", "santa-rosa", "saddleback"].contains($0.campus) }
    #expect(there.count == 6 && there.allSatisfy(\.isLocked))
    #expect(locked.message?.text == "lock 3 campuses, Mon–Thu: 5 visits")
    Self.expectOneStep(locked, since: before)
    let again = locked.withCursor("pima-butte", .mon, period: 0).after(.character("V"), .down, .down, .character("L"))
    #expect(again.week.visits.allSatisfy { !$0.isLocked })
  }

  @Test func whereNobodyIsNothingIsDone() {
    let state = SampleWeek.state().withCursor("pima-butte", .thu, period: 0).after(.character("v"), .right)
    #expect(state.after(.character("x")).message?.text == "Nobody is at Pima Butte, Thu Arrival–P1.")
    #expect(state.after(.character("L")).message?.text == "Nobody is at Pima Butte, Thu Arrival–P1.")
    var readOnly = state
    readOnly.options.isReadOnly = true
    #expect(readOnly.after(.character("x")).message?.text.hasPrefix("Read-only") == true)
  }

  // MARK: Assigning

  @Test func anOfficerIsAssignedToSeveralDaysAsOneStep() {
    let before = SampleWeek.state().withCursor("saddleback", .mon, period: 4)
    var state = before.after(.character("v"), .right, .character("d"), .character("d"), .character("d"))
    state.press(.character("a"))
    guard case .assignAll(let dialog)? = state.dialogs.last else {
      Issue.record("no dialog")
      return
    }
    // On Tuesday Cholla is there already.
    #expect(dialog.runs.map(\.day) == [.mon, .wed, .thu])
    expectDrawing(
      "several runs", state.render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2             1 board  2 3 4 5 6
        Campus                          gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4
      Elementary                       17:20 3 campuses, 23% covered
        Pima Butte Elementary School    6:00 ●++•●XoX Xoo·oXoX Xo!!!   Xoo·oXoX ──────
      ┌─ Assign to Saddleback, Mon–Thu 10:00–12:10 ──────────────────────────────────┐
      │ Name:                                                             3 of 5 can │
      │   Officer                        of 3    gaps    cost     left               │
      │ ▸ Rosa Saguaro                      2   -1:30   -1390    13:35               │
      │   Wei Cholla                        2   -1:30   -1390     4:10               │
      │   Dana Ocotillo                     1   -1:00    -810    13:20               │
      │   Miguel Agave                 ! Saddleback Elementary School is of level …  │
      │   Ines Yucca                   ! Saddleback Elementary School is of level …  │
      │ ──────────────────────────────────────────────────────────────────────────── │
      │ Rosa Saguaro: Saddleback, Wed–Thu 10:00–12:10. Not Saddleback, Mon P3–Lunch: │
      │ 11:10–14:40 at Santa Rosa Elementary School overlaps 10:00–12:10 at          │
      │ Saddleback Elementary School.                                                │
      └──────────────────────────────────────────────────────────────────────────────┘
      ── Thu 3 Dec, Lunch, 11:10–12:10, Saddleback Elementary School ─────────────────
      Marked 1:00, gap 1:00, open 0:00: nobody is there.
      This week: visited on 1 of 3 days, covered 4:40 of 8:00.
      X gap ½ part o open ● covered + extra ■ locked ! rule • spare · none ─ closed
      Marked: Saddleback, Mon–Thu 10:00–12:10: a assigns, x clears, L locks, Esc ends
      Enter assign  Esc close  F1 help
      """)
    state.type(keys: "saguaro")
    state.press(.enter)
    let new = state.week.visits.filter { !before.week.visits.contains($0) }
    #expect(!new.isEmpty && new.allSatisfy { $0.officer == "saguaro" && $0.campus == "saddleback" })
    #expect(state.document.history.done.count == 1)
    #expect(state.after(.character("u")).week == before.week)
  }

  /// Each candidate's edit does what the candidate says, and breaks no rule.
  @Test(arguments: 0..<20 as Range<UInt64>) func whatIsOfferedHolds(_ seed: UInt64) throws {
    var random = RandomDistrict(seed: seed &+ 400)
    let district = random.district()
    let plan = WeekPlan(district: district, monday: random.monday)
    let week = StaffedWeek(plan: plan, visits: random.roster(in: plan, visits: 10))
    let runs = plan.campuses.indices.prefix(4).flatMap { campus in
      Weekday.allCases.compactMap { day in
        plan.periods(of: CampusIndex(campus), on: day, within: .wholeDay).map {
          PeriodRun(
            campus: CampusIndex(campus), day: day, periods: $0.lowerBound...min($0.upperBound, $0.lowerBound + 1))
        }
      }
    }
    for candidate in week.candidates(forAll: runs) {
      var after = week
      try after.apply(candidate.edit)
      #expect(after.totals.cost.total - week.totals.cost.total == candidate.costChange, "seed \(seed)")
      #expect(after.totals.gap - week.totals.gap == candidate.gapChange, "seed \(seed)")
      let broken = after.violations(of: candidate.officer).filter {
        $0.isNew(after: week.violations(of: candidate.officer))
      }
      #expect(broken.isEmpty, "seed \(seed): \(broken)")
      #expect(Set(candidate.placed).isDisjoint(with: candidate.missed))
      #expect(candidate.missed.isEmpty == (candidate.obstacle == nil), "seed \(seed)")
      try after.apply(candidate.edit.inverse)
      #expect(after.visits == week.visits, "seed \(seed)")
    }
  }

  @Test func whoFitsNowhereIsToldWhy() {
    var state = SampleWeek.state().withCursor("pima-butte", .mon, period: 3).after(.character("v"), .right, .down)
    state.press(.character("a"))
    state.type(keys: "agave")
    state.press(.enter)
    #expect(state.context == .assign)
    #expect(state.message?.text.hasPrefix("Agave fits nowhere there: ") == true)
    #expect(state.document.history.done.isEmpty)
  }
}
