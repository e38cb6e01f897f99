import Staffing
import TerminalKit
import TestSupport
import Testing

@testable import Workbench

/// Whatever the settings say, sentences and hints name the keys that work.
@Suite struct KeySentencesTests {
  /// Keys that sentences name more than others.
  private static let named: [Key] = [.enter, .escape, .ctrl("s")]

  /// Every command that has one of ``named`` gets another key, in every place a different one.
  private static let settings: [KeySetting] = Context.allCases.flatMap { context -> [KeySetting] in
    let commands = Keymap.bindings(in: context).filter { !$0.keys.allSatisfy { !named.contains($0) } }.map(\.command)
    let letters = "abcdefghijklmnopqrstuvwxyz".map { "Alt-\($0)" }
    return zip(Set(commands).sorted { $0.rawValue < $1.rawValue }, letters).map { command, key in
      KeySetting(place: context.settingName, command: command.settingName, keys: [key], line: 1)
    }
  }

  @Test(arguments: DrawnState.all) func noSentenceNamesAKeyThatDoesNothing(_ drawn: DrawnState) {
    let (changes, problems) = KeyChanges.reading(Self.settings)
    #expect(problems.isEmpty, "\(problems)")
    var state = drawn.make(Size(width: 160, height: 48), Options())
    // What was said before, and the lists of keys as they were opened.
    state.message = nil
    guard ![.help, .palette].contains(state.context) else { return }
    state.options.keys = changes
    let text = state.render().text
    for key in Self.named.map({ $0.name(.unicode) }) {
      #expect(!text.split { !$0.isLetter && $0 != "-" }.contains(Substring(key)), "\(key) in\n\(text)")
    }
  }

  private func state(_ place: String, _ command: String, _ key: String, district: District? = nil) -> State {
    let setting = KeySetting(place: place, command: command, keys: [key], line: 1)
    let (changes, problems) = KeyChanges.reading([setting])
    #expect(problems.isEmpty)
    var opened = SampleWeek.opened()
    if let district { opened.district = district }
    return State(opened: opened, options: Options(keys: changes), size: Size(width: 80, height: 24))
  }

  @Test func messagesNameThem() {
    #expect(
      state("everywhere", "find", "F9").after(.character("n")).message?.text
        == "Nothing was looked for yet: F9 finds.")
    #expect(
      state("gaps", "jump", "F9").after(.character("3"), .character("x")).message?.text
        == "F9 goes to the visit on the board; x removes it there.")
    let empty = District.sample { $0.campuses = [] }
    #expect(state("board", "open-setup", "F9", district: empty).render().text.contains("F9 sets it up."))
  }

  @Test func aMessageThatIsCutNamesTheKeyThatShowsAllOfIt() {
    var state = state("board", "messages", "F9")
    state.message = State.Message(text: String(repeating: "long ", count: 20), kind: .info)
    #expect(state.render().lines[22].hasSuffix("F9: all"))
  }
}
