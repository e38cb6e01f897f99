import Staffing
import TerminalKit
import TestSupport
import Testing

@testable import Workbench

/// Spreadsheets in the program: which file, which columns, what becomes of the rows.
@Suite struct ImportFlowTests {
  static func state(width: Int = 80, height: Int = 24, _ options: Options = Options()) -> State {
    SetupFlowTests.state(width: width, height: height, options).inList(.officers)
  }

  /// The sample with an officer more.
  private static func target(_ state: State) -> DistrictWeek {
    var target = state.document.setup
    target.district.officers.append(.of("ironwood"))
    return target
  }

  static func reading(_ state: State, isMapped: Bool = true, question: SheetReading.Question? = nil) -> SheetReading {
    SheetReading(
      columns: [
        SheetReading.Column(
          letter: "A", heading: "Officer Name", samples: ["Luis Palo Verde", "Ana Brittlebush"],
          field: isMapped ? "name" : nil),
        SheetReading.Column(letter: "B", heading: "Position", samples: ["SSO", "chief"], field: "role"),
        SheetReading.Column(letter: "C", heading: "", samples: ["blue", "red\u{1B}[31m"], field: nil),
      ], fields: ["id", "name", "role", "notes"], missing: isMapped ? [] : ["name or last_name"],
      rows: isMapped
        ? [
          SheetReading.Row(outcome: .same, text: "row 2: Rosa Saguaro: as it is"),
          SheetReading.Row(outcome: .taken, text: "row 3: Luis Palo Verde: taken"),
          SheetReading.Row(
            outcome: .refused,
            text: "row 4, column B (Position): refused: there is no role 'chief'; did you mean 'sso'?"),
          SheetReading.Row(outcome: .changed, text: "row 5: Wei Cholla: changed weekly_hours"),
        ] : [], passedOver: 0, question: question, target: isMapped ? target(state) : nil)
  }

  static func reading(in state: State, isMapped: Bool = true, question: SheetReading.Question? = nil) -> State {
    var state = state
    state.press(.character("I"))
    _ = state.update(.sheetsListed(["lists/officers.csv", "court.ics"]))
    state.press(.enter)
    _ = state.update(.sheetRead(id: 1, .read(reading(state, isMapped: isMapped, question: question))))
    return state
  }

  @Test func theKeyOfTheSetupListsTheFilesAndTheKindFits() {
    var state = Self.state()
    #expect(state.update(.keyPressed(.character("I"))) == [.listSheets])
    var chooser = SheetChooser()
    chooser.kind = .officers
    #expect(state.dialogs == [.sheets(chooser)])
    #expect(SetupFlowTests.state().inList(.campuses).after(.character("I")).render().text.contains("◂ campuses ▸"))
  }

  @Test func thePaletteGoesThereFromTheBoard() {
    var state = SampleWeek.state()
    state.press(.character(":"))
    state.type(keys: "open-import")
    #expect(state.update(.keyPressed(.enter)).contains(.listSheets))
    #expect(state.context == .sheets && state.setup.isOpen)
  }

  @Test func aFileIsChosenByAPartOfItsNameOrByAPath() {
    var state = Self.state().after(.character("I"))
    _ = state.update(.sheetsListed(["lists/officers.csv", "court.ics"]))
    state.type(keys: "court")
    var effects = state.update(.keyPressed(.enter))
    guard case .readSheet(let order) = effects.first else {
      Issue.record("nothing is read")
      return
    }
    #expect(order.path == "court.ics" && order.fields == nil && order.id == 1)
    state.press(.escape, .escape)
    _ = state.update(.textPasted("/mnt/else where.csv"))
    effects = state.update(.keyPressed(.enter))
    guard case .readSheet(let typed) = effects.first else {
      Issue.record("nothing is read")
      return
    }
    #expect(typed.path == "/mnt/else where.csv")
  }

  @Test func rowsThatAreRefusedAreSeenFirstAndTakingTheOthersNeedsASecondEnter() {
    var state = Self.reading(in: Self.state())
    let before = state.document.setup
    let text = state.render().text
    #expect(text.contains("4 rows: 1 new, 1 changed, 1 as they are, 1 refused"))
    #expect(!text.contains("\u{1B}"))
    state.press(.enter)
    #expect(state.document.setup == before)
    #expect(state.message?.text == "1 row is refused: Enter again takes the others.")
    state.press(.enter)
    #expect(state.dialogs.isEmpty && state.setup.isOpen)
    #expect(state.document.setup == Self.target(Self.state()))
    #expect(state.message?.text == "2 rows of officers.csv taken; u takes them back.")
    #expect(state.document.history.done.map(\.name) == ["officers from officers.csv"])
    state.press(.character("u"))
    #expect(state.document.setup == before)
  }

  @Test func anotherFieldForAColumnIsReadAnew() {
    var state = Self.reading(in: Self.state(), isMapped: false)
    #expect(state.render().text.contains("Needed and not there: name or last_name."))
    state.press(.enter)
    #expect(state.message?.text == "No column holds name or last_name: choose one with ← and →.")
    state.press(.right)
    // The second field of four.
    let effects = state.update(.keyPressed(.right))
    guard case .readSheet(let order) = effects.first else {
      Issue.record("nothing is read")
      return
    }
    #expect(order.fields == ["name", "role", nil] && order.id == 3)
    // What is told of an older order means nothing any more.
    _ = state.update(.sheetRead(id: 2, .failed("Old.")))
    #expect(state.context == .importing && state.message == nil)
    _ = state.update(.sheetRead(id: 3, .read(Self.reading(state))))
    #expect(state.render().text.contains("4 rows: 1 new"))
  }

  @Test func aFieldGoesFromTheColumnThatHadIt() {
    var state = Self.reading(in: Self.state())
    // From 'name' on to 'role', which the second column had.
    let effects = state.update(.keyPressed(.right))
    guard case .readSheet(let order) = effects.first else {
      Issue.record("nothing is read")
      return
    }
    #expect(order.fields == ["role", nil, nil])
  }

  @Test func whatIsTypedToTheFilesQuestionIsReadBeforeAnythingIsTaken() {
    var state = Self.reading(in: Self.state(), question: .agency)
    state.type(keys: "0404720")
    #expect(state.render().text.contains("Only schools of the agency (leaid): 0404720"))
    let effects = state.update(.keyPressed(.enter))
    guard case .readSheet(let order) = effects.first else {
      Issue.record("nothing is read")
      return
    }
    #expect(order.whose == "0404720")
    #expect(state.context == .importing && !state.isUnsaved)
  }

  @Test func aFileThatCannotBeReadSaysSoAndAnotherCanBeChosen() {
    var state = Self.state().after(.character("I"))
    _ = state.update(.textPasted("nowhere.csv"))
    state.press(.enter)
    _ = state.update(.sheetRead(id: 1, .failed("nowhere.csv: there is no such file; check the path")))
    #expect(state.message?.kind == .error && state.context == .sheets)
  }

  @Test func readOnlyNothingIsImported() {
    var state = State(
      opened: SampleWeek.opened(), options: Options(isReadOnly: true), size: Size(width: 80, height: 24))
    state.press(.character("E"), .character("I"))
    #expect(state.dialogs.isEmpty)
  }
}
