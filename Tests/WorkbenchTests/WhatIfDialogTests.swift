@testable import Solver
import Staffing
import TerminalKit
import TestSupport
import Testing

@testable import Workbench

@Suite struct WhatIfDialogTests {
  @Test func whatWouldBeIsLookedAtAndShownAndChangesNothing() {
    var state = SampleWeek.state()
    let week = state.week
    state.press(.character("W"))
    state.type(keys: "without")
    guard case .studyWhatIf(let order)? = state.update(.keyPressed(.enter)).first else {
      Issue.record("nothing is looked at")
      return
    }
    #expect(order.change == .drop(OfficerIndex(0)))
    #expect(order.week == week)
    // Once is enough.
    #expect(state.update(.keyPressed(.enter)) == [])
    let before = WhatIfSide(gap: 1_300, found: 900, bound: 880)
    let after = WhatIfSide(gap: 1_420, found: 1_000, bound: 990)
    _ = state.update(.whatIfTold(WhatIfNews(change: order.change, before: before, after: after)))
    #expect(state.render().text.contains("21:40 → 23:40, 14:40 → 16:30"))
    #expect(state.week == week)
    #expect(!state.isUnsaved)
    state.press(.escape, .escape)
    #expect(state.dialogs.isEmpty)
  }
}
