import Staffing
import TerminalKit
import Testing
import TestSupport

@testable import Workbench

/// Every command by its name, its key and what it does.
@Suite struct PaletteTests {
  private static func found(_ typed: String, in state: State = SampleWeek.state()) -> [PaletteMatch] {
    var state = state
    state.type(keys: ":" + typed)
    guard case .palette(let palette) = state.dialogs.last else { return [] }
    return palette.matches
  }

  /// The sample with what the palette may be opened on: each view, the setup, a fill, a week that is read-only.
  private static let places: [(name: String, state: State)] =
    State.View.allCases.map { ("\($0)", SampleWeek.state().after(.character(Character("\($0.rawValue + 1)")))) } + [
      ("setup", SampleWeek.state().after(.character("E"))),
      ("fill", SampleWeek.state().after(.character("f"), .enter)),
      ("edited", SampleWeek.state().after(.character("x"))),
      ("read-only", SampleWeek.state(Options(isReadOnly: true))),
      (
        "empty",
        State(
          opened: OpenedWeek(district: District(name: ""), week: Week(monday: .sampleMonday)),
          size: Size(width: 80, height: 24))
      ),
    ]

  @Test(arguments: places.indices) func everyCommandOfEveryPlaceIsThere(_ place: Int) {
    let state = Self.places[place].state
    let offered = Self.found("", in: state).map(\.entry.command)
    #expect(offered.count == Set(offered).count)
    let contexts = State.View.allCases.map(\.context) + [.setup] + (state.fill == nil ? [] : [.filling])
    // The tour's command is there in the tour.
    let missing: Set<Command> = [.palette, .skipStep]
    for binding in Keymap.bindings where !Set(binding.contexts).isDisjoint(with: contexts) {
      #expect(missing.contains(binding.command) || offered.contains(binding.command), "\(binding.command)")
    }
    // Those of this place come first, with what they do here.
    let here = Keymap.bindings(in: state.setup.isOpen ? .setup : state.view.context)
    for binding in here where !missing.contains(binding.command) {
      #expect(
        Self.found("", in: state).contains { $0.entry.command == binding.command && $0.entry.place == nil },
        "\(binding.command)")
    }
  }

  @Test(arguments: places.indices) func everyLineCanBeRun(_ place: Int) {
    let fresh = Self.places[place].state
    for row in Self.found("", in: fresh).indices {
      var state = fresh
      state.press(.character(":"))
      for _ in 0..<row { state.press(.down) }
      guard case .palette(let palette) = state.dialogs.last, let chosen = palette.chosen?.entry else {
        Issue.record("no line \(row)")
        continue
      }
      _ = state.update(.keyPressed(.enter))
      if case .palette = state.dialogs.last { Issue.record("\(chosen.command) does not leave the palette") }
      if let place = chosen.place, state.dialogs.isEmpty, chosen.command != .cancel {
        #expect(state.setup.isOpen == (place.context == .setup) || chosen.command == .jump, "\(chosen.command)")
      }
      #expect(!state.render().text.isEmpty)
    }
  }

  @Test(arguments: Command.allCases) func aCommandsNameFindsItFirst(_ command: Command) {
    let offered = Self.found("").map(\.entry.command)
    guard offered.contains(command) else { return }
    #expect(Self.found(command.name).first?.entry.command == command)
  }

  @Test(arguments: [
    ("quit", Command.quit), ("messages", .messages), ("undo-list", .undoList), ("undo list", .undoList),
    ("undo", .undo), ("ul", .undoList), ("lock", .lock), ("u", .undo), ("Ctrl-S", .save), ("ctrl-s", .save),
    ("E", .openSetup),
    ("board", .showBoard), ("another week", .goToWeek), ("report", .showTotals), ("nxtgap", .nextGap),
  ]) func whatIsTypedFinds(_ typed: String, _ command: Command) {
    #expect(Self.found(typed).first?.entry.command == command)
  }

  @Test func everyWordHasToBeThere() {
    #expect(Self.found("undo zzz").isEmpty)
    #expect(Self.found("qqqqq").isEmpty)
  }

  @Test func enterCarriesOutWhatWasFound() {
    let state = SampleWeek.state()
    var byName = state
    byName.type(keys: ":next-gap")
    #expect(byName.after(.enter) == state.after(.tab))
    byName = state
    byName.type(keys: ":quit")
    #expect(byName.update(.keyPressed(.enter)) == [.quit])
  }

  @Test func aCommandOfAnotherPlaceGoesThere() {
    var state = SampleWeek.state()
    state.type(keys: ":filter-level")
    state.press(.enter)
    #expect(state.view == .problems && state.problems.gapFilter.level == .elementary)
    state.type(keys: ":open-parts")
    state.press(.enter)
    #expect(state.setup.isOpen)
    state.type(keys: ":zoom-in")
    state.press(.enter)
    #expect(!state.setup.isOpen && state.view == .map && state.map.zoom == 1)
  }

  @Test func escapeClearsAndThenCloses() {
    var state = SampleWeek.state()
    state.type(keys: ":undo")
    state.press(.escape)
    #expect(state.context == .palette)
    state.press(.escape)
    #expect(state == SampleWeek.state())
  }

  // MARK: Fuzzy search

  @Test func lettersAreFoundInTheirOrder() throws {
    let match = try #require(FuzzyMatch("uL", in: "Undo-List"))
    #expect(match.letters == [0, 5])
    #expect(FuzzyMatch("lu", in: "undo-list") == nil)
    #expect(FuzzyMatch("", in: "undo") == nil)
    #expect(FuzzyMatch("undo", in: "") == nil)
  }

  @Test func wordStartsAndNeighborsAreBest() throws {
    // Of the two p the one that begins a word.
    #expect(try #require(FuzzyMatch("p", in: "map-points")).letters == [4])
    #expect(try #require(FuzzyMatch("gap", in: "g-a-p gap")).letters == [6, 7, 8])
    let near = try #require(FuzzyMatch("mes", in: "messages"))
    let far = try #require(FuzzyMatch("mes", in: "move-earliers"))
    #expect(near.score > far.score)
  }

  /// The score is that of the best of all ways to choose the letters.
  @Test(arguments: 0..<200) func noWayToChooseIsBetter(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    func word(_ length: Int) -> String {
      String((0..<length).map { _ in "ab-".randomElement(using: &generator) ?? "a" })
    }
    let text = word(Int.random(in: 0...9, using: &generator))
    let typed = word(Int.random(in: 1...4, using: &generator))
    let best = Self.best(Array(typed), Array(text), from: 0, before: nil)
    #expect(FuzzyMatch(typed, in: text)?.score == best, "seed \(seed): \(typed) in \(text)")
  }

  /// By trying all ways.
  private static func best(_ typed: [Character], _ text: [Character], from start: Int, before: Int?) -> Int? {
    guard let first = typed.first else { return 0 }
    return (start..<max(start, text.count)).filter { text[$0] == first }.compactMap { position -> Int? in
      let rest = best(Array(typed.dropFirst()), text, from: position + 1, before: position)
      let isStart = position == 0 || text[position - 1] == "-"
      var own = 16 + (isStart ? 8 : 0)
      if let before { own += before + 1 == position ? 10 : -3 - (position - before - 2) }
      return rest.map { $0 + own }
    }.max()
  }
}
