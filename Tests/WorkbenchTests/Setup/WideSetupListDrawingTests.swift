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
      """)
  }

  @Test func theListOfCampuses() {
    expectDrawing(
      "list campuses 160x48",
      SetupFlowTests.state(width: 160, height: 48).inList(.campuses).render(),
      """
      """)
  }

  @Test func theListOfOfficers() {
    expectDrawing(
      "list officers 160x48",
      SetupFlowTests.state(width: 160, height: 48).inList(.officers).render(),
      """
      """)
  }

  @Test func theListOfNeeds() {
    expectDrawing(
      "list needs 160x48",
      SetupFlowTests.state(width: 160, height: 48).inList(.needs).render(),
      """
      """)
  }
}
