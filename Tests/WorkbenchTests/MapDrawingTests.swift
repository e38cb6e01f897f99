import TerminalKit
import TestSupport
import Testing

@testable import Workbench

/// The map as it looks.
@Suite struct MapDrawingTests {
  private static func state(_ options: Options = Options(), width: Int = 80, height: Int = 24) -> State {
    State(opened: SampleWeek.mapped(), options: options, size: Size(width: width, height: height))
      .after(.character("6"))
  }

  @Test func campusesLieWhereTheyAreWithTheTour() {
    expectDrawing(
      "map 80x24", Self.state().render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2              1 2 3 4 5  6 map
        Mon 30 Nov, Arrival, 07:30–08:00                                           all
                                      ●⢄1 Pima Butte
                                        ⠑⢄
                                          ⠑⠤⡀
                                            ⠈⠢⡀
                  ● Desert Wind               ⠈⠢⢄
                                                 ⠑⢄
                                                   ⠑⠤⡀
                                                     ⠈⠢⡀
                                                       ⠈X 2 Santa Rosa




                                X Saddleback
        Saguaro: 1 Pima Butte 07:30–09:40, 14 min, 2 Santa Rosa 11:10–14:40
      ── Pima Butte Elementary School, Mon 30 Nov, Arrival, 07:30–08:00 ──────────────
      1 of 1 there: Rosa Saguaro 07:30–09:40.
      This week: covered 5:50 of 8:00, visited on 2 of 3 days.
      X gap ½ part ○ open ● covered + extra ■ locked ! rule • spare · none ─ closed

      Tab gap  E setup  f fill  d next day  PgDn next campus  : menu  ? help  q quit
      """)
  }

  @Test func theMapInColour() {
    expectText(
      "map 80x24 styles", Self.state().render().styledText,
      """
      aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa......................aaaaaaaaaaaaaaaaaaaaaaaaaaa
      bbbbbbbbbb......................................b........................ccccccc
      ..aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa...........................................ddd
      ................................efaaaaaaaaaaaa
      ..................................ff
      ....................................fff
      ......................................fff
      ............g...........................fff
      ...........................................ff
      .............................................fff
      ...............................................fff
      .................................................fb.aaaaaaaaaaaa




      ..........................b
      ..aaaaaaaaaff......................ddddddddddff
      ddaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaadddddddddddddd


      b.....h......i......g.........g.......j........k......l.......d......d

      fff......f........f.......f...........ffff..............f.......f.......f
      a: bold
      b: bold color160
      c: reverse
      d: dim
      e: reverse color28
      f: bold color30
      g: color28
      h: bold color166
      i: color33
      j: bold color28
      k: bold underline color160
      l: color30
      """)
  }

  @Test func theMapInASCII() {
    expectDrawing(
      "map ASCII", Self.state(Options(alphabet: .ascii)).render(),
      #"""
      Sonoran Unified School District                      Mon 30 Nov - Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2              1 2 3 4 5  6 map
        Mon 30 Nov, Arrival, 07:30-08:00                                           all
                                      #\1 Pima Butte
                                        \\
                                          \\\
                                            \\\
                  # Desert Wind               \\\
                                                 \\
                                                   \\\
                                                     \\\
                                                       \X 2 Santa Rosa




                                X Saddleback
        Saguaro: 1 Pima Butte 07:30-09:40, 14 min, 2 Santa Rosa 11:10-14:40
      -- Pima Butte Elementary School, Mon 30 Nov, Arrival, 07:30-08:00 --------------
      1 of 1 there: Rosa Saguaro 07:30-09:40.
      This week: covered 5:50 of 8:00, visited on 2 of 3 days.
      X gap % part o open # covered + extra L locked ! rule * spare . none - closed

      Tab gap  E setup  f fill  d next day  PgDn next campus  : menu  ? help  q quit
      """#)
  }

  @Test func aWideScreenTellsTheTourBesideTheMap() {
    expectDrawing(
      "map 160x48", Self.state(width: 160, height: 48).render(),
      """
      Sonoran Unified School District                                                                                                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2                                                              1 board 2 officers 3 gaps 4 totals 5 campus 6 map
        Mon 30 Nov, Arrival, 07:30–08:00                                                                                                                           all
                                                                                                                        │ Tour of Rosa Saguaro, Mon
                                                                                                                        │ 1 07:30–09:40 Pima Butte
                                                          ●⢄1 Pima Butte                                                │   14 min on the way
                                                            ⠑⢄                                                          │ 2 11:10–14:40 Santa Rosa
                                                              ⠑⠢⡀                                                       │
                                                                ⠈⠢⡀                                                     │ Campuses
                                                                  ⠈⠒⢄                                                   │     2 X gap
                                                                     ⠑⢄                                                 │     3 ● covered
                                                                       ⠉⠢⡀                                              │
                                                                         ⠈⠢⡀                                            │ Not on the map: 1 campus
                                                                           ⠈⠑⢄                                          │ ● Desert Sunrise High School
       ● Desert Wind                                                          ⠑⢄                                        │
                                                                                ⠉⠢⡀                                     │
                                                                                  ⠈⠢⣀                                   │
                                                                                     ⠑⢄                                 │
                                                                                       ⠑⢄⡀                              │
                                                                                         ⠈⠢⡀                            │
                                                                                           ⠈⠢⢄                          │
                                                                                              ⠑⢄                        │
                                                                                                ⠑⠤⡀                     │
                                                                                                  ⠈⠢⡀                   │
                                                                                                    ⠈X 2 Santa Rosa     │
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
                                          X Saddleback                                                                  │
                                                                                                                        │
                                                                                                                        │
      ── Pima Butte Elementary School, Mon 30 Nov, Arrival, 07:30–08:00 ──────────────────────────────────────────────────────────────────────────────────────────────
      1 of 1 there: Rosa Saguaro 07:30–09:40.
      This week: covered 5:50 of 8:00, visited on 2 of 3 days.


      X gap  ½ partly covered  ○ open  ● covered  + more than needed  ■ locked  ! breaks a rule  • there without need  · no need  ─ closed

      Tab gap  E setup  f fill  d next day  PgDn next campus  Enter open  t tour  + closer  > later  b colors  / find  & filter  1 board  : menu  ? help  q quit
      """)
  }

  @Test func aWideMapInColour() {
    expectText(
      "map 160x48 styles", Self.state(width: 160, height: 48).render().styledText,
      """
      aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa......................................................................................................aaaaaaaaaaaaaaaaaaaaaaaaaaa
      bbbbbbbbbb......................................b..........................................................................................................ccccc
      ..aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa...........................................................................................................................ddd
      ..................................................................................................................d.aaaaaaaaaaaaaaaaaaaaaaaaa
      ..................................................................................................................d.ee
      ....................................................feaaaaaaaaaaaa................................................d.ddddddddddddddddddd
      ......................................................ee..........................................................d.ee
      ........................................................eee.......................................................d
      ..........................................................eee.....................................................d.aaaaaaaa
      ............................................................eee...................................................d.......bb
      ...............................................................ee.................................................d.......gg
      .................................................................eee..............................................d
      ...................................................................eee............................................d.aaaaaaaaaaaaaaaaaaaaaaaa
      .....................................................................eee..........................................d.gg
      .g......................................................................ee........................................d
      ..........................................................................eee.....................................d
      ............................................................................eee...................................d
      ...............................................................................ee.................................d
      .................................................................................eee..............................d
      ...................................................................................eee............................d
      .....................................................................................eee..........................d
      ........................................................................................ee........................d
      ..........................................................................................eee.....................d
      ............................................................................................eee...................d
      ..............................................................................................eb.aaaaaaaaaaaa.....d
      ..................................................................................................................d
      ..................................................................................................................d
      ..................................................................................................................d
      ..................................................................................................................d
      ..................................................................................................................d
      ..................................................................................................................d
      ..................................................................................................................d
      ..................................................................................................................d
      ..................................................................................................................d
      ..................................................................................................................d
      ..................................................................................................................d
      ..................................................................................................................d
      ....................................b.............................................................................d
      ..................................................................................................................d
      ..................................................................................................................d
      ddaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaadddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd




      b......h.................i.......g..........g...................j.........k................l.....................d..........d

      eee......e........e.......e...........eeee..............eeeee.......e.......e.........e........e.........e.......e.........e........e.......e.......e
      a: bold
      b: bold color160
      c: reverse
      d: dim
      e: bold color30
      f: reverse color28
      g: color28
      h: bold color166
      i: color33
      j: bold color28
      k: bold underline color160
      l: color30
      """)
  }

  @Test func withoutCoordinatesTheMapSaysWhatIsMissing() {
    expectDrawing(
      "map without coordinates", SampleWeek.state().after(.character("6")).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2              1 2 3 4 5  6 map
        Mon 30 Nov, Arrival, 07:30–08:00                                           all

        No campus has coordinates: give them 'lat' and 'lon' in the district's file.












        Saguaro: 1 Pima Butte 07:30–09:40, 15 min, 2 Santa Rosa 11:10–14:40
      ── Pima Butte Elementary School, Mon 30 Nov, Arrival, 07:30–08:00 ──────────────
      1 of 1 there: Rosa Saguaro 07:30–09:40.
      This week: covered 5:50 of 8:00, visited on 2 of 3 days.
      X gap ½ part ○ open ● covered + extra ■ locked ! rule • spare · none ─ closed

      Tab gap  E setup  f fill  d next day  PgDn next campus  : menu  ? help  q quit
      """)
  }
}
