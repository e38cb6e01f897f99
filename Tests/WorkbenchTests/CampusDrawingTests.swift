import TerminalKit
import Testing

@testable import Workbench

/// One campus's week as it looks.
@Suite struct CampusDrawingTests {
  private static func state(_ options: Options = Options(), width: Int = 80, height: Int = 24) -> State {
    SampleWeek.state(width: width, height: height, options).after(.character("5"), .down)
  }

  @Test func theTimesAreThoseOfTheCursorsDay() {
    expectDrawing(
      "campus early", Self.state().after(.right, .right).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2           1 2 3 4  5 campus  6
      Pima Butte Elementary School     covered 5:50 of 25:00, target 8:00, 2 of 3 days
        Period    on Wed      Mon 30*   Tue 1*    Wed 2     Thu 3*    Fri 4      there
        Arrival   07:30–08:00 ● Saguaro X         X         X         ─            1/4
      ▸ Period 1  08:00–09:30 + Sag… +1 o         o         o         ─            1/4
        Period 2              + Sag… +1 o                   o         ─            1/3
        Recess                • Cholla  ·                   ·         ─              ·
        Period 3              ● Cholla  o                   o         ─            1/3
        Lunch     09:30–10:10 X         X         ! Ocotil… X         ─            1/4
        Period 2  10:10–11:30                     ! Ocotil…           ─            1/1
        Period 4              o         o                   o         ─            0/3
        Dismissal 11:30–12:00 X         X         ! Ocotil… X         ─            1/4
        covered               48%       0%        55%       0%                     23%
        gaps                  1:30      2:00      0:30      2:00                  6:00



      ── Wed 2 Dec, Period 1, 08:00–09:30, Pima Butte Elementary School ──────────────
      open 1:30: nobody is there.
      This week: visited on 2 of 3 days, covered 5:50 of 8:00.
      X gap ½ part o open ● covered + extra ■ locked ! rule • spare · none ─ closed

      Enter fix  a assign  x remove  Tab gap  f fill  E setup  : menu  ? help  q quit
      """)
  }
}
