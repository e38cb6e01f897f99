import Staffing
import TerminalKit

@testable import ScheduleFiles
@testable import Workbench

/// The bytes of a journal. Those that begin with NUL are read as they are; else each line gets its first line and its
/// checksums from here, since no fuzzer guesses them.
struct JournalTarget: FuzzTarget {
  static let name = "journal"

  private static let versions = FileVersions(week: FileVersion(of: Array("the week".utf8)))

  func run(_ input: UnsafeBufferPointer<UInt8>) {
    guard let first = input.first else { return }
    let bytes = first == 0 ? Array(input.dropFirst()) : Self.summed(input)
    let found = FoundJournal(reading: bytes, at: "journal", of: Example.monday, fileVersions: Self.versions)
    if let problem = found.problem { require(problem.sanitized() == problem, "a message that is not harmless") }
    var text = JournalText(of: Example.monday, since: Self.versions)
    for record in found.records { _ = text.append(.edit(record)) }
    let again = FoundJournal(reading: text.bytes, at: "journal", of: Example.monday, fileVersions: Self.versions)
    require(again.records == found.records && again.damage == nil, "written again, it is another")
    var state = State(
      opened: OpenedWeek(
        district: Example.district, week: Example.week, recovery: Recovery(records: found.records)),
      size: Size(width: 80, height: 24))
    _ = state.update(.keyPressed(.enter))
    let week = state.staffed
    let fresh = StaffedWeek(district: state.document.setup.district, week: state.week)
    require(fresh.totals == week.totals, "edits from a journal leave the totals wrong")
    _ = state.render()
  }

  private static func summed(_ input: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var fingerprint = Fingerprint()
    let head = "bellwatch/journal/1 \(Example.monday) \(versions.week.text) \(versions.district.text)"
    let lines = [Array(head.utf8)] + input.split(separator: UInt8(ascii: "\n")).map { Array($0) }
    return lines.flatMap { line -> [UInt8] in
      fingerprint.add(line)
      return Array("\(hexadecimal(fingerprint.value)) ".utf8) + line + [UInt8(ascii: "\n")]
    }
  }
}
