import Staffing
import TerminalKit
import Testing

@testable import Workbench

/// What is copied, and what is said of it.
@Suite struct ClipboardTextTests {
  /// What `Y` copies after `state` was brought there, and the message.
  private func copy(_ state: State) -> (text: String?, message: String?) {
    var state = state
    let effects = state.update(.keyPressed(.character("Y")))
    guard case .copy(let text) = effects.first else { return (nil, state.message?.text) }
    return (text, state.message?.text)
  }

  @Test func theCell() {
    let (text, message) = copy(SampleWeek.state().withCursor("pima-butte", .tue, period: 5))
    #expect(
      text == """
        Pima Butte Elementary School, Tue 1 Dec
        11:10–12:10  Lunch: gap, nobody is there; 0 of 1 required

        """)
    #expect(message == "Copied 2 lines, if the terminal lets programs copy: the cell.")
  }

  @Test func theMarkedRun() {
    let state = SampleWeek.state().withCursor("pima-butte", .mon, period: 2).after(.character("v"), .right, .right)
    #expect(
      copy(state).text == """
        Pima Butte Elementary School, Mon 30 Nov
        08:50–09:40  Period 2: Rosa Saguaro, Wei Cholla
        09:40–10:00  Recess: Wei Cholla
        10:00–11:10  Period 3: Wei Cholla

        """)
  }

  @Test func whatIsMarkedOnSeveralDaysAndCampuses() {
    let state = SampleWeek.state().withCursor("pima-butte", .mon, period: 0).after(.shiftRight, .shiftDown)
    let (text, message) = copy(state)
    #expect(
      text == """
        Pima Butte Elementary School, Mon 30 Nov
        07:30–08:00  Arrival: Rosa Saguaro
        08:00–08:50  Period 1: Rosa Saguaro, Wei Cholla
        Santa Rosa Elementary School, Mon 30 Nov
        07:30–08:00  Arrival: gap, nobody is there; 0 of 1 required
        08:00–08:50  Period 1: open, nobody is there; 0 of 1 wanted

        """)
    #expect(message == "Copied 6 lines, if the terminal lets programs copy: 2 campuses, Mon Arrival–P1.")
  }

  @Test func aClosedDay() {
    #expect(
      copy(SampleWeek.state().withCursor("pima-butte", .fri, period: 0)).text
        == "Pima Butte Elementary School, Fri 4 Dec: Closed: Staff day.\n")
  }

  @Test func anOfficersWeek() {
    let (text, message) = copy(SampleWeek.state().after(.character("2"), .home))
    #expect(
      text == """
        Rosa Saguaro, Mon 30 Nov – Sun 6 Dec 2026
        Mon 30 Nov  07:30–09:40  Pima Butte Elementary School, Arrival–P2
        Mon 30 Nov  11:10–14:40  Santa Rosa Elementary School, Lunch–Dismissal
        Hours: 5:55 of 19:30

        """)
    #expect(message == "Copied 4 lines, if the terminal lets programs copy: the week of Rosa Saguaro.")
  }

  @Test func aRowOfGapsAndTheReport() {
    #expect(copy(SampleWeek.state().after(.character("3"), .end)).text?.contains("weighted minutes.") == true)
    #expect(copy(SampleWeek.state().after(.character("4"), .left)).text?.contains("\nCoverage\n") == true)
    let campus = copy(SampleWeek.state().after(.character("4"))).text
    #expect(campus?.contains("visited on 2 of 3 days, covered ") == true)
  }

  @Test func whereNothingIsChosenItSaysSo() {
    let state = SampleWeek.state().after(.character("2"), .character("&"), .character("ß"), .enter)
    #expect(copy(state).text == nil)
    #expect(copy(state).message == "There is nothing to copy here.")
  }
}
