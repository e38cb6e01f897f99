import TerminalKit
import Testing

@testable import Workbench

/// One campus's week as it looks.
@Suite struct CampusDrawingTests {
  private static func state(_ options: Options = Options(), width: Int = 80, height: Int = 24) -> State {
    SampleWeek.state(width: width, height: height, options).after(.character("5"), .down)
  }

  @Test func periodsAreRowsAndDaysAreColumns() {
    expectDrawing(
      "campus 80x24", Self.state().render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2           1 2 3 4  5 campus  6
      Pima Butte Elementary School     covered 5:50 of 25:00, target 8:00, 2 of 3 days
        Period    on Mon      Mon 30    Tue 1     Wed 2*    Thu 3     Fri 4      there
        Arrival   07:30–08:00 ● Saguaro X         X         X         ─            1/4
      ▸ Period 1  08:00–08:50 + Sag… +1 ○         ○         ○         ─            1/4
        Period 2  08:50–09:40 + Sag… +1 ○                   ○         ─            1/3
        Recess    09:40–10:00 • Cholla  ·                   ·         ─              ·
        Period 3  10:00–11:10 ● Cholla  ○                   ○         ─            1/3
        Lunch     11:10–12:10 X         X         ! Ocotil… X         ─            1/4
        Period 2                                  ! Ocotil…           ─            1/1
        Period 4  12:10–14:10 ○         ○                   ○         ─            0/3
        Dismissal 14:10–14:40 X         X         ! Ocotil… X         ─            1/4
        covered               48%       0%        55%       0%                     23%
        gaps                  1:30      2:00      0:30      2:00                  6:00



      ── Pima Butte Elementary School, Mon 30 Nov, Period 1, 08:00–08:50 ─────────────
      2 of 1 there: Rosa Saguaro 07:30–09:40, Wei Cholla 08:00–11:10.
      This week: covered 5:50 of 8:00, visited on 2 of 3 days.
      X gap ½ part ○ open ● covered + extra ■ locked ! rule • spare · none ─ closed

      a assign  x remove  Tab gap  E setup  > later  f fill  : menu  ? help  q quit
      """)
  }

  @Test func theCampusInColour() {
    expectText(
      "campus 80x24 styles", Self.state().render().styledText,
      """
      aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa......................aaaaaaaaaaaaaaaaaaaaaaaaaaa
      bbbbbbbbbb......................................b...................cccccccccc
      aaaaaaaaaaaaaaaaaaaaaaaaaaaa.....ddddddddddddddddddddddddddddddddddddddddddddddd
      ..aaaaaa....aaaaaa......eeeeee....aaaaa.....aaaaaf....aaaaa.....aaaaa......aaaaa
      ........................g.........b.........b.........b.........h............bbb
      f.aaaaaaaa..aaaaaaaaaaa.iiiiiiiii.j.........j.........j.........h
      ........................g.........j...................j.........h
      ........................k.........h...................h.........h..............h
      ........................g.........j...................j.........h
      ........................b.........b.........l.........b.........h............bbb
      ............................................l...................h............ggg
      ........................j.........j...................j.........h
      ........................b.........b.........l.........b.........h............bbb
      ..aaaaaaa...............aaa.......aa........aaa.......aa.....................aaa
      ..aaaa..................bbbb......bbbb......bbbb......bbbb..................bbbb



      hhaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaahhhhhhhhhhhhh


      b.....d......j......g.........g.......m........l......k.......h......h

      f.........f.........fff......f........f........f.......f.......f.......f
      a: bold
      b: bold color160
      c: reverse
      d: bold color166
      e: bold underline
      f: bold color30
      g: color28
      h: dim
      i: reverse color28
      j: color33
      k: color30
      l: bold underline color160
      m: bold color28
      """)
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
      ▸ Period 1  08:00–09:30 + Sag… +1 ○         ○         ○         ─            1/4
        Period 2              + Sag… +1 ○                   ○         ─            1/3
        Recess                • Cholla  ·                   ·         ─              ·
        Period 3              ● Cholla  ○                   ○         ─            1/3
        Lunch     09:30–10:10 X         X         ! Ocotil… X         ─            1/4
        Period 2  10:10–11:30                     ! Ocotil…           ─            1/1
        Period 4              ○         ○                   ○         ─            0/3
        Dismissal 11:30–12:00 X         X         ! Ocotil… X         ─            1/4
        covered               48%       0%        55%       0%                     23%
        gaps                  1:30      2:00      0:30      2:00                  6:00



      ── Pima Butte Elementary School, Wed 2 Dec, Period 1, 08:00–09:30 ──────────────
      open 1:30: nobody is there, 1 officer wanted.
      This week: covered 5:50 of 8:00, visited on 2 of 3 days.
      X gap ½ part ○ open ● covered + extra ■ locked ! rule • spare · none ─ closed

      Enter close gap  a assign  Tab gap  E setup  f fill  : menu  ? help  q quit
      """)
  }

  @Test func theCampusInASCII() {
    expectDrawing(
      "campus ASCII", Self.state(Options(alphabet: .ascii)).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov - Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2           1 2 3 4  5 campus  6
      Pima Butte Elementary School     covered 5:50 of 25:00, target 8:00, 2 of 3 days
        Period    on Mon      Mon 30    Tue 1     Wed 2*    Thu 3     Fri 4      there
        Arrival   07:30-08:00 # Saguaro X         X         X         -            1/4
      > Period 1  08:00-08:50 + Sag~ +1 o         o         o         -            1/4
        Period 2  08:50-09:40 + Sag~ +1 o                   o         -            1/3
        Recess    09:40-10:00 * Cholla  .                   .         -              .
        Period 3  10:00-11:10 # Cholla  o                   o         -            1/3
        Lunch     11:10-12:10 X         X         ! Ocotil~ X         -            1/4
        Period 2                                  ! Ocotil~           -            1/1
        Period 4  12:10-14:10 o         o                   o         -            0/3
        Dismissal 14:10-14:40 X         X         ! Ocotil~ X         -            1/4
        covered               48%       0%        55%       0%                     23%
        gaps                  1:30      2:00      0:30      2:00                  6:00



      -- Pima Butte Elementary School, Mon 30 Nov, Period 1, 08:00-08:50 -------------
      2 of 1 there: Rosa Saguaro 07:30-09:40, Wei Cholla 08:00-11:10.
      This week: covered 5:50 of 8:00, visited on 2 of 3 days.
      X gap % part o open # covered + extra L locked ! rule * spare . none - closed

      a assign  x remove  Tab gap  E setup  > later  f fill  : menu  ? help  q quit
      """)
  }

  @Test func aWideScreenHasWholeNamesAndTheVisits() {
    expectDrawing(
      "campus 160x48", Self.state(width: 160, height: 48).render(),
      """
      Sonoran Unified School District                                                                                                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2                                                              1 board 2 officers 3 gaps 4 totals 5 campus 6 map
      Pima Butte Elementary School, Elementary                                                                         covered 5:50 of 25:00, target 8:00, 2 of 3 days
        Period             on Mon      Mon 30                  Tue 1                   Wed 2*                  Thu 3                   Fri 4                     there
        Arrival            07:30–08:00 ● Saguaro               X                       X                       X                       ─                           1/4
      ▸ Period 1           08:00–08:50 + Saguaro, Cholla       ○                       ○                       ○                       ─                           1/4
        Period 2           08:50–09:40 + Saguaro, Cholla       ○                                               ○                       ─                           1/3
        Recess             09:40–10:00 • Cholla                ·                                               ·                       ─                             ·
        Period 3           10:00–11:10 ● Cholla                ○                                               ○                       ─                           1/3
        Lunch              11:10–12:10 X                       X                       ! Ocotillo              X                       ─                           1/4
        Period 2                                                                       ! Ocotillo                                      ─                           1/1
        Period 4           12:10–14:10 ○                       ○                                               ○                       ─                           0/3
        Dismissal          14:10–14:40 X                       X                       ! Ocotillo              X                       ─                           1/4
        covered                        48%                     0%                      55%                     0%                                                  23%
        gaps                           1:30                    2:00                    0:30                    2:00                                               6:00

        Visits
        Mon 07:30–09:40   2:10  Rosa Saguaro, Arrival–P2; 5:55 of 19:30 this week
        Mon 08:00–11:10   3:10  Wei Cholla, P1–P3; 7:50 of 12:00 this week
        Wed 09:30–12:00   2:30  Dana Ocotillo, Lunch–Dismissal; 6:40 of 20:00 this week




















      ── Pima Butte Elementary School, Mon 30 Nov, Period 1, 08:00–08:50 ─────────────────────────────────────────────────────────────────────────────────────────────
      2 of 1 there: Rosa Saguaro 07:30–09:40, Wei Cholla 08:00–11:10.
      This week: covered 5:50 of 8:00, visited on 2 of 3 days.


      X gap  ½ partly covered  ○ open  ● covered  + more than needed  ■ locked  ! breaks a rule  • there without need  · no need  ─ closed

      a assign  x remove  Tab gap  E setup  > later  < earlier  f fill  v mark  ] longer  [ shorter  L lock  y copy day  PgDn next campus  : menu  ? help  q quit
      """)
  }

  @Test func aWideCampusInColour() {
    expectText(
      "campus 160x48 styles", Self.state(width: 160, height: 48).render().styledText,
      """
      aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa......................................................................................................aaaaaaaaaaaaaaaaaaaaaaaaaaa
      bbbbbbbbbb......................................b.................................................................................................cccccccc
      aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.........................................................................ddddddddddddddddddddddddddddddddddddddddddddddd
      ..aaaaaa.............aaaaaa......eeeeee..................aaaaa...................aaaaaf..................aaaaa...................aaaaa.....................aaaaa
      .................................g.......................b.......................b.......................b.......................h...........................bbb
      f.aaaaaaaa...........aaaaaaaaaaa.iiiiiiiiiiiiiiiiiiiiiii.j.......................j.......................j.......................h
      .................................g.......................j...............................................j.......................h
      .................................k.......................h...............................................h.......................h.............................h
      .................................g.......................j...............................................j.......................h
      .................................b.......................b.......................l.......................b.......................h...........................bbb
      .................................................................................l...............................................h...........................ggg
      .................................j.......................j...............................................j.......................h
      .................................b.......................b.......................l.......................b.......................h...........................bbb
      ..aaaaaaa........................aaa.....................aa......................aaa.....................aa..................................................aaa
      ..aaaa...........................bbbb....................bbbb....................bbbb....................bbbb...............................................bbbb

      ..aaaaaa


      ..bbbbbbbbbbbbbbb




















      hhaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaahhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh




      b......d.................j.......g..........g...................m.........l................k.....................h..........h

      f.........f.........fff......f........f........f..........f.......f.......f.........f..........f.......f...........ffff..............f.......f.......f
      a: bold
      b: bold color160
      c: reverse
      d: bold color166
      e: bold underline
      f: bold color30
      g: color28
      h: dim
      i: reverse color28
      j: color33
      k: color30
      l: bold underline color160
      m: bold color28
      """)
  }
}
