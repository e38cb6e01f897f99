import TerminalKit
import Testing

@testable import Workbench

/// Gaps and violations as they look.
@Suite struct ProblemsDrawingTests {
  private static func state(_ options: Options = Options(), width: Int = 80, height: Int = 24) -> State {
    SampleWeek.state(width: width, height: height, options).after(.character("3"))
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


      e close gap  Enter to the board  x remove  f fill  d day  : menu  ? help  q quit
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


      e close gap  Enter to the board  x remove  f fill  d day  : menu  ? help  q quit
      """)
  }
}
