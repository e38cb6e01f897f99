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
      """)
  }

  @Test func theFormOfBells() {
    expectDrawing(
      "form bells 160x48",
      SetupFlowTests.state(width: 160, height: 48).withForm(.bells).render(),
      """
      """)
  }

  @Test func theFormOfPeriods() {
    expectDrawing(
      "form periods 160x48",
      SetupFlowTests.state(width: 160, height: 48).withForm(.periods).render(),
      """
      """)
  }

  @Test func theFormOfCampuses() {
    expectDrawing(
      "form campuses 160x48",
      SetupFlowTests.state(width: 160, height: 48).withForm(.campuses).render(),
      """
      """)
  }

  @Test func theFormOfRoles() {
    expectDrawing(
      "form roles 160x48",
      SetupFlowTests.state(width: 160, height: 48).withForm(.roles).render(),
      """
      """)
  }

  @Test func theFormOfAgencies() {
    expectDrawing(
      "form agencies 160x48",
      SetupFlowTests.state(width: 160, height: 48).withForm(.agencies).render(),
      """
      """)
  }

  @Test func theFormOfFunding() {
    expectDrawing(
      "form funding 160x48",
      SetupFlowTests.state(width: 160, height: 48).withForm(.funding).render(),
      """
      """)
  }

  @Test func theFormOfOfficers() {
    expectDrawing(
      "form officers 160x48",
      SetupFlowTests.state(width: 160, height: 48).withForm(.officers).render(),
      """
      """)
  }
}
