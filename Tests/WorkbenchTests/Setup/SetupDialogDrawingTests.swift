import Staffing
import TerminalKit
import Testing

@testable import Workbench

/// What lies before a form, and questions.
@Suite struct SetupDialogDrawingTests {
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
        Hour caps       - │
        Closed days     - │
        Bell changes    - │ ──────────────────────────────────────────────────────────
        Events          - │ The district's name and what else it says of itself.
        Absences        - │
        This week         │
                          │
                          │
                          │
      change district: name
      Enter open  u undo  s save  Esc back  I import  : menu  ? help  q quit
      """)
  }
}
