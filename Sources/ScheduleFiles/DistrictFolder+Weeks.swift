package import Staffing
import SystemPackage

// What one week asks of the others.
extension DistrictFolder {
  /// The other weeks that the rules and costs of the week of `monday` ask for, and what is to be known of files that
  /// cannot be read: those count as missing. Nothing is read where the policy asks for nothing.
  ///
  /// - Parameter seen: Whether the weeks that an observer has seen are read in any case, for predictability.
  package func context(
    of monday: CalendarDate, in district: District, seen: Bool = false
  ) -> (context: WeekContext, warnings: [String]) {
    let counted = district.countedWeeks(with: monday)
    var wanted = Set(counted).union(district.rememberedWeeks(before: monday))
    if seen { wanted.formUnion((1...WeekContext.seenWeeks).map { monday.advanced(by: -7 * $0) }) }
    guard !wanted.isEmpty, let there = try? weeks().mondays else { return (.none, []) }
    let files = Set(there)
    var (summaries, warnings, unread): ([WeekSummary], [String], Set<CalendarDate>) = ([], [], [])
    for week in wanted.sorted() where files.contains(week) {
      do throws(FileError) {
        summaries.append(WeekSummary(StaffedWeek(district: district, week: try readWeek(week).value)))
      } catch {
        unread.insert(week)
        warnings.append("\(error.messages.first ?? "a file cannot be read"); its hours count as 0")
      }
    }
    let missing = counted.filter { !files.contains($0) && district.hasSchool(in: $0) }
    return (WeekContext(summaries, missing: missing), warnings)
  }
}

// MARK: - Published weeks

/// What became of publishing a week.
package enum PublishOutcome: Hashable, Sendable {
  /// The week's file and its copy hold it; of the week's file this version.
  case published(FileVersion)
  /// Nothing was written: the week's file is not as it was read.
  case conflict(FileConflict)
}

extension DistrictFolder {
  /// The folder, within a district's, of the weeks as they were signed off.
  package static let publishedFolder = "published"

  /// The name of the signed-off copy of a week, such as `published/2026-11-30.yaml`.
  package static func publishedFile(of monday: CalendarDate) -> String { "\(publishedFolder)/\(weekFile(of: monday))" }

  /// The week as it was signed off last; nil where it never was.
  package func readPublished(_ monday: CalendarDate) throws(FileError) -> Week? {
    let name = Self.publishedFile(of: monday)
    guard let bytes = try store.read(location(name)) else { return nil }
    return try WeekFile.read(bytes, file: name, expecting: monday).week
  }

  /// Signs a week off: its copy is written, then its file with the date, where that is still as in `version`.
  ///
  /// A crash between the two leaves the file a draft, or published as it was before: what the copy says of its date is
  /// then another.
  package func publish(
    _ week: Week, in district: District, since version: FileVersion, announce: (FileVersion) -> Void = { _ in }
  ) throws(FileError) -> PublishOutcome {
    let current = try fileVersion(.week(week.monday))
    guard current == version else {
      return .conflict(current == .absent ? .deleted : version == .absent ? .created : .changed)
    }
    let folder = location(Self.publishedFolder)
    do {
      try store.files.makeFolder(folder, .ownerReadWriteExecute)
    } catch {
      guard error == .fileExists else { throw FileError(file: folder, .refused(.makeFolder, error)) }
    }
    let bytes = Array(WeekFile.text(of: week, in: district).utf8)
    _ = try store.replace(location(Self.publishedFile(of: week.monday)), with: bytes, since: nil)
    announce(FileVersion(of: bytes))
    switch try store.replace(location(Self.weekFile(of: week.monday)), with: bytes, since: version) {
    case .saved(let written): return .published(written)
    case .conflict(let conflict): return .conflict(conflict)
    }
  }
}
