import ScheduleFiles
import Staffing
import TerminalKit

/// What is kept of a week: the file as it is now, and the versions that were replaced.
struct HistoryReport {
  enum Content {
    case week(Week)
    /// There is no such file.
    case nothing
    /// It cannot be read as a week.
    case damaged
  }

  struct Version {
    let kept: KeptVersion
    let week: Content
  }

  let district: String
  let monday: CalendarDate
  let now: Content
  /// The oldest first.
  let versions: [Version]

  /// Lines for people, the newest version first; `command` is what brings one back, without its number.
  func text(restoring command: String) -> String {
    var lines = ["\(district.sanitized()), \(monday.weekTitle)", ""]
    lines.append("  now\(String(repeating: " ", count: 27))\(words(of: now))")
    for version in versions.reversed() {
      let number = "\(version.kept.number)"
      let padding = String(repeating: " ", count: max(0, 5 - number.count))
      let time = Surroundings.localTime(version.kept.replaced)
      lines.append("\(padding)\(number)  until \(time)  \(words(of: version.week))")
    }
    lines.append("")
    lines.append(
      versions.isEmpty
        ? "Nothing is kept: versions are kept from the next save on." : "'\(command) <number>' brings a version back.")
    return lines.joined(separator: "\n")
  }

  private func words(of content: Content) -> String {
    switch content {
    case .nothing: return "no file"
    case .damaged: return "cannot be read"
    case .week(let week):
      let count = "\(week.visits.count) \(week.visits.count == 1 ? "visit" : "visits")"
      guard let (gone, come) = differences(week), gone + come > 0 else { return count }
      return "\(count); \(gone) not in the file now, \(come) of now not in it"
    }
  }

  /// How many visits of a version are not in the present file, and the other way round; nil where that has none.
  private func differences(_ week: Week) -> (gone: Int, come: Int)? {
    guard case .week(let now) = now else { return nil }
    let (old, new) = (Set(week.visits), Set(now.visits))
    return (old.subtracting(new).count, new.subtracting(old).count)
  }

  /// The same for programs.
  var json: JSON {
    .object([
      "district": .text(district), "week": .text("\(monday)"),
      "versions": .list(
        versions.map { version in
          .object([
            "number": .integer(version.kept.number), "replaced": .integer(version.kept.replaced),
            "file": .text(DistrictFolder.versionFile(version.kept.number, of: monday)),
            "bytes": .integer(version.kept.size), "visits": visits(of: version.week),
          ])
        }),
    ])
  }

  private func visits(of content: Content) -> JSON {
    switch content {
    case .week(let week): .integer(week.visits.count)
    case .nothing, .damaged: .null
    }
  }
}
