import Staffing
import TerminalKit
import Testing

@testable import Workbench

/// The forms of dates on a wide screen.
@Suite struct WideDateFormDrawingTests {
  @Test func theFormOfClosures() {
    expectDrawing(
      "form closures 160x48",
      SetupFlowTests.state(width: 160, height: 48).withForm(.closures).render(),
      """
      Sonoran Unified School District                                                                                                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2                                                              1 board 2 officers 3 gaps 4 totals 5 campus 6 map
        District          │ Closed days                                                         1 of 1 │ Staff day
        Bells           3 │ ▸ Staff day                        2026-12-04                              │ Name               Staff day
        Campuses        5 │                                                                            │ From               2026-12-04
        Roles           2 │                                                                            │ To                 2026-12-04
        Agencies        1 │                                                                            │
        Funding         1 │                                                                            │
        Officers        5 │                                                                            │
        Needs           4 │                                                                            │
        Targets         1 │                                                                            │
        Policy            │                                                                            │
        Travel times    1 │                                                                            │
        Closed days     1 │                                                                            │
        Bell changes    1 │                                                                            │
        Absences        1 │                                                                            │
        This week         │                                                                            │
                          │                                                                            │
                          │         ┌─ Closure Staff day ──────────────────────────────────────────────────────────────────────────────┐
                          │         │ ▸ Name                 Staff day                                                                 │
                          │         │   From                 2026-12-04                                                                │
                          │         │   To                   2026-12-04                                                                │
                          │         │   Notes                                                                                          │
                          │         │   Keep the closure  (Ctrl-S from any line)                                                       │
                          │         │ ──────────────────────────────────────────────────────────────────────────────────────────────── │
                          │         │ Like Winter Break.                                                                               │
                          │         │                                                                                                  │
                          │         │                                                                                                  │
                          │         └──────────────────────────────────────────────────────────────────────────────────────────────────┘
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │

      Enter choose or next  Ctrl-S keep  Esc forget  ↓ next  F1 help
      """)
  }

  @Test func theFormOfBellChanges() {
    expectDrawing(
      "form bellChanges 160x48",
      SetupFlowTests.state(width: 160, height: 48).withForm(.bellChanges).render(),
      """
      Sonoran Unified School District                                                                                                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2                                                              1 board 2 officers 3 gaps 4 totals 5 campus 6 map
        District          │ Bell changes                                              matches  decides │ 1 2026-12-02
        Bells           3 │ ▸ 1 2026-12-02             early at every campus                5        5 │ Matches 5 campuses and decides all of them.
        Campuses        5 │                                                                            │ Date               2026-12-02
        Roles           2 │                                                                            │ Bells              early
        Agencies        1 │                                                                            │
        Funding         1 │                                                                            │
        Officers        5 │                                                                            │
        Needs           4 │                                                                            │
        Targets         1 │                                                                            │
        Policy            │                                                                            │
        Travel times    1 │                                                                            │
        Closed days     1 │                                                                            │
        Bell changes    1 │                                                                            │
        Absences        1 │                                                                            │
        This week         │                                                                            │
                          │                                                                            │
                          │         ┌─ Bell change 1 2026-12-02 ───────────────────────────────────────────────────────────────────────┐
                          │         │ ▸ Date                 2026-12-02                                                                │
                          │         │   Bells                early                                                                 ▾   │
                          │         │   Levels                                                                                     ▾   │
                          │         │   Campuses                                                                                   ▾   │
                          │         │   Notes                                                                                          │
                          │         │   Keep the bell change  (Ctrl-S from any line)                                                   │
                          │         │ ──────────────────────────────────────────────────────────────────────────────────────────────── │
                          │         │ The day, as YYYY-MM-DD.                                                                          │
                          │         │ Matches 5 campuses and decides all of them.                                                      │
                          │         │                                                                                                  │
                          │         └──────────────────────────────────────────────────────────────────────────────────────────────────┘
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │

      Enter choose or next  Ctrl-S keep  Esc forget  ↓ next  F1 help
      """)
  }

  @Test func theFormOfAbsences() {
    expectDrawing(
      "form absences 160x48",
      SetupFlowTests.state(width: 160, height: 48).withForm(.absences).render(),
      """
      Sonoran Unified School District                                                                                                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2                                                              1 board 2 officers 3 gaps 4 totals 5 campus 6 map
        District          │ Absences                                                            1 of 1 │ ocotillo
        Bells           3 │ ▸ ocotillo                         Thu 2026-12-03, all day                 │ Officer            ocotillo
        Campuses        5 │                                                                            │ Date               2026-12-03
        Roles           2 │                                                                            │
        Agencies        1 │                                                                            │
        Funding         1 │                                                                            │
        Officers        5 │                                                                            │
        Needs           4 │                                                                            │
        Targets         1 │                                                                            │
        Policy            │                                                                            │
        Travel times    1 │                                                                            │
        Closed days     1 │                                                                            │
        Bell changes    1 │                                                                            │
        Absences        1 │                                                                            │
        This week         │                                                                            │
                          │         ┌─ Absence ocotillo ───────────────────────────────────────────────────────────────────────────────┐
                          │         │ ▸ Officer              ocotillo                                                              ▾   │
                          │         │   Date                 2026-12-03                                                                │
                          │         │   From                                                                                           │
                          │         │   To                                                                                             │
                          │         │   Reason                                                                                         │
                          │         │   Notes                                                                                          │
                          │         │   Keep the absence  (Ctrl-S from any line)                                                       │
                          │         │ ──────────────────────────────────────────────────────────────────────────────────────────────── │
                          │         │ Who cannot come.                                                                                 │
                          │         │                                                                                                  │
                          │         │                                                                                                  │
                          │         └──────────────────────────────────────────────────────────────────────────────────────────────────┘
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │

      Enter choose or next  Ctrl-S keep  Esc forget  ↓ next  F1 help
      """)
  }

  @Test func theFormOfWeek() {
    expectDrawing(
      "form week 160x48",
      SetupFlowTests.state(width: 160, height: 48).withForm(.week).render(),
      """
      Sonoran Unified School District                                                                                                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2                                                              1 board 2 officers 3 gaps 4 totals 5 campus 6 map
        District          │ This week                                                                  │
        Bells           3 │ Nothing is set.                                                            │ What is to be known of the open week.
        Campuses        5 │                                                                            │
        Roles           2 │                                                                            │
        Agencies        1 │                                                                            │
        Funding         1 │                                                                            │
        Officers        5 │                                                                            │
        Needs           4 │                                                                            │
        Targets         1 │                                                                            │
        Policy            │                                                                            │
        Travel times    1 │                                                                            │
        Closed days     1 │                                                                            │
        Bell changes    1 │                                                                            │
        Absences        1 │                                                                            │
      ▸ This week         │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │         ┌─ Week ───────────────────────────────────────────────────────────────────────────────────────────┐
                          │         │ ▸ Notes                                                                                          │
                          │         │   Keep the week  (Ctrl-S from any line)                                                          │
                          │         │ ──────────────────────────────────────────────────────────────────────────────────────────────── │
                          │         │ Free text, kept as it is; Ctrl-N begins a new line.                                              │
                          │         │                                                                                                  │
                          │         │                                                                                                  │
                          │         └──────────────────────────────────────────────────────────────────────────────────────────────────┘
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │

      Enter choose or next  Ctrl-S keep  Esc forget  ↓ next  F1 help
      """)
  }
}
