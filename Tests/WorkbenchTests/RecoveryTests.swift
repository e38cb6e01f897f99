import Staffing
import TerminalKit
import Testing
import TestSupport

@testable import Workbench

/// Edits that outlive the program, and weeks that someone else has open.
@Suite struct RecoveryTests {
  private static func journalled(_ effects: [Effect]) -> [EditRecord] {
    effects.flatMap { effect -> [EditRecord] in
      guard case .journal(let records) = effect else { return [] }
      return records
    }
  }

  /// The sample after an edit, undo, redo, another edit and an undo, with what was journalled on the way.
  private static func edited() -> (State, [EditRecord]) {
    var state = SampleWeek.state()
    var records: [EditRecord] = []
    for key in "xuULlLu" { records += journalled(state.update(.keyPressed(.character(key)))) }
    return (state, records)
  }

  private static func opened(
    _ records: [EditRecord], fitsFile: Bool = true, problem: String? = nil, visits: [Visit] = SampleWeek.visits
  ) -> OpenedWeek {
    var opened = SampleWeek.opened(visits)
    opened.recovery = Recovery(records: records, fitsFile: fitsFile, problem: problem)
    return opened
  }

  private static func state(_ opened: OpenedWeek, _ options: Options = Options()) -> State {
    State(opened: opened, options: options, size: Size(width: 80, height: 24))
  }

  // MARK: What is journalled

  @Test func everyEditUndoAndRedoIsJournalledAsItHappens() throws {
    var state = SampleWeek.state()
    let visit = try #require(state.visitsAtCursor.first?.visit)
    let name = "Saguaro away from Pima Butte, Mon Arrival–P2"
    #expect(
      state.update(.keyPressed(.character("x"))) == [.journal([EditRecord(.done, .remove(visit), name: name)])])
    #expect(
      state.update(.keyPressed(.character("u"))) == [.journal([EditRecord(.undone, .restore(visit), name: name)])])
    #expect(
      state.update(.keyPressed(.character("U"))) == [.journal([EditRecord(.redone, .remove(visit), name: name)])])
    #expect(state.update(.keyPressed(.right)) == [])
  }

  /// Whatever is pressed, the journal's edits lead from the week as it was opened to the one on the screen.
  @Test(arguments: 0..<12 as Range<UInt64>) func theJournalMakesTheWeekOnTheScreen(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var state = SampleWeek.state()
    var records: [EditRecord] = []
    let keys: [Key] = "xuULlhjkao[]{}v".map { .character($0) } + [.enter, .enter, .tab, .escape, .right, .down]
    for _ in 0..<200 { records += Self.journalled(state.update(.keyPressed(random.pick(keys)))) }
    #expect(!records.isEmpty, "seed \(seed)")
    var next = Self.state(Self.opened(records))
    let effects = next.update(.keyPressed(.enter))
    #expect(next.week == state.week, "seed \(seed)")
    #expect(next.staffed.totals == state.staffed.totals, "seed \(seed)")
    #expect(next.document.history.done.map(\.name) == state.document.history.done.map(\.name), "seed \(seed)")
    #expect(next.document.history.undone.map(\.name) == state.document.history.undone.map(\.name), "seed \(seed)")
    // What was recovered is in the new journal.
    #expect(Self.journalled(effects) == records, "seed \(seed)")
  }

  // MARK: Recovering

  @Test func recoveredEditsAreUnsavedAndCanBeUndone() {
    let (before, records) = Self.edited()
    for key in [Key.enter, .character("r")] {
      var state = Self.state(Self.opened(records))
      #expect(state.context == .recovery)
      #expect(state.update(.keyPressed(key)) == [.journal(records)])
      #expect(state.week == before.week)
      #expect(state.isUnsaved)
      #expect(state.message?.text == "Recovered 5 edits; they are not saved yet.")
      while !state.document.history.done.isEmpty { state.press(.character("u")) }
      #expect(Set(state.week.visits) == Set(SampleWeek.visits))
    }
  }

  @Test func anUndoOfAnEditBeforeTheLastSaveIsMadeAgainToo() {
    var state = SampleWeek.state().after(.character("x"), .character("s"))
    _ = state.update(.saveEnded(revision: 1, .saved(fileName: "2026-11-30.yaml")))
    let saved = state.week.visits
    let records = Self.journalled(state.update(.keyPressed(.character("u"))))
    var next = Self.state(Self.opened(records, visits: saved))
    next.press(.enter)
    #expect(Set(next.week.visits) == Set(SampleWeek.visits))
    #expect(next.document.history.done.map(\.name) == ["undo: Saguaro away from Pima Butte, Mon Arrival–P2"])
  }

  @Test func editsThatNoLongerFitAreLeftOutAndNamed() throws {
    let (_, records) = Self.edited()
    let gone = try #require(SampleWeek.state().visitsAtCursor.first?.visit)
    var state = Self.state(Self.opened(records, fitsFile: false, visits: SampleWeek.visits.filter { $0 != gone }))
    state.press(.enter)
    #expect(state.message?.text == "Recovered 4 edits, 1 no longer fit; m says more.")
    let kept = state.log.map(\.message.text)
    #expect(
      kept.first == "Saguaro away from Pima Butte, Mon Arrival–P2: not possible, the visit is no longer there."
    )
  }

  @Test func lookingLeavesTheEditsForLater() {
    let (_, records) = Self.edited()
    for key in [Key.escape, .character("o")] {
      var store = TestStore(Self.state(Self.opened(records)))
      store.press(key, effects: [.leaveToOthers]) { state in
        state.dialogs = []
        state.options.isReadOnly = true
        state.say("This week can be looked at, not changed; the edits that were not saved stay for later.")
      }
      // Another week can be edited again.
      var state = store.state
      var other = SampleWeek.opened([])
      other.week.monday = .of("2026-12-07")
      _ = state.update(.weekOpened(other))
      #expect(!state.options.isReadOnly)
    }
  }

  @Test func discardingTakesAKeyOfItsOwn() {
    let (_, records) = Self.edited()
    var store = TestStore(Self.state(Self.opened(records)))
    store.press("x")
    store.press("d", effects: [.discardJournal]) { state in
      state.dialogs = []
      state.say("Discarded 5 edits.")
    }
    #expect(!store.state.isUnsaved)
  }

  @Test func whereNothingCanBeReadNothingIsRecovered() {
    var state = Self.state(Self.opened([], fitsFile: false, problem: "It is damaged from its first line on."))
    #expect(state.update(.keyPressed(.enter)) == [])
    #expect(state.context == .recovery)
    #expect(state.message?.text == "There is nothing to recover: d discards the journal, o leaves it as it is.")
  }

  @Test func aProgramThatOnlyLooksAsksNothing() {
    var opened = Self.opened(Self.edited().1)
    opened.holder = "rosa on desk"
    #expect(Self.state(opened, Options(isReadOnly: true)).dialogs.isEmpty)
  }

  @Test func whatCannotBeKeptIsSaid() {
    var store = TestStore(SampleWeek.state())
    store.send(.keepingFailed("No room for the journal; save the week.")) { state in
      state.report("No room for the journal; save the week.")
    }
  }

  // MARK: A week that is open elsewhere

  private static func held() -> State {
    var opened = opened(edited().1)
    opened.holder = "rosa on front-desk (process 4711, since 2026-12-02 06:30)"
    return state(opened)
  }

  @Test func aWeekOpenElsewhereIsLookedAtByDefault() {
    for key in [Key.enter, .escape, .character("o")] {
      var store = TestStore(Self.held())
      store.press(key) { state in
        state.dialogs = []
        state.options.isReadOnly = true
        state.say("This week can be looked at, not changed: it is open elsewhere.")
      }
    }
  }

  @Test func itIsTakenOverOnPurpose() {
    var store = TestStore(Self.held())
    store.press("t", effects: [.takeOver(.sampleMonday)]) { $0.dialogs = [] }
    store = TestStore(Self.held().after(.down))
    store.press(.enter, effects: [.takeOver(.sampleMonday)]) { $0.dialogs = [] }
  }

  // MARK: A setup that is open elsewhere

  @Test func theSetupIsAskedForWhenItIsOpenedAndLookedAtWhereAnotherHasIt() {
    var state = SampleWeek.state()
    #expect(state.update(.keyPressed(.character("E"))) == [.lockDistrict(force: false)])
    _ = state.update(.districtLocked(by: "rosa on front-desk"))
    #expect(state.context == .locked)
    #expect(state.render().text.contains("rosa on front-desk has the district's setup open."))
    state.press(.enter)
    let before = state.document.setup
    // The form does not open, an entry is not removed; the roster can be edited all the same.
    state.press(.enter)
    #expect(state.context == .setup)
    state.press(.down)
    state.press(.enter)
    state.press(.character("x"))
    #expect(state.document.setup == before && state.setup.form == nil)
    state.press(.character("1"))
    state.press(.character("x"))
    #expect(state.week != before.week)
  }

  @Test func theSetupIsTakenOverOnPurpose() {
    var state = SampleWeek.state()
    _ = state.update(.keyPressed(.character("E")))
    _ = state.update(.districtLocked(by: "rosa on front-desk"))
    #expect(state.update(.keyPressed(.character("t"))) == [.lockDistrict(force: true)])
    _ = state.update(.districtLocked(by: nil))
    state.press(.enter)
    #expect(state.context == .form)
  }

  @Test func recoveringEditsOfTheSetupAsksForIt() {
    var edited = SampleWeek.state().document.setup
    edited.district.name = "Mesa"
    let edit = DistrictEdit(from: SampleWeek.state().document.setup, to: edited)
    let records = [EditRecord(.done, .setup(edit), name: "rename")]
    var state = Self.state(Self.opened(records))
    #expect(state.update(.keyPressed(.enter)) == [.journal(records), .lockDistrict(force: false)])
    #expect(state.document.setup.district.name == "Mesa" && state.isUnsaved)
  }

  // MARK: Drawings

  @Test func theEditsFoundAreShown() {
    expectDrawing(
      "recovery", Self.state(Self.opened(Self.edited().1)).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2             1 board  2 3 4 5 6
        Campus                          gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4
      Elementary                       17:20 3 campuses, 23% covered
      ▸ Pima Butte Elementary School    6:00 ●++•●XoX Xoo·oXoX Xo!!!   Xoo·oXoX ──────
      ┌─ Edits that were not saved ──────────────────────────────────────────────────┐
      │ The program ended without saving. These 5 edits can be made again:           │
      │                                                                              │
      │   Saguaro away from Pima Butte, Mon Arrival–P2                               │
      │   undo: Saguaro away from Pima Butte, Mon Arrival–P2                         │
      │   redo: Saguaro away from Pima Butte, Mon Arrival–P2                         │
      │   lock Cholla at Pima Butte, Mon P1–P3                                       │
      │ ▸ undo: lock Cholla at Pima Butte, Mon P1–P3                                 │
      │ ──────────────────────────────────────────────────────────────────────────── │
      │ r makes them again, d forgets them, o looks at the week without them.        │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
      ── Mon 30 Nov, Arrival, 07:30–08:00, Pima Butte Elementary School ──────────────
      1 of 1 there: Rosa Saguaro 07:30–09:40.
      This week: visited on 2 of 3 days, covered 5:50 of 8:00.
      X gap ½ part o open ● covered + extra ■ locked ! rule • spare · none ─ closed

      r recover  d discard  o only look  ? help
      """)
  }

  @Test func damageAndAnotherVersionOfTheFileAreShown() {
    let opened = Self.opened(
      Self.edited().1, fitsFile: false, problem: "3 lines are damaged; the edits before are sound.")
    expectDrawing(
      "damaged recovery", Self.state(opened).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2             1 board  2 3 4 5 6
        Campus                          gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4
      Elementary                       17:20 3 campuses, 23% covered
      ▸ Pima Butte Elementary School    6:00 ●++•●XoX Xoo·oXoX Xo!!!   Xoo·oXoX ──────
      ┌─ Edits that were not saved ──────────────────────────────────────────────────┐
      │ The program ended without saving. These 5 edits can be made again:           │
      │                                                                              │
      │   Saguaro away from Pima Butte, Mon Arrival–P2                               │
      │   undo: Saguaro away from Pima Butte, Mon Arrival–P2                         │
      │   redo: Saguaro away from Pima Butte, Mon Arrival–P2                         │
      │   lock Cholla at Pima Butte, Mon P1–P3                                       │
      │ ▸ undo: lock Cholla at Pima Butte, Mon P1–P3                                 │
      │ ──────────────────────────────────────────────────────────────────────────── │
      │ 3 lines are damaged; the edits before are sound. 2026-11-30.yaml was changed │
      │ since they were begun: edits that no longer fit are left out.                │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
      ── Mon 30 Nov, Arrival, 07:30–08:00, Pima Butte Elementary School ──────────────
      1 of 1 there: Rosa Saguaro 07:30–09:40.
      This week: visited on 2 of 3 days, covered 5:50 of 8:00.
      X gap ½ part o open ● covered + extra ■ locked ! rule • spare · none ─ closed

      r recover  d discard  o only look  ? help
      """)
  }

  @Test func whoHasTheWeekIsShown() {
    expectDrawing(
      "locked", Self.held().render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2             1 board  2 3 4 5 6
        Campus                          gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4
      Elementary                       17:20 3 campuses, 23% covered
      ▸ Pima Butte Elementary School    6:00 ●++•●XoX Xoo·oXoX Xo!!!   Xoo·oXoX ──────
        Santa Rosa Elementary School    5:10 Xoo·o●●● X●●•●●oX XoXoX   Xoo·oXoX ──────
        Saddleback Elementary School    6:10 Xoo·oXoX Xoo·■■■■ XoXoX   Xoo·oXoX ──────
      ┌─ The week is open elsewhere ─────────────────────────────────────────────────┐
      │                                                                              │
      │ rosa on front-desk (process 4711, since 2026-12-02 06:30) has the week       │
      │ Mon 30 Nov – Sun 6 Dec 2026 open.                                            │
      │                                                                              │
      │ ▸ o    Look at it only                                                       │
      │   t    Take the week over; the other may still be at work                    │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘


      ── Mon 30 Nov, Arrival, 07:30–08:00, Pima Butte Elementary School ──────────────
      1 of 1 there: Rosa Saguaro 07:30–09:40.
      This week: visited on 2 of 3 days, covered 5:50 of 8:00.
      X gap ½ part o open ● covered + extra ■ locked ! rule • spare · none ─ closed

      Enter choose  o only look  t take over  Esc only look  ? help
      """)
  }
}
