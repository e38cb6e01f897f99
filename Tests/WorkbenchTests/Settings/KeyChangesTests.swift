import TerminalKit
import Testing

@testable import Workbench

/// Keys that the settings change.
@Suite struct KeyChangesTests {
  private func setting(_ place: String, _ command: String, _ keys: String..., line: Int = 1) -> KeySetting {
    KeySetting(place: place, command: command, keys: keys, line: line)
  }

  private func problems(_ settings: KeySetting...) -> [String] {
    KeyChanges.reading(settings).problems.map { "\($0.line): \($0.sentence)" }
  }

  private func state(_ settings: KeySetting...) -> State {
    let (changes, problems) = KeyChanges.reading(settings)
    #expect(problems.isEmpty)
    return SampleWeek.state(Options(keys: changes))
  }

  @Test(arguments: Alphabet.allCases) func everyKeyOfTheTableIsReadByItsName(_ alphabet: Alphabet) throws {
    for key in Set(Keymap.bindings.flatMap(\.keys)) {
      #expect(try Key(named: key.name(alphabet)) == key, "\(key)")
    }
  }

  @Test func aNewKeyDoesItAndTheOldOneNoLonger() {
    var state = state(setting("board", "assign", "B", "F6"))
    state.press(.character("a"))
    #expect(state.dialogs.isEmpty)
    state.press(.function(6))
    #expect(state.context == .assign)
    state.press(.escape, .character("B"))
    #expect(state.context == .assign)
  }

  @Test func otherPlacesKeepTheirKeys() {
    var state = state(setting("board", "assign", "B"))
    state.press(.character("5"), .character("a"))
    #expect(state.context == .assign)
  }

  @Test func everywhereIsEveryPlaceThatHasTheCommandAndAPlaceGoesBeforeIt() {
    var state = state(setting("board", "undo", "w"), setting("everywhere", "undo", "Ctrl-U"))
    state.press(.character("x"), .ctrl("u"))
    #expect(state.document.history.done.count == 1)
    state.press(.character("w"))
    #expect(state.document.history.done.isEmpty)
    state.press(.character("U"), .character("2"), .ctrl("u"))
    #expect(state.document.history.done.isEmpty)
  }

  @Test func hintsAndHelpShowTheNewKeys() {
    var state = state(setting("board", "assign", "B"), setting("board", "help", "F4"))
    #expect(state.render().lines[23].contains("B assign"))
    #expect(state.render().lines[23].hasSuffix("F4 help  q quit"))
    state.press(.function(4))
    state.type(keys: "Assign an")
    #expect(state.render().text.contains("B              Assign an officer to the cell"))
  }

  @Test func noKeysAreNoKeys() {
    var state = state(setting("board", "post-full-time-officers"))
    state.press(.character("o"))
    #expect(state.document.history.done.isEmpty)
    #expect(!HelpDialog(context: .board, state.options).all.contains { $0.command == .postFullTimeOfficers })
  }

  @Test func settingsOfAllDefaultsChangeNothing() {
    for context in Context.allCases {
      let settings = Set(Keymap.bindings(in: context).map(\.command)).map { command in
        KeySetting(
          place: context.settingName, command: command.settingName,
          keys: Keymap.bindings(in: context).filter { $0.command == command }.flatMap(\.keys).map { $0.name(.unicode) },
          line: 1)
      }
      let (changes, problems) = KeyChanges.reading(settings)
      #expect(problems.isEmpty)
      for key in Set(Keymap.bindings.flatMap(\.keys)) {
        #expect(changes.command(for: key, in: context) == KeyChanges().command(for: key, in: context))
      }
    }
  }

  // MARK: What is wrong

  @Test func unknownNamesAreToldWithTheNearest() {
    #expect(problems(setting("bord", "assign", "A")) == ["1: there is no place 'bord'; did you mean 'board'?"])
    #expect(
      problems(setting("board", "asign", "A", line: 7)) == ["7: there is no command 'asign'; did you mean 'assign'?"])
    #expect(problems(setting("board", "assign", "Ctlr-A")) == ["1: there is no key 'Ctlr-A'; did you mean 'Ctrl-A'?"])
    #expect(
      problems(setting("board", "assign", "\u{1B}[31m")) == [
        "1: there is no key '\\u{1b}[31m'; keys are characters and names like Enter, Ctrl-S, Alt-x, Shift-Tab, PgDn, F5"
      ])
    #expect(
      problems(setting("board", "assign", "Ctrl-I")) == [
        "1: terminals send 'Ctrl-I' as Tab; name 'Tab' or another key"
      ])
  }

  @Test func aCommandOfAnotherPlaceSaysWhereItIs() {
    #expect(
      problems(setting("totals", "hand-over", "A")) == ["1: 'hand-over' does nothing in 'totals'; it works in officers"]
    )
  }

  @Test func twoCommandsOnOneKeyAreRefusedAndTheRestHolds() {
    let (changes, problems) = KeyChanges.reading([
      setting("board", "assign", "x", line: 3), setting("board", "undo", "w", line: 4),
    ])
    #expect(
      problems.map { "\($0.line): \($0.sentence)" } == [
        "3: x would be both 'assign' and 'remove' in 'board'; give 'remove' another key too"
      ])
    #expect(changes.command(for: .character("x"), in: .board) == .remove)
    #expect(changes.command(for: .character("a"), in: .board) == .assign)
    #expect(changes.command(for: .character("w"), in: .board) == .undo)
  }

  @Test func twoCommandsMayChangePlaces() {
    #expect(problems(setting("board", "assign", "x"), setting("board", "remove", "a")).isEmpty)
  }

  @Test func aKeyForAllPlacesIsOneProblemHoweverManyPlacesHaveIt() {
    #expect(problems(setting("everywhere", "undo", "q")).count == 1)
  }

  @Test func whereTextIsTypedACharacterIsText() {
    #expect(
      problems(setting("find", "accept", "x")) == [
        "1: 'x' is typed as text in 'find', so it cannot be 'accept' there; choose a key like Ctrl-X or F5"
      ])
  }

  @Test func theWayOutKeepsAKey() {
    #expect(problems(setting("board", "quit")) == ["1: 'quit' needs a key, or there is no way on; name one"])
  }

  /// A find of `make fuzz`: a megabyte of them took minutes.
  @Test func ofVeryManyProblemsTheFirstAreTold() {
    let settings = (1...20_000).map { line in
      KeySetting(place: line % 2 == 0 ? "everywhere" : "nowhere\(line)", command: "x\(line)", keys: ["q"], line: line)
    }
    let problems = KeyChanges.reading(settings).problems
    #expect(problems.count == 51)
    #expect(problems.last?.sentence == "there are more problems; mend these first")
    #expect(problems.first?.line == 2)
  }
}
