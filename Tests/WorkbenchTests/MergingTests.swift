import Staffing
import TerminalKit
import Testing
import TestSupport

@testable import Workbench

/// The week's file, changed by someone else.
@Suite struct MergingTests {
  private static let base = SampleWeek.opened().week

  /// The sample's week as someone else made it.
  private static func week(without gone: String? = nil, with new: String? = nil) -> Week {
    var week = base
    if let gone { week.visits.removeAll { $0 == .of(gone) } }
    if let new { week.visits.append(.of(new)) }
    return week
  }

  private static func changed(_ theirs: Week) -> OutsideChange { .changed(base: base, theirs: theirs) }

  /// The sample with Saguaro's visit to Pima Butte on Monday removed.
  private static var edited: State { SampleWeek.state().after(.character("x")) }

  private static let elsewhere = week(without: "ocotillo santa-rosa tue p1-lunch")
  /// The visit that ``edited`` removes, changed.
  private static let here = week(
    without: "saguaro pima-butte mon arrival-p2", with: "saguaro pima-butte mon arrival-p3")

  @Test func withoutEditsTheFileIsTakenOverAndCanBeTakenBack() {
    var state = SampleWeek.state()
    #expect(
      state.update(.fileChangedOutside(Self.changed(Self.elsewhere))).withoutJournal == [
        .adoptFile(state.document.setup)
      ])
    #expect(Set(state.week.visits) == Set(Self.elsewhere.visits))
    #expect(!state.isUnsaved && state.outside == nil)
    #expect(
      state.message?.text == "2026-11-30.yaml changed on disk: 1 change taken over; u takes them back.")
    state.press(.character("u"))
    #expect(Set(state.week.visits) == Set(Self.base.visits) && state.isUnsaved)
  }

  @Test func absencesAndNotesAreTakenOverToo() {
    var state = SampleWeek.state()
    var theirs = Self.base
    theirs.absences = [.of("saguaro 2026-11-30")]
    theirs.notes = "new"
    let before = state.staffed.totals.violations
    #expect(
      state.update(.fileChangedOutside(Self.changed(theirs))).withoutJournal == [.adoptFile(state.document.setup)])
    #expect(state.week.absences == theirs.absences && state.week.notes == "new")
    #expect(state.staffed.totals.violations > before)
    #expect(!state.isUnsaved)
  }

  @Test func aFileWrittenAnewWithTheSameWeekIsNoNews() {
    var store = TestStore(SampleWeek.state())
    store.send(.fileChangedOutside(Self.changed(Self.base)), effects: [.adoptFile(store.state.document.setup)])
  }

  @Test func withEditsNothingHappensButAWord() {
    var store = TestStore(Self.edited)
    store.send(.fileChangedOutside(Self.changed(Self.elsewhere))) { state in
      state.outside = Self.changed(Self.elsewhere)
      state.warn("2026-11-30.yaml changed on disk, 1 change: M shows and joins them.")
    }
    #expect(store.state.render().text.contains("* unsaved ! file changed"))
    store.press("M", effects: [.compareWithFile]) { $0.message = nil }
    store.send(.fileCompared(Self.changed(Self.elsewhere))) { state in
      let merge = WeekMerge(base: Self.base, ours: state.week, theirs: Self.elsewhere, plan: state.plan)
      state.outside = Self.changed(Self.elsewhere)
      state.dialogs = [.merge(MergeDialog(merge: merge, theirs: Self.elsewhere, saves: false))]
    }
  }

  @Test func whatDoesNotMeetIsJoinedWithOneKey() {
    var state = Self.edited
    _ = state.update(.fileCompared(Self.changed(Self.elsewhere)))
    #expect(state.update(.keyPressed(.enter)).withoutJournal == [.adoptFile(state.document.setup)])
    #expect(state.dialogs.isEmpty && state.outside == nil && state.isUnsaved)
    #expect(state.week.visits.count == Self.base.visits.count - 2)
    #expect(state.document.history.done.map(\.name).last == "joined with 2026-11-30.yaml")
    state.press(.character("u"))
    #expect(state.week.visits.count == Self.base.visits.count - 1)
  }

  @Test func aConflictHasToBeDecided() {
    var state = Self.edited
    _ = state.update(.fileCompared(Self.changed(Self.here)))
    #expect(state.update(.keyPressed(.enter)).withoutJournal == [])
    #expect(state.context == .merge)
    #expect(state.message?.text == "Choose a side of each conflict first: ← yours, → the file's.")
    var mine = state
    mine.press(.left)
    #expect(mine.update(.keyPressed(.enter)).withoutJournal == [.adoptFile(mine.document.setup)])
    #expect(mine.week.visits.count == Self.base.visits.count - 1)
    var other = state.after(.left, .right)
    #expect(other.update(.keyPressed(.enter)).withoutJournal == [.adoptFile(other.document.setup)])
    // The file holds just that.
    #expect(Set(other.week.visits) == Set(Self.here.visits) && !other.isUnsaved)
  }

  @Test func savingShowsTheChangeAndGoesOnOnceItIsJoined() {
    var state = Self.edited.after(.character("q"), .enter)
    #expect(state.update(.saveEnded(revision: 1, .changedOnDisk)).withoutJournal == [.compareWithFile])
    _ = state.update(.fileCompared(Self.changed(Self.elsewhere)))
    let effects = state.update(.keyPressed(.enter)).withoutJournal
    #expect(effects == [.adoptFile(state.document.setup), .save(state.week, revision: 2, .ifUnchanged)])
    #expect(state.update(.saveEnded(revision: 2, .saved(fileName: "2026-11-30.yaml"))).withoutJournal == [.quit])
  }

  @Test func savingGoesOnByItselfWhereOnlyTheFormOfTheFileChanged() {
    var state = Self.edited.after(.character("s"))
    _ = state.update(.saveEnded(revision: 1, .changedOnDisk))
    let effects = state.update(.fileCompared(Self.changed(Self.base))).withoutJournal
    #expect(effects == [.adoptFile(state.document.setup), .save(state.week, revision: 1, .ifUnchanged)])
  }

  /// A find of `make fuzz`: where it was changed each time, the save went on for ever.
  @Test func aFileThatChangesAgainAndAgainIsNotRunAfter() {
    var state = Self.edited.after(.character("s"))
    _ = state.update(.saveEnded(revision: 1, .changedOnDisk))
    _ = state.update(.fileCompared(Self.changed(Self.base)))
    #expect(state.update(.saveEnded(revision: 1, .changedOnDisk)).withoutJournal == [])
    #expect(state.context == .conflict && state.isUnsaved)
    #expect(state.update(.keyPressed(.character("w"))) == [.save(state.week, revision: 1, .overwriting)])
    _ = state.update(.saveEnded(revision: 1, .saved(fileName: "2026-11-30.yaml")))
    #expect(!state.isUnsaved && !state.isSavingAgain)
  }

  @Test func theOtherWaysOutAreThereAndEscapeDoesNothing() {
    var asked = Self.edited.after(.character("s"))
    _ = asked.update(.saveEnded(revision: 1, .changedOnDisk))
    _ = asked.update(.fileCompared(Self.changed(Self.here)))
    let answers: [(Character, Effect)] = [
      ("w", .save(asked.week, revision: 1, .overwriting)), ("c", .save(asked.week, revision: 1, .asCopy)),
      ("r", .reload(.sampleMonday)),
    ]
    for (key, effect) in answers {
      var state = asked
      #expect(state.update(.keyPressed(.character(key))).withoutJournal == [effect])
      #expect(state.dialogs.isEmpty)
    }
    var store = TestStore(asked)
    store.press(.escape) { state in
      state.dialogs = []
      state.warn("Not joined: the file changed on disk, and your edits are here only.")
    }
    #expect(store.state.isUnsaved)
    // The file stays another when one's own edits are undone, and M still takes it over.
    var undone = store.state.after(.character("u"))
    #expect(!undone.isUnsaved && undone.render().text.contains("! file changed"))
    #expect(undone.update(.keyPressed(.character("M"))).withoutJournal == [.compareWithFile])
    _ = undone.update(.fileCompared(Self.changed(Self.here)))
    #expect(Set(undone.week.visits) == Set(Self.here.visits) && !undone.render().text.contains("! file changed"))
  }

  @Test func aDeletedFileIsToldAndWrittenAnewOnlyWhenAsked() {
    var state = Self.edited
    #expect(state.update(.fileChangedOutside(.deleted)).withoutJournal == [])
    #expect(state.message?.text == "2026-11-30.yaml was deleted by someone else; saving writes it anew.")
    _ = state.update(.saveEnded(revision: 1, .changedOnDisk))
    _ = state.update(.fileCompared(.deleted))
    #expect(state.context == .conflict)
  }

  @Test func nothingIsTakenOverUnderAnOpenDialog() {
    var state = SampleWeek.state().after(.character("a"))
    let week = state.week
    #expect(state.update(.fileChangedOutside(Self.changed(Self.elsewhere))).withoutJournal == [])
    #expect(state.week == week && state.outside != nil)
    state.press(.escape)
    #expect(state.update(.keyPressed(.character("M"))).withoutJournal == [.compareWithFile])
    #expect(
      state.update(.fileCompared(Self.changed(Self.elsewhere))).withoutJournal == [.adoptFile(state.document.setup)])
    #expect(Set(state.week.visits) == Set(Self.elsewhere.visits))
  }

  /// A conflict, and two changes of the file alone.
  private static func compared(_ options: Options = Options(), width: Int = 80, height: Int = 24) -> State {
    var theirs = here
    theirs.visits.removeAll { $0 == .of("cholla saddleback tue p3-dismissal locked") }
    theirs.visits.append(.of("cholla saddleback tue p3-dismissal"))
    theirs.absences = []
    var state = SampleWeek.state(width: width, height: height, options).after(.character("x"))
    _ = state.update(.fileChangedOutside(changed(theirs)))
    _ = state.update(.fileCompared(changed(theirs)))
    return state
  }

  @Test func bothSidesStandSideBySide() {
    expectDrawing(
      "merge 80x24", Self.compared().render(),
      """
      Sonoran Unified School D… * unsaved ! file changed   Mon 30 Nov – Sun 6 Dec 2026
      gaps 22:10 (+0:30)  open 45:30  covered 50%  violations 2     1 board  2 3 4 5 6
        Campus                          gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4
      Elementary                       17:50 3 campuses, 23% covered
      ▸ Pima Butte Elementary School    6:30 X●●•●XoX Xoo·oXoX Xo!!!   Xoo·oXoX ──────
        Santa Rosa Elementary School    5:10 Xoo·o●●● X●●•●●oX XoXoX   Xoo·oXoX ──────
      ┌─ 2026-11-30.yaml changed on disk ────────────────────────────────────────────┐
      │ 1 conflict, 1 to choose: ← yours, → the file's.                              │
      │   Yours                                In the file                           │
      │ ▸ [ ] Mon: Saguaro is removed from Pi… [ ] Mon: Saguaro is at Pima Butte A…  │
      │   + Tue: Cholla at Saddleback P3–Dismissal is no longer locked               │
      │   + Thu: Ocotillo is no longer absent all day                                │
      │                                                                              │
      │ ──────────────────────────────────────────────────────────────────────────── │
      │ Yours: Mon: Saguaro is removed from Pima Butte Arrival–P2                    │
      │ File: Mon: Saguaro is at Pima Butte Arrival–P3 instead of Arrival–P2         │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
      ── Mon 30 Nov, Arrival, 07:30–08:00, Pima Butte Elementary School ──────────────
      gap 0:30: nobody is there.
      This week: visited on 2 of 3 days, covered 5:20 of 8:00.
      X gap ½ part o open ● covered + extra ■ locked ! rule • spare · none ─ closed
      2026-11-30.yaml changed on disk, 3 changes: M shows and joins them.
      Enter join  ← yours  → the file's  c copy  r reload  w overwrite  ? help
      """)
  }

  @Test func aChosenSideIsMarked() {
    expectDrawing(
      "merge chosen, ASCII", Self.compared(Options(alphabet: .ascii)).after(.right).render(),
      """
      Sonoran Unified School D~ * unsaved ! file changed   Mon 30 Nov - Sun 6 Dec 2026
      gaps 22:10 (+0:30)  open 45:30  covered 50%  violations 2     1 board  2 3 4 5 6
        Campus                          gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4
      Elementary                       17:50 3 campuses, 23% covered
      > Pima Butte Elementary School    6:30 X##*#XoX Xoo.oXoX Xo!!!   Xoo.oXoX ------
        Santa Rosa Elementary School    5:10 Xoo.o### X##*##oX XoXoX   Xoo.oXoX ------
      +- 2026-11-30.yaml changed on disk --------------------------------------------+
      | 1 conflict, all decided: Enter joins.                                        |
      |   Yours                                In the file                           |
      | > [ ] Mon: Saguaro is removed from Pi~ [x] Mon: Saguaro is at Pima Butte A~  |
      |   + Tue: Cholla at Saddleback P3-Dismissal is no longer locked               |
      |   + Thu: Ocotillo is no longer absent all day                                |
      |                                                                              |
      | ---------------------------------------------------------------------------- |
      | Yours: Mon: Saguaro is removed from Pima Butte Arrival-P2                    |
      | File: Mon: Saguaro is at Pima Butte Arrival-P3 instead of Arrival-P2         |
      |                                                                              |
      +------------------------------------------------------------------------------+
      -- Mon 30 Nov, Arrival, 07:30-08:00, Pima Butte Elementary School --------------
      gap 0:30: nobody is there.
      This week: visited on 2 of 3 days, covered 5:20 of 8:00.
      X gap % part o open # covered + extra L locked ! rule * spare . none - closed

      Enter join  Left yours  Right the file's  c copy  r reload  w overwrite  ? help
      """)
  }

  @Test func onAWideScreen() {
    expectDrawing(
      "merge 160x48", Self.compared(width: 160, height: 48).after(.left, .down).render(),
      """
      Sonoran Unified School District * unsaved ! file changed                                                                             Mon 30 Nov – Sun 6 Dec 2026
      gaps 22:10 (+0:30)  open 45:30  covered 50%  violations 2                                                      1 board 2 officers 3 gaps 4 totals 5 campus 6 map
        Campus                               gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4       covered  days
      Elementary                            17:50 3 campuses, 23% covered
      ▸ Pima Butte Elementary School         6:30 X●●•●XoX Xoo·oXoX Xo!!!   Xoo·oXoX ──────    5:20/8:00   2/3
        Santa Rosa Elementary School         5:10 Xoo·o●●● X●●•●●oX XoXoX   Xoo·oXoX ──────    7:20/8:00   2/3
        Saddleback Elementary School         6:10 Xoo·oXoX Xoo·■■■■ XoXoX   Xoo·oXoX ──────    4:40/8:00   1/3
      Middle                                 1:40 1 campus, 75% covered
        Desert Wind Middle School            1:40 ●●●●●●●  ●●●●●●●  XooXooX ●●●●●●●  ──────        22:00     3
      High                                   2:40 1 campus, 91% covered
        Desert Sunrise High School           2:40 ●●●½●●●  ●●●½●●●  ●●●½●●● ●●●½●●●  ──────        29:20     4







                               ┌─ 2026-11-30.yaml changed on disk ──────────────────────────────────────────────────────────────────────────┐
                               │ 1 conflict, all decided: Enter joins.                                                                      │
                               │   Yours                                               In the file                                          │
                               │   [x] Mon: Saguaro is removed from Pima Butte Arriva… [ ] Mon: Saguaro is at Pima Butte Arrival–P3 inste…  │
                               │ ▸ + Tue: Cholla at Saddleback P3–Dismissal is no longer locked                                             │
                               │   + Thu: Ocotillo is no longer absent all day                                                              │
                               │                                                                                                            │
                               │ ────────────────────────────────────────────────────────────────────────────────────────────────────────── │
                               │ Tue: Cholla at Saddleback P3–Dismissal is no longer locked                                                 │
                               │                                                                                                            │
                               │                                                                                                            │
                               └────────────────────────────────────────────────────────────────────────────────────────────────────────────┘







      ── Mon 30 Nov, Arrival, 07:30–08:00, Pima Butte Elementary School ──────────────────────────────────────────────────────────────────────────────────────────────
        Arrival           Period 1          Period 2          Recess            Period 3          Lunch             Period 4          Dismissal
                          ├Wei Cholla 08:00–11:10                                               ┤


      gap 0:30: nobody is there.


      X gap  ½ partly covered  o open  ● covered  + more than needed  ■ locked  ! breaks a rule  • there without need  · no need  ─ closed

      Enter join  c copy  r reload  w overwrite  Esc back  ? help
      """)
  }
}
