import Solver
import Staffing
import TerminalKit
import Testing
import TestSupport

@testable import Workbench

/// What users do, key by key.
@Suite struct FlowTests {
  @Test func walkToAGapAssignUndoAndRedo() {
    var store = TestStore(SampleWeek.state(visits: []))
    store.press(.tab) { state in
      state.message = nil
      state.board.stand(at: CampusIndex(0), day: .mon, period: 5)
    }
    store.press("a") { state in
      state.dialogs = [
        .assign(state.assignDialog(at: Cursor(campus: CampusIndex(0), day: .mon, period: 5), 5...5, isExtending: true))
      ]
    }
    let edit = RosterEdit.add(.of("saguaro pima-butte mon lunch"))
    let name = "Saguaro to Pima Butte, Mon Lunch"
    store.press(.enter) { state in
      state.dialogs = []
      try state.document.perform(edit, name: name)
      state.say(name)
      state.board.chosen = .of("saguaro pima-butte mon lunch")
    }
    #expect(store.state.document.lastChange?.gap == -60)
    #expect(store.state.isUnsaved)
    #expect(store.state.render().lines[1].contains("(-1:00)"))
    store.press("u") { state in
      let undone = try state.document.undo()
      #expect(undone == name)
      state.say("undo: \(name)")
    }
    #expect(!store.state.isUnsaved)
    #expect(store.state.week.visits.isEmpty)
    store.press("U") { state in
      let redone = try state.document.redo()
      #expect(redone == name)
      state.say("redo: \(name)")
    }
    #expect(store.state.week.visits == [.of("saguaro pima-butte mon lunch")])
    store.press("U") { $0.say("Nothing to redo.") }
  }

  @Test func aNoteIsWrittenOnAVisitShownChangedAndTakenAway() {
    var state = SampleWeek.state(visits: [.of("saguaro pima-butte mon lunch")]).withCursor(
      "pima-butte", .mon, period: 5)
    func note() -> String? { state.week.visits.first?.notes }
    state.press(.character("c"))
    state.type(keys: "  meets the new principal ")
    state.press(.enter)
    #expect(note() == "meets the new principal")
    #expect(state.message?.text == "note on Saguaro at Pima Butte, Mon Lunch")
    #expect(state.render().text.contains("\"meets the new principal\""))
    // What is there is written on.
    state.press(.character("c"))
    state.type(keys: ", 2nd door")
    state.press(.escape)
    #expect(note() == "meets the new principal")
    state.press(.character("c"), .enter)
    #expect(state.document.history.done.count == 1, "nothing was changed")
    state.press(.character("c"), .ctrl("u"), .enter)
    #expect(note() == nil)
    state.press(.character("u"))
    #expect(note() == "meets the new principal")
    // One of several lines, from a file, stays as it is where nothing is written.
    var visit = Visit.of("saguaro pima-butte mon lunch")
    visit.notes = "first the gate,\n  then the office"
    var other = SampleWeek.state(visits: [visit]).withCursor("pima-butte", .mon, period: 5)
    other.press(.character("c"), .enter)
    #expect(other.week.visits == [visit])
    other.press(.character("c"), .character("!"), .enter)
    #expect(other.week.visits.first?.notes == "first the gate,\n  then the office!")
  }

  @Test func enterOnAGapListsWhatClosesItAndEnterAppliesIt() {
    var store = TestStore(SampleWeek.state().withCursor("santa-rosa", .thu, period: 5))
    guard let post = store.state.cursorPost else { return }
    let explanation = GapExplanation(of: post, in: store.state.staffed)
    store.press(.enter) { $0.dialogs = [.explain(ExplainDialog(explanation))] }
    let best = explanation.suggestions[0]
    let name = "Santa Rosa, Thu: Saguaro comes, P2–Dismissal, 08:50–14:40"
    store.press(.enter) { state in
      state.dialogs = []
      try state.document.perform(best.edit, name: name)
      state.say(name)
      state.board.chosen = .of("saguaro santa-rosa thu p2-dismissal")
    }
    #expect(store.state.document.lastChange?.gap == best.gapChange)
    #expect(store.state.document.history.done.count == 1)
    store.press("u") { state in
      let name = try state.document.undo() ?? ""
      state.say("undo: \(name)")
    }
    #expect(store.state.week == SampleWeek.state().week)
  }

  @Test func whoCannotComeIsNotPutThereByEnter() {
    var state = SampleWeek.state().withCursor("santa-rosa", .thu, period: 5).after(.enter, .end)
    guard case .explain(let dialog) = state.dialogs.last, case .refusal = dialog.chosen else {
      Issue.record("the last row is no refusal")
      return
    }
    state.press(.enter)
    #expect(state.dialogs.count == 1)
    #expect(!state.isUnsaved)
    #expect(
      state.message?.text
        == "Yucca: the role does not staff the level elementary. The key a assigns them all the same.")
  }

  @Test func markARunAndAssignIt() {
    var store = TestStore(SampleWeek.state().withCursor("saddleback", .mon, period: 0))
    store.press("v") { state in
      state.board.mark = Mark(campus: CampusIndex(2), day: .mon, period: 0)
    }
    store.press(.right) { $0.board.stand(at: CampusIndex(2), day: .mon, period: 1) }
    store.press(.shiftRight) { $0.board.stand(at: CampusIndex(2), day: .mon, period: 2) }
    store.press("a") { state in
      state.dialogs = [
        .assign(state.assignDialog(at: Cursor(campus: CampusIndex(2), day: .mon, period: 2), 0...2, isExtending: false))
      ]
    }
    var state = store.state
    state.type(keys: "ocot")
    state.press(.enter)
    #expect(state.message?.text == "Ocotillo to Saddleback, Mon Arrival–P2")
    #expect(state.message?.kind == .info)
    #expect(state.board.mark == nil)
    #expect(state.week.visits.contains(.of("ocotillo saddleback mon arrival-p2")))
  }

  @Test func anOfficerWhomARuleStopsIsAssignedOnlyOnTheSecondEnter() {
    var state = SampleWeek.state().withCursor("santa-rosa", .thu, period: 0).after(.character("a"))
    state.type(keys: "dana")
    state.press(.enter)
    #expect(state.document.history.done.isEmpty)
    #expect(state.render().text.contains("Enter again assigns all the same"))
    #expect(state.after(.up, .enter).document.history.done.isEmpty)
    state.press(.enter)
    #expect(state.dialogs.isEmpty)
    #expect(state.document.lastChange?.violations == 2)
  }

  @Test func aVisitIsLengthenedShortenedAndLocked() {
    var state = SampleWeek.state().withCursor("saddleback", .tue, period: 6)
    state.press(.character("["))
    #expect(state.message?.text == "Cholla at Saddleback, Tue P3–Dismissal to P3–P4")
    state.press(.character("["), .character("["))
    #expect(state.place == "saddleback tue P3")
    state.press(.character("["))
    #expect(state.message?.text == "Wei Cholla is there for one period only; x removes the visit.")
    state.press(.character("{"), .character("{"), .character("}"), .character("]"))
    #expect(state.week.visits.contains(.of("cholla saddleback tue recess-lunch locked")))
    state.press(.character("L"))
    #expect(state.message?.text == "unlock Cholla at Saddleback, Tue Recess–Lunch")
    #expect(state.week.visits.contains(.of("cholla saddleback tue recess-lunch")))
    for _ in 0..<8 { state.press(.character("u")) }
    #expect(state.week == SampleWeek.state().week)
    #expect(!state.isUnsaved)
  }

  @Test func aVisitAtTheDaysEdgeCannotBeLonger() {
    var state = SampleWeek.state().withCursor("saddleback", .tue, period: 7)
    state.press(.character("]"))
    #expect(state.message?.text == "Wei Cholla is there to the day's last period already.")
    #expect(state.document.history.done.isEmpty)
  }

  @Test func ofSeveralVisitsTheOneChosenLastIsChanged() {
    var state = SampleWeek.state().withCursor("pima-butte", .mon, period: 1)
    state.press(.character("]"))
    #expect(state.context == .visits)
    state.press(.down, .enter)
    #expect(state.message?.text == "Cholla at Pima Butte, Mon P1–P3 to P1–Lunch")
    state.press(.character("]"))
    #expect(state.dialogs.isEmpty)
    #expect(state.week.visits.contains(.of("cholla pima-butte mon p1-p4")))
    state.press(.character("x"))
    #expect(state.context == .visits)
    state.press(.escape)
    #expect(state.week.visits.count == SampleWeek.visits.count)
  }

  @Test func fullTimeOfficersGoToTheirPostsInOneStep() {
    var opened = SampleWeek.opened([])
    opened.isNew = true
    var state = State(opened: opened, size: Size(width: 80, height: 24))
    #expect(state.message?.text == "This week is new and empty: o puts the full-time officers at their posts.")
    #expect(state.staffed.totals.violations == 8)
    state.press(.character("o"))
    #expect(state.message?.text == "full-time officers to their posts (8 visits)")
    #expect(state.staffed.totals.violations == 0)
    state.press(.character("o"))
    #expect(state.message?.text == "Every full-time officer who has a post is there.")
    state.press(.character("u"))
    #expect(state.week.visits.isEmpty)
  }

  @Test func somebodyWhoIsSickIsTakenOffTheDayInOneStep() {
    var state = SampleWeek.state().after(.character("2"))
    state.press(.character("X"))
    #expect(state.message?.text == "Saguaro off all Mon (2 visits)")
    #expect(state.week.visits.count == SampleWeek.visits.count - 2)
    state.press(.character("X"))
    #expect(state.message?.text == "There is no visit to remove.")
    state.press(.character("u"), .right, .character("x"))
    #expect(state.message?.text == "Saguaro away from Santa Rosa, Mon Lunch–Dismissal")
    #expect(state.week.visits.count == SampleWeek.visits.count - 1)
  }

  @Test func readOnlyRefusesEveryEdit() {
    let state = SampleWeek.state(Options(isReadOnly: true))
    for key in "axovL[]{}uUs" where key != "v" {
      let after = state.after(.character(key))
      #expect(after.document == state.document)
      #expect(after.message?.text.hasPrefix("Read-only: ") == true, "\(key)")
    }
    #expect(state.render().lines[0].contains("read-only"))
    #expect(!state.render().lines[23].contains("assign"))
  }
}
