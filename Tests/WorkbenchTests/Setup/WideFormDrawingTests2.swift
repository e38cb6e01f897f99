import Staffing
import TerminalKit
import Testing

@testable import Workbench

/// The forms of rules and dates on a wide screen.
@Suite struct WideRuleFormDrawingTests {
  @Test func theFormOfCertifications() {
    expectDrawing(
      "form certifications 160x48",
      SetupFlowTests.state(width: 160, height: 48).withForm(.certifications).render(),
      """
      """)
  }

  @Test func theFormOfNeeds() {
    expectDrawing(
      "form needs 160x48",
      SetupFlowTests.state(width: 160, height: 48).withForm(.needs).render(),
      """
      """)
  }

  @Test func theFormOfTargets() {
    expectDrawing(
      "form targets 160x48",
      SetupFlowTests.state(width: 160, height: 48).withForm(.targets).render(),
      """
      """)
  }

  @Test func theFormOfPolicy() {
    expectDrawing(
      "form policy 160x48",
      SetupFlowTests.state(width: 160, height: 48).withForm(.policy).render(),
      """
      """)
  }

  @Test func theFormOfTravelPairs() {
    expectDrawing(
      "form travelPairs 160x48",
      SetupFlowTests.state(width: 160, height: 48).withForm(.travelPairs).render(),
      """
      """)
  }

  @Test func theFormOfClosures() {
    expectDrawing(
      "form closures 160x48",
      SetupFlowTests.state(width: 160, height: 48).withForm(.closures).render(),
      """
      """)
  }

  @Test func theFormOfBellChanges() {
    expectDrawing(
      "form bellChanges 160x48",
      SetupFlowTests.state(width: 160, height: 48).withForm(.bellChanges).render(),
      """
      """)
  }

  @Test func theFormOfAbsences() {
    expectDrawing(
      "form absences 160x48",
      SetupFlowTests.state(width: 160, height: 48).withForm(.absences).render(),
      """
      """)
  }

  @Test func theFormOfWeek() {
    expectDrawing(
      "form week 160x48",
      SetupFlowTests.state(width: 160, height: 48).withForm(.week).render(),
      """
      """)
  }
}
