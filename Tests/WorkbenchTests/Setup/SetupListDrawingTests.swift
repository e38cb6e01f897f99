import Staffing
import TerminalKit
import Testing

@testable import Workbench

/// The setup's lists on the smallest screen.
@Suite struct SetupListDrawingTests {
  @Test func theListOfDistrict() {
    expectDrawing(
      "list district 80x24",
      SetupFlowTests.state().inList(.district).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2             1 board  2 3 4 5 6
      ▸ District          │ District
        Bells           3 │ Name               Sonoran Unified School District
        Campuses        5 │
        Roles           2 │
        Agencies        1 │
        Funding         1 │
        Officers        5 │
        Needs           4 │
        Targets         1 │
        Policy            │
        Travel times    1 │
        Closed days     1 │
        Bell changes    1 │
        Absences        1 │ ──────────────────────────────────────────────────────────
        This week         │ The district's name and what else it says of itself.
                          │
                          │
                          │
                          │
                          │

      Enter open  Esc back  : menu  ? help  q quit
      """)
  }

  @Test func theListOfBells() {
    expectDrawing(
      "list bells 80x24",
      SetupFlowTests.state().inList(.bells).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2             1 board  2 3 4 5 6
        District          │ Bells                                              1 of 3
        Bells           3 │ ▸ Elementary day           elementary, 8 periods, 07:30–…
        Campuses        5 │   High school day          high, 7 periods, 06:50–14:20
        Roles           2 │   Early release            early, 5 periods, 07:30–12:00
        Agencies        1 │
        Funding         1 │
        Officers        5 │
        Needs           4 │
        Targets         1 │
        Policy            │
        Travel times    1 │
        Closed days     1 │
        Bell changes    1 │
        Absences        1 │ ── Elementary day ────────────────────────────────────────
        This week         │ 07     08     09     10     11     12     13     14
                          │    Ar… P1    P2    … P3      Lunch  P4             D…
                          │    ├───├─────├─────├─├───────├──────├──────────────├──
                          │    07:30     08:50 09:40     11:10  12:10          14:10
                          │
                          │ Name               Elementary day

      Enter open  n new  x remove  p its parts  Esc back  : menu  ? help  q quit
      """)
  }

  @Test func theListOfPeriods() {
    expectDrawing(
      "list periods 80x24",
      SetupFlowTests.state().inList(.periods).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2             1 board  2 3 4 5 6
        District          │ Periods of Elementary day                          1 of 8
        Bells           3 │ ▸ Arrival                  07:30–08:00, arrival, arrival
        Campuses        5 │   Period 1                 08:00–08:50, class, p1
        Roles           2 │   Period 2                 08:50–09:40, class, p2
        Agencies        1 │   Recess                   09:40–10:00, recess, recess
        Funding         1 │   Period 3                 10:00–11:10, class, p3
        Officers        5 │   Lunch                    11:10–12:10, lunch, lunch
        Needs           4 │   Period 4                 12:10–14:10, class, p4
        Targets         1 │   Dismissal                14:10–14:40, dismissal, dismi…
        Policy            │
        Travel times    1 │
        Closed days     1 │
        Bell changes    1 │
        Absences        1 │ ── Arrival ───────────────────────────────────────────────
        This week         │ 07     08     09     10     11     12     13     14
                          │    Ar… P1    P2    … P3      Lunch  P4             D…
                          │    ┣━━━├─────├─────├─├───────├──────├──────────────├──
                          │    07:30     08:50 09:40     11:10  12:10          14:10
                          │
                          │ Name               Arrival

      Enter open  n new  x remove  Esc back  : menu  ? help  q quit
      """)
  }

  @Test func theListOfCampuses() {
    expectDrawing(
      "list campuses 80x24",
      SetupFlowTests.state().inList(.campuses).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2             1 board  2 3 4 5 6
        District          │ Campuses                                           1 of 5
        Bells           3 │ ▸ Pima Butte Elementary S… elementary, elementary, Wed e…
        Campuses        5 │   Santa Rosa Elementary S… elementary, elementary, Wed e…
        Roles           2 │   Saddleback Elementary S… elementary, elementary, Wed e…
        Agencies        1 │   Desert Wind Middle Scho… middle, high
        Funding         1 │   Desert Sunrise High Sch… high, high
        Officers        5 │
        Needs           4 │
        Targets         1 │
        Policy            │
        Travel times    1 │
        Closed days     1 │
        Bell changes    1 │
        Absences        1 │ ── Pima Butte Elementary School ──────────────────────────
        This week         │ Name               Pima Butte Elementary School
                          │ Id                 pima-butte
                          │ Level              elementary
                          │ Bells              elementary
                          │ Bells Wed          early
                          │

      Enter open  n new  x remove  Esc back  : menu  ? help  q quit
      """)
  }

  @Test func theListOfOfficers() {
    expectDrawing(
      "list officers 80x24",
      SetupFlowTests.state().inList(.officers).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2             1 board  2 3 4 5 6
        District          │ Officers                                           1 of 5
        Bells           3 │ ▸ Rosa Saguaro             sso, 19.5 h, Mon Tue Wed Thu
        Campuses        5 │   Wei Cholla               sso, 12 h
        Roles           2 │   Dana Ocotillo            sso, 20 h
        Agencies        1 │   Miguel Agave             sro, 40 h, at sunrise
        Funding         1 │   Ines Yucca               sro, 40 h, at desert-wind
        Officers        5 │
        Needs           4 │
        Targets         1 │
        Policy            │
        Travel times    1 │
        Closed days     1 │
        Bell changes    1 │
        Absences        1 │ ── Rosa Saguaro ──────────────────────────────────────────
        This week         │     00  02  04  06  08  10  12  14  16  18  20  22
                          │ Mon ··············████████████████··················
                          │ Tue ··············████████████████··················
                          │ Wed ··············██████████························
                          │ Thu ··············████████████████··················
                          │ Fri ················································

      Enter open  n new  x remove  p its parts  Esc back  : menu  ? help  q quit
      """)
  }

  @Test func theListOfCertifications() {
    expectDrawing(
      "list certifications 80x24",
      SetupFlowTests.state().inList(.certifications).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2             1 board  2 3 4 5 6
        District          │ Certifications of Rosa Saguaro                     1 of 1
        Bells           3 │ ▸ azpost                   until 2027-12-31
        Campuses        5 │
        Roles           2 │
        Agencies        1 │
        Funding         1 │
        Officers        5 │
        Needs           4 │
        Targets         1 │
        Policy            │
        Travel times    1 │
        Closed days     1 │
        Bell changes    1 │
        Absences        1 │ ── azpost ────────────────────────────────────────────────
        This week         │     00  02  04  06  08  10  12  14  16  18  20  22
                          │ Mon ··············████████████████··················
                          │ Tue ··············████████████████··················
                          │ Wed ··············██████████························
                          │ Thu ··············████████████████··················
                          │ Fri ················································

      Enter open  n new  x remove  Esc back  : menu  ? help  q quit
      """)
  }

  @Test func theListOfNeeds() {
    expectDrawing(
      "list needs 80x24",
      SetupFlowTests.state().inList(.needs).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2             1 board  2 3 4 5 6
        District          │ Needs                                    matches  decides
        Bells           3 │ ▸ 1 every campus   1 × weight 1              139       70
        Campuses        5 │   2 every campus:… 1 × weight 4, requi…       60       56
        Roles           2 │   3 every campus:… 0 × weight 0                9        9
        Agencies        1 │   4 sunrise: lunch 2 × weight 4, requi…        4        4
        Funding         1 │
        Officers        5 │
        Needs           4 │
        Targets         1 │
        Policy            │
        Travel times    1 │
        Closed days     1 │
        Bell changes    1 │
        Absences        1 │ ── 1 every campus ────────────────────────────────────────
        This week         │ Matches 139 posts of this week and decides 70 of them;
                          │ need 2 decides 56, need 3 decides 9, need 4 decides 4.
                          │ Officers           1
                          │ Weight             1
                          │ Required           false
                          │

      Enter open  n new  x remove  J down  K up  Esc back  : menu  ? help  q quit
      """)
  }

  @Test func theListOfTargets() {
    expectDrawing(
      "list targets 80x24",
      SetupFlowTests.state().inList(.targets).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2             1 board  2 3 4 5 6
        District          │ Targets                                  matches  decides
        Bells           3 │ ▸ 1 elementary     4 days, 10 h                3        3
        Campuses        5 │
        Roles           2 │
        Agencies        1 │
        Funding         1 │
        Officers        5 │
        Needs           4 │
        Targets         1 │
        Policy            │
        Travel times    1 │
        Closed days     1 │
        Bell changes    1 │
        Absences        1 │ ── 1 elementary ──────────────────────────────────────────
        This week         │ Matches 3 campuses and decides all of them.
                          │ Levels             elementary
                          │ Days               4
                          │ Hours              10
                          │
                          │

      Enter open  n new  x remove  J down  K up  Esc back  : menu  ? help  q quit
      """)
  }

  @Test func theListOfPolicy() {
    expectDrawing(
      "list policy 80x24",
      SetupFlowTests.state().inList(.policy).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2             1 board  2 3 4 5 6
        District          │ Policy
        Bells           3 │ Shortest visit     60
        Campuses        5 │ Most visits a day  3
        Roles           2 │ Meal after         6
        Agencies        1 │ Meal minutes       30
        Funding         1 │ Travel default     15
        Officers        5 │
        Needs           4 │
        Targets         1 │
      ▸ Policy            │
        Travel times    1 │
        Closed days     1 │
        Bell changes    1 │
        Absences        1 │ ──────────────────────────────────────────────────────────
        This week         │ Rules of the district; one that is left empty does not
                          │ exist.
                          │
                          │
                          │
                          │

      Enter open  Esc back  : menu  ? help  q quit
      """)
  }

  @Test func theListOfBellChanges() {
    expectDrawing(
      "list bellChanges 80x24",
      SetupFlowTests.state().inList(.bellChanges).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2             1 board  2 3 4 5 6
        District          │ Bell changes                             matches  decides
        Bells           3 │ ▸ 1 2026-12-02     early at every camp…        5        5
        Campuses        5 │
        Roles           2 │
        Agencies        1 │
        Funding         1 │
        Officers        5 │
        Needs           4 │
        Targets         1 │
        Policy            │
        Travel times    1 │
        Closed days     1 │
        Bell changes    1 │
        Absences        1 │ ── 1 2026-12-02 ──────────────────────────────────────────
        This week         │ Matches 5 campuses and decides all of them.
                          │ Date               2026-12-02
                          │ Bells              early
                          │
                          │
                          │

      Enter open  n new  x remove  J down  K up  Esc back  : menu  ? help  q quit
      """)
  }

  @Test func anEmptyDistrict() {
    expectDrawing(
      "empty 80x24",
      SetupFlowTests.empty().after(.down, .enter).render(),
      """
      Mesa Unified * unsaved                               Mon 30 Nov – Sun 6 Dec 2026
      gaps 0:00  open 0:00  covered 100%  violations 0              1 board  2 3 4 5 6
        District          │ Bells
        Bells           - │   None yet: n adds a bell schedule.
        Campuses        - │
        Roles           - │
        Agencies        - │
        Funding         - │
        Officers        - │
        Needs           - │
        Targets         - │
        Policy            │
        Travel times    - │
        Closed days     - │
        Bell changes    - │
        Absences        - │ ──────────────────────────────────────────────────────────
        This week         │ The periods of a school day. A schedule without periods
                          │ closes a day.
                          │
                          │
                          │
                          │

      Enter open  n new  u undo  s save  Esc back  : menu  ? help  q quit
      """)
  }

  @Test func asciiAlone() {
    expectDrawing(
      "ascii list 80x24",
      SetupFlowTests.state(Options(alphabet: .ascii)).inList(.bells).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov - Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2             1 board  2 3 4 5 6
        District          | Bells                                              1 of 3
        Bells           3 | > Elementary day           elementary, 8 periods, 07:30-~
        Campuses        5 |   High school day          high, 7 periods, 06:50-14:20
        Roles           2 |   Early release            early, 5 periods, 07:30-12:00
        Agencies        1 |
        Funding         1 |
        Officers        5 |
        Needs           4 |
        Targets         1 |
        Policy            |
        Travel times    1 |
        Closed days     1 |
        Bell changes    1 |
        Absences        1 | -- Elementary day ----------------------------------------
        This week         | 07     08     09     10     11     12     13     14
                          |    Ar~ P1    P2    ~ P3      Lunch  P4             D~
                          |    +---+-----+-----+-+-------+------+--------------+--
                          |    07:30     08:50 09:40     11:10  12:10          14:10
                          |
                          | Name               Elementary day

      Enter open  n new  x remove  p its parts  Esc back  : menu  ? help  q quit
      """)
  }
}
