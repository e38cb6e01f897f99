import TerminalKit
import Testing

@testable import Workbench

/// Gaps and violations as they look.
@Suite struct ProblemsDrawingTests {
  private static func state(_ options: Options = Options(), width: Int = 80, height: Int = 24) -> State {
    SampleWeek.state(width: width, height: height, options).after(.character("3"))
  }

  @Test func problemsAreListedTheHeaviestFirst() {
    expectDrawing(
      "problems 80x24", Self.state().render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2             1 2  3 gaps  4 5 6
          weight  What is wrong                                                37 rows
      ▸     rule  ! Dana Ocotillo: Pima Butte Elementary School is not among the of… █
            rule  ! Ines Yucca: full-time at Desert Wind Middle School, but not the… █
             240  X Pima Butte Elementary School     Mon Lunch      11:10–12:10  0/1 █
             240  X Pima Butte Elementary School     Tue Lunch      11:10–12:10  0/1 █
             240  X Pima Butte Elementary School     Thu Lunch      11:10–12:10  0/1 █
             240  X Santa Rosa Elementary School     Thu Lunch      11:10–12:10  0/1 █
             240  X Saddleback Elementary School     Mon Lunch      11:10–12:10  0/1 │
             240  X Saddleback Elementary School     Thu Lunch      11:10–12:10  0/1 │
             160  X Santa Rosa Elementary School     Wed Lunch      09:30–10:10  0/1 │
             160  X Saddleback Elementary School     Wed Lunch      09:30–10:10  0/1 │
             160  X Desert Wind Middle School        Wed Lunch      10:15–10:55  0/1 │
             160  ½ Desert Sunrise High School       Mon Lunch      10:15–10:55  1/2 │
             160  ½ Desert Sunrise High School       Tue Lunch      10:15–10:55  1/2 │
             160  ½ Desert Sunrise High School       Wed Lunch      10:15–10:55  1/2 │
             160  ½ Desert Sunrise High School       Thu Lunch      10:15–10:55  1/2 │
      ────────────────────────────────────────────────────────────────────────────────
      Dana Ocotillo: Pima Butte Elementary School is not among the officer's campuses
      (eligibility)


      Enter to the board  E setup  f fill  d day  l level  : menu  ? help  q quit
      """)
  }

  @Test func problemsInColour() {
    expectText(
      "problems 80x24 styles", Self.state().render().styledText,
      """
      aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa......................aaaaaaaaaaaaaaaaaaaaaaaaaaa
      bbbbbbbbbb......................................b.................cccccccc
      ....aaaaaa..aaaaaaaaaaaaa................................................ddddddd
      e.....bbbb..bbaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.d
      ......bbbb..bb.................................................................d
      ............b..................................................................d
      ............b..................................................................d
      ............b..................................................................d
      ............b..................................................................d
      ............b..................................................................d
      ............b..................................................................d
      ............b..................................................................d
      ............b..................................................................d
      ............b..................................................................d
      ............f..................................................................d
      ............f..................................................................d
      ............f..................................................................d
      ............f..................................................................d
      dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd




      eeeee...............e........e.......e......e........e.......e.......e
      a: bold
      b: bold color160
      c: reverse
      d: dim
      e: bold color30
      f: bold color166
      """)
  }

  @Test func gapsOfOneLevelByCampus() {
    expectDrawing(
      "problems by campus", Self.state().after(.character("l"), .character("b")).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2             1 2  3 gaps  4 5 6
          weight  What is wrong   Elementary, by campus                        32 rows
      ▸     rule  ! Dana Ocotillo: Pima Butte Elementary School is not among the of… █
            1480  Saddleback Elementary School: 10 gaps, 6:10                        █
             240  X Mon Lunch                                       11:10–12:10  0/1 █
             240  X Thu Lunch                                       11:10–12:10  0/1 █
             160  X Wed Lunch                                       09:30–10:10  0/1 █
             120  X Mon Arrival                                     07:30–08:00  0/1 █
             120  X Mon Dismissal                                   14:10–14:40  0/1 █
             120  X Tue Arrival                                     07:30–08:00  0/1 │
             120  X Wed Arrival                                     07:30–08:00  0/1 │
             120  X Wed Dismissal                                   11:30–12:00  0/1 │
             120  X Thu Arrival                                     07:30–08:00  0/1 │
             120  X Thu Dismissal                                   14:10–14:40  0/1 │
            1440  Pima Butte Elementary School: 9 gaps, 6:00                         │
             240  X Mon Lunch                                       11:10–12:10  0/1 │
             240  X Tue Lunch                                       11:10–12:10  0/1 │
      ────────────────────────────────────────────────────────────────────────────────
      Dana Ocotillo: Pima Butte Elementary School is not among the officer's campuses
      (eligibility)


      Enter to the board  E setup  f fill  d day  l level  : menu  ? help  q quit
      """)
  }

  @Test func problemsInASCII() {
    expectDrawing(
      "problems ASCII", Self.state(Options(alphabet: .ascii)).after(.down, .down).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov - Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2             1 2  3 gaps  4 5 6
          weight  What is wrong                                                37 rows
            rule  ! Dana Ocotillo: Pima Butte Elementary School is not among the of~ #
            rule  ! Ines Yucca: full-time at Desert Wind Middle School, but not the~ #
      >      240  X Pima Butte Elementary School     Mon Lunch      11:10-12:10  0/1 #
             240  X Pima Butte Elementary School     Tue Lunch      11:10-12:10  0/1 #
             240  X Pima Butte Elementary School     Thu Lunch      11:10-12:10  0/1 #
             240  X Santa Rosa Elementary School     Thu Lunch      11:10-12:10  0/1 #
             240  X Saddleback Elementary School     Mon Lunch      11:10-12:10  0/1 |
             240  X Saddleback Elementary School     Thu Lunch      11:10-12:10  0/1 |
             160  X Santa Rosa Elementary School     Wed Lunch      09:30-10:10  0/1 |
             160  X Saddleback Elementary School     Wed Lunch      09:30-10:10  0/1 |
             160  X Desert Wind Middle School        Wed Lunch      10:15-10:55  0/1 |
             160  % Desert Sunrise High School       Mon Lunch      10:15-10:55  1/2 |
             160  % Desert Sunrise High School       Tue Lunch      10:15-10:55  1/2 |
             160  % Desert Sunrise High School       Wed Lunch      10:15-10:55  1/2 |
             160  % Desert Sunrise High School       Thu Lunch      10:15-10:55  1/2 |
      --------------------------------------------------------------------------------
      Pima Butte Elementary School, Mon 30 Nov, Lunch, 11:10-12:10: 0 of 1 there, 1:00
      at weight 4 = 240 weighted minutes.


      e close gap  Enter to the board  E setup  f fill  : menu  ? help  q quit
      """)
  }

  @Test func aWideScreenByDay() {
    expectDrawing(
      "problems 160x48", Self.state(width: 160, height: 48).after(.character("b"), .character("b")).render(),
      """
      Sonoran Unified School District                                                                                                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2                                                              1 board 2 officers 3 gaps 4 totals 5 campus 6 map
          weight  What is wrong   by day                                                                                                                       41 rows
      ▸     rule  ! Dana Ocotillo: Pima Butte Elementary School is not among the officer's campuses                                                                  █
            rule  ! Ines Yucca: full-time at Desert Wind Middle School, but not there Wed 06:50–07:20 and 6 more periods                                             █
            1120  Mon 30 Nov: 7 gaps, 4:40                                                                                                                           █
             240  X Pima Butte Elementary School                                                                          Mon Lunch                 11:10–12:10  0/1 █
             240  X Saddleback Elementary School                                                                          Mon Lunch                 11:10–12:10  0/1 █
             160  ½ Desert Sunrise High School                                                                            Mon Lunch                 10:15–10:55  1/2 █
             120  X Pima Butte Elementary School                                                                          Mon Dismissal             14:10–14:40  0/1 █
             120  X Santa Rosa Elementary School                                                                          Mon Arrival               07:30–08:00  0/1 █
             120  X Saddleback Elementary School                                                                          Mon Arrival               07:30–08:00  0/1 █
             120  X Saddleback Elementary School                                                                          Mon Dismissal             14:10–14:40  0/1 █
            1000  Tue 1 Dec: 7 gaps, 4:10                                                                                                                            █
             240  X Pima Butte Elementary School                                                                          Tue Lunch                 11:10–12:10  0/1 █
             160  ½ Desert Sunrise High School                                                                            Tue Lunch                 10:15–10:55  1/2 █
             120  X Pima Butte Elementary School                                                                          Tue Arrival               07:30–08:00  0/1 █
             120  X Pima Butte Elementary School                                                                          Tue Dismissal             14:10–14:40  0/1 █
             120  X Santa Rosa Elementary School                                                                          Tue Arrival               07:30–08:00  0/1 █
             120  X Santa Rosa Elementary School                                                                          Tue Dismissal             14:10–14:40  0/1 █
             120  X Saddleback Elementary School                                                                          Tue Arrival               07:30–08:00  0/1 █
            1480  Wed 2 Dec: 11 gaps, 6:10                                                                                                                           █
             160  X Santa Rosa Elementary School                                                                          Wed Lunch                 09:30–10:10  0/1 █
             160  X Saddleback Elementary School                                                                          Wed Lunch                 09:30–10:10  0/1 █
             160  X Desert Wind Middle School                                                                             Wed Lunch                 10:15–10:55  0/1 █
             160  ½ Desert Sunrise High School                                                                            Wed Lunch                 10:15–10:55  1/2 █
             120  X Pima Butte Elementary School                                                                          Wed Arrival               07:30–08:00  0/1 █
             120  X Santa Rosa Elementary School                                                                          Wed Arrival               07:30–08:00  0/1 █
             120  X Santa Rosa Elementary School                                                                          Wed Dismissal             11:30–12:00  0/1 █
             120  X Saddleback Elementary School                                                                          Wed Arrival               07:30–08:00  0/1 █
             120  X Saddleback Elementary School                                                                          Wed Dismissal             11:30–12:00  0/1 █
             120  X Desert Wind Middle School                                                                             Wed Arrival               06:50–07:20  0/1 █
             120  X Desert Wind Middle School                                                                             Wed Dismissal             13:50–14:20  0/1 █
            1600  Thu 3 Dec: 10 gaps, 6:40                                                                                                                           █
             240  X Pima Butte Elementary School                                                                          Thu Lunch                 11:10–12:10  0/1 █
             240  X Santa Rosa Elementary School                                                                          Thu Lunch                 11:10–12:10  0/1 █
             240  X Saddleback Elementary School                                                                          Thu Lunch                 11:10–12:10  0/1 │
             160  ½ Desert Sunrise High School                                                                            Thu Lunch                 10:15–10:55  1/2 │
             120  X Pima Butte Elementary School                                                                          Thu Arrival               07:30–08:00  0/1 │
             120  X Pima Butte Elementary School                                                                          Thu Dismissal             14:10–14:40  0/1 │
      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
      Dana Ocotillo: Pima Butte Elementary School is not among the officer's campuses (eligibility)





      Enter to the board  E setup  f fill  d day  l level  w weight  b group  / find  & filter  1 board  2 officers  4 totals  5 campus  : menu  ? help  q quit
      """)
  }

  @Test func aWideScreenInColour() {
    expectText(
      "problems 160x48 styles", Self.state(width: 160, height: 48).render().styledText,
      """
      aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa......................................................................................................aaaaaaaaaaaaaaaaaaaaaaaaaaa
      bbbbbbbbbb......................................b.................................................................................cccccc
      ....aaaaaa..aaaaaaaaaaaaa................................................................................................................................ddddddd
      e.....bbbb..bbaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
      ......bbbb..bb
      ............b
      ............b
      ............b
      ............b
      ............b
      ............b
      ............b
      ............b
      ............b
      ............f
      ............f
      ............f
      ............f
      ............b
      ............b
      ............b
      ............b
      ............b
      ............b
      ............b
      ............b
      ............b
      ............b
      ............b
      ............b
      ............b
      ............b
      ............b
      ............b
      ............b
      ............b
      ............b
      ............b
      ............b
      ............b
      dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd






      eeeee...............e........e.......e......e........e.........e........e.......e.........e........e...........e.........e.........e.......e.......e
      a: bold
      b: bold color160
      c: reverse
      d: dim
      e: bold color30
      f: bold color166
      """)
  }
}
