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
      """)
  }

  @Test func markingSeveral() {
    expectDrawing(
      "several 80x24",
      SetupFlowTests.state(width: 80, height: 24).withForm(.needs).after(.enter, .tab, .down, .tab).render(),
      """
      """)
  }

  @Test func painting() {
    expectDrawing(
      "painter 80x24",
      SetupFlowTests.state(width: 80, height: 24).withPainter().render(),
      """
      """)
  }

  @Test func removing() {
    expectDrawing(
      "removal 80x24",
      SetupFlowTests.state(width: 80, height: 24).inList(.campuses).after(.character("x")).render(),
      """
      """)
  }

  @Test func choosingWide() {
    expectDrawing(
      "choices 160x48",
      SetupFlowTests.state(width: 160, height: 48).withForm(.campuses).after(.down, .down, .enter).render(),
      """
      """)
  }

  @Test func markingSeveralWide() {
    expectDrawing(
      "several 160x48",
      SetupFlowTests.state(width: 160, height: 48).withForm(.needs).after(.enter, .tab, .down, .tab).render(),
      """
      """)
  }

  @Test func paintingWide() {
    expectDrawing(
      "painter 160x48",
      SetupFlowTests.state(width: 160, height: 48).withPainter().render(),
      """
      """)
  }

  @Test func removingWide() {
    expectDrawing(
      "removal 160x48",
      SetupFlowTests.state(width: 160, height: 48).inList(.campuses).after(.character("x")).render(),
      """
      """)
  }

  @Test func anError() {
    expectDrawing(
      "error 80x24",
      SetupFlowTests.state().withForm(.campuses).after(.down, .down, .character("x")).render(),
      """
      """)
  }

  @Test func paintingInASCII() {
    expectDrawing(
      "ascii painter",
      SetupFlowTests.state(Options(alphabet: .ascii)).withPainter().render(),
      """
      """)
  }

  @Test func beginning() {
    expectDrawing(
      "beginning 80x24",
      SetupFlowTests.empty().render(),
      """
      """)
  }

  @Test func aConflict() {
    expectDrawing(
      "district conflict 80x24",
      SetupFlowTests.conflict().render(),
      """
      """)
  }
}
