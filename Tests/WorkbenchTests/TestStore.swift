import Staffing
import TerminalKit
import Testing
import TestSupport

@testable import Workbench

/// Runs the program and expects after every action that nothing changed but what the test says.
struct TestStore {
  private(set) var state: State

  init(_ state: State) {
    self.state = state
  }

  /// Sends `action`, and expects that it returns `effects` and changes the state as `change` does. That edits are
  /// journalled is not repeated in every test: ``RecoveryTests`` sees to it.
  mutating func send(
    _ action: Action, effects: [Effect] = [], sourceLocation: SourceLocation = #_sourceLocation,
    _ change: (inout State) throws -> Void = { _ in }
  ) {
    var expected = state
    let before = state.message
    do {
      try change(&expected)
    } catch {
      Issue.record("the change that was expected is not possible: \(error)", sourceLocation: sourceLocation)
    }
    // What is said is kept, as ``MessageTests`` expect; tests say it once.
    if let message = expected.message, message != before { expected.keep(message) }
    let given = state.update(action).withoutJournal
    #expect(given == effects, sourceLocation: sourceLocation)
    if state != expected {
      Issue.record("after \(action):\n\(Self.differences(state, expected))", sourceLocation: sourceLocation)
    }
  }

  /// Presses `key`; see ``send(_:effects:sourceLocation:_:)``.
  mutating func press(
    _ key: Key, effects: [Effect] = [], sourceLocation: SourceLocation = #_sourceLocation,
    _ change: (inout State) throws -> Void = { _ in }
  ) {
    send(.keyPressed(key), effects: effects, sourceLocation: sourceLocation, change)
  }

  /// Presses the key of `character`.
  mutating func press(
    _ character: Character, effects: [Effect] = [], sourceLocation: SourceLocation = #_sourceLocation,
    _ change: (inout State) throws -> Void = { _ in }
  ) {
    press(.character(character), effects: effects, sourceLocation: sourceLocation, change)
  }

  /// The fields in which the two states differ, each as it is and as it was expected.
  private static func differences(_ state: State, _ expected: State) -> String {
    let fields = zip(Mirror(reflecting: state).children, Mirror(reflecting: expected).children)
    let texts = fields.compactMap { field, wanted -> String? in
      let (is_, was) = (text(of: field.value), text(of: wanted.value))
      return is_ == was ? nil : "\(field.label ?? "?") is\n  \(is_)\nbut should be\n  \(was)"
    }
    return texts.isEmpty ? "the documents differ" : texts.joined(separator: "\n")
  }

  private static func text(of value: Any) -> String {
    guard let document = value as? Document else { return "\(value)" }
    return "visits \(document.staffed.visits.map { "\($0)" }), last change \(String(describing: document.lastChange)), "
      + "done \(document.history.done.map(\.name)), undone \(document.history.undone.map(\.name))"
  }
}

extension State {
  /// Presses keys without looking at what comes of each.
  mutating func press(_ keys: Key...) {
    for key in keys { _ = update(.keyPressed(key)) }
  }

  /// Types characters.
  mutating func type(keys text: String) {
    for character in text { _ = update(.keyPressed(.character(character))) }
  }

  /// This state after those keys.
  func after(_ keys: Key...) -> State {
    var state = self
    for key in keys { _ = state.update(.keyPressed(key)) }
    return state
  }

  /// This state after `F`, and after all that the search for repairs told.
  func afterRepair(_ keys: Key...) -> State {
    var state = self
    for effect in state.update(.keyPressed(.character("F"))) {
      guard case .startRepair(let order) = effect else { continue }
      for news in order.allNews { _ = state.update(.repairTold(news)) }
    }
    for key in keys { _ = state.update(.keyPressed(key)) }
    return state
  }

  /// The cursor without the time it keeps.
  var place: String {
    guard let cursor = board.cursor else { return "nowhere" }
    let run = plan.runName(cursor.period...cursor.period, at: cursor.campus, on: cursor.day)
    return "\(plan[cursor.campus].id) \(cursor.day.text) \(run)"
  }
}

extension [Effect] {
  /// All but the journalling of edits.
  var withoutJournal: [Effect] {
    filter { effect -> Bool in
      guard case .journal = effect else { return true }
      return false
    }
  }
}

extension RepairOrder {
  /// Everything that the search tells, at once, but for the floor, which takes a fill.
  var allNews: [RepairNews] {
    var all: [RepairNews] = []
    run(findsFloor: false) { all.append($0) }
    return all
  }
}
