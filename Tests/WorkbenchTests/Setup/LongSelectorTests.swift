import Staffing
import TerminalKit
import Testing
import TestSupport

@testable import Workbench

/// Selectors that are longer than their line are seen to their end on the smallest screen.
@Suite struct LongSelectorTests {
  private static var state: State {
    var target = FormTests.target
    target.district.needs = [
      NeedEntry(
        campuses: CampusSelector(campuses: target.district.campuses.map(\.id)),
        periods: PeriodSelector(kinds: [.arrival, .class, .recess, .lunch, .passing, .dismissal]), officers: 1,
        weight: 1)
    ]
    return State(
      opened: OpenedWeek(district: target.district, week: target.week, weeks: [.sampleMonday]),
      size: Size(width: 80, height: 24)
    ).inSetup(.needs).after(.right)
  }

  /// All ids as one text, whatever lines it is broken into.
  private func joined(_ state: State) -> String {
    state.render().lines.joined(separator: " ").replacing(/[│ ]+/, with: " ")
  }

  @Test func theDetailsOfAnEntryShowAllOfThem() {
    let state = Self.state
    for id in state.plan.source.campuses.map(\.id.text) + ["passing,", "dismissal"] {
      #expect(joined(state).contains(id), "\(id)\n\(state.render().text)")
    }
  }

  @Test func theFormSaysTheTextOfTheLineBelowIt() {
    let state = Self.state.after(.enter, .down)
    let text = state.plan.source.campuses.map(\.id.text).joined(separator: ", ")
    #expect(state.setup.form?.field?.key == "campuses")
    #expect(joined(state).contains(text), "\(state.render().text)")
  }
}
