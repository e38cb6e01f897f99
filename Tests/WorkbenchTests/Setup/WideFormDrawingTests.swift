import Staffing
import TerminalKit
import Testing

@testable import Workbench

/// The forms of places and people on a wide screen.
@Suite struct WideFormDrawingTests {
  @Test func theFormOfDistrict() {
    expectDrawing(
      "form district 160x48",
      SetupFlowTests.state(width: 160, height: 48).withForm(.district).render(),
      """
      Sonoran Unified School District                                                                                                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2                                                              1 board 2 officers 3 gaps 4 totals 5 campus 6 map
      ▸ District          │ District                                                                   │
        Bells           3 │ Name               Sonoran Unified School District                         │ The district's name and what else it says of itself.
        Campuses        5 │                                                                            │
        Roles           2 │                                                                            │
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
                          │         ┌─ District ───────────────────────────────────────────────────────────────────────────────────────┐
                          │         │ ▸ Name                 Sonoran Unified School District                                           │
                          │         │   State                                                                                          │
                          │         │   Time zone                                                                                      │
                          │         │   Notes                                                                                          │
                          │         │   Calendar notes                                                                                 │
                          │         │   Keep the district  (Ctrl-S from any line)                                                      │
                          │         │ ──────────────────────────────────────────────────────────────────────────────────────────────── │
                          │         │ The district's name, as the title shows it.                                                      │
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

      Enter choose or next  Ctrl-S keep  Esc forget  ↓ next  F1 help
      """)
  }

  @Test func theFormOfBells() {
    expectDrawing(
      "form bells 160x48",
      SetupFlowTests.state(width: 160, height: 48).withForm(.bells).render(),
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
                          │         ┌─ Bell schedule Elementary day ───────────────────────────────────────────────────────────────────┐
                          │         │ ▸ Name                 Elementary day                                                            │
                          │         │   Id                   elementary                                                                │
                          │         │   Notes                                                                                          │
                          │         │   Keep the bell schedule  (Ctrl-S from any line)                                                 │
                          │         │ ──────────────────────────────────────────────────────────────────────────────────────────────── │
                          │         │ Like Elementary, usual day.                                                                      │
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

  @Test func theFormOfPeriods() {
    expectDrawing(
      "form periods 160x48",
      SetupFlowTests.state(width: 160, height: 48).withForm(.periods).render(),
      """
      Sonoran Unified School District                                                                                                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2                                                              1 board 2 officers 3 gaps 4 totals 5 campus 6 map
        District          │ Periods of Elementary day                                           1 of 8 │ Arrival
        Bells           3 │ ▸ Arrival                          07:30–08:00, arrival, arrival           │ 07     08      09     10      11     12      13     14
        Campuses        5 │   Period 1                         08:00–08:50, class, p1                  │    Ar… P1    P2     … P3       Lunch  P4             Di…
        Roles           2 │   Period 2                         08:50–09:40, class, p2                  │    ┣━━━├─────├──────├─├────────├──────├──────────────├───
        Agencies        1 │   Recess                           09:40–10:00, recess, recess             │    07:30     08:50  09:40      11:10  12:10          14:10
        Funding         1 │   Period 3                         10:00–11:10, class, p3                  │
        Officers        5 │   Lunch                            11:10–12:10, lunch, lunch               │ Name               Arrival
        Needs           4 │   Period 4                         12:10–14:10, class, p4                  │ Id                 arrival
        Targets         1 │   Dismissal                        14:10–14:40, dismissal, dismissal       │ Kind               arrival
        Policy            │                                                                            │ Start              07:30
        Travel times    1 │                                                                            │ End                08:00
        Closed days     1 │                                                                            │
        Bell changes    1 │                                                                            │
        Absences        1 │                                                                            │
        This week         │                                                                            │
                          │         ┌─ Period Arrival ─────────────────────────────────────────────────────────────────────────────────┐
                          │         │ ▸ Name                 Arrival                                                                   │
                          │         │   Id                   arrival                                                                   │
                          │         │   Kind                 arrival                                                               ▾   │
                          │         │   Start                07:30                                                                     │
                          │         │   End                  08:00                                                                     │
                          │         │   Notes                                                                                          │
                          │         │   Keep the period  (Ctrl-S from any line)                                                        │
                          │         │ ──────────────────────────────────────────────────────────────────────────────────────────────── │
                          │         │ Like Period 1, Lunch.                                                                            │
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

      Enter choose or next  Ctrl-S keep  Esc forget  ↓ next  F1 help
      """)
  }

  @Test func theFormOfCampuses() {
    expectDrawing(
      "form campuses 160x48",
      SetupFlowTests.state(width: 160, height: 48).withForm(.campuses).render(),
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
        Bell changes    1 │         │ ▸ Name                 Pima Butte Elementary School                                              │
        Absences        1 │         │   Id                   pima-butte                                                                │
        This week         │         │   Level                elementary                                                            ▾   │
                          │         │   Bells                elementary                                                            ▾   │
                          │         │   Bells Mon                                                                                  ▾   │
                          │         │   Bells Tue                                                                                  ▾   │
                          │         │   Bells Wed            early                                                                 ▾   │
                          │         │   Bells Thu                                                                                  ▾   │
                          │         │   Bells Fri                                                                                  ▾   │
                          │         │   Bells Sat                                                                                  ▾   │
                          │         │   Bells Sun                                                                                  ▾   │
                          │         │   Latitude                                                                                       │
                          │         │   Longitude                                                                                      │
                          │         │   Enrollment                                                                                     │
                          │         │   Notes                                                                                          │
                          │         │   Keep the campus  (Ctrl-S from any line)                                                        │
                          │         │ ──────────────────────────────────────────────────────────────────────────────────────────────── │
                          │         │ Like Oak Elementary School.                                                                      │
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

  @Test func theFormOfRoles() {
    expectDrawing(
      "form roles 160x48",
      SetupFlowTests.state(width: 160, height: 48).withForm(.roles).render(),
      """
      Sonoran Unified School District                                                                                                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2                                                              1 board 2 officers 3 gaps 4 totals 5 campus 6 map
        District          │ Roles                                                               1 of 2 │ School Resource Officer
        Bells           3 │ ▸ School Resource Officer          sro, full time, middle, high            │ Name               School Resource Officer
        Campuses        5 │   School Safety Officer            sso, part time, elementary, k8          │ Id                 sro
        Roles           2 │                                                                            │ Full time          true
        Agencies        1 │                                                                            │ Levels             middle, high
        Funding         1 │                                                                            │
        Officers        5 │                                                                            │
        Needs           4 │                                                                            │
        Targets         1 │                                                                            │
        Policy            │                                                                            │
        Travel times    1 │                                                                            │
        Closed days     1 │                                                                            │
        Bell changes    1 │                                                                            │
        Absences        1 │                                                                            │
        This week         │         ┌─ Role School Resource Officer ───────────────────────────────────────────────────────────────────┐
                          │         │ ▸ Name                 School Resource Officer                                                   │
                          │         │   Id                   sro                                                                       │
                          │         │   Full time            true                                                                  ▾   │
                          │         │   Levels               middle, high                                                          ▾   │
                          │         │   Arrest authority                                                                           ▾   │
                          │         │   Certifications                                                                             ▾   │
                          │         │   Training hours                                                                                 │
                          │         │   Notes                                                                                          │
                          │         │   Keep the role  (Ctrl-S from any line)                                                          │
                          │         │ ──────────────────────────────────────────────────────────────────────────────────────────────── │
                          │         │ Like School Resource Officer.                                                                    │
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

      Enter choose or next  Ctrl-S keep  Esc forget  ↓ next  F1 help
      """)
  }

  @Test func theFormOfAgencies() {
    expectDrawing(
      "form agencies 160x48",
      SetupFlowTests.state(width: 160, height: 48).withForm(.agencies).render(),
      """
      Sonoran Unified School District                                                                                                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2                                                              1 board 2 officers 3 gaps 4 totals 5 campus 6 map
        District          │ Agencies                                                            1 of 1 │ City Police
        Bells           3 │ ▸ City Police                      city-pd, police, agreement              │ Name               City Police
        Campuses        5 │                                                                            │ Id                 city-pd
        Roles           2 │                                                                            │ Kind               police
        Agencies        1 │                                                                            │ Agreement          true
        Funding         1 │                                                                            │
        Officers        5 │                                                                            │
        Needs           4 │                                                                            │
        Targets         1 │                                                                            │
        Policy            │                                                                            │
        Travel times    1 │                                                                            │
        Closed days     1 │                                                                            │
        Bell changes    1 │                                                                            │
        Absences        1 │                                                                            │
        This week         │         ┌─ Agency City Police ─────────────────────────────────────────────────────────────────────────────┐
                          │         │ ▸ Name                 City Police                                                               │
                          │         │   Id                   city-pd                                                                   │
                          │         │   Kind                 police                                                                ▾   │
                          │         │   Agreement            true                                                                  ▾   │
                          │         │   Signed                                                                                         │
                          │         │   Expires                                                                                        │
                          │         │   Agreement notes                                                                                │
                          │         │   Notes                                                                                          │
                          │         │   Keep the agency  (Ctrl-S from any line)                                                        │
                          │         │ ──────────────────────────────────────────────────────────────────────────────────────────────── │
                          │         │ Like City Police Department.                                                                     │
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

      Enter choose or next  Ctrl-S keep  Esc forget  ↓ next  F1 help
      """)
  }

  @Test func theFormOfFunding() {
    expectDrawing(
      "form funding 160x48",
      SetupFlowTests.state(width: 160, height: 48).withForm(.funding).render(),
      """
      Sonoran Unified School District                                                                                                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2                                                              1 board 2 officers 3 gaps 4 totals 5 campus 6 map
        District          │ Funding                                                             1 of 1 │ Safety Grant
        Bells           3 │ ▸ Safety Grant                     grant, for sso                          │ Name               Safety Grant
        Campuses        5 │                                                                            │ Id                 grant
        Roles           2 │                                                                            │ Pays for           sso
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
        This week         │         ┌─ Funding source Safety Grant ────────────────────────────────────────────────────────────────────┐
                          │         │ ▸ Name                 Safety Grant                                                              │
                          │         │   Id                   grant                                                                     │
                          │         │   Pays for             sso                                                                   ▾   │
                          │         │   Starts                                                                                         │
                          │         │   Ends                                                                                           │
                          │         │   Hours                                                                                          │
                          │         │   Amount                                                                                         │
                          │         │   Hourly rate                                                                                    │
                          │         │   Notes                                                                                          │
                          │         │   Keep the funding source  (Ctrl-S from any line)                                                │
                          │         │ ──────────────────────────────────────────────────────────────────────────────────────────────── │
                          │         │ Like School Safety Grant.                                                                        │
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

      Enter choose or next  Ctrl-S keep  Esc forget  ↓ next  F1 help
      """)
  }

  @Test func theFormOfOfficers() {
    expectDrawing(
      "form officers 160x48",
      SetupFlowTests.state(width: 160, height: 48).withForm(.officers).render(),
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
        Bell changes    1 │         ┌─ Officer Rosa Saguaro ───────────────────────────────────────────────────────────────────────────┐
        Absences        1 │         │ ▸ Name                 Rosa Saguaro                                                              │
        This week         │         │   Id                   saguaro                                                                   │
                          │         │   Role                 sso                                                                   ▾   │:00, tue 07:00-15:00, wed 07:…
                          │         │   Agency                                                                                     ▾   │
                          │         │   Funding                                                                                    ▾   │
                          │         │   Post                                                                                       ▾   │
                          │         │   Weekly hours         19.5                                                                      │
                          │         │   Daily hours          8                                                                         │
                          │         │   Campuses                                                                                   ▾   │
                          │         │   Availability         mon 07:00-15:00, tue 07:00-15:00, wed 07:00-12:00, thu 07:00-15:00    ▾   │
                          │         │   Training hours                                                                                 │
                          │         │   Notes                                                                                          │
                          │         │   Keep the officer  (Ctrl-S from any line)                                                       │
                          │         │ ──────────────────────────────────────────────────────────────────────────────────────────────── │
                          │         │ First and last name.                                                                             │
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

      Enter choose or next  Ctrl-S keep  Esc forget  ↓ next  F1 help
      """)
  }
}
