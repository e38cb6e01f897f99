import Staffing
import TerminalKit
import Testing

@testable import Workbench

/// The forms of rules on a wide screen.
@Suite struct WideRuleFormDrawingTests {
  @Test func theFormOfCertifications() {
    expectDrawing(
      "form certifications 160x48",
      SetupFlowTests.state(width: 160, height: 48).withForm(.certifications).render(),
      """
      Sonoran Unified School District                                                                                                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2                                                              1 board 2 officers 3 gaps 4 totals 5 campus 6 map
        District          │ Certifications of Rosa Saguaro                                      1 of 1 │ azpost
        Bells           3 │ ▸ azpost                           until 2027-12-31                        │     00  02  04  06  08  10  12  14  16  18  20  22
        Campuses        5 │                                                                            │ Mon ··············████████████████··················
        Roles           2 │                                                                            │ Tue ··············████████████████··················
        Agencies        1 │                                                                            │ Wed ··············██████████························
        Funding         1 │                                                                            │ Thu ··············████████████████··················
        Officers        5 │                                                                            │ Fri ················································
        Needs           4 │                                                                            │ Sat ················································
        Targets         1 │                                                                            │ Sun ················································
        Policy            │                                                                            │
        Travel times    1 │                                                                            │ Id                 azpost
        Closed days     1 │                                                                            │ Expires            2027-12-31
        Bell changes    1 │                                                                            │
        Absences        1 │                                                                            │
        This week         │                                                                            │
                          │                                                                            │
                          │                                                                            │
                          │         ┌─ Certification azpost ───────────────────────────────────────────────────────────────────────────┐
                          │         │ ▸ Id                   azpost                                                                ▾   │
                          │         │   Expires              2027-12-31                                                                │
                          │         │   Notes                                                                                          │
                          │         │   Keep the certification  (Ctrl-S from any line)                                                 │
                          │         │ ──────────────────────────────────────────────────────────────────────────────────────────────── │
                          │         │ As roles require it, like azpost.                                                                │
                          │         │                                                                                                  │
                          │         │                                                                                                  │
                          │         └──────────────────────────────────────────────────────────────────────────────────────────────────┘
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

      Enter choose or next  Ctrl-S keep  Esc forget  ↓ next  F1 help
      """)
  }

  @Test func theFormOfNeeds() {
    expectDrawing(
      "form needs 160x48",
      SetupFlowTests.state(width: 160, height: 48).withForm(.needs).render(),
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
        Absences        1 │         ┌─ Need 1 every campus ────────────────────────────────────────────────────────────────────────────┐
        This week         │         │ ▸ Levels                                                                                     ▾   │
                          │         │   Campuses                                                                                   ▾   │
                          │         │   Days                                                                                       ▾   │
                          │         │   Kinds                                                                                      ▾   │
                          │         │   Periods                                                                                    ▾   │
                          │         │   Officers             1                                                                         │
                          │         │   Weight               1                                                                         │
                          │         │   Required             false                                                                 ▾   │
                          │         │   Roles                                                                                      ▾   │
                          │         │   Notes                                                                                          │
                          │         │   Keep the need  (Ctrl-S from any line)                                                          │
                          │         │ ──────────────────────────────────────────────────────────────────────────────────────────────── │
                          │         │ Campuses of these levels; with Campuses also those. Both empty: every campus. Several of         │
                          │         │ elementary, k8, middle, high, other.                                                             │
                          │         │ Matches 139 posts of this week and decides 70 of them; need 2 decides 56, need 3 decides 9, need │
                          │         └──────────────────────────────────────────────────────────────────────────────────────────────────┘
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

      Enter choose or next  Ctrl-S keep  Esc forget  ↓ next  F1 help
      """)
  }

  @Test func theFormOfTargets() {
    expectDrawing(
      "form targets 160x48",
      SetupFlowTests.state(width: 160, height: 48).withForm(.targets).render(),
      """
      Sonoran Unified School District                                                                                                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2                                                              1 board 2 officers 3 gaps 4 totals 5 campus 6 map
        District          │ Targets                                                   matches  decides │ 1 elementary
        Bells           3 │ ▸ 1 elementary             4 days, 10 h                         3        3 │ Matches 3 campuses and decides all of them.
        Campuses        5 │                                                                            │ Levels             elementary
        Roles           2 │                                                                            │ Days               4
        Agencies        1 │                                                                            │ Hours              10
        Funding         1 │                                                                            │
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
                          │         ┌─ Target 1 elementary ────────────────────────────────────────────────────────────────────────────┐
                          │         │ ▸ Levels               elementary                                                            ▾   │
                          │         │   Campuses                                                                                   ▾   │
                          │         │   Days                 4                                                                         │
                          │         │   Hours                10                                                                        │
                          │         │   Notes                                                                                          │
                          │         │   Keep the target  (Ctrl-S from any line)                                                        │
                          │         │ ──────────────────────────────────────────────────────────────────────────────────────────────── │
                          │         │ Campuses of these levels; with Campuses also those. Both empty: every campus. Several of         │
                          │         │ elementary, k8, middle, high, other.                                                             │
                          │         │ Matches 3 campuses and decides all of them.                                                      │
                          │         └──────────────────────────────────────────────────────────────────────────────────────────────────┘
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

      Enter choose or next  Ctrl-S keep  Esc forget  ↓ next  F1 help
      """)
  }

  @Test func theFormOfPolicy() {
    expectDrawing(
      "form policy 160x48",
      SetupFlowTests.state(width: 160, height: 48).withForm(.policy).render(),
      """
      Sonoran Unified School District                                                                                                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2                                                              1 board 2 officers 3 gaps 4 totals 5 campus 6 map
        District          │ Policy                                                                     │
        Bells           3 │ Shortest visit     60                                                      │ Rules of the district; one that is left empty does not exist.
        Campuses        5 │ Most visits a day  3                                                       │
        Roles           2 │ Meal after         6                                                       │
        Agencies        1 │ Meal minutes       30                                                      │
        Funding         1 │ Travel default     15                                                      │
        Officers        5 │                                                                            │
        Needs           4 │                                                                            │
        Targets         1 │                                                                            │
      ▸ Policy            │                                                                            │
        Travel times    1 │                                                                            │
        Closed days     1 │         ┌─ Policy ─────────────────────────────────────────────────────────────────────────────────────────┐
        Bell changes    1 │         │ ▸ Shortest visit       60                                                                        │
        Absences        1 │         │   Most visits a day    3                                                                         │
        This week         │         │   Meal after           6                                                                         │
                          │         │   Meal minutes         30                                                                        │
                          │         │   Meal notes                                                                                     │
                          │         │   Travel speed                                                                                   │
                          │         │   Road factor                                                                                    │
                          │         │   Travel overhead                                                                                │
                          │         │   Travel default       15                                                                        │
                          │         │   Travel notes                                                                                   │
                          │         │   Cost target minute                                                                             │
                          │         │   Cost target day                                                                                │
                          │         │   Cost travel minute                                                                             │
                          │         │   Costs notes                                                                                    │
                          │         │   Notes                                                                                          │
                          │         │   Keep the policy  (Ctrl-S from any line)                                                        │
                          │         │ ──────────────────────────────────────────────────────────────────────────────────────────────── │
                          │         │ Minutes; not for full-time roles.                                                                │
                          │         │                                                                                                  │
                          │         │                                                                                                  │
                          │         └──────────────────────────────────────────────────────────────────────────────────────────────────┘
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

      Enter choose or next  Ctrl-S keep  Esc forget  ↓ next  F1 help
      """)
  }

  @Test func theFormOfTravelPairs() {
    expectDrawing(
      "form travelPairs 160x48",
      SetupFlowTests.state(width: 160, height: 48).withForm(.travelPairs).render(),
      """
      Sonoran Unified School District                                                                                                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2                                                              1 board 2 officers 3 gaps 4 totals 5 campus 6 map
        District          │ Travel times                                                        1 of 1 │ pima-butte – sunrise
        Bells           3 │ ▸ pima-butte – sunrise             9 min                                   │ From               pima-butte
        Campuses        5 │                                                                            │ To                 sunrise
        Roles           2 │                                                                            │ Minutes            9
        Agencies        1 │                                                                            │
        Funding         1 │                                                                            │
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
                          │         ┌─ Travel time pima-butte – sunrise ───────────────────────────────────────────────────────────────┐
                          │         │ ▸ From                 pima-butte                                                            ▾   │
                          │         │   To                   sunrise                                                               ▾   │
                          │         │   Minutes              9                                                                         │
                          │         │   Notes                                                                                          │
                          │         │   Keep the travel time  (Ctrl-S from any line)                                                   │
                          │         │ ──────────────────────────────────────────────────────────────────────────────────────────────── │
                          │         │ One campus; it holds both ways.                                                                  │
                          │         │                                                                                                  │
                          │         │                                                                                                  │
                          │         └──────────────────────────────────────────────────────────────────────────────────────────────────┘
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

      Enter choose or next  Ctrl-S keep  Esc forget  ↓ next  F1 help
      """)
  }
}
