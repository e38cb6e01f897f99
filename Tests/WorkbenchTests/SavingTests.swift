import Staffing
import TerminalKit
import Testing
import TestSupport

@testable import Workbench

/// The week's file, other weeks, and leaving.
@Suite struct SavingTests {
  /// The sample with one visit removed.
  private static var edited: State { SampleWeek.state().after(.character("x")) }

  private static let quitting = Dialog.confirm(Confirmation(question: .quit))

  @Test func savingWritesTheWeekAndTakesTheMarkAway() {
    var store = TestStore(Self.edited)
    let week = store.state.week
    #expect(week.visits.count == SampleWeek.visits.count - 1)
    store.press("s", effects: [.save(week, revision: 1, .ifUnchanged)]) { $0.message = nil }
    store.send(.saveEnded(revision: 1, .saved(fileName: "2026-11-30.yaml"))) { state in
      state.document.markSaved(1)
      state.say("Saved 2026-11-30.yaml.")
    }
    #expect(!store.state.isUnsaved)
    store.press("s") { $0.say("Nothing to save: the file holds every edit.") }
  }

  @Test func aNewWeekCanBeSavedEmpty() {
    var opened = SampleWeek.opened([])
    opened.isNew = true
    var state = State(opened: opened, size: Size(width: 80, height: 24))
    #expect(state.update(.keyPressed(.character("s"))) == [.save(state.week, revision: 0, .ifUnchanged)])
    _ = state.update(.saveEnded(revision: 0, .saved(fileName: "2026-11-30.yaml")))
    #expect(!state.isNewWeek)
    #expect(state.update(.keyPressed(.character("s"))) == [])
  }

  @Test func anEditMadeWhileSavingStaysUnsaved() {
    var state = Self.edited.after(.ctrl("s"), .character("u"))
    _ = state.update(.saveEnded(revision: 1, .saved(fileName: "2026-11-30.yaml")))
    #expect(state.isUnsaved)
    state.press(.character("U"))
    #expect(!state.isUnsaved)
  }

  @Test func quittingAsksOnlyWhereSomethingIsUnsaved() {
    var store = TestStore(SampleWeek.state())
    store.press("q", effects: [.quit])
    store = TestStore(Self.edited)
    store.press("q") { state in
      state.message = nil
      state.dialogs = [Self.quitting]
    }
    store.press(.escape) { $0.dialogs = [] }
    #expect(store.state.isUnsaved)
  }

  @Test func saveIsOneKeyWhenQuittingAndTheDefault() {
    for key in [Key.character("s"), .enter] {
      var store = TestStore(Self.edited.after(.character("q")))
      let week = store.state.week
      store.press(key, effects: [.save(week, revision: 1, .ifUnchanged)]) { state in
        state.dialogs = []
        state.sequel = .quit
      }
      store.send(.saveEnded(revision: 1, .saved(fileName: "2026-11-30.yaml")), effects: [.quit]) { state in
        state.sequel = nil
        state.document.markSaved(1)
        state.say("Saved 2026-11-30.yaml.")
      }
    }
  }

  @Test func quittingWithoutSavingTakesAKeyOfItsOwn() {
    var store = TestStore(Self.edited.after(.character("q")))
    store.press("q")
    store.press("d", effects: [.quit]) { $0.dialogs = [] }
  }

  @Test func aFailedSaveKeepsTheProgramOpen() {
    var store = TestStore(Self.edited.after(.character("q"), .enter))
    store.send(.saveEnded(revision: 1, .failed("2026-11-30.yaml: no space left on the disk."))) { state in
      state.sequel = nil
      state.report("2026-11-30.yaml: no space left on the disk.")
    }
    #expect(store.state.isUnsaved)
  }

  @Test func aFileChangedOnDiskIsNeverOverwrittenByDefault() {
    var store = TestStore(Self.edited.after(.character("s")))
    let conflict = Dialog.confirm(Confirmation(question: .changedOnDisk))
    store.send(.saveEnded(revision: 1, .changedOnDisk), effects: [.compareWithFile]) { $0.isSaveStopped = true }
    store.send(.fileCompared(.deleted)) { state in
      state.isSaveStopped = false
      state.outside = .deleted
      state.dialogs = [conflict]
    }
    store.press(.enter) { state in
      state.dialogs = []
      state.warn("Not saved: the file changed on disk, and your edits are here only.")
    }
  }

  @Test func aFileChangedOnDiskCanBeOverwrittenCopiedOrReloaded() {
    var asked = Self.edited.after(.character("s"))
    _ = asked.update(.saveEnded(revision: 1, .changedOnDisk))
    _ = asked.update(.fileCompared(.deleted))
    let week = asked.week
    let answers: [(Character, Effect)] = [
      ("w", .save(week, revision: 1, .overwriting)), ("c", .save(week, revision: 1, .asCopy)),
      ("r", .reload(.sampleMonday)),
    ]
    for (key, effect) in answers {
      var store = TestStore(asked)
      store.press(key, effects: [effect]) { $0.dialogs = [] }
    }
  }

  @Test func reloadingTakesTheFileAndForgetsTheEdits() {
    var state = Self.edited
    _ = state.update(.weekOpened(SampleWeek.opened([.of("saguaro pima-butte thu p1-p2")])))
    #expect(state.week.visits == [.of("saguaro pima-butte thu p1-p2")])
    #expect(!state.isUnsaved)
    #expect(state.document.history.done.isEmpty)
  }

  @Test func aCopyKeepsTheWorkAndSaysWhere() {
    var state = Self.edited.after(.character("s"))
    _ = state.update(.saveEnded(revision: 1, .changedOnDisk))
    _ = state.update(.fileCompared(.deleted))
    state.press(.character("c"))
    _ = state.update(.saveEnded(revision: 1, .saved(fileName: "2026-11-30-copy-1.yaml")))
    #expect(state.message?.text == "Saved 2026-11-30-copy-1.yaml.")
    #expect(!state.isUnsaved)
  }

  // MARK: Weeks

  @Test(arguments: ["12/9", "12-9", "2026-12-07", "12/13/2026"]) func aWeekIsOpenedByAnyOfItsDates(_ text: String) {
    var state = SampleWeek.state()
    #expect(state.update(.keyPressed(.character("g"))) == [.listWeeks, .studyWeeks])
    state.type(keys: text)
    #expect(state.update(.keyPressed(.enter)) == [.openWeek(.of("2026-12-07"))])
  }

  @Test func aDateThatDoesNotExistOpensNothing() {
    var state = SampleWeek.state().after(.character("g"))
    state.type(keys: "2026-02-30")
    #expect(state.update(.keyPressed(.enter)) == [])
    #expect(state.context == .weeks)
  }

  @Test func goingToAnotherWeekAsksWhereSomethingIsUnsaved() {
    var state = Self.edited.after(.character("g"), .left)
    #expect(state.update(.keyPressed(.enter)) == [])
    #expect(state.dialogs == [.confirm(Confirmation(question: .openWeek(.of("2026-11-23"))))])
    #expect(state.update(.keyPressed(.character("d"))) == [.openWeek(.of("2026-11-23"))])
  }

  @Test func theWeeksFoundMeanwhileAreListed() {
    var state = SampleWeek.state().after(.character("g"))
    _ = state.update(.weeksListed([.of("2026-08-03"), .sampleMonday]))
    state.press(.pageDown, .pageUp)
    guard case .weeks(let chooser) = state.dialogs.last else {
      Issue.record("no weeks")
      return
    }
    #expect(chooser.rows.filter(\.hasFile).map(\.monday) == [.of("2026-08-03"), .sampleMonday])
  }

  @Test func anotherWeekKeepsTheViewAndTheCampus() {
    var state = SampleWeek.state().withCursor("saddleback", .tue, period: 6)
    var opened = SampleWeek.opened([])
    opened.week.monday = .of("2026-12-07")
    _ = state.update(.weekOpened(opened))
    #expect(state.place == "saddleback tue P4")
    #expect(state.message?.text == "Opened the week Mon 7 Dec – Sun 13 Dec 2026.")
  }

  @Test func aWeekThatCannotBeOpenedLeavesTheOpenOne() {
    var store = TestStore(SampleWeek.state())
    store.send(.openingFailed("2026-12-07.yaml:3: unknown key 'vists'.")) { state in
      state.report("2026-12-07.yaml:3: unknown key 'vists'.")
    }
  }
}
