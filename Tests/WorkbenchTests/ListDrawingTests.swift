import Staffing
import TerminalKit
import Testing

@testable import Workbench

/// The officers and the problems as they look.
@Suite struct ListDrawingTests {
  @Test func officersShowTheirHoursAndTheChosenOnesWeek() {
    expectDrawing(
      "officers 80x24", SampleWeek.state().after(.character("2")).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2      1 board 2 officers 3 gaps
        Officer                        Mon   Tue   Wed   Thu   Fri           week   !
      ▸ Rosa Saguaro                  5:55     ·     ·     ·     ·   5:55 / 19:30
        Wei Cholla                    3:10  4:40     ·     ·     ·   7:50 / 12:00
        Dana Ocotillo                    ·  4:10  2:30  away     ·   6:40 / 20:00   1
        Miguel Agave                  7:30  7:30  7:30  7:30     ·  30:00 / 40:00
        Ines Yucca                    7:30  7:30     ·  7:30     ·  22:30 / 40:00   1


      ── Rosa Saguaro, School Safety Officer, 5:55 of 19:30 hours ────────────────────
        Mon  5:55 of 8:00 hours
      ▸      07:30–09:40  Pima Butte Elementary School, Arrival–P2
               15 min on the way
             11:10–14:40  Santa Rosa Elementary School, Lunch–Dismissal
        Tue  free 07:00–15:00
        Wed  free 07:00–12:00
        Thu  free 07:00–15:00
        Fri  not available




      Enter to the board  x remove  X clear the day  f fill  / find  ? help  q quit
      """)
  }

  @Test func wideOfficersStandBesideTheirWeek() {
    expectDrawing(
      "officers 160x48", SampleWeek.state(width: 160, height: 48).after(.character("2"), .down, .down).render(),
      """
      Sonoran Unified School District                                                                                                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2                                                                                      1 board 2 officers 3 gaps
        Officer                                    Mon   Tue   Wed   Thu   Fri           week   !   │ Dana Ocotillo, School Safety Officer, 6:40 of 20:00 hours
        Rosa Saguaro                              5:55     ·     ·     ·     ·   5:55 / 19:30       │ ! Pima Butte Elementary School is not among the officer's
        Wei Cholla                                3:10  4:40     ·     ·     ·   7:50 / 12:00       │   campuses
      ▸ Dana Ocotillo                                ·  4:10  2:30  away     ·   6:40 / 20:00   1   │   Mon  free
        Miguel Agave                              7:30  7:30  7:30  7:30     ·  30:00 / 40:00       │   Tue  4:10 hours
        Ines Yucca                                7:30  7:30     ·  7:30     ·  22:30 / 40:00   1   │ ▸      08:00–12:10  Santa Rosa Elementary School, P1–Lunch
                                                                                                    │   Wed  2:30 hours
                                                                                                    │        09:30–12:00  Pima Butte Elementary School, Lunch–Dismiss…
                                                                                                    │   Thu  absent
                                                                                                    │   Fri  free
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

      Enter to the board  x remove  X clear the day  f fill  → next visit  / find  & filter  1 board  3 gaps  g week  ? help  q quit
      """)
  }

  @Test func problemsAreSortedByWeight() {
    expectDrawing(
      "problems 80x24", SampleWeek.state().after(.character("3")).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2      1 board 2 officers 3 gaps
          weight  What is wrong                                                37 rows
      ▸     rule  ! Dana Ocotillo: Pima Butte Elementary School is not among the of… █
            rule  ! Ines Yucca: full-time at Desert Wind Middle School, but not the… █
             240  X Pima Butte Elementary School, Mon Lunch, 11:10–12:10             █
             240  X Pima Butte Elementary School, Tue Lunch, 11:10–12:10             █
             240  X Pima Butte Elementary School, Thu Lunch, 11:10–12:10             █
             240  X Santa Rosa Elementary School, Thu Lunch, 11:10–12:10             █
             240  X Saddleback Elementary School, Mon Lunch, 11:10–12:10             │
             240  X Saddleback Elementary School, Thu Lunch, 11:10–12:10             │
             160  X Santa Rosa Elementary School, Wed Lunch, 09:30–10:10             │
             160  X Saddleback Elementary School, Wed Lunch, 09:30–10:10             │
             160  X Desert Wind Middle School, Wed Lunch, 10:15–10:55                │
             160  ½ Desert Sunrise High School, Mon Lunch, 10:15–10:55, 1 of 2 there │
             160  ½ Desert Sunrise High School, Tue Lunch, 10:15–10:55, 1 of 2 there │
             160  ½ Desert Sunrise High School, Wed Lunch, 10:15–10:55, 1 of 2 there │
             160  ½ Desert Sunrise High School, Thu Lunch, 10:15–10:55, 1 of 2 there │
      ────────────────────────────────────────────────────────────────────────────────
      Dana Ocotillo: Pima Butte Elementary School is not among the officer's campuses
      (eligibility)


      Enter to the board  f fill  / find  & filter  1 board  g week  ? help  q quit
      """)
  }

  @Test func problemsInASCII() {
    expectDrawing(
      "problems ASCII", SampleWeek.state(Options(alphabet: .ascii)).after(.character("3"), .down, .down).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov - Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2      1 board 2 officers 3 gaps
          weight  What is wrong                                                37 rows
            rule  ! Dana Ocotillo: Pima Butte Elementary School is not among the of~ #
            rule  ! Ines Yucca: full-time at Desert Wind Middle School, but not the~ #
      >      240  X Pima Butte Elementary School, Mon Lunch, 11:10-12:10             #
             240  X Pima Butte Elementary School, Tue Lunch, 11:10-12:10             #
             240  X Pima Butte Elementary School, Thu Lunch, 11:10-12:10             #
             240  X Santa Rosa Elementary School, Thu Lunch, 11:10-12:10             #
             240  X Saddleback Elementary School, Mon Lunch, 11:10-12:10             |
             240  X Saddleback Elementary School, Thu Lunch, 11:10-12:10             |
             160  X Santa Rosa Elementary School, Wed Lunch, 09:30-10:10             |
             160  X Saddleback Elementary School, Wed Lunch, 09:30-10:10             |
             160  X Desert Wind Middle School, Wed Lunch, 10:15-10:55                |
             160  % Desert Sunrise High School, Mon Lunch, 10:15-10:55, 1 of 2 there |
             160  % Desert Sunrise High School, Tue Lunch, 10:15-10:55, 1 of 2 there |
             160  % Desert Sunrise High School, Wed Lunch, 10:15-10:55, 1 of 2 there |
             160  % Desert Sunrise High School, Thu Lunch, 10:15-10:55, 1 of 2 there |
      --------------------------------------------------------------------------------
      Pima Butte Elementary School, Mon 30 Nov, Lunch, 11:10-12:10: 0 of 1 there, 1:00
      at weight 4 = 240 weighted minutes.


      e close gap  Enter to the board  f fill  / find  & filter  ? help  q quit
      """)
  }
}
