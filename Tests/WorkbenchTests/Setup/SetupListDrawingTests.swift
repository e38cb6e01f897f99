import Staffing
import TerminalKit
import Testing

@testable import Workbench

/// The setup's lists on the smallest screen.
@Suite struct SetupListDrawingTests {
  @Test func theListOfDistrict() {
    expectDrawing(
      "list district 80x24",
      SetupFlowTests.state().inList(.district).render(),
      """
      """)
  }

  @Test func theListOfBells() {
    expectDrawing(
      "list bells 80x24",
      SetupFlowTests.state().inList(.bells).render(),
      """
      """)
  }

  @Test func theListOfPeriods() {
    expectDrawing(
      "list periods 80x24",
      SetupFlowTests.state().inList(.periods).render(),
      """
      """)
  }

  @Test func theListOfCampuses() {
    expectDrawing(
      "list campuses 80x24",
      SetupFlowTests.state().inList(.campuses).render(),
      """
      """)
  }

  @Test func theListOfOfficers() {
    expectDrawing(
      "list officers 80x24",
      SetupFlowTests.state().inList(.officers).render(),
      """
      """)
  }

  @Test func theListOfCertifications() {
    expectDrawing(
      "list certifications 80x24",
      SetupFlowTests.state().inList(.certifications).render(),
      """
      """)
  }

  @Test func theListOfNeeds() {
    expectDrawing(
      "list needs 80x24",
      SetupFlowTests.state().inList(.needs).render(),
      """
      """)
  }

  @Test func theListOfTargets() {
    expectDrawing(
      "list targets 80x24",
      SetupFlowTests.state().inList(.targets).render(),
      """
      """)
  }

  @Test func theListOfPolicy() {
    expectDrawing(
      "list policy 80x24",
      SetupFlowTests.state().inList(.policy).render(),
      """
      """)
  }

  @Test func theListOfBellChanges() {
    expectDrawing(
      "list bellChanges 80x24",
      SetupFlowTests.state().inList(.bellChanges).render(),
      """
      """)
  }

  @Test func anEmptyDistrict() {
    expectDrawing(
      "empty 80x24",
      SetupFlowTests.empty().after(.down, .enter).render(),
      """
      """)
  }

  @Test func asciiAlone() {
    expectDrawing(
      "ascii list 80x24",
      SetupFlowTests.state(Options(alphabet: .ascii)).inList(.bells).render(),
      """
      """)
  }
}
