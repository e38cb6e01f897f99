import Staffing
import TerminalKit
import Testing

@testable import Workbench

/// The forms of rules and dates on the smallest screen.
@Suite struct SmallRuleFormDrawingTests {
  @Test func theFormOfNeeds() {
    expectDrawing(
      "form needs 80x24",
      SetupFlowTests.state().withForm(.needs).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2             1 board  2 3 4 5 6
        District          │ Needs                                    matches  decides
      ┌─ Need 1 every campus ────────────────────────────────────────────────────────┐
      │ ▸ Levels                                                                 ▾   │
      │   Campuses                                                               ▾   │
      │   Days                                                                   ▾   │
      │   Kinds                                                                  ▾   │
      │   Periods                                                                ▾   │
      │   Officers             1                                                     │
      │   Weight               1                                                     │
      │   Required             false                                             ▾   │
      │   Roles                                                                  ▾   │
      │   Notes                                                                      │
      │   Keep the need  (Ctrl-S from any line)                                      │
      │ ──────────────────────────────────────────────────────────────────────────── │
      │ Campuses of these levels; with Campuses also those. Both empty: every        │
      │ campus. Several of elementary, k8, middle, high, other.                      │
      │ Matches 139 posts of this week and decides 70 of them; need 2 decides 56,    │
      └──────────────────────────────────────────────────────────────────────────────┘
                          │ Required           false
                          │

      Enter choose or next  Ctrl-S keep  Esc forget  ↓ next  F1 help
      """)
  }

  @Test func theFormOfTargets() {
    expectDrawing(
      "form targets 80x24",
      SetupFlowTests.state().withForm(.targets).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2             1 board  2 3 4 5 6
        District          │ Targets                                  matches  decides
        Bells           3 │ ▸ 1 elementary     4 days, 10 h                3        3
        Campuses        5 │
        Roles           2 │
      ┌─ Target 1 elementary ────────────────────────────────────────────────────────┐
      │ ▸ Levels               elementary                                        ▾   │
      │   Campuses                                                               ▾   │
      │   Days                 4                                                     │
      │   Hours                10                                                    │
      │   Notes                                                                      │
      │   Keep the target  (Ctrl-S from any line)                                    │
      │ ──────────────────────────────────────────────────────────────────────────── │
      │ Campuses of these levels; with Campuses also those. Both empty: every        │
      │ campus. Several of elementary, k8, middle, high, other.                      │
      │ Matches 3 campuses and decides all of them.                                  │
      └──────────────────────────────────────────────────────────────────────────────┘
                          │ Days               4
                          │ Hours              10
                          │
                          │

      Enter choose or next  Ctrl-S keep  Esc forget  ↓ next  F1 help
      """)
  }

  @Test func theFormOfPolicy() {
    expectDrawing(
      "form policy 80x24",
      SetupFlowTests.state().withForm(.policy).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2             1 board  2 3 4 5 6
      ┌─ Policy ─────────────────────────────────────────────────────────────────────┐
      │ ▸ Shortest visit       60                                                   █│
      │   Most visits a day    3                                                    █│
      │   Meal after           6                                                    █│
      │   Meal minutes         30                                                   █│
      │   Meal notes                                                                █│
      │   Travel speed                                                              █│
      │   Road factor                                                               █│
      │   Travel overhead                                                           █│
      │   Travel default       15                                                   █│
      │   Travel notes                                                              █│
      │   Cost target minute                                                        █│
      │   Cost target day                                                           █│
      │   Cost travel minute                                                        ││
      │   Costs notes                                                               ││
      │ ──────────────────────────────────────────────────────────────────────────── │
      │ Minutes; not for full-time roles.                                            │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘

      Enter choose or next  Ctrl-S keep  Esc forget  ↓ next  F1 help
      """)
  }

  @Test func theFormOfTravelPairs() {
    expectDrawing(
      "form travelPairs 80x24",
      SetupFlowTests.state().withForm(.travelPairs).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2             1 board  2 3 4 5 6
        District          │ Travel times                                       1 of 1
        Bells           3 │ ▸ pima-butte – sunrise     9 min
        Campuses        5 │
        Roles           2 │
      ┌─ Travel time pima-butte – sunrise ───────────────────────────────────────────┐
      │ ▸ From                 pima-butte                                        ▾   │
      │   To                   sunrise                                           ▾   │
      │   Minutes              9                                                     │
      │   Notes                                                                      │
      │   Keep the travel time  (Ctrl-S from any line)                               │
      │ ──────────────────────────────────────────────────────────────────────────── │
      │ One campus; it holds both ways.                                              │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
                          │ To                 sunrise
                          │ Minutes            9
                          │
                          │
                          │

      Enter choose or next  Ctrl-S keep  Esc forget  ↓ next  F1 help
      """)
  }

  @Test func theFormOfClosures() {
    expectDrawing(
      "form closures 80x24",
      SetupFlowTests.state().withForm(.closures).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2             1 board  2 3 4 5 6
        District          │ Closed days                                        1 of 1
        Bells           3 │ ▸ Staff day                2026-12-04
        Campuses        5 │
        Roles           2 │
      ┌─ Closure Staff day ──────────────────────────────────────────────────────────┐
      │ ▸ Name                 Staff day                                             │
      │   From                 2026-12-04                                            │
      │   To                   2026-12-04                                            │
      │   Notes                                                                      │
      │   Keep the closure  (Ctrl-S from any line)                                   │
      │ ──────────────────────────────────────────────────────────────────────────── │
      │ Like Winter Break.                                                           │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
                          │ From               2026-12-04
                          │ To                 2026-12-04
                          │
                          │
                          │

      Enter choose or next  Ctrl-S keep  Esc forget  ↓ next  F1 help
      """)
  }

  @Test func theFormOfBellChanges() {
    expectDrawing(
      "form bellChanges 80x24",
      SetupFlowTests.state().withForm(.bellChanges).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2             1 board  2 3 4 5 6
        District          │ Bell changes                             matches  decides
        Bells           3 │ ▸ 1 2026-12-02     early at every camp…        5        5
        Campuses        5 │
        Roles           2 │
      ┌─ Bell change 1 2026-12-02 ───────────────────────────────────────────────────┐
      │ ▸ Date                 2026-12-02                                            │
      │   Bells                early                                             ▾   │
      │   Levels                                                                 ▾   │
      │   Campuses                                                               ▾   │
      │   Notes                                                                      │
      │   Keep the bell change  (Ctrl-S from any line)                               │
      │ ──────────────────────────────────────────────────────────────────────────── │
      │ The day, as YYYY-MM-DD.                                                      │
      │ Matches 5 campuses and decides all of them.                                  │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
                          │ Bells              early
                          │
                          │
                          │

      Enter choose or next  Ctrl-S keep  Esc forget  ↓ next  F1 help
      """)
  }

  @Test func theFormOfAbsences() {
    expectDrawing(
      "form absences 80x24",
      SetupFlowTests.state().withForm(.absences).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2             1 board  2 3 4 5 6
        District          │ Absences                                           1 of 1
        Bells           3 │ ▸ ocotillo                 Thu 2026-12-03, all day
        Campuses        5 │
      ┌─ Absence ocotillo ───────────────────────────────────────────────────────────┐
      │ ▸ Officer              ocotillo                                          ▾   │
      │   Date                 2026-12-03                                            │
      │   From                                                                       │
      │   To                                                                         │
      │   Reason                                                                     │
      │   Notes                                                                      │
      │   Keep the absence  (Ctrl-S from any line)                                   │
      │ ──────────────────────────────────────────────────────────────────────────── │
      │ Who cannot come.                                                             │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
                          │
                          │
                          │
                          │

      Enter choose or next  Ctrl-S keep  Esc forget  ↓ next  F1 help
      """)
  }

  @Test func theFormOfWeek() {
    expectDrawing(
      "form week 80x24",
      SetupFlowTests.state().withForm(.week).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2             1 board  2 3 4 5 6
        District          │ This week
        Bells           3 │ Nothing is set.
        Campuses        5 │
        Roles           2 │
        Agencies        1 │
        Funding         1 │
      ┌─ Week ───────────────────────────────────────────────────────────────────────┐
      │ ▸ Notes                                                                      │
      │   Keep the week  (Ctrl-S from any line)                                      │
      │ ──────────────────────────────────────────────────────────────────────────── │
      │ Free text, kept as it is; Ctrl-N begins a new line.                          │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
      ▸ This week         │ What is to be known of the open week.
                          │
                          │
                          │
                          │
                          │

      Enter choose or next  Ctrl-S keep  Esc forget  ↓ next  F1 help
      """)
  }
}
