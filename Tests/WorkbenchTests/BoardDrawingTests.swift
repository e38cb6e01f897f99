import Staffing
import TerminalKit
import Testing

@testable import Workbench

/// The board as it looks.
@Suite struct BoardDrawingTests {
  @Test func theBoardShowsTheWholeWeekInOverview() {
    expectDrawing(
      "board 80x24", SampleWeek.state().render(),
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
      High                              2:40 1 campus, 91% covered
        Desert Sunrise High School      2:40 ●●●½●●●  ●●●½●●●  ●●●½●●● ●●●½●●●  ──────







      ── Pima Butte Elementary School, Mon 30 Nov, Arrival, 07:30–08:00 ──────────────
      1 of 1 there: Rosa Saguaro 07:30–09:40.
      This week: covered 5:50 of 8:00, visited on 2 of 3 days.
      X gap ½ part ○ open ● covered + extra ■ locked ! rule • spare · none ─ closed

      a assign  x remove  Tab gap  E setup  > later  f fill  : menu  ? help  q quit
      """)
  }

  @Test func coloursAndAttributesAddToTheGlyphs() {
    expectText(
      "board styles", SampleWeek.state().render().styledText,
      """
      aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa......................aaaaaaaaaaaaaaaaaaaaaaaaaaa
      bbbbbbbbbb......................................b............ccccccccc
      ..aaaaaa..........................aaaa.dddddd...aaaaa....aaaaa...aaaaa....aaaaa
      aaaaaaaaaa.......................aaaaa
      e.aaaaaaaaaaaaaaaaaaaaaaaaaaaa....bbbb.fgghgbib.biijibib.bikkk...biijibib.jjjjjj
      ..................................bbbb.biijiggg.bgghggib.bibib...biijibib.jjjjjj
      ..................................bbbb.biijibib.biijllll.bibib...biijibib.jjjjjj
      aaaaaa............................aaaa
      ..................................bbbb.ggggggg..ggggggg..biibiib.ggggggg..jjjjjj
      aaaa..............................aaaa
      ..................................bbbb.gggmggg..gggmggg..gggmggg.gggmggg..jjjjjj







      jjaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaajjjjjjjjjjjjjj


      b.....m......i......g.........g.......l........k......h.......j......j

      e.........e.........eee......e........e........e.......e.......e.......e
      a: bold
      b: bold color160
      c: reverse
      d: bold underline
      e: bold color30
      f: reverse color28
      g: color28
      h: color30
      i: color33
      j: dim
      k: bold underline color160
      l: bold color28
      m: bold color166
      """)
  }

  @Test func aWideBoardShowsTheCursorsDayBesideTheWeek() {
    expectDrawing(
      "board 160x48", SampleWeek.state(width: 160, height: 48).render(),
      """
      Sonoran Unified School District                                                                                                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2                                                              1 board 2 officers 3 gaps 4 totals 5 campus 6 map
        Campus                           gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4  │ Pima Butte Elementary School, Mon 30 Nov
      Elementary                        17:20 3 campuses, 23% covered                   │ This week: covered 5:50 of 8:00, visited on 2 of 3 days.
      ▸ Pima Butte Elementary School     6:00 ●++•●X○X X○○·○X○X X○!!!   X○○·○X○X ────── │
        Santa Rosa Elementary School     5:10 X○○·○●●● X●●•●●○X X○X○X   X○○·○X○X ────── │ ● Arrival   07:30–08:00 1/1 Saguaro
        Saddleback Elementary School     6:10 X○○·○X○X X○○·■■■■ X○X○X   X○○·○X○X ────── │ + Period 1  08:00–08:50 2/1 Saguaro, Cholla
      Middle                             1:40 1 campus, 75% covered                     │ + Period 2  08:50–09:40 2/1 Saguaro, Cholla
        Desert Wind Middle School        1:40 ●●●●●●●  ●●●●●●●  X○○X○○X ●●●●●●●  ────── │ • Recess    09:40–10:00 1/0 Cholla
      High                               2:40 1 campus, 91% covered                     │ ● Period 3  10:00–11:10 1/1 Cholla
        Desert Sunrise High School       2:40 ●●●½●●●  ●●●½●●●  ●●●½●●● ●●●½●●●  ────── │ X Lunch     11:10–12:10 0/1
                                                                                        │ ○ Period 4  12:10–14:10 0/1
                                                                                        │ X Dismissal 14:10–14:40 0/1
                                                                                        │
                                                                                        │ Rosa Saguaro 07:30–09:40, 5:55 of 19:30 this week
                                                                                        │ Wei Cholla 08:00–11:10, 7:50 of 12:00 this week
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
                                                                                        │
                                                                                        │
                                                                                        │
                                                                                        │
      ── Pima Butte Elementary School, Mon 30 Nov, Arrival, 07:30–08:00 ──────────────────────────────────────────────────────────────────────────────────────────────
      1 of 1 there: Rosa Saguaro 07:30–09:40.
      This week: covered 5:50 of 8:00, visited on 2 of 3 days.


      X gap  ½ partly covered  ○ open  ● covered  + more than needed  ■ locked  ! breaks a rule  • there without need  · no need  ─ closed

      a assign  x remove  Tab gap  E setup  > later  < earlier  f fill  v mark  ] longer  [ shorter  L lock  y copy day  d next day  z zoom  : menu  ? help  q quit
      """)
  }

  @Test func theBoardCanBeDrawnInASCII() {
    expectDrawing(
      "board ASCII", SampleWeek.state(Options(alphabet: .ascii)).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov - Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2             1 board  2 3 4 5 6
        Campus                          gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4
      Elementary                       17:20 3 campuses, 23% covered
      > Pima Butte Elementary School    6:00 #++*#XoX Xoo.oXoX Xo!!!   Xoo.oXoX ------
        Santa Rosa Elementary School    5:10 Xoo.o### X##*##oX XoXoX   Xoo.oXoX ------
        Saddleback Elementary School    6:10 Xoo.oXoX Xoo.LLLL XoXoX   Xoo.oXoX ------
      Middle                            1:40 1 campus, 75% covered
        Desert Wind Middle School       1:40 #######  #######  XooXooX #######  ------
      High                              2:40 1 campus, 91% covered
        Desert Sunrise High School      2:40 ###%###  ###%###  ###%### ###%###  ------







      -- Pima Butte Elementary School, Mon 30 Nov, Arrival, 07:30-08:00 --------------
      1 of 1 there: Rosa Saguaro 07:30-09:40.
      This week: covered 5:50 of 8:00, visited on 2 of 3 days.
      X gap % part o open # covered + extra L locked ! rule * spare . none - closed

      a assign  x remove  Tab gap  E setup  > later  f fill  : menu  ? help  q quit
      """)
  }

  @Test func zoomShowsOneDayOfAllCampuses() {
    expectDrawing(
      "day 80x24", SampleWeek.state().after(.character("z")).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2             1 board  2 3 4 5 6
        Campus                 Mon 30 Nov
      Elementary day           Arrival  P1       P2       Recess   P3       Lunch    →
                               07:30    08:00    08:50    09:40    10:00    11:10
      ▸ Pima Butte             ● Sagua… + Sagua… + Sagua… • Cholla ● Cholla X
        Santa Rosa             X        ○        ○        ·        ○        ● Sagua…
        Saddleback             X        ○        ○        ·        ○        X
      High school day          Arrival  P1       P2       Lunch    P3       P4       →
                               06:50    07:20    08:50    10:15    10:55    12:25
        Desert Wind            ● Yucca  ● Yucca  ● Yucca  ● Yucca  ● Yucca  ● Yucca
        Desert Sunrise         ● Agave  ● Agave  ● Agave  ½ Agave  ● Agave  ● Agave






      ── Pima Butte Elementary School, Mon 30 Nov, Arrival, 07:30–08:00 ──────────────
      1 of 1 there: Rosa Saguaro 07:30–09:40.
      This week: covered 5:50 of 8:00, visited on 2 of 3 days.
      X gap ½ part ○ open ● covered + extra ■ locked ! rule • spare · none ─ closed

      a assign  x remove  Tab gap  E setup  > later  f fill  : menu  ? help  q quit
      """)
  }

  @Test func aWideZoomShowsTimesAndNames() {
    expectDrawing(
      "day 160x48", SampleWeek.state(width: 160, height: 48).after(.character("z")).render(),
      """
      Sonoran Unified School District                                                                                                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2                                                              1 board 2 officers 3 gaps 4 totals 5 campus 6 map
        Campus                          Mon 30 Nov
      Elementary day                    Arrival        P1             P2             Recess         P3             Lunch          P4             Dismissal
                                        07:30–08:00    08:00–08:50    08:50–09:40    09:40–10:00    10:00–11:10    11:10–12:10    12:10–14:10    14:10–14:40
      ▸ Pima Butte Elementary School    ● Saguaro      + Saguaro, Ch… + Saguaro, Ch… • Cholla       ● Cholla       X              ○              X
        Santa Rosa Elementary School    X              ○              ○              ·              ○              ● Saguaro      ● Saguaro      ● Saguaro
        Saddleback Elementary School    X              ○              ○              ·              ○              X              ○              X
      High school day                   Arrival        P1             P2             Lunch          P3             P4             Dismissal
                                        06:50–07:20    07:20–08:45    08:50–10:15    10:15–10:55    10:55–12:20    12:25–13:50    13:50–14:20
        Desert Wind Middle School       ● Yucca        ● Yucca        ● Yucca        ● Yucca        ● Yucca        ● Yucca        ● Yucca
        Desert Sunrise High School      ● Agave        ● Agave        ● Agave        ½ Agave        ● Agave        ● Agave        ● Agave




























      ── Pima Butte Elementary School, Mon 30 Nov, Arrival, 07:30–08:00 ──────────────────────────────────────────────────────────────────────────────────────────────
      1 of 1 there: Rosa Saguaro 07:30–09:40.
      This week: covered 5:50 of 8:00, visited on 2 of 3 days.


      X gap  ½ partly covered  ○ open  ● covered  + more than needed  ■ locked  ! breaks a rule  • there without need  · no need  ─ closed

      a assign  x remove  Tab gap  E setup  > later  < earlier  f fill  v mark  ] longer  [ shorter  L lock  y copy day  d next day  z zoom  : menu  ? help  q quit
      """)
  }

  @Test func aClosedDaySaysWhy() {
    expectDrawing(
      "closed day", SampleWeek.state().after(.end, .end).render(),
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
      High                              2:40 1 campus, 91% covered
        Desert Sunrise High School      2:40 ●●●½●●●  ●●●½●●●  ●●●½●●● ●●●½●●●  ──────







      ── Pima Butte Elementary School, Fri 4 Dec ─────────────────────────────────────
      Closed: Staff day.
      This week: covered 5:50 of 8:00, visited on 2 of 3 days.
      X gap ½ part ○ open ● covered + extra ■ locked ! rule • spare · none ─ closed

      Tab gap  E setup  f fill  y copy day  d next day  : menu  ? help  q quit
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
      ▸ Pima Butte Elementary School    6:00 ●++•●X○X X○○·○X○X X○!!!   X○○·○X○X ──────
        Santa Rosa Elementary School    5:10 X○○·○●●● X●●•●●○X X○X○X   X○○·○X○X ──────
        Saddleback Elementary School    6:10 X○○·○X○X X○○·■■■■ X○X○X   X○○·○X○X ──────
      Middle                            1:40 1 campus, 75% covered
        Desert Wind Middle School       1:40 ●●●●●●●  ●●●●●●●  X○○X○○X ●●●●●●●  ──────
      High                              2:40 1 campus, 91% covered
        Desert Sunrise High School      2:40 ●●●½●●●  ●●●½●●●  ●●●½●●● ●●●½●●●  ──────







      ── Pima Butte Elementary School, Wed 2 Dec, Period 2, 10:10–11:30 ──────────────
      1 of 1 there: Dana Ocotillo 09:30–12:00.
      ! Dana Ocotillo: Pima Butte Elementary School is not among the officer's campus…
      X gap ½ part ○ open ● covered + extra ■ locked ! rule • spare · none ─ closed

      a assign  x remove  Tab gap  E setup  > later  f fill  : menu  ? help  q quit
      """)
  }

  @Test func aFilterLeavesOnlyWhatItNames() {
    expectDrawing(
      "filter", SampleWeek.state().after(.character("&"), .character("d"), .character("e"), .character("s")).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2             1 board  2 3 4 5 6
        Campus: des                     gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4
      Middle                            1:40 1 campus, 75% covered
      ▸ Desert Wind Middle School       1:40 ●●●●●●●  ●●●●●●●  X○○X○○X ●●●●●●●  ──────
      High                              2:40 1 campus, 91% covered
        Desert Sunrise High School      2:40 ●●●½●●●  ●●●½●●●  ●●●½●●● ●●●½●●●  ──────











      ── Desert Wind Middle School, Mon 30 Nov, Arrival, 06:50–07:20 ─────────────────
      1 of 1 there: Ines Yucca 06:50–14:20.
      This week: covered 22:00, visited on 3 days.
      X gap ½ part ○ open ● covered + extra ■ locked ! rule • spare · none ─ closed
      filter: des
      Enter keep  Esc show all  F1 help
      """)
  }

  @Test func aMarkedRunIsShown() {
    expectDrawing(
      "mark", SampleWeek.state().withCursor("saddleback", .mon, period: 1).after(.shiftRight, .shiftRight).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2             1 board  2 3 4 5 6
        Campus                          gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4
      Elementary                       17:20 3 campuses, 23% covered
        Pima Butte Elementary School    6:00 ●++•●X○X X○○·○X○X X○!!!   X○○·○X○X ──────
        Santa Rosa Elementary School    5:10 X○○·○●●● X●●•●●○X X○X○X   X○○·○X○X ──────
      ▸ Saddleback Elementary School    6:10 X○○·○X○X X○○·■■■■ X○X○X   X○○·○X○X ──────
      Middle                            1:40 1 campus, 75% covered
        Desert Wind Middle School       1:40 ●●●●●●●  ●●●●●●●  X○○X○○X ●●●●●●●  ──────
      High                              2:40 1 campus, 91% covered
        Desert Sunrise High School      2:40 ●●●½●●●  ●●●½●●●  ●●●½●●● ●●●½●●●  ──────







      ── Saddleback Elementary School, Mon 30 Nov, P1–Recess, 08:00–10:00 ────────────
      Marked 2:00, gap 0:00, open 1:40: nobody is there.
      This week: covered 4:40 of 8:00, visited on 1 of 3 days.
      X gap ½ part ○ open ● covered + extra ■ locked ! rule • spare · none ─ closed
      Marked: Saddleback, Mon P1–Recess: a assigns, x clears, L locks, Esc ends
      a assign  x remove  Tab gap  E setup  f fill  v mark  : menu  ? help  q quit
      """)
  }
}
