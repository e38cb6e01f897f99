import Staffing
import TerminalKit
import Testing
import TestSupport

@testable import Workbench

/// The history as a list in which one can jump, and the messages.
@Suite struct UndoListTests {
  /// The sample after four edits, the second of which is saved.
  static func edited() -> State {
    var state = SampleWeek.state()
    state.press(.character("L"), .character("]"))
    _ = state.update(.saveEnded(revision: 2, .saved(fileName: "2026-11-30.yaml")))
    state.press(.character("]"), .character("L"))
    return state
  }

  @Test func enterJumpsToAnyEditAndBack() {
    let last = Self.edited()
    #expect(last.document.history.done.count == 4)
    for target in 0...4 {
      var state = last.after(.character("H"))
      for _ in target..<4 { state.press(.up) }
      state.press(.enter)
      var undone = last
      for _ in target..<4 { undone.press(.character("u")) }
      #expect(state.document == undone.document || target == 4, "to \(target)")
      #expect(state.dialogs.isEmpty)
      #expect(state.isUnsaved == (target != 2))
      state.press(.character("H"), .end, .enter)
      #expect(state.week == last.week)
      #expect(state.document.history == last.document.history)
    }
  }

  @Test func itSaysWhatHappened() {
    var state = Self.edited().after(.character("H"), .home, .enter)
    #expect(state.message?.text == "Undid 4 edits; the week is as it was when it was opened.")
    state.press(.character("H"), .down, .enter)
    #expect(
      state.message?.text.hasPrefix("Did again 1 edit; the week is as it was after: lock Saguaro at Pima Butte") == true
    )
    state.press(.character("H"), .enter)
    #expect(state.message?.text == "This is where the week is.")
  }

  @Test func everyStepIsJournalled() {
    var state = Self.edited().after(.character("H"), .home)
    let effects = state.update(.keyPressed(.enter))
    guard case .journal(let records)? = effects.first else {
      Issue.record("nothing was journalled")
      return
    }
    #expect(records.map(\.kind) == Array(repeating: .undone, count: 4))
  }

  @Test func editsOfTheDistrictAreAmongThem() {
    var state = SampleWeek.state().after(.character("E"), .down, .right, .character("x"))
    if state.setup.context == .removal { state.press(.character("r")) }
    #expect(state.document.history.done.count == 1)
    let changed = state.plan.district
    state.press(.character("H"), .home, .enter)
    #expect(state.plan.source == SampleWeek.district && state.setup.isOpen)
    state.press(.character("H"), .end, .enter)
    #expect(state.plan.source == changed)
  }

  @Test func withoutEditsItSaysSo() {
    let state = SampleWeek.state().after(.character("H"))
    #expect(state.dialogs.isEmpty)
    #expect(state.message?.text == "Nothing was changed since the week was opened.")
  }

  @Test func aWeekThatMayOnlyBeLookedAtStaysAsItIs() {
    var state = Self.edited()
    state.options.isReadOnly = true
    let after = state.after(.character("H"), .home, .enter)
    #expect(after.week == state.week)
  }

  @Test func drawn() {
    var state = Self.edited()
    state.press(.character("u"), .character("H"))
    expectDrawing(
      "undo list", state.render(),
      """
      Sonoran Unified School District * unsaved            Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 4             1 board  2 3 4 5 6
        Campus                          gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4
      Elementary                       17:20 3 campuses, 23% covered
      ▸ Pima Butte Elementary School    6:00 !!!!!XoX Xoo·oXoX Xo!!!   Xoo·oXoX ──────
      ┌─ Edits ──────────────────────────────────────────────────────────────────────┐
      │ 3 edits, 1 undone                                                            │
      │                                                                              │
      │        The week as it was opened                                             │
      │      1 lock Saguaro at Pima Butte, Mon Arrival–P2                            │
      │      2 Saguaro at Pima Butte, Mon Arrival–P2 to Arrival–Recess        saved  │
      │ ▸    3 Saguaro at Pima Butte, Mon Arrival–Recess to Arrival–P3         here  │
      │      4 unlock Saguaro at Pima Butte, Mon Arrival–P3                  undone  │
      │ ──────────────────────────────────────────────────────────────────────────── │
      │ Saguaro at Pima Butte, Mon Arrival–Recess to Arrival–P3                      │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
      ── Mon 30 Nov, Arrival, 07:30–08:00, Pima Butte Elementary School ──────────────
      1 of 1 there: Rosa Saguaro 07:30–11:10 locked.
      ! Rosa Saguaro: 7:25 hours of duty on Mon without a meal: more than 6:00 hours …
      X gap ½ part o open ● covered + extra ■ locked ! rule • spare · none ─ closed

      Enter go there  Esc close  ? help
      """)
  }

  // MARK: Messages

  @Test func whatWasSaidCanBeReadAgainWithItsTime() {
    var state = SampleWeek.state()
    _ = state.update(.keyPressed(.character("L")), at: ClockTime(400))
    _ = state.update(.saveEnded(revision: 1, .failed("The disk is full.")), at: ClockTime(401))
    _ = state.update(.keyPressed(.down), at: ClockTime(402))
    #expect(state.message == nil)
    #expect(state.log.map(\.time) == [ClockTime(400), ClockTime(401)])
    #expect(state.log.map(\.message.kind) == [.info, .error])
    state.type(keys: ":messages")
    state.press(.enter)
    expectDrawing(
      "messages", state.render(),
      """
      Sonoran Unified School District * unsaved            Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2             1 board  2 3 4 5 6
        Campus                          gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4
      Elementary                       17:20 3 campuses, 23% covered
        Pima Butte Elementary School    6:00 ■■■•●XoX Xoo·oXoX Xo!!!   Xoo·oXoX ──────
      ▸ Santa Rosa Elementary School    5:10 Xoo·o●●● X●●•●●oX XoXoX   Xoo·oXoX ──────
      ┌─ Messages ───────────────────────────────────────────────────────────────────┐
      │ 2 messages                                                                   │
      │                                                                              │
      │   06:40   lock Saguaro at Pima Butte, Mon Arrival–P2                         │
      │ ▸ 06:41 ! The disk is full.                                                  │
      │                                                                              │
      │                                                                              │
      │ ──────────────────────────────────────────────────────────────────────────── │
      │ The disk is full.                                                            │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
      ── Mon 30 Nov, Arrival, 07:30–08:00, Santa Rosa Elementary School ──────────────
      gap 0:30: nobody is there.
      This week: visited on 2 of 3 days, covered 7:20 of 8:00.
      X gap ½ part o open ● covered + extra ■ locked ! rule • spare · none ─ closed

      Esc close  ? help
      """)
    state.press(.escape)
    #expect(state.dialogs.isEmpty)
  }

  @Test func theOldestAreForgotten() {
    var state = SampleWeek.state()
    for number in 0..<1100 { state.keep(State.Message(text: "\(number)", kind: .info)) }
    #expect(state.log.count == 1000 && state.log.first?.message.text == "100")
  }
}
