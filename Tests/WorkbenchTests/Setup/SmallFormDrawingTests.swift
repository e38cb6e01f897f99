import Staffing
import TerminalKit
import Testing

@testable import Workbench

/// Every form on the smallest screen.
@Suite struct SmallFormDrawingTests {
  @Test func theFormOfDistrict() {
    expectDrawing(
      "form district 80x24",
      SetupFlowTests.state().withForm(.district).render(),
      """
      """)
  }

  @Test func theFormOfBells() {
    expectDrawing(
      "form bells 80x24",
      SetupFlowTests.state().withForm(.bells).render(),
      """
      """)
  }

  @Test func theFormOfPeriods() {
    expectDrawing(
      "form periods 80x24",
      SetupFlowTests.state().withForm(.periods).render(),
      """
      """)
  }

  @Test func theFormOfCampuses() {
    expectDrawing(
      "form campuses 80x24",
      SetupFlowTests.state().withForm(.campuses).render(),
      """
      """)
  }

  @Test func theFormOfRoles() {
    expectDrawing(
      "form roles 80x24",
      SetupFlowTests.state().withForm(.roles).render(),
      """
      """)
  }

  @Test func theFormOfAgencies() {
    expectDrawing(
      "form agencies 80x24",
      SetupFlowTests.state().withForm(.agencies).render(),
      """
      """)
  }

  @Test func theFormOfFunding() {
    expectDrawing(
      "form funding 80x24",
      SetupFlowTests.state().withForm(.funding).render(),
      """
      """)
  }

  @Test func theFormOfOfficers() {
    expectDrawing(
      "form officers 80x24",
      SetupFlowTests.state().withForm(.officers).render(),
      """
      """)
  }

  @Test func theFormOfCertifications() {
    expectDrawing(
      "form certifications 80x24",
      SetupFlowTests.state().withForm(.certifications).render(),
      """
      """)
  }

  @Test func theFormOfNeeds() {
    expectDrawing(
      "form needs 80x24",
      SetupFlowTests.state().withForm(.needs).render(),
      """
      """)
  }

  @Test func theFormOfTargets() {
    expectDrawing(
      "form targets 80x24",
      SetupFlowTests.state().withForm(.targets).render(),
      """
      """)
  }

  @Test func theFormOfPolicy() {
    expectDrawing(
      "form policy 80x24",
      SetupFlowTests.state().withForm(.policy).render(),
      """
      """)
  }

  @Test func theFormOfTravelPairs() {
    expectDrawing(
      "form travelPairs 80x24",
      SetupFlowTests.state().withForm(.travelPairs).render(),
      """
      """)
  }

  @Test func theFormOfClosures() {
    expectDrawing(
      "form closures 80x24",
      SetupFlowTests.state().withForm(.closures).render(),
      """
      """)
  }

  @Test func theFormOfBellChanges() {
    expectDrawing(
      "form bellChanges 80x24",
      SetupFlowTests.state().withForm(.bellChanges).render(),
      """
      """)
  }

  @Test func theFormOfAbsences() {
    expectDrawing(
      "form absences 80x24",
      SetupFlowTests.state().withForm(.absences).render(),
      """
      """)
  }

  @Test func theFormOfWeek() {
    expectDrawing(
      "form week 80x24",
      SetupFlowTests.state().withForm(.week).render(),
      """
      """)
  }
}
