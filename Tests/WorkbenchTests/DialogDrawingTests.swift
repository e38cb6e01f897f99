import Staffing
import TerminalKit
import Testing

@testable import Workbench

/// The dialogs as they look.
@Suite struct DialogDrawingTests {
  @Test func anOfficerWhomARuleStopsNeedsASecondEnter() {
    expectDrawing(
      "assign armed",
      SampleWeek.state().withCursor("santa-rosa", .thu, period: 0).after(.character("a"), .end, .enter).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2             1 board  2 3 4 5 6
        Campus                          gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4
      Elementary                       17:20 3 campuses, 23% covered
        Pima Butte Elementary School    6:00 ●++•●XoX Xoo·oXoX Xo!!!   Xoo·oXoX ──────
      ┌─ Assign to Santa Rosa Elementary School, Thu Arrival, 07:30–08:00 ───────────┐
      │ Name:                                                             2 of 5 can │
      │   Officer                      visit            gaps    cost     left        │
      │   Rosa Saguaro                 07:30–08:50     -0:30    -490    13:35        │
      │   Wei Cholla                   07:30–08:50     -0:30    -490     4:10        │
      │   Dana Ocotillo                ! 07:30–08:00, but absent all day             │
      │   Miguel Agave                 ! Santa Rosa is of level elementary, which …  │
      │ ▸ Ines Yucca                   ! Santa Rosa is of level elementary, which …  │
      │ ──────────────────────────────────────────────────────────────────────────── │
      │ Breaks the rule eligibility. Enter again assigns all the same. Ines Yucca:   │
      │ Santa Rosa Elementary School is of level elementary, which the role does not │
      │ staff                                                                        │
      └──────────────────────────────────────────────────────────────────────────────┘
      ── Thu 3 Dec, Arrival, 07:30–08:00, Santa Rosa Elementary School ───────────────
      gap 0:30: nobody is there.
      This week: visited on 2 of 3 days, covered 7:20 of 8:00.
      X gap ½ part o open ● covered + extra ■ locked ! rule • spare · none ─ closed

      Enter assign  Esc close  F1 help
      """)
  }

  @Test func aFileChangedOnDiskOffersWaysOut() {
    expectDrawing(
      "conflict", SampleWeek.conflict().render(),
      """
      Sonoran Unified School D… * unsaved ! file changed   Mon 30 Nov – Sun 6 Dec 2026
      gaps 20:40 (-1:00)  open 45:30  covered 51%  violations 2     1 board  2 3 4 5 6
        Campus                          gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4
      Elementary                       16:20 3 campuses, 25% covered
      ▸ Pima Butte Elementary School    5:00 ●++•●XoX Xoo·o●oX Xo!!!   Xoo·oXoX ──────
        Santa Rosa Elementary School    5:10 Xoo·o●●● X●●•●●oX XoXoX   Xoo·oXoX ──────
      ┌─ The file changed on disk ───────────────────────────────────────────────────┐
      │                                                                              │
      │ 2026-11-30.yaml is no longer as it was read: someone else has saved          │
      │ it. Nothing was written. You made 1 edit since it was opened.                │
      │                                                                              │
      │ ▸ Esc  Back to the week; nothing happens                                     │
      │   c    Save my week under another name                                       │
      │   r    Reload the file; my edits are lost                                    │
      │   w    Overwrite the file; the other's edits are lost                        │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘

      ── Tue 1 Dec, Lunch, 11:10–12:10, Pima Butte Elementary School ─────────────────
      1 of 1 there: Rosa Saguaro 11:10–12:10.
      This week: visited on 3 of 3 days, covered 6:50 of 8:00.
      X gap ½ part o open ● covered + extra ■ locked ! rule • spare · none ─ closed

      Enter choose  c copy  r reload  w overwrite  Esc back  ? help
      """)
  }

  @Test func tooSmallAScreenSaysSo() {
    expectDrawing(
      "too small", SampleWeek.state(width: 40, height: 6).render(),
      """



           Too small: 40x6, 80x24 needed


      """)
  }
}
