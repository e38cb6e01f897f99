import Staffing
import TerminalKit
import Testing

@testable import Workbench

/// The setup's lists on the smallest screen.
@Suite struct SetupListDrawingTests {
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
        Hour caps       - │
        Closed days     - │
        Bell changes    - │ ──────────────────────────────────────────────────────────
        Events          - │ The periods of a school day. A schedule without periods
        Absences        - │ closes a day.
        This week         │
                          │
                          │
                          │

      Enter open  n new  u undo  s save  Esc back  I import  : menu  ? help  q quit
      """)
  }
}
