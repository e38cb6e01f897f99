import Staffing
import TerminalKit
import Testing

@testable import Workbench

/// The forms of places and people on the smallest screen.
@Suite struct SmallFormDrawingTests {
  @Test func theFormOfDistrict() {
    expectDrawing(
      "form district 80x24",
      SetupFlowTests.state().withForm(.district).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2             1 board  2 3 4 5 6
      ▸ District          │ District
        Bells           3 │ Name               Sonoran Unified School District
        Campuses        5 │
        Roles           2 │
      ┌─ District ───────────────────────────────────────────────────────────────────┐
      │ ▸ Name                 Sonoran Unified School District                       │
      │   State                                                                      │
      │   Time zone                                                                  │
      │   Notes                                                                      │
      │   Calendar notes                                                             │
      │   Keep the district  (Ctrl-S from any line)                                  │
      │ ──────────────────────────────────────────────────────────────────────────── │
      │ The district's name, as the title shows it.                                  │
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

  @Test func theFormOfBells() {
    expectDrawing(
      "form bells 80x24",
      SetupFlowTests.state().withForm(.bells).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2             1 board  2 3 4 5 6
        District          │ Bells                                              1 of 3
        Bells           3 │ ▸ Elementary day           elementary, 8 periods, 07:30–…
        Campuses        5 │   High school day          high, 7 periods, 06:50–14:20
        Roles           2 │   Early release            early, 5 periods, 07:30–12:00
        Agencies        1 │
      ┌─ Bell schedule Elementary day ───────────────────────────────────────────────┐
      │ ▸ Name                 Elementary day                                        │
      │   Id                   elementary                                            │
      │   Notes                                                                      │
      │   Keep the bell schedule  (Ctrl-S from any line)                             │
      │ ──────────────────────────────────────────────────────────────────────────── │
      │ Like Elementary, usual day.                                                  │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
                          │    Ar… P1    P2    … P3      Lunch  P4             D…
                          │    ├───├─────├─────├─├───────├──────├──────────────├──
                          │    07:30     08:50 09:40     11:10  12:10          14:10
                          │
                          │ Name               Elementary day

      Enter choose or next  Ctrl-S keep  Esc forget  ↓ next  F1 help
      """)
  }

  @Test func theFormOfPeriods() {
    expectDrawing(
      "form periods 80x24",
      SetupFlowTests.state().withForm(.periods).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2             1 board  2 3 4 5 6
        District          │ Periods of Elementary day                          1 of 8
        Bells           3 │ ▸ Arrival                  07:30–08:00, arrival, arrival
        Campuses        5 │   Period 1                 08:00–08:50, class, p1
      ┌─ Period Arrival ─────────────────────────────────────────────────────────────┐
      │ ▸ Name                 Arrival                                               │
      │   Id                   arrival                                               │
      │   Kind                 arrival                                           ▾   │
      │   Start                07:30                                                 │
      │   End                  08:00                                                 │
      │   Notes                                                                      │
      │   Keep the period  (Ctrl-S from any line)                                    │
      │ ──────────────────────────────────────────────────────────────────────────── │
      │ Like Period 1, Lunch.                                                        │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
                          │    ┣━━━├─────├─────├─├───────├──────├──────────────├──
                          │    07:30     08:50 09:40     11:10  12:10          14:10
                          │
                          │ Name               Arrival

      Enter choose or next  Ctrl-S keep  Esc forget  ↓ next  F1 help
      """)
  }

  @Test func theFormOfCampuses() {
    expectDrawing(
      "form campuses 80x24",
      SetupFlowTests.state().withForm(.campuses).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2             1 board  2 3 4 5 6
      ┌─ Campus Pima Butte Elementary School ────────────────────────────────────────┐
      │ ▸ Name                 Pima Butte Elementary School                         █│
      │   Id                   pima-butte                                           █│
      │   Level                elementary                                        ▾  █│
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
      │ Like Oak Elementary School.                                                  │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘

      Enter choose or next  Ctrl-S keep  Esc forget  ↓ next  F1 help
      """)
  }

  @Test func theFormOfRoles() {
    expectDrawing(
      "form roles 80x24",
      SetupFlowTests.state().withForm(.roles).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2             1 board  2 3 4 5 6
        District          │ Roles                                              1 of 2
        Bells           3 │ ▸ School Resource Officer  sro, full time, middle, high
      ┌─ Role School Resource Officer ───────────────────────────────────────────────┐
      │ ▸ Name                 School Resource Officer                               │
      │   Id                   sro                                                   │
      │   Full time            true                                              ▾   │
      │   Levels               middle, high                                      ▾   │
      │   Arrest authority                                                       ▾   │
      │   Certifications                                                         ▾   │
      │   Training hours                                                             │
      │   Notes                                                                      │
      │   Keep the role  (Ctrl-S from any line)                                      │
      │ ──────────────────────────────────────────────────────────────────────────── │
      │ Like School Resource Officer.                                                │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
                          │ Levels             middle, high
                          │
                          │

      Enter choose or next  Ctrl-S keep  Esc forget  ↓ next  F1 help
      """)
  }

  @Test func theFormOfAgencies() {
    expectDrawing(
      "form agencies 80x24",
      SetupFlowTests.state().withForm(.agencies).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2             1 board  2 3 4 5 6
        District          │ Agencies                                           1 of 1
        Bells           3 │ ▸ City Police              city-pd, police, agreement
      ┌─ Agency City Police ─────────────────────────────────────────────────────────┐
      │ ▸ Name                 City Police                                           │
      │   Id                   city-pd                                               │
      │   Kind                 police                                            ▾   │
      │   Agreement            true                                              ▾   │
      │   Signed                                                                     │
      │   Expires                                                                    │
      │   Agreement notes                                                            │
      │   Notes                                                                      │
      │   Keep the agency  (Ctrl-S from any line)                                    │
      │ ──────────────────────────────────────────────────────────────────────────── │
      │ Like City Police Department.                                                 │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
                          │ Agreement          true
                          │
                          │

      Enter choose or next  Ctrl-S keep  Esc forget  ↓ next  F1 help
      """)
  }

  @Test func theFormOfFunding() {
    expectDrawing(
      "form funding 80x24",
      SetupFlowTests.state().withForm(.funding).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2             1 board  2 3 4 5 6
        District          │ Funding                                            1 of 1
        Bells           3 │ ▸ Safety Grant             grant, for sso
      ┌─ Funding source Safety Grant ────────────────────────────────────────────────┐
      │ ▸ Name                 Safety Grant                                          │
      │   Id                   grant                                                 │
      │   Pays for             sso                                               ▾   │
      │   Starts                                                                     │
      │   Ends                                                                       │
      │   Hours                                                                      │
      │   Amount                                                                     │
      │   Hourly rate                                                                │
      │   Notes                                                                      │
      │   Keep the funding source  (Ctrl-S from any line)                            │
      │ ──────────────────────────────────────────────────────────────────────────── │
      │ Like School Safety Grant.                                                    │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
                          │
                          │

      Enter choose or next  Ctrl-S keep  Esc forget  ↓ next  F1 help
      """)
  }

  @Test func theFormOfOfficers() {
    expectDrawing(
      "form officers 80x24",
      SetupFlowTests.state().withForm(.officers).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2             1 board  2 3 4 5 6
      ┌─ Officer Rosa Saguaro ───────────────────────────────────────────────────────┐
      │ ▸ Name                 Rosa Saguaro                                          │
      │   Id                   saguaro                                               │
      │   Role                 sso                                               ▾   │
      │   Agency                                                                 ▾   │
      │   Funding                                                                ▾   │
      │   Post                                                                   ▾   │
      │   Weekly hours         19.5                                                  │
      │   Daily hours          8                                                     │
      │   Campuses                                                               ▾   │
      │   Availability         mon 07:00-15:00, tue 07:00-15:00, wed 07:00-12:00…▾   │
      │   Training hours                                                             │
      │   Notes                                                                      │
      │   Keep the officer  (Ctrl-S from any line)                                   │
      │ ──────────────────────────────────────────────────────────────────────────── │
      │ First and last name.                                                         │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
                          │ Fri ················································

      Enter choose or next  Ctrl-S keep  Esc forget  ↓ next  F1 help
      """)
  }

  @Test func theFormOfCertifications() {
    expectDrawing(
      "form certifications 80x24",
      SetupFlowTests.state().withForm(.certifications).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 42:40  covered 50%  violations 2             1 board  2 3 4 5 6
        District          │ Certifications of Rosa Saguaro                     1 of 1
        Bells           3 │ ▸ azpost                   until 2027-12-31
        Campuses        5 │
        Roles           2 │
        Agencies        1 │
      ┌─ Certification azpost ───────────────────────────────────────────────────────┐
      │ ▸ Id                   azpost                                            ▾   │
      │   Expires              2027-12-31                                            │
      │   Notes                                                                      │
      │   Keep the certification  (Ctrl-S from any line)                             │
      │ ──────────────────────────────────────────────────────────────────────────── │
      │ As roles require it, like azpost.                                            │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
                          │ Mon ··············████████████████··················
                          │ Tue ··············████████████████··················
                          │ Wed ··············██████████························
                          │ Thu ··············████████████████··················
                          │ Fri ················································

      Enter choose or next  Ctrl-S keep  Esc forget  ↓ next  F1 help
      """)
  }
}
