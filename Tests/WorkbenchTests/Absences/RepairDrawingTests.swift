import Staffing
import TerminalKit
import TestSupport
import Testing

@testable import Workbench

/// Repairs as they look.
@Suite struct RepairDrawingTests {
  @Test func whatFewChangesCanDo() {
    expectDrawing(
      "repair 80x24", AbsenceDrawingTests.opened(80, 24).afterRepair().render(),
      """
      Sonoran Unified School District * unsaved            Mon 30 Nov – Sun 6 Dec 2026
      gaps 22:40 (+1:00)  open 48:20 (+2:50)  covered 47%  violations 2   1  2 3 4 5 6
        Campus                          gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4
      Elementary                       18:20 3 campuses, 18% covered
      ▸ Pima Butte Elementary School    6:00 ●++•●XoX Xoo·oXoX Xo!!!   Xoo·oXoX ──────
      ┌─ Repair: Dana Ocotillo, Tue 1 Dec, all day, sick ────────────────────────────┐
      │ Fewest changes, least left open                                              │
      │   changes          gaps     open     cost                                    │
      │   0 changes       22:40    48:20    10755  best, proven                      │
      │ ▸ 1 change        21:10    44:20     9375  best, proven                      │
      │   2 changes       20:40    43:30     9220  best, proven                      │
      │   Santa Rosa Elementary School, Tue P1–Lunch, 08:00–12:10                    │
      │    Rosa Saguaro      602-555-0101   13:35 h left 08:50–14:40 -1:30  opens …  │
      │    Wei Cholla        602-555-0102   4:10 h left  07:30–08:50 -0:30  opens …  │
      │ ──────────────────────────────────────────────────────────────────────────── │
      │ Rosa Saguaro comes to Santa Rosa Elementary School, Tue P2–Dismissal,        │
      │ 08:50–14:40.                                                                 │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
      1 of 1 there: Rosa Saguaro 07:30–09:40.
      This week: visited on 2 of 3 days, covered 5:50 of 8:00.
      ╳ away X gap ½ part o open ● covered + extra ■ lock ! rule • spare · none ─ shut

      Enter take  Space look  Y copy calls  w write calls  Esc close  ? help
      """)
    expectDrawing(
      "repair 160x48", AbsenceDrawingTests.opened(160, 48).afterRepair().render(),
      """
      Sonoran Unified School District * unsaved                                                                                            Mon 30 Nov – Sun 6 Dec 2026
      gaps 22:40 (+1:00)  open 48:20 (+2:50)  covered 47%  violations 2                                              1 board 2 officers 3 gaps 4 totals 5 campus 6 map
        Campus                               gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4       covered  days
      Elementary                            18:20 3 campuses, 18% covered
      ▸ Pima Butte Elementary School         6:00 ●++•●XoX Xoo·oXoX Xo!!!   Xoo·oXoX ──────    5:50/8:00   2/3
        Santa Rosa Elementary School         6:10 Xoo·o●●● X╳╳╳╳╳oX XoXoX   Xoo·oXoX ──────    3:30/8:00   1/3
        Saddleback Elementary School         6:10 Xoo·oXoX Xoo·■■■■ XoXoX   Xoo·oXoX ──────    4:40/8:00   1/3
      Middle                                 1:40 1 campus, 75% covered
        Desert Wind Middle School            1:40 ●●●●●●●  ●●●●●●●  XooXooX ●●●●●●●  ──────        22:00     3
      High                                   2:40 1 campus, 91% covered
        Desert Sunrise High School           2:40 ●●●½●●●  ●●●½●●●  ●●●½●●● ●●●½●●●  ──────        29:20     4






                               ┌─ Repair: Dana Ocotillo, Tue 1 Dec, all day, sick ──────────────────────────────────────────────────────────┐
                               │ Fewest changes, least left open                                                                            │
                               │   changes          gaps     open     cost                                                                  │
                               │   0 changes       22:40    48:20    10755  best, proven                                                    │
                               │ ▸ 1 change        21:10    44:20     9375  best, proven                                                    │
                               │   2 changes       20:40    43:30     9220  best, proven                                                    │
                               │   Santa Rosa Elementary School, Tue P1–Lunch, 08:00–12:10                                                  │
                               │    Rosa Saguaro      602-555-0101   13:35 h left 08:50–14:40 -1:30  opens nothing                          │
                               │    Wei Cholla        602-555-0102   4:10 h left  07:30–08:50 -0:30  opens nothing                          │
                               │ ────────────────────────────────────────────────────────────────────────────────────────────────────────── │
                               │ Rosa Saguaro comes to Santa Rosa Elementary School, Tue P2–Dismissal, 08:50–14:40.                         │
                               │                                                                                                            │
                               │                                                                                                            │
                               └────────────────────────────────────────────────────────────────────────────────────────────────────────────┘






      ── Mon 30 Nov, Arrival, 07:30–08:00, Pima Butte Elementary School ──────────────────────────────────────────────────────────────────────────────────────────────
        Arrival           Period 1          Period 2          Recess            Period 3          Lunch             Period 4          Dismissal
        ├Rosa Saguaro 07:30–09:40                           ┤
                          ├Wei Cholla 08:00–11:10                                               ┤

      1 of 1 there: Rosa Saguaro 07:30–09:40.


      ╳ away  X gap  ½ partly covered  o open  ● covered  + more than needed  ■ locked  ! breaks a rule  • there without need  · no need  ─ closed

      Enter take  Space look  Y copy calls  w write calls  Esc close  ? help
      """)
    expectDrawing(
      "repair call", AbsenceDrawingTests.opened(80, 24).afterRepair(.end).render(),
      """
      Sonoran Unified School District * unsaved            Mon 30 Nov – Sun 6 Dec 2026
      gaps 22:40 (+1:00)  open 48:20 (+2:50)  covered 47%  violations 2   1  2 3 4 5 6
        Campus                          gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4
      Elementary                       18:20 3 campuses, 18% covered
      ▸ Pima Butte Elementary School    6:00 ●++•●XoX Xoo·oXoX Xo!!!   Xoo·oXoX ──────
      ┌─ Repair: Dana Ocotillo, Tue 1 Dec, all day, sick ────────────────────────────┐
      │ Fewest changes, least left open                                              │
      │   changes          gaps     open     cost                                    │
      │   0 changes       22:40    48:20    10755  best, proven                      │
      │   1 change        21:10    44:20     9375  best, proven                      │
      │   2 changes       20:40    43:30     9220  best, proven                      │
      │   Santa Rosa Elementary School, Tue P1–Lunch, 08:00–12:10                    │
      │    Rosa Saguaro      602-555-0101   13:35 h left 08:50–14:40 -1:30  opens …  │
      │ ▸  Wei Cholla        602-555-0102   4:10 h left  07:30–08:50 -0:30  opens …  │
      │ ──────────────────────────────────────────────────────────────────────────── │
      │ Wei Cholla, 602-555-0102, 4:10 h left: comes Arrival–P1, 07:30–08:50; opens  │
      │ nothing.                                                                     │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
      1 of 1 there: Rosa Saguaro 07:30–09:40.
      This week: visited on 2 of 3 days, covered 5:50 of 8:00.
      ╳ away X gap ½ part o open ● covered + extra ■ lock ! rule • spare · none ─ shut

      Enter take  Space look  Y copy calls  w write calls  Esc close  ? help
      """)
    expectDrawing(
      "repair looked at", AbsenceDrawingTests.opened(80, 24).afterRepair(.character(" ")).render(),
      """
      Sonoran Unified School District * unsaved            Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:10 (-1:30)  open 44:20 (-4:00)  covered 51%  violations 2   1  2 3 4 5 6
        Campus                          gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4
      Elementary                       16:50 3 campuses, 26% covered
        Pima Butte Elementary School    6:00 ●++•●XoX Xoo·oXoX Xo!!!   Xoo·oXoX ──────
      ▸ Santa Rosa Elementary School    4:40 Xoo·o●●● X╳●╳●●●● XoXoX   Xoo·oXoX ──────
        Saddleback Elementary School    6:10 Xoo·oXoX Xoo·■■■■ XoXoX   Xoo·oXoX ──────
      Middle                            1:40 1 campus, 75% covered
        Desert Wind Middle School       1:40 ●●●●●●●  ●●●●●●●  XooXooX ●●●●●●●  ──────
      High                              2:40 1 campus, 91% covered
        Desert Sunrise High School      2:40 ●●●½●●●  ●●●½●●●  ●●●½●●● ●●●½●●●  ──────







      ── Tue 1 Dec, Period 2, 08:50–09:40, Santa Rosa Elementary School ──────────────
      1 of 1 there: Rosa Saguaro 08:50–14:40.
      This week: visited on 2 of 3 days, covered 9:00 of 8:00.
      ╳ away X gap ½ part o open ● covered + extra ■ lock ! rule • spare · none ─ shut
      Only looking: changed cells are underlined. Enter takes it, Esc goes bac… m: all
      Enter take it  Esc back  Tab gap  ? help
      """)
  }

  @Test func inASCII() {
    var state = AbsenceFlowTests.sick()
    state.options.alphabet = .ascii
    expectDrawing(
      "struck ASCII", state.withCursor("santa-rosa", .tue, period: 1).render(),
      """
      Sonoran Unified School District * unsaved            Mon 30 Nov - Sun 6 Dec 2026
      gaps 22:40 (+1:00)  open 48:20 (+2:50)  covered 47%  violations 2   1  2 3 4 5 6
        Campus                          gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4
      Elementary                       18:20 3 campuses, 18% covered
        Pima Butte Elementary School    6:00 #++*#XoX Xoo.oXoX Xo!!!   Xoo.oXoX ------
      > Santa Rosa Elementary School    6:10 Xoo.o### XxxxxxoX XoXoX   Xoo.oXoX ------
        Saddleback Elementary School    6:10 Xoo.oXoX Xoo.LLLL XoXoX   Xoo.oXoX ------
      Middle                            1:40 1 campus, 75% covered
        Desert Wind Middle School       1:40 #######  #######  XooXooX #######  ------
      High                              2:40 1 campus, 91% covered
        Desert Sunrise High School      2:40 ###%###  ###%###  ###%### ###%###  ------







      -- Tue 1 Dec, Period 1, 08:00-08:50, Santa Rosa Elementary School --------------
      open 0:50: nobody is there. Away: Ocotillo (sick).
      This week: visited on 1 of 3 days, covered 3:30 of 8:00.
      x away X gap % part o open # covered + extra L lock ! rule * spare . none - shut
      Ocotillo away Tue 1 Dec, sick: 1 visit struck out, gaps +1:00. F repairs.
      Enter fix  a assign  x remove  Tab gap  u undo  s save  : menu  ? help  q quit
      """)
  }
}
