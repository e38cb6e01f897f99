import Staffing
import TerminalKit
import Testing

@testable import Workbench

/// The setup's lists on a wide screen.
@Suite struct WideSetupListDrawingTests {
  @Test func theListOfBells() {
    expectDrawing(
      "list bells 160x48",
      SetupFlowTests.state(width: 160, height: 48).inList(.bells).render(),
      """
      Sonoran Unified School District                                                                                                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2                                                              1 board 2 officers 3 gaps 4 totals 5 campus 6 map
        District          │ Bells                                                               1 of 3 │ Elementary day
        Bells           3 │ ▸ Elementary day                   elementary, 8 periods, 07:30–14:40      │ 07     08      09     10      11     12      13     14
        Campuses        5 │   High school day                  high, 7 periods, 06:50–14:20            │    Ar… P1    P2     … P3       Lunch  P4             Di…
        Roles           2 │   Early release                    early, 5 periods, 07:30–12:00           │    ├───├─────├──────├─├────────├──────├──────────────├───
        Agencies        1 │                                                                            │    07:30     08:50  09:40      11:10  12:10          14:10
        Funding         1 │                                                                            │
        Officers        5 │                                                                            │ Name               Elementary day
        Needs           4 │                                                                            │ Id                 elementary
        Targets         1 │                                                                            │
        Policy            │                                                                            │
        Travel times    1 │                                                                            │
        Closed days     1 │                                                                            │
        Bell changes    1 │                                                                            │
        Absences        1 │                                                                            │
        This week         │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │

      Enter open  n new  x remove  p its parts  Esc back  : menu  ? help  q quit
      """)
  }

  @Test func theListOfCampuses() {
    expectDrawing(
      "list campuses 160x48",
      SetupFlowTests.state(width: 160, height: 48).inList(.campuses).render(),
      """
      Sonoran Unified School District                                                                                                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2                                                              1 board 2 officers 3 gaps 4 totals 5 campus 6 map
        District          │ Campuses                                                            1 of 5 │ Pima Butte Elementary School
        Bells           3 │ ▸ Pima Butte Elementary School     elementary, elementary, Wed early       │ Name               Pima Butte Elementary School
        Campuses        5 │   Santa Rosa Elementary School     elementary, elementary, Wed early       │ Id                 pima-butte
        Roles           2 │   Saddleback Elementary School     elementary, elementary, Wed early       │ Level              elementary
        Agencies        1 │   Desert Wind Middle School        middle, high                            │ Bells              elementary
        Funding         1 │   Desert Sunrise High School       high, high                              │ Bells Wed          early
        Officers        5 │                                                                            │
        Needs           4 │                                                                            │
        Targets         1 │                                                                            │
        Policy            │                                                                            │
        Travel times    1 │                                                                            │
        Closed days     1 │                                                                            │
        Bell changes    1 │                                                                            │
        Absences        1 │                                                                            │
        This week         │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │

      Enter open  n new  x remove  Esc back  : menu  ? help  q quit
      """)
  }

  @Test func theListOfOfficers() {
    expectDrawing(
      "list officers 160x48",
      SetupFlowTests.state(width: 160, height: 48).inList(.officers).render(),
      """
      Sonoran Unified School District                                                                                                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2                                                              1 board 2 officers 3 gaps 4 totals 5 campus 6 map
        District          │ Officers                                                            1 of 5 │ Rosa Saguaro
        Bells           3 │ ▸ Rosa Saguaro                     sso, 19.5 h, Mon Tue Wed Thu            │     00  02  04  06  08  10  12  14  16  18  20  22
        Campuses        5 │   Wei Cholla                       sso, 12 h                               │ Mon ··············████████████████··················
        Roles           2 │   Dana Ocotillo                    sso, 20 h                               │ Tue ··············████████████████··················
        Agencies        1 │   Miguel Agave                     sro, 40 h, at sunrise                   │ Wed ··············██████████························
        Funding         1 │   Ines Yucca                       sro, 40 h, at desert-wind               │ Thu ··············████████████████··················
        Officers        5 │                                                                            │ Fri ················································
        Needs           4 │                                                                            │ Sat ················································
        Targets         1 │                                                                            │ Sun ················································
        Policy            │                                                                            │
        Travel times    1 │                                                                            │ Name               Rosa Saguaro
        Closed days     1 │                                                                            │ Id                 saguaro
        Bell changes    1 │                                                                            │ Role               sso
        Absences        1 │                                                                            │ Weekly hours       19.5
        This week         │                                                                            │ Daily hours        8
                          │                                                                            │ Availability       mon 07:00-15:00, tue 07:00-15:00, wed 07:…
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │

      Enter open  n new  x remove  p its parts  Esc back  : menu  ? help  q quit
      """)
  }

  @Test func theListOfNeeds() {
    expectDrawing(
      "list needs 160x48",
      SetupFlowTests.state(width: 160, height: 48).inList(.needs).render(),
      """
      Sonoran Unified School District                                                                                                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2                                                              1 board 2 officers 3 gaps 4 totals 5 campus 6 map
        District          │ Needs                                                     matches  decides │ 1 every campus
        Bells           3 │ ▸ 1 every campus           1 × weight 1                       139       70 │ Matches 139 posts of this week and decides 70 of them; need 2
        Campuses        5 │   2 every campus: arrival… 1 × weight 4, required              60       56 │ decides 56, need 3 decides 9, need 4 decides 4.
        Roles           2 │   3 every campus: recess   0 × weight 0                         9        9 │ Officers           1
        Agencies        1 │   4 sunrise: lunch         2 × weight 4, required               4        4 │ Weight             1
        Funding         1 │                                                                            │ Required           false
        Officers        5 │                                                                            │
        Needs           4 │                                                                            │
        Targets         1 │                                                                            │
        Policy            │                                                                            │
        Travel times    1 │                                                                            │
        Closed days     1 │                                                                            │
        Bell changes    1 │                                                                            │
        Absences        1 │                                                                            │
        This week         │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │                                                                            │

      Enter open  n new  x remove  J down  K up  Esc back  : menu  ? help  q quit
      """)
  }
}
