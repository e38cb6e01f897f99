import Staffing
import TerminalKit
import TestSupport
import Testing

@testable import Workbench

/// The open week to people and programs.
@Suite struct ExportFlowTests {
  private func order(_ keys: Key..., typing: String = "") -> ExportOrder? {
    var state = SampleWeek.state()
    state.press(.character("O"))
    for key in keys { state.press(key) }
    state.type(keys: typing)
    guard case .export(let order) = state.update(.keyPressed(.enter)).first else { return nil }
    return order
  }

  @Test func theUsualIsThePageOfAllUnderTheWeeksName() {
    let order = order()
    #expect(order?.form == .page && order?.part == .all && order?.path == "2026-11-30.html")
    #expect(order?.target == SampleWeek.state().document.setup)
  }

  @Test func editsThatAreNotSavedAreExportedToo() {
    var state = SampleWeek.state().after(.character("x"), .character("O"))
    guard case .export(let order) = state.update(.keyPressed(.enter)).first else {
      Issue.record("nothing is exported")
      return
    }
    #expect(order.target.week.visits.count == SampleWeek.visits.count - 1)
  }

  @Test func eachFormHasItsPartsAndNames() {
    #expect(order(.right, .down, .right)?.path == "2026-11-30-officers")
    #expect(order(.right, .right, .down, .right)?.path == "2026-11-30-gaps.csv")
    #expect(order(.left, .down, .right)?.path == "public-hours.json")
    // A part that the next form does not have gives way to its first.
    let back = order(.down, .left, .up, .right)
    #expect(back?.form == .calendar && back?.part == .all)
  }

  @Test func aNameIsTypedAndTheDistrictsOwnFilesAreSafe() {
    #expect(order(.ctrl("u"), typing: "week.html")?.path == "week.html")
    #expect(order(.ctrl("u"), typing: "district.yaml") == nil)
    #expect(order(.ctrl("u")) == nil)
  }

  @Test func itTellsHowFarItIsAndHowItEnded() {
    var state = SampleWeek.state().after(.character("O"), .enter)
    #expect(state.message?.text == "Writing 2026-11-30.html…" && state.exporting == 1)
    state.press(.character("O"))
    #expect(state.dialogs.isEmpty && state.message?.kind == .warning)
    _ = state.update(.exportTold(id: 1, .at(60, of: 250)))
    #expect(state.message?.text == "Exported 60 of 250.")
    _ = state.update(.exportTold(id: 7, .wrote("Another.")))
    #expect(state.exporting == 1)
    _ = state.update(.exportTold(id: 1, .wrote("Wrote 2026-11-30.html.")))
    #expect(state.message?.text == "Wrote 2026-11-30.html." && state.exporting == nil)
    state.press(.character("O"), .enter)
    _ = state.update(.exportTold(id: 2, .failed("No room.")))
    #expect(state.message?.kind == .error && state.exporting == nil)
  }

  @Test func aLongPathShowsItsEnd() {
    #expect("/home/ines/rosters/week.html".keepingEnd(10, "…") == "…week.html")
    #expect("week.html".keepingEnd(10, "…") == "week.html")
  }
}
