import Staffing
import TerminalKit
import Testing

@testable import Workbench

/// The dialogs as they look.
@Suite struct DialogDrawingTests {
  @Test func assigningListsOfficersBestFirst() {
    expectDrawing(
      "assign 80x24", SampleWeek.state().withCursor("santa-rosa", .thu, period: 0).after(.character("a")).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2             1 board  2 3 4 5 6
        Campus                          gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4
      Elementary                       17:20 3 campuses, 23% covered
        Pima Butte Elementary School    6:00 ●++•●X○X X○○·○X○X X○!!!   X○○·○X○X ──────
      ▸ Santa Rosa Elementary School    5:10 X○○·○●●● X●●•●●○X X○X○X   X○○·○X○X ──────
      ┌─ Assign to Santa Rosa Elementary School, Thu Arrival, 07:30–08:00 ───────────┐
      │ Name:                                                             2 of 5 can │
      │   Officer                      visit            gaps    cost     left        │
      │ ▸ Rosa Saguaro                 07:30–08:50     -0:30    -490    13:35        │
      │   Wei Cholla                   07:30–08:50     -0:30    -490     4:10        │
      │   Dana Ocotillo                ! 07:30–08:00, but absent all day             │
      │   Miguel Agave                 ! Santa Rosa is of level elementary, which …  │
      │   Ines Yucca                   ! Santa Rosa is of level elementary, which …  │
      │ ──────────────────────────────────────────────────────────────────────────── │
      │ Rosa Saguaro: Arrival–P1, 07:30–08:50, takes 1:20 of the 13:35 left this     │
      │ week.                                                                        │
      └──────────────────────────────────────────────────────────────────────────────┘
      ── Santa Rosa Elementary School, Thu 3 Dec, Arrival, 07:30–08:00 ───────────────
      gap 0:30: nobody is there, 1 officer required.
      This week: covered 7:20 of 8:00, visited on 2 of 3 days.
      X gap ½ part ○ open ● covered + extra ■ locked ! rule • spare · none ─ closed

      Enter assign  Esc close  F1 help
      """)
  }

  @Test func anOfficerWhomARuleStopsNeedsASecondEnter() {
    expectDrawing(
      "assign armed",
      SampleWeek.state().withCursor("santa-rosa", .thu, period: 0).after(.character("a"), .end, .enter).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2             1 board  2 3 4 5 6
        Campus                          gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4
      Elementary                       17:20 3 campuses, 23% covered
        Pima Butte Elementary School    6:00 ●++•●X○X X○○·○X○X X○!!!   X○○·○X○X ──────
      ▸ Santa Rosa Elementary School    5:10 X○○·○●●● X●●•●●○X X○X○X   X○○·○X○X ──────
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
      └──────────────────────────────────────────────────────────────────────────────┘
      ── Santa Rosa Elementary School, Thu 3 Dec, Arrival, 07:30–08:00 ───────────────
      gap 0:30: nobody is there, 1 officer required.
      This week: covered 7:20 of 8:00, visited on 2 of 3 days.
      X gap ½ part ○ open ● covered + extra ■ locked ! rule • spare · none ─ closed

      Enter assign  Esc close  F1 help
      """)
  }

  @Test func assigningOnAWideScreen() {
    expectDrawing(
      "assign 160x48",
      SampleWeek.state(width: 160, height: 48).withCursor("santa-rosa", .thu, period: 0).after(.character("a"))
        .render(),
      """
      Sonoran Unified School District                                                                                                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2                                                              1 board 2 officers 3 gaps 4 totals 5 campus 6 map
        Campus                           gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4  │ Santa Rosa Elementary School, Thu 3 Dec
      Elementary                        17:20 3 campuses, 23% covered                   │ This week: covered 7:20 of 8:00, visited on 2 of 3 days.
        Pima Butte Elementary School     6:00 ●++•●X○X X○○·○X○X X○!!!   X○○·○X○X ────── │
      ▸ Santa Rosa Elementary School     5:10 X○○·○●●● X●●•●●○X X○X○X   X○○·○X○X ────── │ X Arrival   07:30–08:00 0/1
        Saddleback Elementary School     6:10 X○○·○X○X X○○·■■■■ X○X○X   X○○·○X○X ────── │ ○ Period 1  08:00–08:50 0/1
      Middle                             1:40 1 campus, 75% covered                     │ ○ Period 2  08:50–09:40 0/1
        Desert Wind Middle School        1:40 ●●●●●●●  ●●●●●●●  X○○X○○X ●●●●●●●  ────── │ · Recess    09:40–10:00
      High                               2:40 1 campus, 91% covered                     │ ○ Period 3  10:00–11:10 0/1
        Desert Sunrise High School       2:40 ●●●½●●●  ●●●½●●●  ●●●½●●● ●●●½●●●  ────── │ X Lunch     11:10–12:10 0/1
                                                                                        │ ○ Period 4  12:10–14:10 0/1
                                                                                        │ X Dismissal 14:10–14:40 0/1
                                                                                        │
                                                                                        │
                                                                                        │
                                                                                        │
                                                                                        │
                               ┌─ Assign to Santa Rosa Elementary School, Thu Arrival, 07:30–08:00 ─────────────────────────────────────────┐
                               │ Name:                                                                                           2 of 5 can │
                               │   Officer                        visit            gaps    cost     left                                    │
                               │ ▸ Rosa Saguaro                   07:30–08:50     -0:30    -490    13:35                                    │
                               │   Wei Cholla                     07:30–08:50     -0:30    -490     4:10                                    │
                               │   Dana Ocotillo                  ! 07:30–08:00, but absent all day                                         │
                               │   Miguel Agave                   ! Santa Rosa is of level elementary, which the role does not staff        │
                               │   Ines Yucca                     ! Santa Rosa is of level elementary, which the role does not staff        │
                               │ ────────────────────────────────────────────────────────────────────────────────────────────────────────── │
                               │ Rosa Saguaro: Arrival–P1, 07:30–08:50, takes 1:20 of the 13:35 left this week.                             │
                               │                                                                                                            │
                               └────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
                                                                                        │
                                                                                        │
                                                                                        │
                                                                                        │
                                                                                        │
                                                                                        │
                                                                                        │
                                                                                        │
                                                                                        │
                                                                                        │
      ── Santa Rosa Elementary School, Thu 3 Dec, Arrival, 07:30–08:00 ───────────────────────────────────────────────────────────────────────────────────────────────
      gap 0:30: nobody is there, 1 officer required.
      This week: covered 7:20 of 8:00, visited on 2 of 3 days.


      X gap  ½ partly covered  ○ open  ● covered  + more than needed  ■ locked  ! breaks a rule  • there without need  · no need  ─ closed

      Enter assign  Esc close  F1 help
      """)
  }

  @Test func assigningInASCII() {
    expectDrawing(
      "assign ASCII",
      SampleWeek.state(Options(alphabet: .ascii)).withCursor("santa-rosa", .thu, period: 0).after(.character("a"))
        .render(),
      """
      Sonoran Unified School District                      Mon 30 Nov - Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2             1 board  2 3 4 5 6
        Campus                          gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4
      Elementary                       17:20 3 campuses, 23% covered
        Pima Butte Elementary School    6:00 #++*#XoX Xoo.oXoX Xo!!!   Xoo.oXoX ------
      > Santa Rosa Elementary School    5:10 Xoo.o### X##*##oX XoXoX   Xoo.oXoX ------
      +- Assign to Santa Rosa Elementary School, Thu Arrival, 07:30-08:00 -----------+
      | Name:                                                             2 of 5 can |
      |   Officer                      visit            gaps    cost     left        |
      | > Rosa Saguaro                 07:30-08:50     -0:30    -490    13:35        |
      |   Wei Cholla                   07:30-08:50     -0:30    -490     4:10        |
      |   Dana Ocotillo                ! 07:30-08:00, but absent all day             |
      |   Miguel Agave                 ! Santa Rosa is of level elementary, which ~  |
      |   Ines Yucca                   ! Santa Rosa is of level elementary, which ~  |
      | ---------------------------------------------------------------------------- |
      | Rosa Saguaro: Arrival-P1, 07:30-08:50, takes 1:20 of the 13:35 left this     |
      | week.                                                                        |
      +------------------------------------------------------------------------------+
      -- Santa Rosa Elementary School, Thu 3 Dec, Arrival, 07:30-08:00 ---------------
      gap 0:30: nobody is there, 1 officer required.
      This week: covered 7:20 of 8:00, visited on 2 of 3 days.
      X gap % part o open # covered + extra L locked ! rule * spare . none - closed

      Enter assign  Esc close  F1 help
      """)
  }

  @Test func removingOneOfSeveralAsksWhich() {
    expectDrawing(
      "remove whom", SampleWeek.state().withCursor("pima-butte", .mon, period: 1).after(.character("x")).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2             1 board  2 3 4 5 6
        Campus                          gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4
      Elementary                       17:20 3 campuses, 23% covered
      ▸ Pima Butte Elementary School    6:00 ●++•●X○X X○○·○X○X X○!!!   X○○·○X○X ──────
        Santa Rosa Elementary School    5:10 X○○·○●●● X●●•●●○X X○X○X   X○○·○X○X ──────
        Saddleback Elementary School    6:10 X○○·○X○X X○○·■■■■ X○X○X   X○○·○X○X ──────
      Middle                            1:40 1 campus, 75% covered
        Desert Wind Middle School       1:40 ●●●●●●●  ●●●●●●●  X○○X○○X ●●●●●●●  ──────
      ┌─ Remove whom? ───────────────────────────────────────────────────────────────┐
      │                                                                              │
      │ ▸ Rosa Saguaro, Arrival–P2, 07:30–09:40                                      │
      │   Wei Cholla, P1–P3, 08:00–11:10                                             │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘



      ── Pima Butte Elementary School, Mon 30 Nov, Period 1, 08:00–08:50 ─────────────
      2 of 1 there: Rosa Saguaro 07:30–09:40, Wei Cholla 08:00–11:10.
      This week: covered 5:50 of 8:00, visited on 2 of 3 days.
      X gap ½ part ○ open ● covered + extra ■ locked ! rule • spare · none ─ closed

      Enter choose  Esc close  ? help
      """)
  }

  @Test func findingListsCampusesAndOfficers() {
    expectDrawing(
      "find", SampleWeek.state().after(.character("/"), .character("s"), .character("a")).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2             1 board  2 3 4 5 6
        Campus                          gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4
      ┌─ Find a campus or an officer ────────────────────────────────────────────────┐
      │ Name: sa                                                                     │
      │                                                                              │
      │ ▸ campus   Santa Rosa Elementary School                                      │
      │   campus   Saddleback Elementary School                                      │
      │   officer  Rosa Saguaro                                                      │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
      This week: covered 5:50 of 8:00, visited on 2 of 3 days.
      X gap ½ part ○ open ● covered + extra ■ locked ! rule • spare · none ─ closed

      Enter go there  Esc close  F1 help
      """)
  }

  @Test func weeksWithAndWithoutFilesAreListed() {
    expectDrawing(
      "weeks", SampleWeek.state().after(.character("g")).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2             1 board  2 3 4 5 6
        Campus                          gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4
      Elementary                       17:20 3 campuses, 23% covered
      ┌─ Go to a week ───────────────────────────────────────────────────────────────┐
      │ Date (12/7 or 2026-12-07):                                                   │
      │                                                                              │
      │   Mon 23 Nov – Sun 29 Nov 2026                                               │
      │ ▸ Mon 30 Nov – Sun 6 Dec 2026   open now                                     │
      │   Mon 7 Dec – Sun 13 Dec 2026   new, empty                                   │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
      1 of 1 there: Rosa Saguaro 07:30–09:40.
      This week: covered 5:50 of 8:00, visited on 2 of 3 days.
      X gap ½ part ○ open ● covered + extra ■ locked ! rule • spare · none ─ closed

      Enter open  Esc close  F1 help
      """)
  }

  @Test func helpShowsTheKeysThatWorkHere() {
    expectDrawing(
      "help", SampleWeek.state().after(.character("?")).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2             1 board  2 3 4 5 6
      ┌─ Help: the board ────────────────────────────────────────────────────────────┐
      │ Type to search:                                                              │
      │                                                                              │
      │ ▸ Staff    Enter e        On a gap: what would close it; else: assign an o… █│
      │            a              Assign an officer to the cell or the marked run   █│
      │            x Del          Remove the visit under the cursor, or all that i… ││
      │            u              Undo the last edit                                ││
      │            U Ctrl-R       Do again what was undone                          ││
      │            H              Every edit as a list; goes back or forth to one   ││
      │            >              Move the visit a period later                     ││
      │            <              Move the visit a period earlier                   ││
      │            f              Fill the week or a part of it; shows a fill that… ││
      │            v              Mark a block of periods that grows with the curs… ││
      │            V              Mark whole rows, on one campus whole days         ││
      │            Space          Mark the campus with others, or take it out again ││
      │            ]              Lengthen the visit: its end one period later      ││
      │ ──────────────────────────────────────────────────────────────────────────── │
      │ On a gap: what would close it; else: assign an officer                       │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘

      Enter do it  Esc close
      """)
  }

  @Test func helpIsSearchedByTyping() {
    expectDrawing(
      "help searched",
      SampleWeek.state().after(.character("?"), .character("g"), .character("a"), .character("p")).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2             1 board  2 3 4 5 6
      ┌─ Help: the board ────────────────────────────────────────────────────────────┐
      │ Type to search: gap                                                          │
      │                                                                              │
      │ ▸ Staff    Enter e        On a gap: what would close it; else: assign an o…  │
      │   Move     Tab            Go to the next gap                                 │
      │            Shift-Tab      Go to the previous gap                             │
      │   Look     F              Show only campuses with gaps, or all again         │
      │            3              Gaps and violations, the heaviest first            │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │ ──────────────────────────────────────────────────────────────────────────── │
      │ On a gap: what would close it; else: assign an officer                       │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘

      Enter do it  Esc close
      """)
  }

  @Test func quittingAsksWhereSomethingIsUnsaved() {
    expectDrawing(
      "quit", SampleWeek.state().after(.character("L"), .character("q")).render(),
      """
      Sonoran Unified School District * unsaved            Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2             1 board  2 3 4 5 6
        Campus                          gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4
      Elementary                       17:20 3 campuses, 23% covered
      ▸ Pima Butte Elementary School    6:00 ■■■•●X○X X○○·○X○X X○!!!   X○○·○X○X ──────
        Santa Rosa Elementary School    5:10 X○○·○●●● X●●•●●○X X○X○X   X○○·○X○X ──────
        Saddleback Elementary School    6:10 X○○·○X○X X○○·■■■■ X○X○X   X○○·○X○X ──────
      ┌─ Quit? ──────────────────────────────────────────────────────────────────────┐
      │                                                                              │
      │ The week Mon 30 Nov – Sun 6 Dec 2026 has unsaved edits. Last: lock           │
      │ Saguaro at Pima Butte, Mon Arrival–P2.                                       │
      │                                                                              │
      │ ▸ s    Save and quit                                                         │
      │   d    Quit without saving                                                   │
      │   Esc  Stay                                                                  │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘

      ── Pima Butte Elementary School, Mon 30 Nov, Arrival, 07:30–08:00 ──────────────
      1 of 1 there: Rosa Saguaro 07:30–09:40 locked.
      This week: covered 5:50 of 8:00, visited on 2 of 3 days.
      X gap ½ part ○ open ● covered + extra ■ locked ! rule • spare · none ─ closed

      Enter choose  s save  d discard  Esc back  ? help
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
      ▸ Pima Butte Elementary School    5:00 ●++•●X○X X○○·○●○X X○!!!   X○○·○X○X ──────
        Santa Rosa Elementary School    5:10 X○○·○●●● X●●•●●○X X○X○X   X○○·○X○X ──────
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

      ── Pima Butte Elementary School, Tue 1 Dec, Lunch, 11:10–12:10 ─────────────────
      1 of 1 there: Rosa Saguaro 11:10–12:10.
      This week: covered 6:50 of 8:00, visited on 3 of 3 days.
      X gap ½ part ○ open ● covered + extra ■ locked ! rule • spare · none ─ closed

      Enter choose  c copy  r reload  w overwrite  Esc back  ? help
      """)
  }

  @Test func warningsCanBeReadAgain() {
    expectDrawing(
      "messages", SampleWeek.warned().after(.character("m")).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2             1 board  2 3 4 5 6
        Campus                          gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4
      Elementary                       17:20 3 campuses, 23% covered
      ▸ Pima Butte Elementary School    6:00 ●++•●X○X X○○·○X○X X○!!!   X○○·○X○X ──────
        Santa Rosa Elementary School    5:10 X○○·○●●● X●●•●●○X X○X○X   X○○·○X○X ──────
      ┌─ Messages ───────────────────────────────────────────────────────────────────┐
      │ 2 messages                                                                   │
      │                                                                              │
      │         ! 2026-11-25.yaml is named by no Monday: it was not read.            │
      │ ▸       ! A second warning.                                                  │
      │                                                                              │
      │                                                                              │
      │ ──────────────────────────────────────────────────────────────────────────── │
      │ A second warning.                                                            │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘

      ── Pima Butte Elementary School, Mon 30 Nov, Arrival, 07:30–08:00 ──────────────
      1 of 1 there: Rosa Saguaro 07:30–09:40.
      This week: covered 5:50 of 8:00, visited on 2 of 3 days.
      X gap ½ part ○ open ● covered + extra ■ locked ! rule • spare · none ─ closed

      Esc close  ? help
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
