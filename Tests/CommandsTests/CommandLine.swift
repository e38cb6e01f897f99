import Foundation
import ScheduleFiles
import Staffing
import Synchronization
import TerminalKit
import TestSupport

@testable import bellwatch

/// A world that keeps what was written; Wednesday, 2 December 2026.
final class RecordingWorld: World {
  /// Without any variables: no test reads or writes in the folders of whoever runs it.
  var surroundings = Surroundings { _ in nil }
  var secondsSinceStart = 0.0
  let processors = 2
  var errorTerminalWidth: Int?
  /// Called with what a command wants done on Ctrl-C, as soon as it says so.
  var whenInterruptible: (_ interrupt: @Sendable () -> Void) -> Void = { _ in }

  func onInterrupt(_ action: @escaping @Sendable () -> Void) -> Any? {
    whenInterruptible(action)
    return nil
  }

  let today = CalendarDate.sampleMonday.advanced(by: 2)
  let clock = ClockTime(6 * 60 + 40)
  /// What ``openTerminal(_:)`` hands out; none by default.
  var terminal: InMemoryTerminal?
  private(set) var terminalOptions: TerminalOptions?
  private(set) var output = ""
  private(set) var errors = ""

  /// The lines of the standard input.
  var input: [String] = []

  func readLine(prompt: String) -> String? { input.isEmpty ? nil : input.removeFirst() }

  /// The lines of the log.
  let log = LinesOfLog()
  var logLine: @Sendable (String) -> Void { { [log] line in log.append(line) } }

  func write(_ text: String) throws(Failure) { output += text }
  func writeError(_ text: String) { errors += text }

  func openTerminal(_ options: TerminalOptions) throws(Failure) -> any Terminal {
    terminalOptions = options
    guard let terminal else { throw Failure("standard input is not a terminal", exitCode: .unavailable) }
    return terminal
  }
}

/// Lines that may come from any thread.
final class LinesOfLog: Sendable {
  private let kept = Mutex<[String]>([])

  var lines: [String] { kept.withLock { $0 } }

  func append(_ line: String) {
    kept.withLock { $0.append(line) }
  }
}

/// Carries out one command line; what it printed can be read off the world.
func bellwatch(
  _ arguments: String..., in world: RecordingWorld = RecordingWorld()
) -> (code: Int32, world: RecordingWorld) {
  (Bellwatch.run(arguments, in: world), world)
}

/// A folder of one test, removed with the last reference to it.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "bellwatch-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// A folder with `district` and its week of visits such as `ocotillo oak mon p1-p3`.
  convenience init(_ district: District, absences: [String] = [], visits: String...) throws {
    try self.init()
    let folder = try DistrictFolder(path: path)
    let week = Week(
      monday: .sampleMonday, absences: absences.map { .of($0) }, visits: visits.map { .of($0) })
    _ = try folder.save(district, since: nil)
    _ = try folder.save(week, in: district, since: nil)
  }

  /// The text of one of its files.
  func text(of name: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(name)")
  }

  func write(_ text: String, to name: String) throws {
    try text.write(toFile: "\(path)/\(name)", atomically: false, encoding: .utf8)
  }
}

extension District {
  /// The sample district with needs, targets and a policy; Friday is a holiday.
  static func staffable(_ change: (inout District) -> Void = { _ in }) -> District {
    .sample { district in
      district.needs = [
        NeedEntry(campuses: CampusSelector(campuses: ["oak", "elm"]), officers: 1, weight: 1),
        NeedEntry(
          campuses: CampusSelector(campuses: ["oak", "elm"]), periods: PeriodSelector(kinds: [.arrival, .lunch]),
          officers: 1, weight: 4, isRequired: true),
        NeedEntry(
          campuses: CampusSelector(campuses: ["elm"]), days: [.tue], periods: PeriodSelector(periods: ["p4", "p5"]),
          officers: 2, weight: 3, isRequired: true),
      ]
      district.targets = [TargetEntry(campuses: CampusSelector(campuses: ["oak"]), days: 5, hours: .of("10"))]
      district.policy = Policy(minVisit: 60)
      district.calendar = SchoolCalendar(closed: [
        .init(from: .of("2026-12-04"), to: .of("2026-12-04"), name: "Staff Day")
      ])
      district.officers = [.of("ocotillo", weekly: "19.5"), .of("saguaro", available: ["mon 07:00-12:00"])]
      change(&district)
    }
  }
}
