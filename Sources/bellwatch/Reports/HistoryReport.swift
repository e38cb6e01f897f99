import ScheduleFiles
import Staffing
import TerminalKit

/// What is kept of a week or of the district: the file as it is now, and the versions that were replaced.
struct HistoryReport {
  enum Content {
    case week(Week)
    case district(District)
    /// There is no such file.
    case nothing
    /// It cannot be read.
    case damaged
  }

  struct Version {
    let kept: KeptVersion
    let content: Content
  }

  let district: String
  let file: SavedFile
  let now: Content
  /// The oldest first.
  let versions: [Version]

  /// Lines for people, the newest version first; `command` is what brings one back, without its number.
  func text(restoring command: String) -> String {
    var lines = ["\(district.sanitized()), \(title)", ""]
    lines.append("  now\(String(repeating: " ", count: 27))\(words(of: now))")
    for version in versions.reversed() {
      let number = "\(version.kept.number)"
      let padding = String(repeating: " ", count: max(0, 5 - number.count))
      let time = Surroundings.localTime(version.kept.replaced)
      lines.append("\(padding)\(number)  until \(time)  \(words(of: version.content))")
    }
    lines.append("")
    lines.append(
      versions.isEmpty
        ? "Nothing is kept: versions are kept from the next save on." : "'\(command) <number>' brings a version back.")
    return lines.joined(separator: "\n")
  }

  private var title: String {
    switch file {
    case .district: "the district"
    case .week(let monday): monday.weekTitle
    }
  }

  private func words(of content: Content) -> String {
    switch content {
    case .nothing: return "no file"
    case .damaged: return "cannot be read"
    case .district(let district):
      let campuses = "\(district.campuses.count) \(district.campuses.count == 1 ? "campus" : "campuses")"
      return "\(campuses), \(district.officers.count) \(district.officers.count == 1 ? "officer" : "officers")"
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
    let week: JSON =
      switch file {
      case .district: .null
      case .week(let monday): .text("\(monday)")
      }
    return .object([
      "district": .text(district), "week": week,
      "versions": .list(
        versions.map { version in
          .object([
            "number": .integer(version.kept.number), "replaced": .integer(version.kept.replaced),
            "file": .text(DistrictFolder.versionFile(version.kept.number, of: file)),
            "bytes": .integer(version.kept.size), "visits": visits(of: version.content),
          ])
        }),
    ])
  }

  private func visits(of content: Content) -> JSON {
    switch content {
    case .week(let week): .integer(week.visits.count)
    case .district, .nothing, .damaged: .null
    }
  }
}
