import Staffing
import TerminalKit
import Testing
import TestSupport

@testable import Workbench

/// Names in wide letters and with combining marks take the columns that names in ASCII of the same width do, in every
/// view and dialog and at every size.
@Suite struct AlignmentTests {
  /// Each as wide as the first.
  private static let letters = ["qq", "臺", "q\u{301}q\u{302}\u{323}"]

  private static func opened(_ letter: String) -> OpenedWeek {
    var opened = SampleWeek.mapped()
    func name(_ number: Int, _ length: Int) -> String { "\(number)" + String(repeating: letter, count: length) }
    opened.district.name = name(0, 12)
    for position in opened.district.campuses.indices {
      opened.district.campuses[position].name = name(position, 3 + position * 6)
    }
    for position in opened.district.officers.indices {
      opened.district.officers[position].name = name(position, 4 + position * 5)
    }
    return opened
  }

  /// What is looked at, and what leads there.
  private struct Place: Sendable {
    let name: String
    let lead: @Sendable (inout State) -> Void
  }

  private static let places: [Place] = afterKeys + tour + [Place(name: "merge", lead: showMerge)]

  private static let afterKeys: [Place] = byKeys.map { name, keys in
    Place(name: name) { state in
      for key in keys { _ = state.update(.keyPressed(key)) }
    }
  }

  private static let tour: [Place] = TourStep.allCases.map { step in
    Place(name: "tour, \(step)") { state in
      state.beginTour(at: nil)
      state.tour?.step = step
    }
  }

  /// Each side of the week's file has removed visits, one of them changed the same one.
  @Sendable private static func showMerge(_ state: inout State) {
    let base = state.week
    _ = state.update(.keyPressed(.character("x")))
    var theirs = base
    theirs.visits.removeAll { $0.officer == "ocotillo" }
    for position in theirs.visits.indices where !state.week.visits.contains(theirs.visits[position]) {
      theirs.visits[position].isLocked.toggle()
    }
    _ = state.update(.fileCompared(.changed(base: base, theirs: theirs)))
  }

  private static let byKeys: [(name: String, keys: [Key])] =
    State.View.allCases.map { ("\($0)", [.character(Character("\($0.rawValue + 1)"))]) } + [
      ("zoomed", [.character("z")]), ("assign", [.character("a")]), ("find", [.character("/")]),
      ("explain", [.tab, .enter]), ("marked", [.character("v"), .down, .character("a")]),
      ("undo list", [.character("L"), .character("H")]), ("messages", [.character("L"), .character("m")]),
      ("setup", [.character("E"), .down, .down, .right]), ("fill", [.character("f")]),
      ("form", [.character("E"), .down, .down, .right, .enter]),
      ("form of an officer", [.character("E")] + [Key](repeating: .down, count: 6) + [.right, .enter]),
      ("choices", [.character("E"), .down, .down, .right, .enter, .down, .down, .enter]),
      ("removal", [.character("E"), .down, .down, .right, .character("x")]),
      ("totals of officers", [.character("4"), .right]), ("absence", [.character("A")]),
      ("form of an absence", [.character("A"), .enter]), ("calendar", [.character("K")]),
    ]

  private static let sizes = [
    Size(width: 80, height: 24), Size(width: 97, height: 30), Size(width: 120, height: 40),
    Size(width: 160, height: 48),
    Size(width: 300, height: 100),
  ]

  @Test(arguments: places.indices, sizes) func wideLettersKeepTheColumns(_ place: Int, _ size: Size) {
    let texts = Self.letters.map { letter -> [String] in
      var state = State(opened: Self.opened(letter), size: size)
      Self.places[place].lead(&state)
      return state.render().lines.map { Self.plain($0) }
    }
    for (row, line) in texts[0].enumerated() {
      #expect(texts[1][row] == line, "\(Self.places[place].name) at \(size), row \(row)")
      #expect(texts[2][row] == line, "\(Self.places[place].name) at \(size), row \(row)")
    }
  }

  /// What is not a name stays in its columns. The names and what is drawn close behind them are left out: a wide letter
  /// that does not fit leaves a column free.
  private static func plain(_ line: String) -> String {
    let letters = line.replacing("臺", with: "qq").map { character -> Character in
      guard let scalar = character.unicodeScalars.first else { return " " }
      return "q…░+ ".unicodeScalars.contains(scalar) || character.isNumber ? " " : character
    }
    return String(letters).trimmingSuffix { $0 == " " }
  }
}

extension String {
  fileprivate func trimmingSuffix(while isLeftOut: (Character) -> Bool) -> String {
    String(self[..<(lastIndex { !isLeftOut($0) }.map { index(after: $0) } ?? startIndex)])
  }
}
