import Staffing
import TerminalKit
import Testing

@testable import Workbench

/// The board as it looks.
@Suite struct BoardDrawingTests {
  @Test func aClosedDaySaysWhy() {
    expectDrawing(
      "closed day", SampleWeek.state().after(.end, .end).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2             1 board  2 3 4 5 6
        Campus                          gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4
      Elementary                       17:20 3 campuses, 23% covered
      ▸ Pima Butte Elementary School    6:00 ●++•●XoX Xoo·oXoX Xo!!!   Xoo·oXoX ──────
        Santa Rosa Elementary School    5:10 Xoo·o●●● X●●•●●oX XoXoX   Xoo·oXoX ──────
        Saddleback Elementary School    6:10 Xoo·oXoX Xoo·■■■■ XoXoX   Xoo·oXoX ──────
      Middle                            1:40 1 campus, 75% covered
        Desert Wind Middle School       1:40 ●●●●●●●  ●●●●●●●  XooXooX ●●●●●●●  ──────
      High                              2:40 1 campus, 91% covered
        Desert Sunrise High School      2:40 ●●●½●●●  ●●●½●●●  ●●●½●●● ●●●½●●●  ──────







      ── Fri 4 Dec, Pima Butte Elementary School ─────────────────────────────────────
      Closed: Staff day.
      This week: visited on 2 of 3 days, covered 5:50 of 8:00.
      X gap ½ part o open ● covered + extra ■ locked ! rule • spare · none ─ closed

      Enter fix  a assign  x remove  Tab gap  f fill  E setup  : menu  ? help  q quit
      """)
  }

  @Test func aVisitThatBreaksARuleSaysWhich() {
    expectDrawing(
      "violation", SampleWeek.state().withCursor("pima-butte", .wed, period: 3).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2             1 board  2 3 4 5 6
        Campus                          gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4
      Elementary                       17:20 3 campuses, 23% covered
      ▸ Pima Butte Elementary School    6:00 ●++•●XoX Xoo·oXoX Xo!!!   Xoo·oXoX ──────
        Santa Rosa Elementary School    5:10 Xoo·o●●● X●●•●●oX XoXoX   Xoo·oXoX ──────
        Saddleback Elementary School    6:10 Xoo·oXoX Xoo·■■■■ XoXoX   Xoo·oXoX ──────
      Middle                            1:40 1 campus, 75% covered
        Desert Wind Middle School       1:40 ●●●●●●●  ●●●●●●●  XooXooX ●●●●●●●  ──────
      High                              2:40 1 campus, 91% covered
        Desert Sunrise High School      2:40 ●●●½●●●  ●●●½●●●  ●●●½●●● ●●●½●●●  ──────







      ── Wed 2 Dec, Period 2, 10:10–11:30, Pima Butte Elementary School ──────────────
      1 of 1 there: Dana Ocotillo 09:30–12:00.
      ! Dana Ocotillo: Pima Butte Elementary School is not among the officer's campus…
      X gap ½ part o open ● covered + extra ■ locked ! rule • spare · none ─ closed

      Enter fix  a assign  x remove  Tab gap  f fill  E setup  : menu  ? help  q quit
      """)
  }
}
