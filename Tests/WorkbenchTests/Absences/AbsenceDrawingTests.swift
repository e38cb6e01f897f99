import Staffing
import TerminalKit
import TestSupport
import Testing

@testable import Workbench

/// Absences and repairs as they look.
@Suite struct AbsenceDrawingTests {
  static func opened(_ width: Int, _ height: Int, _ keys: Key...) -> State {
    var state = AbsenceFlowTests.sick(width: width, height: height)
    for key in keys { _ = state.update(.keyPressed(key)) }
    return state
  }

  @Test func whoIsAway() {
    expectDrawing(
      "away 80x24", Self.opened(80, 24, .character("A")).render(),
      """
      Sonoran Unified School District * unsaved            Mon 30 Nov – Sun 6 Dec 2026
      gaps 22:40 (+1:00)  open 48:20 (+2:50)  covered 47%  violations 2   1  2 3 4 5 6
        Campus                          gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4
      Elementary                       18:20 3 campuses, 18% covered
      ┌─ Who is away? ───────────────────────────────────────────────────────────────┐
      │ Name:                                                                        │
      │                                                                              │
      │   ╳ Dana Ocotillo, Thu 3 Dec, all day                                        │
      │   ╳ Dana Ocotillo, Tue 1 Dec, all day, sick, 1 visit struck out              │
      │ ▸ Rosa Saguaro                                                               │
      │   Wei Cholla                                                                 │
      │   Dana Ocotillo                                                              │
      │   Miguel Agave                                                               │
      │   Ines Yucca                                                                 │
      │ ──────────────────────────────────────────────────────────────────────────── │
      │ Enter: when and why.                                                         │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
      1 of 1 there: Rosa Saguaro 07:30–09:40.
      This week: visited on 2 of 3 days, covered 5:50 of 8:00.
      ╳ away X gap ½ part o open ● covered + extra ■ lock ! rule • spare · none ─ shut

      Enter go on  → change  Esc close  F1 help
      """)
    expectDrawing(
      "away 160x48", Self.opened(160, 48, .character("A")).render(),
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





                               ┌─ Who is away? ─────────────────────────────────────────────────────────────────────────────────────────────┐
                               │ Name:                                                                                                      │
                               │                                                                                                            │
                               │   ╳ Dana Ocotillo, Thu 3 Dec, all day                                                                      │
                               │   ╳ Dana Ocotillo, Tue 1 Dec, all day, sick, 1 visit struck out                                            │
                               │ ▸ Rosa Saguaro                                                                                             │
                               │   Wei Cholla                                                                                               │
                               │   Dana Ocotillo                                                                                            │
                               │   Miguel Agave                                                                                             │
                               │   Ines Yucca                                                                                               │
                               │ ────────────────────────────────────────────────────────────────────────────────────────────────────────── │
                               │ Enter: when and why.                                                                                       │
                               │                                                                                                            │
                               │                                                                                                            │
                               └────────────────────────────────────────────────────────────────────────────────────────────────────────────┘






      ── Mon 30 Nov, Arrival, 07:30–08:00, Pima Butte Elementary School ──────────────────────────────────────────────────────────────────────────────────────────────
        Arrival           Period 1          Period 2          Recess            Period 3          Lunch             Period 4          Dismissal
        ├Rosa Saguaro 07:30–09:40                           ┤
                          ├Wei Cholla 08:00–11:10                                               ┤

      1 of 1 there: Rosa Saguaro 07:30–09:40.


      ╳ away  X gap  ½ partly covered  o open  ● covered  + more than needed  ■ locked  ! breaks a rule  • there without need  · no need  ─ closed

      Enter go on  → change  Esc close  F1 help
      """)
  }

  @Test func whenAndWhy() {
    expectDrawing(
      "when 80x24", Self.opened(80, 24, .character("A"), .character("c"), .character("h"), .enter).render(),
      """
      Sonoran Unified School District * unsaved            Mon 30 Nov – Sun 6 Dec 2026
      gaps 22:40 (+1:00)  open 48:20 (+2:50)  covered 47%  violations 2   1  2 3 4 5 6
        Campus                          gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4
      Elementary                       18:20 3 campuses, 18% covered
      ▸ Pima Butte Elementary School    6:00 ●++•●XoX Xoo·oXoX Xo!!!   Xoo·oXoX ──────
        Santa Rosa Elementary School    6:10 Xoo·o●●● X╳╳╳╳╳oX XoXoX   Xoo·oXoX ──────
      ┌─ Wei Cholla is away ─────────────────────────────────────────────────────────┐
      │                                                                              │
      │ ▸ First day  2026-12-01            Tue 1 Dec                                 │
      │   Last day   2026-12-01            Tue 1 Dec                                 │
      │   From                             empty: the whole day                      │
      │   To                               empty: until midnight                     │
      │   Reason     sick                  ← → sick, court, training, leave, other   │
      │                                                                              │
      │ Enter strikes out 1 visit of this week.                                      │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
      ── Mon 30 Nov, Arrival, 07:30–08:00, Pima Butte Elementary School ──────────────
      1 of 1 there: Rosa Saguaro 07:30–09:40.
      This week: visited on 2 of 3 days, covered 5:50 of 8:00.
      ╳ away X gap ½ part o open ● covered + extra ■ lock ! rule • spare · none ─ shut

      Enter go on  → change  Esc close  F1 help
      """)
    expectDrawing(
      "when 160x48", Self.opened(160, 48, .character("A"), .character("c"), .character("h"), .enter).render(),
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







                                              ┌─ Wei Cholla is away ─────────────────────────────────────────────────────────┐
                                              │                                                                              │
                                              │ ▸ First day  2026-12-01            Tue 1 Dec                                 │
                                              │   Last day   2026-12-01            Tue 1 Dec                                 │
                                              │   From                             empty: the whole day                      │
                                              │   To                               empty: until midnight                     │
                                              │   Reason     sick                  ← → sick, court, training, leave, other   │
                                              │                                                                              │
                                              │ Enter strikes out 1 visit of this week.                                      │
                                              │                                                                              │
                                              │                                                                              │
                                              └──────────────────────────────────────────────────────────────────────────────┘







      ── Mon 30 Nov, Arrival, 07:30–08:00, Pima Butte Elementary School ──────────────────────────────────────────────────────────────────────────────────────────────
        Arrival           Period 1          Period 2          Recess            Period 3          Lunch             Period 4          Dismissal
        ├Rosa Saguaro 07:30–09:40                           ┤
                          ├Wei Cholla 08:00–11:10                                               ┤

      1 of 1 there: Rosa Saguaro 07:30–09:40.


      ╳ away  X gap  ½ partly covered  o open  ● covered  + more than needed  ■ locked  ! breaks a rule  • there without need  · no need  ─ closed

      Enter go on  → change  Esc close  F1 help
      """)
    expectDrawing(
      "when wrong",
      Self.opened(80, 24, .character("A"), .character("c"), .character("h"), .enter, .down, .character("x")).render(),
      """
      Sonoran Unified School District * unsaved            Mon 30 Nov – Sun 6 Dec 2026
      gaps 22:40 (+1:00)  open 48:20 (+2:50)  covered 47%  violations 2   1  2 3 4 5 6
        Campus                          gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4
      Elementary                       18:20 3 campuses, 18% covered
      ▸ Pima Butte Elementary School    6:00 ●++•●XoX Xoo·oXoX Xo!!!   Xoo·oXoX ──────
        Santa Rosa Elementary School    6:10 Xoo·o●●● X╳╳╳╳╳oX XoXoX   Xoo·oXoX ──────
      ┌─ Wei Cholla is away ─────────────────────────────────────────────────────────┐
      │                                                                              │
      │   First day  2026-12-01            Tue 1 Dec                                 │
      │ ▸ Last day   x                     ! No such day; type 12/1 or 2026-12-01.   │
      │   From                             empty: the whole day                      │
      │   To                               empty: until midnight                     │
      │   Reason     sick                  ← → sick, court, training, leave, other   │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
      ── Mon 30 Nov, Arrival, 07:30–08:00, Pima Butte Elementary School ──────────────
      1 of 1 there: Rosa Saguaro 07:30–09:40.
      This week: visited on 2 of 3 days, covered 5:50 of 8:00.
      ╳ away X gap ½ part o open ● covered + extra ■ lock ! rule • spare · none ─ shut

      Enter go on  → change  Esc close  F1 help
      """)
  }

  @Test func struckOutOnTheBoard() {
    expectDrawing(
      "struck 80x24", AbsenceFlowTests.sick().withCursor("santa-rosa", .tue, period: 1).render(),
      """
      Sonoran Unified School District * unsaved            Mon 30 Nov – Sun 6 Dec 2026
      gaps 22:40 (+1:00)  open 48:20 (+2:50)  covered 47%  violations 2   1  2 3 4 5 6
        Campus                          gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4
      Elementary                       18:20 3 campuses, 18% covered
        Pima Butte Elementary School    6:00 ●++•●XoX Xoo·oXoX Xo!!!   Xoo·oXoX ──────
      ▸ Santa Rosa Elementary School    6:10 Xoo·o●●● X╳╳╳╳╳oX XoXoX   Xoo·oXoX ──────
        Saddleback Elementary School    6:10 Xoo·oXoX Xoo·■■■■ XoXoX   Xoo·oXoX ──────
      Middle                            1:40 1 campus, 75% covered
        Desert Wind Middle School       1:40 ●●●●●●●  ●●●●●●●  XooXooX ●●●●●●●  ──────
      High                              2:40 1 campus, 91% covered
        Desert Sunrise High School      2:40 ●●●½●●●  ●●●½●●●  ●●●½●●● ●●●½●●●  ──────







      ── Tue 1 Dec, Period 1, 08:00–08:50, Santa Rosa Elementary School ──────────────
      open 0:50: nobody is there. Away: Ocotillo (sick).
      This week: visited on 1 of 3 days, covered 3:30 of 8:00.
      ╳ away X gap ½ part o open ● covered + extra ■ lock ! rule • spare · none ─ shut
      Ocotillo away Tue 1 Dec, sick: 1 visit struck out, gaps +1:00. F repairs.
      Enter fix  a assign  x remove  Tab gap  u undo  s save  : menu  ? help  q quit
      """)
    expectDrawing(
      "struck 160x48",
      AbsenceFlowTests.sick(width: 160, height: 48).withCursor("santa-rosa", .tue, period: 1).render(),
      """
      Sonoran Unified School District * unsaved                                                                                            Mon 30 Nov – Sun 6 Dec 2026
      gaps 22:40 (+1:00)  open 48:20 (+2:50)  covered 47%  violations 2                                              1 board 2 officers 3 gaps 4 totals 5 campus 6 map
        Campus                               gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4       covered  days
      Elementary                            18:20 3 campuses, 18% covered
        Pima Butte Elementary School         6:00 ●++•●XoX Xoo·oXoX Xo!!!   Xoo·oXoX ──────    5:50/8:00   2/3
      ▸ Santa Rosa Elementary School         6:10 Xoo·o●●● X╳╳╳╳╳oX XoXoX   Xoo·oXoX ──────    3:30/8:00   1/3
        Saddleback Elementary School         6:10 Xoo·oXoX Xoo·■■■■ XoXoX   Xoo·oXoX ──────    4:40/8:00   1/3
      Middle                                 1:40 1 campus, 75% covered
        Desert Wind Middle School            1:40 ●●●●●●●  ●●●●●●●  XooXooX ●●●●●●●  ──────        22:00     3
      High                                   2:40 1 campus, 91% covered
        Desert Sunrise High School           2:40 ●●●½●●●  ●●●½●●●  ●●●½●●● ●●●½●●●  ──────        29:20     4


























      ── Tue 1 Dec, Period 1, 08:00–08:50, Santa Rosa Elementary School ──────────────────────────────────────────────────────────────────────────────────────────────
        Arrival           Period 1 (Ocotil… Period 2 (Ocotil… Recess (Ocotillo) Period 3 (Ocotil… Lunch (Ocotillo)  Period 4          Dismissal



      open 0:50: nobody is there. Away: Ocotillo (sick).


      ╳ away  X gap  ½ partly covered  o open  ● covered  + more than needed  ■ locked  ! breaks a rule  • there without need  · no need  ─ closed
      Ocotillo away Tue 1 Dec, sick: 1 visit struck out, gaps +1:00. F repairs.
      Enter fix  a assign  x remove  Tab gap  u undo  s save  f fill  E setup  > later  < earlier  v mark  ] longer  [ shorter  L lock  z zoom  : menu  ? help  q quit
      """)
    var day = AbsenceFlowTests.sick().withCursor("santa-rosa", .tue, period: 1)
    day.press(.character("z"))
    expectDrawing(
      "struck day", day.render(),
      """
      Sonoran Unified School District * unsaved            Mon 30 Nov – Sun 6 Dec 2026
      gaps 22:40 (+1:00)  open 48:20 (+2:50)  covered 47%  violations 2   1  2 3 4 5 6
        Campus                 Tue 1 Dec
      Elementary day           Arrival  P1       P2       Recess   P3       Lunch    →
                               07:30    08:00    08:50    09:40    10:00    11:10
        Pima Butte             X        o        o        ·        o        X
      ▸ Santa Rosa             X        ╳ (Ocot… ╳ (Ocot… ╳ (Ocot… ╳ (Ocot… ╳ (Ocot…
        Saddleback             X        o        o        ·        ■ Cholla ■ Cholla
      High school day          Arrival  P1       P2       Lunch    P3       P4       →
                               06:50    07:20    08:50    10:15    10:55    12:25
        Desert Wind            ● Yucca  ● Yucca  ● Yucca  ● Yucca  ● Yucca  ● Yucca
        Desert Sunrise         ● Agave  ● Agave  ● Agave  ½ Agave  ● Agave  ● Agave






      ── Tue 1 Dec, Period 1, 08:00–08:50, Santa Rosa Elementary School ──────────────
      open 0:50: nobody is there. Away: Ocotillo (sick).
      This week: visited on 1 of 3 days, covered 3:30 of 8:00.
      ╳ away X gap ½ part o open ● covered + extra ■ lock ! rule • spare · none ─ shut

      Enter fix  a assign  x remove  Tab gap  u undo  s save  : menu  ? help  q quit
      """)
    var campus = AbsenceFlowTests.sick().withCursor("santa-rosa", .tue, period: 1)
    campus.press(.character("5"))
    expectDrawing(
      "struck campus", campus.render(),
      """
      Sonoran Unified School District * unsaved            Mon 30 Nov – Sun 6 Dec 2026
      gaps 22:40 (+1:00)  open 48:20 (+2:50)  covered 47%  violations 2  1 2 3 4  5  6
      Santa Rosa Elementary School     covered 3:30 of 25:00, target 8:00, 1 of 3 days
        Period    on Tue      Mon 30    Tue 1     Wed 2*    Thu 3     Fri 4      there
        Arrival   07:30–08:00 X         X         X         X         ─            0/4
      ▸ Period 1  08:00–08:50 o         ╳ (Ocoti… o         o         ─            0/4
        Period 2  08:50–09:40 o         ╳ (Ocoti…           o         ─            0/3
        Recess    09:40–10:00 ·         ╳ (Ocoti…           ·         ─              ·
        Period 3  10:00–11:10 o         ╳ (Ocoti…           o         ─            0/3
        Lunch     11:10–12:10 ● Saguaro ╳ (Ocoti… X         X         ─            1/4
        Period 2                                  o                   ─            0/1
        Period 4  12:10–14:10 ● Saguaro o                   o         ─            1/3
        Dismissal 14:10–14:40 ● Saguaro X         X         X         ─            1/4
        covered               51%       0%        0%        0%                     14%
        gaps                  0:30      2:00      1:40      2:00                  6:10



      ── Tue 1 Dec, Period 1, 08:00–08:50, Santa Rosa Elementary School ──────────────
      open 0:50: nobody is there. Away: Ocotillo (sick).
      This week: visited on 1 of 3 days, covered 3:30 of 8:00.
      ╳ away X gap ½ part o open ● covered + extra ■ lock ! rule • spare · none ─ shut

      Enter fix  a assign  x remove  Tab gap  u undo  s save  : menu  ? help  q quit
      """)
  }
}
