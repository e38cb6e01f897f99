/// A part of the program that takes in what others wrote, and what must hold whatever that is.
protocol FuzzTarget: Sendable {
  static var name: String { get }
  init()
  /// Called once, before the first input.
  func prepare()
  /// Feeds one input; stops the process where something does not hold.
  func run(_ input: UnsafeBufferPointer<UInt8>)
}

extension FuzzTarget {
  func prepare() {}
}

enum Targets {
  /// Every target, by its name on the command line.
  static let all: [any FuzzTarget.Type] = [
    DistrictTarget.self, WeekTarget.self, KeysTarget.self, ArgumentsTarget.self, JournalTarget.self,
    SpreadsheetTarget.self, CalendarTarget.self,
  ]
}

/// The target that the command line names: the function that libFuzzer calls can capture nothing.
enum Chosen {
  static let target: (any FuzzTarget)? = {
    let name = CommandLine.arguments.dropFirst().first
    return Targets.all.first { $0.name == name }.map { $0.init() }
  }()
}

/// Ends the run with a find where `condition` does not hold.
func require(_ condition: Bool, _ sentence: @autoclosure () -> String) {
  if !condition { fatalError(sentence()) }
}
