import Staffing
import TerminalKit
import TestSupport
import Testing

@testable import Workbench

/// The list of what would close a gap.
@Suite struct ExplainDrawingTests {
  private func state(width: Int = 80, height: Int = 24, _ options: Options = Options()) -> State {
    SampleWeek.state(
      width: width, height: height, options,
      visits: SampleWeek.visits + [
        .of("saguaro saddleback tue p1-p3"), .of("saguaro pima-butte wed arrival-p2"),
        .of("cholla pima-butte thu arrival-p3"), .of("saguaro saddleback thu p1-lunch"),
      ])
  }

  @Test func closingAGap() {
    expectDrawing(
      "explain", state().withCursor("santa-rosa", .thu, period: 5).after(.enter).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 19:40  open 36:40  covered 58%  violations 2             1 board  2 3 4 5 6
        Campus                          gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4
      ┌─ Close Santa Rosa Elementary School, Thu Lunch, 11:10–12:10 ─────────────────┐
      │ Name:                                                  4 ways, 5 cannot come │
      │   What would close it, then who cannot come              gaps  opens   cost  │
      │ ▸ Cholla comes, Recess–Lunch, 09:40–12:10; is at Pima…  -1:00   2:00   -495  │
      │   Saguaro comes, Lunch–Dismissal, 11:10–14:40; is at …  -0:30   2:10   -475  │
      │   Cholla leaves Pima Butte, Arrival–P3, and comes, Lu…  -1:00   3:20   -250  │
      │   Saguaro leaves Saddleback, P1–Lunch, and comes, P2–…  -0:30   3:50    -70  │
      │   ! Saguaro: at Saddleback 08:00–12:10                                       │
      │   ! Cholla: at Pima Butte until 11:10, 15 minutes away, starts 11:10 (15 m…  │
      │   ! Ocotillo: absent all day                                                 │
      │   ! Agave: the role does not staff the level elementary                      │
      │   ! Yucca: the role does not staff the level elementary                      │
      │ ──────────────────────────────────────────────────────────────────────────── │
      │ Cholla comes, Recess–Lunch, 09:40–12:10; is at Pima Butte, Arrival–P1        │
      │ instead of Arrival–P3. Opens Pima Butte Thu 2:00 that are not required.      │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
      This week: visited on 2 of 3 days, covered 7:20 of 8:00.
      X gap ½ part o open ● covered + extra ■ locked ! rule • spare · none ─ closed

      Enter do it  Esc close  F1 help
      """)
  }

  @Test func aRowFurtherDownInASCII() {
    expectDrawing(
      "explain ascii",
      state(Options(alphabet: .ascii)).withCursor("santa-rosa", .thu, period: 5).after(.enter, .end).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov - Sun 6 Dec 2026
      gaps 19:40  open 36:40  covered 58%  violations 2             1 board  2 3 4 5 6
        Campus                          gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4
      +- Close Santa Rosa Elementary School, Thu Lunch, 11:10-12:10 -----------------+
      | Name:                                                  4 ways, 5 cannot come |
      |   What would close it, then who cannot come              gaps  opens   cost  |
      |   Cholla comes, Recess-Lunch, 09:40-12:10; is at Pima~  -1:00   2:00   -495  |
      |   Saguaro comes, Lunch-Dismissal, 11:10-14:40; is at ~  -0:30   2:10   -475  |
      |   Cholla leaves Pima Butte, Arrival-P3, and comes, Lu~  -1:00   3:20   -250  |
      |   Saguaro leaves Saddleback, P1-Lunch, and comes, P2-~  -0:30   3:50    -70  |
      |   ! Saguaro: at Saddleback 08:00-12:10                                       |
      |   ! Cholla: at Pima Butte until 11:10, 15 minutes away, starts 11:10 (15 m~  |
      |   ! Ocotillo: absent all day                                                 |
      |   ! Agave: the role does not staff the level elementary                      |
      | > ! Yucca: the role does not staff the level elementary                      |
      | ---------------------------------------------------------------------------- |
      | Ines Yucca cannot come: the role does not staff the level elementary.        |
      |                                                                              |
      |                                                                              |
      +------------------------------------------------------------------------------+
      This week: visited on 2 of 3 days, covered 7:20 of 8:00.
      X gap % part o open # covered + extra L locked ! rule * spare . none - closed

      Enter do it  Esc close  F1 help
      """)
  }

  @Test func closingAGapOnAWideScreen() {
    expectDrawing(
      "explain 160x48",
      state(width: 160, height: 48).withCursor("santa-rosa", .thu, period: 5).after(.character("e"), .down).render(),
      """
      Sonoran Unified School District                                                                                                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 19:40  open 36:40  covered 58%  violations 2                                                              1 board 2 officers 3 gaps 4 totals 5 campus 6 map
        Campus                               gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4       covered  days
      Elementary                            15:20 3 campuses, 38% covered
        Pima Butte Elementary School         5:00 ●++•●XoX Xoo·oXoX ●●!!!   ●●●•●XoX ──────   11:10/8:00   3/3
      ▸ Santa Rosa Elementary School         5:10 Xoo·o●●● X●●•●●oX XoXoX   Xoo·oXoX ──────    7:20/8:00   2/3
        Saddleback Elementary School         5:10 Xoo·oXoX X●●•■■■■ XoXoX   X●●•●●oX ──────   10:10/8:00   2/3
      Middle                                 1:40 1 campus, 75% covered
        Desert Wind Middle School            1:40 ●●●●●●●  ●●●●●●●  XooXooX ●●●●●●●  ──────        22:00     3
      High                                   2:40 1 campus, 91% covered
        Desert Sunrise High School           2:40 ●●●½●●●  ●●●½●●●  ●●●½●●● ●●●½●●●  ──────        29:20     4




                               ┌─ Close Santa Rosa Elementary School, Thu Lunch, 11:10–12:10 ───────────────────────────────────────────────┐
                               │ Name:                                                                                4 ways, 5 cannot come │
                               │   What would close it, then who cannot come                                            gaps  opens   cost  │
                               │   Cholla comes, Recess–Lunch, 09:40–12:10; is at Pima Butte, Arrival–P1 instead of …  -1:00   2:00   -495  │
                               │ ▸ Saguaro comes, Lunch–Dismissal, 11:10–14:40; is at Saddleback, P1–P2 instead of P…  -0:30   2:10   -475  │
                               │   Cholla leaves Pima Butte, Arrival–P3, and comes, Lunch–Dismissal, 11:10–14:40       -1:00   3:20   -250  │
                               │   Saguaro leaves Saddleback, P1–Lunch, and comes, P2–Dismissal, 08:50–14:40           -0:30   3:50    -70  │
                               │   ! Saguaro: at Saddleback 08:00–12:10                                                                     │
                               │   ! Cholla: at Pima Butte until 11:10, 15 minutes away, starts 11:10 (15 minutes short)                    │
                               │   ! Ocotillo: absent all day                                                                               │
                               │   ! Agave: the role does not staff the level elementary                                                    │
                               │   ! Yucca: the role does not staff the level elementary                                                    │
                               │ ────────────────────────────────────────────────────────────────────────────────────────────────────────── │
                               │ Saguaro comes, Lunch–Dismissal, 11:10–14:40; is at Saddleback, P1–P2 instead of P1–Lunch. Opens Saddleback │
                               │ Thu 1:00 of gaps and 1:10 that are not required.                                                           │
                               │                                                                                                            │
                               └────────────────────────────────────────────────────────────────────────────────────────────────────────────┘





      ── Thu 3 Dec, Lunch, 11:10–12:10, Santa Rosa Elementary School ─────────────────────────────────────────────────────────────────────────────────────────────────
        Arrival           Period 1          Period 2          Recess            Period 3          Lunch             Period 4          Dismissal



      gap 1:00: nobody is there.


      X gap  ½ partly covered  o open  ● covered  + more than needed  ■ locked  ! breaks a rule  • there without need  · no need  ─ closed

      Enter do it  Esc close  F1 help
      """)
  }

  @Test func theChosenRowStandsOut() {
    expectText(
      "explain styles",
      state().withCursor("santa-rosa", .thu, period: 5).after(.enter).render().styledText,
      """
      aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa......................aaaaaaaaaaaaaaaaaaaaaaaaaaa
      bbbbbbbbbb......................................b............ccccccccc
      ..aaaaaa..........................aaaa.aaaaaa...aaaaa....aaaaa...ddddd....aaaaa
      eeaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeee
      e.eeeeee.................................................eeeeeeeeeeeeeeeeeeeee.e
      e...aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa..............aaaa..aaaaa...aaaa..e
      e...aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa..fffff...gggg...aaaa..e
      e.........................................................fffff...gggg.........e
      e.........................................................fffff...gggg.........e
      e.........................................................fffff...gggg.........e
      e...bbeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee.......................................e
      e...bbeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee..e
      e...bbeeeeeeeeeeeeeeeeeeeeeeee.................................................e
      e...bbeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee......................e
      e...bbeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee......................e
      e.eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee.e
      e..............................................................................e
      e..............................................................................e
      e..............................................................................e
      eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee

      b.....g......a......a.........a.......a........b......h.......e......e

      hhhhh........hhh........hh
      a: bold
      b: bold red
      c: reverse
      d: bold underline
      e: dim
      f: color28
      g: bold color166
      h: bold color30
      """)
  }

  @Test func theFilterFindsOfficersByName() {
    expectDrawing(
      "explain filter",
      state().withCursor("santa-rosa", .thu, period: 5).after(
        .enter, .character("y"), .character("u"), .character("c")
      ).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 19:40  open 36:40  covered 58%  violations 2             1 board  2 3 4 5 6
        Campus                          gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4
      ┌─ Close Santa Rosa Elementary School, Thu Lunch, 11:10–12:10 ─────────────────┐
      │ Name: yuc                                              4 ways, 5 cannot come │
      │   What would close it, then who cannot come              gaps  opens   cost  │
      │ ▸ ! Yucca: the role does not staff the level elementary                      │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │ ──────────────────────────────────────────────────────────────────────────── │
      │ Ines Yucca cannot come: the role does not staff the level elementary.        │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
      This week: visited on 2 of 3 days, covered 7:20 of 8:00.
      X gap ½ part o open ● covered + extra ■ locked ! rule • spare · none ─ closed

      Enter do it  Esc close  F1 help
      """)
  }
}
