import Staffing
import TerminalKit
import Testing
import TestSupport

@testable import Workbench

extension State {
  /// Opens the setup at a section.
  func inSetup(_ kind: SetupKind) -> State {
    var state = after(.character("E"))
    while state.setup.sectionKind != kind { state.press(.down) }
    return state
  }
}

/// The setup by its keys.
@Suite struct SetupFlowTests {
  /// The sample with everything that can be named.
  static func state(width: Int = 80, height: Int = 24, _ options: Options = Options()) -> State {
    let target = FormTests.target
    return State(
      opened: OpenedWeek(district: target.district, week: target.week, weeks: [.sampleMonday]), options: options,
      size: Size(width: width, height: height))
  }

  /// What it is made from, as it was opened.
  private static let first = state().document.setup

  // MARK: Changing

  @Test func aChangedCampusIsOnTheBoardAtOnceAndOneUndoTakesItBack() {
    var state = Self.state().inSetup(.campuses).after(.enter, .enter)
    #expect(state.setup.form?.place == EntryPlace(kind: .campuses, position: 0))
    state.type(keys: " II")
    state.press(.ctrl("s"))
    #expect(state.plan.source.campuses[0].name == "Pima Butte Elementary School II")
    #expect(state.message?.text == "change campus Pima Butte Elementary School II: name")
    #expect(state.isUnsaved)
    state.press(.character("u"))
    #expect(state.plan.source == FormTests.target.district)
    #expect(!state.isUnsaved)
    state.press(.character("U"), .escape, .escape)
    #expect(!state.setup.isOpen)
    #expect(state.plan.source.campuses[0].name.hasSuffix("School II"))
    #expect(state.board.rows.contains(.campus(CampusIndex(0))))
  }

  /// No file could hold it: it would be gone when the district is opened again.
  @Test func aByteOrderMarkBeforeNotesIsNoneOfThem() {
    var state = Self.state().inSetup(.campuses).after(.enter, .enter)
    while let field = state.setup.form?.field, field.key != "notes" { state.press(.down) }
    state.press(.ctrl("u"))
    _ = state.update(.textPasted("\u{FEFF}Gate 2"))
    state.press(.ctrl("s"))
    #expect(state.plan.source.campuses[0].notes == "Gate 2")
  }

  @Test func editsOfTheRosterAndOfTheDistrictAreOneHistory() {
    var state = Self.state()
    state.press(.character("x"))
    state = state.inSetup(.policy)
    state.press(.enter)
    state.type(keys: "0")
    state.press(.ctrl("s"), .escape)
    #expect(state.plan.source.policy?.minVisit == 600)
    #expect(
      state.document.history.done.map(\.name) == [
        "Saguaro away from Pima Butte, Mon Arrival–P2", "change policy: shortest visit",
      ])
    state.press(.character("u"), .character("u"))
    #expect(state.document.setup == Self.first)
  }

  @Test func aNewEntryIsTypedWithIdsDerivedAndChoicesChosen() {
    var state = Self.state().inSetup(.campuses).after(.character("n"))
    state.type(keys: "Mesa High")
    state.press(.enter, .enter)
    #expect(state.context == .form)
    state.press(.enter)
    #expect(state.context == .choices)
    state.type(keys: "hig")
    state.press(.enter)
    #expect(state.context == .form)
    state.press(.enter)
    state.type(keys: "high")
    state.press(.enter, .ctrl("s"))
    let campus = state.plan.source.campuses.last
    #expect(campus?.id == "mesa-high" && campus?.level == .high && campus?.bells.default == "high")
    #expect(state.setup.list.selected == 5)
    #expect(state.plan.source.campuses.count == 6)
  }

  @Test func spaceGoesThroughTheWordsOfALine() {
    var state = Self.state().inSetup(.roles).after(.enter, .enter, .down, .down)
    #expect(state.setup.form?.field?.key == "full_time")
    state.press(.character(" "))
    #expect(state.setup.form?.texts[2] == "false")
    state.press(.character(" "))
    #expect(state.setup.form?.texts[2] == "true")
  }

  @Test func severalChoicesAreMarked() {
    var state = Self.state().inSetup(.needs).after(.enter, .character("n"), .enter)
    #expect(state.context == .choices)
    state.press(.tab, .down, .down, .character(" "), .enter)
    #expect(state.setup.form?.texts[0] == "elementary, middle")
    #expect(state.setup.form?.note.hasPrefix("Matches ") == true)
  }

  @Test func availabilityIsPainted() {
    var state = Self.state().inSetup(.officers).after(.enter, .down, .enter)
    while state.setup.form?.field?.key != "availability" { state.press(.down) }
    state.press(.enter)
    #expect(state.context == .painter)
    state.press(.character("d"), .shiftRight, .shiftRight, .character(" "), .character("c"), .down, .down)
    state.press(.down, .down, .down, .character("d"), .down, .character("d"), .enter, .ctrl("s"))
    #expect(
      state.plan.source.officers[1].availability
        == .of(["mon", "tue", "wed", "thu", "fri"].map { "\($0) 08:00-09:30" }))
  }

  // MARK: What cannot be

  @Test func whatCannotBeIsNotKeptAndTheCursorGoesThere() {
    var state = Self.state().inSetup(.campuses).after(.enter, .enter, .end, .down, .down)
    state.type(keys: "x")
    state.press(.tab, .ctrl("s"))
    #expect(state.setup.form?.cursor.selected == 2)
    #expect(state.message?.text == "Not kept: 1 line cannot be so; the first is under the cursor.")
    #expect(state.render().text.contains("level 'elementaryx' is not known; did you mean 'elementary'?"))
    #expect(state.document.setup == Self.first)
    state.press(.backspace, .ctrl("s"))
    #expect(state.setup.form == nil)
    #expect(state.message?.text == "Nothing was changed.")
  }

  @Test func escapeForgetsOnlyAtTheSecondTimeWhatWasTyped() {
    var state = Self.state().inSetup(.district).after(.enter, .escape)
    #expect(state.setup.form == nil)
    state.press(.enter)
    state.type(keys: "!")
    state.press(.escape)
    #expect(state.setup.form != nil && state.message?.kind == .warning)
    state.press(.escape)
    #expect(state.setup.form == nil)
    #expect(state.document.setup == Self.first)
  }

  @Test func readOnlyShowsAndChangesNothing() {
    var state = Self.state(Options(isReadOnly: true)).inSetup(.campuses)
    state.press(.enter, .enter, .character("n"), .character("x"), .character("J"), .character("u"), .character("s"))
    #expect(state.setup.form == nil && state.document.setup == Self.first)
    #expect(state.message?.text == "Read-only: nothing is saved.")
  }

  // MARK: Removing

  @Test func whatIsNamedNowhereGoesAtOnce() {
    var state = Self.state().inSetup(.closures).after(.enter, .character("x"))
    #expect(state.plan.source.calendar?.closed == [])
    #expect(state.message?.text == "remove closure Staff day")
    #expect(state.plan.day(.fri, of: CampusIndex(0)).isOpen)
    state.press(.character("u"))
    #expect(state.document.setup == Self.first)
  }

  @Test func whatIsNamedElsewhereIsAskedAboutAndKeptByDefault() {
    var state = Self.state().inSetup(.officers).after(.enter, .down, .character("x"))
    #expect(state.context == .removal)
    #expect(state.setup.removal?.consequences == ["2 visits of this week are removed"])
    state.press(.enter)
    #expect(state.document.setup == Self.first)
    state.press(.character("x"), .escape)
    #expect(state.document.setup == Self.first)
    state.press(.character("x"), .character("r"))
    #expect(state.plan.officer("cholla") == nil)
    #expect(!state.week.visits.contains { $0.officer == "cholla" })
    #expect(state.staffed.violations.allSatisfy { $0.code != .unknownReference })
    state.press(.character("u"))
    #expect(state.document.setup.district == Self.first.district)
    #expect(state.week.visits.count == FormTests.target.week.visits.count)
  }

  @Test func theOrderOfNeedsIsChanged() {
    var state = Self.state().inSetup(.needs).after(.enter, .character("J"))
    #expect(state.setup.list.selected == 1)
    #expect(state.plan.source.needs?[0].weight == 4)
    state.press(.character("K"))
    #expect(state.plan.source == FormTests.target.district)
    state.press(.character("K"))
    #expect(state.plan.source == FormTests.target.district)
    #expect(state.document.history.done.count == 2)
  }

  // MARK: Parts

  @Test func aSchedulesPeriodsAreItsParts() {
    var state = Self.state().inSetup(.bells).after(.enter, .right)
    #expect(state.setup.kind == .periods)
    state.press(.end, .character("n"))
    state.type(keys: "After School")
    while state.setup.form?.field?.key != "end" { state.press(.tab) }
    state.type(keys: "15:30")
    state.press(.ctrl("s"))
    #expect(state.plan.source.bells[0].periods.last?.time == .of("14:40-15:30"))
    #expect(state.plan.source.bells[0].periods.last?.id == "after-school")
    state.press(.left)
    #expect(state.setup.kind == .bells && state.setup.isInList)
    state.press(.left)
    #expect(!state.setup.isInList)
  }

  // MARK: Saving

  @Test func theDistrictIsSavedBeforeTheWeek() {
    var store = TestStore(Self.state().inSetup(.absences).after(.enter, .character("x"), .escape))
    let week = store.state.week
    #expect(week.absences == [])
    // Absences are the week's alone.
    store.press("s", effects: [.save(week, revision: 1, .ifUnchanged)]) { $0.message = nil }
    store = TestStore(Self.state().inSetup(.officers).after(.enter, .character("x"), .character("r")))
    let (district, rest) = (store.state.plan.source, store.state.week)
    store.press("s", effects: [.saveDistrict(district, revision: 1, .ifUnchanged)]) { $0.message = nil }
    store.send(
      .districtSaveEnded(revision: 1, .saved(fileName: "district.yaml")),
      effects: [.save(rest, revision: 1, .ifUnchanged)]
    ) { state in
      state.document.markDistrictSaved(1)
      state.say("Saved district.yaml.")
    }
    #expect(store.state.isUnsaved)
    store.send(.saveEnded(revision: 1, .saved(fileName: "2026-11-30.yaml"))) { state in
      state.document.markSaved(1)
      state.say("Saved 2026-11-30.yaml.")
    }
    #expect(!store.state.isUnsaved)
  }

  @Test func aDistrictThatChangedOnDiskIsAskedAbout() {
    var asked = Self.state().inSetup(.closures).after(.enter, .character("x"), .character("s"))
    let district = asked.plan.source
    #expect(asked.update(.districtSaveEnded(revision: 1, .changedOnDisk)) == [.compareDistrict(district)])
    _ = asked.update(.districtCompared(.unreadable("district.yaml:1: it is not YAML.")))
    #expect(asked.context == .conflict)
    for (key, effect) in [
      ("w", Effect.saveDistrict(district, revision: 1, .overwriting)),
      ("c", .saveDistrict(district, revision: 1, .asCopy)), ("r", .reload(.sampleMonday)),
    ] as [(Character, Effect)] {
      var state = asked
      #expect(state.update(.keyPressed(.character(key))) == [effect])
    }
    var state = asked
    #expect(state.update(.keyPressed(.escape)) == [])
    #expect(state.isUnsaved)
  }

  @Test func aFolderWithoutADistrictAsksForItsName() {
    let opened = OpenedWeek(
      district: District(name: ""), week: Week(monday: .sampleMonday), isNew: true, isNewDistrict: true)
    var state = State(opened: opened, size: Size(width: 80, height: 24))
    #expect(state.context == .form)
    state.press(.escape)
    #expect(state.update(.keyPressed(.character("s"))) == [])
    #expect(state.context == .form)
    state.type(keys: "Mesa")
    state.press(.ctrl("s"))
    #expect(
      state.update(.keyPressed(.character("s"))) == [
        .saveDistrict(District(name: "Mesa"), revision: 1, .ifUnchanged)
      ])
    _ = state.update(.districtSaveEnded(revision: 1, .saved(fileName: "district.yaml")))
    _ = state.update(.saveEnded(revision: 0, .saved(fileName: "2026-11-30.yaml")))
    #expect(!state.isUnsaved && !state.isNewDistrict && !state.isNewWeek)
    state.press(.escape)
    #expect(state.update(.keyPressed(.character("q"))) == [.quit])
  }

  // MARK: The mouse

  @Test func clicksChooseAndDoubleClicksOpen() {
    var state = Self.state().after(.character("E"))
    let layout = SetupLayout(state.size)
    let campuses = Point(column: 3, row: layout.sections.top + 2)
    _ = state.update(.mouseUsed(MouseEvent(.press, at: campuses)))
    #expect(state.setup.sectionKind == .campuses && !state.setup.isInList)
    let third = Point(column: layout.list.left + 4, row: layout.list.top + 3)
    _ = state.update(.mouseUsed(MouseEvent(.doubleClick, at: third)))
    #expect(state.setup.form?.place == EntryPlace(kind: .campuses, position: 2))
  }
}
