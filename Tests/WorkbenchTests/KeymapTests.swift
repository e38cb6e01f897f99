import TerminalKit
import Testing

@testable import Workbench

/// The one table of keys.
@Suite struct KeymapTests {
  @Test(arguments: Context.allCases) func eachKeyDoesOneThingInAPlace(_ context: Context) {
    let keys = Keymap.bindings(in: context).flatMap(\.keys)
    for key in keys { #expect(keys.count { $0 == key } == 1, "\(key) in \(context)") }
  }

  @Test(arguments: Command.allCases) func everyCommandHasAKeyAndHelp(_ command: Command) {
    let bindings = Keymap.bindings.filter { $0.command == command }
    #expect(!bindings.isEmpty, "\(command) has no key")
    for binding in bindings {
      #expect(!binding.keys.isEmpty && !binding.help.isEmpty, "\(command)")
      #expect(binding.hint?.isEmpty != true, "\(command)")
    }
  }

  @Test(arguments: Context.allCases.filter(\.takesText)) func noCharacterIsACommandWhereTextIsTyped(_ context: Context)
  {
    for key in Keymap.bindings(in: context).flatMap(\.keys) {
      if case .character = key { Issue.record("\(key) in \(context)") }
    }
  }

  @Test(arguments: Context.allCases) func everyPlaceHasAWayOutAndSaysSo(_ context: Context) {
    let commands = Keymap.bindings(in: context).filter { $0.hint != nil }.map(\.command)
    #expect(commands.contains(.cancel) || commands.contains(.quit))
  }

  @Test(arguments: Alphabet.allCases) func theHelpShowsEveryKeyThatWorksOnTheBoard(_ alphabet: Alphabet) {
    let shown = HelpDialog(context: .board, Options(alphabet: alphabet)).lines.map(\.keys).joined(separator: " ")
    // The tour's key is shown in the tour.
    for key in Keymap.bindings(in: .board).filter({ $0.command != .skipStep }).flatMap(\.keys) {
      #expect(shown.contains(key.name(alphabet)))
    }
  }

  @Test func theHelpDoesWhatItShows() {
    var state = SampleWeek.state()
    state.press(.character("?"))
    state.type(keys: "next gap")
    state.press(.enter)
    #expect(state.dialogs.isEmpty)
    #expect(state.place == "pima-butte mon Lunch")
  }

  @Test func hintsShowOnlyWhatThereIsAUseFor() {
    var state = SampleWeek.state()
    #expect(!state.render().lines[23].contains("undo"))
    #expect(!state.render().lines[23].contains("save"))
    state.press(.character("x"))
    #expect(state.render().lines[23].contains("u undo  s save"))
    let readOnly = SampleWeek.state(Options(isReadOnly: true))
    #expect(!readOnly.render().lines[23].contains("assign"))
  }

  @Test(arguments: State.View.allCases, [80, 160]) func hintsStayWhileTheCursorMoves(
    _ view: State.View, _ width: Int
  ) {
    var state = SampleWeek.state(width: width, height: 24).after(.character(Character("\(view.rawValue + 1)")))
    let hints = state.render().lines[23]
    for key in [Key.down, .right, .right, .end, .left, .up, .pageDown, .home] + [Key](repeating: .right, count: 9) {
      state.press(key)
      #expect(state.render().lines[23] == hints, "\(key)")
    }
  }

  /// A line over a slow network carries little; `make bench` counts the bytes.
  @Test func aMoveOfTheCursorChangesLittle() {
    for size in [Size(width: 80, height: 24), Size(width: 160, height: 48)] {
      var state = SampleWeek.state(width: size.width, height: size.height)
      var frame = state.render()
      for key in [Key](repeating: .right, count: 30) + [.down, .down, .left, .left, .up, .home, .down] {
        state.press(key)
        let next = state.render()
        let cells = next.changes(since: frame).reduce(0) { $0 + $1.columns.count }
        #expect(cells <= 450, "\(key) at \(size)")
        frame = next
      }
    }
  }

  @Test func hintsAlwaysEndWithHelpAndQuit() {
    for view in State.View.allCases {
      var state = SampleWeek.state()
      state.press(.character(Character("\(view.rawValue + 1)")))
      #expect(state.render().lines[23].hasSuffix("? help  q quit"))
    }
  }
}
