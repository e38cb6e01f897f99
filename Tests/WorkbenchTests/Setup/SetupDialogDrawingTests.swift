import Staffing
import TerminalKit
import Testing

@testable import Workbench

/// What lies before a form, and questions.
@Suite struct SetupDialogDrawingTests {
  @Test func choosing() {
    expectDrawing(
      "choices 80x24",
      SetupFlowTests.state(width: 80, height: 24).withForm(.campuses).after(.down, .down, .enter).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2             1 board  2 3 4 5 6
      ┌─ Campus Pima Butte Elementary School ────────────────────────────────────────┐
      │   Name                 Pima Butte Elementary School                         █│
      │   Id                   pima-butte                                           █│
      │ ▸ Level                elementary                                        ▾  █│
      │   Bells                elementary                                        ▾  █│
      │   Bell┌─ Level ──────────────────────────────────────────────────────┐   ▾  █│
      │   Bell│ Type to search:                                              │   ▾  █│
      │   Bell│                                                              │   ▾  █│
      │   Bell│ ▸ elementary                                                 │   ▾  █│
      │   Bell│   k8                                                         │   ▾  █│
      │   Bell│   middle                                                     │   ▾  █│
      │   Bell│   high                                                       │   ▾  █│
      │   Lati│   other                                                      │      █│
      │   Long└──────────────────────────────────────────────────────────────┘      ││
      │   Enrollment                                                                ││
      │ ──────────────────────────────────────────────────────────────────────────── │
      │ Roles, needs and targets speak of campuses by level. Space goes through the  │
      │ words.                                                                       │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘

      Enter choose  Esc back  F1 help
      """)
  }

  @Test func markingSeveral() {
    expectDrawing(
      "several 80x24",
      SetupFlowTests.state(width: 80, height: 24).withForm(.needs).after(.enter, .tab, .down, .tab).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2             1 board  2 3 4 5 6
        District          │ Needs                                    matches  decides
      ┌─ Need 1 every campus ────────────────────────────────────────────────────────┐
      │ ▸ Levels                                                                 ▾   │
      │   Campuses                                                               ▾   │
      │   Days                                                                   ▾   │
      │   Kind┌─ Levels ─────────────────────────────────────────────────────┐   ▾   │
      │   Peri│ Type to search:                                              │   ▾   │
      │   Offi│                                                              │       │
      │   Weig│   [✓] elementary                                             │       │
      │   Requ│ ▸ [✓] k8                                                     │   ▾   │
      │   Role│   [ ] middle                                                 │   ▾   │
      │   Note│   [ ] high                                                   │       │
      │   Keep│   [ ] other                                                  │       │
      │ ──────└──────────────────────────────────────────────────────────────┘────── │
      │ Campuses of these levels; with Campuses also those. Both empty: every        │
      │ campus. Several of elementary, k8, middle, high, other.                      │
      │ Matches 139 posts of this week and decides 70 of them; need 2 decides 56,    │
      └──────────────────────────────────────────────────────────────────────────────┘
                          │ Required           false
                          │

      Enter choose  Tab mark (or Space)  Esc back  F1 help
      """)
  }

  @Test func painting() {
    expectDrawing(
      "painter 80x24",
      SetupFlowTests.state(width: 80, height: 24).withPainter().render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2             1 board  2 3 4 5 6
        District          │ Officers                                           1 of 5
        Bells           3 │ ▸ Rosa Saguaro             sso, 19.5 h, Mon Tue Wed Thu
      ┌─ Availability ───────────────────────────────────────────────────────────────┐
      │                                                                              │
      │     00  02  04  06  08  10  12  14  16  18  20  22                           │
      │ Mon ··············████████████████··················                         │
      │ Tue ··············████████████████··················                         │
      │ Wed ··············██████████························                         │
      │ Thu ··············████████████████··················                         │
      │ Fri ················································                         │
      │ Sat ················································                         │
      │ Sun ················································                         │
      │                                                                              │
      │ Wed 08:00–09:30  of the day: 07:00–12:00                                     │
      │ █ available  ▒ part of it  · not; a column is 30 minutes                     │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
                          │ Thu ··············████████████████··················
                          │ Fri ················································

      Enter take  Space paint  Shift-→ mark  c copy day  d clear  Esc back  ? help
      """)
  }

  @Test func removing() {
    expectDrawing(
      "removal 80x24",
      SetupFlowTests.state(width: 80, height: 24).inList(.campuses).after(.character("x")).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2             1 board  2 3 4 5 6
        District          │ Campuses                                           1 of 5
        Bells           3 │ ▸ Pima Butte Elementary S… elementary, elementary, Wed e…
        Campuses        5 │   Santa Rosa Elementary S… elementary, elementary, Wed e…
        Roles           2 │   Saddleback Elementary S… elementary, elementary, Wed e…
        Agencies        1 │   Desert Wind Middle Scho… middle, high
      ┌─ Remove campus Pima Butte Elementary School? ────────────────────────────────┐
      │ It is named elsewhere. Removing it does all of this:                         │
      │                                                                              │
      │ ▸ 3 visits of this week are removed                                          │
      │   1 travel time to or from it is removed                                     │
      │                                                                              │
      │ Files of other weeks stay as they are; what they name is reported there.     │
      │ r removes all of it  Enter keeps it                                          │
      └──────────────────────────────────────────────────────────────────────────────┘
        This week         │ Name               Pima Butte Elementary School
                          │ Id                 pima-butte
                          │ Level              elementary
                          │ Bells              elementary
                          │ Bells Wed          early
                          │

      r remove all of it  Esc keep it
      """)
  }

  @Test func choosingWide() {
    expectDrawing(
      "choices 160x48",
      SetupFlowTests.state(width: 160, height: 48).withForm(.campuses).after(.down, .down, .enter).render(),
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
        Closed days     1 │         ┌─ Campus Pima Butte Elementary School ────────────────────────────────────────────────────────────┐
        Bell changes    1 │         │   Name                 Pima Butte Elementary School                                              │
        Absences        1 │         │   Id                   pima-butte                                                                │
        This week         │         │ ▸ Level                elementary                                                            ▾   │
                          │         │   Bells                elementary                                                            ▾   │
                          │         │   Bells Mon                                                                                  ▾   │
                          │         │   Bells Tue     ┌─ Level ──────────────────────────────────────────────────────┐             ▾   │
                          │         │   Bells Wed     │ Type to search:                                              │             ▾   │
                          │         │   Bells Thu     │                                                              │             ▾   │
                          │         │   Bells Fri     │ ▸ elementary                                                 │             ▾   │
                          │         │   Bells Sat     │   k8                                                         │             ▾   │
                          │         │   Bells Sun     │   middle                                                     │             ▾   │
                          │         │   Latitude      │   high                                                       │                 │
                          │         │   Longitude     │   other                                                      │                 │
                          │         │   Enrollment    └──────────────────────────────────────────────────────────────┘                 │
                          │         │   Notes                                                                                          │
                          │         │   Keep the campus  (Ctrl-S from any line)                                                        │
                          │         │ ──────────────────────────────────────────────────────────────────────────────────────────────── │
                          │         │ Roles, needs and targets speak of campuses by level. Space goes through the words.               │
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

      Enter choose  Esc back  F1 help
      """)
  }

  @Test func markingSeveralWide() {
    expectDrawing(
      "several 160x48",
      SetupFlowTests.state(width: 160, height: 48).withForm(.needs).after(.enter, .tab, .down, .tab).render(),
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
                          │         │   Kinds         ┌─ Levels ─────────────────────────────────────────────────────┐             ▾   │
                          │         │   Periods       │ Type to search:                                              │             ▾   │
                          │         │   Officers      │                                                              │                 │
                          │         │   Weight        │   [✓] elementary                                             │                 │
                          │         │   Required      │ ▸ [✓] k8                                                     │             ▾   │
                          │         │   Roles         │   [ ] middle                                                 │             ▾   │
                          │         │   Notes         │   [ ] high                                                   │                 │
                          │         │   Keep the need │   [ ] other                                                  │                 │
                          │         │ ────────────────└──────────────────────────────────────────────────────────────┘──────────────── │
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

      Enter choose  Tab mark (or Space)  Esc back  F1 help
      """)
  }

  @Test func paintingWide() {
    expectDrawing(
      "painter 160x48",
      SetupFlowTests.state(width: 160, height: 48).withPainter().render(),
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
        This week         │         ┌─ Availability ───────────────────────────────────────────────────────────────────────────────────┐
                          │         │                                                                                                  │:00, tue 07:00-15:00, wed 07:…
                          │         │     00  01  02  03  04  05  06  07  08  09  10  11  12  13  14  15  16  17  18  19  20  21  22   │
                          │         │ Mon ····························████████████████████████████████································ │
                          │         │ Tue ····························████████████████████████████████································ │
                          │         │ Wed ····························████████████████████············································ │
                          │         │ Thu ····························████████████████████████████████································ │
                          │         │ Fri ···························································································· │
                          │         │ Sat ···························································································· │
                          │         │ Sun ···························································································· │
                          │         │                                                                                                  │
                          │         │ Wed 08:00–08:45  of the day: 07:00–12:00                                                         │
                          │         │ █ available  ▒ part of it  · not; a column is 15 minutes                                         │
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

      Enter take  Space paint  Shift-→ mark  c copy day  d clear  Esc back  + finer  ? help
      """)
  }

  @Test func removingWide() {
    expectDrawing(
      "removal 160x48",
      SetupFlowTests.state(width: 160, height: 48).inList(.campuses).after(.character("x")).render(),
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
                          │                   ┌─ Remove campus Pima Butte Elementary School? ────────────────────────────────┐
                          │                   │ It is named elsewhere. Removing it does all of this:                         │
                          │                   │                                                                              │
                          │                   │ ▸ 3 visits of this week are removed                                          │
                          │                   │   1 travel time to or from it is removed                                     │
                          │                   │                                                                              │
                          │                   │ Files of other weeks stay as they are; what they name is reported there.     │
                          │                   │ r removes all of it  Enter keeps it                                          │
                          │                   └──────────────────────────────────────────────────────────────────────────────┘
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

      r remove all of it  Esc keep it
      """)
  }

  @Test func anError() {
    expectDrawing(
      "error 80x24",
      SetupFlowTests.state().withForm(.campuses).after(.down, .down, .character("x")).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2             1 board  2 3 4 5 6
      ┌─ Campus Pima Butte Elementary School ────────────────────────────────────────┐
      │   Name                 Pima Butte Elementary School                         █│
      │   Id                   pima-butte                                           █│
      │ ▸ Level              ! elementaryx                                       ▾  █│
      │   Bells                elementary                                        ▾  █│
      │   Bells Mon                                                              ▾  █│
      │   Bells Tue                                                              ▾  █│
      │   Bells Wed            early                                             ▾  █│
      │   Bells Thu                                                              ▾  █│
      │   Bells Fri                                                              ▾  █│
      │   Bells Sat                                                              ▾  █│
      │   Bells Sun                                                              ▾  █│
      │   Latitude                                                                  █│
      │   Longitude                                                                 ││
      │   Enrollment                                                                ││
      │ ──────────────────────────────────────────────────────────────────────────── │
      │ level 'elementaryx' is not known; did you mean 'elementary'?                 │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘

      Enter choose or next  Ctrl-S keep  Esc forget  ↓ next  F1 help
      """)
  }

  @Test func paintingInASCII() {
    expectDrawing(
      "ascii painter",
      SetupFlowTests.state(Options(alphabet: .ascii)).withPainter().render(),
      """
      Sonoran Unified School District                      Mon 30 Nov - Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2             1 board  2 3 4 5 6
        District          | Officers                                           1 of 5
        Bells           3 | > Rosa Saguaro             sso, 19.5 h, Mon Tue Wed Thu
      +- Availability ---------------------------------------------------------------+
      |                                                                              |
      |     00  02  04  06  08  10  12  14  16  18  20  22                           |
      | Mon ..............################..................                         |
      | Tue ..............################..................                         |
      | Wed ..............##########........................                         |
      | Thu ..............################..................                         |
      | Fri ................................................                         |
      | Sat ................................................                         |
      | Sun ................................................                         |
      |                                                                              |
      | Wed 08:00-09:30  of the day: 07:00-12:00                                     |
      | # available  + part of it  . not; a column is 30 minutes                     |
      |                                                                              |
      |                                                                              |
      +------------------------------------------------------------------------------+
                          | Thu ..............################..................
                          | Fri ................................................

      Enter take  Space paint  Shift-Right mark  c copy day  d clear  ? help
      """)
  }

  @Test func beginning() {
    expectDrawing(
      "beginning 80x24",
      SetupFlowTests.empty().render(),
      """
      Mesa Unified * unsaved                               Mon 30 Nov – Sun 6 Dec 2026
      gaps 0:00  open 0:00  covered 100%  violations 0              1 board  2 3 4 5 6
      ▸ District          │ District
        Bells           - │ Name               Mesa Unified
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
        This week         │ The district's name and what else it says of itself.
                          │
                          │
                          │
                          │
                          │
      change district: name
      Enter open  u undo  s save  Esc back  : menu  ? help  q quit
      """)
  }

  @Test func aConflict() {
    expectDrawing(
      "district conflict 80x24",
      SetupFlowTests.conflict().render(),
      """
      Sonoran Unified School D… * unsaved ! file changed   Mon 30 Nov – Sun 6 Dec 2026
      gaps 31:40 (+10:00)  open 68:30 (+25:50)  covered 39%  violations 4 (+2)
        District          │ Closed days
        Bells           3 │   None yet: n adds a closure.
        Campuses        5 │
      ┌─ The district changed on disk ───────────────────────────────────────────────┐
      │                                                                              │
      │ district.yaml is no longer as it was read: someone else has saved it.        │
      │ Nothing was written. You made 1 edit since it was opened. Someone else       │
      │ changed campus 'pima-butte'.                                                 │
      │                                                                              │
      │ ▸ Esc  Back to the week; nothing happens                                     │
      │   m    Join both; all changes are kept                                       │
      │   c    Save my district under another name                                   │
      │   r    Reload the file; my edits are lost                                    │
      │   w    Overwrite the file; the other's edits are lost                        │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
                          │
                          │
                          │
                          │

      Enter choose  m join  c copy  r reload  w overwrite  Esc back  ? help
      """)
  }
}
