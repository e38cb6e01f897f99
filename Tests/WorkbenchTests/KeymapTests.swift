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

  @Test func hintsShowOnlyWhatWorksNow() {
    var state = SampleWeek.state()
    #expect(state.render().lines[23].contains("x remove"))
    #expect(!state.render().lines[23].contains("undo"))
    state.press(.character("x"))
    #expect(!state.render().lines[23].contains("x remove"))
    #expect(state.render().lines[23].contains("u undo"))
  }

  @Test func hintsAlwaysEndWithHelpAndQuit() {
    for view in State.View.allCases {
      var state = SampleWeek.state()
      state.press(.character(Character("\(view.rawValue + 1)")))
      #expect(state.render().lines[23].hasSuffix("? help  q quit"))
    }
  }
}
